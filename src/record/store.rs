//! The file: opening it, making it, and refusing whatever is not a sound record.

use std::fs::{self, File};
use std::path::{Path, PathBuf};
use std::time::Duration;

use rusqlite::{Connection, OpenFlags, TransactionBehavior};

use super::error::Problem;

/// “Ofrp”, so that `file` and we can tell a record from other SQLite databases.
const APPLICATION: i64 = 0x4F66_7270;
/// Version of the tables.
const VERSION: i64 = 1;
/// How long to wait for somebody else who is writing. A commit takes milliseconds.
const PATIENCE: Duration = Duration::from_secs(3);

/// `WITHOUT ROWID`: one tree a table and no separate index that could contradict it.
const TABLES: [&str; 3] = [
    "CREATE TABLE scenarios (checksum TEXT NOT NULL PRIMARY KEY, hash TEXT NOT NULL, \
     id TEXT NOT NULL, title TEXT NOT NULL, actors TEXT NOT NULL, files TEXT NOT NULL) \
     STRICT, WITHOUT ROWID",
    "CREATE TABLE games (id TEXT NOT NULL PRIMARY KEY, scenario TEXT NOT NULL, \
     setup TEXT NOT NULL, started TEXT NOT NULL, ended TEXT, turns INTEGER NOT NULL, \
     entries INTEGER NOT NULL, checksum TEXT NOT NULL) STRICT, WITHOUT ROWID",
    "CREATE TABLE entries (game TEXT NOT NULL, number INTEGER NOT NULL, command TEXT NOT NULL, \
     state_hash TEXT NOT NULL, checksum TEXT NOT NULL, PRIMARY KEY (game, number)) \
     STRICT, WITHOUT ROWID",
];

/// Opens and checks a record; makes it, and its folder, if there is none and `create` says so.
pub(super) fn open(path: &Path, create: bool) -> Result<(PathBuf, Connection), Problem> {
    // Absolute, for SQLite gives `:memory:` and the empty name a meaning of their own.
    let path = std::path::absolute(path).map_err(|error| Problem::Unopenable(error.to_string()))?;
    if create {
        make_folder(&path)?;
    }
    match fs::metadata(&path) {
        Ok(about) if !about.is_file() => return Err(Problem::NotAFile),
        Err(error) if error.kind() == std::io::ErrorKind::NotFound && !create => {
            return Err(Problem::Missing);
        }
        _ => {}
    }
    let mut conn = connect(&path, create)?;
    if pragma(&conn, "page_count")? == 0 {
        make_tables(&mut conn, &path, create)?;
    }
    check(&conn, &path)?;
    Ok((path, conn))
}

/// A connection with our settings, to a record that is or will be checked.
pub(super) fn connect(path: &Path, create: bool) -> Result<Connection, Problem> {
    let mut flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    flags.set(OpenFlags::SQLITE_OPEN_CREATE, create);
    let conn = Connection::open_with_flags(path, flags).map_err(|error| why(path, error))?;
    conn.busy_timeout(PATIENCE)?;
    // A commit counts once it would survive a power cut. SQLite's rollback journal, its default,
    // does that when every step is synced: EXTRA also syncs the folder after the journal is
    // removed, which is the moment of the commit; `fullfsync` empties the drive's cache on macOS.
    // A write-ahead log would need one sync instead of four, but it is two more files that have to
    // be moved and copied together with the first, does not work in home folders on a network, and
    // can't be read from a folder that is read-only. A turn has a handful of commits; they may cost
    // some milliseconds each.
    conn.pragma_update(None, "synchronous", "EXTRA")?;
    conn.pragma_update(None, "fullfsync", true)?;
    // The file may come from anywhere.
    conn.pragma_update(None, "trusted_schema", false)?;
    conn.pragma_update(None, "cell_size_check", true)?;
    Ok(conn)
}

/// The system's own reason, which SQLite does not pass on.
fn why(path: &Path, error: rusqlite::Error) -> Problem {
    // Closing a file drops this process's locks on it (POSIX), so nothing else here opens the
    // record beside SQLite. SQLite could not open it now, so there is no lock to lose.
    match (Problem::from(error), File::options().read(true).write(true).open(path)) {
        (Problem::Unopenable(_), Err(reason)) => Problem::Unopenable(reason.to_string()),
        (problem, _) => problem,
    }
}

fn make_folder(path: &Path) -> Result<(), Problem> {
    let Some(folder) = path.parent().filter(|folder| !folder.is_dir()) else {
        return Ok(());
    };
    let made = fs::create_dir_all(folder).and_then(|()| sync_folders(folder));
    made.map_err(|error| Problem::NoFolder {
        folder: folder.display().to_string(),
        why: error.to_string(),
    })
}

/// A new folder is safe from a power cut only once the one that holds it is synced.
fn sync_folders(folder: &Path) -> std::io::Result<()> {
    if cfg!(unix) {
        for above in folder.ancestors().skip(1) {
            // A folder that may be passed through but not listed can't be one we made.
            let Ok(above) = File::open(above) else { break };
            above.sync_all()?;
        }
    }
    Ok(())
}

/// Makes the tables of an empty file, unless another process does so first.
fn make_tables(conn: &mut Connection, path: &Path, create: bool) -> Result<(), Problem> {
    if !create {
        return Err(Problem::NotADatabase);
    }
    let tx = conn.transaction_with_behavior(TransactionBehavior::Immediate)?;
    // A write transaction gives an empty file its first page, so that is no longer a sign.
    if pragma(&tx, "schema_version")? != 0 {
        return Ok(());
    }
    // SQLite takes a file of one byte for empty.
    if fs::metadata(path).is_ok_and(|about| about.len() > 0) {
        return Err(Problem::NotADatabase);
    }
    for table in TABLES {
        tx.execute_batch(table)?;
    }
    tx.pragma_update(None, "application_id", APPLICATION)?;
    tx.pragma_update(None, "user_version", VERSION)?;
    Ok(tx.commit()?)
}

/// Whether this is a record of a version we know, whole, and with our tables only.
fn check(conn: &Connection, path: &Path) -> Result<(), Problem> {
    // Nobody writes to the file while we look.
    let conn = &*conn.unchecked_transaction()?;
    if pragma(conn, "application_id")? != APPLICATION {
        return Err(Problem::Foreign);
    }
    let version = pragma(conn, "user_version")?;
    if version > VERSION {
        return Err(Problem::Newer(version));
    }
    // SQLite reads what is missing of the last page as zeros.
    let bytes = pragma(conn, "page_count")?.saturating_mul(pragma(conn, "page_size")?);
    if fs::metadata(path).is_ok_and(|about| about.len() < bytes.unsigned_abs()) {
        return Err(Problem::Damaged("its end is missing".to_owned()));
    }
    let verdict: String = conn.query_row("PRAGMA quick_check(1)", [], |row| row.get(0))?;
    if verdict != "ok" {
        return Err(Problem::Damaged(verdict.replace('\n', " ")));
    }
    let mut tables = conn.prepare("SELECT sql FROM sqlite_schema ORDER BY rowid")?;
    let tables: Vec<String> = tables.query_map([], |row| row.get(0))?.collect::<Result<_, _>>()?;
    if version < VERSION || tables != TABLES {
        return Err(Problem::Damaged("its tables are not those offramp made".to_owned()));
    }
    Ok(())
}

fn pragma(conn: &Connection, name: &str) -> Result<i64, Problem> {
    Ok(conn.pragma_query_value(None, name, |row| row.get(0))?)
}
