//! `offramp position SCENARIO --at ID`: the shortest game that comes there, as a position to play from.

use std::io::{Read, Write};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::error::ArgumentError;
use super::find::playable;
use super::{CliError, Ran, auto, out};
use crate::diagnostics::nearest;
use crate::files;
use crate::forecast::{AsNear, Shortest, shortest};
use crate::policy::PolicyKind;
use crate::report::{WhyNot, condition};
use crate::scenario::{Goal, POSITIONS, Scenario};
use crate::session::{Player, Rehearsed, Standpoint};

/// Where to come, and where the position goes.
#[derive(Debug, clap::Args)]
#[command(group(clap::ArgGroup::new("what").required(true).multiple(true).args(["at", "why"])))]
pub struct Args {
    /// A scenario's file or folder, or the id of one that comes with the program.
    scenario: String,
    /// The card, inject or ending to come to, by its id.
    #[arg(long, value_name = "ID")]
    at: Option<String>,
    /// Where the position is written; `positions/ID.ron` beside the scenario when left out.
    #[arg(long, value_name = "FILE", requires = "at")]
    out: Option<PathBuf>,
    /// How many games are searched.
    #[arg(long, default_value_t = 20_000, requires = "at", value_parser = clap::value_parser!(u32).range(1..=1_000_000))]
    games: u32,
    /// Say of this card, inject or ending what it asks, and whether each part of that holds: at the position
    /// found, that of `--from`, or the start.
    #[arg(long, value_name = "ID")]
    why: Option<String>,
    /// The position in which `--why` is asked.
    #[arg(long, value_name = "POSITION", requires = "why", conflicts_with = "at")]
    from: Option<PathBuf>,
}

/// Searches, writes and explains.
pub fn run(args: &Args) -> Ran {
    let (scenario, _) = playable(&args.scenario)?;
    let scenario = Arc::new(scenario);
    let why = args.why.as_deref().map(|id| goal(&scenario, id)).transpose()?;
    let mut standpoint = match &args.from {
        Some(path) => read(path, &scenario)?,
        None => Standpoint { scenario: scenario.meta.id.clone(), seed: 1, ..Standpoint::default() },
    };
    if let Some(id) = &args.at {
        let goal = goal(&scenario, id)?;
        match shortest(&scenario, goal, args.games) {
            Err(near) => return never(&scenario, goal, &near),
            Ok(found) => {
                standpoint = position(&scenario, &found);
                written(args, &scenario, (goal, id), &found, &standpoint)?;
            }
        }
    }
    why.map_or(Ok(0), |goal| explained(scenario, &standpoint, goal))
}

fn goal(scenario: &Scenario, id: &str) -> Result<Goal, ArgumentError> {
    Goal::find(scenario, id).ok_or_else(|| {
        let help = match nearest(id, Goal::ids(scenario)) {
            Some(near) => format!("did you mean `{near}`?"),
            None => "`offramp check --timeline` lists them".to_owned(),
        };
        ArgumentError::Goal { id: id.to_owned(), help }
    })
}

/// Reads a position of this scenario.
pub(super) fn read(path: &Path, scenario: &Scenario) -> Result<Standpoint, CliError> {
    /// More than a position of the longest game has.
    const MOST: u64 = 4 << 20;
    let wrong = |why: String| ArgumentError::Position { path: path.to_owned(), why };
    let mut text = String::new();
    let remedy = "check the spelling, or write one: `offramp position SCENARIO --at ID --out FILE`";
    let file = files::open(path).map_err(|error| wrong(format!("{error}; {remedy}")))?;
    file.take(MOST).read_to_string(&mut text).map_err(|error| wrong(error.to_string()))?;
    let standpoint = Standpoint::read(&text).map_err(wrong)?;
    if standpoint.scenario != scenario.meta.id {
        let of = &standpoint.scenario;
        return Err(wrong(format!("it is one of `{of}`, not of `{}`", scenario.meta.id)).into());
    }
    Ok(standpoint)
}

