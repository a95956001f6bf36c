//! What belongs to which item of a bracket.
//!
//! Lines of comment directly above an item, without a blank line between, belong to it; so does a comment
//! behind it on its last line, also behind the comma. Any other belongs to the bracket.

use crate::syntax::lex::{Token, TokenKind, indent_of_line};
use crate::syntax::tree::{Node, NodeKind, Tree};

/// An item, a field or an entry with what belongs to it, as tokens of its text.
#[derive(Clone, Debug)]
pub(super) struct Member {
    /// Its first comment, or itself.
    pub(super) lead: usize,
    /// Itself.
    pub(super) first: usize,
    /// One past itself.
    pub(super) last: usize,
    /// The comma after it.
    pub(super) comma: Option<usize>,
    /// One past its comma and its comments.
    pub(super) end: usize,
}

/// A bracket with its members, as tokens.
pub(super) struct Bracket<'t> {
    pub(super) tree: &'t Tree,
    pub(super) open: usize,
    pub(super) close: usize,
    pub(super) members: Vec<Member>,
}

impl<'t> Bracket<'t> {
    /// That of a value; none if it is not a whole bracket.
    pub(super) fn of(tree: &'t Tree, node: &Node) -> Option<Self> {
        let opens = |i: &usize| tree.tokens.get(*i).is_some_and(|t| t.start + 1 == node.head_end);
        let open = node.tokens.clone().find(opens)?;
        let close = node.tokens.end.checked_sub(1)?;
        let is = |i: usize, signs: &[&str]| {
            tree.tokens.get(i).is_some_and(|token| signs.contains(&token.of(&tree.text)))
        };
        if !is(open, &["(", "[", "{"]) || !is(close, &[")", "]", "}"]) || open == close {
            return None;
        }
        let token_at = |byte: u32| tree.tokens.partition_point(|token| token.start < byte);
        let extents: Vec<(usize, usize)> = match &node.kind {
            NodeKind::Struct { fields, .. } => {
                let fields = fields.iter().filter(|field| !field.name.is_empty());
                fields.map(|one| (token_at(one.name.start), one.value.tokens.end)).collect()
            }
            NodeKind::Tuple { items, .. } | NodeKind::List(items) => {
                items.iter().map(|item| (item.tokens.start, item.tokens.end)).collect()
            }
            NodeKind::Map(entries) => {
                entries.iter().map(|(key, value)| (key.tokens.start, value.tokens.end)).collect()
            }
            _ => return None,
        };
        let mut bracket = Self { tree, open, close, members: Vec::new() };
        for (first, last) in extents {
            let member = bracket.member(first, last);
            bracket.members.push(member);
        }
        Some(bracket)
    }

    fn token(&self, i: usize) -> Token {
        let end = u32::try_from(self.tree.text.len()).unwrap_or(u32::MAX);
        let none = Token { kind: TokenKind::Unknown, start: end, end };
        self.tree.tokens.get(i).copied().unwrap_or(none)
    }

    /// The first byte of a token.
    pub(super) fn start(&self, i: usize) -> usize {
        self.token(i).start as usize
    }

    /// One past the last byte of the token before `i`.
    pub(super) fn end(&self, i: usize) -> usize {
        i.checked_sub(1).map_or(0, |before| self.token(before).end as usize)
    }

    pub(super) fn text(&self, i: usize) -> &'t str {
        self.tree.tokens.get(i).map_or("", |token| token.of(&self.tree.text))
    }

    pub(super) fn is(&self, i: usize, kind: TokenKind) -> bool {
        self.token(i).kind == kind
    }

    fn member(&self, first: usize, last: usize) -> Member {
        let mut next = last;
        while self.token(next).is_blank() && next < self.close {
            next += 1;
        }
        let comma = (self.text(next) == ",").then_some(next);
        let mut end = self.behind(last);
        if let Some(comma) = comma {
            end = end.max(comma + 1);
            // Another item may follow on the line, and have the comment before it.
            let comments = self.behind(comma + 1);
            let next = if self.is(comments, TokenKind::Space) { comments + 1 } else { comments };
            if self.breaks(comments) || next >= self.close {
                end = end.max(comments);
            }
        }
        Member { lead: self.lead(first), first, last, comma, end }
    }

    /// One past the comments that follow on the line.
    pub(super) fn behind(&self, from: usize) -> usize {
        let (mut i, mut end) = (from, from);
        while i < self.close {
            match self.token(i).kind {
                TokenKind::Comment => end = i + 1,
                TokenKind::Space if !self.breaks(i) => {}
                _ => break,
            }
            i += 1;
        }
        end
    }

    /// Whether the line ends at the token `i`.
    pub(super) fn breaks(&self, i: usize) -> bool {
        self.is(i, TokenKind::Space) && self.text(i).contains('\n')
    }

    /// Whether a line begins with the token `i`.
    pub(super) fn begins_line(&self, i: usize) -> bool {
        i.checked_sub(1).is_none_or(|before| self.breaks(before))
    }

    /// The first of the comments that belong to the item at `first`, or itself.
    fn lead(&self, first: usize) -> usize {
        let (mut lead, mut i) = (first, first);
        while i > self.open + 1 {
            i -= 1;
            match self.token(i).kind {
                TokenKind::Space if self.text(i).matches('\n').count() <= 1 => {}
                // One that stands behind something else on its line belongs to that.
                TokenKind::Comment if self.begins_line(i) || self.shares_line(i, lead) => lead = i,
                _ => break,
            }
        }
        lead
    }

    fn shares_line(&self, comment: usize, next: usize) -> bool {
        let between = self.tree.text.get(self.end(comment + 1)..self.start(next));
        !self.text(comment).starts_with("//") && !between.unwrap_or_default().contains('\n')
    }

    /// Whether its items stand on lines of their own.
    pub(super) fn is_tall(&self) -> bool {
        match self.members.first() {
            Some(first) => self.begins_line(first.lead) || self.begins_line(first.first),
            None => (self.open + 1..self.close).any(|i| self.breaks(i)),
        }
    }

    /// Whether there are comments inside that belong to no item.
    pub(super) fn has_own_comments(&self) -> bool {
        let owned = |i: usize| self.members.iter().any(|m| (m.lead..m.end).contains(&i));
        (self.open + 1..self.close).any(|i| self.is(i, TokenKind::Comment) && !owned(i))
    }

    /// The indentation of the line in which a token stands.
    pub(super) fn indent(&self, i: usize) -> &'t str {
        indent_of_line(&self.tree.text, self.start(i))
    }
}
