//! Several things made durable by one commit: all of them or none.

use rusqlite::{Transaction, TransactionBehavior};

use super::error::{RecordError, StoreProblem};
use super::games::new_game;
use super::journal;
use super::rooms::{self, RoomId, RoomRow};
use super::rows::GameRow;
use super::{GameId, Record};
use crate::diagnostics::Files;
use crate::scenario::Scenario;
use crate::session::{Entry, Setup};

/// What is being written. It counts once [`Record::write_batch`] has returned.
pub struct WriteBatch<'a> {
    tx: Transaction<'a>,
}

/// Something that is asked of a batch.
type Written<T> = Result<T, StoreProblem>;

impl Record {
    /// Writes all that `write` asks for in one commit.
    ///
    /// # Errors
    /// Then nothing of it was written.
    pub fn write_batch<T>(
        &mut self,
        write: impl FnOnce(&WriteBatch<'_>) -> Result<T, StoreProblem>,
    ) -> Result<T, RecordError> {
        let all = || -> Written<T> {
            let tx = self.conn.transaction_with_behavior(TransactionBehavior::Immediate)?;
            let batch = WriteBatch { tx };
            let written = write(&batch)?;
            batch.tx.commit()?;
            Ok(written)
        };
        // The closure borrows the connection, and the error the path.
        let written = all();
        written.map_err(|problem| RecordError::Store { path: self.path.clone(), problem })
    }
}

impl WriteBatch<'_> {
    /// Adds the next act of a room.
    ///
    /// # Errors
    /// [`StoreProblem::OtherHost`], or the record can't be written to.
    pub fn act(&self, room: &RoomId, act: &RoomRow) -> Result<(), StoreProblem> {
        rooms::append(&self.tx, room, act)
    }

    /// Keeps a person's name in a room; an empty one forgets it.
    ///
    /// # Errors
    /// The record can't be written to.
    pub fn name(&self, room: &RoomId, person: u32, name: &str) -> Result<(), StoreProblem> {
        rooms::keep_name(&self.tx, room, person, name)
    }

    /// Says that a room is closed.
    ///
    /// # Errors
    /// The record can't be written to.
    pub fn close(&self, room: &RoomId) -> Result<(), StoreProblem> {
        rooms::close(&self.tx, room)
    }

    /// Adds the next entry of a game. The last one of a game says that it `ends` it.
    ///
    /// # Errors
    /// [`StoreProblem::Deleted`], [`StoreProblem::OtherWriter`], or the record can't be written to.
    pub fn entry(&self, game: &GameId, entry: &Entry, ends: bool) -> Result<(), StoreProblem> {
        let row = GameRow::read(&self.tx, game.as_str())?;
        let row = row.ok_or_else(|| StoreProblem::Deleted(game.clone()))?;
        journal::append(&self.tx, row, entry, ends)
    }

    /// Adds a new game, with its scenario's whole text, and gives it a name.
    ///
    /// # Errors
    /// The record can't be written to.
    pub fn begin(
        &self,
        setup: &Setup,
        scenario: &Scenario,
        files: &Files,
    ) -> Result<GameId, StoreProblem> {
        new_game(setup, scenario, files)?.add(&self.tx)
    }
}
