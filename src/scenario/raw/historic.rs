//! What was really done.

use serde::Deserialize;

use super::{Name, Source, Spanned};

/// What a seat really did in a turn, as far as the sources tell.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Historic {
    /// In which turn.
    pub turn: Spanned<u32>,
    /// Who.
    pub seat: Name,
    /// Its options; none if it did nothing.
    #[serde(default)]
    pub orders: Vec<Name>,
    /// Who says so.
    #[serde(default)]
    pub source: Option<Source>,
}
