//! Reading an exported game back: all of it or nothing.

use std::io::{BufRead, Read};

use rusqlite::{Connection, TransactionBehavior};
use serde::Serialize;
use serde::de::DeserializeOwned;
use sha2::{Digest, Sha256};

use super::error::{Problem, RecordError};
use super::export::{FORMAT, Footer, Header, MARK, sealed, write_game};
use super::rows::{GameRow, checksum};
use super::{GameId, Record, free_id, kept_scenario, time};
use crate::scenario::{edition, hex};
use crate::session::Entry;

/// The longest line: a scenario's text, at most 16 MiB, with its line breaks and quotes escaped.
const LONGEST: u64 = 64 << 20;

/// What became of an exported game.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Imported {
    /// It is in the record now.
    New(GameId),
    /// Its name was taken by another game; it is in the record under this name.
    Renamed(GameId),
    /// It was in the record already.
    Known(GameId),
}

impl Record {
    /// Reads a game that [`Record::export`] wrote.
    ///
    /// # Errors
    /// [`RecordError::Line`] with the first line that is damaged. Then nothing was imported.
    pub fn import(&mut self, from: &mut dyn BufRead) -> Result<Imported, RecordError> {
        let path = self.path.clone();
        import(&mut self.conn, &mut Lines::of(from)).map_err(|fault| match fault {
            Fault::Problem(problem) => RecordError::Store { path, problem },
            Fault::Line(line, what) => RecordError::Line { line, what },
            Fault::Input(error) => RecordError::Copy(error),
        })
    }
}

enum Fault {
    Problem(Problem),
    Line(usize, String),
    Input(std::io::Error),
}

impl<E: Into<Problem>> From<E> for Fault {
    fn from(error: E) -> Self {
        Self::Problem(error.into())
    }
}

fn import(conn: &mut Connection, lines: &mut Lines<'_>) -> Result<Imported, Fault> {
    let header: Header = lines.header()?;
    let tx = conn.transaction_with_behavior(TransactionBehavior::Immediate)?;
    let known = GameRow::read(&tx, header.game.as_str())?;
    let id = match &known {
        Some(_) => free_id(&tx, &header.scenario.id)?,
        None => header.game,
    };
    let mut row = GameRow {
        id: id.clone(),
        scenario: header.scenario.keep(&tx)?,
        setup: serde_json::to_string(&header.setup)?,
        started: header.started,
        ended: header.ended,
        turns: 0,
        entries: 0,
        name: None,
        last: 0,
    };
    row.keep_as_latest(&tx)?;
    let footer = lines.entries(|entry| row.append(&tx, &entry))?;
    let Some(known) = known else {
        tx.commit()?;
        return Ok(Imported::New(id));
    };
    if footer == footer_of(&tx, &known)? {
        return Ok(Imported::Known(known.id));
    }
    tx.commit()?;
    Ok(Imported::Renamed(id))
}

/// How the export of a game in the record would end.
fn footer_of(conn: &Connection, row: &GameRow) -> Result<Footer, Fault> {
    let mut bytes = Vec::new();
    let setup = serde_json::from_str(&row.setup)?;
    let written = write_game(conn, row, kept_scenario(conn, row)?, setup, &mut bytes);
    written.map_err(|fault| match fault {
        super::export::Fault::Problem(problem) => Fault::Problem(problem),
        super::export::Fault::Output(error) => Fault::Input(error),
    })?;
    let last = bytes.trim_ascii_end().rsplit(|byte| *byte == b'\n').next().unwrap_or_default();
    Ok(serde_json::from_slice(last)?)
}

/// The lines of an exported game.
struct Lines<'a> {
    from: &'a mut dyn BufRead,
    line: usize,
    /// Over all lines but the last one read.
    hash: Sha256,
    text: String,
}

impl<'a> Lines<'a> {
    fn of(from: &'a mut dyn BufRead) -> Self {
        Self { from, line: 0, hash: Sha256::new(), text: String::new() }
    }

    fn wrong<T>(&self, what: impl Into<String>) -> Result<T, Fault> {
        Err(Fault::Line(self.line.max(1), what.into()))
    }

