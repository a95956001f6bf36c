//! `offramp simulate SCENARIO`: plays it many times by the computer and counts.

use std::io::Write;
use std::time::Instant;

use rayon::prelude::*;
use serde::Serialize;

use super::play::Policy;
use super::{CliError, Verdict, actor, playable};
use crate::forecast::{Estimate, play_out};
use crate::policy::PolicyKind;
use crate::rules::{Chance, State, begin, mix};
use crate::scenario::{ActorIx, OptionIx, Scenario};

/// What to play, how often, and by whom.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// A scenario's id, file or folder.
    scenario: String,
    /// How many games.
    #[arg(long, default_value_t = 1_000)]
    runs: u32,
    /// Luck of the first game; each further game has its own.
    #[arg(long, default_value_t = 1)]
    seed: u64,
    /// How a seat is played: `random` or `temperament` for all, `SEAT=POLICY` for one.
    #[arg(long, value_name = "[SEAT=]POLICY")]
    policy: Vec<String>,
    /// How the figures are printed.
    #[arg(long, value_enum, default_value_t)]
    format: Shape,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, clap::ValueEnum)]
enum Shape {
    /// For people.
    #[default]
    Table,
    /// For programs.
    Json,
}

/// What was counted.
#[derive(Clone, Debug, Default)]
struct Counts {
    games: u64,
    turns: u64,
    endings: Vec<u64>,
    thresholds: Vec<u64>,
    /// Games in which each inject fired.
    injects: Vec<u64>,
    /// Games in which each option was ever on the menu, and ever chosen.
    options: Vec<(u64, u64)>,
}

/// Plays and counts.
pub fn run(args: &Args) -> Verdict {
    let (scenario, _) = playable(&args.scenario)?;
    let policies = policies(&scenario, &args.policy)?;
    let start = Instant::now();
    let counts = (0..args.runs)
        .into_par_iter()
        .fold(
            || Counts::of(&scenario),
            |mut counts, run| {
                counts.play(&scenario, &policies, mix(args.seed ^ mix(u64::from(run))));
                counts
            },
        )
        .reduce(|| Counts::of(&scenario), Counts::plus);
    let figures = Figures::of(&scenario, &counts, start.elapsed().as_secs_f64());
    let mut out = std::io::stdout().lock();
    match args.format {
        Shape::Table => figures.table(&mut out)?,
        Shape::Json => {
            serde_json::to_writer_pretty(&mut out, &figures).map_err(std::io::Error::from)?;
            writeln!(out)?;
        }
    }
    Ok(0)
}

fn policies(scenario: &Scenario, given: &[String]) -> Result<Vec<PolicyKind>, CliError> {
    let mut policies = vec![PolicyKind::default(); scenario.actors.len()];
    for text in given {
        let (seat, word) =
            text.split_once('=').map_or((None, text.as_str()), |(s, p)| (Some(s), p));
        let policy = <Policy as clap::ValueEnum>::from_str(word, false).map_err(|_| {
            CliError::Message(format!(
                "there is no policy `{word}`; there are: random, temperament"
            ))
        })?;
        match seat {
            Some(seat) => policies[actor(scenario, seat)?.at()] = policy.into(),
            None => policies.fill(policy.into()),
        }
    }
    Ok(policies)
}

impl Counts {
    fn of(scenario: &Scenario) -> Self {
        Self {
            games: 0,
            turns: 0,
            endings: vec![0; scenario.endings.len()],
            thresholds: vec![0; scenario.ladder.thresholds.len()],
            injects: vec![0; scenario.injects.len()],
            options: vec![(0, 0); scenario.options.len()],
        }
    }

    fn play(&mut self, scenario: &Scenario, policies: &[PolicyKind], seed: u64) {
        let mut state: State = begin(scenario, Chance::new(seed), &mut crate::rules::Log::off());
        let mut offered = vec![false; scenario.options.len()];
        let policy = |actor: ActorIx| policies[actor.at()];
        play_out(scenario, &mut state, seed, policy, |state| {
            for actor in scenario.actor_ids() {
                let viewer = crate::rules::Viewer::Seat(actor);
                for ix in crate::rules::Sight::new(scenario, state, viewer).menu(actor) {
                    offered[ix.at()] = true;
                }
            }
        });
        self.games += 1;
        self.turns += u64::from(state.turn);
        if let Some(ending) = state.ending {
            self.endings[ending.at()] += 1;
        }
        let add = |sums: &mut [u64], happened: &mut dyn Iterator<Item = bool>| {
            sums.iter_mut().zip(happened).for_each(|(sum, yes)| *sum += u64::from(yes));
        };
        add(&mut self.thresholds, &mut state.crossed.iter().copied());
        add(&mut self.injects, &mut state.fired.iter().map(|turn| *turn > 0));
        for ix in OptionIx::all(self.options.len()) {
            let (seen, chosen) = &mut self.options[ix.at()];
            *seen += u64::from(offered[ix.at()]);
            *chosen += u64::from(state.chosen[ix.at()].0 > 0);
        }
    }

