//! Rival theories, as a file has them.

use serde::Deserialize;

use super::{Name, Source, Text};
use crate::syntax::decode::Spanned;

/// A theory of what moves states.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Theory {
    /// What it is chosen by.
    pub id: Name,
    /// Shown to players.
    pub name: Text,
    /// What it holds.
    pub text: Text,
    /// Whose theory it is.
    #[serde(default)]
    pub source: Option<Source>,
    /// How much of each group of effects there is under it.
    pub scales: TheoryScales,
}

/// Percentages of what the rules do; 100 each when left out.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TheoryScales {
    /// Points that are felt, 0 to 300.
    #[serde(default)]
    pub provocation: Option<Spanned<u32>>,
    /// The factor of reciprocity, 0 to 100.
    #[serde(default)]
    pub reciprocity: Option<Spanned<u32>>,
    /// The factor of caution, 0 to 100.
    #[serde(default)]
    pub caution: Option<Spanned<u32>>,
    /// Factors of deterrence, 0 to 100.
    #[serde(default)]
    pub deterrence: Option<Spanned<u32>>,
    /// Factors of denial, 0 to 100.
    #[serde(default)]
    pub denial: Option<Spanned<u32>>,
    /// What kept and lapsed red lines do to credibility, 0 to 300.
    #[serde(default)]
    pub credibility: Option<Spanned<u32>>,
}
