//! What people write in a room: letters, notes, what is to be done better.

use super::survey::ObservationSort;
use crate::scenario::{ActorIx, LearningIx};

/// A letter between delegations.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Letter {
    /// From 1 in the room.
    pub number: u32,
    /// At which table.
    pub table: u16,
    /// In which turn.
    pub turn: u32,
    /// From which seat.
    pub from: ActorIx,
    /// By whom.
    pub by: u32,
    /// To which seats.
    pub to: Vec<ActorIx>,
    /// In words.
    pub text: String,
    /// Whether everybody may read it.
    pub released: bool,
}

/// A note for the debrief, or what an evaluator saw.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RoomNote {
    /// From 1 in the room.
    pub number: u32,
    /// By whom.
    pub by: u32,
    /// At which table.
    pub table: u16,
    /// In which turn.
    pub turn: u32,
    /// Which learning objective it bears on, if it is an evaluator's.
    pub objective: Option<LearningIx>,
    /// How an evaluator judges it.
    pub sort: Option<ObservationSort>,
    /// In words.
    pub text: String,
    /// Whether it is on the wall.
    pub approved: bool,
}

/// A line of the improvement plan.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Improvement {
    /// What is to be done.
    pub action: String,
    /// By whom.
    pub owner: String,
    /// By when.
    pub date: String,
}
