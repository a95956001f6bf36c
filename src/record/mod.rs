//! The durable log of games: one SQLite file with the scenarios' texts, the games and every
//! accepted command. What it has acknowledged survives a killed process and a power cut; what is
//! damaged is reported and left as it is.

mod afters;
mod batch;
mod branch;
mod error;
mod export;
mod games;
mod import;
mod journal;
mod own;
mod rooms;
mod rows;
mod store;
mod stored;
mod summary;
mod tables;
mod verify;

pub use batch::WriteBatch;
pub use error::{RecordError, StoreProblem};
pub use import::Imported;
pub use journal::GameJournal;
pub use own::own_reader;
pub use rooms::{RoomId, RoomKept, RoomRow};
pub use stored::Stored;
pub use summary::{GameList, Summary};
pub use verify::Verified;

use std::collections::BTreeMap;
use std::ffi::OsString;
use std::fmt;
use std::path::{Path, PathBuf};

use jiff::Timestamp;
use rusqlite::Connection;
use serde::{Deserialize, Serialize};

use crate::campaign::SHIPPED_CAMPAIGNS;
use crate::diagnostics::nearest;
use crate::legible::{line, unseen};
use crate::scenario::library::Shipped;
use crate::session::Session;
use rows::{GameRow, ScenarioRow};

/// A game's name in the record, such as `kirillov-3f9a`.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
pub struct GameId(String);

impl GameId {
    /// The most characters a name may have.
    const LONGEST: usize = 100;

    /// Whether a character may stand in a name: names become names of files.
    fn allows(c: char) -> bool {
        (c.is_alphanumeric() || matches!(c, '-' | '_')) && !unseen(c)
    }

    /// Whether it is a name as we give them.
    fn is_sound(&self) -> bool {
        let length = self.0.chars().count();
        (1..=Self::LONGEST).contains(&length) && self.0.chars().all(Self::allows)
    }

