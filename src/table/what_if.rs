//! What if: another game begun from a turn of the one on the table.

use super::Table;
use crate::session::{JournalError, Player, Session};
use crate::texts::say;

/// Why no other game can be begun from a turn of this one, in the language that is spoken.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NoBranch {
    /// It is not over, or kept nowhere.
    #[error("{}", say!("table-what-if-not-kept"))]
    NotKept,
    /// What keeps games could not.
    #[error(transparent)]
    Journal(#[from] JournalError),
}

impl Table {
    /// Whether other games can be begun from turns of this one: it is over, so that nobody learns what the
    /// dice have in store, and it is kept.
    pub fn branches(&self) -> bool {
        self.brancher.is_some() && self.session.state().over()
    }

    /// A game that is this one up to the beginning of a turn, from 1, with the same people and the same
    /// luck; kept, and named. This one stays as it is.
    ///
    /// # Errors
    /// This game is not over or kept nowhere, or the other can't be kept.
    pub fn what_if(&self, turn: u32) -> Result<Session, NoBranch> {
        let brancher = self.brancher.as_ref().filter(|_| self.branches());
        let brancher = brancher.ok_or(NoBranch::NotKept)?;
        let mut branch = brancher(turn, &say!("table-what-if-name", turn = turn))?;
        // Whoever wanted a program in this game wants it in that one.
        let players = &self.session.setup().players;
        for (actor, player) in self.session.scenario().actors.iter().zip(players) {
            if let Player::Program(program) = player {
                branch.want(Some(&actor.id), program);
            }
        }
        Ok(branch)
    }
}
