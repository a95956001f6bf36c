//! What an actor says it will not accept, and what that is to keep others from.

use serde::Deserialize;

use super::{Name, Spanned, Text};

/// A declared limit (or, with `declared: false`, a private one).
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RedLine {
    /// Used in `crossed(…)`.
    pub id: Name,
    /// Shown to players.
    pub title: Text,
    /// What the owner says will cross it and what it says it will do.
    pub text: Text,
    /// When it counts as crossed.
    pub crossed_when: Text,
    /// Options of the owner that count as doing what it said.
    pub answers: Vec<Name>,
    /// Turns the owner has to act, counting the next one as 1; 1 to 5.
    pub within: Spanned<u32>,
    /// Odds factor on those options while it is crossed and unanswered, for computer-run play: how
    /// much the owner means it. Default 1.
    #[serde(default)]
    pub resolve: Option<Spanned<f64>>,
    /// Whether others know of it; default true.
    #[serde(default)]
    pub declared: Option<bool>,
    /// Open options of the owner that declare it in play.
    #[serde(default)]
    pub declared_by: Vec<Name>,
    /// What it is to keep others from.
    #[serde(default)]
    pub deters: Option<Deters>,
}

/// What a red line is to keep others from.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Deters {
    /// Odds factor on what it names, at credibility 100; at most 1.
    pub odds: Spanned<f64>,
    /// Acts of these kinds.
    #[serde(default)]
    pub kinds: Vec<Name>,
    /// These options of others.
    #[serde(default)]
    pub options: Vec<Name>,
}
