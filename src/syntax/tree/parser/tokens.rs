//! Single tokens: words, texts, numbers, comments.

use super::wording::clip;
use super::{Parser, Reading};
use crate::diagnostics::Span;
use crate::syntax::tree::{
    BAD_ATTRIBUTE, MAX_DEPTH, Node, NodeKind, OPEN_COMMENT, QUOTES, TOO_DEEP, slice,
};

impl<'a> Parser<'a> {
    pub(super) fn rest(&self) -> &'a str {
        self.text.get(self.at..).unwrap_or_default()
    }

    pub(super) fn peek(&self) -> Option<char> {
        self.rest().chars().next()
    }

    pub(super) fn bump(&mut self) {
        self.at += self.peek().map_or(0, char::len_utf8);
    }

    pub(super) fn skip(&mut self, part: impl Fn(char) -> bool) {
        let rest = self.rest();
        self.at += rest.len() - rest.trim_start_matches(part).len();
    }

    /// The character here, as a range.
    pub(super) fn here(&self) -> std::ops::Range<usize> {
        self.at..self.at + self.peek().map_or(0, char::len_utf8)
    }

    pub(super) fn slice(&self, span: Span) -> &'a str {
        slice(self.text, span)
    }

    pub(super) fn node(&self, start: usize, head: usize, kind: NodeKind) -> Node {
        let head_end = Span::new(self.file, start..head).end;
        Node { span: Span::new(self.file, start..self.at), head_end, kind }
    }

    pub(super) fn line(&self, at: usize) -> usize {
        self.text.get(..at).map_or(0, |before| before.matches('\n').count()) + 1
    }

    pub(super) fn place(&self, at: usize) -> String {
        let before = self.text.get(..at).unwrap_or_default();
        let column = before.rsplit('\n').next().unwrap_or_default().chars().count() + 1;
        format!("line {}, column {column}", self.line(at))
    }

    /// Reads an opening bracket; gives the place after it.
    pub(super) fn enter(&mut self, bracket: char) -> Reading<usize> {
        if self.open.len() == MAX_DEPTH {
            let message = format!("brackets are nested more than {MAX_DEPTH} deep");
            return self.stop(TOO_DEEP, self.here(), message, |d| d);
        }
        self.open.push((bracket, self.at));
        self.bump();
        Ok(self.at)
    }

    pub(super) fn leave(&mut self) {
        self.open.pop();
        self.bump();
    }

    pub(super) fn space(&mut self) -> Reading<()> {
        loop {
            self.skip(is_space);
            let start = self.at;
            if self.rest().starts_with("//") {
                self.skip(|c| c != '\n');
            } else if self.rest().starts_with("/*") {
                self.block_comment()?;
            }
            if self.at == start {
                return Ok(());
            }
        }
    }

    /// Comments in `/* … */` may be nested.
    pub(super) fn block_comment(&mut self) -> Reading<()> {
        let start = self.at;
        let mut depth = 0_usize;
        loop {
            if self.rest().starts_with("/*") {
                depth += 1;
                self.at += 2;
            } else if self.rest().starts_with("*/") {
                depth = depth.saturating_sub(1);
                self.at += 2;
            } else if self.rest().is_empty() {
                return self.stop(OPEN_COMMENT, start..start + 2, "this comment has no end", |d| {
                    d.help("close it with `*/`")
                });
            } else {
                self.bump();
            }
            if depth == 0 {
                return Ok(());
            }
        }
    }

    /// `#![enable(…)]` or `#![type = "…"]`.
    pub(super) fn attribute(&mut self) -> Reading<()> {
        let start = self.at;
        self.bump();
        self.space()?;
        if self.peek() != Some('!') {
            self.at = start;
            return self.stray('#');
        }
        loop {
            match self.peek() {
                Some('"') => drop(self.text(1)?),
                Some(']') => break,
                Some(_) => self.bump(),
                None => {
                    return self.stop(BAD_ATTRIBUTE, start..start + 1, "this has no `]`", |d| {
                        d.help("scenarios need no `#![…]`: leave it out")
                    });
                }
            }
        }
        self.bump();
        Ok(())
    }

    pub(super) fn word(&mut self) -> Span {
        let start = self.at;
        if self.rest().starts_with("r#") {
            self.at += 2;
            self.skip(|c| is_word_part(c) || matches!(c, '.' | '+' | '-'));
        } else {
            self.skip(is_word_part);
        }
        Span::new(self.file, start..self.at)
    }

    /// Whether what looks like a word is a raw text or bytes.
    pub(super) fn at_literal(&self) -> bool {
        let rest = self.rest();
        ["b\"", "b'", "br\"", "br#", "r\"", "r#\"", "r##"].iter().any(|p| rest.starts_with(p))
    }

    /// The characters that numbers and ranges of numbers are made of; `ron` says which are good.
    pub(super) fn number(&mut self) -> NodeKind {
        let part = |c: char| is_word_part(c) || matches!(c, '.' | '+' | '-');
        self.skip(part);
        let so_far = self.text.get(..self.at).unwrap_or_default();
        if so_far.ends_with("..") && self.peek() == Some('=') {
            self.bump();
            self.skip(part);
        }
        NodeKind::Number
    }

    /// A text in quotes, after `before` bytes that open it.
    pub(super) fn text(&mut self, before: usize) -> Reading<NodeKind> {
        let start = self.at;
        self.at += before;
        loop {
            self.skip(|c| c != '"' && c != '\\');
            match self.peek() {
                Some('"') => break,
                Some(_) => {
                    self.bump();
                    self.bump();
                }
                None => return self.open_text(start, r#"close it with `"`"#.into()),
            }
        }
        self.bump();
        Ok(if before == 1 { NodeKind::Text } else { NodeKind::Bytes })
    }

    /// `r"…"`, `r#"…"#` and so on, after `before` letters.
    pub(super) fn raw_text(&mut self, before: usize) -> Reading<NodeKind> {
        let start = self.at;
        self.at += before;
        let hashes = self.at;
        self.skip(|c| c == '#');
        let end = format!("\"{}", self.text.get(hashes..self.at).unwrap_or_default());
        let found = self.rest().strip_prefix('"').and_then(|rest| rest.find(&end));
        let Some(length) = found else {
            return self.open_text(start, format!("close it with `{}`", clip(&end)));
        };
        self.at += 1 + length + end.len();
        Ok(if before == 1 { NodeKind::Text } else { NodeKind::Bytes })
    }

    pub(super) fn open_text<T>(&mut self, start: usize, help: String) -> Reading<T> {
        self.stop(QUOTES, start..start + 1, "this text has no end", |d| d.help(help))
    }

    /// `'c'` or, after two bytes, `b'c'`.
    pub(super) fn character(&mut self, before: usize) -> Reading<NodeKind> {
        let start = self.at;
        self.at += before;
        if self.peek() == Some('\\') {
            self.bump();
            self.bump();
            self.skip(|c| c.is_ascii_alphanumeric() || matches!(c, '{' | '}'));
        } else {
            self.bump();
        }
        if self.peek() != Some('\'') {
            return self.stop(
                QUOTES,
                start..start + before,
                "a text begins with `\"`, not with `'`",
                |d| d.help("texts stand in double quotation marks: \"…\""),
            );
        }
        self.bump();
        if before == 1 {
            return Ok(NodeKind::Char);
        }
        Ok(if self.rest().starts_with("..") { self.number() } else { NodeKind::Number })
    }
}

/// RON's white space; not the same as Unicode's.
fn is_space(c: char) -> bool {
    matches!(c, '\t'..='\r' | ' ' | '\u{85}' | '\u{200E}' | '\u{200F}' | '\u{2028}' | '\u{2029}')
}

pub(super) fn is_word_start(c: char) -> bool {
    c == '_' || unicode_ident::is_xid_start(c)
}

pub(super) fn is_word_part(c: char) -> bool {
    unicode_ident::is_xid_continue(c)
}
