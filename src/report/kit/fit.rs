//! How much room a text takes, before anything is drawn.

/// About so many lines of so many Latin letters.
pub(super) fn lines(text: &str, letters: usize) -> usize {
    let wide = |c: char| match u32::from(c) {
        0x0400..=0x052F => 11,
        0x1100.. if c.is_alphabetic() => 18,
        _ => 10,
    };
    text.lines().map(|line| (line.chars().map(wide).sum::<usize>()).div_ceil(letters * 10)).sum()
}
