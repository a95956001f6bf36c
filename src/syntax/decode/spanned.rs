//! Values that know their place.

use std::borrow::Borrow;
use std::cmp::Ordering;
use std::fmt;
use std::hash::{Hash, Hasher};
use std::marker::PhantomData;
use std::ops::{Deref, Range};

use serde::de::{Deserialize, Deserializer, SeqAccess, Visitor};

use crate::diagnostics::{FileId, Span};
use crate::syntax::tree;

/// The struct name by which [`super::reader`] knows that a value's place is asked for.
pub(super) const NAME: &str = "$offramp::Spanned";
pub(super) const FIELDS: &[&str] = &["file", "start", "end", "value"];

/// A value with its place in the file. Compared, ordered and hashed by the value alone.
#[derive(Clone, Copy, Debug, Default)]
pub struct Spanned<T> {
    /// The value.
    pub value: T,
    /// Its place; that of a text includes the quotation marks.
    pub span: Span,
}

impl<T> Spanned<T> {
    /// A value at a place.
    pub fn new(value: T, span: Span) -> Self {
        Self { value, span }
    }
}

impl<T> Deref for Spanned<T> {
    type Target = T;

    fn deref(&self) -> &T {
        &self.value
    }
}

impl<T: fmt::Display> fmt::Display for Spanned<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.value.fmt(f)
    }
}

impl<T: PartialEq> PartialEq for Spanned<T> {
    fn eq(&self, other: &Self) -> bool {
        self.value == other.value
    }
}

impl<T: Eq> Eq for Spanned<T> {}

impl<T: PartialOrd> PartialOrd for Spanned<T> {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        self.value.partial_cmp(&other.value)
    }
}

impl<T: Ord> Ord for Spanned<T> {
    fn cmp(&self, other: &Self) -> Ordering {
        self.value.cmp(&other.value)
    }
}

impl<T: Hash> Hash for Spanned<T> {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.value.hash(state);
    }
}

/// So that a map with spanned keys can be asked for a plain name.
impl Borrow<str> for Spanned<String> {
    fn borrow(&self) -> &str {
        &self.value
    }
}

impl<'de, T: Deserialize<'de>> Deserialize<'de> for Spanned<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_struct(NAME, FIELDS, SpannedVisitor(PhantomData))
    }
}

struct SpannedVisitor<T>(PhantomData<T>);

impl<'de, T: Deserialize<'de>> Visitor<'de> for SpannedVisitor<T> {
    type Value = Spanned<T>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a value with its place")
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut parts: A) -> Result<Spanned<T>, A::Error> {
        let lacking = || serde::de::Error::custom("a place has three parts and a value");
        let file = FileId(parts.next_element()?.ok_or_else(lacking)?);
        let start = parts.next_element()?.ok_or_else(lacking)?;
        let end = parts.next_element()?.ok_or_else(lacking)?;
        let value = parts.next_element()?.ok_or_else(lacking)?;
        Ok(Spanned { value, span: Span { file, start, end } })
    }
}

/// The place in the file of the bytes `range` of a text value, where `span` is the place of the
/// text with its quotation marks and `text` is the file. Escapes are counted as what they mean.
pub fn inside(text: &str, span: Span, range: Range<usize>) -> Span {
    let literal = tree::slice(text, span);
    let from = span.range().start + offset(literal, range.start);
    let to = span.range().start + offset(literal, range.end.max(range.start));
    Span::new(span.file, from..to.max(from))
}

/// Where in a literal the byte `at` of its value stands. Of what is past the end, at its closing
/// quotation mark.
fn offset(literal: &str, at: usize) -> usize {
    let Some(open) = literal.find('"') else {
        return at.min(literal.len());
    };
    let close = literal.rfind('"').unwrap_or(open).max(open + 1);
    if literal.starts_with('r') {
        return (open + 1 + at).min(close);
    }
    let mut place = open + 1;
    let mut value = 0;
    while place < close {
        let (written, meant) = piece(literal.get(place..close).unwrap_or_default());
        if value + meant > at {
            return place;
        }
        place += written;
        value += meant;
    }
    close
}

/// The bytes that the first character or escape takes in the file, and those of its value.
fn piece(rest: &str) -> (usize, usize) {
    let mut chars = rest.chars();
    let first = chars.next().map_or(1, char::len_utf8);
    if !rest.starts_with('\\') {
        return (first, first);
    }
    match chars.next() {
        Some('x') => (4, 1),
        Some('u') => {
            let length = rest.find('}').map_or(rest.len(), |end| end + 1);
            let digits = rest.get(3..length - 1).unwrap_or_default();
            let c = u32::from_str_radix(digits, 16).ok().and_then(char::from_u32);
            (length, c.map_or(1, char::len_utf8))
        }
        // A backslash at the end of a line joins it with the next.
        Some('\r' | '\n') => {
            let blank = |c| matches!(c, ' ' | '\t' | '\r' | '\n');
            (rest.len() - chars.as_str().trim_start_matches(blank).len(), 0)
        }
        Some(c) => (1 + c.len_utf8(), 1),
        None => (1, 1),
    }
}