    /// The name.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for GameId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        // A record may come from anywhere.
        f.write_str(&line(&self.0))
    }
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
    /// As [`Record::open`], and [`StoreProblem::Missing`].
    pub fn open_existing(path: &Path) -> Result<Self, RecordError> {
        Self::connect(path, false)
    }

    /// Opens a record to look into; `None` if nobody has made one yet.
    ///
    /// # Errors
    /// As [`Record::open`].
    pub fn look(path: &Path) -> Result<Option<Self>, RecordError> {
        match Self::connect(path, false) {
            Err(RecordError::Store { problem: StoreProblem::Missing, .. }) => Ok(None),
            opened => opened.map(Some),
        }
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

    /// A journal that plays a game on.
    ///
    /// # Errors
    /// [`StoreProblem::NoSuchGame`], or the record can't be opened a second time.
    pub fn journal(&self, game: &GameId) -> Result<GameJournal, RecordError> {
        let journal = || -> Result<_, StoreProblem> {
            self.row(game.as_str())?;
            let conn = store::connect(&self.path, false)?;
            Ok(GameJournal::new(self.path.clone(), conn, game.clone(), None))
        };
        journal().map_err(|problem| self.about(problem))
    }

    /// Every game.
    ///
    /// # Errors
    /// The record can't be read.
    pub fn games(&self) -> Result<GameList, RecordError> {
        let mut list = GameList::default();
        for game in self.summaries().map_err(|problem| self.about(problem))? {
            match game {
                Ok(summary) => list.games.push(summary),
                Err(problem) => list.damaged.push(self.about(problem)),
            }
        }
        list.games.sort_by(|a, b| b.last.cmp(&a.last).then(a.id.cmp(&b.id)));
        Ok(list)
    }

    /// Games of a scenario that have not come to their end, that of the latest entry first;
    /// [`GameList::unfinished`] has those of all scenarios. [`Summary::is_of`] says which were begun with
    /// the scenario as it is.
    ///
    /// # Errors
    /// The record can't be read.
    pub fn unfinished(&self, scenario: &str) -> Result<Vec<Summary>, RecordError> {
        let games = self.games()?;
        Ok(games.unfinished().filter(|game| game.scenario == scenario).cloned().collect())
    }

    fn summaries(&self) -> Result<Vec<Result<Summary, StoreProblem>>, StoreProblem> {
        let tx = self.conn.unchecked_transaction()?;
        let games = GameRow::all(&tx)?;
        let rooms = rooms::games_in_rooms(&tx)?;
        // Many games are of few scenarios, whose texts are long.
        let mut scenarios = BTreeMap::new();
        let mut one = |game: GameRow| {
            if !scenarios.contains_key(&game.scenario) {
                scenarios.insert(game.scenario.clone(), kept_scenario(&tx, &game)?);
            }
            let room = rooms.get(&game.id).cloned();
            Summary::of(&scenarios[&game.scenario], &game, room)
        };
        Ok(games.into_iter().map(|game| one(game?)).collect())
    }

    /// The game of this name, or the only one that somebody calls so.
    ///
    /// # Errors
    /// [`StoreProblem::NoSuchGame`], with what there is.
    pub fn find(&self, name: &str) -> Result<GameId, RecordError> {
        self.row(name).map(|row| row.id).map_err(|problem| self.about(problem))
    }

    /// Whether a game has come to its end, as far as the record says.
    ///
    /// # Errors
    /// [`StoreProblem::NoSuchGame`].
    pub fn has_ended(&self, game: &GameId) -> Result<bool, RecordError> {
        let row = self.row(game.as_str()).map_err(|problem| self.about(problem))?;
        Ok(row.ended.is_some())
    }

    fn row(&self, name: &str) -> Result<GameRow, StoreProblem> {
        if let Some(row) = GameRow::read(&self.conn, name)? {
            return Ok(row);
        }
        let games: Vec<GameRow> = GameRow::all(&self.conn)?.into_iter().flatten().collect();
        let called: Vec<&GameRow> =
            games.iter().filter(|game| game.name.as_deref() == Some(name.trim())).collect();
        if let [game] = called[..] {
            return Ok(game.clone());
        }
        let ids = games.iter().map(|game| game.id.as_str());
        let help = match nearest(name, ids) {
            _ if !called.is_empty() => {
                let ids: Vec<_> = called.iter().map(|game| game.id.as_str()).collect();
                format!("but several are called so: {}", ids.join(", "))
            }
            _ if is_shipped(name) => {
                "that is no game but what games are played of: `offramp record list` shows them"
                    .to_owned()
            }
            Some(near) => format!("did you mean `{near}`?"),
            None => "`offramp record list` shows which there are".to_owned(),
        };
        Err(StoreProblem::NoSuchGame { game: line(name).into_owned(), help })
    }

    /// A game with all its entries and its scenario's text.
    ///
    /// # Errors
    /// There is no such game, or it is damaged.
    pub fn load(&self, game: &GameId) -> Result<Stored, RecordError> {
        self.try_load(game).map_err(|problem| self.about(problem))
    }

    fn try_load(&self, game: &GameId) -> Result<Stored, StoreProblem> {
        let tx = self.conn.unchecked_transaction()?;
        let row = self.row(game.as_str())?;
        Stored::read(&tx, &row)
    }

    /// A game as it stands, to be played on and recorded.
    ///
    /// # Errors
    /// As [`Record::load`] and [`Stored::session`]; [`StoreProblem::InRoom`].
    pub fn resume(&self, game: &GameId) -> Result<Session, RecordError> {
        rooms::in_no_room(&self.conn, game.as_str()).map_err(|problem| self.about(problem))?;
        self.load(game)?.session(Box::new(self.journal(game)?))
    }

    fn about(&self, problem: StoreProblem) -> RecordError {
        RecordError::Store { path: self.path.clone(), problem }
    }
}

/// Whether a scenario or a campaign that comes with the program is called so.
fn is_shipped(name: &str) -> bool {
    let mut campaigns = SHIPPED_CAMPAIGNS.iter();
    Shipped::find(name).is_some() || campaigns.any(|(id, ..)| *id == name)
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

fn kept_scenario(conn: &Connection, game: &GameRow) -> Result<ScenarioRow, StoreProblem> {
    ScenarioRow::read(conn, &game.scenario)?.ok_or_else(|| {
        StoreProblem::DamagedGame(format!("the scenario of game `{}` is missing", game.id))
    })
}

fn time(text: &str) -> Result<Timestamp, StoreProblem> {
    text.parse().map_err(|_| StoreProblem::DamagedGame(format!("`{}` is not a time", line(text))))
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
        assert_eq!(ask("user_version"), "Integer(3)");
    }
}
