//! What a source says causes what.

use serde::Deserialize;

use super::{Name, Source, Spanned, Text};

/// A causal statement of a source: `measure` is more likely after `after` than after `than` (or, with
/// another `relation`, about as likely).
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Claim {
    /// Unique.
    pub id: Name,
    /// In words.
    pub text: Text,
    /// Whose claim it is.
    pub source: Source,
    /// A condition, asked when the game has ended.
    pub measure: Text,
    /// Turn in which the options are forced; default 1.
    #[serde(default)]
    pub turn: Option<Spanned<u32>>,
    /// Options chosen on the one side; `option/outcome` also says how it comes out.
    pub after: Vec<Name>,
    /// Options chosen on the other; an actor named in `after` and not here holds.
    #[serde(default)]
    pub than: Vec<Name>,
    /// How the two sides compare; `More` when left out.
    #[serde(default)]
    pub relation: Option<Compared>,
    /// What carries the cause, by id: without it the claim should no longer hold.
    #[serde(default)]
    pub driver: Vec<Name>,
}

/// How the two sides of a claim compare.
#[derive(Debug, Deserialize)]
pub enum Compared {
    /// `measure` is more likely after `after`.
    More,
    /// The two shares differ by at most so many percent of that of `than`, 1 to 100.
    Within(Spanned<u32>),
}
