//! Games as a whole: begun, named and deleted.

use std::path::Path;
use std::sync::Arc;

use rusqlite::{Connection, TransactionBehavior};

use super::error::{RecordError, StoreProblem};
use super::journal::{GameJournal, NewGame, now};
use super::rooms::in_no_room;
use super::rows::{GameRow, ScenarioRow, TextRow};
use super::{GameId, Record, store, summary};
use crate::diagnostics::Files;
use crate::scenario::{Scenario, edition};
use crate::session::{Session, Setup, Unrecorded};

impl Record {
    /// Adds a new game, with its scenario's whole text, and gives it a name.
    ///
    /// # Errors
    /// Then it was not added.
    pub fn begin(
        &mut self,
        setup: &Setup,
        scenario: &Scenario,
        files: &Files,
    ) -> Result<GameId, RecordError> {
        self.write_batch(|batch| batch.begin(setup, scenario, files))
    }

    /// Starts a new game: every command it accepts is recorded. The game is kept with the first of
    /// them, so that merely looking at a scenario leaves none; one that follows other chapters of a
    /// campaign is kept at once, because what they left behind stands in it alone.
    ///
    /// # Errors
    /// The record can't be written to, or the set-up is for another scenario.
    pub fn start(
        &mut self,
        scenario: Arc<Scenario>,
        files: &Files,
        setup: Setup,
    ) -> Result<(GameId, Session), RecordError> {
        let at_once = setup.chapter.as_ref().is_some_and(|chapter| !chapter.legacy.is_empty());
        let mut journal = || -> Result<_, StoreProblem> {
            let new = new_game(&setup, &scenario, files)?;
            let game = self.name(&new, at_once)?;
            let conn = store::connect(&self.path, false)?;
            Ok(GameJournal::new(self.path.clone(), conn, game, (!at_once).then_some(new)))
        };
        let journal = journal().map_err(|problem| self.about(problem))?;
        let game = journal.game().clone();
        match Session::start(scenario, setup, Box::new(journal)) {
            Ok(session) => Ok((game, session)),
            Err(error) => Err(RecordError::Session { game, error }),
        }
    }

    /// A name for a new game. It is added, and taken away again unless it is to `stay`: so whatever
    /// keeps the record from being written to is said before anybody plays.
    fn name(&mut self, new: &NewGame, stay: bool) -> Result<GameId, StoreProblem> {
        let tx = self.conn.transaction_with_behavior(TransactionBehavior::Immediate)?;
        let id = new.add(&tx)?;
        if stay {
            tx.commit()?;
        } else {
            tx.rollback()?;
        }
        Ok(id)
    }

    /// Gives a game a name for people, or takes it away if `name` is empty. Several games may have
    /// the same.
    ///
    /// # Errors
    /// [`StoreProblem::NoSuchGame`], [`StoreProblem::BadName`], or the record can't be written to.
    pub fn rename(&mut self, game: &GameId, name: &str) -> Result<(), RecordError> {
        let mut rename = || -> Result<(), StoreProblem> {
            let name = summary::called(name)?;
            let tx = self.conn.transaction_with_behavior(TransactionBehavior::Immediate)?;
            let row = GameRow::read(&tx, game.as_str())?;
            let mut row = row.ok_or_else(|| StoreProblem::Deleted(game.clone()))?;
            row.name = name;
            row.keep(&tx)?;
            Ok(tx.commit()?)
        };
        rename().map_err(|problem| RecordError::Store { path: self.path.clone(), problem })
    }

    /// Deletes a game with its entries, even a damaged one, and its scenario's text if no other game
    /// has it. What is deleted is overwritten and can't be brought back.
    ///
    /// # Errors
    /// [`StoreProblem::NoSuchGame`], or the record can't be written to; then nothing was deleted.
    pub fn delete(&mut self, game: &str) -> Result<(), RecordError> {
        let mut delete = || -> Result<bool, StoreProblem> {
            self.conn.pragma_update(None, "secure_delete", true)?;
            let tx = self.conn.transaction_with_behavior(TransactionBehavior::Immediate)?;
            in_no_room(&tx, game)?;
            let deleted = GameRow::delete(&tx, game)?;
            tx.commit()?;
            Ok(deleted)
        };
        match delete() {
            Ok(true) => Ok(()),
            Ok(false) => self.find(game).map(|_| ()),
            Err(problem) => Err(RecordError::Store { path: self.path.clone(), problem }),
        }
    }
}

fn kept(scenario: &Scenario, files: &Files) -> Result<ScenarioRow, StoreProblem> {
    let name = |path: &Path| path.file_name().unwrap_or_default().to_string_lossy().into_owned();
    let text =
        |(_, path, text): (_, &Path, &str)| TextRow { name: name(path), text: text.to_owned() };
    let row = ScenarioRow {
        hash: scenario.hash.clone(),
        id: scenario.meta.id.clone(),
        title: scenario.meta.title.clone(),
        actors: scenario.actors.iter().map(|actor| actor.name.clone()).collect(),
        files: files.iter().map(text).collect(),
    };
    if edition(&row.named()) != row.hash {
        return Err(StoreProblem::OtherText(row.id));
    }
    Ok(row)
}

pub(super) fn new_game(
    setup: &Setup,
    scenario: &Scenario,
    files: &Files,
) -> Result<NewGame, StoreProblem> {
    let begun = Session::start(Arc::new(scenario.clone()), setup.clone(), Box::new(Unrecorded));
    Ok(NewGame {
        begun: begun.ok().map(|session| session.begun()),
        scenario: kept(scenario, files)?,
        setup: serde_json::to_string(setup)?,
        started: now(),
    })
}

/// A name nobody has: the scenario's id and a few random digits, the more the more games there are.
pub(super) fn free_id(conn: &Connection, scenario: &str) -> Result<GameId, StoreProblem> {
    let plain = |c: char| if GameId::allows(c) { c } else { '-' };
    let scenario: String = scenario.chars().take(60).map(plain).collect();
    for digits in 4..=15 {
        // All names of so many digits may be taken.
        for _ in 0..8 {
            let number = rand::random_range(0..1_u64 << (4 * digits));
            let id = format!("{scenario}-{number:0digits$x}");
            if !GameRow::exists(conn, &id)? {
                return Ok(GameId(id));
            }
        }
    }
    Err(StoreProblem::Disk("every name tried is taken".to_owned()))
}
