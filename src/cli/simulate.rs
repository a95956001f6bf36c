//! `offramp simulate SCENARIO`: plays it many times by the computer and counts.

mod chapters;
mod exactly;
mod figures;

use std::io::Write;
use std::sync::Arc;
use std::sync::atomic::AtomicBool;
use std::time::Instant;

use super::auto::AutoGames;
use super::error::ArgumentError;
use super::find::{Playable, to_play};
use super::out::out;
use super::print::{self, PrintedAs};
use super::{Ran, batch, headline_of, policies, progress, theory, threads};
use crate::campaign::Campaign;
use crate::forecast::batch::game_seed;
use crate::forecast::splitting::{Ascent, is_rare, rare_of};
use crate::forecast::survey::{Survey, survey, survey_campaign, survey_of};
use crate::forecast::{Estimate, Headline, Players, Rare};
use crate::policy::PolicyKind;
use crate::rules::State;
use crate::scenario::Scenario;
use crate::session;
use chapters::Chapters;
use figures::Figures;

/// What to play, how often, and by whom.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// A scenario's or campaign's id, file or folder.
    scenario: String,
    /// How many games.
    // One is counted beyond the last.
    #[arg(long, default_value_t = 1_000, value_parser = clap::value_parser!(u32).range(1..u32::MAX.into()))]
    runs: u32,
    /// Luck of the first game; each further game has its own.
    #[arg(long, default_value_t = 1)]
    seed: u64,
    /// How a seat is played: `random`, `temperament`, `lookahead`, `search` or `deep-search` for all,
    /// SEAT=POLICY for one. SEAT=program:COMMAND lets a program of yours play it, game after game: docs/agents.md.
    #[arg(long, value_name = "[SEAT=]POLICY")]
    policy: Vec<String>,
    /// Which of the scenario's theories moves states, by its id; its own when left out.
    #[arg(long, value_name = "ID")]
    theory: Option<String>,
    /// On which risk the effects of options are measured: the id of an ending or a threshold; a catastrophe when left
    /// out.
    #[arg(long, value_name = "ENDING|THRESHOLD")]
    of: Option<String>,
    /// Follow every draw into each of its branches instead of playing games; for small scenarios: at most
    /// a million turns, and 256 MiB for the positions between them.
    #[arg(long, conflicts_with_all = ["runs", "seed"])]
    exact: bool,
    /// How the figures are printed.
    #[arg(long, value_enum, default_value_t)]
    format: SimulateFormat,
    /// Threads that play, 1 to 512; without it, one for each core. The result is the same.
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u16).range(1..=threads::MOST as i64))]
    threads: Option<u16>,
    #[command(flatten)]
    batch: batch::Batch,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, clap::ValueEnum)]
enum SimulateFormat {
    /// For people.
    #[default]
    Table,
    /// For programs.
    Json,
    /// For spreadsheets: a row for each figure.
    Csv,
}

impl Args {
    pub(super) fn threads(&self) -> Option<u16> {
        self.threads
    }
}

/// Plays and counts.
pub fn run(args: &Args) -> Ran {
    let scenario = match to_play(&args.scenario)? {
        Playable::Campaign(campaign) => return whole_campaign(args, &campaign),
        Playable::Scenario(scenario, _) => theory::under(*scenario, args.theory.as_deref())?,
    };
    let of = args.of.as_deref().map(|id| headline_of(&scenario, id)).transpose()?;
    let players = policies::players(&scenario, &args.policy, false)?;
    let program = |player: &session::Player| matches!(player, session::Player::Program(_));
    if of.is_some() && (args.exact || args.batch.out.is_some() || players.iter().any(program)) {
        return Err(ArgumentError::OfNothing.into());
    }
    if players.iter().any(program) {
        return by_programs(args, scenario, &players);
    }
    let policies = policies::kinds(&players);
    if let Some(out) = &args.batch.out {
        return batch::play(&args.batch, out, &scenario, &policies, (args.seed, args.runs));
    }
    if args.exact {
        if policies.iter().any(|policy| policy.looks_ahead()) {
            return Err(ArgumentError::LooksAhead.into());
        }
        return exactly::run(&scenario, &policies, args.format);
    }
    let bar = progress::bar(args.runs.into());
    let start = Instant::now();
    let risk = of.unwrap_or(Headline::Catastrophe);
    let survey = survey_of(&scenario, &policies, risk, args.runs, args.seed, &|| bar.inc(1));
    bar.finish_and_clear();
    let seconds = start.elapsed().as_secs_f64();
    let figures = Figures::of(&scenario, &survey, seconds).measuring(args.of.as_deref());
    let figures = match policies.iter().any(|policy| policy.looks_ahead()) {
        true => figures.without_rare(),
        false => figures.with_rare(&rare(&scenario, &policies, &survey, args.seed)),
    };
    print(args.format, &figures)
}

