//! Where to read on after a mistake: at the next comma or closing bracket of the same depth, or at a line
//! that begins an item where its siblings begin.

use super::{Key, Members, NodeKind, Parser};
use crate::syntax::lex::{Token, TokenKind, indent_of_line};

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

pub(in crate::syntax::tree) fn closing(bracket: char) -> char {
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

    /// Whether the bracket that ends here was opened in the broken part of this line rather than lines ago:
    /// where items stand on lines of their own, so does the end.
    pub(super) fn is_stray_close(&self) -> bool {
        self.is_at_close()
            && self.i != self.ends_at
            && self.at() < self.quiet
            && self.begins_line(self.i).is_none()
            && self.open.last().is_some_and(|level| level.column.is_some())
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
        // A field among values says nothing of how those look.
        if !is_field || level.inside == Inside::Fields {
            level.column = level.column.or(column);
            level.begins = level.begins.or(begins);
        }
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
        let found = self.look_on(from);
        // What is wrong in the rest of the line, or with the brackets that end there, is no other mistake.
        let next = self.solid(self.i);
        let fresh = self.begins_line(next).is_some();
        let closes = self.tokens.get(next).and_then(|token| sign(self.text, *token));
        if !fresh || matches!(closes, Some(')' | ']' | '}')) {
            let start = self.tokens.get(next).map_or(self.text.len(), |token| token.start as usize);
            let rest = self.text.get(start..).unwrap_or_default();
            self.quiet = start + rest.find('\n').unwrap_or(rest.len());
        }
        found
    }

    fn look_on(&mut self, from: usize) -> (usize, bool) {
        let headless = self.is_headless(from);
        let mut nested: Vec<char> = Vec::new();
        let mut i = from;
        while let Some(token) = self.tokens.get(i) {
            if let Some(level) = self.item_of(i, from) {
                self.resume(i, level + 1);
                return (i, false);
            }
            match sign(self.text, *token) {
                Some(open @ ('(' | '[' | '{')) => nested.push(open),
                Some(',') if nested.is_empty() && !headless => {
                    let next = self.solid(i + 1);
                    match self.item_of(next, from) {
                        Some(level) => self.resume(next, level + 1),
                        None => self.resume(i + 1, self.open.len()),
                    }
                    return (i, false);
                }
                Some(close @ (')' | ']' | '}')) => {
                    if let Some(inner) = nested.iter().rposition(|open| closing(*open) == close) {
                        nested.truncate(inner);
                    } else if headless && close == ')' {
                        self.resume(self.after_comma(i + 1), self.open.len());
                        return (i + 1, false);
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

    /// Whether fields begin at `i` where values in parentheses should: an opening one is missing.
    fn is_headless(&self, i: usize) -> bool {
        self.is_field(i)
            && self
                .open
                .last()
                .is_some_and(|level| level.bracket != '(' && level.begins == Some('('))
    }

    /// The next token from `i` on that is solid, behind a comma if there is one.
    pub(super) fn after_comma(&self, i: usize) -> usize {
        let next = self.solid(i);
        let comma = self.tokens.get(next).is_some_and(|token| sign(self.text, *token) == Some(','));
        if comma { self.solid(next + 1) } else { next }
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
        if let Some(level) = self.open.last().filter(|level| level.close() == close) {
            // Where items stand on lines of their own, so does the end.
            let not_its = level.column.is_some() && self.begins_line(i).is_none();
            if not_its {
                return None;
            }
            self.ends_at = i;
            self.resume(i, depth);
            return Some(false);
        }
        let outer = self.open.iter().rposition(|level| level.close() == close);
        let next = self.after_comma(i + 1);
        // Within a line, what ends is what began in it.
        let within = self.begins_line(i).is_none() && self.begins_line(next).is_none();
        let fits = |level: &usize| !within || !self.breaks_between(self.open.get(*level), i);
        let outer = outer.filter(fits).map(|level| Meant { open: level, outer: true });
        let own = Meant { open: depth.saturating_sub(1), outer: false };
        let none = Meant { open: depth, outer: false };
        let mut guesses: Vec<Meant> = outer.into_iter().chain([own, none]).collect();
        let fits =
            |surely| guesses.iter().position(|guess| self.goes_on_with(next, guess.open, surely));
        let best = fits(true).or_else(|| fits(false)).unwrap_or(0);
        let meant = guesses.swap_remove(best);
        if meant.outer {
            self.ends_at = i;
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
                || column
                    .is_some_and(|column| column == indent_of_line(self.text, level.at).len());
        }
        self.looks_like_item(i, level) && (!surely || (column.is_some() && column == level.column))
    }

    /// Whether a line ends between a bracket and the token `i`.
    fn breaks_between(&self, level: Option<&Level>, i: usize) -> bool {
        let end = self.tokens.get(i).map_or(self.text.len(), |token| token.start as usize);
        level.and_then(|level| self.text.get(level.at..end)).is_some_and(|text| text.contains('\n'))
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
        let column = self.begins_line(i);
        let fields = |level: &Level| {
            level.inside == Inside::Fields
                && (column.is_none() || level.column.is_none() || column == level.column)
        };
        let headless = column.is_none() && self.is_headless(i);
        let outer = self.open.iter().rposition(fields);
        let Some(outer) = outer.filter(|_| self.is_field(i) && !headless) else { return false };
        self.resume(i, outer + 1);
        true
    }

    /// At the end of the outermost bracket: whether fields go on behind it as if it were not there. Then
    /// reads on with them.
    pub(super) fn goes_on(&mut self) -> bool {
        let next = self.after_comma(self.i + 1);
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
