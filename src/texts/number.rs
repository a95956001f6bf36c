//! Numbers in a language. Dates are written as in ISO 8601 in every language, and thousands are not grouped.

use super::language::{Language, current};

/// The one sign of numbers below zero.
pub(super) const MINUS: &str = "−";

/// A number with so many decimals, in the language of this thread: `12.5`, `12,5`.
pub fn decimal(number: f64, places: usize) -> String {
    digits(&format!("{number:.places$}"))
}

/// A number that is written with a point and a hyphen, in the language of this thread: with a minus.
pub fn digits(written: &str) -> String {
    let written = written.replace('-', MINUS);
    match current() {
        Language::English | Language::Pseudo => written,
        Language::Ukrainian => written.replace('.', ","),
    }
}

/// How a whole number changed: `54 → −3`.
pub fn from_to(from: impl Into<i64>, to: impl Into<i64>) -> String {
    digits(&format!("{} → {}", from.into(), to.into()))
}
