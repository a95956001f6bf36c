//! The durable log of games: one SQLite file with the scenarios' texts, the games and every
//! accepted command. What it has acknowledged survives a killed process and a power cut; what is
//! damaged is reported and left as it is.

mod error;
mod export;
mod import;
mod journal;
mod rows;
mod store;
mod stored;

pub use error::{Problem, RecordError};
pub use import::Imported;
pub use journal::GameJournal;
pub use stored::Stored;

use std::collections::BTreeMap;
use std::ffi::OsString;
use std::fmt;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use jiff::{Timestamp, Unit};
use rusqlite::{Connection, TransactionBehavior};
use serde::{Deserialize, Serialize};

use crate::diagnostics::{Files, nearest};
use crate::scenario::{Scenario, edition};
use crate::session::{Player, Session, Setup};
use rows::{GameRow, ScenarioRow, Text};

/// A game's name in the record, such as `kirillov-3f9a`.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
pub struct GameId(String);

impl GameId {
    /// The name.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for GameId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// What a list of games says about one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Summary {
    /// Its name.
    pub id: GameId,
    /// The scenario's id.
    pub scenario: String,
    /// The scenario's title.
    pub title: String,
    /// Its luck.
    pub seed: u64,
    /// Names of the actors that people play.
    pub people: Vec<String>,
    /// The campaign it is a chapter of, and which, from 1.
    pub chapter: Option<(String, u32)>,
    /// How many turns were adjudicated.
    pub turns: u64,
    /// How many commands were accepted.
    pub entries: u64,
    /// When it was started.
    pub started: Timestamp,
    /// When it came to its end, if it has.
    pub ended: Option<Timestamp>,
}

/// The games in a record.
#[derive(Debug, Default)]
pub struct Games {
    /// Those that can be read, the latest first.
    pub games: Vec<Summary>,
    /// What is wrong with the others.
    pub damaged: Vec<RecordError>,
}

/// A record of games.
#[derive(Debug)]
pub struct Record {
    path: PathBuf,
    conn: Connection,
}

impl Record {
    /// Where games are recorded unless somebody says otherwise: `games.sqlite` in the folder that
    /// `OFFRAMP_DATA` names, or else in the user's data folder.
    ///
    /// # Errors
    /// [`RecordError::NoHome`].
    pub fn default_path() -> Result<PathBuf, RecordError> {
        default_path(std::env::var_os("OFFRAMP_DATA"))
    }

    /// Opens a record, and makes one if there is none.
    ///
    /// # Errors
    /// Whatever keeps it from being a sound record that we may read; the file is left as it is.
    pub fn open(path: &Path) -> Result<Self, RecordError> {
        Self::connect(path, true)
    }

    /// Opens a record that is there.
    ///
    /// # Errors
    /// As [`Record::open`], and [`Problem::Missing`].
    pub fn open_existing(path: &Path) -> Result<Self, RecordError> {
        Self::connect(path, false)
    }

    fn connect(path: &Path, create: bool) -> Result<Self, RecordError> {
        match store::open(path, create) {
            Ok((path, conn)) => Ok(Self { path, conn }),
            Err(problem) => Err(RecordError::Store { path: path.to_owned(), problem }),
        }
    }

