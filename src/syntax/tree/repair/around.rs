//! The tokens around a mistake.

use std::ops::Range;

use super::Candidate;
use crate::diagnostics::Diagnostic;
use crate::syntax::lex::{Token, TokenKind, lex};
use crate::syntax::tree::{
    BAD_FIELD, BAD_NUMBER, NO_COMMA, NO_VALUE, STRAY_CHARACTER, WRONG_BRACKET, word_of,
};

/// A mistake in its text.
pub(super) struct Around<'a> {
    pub(super) text: &'a str,
    /// Without space and comments.
    pub(super) tokens: Vec<Token>,
    /// The first token that ends behind the start of the mistake.
    pub(super) i: usize,
    /// Where the mistake is said to be.
    pub(super) at: usize,
    pub(super) finding: &'a Diagnostic,
    /// The line of it, without its end.
    pub(super) line: Range<usize>,
}

impl<'a> Around<'a> {
    pub(super) fn new(text: &'a str, finding: &'a Diagnostic) -> Option<Self> {
        let at = finding.span?.range().start;
        let tokens: Vec<Token> = lex(text).into_iter().filter(|token| !token.is_blank()).collect();
        let i = tokens.partition_point(|token| token.end as usize <= at);
        let from = text.get(..at)?.rfind('\n').map_or(0, |end| end + 1);
        let to = text.get(at..)?.find('\n').map_or(text.len(), |end| at + end);
        Some(Self { text, tokens, i, at, finding, line: from..to })
    }

