//! What to write where a text can't be read: a few small changes are tried, and one after which the mistake is gone
//! says what was wrong. So what an author is told to write does mend it.

mod around;
mod brackets;
mod quotes;
mod words;

use std::ops::Range;

use super::{
    BAD_FIELD, EMPTY, NO_COMMA, NO_VALUE, STRAY_CHARACTER, TOO_DEEP, TOO_MANY_VALUES, Tree, judged,
};
use crate::diagnostics::{Code, Diagnostic, Edit, FileId, Fix, Span};
use around::Around;

/// Most bytes that are read for trying, and those that are read however long the text is.
const MOST_BYTES: usize = 3_000_000;
/// Most changes that are tried for one mistake.
const MOST_TRIED: usize = 18;
/// Most mistakes that are looked at so.
const MOST_MISTAKES: usize = 12;

/// A change to be tried, and what is said if it helps.
struct Candidate {
    edits: Vec<(Range<usize>, String)>,
    code: Code,
    mark: Range<usize>,
    message: String,
    help: String,
    safe: bool,
    /// The bracket that it is about.
    open: Option<(usize, char)>,
}

impl Candidate {
    fn new(
        code: Code,
        mark: Range<usize>,
        new: impl Into<String>,
        message: impl Into<String>,
        help: impl Into<String>,
    ) -> Self {
        Self {
            edits: vec![(mark.clone(), new.into())],
            code,
            mark,
            message: message.into(),
            help: help.into(),
            safe: true,
            open: None,
        }
    }

    /// As a guess.
    fn guess(self) -> Self {
        Self { safe: false, ..self }
    }

    fn applied(&self, text: &str) -> Option<String> {
        let mut new = text.to_owned();
        let mut edits: Vec<_> = self.edits.iter().collect();
        edits.sort_by_key(|(range, _)| std::cmp::Reverse(range.start));
        for (range, with) in edits {
            new.get(range.clone())?;
            new.replace_range(range.clone(), with);
        }
        Some(new)
    }
}

/// Says of each mistake of a tree what would mend it, where a small change does.
pub(super) fn explain(tree: &mut Tree) {
    let hopeless = |one: &Diagnostic| [EMPTY, TOO_DEEP, TOO_MANY_VALUES].contains(&one.code);
    if tree.findings.is_empty() || tree.findings.iter().any(hopeless) {
        return;
    }
    let mut text = tree.text.to_string();
    let mut findings = std::mem::take(&mut tree.findings);
    let (mut told, mut mended) = (Vec::new(), Vec::new());
    let (mut at, mut left) = (0, MOST_BYTES);
    let mut whole = false;
    while let Some(finding) = findings.get(at).cloned() {
        let found = match told.len() < MOST_MISTAKES {
            true => repaired(tree.file, &text, &findings, at, &mut left),
            false => None,
        };
        let Some((candidate, new, after)) = found else {
            told.push(moved_back(finding, &mended));
            at += 1;
            continue;
        };
        whole |= candidate.mark.is_empty() && candidate.message.contains("`Scenario(`");
        told.push(moved_back(candidate.told(tree.file, &text, after.is_empty()), &mended));
        let mut edits = candidate.edits;
        edits.sort_by_key(|(range, _)| std::cmp::Reverse(range.start));
        mended.extend(edits.into_iter().map(|(range, new)| (range, new.len())));
        (text, findings) = (new, after);
    }
    if whole {
        // What was read of it is only its first word.
        tree.root = None;
    }
    told.sort_by_key(|finding| finding.span);
    tree.findings = told;
}

/// The first change that mends the mistake `at`, with the text and its mistakes then.
fn repaired(
    file: FileId,
    text: &str,
    findings: &[Diagnostic],
    at: usize,
    left: &mut usize,
) -> Option<(Candidate, String, Vec<Diagnostic>)> {
    let around = Around::new(text, &findings[at])?;
    for candidate in candidates(&around, findings[at].code).into_iter().take(MOST_TRIED) {
        if *left < text.len() {
            return None;
        }
        *left -= text.len();
        let Some(new) = candidate.applied(text) else { continue };
        let (root, after) = judged(file, &new);
        if root.is_some() && is_better(findings, at, &after) {
            return Some((candidate, new, after));
        }
    }
    None
}

/// Whether the mistake `at` is gone and none has come.
fn is_better(before: &[Diagnostic], at: usize, after: &[Diagnostic]) -> bool {
    // Lines and columns in words may have moved.
    let name = |one: &Diagnostic| {
        (one.code, one.message.replace(|c: char| c.is_ascii_digit(), "").to_owned())
    };
    let mut others: Vec<_> = before.iter().map(name).collect();
    others.remove(at);
    after.len() < before.len()
        && after.iter().map(name).all(|one| {
            let found = others.iter().position(|other| *other == one);
            found.map(|at| others.swap_remove(at)).is_some()
        })
}

impl Candidate {
    fn told(&self, file: FileId, text: &str, clean: bool) -> Diagnostic {
        let span = |range: &Range<usize>| Span::new(file, range.clone());
        let edits = self.edits.iter().map(|(range, new)| Edit::new(span(range), new.clone()));
        let bracket = self.open.is_some() || self.code == super::WRONG_BRACKET;
        let fix = Fix {
            title: self.help.clone(),
            edits: edits.collect(),
            safe: self.safe && (clean || !bracket),
        };
        let told = Diagnostic::error(self.code, span(&self.mark), &self.message);
        let told = told.help(&self.help).fix(fix);
        match self.open {
            // In the same line it can be seen.
            Some((open, bracket))
                if text.get(open..self.mark.start).is_some_and(|text| text.contains('\n')) =>
            {
                told.related(span(&(open..open + 1)), format!("this `{bracket}` is open"))
            }
            _ => told,
        }
    }
}

/// A finding in the text of before some changes.
fn moved_back(mut finding: Diagnostic, mended: &[(Range<usize>, usize)]) -> Diagnostic {
    let back = |at: u32| {
        let at = mended.iter().rev().fold(at as usize, |at, (range, new)| {
            if at >= range.start + new { at - new + range.len() } else { at.min(range.start) }
        });
        u32::try_from(at).unwrap_or(u32::MAX)
    };
    for span in finding.spans() {
        span.start = back(span.start);
        span.end = back(span.end).max(span.start);
    }
    finding
}

/// What is worth trying, the likeliest first.
fn candidates(around: &Around<'_>, code: Code) -> Vec<Candidate> {
    let mut all = around.own_fix();
    all.extend(around.signs());
    if code == super::AFTER_END {
        all.extend(around.wrapper());
    }
    if code == super::QUOTES || code == STRAY_CHARACTER || around.near_quote() {
        all.extend(around.quotes());
    }
    all.extend(around.unquoted());
    if [NO_COMMA, BAD_FIELD].contains(&code) {
        all.extend(around.separators());
    }
    all.extend(around.brackets());
    if ![NO_COMMA, BAD_FIELD, NO_VALUE].contains(&code) {
        all.extend(around.separators());
    }
    all.extend(around.surplus());
    all
}
