//! What came of a command, kept beside it: so a game can still be told as it was decided when the
//! rules have changed.

use serde::{Deserialize, Serialize};

use super::Entry;
use crate::rules::{Command, Event, State};

/// What came of a command: what happened, and how things stood then.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct After {
    /// In the order in which it happened.
    pub events: Vec<Event>,
    /// The whole state.
    pub state: State,
}

impl After {
    /// Whether it is kept: what comes of other commands stands in them, without any rules.
    pub fn is_kept_of(command: &Command) -> bool {
        match command {
            Command::Inject { .. } | Command::Adjudicate { .. } => true,
            Command::Commit { .. }
            | Command::Forecast { .. }
            | Command::Amend { .. }
            | Command::Write { .. } => false,
        }
    }
}

impl Entry {
    /// A command that was accepted, with what came of it.
    pub fn new(number: u64, command: Command, state: &State, events: &[Event]) -> Self {
        let after = After::is_kept_of(&command)
            .then(|| After { events: events.to_vec(), state: state.clone() });
        Self { number, command, state_hash: state.hash(), after }
    }
}
