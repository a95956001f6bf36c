//! Where games are begun, kept and taken up again. The window knows only this trait.

use std::path::PathBuf;
use std::sync::Arc;

use crate::diagnostics::Files;
use crate::record::{Record, RecordError, Summary};
use crate::scenario::{Loaded, Scenario};
use crate::session::{Session, Setup, Unrecorded};

/// A scenario with its texts, which the record keeps.
#[derive(Clone)]
pub struct Book {
    /// The scenario.
    pub scenario: Arc<Scenario>,
    /// Its texts.
    pub files: Arc<Files>,
}

impl Book {
    /// From a scenario that was loaded without errors.
    pub fn of(mut loaded: Loaded) -> Option<Self> {
        let scenario = Arc::new(loaded.scenario.take()?);
        Some(Self { scenario, files: Arc::new(loaded.files) })
    }
}

/// An unfinished game, as the library shows it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unfinished {
    /// What the keeper calls it.
    pub id: String,
    /// The scenario's title.
    pub title: String,
    /// Where it stands, such as "turn 3, Washington".
    pub stand: String,
}

/// Begins games and keeps them.
pub trait Keeper: Send + Sync {
    /// Begins a game.
    ///
    /// # Errors
    /// In words, with a remedy.
    fn begin(&mut self, book: &Book, setup: Setup) -> Result<Session, String>;

    /// Games that can be taken up again, the latest first.
    ///
    /// # Errors
    /// In words: they can't be read.
    fn unfinished(&mut self) -> Result<Vec<Unfinished>, String>;

    /// Takes up a game.
    ///
    /// # Errors
    /// In words, with a remedy.
    fn resume(&mut self, id: &str) -> Result<Session, String>;

    /// Whether games outlive the window.
    fn keeps(&self) -> bool;
}

/// Keeps nothing.
#[derive(Clone, Copy, Debug, Default)]
pub struct Nowhere;

impl Keeper for Nowhere {
    fn begin(&mut self, book: &Book, setup: Setup) -> Result<Session, String> {
        Session::start(Arc::clone(&book.scenario), setup, Box::new(Unrecorded))
            .map_err(|e| e.to_string())
    }

    fn unfinished(&mut self) -> Result<Vec<Unfinished>, String> {
        Ok(Vec::new())
    }

    fn resume(&mut self, _: &str) -> Result<Session, String> {
        Err("games are not kept in this window".to_owned())
    }

    fn keeps(&self) -> bool {
        false
    }
}

/// Keeps games in a record. It is opened for each task, so that a record which could not be opened
/// once may be mended while the window stays.
#[derive(Clone, Debug)]
pub struct Recorded {
    /// The record's file.
    pub path: PathBuf,
}

impl Keeper for Recorded {
    fn begin(&mut self, book: &Book, setup: Setup) -> Result<Session, String> {
        let begin = || -> Result<Session, RecordError> {
            let mut record = Record::open(&self.path)?;
            let (_, session) = record.start(Arc::clone(&book.scenario), &book.files, setup)?;
            Ok(session)
        };
        begin().map_err(|error| {
            format!("The game was not begun, because it could not be recorded: {error}")
        })
    }

    fn unfinished(&mut self) -> Result<Vec<Unfinished>, String> {
        let list = || -> Result<_, RecordError> { Record::open(&self.path)?.games() };
        let games = list().map_err(|error| format!("Games can't be read: {error}"))?;
        Ok(games.games.iter().filter(|game| game.ended.is_none()).map(unfinished).collect())
    }

    fn resume(&mut self, id: &str) -> Result<Session, String> {
        let resume = || -> Result<Session, RecordError> {
            let record = Record::open(&self.path)?;
            let game = record.find(id)?;
            record.resume(&game)
        };
        resume().map_err(|error| format!("The game can't be taken up again: {error}"))
    }

    fn keeps(&self) -> bool {
        true
    }
}

fn unfinished(game: &Summary) -> Unfinished {
    let people = match game.people.as_slice() {
        [] => "computer only".to_owned(),
        people => people.join(", "),
    };
    let stand = format!(
        "turn {}, {people}, begun {}",
        game.turns + 1,
        game.started.strftime("%Y-%m-%d %H:%M")
    );
    Unfinished { id: game.id.to_string(), title: game.title.clone(), stand }
}
