//! Turn to date.

use serde::Deserialize;

use super::{BaseOdds, Factor, Spanned, Text, Turns};

/// When turns begin: each `days_per_turn` or `minutes_per_turn` after the one before, turn 1 at `start`; or
/// each when it is listed.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Calendar {
    /// Date of turn 1, `YYYY-MM-DD`, or with the hour, `YYYY-MM-DDTHH:MM`; only where `turns` is a number.
    #[serde(default)]
    pub start: Option<Text>,
    /// Days from one turn to the next, 1 to 366.
    #[serde(default)]
    pub days_per_turn: Option<Spanned<u32>>,
    /// Minutes from one turn to the next, 1 to 1440; instead of days.
    #[serde(default)]
    pub minutes_per_turn: Option<Spanned<u32>>,
    /// Number of turns, 1 to 30, or when each begins.
    pub turns: Spanned<Turns>,
    /// From which turn on chance may end the game.
    #[serde(default)]
    pub may_end: Option<MayEnd>,
    /// Whether a turn without orders follows the last one.
    #[serde(default)]
    pub aftermath: bool,
}

/// An end that is not known.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct MayEnd {
    /// The first turn that may be the last with orders.
    pub from: Spanned<u32>,
    /// Odds to 1 that it is, and each after it.
    pub odds: Spanned<BaseOdds>,
    /// What multiplies them.
    #[serde(default)]
    pub factors: Vec<Factor>,
}
