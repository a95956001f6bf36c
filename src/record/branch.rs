//! What if: a game that is another up to a turn, and goes on by itself from there.

use std::sync::Arc;

use rusqlite::TransactionBehavior;

use super::error::{RecordError, StoreProblem};
use super::games::free_id;
use super::journal::now;
use super::rows::GameRow;
use super::stored::Stored;
use super::{GameId, Record, afters, summary};
use crate::rules::{Command, EDITION};
use crate::session::{After, Entry, Origin, Session, SessionError, Setup};

impl Record {
    /// Adds a game that is another one up to the beginning of a turn, from 1, and returns its name;
    /// people call it `name`, unless that is empty. The other is not changed, and may have ended. Both
    /// have the same luck, so what comes otherwise comes of what is decided otherwise.
    ///
    /// # Errors
    /// [`RecordError::NoTurn`]; the entries before the turn do not lead where the record says, or do so
    /// by other rules only; or the record can't be written to. Then nothing was added.
    pub fn branch(&mut self, game: &GameId, turn: u32, name: &str) -> Result<GameId, RecordError> {
        let name = summary::called(name).map_err(|problem| self.about(problem))?;
        let stored = self.load(game)?;
        let beginning = stored.up_to(turn)?;
        let keep = || self.keep_branch(game, turn, name, &beginning);
        keep().map_err(|problem| RecordError::Store { path: self.path.clone(), problem })
    }

    /// All of it or nothing.
    fn keep_branch(
        &self,
        game: &GameId,
        turn: u32,
        name: Option<String>,
        (begun, entries): &(After, Vec<Entry>),
    ) -> Result<GameId, StoreProblem> {
        let tx = rusqlite::Transaction::new_unchecked(&self.conn, TransactionBehavior::Immediate)?;
        let of = GameRow::read(&tx, game.as_str())?
            .ok_or_else(|| StoreProblem::Deleted(game.clone()))?;
        let mut setup: Setup = serde_json::from_str(&of.setup)?;
        setup.rules = EDITION;
        setup.origin = Some(Origin { game: game.as_str().to_owned(), turn });
        let mut row = GameRow {
            id: free_id(&tx, &setup.scenario)?,
            scenario: of.scenario,
            setup: serde_json::to_string(&setup)?,
            started: now(),
            ended: None,
            turns: 0,
            entries: 0,
            name,
            last: 0,
        };
        row.keep_as_latest(&tx)?;
        afters::keep(&tx, &row.id, 0, begun)?;
        entries.iter().try_for_each(|entry| row.append(&tx, entry))?;
        tx.commit()?;
        Ok(row.id)
    }
}

impl Stored {
    /// What the game began with and its entries before a turn, played again by the rules as they are.
    fn up_to(self, turn: u32) -> Result<(After, Vec<Entry>), RecordError> {
        let scenario = Arc::new(self.scenario()?);
        let Self { id: game, setup, entries, ended, .. } = self;
        let adjudicated = |entry: &&Entry| matches!(entry.command, Command::Adjudicate { .. });
        let turns = entries.iter().filter(adjudicated).count() + usize::from(ended.is_none());
        let turns = u32::try_from(turns).unwrap_or(u32::MAX);
        let no_turn = || RecordError::NoTurn { game: game.clone(), turn, turns };
        if !(1..=turns).contains(&turn) {
            return Err(no_turn());
        }
        let mut begun = 1;
        let before = entries.into_iter().take_while(|entry| {
            let before = begun < turn;
            begun += u32::from(adjudicated(&entry));
            before
        });
        let edition = setup.rules;
        match Session::retold(scenario, setup, before) {
            Ok((session, begun, entries)) if session.state().turn == turn => Ok((begun, entries)),
            Ok(_) => Err(no_turn()),
            Err(error) if edition == EDITION => Err(RecordError::Session { game, error }),
            Err(error) => Err(elsewhere(game, edition, error)),
        }
    }
}

fn elsewhere(game: GameId, edition: u32, error: SessionError) -> RecordError {
    let remedy = "branch it at an earlier turn, or use an offramp of that edition";
    RecordError::Elsewhere { game, edition, error, remedy }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use crate::policy::PolicyKind;
    use crate::record::Record;
    use crate::scenario::library::Shipped;
    use crate::session::Setup;

    #[test]
    fn a_branch_without_room_is_not_begun() {
        let folder = tempfile::tempdir().unwrap();
        let mut record = Record::open(&folder.path().join("games.sqlite")).unwrap();
        let loaded = Shipped::find("first-steps").unwrap().load();
        let scenario = Arc::new(loaded.scenario.unwrap());
        let setup = Setup::all_computers(&scenario, 1, PolicyKind::Random);
        let (game, mut session) = record.start(scenario, &loaded.files, setup).unwrap();
        while !session.state().over() {
            session.advance().unwrap();
        }
        // SQLite treats its own limit on pages as it does a disk without room.
        let pages: i64 = record.conn.pragma_query_value(None, "page_count", |r| r.get(0)).unwrap();
        record.conn.pragma_update(None, "max_page_count", pages + 1).unwrap();
        let said = record.branch(&game, 3, "").unwrap_err().to_string();
        assert_eq!(
            said.replace(&record.path.display().to_string(), "FILE"),
            "the record `FILE` has no room left on its disk; free some and try again: everything \
             acknowledged is still there"
        );
        record.conn.pragma_update(None, "max_page_count", 1 << 20).unwrap();
        let rows = |table: &str| -> u64 {
            let sql = format!("SELECT count(DISTINCT {table}) FROM afters, entries, games");
            record.conn.query_row(&sql, [], |row| row.get(0)).unwrap()
        };
        assert_eq!([rows("afters.game"), rows("entries.game"), rows("games.id")], [1; 3]);
        record.branch(&game, 3, "").unwrap();
        assert_eq!(record.games().unwrap().games.len(), 2);
    }
}
