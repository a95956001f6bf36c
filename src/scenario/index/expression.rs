//! The words of an expression and what each may be, by tokens: half an expression is understood as far as it goes.

use std::ops::Range;

use super::sorts::IdSort;
use crate::scenario::expr::check::RESERVED;
use crate::scenario::quantity::{DEEDS, FUNCTIONS};

/// What a piece of an expression is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ExprPieceKind {
    /// A name, or a word of the language.
    Word,
    /// A number.
    Number,
    /// A sign, or whatever means nothing.
    Sign,
}

/// A piece of an expression, with what stands around it.
#[derive(Clone, Debug)]
pub struct ExprPiece {
    /// What it is.
    pub kind: ExprPieceKind,
    /// Bytes of the expression.
    pub range: Range<usize>,
    /// Whether an opening bracket follows.
    pub calls: bool,
    /// Whether it is what an effect changes.
    pub changed: bool,
    /// The innermost brackets with a word before them that it stands in.
    pub within: Option<Brackets>,
}

/// Brackets behind a word.
#[derive(Clone, Debug)]
pub struct Brackets {
    /// The word before them.
    pub function: Range<usize>,
    /// How many commas stand between them and the place.
    pub argument: usize,
    /// The first word in them.
    pub first: Option<Range<usize>>,
}

/// The pieces of an expression; of an effect, what it changes stands before `+=`, `-=` or `=`.
pub fn pieces(text: &str, effect: bool) -> Vec<ExprPiece> {
    let mut found: Vec<ExprPiece> = Vec::new();
    // Of each open bracket, what stands before it; none if no word does.
    let mut open: Vec<Option<Brackets>> = Vec::new();
    let mut changed = effect;
    let mut at = 0;
    while let Some(first) = text[at..].chars().next() {
        if first.is_whitespace() {
            at += first.len_utf8();
            continue;
        }
        let (kind, len) = first_of(&text[at..], first);
        let range = at..at + len;
        let piece = &text[range.clone()];
        if matches!(piece, "+=" | "-=" | "=") || (kind == ExprPieceKind::Word && piece == "if") {
            changed = false;
        }
        if kind == ExprPieceKind::Sign && piece == ")" {
            open.pop();
        }
        if kind == ExprPieceKind::Sign && piece == "," {
            open.iter_mut().rev().flatten().take(1).for_each(|within| within.argument += 1);
        }
        let within = open.iter().rev().flatten().next().cloned();
        let amount = within.as_ref().is_some_and(|within| {
            within.argument > 0 && wanted(&text[within.function.clone()], within.argument).is_none()
        });
        if kind == ExprPieceKind::Word
            && let Some(Some(within)) = open.last_mut()
            && within.first.is_none()
        {
            within.first = Some(range.clone());
        }
        if kind == ExprPieceKind::Sign && piece == "(" {
            let before = found.last_mut().filter(|last| last.kind == ExprPieceKind::Word);
            let before = before.filter(|last| !is_operator(&text[last.range.clone()]));
            open.push(before.map(|last| {
                last.calls = true;
                Brackets { function: last.range.clone(), argument: 0, first: None }
            }));
        }
        found.push(ExprPiece {
            kind,
            range: range.clone(),
            calls: false,
            changed: changed && !amount,
            within,
        });
        at = range.end;
    }
    found
}

/// What a text begins with, and how long that is.
fn first_of(text: &str, first: char) -> (ExprPieceKind, usize) {
    let end_of = |part: fn(char) -> bool| text.find(|c| !part(c)).unwrap_or(text.len());
    if first.is_alphabetic() || first == '_' {
        (ExprPieceKind::Word, end_of(|c| c.is_alphanumeric() || c == '_'))
    } else if first.is_ascii_digit() {
        (ExprPieceKind::Number, end_of(|c| c.is_alphanumeric() || matches!(c, '_' | '.')))
    } else {
        let two = ["==", "!=", "<=", ">=", "+=", "-=", "&&", "||"];
        let two = two.into_iter().any(|sign| text.starts_with(sign));
        (ExprPieceKind::Sign, if two { 2 } else { first.len_utf8() })
    }
}

/// Whether a word joins what stands around it.
pub fn is_operator(word: &str) -> bool {
    matches!(word, "and" | "or" | "not" | "if")
}

/// Whether a word of the language is written without brackets.
pub fn is_value(word: &str) -> bool {
    matches!(word, "true" | "false" | "turn" | "turns_left" | "last_turn" | "rung")
}

/// Words that are written without brackets, and those that join.
pub fn plain_words() -> impl Iterator<Item = &'static str> {
    RESERVED.into_iter().filter(|word| is_operator(word) || is_value(word))
}

/// What may stand behind a word in brackets, by how many commas there are before; none where an amount or a
/// condition stands, and an empty list where the word is none of the language.
pub fn wanted(function: &str, argument: usize) -> Option<Vec<IdSort>> {
    let sorts: &[IdSort] = match (function, argument) {
        ("min" | "max" | "percent" | "truth", _) => return None,
        ("did", _) => &[IdSort::Kind],
        ("since", 0) => &[IdSort::Option, IdSort::Inject],
        (
            "chosen" | "times_chosen" | "count" | "attributed" | "tapped" | "acted" | "attribute",
            0,
        ) => &[IdSort::Option],
        (
            "chosen" | "times_chosen" | "count" | "attributed" | "tapped" | "acted" | "attribute"
            | "since",
            _,
        ) => &[IdSort::Actor],
        ("offered" | "terms_left", _) | ("moved", 0) | ("agreed" | "broken_by", 1) => {
            &[IdSort::Agreement]
        }
        ("moved", _) => &[IdSort::Term],
        ("grievance" | "trust", _) | ("agreed" | "broken_by", 0) => &[IdSort::Actor],
        _ => {
            if let Some(deed) = DEEDS.iter().find(|deed| deed.word == function) {
                return (argument == 0).then(|| vec![deed.of.into()]);
            }
            let rows = FUNCTIONS.iter().filter(|row| row.word == function);
            return Some(rows.map(|row| row.of.into()).collect());
        }
    };
    Some(sorts.to_vec())
}
