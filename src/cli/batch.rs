//! `offramp simulate --out FILE`: every game as rows on the disk, while it is played.

pub mod columns;
pub mod error;
pub mod files;
mod groups;
pub mod rows;
pub mod shards;

use std::collections::VecDeque;
use std::fs::{File, TryLockError};
use std::io::{Seek, Write};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, mpsc};

use bytes::Bytes;

use super::out::{out, say};
use super::{CliError, Ran, progress};
use crate::forecast::batch::{PlayedGame, game_seeds};
use crate::forecast::menus::Menus;
use crate::forecast::{LANES, Players};
use crate::policy::{Idle, PolicyKind};
use crate::rules::State;
use crate::scenario::Scenario;
use columns::GroupWriter;
use error::BatchError;
use files::{BatchFiles, BatchGames};
use groups::Packing;
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

/// Games that are being played, or wait to be written, for each thread: in so many parts of [`BatchGames::end_of`].
const WAITING: usize = 3;

/// Rows of games, and of their decisions.
type TwoTables = [PartRows; 2];

/// Rows of one table that were made together.
struct PartRows {
    /// What stands before them where they are kept.
    head: String,
    rows: Bytes,
}

impl From<Vec<u8>> for PartRows {
    fn from(rows: Vec<u8>) -> Self {
        Self { head: String::new(), rows: rows.into() }
    }
}

impl PartRows {
    fn write(&self, to: &mut File) -> std::io::Result<()> {
        to.write_all(self.head.as_bytes())?;
        to.write_all(&self.rows)
    }
}

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
    if writer.pack(&files, &tables, &stop)? {
        write_games((&player, &menus), &tables, &mut writer, &about, &stop)?;
    }
    if !writer.finish(last)? {
        let (played, all) = (writer.next - first, last - first + 1);
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
    next: u32,
    /// What is put together of what is kept.
    packing: Option<Packing>,
}

impl BatchWriter<'_> {
    /// A game's row stands for all of it, so it comes last.
    fn add(&mut self, [games, decisions]: &TwoTables) -> Result<(), CliError> {
        let written = decisions.write(&mut self.decisions);
        written.map_err(|error| kept(&self.files.decisions, error))?;
        let written = games.write(&mut self.games);
        written.map_err(|error| kept(&self.files.games, error))?;
        match &mut self.packing {
            Some(packing) => packing.add(&games.rows, &decisions.rows),
            None => Ok(()),
        }
    }

    /// Begins to put groups together, if rows are kept so, with those that are there. Whether it came to an end
    /// before it was to stop.
    fn pack(
        &mut self,
        to: &BatchFiles,
        tables: &Tables<'_>,
        stop: &AtomicBool,
    ) -> Result<bool, CliError> {
        if self.files.shape != RowFormat::Parquet {
            return Ok(true);
        }
        self.packing = Packing::of(self.files, to, tables, stop)?;
        Ok(self.packing.is_some())
    }

    /// Whether all is there, up to the last game, and as it is to be found.
    fn finish(&mut self, last: u32) -> Result<bool, CliError> {
        if self.next <= last {
            return Ok(false);
        }
        match (self.files.shape, self.packing.take()) {
            (RowFormat::Csv | RowFormat::Jsonl, _) => Ok(true),
            (RowFormat::Parquet, None) => Ok(false),
            (RowFormat::Parquet, Some(packing)) => {
                packing.finish()?;
                self.files.remove();
                Ok(true)
            }
        }
    }
}

/// What is said when the disk takes no more.
fn kept(path: &Path, error: std::io::Error) -> CliError {
    BatchError::Kept { path: path.to_owned(), error }.into()
}

