//! What a reader can see of a text: characters that act on a terminal, turn the direction of writing
//! or can't be seen at all are shown as signs wherever text leaves the program.
//!
//! Texts of scenarios and imported games come from anywhere; a character in one must not be able to
//! clear a screen, set a window's title, or make a line read otherwise than it is.

use std::borrow::Cow;
use std::io::{self, Write};

/// Whether a character can't be seen, or acts instead of being seen: controls, marks of direction,
/// characters of no width, and code points that are no characters. Line feed and tab are not among
/// them; joiners (U+200C, U+200D) and variation selectors are parts of what is seen.
pub fn unseen(c: char) -> bool {
    match c {
        '\n' | '\t' => false,
        // Soft hyphen, combining grapheme joiner, mark of direction in Arabic, Hangul fillers, vowels
        // of Khmer that are not written, Mongolian separators.
        '\u{AD}' | '\u{34F}' | '\u{61C}' | '\u{115F}' | '\u{1160}' | '\u{17B4}' | '\u{17B5}' => {
            true
        }
        '\u{180B}'..='\u{180F}'
        | '\u{200B}'
        | '\u{200E}'
        | '\u{200F}'
        | '\u{3164}'
        | '\u{FFA0}' => true,
        // Separators of lines, embeddings, overrides, isolates, invisible operators.
        '\u{2028}'..='\u{202E}' | '\u{2060}'..='\u{206F}' | '\u{FEFF}' => true,
        // Notes between lines, musical beams, tags.
        '\u{FFF9}'..='\u{FFFB}' | '\u{1D173}'..='\u{1D17A}' | '\u{E0000}'..='\u{E007F}' => true,
        '\u{FDD0}'..='\u{FDEF}' => true,
        c => c.is_control() || u32::from(c) & 0xFFFE == 0xFFFE,
    }
}

/// Whether nothing of a text can be seen.
pub fn blank(text: &str) -> bool {
    // The blank of Braille has a width and no dots.
    text.chars().all(|c| {
        unseen(c) || c.is_whitespace() || matches!(c, '\u{200C}' | '\u{200D}' | '\u{2800}')
    })
}

/// The sign that stands for a character which can't be seen: Unicode has a picture of each ASCII
/// control.
fn sign(c: char) -> char {
    match c {
        '\0'..='\x1F' => char::from_u32(0x2400 + u32::from(c)).unwrap_or('\u{FFFD}'),
        '\x7F' => '\u{2421}',
        c if unseen(c) => '\u{FFFD}',
        c => c,
    }
}

/// A text of several lines as it is shown: line feeds and tabs stay, the line ends of Windows are line
/// feeds, and what else can't be seen becomes a sign.
pub fn lines(text: &str) -> Cow<'_, str> {
    if !text.contains(unseen) {
        return Cow::Borrowed(text);
    }
    let shown = |c| if unseen(c) { sign(c) } else { c };
    Cow::Owned(text.replace("\r\n", "\n").chars().map(shown).collect())
}

/// A text as it is shown on one line: a tab is a space, a line feed a sign.
pub fn line(text: &str) -> Cow<'_, str> {
    if !text.contains(|c| unseen(c) || matches!(c, '\n' | '\t')) {
        return Cow::Borrowed(text);
    }
    Cow::Owned(text.chars().map(line_char).collect())
}

/// A character as [`line()`] shows it.
pub fn line_char(c: char) -> char {
    if c == '\t' { ' ' } else { sign(c) }
}

/// A text on one line that no spreadsheet takes for a formula: see OWASP's *CSV Injection*.
pub fn cell(text: &str) -> Cow<'_, str> {
    const FORMULA: [char; 8] = ['=', '+', '-', '@', '＝', '＋', '－', '＠'];
    let line = line(text);
    // Some spreadsheets pass over spaces.
    if line.trim_start().starts_with(FORMULA) { format!("'{line}").into() } else { line }
}

