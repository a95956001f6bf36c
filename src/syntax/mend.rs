//! Taking the fixes of findings into their texts: round by round, since what is mended brings other mistakes to
//! light.

use std::collections::BTreeMap;
use std::path::PathBuf;

use super::edit::Edits;
use crate::diagnostics::{Diagnostic, Edit, FileId, Files, Fix, Severity};

/// Most times that the texts are read again.
const MOST_ROUNDS: usize = 10;

/// What became of some texts.
#[derive(Clone, Debug, Default)]
pub struct Mended {
    /// The texts, with what could be mended.
    pub files: Files,
    /// What was mended, in the order in which it was.
    pub done: Vec<MendedPlace>,
    /// Findings whose fixes would have brought an error that was not there before: our fault.
    pub taken_back: Vec<Diagnostic>,
}

/// A place that was mended.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MendedPlace {
    /// The file.
    pub path: PathBuf,
    /// Its line when it was mended, from 1.
    pub line: usize,
    /// What was done.
    pub title: String,
}

/// Takes in the fixes that `look` finds: the safe ones, and if they are wanted the likely ones too. Of fixes that
/// overlap the first is taken; the others come in the next round if they are still needed.
pub fn mend(files: Files, likely: bool, look: &dyn Fn(&Files) -> Vec<Diagnostic>) -> Mended {
    let mut mended = Mended { files, ..Mended::default() };
    let mut findings = look(&mended.files);
    for _ in 0..MOST_ROUNDS {
        let fixes = chosen(&findings, likely, &mended);
        if fixes.is_empty() {
            break;
        }
        let all: Vec<&Fix> = fixes.iter().filter_map(|finding| finding.fix.as_ref()).collect();
        let Some(new) = with(&mended.files, &all) else { break };
        let after = look(&new);
        if new_error(&fixes, &findings, &after) {
            // One of them is to blame: each by itself, the first that is none.
            let good = fixes.iter().find_map(|finding| {
                let new = with(&mended.files, &[finding.fix.as_ref()?])?;
                let after = look(&new);
                if new_error(std::slice::from_ref(finding), &findings, &after) {
                    mended.taken_back.push(finding.clone());
                    return None;
                }
                Some((finding.clone(), new, after))
            });
            let Some((finding, new, after)) = good else { continue };
            mended.note(&finding);
            (mended.files, findings) = (new, after);
            continue;
        }
        fixes.iter().for_each(|finding| mended.note(finding));
        (mended.files, findings) = (new, after);
    }
    mended
}

impl Mended {
    fn note(&mut self, finding: &Diagnostic) {
        let (Some(span), Some(fix)) = (finding.span, &finding.fix) else { return };
        let (line, _) = self.files.line_column(span.file, span.range().start);
        let path = self.files.path(span.file).to_owned();
        self.done.push(MendedPlace { path, line, title: fix.title.clone() });
    }
}

/// The findings whose fixes are taken in one round, in order of place.
fn chosen(findings: &[Diagnostic], likely: bool, so_far: &Mended) -> Vec<Diagnostic> {
    let refused = |one: &Diagnostic| {
        so_far.taken_back.iter().any(|back| back.code == one.code && back.fix == one.fix)
    };
    let wanted = |one: &&Diagnostic| one.fix.as_ref().is_some_and(|fix| fix.safe || likely);
    let mut all: Vec<_> = findings.iter().filter(wanted).filter(|one| !refused(one)).collect();
    let first =
        |one: &Diagnostic| one.fix.iter().flat_map(|fix| &fix.edits).map(|edit| edit.span).min();
    all.sort_by_key(|one| first(one));
    let mut taken: Vec<&Edit> = Vec::new();
    all.retain(|one| {
        let edits: Vec<&Edit> = one.fix.iter().flat_map(|fix| &fix.edits).collect();
        let clash = |one: &Edit, other: &Edit| {
            one.span.file == other.span.file
                && one.span.start <= other.span.end
                && other.span.start <= one.span.end
        };
        let apart = edits.iter().all(|edit| !taken.iter().any(|other| clash(edit, other)));
        if apart {
            taken.extend(edits);
        }
        apart
    });
    all.into_iter().cloned().collect()
}

/// The texts with these fixes taken in.
fn with(files: &Files, fixes: &[&Fix]) -> Option<Files> {
    let mut by_file: BTreeMap<FileId, Vec<Edit>> = BTreeMap::new();
    for edit in fixes.iter().flat_map(|fix| &fix.edits) {
        by_file.entry(edit.span.file).or_default().push(edit.clone());
    }
    let mut new = Files::default();
    for (id, path, text) in files.iter() {
        let edits = by_file.remove(&id).unwrap_or_default();
        let text = Edits::new(text, edits).and_then(|edits| edits.apply(text)).ok()?;
        new.add(path.to_owned(), text);
    }
    Some(new)
}

/// Whether there is an error that the fixes of some findings brought. What is looked at only once something before
/// it is right (names once values can be read, values once the notation can) was there all the time.
fn new_error(fixed: &[Diagnostic], before: &[Diagnostic], after: &[Diagnostic]) -> bool {
    let stage = |one: &Diagnostic| match one.code.0.as_bytes() {
        [b'E', b'0', b'0'..=b'2', ..] => 0,
        [b'E', b'0', b'3', ..] => 1,
        _ => 2,
    };
    let Some(latest) = fixed.iter().map(stage).max() else { return false };
    // Lines and columns in words may have moved.
    let name = |one: &Diagnostic| {
        let file = one.span.map(|span| span.file);
        (file, one.code, one.message.replace(|c: char| c.is_ascii_digit(), ""))
    };
    let errors = |all: &[Diagnostic]| {
        let mut count: BTreeMap<_, i64> = BTreeMap::new();
        for one in all.iter().filter(|one| one.severity == Severity::Error) {
            if stage(one) < latest || (stage(one) == latest && latest != 1) || latest == 2 {
                *count.entry(name(one)).or_default() += 1;
            }
        }
        count
    };
    let known = errors(before);
    errors(after).iter().any(|(one, count)| known.get(one).copied().unwrap_or_default() < *count)
}
