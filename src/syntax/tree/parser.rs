//! Reads tokens into a tree, safely whatever the text: it never panics, and nests to a limit.
//!
//! A missing comma or an `=` for `:` is reported and read on. What can't be read at all becomes
//! [`NodeKind::Broken`], and [`recover`] finds the place from which it is worth reading on.

mod recover;
mod wording;

use super::{
    BAD_ATTRIBUTE, BAD_FIELD, EMPTY, Field, MAX_DEPTH, MAX_VALUES, NO_COMMA, NO_VALUE, Node,
    NodeKind, OPEN_COMMENT, TOO_DEEP, TOO_MANY_VALUES, slice,
};
use crate::diagnostics::{Diagnostic, FileId, Span};
use crate::syntax::lex::{Token, TokenKind};
pub(super) use recover::closing;
use recover::{Inside, Level, sign};

/// What became of a text.
pub(super) struct Parsed {
    pub(super) root: Option<Node>,
    pub(super) findings: Vec<Diagnostic>,
    /// Of brackets that are not closed: their bytes, and those where that came to light.
    pub(super) noticed: Vec<(usize, usize)>,
    /// Whether it was not worth reading on.
    pub(super) given_up: bool,
}

/// Reads `text`, as long as of each mistake `is_fine` says so; see [`super::parse`].
pub(super) fn parse(
    file: FileId,
    text: &str,
    tokens: &[Token],
    is_fine: &mut dyn FnMut(&Diagnostic) -> bool,
) -> Parsed {
    let (open, findings, noticed) = (Vec::new(), Vec::new(), Vec::new());
    let mut parser = Parser {
        file,
        text,
        tokens,
        i: 0,
        values: 0,
        open,
        findings,
        torn: false,
        quiet: 0,
        ends_at: usize::MAX,
        noticed,
        is_fine,
        given_up: false,
    };
    let root = parser.file().ok();
    let Parser { findings, noticed, given_up, .. } = parser;
    Parsed { root, findings, noticed, given_up }
}

/// What stands here can't be read; why is among the findings.
struct Stop;
type Reading<T> = Result<T, Stop>;

struct Parser<'a> {
    file: FileId,
    text: &'a str,
    tokens: &'a [Token],
    /// The token that is read next.
    i: usize,
    values: usize,
    /// The brackets not closed yet.
    open: Vec<Level>,
    findings: Vec<Diagnostic>,
    /// Brackets were given up: reading goes on in the innermost one of `open`, at an item or its end.
    torn: bool,
    /// Up to which byte, and no more, a mistake is a part of the broken stretch before it.
    quiet: usize,
    /// A closing bracket that was found to end what it should.
    ends_at: usize,
    /// Of brackets that are not closed: their bytes, and those where that came to light.
    noticed: Vec<(usize, usize)>,
    /// Of a mistake, whether to read on.
    is_fine: &'a mut dyn FnMut(&Diagnostic) -> bool,
    given_up: bool,
}

/// What stands before the value of a member of a bracket.
enum Key {
    None,
    Name(Span),
    Value(Node),
}

type Members = Vec<(Key, Node)>;

/// Where the parser is.
impl<'a> Parser<'a> {
    fn token(&self) -> Option<Token> {
        self.tokens.get(self.i).copied()
    }

    /// The byte of the token here.
    fn at(&self) -> usize {
        self.token().map_or(self.text.len(), |token| token.start as usize)
    }

