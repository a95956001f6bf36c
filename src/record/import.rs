//! Reading an exported game back: all of it or nothing.

use std::io::{BufRead, Read};

use rusqlite::{Connection, TransactionBehavior};
use serde::Serialize;
use serde::de::DeserializeOwned;
use sha2::{Digest, Sha256};

use super::error::{RecordError, StoreProblem};
use super::export::{FORMAT, Footer, Header, MARK, sealed};
use super::games::free_id;
use super::rows::{GameRow, checksum};
use super::stored::scenario_of;
use super::summary::called;
use super::{GameId, Record, afters, time};
use crate::legible;
use crate::scenario::{Scenario, hex, is_edition};
use crate::session::{After, Entry, Fit, Setup};

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
            ImportFault::Problem(problem) => RecordError::Store { path, problem },
            ImportFault::Line(line, what) => RecordError::Line { line, what },
            ImportFault::Input(error) => RecordError::Copy(error),
        })
    }
}

enum ImportFault {
    Problem(StoreProblem),
    Line(usize, String),
    Input(std::io::Error),
}

impl<E: Into<StoreProblem>> From<E> for ImportFault {
    fn from(error: E) -> Self {
        Self::Problem(error.into())
    }
}

fn import(conn: &mut Connection, lines: &mut Lines<'_>) -> Result<Imported, ImportFault> {
    let (header, scenario) = lines.header()?;
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
        name: header.name,
        last: 0,
    };
    row.keep_as_latest(&tx)?;
    let (setup, begun) = (&header.setup, header.begun.as_ref());
    begun.map_or(Ok(()), |begun| afters::keep(&tx, &id, 0, begun))?;
    lines.entries(&scenario, (setup, begun), |entry| row.append(&tx, &entry))?;
    if begun.is_none() {
        afters::fill(&tx, &row)?;
    }
    let Some(known) = known else {
        tx.commit()?;
        return Ok(Imported::New(id));
    };
    if known.is_same_game(&row, &tx)? {
        return Ok(Imported::Known(known.id));
    }
    tx.commit()?;
    Ok(Imported::Renamed(id))
}

