//! What is kept of each use of the facilitator's powers.

use jiff::Timestamp;

use super::act::RoomAct;
use super::people::PersonRole;
use super::permit::roles;
use super::room::ActMoment;

/// A power that was used, for the report.
#[derive(Clone, Debug, PartialEq)]
pub struct Trace {
    /// When.
    pub at: Timestamp,
    /// By whom; 0 is the host.
    pub by: u32,
    /// In which turn.
    pub turn: u32,
    /// Which, with its reason.
    pub act: RoomAct,
}

impl Trace {
    /// Of an act, if it is one that the report tells: a power of the facilitator, or what the host's clock did.
    pub fn of(happened: ActMoment, act: &RoomAct) -> Option<Self> {
        let ActMoment { at, person: by, turn, .. } = happened;
        let told = match act {
            // The wall's next picture decides nothing.
            RoomAct::Step { .. } | RoomAct::Wall { .. } => false,
            RoomAct::TimeUp { .. } | RoomAct::Slept { .. } => true,
            _ => by != 0 && roles(act) == [PersonRole::Facilitator],
        };
        told.then(|| Self { at, by, turn, act: act.clone() })
    }

    /// Whether it bears on a table.
    pub fn is_at(&self, table: u16) -> bool {
        self.act.table().is_none_or(|of| of == table)
    }
}
