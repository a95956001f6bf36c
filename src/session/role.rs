//! Who asks something of a game, and against what they decided it.

use serde::{Deserialize, Serialize};

use crate::rules::{Command, Refusal, Viewer};
use crate::scenario::{ActorIx, Scenario};
use crate::texts::{Message, message};

/// In which role somebody is at the table.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Role {
    /// Plays a seat: seals its orders and gives its probabilities.
    Seat(ActorIx),
    /// Runs the game: throws injects in and amends them, writes free moves down, counts hands, decides draws, opens
    /// the orders.
    Facilitator,
    /// Sees everything and does nothing.
    Observer,
    /// Sees what everybody may see and does nothing.
    Public,
}

impl Role {
    /// Whose eyes it looks with.
    pub fn viewer(self) -> Viewer {
        match self {
            Self::Seat(actor) => Viewer::Seat(actor),
            Self::Facilitator | Self::Observer => Viewer::Facilitator,
            Self::Public => Viewer::Public,
        }
    }

    /// The role that a command is for.
    pub fn of(command: &Command) -> Self {
        match command {
            Command::Commit { actor, .. } | Command::Forecast { actor: Some(actor), .. } => {
                Self::Seat(*actor)
            }
            // Whoever runs the game counts hands.
            Command::Forecast { actor: None, .. }
            | Command::Inject { .. }
            | Command::Amend { .. }
            | Command::Write { .. }
            | Command::Adjudicate { .. } => Self::Facilitator,
        }
    }

    /// This role and the one that something is for, in words.
    pub fn against(self, whose: Self, scenario: &Scenario) -> (Message, Message) {
        (self.name(scenario), whose.name(scenario))
    }

    /// In words, such as "the seat of Varin".
    fn name(self, scenario: &Scenario) -> Message {
        match self {
            Self::Seat(actor) => {
                let name = scenario.actors.get(actor.at()).map_or("", |a| a.name.as_str());
                message!("role-seat", actor = name)
            }
            Self::Facilitator => message!("role-facilitator"),
            Self::Observer => message!("role-observer"),
            Self::Public => message!("role-public"),
        }
    }
}

/// How far a game had come when somebody decided something.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct GameMoment {
    /// The turn, from 1.
    pub turn: u32,
    /// Commands accepted before.
    pub entries: u64,
}

/// Whether somebody in this role may give this command, decided `then`, `now`. A seat decides on its
/// turn, and what others do in it does not matter; draws are decided on orders that must still be the
/// same.
pub(super) fn check(
    scenario: &Scenario,
    (role, then): (Role, GameMoment),
    now: GameMoment,
    command: &Command,
) -> Result<(), Refusal> {
    let whose = Role::of(command);
    if role != whose {
        let (who, whose) = role.against(whose, scenario);
        let (who, whose) = (Box::new(who), Box::new(whose));
        return Err(Refusal::NotTheirs { who, whose });
    }
    let exact = matches!(command, Command::Adjudicate { rulings } if !rulings.is_empty());
    if then.turn != now.turn || then.entries > now.entries || exact && then != now {
        return Err(Refusal::Outdated { then: then.turn, now: now.turn });
    }
    Ok(())
}