/// Plays and counts games in which a program plays. What else could have been chosen is not tried: a
/// program is asked once about a turn.
fn by_programs(args: &Args, scenario: Scenario, players: &[session::Player]) -> Ran {
    if args.exact || args.batch.out.is_some() {
        return Err(ArgumentError::Programs.into());
    }
    let scenario = Arc::new(scenario);
    let bar = progress::bar(args.runs.into());
    let (start, mut games) = (Instant::now(), AutoGames::default());
    let mut survey = Survey::of(&scenario);
    for run in 0..args.runs {
        let session = games.unrecorded(&scenario, players, game_seed(args.seed, run))?;
        survey.add(&scenario, session.history(), session.state());
        bar.inc(1);
    }
    bar.finish_and_clear();
    games.say();
    print(args.format, &Figures::of(&scenario, &survey, start.elapsed().as_secs_f64()))
}

/// Turns played for each threshold that hardly any game crossed, at most and at least: between them all of them
/// together take no more than the games. The fewest take less than a tenth of a second.
const RARE_TURNS: [u64; 2] = [200_000, 50_000];

/// Thresholds that hardly any game crossed, by splitting.
fn rare(
    scenario: &Scenario,
    policies: &[PolicyKind],
    survey: &Survey,
    seed: u64,
) -> Vec<Option<Rare>> {
    let player = Players::new(scenario, |actor| policies[actor.at()]);
    let (start, go_on) = (State::start(scenario), AtomicBool::new(false));
    let estimate = |hits: &u64| Estimate::of(*hits, survey.games);
    let ends: Vec<_> = survey.thresholds.iter().map(estimate).collect();
    let rare = ends.iter().filter(|end| is_rare(**end)).count() as u64;
    let [most, fewest] = RARE_TURNS;
    let how = Ascent {
        from: &start,
        begin: true,
        rung: start.rung,
        threshold: None,
        turns: (survey.turns / rare.max(1)).clamp(fewest, most),
        seed,
    };
    // Nobody stops it.
    rare_of(&player, &how, &ends, &go_on).unwrap_or_default()
}

/// What is counted, as it can be printed.
trait InRows: PrintedAs {
    /// One row a figure.
    fn csv(&self, out: &mut impl Write) -> std::io::Result<()>;
}

fn print(format: SimulateFormat, figures: &impl InRows) -> Ran {
    match format {
        SimulateFormat::Table => print::print(print::Shape::Table, figures),
        SimulateFormat::Json => print::print(print::Shape::Json, figures),
        SimulateFormat::Csv => {
            let mut out = out();
            figures.csv(&mut out)?;
            out.flush()?;
            Ok(0)
        }
    }
}

/// Plays a whole campaign over and over, and each chapter as often as history left it.
fn whole_campaign(args: &Args, campaign: &Campaign) -> Ran {
    if args.exact {
        return Err(ArgumentError::ExactCampaign.into());
    }
    if args.theory.is_some() {
        return Err(ArgumentError::CampaignTheory.into());
    }
    if args.of.is_some() {
        return Err(ArgumentError::OfNothing.into());
    }
    if !args.policy.is_empty() {
        return Err(ArgumentError::CampaignPolicy.into());
    }
    if args.batch.out.is_some() {
        return Err(ArgumentError::CampaignTables.into());
    }
    let chapters = campaign.chapters.len() as u64;
    let bar = progress::bar(u64::from(args.runs) * (1 + chapters));
    let tick = || bar.inc(1);
    let start = Instant::now();
    let played = survey_campaign(campaign, args.runs, args.seed, &tick);
    let historical: Vec<_> = (campaign.chapters.iter())
        .map(|chapter| {
            let policies = vec![PolicyKind::default(); chapter.scenario.actors.len()];
            survey(&chapter.scenario, &policies, args.runs, args.seed, &tick)
        })
        .collect();
    bar.finish_and_clear();
    let seconds = start.elapsed().as_secs_f64();
    print(args.format, &Chapters::of(campaign, &played, &historical, seconds))
}
