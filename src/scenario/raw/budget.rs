//! What an actor pays its options from, besides indicators.

use serde::Deserialize;

use super::{Spanned, Text};

/// A purse of an actor's own.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Budget {
    /// What it is called.
    pub name: Text,
    /// What is in it at the start, 0 to `most`.
    pub start: Spanned<i32>,
    /// What it holds at most, 1 to 1000.
    pub most: Spanned<i32>,
    /// What is added when a turn begins, but for the first; 0 to `most`, default 0.
    #[serde(default)]
    pub each_turn: Option<Spanned<i32>>,
}
