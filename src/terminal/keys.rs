//! What a key means where it is a command and no letter: the same with Caps Lock, and on layouts
//! that write in another script.

use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};

use crate::texts::say;

/// Where the Latin letters lie on a keyboard, row by row.
const LATIN: [&str; 3] = ["qwertyuiop", "asdfghjkl", "zxcvbnm"];

/// What lies in their places: Russian and Belarusian, Ukrainian, Greek, Hebrew, Arabic, Persian,
/// Georgian, Korean. Each letter has one place in all of them; Latin layouts are taken by letter.
const OTHERS: [[&str; 3]; 8] = [
    ["йцукенгшщз", "фывапролд", "ячсмить"],
    ["йцукенгшўз", "фівапролд", "ячсмить"],
    ["\0ςερτυθιοπ", "ασδφγηξκλ", "ζχψωβνμ"],
    ["\0\0קראטוןםפ", "שדגכעיחלך", "זסבהנמצ"],
    ["ضصثقفغعهخح", "شسيبلاتنم", "ئءؤر\0ىة"],
    ["ضصثقفغعهخح", "شسیبلاتنم", "ظطزرذدپ"],
    ["ქწერტყუიოპ", "ასდფგჰჯკლ", "ზხცვბნმ"],
    ["ㅂㅈㄷㄱㅅㅛㅕㅑㅐㅔ", "ㅁㄴㅇㄹㅎㅗㅓㅏㅣ", "ㅋㅌㅊㅍㅠㅜㅡ"],
];

/// The letter that the key has on a Latin keyboard, in lower case; digits of any script as ASCII.
fn latin(c: char) -> char {
    let c = match c {
        // Full width, as input methods for Chinese and Japanese write.
        '\u{FF01}'..='\u{FF5E}' => char::from_u32(u32::from(c) - 0xFEE0).unwrap_or(c),
        '\u{3000}' => ' ',
        c => c.to_lowercase().next().unwrap_or(c),
    };
    // Arabic-Indic, Persian and Devanagari digits.
    for zero in [0x660, 0x6F0, 0x966] {
        if let Some(digit @ 0..=9) = u32::from(c).checked_sub(zero) {
            return char::from_digit(digit, 10).unwrap_or(c);
        }
    }
    if c.is_ascii() {
        return c;
    }
    let rows = OTHERS.iter().flat_map(|layout| layout.iter().zip(LATIN));
    let mut places = rows.filter_map(|(row, latin)| {
        let at = row.chars().position(|letter| letter == c)?;
        latin.chars().nth(at)
    });
    places.next().unwrap_or(c)
}

/// The key as a command.
pub(super) fn command(key: KeyCode) -> KeyCode {
    match key {
        KeyCode::Char(c) => KeyCode::Char(latin(c)),
        other => other,
    }
}

/// Whether Control or Alt is held, so that the key is no letter. Both together are AltGr, which
/// writes letters.
pub(super) fn chord(key: &KeyEvent) -> bool {
    key.modifiers.contains(KeyModifiers::CONTROL) != key.modifiers.contains(KeyModifiers::ALT)
}

/// Whether it is this letter with Control.
pub(super) fn control(key: &KeyEvent, letter: char) -> bool {
    chord(key)
        && key.modifiers.contains(KeyModifiers::CONTROL)
        && command(key.code) == KeyCode::Char(letter)
}

/// What a key is called.
pub(super) fn name(key: KeyCode) -> Option<String> {
    match key {
        KeyCode::Char(' ') => Some("Space".to_owned()),
        KeyCode::Char(c) => Some(say!("term-key-letter", letter = c.to_string())),
        KeyCode::Enter => Some("Enter".to_owned()),
        _ => None,
    }
}

/// Adds what is typed or pasted to a line: without control characters, and to at most so many.
pub(super) fn type_into(line: &mut String, text: &str, most: usize) {
    let room = most.saturating_sub(line.chars().count());
    let plain = text.chars().map(|c| if c.is_control() { ' ' } else { c });
    line.extend(plain.take(room));
}

#[cfg(test)]
mod tests {
    use super::*;

    fn spelt(text: &str) -> String {
        text.chars().map(latin).collect()
    }

    #[test]
    fn a_letter_is_the_same_on_every_layout() {
        for layout in
            ["sbmfxgqyn", "SBMFXGQYN", "ыиьачпйнт", "ЫИЬАЧПЙНТ", "іиьачпйнт", "ｓｂｍｆｘｇｑｙｎ"]
        {
            assert_eq!(spelt(layout), "sbmfxgqyn", "{layout}");
        }
        assert_eq!(spelt("σβμφχγυν"), "sbmfxgyn");
        assert_eq!(spelt("ΣΒΜΦΧΓΥΝ"), "sbmfxgyn");
        assert_eq!(spelt("דנצכסעטמ"), "sbmfxgyn");
        assert_eq!(spelt("سبضغ"), "sfqy");
        assert_eq!(spelt("٣۴５३"), "3453");
        assert_eq!(spelt("éñ漢"), "éñ漢", "no place: what it is");
    }

    #[test]
    fn every_row_has_a_letter_for_every_key_and_no_letter_has_two_places() {
        let mut places = std::collections::BTreeMap::new();
        for layout in OTHERS {
            for (row, latin) in layout.iter().zip(LATIN) {
                assert!(row.chars().count() <= latin.len(), "{row}");
                for (letter, latin) in row.chars().zip(latin.chars()).filter(|(c, _)| *c != '\0') {
                    let before = *places.entry(letter).or_insert(latin);
                    assert_eq!(before, latin, "{letter}");
                }
            }
        }
    }
}
