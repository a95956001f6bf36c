//! Where everybody names something one way and it is given in another, it is misspelt where it is given.

use std::collections::BTreeMap;

use super::codes;
use crate::diagnostics::{Diagnostic, Files, Fix, Span};
use crate::syntax::lex::{TokenKind, lex};

/// In place of a finding for each use of a name, one where the nearest name is given, if that is used nowhere.
pub(super) fn told_once(findings: &mut Vec<Diagnostic>, files: &Files) {
    let mut uses: BTreeMap<(String, String), Vec<Span>> = BTreeMap::new();
    for finding in findings.iter().filter(|one| one.code == codes::DANGLING) {
        let (Some(span), Some(fix)) = (finding.span, &finding.fix) else { continue };
        let [edit] = fix.edits.as_slice() else { continue };
        let text = files.text(span.file);
        let wrong = text.get(edit.span.range()).unwrap_or_default().trim_matches('"').to_owned();
        let near = edit.new.trim_matches('"').to_owned();
        uses.entry((wrong, near)).or_default().push(span);
    }
    for ((wrong, near), mut places) in uses {
        places.sort();
        places.dedup();
        let [first, _, ..] = places.as_slice() else { continue };
        let Some(given) = only_place(files, &near) else { continue };
        findings.retain(|one| {
            let here =
                one.code == codes::DANGLING && one.span.is_some_and(|span| places.contains(&span));
            !here
        });
        let message = format!(
            "the id `{near}` is used nowhere, and `{wrong}`, which does not exist, in {} places",
            places.len()
        );
        let fix = Fix::likely(format!("write `{wrong}`"), given, format!("\"{wrong}\""));
        let finding = Diagnostic::error(codes::DANGLING, given, message)
            .help(format!("did you mean `{wrong}` here?"))
            .fix(fix)
            .related(*first, "used here");
        findings.push(finding);
    }
}

/// The only place where a word stands in these texts, if that is an id that is given.
fn only_place(files: &Files, word: &str) -> Option<Span> {
    let part = |c: char| c.is_alphanumeric() || c == '_';
    let mut found = None;
    for (id, _, text) in files.iter() {
        for (at, _) in text.match_indices(word) {
            let end = at + word.len();
            if text[..at].ends_with(part) || text[end..].starts_with(part) {
                continue;
            }
            if found.replace((id, at, end)).is_some() {
                return None;
            }
        }
    }
    let (id, at, end) = found?;
    let text = files.text(id);
    let tokens: Vec<_> = lex(text).into_iter().filter(|token| !token.is_blank()).collect();
    let token = tokens.iter().position(|token| token.end as usize == end + 1)?;
    let given = tokens[token].kind == TokenKind::Text
        && tokens[token].start as usize + 1 == at
        && token > 1
        && tokens[token - 1].of(text) == ":"
        && tokens[token - 2].of(text) == "id";
    given.then(|| Span::new(id, at - 1..end + 1))
}
