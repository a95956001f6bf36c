//! `offramp play [SCENARIO]`

use std::io::Write;
use std::sync::Arc;
use std::sync::atomic::AtomicBool;

use super::{CliError, Verdict, actor, playable};
use crate::forecast::{Request, forecast};
use crate::policy::PolicyKind;
use crate::report::{Transcript, text};
use crate::rules::Viewer;
use crate::session::{Session, Setup, Unrecorded};

/// What to play, and how.
#[derive(Debug, Default, clap::Args)]
pub struct Args {
    /// A scenario's id, file or folder; the library when left out.
    scenario: Option<String>,
    /// A seat you play (repeat it for several people at one screen).
    #[arg(long, value_name = "SEAT")]
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
    let seed = args.seed.unwrap_or_else(rand::random);
    match &args.scenario {
        Some(name) if args.auto => auto(name, seed, args),
        _ => Err(CliError::Message("only --auto so far".to_owned())),
    }
}

/// Every seat by its policy, to the end.
fn auto(name: &str, seed: u64, args: &Args) -> Verdict {
    let (scenario, _) = playable(name)?;
    let scenario = Arc::new(scenario);
    let setup = Setup::all_computers(&scenario, seed, args.policy.into());
    let failed = |error: crate::session::SessionError| CliError::Message(error.to_string());
    let mut session =
        Session::start(Arc::clone(&scenario), setup, Box::new(Unrecorded)).map_err(failed)?;
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
    let _ = actor;
    out.flush()?;
    Ok(0)
}
