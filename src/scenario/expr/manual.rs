//! What the words of expressions mean: the rows of the document on the format.

use super::check::{RESERVED, words};
use serde::Serialize;

const FORMAT: &str = include_str!("../../../docs/scenario-format.md");

/// A way to write an expression or an effect.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ManualRow {
    /// How it is written, in all ways: `["chosen(option)"]`; in words where it is no word of its own.
    pub written: Vec<&'static str>,
    /// `number` or `condition`; `effect` of what changes something.
    pub gives: &'static str,
    /// What it means; nothing where that goes without saying.
    pub about: &'static str,
}

impl ManualRow {
    /// Whether this row is about a word, such as `chosen`.
    pub fn is_of(&self, word: &str) -> bool {
        let part = |c: char| !(c.is_alphanumeric() || c == '_');
        self.written.iter().any(|written| written.split(part).any(|one| one == word))
    }
}
