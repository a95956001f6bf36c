//! Slips of the fingers: a sign typed twice, two exchanged, or the key beside the right one.

use std::ops::Range;

use super::TriedChange;
use super::around::Around;
use crate::syntax::lex::TokenKind;
use crate::syntax::tree::{
    BAD_FIELD, NO_COMMA, NO_VALUE, QUOTES, UNCLOSED, WRONG_BRACKET, word_of,
};

impl Around<'_> {
    fn touching(&self, i: usize) -> bool {
        i > 0 && self.end_before(i) == self.start(i)
    }

    pub(super) fn slips(&self) -> Vec<TriedChange> {
        let mut all = Vec::new();
        let i = self.i;
        for at in [Some(i), i.checked_sub(1), Some(i + 1), i.checked_sub(2)].into_iter().flatten() {
            all.extend(self.twice(at));
        }
        for at in [Some(i), i.checked_sub(1), Some(i + 1), i.checked_sub(2)].into_iter().flatten() {
            all.extend(self.exchanged(at));
            all.extend(self.beside(at));
        }
        all
    }

    /// A comma, colon or opening bracket that stands there already.
    fn twice(&self, at: usize) -> Option<TriedChange> {
        let sign = self.of(at);
        if !matches!(sign, "," | ":" | "(" | "[" | "{") || self.before(at) != sign {
            return None;
        }
        // `[(id: …), (id: …)]` has none; `((id: …)` has, and so has what is on two lines.
        if matches!(sign, "(" | "[" | "{") && !self.touching(at) {
            return None;
        }
        let (code, message) = match sign {
            "," => (NO_VALUE, "there is a comma too many here".to_owned()),
            ":" => (BAD_FIELD, "there is a colon too many here".to_owned()),
            _ => (WRONG_BRACKET, format!("there is a `{sign}` too many here")),
        };
        Some(TriedChange::new(code, self.range(at), "", message, "take it out"))
    }

    fn put(&self, range: Range<usize>, new: String) -> TriedChange {
        let shown = word_of(&self.text[range.clone()]);
        let help = format!("write `{}`", word_of(&new));
        TriedChange::new(BAD_FIELD, range, new, format!("`{shown}` has no meaning here"), help)
    }

    /// Two signs in the wrong order.
    fn exchanged(&self, at: usize) -> Option<TriedChange> {
        let (this, next) = (self.of(at), self.of(at + 1));
        if at == 0 || !self.touching(at) && !self.touching(at + 1) {
            return None;
        }
        // `scor:e "100"`
        let words = self.is(at - 1, TokenKind::Word) && self.is(at + 1, TokenKind::Word);
        if this == ":" && words && self.touching(at) && self.touching(at + 1) && next.len() == 1 {
            let range = self.start(at - 1)..self.range(at + 1).end;
            return Some(self.put(range, format!("{}{next}:", self.before(at))));
        }
        // `uses: ,1 weight`, `weight: )2,`
        let value = matches!(
            self.tokens.get(at + 1).map(|token| token.kind),
            Some(TokenKind::Number | TokenKind::Word | TokenKind::Text)
        );
        if matches!(this, "," | ")" | "]" | "}") && value && self.touching(at + 1) {
            let range = self.start(at)..self.range(at + 1).end;
            return Some(TriedChange {
                code: NO_VALUE,
                ..self.put(range, format!("{next}{this}"))
            });
        }
        // `["mines]",`, `"[notes"]`
        if self.is(at, TokenKind::Text) && this.len() > 3 {
            let (range, inner) = (self.range(at), &this[1..this.len() - 1]);
            if let Some((inner, close)) = inner.split_at_checked(inner.len() - 1)
                && matches!(close, "]" | ")")
            {
                let new = format!("\"{inner}\"{close}");
                return Some(TriedChange { code: QUOTES, ..self.put(range, new) });
            }
            if let Some((open, inner)) = inner.split_at_checked(1)
                && matches!(open, "[" | "(")
            {
                let new = format!("{open}\"{inner}\"");
                return Some(TriedChange { code: QUOTES, ..self.put(range, new) });
            }
        }
        None
    }

    /// What is on the key beside a comma or a bracket.
    fn beside(&self, at: usize) -> Vec<TriedChange> {
        let written = self.of(at);
        let range = self.range(at);
        let mut all = Vec::new();
        let last = written.chars().next_back().unwrap_or_default();
        let number = self.is(at, TokenKind::Number);
        // `"x"m text:`, `0.4m text:`
        if matches!(last, 'm' | '.' | 'n')
            && (written.len() == 1 || number)
            && self.of(at + 1) != ":"
        {
            let mark = range.end - 1..range.end;
            let message = format!("a comma belongs here, not `{last}`");
            all.push(TriedChange::new(NO_COMMA, mark, ",", message, "write `,`"));
        }
        // `9id: "x"`, `0,`, `p"x"]`
        for (key, bracket) in
            [('9', '('), ('0', ')'), ('p', '['), ('8', '('), ('o', '['), ('-', ')')]
        {
            let alone = written.len() == 1;
            if written.starts_with(key) && (number || alone) {
                let code = if bracket == ')' { UNCLOSED } else { WRONG_BRACKET };
                let mark = range.start..range.start + 1;
                let message = format!("a `{bracket}` belongs here, not `{key}`");
                let help = format!("write `{bracket}`");
                all.push(TriedChange::new(code, mark, bracket, message, help));
            }
        }
        // `weight: 30,` for `weight: 3),`
        if number && written.len() > 1 && last == '0' {
            let mark = range.end - 1..range.end;
            let message = "a `)` belongs here, not `0`";
            all.push(TriedChange::new(UNCLOSED, mark, ")", message, "write `)`").guess());
        }
        // `as-of: "…"`
        let word = written.strip_prefix('-').filter(|word| word.starts_with(char::is_alphabetic));
        if let Some(word) =
            word.filter(|_| self.touching(at) && self.is(at.wrapping_sub(1), TokenKind::Word))
        {
            let range = self.start(at - 1)..range.end;
            all.push(self.put(range, format!("{}_{word}", self.before(at))));
        }
        all
    }
}
