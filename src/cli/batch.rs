//! `offramp simulate --out FILE`: every game as rows on the disk, while it is played.

pub mod columns;
pub mod error;
pub mod files;
pub mod rows;

use std::fs::{File, TryLockError};
use std::io::{Seek, Write};
use std::ops::RangeInclusive;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

use rayon::prelude::*;

use super::out::{out, say};
use super::{CliError, Ran, progress};
use crate::forecast::batch::{PlayedGame, game_seed};
use crate::forecast::menus::Menus;
use crate::forecast::{LANES, Players};
use crate::policy::{PolicyKind, SideBySide};
use crate::rules::State;
use crate::scenario::Scenario;
use columns::TwoColumnTables;
use error::BatchError;
use files::{BatchFiles, BatchGames};
use rows::{RowFormat, RowWriter, Tables};

/// What to write.
#[derive(Debug, clap::Args)]
pub struct Batch {
    /// Write a row for each game to FILE (`.csv`, `.jsonl` or `.parquet`) and one for each decision
    /// beside it, in place of printing figures.
    #[arg(long, value_name = "FILE", conflicts_with = "format")]
    pub out: Option<PathBuf>,
    /// Play only part I, from 0, of N equal parts; `offramp merge` puts them together.
    #[arg(long, value_name = "I/N", requires = "out", value_parser = Shard::parse)]
    shard: Option<Shard>,
    /// Go on with FILE where it was left; begin if it is not there.
    #[arg(long, requires = "out")]
    resume: bool,
}

#[derive(Clone, Copy, Debug)]
struct Shard {
    part: u32,
    parts: u32,
}

impl Shard {
    fn parse(text: &str) -> Result<Self, String> {
        let numbers = text.split_once('/').and_then(|(part, parts)| {
            Some(Self { part: part.parse().ok()?, parts: parts.parse().ok()? })
        });
        match numbers {
            Some(Self { part, parts }) if part >= parts => Err(format!(
                "there is no part {part} of {parts}; parts are counted from 0 to below their number"
            )),
            Some(shard) => Ok(shard),
            None => Err("write it as two numbers, for example `0/4`".to_owned()),
        }
    }

    /// The first and last of its games, from 1.
    fn of(self, runs: u32) -> Result<(u32, u32), CliError> {
        let end = |part: u32| (u64::from(runs) * u64::from(part) / u64::from(self.parts)) as u32;
        let (first, last) = (end(self.part) + 1, end(self.part + 1));
        if first > last {
            let Self { part, parts } = self;
            return Err(BatchError::NoGame { part, parts, runs }.into());
        }
        Ok((first, last))
    }
}

/// Games played before their rows are written and a wish to stop is heard: so many at first, and twice as many
/// whenever that took less than [`SHORT`], up to a number that bounds what lies in memory.
const CHUNK: usize = 256;
const MOST_CHUNK: usize = 4_096;
const SHORT: Duration = Duration::from_millis(100);

/// Rows of games, and of their decisions.
type TwoTables = (Vec<u8>, Vec<u8>);

/// Games that were played together, for tables that are made beside their rows, and their rows.
type PlayedRows = (Vec<PlayedGame>, TwoTables);

