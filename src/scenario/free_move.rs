//! Free moves: what a player thought of and argued.

use serde::{Deserialize, Serialize};

use super::ix::ActorIx;

/// A move of a player's own, with the arguments heard, as the facilitator writes it down. From then
/// on it is an option on its actor's menu, for this turn.
///
/// Its odds are those of the matrix game: even, times the scenario's factor for each argument for
/// it, divided by as much for each against (Chris Engle's matrix games, as in J. Curry and T. Price,
/// *Matrix Games for Modern Wargaming*, 2014; there arguments change the score needed on dice).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "classroom", derive(schemars::JsonSchema))]
pub struct FreeMove {
    /// Whose.
    pub actor: ActorIx,
    /// What is done, in a few words.
    pub title: String,
    /// What it is to bring about.
    pub text: String,
    /// Kind of act: an id of the action catalogue.
    pub kind: String,
    /// Whom it is done to, or with.
    #[serde(default)]
    pub toward: Vec<ActorIx>,
    /// Who feels it as done against them though it is not done to them.
    #[serde(default)]
    pub against: Vec<ActorIx>,
    /// Whether its author is not known at once.
    #[serde(default)]
    pub covert: bool,
    /// Reasons why it should work.
    #[serde(default)]
    pub pro: Vec<String>,
    /// Reasons why it should not.
    #[serde(default)]
    pub con: Vec<String>,
    /// If it works.
    pub success: Consequence,
    /// If it does not.
    pub failure: Consequence,
}

/// What a free move leads to.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "classroom", derive(schemars::JsonSchema))]
pub struct Consequence {
    /// In words; may be empty.
    #[serde(default)]
    pub text: String,
    /// Effects, as a scenario file writes them: `tension += 10`.
    #[serde(default)]
    pub effects: Vec<String>,
}

/// How the ids of free moves begin; no id of a file does.
pub const FREE_MOVE: &str = "free_move_";

/// A part of a free move; those of a list are counted from 0.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum MovePart {
    /// All of it: it can't be written down whatever it says.
    Whole,
    /// What is done.
    Title,
    /// What it is to bring about.
    Text,
    /// The kind of act.
    Kind,
    /// Whom it is done to, or against.
    Parties,
    /// A reason for it.
    Pro(usize),
    /// A reason against it.
    Con(usize),
    /// An effect of success.
    Success(usize),
    /// An effect of failure.
    Failure(usize),
}

/// What does not fit in a free move, with a remedy.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error, Serialize, Deserialize)]
#[error("{message}")]
pub struct Misfit {
    /// Where.
    pub part: MovePart,
    /// In words.
    pub message: String,
}

impl Misfit {
    pub(super) fn new(part: MovePart, message: impl Into<String>) -> Self {
        Self { part, message: message.into() }
    }
}
