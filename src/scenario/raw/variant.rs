//! Shorter or smaller ways to play a scenario.

use serde::Deserialize;

use super::{Name, Spanned, Text};

/// A shorter or smaller way to play the same scenario.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Variant {
    /// What it is chosen by.
    pub id: Name,
    /// Shown to players.
    pub title: Text,
    /// How many turns there are orders in; as the calendar says when left out.
    #[serde(default)]
    pub turns: Option<Spanned<u32>>,
    /// Seats that people may take; all when left out.
    #[serde(default)]
    pub seats: Vec<Name>,
    /// Options an actor may commit to in one turn, 1 to 4; as `rules` says when left out.
    #[serde(default)]
    pub orders_per_turn: Option<Spanned<u32>>,
}
