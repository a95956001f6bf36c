//! The rows of scenarios, games and entries. Each carries a checksum, so that damage SQLite can't see (it has
//! no checksums of its own) is found when the row is read.

use rusqlite::{Connection, OptionalExtension, Row, named_params};
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use super::error::StoreProblem;
use super::{GameId, afters};
use crate::diagnostics::Files;
use crate::legible::line;
use crate::rules::Command;
use crate::scenario::hex;
use crate::session::{After, Entry, Setup};

/// First 16 hexadecimal digits of SHA-256 over the parts, each preceded by its length.
pub(super) fn checksum(parts: &[&str]) -> String {
    let mut hash = Sha256::new();
    for part in parts {
        hash.update((part.len() as u64).to_le_bytes());
        hash.update(part.as_bytes());
    }
    hex(&hash.finalize()[..8])
}

fn sound(what: impl FnOnce() -> String, kept: &str, computed: &str) -> Result<(), StoreProblem> {
    if kept == computed {
        return Ok(());
    }
    Err(StoreProblem::DamagedGame(format!("{} does not match its checksum", what())))
}

/// One of a scenario's files, as it is kept.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct TextRow {
    /// The file's name, without the folders above it: they are nobody's business.
    pub name: String,
    /// All of it.
    pub text: String,
}

/// A scenario as it was when a game was started with it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct ScenarioRow {
    pub hash: String,
    pub id: String,
    pub title: String,
    /// Names of the actors, in the scenario's order.
    pub actors: Vec<String>,
    pub files: Vec<TextRow>,
}

impl ScenarioRow {
    /// The files, as a scenario is read from them.
    pub fn texts(&self) -> Files {
        let mut files = Files::default();
        for file in &self.files {
            files.add(file.name.clone().into(), file.text.clone());
        }
        files
    }

    /// Names and texts of the files, as editions are reckoned from them.
    pub fn named(&self) -> Vec<(&str, &str)> {
        self.files.iter().map(|file| (file.name.as_str(), file.text.as_str())).collect()
    }

    /// Keeps it, unless it is already there, and returns the checksum it is found by.
    pub fn keep(&self, conn: &Connection) -> Result<String, StoreProblem> {
        let (actors, files) =
            (serde_json::to_string(&self.actors)?, serde_json::to_string(&self.files)?);
        let Self { hash, id, title, .. } = self;
        let checksum = checksum(&[hash, id, title, &actors, &files]);
        if Self::read(conn, &checksum)?.is_none() {
            let sql = "INSERT INTO scenarios VALUES (?, ?, ?, ?, ?, ?)";
            let values = (&checksum, hash, id, title, actors, files);
            conn.prepare_cached(sql)?.execute(values)?;
        }
        Ok(checksum)
    }

    /// The one with this checksum.
    pub fn read(conn: &Connection, kept: &str) -> Result<Option<Self>, StoreProblem> {
        let sql = "SELECT hash, id, title, actors, files FROM scenarios WHERE checksum = ?";
        let row = conn.prepare_cached(sql)?.query_row([kept], texts::<5>).optional()?;
        let Some([hash, id, title, actors, files]) = row else {
            return Ok(None);
        };
        let what = || format!("the text of scenario `{}`", line(&id));
        sound(what, kept, &checksum(&[&hash, &id, &title, &actors, &files]))?;
        let (actors, files) = (serde_json::from_str(&actors)?, serde_json::from_str(&files)?);
        Ok(Some(Self { hash, id, title, actors, files }))
    }
}

fn texts<const N: usize>(row: &Row<'_>) -> rusqlite::Result<[String; N]> {
    let mut texts = [const { String::new() }; N];
    for (at, text) in texts.iter_mut().enumerate() {
        *text = row.get(at)?;
    }
    Ok(texts)
}

/// A game without its entries.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct GameRow {
    pub id: GameId,
    /// [`ScenarioRow`]'s checksum.
    pub scenario: String,
    /// [`crate::session::Setup`] as JSON.
    pub setup: String,
    pub started: String,
    pub ended: Option<String>,
    /// How many were adjudicated.
    pub turns: u64,
    pub entries: u64,
    /// What somebody calls it.
    pub name: Option<String>,
    /// Where it stands among all games: that of the latest entry has the highest number. A clock may
    /// be set back.
    pub last: u64,
}

impl GameRow {
    fn checksum(&self) -> String {
        let name = self.name.as_deref().unwrap_or_default();
        checksum(&[&self.checksum_1(), name, &self.last.to_string()])
    }

