//! Numbers in a language. Dates are written as in ISO 8601 in every language, and thousands are not grouped.

use super::language::{Language, current};

/// A number with so many decimals, in the language of this thread: `12.5`, `12,5`.
pub fn decimal(number: f64, places: usize) -> String {
    digits(&format!("{number:.places$}"))
}

/// A number that is written with a point, in the language of this thread.
pub fn digits(written: &str) -> String {
    match current() {
        Language::English | Language::Pseudo => written.to_owned(),
        Language::Ukrainian => written.replace('.', ","),
    }
}
