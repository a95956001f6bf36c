//! Shared restraints, and what law says of them.

use serde::Deserialize;

use super::{Name, Spanned, Text};

/// A restraint both sides have kept so far. Whoever breaks it loosens it for everyone.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Norm {
    /// Used in `breaches(…)`.
    pub id: Name,
    /// Shown to players.
    pub name: Text,
    /// What is not done.
    pub text: Text,
    /// Kinds of act that break it.
    pub kinds: Vec<Name>,
    /// Breaches already counted at the start; default 0.
    #[serde(default)]
    pub breaches: Option<Spanned<u32>>,
    /// Odds factor on choosing such an act after 0, 1, 2 … breaches; 1 after the last.
    pub restraint: Vec<Spanned<f64>>,
    /// What law says of it; told when the game is over.
    #[serde(default)]
    pub law: Option<Law>,
}

/// What law says.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Law {
    /// In a sentence or two.
    pub text: Text,
    /// The id of a source.
    #[serde(default)]
    pub from: Option<Name>,
    /// The law itself: which treaty or statute, which article.
    #[serde(default)]
    pub by: Option<Text>,
}