    /// As version 1 of the tables had it.
    fn checksum_1(&self) -> String {
        let ended = self.ended.as_deref().unwrap_or_default();
        let (turns, entries) = (self.turns.to_string(), self.entries.to_string());
        checksum(&[&self.id.0, &self.scenario, &self.setup, &self.started, ended, &turns, &entries])
    }

    /// When somebody last did something in it, as far as version 1 of the tables knows.
    fn latest_time(&self) -> Option<jiff::Timestamp> {
        self.ended.as_ref().unwrap_or(&self.started).parse().ok()
    }

    /// Adds it, or replaces it when it has changed.
    pub fn keep(&self, conn: &Connection) -> Result<(), StoreProblem> {
        conn.prepare_cached(
            "REPLACE INTO games VALUES
             (:id, :scenario, :setup, :started, :ended, :turns, :entries, :name, :last, :checksum)",
        )?
        .execute(named_params! {
            ":id": self.id.0, ":scenario": self.scenario, ":setup": self.setup,
            ":started": self.started, ":ended": self.ended, ":turns": self.turns,
            ":entries": self.entries, ":name": self.name, ":last": self.last,
            ":checksum": self.checksum(),
        })?;
        Ok(())
    }

    /// As [`GameRow::keep`]; from now on it is the latest game.
    pub fn keep_as_latest(&mut self, conn: &Connection) -> Result<(), StoreProblem> {
        let sql = "SELECT coalesce(max(last), 0) FROM games";
        let last: i64 = conn.prepare_cached(sql)?.query_row([], |row| row.get(0))?;
        self.last = last.saturating_add(1).unsigned_abs();
        self.keep(conn)
    }

    /// Whether another is the same game under another name.
    pub fn is_same_game(&self, other: &Self, conn: &Connection) -> Result<bool, StoreProblem> {
        let setup = |row: &Self| serde_json::from_str::<Setup>(&row.setup);
        let facts = |row: &Self| {
            (row.scenario.clone(), row.started.clone(), row.ended.clone(), row.turns, row.entries)
        };
        let commands = "SELECT number, command, state_hash FROM entries WHERE game =";
        let sql = format!("SELECT NOT EXISTS({commands} ?1 EXCEPT {commands} ?2)");
        let same: bool = conn.query_row(&sql, [&self.id.0, &other.id.0], |row| row.get(0))?;
        Ok(same && facts(self) == facts(other) && setup(self)? == setup(other)?)
    }

    /// Takes it away with its entries, and its scenario's text if no other game has it.
    pub fn delete(conn: &Connection, id: &str) -> Result<bool, StoreProblem> {
        let games = conn.execute("DELETE FROM games WHERE id = ?", [id])?;
        let entries = conn.execute("DELETE FROM entries WHERE game = ?", [id])?;
        conn.execute("DELETE FROM afters WHERE game = ?", [id])?;
        let unused = "DELETE FROM scenarios WHERE checksum NOT IN (SELECT scenario FROM games)";
        conn.execute(unused, [])?;
        Ok(games + entries > 0)
    }

    /// The game of this id.
    pub fn read(conn: &Connection, id: &str) -> Result<Option<Self>, StoreProblem> {
        let mut query = conn.prepare_cached("SELECT * FROM games WHERE id = ?")?;
        query.query_row([id], Self::of).optional()?.map(Self::checked).transpose()
    }

    /// Whether there is a game of this id, sound or not.
    pub fn exists(conn: &Connection, id: &str) -> Result<bool, StoreProblem> {
        let mut query = conn.prepare_cached("SELECT 1 FROM games WHERE id = ?")?;
        Ok(query.exists([id])?)
    }

    /// Every game, or what is wrong with it.
    pub fn all(conn: &Connection) -> Result<Vec<Result<Self, StoreProblem>>, StoreProblem> {
        let mut query = conn.prepare_cached("SELECT * FROM games")?;
        let rows = query.query_map([], Self::of)?;
        rows.map(|row| match row.map_err(StoreProblem::from).and_then(Self::checked) {
            Err(problem) if !matches!(problem, StoreProblem::DamagedGame(_)) => Err(problem),
            game => Ok(game),
        })
        .collect()
    }

    fn of(row: &Row<'_>) -> rusqlite::Result<(Self, String)> {
        let game = Self {
            id: GameId(row.get("id")?),
            scenario: row.get("scenario")?,
            setup: row.get("setup")?,
            started: row.get("started")?,
            ended: row.get("ended")?,
            turns: row.get("turns")?,
            entries: row.get("entries")?,
            name: row.get("name")?,
            last: row.get("last")?,
        };
        Ok((game, row.get("checksum")?))
    }