    /// Reads the next line and compares its checksum; `None` at the end.
    fn next(&mut self) -> Result<Option<()>, Fault> {
        self.hash.update(self.text.as_bytes());
        let mut bytes = Vec::new();
        let read = self.from.take(LONGEST).read_until(b'\n', &mut bytes).map_err(Fault::Input)?;
        if read == 0 {
            return Ok(None);
        }
        self.line += 1;
        let Ok(text) = String::from_utf8(bytes) else {
            return self.wrong("it is not UTF-8");
        };
        let split = text.strip_suffix("\"}\n").and_then(|line| line.rsplit_once(MARK));
        let Some((body, sum)) = split else {
            return self.wrong("it does not end with a checksum, as each line of an exported game");
        };
        if checksum(&[body]) != sum {
            return self.wrong("it does not match its checksum, so it was changed");
        }
        self.text = text;
        Ok(Some(()))
    }

    /// The line as a value, provided that the value would be written as just this line: so an
    /// imported game can be exported again with the same bytes.
    fn value<T: Serialize + DeserializeOwned>(&self, what: &str) -> Result<T, Fault> {
        let value = match serde_json::from_str(&self.text) {
            Ok(value) => value,
            Err(error) => return self.wrong(format!("it is not {what}: {error}")),
        };
        if sealed(&value)? != self.text {
            return self.wrong(format!("it is not {what} as this version of offramp writes it"));
        }
        Ok(value)
    }

    fn header(&mut self) -> Result<Header, Fault> {
        if self.next()?.is_none() {
            return self.wrong("the file is empty");
        }
        #[derive(serde::Deserialize)]
        struct Version {
            offramp_game: u32,
        }
        match serde_json::from_str::<Version>(&self.text) {
            Ok(version) if version.offramp_game > FORMAT => {
                let version = version.offramp_game;
                return self.wrong(format!(
                    "the format has version {version}, this offramp knows {FORMAT}; update offramp"
                ));
            }
            _ => {}
        }
        let header: Header = self.value("the first line of an exported game")?;
        self.check(&header)?;
        Ok(header)
    }

    fn check(&self, header: &Header) -> Result<(), Fault> {
        let Header { setup, scenario, .. } = header;
        let texts = scenario.files.iter().map(|file| file.text.as_str());
        if edition(texts) != scenario.hash || setup.scenario_hash != scenario.hash {
            return self.wrong("the scenario's text is not the one the game was played with");
        }
        if setup.scenario != scenario.id || setup.players.len() != scenario.actors.len() {
            return self.wrong("the set-up does not fit the scenario");
        }
        let plain = |c: char| c.is_ascii_alphanumeric() || c == '-' || c == '_';
        let id = header.game.as_str();
        if id.is_empty() || id.len() > 100 || !id.chars().all(plain) {
            return self.wrong("the game's name has other characters than letters, digits and `-`");
        }
        let times = [Some(&header.started), header.ended.as_ref()];
        if times.into_iter().flatten().any(|text| time(text).is_err()) {
            return self.wrong("the times of its start and end are not times");
        }
        Ok(())
    }

    /// The entries, and the last line.
    fn entries(
        &mut self,
        mut each: impl FnMut(Entry) -> Result<(), Problem>,
    ) -> Result<Footer, Fault> {
        let mut last = 0;
        loop {
            if self.next()?.is_none() {
                return self
                    .wrong("the file ends after this line, but games end with their length");
            }
            if self.text.starts_with("{\"entries\":") {
                break;
            }
            let entry: Entry = self.value("an entry")?;
            last += 1;
            if entry.number != last {
                return self.wrong(format!("entry {last} should stand here, not {}", entry.number));
            }
            each(entry)?;
        }
        let footer: Footer = self.value("the last line of an exported game")?;
        if footer.entries != last || footer.sha256 != hex(&self.hash.clone().finalize()) {
            return self.wrong("it does not fit the lines above it");
        }
        if self.next()?.is_some() {
            return self.wrong("something follows the last line");
        }
        Ok(footer)
    }
}
