//! Brackets of the wrong sort, too many or missing, and the one around all.

use super::TriedChange;
use super::around::Around;
use crate::syntax::lex::{TokenKind, indent_of_line};
use crate::syntax::tree::parser::closing;
use crate::syntax::tree::{AFTER_END, UNCLOSED, WRONG_BRACKET};

/// An opening bracket: its token and what it is.
type UnclosedBracket = (usize, char);

impl Around<'_> {
    fn bracket(&self, i: usize) -> Option<char> {
        let sign = self.of(i);
        let is = self.is(i, TokenKind::Sign) && matches!(sign, "(" | ")" | "[" | "]" | "{" | "}");
        sign.chars().next().filter(|_| is)
    }

    /// The brackets that are open before the token `end`, and each pair that is closed by then.
    fn open(&self, end: usize) -> (Vec<UnclosedBracket>, Vec<(UnclosedBracket, usize)>) {
        let (mut open, mut pairs): (Vec<UnclosedBracket>, _) = (Vec::new(), Vec::new());
        for i in 0..end.min(self.tokens.len()) {
            match self.bracket(i) {
                Some(bracket @ ('(' | '[' | '{')) => open.push((i, bracket)),
                Some(close) => {
                    if let Some(at) = open.iter().rposition(|(_, one)| closing(*one) == close) {
                        let one = open[at];
                        open.truncate(at);
                        pairs.push((one, i));
                    }
                }
                None => {}
            }
        }
        (open, pairs)
    }

    fn indent(&self, i: usize) -> usize {
        indent_of_line(self.text, self.start(i)).len()
    }

    /// Whether a bracket's items stand on lines of their own.
    fn is_tall(&self, i: usize) -> bool {
        !self.in_line(i + 1)
    }

    fn missing(&self, at: usize, new: String, open: UnclosedBracket) -> TriedChange {
        let close = closing(open.1);
        let message = format!("a `{close}` is missing here");
        let candidate =
            TriedChange::new(UNCLOSED, at..at, new, message, format!("put `{close}` here"));
        TriedChange { open: Some((self.start(open.0), open.1)), ..candidate }
    }

    /// That bracket's end, in the line of what comes before the token `i`.
    fn missing_before(&self, i: usize, open: UnclosedBracket) -> Vec<TriedChange> {
        let close = closing(open.1).to_string();
        let comma = self.before(i) == ",";
        let mut all = Vec::new();
        if comma {
            all.push(self.missing(self.end_before(i - 1), close.clone(), open));
        }
        let new = if comma || self.bracket(i).is_some() { close } else { format!("{close},") };
        all.push(self.missing(self.end_before(i), new, open));
        all
    }

    /// That bracket's end, where lines begin that stand no further in than the one it is in.
    fn missing_by_indent(&self, open: UnclosedBracket) -> Vec<TriedChange> {
        let outer = self.indent(open.0);
        let close = closing(open.1);
        if !self.is_tall(open.0) {
            return Vec::new();
        }
        let next = (open.0 + 1..self.tokens.len())
            .find(|i| !self.in_line(*i) && self.indent(*i) <= outer && self.indent_is_own(*i));
        let Some(next) = next else { return Vec::new() };
        let end = self.end_before(next);
        let line = &self.text[end..self.start(next)];
        let at = end + line.find('\n').unwrap_or(0);
        let indent = " ".repeat(outer);
        vec![self.missing(at, format!("\n{indent}{close},"), open)]
    }

    /// Whether a token begins its line.
    fn indent_is_own(&self, i: usize) -> bool {
        let at = self.start(i);
        at - self.indent(i) == self.text[..at].rfind('\n').map_or(0, |end| end + 1)
    }

    /// That bracket's end somewhere in its own line.
    fn missing_in_line(&self, open: UnclosedBracket) -> Vec<TriedChange> {
        let mut all = Vec::new();
        let last = (open.0 + 1..self.tokens.len()).find(|i| !self.in_line(*i));
        let last = last.unwrap_or(self.tokens.len());
        for i in open.0 + 1..last {
            if self.before(i) == "," && self.is(i, TokenKind::Word) && self.of(i + 1) == ":" {
                let at = self.end_before(i - 1);
                all.push(self.missing(at, closing(open.1).to_string(), open));
            }
        }
        all.extend(self.missing_before(last, open));
        // Before others that end there.
        let mut i = last;
        for _ in 0..4 {
            i = i.saturating_sub(1);
            match self.of(i) {
                "," => {}
                ")" | "]" | "}" if i > open.0 + 1 => {
                    let at = self.start(i);
                    all.push(self.missing(at, closing(open.1).to_string(), open));
                }
                _ => break,
            }
        }
        all
    }

    pub(super) fn brackets(&self) -> Vec<TriedChange> {
        let i = self.i;
        let (open, pairs) = self.open(i);
        let innermost = open.last().copied();
        let mut all = Vec::new();
        // `((id: …`, and `[(` before a line that begins with `(`.
        let twice = open.windows(2).rev().filter(|two| {
            let touching = self.start(two[1].0) == self.end_before(two[1].0);
            two[0].0 + 1 == two[1].0 && two[0].1 == two[1].1 && (touching || two[0].1 == '(')
        });
        all.extend(twice.take(2).map(|two| {
            let message = format!("there is a `{}` too many here", two[0].1);
            TriedChange::new(WRONG_BRACKET, self.range(two[0].0), "", message, "take it out")
        }));
        if let (Some(found @ (')' | ']' | '}')), mark) = (self.bracket(i), self.range(i)) {
            let doubled = self.before(i) == self.of(i);
            let extra = TriedChange::new(
                WRONG_BRACKET,
                mark.clone(),
                "",
                format!("there is a `{found}` too many here"),
                "take it out",
            );
            if doubled {
                all.push(extra);
                let open = innermost.filter(|(_, bracket)| closing(*bracket) != found);
                all.extend(open.map(|open| self.instead(mark.clone(), found, open)));
            } else {
                if let Some(open @ (at, bracket)) = innermost {
                    let close = closing(bracket);
                    if close != found && self.indent_is_own(i) {
                        all.extend(self.missing_before(i, open));
                    }
                    if close != found {
                        all.push(self.instead(mark, found, open));
                        all.extend(self.missing_before(i, (at, bracket)));
                    }
                }
                all.extend(self.missing_opening(i, found));
                all.push(extra);
            }
        }
        // `effects: "a", "b"],`
        if self.before(i) == "," && self.is(i, TokenKind::Text) {
            all.extend(self.missing_opening(i, ']'));
        }
        // The one that is marked, or those around the mistake.
        let marked = self.bracket(i).filter(|sign| matches!(sign, '(' | '[' | '{'));
        let marked = marked.map(|bracket| (i, bracket));
        let mut around: Vec<UnclosedBracket> =
            marked.into_iter().chain(open.iter().rev().copied()).collect();
        around.truncate(3);
        for one in &around {
            let next = one.0 + 1;
            let touching = self.start(next) == self.end_before(next);
            if self.of(next) == self.of(one.0) && (touching || one.1 == '(') {
                let message = format!("there is a `{}` too many here", one.1);
                let mark = self.range(one.0);
                all.insert(0, TriedChange::new(WRONG_BRACKET, mark, "", message, "take it out"));
            }
            if self.is_tall(one.0) {
                all.extend(self.missing_by_indent(*one));
            } else {
                all.extend(self.missing_in_line(*one));
            }
        }
        all.extend(self.wrong_opening(&around));
        for at in [Some(i), i.checked_sub(1)].into_iter().flatten() {
            if self.is(at, TokenKind::Word) && self.of(at + 1) == ":" {
                all.push(self.opening_at(self.start(at), '('));
            }
        }
        all.extend(self.at_end(&open));
        all.extend(self.too_early(&pairs));
        all
    }

    fn instead(
        &self,
        mark: std::ops::Range<usize>,
        found: char,
        open: UnclosedBracket,
    ) -> TriedChange {
        let close = closing(open.1);
        let message = format!("a `{close}` belongs here, not `{found}`");
        let help = format!("write `{close}`");
        let candidate = TriedChange::new(WRONG_BRACKET, mark, close, message, help);
        TriedChange { open: Some((self.start(open.0), open.1)), ..candidate }
    }

    fn opening_at(&self, at: usize, bracket: char) -> TriedChange {
        let message = format!("a `{bracket}` is missing here");
        TriedChange::new(WRONG_BRACKET, at..at, bracket, message, format!("put `{bracket}` here"))
    }

    /// An opening bracket for the closing one at `i`: where the value begins, or the line.
    fn missing_opening(&self, i: usize, close: char) -> Vec<TriedChange> {
        let bracket = match close {
            ')' => '(',
            ']' => '[',
            _ => '{',
        };
        let mut all = Vec::new();
        let in_line = (0..i).rev().take_while(|at| self.in_line(at + 1));
        let begins: Vec<usize> = in_line.collect();
        let value = self.value_begin(i);
        if close != ')' {
            all.extend(value.map(|at| self.opening_at(self.start(at), bracket)));
        } else if let Some(first) = begins.last() {
            all.push(self.opening_at(self.start(*first), bracket));
            // `Turn 2)`
            let word = begins.iter().find(|at| self.is(**at, TokenKind::Word));
            let after = word.filter(|at| self.in_line(**at + 1) && self.before(**at) == ":");
            all.extend(after.map(|at| {
                let mark = self.range(*at).end..self.start(at + 1);
                TriedChange {
                    edits: vec![(mark.clone(), bracket.to_string())],
                    ..self.opening_at(mark.end, bracket)
                }
            }));
            let listed = begins.iter().find(|at| self.before(**at) == "[");
            all.extend(listed.map(|at| self.opening_at(self.start(*at), bracket)));
        }
        all
    }

    /// The token that begins the value in which the token `i` is, over whole brackets.
    fn value_begin(&self, i: usize) -> Option<usize> {
        const FAR: usize = 20_000;
        let mut depth = 0_usize;
        for at in (1..i).rev().take(FAR) {
            match self.bracket(at) {
                Some(')' | ']' | '}') => depth += 1,
                Some(_) if depth == 0 => return None,
                Some(_) => depth -= 1,
                None => {}
            }
            if depth == 0 && self.before(at) == ":" {
                return Some(at);
            }
        }
        None
    }

    /// A pair of the wrong sort in one line: `{"a", "b"}`.
    fn wrong_opening(&self, around: &[UnclosedBracket]) -> Vec<TriedChange> {
        let Some((at, bracket)) = around.first().copied() else { return Vec::new() };
        let mut depth = 0_usize;
        let close = (at..self.tokens.len()).find(|i| {
            match self.bracket(*i) {
                Some('(' | '[' | '{') => depth += 1,
                Some(_) => depth = depth.saturating_sub(1),
                None => {}
            }
            depth == 0
        });
        let Some(close) = close else { return Vec::new() };
        let mut all = Vec::new();
        for (open, end) in [('[', ']'), ('(', ')')] {
            if open != bracket {
                let message = format!("a `{open}` belongs here, not `{bracket}`");
                let help = format!("write `{open}` here, and `{end}` at the end");
                let mut candidate =
                    TriedChange::new(WRONG_BRACKET, self.range(at), open, message.clone(), help);
                if self.of(close) != end.to_string() {
                    candidate.edits.push((self.range(close), end.to_string()));
                } else {
                    candidate.help = format!("write `{open}`");
                }
                all.push(candidate);
            }
        }
        all
    }

    /// What is still open at the end of the file.
    fn at_end(&self, open: &[UnclosedBracket]) -> Vec<TriedChange> {
        if self.i < self.tokens.len() && self.finding.code != UNCLOSED {
            return Vec::new();
        }
        let (all_open, _) = self.open(self.tokens.len());
        let Some(last) = all_open.last().copied().or(open.last().copied()) else {
            return Vec::new();
        };
        let end = self.end_before(self.tokens.len());
        let mut one = self.missing(end, format!("\n{}", closing(last.1)), last);
        one.message = format!("the file ends without its `{}`", closing(last.1));
        one.help = format!("put `{}` at the end", closing(last.1));
        let mut all = vec![one];
        if all_open.len() > 1 {
            let closes: String = all_open.iter().rev().map(|one| closing(one.1)).collect();
            let mut every = self.missing(end, format!("\n{closes}"), last);
            every.message = format!("the file ends without its `{closes}`");
            every.help = format!("put `{closes}` at the end");
            all.push(every.guess());
        }
        all
    }

    /// A bracket that ends something whose items stand on lines of their own in the middle of a line, or that
    /// stands further in or out than it: it is one too many.
    fn too_early(&self, pairs: &[(UnclosedBracket, usize)]) -> Vec<TriedChange> {
        let odd = pairs.iter().rev().filter(|((open, _), close)| {
            self.is_tall(*open)
                && (!self.indent_is_own(*close) || self.indent(*close) != self.indent(*open))
        });
        odd.take(3)
            .flat_map(|(_, close)| {
                let sign = self.of(*close);
                let message = format!("there is a `{sign}` too many here");
                let whole = self.indent_is_own(*close) && self.of(close + 1) == ",";
                let mut mark = self.range(*close);
                let extra =
                    TriedChange::new(WRONG_BRACKET, mark.clone(), "", message, "take it out");
                mark.end = self.range(close + 1).end;
                let with_comma =
                    TriedChange { edits: vec![(mark, String::new())], ..extra_again(&extra) };
                if whole { vec![with_comma, extra] } else { vec![extra, with_comma] }
            })
            .collect()
    }

    /// `Scenario(` and its end.
    pub(super) fn wrapper(&self) -> Vec<TriedChange> {
        let mut all = Vec::new();
        let start = self.start(0);
        let message = "the file begins without its `Scenario(`";
        let open = |end: bool| {
            let help = match end {
                true => "write `Scenario(` before this, and `)` at the end of the file",
                false => "write `Scenario(` before this",
            };
            let mut one = TriedChange::new(AFTER_END, start..start, "Scenario(\n", message, help);
            if end {
                let at = self.end_before(self.tokens.len());
                one.edits.push((at..at, "\n)".to_owned()));
            }
            one
        };
        if self.is(0, TokenKind::Word) && matches!(self.of(1), ":" | "=") {
            if self.bracket(2).is_some() && self.of(0).starts_with(|c: char| c.is_uppercase()) {
                let message = format!("`{}` stands without a colon, as in `{0}(`", self.of(0));
                let one =
                    TriedChange::new(AFTER_END, self.range(1), "", message, "take the colon out");
                all.push(one);
            }
            all.push(open(true));
            all.push(open(false));
        }
        all
    }
}

fn extra_again(one: &TriedChange) -> TriedChange {
    TriedChange::new(one.code, one.mark.clone(), "", one.message.clone(), one.help.clone())
}
