//! `offramp record list | export GAME [FILE] | import FILE`

use std::fs::File;
use std::io::{BufReader, BufWriter, Write};
use std::path::{Path, PathBuf};

use super::files::message;
use super::out::{out, say};
use super::{CliError, Verdict};
use crate::files::Fresh;
use crate::record::{Imported, Record, RecordError, Summary};

/// What to do with the record.
#[derive(Debug, clap::Args)]
pub struct Args {
    #[command(subcommand)]
    what: What,
    /// The record, instead of your own.
    #[arg(long, value_name = "FILE", global = true)]
    store: Option<PathBuf>,
}

#[derive(Debug, clap::Subcommand)]
enum What {
    /// List the recorded games, the latest first.
    List,
    /// Write a game as JSON Lines, with its scenario's whole text.
    Export {
        /// The game's name.
        game: String,
        /// A new file; standard output when left out.
        file: Option<PathBuf>,
    },
    /// Read an exported game into the record.
    Import {
        /// The exported game.
        file: PathBuf,
    },
}

/// Does it.
pub fn run(args: &Args) -> Verdict {
    let path = args.store.clone().map_or_else(Record::default_path, Ok)?;
    match &args.what {
        What::List if args.store.is_none() && !path.exists() => {
            writeln!(out(), "No games are recorded yet.")?;
            Ok(0)
        }
        What::List => list(&Record::open_existing(&path)?),
        What::Export { game, file } => {
            export(&Record::open_existing(&path)?, game, file.as_deref())?;
            Ok(0)
        }
        What::Import { file } => import(&path, file),
    }
}

/// A line a game; exit code 1 if some are damaged.
fn list(record: &Record) -> Verdict {
    let list = record.games()?;
    let mut out = out();
    if list.games.is_empty() && list.damaged.is_empty() {
        writeln!(out, "No games are recorded yet.")?;
    }
    for game in &list.games {
        writeln!(out, "{}", line(game))?;
    }
    out.flush()?;
    for error in &list.damaged {
        say(format_args!("offramp: {error}"));
    }
    Ok(u8::from(!list.damaged.is_empty()))
}

/// `kirillov-3f9a  2026-01-31 18:04 UTC  unfinished, 3 turns, 21 entries  The Kirillov Crisis, seed 7, Washington`
fn line(game: &Summary) -> String {
    let people = match game.people.as_slice() {
        [] => "all by the computer".to_owned(),
        people => people.join(", "),
    };
    let state = if game.ended.is_some() { "ended" } else { "unfinished" };
    let s = |count: u64| if count == 1 { "" } else { "s" };
    let (turns, entries) = (game.turns, game.entries);
    let started = game.started.strftime("%Y-%m-%d %H:%M UTC");
    format!(
        "{}  {started}  {state}, {turns} turn{}, {entries} entr{}  {}, seed {}, {people}",
        game.id,
        s(turns),
        if entries == 1 { "y" } else { "ies" },
        game.title,
        game.seed
    )
}

fn export(record: &Record, game: &str, file: Option<&Path>) -> Result<(), CliError> {
    let game = record.find(game)?;
    let Some(file) = file else {
        return match record.export(&game, &mut BufWriter::new(out())) {
            Err(RecordError::Copy(error)) => Err(CliError::Output(error)),
            other => Ok(other?),
        };
    };
    let mut new = Fresh::at(file)?;
    record.export(&game, &mut BufWriter::new(&mut new))?;
    Ok(new.finish()?)
}

fn import(path: &Path, file: &Path) -> Verdict {
    let opened = File::open(file).map_err(|error| {
        message(file, &format!("can't be opened: {error}; name an exported game"))
    })?;
    let imported = Record::open(path)?.import(&mut BufReader::new(opened));
    let said = match imported {
        Ok(Imported::New(id)) => format!("Imported as {id}."),
        Ok(Imported::Renamed(id)) => {
            format!("Imported as {id}, for another game has the name it had.")
        }
        Ok(Imported::Known(id)) => format!("{id} was here already; nothing to do."),
        Err(error @ RecordError::Line { .. }) => {
            return Err(message(file, &format!("is damaged, {error}")));
        }
        Err(error) => return Err(error.into()),
    };
    writeln!(out(), "{said}")?;
    Ok(0)
}