/// The lines of an exported game, as they were written: a mark of UTF-8 before them, line ends of
/// Windows, empty lines and a missing last line end come of programs that it went through.
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

    fn wrong<T>(&self, what: impl Into<String>) -> Result<T, ImportFault> {
        Err(ImportFault::Line(self.line.max(1), legible::line(&what.into()).into_owned()))
    }

    /// Reads the next line that is not empty and compares its checksum; `None` at the end.
    fn next(&mut self) -> Result<Option<()>, ImportFault> {
        self.hash.update(self.text.as_bytes());
        let mut bytes = Vec::new();
        loop {
            bytes.clear();
            let mut from = self.from.take(LONGEST);
            if from.read_until(b'\n', &mut bytes).map_err(ImportFault::Input)? == 0 {
                return Ok(None);
            }
            self.line += 1;
            if self.line == 1 {
                let utf16 = bytes.starts_with(b"\xFF\xFE") || bytes.starts_with(b"\xFE\xFF");
                if utf16 || bytes.iter().take(2).any(|byte| *byte == 0) {
                    return self.wrong("the file is UTF-16, not UTF-8; save it as UTF-8");
                }
                if bytes.starts_with("\u{FEFF}".as_bytes()) {
                    bytes.drain(..3);
                }
            }
            bytes.truncate(bytes.trim_ascii_end().len());
            if !bytes.is_empty() {
                break;
            }
        }
        bytes.push(b'\n');
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

    /// The line as a value, provided that the value would be written as just this line: so nothing in
    /// it is lost.
    fn value<T: Serialize + DeserializeOwned>(
        &self,
        what: &str,
        as_now: impl FnOnce(&T, &str) -> String,
    ) -> Result<T, ImportFault> {
        let value = match serde_json::from_str(&self.text) {
            Ok(value) => value,
            Err(error) => return self.wrong(format!("it is not {what}: {error}")),
        };
        let body = |line: &str| line.rsplit_once(MARK).map(|(body, _)| body.to_owned());
        // Version 1 wrote what can't be seen as it is.
        let read = as_now(&value, &self.text);
        if body(&sealed(&value)?) != body(&legible::json(&read)) {
            return self.wrong(format!("it is not {what} as this version of offramp writes it"));
        }
        Ok(value)
    }

    /// The first line, and the scenario whose text stands in it.
    fn header(&mut self) -> Result<(Header, Scenario), ImportFault> {
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
            Ok(Version { offramp_game: 0 }) => {
                return self.wrong("there is no format of version 0");
            }
            _ => {}
        }
        let header: Header = self.value("the first line of an exported game", as_version_3)?;
        let scenario = self.check(&header)?;
        Ok((header, scenario))
    }

    /// Whether what the first line says fits the scenario's text.
    fn check(&self, header: &Header) -> Result<Scenario, ImportFault> {
        let Header { setup, scenario: kept, .. } = header;
        if !is_edition(&kept.hash, &kept.named()) || setup.scenario_hash != kept.hash {
            return self.wrong("the scenario's text is not the one the game was played with");
        }
        if !header.game.is_sound() {
            return self.wrong(
                "the game's name has other characters than letters, digits, `-` and `_`, or too many",
            );
        }
        match header.name.as_deref().map(called) {
            None => {}
            Some(Ok(Some(name))) if header.name.as_ref() == Some(&name) => {}
            _ => return self.wrong("what the game is called can't be read"),
        }
        let times = [Some(&header.started), header.ended.as_ref()];
        if times.into_iter().flatten().any(|text| time(text).is_err()) {
            return self.wrong("the times of its start and end are not times");
        }
        let scenario = match scenario_of(kept.texts()) {
            Ok(scenario) => scenario,
            Err(why) => return self.wrong(format!("its scenario can't be played: {why}")),
        };
        let Some(played) = scenario.masked(setup.masked) else {
            return self.wrong("it is played under masks, and the scenario has none");
        };
        let actors = played.actors.iter().map(|actor| &actor.name);
        if setup.scenario != scenario.meta.id
            || kept.id != scenario.meta.id
            || kept.title != played.meta.title
            || !kept.actors.iter().eq(actors)
        {
            return self.wrong("the scenario's names are not those in its text");
        }
        if setup.origin.as_ref().is_some_and(|of| !GameId(of.game.clone()).is_sound()) {
            return self.wrong("the game that it was branched from has no name as games have");
        }
        match Fit::new(&scenario, setup) {
            Ok(_) => Ok(scenario),
            Err(why) => self.wrong(format!("the set-up does not fit the scenario: {why}")),
        }
    }

    /// The entries, and the last line.
    fn entries(
        &mut self,
        scenario: &Scenario,
        (setup, begun): (&Setup, Option<&After>),
        mut each: impl FnMut(Entry) -> Result<(), StoreProblem>,
    ) -> Result<(), ImportFault> {
        // It was asked of the first line.
        let Ok(mut fit) = Fit::new(scenario, setup) else { return Ok(()) };
        if let Err(why) = begun.map_or(Ok(()), |begun| fit.after(begun)) {
            return self.wrong(format!("what it began with does not fit the scenario: {why}"));
        }
        let mut last = 0;
        loop {
            if self.next()?.is_none() {
                return self
                    .wrong("the file ends after this line, but games end with their length");
            }
            if self.text.starts_with("{\"entries\":") {
                break;
            }
            let entry: Entry = self.value("an entry", as_it_is)?;
            last += 1;
            if entry.number != last {
                return self.wrong(format!("entry {last} should stand here, not {}", entry.number));
            }
            if entry.state_hash.len() != 16 || !entry.state_hash.bytes().all(is_digit) {
                return self.wrong("the state after it is not 16 hexadecimal digits");
            }
            let fits = fit.command(&entry.command);
            if let Err(why) =
                fits.and_then(|()| entry.after.as_ref().map_or(Ok(()), |a| fit.after(a)))
            {
                return self.wrong(format!("it does not fit the scenario: {why}"));
            }
            let kept = begun.is_some() && After::is_kept_of(&entry.command);
            match (kept, &entry.after) {
                (true, None) => return self.wrong("what came of it is missing"),
                (false, Some(_)) => return self.wrong("what came of it should not stand here"),
                _ => {}
            }
            each(entry)?;
        }
        let footer: Footer = self.value("the last line of an exported game", as_it_is)?;
        if footer.entries != last || footer.sha256 != hex(&self.hash.clone().finalize()) {
            return self.wrong("it does not fit the lines above it");
        }
        if self.next()?.is_some() {
            return self.wrong("something follows the last line");
        }
        Ok(())
    }
}

fn is_digit(byte: u8) -> bool {
    byte.is_ascii_digit() || (b'a'..=b'f').contains(&byte)
}

fn as_it_is<T>(_: &T, line: &str) -> String {
    line.to_owned()
}

/// A first line of an earlier version as version 3 writes it.
fn as_version_3(header: &Header, line: &str) -> String {
    let seed = header.setup.seed;
    let now = format!("\"rules\":{},\"seed\":\"{seed}\",", header.setup.rules);
    match header.offramp_game {
        1 => line.replacen(&format!("\"seed\":{seed},"), &now, 1),
        2 => line.replacen(&format!("\"seed\":\"{seed}\","), &now, 1),
        _ => line.to_owned(),
    }
}
