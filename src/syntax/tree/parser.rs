//! Reads RON into a tree, safely whatever the text: it never panics, and nests to a limit.
//!
//! What can be guessed at (a missing comma, `=` for `:`) is reported and read on; anything else
//! ends the reading, since whatever came after it would be guesswork.

mod tokens;
mod wording;

use super::{
    AFTER_END, BAD_FIELD, EMPTY, Field, MAX_VALUES, NO_COMMA, NO_VALUE, Node, NodeKind,
    TOO_MANY_VALUES,
};
use crate::diagnostics::{Diagnostic, FileId, Span};
use tokens::is_word_start;
use wording::clip;

/// Reads `text`; see [`super::parse`].
pub(super) fn parse(file: FileId, text: &str) -> (Option<Node>, Vec<Diagnostic>) {
    let mut parser =
        Parser { file, text, at: 0, values: 0, open: Vec::new(), findings: Vec::new() };
    let node = parser.file().ok();
    (node, parser.findings)
}

/// Reading cannot go on; why is among the findings.
struct Stop;
type Reading<T> = Result<T, Stop>;

struct Parser<'a> {
    file: FileId,
    text: &'a str,
    at: usize,
    values: usize,
    /// The brackets not closed yet, with their places.
    open: Vec<(char, usize)>,
    findings: Vec<Diagnostic>,
}

