//! Copies that a sync program, or somebody in a hurry, has left in a scenario's folder.

use std::path::Path;

use super::source::{COPY, Sources};
use crate::diagnostics::{Diagnostic, FileId};
use crate::syntax::tree;

/// What a whole scenario has, and of a folder's parts only one.
const ONCE: [&str; 3] = ["meta", "ladder", "debrief"];

/// One finding for each file that looks like a copy of another. A copy of a whole scenario is a scenario.
pub(super) fn findings(sources: &Sources) -> Vec<Diagnostic> {
    let path = |id: &FileId| sources.files.path(*id);
    let whole = |id: &FileId| {
        let text = sources.files.text(*id);
        let root = tree::parse(*id, text).root;
        root.is_some_and(|root| ONCE.iter().all(|section| root.has_field(text, section)))
    };
    let mut findings = Vec::new();
    for copy in &sources.readable {
        let of = |id: &&FileId| *id != copy && is_copy(path(copy), path(id));
        let Some(original) = sources.readable.iter().find(of).filter(|id| !whole(id)) else {
            continue;
        };
        let (copy, original) = (path(copy).display(), path(original).display());
        let message = format!(
            "`{copy}` looks like a copy of `{original}`, and a folder's files are all read"
        );
        let help = "keep one of the two: delete the other, or move it out of the folder";
        findings.push(Diagnostic::about_file(COPY, message).help(help));
    }
    findings
}

/// Whether a file is called like a copy of another: `a (1)`, `a copy 2`, `a - Copy`, `a (conflicted copy …)`,
/// `a.sync-conflict-…` of `a`.
fn is_copy(copy: &Path, original: &Path) -> bool {
    let stem = |path: &Path| path.file_stem().map(|stem| stem.to_string_lossy().to_lowercase());
    let (Some(copy), Some(original)) = (stem(copy), stem(original)) else { return false };
    let Some(more) = copy.strip_prefix(&original) else { return false };
    let apart = more.starts_with([' ', '(', '-', '_', '.', '~']);
    let number = more.trim().strip_prefix('(').and_then(|rest| rest.strip_suffix(')'));
    let counted = number.is_some_and(|number| number.bytes().all(|b| b.is_ascii_digit()));
    apart && (counted || more.contains("copy") || more.contains("conflict"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_of_copies() {
        let of_lower = |copy: &str| is_copy(Path::new(copy), Path::new("d/2-lower.ron"));
        for copy in [
            "2-lower (1).ron",
            "2-lower copy.ron",
            "2-lower copy 2.ron",
            "2-lower - Copy.ron",
            "2-lower (conflicted copy 2026-11-27).ron",
            "2-lower (Ann's conflicted copy 2026-11-27).RON",
            "2-lower.sync-conflict-20261127-101010-ABCDEFG.ron",
        ] {
            assert!(of_lower(copy), "{copy}");
        }
        for other in
            ["2-lower.ron", "2-lower-town.ron", "2-lower (east).ron", "2-lower 2.ron", "2-copy.ron"]
        {
            assert!(!of_lower(other), "{other}");
        }
    }
}
