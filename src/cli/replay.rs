//! `offramp replay GAME`: a recorded game turn by turn, or whether it can be played again.

use std::io::Write;
use std::path::PathBuf;

use super::{CliError, Verdict};
use crate::record::{Problem, Record, RecordError};
use crate::report::{Transcript, TurnLines};
use crate::session::{Session, Unrecorded};

/// Which game, and what to do with it.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// The game's name; `offramp record list` shows them.
    game: String,
    /// Compute every state hash again and compare it with the recorded one.
    #[arg(long)]
    verify: bool,
    /// The record to look in, instead of your own.
    #[arg(long, value_name = "FILE")]
    store: Option<PathBuf>,
}

/// Plays the game again.
pub fn run(args: &Args) -> Verdict {
    let path = args.store.clone().map_or_else(Record::default_path, Ok)?;
    let record = Record::open_existing(&path)?;
    let game = record.find(&args.game)?;
    let session = record.load(&game).and_then(|stored| stored.session(Box::new(Unrecorded)));
    let mut out = std::io::stdout().lock();
    match session {
        Ok(session) if args.verify => {
            writeln!(out, "{} entries, every state hash agrees", session.entries())?;
        }
        Ok(session) => turns(&session, &mut out)?,
        Err(error) if args.verify && is_finding(&error) => {
            eprintln!("offramp: {error}");
            return Ok(1);
        }
        Err(error) => return Err(CliError::Record(error)),
    }
    out.flush()?;
    Ok(0)
}

/// Whether it is what `--verify` looks for, rather than something that keeps it from looking.
fn is_finding(error: &RecordError) -> bool {
    matches!(
        error,
        RecordError::Session { .. } | RecordError::Store { problem: Problem::DamagedGame(_), .. }
    )
}

fn turns(session: &Session, out: &mut impl Write) -> std::io::Result<()> {
    let game = Transcript::of(session, |_| None);
    writeln!(out, "{}, seed {}", game.title, game.seed)?;
    for turn in game.turns.iter().filter(|turn| turn.rung.is_some()) {
        writeln!(out, "{}", line(turn))?;
    }
    match game.ending {
        Some(ending) => writeln!(out, "Ending: {}", ending.title)?,
        None => writeln!(out, "The game goes on.")?,
    }
    writeln!(out, "State {}", game.state_hash)
}

/// `turn 3, 2027-03-01: Armed clash; washington talk, warn; moscow holds`
fn line(turn: &TurnLines) -> String {
    let rung = turn.rung.as_ref().map_or("", |rung| rung.name.as_str());
    let mut line = format!("turn {}, {}: {rung}", turn.turn, turn.date);
    for written in &turn.written {
        line += &format!("; {} writes down {} “{}”", written.actor, written.option, written.title);
    }
    for choice in &turn.choices {
        let orders = match choice.orders.as_slice() {
            [] => "holds".to_owned(),
            orders => orders.join(", "),
        };
        line += &format!("; {} {orders}", choice.actor);
    }
    line
}
