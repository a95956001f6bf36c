//! `offramp record list | branch GAME --turn N | rename GAME NAME | delete GAME | export GAME [FILE] |
//! import FILE`

use std::fs::File;
use std::io::{self, BufReader, BufWriter, Write};
use std::path::{Path, PathBuf};

use super::error::{ArgumentError, ImportError};
use super::out::{ask, at_a_terminal, out, say};
use super::{CliError, Ran};
use crate::files::{Fresh, open};
use crate::legible::line;
use crate::record::{GameId, Imported, Record, RecordError, RoomId, Summary};

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
    /// List the recorded games, that of the latest entry first.
    List,
    /// Begin a game that is another up to a turn: what if other things had been decided from there?
    /// It has the same luck and is played on with `offramp play`; the other stays as it is.
    Branch {
        /// The game's name.
        game: String,
        /// The turn from whose beginning on it is a game of its own.
        #[arg(long, value_name = "N")]
        turn: u32,
        /// What people call it.
        #[arg(long, default_value = "", hide_default_value = true)]
        name: String,
    },
    /// Give a game a name for people, by which it is found as well.
    Rename {
        /// The game's name.
        game: String,
        /// At most 80 letters; an empty one takes the name away.
        name: String,
    },
    /// Delete a game for good.
    Delete {
        /// The game's name.
        game: String,
        /// Do not ask.
        #[arg(long)]
        yes: bool,
    },
    /// Write a game as JSON Lines, with its scenario's whole text.
    Export {
        /// The game's name.
        game: String,
        /// A new file; standard output when left out.
        file: Option<PathBuf>,
        /// Export an unfinished game, too: whoever reads the file learns everybody's orders, covert and
        /// sealed ones as well, their reasons and the seed.
        #[arg(long)]
        reveal: bool,
    },
    /// Read an exported game into the record.
    Import {
        /// The exported game.
        file: PathBuf,
    },
    /// List the rooms that classes were hosted in, the latest first.
    Rooms,
    /// Forget the names of everybody in a room. What was done in it stays, by number.
    Forget {
        /// The room's six digits.
        room: String,
    },
}

/// Does it.
pub fn run(args: &Args) -> Ran {
    let path = args.store.clone().map_or_else(Record::default_path, Ok)?;
    match &args.what {
        What::List => {
            // Of one's own record it is said that there is none; of another, that it is missing.
            let own = if args.store.is_none() { Record::look(&path)? } else { None };
            match own {
                Some(record) => list(&record),
                None if args.store.is_none() => none(),
                None => list(&Record::open_existing(&path)?),
            }
        }
        What::Branch { game, turn, name } => {
            let mut record = Record::open_existing(&path)?;
            let game = record.find(game)?;
            let branch = record.branch(&game, *turn, name)?;
            writeln!(
                out(),
                "{branch} is {game} up to turn {turn}; `offramp play` goes on with it."
            )?;
            Ok(0)
        }
        What::Rename { game, name } => {
            let mut record = Record::open_existing(&path)?;
            let game = record.find(game)?;
            record.rename(&game, name)?;
            Ok(0)
        }
        What::Delete { game, yes } => delete(&mut Record::open_existing(&path)?, game, *yes),
        What::Export { game, file, reveal } => {
            let record = Record::open_existing(&path)?;
            let game = record.find(game)?;
            may_be_shown(&game, record.has_ended(&game)?, *reveal)?;
            export(&record, &game, file.as_deref())?;
            Ok(0)
        }
        What::Import { file } => import(&path, file),
        What::Rooms => rooms(&Record::open_existing(&path)?),
        What::Forget { room } => {
            let id = RoomId::of(room).ok_or_else(|| ArgumentError::NoRoom(room.clone()))?;
            let count = Record::open_existing(&path)?.forget_names(&id)?;
            writeln!(out(), "Forgot {count} names of room {id}.")?;
            Ok(0)
        }
    }
}

/// A line a room.
fn rooms(record: &Record) -> Ran {
    let rooms = record.rooms()?;
    if rooms.is_empty() {
        writeln!(out(), "No room has been hosted yet.")?;
    }
    let time = |at: jiff::Timestamp| {
        at.to_zoned(jiff::tz::TimeZone::system()).strftime("%Y-%m-%d %H:%M %Z").to_string()
    };
    for (id, opened, closed) in rooms {
        let state = match closed {
            Some(closed) => format!("closed {}", time(closed)),
            None => format!(
                "not closed; `offramp host --resume {id}` goes on with it, unless it is being hosted"
            ),
        };
        writeln!(out(), "{id}  opened {}, {state}", time(opened))?;
    }
    Ok(0)
}