    pub(super) fn of(&self, i: usize) -> &'a str {
        self.tokens.get(i).map_or("", |token| token.of(self.text))
    }

    pub(super) fn before(&self, i: usize) -> &'a str {
        i.checked_sub(1).map_or("", |i| self.of(i))
    }

    pub(super) fn is(&self, i: usize, kind: TokenKind) -> bool {
        self.tokens.get(i).is_some_and(|token| token.kind == kind)
    }

    pub(super) fn start(&self, i: usize) -> usize {
        self.tokens.get(i).map_or(self.text.len(), |token| token.start as usize)
    }

    /// One past the token before `i`.
    pub(super) fn end_before(&self, i: usize) -> usize {
        let before = i.checked_sub(1).and_then(|i| self.tokens.get(i));
        before.map_or(0, |token| token.end as usize)
    }

    pub(super) fn range(&self, i: usize) -> Range<usize> {
        self.start(i)..self.end_before(i + 1).max(self.start(i))
    }

    /// Whether the tokens `i - 1` and `i` stand in one line.
    pub(super) fn in_line(&self, i: usize) -> bool {
        let between = self.text.get(self.end_before(i)..self.start(i)).unwrap_or_default();
        i > 0 && !between.contains('\n')
    }

    /// What the mistake's own words tell to write.
    pub(super) fn own_fix(&self) -> Vec<Candidate> {
        let found = self.text.get(self.finding.span.map_or(0..0, |span| span.range()));
        let found = found.unwrap_or_default();
        let (code, at) = (self.finding.code, self.at);
        let mark = at..at + found.len();
        match (code, found) {
            (NO_COMMA, "") => vec![comma(at)],
            (NO_COMMA, ";") => vec![Candidate::new(
                NO_COMMA,
                mark,
                ",",
                "a comma belongs here, not `;`",
                "write `,`",
            )],
            (BAD_FIELD, "=") => vec![Candidate::new(
                BAD_FIELD,
                mark,
                ":",
                "a colon belongs here, not `=`",
                "write `:`, as in `name: value`",
            )],
            _ => Vec::new(),
        }
    }

    /// Signs that look like others, or are written otherwise elsewhere.
    pub(super) fn signs(&self) -> Vec<Candidate> {
        let mut all = self.decimal_comma();
        let Some(c) = self.text.get(self.at..).and_then(|rest| rest.chars().next()) else {
            return all;
        };
        let mark = self.at..self.at + c.len_utf8();
        let instead = match c {
            '\u{a0}' | '\u{2000}'..='\u{200a}' | '\u{202f}' | '\u{3000}' => " ",
            '\u{200b}'..='\u{200f}' | '\u{feff}' | '\u{2060}' | '\u{ad}' => "",
            '−' | '–' | '—' => "-",
            '，' | '、' | '٫' | '،' => ",",
            '：' => ":",
            '（' => "(",
            '）' => ")",
            '［' | '【' => "[",
            '］' | '】' => "]",
            '#' => "//",
            '/' => "//",
            '<' | '|' | '>' => return all,
            _ => return all,
        };
        let seen = |c: char| !c.is_whitespace() && c.escape_debug().len() == 1;
        let shown = if seen(c) { c.to_string() } else { c.escape_unicode().to_string() };
        let message = match c {
            '#' | '/' => format!("a comment begins with `//`, not with `{shown}`"),
            _ => format!("the character `{shown}` has no meaning here"),
        };
        let help = match instead {
            "" => "it can't be seen: delete it".to_owned(),
            " " => "it looks like a space and is none: type an ordinary one".to_owned(),
            _ => format!("write `{instead}`"),
        };
        // Where there is one, a word processor has put others.
        let candidate = Candidate::new(STRAY_CHARACTER, mark, instead, message, help);
        all.push(candidate);
        all
    }

    /// `2,5` for `2.5`.
    fn decimal_comma(&self) -> Vec<Candidate> {
        let number = |i: usize| {
            let digits = self.of(i).trim_start_matches(['-', '+']);
            self.is(i, TokenKind::Number)
                && !digits.is_empty()
                && digits.bytes().all(|byte| byte.is_ascii_digit())
        };
        let i = self.i;
        let touching = |i: usize| self.end_before(i) == self.start(i);
        if i < 2 || !number(i) || self.before(i) != "," || !number(i - 2) {
            return Vec::new();
        }
        if !touching(i) || !touching(i - 1) {
            return Vec::new();
        }
        let mark = self.start(i - 2)..self.range(i).end;
        let (whole, part) = (self.of(i - 2), self.of(i));
        let thousands = part.len() == 3 && !whole.starts_with('0');
        let written = if thousands { format!("{whole}{part}") } else { format!("{whole}.{part}") };
        let help = match thousands {
            true => format!("write `{written}`, without a comma"),
            false => format!("write `{written}`, with a point"),
        };
        let message = "a number has no comma in it: a comma ends a value";
        let candidate = Candidate::new(BAD_NUMBER, mark, written, message, help);
        vec![if thousands { candidate.guess() } else { candidate }]
    }

    /// Commas and colons that are missing, or other signs in their place.
    pub(super) fn separators(&self) -> Vec<Candidate> {
        let i = self.i;
        let mut all = Vec::new();
        let name = |i: usize| self.is(i, TokenKind::Word);
        // `title "x"`, and `title; "x"`.
        if name(i) && matches!(self.of(i + 1), ";" | "," | "." | "=" | "-" | "!") {
            let mark = self.range(i + 1);
            let message = format!("a colon belongs here, not `{}`", self.of(i + 1));
            all.push(Candidate::new(
                BAD_FIELD,
                mark,
                ":",
                message,
                "write `:`, as in `name: value`",
            ));
        }
        if name(i) && self.is(i + 1, TokenKind::Unknown) {
            let mark = self.range(i + 1);
            let message = format!("a colon belongs here, not `{}`", word_of(self.of(i + 1)));
            all.push(Candidate::new(
                BAD_FIELD,
                mark,
                ":",
                message,
                "write `:`, as in `name: value`",
            ));
        }
        for name_at in [Some(i), i.checked_sub(1)].into_iter().flatten() {
            if name(name_at) && self.of(name_at + 1) != ":" && self.in_line(name_at + 1) {
                let end = self.range(name_at).end;
                let help = format!("write `{}: …`", word_of(self.of(name_at)));
                all.push(Candidate {
                    mark: self.range(name_at),
                    ..Candidate::new(
                        BAD_FIELD,
                        end..end,
                        ":",
                        "a colon is missing after this",
                        help,
                    )
                });
            }
        }
        // `"id": "x"`, as other notations write it.
        for at in [Some(i), i.checked_sub(1)].into_iter().flatten() {
            let text = self.of(at);
            let inner = text.strip_prefix('"').and_then(|text| text.strip_suffix('"'));
            let word =
                inner.filter(|word| word.bytes().all(|b| b.is_ascii_lowercase() || b == b'_'));
            if let Some(word) = word.filter(|_| matches!(self.of(at + 1), ":" | "=")) {
                let message = "the name of a field stands without quotation marks";
                let help = format!("write `{word}`");
                all.push(Candidate::new(BAD_FIELD, self.range(at), word, message, help));
            }
        }
        if i > 0 {
            all.push(comma(self.end_before(i)));
            // Another sign where the comma should be.
            if self.of(i).len() <= 3
                && !matches!(self.of(i), "(" | ")" | "[" | "]" | "{" | "}" | "\"")
            {
                let shown = word_of(self.of(i));
                let message = format!("a comma belongs here, not `{shown}`");
                let candidate = Candidate::new(NO_COMMA, self.range(i), ",", message, "write `,`");
                all.push(candidate.guess());
            }
        }
        all
    }

    /// What stands here and is too many.
    pub(super) fn surplus(&self) -> Vec<Candidate> {
        let mut all = Vec::new();
        for i in [Some(self.i), self.i.checked_sub(1)].into_iter().flatten() {
            let sign = self.of(i);
            if sign.is_empty() || sign.len() > 40 {
                continue;
            }
            let shown = word_of(sign);
            let (code, message) = match sign {
                "," => (NO_VALUE, "there is a comma too many here".to_owned()),
                ":" => (BAD_FIELD, "there is a colon too many here".to_owned()),
                ")" | "]" | "}" | "(" | "[" | "{" => {
                    (WRONG_BRACKET, format!("this `{sign}` is too many"))
                }
                _ => (self.finding.code, format!("`{shown}` has no meaning here")),
            };
            let candidate = Candidate::new(code, self.range(i), "", message, "take it out");
            let sure = matches!(sign, "," | ":" | ")" | "]" | "}");
            all.push(if sure { candidate } else { candidate.guess() });
        }
        all
    }
}

fn comma(at: usize) -> Candidate {
    Candidate::new(NO_COMMA, at..at, ",", "a comma is missing here", "put `,` here")
}
