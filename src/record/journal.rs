//! Adding entries to a game.

use std::path::PathBuf;
use std::sync::Arc;

use jiff::{Timestamp, Unit};
use rusqlite::{Connection, TransactionBehavior};

use super::error::{RecordError, StoreProblem};
use super::games::free_id;
use super::rows::{GameRow, ScenarioRow};
use super::{GameId, Record, afters};
use crate::session::{After, Brancher, Entry, Journal, JournalError, OwnReader};

/// Adds a game's entries to the record, each in a commit of its own. A new game is kept with its first
/// entry.
#[derive(Debug)]
pub struct GameJournal {
    path: PathBuf,
    conn: Connection,
    game: GameId,
    new: Option<NewGame>,
}

impl GameJournal {
    pub(super) fn new(path: PathBuf, conn: Connection, game: GameId, new: Option<NewGame>) -> Self {
        Self { path, conn, game, new }
    }

    /// The game.
    pub fn game(&self) -> &GameId {
        &self.game
    }

    /// The game is read again each time: so a second writer is noticed before anything is written.
    fn add(&mut self, entry: &Entry, ends: bool) -> Result<(), StoreProblem> {
        let tx = self.conn.transaction_with_behavior(TransactionBehavior::Immediate)?;
        let row = match (GameRow::read(&tx, self.game.as_str())?, &self.new) {
            (Some(row), None) => row,
            (None, Some(new)) => new.row(&tx, self.game.clone())?,
            (Some(_), Some(_)) => return Err(StoreProblem::NameTaken(self.game.clone())),
            (None, None) => return Err(StoreProblem::Deleted(self.game.clone())),
        };
        append(&tx, row, entry, ends)?;
        tx.commit()?;
        self.new = None;
        Ok(())
    }
}

/// Adds the next entry of a game, unless somebody else has added one.
pub(super) fn append(
    conn: &Connection,
    mut row: GameRow,
    entry: &Entry,
    ends: bool,
) -> Result<(), StoreProblem> {
    let (game, entries, number) = (row.id.clone(), row.entries, entry.number);
    if number <= entries {
        return Err(StoreProblem::OtherWriter { game, number });
    }
    if number != entries + 1 {
        return Err(StoreProblem::Gap { game, entries, number });
    }
    if ends {
        row.ended = Some(now());
    }
    row.append(conn, entry)
}

/// A game that nothing happened in yet, so that it is not kept.
#[derive(Clone, Debug)]
pub(super) struct NewGame {
    pub scenario: ScenarioRow,
    pub setup: String,
    pub started: String,
    /// What it begins with; none if the set-up does not fit the scenario, as whoever plays it will be told.
    pub begun: Option<After>,
}

impl NewGame {
    /// Adds it under a name that nobody has.
    pub fn add(&self, conn: &Connection) -> Result<GameId, StoreProblem> {
        let id = free_id(conn, &self.scenario.id)?;
        self.row(conn, id.clone())?.keep_as_latest(conn)?;
        Ok(id)
    }

    /// The game's first line, under this name; its scenario is kept, and what it begins with.
    pub fn row(&self, conn: &Connection, id: GameId) -> Result<GameRow, StoreProblem> {
        if let Some(begun) = &self.begun {
            afters::keep(conn, &id, 0, begun)?;
        }
        Ok(GameRow {
            id,
            scenario: self.scenario.keep(conn)?,
            setup: self.setup.clone(),
            started: self.started.clone(),
            ended: None,
            turns: 0,
            entries: 0,
            name: None,
            last: 0,
        })
    }
}

impl Journal for GameJournal {
    fn append(&mut self, entry: &Entry, ends: bool) -> Result<(), JournalError> {
        self.add(entry, ends).map_err(|problem| {
            JournalError::of(RecordError::Store { path: self.path.clone(), problem })
        })
    }

    fn brancher(&self) -> Option<Brancher> {
        let (path, game) = (self.path.clone(), self.game.clone());
        let branch = move |turn, name: &str| {
            let mut record = Record::open_existing(&path)?;
            let branch = record.branch(&game, turn, name)?;
            record.resume(&branch)
        };
        Some(Arc::new(move |turn, name| {
            branch(turn, name).map_err(|e: RecordError| JournalError::of(e))
        }))
    }

    fn own_reader(&self) -> Option<OwnReader> {
        Some(super::own_reader(self.path.clone()))
    }
}

/// This moment, as the record writes it.
pub(super) fn now() -> String {
    let now = Timestamp::now();
    // Rounding fails only at the end of time.
    now.round(Unit::Millisecond).unwrap_or(now).to_string()
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use rusqlite::Connection;

    use crate::policy::PolicyKind;
    use crate::record::Record;
    use crate::scenario::library::Shipped;
    use crate::session::{Session, SessionError, Setup};

    /// A new game whose journal's connection is hindered.
    fn journal(record: &mut Record, hinder: fn(&Connection)) -> (Session, String) {
        let loaded = Shipped::find("kirillov").unwrap().load();
        let scenario = Arc::new(loaded.scenario.unwrap());
        let setup = Setup::all_computers(&scenario, 1, PolicyKind::Random);
        let game = record.begin(&setup, &scenario, &loaded.files).unwrap();
        let journal = record.journal(&game).unwrap();
        hinder(&journal.conn);
        let session = Session::start(scenario, setup, Box::new(journal)).unwrap();
        (session, record.path().display().to_string())
    }

    fn play_until_refused(hinder: fn(&Connection)) -> (u64, String) {
        let folder = tempfile::tempdir().unwrap();
        let mut record = Record::open(&folder.path().join("games.sqlite")).unwrap();
        let (mut session, path) = journal(&mut record, hinder);
        let error = loop {
            assert!(!session.state().over(), "it was not refused");
            if let Err(error) = session.advance() {
                break error;
            }
        };
        assert!(matches!(error, SessionError::NotSaved(_)));
        let game = record.games().unwrap().games[0].id.clone();
        let stored = record.load(&game).unwrap();
        assert_eq!(stored.entries.len() as u64, session.entries());
        // With room again, the game goes on where it stood.
        let mut resumed = record.resume(&game).unwrap();
        assert_eq!(resumed.state(), session.state());
        resumed.advance().unwrap();
        (session.entries(), error.to_string().replace(&path, "FILE"))
    }

    #[test]
    fn record_that_is_full() {
        // SQLite treats its own limit on pages as it does a disk without room.
        let (entries, message) = play_until_refused(|conn| {
            let pages: i64 = conn.pragma_query_value(None, "page_count", |r| r.get(0)).unwrap();
            conn.pragma_update(None, "max_page_count", pages + 10).unwrap();
        });
        assert!(entries > 0);
        assert_eq!(
            message,
            "not saved, so not done: the record `FILE` has no room left on its disk; free some \
             and try again: everything acknowledged is still there"
        );
    }

    #[test]
    fn record_that_is_read_only() {
        let (entries, message) = play_until_refused(|conn| {
            conn.pragma_update(None, "query_only", true).unwrap();
        });
        assert_eq!(entries, 0);
        assert_eq!(
            message,
            "not saved, so not done: the record `FILE` can't be written to; get the right to \
             write to the file and its folder, or name another with --store FILE"
        );
    }
}
