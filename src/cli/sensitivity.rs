//! `offramp sensitivity SCENARIO`: which figures of a scenario its risk hangs on.

use std::io::Write;

use serde::Serialize;

use super::print::{PrintedAs, Shape, print};
use super::{Ran, headline_of, playable, progress, theory};
use crate::forecast::{Difference, Estimate, Headline, Swing, headline, swings, with_interval};
use crate::report::{Share, odds};
use crate::scenario::Scenario;

/// Which scenario, and how often.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// A scenario's id, file or folder.
    scenario: String,
    /// Games for each change of a figure.
    #[arg(long, default_value_t = 1_000, value_parser = clap::value_parser!(u32).range(1..))]
    runs: u32,
    /// Luck of the games; it is the same for every change.
    #[arg(long, default_value_t = 1)]
    seed: u64,
    /// Which of the scenario's theories moves states, by its id; its own when left out.
    #[arg(long, value_name = "ID")]
    theory: Option<String>,
    /// Which risk: the id of an ending or a threshold; a catastrophe when left out, or the highest threshold where none
    /// can come.
    #[arg(long, value_name = "ENDING|THRESHOLD")]
    of: Option<String>,
    /// How the figures are printed.
    #[arg(long, value_enum, default_value_t)]
    format: Shape,
}

/// What is printed.
#[derive(Debug, Serialize)]
struct SensitivityFigures {
    scenario: String,
    /// The theory it was played under, by its id.
    #[serde(skip_serializing_if = "Option::is_none")]
    theory: Option<String>,
    runs: u32,
    #[serde(serialize_with = "crate::rules::seed::serialize")]
    seed: u64,
    /// What is measured.
    risk: String,
    /// How likely it is as the scenario stands.
    as_it_is: Share,
    /// Largest change first.
    figures: Vec<SensitivityRow>,
}

/// One figure of the scenario.
#[derive(Debug, Serialize)]
struct SensitivityRow {
    place: String,
    why: String,
    value: f64,
    halved: Difference,
    doubled: Difference,
    distinguishable: bool,
}

impl From<Swing> for SensitivityRow {
    fn from(swing: Swing) -> Self {
        let distinguishable = swing.distinguishable();
        let Swing { figure, halved, doubled } = swing;
        Self {
            place: figure.place,
            why: figure.why,
            value: figure.value,
            halved,
            doubled,
            distinguishable,
        }
    }
}

/// Changes every figure in turn.
pub fn run(args: &Args) -> Ran {
    let (scenario, _) = playable(&args.scenario)?;
    let scenario = theory::under(scenario, args.theory.as_deref())?;
    let of = args.of.as_deref().map(|id| headline_of(&scenario, id)).transpose()?;
    let risk_of = of.unwrap_or_else(|| headline(&scenario));
    let plays = 1 + 2 * scenario.figures().len() as u64;
    let bar = progress::bar(plays * u64::from(args.runs));
    let tick = |games: u32| bar.inc(games.into());
    let (risk, swings) = swings(&scenario, risk_of, args.runs, args.seed, &tick);
    bar.finish_and_clear();
    let figures = SensitivityFigures::of(&scenario, args, risk_of, risk, swings);
    print(args.format, &figures)
}

impl SensitivityFigures {
    fn of(
        scenario: &Scenario,
        args: &Args,
        of: Headline,
        risk: Estimate,
        swings: Vec<Swing>,
    ) -> Self {
        let what = match of {
            Headline::Catastrophe => "the game ends in a catastrophe".to_owned(),
            Headline::NextTurn(_) | Headline::End(_) => of.name(scenario),
            Headline::Ending(ix) => format!("the game ends in `{}`", scenario.endings[ix.at()].id),
        };
        Self {
            scenario: scenario.meta.id.clone(),
            theory: scenario.theory().map(|theory| theory.id.clone()),
            runs: args.runs,
            seed: args.seed,
            risk: what,
            as_it_is: risk.into(),
            figures: swings.into_iter().map(SensitivityRow::from).collect(),
        }
    }
}

impl PrintedAs for SensitivityFigures {
    fn table(&self, out: &mut impl Write) -> std::io::Result<()> {
        let Share { share, low, high, .. } = self.as_it_is;
        let share = with_interval(share, (low, high));
        writeln!(out, "{}: {}, {share}", self.scenario, self.risk)?;
        writeln!(out, "{} games for each change of a figure, seed {}", self.runs, self.seed)?;
        self.theory.iter().try_for_each(|theory| writeln!(out, "Under the theory {theory}"))?;
        writeln!(out, "Change in points, with its 95% interval: ▒ halved, █ doubled\n")?;
        let telling: Vec<_> = self.figures.iter().filter(|row| row.distinguishable).collect();
        let size = |row: &SensitivityRow| row.halved.share.abs().max(row.doubled.share.abs());
        let most = self.figures.first().map_or(0.0, size);
        for row in &telling {
            writeln!(out, "{}  {}: {} × {}", bars(row, most), row.place, row.why, odds(row.value))?;
            let (halved, doubled) = (row.halved.points(), row.doubled.points());
            writeln!(
                out,
                "{:width$}  halved {halved}, doubled {doubled}",
                "",
                width = 2 * HALF + 1
            )?;
        }
        let others = self.figures.len() - telling.len();
        writeln!(out, "\n{others} other figures: no change that can be told from none")?;
        let by_luck = self.figures.len() / 20;
        writeln!(
            out,
            "Of {} figures about {by_luck} would seem to matter by luck alone",
            self.figures.len()
        )
    }
}

/// Columns on either side of the axis.
const HALF: usize = 16;

/// Both changes as bars from an axis, the longest of all filling its side.
fn bars(row: &SensitivityRow, most: f64) -> String {
    let length = |share: f64| match most > 0.0 {
        true => (share.abs() / most * HALF as f64).round() as usize,
        false => 0,
    };
    let side = |left: bool| -> Vec<char> {
        let on_this = |share: f64| if (share < 0.0) == left { length(share) } else { 0 };
        let (halved, doubled) = (on_this(row.halved.share), on_this(row.doubled.share));
        // The shorter one stands in front.
        let glyph = |at: usize| match (at < halved, at < doubled) {
            (true, true) if halved > doubled => '█',
            (true, _) => '▒',
            (false, true) => '█',
            (false, false) => ' ',
        };
        (0..HALF).map(glyph).collect()
    };
    let left: String = side(true).into_iter().rev().collect();
    let right: String = side(false).into_iter().collect();
    format!("{left}│{right}")
}