/// Plays and writes, in the order of the runs.
pub fn play(
    args: &Batch,
    to: &Path,
    scenario: &Scenario,
    policies: &[PolicyKind],
    (seed, runs): (u64, u32),
) -> Ran {
    let (first, last) = args.shard.unwrap_or(Shard { part: 0, parts: 1 }).of(runs)?;
    let files = BatchFiles::beside(to)?;
    let kept = files.kept();
    let named = scenario.actors.iter().zip(policies);
    let about = BatchGames {
        offramp: env!("CARGO_PKG_VERSION").to_owned(),
        format: files.shape.word().to_owned(),
        scenario: scenario.meta.id.clone(),
        edition: scenario.hash.clone(),
        theory: scenario.theory().map(|theory| theory.id.clone()),
        seed,
        policies: named.map(|(actor, policy)| format!("{}={}", actor.id, policy.word())).collect(),
        runs,
        first,
        last,
    };
    let said = || {
        let (games, decisions) = (files.games.display(), files.decisions.display());
        let all = last - first + 1;
        writeln!(out(), "{all} games in {games}, their decisions in {decisions}")
    };
    let resume = args.resume && files.begun();
    if resume {
        same_games(&files, &about)?;
        if files.shape == RowFormat::Parquet && files.games.exists() {
            // It got its name when it was whole.
            kept.remove();
            said()?;
            return Ok(0);
        }
    }
    let tables = Tables::new(scenario, kept.shape, seed);
    let mut writer = match resume {
        true => reopen(&kept, &about, &tables)?,
        false => {
            files.must_be_absent()?;
            begin(&kept, &about, &tables)?
        }
    };
    let stop = Arc::new(AtomicBool::new(false));
    let heard = Arc::clone(&stop);
    // Without a handler an interrupt still leaves only what `--resume` can go on with.
    let _ = ctrlc::set_handler(move || heard.store(true, Ordering::Relaxed));
    let mut player = Players::new(scenario, |actor| policies[actor.at()]);
    let menus = Menus::new(&mut player);
    // What goes on with rows that are there packs them all when it has played the rest.
    let beside = files.shape == RowFormat::Parquet && !resume;
    writer.columns = beside.then(|| TwoColumnTables::create(&files, &tables)).transpose()?;
    let left = write_games((&player, &menus), &tables, &mut writer, last, &stop)?;
    let packed = match (&files.shape, writer.columns.take(), left.is_empty()) {
        (RowFormat::Parquet, Some(columns), true) => {
            columns.finish()?;
            kept.remove();
            true
        }
        (RowFormat::Parquet, None, true) => pack(&kept, &files, &tables, &stop)?,
        (.., played) => played,
    };
    if !packed {
        let (played, all) = (left.start() - first, last - first + 1);
        say(format_args!(
            "offramp: stopped after {played} of {all} games, which are kept; go on with the same \
             command and `--resume`"
        ));
        return Ok(130);
    }
    said()?;
    Ok(0)
}

/// Two tables being written, and the game that is next.
struct BatchWriter<'a> {
    files: &'a BatchFiles,
    games: File,
    decisions: File,
    /// Tables of columns that are made beside them.
    columns: Option<TwoColumnTables>,
    first: u32,
    next: u32,
}

impl BatchWriter<'_> {
    /// Games that come next.
    fn add(&mut self, tables: &Tables<'_>, played: Vec<PlayedRows>) -> Result<(), CliError> {
        let (games, rows): (Vec<_>, Vec<_>) = played.into_iter().unzip();
        self.add_rows(rows)?;
        let Some(columns) = &mut self.columns else { return Ok(()) };
        columns.add(tables, self.next, &games)?;
        self.next += games.iter().map(Vec::len).sum::<usize>() as u32;
        Ok(())
    }

    /// A game's row stands for all of it, so it comes last.
    fn add_rows(&mut self, rows: Vec<TwoTables>) -> Result<(), CliError> {
        let more = rows.iter().try_for_each(|(_, more)| self.decisions.write_all(more));
        more.map_err(|error| kept(&self.files.decisions, error))?;
        let rows: Vec<_> = rows.into_iter().map(|(rows, _)| rows).collect();
        let games = self.games.write_all(&rows.concat());
        games.map_err(|error| kept(&self.files.games, error))
    }
}

/// What is said when the disk takes no more.
fn kept(path: &Path, error: std::io::Error) -> CliError {
    BatchError::Kept { path: path.to_owned(), error }.into()
}

