//! The file: opening it, making it, and refusing whatever is not a sound record.

use std::fs::{self, File};
use std::io::ErrorKind;
use std::path::{Path, PathBuf};
use std::time::Duration;

use rusqlite::{Connection, OpenFlags, TransactionBehavior};

use super::error::StoreProblem;
use super::tables::{self, VERSION, WITH_ROOMS};

/// “Ofrp”, so that `file` and we can tell a record from other SQLite databases.
const APPLICATION: i64 = 0x4F66_7270;
/// How long to wait for somebody else who is writing. A commit takes milliseconds.
const PATIENCE: Duration = Duration::from_secs(3);

/// Opens and checks a record; makes it, and its folder, if there is none and `create` says so.
pub(super) fn open(path: &Path, create: bool) -> Result<(PathBuf, Connection), StoreProblem> {
    // Absolute, for SQLite gives `:memory:` and the empty name a meaning of their own.
    let path =
        std::path::absolute(path).map_err(|error| StoreProblem::Unopenable(error.to_string()))?;
    if create {
        make_folder(&path)?;
    }
    match fs::metadata(&path) {
        Ok(about) if !about.is_file() => return Err(StoreProblem::NotAFile),
        Err(error) if error.kind() == ErrorKind::NotFound && !create => {
            return Err(StoreProblem::Missing);
        }
        Err(error) if error.kind() == ErrorKind::NotFound => make_file(&path)?,
        _ => {}
    }
    let mut conn = connect(&path, create)?;
    if pragma(&conn, "page_count")? == 0 {
        make_tables(&mut conn, &path, create)?;
    }
    let version = check(&conn, &path)?;
    if version < VERSION {
        match tables::update(&mut conn) {
            Err(StoreProblem::ReadOnly) => conn = tables::copy(&path, version)?,
            updated => updated?,
        }
    }
    close_to_others(&path);
    Ok((path, conn))
}

/// A new file, which is its owner's alone; SQLite gives its journal the same rights. An empty file is a
/// new record.
fn make_file(path: &Path) -> Result<(), StoreProblem> {
    let mut options = File::options();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    match options.open(path) {
        // Another process was faster; or it is a link to a file that is not there.
        Err(error) if error.kind() == ErrorKind::AlreadyExists => Ok(()),
        made => made.map(drop).map_err(|error| StoreProblem::Unopenable(error.to_string())),
    }
}

/// A record that has the rights files are made with, as those of earlier versions, becomes its owner's
/// alone. Other rights, such as a group's to write, were somebody's choice.
fn close_to_others(path: &Path) {
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        let rights = fs::metadata(path).map(|about| about.permissions().mode() & 0o777);
        if let Ok(0o644 | 0o664) = rights {
            // Only its owner can; whoever else may read it goes on as before.
            let _ = fs::set_permissions(path, fs::Permissions::from_mode(0o600));
        }
    }
    #[cfg(not(unix))]
    let _ = path;
}

/// A connection with our settings, to a record that is or will be checked.
pub(super) fn connect(path: &Path, create: bool) -> Result<Connection, StoreProblem> {
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
fn why(path: &Path, error: rusqlite::Error) -> StoreProblem {
    // Closing a file drops this process's locks on it (POSIX), so nothing else here opens the
    // record beside SQLite. SQLite could not open it now, so there is no lock to lose.
    match (StoreProblem::from(error), File::options().read(true).write(true).open(path)) {
        (StoreProblem::Unopenable(_), Err(reason)) => StoreProblem::Unopenable(reason.to_string()),
        (problem, _) => problem,
    }
}

fn make_folder(path: &Path) -> Result<(), StoreProblem> {
    let Some(folder) = path.parent().filter(|folder| !folder.is_dir()) else {
        return Ok(());
    };
    let mut builder = fs::DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    let made = builder.create(folder).and_then(|()| sync_folders(folder));
    made.map_err(|error| StoreProblem::NoFolder {
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
fn make_tables(conn: &mut Connection, path: &Path, create: bool) -> Result<(), StoreProblem> {
    if !create {
        return Err(StoreProblem::NotADatabase);
    }
    let tx = conn.transaction_with_behavior(TransactionBehavior::Immediate)?;
    // A write transaction gives an empty file its first page, so that is no longer a sign.
    if pragma(&tx, "schema_version")? != 0 {
        return Ok(());
    }
    // SQLite takes a file of one byte for empty.
    if fs::metadata(path).is_ok_and(|about| about.len() > 0) {
        return Err(StoreProblem::NotADatabase);
    }
    tables::of(VERSION).iter().try_for_each(|table| tx.execute_batch(table))?;
    tx.pragma_update(None, "application_id", APPLICATION)?;
    tx.pragma_update(None, "user_version", VERSION)?;
    Ok(tx.commit()?)
}

/// The version of the record, if we know it, and the record is whole and has our tables only.
fn check(conn: &Connection, path: &Path) -> Result<i64, StoreProblem> {
    // Nobody writes to the file while we look.
    let conn = &*conn.unchecked_transaction()?;
    if pragma(conn, "application_id")? != APPLICATION {
        return Err(StoreProblem::Foreign);
    }
    let version = pragma(conn, "user_version")?;
    if version > WITH_ROOMS {
        return Err(StoreProblem::Newer(version));
    }
    // SQLite reads what is missing of the last page as zeros.
    let bytes = pragma(conn, "page_count")?.saturating_mul(pragma(conn, "page_size")?);
    if fs::metadata(path).is_ok_and(|about| about.len() < bytes.unsigned_abs()) {
        return Err(StoreProblem::Damaged("its end is missing".to_owned()));
    }
    let verdict: String = conn.query_row("PRAGMA quick_check(1)", [], |row| row.get(0))?;
    if verdict != "ok" {
        return Err(StoreProblem::Damaged(verdict.replace('\n', " ")));
    }
    let mut kept = conn.prepare("SELECT sql FROM sqlite_schema ORDER BY name")?;
    let kept: Vec<String> = kept.query_map([], |row| row.get(0))?.collect::<Result<_, _>>()?;
    if kept != tables::of(version) {
        return Err(StoreProblem::Damaged("its tables are not those offramp made".to_owned()));
    }
    Ok(version)
}

fn pragma(conn: &Connection, name: &str) -> Result<i64, StoreProblem> {
    Ok(conn.pragma_query_value(None, name, |row| row.get(0))?)
}