/// Values, brackets and what separates them.
impl Parser<'_> {
    fn file(&mut self) -> Reading<Node> {
        self.space()?;
        while self.rest().starts_with('#') {
            self.attribute()?;
            self.space()?;
        }
        if self.rest().is_empty() {
            return self.stop(EMPTY, 0..0, "the file is empty", |d| {
                d.help("a scenario begins with `Scenario(` and ends with `)`")
            });
        }
        let node = self.value()?;
        self.space()?;
        match self.peek() {
            None => {}
            Some(')' | ']' | '}') => return self.wrong_bracket(),
            Some(_) => {
                let here = self.here();
                self.report(AFTER_END, here, "something follows the end of the scenario", |d| {
                    d.help("is a closing bracket before it too many?")
                })?;
            }
        }
        Ok(node)
    }

    fn value(&mut self) -> Reading<Node> {
        self.values += 1;
        if self.values > MAX_VALUES {
            let message = format!("the file has more than {MAX_VALUES} values");
            return self.stop(TOO_MANY_VALUES, self.here(), message, |d| d);
        }
        let (start, rest) = (self.at, self.rest());
        let kind = match self.peek() {
            None => return self.ended(),
            Some('(') => return self.parenthesis(start, None),
            Some('[') => {
                let head = self.enter('[')?;
                let items = self.items(']')?;
                return Ok(self.node(start, head, NodeKind::List(items)));
            }
            Some('{') => return self.map(),
            Some('"') => self.text(1)?,
            Some('\'') => self.character(1)?,
            Some('0'..='9' | '+' | '-' | '.') => self.number(),
            _ if rest.starts_with("b'") => self.character(2)?,
            _ if rest.starts_with("b\"") => self.text(2)?,
            _ if ["r\"", "r#\"", "r##"].iter().any(|r| rest.starts_with(r)) => self.raw_text(1)?,
            _ if rest.starts_with("br\"") || rest.starts_with("br#") => self.raw_text(2)?,
            Some(c) if is_word_start(c) => return self.word_value(),
            Some(',' | ':' | ')' | ']' | '}') => {
                return self.stop(NO_VALUE, self.here(), "a value is missing here", |d| d);
            }
            Some(c) => return self.stray(c),
        };
        Ok(self.node(start, self.at, kind))
    }

    /// A word, alone or before a parenthesis.
    fn word_value(&mut self) -> Reading<Node> {
        let start = self.at;
        let name = self.word();
        let end = self.at;
        if matches!(self.slice(name), "inf" | "NaN") && self.rest().starts_with("..") {
            let kind = self.number();
            return Ok(self.node(start, self.at, kind));
        }
        self.space()?;
        if self.peek() == Some('(') {
            return self.parenthesis(start, Some(name));
        }
        self.at = end;
        Ok(self.node(start, end, NodeKind::Word))
    }

    /// From `(` on: fields if the first word is followed by a colon, else values.
    fn parenthesis(&mut self, start: usize, name: Option<Span>) -> Reading<Node> {
        let head = self.enter('(')?;
        self.space()?;
        let kind = if self.is_field()? {
            NodeKind::Struct { name, fields: self.fields()? }
        } else {
            NodeKind::Tuple { name, items: self.items(')')? }
        };
        Ok(self.node(start, head, kind))
    }

    fn fields(&mut self) -> Reading<Vec<Field>> {
        let mut fields = Vec::new();
        loop {
            if !self.peek().is_some_and(is_word_start) {
                return self.no_field_name();
            }
            let name = self.word();
            self.colon(name)?;
            self.space()?;
            let value = self.value()?;
            let more = self.separator(')', &value, true)?;
            fields.push(Field { name, value });
            if !more {
                return Ok(fields);
            }
        }
    }

    fn items(&mut self, close: char) -> Reading<Vec<Node>> {
        let mut items = Vec::new();
        self.space()?;
        if self.peek() == Some(close) {
            self.leave();
            return Ok(items);
        }
        loop {
            let item = self.value()?;
            let more = self.separator(close, &item, false)?;
            items.push(item);
            if !more {
                return Ok(items);
            }
        }
    }

    fn map(&mut self) -> Reading<Node> {
        let start = self.at;
        let head = self.enter('{')?;
        let mut entries = Vec::new();
        self.space()?;
        let mut more = self.peek() != Some('}');
        if !more {
            self.leave();
        }
        while more {
            let key = self.value()?;
            self.colon(key.span)?;
            self.space()?;
            let value = self.value()?;
            more = self.separator('}', &value, false)?;
            entries.push((key, value));
        }
        Ok(self.node(start, head, NodeKind::Map(entries)))
    }

    /// After a value: whether another one follows before `close`, which is read too.
    fn separator(&mut self, close: char, before: &Node, in_struct: bool) -> Reading<bool> {
        self.space()?;
        match self.peek() {
            None => return self.ended(),
            Some(c) if c == close => {
                self.leave();
                return Ok(false);
            }
            Some(',') => self.bump(),
            Some(';') => {
                let here = self.here();
                self.report(NO_COMMA, here, "a comma belongs here, not `;`", |d| d)?;
                self.bump();
            }
            Some(')' | ']' | '}') => return self.wrong_bracket(),
            Some(_) => self.no_comma(before, in_struct)?,
        }
        self.space()?;
        if self.peek() == Some(close) {
            self.leave();
            return Ok(false);
        }
        Ok(true)
    }

    /// The colon after a field's name or a key.
    fn colon(&mut self, name: Span) -> Reading<()> {
        self.space()?;
        match self.peek() {
            Some(':') => self.bump(),
            Some('=') => {
                let here = self.here();
                self.report(BAD_FIELD, here, "a colon belongs here, not `=`", |d| {
                    d.help("write `name: value`")
                })?;
                self.bump();
            }
            None => return self.ended(),
            Some(_) => {
                let shown = clip(self.slice(name));
                return self.stop(BAD_FIELD, name.range(), "a colon is missing after this", |d| {
                    d.help(format!(
                        "write `{shown}: …`, or check the quotes and brackets before it"
                    ))
                });
            }
        }
        Ok(())
    }

    /// Whether a word with a colon after it stands here.
    fn is_field(&mut self) -> Reading<bool> {
        let start = self.at;
        let mut found = false;
        if self.peek().is_some_and(is_word_start) && !self.at_literal() {
            self.word();
            self.space()?;
            found = matches!(self.peek(), Some(':' | '='));
        }
        self.at = start;
        Ok(found)
    }
}
