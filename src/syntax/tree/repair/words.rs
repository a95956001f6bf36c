//! Texts and expressions without their quotation marks.

use std::ops::Range;

use super::TriedChange;
use super::around::Around;
use crate::syntax::lex::TokenKind;
use crate::syntax::tree::QUOTES;

impl Around<'_> {
    /// The value around the place, if it was meant as a text.
    pub(super) fn unquoted(&self) -> Vec<TriedChange> {
        let Some((from, to)) = self.value() else { return Vec::new() };
        let listed = self.before(from) == "[";
        let parts = if listed { self.parts(from, to) } else { std::iter::once(from..to).collect() };
        let range = |part: &Range<usize>| self.start(part.start)..self.end_before(part.end);
        let mut written = Vec::new();
        let mut changed = false;
        for part in &parts {
            let text = self.text.get(range(part)).unwrap_or_default();
            let is_text = part.len() == 1 && self.is(part.start, TokenKind::Text);
            if is_text {
                written.push(text.to_owned());
                continue;
            }
            if text.contains(['"', '\n', '\\']) || !self.is(part.start, TokenKind::Word) {
                return Vec::new();
            }
            changed = true;
            written.push(format!("\"{text}\""));
        }
        if !changed {
            return Vec::new();
        }
        let mark = self.start(from)..self.end_before(to);
        let all = written.join(", ");
        let expression = self.text[mark.clone()].contains(['=', '<', '>', '+', '*', '≥', '≤'])
            || (from..to).any(|i| matches!(self.of(i), "and" | "or" | "not"));
        let what = match (expression, listed && self.text[mark.clone()].contains("= ")) {
            (true, true) => "an effect is a text, and a text stands in quotation marks",
            (true, false) => "an expression is a text, and a text stands in quotation marks",
            _ => "a text stands in quotation marks",
        };
        let shown = if listed { format!("[{all}]") } else { all.clone() };
        let help = match shown.chars().count() <= 80 {
            true => format!("write `{shown}`"),
            false => "put `\"` at both ends".to_owned(),
        };
        let mut candidate = TriedChange::new(QUOTES, mark, all, what, help);
        candidate.safe = expression;
        vec![candidate]
    }

    /// From which token to which the value goes in which the place is: in its line.
    fn value(&self) -> Option<(usize, usize)> {
        let begin = |i: &usize| {
            let before = self.before(*i);
            (before == ":" && self.is(i.wrapping_sub(2), TokenKind::Word))
                || (before == "[" && self.of(*i) != "[" && self.of(*i) != "(")
        };
        let from = (1..=self.i.min(self.tokens.len().saturating_sub(1)))
            .rev()
            .take_while(|i| self.in_line(*i) || self.i == *i)
            .find(begin)?;
        let mut depth = 0_usize;
        let listed = self.before(from) == "[";
        let end = (from..self.tokens.len()).find(|i| {
            if *i > from && !self.in_line(*i) {
                return true;
            }
            match self.of(*i) {
                "(" | "[" | "{" => depth += 1,
                ")" | "]" | "}" if depth == 0 => return true,
                ")" | "]" | "}" => depth -= 1,
                "," if depth == 0 && !listed => {
                    let field = self.is(i + 1, TokenKind::Word) && self.of(i + 2) == ":";
                    return field || !self.in_line(i + 1);
                }
                _ => {}
            }
            false
        })?;
        // A single word is told by what should stand there.
        (end > from + 1).then_some((from, end))
    }

    /// What commas part in a list.
    fn parts(&self, from: usize, to: usize) -> Vec<Range<usize>> {
        let (mut parts, mut start, mut depth) = (Vec::new(), from, 0_usize);
        for i in from..to {
            match self.of(i) {
                "(" | "[" | "{" => depth += 1,
                ")" | "]" | "}" => depth = depth.saturating_sub(1),
                "," if depth == 0 => {
                    parts.push(start..i);
                    start = i + 1;
                }
                _ => {}
            }
        }
        if start < to {
            parts.push(start..to);
        }
        parts.retain(|part| !part.is_empty());
        parts
    }
}