fn none() -> Ran {
    writeln!(out(), "No games are recorded yet.")?;
    Ok(0)
}

/// A line a game; exit code 1 if some are damaged.
fn list(record: &Record) -> Ran {
    let list = record.games()?;
    if list.games.is_empty() && list.damaged.is_empty() {
        return none();
    }
    let mut out = out();
    for game in &list.games {
        writeln!(out, "{}", line(&described(game)))?;
    }
    out.flush()?;
    for error in &list.damaged {
        say(format_args!("offramp: {error}"));
    }
    Ok(u8::from(!list.damaged.is_empty()))
}

/// `kirillov-3f9a  2026-01-31 19:04 CET  unfinished, 3 turns, 21 entries  “Tuesday”, The Kirillov Crisis, seed 7, Washington`,
/// and what sets it apart from others.
fn described(game: &Summary) -> String {
    let people = match game.people.as_slice() {
        [] => "all by the computer".to_owned(),
        people => people.join(", "),
    };
    let state = if game.ended.is_some() { "ended" } else { "unfinished" };
    let s = |count: u64| if count == 1 { "" } else { "s" };
    let (turns, entries) = (game.turns, game.entries);
    let name = game.name.as_ref().map(|name| format!("“{name}”, ")).unwrap_or_default();
    let mut apart: String = game.apart.iter().map(|what| format!("; {what}")).collect();
    if let Some(room) = &game.room {
        apart += &format!("; in room {room}");
    }
    format!(
        "{}  {}  {state}, {turns} turn{}, {entries} entr{}  {name}{}, seed {}, {people}{apart}",
        game.id,
        game.begun(),
        s(turns),
        if entries == 1 { "y" } else { "ies" },
        game.title,
        game.seed
    )
}

/// Whether a game may be shown whole: it is over, or somebody has said that it shall be.
pub(super) fn may_be_shown(game: &GameId, ended: bool, reveal: bool) -> Result<(), CliError> {
    if reveal || ended {
        return Ok(());
    }
    Err(ArgumentError::Unfinished(game.clone()).into())
}

fn delete(record: &mut Record, game: &str, yes: bool) -> Ran {
    let games = record.games()?;
    // A damaged game can't be found, but it can be deleted.
    let found = record.find(game);
    let id = found.as_ref().map_or(game, GameId::as_str).to_owned();
    let what = games.games.iter().find(|one| one.id.as_str() == id).map_or(id.clone(), described);
    if !yes {
        if !at_a_terminal() {
            found?;
            return Err(ArgumentError::NobodyToAsk(line(game).to_string()).into());
        }
        let answer = ask(&format!("{}\nDelete this game for good? [y/N] ", line(&what)))?;
        if !answer.trim().to_lowercase().starts_with('y') {
            writeln!(out(), "Nothing was deleted.")?;
            return Ok(0);
        }
    }
    record.delete(&id)?;
    writeln!(out(), "Deleted {}.", line(&id))?;
    Ok(0)
}

fn export(record: &Record, game: &GameId, file: Option<&Path>) -> Result<(), CliError> {
    let Some(file) = file else {
        return match record.export(game, &mut BufWriter::new(out())) {
            Err(RecordError::Copy(error)) => Err(CliError::Output(error)),
            other => Ok(other?),
        };
    };
    let mut new = Fresh::at(file)?;
    owners_alone(new.file()).map_err(RecordError::Copy)?;
    record.export(game, &mut BufWriter::new(&mut new))?;
    Ok(new.finish()?)
}

/// Nobody but the file's owner may read it, as the record it comes from.
fn owners_alone(file: &File) -> io::Result<()> {
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        file.set_permissions(std::fs::Permissions::from_mode(0o600))?;
    }
    #[cfg(not(unix))]
    let _ = file;
    Ok(())
}

fn import(path: &Path, file: &Path) -> Ran {
    if file.is_dir() {
        return Err(ImportError::Folder(file.to_owned()).into());
    }
    let opened = open(file).map_err(|error| ImportError::Open { path: file.to_owned(), error })?;
    let imported = Record::open(path)?.import(&mut BufReader::new(opened));
    let said = match imported {
        Ok(Imported::New(id)) => format!("Imported as {id}."),
        Ok(Imported::Renamed(id)) => {
            format!("Imported as {id}, for another game has the name it had.")
        }
        Ok(Imported::Known(id)) => format!("{id} was here already; nothing to do."),
        Err(error @ RecordError::Line { .. }) => {
            return Err(
                ImportError::Damaged { path: file.to_owned(), error: Box::new(error) }.into()
            );
        }
        Err(error) => return Err(error.into()),
    };
    writeln!(out(), "{said}")?;
    Ok(0)
}
