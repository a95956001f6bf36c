//! What is wrong with a text's syntax, in words.

use std::ops::Range;

use super::tokens::{is_word_part, is_word_start};
use super::{Parser, Reading, Stop};
use crate::diagnostics::{Code, Diagnostic, Span};
use crate::syntax::tree::{
    BAD_FIELD, NO_COMMA, NO_VALUE, Node, NodeKind, QUOTES, STRAY_CHARACTER, UNCLOSED, WRONG_BRACKET,
};

/// How many mistakes in syntax are collected before reading ends.
const MAX_MISTAKES: usize = 50;

impl Parser<'_> {
    /// Reports a mistake after which reading may go on.
    pub(super) fn report(
        &mut self,
        code: Code,
        range: Range<usize>,
        message: impl Into<String>,
        more: impl FnOnce(Diagnostic) -> Diagnostic,
    ) -> Reading<()> {
        let span = Span::new(self.file, range);
        self.findings.push(more(Diagnostic::error(code, span, message)));
        if self.findings.len() < MAX_MISTAKES { Ok(()) } else { Err(Stop) }
    }

    /// Reports a mistake that ends the reading.
    pub(super) fn stop<T>(
        &mut self,
        code: Code,
        range: Range<usize>,
        message: impl Into<String>,
        more: impl FnOnce(Diagnostic) -> Diagnostic,
    ) -> Reading<T> {
        self.report(code, range, message, more)?;
        Err(Stop)
    }

    /// The text ended; the innermost bracket is still open.
    pub(super) fn ended<T>(&mut self) -> Reading<T> {
        match self.open.last().copied() {
            Some((bracket, at)) => {
                let message = format!("this `{bracket}` is never closed");
                self.stop(UNCLOSED, at..at + 1, message, |d| {
                    d.help(format!("the file ends without its `{}`", closing(bracket)))
                })
            }
            None => self.stop(NO_VALUE, self.here(), "a value is missing here", |d| d),
        }
    }

    /// A closing bracket that does not fit.
    pub(super) fn wrong_bracket<T>(&mut self) -> Reading<T> {
        let found = self.peek().unwrap_or_default();
        let here = self.here();
        match self.open.last().copied() {
            Some((bracket, at)) => {
                let message = format!("`{}` is missing before this `{found}`", closing(bracket));
                let place = self.place(at);
                self.stop(WRONG_BRACKET, here, message, |d| {
                    d.help(format!("the `{bracket}` of {place} is still open"))
                })
            }
            None => self.stop(WRONG_BRACKET, here, format!("this `{found}` closes nothing"), |d| d),
        }
    }

    /// Something else stands where a bracket's next field should.
    pub(super) fn no_field_name<T>(&mut self) -> Reading<T> {
        let found = self.peek().unwrap_or_default();
        let here = self.here();
        match (found, self.open.last().copied()) {
            ('\0', _) => self.ended(),
            ('"', _) => self.stop(BAD_FIELD, here, "the name of a field is expected here", |d| {
                d.help("names of fields stand without quotes: `name: value`")
            }),
            ('(' | '[' | '{', Some((bracket, at))) => self.still_open(bracket, at),
            (')' | ']' | '}', _) => self.wrong_bracket(),
            (c, _) if begins_value(c) || matches!(c, ',' | ':' | ';' | '=') => {
                let message = format!("the name of a field is expected here, not `{c}`");
                self.stop(BAD_FIELD, here, message, |d| d.help("write `name: value`"))
            }
            (c, _) => self.stray(c),
        }
    }

    /// What stands here does not belong inside the bracket of `at`.
    pub(super) fn still_open<T>(&mut self, bracket: char, at: usize) -> Reading<T> {
        let close = closing(bracket);
        let place = self.place(self.at);
        self.stop(UNCLOSED, at..at + 1, format!("this `{bracket}` is not closed"), |d| {
            d.help(format!("a `{close}` is missing before {place}"))
        })
    }

    /// Reports what stands where a comma should. Goes on if only the comma is missing.
    pub(super) fn no_comma(&mut self, before: &Node, in_struct: bool) -> Reading<()> {
        let c = self.peek().unwrap_or_default();
        let is_field = self.is_field()?;
        if matches!(before.kind, NodeKind::Text) && is_word_start(c) && !self.at_literal() {
            // `"He said "go" to him"`, or the text before lost its closing quote lines ago.
            if !is_field || self.touches(before) {
                return self.quote_inside(before);
            }
        }
        match (c, self.open.last().copied()) {
            (':' | '=', Some(('[', at))) => self.still_open('[', at),
            _ if is_field && !in_struct => match self.open.last().copied() {
                Some((bracket, at)) => self.still_open(bracket, at),
                None => Err(Stop),
            },
            (':' | '=', _) => {
                self.stop(BAD_FIELD, self.here(), format!("`{c}` does not belong here"), |d| {
                    d.help(
                        "in parentheses, either all values have a name (`name: value`) or none has",
                    )
                })
            }
            _ if is_field || (!in_struct && begins_value(c)) => {
                let end = before.span.range().end;
                self.report(NO_COMMA, end..end, "a comma is missing here", |d| d)
            }
            (c, _) if begins_value(c) => self.stop(
                NO_COMMA,
                self.here(),
                "a comma or a closing bracket is expected here",
                |d| d,
            ),
            (c, _) => self.stray(c),
        }
    }

    pub(super) fn touches(&self, before: &Node) -> bool {
        before.span.range().end == self.at
    }

    pub(super) fn quote_inside(&mut self, before: &Node) -> Reading<()> {
        let span = before.span.range();
        let (from, to) = (self.line(span.start), self.line(span.end));
        if from == to {
            let end = span.end.saturating_sub(1)..span.end;
            return self.stop(
                QUOTES,
                end,
                "the text ends at this quotation mark, yet goes on",
                |d| d.help(r#"inside a text write `\"`, or “ and ”"#),
            );
        }
        self.stop(
            QUOTES,
            span.start..span.start + 1,
            "this text may lack its closing quotation mark",
            |d| {
                d.label(format!("runs to line {to}"))
                    .help(r#"close it with `"`; a quotation mark inside a text is written `\"`"#)
            },
        )
    }

    /// A character that means nothing where it stands.
    pub(super) fn stray<T>(&mut self, c: char) -> Reading<T> {
        let help = match c {
            '#' => "a comment begins with `//`",
            '/' => "a comment begins with `//`, or stands between `/*` and `*/`",
            '“' | '”' | '„' | '‘' | '’' | '«' | '»' => {
                "texts stand in straight quotation marks: \"…\""
            }
            '\u{a0}' | '\u{feff}' | '\u{200b}' => {
                "this looks like a space and is none: type an ordinary one"
            }
            '−' | '–' => "a minus sign is written `-`",
            c if unseen(c) => "it cannot be seen: delete it, and type the line anew",
            _ => "texts stand in quotation marks; values are separated by commas",
        };
        let shown = if unseen(c) { c.escape_unicode().to_string() } else { c.to_string() };
        let message = format!("the character `{shown}` has no meaning here");
        self.stop(STRAY_CHARACTER, self.here(), message, |d| d.help(help))
    }
}

fn unseen(c: char) -> bool {
    c.is_control() || c.is_whitespace() || c.escape_debug().len() > 2
}

fn begins_value(c: char) -> bool {
    is_word_part(c) || matches!(c, '"' | '\'' | '(' | '[' | '{' | '+' | '-' | '.')
}

fn closing(bracket: char) -> char {
    match bracket {
        '(' => ')',
        '[' => ']',
        _ => '}',
    }
}

/// At most a few words of what the author wrote.
pub(super) fn clip(text: &str) -> String {
    text.chars().take(40).flat_map(char::escape_debug).collect()
}