    fn rest(&self) -> &'a str {
        self.text.get(self.at()..).unwrap_or_default()
    }

    fn peek(&self) -> Option<char> {
        self.rest().chars().next()
    }

    fn is_at(&self, kind: TokenKind) -> bool {
        self.token().is_some_and(|token| token.kind == kind)
    }

    fn bump(&mut self) {
        self.i += 1;
    }

    /// The character here, as a range.
    fn here(&self) -> std::ops::Range<usize> {
        self.at()..self.at() + self.peek().map_or(0, char::len_utf8)
    }

    fn slice(&self, span: Span) -> &'a str {
        slice(self.text, span)
    }

    /// The next token from `i` on that is neither space nor comment.
    fn solid(&self, mut i: usize) -> usize {
        while self.tokens.get(i).is_some_and(|token| token.is_blank()) {
            i += 1;
        }
        i
    }

    fn space(&mut self) -> Reading<()> {
        self.i = self.solid(self.i);
        if self.is_at(TokenKind::Unknown) && self.rest().starts_with("/*") {
            let start = self.at();
            return self.stop(OPEN_COMMENT, start..start + 2, "this comment has no end", |d| {
                d.help("close it with `*/`")
            });
        }
        Ok(())
    }

    /// A node of the tokens from `first` up to here; its head ends at the byte `head`.
    fn node(&self, first: usize, head: usize, kind: NodeKind) -> Node {
        self.node_to(first, self.i, head, kind)
    }

    /// A node of these tokens, but for space at its ends. One of none stands behind what comes before.
    fn node_to(&self, first: usize, end: usize, head: usize, kind: NodeKind) -> Node {
        let blank = |i: usize| self.tokens.get(i).is_some_and(|token| token.is_blank());
        let (mut first, mut last) = (first, end.min(self.tokens.len()));
        while last > first && blank(last - 1) {
            last -= 1;
        }
        while last > first && blank(first) {
            first += 1;
        }
        let end_of = |last: usize| {
            let token = last.checked_sub(1).and_then(|last| self.tokens.get(last));
            token.map_or(0, |token| token.end as usize)
        };
        let start = if last > first {
            self.tokens.get(first).map_or(self.text.len(), |token| token.start as usize)
        } else {
            while first > 0 && blank(first - 1) {
                first -= 1;
            }
            last = first;
            end_of(first)
        };
        let end = end_of(last);
        let head_end = Span::new(self.file, start..head.clamp(start, end)).end;
        Node { span: Span::new(self.file, start..end), head_end, tokens: first..last, kind }
    }
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
        let mut node = self.value()?;
        // What is wrong behind it does not make it wrong.
        if self.space().is_ok() {
            match self.peek() {
                None => {}
                Some(')' | ']' | '}') => drop(self.wrong_bracket::<()>()),
                Some(_) => {
                    self.after_end();
                    // What follows was perhaps meant to be in it.
                    if let NodeKind::Struct { fields, .. } = &mut node.kind {
                        let last = node.tokens.end.saturating_sub(1);
                        let lost = self.node_to(last, last, 0, NodeKind::Broken);
                        fields.push(Field {
                            name: Span { end: lost.span.start, ..lost.span },
                            value: lost,
                        });
                    }
                }
            }
        }
        Ok(node)
    }

    /// `#![enable(…)]` or `#![type = "…"]`.
    fn attribute(&mut self) -> Reading<()> {
        let start = self.at();
        if self.tokens.get(self.solid(self.i + 1)).is_none_or(|next| next.of(self.text) != "!") {
            return self.stray('#');
        }
        while self.peek() != Some(']') {
            if self.rest().is_empty() {
                return self.stop(BAD_ATTRIBUTE, start..start + 1, "this has no `]`", |d| {
                    d.help("scenarios need no `#![…]`: leave it out")
                });
            }
            self.bump();
        }
        self.bump();
        Ok(())
    }

    fn value(&mut self) -> Reading<Node> {
        self.values += 1;
        if self.values > MAX_VALUES {
            let message = format!("the file has more than {MAX_VALUES} values");
            return self.halt(TOO_MANY_VALUES, message);
        }
        let Some(token) = self.token() else { return self.ended() };
        let written = token.of(self.text);
        let kind = match (token.kind, self.peek().unwrap_or_default()) {
            (TokenKind::Sign, '(' | '[' | '{') => return self.bracket(self.i, None),
            (TokenKind::Sign, ',' | ':' | ')' | ']' | '}') => {
                return self.stop(NO_VALUE, self.here(), "a value is missing here", |d| d);
            }
            (TokenKind::Word, _) => return self.word_value(),
            (TokenKind::Text, 'b') => NodeKind::Bytes,
            (TokenKind::Text, _) => NodeKind::Text,
            (TokenKind::Char, 'b') | (TokenKind::Number, _) => NodeKind::Number,
            (TokenKind::Char, _) => NodeKind::Char,
            (_, c) => return self.unknown(written, c),
        };
        let first = self.i;
        self.bump();
        Ok(self.node(first, usize::MAX, kind))
    }

    /// A word, alone or before a parenthesis.
    fn word_value(&mut self) -> Reading<Node> {
        let first = self.i;
        let name = self.word();
        let end = self.i;
        self.space()?;
        if self.peek() == Some('(') {
            return self.bracket(first, Some(name));
        }
        self.i = end;
        Ok(self.node(first, usize::MAX, NodeKind::Word))
    }

    fn word(&mut self) -> Span {
        let token = self.token().unwrap_or(Token { kind: TokenKind::Word, start: 0, end: 0 });
        self.bump();
        Span { file: self.file, start: token.start, end: token.end }
    }

    /// From an opening bracket to its closing one, or as far as can be told.
    fn bracket(&mut self, first: usize, name: Option<Span>) -> Reading<Node> {
        let bracket = self.peek().unwrap_or_default();
        if self.open.len() == MAX_DEPTH {
            return self.halt(TOO_DEEP, format!("brackets are nested more than {MAX_DEPTH} deep"));
        }
        self.open.push(Level::new(bracket, self.at()));
        self.bump();
        let head = self.at();
        let mut members = Members::new();
        self.members(self.open.len(), &mut members);
        let fields = members.iter().any(|(key, _)| matches!(key, Key::Name(_)));
        let values = |members: Members| members.into_iter().map(|(_, value)| value).collect();
        let kind = match bracket {
            '(' if fields => NodeKind::Struct { name, fields: self.fields(members) },
            '(' => NodeKind::Tuple { name, items: values(members) },
            '[' => NodeKind::List(values(members)),
            _ => NodeKind::Map(self.entries(members)),
        };
        Ok(self.node(first, head, kind))
    }

    fn fields(&self, members: Members) -> Vec<Field> {
        let name = |key, value: &Node| match key {
            Key::Name(name) => name,
            _ => Span { end: value.span.start, ..value.span },
        };
        members.into_iter().map(|(key, value)| Field { name: name(key, &value), value }).collect()
    }

    fn entries(&self, members: Members) -> Vec<(Node, Node)> {
        let key = |key, value: &Node| match key {
            Key::Value(key) => key,
            _ => self.node_to(value.tokens.start, value.tokens.start, 0, NodeKind::Broken),
        };
        members.into_iter().map(|(of, value)| (key(of, &value), value)).collect()
    }

    /// What is inside the innermost bracket, the `depth`th, up to and with its end.
    fn members(&mut self, depth: usize, members: &mut Members) {
        loop {
            let (first, mut key) = (self.i, (Key::None, self.i));
            let read = match self.space() {
                Ok(()) if self.is_stray_close() => {
                    self.i = self.after_comma(self.i + 1);
                    Ok(())
                }
                Ok(()) if self.is_at_close() => match self.goes_on() {
                    true => Ok(()),
                    false => {
                        self.open.pop();
                        return self.bump();
                    }
                },
                Ok(()) => self.member(members, &mut key),
                Err(Stop) => Err(first),
            };
            let mut substituted = false;
            // What belonged here may have been taken for a part of what was given up.
            let mut lost = read.is_ok() && self.torn;
            if let Err(from) = read {
                let mut end = self.i;
                if !self.torn {
                    (end, substituted) = self.recover(from);
                }
                // A bracket too many behind a value without: where it was opened, somebody forgot to.
                let closer = self.tokens.get(from).and_then(|token| sign(self.text, *token));
                if !self.torn
                    && end > from
                    && matches!(closer, Some(')' | ']' | '}'))
                    && let Some((_, value)) = members.last_mut()
                    && value.head_end == value.span.end
                {
                    value.kind = NodeKind::Broken;
                }
                let (key, from) = if from <= first.max(key.1) { key } else { (Key::None, from) };
                let broken = self.node_to(from, end, usize::MAX, NodeKind::Broken);
                // A key at which reading goes on is an outer bracket's.
                if end >= from && (!broken.tokens.is_empty() || matches!(key, Key::Name(_))) {
                    members.push((key, broken));
                }
                self.doubt(members);
            }
            let ended = self.open.len() < depth;
            lost |= ended && !substituted;
            if lost {
                let nothing = self.node_to(self.i, self.i, 0, NodeKind::Broken);
                members.push((Key::None, nothing));
            }
            if ended {
                return;
            }
            self.torn = false;
        }
    }

    /// One item with the comma after it. Of a mistake gives the token from which on the item is broken, and
    /// leaves in `key` what stands before its value, with the token after it.
    fn member(&mut self, members: &mut Members, key: &mut (Key, usize)) -> Result<(), usize> {
        let first = self.i;
        let broken = |_: Stop| first;
        match self.begin_item() {
            Inside::Fields => {
                if !self.is_at(TokenKind::Word) {
                    // Perhaps the value before lacks the bracket that would have held both.
                    let opens = matches!(self.peek(), Some('(' | '[' | '{'));
                    if let Some((_, before)) = members.last_mut().filter(|_| opens) {
                        before.kind = NodeKind::Broken;
                    }
                    return self.no_field_name().map_err(broken);
                }
                let word = self.word();
                self.colon(word).map_err(broken)?;
                *key = (Key::Name(word), self.solid(self.i));
            }
            Inside::Entries => {
                let node = self.value().map_err(broken)?;
                if self.torn {
                    return Ok(());
                }
                self.colon(node.span).map_err(broken)?;
                *key = (Key::Value(node), self.solid(self.i));
            }
            Inside::Items | Inside::Unsure => {}
        }
        self.space().map_err(broken)?;
        let value = self.value().map_err(broken)?;
        let more = if self.torn { Ok(()) } else { self.separator(&value) };
        // A mistake behind a value leaves it whole, unless it was a part of it.
        let whole = value.head_end < value.span.end || self.is_at_any_close();
        if more.is_ok() || (whole && !self.torn) {
            members.push((std::mem::replace(&mut key.0, Key::None), value));
            return more.map_err(|_| self.i);
        }
        Err(first)
    }

    /// After a value: the comma, unless the bracket ends here.
    fn separator(&mut self, before: &Node) -> Reading<()> {
        self.space()?;
        match self.peek() {
            None => self.ended(),
            Some(_) if self.is_at_close() => Ok(()),
            Some(',') => {
                self.bump();
                Ok(())
            }
            Some(';') => {
                self.report(NO_COMMA, self.here(), "a comma belongs here, not `;`", |d| d);
                self.bump();
                Ok(())
            }
            Some(')' | ']' | '}') => self.wrong_bracket(),
            Some(_) => self.no_comma(before),
        }
    }

    /// The colon after a field's name or a key.
    fn colon(&mut self, name: Span) -> Reading<()> {
        self.space()?;
        match self.peek() {
            Some(':') => {}
            Some('=') => {
                self.report(BAD_FIELD, self.here(), "a colon belongs here, not `=`", |d| {
                    d.help("write `name: value`")
                });
            }
            None => return self.ended(),
            Some(_) => {
                let shown = super::word_of(self.slice(name));
                return self.stop(BAD_FIELD, name.range(), "a colon is missing after this", |d| {
                    d.help(format!(
                        "write `{shown}: …`, or check the quotes and brackets before it"
                    ))
                });
            }
        }
        self.bump();
        Ok(())
    }

    /// Whether a word with a colon after it stands at the token `i`.
    fn is_field(&self, i: usize) -> bool {
        let colon = self.tokens.get(self.solid(i + 1)).map(|next| next.of(self.text));
        self.tokens.get(i).is_some_and(|token| token.kind == TokenKind::Word)
            && matches!(colon, Some(":" | "="))
    }
}
