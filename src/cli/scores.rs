//! `offramp scores [SCENARIO]`: what one's own games that are over came to.

use std::io::Write;
use std::path::PathBuf;
use std::sync::atomic::AtomicBool;

use serde::Serialize;

use super::print::{PrintedAs, Shape, print};
use super::{CliError, Ran, playable};
use crate::record::Record;
use crate::scenario::Scenario;
use crate::scenario::library::Shipped;
use crate::session::{OwnGames, OwnScore};

/// Of which games, and how to say it.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// A scenario's id, file or folder; every scenario of which there are games when left out.
    scenario: Option<String>,
    /// How the figures are printed.
    #[arg(long, value_enum, default_value_t)]
    format: Shape,
    /// The record to look in, instead of your own.
    #[arg(long, value_name = "FILE")]
    store: Option<PathBuf>,
}

/// What is printed.
#[derive(Debug, Serialize)]
#[serde(transparent)]
struct OwnFigures(Vec<OfScenario>);

/// Games of a scenario as it is.
#[derive(Debug, Serialize)]
struct OfScenario {
    scenario: String,
    title: String,
    edition: String,
    seats: Vec<OwnRow>,
    /// Games of another edition of the scenario, or made with other rules.
    not_counted: usize,
}

/// Games of a seat, under one theory and in one variant.
#[derive(Debug, Serialize)]
struct OwnRow {
    seat: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    theory: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    variant: Option<String>,
    games: usize,
    /// Points of the seat's objectives at the end, averaged by their weights.
    mean: f64,
    best: f64,
}

/// Reads the record and prints it.
pub fn run(args: &Args) -> Ran {
    let named = args.scenario.as_deref().map(playable).transpose()?;
    let path = args.store.clone().map_or_else(Record::default_path, Ok)?;
    // Of one's own record it is said that there is none; of another, that it is missing.
    let record = match &args.store {
        None => Record::look(&path)?,
        Some(path) => Some(Record::open_existing(path)?),
    };
    let all = match (&record, named) {
        (None, _) => Vec::new(),
        (Some(record), Some((scenario, _))) => vec![OfScenario::read(record, &scenario)?],
        (Some(record), None) => {
            let played = played(record)?;
            played.iter().map(|one| OfScenario::read(record, one)).collect::<Result<_, _>>()?
        }
    };
    let said = |of: &OfScenario| !of.seats.is_empty() || of.not_counted > 0;
    print(args.format, &OwnFigures(all.into_iter().filter(said).collect()))
}

/// Scenarios of which there are games, that of the latest first: those that come with the program as they are,
/// others as they were then.
fn played(record: &Record) -> Result<Vec<Scenario>, CliError> {
    let (mut ids, mut all) = (Vec::new(), Vec::new());
    for game in record.games()?.games {
        if ids.contains(&game.scenario) {
            continue;
        }
        let scenario = match Shipped::find(&game.scenario) {
            Some(shipped) => shipped.load().scenario,
            None => record.load(&game.id)?.scenario().ok(),
        };
        all.extend(scenario);
        ids.push(game.scenario);
    }
    Ok(all)
}

impl OfScenario {
    fn read(record: &Record, scenario: &Scenario) -> Result<Self, CliError> {
        let (id, hash) = (&scenario.meta.id, &scenario.hash);
        let OwnGames { games, others } = record.own_games(id, hash, &AtomicBool::new(false))?;
        let mut kinds: Vec<_> =
            games.iter().map(|game| (&game.seat, &game.theory, &game.variant)).collect();
        // In the scenario's order of seats, the whole under its own theory first.
        kinds.sort_by_key(|(seat, theory, variant)| (scenario.find_actor(seat), *theory, *variant));
        kinds.dedup();
        let row = |(seat, theory, variant): (&String, &Option<String>, &Option<String>)| {
            let alike = games.iter().filter(|game| {
                (&game.seat, &game.theory, &game.variant) == (seat, theory, variant)
            });
            let points: Vec<_> = alike.map(|game| game.points).collect();
            let OwnScore { games, mean, best } = OwnScore::of(&points)?;
            let (theory, variant) = (theory.clone(), variant.clone());
            Some(OwnRow { seat: seat.clone(), theory, variant, games, mean, best })
        };
        Ok(Self {
            scenario: id.clone(),
            title: scenario.meta.title.clone(),
            edition: hash.clone(),
            seats: kinds.into_iter().filter_map(row).collect(),
            not_counted: others,
        })
    }
}

impl PrintedAs for OwnFigures {
    fn table(&self, out: &mut impl Write) -> std::io::Result<()> {
        if self.0.is_empty() {
            return writeln!(out, "No game that is over had a person in a seat.");
        }
        for (at, of) in self.0.iter().enumerate() {
            if at > 0 {
                writeln!(out)?;
            }
            writeln!(out, "{}: {}", of.scenario, of.title)?;
            of.seats.iter().try_for_each(|row| row.write(out))?;
            match of.not_counted {
                0 => {}
                1 => {
                    writeln!(out, "  not counted: 1 game of another edition of it or of the rules")?
                }
                n => writeln!(
                    out,
                    "  not counted: {n} games of other editions of it or of the rules"
                )?,
            }
        }
        writeln!(out, "\nPoints of the seat's objectives at the end, averaged by their weights.")
    }
}

impl OwnRow {
    fn write(&self, out: &mut impl Write) -> std::io::Result<()> {
        let Self { seat, theory, variant, games, mean, best } = self;
        let theory = theory.iter().map(|id| format!(", theory {id}"));
        let variant = variant.iter().map(|id| format!(", variant {id}"));
        let who: String = [seat.clone()].into_iter().chain(theory).chain(variant).collect();
        let s = if *games == 1 { "" } else { "s" };
        writeln!(out, "  {who:<40} {games} game{s}, mean {mean:.1}, best {best:.1}")
    }
}
