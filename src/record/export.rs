//! A game as JSON Lines: a header with the scenario's text, an entry a line, and a last line that
//! says how much there was. Each line ends with its own checksum.

use std::io::Write;

use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use super::error::{RecordError, StoreProblem};
use super::rows::{GameRow, ScenarioRow, checksum};
use super::{GameId, Record, afters, kept_scenario};
use crate::legible;
use crate::scenario::hex;
use crate::session::{After, Setup};

/// Version of the format. Before version 3 it was not said with which rules a game was made, nor what
/// came of commands; in version 1 the seed was a number and games had no name but their own.
pub(super) const FORMAT: u32 = 3;
/// What stands between a line and its checksum.
pub(super) const MARK: &str = ",\"checksum\":\"";

/// The first line.
#[derive(Debug, Serialize, Deserialize)]
pub(super) struct Header {
    /// [`FORMAT`].
    pub offramp_game: u32,
    pub game: GameId,
    /// What somebody calls it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    pub started: String,
    pub ended: Option<String>,
    pub setup: Setup,
    pub scenario: ScenarioRow,
    /// What the game began with, if what came of commands is kept.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub begun: Option<After>,
}

/// The last line.
#[derive(Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Footer {
    /// How many entry lines there were.
    pub entries: u64,
    /// SHA-256 over all lines before this, in hexadecimal.
    pub sha256: String,
}

impl Record {
    /// Writes a game as JSON Lines. The same game gives the same bytes.
    ///
    /// # Errors
    /// There is no such game, it is damaged, or it can't be written.
    pub fn export(&self, game: &GameId, out: &mut dyn Write) -> Result<(), RecordError> {
        let begin = || -> Result<_, StoreProblem> {
            // One view of the game, though somebody may be playing it.
            let tx = self.conn.unchecked_transaction()?;
            let row = self.row(game.as_str())?;
            let scenario = kept_scenario(&tx, &row)?;
            let setup = serde_json::from_str(&row.setup)?;
            Ok((tx, row, scenario, setup))
        };
        let (tx, row, scenario, setup) = begin().map_err(|problem| self.about(problem))?;
        let written = write_game(&tx, &row, scenario, setup, out);
        written.map_err(|fault| match fault {
            ExportFault::Problem(problem) => self.about(problem),
            ExportFault::Output(error) => RecordError::Copy(error),
        })
    }
}

/// Why a game could not be written.
enum ExportFault {
    Problem(StoreProblem),
    Output(std::io::Error),
}

impl From<StoreProblem> for ExportFault {
    fn from(problem: StoreProblem) -> Self {
        Self::Problem(problem)
    }
}

impl From<std::io::Error> for ExportFault {
    fn from(error: std::io::Error) -> Self {
        Self::Output(error)
    }
}

/// Writes a game, line by line.
fn write_game(
    conn: &rusqlite::Connection,
    row: &GameRow,
    scenario: ScenarioRow,
    setup: Setup,
    out: &mut dyn Write,
) -> Result<(), ExportFault> {
    let mut hash = Sha256::new();
    let mut put = |line: String| -> Result<(), ExportFault> {
        hash.update(line.as_bytes());
        Ok(out.write_all(line.as_bytes())?)
    };
    let header = Header {
        offramp_game: FORMAT,
        game: row.id.clone(),
        name: row.name.clone(),
        started: row.started.clone(),
        ended: row.ended.clone(),
        setup,
        scenario,
        begun: afters::read(conn, &row.id, 0)?,
    };
    put(sealed(&header)?)?;
    row.each_entry(conn, |entry| put(sealed(&entry)?))?;
    let footer = Footer { entries: row.entries, sha256: hex(&hash.finalize()) };
    out.write_all(sealed(&footer)?.as_bytes())?;
    Ok(out.flush()?)
}

/// A value as a line of JSON, with the line's checksum as its last field.
pub(super) fn sealed(value: &impl Serialize) -> Result<String, StoreProblem> {
    let json = legible::json(&serde_json::to_string(value)?).into_owned();
    let body = json.strip_suffix('}').unwrap_or(&json);
    Ok(format!("{body}{MARK}{}\"}}\n", checksum(&[body])))
}
