//! Where to read on after a mistake: at the next comma or closing bracket of the same depth, or at a line
//! that begins an item where its siblings begin.

use super::{Key, Members, NodeKind, Parser};
use crate::syntax::lex::{Token, TokenKind};

/// A bracket that is not closed yet.
pub(super) struct Level {
    pub(super) bracket: char,
    /// Its byte.
    pub(super) at: usize,
    pub(super) inside: Inside,
    /// Where lines begin that begin an item, in bytes from the line's begin.
    column: Option<usize>,
    /// What its first item begins with.
    begins: Option<char>,
}

/// What a bracket's items are.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Inside {
    /// Of a parenthesis whose first item is not read yet.
    Unsure,
    /// `name: value`
    Fields,
    /// Values.
    Items,
    /// `key: value`
    Entries,
}

impl Level {
    pub(super) fn new(bracket: char, at: usize) -> Self {
        let inside = match bracket {
            '(' => Inside::Unsure,
            '[' => Inside::Items,
            _ => Inside::Entries,
        };
        Self { bracket, at, inside, column: None, begins: None }
    }

    pub(super) fn close(&self) -> char {
        closing(self.bracket)
    }
}

pub(super) fn closing(bracket: char) -> char {
    match bracket {
        '(' => ')',
        '[' => ']',
        _ => '}',
    }
}

/// What a closing bracket that does not fit was meant for: how many brackets are open after it.
struct Meant {
    open: usize,
    /// Whether the bracket itself is read again, as the end of an outer one.
    outer: bool,
}