    /// The file.
    pub fn path(&self) -> &Path {
        &self.path
    }

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
        self.try_begin(setup, scenario, files).map_err(|problem| self.about(problem))
    }

    fn try_begin(
        &mut self,
        setup: &Setup,
        scenario: &Scenario,
        files: &Files,
    ) -> Result<GameId, Problem> {
        let kept = kept(scenario, files)?;
        let tx = self.conn.transaction_with_behavior(TransactionBehavior::Immediate)?;
        let id = free_id(&tx, &kept.id)?;
        let game = GameRow {
            id: id.clone(),
            scenario: kept.keep(&tx)?,
            setup: serde_json::to_string(setup)?,
            started: now(),
            ended: None,
            turns: 0,
            entries: 0,
        };
        game.keep(&tx)?;
        tx.commit()?;
        Ok(id)
    }

    /// Adds a new game and starts it: every command it accepts is recorded.
    ///
    /// # Errors
    /// As [`Record::begin`] and [`Record::journal`]; or the set-up is for another scenario.
    pub fn start(
        &mut self,
        scenario: Arc<Scenario>,
        files: &Files,
        setup: Setup,
    ) -> Result<(GameId, Session), RecordError> {
        let game = self.begin(&setup, &scenario, files)?;
        let journal = Box::new(self.journal(&game)?);
        match Session::start(scenario, setup, journal) {
            Ok(session) => Ok((game, session)),
            Err(error) => Err(RecordError::Session { game, error }),
        }
    }

    /// A journal that plays a game on.
    ///
    /// # Errors
    /// [`Problem::NoSuchGame`], or the record can't be opened a second time.
    pub fn journal(&self, game: &GameId) -> Result<GameJournal, RecordError> {
        let journal = || -> Result<_, Problem> {
            self.row(game.as_str())?;
            let conn = store::connect(&self.path, false)?;
            Ok(GameJournal::new(self.path.clone(), conn, game.clone()))
        };
        journal().map_err(|problem| self.about(problem))
    }

    /// Every game.
    ///
    /// # Errors
    /// The record can't be read.
    pub fn games(&self) -> Result<Games, RecordError> {
        let mut list = Games::default();
        for game in self.summaries().map_err(|problem| self.about(problem))? {
            match game {
                Ok(summary) => list.games.push(summary),
                Err(problem) => list.damaged.push(self.about(problem)),
            }
        }
        list.games.sort_by(|a, b| b.started.cmp(&a.started).then(a.id.cmp(&b.id)));
        Ok(list)
    }

    /// Games of a scenario that have not come to their end, the latest first.
    ///
    /// # Errors
    /// The record can't be read.
    pub fn unfinished(&self, scenario: &str) -> Result<Vec<Summary>, RecordError> {
        let mut games = self.games()?.games;
        games.retain(|game| game.ended.is_none() && game.scenario == scenario);
        Ok(games)
    }

    fn summaries(&self) -> Result<Vec<Result<Summary, Problem>>, Problem> {
        let tx = self.conn.unchecked_transaction()?;
        let games = GameRow::all(&tx)?;
        // Many games are of few scenarios, whose texts are long.
        let mut scenarios = BTreeMap::new();
        let mut one = |game: GameRow| {
            if !scenarios.contains_key(&game.scenario) {
                scenarios.insert(game.scenario.clone(), kept_scenario(&tx, &game)?);
            }
            summary(&scenarios[&game.scenario], &game)
        };
        Ok(games.into_iter().map(|game| one(game?)).collect())
    }

    /// The game of this name.
    ///
    /// # Errors
    /// [`Problem::NoSuchGame`], with what there is.
    pub fn find(&self, name: &str) -> Result<GameId, RecordError> {
        self.row(name).map(|row| row.id).map_err(|problem| self.about(problem))
    }

    fn row(&self, name: &str) -> Result<GameRow, Problem> {
        if let Some(row) = GameRow::read(&self.conn, name)? {
            return Ok(row);
        }
        let games = GameRow::all(&self.conn)?;
        let names = games.iter().flatten().map(|game| game.id.as_str());
        let help = match nearest(name, names) {
            Some(near) => format!("did you mean `{near}`?"),
            None => "`offramp record list` shows which there are".to_owned(),
        };
        Err(Problem::NoSuchGame { game: name.to_owned(), help })
    }

    /// A game with all its entries and its scenario's text.
    ///
    /// # Errors
    /// There is no such game, or it is damaged.
    pub fn load(&self, game: &GameId) -> Result<Stored, RecordError> {
        self.try_load(game).map_err(|problem| self.about(problem))
    }

    fn try_load(&self, game: &GameId) -> Result<Stored, Problem> {
        let tx = self.conn.unchecked_transaction()?;
        let row = self.row(game.as_str())?;
        let scenario = kept_scenario(&tx, &row)?;
        let mut entries = Vec::new();
        row.each_entry(&tx, |entry| {
            entries.push(entry);
            Ok::<_, Problem>(())
        })?;
        Stored::new(&row, scenario, entries)
    }

    /// A game as it stands, to be played on and recorded.
    ///
    /// # Errors
    /// As [`Record::load`] and [`Stored::session`].
    pub fn resume(&self, game: &GameId) -> Result<Session, RecordError> {
        self.load(game)?.session(Box::new(self.journal(game)?))
    }

    fn about(&self, problem: Problem) -> RecordError {
        RecordError::Store { path: self.path.clone(), problem }
    }
}

