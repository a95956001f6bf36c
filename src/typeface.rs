//! What the program's own typeface can draw, in every build: the window and pictures draw with it.

use std::sync::LazyLock;

use skrifa::charmap::Charmap;
use skrifa::{FontRef, MetadataProvider};

/// IBM Plex Sans; see `assets/fonts/README.md`.
const SANS: &[u8] = include_bytes!("../assets/fonts/IBMPlexSans-Regular.ttf");

static LETTERS: LazyLock<Option<Charmap<'static>>> =
    LazyLock::new(|| FontRef::new(SANS).ok().map(|font| font.charmap()));

/// Whether the typeface has a letter, or needs none for it: blanks, joiners, choices of a letter's form.
pub fn has(c: char) -> bool {
    let needs_none = c.is_whitespace()
        || matches!(c, '\u{200C}' | '\u{200D}' | '\u{FE00}'..='\u{FE0F}' | '\u{E0100}'..='\u{E01EF}');
    c.is_ascii() || needs_none || LETTERS.as_ref().is_some_and(|letters| letters.map(c).is_some())
}

#[cfg(test)]
mod tests {
    use super::has;

    #[test]
    fn latin_greek_and_cyrillic_can_be_drawn_and_others_not() {
        let drawn = "Aé ß Łódź Ґанок Київ αβγ … – — “” „‚ « » ≤ ≥ − → ½ € ₴ ₽ \u{a0}\u{202f}";
        assert_eq!(drawn.chars().filter(|c| !has(*c)).collect::<String>(), "");
        for c in "下の町한국어مرحباשלוםไทยहि😀★".chars() {
            assert!(!has(c), "{c}");
        }
    }
}
