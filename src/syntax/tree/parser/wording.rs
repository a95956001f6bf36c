//! What is wrong with a text's syntax, in words.

use std::ops::Range;

use super::recover::{Inside, closing};
use super::{Parser, Reading, Stop};
use crate::diagnostics::{Code, Diagnostic, Span};
use crate::syntax::lex::{TokenKind, is_word_part, quoted_end};
use crate::syntax::tree::{
    AFTER_END, BAD_FIELD, MAX_MISTAKES, NO_COMMA, NO_VALUE, Node, NodeKind, QUOTES,
    STRAY_CHARACTER, UNCLOSED, WRONG_BRACKET, word_of,
};

impl Parser<'_> {
    /// Reports a mistake after which reading may go on.
    pub(super) fn report(
        &mut self,
        code: Code,
        range: Range<usize>,
        message: impl Into<String>,
        more: impl FnOnce(Diagnostic) -> Diagnostic,
    ) {
        if self.findings.len() < MAX_MISTAKES && self.at() >= self.quiet {
            let span = Span::new(self.file, range);
            let finding = more(Diagnostic::error(code, span, message));
            if !(self.is_fine)(&finding) {
                self.given_up = true;
                self.resume(self.tokens.len(), 0);
            }
            self.findings.push(finding);
        }
    }

    /// Reports a mistake because of which what stands here can't be read.
    pub(super) fn stop<T>(
        &mut self,
        code: Code,
        range: Range<usize>,
        message: impl Into<String>,
        more: impl FnOnce(Diagnostic) -> Diagnostic,
    ) -> Reading<T> {
        self.report(code, range, message, more);
        Err(Stop)
    }

    /// Reports, and alone, that a limit is exceeded. Nothing more is read.
    pub(super) fn halt<T>(&mut self, code: Code, message: String) -> Reading<T> {
        let span = Span::new(self.file, self.here());
        self.findings.truncate(MAX_MISTAKES - 1);
        self.findings.push(Diagnostic::error(code, span, message));
        self.resume(self.tokens.len(), 0);
        Err(Stop)
    }

    /// Something follows the end of the scenario.
    pub(super) fn after_end(&mut self) {
        self.report(AFTER_END, self.here(), "something follows the end of the scenario", |d| {
            d.help("is a closing bracket before it too many?")
        });
    }

    pub(super) fn line(&self, at: usize) -> usize {
        self.text.get(..at).map_or(0, |before| before.matches('\n').count()) + 1
    }

    pub(super) fn place(&self, at: usize) -> String {
        let before = self.text.get(..at).unwrap_or_default();
        let column = before.rsplit('\n').next().unwrap_or_default().chars().count() + 1;
        format!("line {}, column {column}", self.line(at))
    }

    /// A token that is no value.
    pub(super) fn unknown<T>(&mut self, written: &str, c: char) -> Reading<T> {
        let begins = |word: &str| written.starts_with(word);
        let start = self.at();
        if begins("'") || begins("b'") {
            let before = if begins("b") { 2 } else { 1 };
            return self.stop(
                QUOTES,
                start..start + before,
                "a text begins with `\"`, not with `'`",
                |d| d.help("texts stand in double quotation marks: \"…\""),
            );
        }
        if begins("r") || begins("br") {
            let hashes = written.trim_start_matches(['b', 'r']);
            let hashes = hashes.len() - hashes.trim_start_matches('#').len();
            let close = word_of(&format!("\"{}", "#".repeat(hashes)));
            return self.open_text(start, format!("close it with `{close}`"));
        }
        if begins("\"") || begins("b\"") {
            let before = if begins("b") { 2 } else { 1 };
            return match quoted_end(self.rest(), before) {
                Some(length) => self.quote_inside(start..start + length),
                None => self.open_text(start, r#"close it with `"`"#.into()),
            };
        }
        self.stray(c)
    }

    fn open_text<T>(&mut self, start: usize, help: String) -> Reading<T> {
        self.stop(QUOTES, start..start + 1, "this text has no end", |d| d.help(help))
    }

    fn innermost(&self) -> Option<(char, usize)> {
        self.open.last().map(|level| (level.bracket, level.at))
    }

    /// The text ended; the innermost bracket is still open.
    pub(super) fn ended<T>(&mut self) -> Reading<T> {
        match self.innermost() {
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
        match self.innermost() {
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
        if self.rest().is_empty() {
            return self.ended();
        }
        let found = self.peek().unwrap_or_default();
        let here = self.here();
        match (found, self.innermost()) {
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
        let place = self.place(self.at());
        self.noticed.push((at, self.at()));
        self.stop(UNCLOSED, at..at + 1, format!("this `{bracket}` is not closed"), |d| {
            d.help(format!("a `{close}` is missing before {place}"))
        })
    }

    /// Reports what stands where a comma should. Goes on if only the comma is missing.
    pub(super) fn no_comma(&mut self, before: &Node) -> Reading<()> {
        let c = self.peek().unwrap_or_default();
        let is_field = self.is_field(self.i);
        let in_struct = self.open.last().is_some_and(|level| level.inside == Inside::Fields);
        if matches!(before.kind, NodeKind::Text) && self.is_at(TokenKind::Word) {
            // `"He said "go" to him"`, or the text before lost its closing quote lines ago.
            if !is_field || before.span.range().end == self.at() {
                return self.quote_inside(before.span.range());
            }
        }
        match (c, self.innermost()) {
            (':' | '=', Some(('[', at))) => {
                let stopped = self.still_open('[', at);
                self.tear_to_fields(before.tokens.start);
                stopped
            }
            (_, Some((bracket, at))) if is_field && !in_struct => {
                let stopped = self.still_open(bracket, at);
                if self.tear_to_fields(self.i) { Ok(()) } else { stopped }
            }
            (':' | '=', _) => {
                self.stop(BAD_FIELD, self.here(), format!("`{c}` does not belong here"), |d| {
                    d.help(
                        "in parentheses, either all values have a name (`name: value`) or none has",
                    )
                })
            }
            _ if is_field || (!in_struct && begins_value(c)) => {
                let end = before.span.range().end;
                self.report(NO_COMMA, end..end, "a comma is missing here", |d| d);
                // Words in a row were meant as a text.
                let word = matches!(before.kind, NodeKind::Word) && !is_field;
                let between = self.text.get(end..self.at()).unwrap_or_default();
                if word && !between.contains('\n') { Err(Stop) } else { Ok(()) }
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

    /// A text that ends at a quotation mark and yet goes on.
    fn quote_inside<T>(&mut self, text: Range<usize>) -> Reading<T> {
        let (from, to) = (self.line(text.start), self.line(text.end));
        if from == to {
            let end = text.end.saturating_sub(1)..text.end;
            return self.stop(
                QUOTES,
                end,
                "the text ends at this quotation mark, yet goes on",
                |d| d.help(r#"inside a text write `\"`, or “ and ”"#),
            );
        }
        self.stop(
            QUOTES,
            text.start..text.start + 1,
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