/// A game that was found, as a position.
fn position(scenario: &Scenario, found: &Shortest) -> Standpoint {
    let seats = |orders: &Vec<(_, Vec<_>)>| {
        let ids = |all: &Vec<_>| all.iter().map(|ix| scenario.option(*ix).id.clone()).collect();
        orders.iter().map(|(seat, all)| (scenario.actor(*seat).id.clone(), ids(all))).collect()
    };
    Standpoint {
        scenario: scenario.meta.id.clone(),
        seed: found.seed,
        orders: found.orders.iter().map(seats).collect(),
        ..Standpoint::default()
    }
}

/// Writes a position and says so.
fn written(
    args: &Args,
    scenario: &Scenario,
    (goal, id): (Goal, &str),
    found: &Shortest,
    standpoint: &Standpoint,
) -> Result<(), CliError> {
    let place = match (&args.out, &scenario.folder) {
        (Some(path), _) => path.clone(),
        (None, Some(folder)) => {
            folder.join(POSITIONS).join(format!("{}.ron", files::file_name(id)))
        }
        (None, None) => return Err(ArgumentError::NoFolder(args.scenario.clone()).into()),
    };
    let text = standpoint.file().into_bytes();
    files::write_with_folder(
        &[(place.clone(), text)],
        place.parent().filter(|folder| **folder != *""),
    )?;
    let (title, turn) = (goal.title(scenario), found.turn);
    let seat = match goal {
        Goal::Card(ix) => format!(" --seat {}", scenario.actor(scenario.option(ix).actor).id),
        Goal::Inject(_) | Goal::Ending(_) => String::new(),
    };
    let said = match goal {
        Goal::Card(_) => format!("“{title}” is on the menu in turn {turn}"),
        Goal::Inject(_) => format!("“{title}” has come in turn {turn}"),
        Goal::Ending(_) => format!("“{title}” comes after turn {turn}"),
    };
    let (place, file) = (place.display(), &args.scenario);
    let mut out = out::out();
    writeln!(out, "{said} of the game with seed {}: {place}", found.seed)?;
    writeln!(out, "    offramp play {file} --from {place}{seat}")?;
    out.flush()?;
    Ok(())
}

/// Says that nothing comes there, and how near games came.
fn never(scenario: &Scenario, goal: Goal, near: &AsNear) -> Ran {
    let mut out = out::out();
    let (games, title) = (near.games, goal.title(scenario));
    writeln!(out, "“{title}” never happens in {games} games by the computer.")?;
    for (cond, held, short) in &near.parts {
        let words = condition(scenario, cond);
        match (held, short) {
            (0, Some(short)) => writeln!(out, "    never: {words}; it came within {short}")?,
            (0, None) => writeln!(out, "    never: {words}")?,
            (held, _) => writeln!(out, "    in {held} games: {words}")?,
        }
    }
    if near.parts.is_empty() {
        writeln!(
            out,
            "    It asks nothing: look at what it costs, its turn, or endings that come before it."
        )?;
    }
    out.flush()?;
    Ok(1)
}

/// Says what something asks, and how that is.
fn explained(scenario: Arc<Scenario>, standpoint: &Standpoint, goal: Goal) -> Ran {
    let players = vec![Player::Computer(PolicyKind::Temperament); scenario.actors.len()];
    let setup = auto::setup(&scenario, players, standpoint.seed);
    let Rehearsed { session, stopped } = standpoint.reach(scenario, setup)?;
    let mut out = out::out();
    if let Some(stop) = &stopped {
        writeln!(out, "{}", stop.message())?;
    }
    let why = WhyNot::of(session.scenario(), session.state(), goal);
    let can = if why.holds { "can come" } else { "can't come" };
    writeln!(out, "“{}” {can} in turn {}:", why.title, session.state().turn)?;
    for part in &why.parts {
        let (indent, holds) = ("  ".repeat(part.depth + 1), if part.holds { "yes" } else { "no" });
        let now = if part.now.is_empty() { String::new() } else { format!(" (now: {})", part.now) };
        writeln!(out, "{indent}{holds:<3} {}{now}", part.text)?;
    }
    out.flush()?;
    Ok(0)
}
