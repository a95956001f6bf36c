//! Adding entries to a game.

use std::path::PathBuf;

use rusqlite::{Connection, TransactionBehavior};

use super::error::{Problem, RecordError};
use super::rows::GameRow;
use super::{GameId, now};
use crate::session::{Entry, Journal};

/// Adds a game's entries to the record, each in a commit of its own.
#[derive(Debug)]
pub struct GameJournal {
    path: PathBuf,
    conn: Connection,
    game: GameId,
}

impl GameJournal {
    pub(super) fn new(path: PathBuf, conn: Connection, game: GameId) -> Self {
        Self { path, conn, game }
    }

    /// The game.
    pub fn game(&self) -> &GameId {
        &self.game
    }

    /// The game is read again each time: so a second writer is noticed before anything is written.
    fn add(&mut self, entry: &Entry, ends: bool) -> Result<(), Problem> {
        let tx = self.conn.transaction_with_behavior(TransactionBehavior::Immediate)?;
        let Some(mut row) = GameRow::read(&tx, self.game.as_str())? else {
            return Err(Problem::DamagedGame(format!("game `{}` is missing", self.game)));
        };
        let (game, entries, number) = (self.game.clone(), row.entries, entry.number);
        if number <= entries {
            return Err(Problem::OtherWriter { game, number });
        }
        if number != entries + 1 {
            return Err(Problem::Gap { game, entries, number });
        }
        if ends {
            row.ended = Some(now());
        }
        row.append(&tx, entry)?;
        Ok(tx.commit()?)
    }
}

impl Journal for GameJournal {
    fn append(&mut self, entry: &Entry, ends: bool) -> Result<(), String> {
        self.add(entry, ends)
            .map_err(|problem| RecordError::Store { path: self.path.clone(), problem }.to_string())
    }
}