impl Parser<'_> {
    pub(super) fn is_at_close(&self) -> bool {
        self.open.last().is_some_and(|level| Some(level.close()) == self.peek())
    }

    pub(super) fn is_at_any_close(&self) -> bool {
        matches!(self.peek(), Some(')' | ']' | '}'))
    }

    /// Notes how the items of the innermost bracket look, of which one begins here.
    pub(super) fn begin_item(&mut self) -> Inside {
        let column = self.begins_line(self.i);
        let begins = self.begins_with(self.i);
        let is_field = self.is_field(self.i);
        let Some(level) = self.open.last_mut() else { return Inside::Items };
        if level.inside == Inside::Unsure {
            level.inside = if is_field { Inside::Fields } else { Inside::Items };
        }
        level.column = level.column.or(column);
        level.begins = level.begins.or(begins);
        level.inside
    }

    /// As long as nothing in a parenthesis could be read, it may yet have either sort of items.
    pub(super) fn doubt(&mut self, members: &Members) {
        let none = |(key, value): &(Key, super::Node)| {
            matches!(key, Key::None) && matches!(value.kind, NodeKind::Broken)
        };
        if let Some(level) = self.open.last_mut()
            && level.bracket == '('
            && members.iter().all(none)
        {
            level.inside = Inside::Unsure;
        }
    }

    /// Goes on from the broken token `from` to where reading can go on. Gives the token at which the broken
    /// ones end, and whether the bracket around them was ended there by one of another kind.
    pub(super) fn recover(&mut self, from: usize) -> (usize, bool) {
        let mut nested: Vec<char> = Vec::new();
        let mut i = from;
        while let Some(token) = self.tokens.get(i) {
            if let Some(level) = self.item_of(i, from) {
                self.resume(i, level + 1);
                return (i, false);
            }
            let sign = sign(self.text, *token);
            match sign {
                Some(open @ ('(' | '[' | '{')) => nested.push(open),
                Some(',') if nested.is_empty() => {
                    self.resume(i + 1, self.open.len());
                    return (i, false);
                }
                Some(close @ (')' | ']' | '}')) => {
                    if let Some(inner) = nested.iter().rposition(|open| closing(*open) == close) {
                        nested.truncate(inner);
                    } else if let Some(ended) = self.closed(i, close) {
                        return (i, ended);
                    }
                }
                _ => {}
            }
            i += 1;
        }
        self.resume(i, 0);
        (i, false)
    }

    /// Reads on at the token `i` with the outer so many brackets open.
    pub(super) fn resume(&mut self, i: usize, open: usize) {
        self.torn |= open < self.open.len();
        self.open.truncate(open);
        self.i = i;
    }

    /// Ends what the closing bracket at `i` was meant to end; nothing if it seems to be one too many.
    fn closed(&mut self, i: usize, close: char) -> Option<bool> {
        let depth = self.open.len();
        if self.open.last().is_some_and(|level| level.close() == close) {
            self.resume(i, depth);
            return Some(false);
        }
        let outer = self.open.iter().rposition(|level| level.close() == close);
        let outer = outer.map(|level| Meant { open: level, outer: true });
        let own = Meant { open: depth.saturating_sub(1), outer: false };
        let none = Meant { open: depth, outer: false };
        let mut guesses: Vec<Meant> = outer.into_iter().chain([own, none]).collect();
        let mut next = self.solid(i + 1);
        if self.tokens.get(next).is_some_and(|token| sign(self.text, *token) == Some(',')) {
            next = self.solid(next + 1);
        }
        let fits =
            |surely| guesses.iter().position(|guess| self.goes_on_with(next, guess.open, surely));
        let best = fits(true).or_else(|| fits(false)).unwrap_or(0);
        let meant = guesses.swap_remove(best);
        if meant.outer {
            self.resume(i, meant.open + 1);
            Some(false)
        } else if meant.open < depth {
            self.resume(next, meant.open);
            Some(true)
        } else {
            None
        }
    }

    /// Whether the token `i` looks like an item of the innermost of so many brackets or like its end; `surely`,
    /// if it stands where lines with such ones begin.
    fn goes_on_with(&self, i: usize, open: usize, surely: bool) -> bool {
        let Some(token) = self.tokens.get(i) else { return open == 0 };
        let Some(level) = open.checked_sub(1).and_then(|last| self.open.get(last)) else {
            return false;
        };
        let column = self.begins_line(i);
        if sign(self.text, *token) == Some(level.close()) {
            return !surely
                || column.is_some_and(|column| column == indent_at(self.text, level.at));
        }
        self.looks_like_item(i, level) && (!surely || (column.is_some() && column == level.column))
    }

    fn looks_like_item(&self, i: usize, level: &Level) -> bool {
        match level.inside {
            Inside::Fields => self.is_field(i),
            Inside::Unsure => false,
            Inside::Items => level.begins == self.begins_with(i) && !self.is_field(i),
            Inside::Entries => level.begins == self.begins_with(i),
        }
    }

    /// The innermost open bracket of which an item seems to begin at the line's begin that `i` is. What
    /// begins where the broken part begins is none of the innermost.
    fn item_of(&self, i: usize, from: usize) -> Option<usize> {
        let column = self.begins_line(i)?;
        let fits = |level: &Level| level.column == Some(column) && self.looks_like_item(i, level);
        let depth = if i == from { self.open.len().saturating_sub(1) } else { self.open.len() };
        self.open.iter().take(depth).rposition(fits)
    }

    /// If a field of an outer parenthesis stands at `i`: reads on there, with that as the innermost.
    pub(super) fn tear_to_fields(&mut self, i: usize) -> bool {
        let outer = self.open.iter().rposition(|level| level.inside == Inside::Fields);
        let Some(outer) = outer.filter(|_| self.is_field(i)) else { return false };
        self.resume(i, outer + 1);
        true
    }

    /// At the end of the outermost bracket: whether fields go on behind it as if it were not there. Then
    /// reads on with them.
    pub(super) fn goes_on(&mut self) -> bool {
        let mut next = self.solid(self.i + 1);
        if self.tokens.get(next).is_some_and(|token| sign(self.text, *token) == Some(',')) {
            next = self.solid(next + 1);
        }
        let fields = self.open.last().is_some_and(|level| level.inside == Inside::Fields);
        let goes_on = self.open.len() == 1 && fields && self.goes_on_with(next, 1, true);
        if goes_on && self.is_field(next) {
            self.i = self.solid(self.i + 1);
            self.after_end();
            self.i = next;
            return true;
        }
        false
    }

    /// Where in its line the token `i` stands, if it is the line's first.
    fn begins_line(&self, i: usize) -> Option<usize> {
        let Some(before) = i.checked_sub(1) else { return Some(0) };
        let before = self.tokens.get(before)?;
        let space = (before.kind == TokenKind::Space).then(|| before.of(self.text))?;
        match space.rfind('\n') {
            Some(end) => Some(space.len() - end - 1),
            None => (before.start == 0).then_some(space.len()),
        }
    }

    /// What the token `i` begins with: all words with the same, and all numbers.
    fn begins_with(&self, i: usize) -> Option<char> {
        let token = self.tokens.get(i)?;
        match token.kind {
            TokenKind::Word => Some('a'),
            TokenKind::Number => Some('0'),
            TokenKind::Text => Some('"'),
            TokenKind::Unknown => token.of(self.text).starts_with('"').then_some('"'),
            _ => token.of(self.text).chars().next(),
        }
    }
}

/// The sign that a token is.
pub(super) fn sign(text: &str, token: Token) -> Option<char> {
    let is_sign = token.kind == TokenKind::Sign;
    if is_sign { token.of(text).chars().next() } else { None }
}

/// The indentation of the line in which the byte `at` stands.
fn indent_at(text: &str, at: usize) -> usize {
    let before = text.get(..at).unwrap_or_default();
    let line = before.rsplit('\n').next().unwrap_or_default();
    line.len() - line.trim_start_matches([' ', '\t']).len()
}
