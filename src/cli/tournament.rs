//! `offramp tournament SCENARIO`: how well each policy serves each seat.

use std::io::Write;

use serde::Serialize;

use super::play::Policy;
use super::print::{Printed, Shape, print};
use super::{Verdict, actor, playable, progress};
use crate::forecast::tournament::{Points, Rules, Standing, tournament};
use crate::policy::{Effort, PolicyKind};
use crate::scenario::{ActorIx, Scenario};

/// What to play, how often, and by which policies.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// A scenario's id, file or folder.
    scenario: String,
    /// Games of each policy in each seat.
    #[arg(long, default_value_t = 2_000, value_parser = clap::value_parser!(u32).range(2..))]
    games: u32,
    /// Luck of the games; it is the same for every policy.
    #[arg(long, default_value_t = 1)]
    seed: u64,
    /// Only this seat (repeat it for several).
    #[arg(long, value_name = "SEAT")]
    seat: Vec<String>,
    /// The policies, the one expected to be weakest first; each is held against the one before it.
    #[arg(
        long,
        value_enum,
        value_delimiter = ',',
        default_values = ["random", "temperament", "lookahead", "search"]
    )]
    policies: Vec<Policy>,
    /// How the figures are printed.
    #[arg(long, value_enum, default_value_t)]
    format: Shape,
}

/// What is printed.
#[derive(Debug, Serialize)]
struct Figures {
    scenario: String,
    games: u32,
    #[serde(serialize_with = "crate::rules::seed::serialize")]
    seed: u64,
    seats: Vec<Seat>,
}

/// A seat, and what each policy brought it; nothing if it has no objectives.
#[derive(Debug, Serialize)]
struct Seat {
    seat: String,
    has_objectives: bool,
    standings: Vec<Row>,
}

#[derive(Debug, Serialize)]
struct Row {
    policy: &'static str,
    points: Points,
    #[serde(skip_serializing_if = "Option::is_none")]
    lead: Option<Lead>,
}

/// Over the policy before it.
#[derive(Debug, Serialize)]
struct Lead {
    over: &'static str,
    points: Points,
    distinguishable: bool,
}

/// Plays, seat by seat.
pub fn run(args: &Args) -> Verdict {
    let (scenario, _) = playable(&args.scenario)?;
    let named: Result<Vec<_>, _> = args.seat.iter().map(|seat| actor(&scenario, seat)).collect();
    let seats = match named? {
        seats if seats.is_empty() => scenario.actor_ids().collect(),
        seats => seats,
    };
    let policies: Vec<PolicyKind> = args.policies.iter().map(|policy| (*policy).into()).collect();
    let wanting = seats.iter().filter(|seat| !scenario.actor(**seat).objectives.is_empty());
    let games = u64::from(args.games) * (wanting.count() * policies.len()) as u64;
    let bar = progress::bar(games);
    let rules = Rules { games: args.games, seed: args.seed, effort: Effort::default() };
    let seat = |seat: &ActorIx| {
        let tick = |games: u32| bar.inc(games.into());
        Seat::of(&scenario, *seat, tournament(&scenario, *seat, &policies, rules, &tick))
    };
    let seats = seats.iter().map(seat).collect();
    bar.finish_and_clear();
    let scenario = scenario.meta.id.clone();
    let figures = Figures { scenario, games: args.games, seed: args.seed, seats };
    print(args.format, &figures)
}

impl Seat {
    fn of(scenario: &Scenario, seat: ActorIx, standings: Option<Vec<Standing>>) -> Self {
        let has_objectives = standings.is_some();
        let mut before = "";
        let row = |standing: Standing| {
            let policy = standing.policy.word();
            let over = std::mem::replace(&mut before, policy);
            let lead = standing.lead.map(|points| {
                let distinguishable = points.distinguishable();
                Lead { over, points, distinguishable }
            });
            Row { policy, points: standing.points, lead }
        };
        let standings = standings.into_iter().flatten().map(row).collect();
        Self { seat: scenario.actor(seat).id.clone(), has_objectives, standings }
    }
}

impl Printed for Figures {
    fn table(&self, out: &mut impl Write) -> std::io::Result<()> {
        let Self { scenario, games, seed, .. } = self;
        writeln!(
            out,
            "{scenario}: {games} games of each policy in each seat, all others by temperament, seed \
             {seed}.\nPoints of the seat's objectives at the end, averaged by their weights; in brackets \
             95% intervals."
        )?;
        for seat in &self.seats {
            writeln!(out, "\n{}", seat.seat)?;
            if !seat.has_objectives {
                writeln!(out, "  has no objectives: nothing to be good at")?;
            }
            seat.standings.iter().try_for_each(|row| row.write(out))?;
        }
        Ok(())
    }
}

impl Row {
    fn write(&self, out: &mut impl Write) -> std::io::Result<()> {
        let Points { mean, low, high } = self.points;
        write!(out, "  {:<12} {mean:8.2} ({low:.2} to {high:.2})", self.policy)?;
        if let Some(Lead { over, points: Points { mean, low, high }, distinguishable }) = self.lead
        {
            write!(out, "  {mean:+.2} ({low:+.2} to {high:+.2}) over {over}")?;
            if !distinguishable {
                write!(out, ", not distinguishable")?;
            }
        }
        writeln!(out)
    }
}
