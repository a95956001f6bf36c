//! The tables: making them, and bringing those of an older version up to date.

use std::path::Path;

use rusqlite::{Connection, TransactionBehavior};

use super::error::StoreProblem;
use super::{afters, rows};

/// Version of the tables.
pub(super) const VERSION: i64 = 3;
/// Version of the tables where rooms are kept besides, from the first room on.
pub(super) const WITH_ROOMS: i64 = 4;

/// `WITHOUT ROWID`: one tree a table and no separate index that could contradict it.
const SCENARIOS: &str = "CREATE TABLE scenarios (checksum TEXT NOT NULL PRIMARY KEY, hash TEXT NOT NULL, \
     id TEXT NOT NULL, title TEXT NOT NULL, actors TEXT NOT NULL, files TEXT NOT NULL) \
     STRICT, WITHOUT ROWID";
const ENTRIES: &str = "CREATE TABLE entries (game TEXT NOT NULL, number INTEGER NOT NULL, command TEXT NOT NULL, \
     state_hash TEXT NOT NULL, checksum TEXT NOT NULL, PRIMARY KEY (game, number)) \
     STRICT, WITHOUT ROWID";
/// Of version 1: games have no name that somebody gave them, and no order of their last entries.
const GAMES_1: &str = "CREATE TABLE games (id TEXT NOT NULL PRIMARY KEY, scenario TEXT NOT NULL, \
     setup TEXT NOT NULL, started TEXT NOT NULL, ended TEXT, turns INTEGER NOT NULL, \
     entries INTEGER NOT NULL, checksum TEXT NOT NULL) STRICT, WITHOUT ROWID";
const GAMES: &str = "CREATE TABLE games (id TEXT NOT NULL PRIMARY KEY, scenario TEXT NOT NULL, \
     setup TEXT NOT NULL, started TEXT NOT NULL, ended TEXT, turns INTEGER NOT NULL, \
     entries INTEGER NOT NULL, name TEXT, last INTEGER NOT NULL, checksum TEXT NOT NULL) \
     STRICT, WITHOUT ROWID";
/// Since version 3: what came of commands, so that a game can be told when the rules have changed.
const AFTERS: &str = "CREATE TABLE afters (game TEXT NOT NULL, number INTEGER NOT NULL, after TEXT NOT NULL, \
     checksum TEXT NOT NULL, PRIMARY KEY (game, number)) STRICT, WITHOUT ROWID";

/// Rooms of a class. Acts speak of persons by number; their names lie apart, so that they can be forgotten without
/// breaking a checksum.
const ACTS: &str = "CREATE TABLE acts (room TEXT NOT NULL, number INTEGER NOT NULL, at TEXT NOT NULL, \
     person INTEGER NOT NULL, key TEXT, act TEXT NOT NULL, game TEXT, entry INTEGER, checksum TEXT NOT NULL, \
     PRIMARY KEY (room, number)) STRICT, WITHOUT ROWID";
const NAMES: &str = "CREATE TABLE names (room TEXT NOT NULL, person INTEGER NOT NULL, name TEXT NOT NULL, \
     PRIMARY KEY (room, person)) STRICT, WITHOUT ROWID";
const ROOMS: &str = "CREATE TABLE rooms (id TEXT NOT NULL PRIMARY KEY, opened TEXT NOT NULL, closed TEXT, \
     acts INTEGER NOT NULL, checksum TEXT NOT NULL) STRICT, WITHOUT ROWID";

/// The tables of a version, by name; none of a version that never was.
pub(super) fn of(version: i64) -> &'static [&'static str] {
    match version {
        1 => &[ENTRIES, GAMES_1, SCENARIOS],
        2 => &[ENTRIES, GAMES, SCENARIOS],
        VERSION => &[AFTERS, ENTRIES, GAMES, SCENARIOS],
        WITH_ROOMS => &[ACTS, AFTERS, ENTRIES, GAMES, NAMES, ROOMS, SCENARIOS],
        _ => &[],
    }
}

/// Brings the tables of an earlier version up to date: all of it or nothing, whenever it is interrupted.
/// What is damaged stays as damaged as it was.
pub(super) fn update(conn: &mut Connection) -> Result<(), StoreProblem> {
    let tx = conn.transaction_with_behavior(TransactionBehavior::Immediate)?;
    let version: i64 = tx.pragma_query_value(None, "user_version", |row| row.get(0))?;
    if version >= VERSION {
        // Another process was faster.
        return Ok(());
    }
    if version == 1 {
        tx.execute_batch("ALTER TABLE games RENAME TO games_1")?;
        tx.execute_batch(GAMES)?;
        tx.execute_batch(
            "INSERT INTO games SELECT id, scenario, setup, started, ended, turns, entries, NULL, 0, \
             checksum FROM games_1; DROP TABLE games_1",
        )?;
        rows::seal_those_of_version_1(&tx)?;
    }
    tx.execute_batch(AFTERS)?;
    afters::fill_all(&tx)?;
    tx.pragma_update(None, "user_version", VERSION)?;
    Ok(tx.commit()?)
}

/// Adds the tables of rooms, unless they are there.
pub(super) fn make_room(conn: &Connection) -> Result<(), StoreProblem> {
    let tx = rusqlite::Transaction::new_unchecked(conn, TransactionBehavior::Immediate)?;
    let version: i64 = tx.pragma_query_value(None, "user_version", |row| row.get(0))?;
    if version < WITH_ROOMS {
        [ACTS, NAMES, ROOMS].iter().try_for_each(|table| tx.execute_batch(table))?;
        tx.pragma_update(None, "user_version", WITH_ROOMS)?;
    }
    Ok(tx.commit()?)
}

/// A record of an earlier version that may not be written to, up to date in memory: so it can be read.
pub(super) fn copy(path: &Path, version: i64) -> Result<Connection, StoreProblem> {
    let mut conn = Connection::open_in_memory()?;
    let name = path.to_str().ok_or_else(|| {
        StoreProblem::Unopenable("its name is not UTF-8, and it is of an older version".to_owned())
    })?;
    conn.execute("ATTACH ? AS file", [name])?;
    let tx = conn.transaction()?;
    of(version).iter().try_for_each(|table| tx.execute_batch(table))?;
    tx.pragma_update(Some("main"), "user_version", version)?;
    for table in ["scenarios", "games", "entries"] {
        tx.execute_batch(&format!("INSERT INTO main.{table} SELECT * FROM file.{table}"))?;
    }
    tx.commit()?;
    conn.execute_batch("DETACH file")?;
    update(&mut conn)?;
    conn.pragma_update(None, "query_only", true)?;
    Ok(conn)
}
