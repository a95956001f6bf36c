//! Places in a text as editors say them: line and column from 0, a column counted in UTF-16 units, or in bytes if the
//! editor can.

use std::ops::Range;

use serde_json::{Value, json};

/// A text with the beginnings of its lines.
pub struct LineMap<'t> {
    text: &'t str,
    starts: Vec<usize>,
    bytes: bool,
}

impl<'t> LineMap<'t> {
    /// Of a text; `bytes` says what columns count.
    pub fn new(text: &'t str, bytes: bool) -> Self {
        let after = text.match_indices('\n').map(|(at, _)| at + 1);
        Self { text, starts: std::iter::once(0).chain(after).collect(), bytes }
    }

    /// The byte of a place; of one past the end of its line, that end.
    pub fn offset(&self, line: usize, column: usize) -> usize {
        let Some(start) = self.starts.get(line).copied() else { return self.text.len() };
        let rest = &self.text[start..];
        let rest = rest.split('\n').next().unwrap_or_default();
        let rest = rest.strip_suffix('\r').unwrap_or(rest);
        if self.bytes {
            return start + rest.floor_char_boundary(column.min(rest.len()));
        }
        let mut units = 0;
        for (at, letter) in rest.char_indices() {
            units += letter.len_utf16();
            if units > column {
                return start + at;
            }
        }
        start + rest.len()
    }

    /// The place of a byte.
    pub fn place(&self, byte: usize) -> (usize, usize) {
        let byte = self.text.floor_char_boundary(byte.min(self.text.len()));
        let line = self.starts.partition_point(|start| *start <= byte).saturating_sub(1);
        let before = &self.text[self.starts[line]..byte];
        let column = if self.bytes { before.len() } else { before.encode_utf16().count() };
        (line, column)
    }

    /// The byte of a `Position`.
    pub fn byte(&self, position: &Value) -> Option<usize> {
        let number =
            |name: &str| position.get(name)?.as_u64().and_then(|n| usize::try_from(n).ok());
        Some(self.offset(number("line")?, number("character")?))
    }

    /// The bytes of a `Range`.
    pub fn bytes_of(&self, range: &Value) -> Option<Range<usize>> {
        let (start, end) = (self.byte(range.get("start")?)?, self.byte(range.get("end")?)?);
        Some(start..end.max(start))
    }

    /// A `Position`.
    pub fn position(&self, byte: usize) -> Value {
        let (line, character) = self.place(byte);
        json!({ "line": line, "character": character })
    }

    /// A `Range`.
    pub fn range(&self, bytes: Range<usize>) -> Value {
        json!({ "start": self.position(bytes.start), "end": self.position(bytes.end) })
    }

    /// How many columns some bytes within one line take.
    pub fn width(&self, bytes: Range<usize>) -> usize {
        let text = self.text.get(bytes).unwrap_or_default();
        if self.bytes { text.len() } else { text.encode_utf16().count() }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_count_as_the_editor_does() {
        // One unit and two bytes, two units and four bytes.
        let text = "aé\u{1F54A}b\r\nЖук\n";
        let utf16 = LineMap::new(text, false);
        assert_eq!(utf16.offset(0, 4), 7);
        assert_eq!(&text[7..8], "b");
        assert_eq!(utf16.place(7), (0, 4));
        // In the middle of a letter: before it.
        assert_eq!(utf16.offset(0, 3), 3);
        // Past the end of a line, and of the text.
        assert_eq!(utf16.offset(0, 99), 8);
        assert_eq!(utf16.offset(9, 9), text.len());
        assert_eq!(utf16.place(12), (1, 1));
        let utf8 = LineMap::new(text, true);
        assert_eq!((utf8.offset(0, 7), utf8.place(7), utf8.offset(0, 5)), (7, (0, 7), 3));
        assert_eq!(utf8.place(12), (1, 2));
        assert_eq!((utf16.width(1..7), utf8.width(1..7)), (3, 6));
    }
}