/// JSON in which what can't be seen stands as `\uXXXX`: the same value, and nothing in it acts on a
/// terminal. Outside its strings JSON has nothing of the kind.
pub fn json(text: &str) -> Cow<'_, str> {
    // Nearly all of it can be seen, and is known to be at once.
    let seen = |byte: u8| (b' '..=b'~').contains(&byte);
    if text.bytes().all(seen) || !text.contains(unseen) {
        return Cow::Borrowed(text);
    }
    let mut shown = String::with_capacity(text.len() + 16);
    for c in text.chars() {
        if unseen(c) {
            let units = &mut [0; 2];
            shown.extend(c.encode_utf16(units).iter().map(|unit| format!("\\u{unit:04x}")));
        } else {
            shown.push(c);
        }
    }
    Cow::Owned(shown)
}

/// A way out through which only [`lines`] leave. Bytes that are not UTF-8 leave as U+FFFD.
#[derive(Debug)]
pub struct Legible<W: Write> {
    out: W,
    /// The beginning of a character whose other bytes have not come yet.
    begun: Vec<u8>,
}

impl<W: Write> Legible<W> {
    /// A way out to `out`.
    pub fn new(out: W) -> Self {
        Self { out, begun: Vec::new() }
    }
}

impl<W: Write> Write for Legible<W> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.write_all(bytes)?;
        Ok(bytes.len())
    }

    fn write_all(&mut self, bytes: &[u8]) -> io::Result<()> {
        let whole;
        let mut rest = if self.begun.is_empty() {
            bytes
        } else {
            whole = [std::mem::take(&mut self.begun).as_slice(), bytes].concat();
            whole.as_slice()
        };
        loop {
            let (good, bad) = match std::str::from_utf8(rest) {
                Ok(text) => (text, None),
                Err(error) => {
                    let (good, _) = rest.split_at(error.valid_up_to());
                    (std::str::from_utf8(good).unwrap_or_default(), Some(error.error_len()))
                }
            };
            self.out.write_all(lines(good).as_bytes())?;
            rest = &rest[good.len()..];
            match bad {
                None => return Ok(()),
                Some(None) => {
                    self.begun = rest.to_vec();
                    return Ok(());
                }
                Some(Some(length)) => {
                    self.out.write_all("\u{FFFD}".as_bytes())?;
                    rest = &rest[length..];
                }
            }
        }
    }

    fn flush(&mut self) -> io::Result<()> {
        self.out.flush()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_acts_is_shown_and_what_is_written_stays() {
        let hostile = "a\u{1b}[31mb\u{7}\u{9b}2J\u{202e}c\u{200b}\u{7f}\u{feff}\u{ffff}\r\nd\te";
        assert_eq!(lines(hostile), "a␛[31mb␇\u{FFFD}2J\u{FFFD}c\u{FFFD}␡\u{FFFD}\u{FFFD}\nd\te");
        assert_eq!(line("a\nb\tc"), "a␊b c");
        let written = "Київ, naïve, 下の町, می‌روم, 👩‍🚀 ❤️, e\u{301}";
        assert_eq!(lines(written), written);
        assert!(blank("\u{200b}\u{2800} \u{200d}\n") && blank("") && !blank("."));
    }

    #[test]
    fn json_says_the_same_and_is_seen() {
        let hostile = "\u{1b}[31m\u{7f}\u{9b}\u{202e}\u{200b}\u{ffff}\u{e0041}\n\t\"Київ";
        for plain in [
            serde_json::to_string(hostile).unwrap(),
            serde_json::to_string_pretty(&[hostile]).unwrap(),
        ] {
            let shown = json(&plain);
            assert!(!shown.contains(unseen), "{shown:?}");
            assert!(shown.contains("\\u202e\\u200b\\uffff\\udb40\\udc41\\n"), "{shown:?}");
            let value = |text: &str| serde_json::from_str::<serde_json::Value>(text).unwrap();
            assert_eq!(value(&shown), value(&plain));
        }
    }

    #[test]
    fn characters_that_come_in_pieces_leave_whole() {
        let text = "Київ \u{1b}下の町\u{202e}!";
        for size in 1..7 {
            let mut out = Vec::new();
            let mut legible = Legible::new(&mut out);
            text.as_bytes().chunks(size).for_each(|part| legible.write_all(part).unwrap());
            assert_eq!(String::from_utf8(out).unwrap(), "Київ ␛下の町\u{FFFD}!");
        }
        let mut out = Vec::new();
        Legible::new(&mut out).write_all(b"a\xFFb\x9B").unwrap();
        assert_eq!(String::from_utf8(out).unwrap(), "a\u{FFFD}b\u{FFFD}");
    }
}
