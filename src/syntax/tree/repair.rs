//! What to write where a text can't be read: a few small changes are tried, and one after which the mistake is gone
//! says what was wrong. So what an author is told to write does mend it.

mod around;
mod brackets;
mod quotes;
mod slips;
mod words;

use std::ops::Range;

use super::{
    BAD_FIELD, EMPTY, NO_COMMA, NO_VALUE, STRAY_CHARACTER, TOO_DEEP, TOO_MANY_VALUES, Tree, read,
};
use crate::diagnostics::{Code, Diagnostic, Edit, FileId, Fix, Span};
use around::Around;

/// Most bytes of text that are read for trying.
const MOST_BYTES: usize = 3_000_000;
/// Most changes that are tried for one mistake.
const MOST_TRIED: usize = 40;
/// Most mistakes that are looked at so.
const MOST_MISTAKES: usize = 12;

/// A change to be tried, and what is said if it helps.
struct TriedChange {
    edits: Vec<(Range<usize>, String)>,
    code: Code,
    mark: Range<usize>,
    message: String,
    help: String,
    safe: bool,
    /// The bracket that it is about.
    open: Option<(usize, char)>,
}

impl TriedChange {
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
pub(super) fn explain(tree: &mut Tree, mut noticed: Vec<(usize, usize)>) {
    let hopeless = |one: &Diagnostic| [EMPTY, TOO_DEEP, TOO_MANY_VALUES].contains(&one.code);
    if tree.findings.is_empty() || tree.findings.iter().any(hopeless) {
        return;
    }
    let mut text = tree.text.to_string();
    let mut findings = std::mem::take(&mut tree.findings);
    let (mut told, mut mended) = (Vec::new(), Vec::new());
    let (mut at, mut left) = (0, MOST_BYTES);
    let mut whole = false;
    // Its first word, and what stands behind that.
    let solid = tree.tokens.iter().find(|token| !token.is_blank());
    let head = solid.map_or(0, |token| token.end as usize);
    while let Some(finding) = findings.get(at).cloned() {
        let found = match told.len() < MOST_MISTAKES {
            true => repaired(tree.file, &text, (&findings, &noticed), at, &mut left),
            false => None,
        };
        let Some((candidate, new, after, now_noticed)) = found else {
            told.push(moved_back(finding, &mended));
            at += 1;
            continue;
        };
        whole |= candidate.edits.iter().any(|(range, _)| range.start <= head);
        told.push(moved_back(candidate.told(tree.file, &text, after.is_empty()), &mended));
        let mut edits = candidate.edits;
        edits.sort_by_key(|(range, _)| std::cmp::Reverse(range.start));
        mended.extend(edits.into_iter().map(|(range, new)| (range, new.len())));
        (text, findings, noticed) = (new, after, now_noticed);
    }
    if whole {
        // What was read of it is only its first word.
        tree.root = None;
    }
    told.sort_by_key(|finding| finding.span);
    told.dedup_by(|one, other| one.span == other.span && one.message == other.message);
    tree.findings = told;
}

/// A change that helped, with the text, its mistakes and what was noticed of brackets then.
type Tried = (TriedChange, String, Vec<Diagnostic>, Vec<(usize, usize)>);

/// The first change that mends the mistake `at`.
fn repaired(
    file: FileId,
    text: &str,
    (findings, noticed): (&[Diagnostic], &[(usize, usize)]),
    at: usize,
    left: &mut usize,
) -> Option<Tried> {
    let mut all = Vec::new();
    let finding = &findings[at];
    let start = finding.span?.range().start;
    let unclosed = finding.code == super::UNCLOSED;
    if let Some((_, place)) = noticed.iter().find(|(open, _)| unclosed && *open == start) {
        let around = Around::new(text, finding, *place)?;
        all.extend(around.slips());
        all.extend(around.brackets());
    }
    let around = Around::new(text, finding, start)?;
    all.extend(candidates(&around, finding.code));
    for candidate in all.into_iter().take(MOST_TRIED) {
        if *left < text.len() {
            return None;
        }
        *left -= text.len();
        let Some(new) = candidate.applied(text) else { continue };
        // Nothing may come up but the other mistakes: at the first that does, the rest need not be read.
        let mut others = Others::of(findings, at);
        let (tree, now_noticed) = read(file, &new, &mut |one| others.has(one));
        let mut others = Others::of(findings, at);
        if tree.root.is_some() && tree.findings.iter().all(|one| others.has(one)) {
            return Some((candidate, new, tree.findings, now_noticed));
        }
    }
    None
}

/// The mistakes of a text but for one, each to be found once.
struct Others(Vec<(Code, String)>);

impl Others {
    fn of(findings: &[Diagnostic], at: usize) -> Self {
        let others = findings.iter().enumerate().filter(|(other, _)| *other != at);
        Self(others.map(|(_, one)| Self::name(one)).collect())
    }

    /// Lines and columns in words may have moved.
    fn name(one: &Diagnostic) -> (Code, String) {
        (one.code, one.message.replace(|c: char| c.is_ascii_digit(), ""))
    }

    fn has(&mut self, one: &Diagnostic) -> bool {
        let name = Self::name(one);
        let found = self.0.iter().position(|other| *other == name);
        found.map(|at| self.0.swap_remove(at)).is_some()
    }
}

impl TriedChange {
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
fn candidates(around: &Around<'_>, code: Code) -> Vec<TriedChange> {
    let mut all = around.slips();
    all.extend(around.own_fix());
    all.extend(around.signs());
    all.extend(around.quoted_names());
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