/// Plays and writes up to `last`, or until it is to stop: while the rows of some games are written the next are
/// played. Returns what is left to play.
fn write_games(
    (player, menus): (&Players<'_>, &Menus),
    tables: &Tables<'_>,
    to: &mut BatchWriter<'_>,
    last: u32,
    stop: &AtomicBool,
) -> Result<RangeInclusive<u32>, CliError> {
    let start = State::start(player.scenario());
    let all = u64::from(last - to.first) + 1;
    let bar = progress::bar_from((to.next - to.first).into(), all, "games");
    let with_columns = to.columns.is_some();
    let play =
        |table: &mut SideBySide<'_, '_, LANES>, rows: &mut RowWriter<'_, '_>, runs: &[u32]| {
            let run = |lane: usize| (runs[0] - 1).wrapping_add(lane as u32);
            let seeds = std::array::from_fn(|lane| game_seed(tables.seed, run(lane)));
            let games = PlayedGame::play(table, menus, &start, seeds, runs.len());
            bar.inc(runs.len() as u64);
            let rows = rows.rows(runs[0], &games)?;
            Ok((if with_columns { games } else { Vec::new() }, rows))
        };
    let mut left = to.next..=last;
    let (mut size, mut waiting) = (CHUNK, Vec::new());
    while !left.is_empty() && !stop.load(Ordering::Relaxed) {
        let chunk: Vec<u32> = left.by_ref().take(size).collect();
        let began = Instant::now();
        let played = || -> std::io::Result<Vec<PlayedRows>> {
            let parts = chunk.par_chunks(LANES);
            let own = || (player.table(&start), RowWriter::new(tables));
            parts.map_init(own, |(table, rows), runs| play(table, rows, runs)).collect()
        };
        let (written, rows) = rayon::join(|| to.add(tables, std::mem::take(&mut waiting)), played);
        written?;
        waiting = rows?;
        if began.elapsed() < SHORT {
            size = (2 * size).min(MOST_CHUNK);
        }
    }
    to.add(tables, waiting)?;
    bar.finish_and_clear();
    Ok(left)
}

/// Makes columns of the rows that were kept. Whether it came to an end before it was to stop.
fn pack(
    kept: &BatchFiles,
    to: &BatchFiles,
    tables: &Tables<'_>,
    stop: &AtomicBool,
) -> Result<bool, CliError> {
    let (games, decisions) = tables.columns();
    // The tables' lock is held. The games' name says that both are there, so it comes last.
    to.clear();
    let packed = columns::pack(&kept.decisions, &to.decisions, &decisions, stop)?
        && columns::pack(&kept.games, &to.games, &games, stop)?;
    if packed {
        kept.remove();
    }
    Ok(packed)
}

/// New files with their headings.
fn begin<'a>(
    files: &'a BatchFiles,
    about: &BatchGames,
    tables: &Tables<'_>,
) -> Result<BatchWriter<'a>, CliError> {
    let (games, decisions) = files.create(about)?;
    lock(files, &games)?;
    let first = about.first;
    let mut writer = BatchWriter { files, games, decisions, columns: None, first, next: first };
    writer.add_rows(vec![tables.headings()?])?;
    Ok(writer)
}

/// Refuses files that were begun with another command.
fn same_games(files: &BatchFiles, about: &BatchGames) -> Result<(), CliError> {
    let path = || files.games.clone();
    let found = files.read_about()?;
    if let Some((what, here, there)) = found.difference(about) {
        return Err(BatchError::OtherGames { path: path(), what, here, there }.into());
    }
    if found.range() == about.range() {
        return Ok(());
    }
    let (its, wanted) = ((found.first, found.last), (about.first, about.last));
    Err(BatchError::OtherShard { path: path(), its, wanted }.into())
}

/// The files that are there, cut after the last whole game.
fn reopen<'a>(
    files: &'a BatchFiles,
    about: &BatchGames,
    tables: &Tables<'_>,
) -> Result<BatchWriter<'a>, CliError> {
    let (mut games, mut decisions) = files.reopen()?;
    lock(files, &games)?;
    let (kept, more) = files.both_kept(about)?;
    for (file, end) in [(&mut games, kept.end), (&mut decisions, more.end)] {
        file.set_len(end)?;
        file.seek(std::io::SeekFrom::End(0))?;
    }
    let (first, next) = (about.first, kept.last.map_or(about.first, |last| last + 1));
    let mut writer = BatchWriter { files, games, decisions, columns: None, first, next };
    // Left before there was a heading, which is written to the decisions first.
    let (first, second) = tables.headings()?;
    let missing = |end: u64, heading| if end == 0 { heading } else { Vec::new() };
    writer.add_rows(vec![(missing(kept.end, first), missing(more.end, second))])?;
    Ok(writer)
}

/// Two programs writing one file would spoil it.
fn lock(files: &BatchFiles, games: &File) -> Result<(), CliError> {
    match games.try_lock() {
        Err(TryLockError::WouldBlock) => Err(BatchError::Busy(files.games.clone()).into()),
        // Some file systems of clusters know no locks.
        Ok(()) | Err(TryLockError::Error(_)) => Ok(()),
    }
}
