//! Groups of rows of Parquet, kept one after the other until all of them are there, while they are put together.
//!
//! A Parquet file can't be gone on with once it is closed, and says nothing before. So each group is also kept as a
//! file of its own within another, after a line that says which games it has, how long it is, and what its checksum is.

use std::fs::File;
use std::io::{BufRead, BufReader, Read};
use std::path::Path;
use std::sync::atomic::{AtomicBool, Ordering};

use bytes::Bytes;
use parquet::errors::ParquetError;
use parquet::file::reader::{FileReader, SerializedFileReader};
use sha2::{Digest, Sha256};

use super::super::CliError;
use super::PartRows;
use super::columns::{TableForm, TableWriter};
use super::error::BatchError;
use super::files::{BatchFiles, BatchGames, KeptRows, cannot};
use super::rows::Tables;
use crate::files::open;
use crate::scenario::hex;

/// A group of these games as it is kept.
pub fn part((first, last): (u32, u32), group: Vec<u8>) -> PartRows {
    let head = format!("{first} {last} {} {}\n", group.len(), checksum(&group));
    PartRows { head, rows: group.into() }
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

/// Both tables, of which each group is a part as soon as it is kept.
pub struct Packing {
    games: TableWriter,
    decisions: TableWriter,
}

impl Packing {
    /// Of the groups that are kept, unless it was to stop before it had them all.
    pub fn of(
        kept: &BatchFiles,
        to: &BatchFiles,
        tables: &Tables<'_>,
        stop: &AtomicBool,
    ) -> Result<Option<Self>, CliError> {
        let (games, decisions) = tables.columns();
        // The tables' lock is held.
        to.clear();
        let table = |to: &Path, columns| TableWriter::create(to, &TableForm::of(columns)?, KEPT);
        let games = table(&to.games, &games)?;
        let mut packing = Self { games, decisions: table(&to.decisions, &decisions)? };
        let all = add_kept(&kept.games, &mut packing.games, stop)?
            && add_kept(&kept.decisions, &mut packing.decisions, stop)?;
        Ok(all.then_some(packing))
    }

    /// A group more of each.
    pub fn add(&mut self, games: &Bytes, decisions: &Bytes) -> Result<(), CliError> {
        let spoilt = |error| CliError::from(BatchError::Columns(error));
        add(&mut self.games, games, spoilt)?;
        add(&mut self.decisions, decisions, spoilt)
    }

    /// All groups are there. The games' name says that both tables are, so it comes last.
    pub fn finish(self) -> Result<(), CliError> {
        // What an earlier attempt finished has the same bytes.
        self.decisions.whole()?.finish_or_same()?;
        Ok(self.games.whole()?.finish_or_same()?)
    }
}

/// Adds the groups that are kept. Whether it came to an end before it was to stop.
fn add_kept(kept: &Path, to: &mut TableWriter, stop: &AtomicBool) -> Result<bool, CliError> {
    let mut groups = KeptGroups::open(kept)?;
    while let Some(KeptGroup { bytes, .. }) = groups.next()? {
        if stop.load(Ordering::Relaxed) {
            return Ok(false);
        }
        add(to, &bytes, |_| groups.spoilt())?;
    }
    Ok(true)
}

/// Adds the groups of a file.
fn add(
    to: &mut TableWriter,
    bytes: &Bytes,
    spoilt: impl FnOnce(ParquetError) -> CliError,
) -> Result<(), CliError> {
    let file = SerializedFileReader::new(bytes.clone()).map_err(spoilt)?;
    file.metadata().row_groups().iter().try_for_each(|group| to.append(bytes, group))
}