/// Plays on all threads and writes on this one, in the order of the runs, until it is to stop.
fn write_games(
    (player, menus): (&Players<'_>, &Menus),
    tables: &Tables<'_>,
    to: &mut BatchWriter<'_>,
    about: &BatchGames,
    stop: &AtomicBool,
) -> Result<(), CliError> {
    let start = State::start(player.scenario());
    let all = u64::from(about.last - about.first) + 1;
    let bar = progress::bar_from((to.next - about.first).into(), all, "games");
    let idle = Idle::default();
    let play = |first: u32, last: u32| -> Result<TwoTables, CliError> {
        let (mut table, mut writer) = match idle.take() {
            Some(left) => left,
            None => (player.table(&start), PartWriter::new(tables)?),
        };
        for first in (first..=last).step_by(LANES) {
            let count = LANES.min((last - first) as usize + 1);
            let seeds = game_seeds(tables.seed, first - 1);
            writer.add(first, &PlayedGame::play(&mut table, menus, &start, seeds, count))?;
            bar.inc(count as u64);
        }
        let rows = writer.take((first, last))?;
        idle.put((table, writer));
        Ok(rows)
    };
    let play = &play;
    rayon::in_place_scope(|scope| {
        let mut waiting = VecDeque::new();
        let mut first = to.next;
        loop {
            while first <= about.last && waiting.len() < WAITING * rayon::current_num_threads() {
                let last = about.end_of(first);
                let (send, played) = mpsc::channel();
                scope.spawn(move |_| {
                    if !stop.load(Ordering::Relaxed) {
                        // Nobody waits for it where the disk took no more.
                        let _ = send.send(play(first, last));
                    }
                });
                waiting.push_back((last, played));
                first = last + 1;
            }
            let Some((last, played)) = waiting.pop_front() else { break };
            let Ok(rows) = played.recv() else { break };
            let written = rows.and_then(|rows| to.add(&rows));
            written.inspect_err(|_| stop.store(true, Ordering::Relaxed))?;
            to.next = last + 1;
        }
        Ok::<_, CliError>(())
    })?;
    bar.finish_and_clear();
    Ok(())
}

/// What a thread makes of the games that it plays.
enum PartWriter<'t, 'a> {
    Rows(RowWriter<'t, 'a>),
    Groups(GroupWriter<'t, 'a>),
}

impl<'t, 'a> PartWriter<'t, 'a> {
    fn new(tables: &'t Tables<'a>) -> Result<Self, CliError> {
        Ok(match tables.shape {
            RowFormat::Parquet => Self::Groups(GroupWriter::new(tables)?),
            RowFormat::Csv | RowFormat::Jsonl => Self::Rows(RowWriter::new(tables)),
        })
    }

    fn add(&mut self, first: u32, games: &[PlayedGame]) -> std::io::Result<()> {
        match self {
            Self::Rows(rows) => rows.add(first, games),
            Self::Groups(groups) => groups.add(first, games),
        }
    }

    /// What was added, which is these games, as it is kept.
    fn take(&mut self, games: (u32, u32)) -> Result<TwoTables, CliError> {
        Ok(match self {
            Self::Rows(rows) => rows.take().map(PartRows::from),
            Self::Groups(groups) => groups.take()?.map(|group| groups::part(games, group)),
        })
    }
}

/// New files with their headings.
fn begin<'a>(
    files: &'a BatchFiles,
    about: &BatchGames,
    tables: &Tables<'_>,
) -> Result<BatchWriter<'a>, CliError> {
    let (games, decisions) = files.create(about)?;
    lock(files, &games)?;
    let mut writer = BatchWriter { files, games, decisions, next: about.first, packing: None };
    writer.add(&tables.headings()?.map(PartRows::from))?;
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
    let next = kept.last.map_or(about.first, |last| last + 1);
    let mut writer = BatchWriter { files, games, decisions, next, packing: None };
    // Left before there was a heading, which is written to the decisions first.
    let [first, second] = tables.headings()?;
    let missing = |end: u64, heading| PartRows::from(if end == 0 { heading } else { Vec::new() });
    writer.add(&[missing(kept.end, first), missing(more.end, second)])?;
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
