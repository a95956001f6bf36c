//! What the program's own typeface can draw, in every build: the window and pictures draw with it.

use std::sync::LazyLock;

use skrifa::charmap::Charmap;
use skrifa::instance::{LocationRef, Size};
use skrifa::metrics::GlyphMetrics;
use skrifa::{FontRef, MetadataProvider};

/// IBM Plex Sans; see `assets/fonts/README.md`.
const SANS: &[u8] = include_bytes!("../assets/fonts/IBMPlexSans-Regular.ttf");

static LETTERS: LazyLock<Option<Charmap<'static>>> =
    LazyLock::new(|| FontRef::new(SANS).ok().map(|font| font.charmap()));

static WIDTHS: LazyLock<Option<GlyphMetrics<'static>>> = LazyLock::new(|| {
    FontRef::new(SANS).ok().map(|font| font.glyph_metrics(Size::new(1.0), LocationRef::default()))
});

/// How wide a line of text is, for the height of its letters; a letter that the typeface lacks counts as half as wide as
/// high.
pub fn width(text: &str) -> f32 {
    let (letters, widths) = (LETTERS.as_ref(), WIDTHS.as_ref());
    let of = |c: char| widths?.advance_width(letters?.map(c)?);
    text.chars().map(|c| of(c).unwrap_or(0.5)).sum()
}

/// Whether the typeface has a letter, or needs none for it: blanks, joiners, choices of a letter's form.
pub fn has(c: char) -> bool {
    let needs_none = c.is_whitespace()
        || matches!(c, '\u{200C}' | '\u{200D}' | '\u{FE00}'..='\u{FE0F}' | '\u{E0100}'..='\u{E01EF}');
    c.is_ascii() || needs_none || LETTERS.as_ref().is_some_and(|letters| letters.map(c).is_some())
}

#[cfg(test)]
mod tests {
    use super::{has, width};

    #[test]
    fn wide_letters_are_wider_and_a_line_is_as_wide_as_its_letters() {
        assert!(width("W") > 2.0 * width("i"), "{} {}", width("W"), width("i"));
        assert!(
            (width("Київ") - "Київ".chars().map(|c| width(&c.to_string())).sum::<f32>()).abs()
                < 1e-4
        );
        assert!((0.4..0.6).contains(&(width("Close the weir at night") / 23.0)));
        assert!((width("下") - 0.5).abs() < 1e-6);
    }

    #[test]
    fn latin_greek_and_cyrillic_can_be_drawn_and_others_not() {
        let drawn = "Aé ß Łódź Ґанок Київ αβγ … – — “” „‚ « » ≤ ≥ − → ½ € ₴ ₽ \u{a0}\u{202f}";
        assert_eq!(drawn.chars().filter(|c| !has(*c)).collect::<String>(), "");
        for c in "下の町한국어مرحباשלוםไทยहि😀★".chars() {
            assert!(!has(c), "{c}");
        }
    }
}
