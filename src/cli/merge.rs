//! `offramp merge SHARD… --out FILE`: the shards of a batch as one.

use std::io::{BufRead, BufReader, Read, Write};
use std::path::{Path, PathBuf};

use super::batch::error::BatchError;
use super::batch::files::{BatchFiles, BatchGames, cannot};
use super::batch::rows::RowFormat;
use super::batch::shards::{MergedTable, Order};
use super::{CliError, Ran};
use crate::files::{Fresh, finish_all, open};

/// What to put together.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// The tables of games that `offramp simulate --shard … --out` wrote, in any order.
    #[arg(required = true, value_name = "SHARD")]
    shards: Vec<PathBuf>,
    /// Where all the games go; their decisions go beside it.
    #[arg(long, value_name = "FILE")]
    out: PathBuf,
}

type MergedShard = (BatchFiles, BatchGames);

/// Checks that the shards are one batch, whole and once each, and copies them.
pub fn run(args: &Args) -> Ran {
    let out = BatchFiles::beside(&args.out)?;
    let mut shards = Vec::new();
    for path in &args.shards {
        let files = BatchFiles::beside(path)?;
        if files.shape != out.shape {
            let (shard, merged) = (path.clone(), args.out.clone());
            return Err(BatchError::Formats { shard, merged }.into());
        }
        let about = files.read_about()?;
        shards.push((files, about));
    }
    one_batch(&shards)?;
    shards.sort_by_key(|(_, about)| about.first);
    once_each(&shards)?;
    let Some((_, about)) = shards.first() else { return Ok(0) };
    let about = BatchGames { last: about.runs, ..about.clone() };
    out.must_be_absent()?;
    // The games' name says that all are there, so it comes last.
    let said = out.about(&about)?;
    let [games, decisions] = match out.shape {
        RowFormat::Parquet => merge_columns(&shards, &about, &out)?,
        RowFormat::Csv | RowFormat::Jsonl => merge_lines(&shards, &out)?,
    };
    finish_all(vec![said, decisions, games])?;
    let (count, runs, path) = (shards.len(), about.runs, args.out.display());
    writeln!(super::out::out(), "{count} shards with {runs} games in {path}")?;
    Ok(0)
}

const REMEDY: &str = "make room and merge again";

fn merge_lines(shards: &[MergedShard], out: &BatchFiles) -> Result<[Fresh; 2], CliError> {
    let ends = shards.iter().map(|(files, about)| finished(files, about));
    let ends = ends.collect::<Result<Vec<_>, _>>()?;
    let (mut games, mut decisions) = (RowsWriter::at(&out.games)?, RowsWriter::at(&out.decisions)?);
    for (at, ((files, _), (games_end, decisions_end))) in shards.iter().zip(ends).enumerate() {
        let without_heading = files.shape.headed() && at > 0;
        decisions.append(&files.decisions, decisions_end, without_heading)?;
        games.append(&files.games, games_end, without_heading)?;
    }
    Ok([games.file, decisions.file])
}

/// Groups of rows are copied, but where they end is no matter of shards: one that is in two of them is written anew.
fn merge_columns(
    shards: &[MergedShard],
    about: &BatchGames,
    out: &BatchFiles,
) -> Result<[Fresh; 2], CliError> {
    type MergeOrder = (fn(&BatchFiles) -> &Path, fn(&BatchGames) -> Order);
    let games: MergeOrder = (|files| &files.games, Order::games);
    let decisions: MergeOrder = (|files| &files.decisions, Order::decisions);
    for (files, about) in shards {
        if !files.games.exists() {
            return Err(unfinished(&files.games, "before it was packed", about.last));
        }
    }
    let one = |(path, order): MergeOrder| {
        let mut table = MergedTable::create(path(out), about, path(&shards[0].0), REMEDY)?;
        for (files, about) in shards {
            table.append(path(files), order(about))?;
        }
        table.whole()
    };
    Ok([one(games)?, one(decisions)?])
}

fn one_batch(shards: &[MergedShard]) -> Result<(), CliError> {
    let Some(((first, about), others)) = shards.split_first() else { return Ok(()) };
    for (files, other) in others {
        if let Some((what, here, there)) = about.difference(other) {
            let (first, second) = (first.games.clone(), files.games.clone());
            return Err(BatchError::Strangers { first, second, what, here, there }.into());
        }
    }
    Ok(())
}

/// No game twice, none missing; the shards are in the order of their games.
fn once_each(shards: &[MergedShard]) -> Result<(), CliError> {
    let runs = shards.first().map_or(0, |(_, about)| about.runs);
    let missing = |from: u32, to: u32| BatchError::Missing { from, to, runs };
    let mut next = 1;
    for (at, (files, about)) in shards.iter().enumerate() {
        if about.first > next {
            return Err(missing(next, about.first - 1).into());
        }
        if about.first < next {
            let (first, second) = (shards[at - 1].0.games.clone(), files.games.clone());
            let (from, to) = (about.first, about.last.min(next - 1));
            return Err(BatchError::Twice { first, second, from, to }.into());
        }
        next = about.last + 1;
    }
    if next <= runs { Err(missing(next, runs).into()) } else { Ok(()) }
}

/// Where the rows of a whole shard end, in both of its tables.
fn finished(files: &BatchFiles, about: &BatchGames) -> Result<(u64, u64), CliError> {
    let (games, decisions) = files.both_kept(about)?;
    if games.last == Some(about.last) {
        return Ok((games.end, decisions.end));
    }
    let played =
        games.last.map_or("before its first run".to_owned(), |run| format!("after run {run}"));
    Err(unfinished(&files.games, &played, about.last))
}

fn unfinished(path: &Path, when: &str, last: u32) -> CliError {
    BatchError::Unfinished { path: path.to_owned(), when: when.to_owned(), last }.into()
}

/// Rows of a table that is not whole yet.
struct RowsWriter<'a> {
    path: &'a Path,
    file: Fresh,
}

impl<'a> RowsWriter<'a> {
    fn at(path: &'a Path) -> Result<Self, CliError> {
        Ok(Self { path, file: Fresh::at(path)? })
    }

    fn append(&mut self, from: &Path, end: u64, without_heading: bool) -> Result<(), CliError> {
        let file = open(from).map_err(|error| cannot("read", from, error))?;
        let mut file = BufReader::new(file.take(end));
        if without_heading {
            file.skip_until(b'\n').map_err(|error| cannot("read", from, error))?;
        }
        std::io::copy(&mut file, &mut self.file).map(|_| ()).map_err(|error| {
            let (path, error) = (self.path.to_owned(), error.into());
            BatchError::Write { path, error, remedy: REMEDY }.into()
        })
    }
}
