//! `offramp simulate --out FILE`: every game as rows on the disk, while it is played.

pub mod files;
mod rows;

use std::fs::{File, TryLockError};
use std::io::{Seek, Write};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use rayon::prelude::*;

use super::{CliError, Verdict, progress};
use crate::forecast::Player;
use crate::forecast::batch::{Game, game_seed};
use crate::policy::PolicyKind;
use crate::rules::State;
use crate::scenario::Scenario;
use files::{About, Files, cannot};
use rows::Tables;

/// What to write.
#[derive(Debug, clap::Args)]
pub struct Batch {
    /// Write a row for each game to FILE (`.csv` or `.jsonl`) and one for each decision beside it,
    /// in place of printing figures.
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
            return Err(CliError::Message(format!(
                "part {part} of {parts} has no game, since there are only {runs}; ask for more \
                 `--runs`, or for fewer parts"
            )));
        }
        Ok((first, last))
    }
}

/// Games played before their rows are written and a wish to stop is heard.
const CHUNK: usize = 256;

/// Plays and writes, in the order of the runs.
pub fn play(
    args: &Batch,
    out: &Path,
    scenario: &Scenario,
    policies: &[PolicyKind],
    (seed, runs): (u64, u32),
) -> Verdict {
    let (first, last) = args.shard.unwrap_or(Shard { part: 0, parts: 1 }).of(runs)?;
    let named = scenario.actors.iter().zip(policies);
    let about = About {
        offramp: env!("CARGO_PKG_VERSION").to_owned(),
        scenario: scenario.meta.id.clone(),
        edition: scenario.hash.clone(),
        seed,
        policies: named.map(|(actor, policy)| format!("{}={}", actor.id, policy.word())).collect(),
        runs,
        first,
        last,
    };
    let files = Files::beside(out)?;
    let tables = Tables::new(scenario, files.shape);
    let (mut games, mut decisions, next) = match args.resume && files.games.exists() {
        true => reopen(&files, &about, &tables)?,
        false => begin(&files, &about, &tables)?,
    };
    let stop = Arc::new(AtomicBool::new(false));
    let heard = Arc::clone(&stop);
    // Without a handler an interrupt still leaves only what `--resume` can go on with.
    let _ = ctrlc::set_handler(move || heard.store(true, Ordering::Relaxed));
    let player = Player::new(scenario, |actor| policies[actor.at()]);
    let start = State::start(scenario);
    let bar = progress::bar(u64::from(last - first) + 1);
    bar.set_position((next - first).into());
    bar.reset_eta();
    let mut left = next..=last;
    while !left.is_empty() && !stop.load(Ordering::Relaxed) {
        let chunk: Vec<u32> = left.by_ref().take(CHUNK).collect();
        let rows: std::io::Result<Vec<_>> = (chunk.into_par_iter())
            .map_init(
                || player.table(&start),
                |table, run| {
                    let game = Game::play(table, game_seed(seed, run - 1));
                    bar.inc(1);
                    tables.rows(run, &game)
                },
            )
            .collect();
        let (rows, more): (Vec<_>, Vec<_>) = rows?.into_iter().unzip();
        // A game's row stands for all of it, so it comes last.
        decisions.write_all(&more.concat())?;
        games.write_all(&rows.concat())?;
    }
    bar.finish_and_clear();
    let all = last - first + 1;
    if !left.is_empty() {
        let played = left.start() - first;
        eprintln!(
            "offramp: stopped after {played} of {all} games, which are kept; go on with the same \
             command and `--resume`"
        );
        return Ok(130);
    }
    let (games, decisions) = (files.games.display(), files.decisions.display());
    writeln!(std::io::stdout(), "{all} games in {games}, their decisions in {decisions}")?;
    Ok(0)
}

/// New files with their headings.
fn begin(files: &Files, about: &About, tables: &Tables<'_>) -> Result<(File, File, u32), CliError> {
    let (mut games, mut decisions) = files.create(about)?;
    lock(files, &games)?;
    let (first, second) = tables.headings()?;
    decisions.write_all(&second)?;
    games.write_all(&first)?;
    Ok((games, decisions, about.first))
}

/// The files that are there, cut after the last whole game.
fn reopen(
    files: &Files,
    about: &About,
    tables: &Tables<'_>,
) -> Result<(File, File, u32), CliError> {
    let path = files.games.display();
    let found = files.read_about()?;
    if let Some((what, here, there)) = found.difference(about) {
        return Err(CliError::Message(format!(
            "`{path}` holds other games: its {what} is {here}, this command's is {there}; give the \
             command it was begun with, or name another file"
        )));
    }
    if found.range() != about.range() {
        let (from, to) = (found.first, found.last);
        return Err(CliError::Message(format!(
            "`{path}` is another shard: its games are {from} to {to}, this command's are {} to {}; \
             give the command it was begun with, or name another file",
            about.first, about.last
        )));
    }
    let open = |path: &Path| {
        let file = File::options().read(true).write(true).create(true).truncate(false).open(path);
        file.map_err(|error| cannot("write", path, &error))
    };
    let (mut games, mut decisions) = (open(&files.games)?, open(&files.decisions)?);
    lock(files, &games)?;
    let kept = files.kept_games(about)?;
    let more = files.kept_decisions(about, kept.last)?;
    for (file, end) in [(&mut games, kept.end), (&mut decisions, more.end)] {
        file.set_len(end)?;
        file.seek(std::io::SeekFrom::End(0))?;
    }
    // Left before there was a heading, which is written to the decisions first.
    let (first, second) = tables.headings()?;
    if more.end == 0 {
        decisions.write_all(&second)?;
    }
    if kept.end == 0 {
        games.write_all(&first)?;
    }
    Ok((games, decisions, kept.last.map_or(about.first, |last| last + 1)))
}

/// Two programs writing one file would spoil it.
fn lock(files: &Files, games: &File) -> Result<(), CliError> {
    match games.try_lock() {
        Err(TryLockError::WouldBlock) => Err(CliError::Message(format!(
            "`{}` is being written by another offramp; let it finish, or name another file",
            files.games.display()
        ))),
        // Some file systems of clusters know no locks.
        Ok(()) | Err(TryLockError::Error(_)) => Ok(()),
    }
}
