//! What came of commands, kept beside them: number 0 is what the game began with. A game has all of it
//! or, if it was made before it was kept and the rules no longer lead where it says, none.

use std::collections::BTreeMap;
use std::sync::Arc;

use rusqlite::{Connection, OptionalExtension};

use super::GameId;
use super::error::StoreProblem;
use super::rows::{GameRow, checksum};
use super::stored::Stored;
use crate::legible::line;
use crate::scenario::Scenario;
use crate::session::{After, Session};

/// Adds what came of an entry.
pub(super) fn keep(
    conn: &Connection,
    game: &GameId,
    number: u64,
    after: &After,
) -> Result<(), StoreProblem> {
    let json = serde_json::to_string(after)?;
    let sum = checksum(&[game.as_str(), &number.to_string(), &json]);
    let sql = "INSERT INTO afters VALUES (?, ?, ?, ?)";
    conn.prepare_cached(sql)?.execute((game.as_str(), number, json, sum))?;
    Ok(())
}

/// What came of an entry.
pub(super) fn read(
    conn: &Connection,
    game: &GameId,
    number: u64,
) -> Result<Option<After>, StoreProblem> {
    let sql = "SELECT after, checksum FROM afters WHERE game = ? AND number = ?";
    let row = conn.prepare_cached(sql)?.query_row((game.as_str(), number), |row| row.try_into());
    let Some((json, kept)): Option<(String, String)> = row.optional()? else { return Ok(None) };
    let what = format!("what came of entry {number} of game `{game}`");
    if kept != checksum(&[game.as_str(), &number.to_string(), &json]) {
        return Err(StoreProblem::DamagedGame(format!("{what} does not match its checksum")));
    }
    let after = serde_json::from_str(&json);
    after
        .map(Some)
        .map_err(|error| StoreProblem::DamagedGame(line(&format!("{what}: {error}")).into_owned()))
}

/// How many there are of a game.
pub(super) fn count(conn: &Connection, game: &GameId) -> Result<u64, StoreProblem> {
    let sql = "SELECT count(*) FROM afters WHERE game = ?";
    Ok(conn.prepare_cached(sql)?.query_row([game.as_str()], |row| row.get(0))?)
}

/// Works out what came of the entries of a game for which it was not kept, provided that the rules lead
/// where the record says.
pub(super) fn fill(conn: &Connection, row: &GameRow) -> Result<(), StoreProblem> {
    fill_with(conn, row, &mut BTreeMap::new())
}

/// As [`fill`], of every sound game.
pub(super) fn fill_all(conn: &Connection) -> Result<(), StoreProblem> {
    let mut scenarios = BTreeMap::new();
    for row in GameRow::all(conn)?.into_iter().flatten() {
        match fill_with(conn, &row, &mut scenarios) {
            // It stays as damaged as it was.
            Err(StoreProblem::DamagedGame(_)) => {}
            filled => filled?,
        }
    }
    Ok(())
}

/// Scenarios by the checksums of their texts; none where it can't be played.
type Scenarios = BTreeMap<String, Option<Arc<Scenario>>>;

fn fill_with(
    conn: &Connection,
    row: &GameRow,
    scenarios: &mut Scenarios,
) -> Result<(), StoreProblem> {
    let Stored { setup, files, entries, .. } = Stored::read(conn, row)?;
    let scenario = scenarios
        .entry(row.scenario.clone())
        .or_insert_with(|| super::stored::scenario_of(files).ok().map(Arc::new));
    let Some(scenario) = scenario else { return Ok(()) };
    let Ok((_, begun, entries)) = Session::retold(Arc::clone(scenario), setup, entries) else {
        return Ok(());
    };
    keep(conn, &row.id, 0, &begun)?;
    let afters = entries.iter().filter_map(|entry| Some((entry.number, entry.after.as_ref()?)));
    afters.into_iter().try_for_each(|(number, after)| keep(conn, &row.id, number, after))
}