fn default_path(named: Option<OsString>) -> Result<PathBuf, RecordError> {
    let folder = match named.filter(|folder| !folder.is_empty()) {
        Some(folder) => PathBuf::from(folder),
        None => {
            let ours = directories::ProjectDirs::from("", "", "offramp");
            ours.ok_or(RecordError::NoHome)?.data_dir().to_owned()
        }
    };
    Ok(folder.join("games.sqlite"))
}

fn now() -> String {
    let now = Timestamp::now();
    // Rounding fails only at the end of time.
    now.round(Unit::Millisecond).unwrap_or(now).to_string()
}

fn kept(scenario: &Scenario, files: &Files) -> Result<ScenarioRow, Problem> {
    if edition(files.iter().map(|(_, _, text)| text)) != scenario.hash {
        return Err(Problem::OtherText(scenario.meta.id.clone()));
    }
    let name = |path: &Path| path.file_name().unwrap_or_default().to_string_lossy().into_owned();
    let text = |(_, path, text): (_, &Path, &str)| Text { name: name(path), text: text.to_owned() };
    Ok(ScenarioRow {
        hash: scenario.hash.clone(),
        id: scenario.meta.id.clone(),
        title: scenario.meta.title.clone(),
        actors: scenario.actors.iter().map(|actor| actor.name.clone()).collect(),
        files: files.iter().map(text).collect(),
    })
}

fn kept_scenario(conn: &Connection, game: &GameRow) -> Result<ScenarioRow, Problem> {
    ScenarioRow::read(conn, &game.scenario)?.ok_or_else(|| {
        Problem::DamagedGame(format!("the scenario of game `{}` is missing", game.id))
    })
}

/// A name nobody has: the scenario's id and a few random digits.
fn free_id(conn: &Connection, scenario: &str) -> Result<GameId, Problem> {
    loop {
        let id = format!("{scenario}-{:04x}", rand::random::<u16>());
        if GameRow::read(conn, &id)?.is_none() {
            return Ok(GameId(id));
        }
    }
}

fn summary(scenario: &ScenarioRow, game: &GameRow) -> Result<Summary, Problem> {
    let setup: Setup = serde_json::from_str(&game.setup)?;
    let people = scenario.actors.iter().zip(&setup.players);
    let people = people.filter(|(_, by)| **by == Player::Person);
    Ok(Summary {
        id: game.id.clone(),
        scenario: scenario.id.clone(),
        title: scenario.title.clone(),
        seed: setup.seed,
        people: people.map(|(name, _)| name.clone()).collect(),
        chapter: setup.chapter.map(|chapter| (chapter.campaign, chapter.number)),
        turns: game.turns,
        entries: game.entries,
        started: time(&game.started)?,
        ended: game.ended.as_deref().map(time).transpose()?,
    })
}

fn time(text: &str) -> Result<Timestamp, Problem> {
    text.parse().map_err(|_| Problem::DamagedGame(format!("`{text}` is not a time")))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_environment_names_the_folder() {
        let path = default_path(Some("/srv/games".into())).unwrap();
        assert_eq!(path, Path::new("/srv/games/games.sqlite"));
        let own = default_path(None).unwrap();
        assert!(own.ends_with("offramp/games.sqlite") || !cfg!(target_os = "linux"));
        assert_eq!(default_path(Some("".into())).unwrap(), own);
    }

    #[test]
    fn a_new_store_has_our_settings() {
        let folder = tempfile::tempdir().unwrap();
        let record = Record::open(&folder.path().join("games.sqlite")).unwrap();
        let ask = |pragma: &str| -> String {
            let get = |row: &rusqlite::Row<'_>| row.get::<_, rusqlite::types::Value>(0);
            let value = record.conn.pragma_query_value(None, pragma, get).unwrap();
            format!("{value:?}")
        };
        assert_eq!(ask("journal_mode"), "Text(\"delete\")");
        assert_eq!(ask("synchronous"), "Integer(3)");
        assert_eq!(ask("user_version"), "Integer(1)");
    }
}
