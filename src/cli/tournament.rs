//! `offramp tournament SCENARIO`: how well each policy serves each seat.

use std::io::Write;
use std::sync::Arc;

use indicatif::ProgressBar;
use serde::Serialize;

use super::auto::AutoGames;
use super::play::Policy;
use super::policies::Given;
use super::print::{PrintedAs, Shape, print};
use super::{CliError, Ran, actor, playable, progress};
use crate::forecast::batch::game_seed;
use crate::forecast::tournament::{self, Points, Standing, TournamentRules};
use crate::policy::{Effort, PolicyKind, score, weights};
use crate::scenario::{ActorIx, Scenario};
use crate::session::Player;

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
    /// One more after those of `--policies`: a policy in every seat, SEAT=POLICY in one, or
    /// SEAT=program:COMMAND for a program of yours (docs/agents.md).
    #[arg(long, value_name = "[SEAT=]POLICY")]
    policy: Vec<String>,
    /// How the figures are printed.
    #[arg(long, value_enum, default_value_t)]
    format: Shape,
}

/// What is printed.
#[derive(Debug, Serialize)]
struct TournamentFigures {
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
    standings: Vec<TournamentRow>,
}

#[derive(Debug, Serialize)]
struct TournamentRow {
    policy: String,
    points: Points,
    #[serde(skip_serializing_if = "Option::is_none")]
    lead: Option<Lead>,
}

/// Over the policy before it.
#[derive(Debug, Serialize)]
struct Lead {
    over: String,
    points: Points,
    distinguishable: bool,
}

/// Plays, seat by seat.
pub fn run(args: &Args) -> Ran {
    let (scenario, _) = playable(&args.scenario)?;
    let named: Result<Vec<_>, _> = args.seat.iter().map(|seat| actor(&scenario, seat)).collect();
    let seats = match named? {
        seats if seats.is_empty() => scenario.actor_ids().collect(),
        seats => seats,
    };
    let ways: Vec<_> =
        seats.iter().map(|seat| ways(args, &scenario, *seat)).collect::<Result<_, _>>()?;
    let wanting = seats.iter().zip(&ways).filter(|(seat, _)| weights(&scenario, **seat) != 0);
    let all = u64::from(args.games) * wanting.map(|(_, ways)| ways.len() as u64).sum::<u64>();
    let mut hall = Hall {
        scenario: Arc::new(scenario),
        rules: TournamentRules { games: args.games, seed: args.seed, effort: Effort::default() },
        bar: progress::bar(all),
        games: AutoGames::default(),
    };
    let seats = seats.iter().zip(&ways).map(|(seat, ways)| hall.seat(*seat, ways));
    let seats = seats.collect::<Result<_, _>>()?;
    hall.bar.finish_and_clear();
    hall.games.say();
    let scenario = hall.scenario.meta.id.clone();
    let figures = TournamentFigures { scenario, games: args.games, seed: args.seed, seats };
    print(args.format, &figures)
}

/// In which ways a seat is played, in order.
fn ways(args: &Args, scenario: &Scenario, seat: ActorIx) -> Result<Vec<Player>, CliError> {
    let mut ways: Vec<_> =
        args.policies.iter().map(|policy| Player::Computer((*policy).into())).collect();
    for text in &args.policy {
        let Given { seat: named, player } = Given::read(text)?;
        if named.map_or(Ok(seat), |id| actor(scenario, id))? == seat {
            ways.push(player);
        }
    }
    Ok(ways)
}

/// Where it is played.
struct Hall {
    scenario: Arc<Scenario>,
    rules: TournamentRules,
    bar: ProgressBar,
    /// Of programs.
    games: AutoGames,
}

impl Hall {
    fn seat(&mut self, seat: ActorIx, ways: &[Player]) -> Result<Seat, CliError> {
        let (id, weights) = (self.scenario.actor(seat).id.clone(), weights(&self.scenario, seat));
        if weights == 0 {
            return Ok(Seat::of(id, ways, None));
        }
        let scores: Result<Vec<_>, _> =
            ways.iter().map(|player| self.scores(seat, player)).collect();
        Ok(Seat::of(id, ways, tournament::standings(&scores?, weights)))
    }

    /// The seat's weighted objectives at the end of each game.
    fn scores(&mut self, seat: ActorIx, player: &Player) -> Result<Vec<i64>, CliError> {
        if let Player::Computer(policy) = player {
            let tick = |games: u32| self.bar.inc(games.into());
            return Ok(tournament::scores(&self.scenario, seat, *policy, self.rules, &tick));
        }
        let mut players =
            vec![Player::Computer(PolicyKind::Temperament); self.scenario.actors.len()];
        players[seat.at()] = player.clone();
        let one = |game| {
            let seed = game_seed(self.rules.seed, game);
            let session = self.games.unrecorded(&self.scenario, &players, seed)?;
            self.bar.inc(1);
            Ok(score(&self.scenario, seat, session.state()))
        };
        (0..self.rules.games).map(one).collect()
    }
}

impl Seat {
    fn of(seat: String, ways: &[Player], standings: Option<Vec<Standing>>) -> Self {
        let before = ways.iter().map(Some);
        let before = std::iter::once(None).chain(before);
        let row = |((player, before), standing): ((&Player, Option<&Player>), Standing)| {
            let lead = standing.lead.zip(before).map(|(points, before)| {
                let distinguishable = points.distinguishable();
                Lead { over: before.word(), points, distinguishable }
            });
            TournamentRow { policy: player.word(), points: standing.points, lead }
        };
        let has_objectives = standings.is_some();
        let standings =
            ways.iter().zip(before).zip(standings.into_iter().flatten()).map(row).collect();
        Self { seat, has_objectives, standings }
    }
}

impl PrintedAs for TournamentFigures {
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

impl TournamentRow {
    fn write(&self, out: &mut impl Write) -> std::io::Result<()> {
        let Points { mean, low, high } = self.points;
        write!(out, "  {:<12} {mean:8.2} ({low:.2} to {high:.2})", self.policy)?;
        if let Some(Lead { over, points: Points { mean, low, high }, distinguishable }) = &self.lead
        {
            write!(out, "  {mean:+.2} ({low:+.2} to {high:+.2}) over {over}")?;
            if !distinguishable {
                write!(out, ", not distinguishable")?;
            }
        }
        writeln!(out)
    }
}
