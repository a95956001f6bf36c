//! `offramp play [SCENARIO]`: in a window where there is a display, else in the terminal.

use std::io::{IsTerminal, Write};
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::AtomicBool;

use super::{CliError, Verdict, actor, playable};
use crate::diagnostics::Files;
use crate::forecast::{Request, forecast};
use crate::policy::PolicyKind;
use crate::record::{Record, Summary};
use crate::report::{Transcript, text};
use crate::rules::Viewer;
use crate::scenario::library::SHIPPED;
use crate::scenario::{ActorIx, Scenario};
use crate::session::{Session, Setup, Unrecorded};
use crate::terminal;

/// What to play, and how.
#[derive(Debug, Default, clap::Args)]
pub struct Args {
    /// A scenario's id, file or folder; the library when left out.
    scenario: Option<String>,
    /// A seat you play (repeat it for several people at one screen).
    #[arg(long, value_name = "SEAT", requires = "scenario")]
    seat: Vec<String>,
    /// The game's luck: the same seed and the same choices give the same game.
    #[arg(long)]
    seed: Option<u64>,
    /// How the computer plays the other seats.
    #[arg(long, value_enum, default_value_t)]
    policy: Policy,
    /// The computer plays every seat; prints the transcript.
    #[arg(long, requires = "scenario", conflicts_with = "seat")]
    auto: bool,
    /// How the transcript is printed.
    #[arg(long, value_enum, default_value_t, requires = "auto")]
    format: Shape,
    /// Where the game is recorded, instead of your own record; automatic play is recorded only if
    /// this is given.
    #[arg(long, value_name = "FILE")]
    store: Option<PathBuf>,
}

/// How the computer plays.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, clap::ValueEnum)]
pub enum Policy {
    /// Any option, equally likely.
    Random,
    /// By the scenario's temperaments.
    #[default]
    Temperament,
}

impl From<Policy> for PolicyKind {
    fn from(policy: Policy) -> Self {
        match policy {
            Policy::Random => Self::Random,
            Policy::Temperament => Self::Temperament,
        }
    }
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, clap::ValueEnum)]
enum Shape {
    /// For people.
    #[default]
    Text,
    /// For programs.
    Json,
}

/// Rollouts behind each risk of a transcript.
const RUNS: u32 = 1_000;

/// Plays.
pub fn run(args: &Args) -> Verdict {
    if args.auto {
        return auto(args);
    }
    let store = args.store.clone().map_or_else(Record::default_path, Ok)?;
    #[cfg(feature = "gui")]
    if crate::game::display::available() {
        return window(args, store);
    }
    in_terminal(args, store)
}

/// A scenario with its texts.
fn named(name: &str) -> Result<(Arc<Scenario>, Files), CliError> {
    let (scenario, loaded) = playable(name)?;
    Ok((Arc::new(scenario), loaded.files))
}

/// The named seats for people, the computer in the others.
fn setup(args: &Args, scenario: &Scenario, people: &[ActorIx]) -> Setup {
    let seed = args.seed.unwrap_or_else(rand::random);
    Setup::all_computers(scenario, seed, args.policy.into()).with_people(people)
}

fn people(args: &Args, scenario: &Scenario) -> Result<Vec<ActorIx>, CliError> {
    args.seat.iter().map(|seat| actor(scenario, seat)).collect()
}

/// Every seat by its policy, to the end.
fn auto(args: &Args) -> Verdict {
    let (scenario, files) = named(args.scenario.as_deref().unwrap_or_default())?;
    let setup = setup(args, &scenario, &[]);
    let failed = |error: crate::session::SessionError| CliError::Message(error.to_string());
    let mut session = match &args.store {
        Some(path) => Record::open(path)?.start(Arc::clone(&scenario), &files, setup)?.1,
        None => {
            Session::start(Arc::clone(&scenario), setup, Box::new(Unrecorded)).map_err(failed)?
        }
    };
    while !session.state().over() {
        session.advance().map_err(failed)?;
    }
    let go_on = AtomicBool::new(false);
    let request = Request { viewer: Viewer::Facilitator, orders: Vec::new(), runs: RUNS };
    let transcript = Transcript::of(&session, |state| forecast(&scenario, state, &request, &go_on));
    let mut out = std::io::stdout().lock();
    match args.format {
        Shape::Text => out.write_all(text(&transcript).as_bytes())?,
        Shape::Json => {
            serde_json::to_writer_pretty(&mut out, &transcript).map_err(std::io::Error::from)?;
            writeln!(out)?;
        }
    }
    out.flush()?;
    Ok(0)
}

#[cfg(feature = "gui")]
fn window(args: &Args, record: PathBuf) -> Verdict {
    use crate::game::{Start, run, store::Book};
    let (mut book, mut begin) = (None, None);
    if let Some(name) = &args.scenario {
        let (scenario, files) = named(name)?;
        let people = people(args, &scenario)?;
        if !people.is_empty() {
            begin = Some(setup(args, &scenario, &people));
        }
        book = Some(Book { scenario, files: Arc::new(files) });
    }
    let start = Start { book, setup: begin, record };
    run(start).map(|()| 0).map_err(|error| CliError::Message(error.to_string()))
}

fn in_terminal(args: &Args, store: PathBuf) -> Verdict {
    let Some(name) = &args.scenario else {
        let ids = SHIPPED.map(|shipped| shipped.id).join(", ");
        return Err(CliError::Message(format!(
            "there is no display for a window; to play in the terminal, name a scenario: \
             `offramp play ID`, where ID is one of: {ids}"
        )));
    };
    let (scenario, files) = named(name)?;
    let mut people = people(args, &scenario)?;
    if people.is_empty() {
        people.push(ActorIx(0));
    }
    let terminal = std::io::stdin().is_terminal() && std::io::stdout().is_terminal();
    if !terminal {
        let error = terminal::TerminalError::NoTerminal(name.clone());
        return Err(CliError::Message(error.to_string()));
    }
    let mut record = Record::open(&store)?;
    let session = match resume(&record.unfinished(&scenario.meta.id)?)? {
        Some(game) => record.resume(&game.id)?,
        None => {
            let setup = setup(args, &scenario, &people);
            record.start(scenario, &files, setup)?.1
        }
    };
    terminal::run(session).map(|_| 0).map_err(|error| CliError::Message(error.to_string()))
}

/// Offers the latest game that was left.
fn resume(unfinished: &[Summary]) -> Result<Option<&Summary>, CliError> {
    let Some(game) = unfinished.first() else { return Ok(None) };
    let people = game.people.join(", ");
    print!(
        "Game {} ({people}, {} turns played) was left. Go on with it? [Y/n] ",
        game.id, game.turns
    );
    std::io::stdout().flush()?;
    let mut answer = String::new();
    std::io::stdin().read_line(&mut answer)?;
    let no = answer.trim().to_lowercase().starts_with('n');
    Ok((!no).then_some(game))
}
