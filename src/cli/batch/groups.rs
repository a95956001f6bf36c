//! Groups of rows of Parquet, kept one after the other until all of them are there, and then put together.
//!
//! A Parquet file can't be gone on with once it is closed. So each group is kept as a file of its own within
//! another, after a line that says which games it has, how long it is, and what its checksum is.

use std::fs::File;
use std::io::{BufRead, BufReader, Read};
use std::path::Path;
use std::sync::atomic::{AtomicBool, Ordering};

use bytes::Bytes;
use parquet::file::reader::{FileReader, SerializedFileReader};
use sha2::{Digest, Sha256};

use super::super::CliError;
use super::columns::{TableForm, TableWriter};
use super::error::BatchError;
use super::files::{BatchFiles, BatchGames, KeptRows, cannot};
use super::rows::{ColumnList, Tables};
use crate::files::open;
use crate::scenario::hex;

/// A group as it is kept.
pub fn framed((first, last): (u32, u32), group: &[u8]) -> Vec<u8> {
    let mut kept = format!("{first} {last} {} {}\n", group.len(), checksum(group)).into_bytes();
    kept.extend(group);
    kept
}

/// First 16 hexadecimal digits of SHA-256.
fn checksum(bytes: &[u8]) -> String {
    hex(&Sha256::digest(bytes)[..8])
}

/// A longer line stands before no group.
const LONGEST: u64 = 128;

/// Those that are kept in a file, from the first on.
struct KeptGroups<'f> {
    path: &'f Path,
    file: BufReader<File>,
    /// The last game of those that were read; 0 before the first.
    last: u32,
    end: u64,
}

struct KeptGroup {
    first: u32,
    last: u32,
    bytes: Bytes,
}

impl<'f> KeptGroups<'f> {
    fn open(path: &'f Path) -> Result<Self, CliError> {
        let file = open(path).map_err(|error| cannot("read", path, error))?;
        Ok(Self { path, file: BufReader::new(file), last: 0, end: 0 })
    }

    /// The next one, unless a machine failed before all of it was there.
    fn next(&mut self) -> Result<Option<KeptGroup>, CliError> {
        let mut line = Vec::new();
        let read = (&mut self.file).take(LONGEST).read_until(b'\n', &mut line);
        let read = read.map_err(|error| cannot("read", self.path, error))?;
        if line.last() != Some(&b'\n') {
            return if (read as u64) < LONGEST { Ok(None) } else { Err(self.spoilt()) };
        }
        let (first, last, length, sum) = head(&line).ok_or_else(|| self.spoilt())?;
        let mut bytes = Vec::new();
        let read = (&mut self.file).take(length).read_to_end(&mut bytes);
        read.map_err(|error| cannot("read", self.path, error))?;
        if (bytes.len() as u64) < length {
            return Ok(None);
        }
        if checksum(&bytes) != sum {
            return Err(self.spoilt());
        }
        self.end += line.len() as u64 + length;
        self.last = last;
        Ok(Some(KeptGroup { first, last, bytes: bytes.into() }))
    }

    fn spoilt(&self) -> CliError {
        BatchError::Row { path: self.path.to_owned(), last: self.last }.into()
    }
}

/// The first and last game of a group, its length and its checksum.
fn head(line: &[u8]) -> Option<(u32, u32, u64, String)> {
    let line = std::str::from_utf8(line).ok()?.strip_suffix('\n')?;
    let mut words = line.split(' ');
    let mut word = || words.next();
    let (first, last, length) = (word()?.parse(), word()?.parse(), word()?.parse());
    Some((first.ok()?, last.ok()?, length.ok()?, word()?.to_owned()))
}

/// How far a file has come, up to a game.
pub fn kept(path: &Path, about: &BatchGames, to: u32) -> Result<KeptRows, CliError> {
    let (mut groups, mut kept) = (KeptGroups::open(path)?, KeptRows::default());
    let mut next = about.first;
    while let Some(group) = groups.next()? {
        if group.first != next || group.last != about.end_of(next) {
            groups.last = next - 1;
            return Err(groups.spoilt());
        }
        if group.last > to {
            break;
        }
        kept = KeptRows { last: Some(group.last), end: groups.end };
        next = group.last + 1;
    }
    Ok(kept)
}

/// What is said when tables can't be put together.
const KEPT: &str = "its rows are kept: make room, and go on with the same command and `--resume`";

/// Puts both tables together of the groups that were kept, which are all. Whether it came to an end before it was to
/// stop.
pub fn pack(
    kept: &BatchFiles,
    to: &BatchFiles,
    tables: &Tables<'_>,
    stop: &AtomicBool,
) -> Result<bool, CliError> {
    let (games, decisions) = tables.columns();
    // The tables' lock is held. The games' name says that both are there, so it comes last.
    to.clear();
    let packed = pack_one(&kept.decisions, &to.decisions, &decisions, stop)?
        && pack_one(&kept.games, &to.games, &games, stop)?;
    if packed {
        kept.remove();
    }
    Ok(packed)
}

fn pack_one(
    kept: &Path,
    to: &Path,
    columns: &ColumnList<'_>,
    stop: &AtomicBool,
) -> Result<bool, CliError> {
    let mut table = TableWriter::create(to, &TableForm::of(columns)?, KEPT)?;
    let mut groups = KeptGroups::open(kept)?;
    while let Some(KeptGroup { bytes, .. }) = groups.next()? {
        if stop.load(Ordering::Relaxed) {
            return Ok(false);
        }
        let file = SerializedFileReader::new(bytes.clone()).map_err(|_| groups.spoilt())?;
        for group in file.metadata().row_groups() {
            table.append(&bytes, group)?;
        }
    }
    // What an earlier attempt finished has the same bytes.
    table.whole()?.finish_or_same()?;
    Ok(true)
}
