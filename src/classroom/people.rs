//! Who is in a room.

use jiff::Timestamp;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::rules::Viewer;
use crate::scenario::ActorIx;

/// In which role somebody is in the room.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum PersonRole {
    /// One of a delegation.
    Member,
    /// Looks on.
    Observer,
    /// Sees everything, notes and rates.
    Evaluator,
    /// The screen that everybody sees.
    Wall,
    /// Runs the game.
    Facilitator,
    /// A program that plays a seat.
    Agent,
}

impl PersonRole {
    /// All of them.
    pub const ALL: [Self; 6] =
        [Self::Member, Self::Observer, Self::Evaluator, Self::Wall, Self::Facilitator, Self::Agent];
}

/// A job within a delegation. It sorts the page, never what is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum RoomJob {
    /// Weighs risks and makes forecasts.
    Analyst,
    /// Reads what only this seat knows.
    Intelligence,
    /// Speaks for the delegation and argues free moves.
    Spokesperson,
    /// Writes down why.
    Recorder,
    /// Watches others' red lines.
    Liaison,
}

/// Somebody in the room. Its number never goes away, whoever leaves.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Person {
    /// From 1.
    pub number: u32,
    /// In which role.
    pub role: PersonRole,
    /// At which table.
    pub table: u16,
    /// On which seat.
    pub seat: Option<ActorIx>,
    /// Whether it leads its delegation.
    pub head: bool,
    /// Whether it has been let in.
    pub admitted: bool,
    /// Whether it has been taken out, or has left.
    pub gone: bool,
    /// Whether it may not come back.
    pub barred: bool,
    /// Who it really is, if it came in twice.
    pub merged: Option<u32>,
    /// SHA-256 of its credential.
    pub credential: String,
    /// SHA-256 of its way back; empty if it has none.
    pub way_back: String,
    /// Its job.
    pub job: Option<RoomJob>,
    /// Whether its hand is up.
    pub hand: bool,
    /// When it came in.
    pub joined: Timestamp,
    /// How many acts it has made.
    pub acts: u32,
}

impl Person {
    /// Whose eyes it looks with; none while it may see nothing.
    pub fn viewer(&self) -> Option<Viewer> {
        if !self.admitted || self.gone {
            return None;
        }
        Some(match (self.role, self.seat) {
            (PersonRole::Facilitator | PersonRole::Evaluator, _) => Viewer::Facilitator,
            (PersonRole::Wall, _) | (_, None) => Viewer::Public,
            (PersonRole::Member | PersonRole::Observer | PersonRole::Agent, Some(seat)) => {
                Viewer::Seat(seat)
            }
        })
    }

    /// Whether it plays this seat.
    pub fn plays(&self, table: u16, seat: ActorIx) -> bool {
        let plays = matches!(self.role, PersonRole::Member | PersonRole::Agent);
        plays && self.admitted && !self.gone && self.table == table && self.seat == Some(seat)
    }
}