    fn checked((game, kept): (Self, String)) -> Result<Self, StoreProblem> {
        sound(|| format!("the first line of game `{}`", game.id), &kept, &game.checksum())?;
        Ok(game)
    }

    /// Adds the next entry of this game, and the game's new length.
    pub fn append(&mut self, conn: &Connection, entry: &Entry) -> Result<(), StoreProblem> {
        let command = serde_json::to_string(&entry.command)?;
        let sum = entry_checksum(&self.id, entry.number, &command, &entry.state_hash);
        conn.prepare_cached("INSERT INTO entries VALUES (?, ?, ?, ?, ?)")?.execute((
            &self.id.0,
            entry.number,
            &command,
            &entry.state_hash,
            sum,
        ))?;
        if let Some(after) = &entry.after
            && self.is_told(conn)?
        {
            afters::keep(conn, &self.id, entry.number, after)?;
        }
        self.entries = entry.number;
        self.turns += u64::from(matches!(entry.command, Command::Adjudicate { .. }));
        self.keep_as_latest(conn)
    }

    /// Whether what came of its commands is kept.
    fn is_told(&self, conn: &Connection) -> Result<bool, StoreProblem> {
        let sql = "SELECT 1 FROM afters WHERE game = ? AND number = 0";
        Ok(conn.prepare_cached(sql)?.exists([&self.id.0])?)
    }

    /// Calls `each` with the game's entries, from the first.
    pub fn each_entry<E: From<StoreProblem>>(
        &self,
        conn: &Connection,
        mut each: impl FnMut(Entry) -> Result<(), E>,
    ) -> Result<(), E> {
        let sql = "SELECT number, command, state_hash, checksum FROM entries
                   WHERE game = ? ORDER BY number";
        let mut query = conn.prepare_cached(sql).map_err(StoreProblem::from)?;
        let mut rows = query.query([&self.id.0]).map_err(StoreProblem::from)?;
        let told = self.is_told(conn)?;
        let mut afters = u64::from(told);
        for number in 1..=self.entries {
            let row = rows.next().map_err(StoreProblem::from)?;
            let entry = row.map(|row| read_entry(&self.id, row)).transpose()?;
            let missing = |what: &str| {
                let what = format!("{what}entry {number} of game `{}` is missing", self.id);
                StoreProblem::DamagedGame(what)
            };
            let Some(mut entry) = entry.filter(|entry| entry.number == number) else {
                return Err(missing("").into());
            };
            if told && After::is_kept_of(&entry.command) {
                let after = afters::read(conn, &self.id, number)?;
                entry.after = Some(after.ok_or_else(|| missing("what came of "))?);
                afters += 1;
            }
            each(entry)?;
        }
        if afters::count(conn, &self.id)? != afters {
            let what = format!("more is kept beside game `{}` than came of it", self.id);
            return Err(StoreProblem::DamagedGame(what).into());
        }
        match rows.next().map_err(StoreProblem::from)? {
            None => Ok(()),
            Some(_) => {
                let what = format!("game `{}` has more entries than it should", self.id);
                Err(StoreProblem::DamagedGame(what).into())
            }
        }
    }
}

/// Gives sound games of version 1 of the tables what version 2 has: their place among the others, by
/// the times they were ended or started, and a checksum over it.
pub(super) fn seal_those_of_version_1(conn: &Connection) -> Result<(), StoreProblem> {
    let mut query = conn.prepare("SELECT * FROM games")?;
    let rows = query.query_map([], GameRow::of)?;
    let sound = rows.flatten().filter(|(game, kept)| *kept == game.checksum_1());
    let mut games: Vec<GameRow> = sound.map(|(game, _)| game).collect();
    games.sort_by_key(|game| (game.latest_time(), game.id.clone()));
    for (last, mut game) in (1..).zip(games) {
        game.last = last;
        game.keep(conn)?;
    }
    Ok(())
}

fn entry_checksum(game: &GameId, number: u64, command: &str, state_hash: &str) -> String {
    checksum(&[&game.0, &number.to_string(), command, state_hash])
}

fn read_entry(game: &GameId, row: &Row<'_>) -> Result<Entry, StoreProblem> {
    let (number, command, state_hash, kept): (u64, String, String, String) = row.try_into()?;
    let what = || format!("entry {number} of game `{game}`");
    sound(what, &kept, &entry_checksum(game, number, &command, &state_hash))?;
    let command = serde_json::from_str(&command).map_err(|error| {
        StoreProblem::DamagedGame(line(&format!("{}: {error}", what())).into_owned())
    })?;
    Ok(Entry { number, command, state_hash, after: None })
}
