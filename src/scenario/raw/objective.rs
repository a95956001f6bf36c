//! What an actor wants, and what a crisis costs everybody.

use serde::Deserialize;

use super::{Spanned, Text};

/// A thing that an actor wants, or that it costs everybody.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Objective {
    /// In words.
    pub text: Text,
    /// An amount: more is better for this actor; of what it costs everybody, more is worse.
    pub score: Text,
    /// Its weight among the others, 1 to 10; default 1.
    #[serde(default)]
    pub weight: Option<Spanned<u32>>,
}