    fn plus(mut self, other: Self) -> Self {
        let add = |a: &mut Vec<u64>, b: Vec<u64>| a.iter_mut().zip(b).for_each(|(a, b)| *a += b);
        self.games += other.games;
        self.turns += other.turns;
        add(&mut self.endings, other.endings);
        add(&mut self.thresholds, other.thresholds);
        add(&mut self.injects, other.injects);
        for (mine, theirs) in self.options.iter_mut().zip(other.options) {
            *mine = (mine.0 + theirs.0, mine.1 + theirs.1);
        }
        self
    }
}

/// What is printed.
#[derive(Debug, Serialize)]
struct Figures {
    scenario: String,
    runs: u64,
    seconds: f64,
    games_per_second: f64,
    turns: f64,
    #[serde(serialize_with = "as_map")]
    endings: Vec<(String, Figure)>,
    #[serde(serialize_with = "as_map")]
    thresholds: Vec<(String, Figure)>,
    #[serde(serialize_with = "as_map")]
    injects: Vec<(String, Figure)>,
    #[serde(serialize_with = "as_map")]
    options_offered: Vec<(String, Figure)>,
    #[serde(serialize_with = "as_map")]
    options_chosen: Vec<(String, Figure)>,
}

#[derive(Clone, Copy, Debug, Serialize)]
struct Figure {
    count: u64,
    share: f64,
    low: f64,
    high: f64,
}

fn as_map<S: serde::Serializer>(rows: &[(String, Figure)], to: S) -> Result<S::Ok, S::Error> {
    to.collect_map(rows.iter().map(|(name, figure)| (name, figure)))
}

impl Figures {
    fn of(scenario: &Scenario, counts: &Counts, seconds: f64) -> Self {
        let figure = |count: u64| {
            let estimate = Estimate { hits: count, runs: counts.games };
            let (low, high) = estimate.interval();
            Figure { count, share: estimate.share(), low, high }
        };
        let rungs = &scenario.ladder.rungs;
        let threshold = |at: usize| rungs[scenario.ladder.thresholds[at].rung.at()].id.clone();
        let games = counts.games.max(1) as f64;
        let option = |of: fn(&(u64, u64)) -> u64| {
            let ids = scenario.options.iter().map(|option| option.id.clone());
            ids.zip(counts.options.iter().map(|c| figure(of(c)))).collect()
        };
        Self {
            scenario: scenario.meta.id.clone(),
            runs: counts.games,
            seconds,
            games_per_second: counts.games as f64 / seconds,
            turns: counts.turns as f64 / games,
            endings: (scenario.endings.iter().map(|e| e.id.clone()))
                .zip(counts.endings.iter().map(|c| figure(*c)))
                .collect(),
            thresholds: (0..counts.thresholds.len())
                .map(|at| (threshold(at), figure(counts.thresholds[at])))
                .collect(),
            injects: (scenario.injects.iter().map(|i| i.id.clone()))
                .zip(counts.injects.iter().map(|c| figure(*c)))
                .collect(),
            options_offered: option(|counts| counts.0),
            options_chosen: option(|counts| counts.1),
        }
    }

    fn table(&self, out: &mut impl Write) -> std::io::Result<()> {
        let (runs, turns) = (self.runs, self.turns);
        writeln!(out, "{}: {runs} games, {turns:.1} turns each", self.scenario)?;
        let rate = self.games_per_second;
        writeln!(out, "{:.1} s, {rate:.0} games a second", self.seconds)?;
        for (title, rows) in [
            ("Endings", &self.endings),
            ("Thresholds crossed", &self.thresholds),
            ("Injects given", &self.injects),
        ] {
            writeln!(out, "\n{title}")?;
            for (name, figure) in rows {
                let (share, low, high) =
                    (figure.share * 100.0, figure.low * 100.0, figure.high * 100.0);
                writeln!(out, "  {name:<40} {share:6.2}%  ({low:.2}–{high:.2})")?;
            }
        }
        writeln!(out, "\nOptions: games in which they were on the menu, and chosen")?;
        for ((name, offered), (_, chosen)) in self.options_offered.iter().zip(&self.options_chosen)
        {
            let (offered, chosen) = (offered.share * 100.0, chosen.share * 100.0);
            writeln!(out, "  {name:<40} {offered:6.2}% {chosen:6.2}%")?;
        }
        Ok(())
    }
}
