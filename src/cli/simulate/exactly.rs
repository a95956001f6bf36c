//! What `offramp simulate --exact` prints.

use std::io::Write;

use serde::Serialize;

use super::figures::{FigureRows, as_map};
use super::{InRows, PrintedAs, SimulateFormat, print};
use crate::cli::Ran;
use crate::cli::cells::{CellValue, headings, line};
use crate::forecast::exact::{Exact, Limits, from_start};
use crate::forecast::percent_to;
use crate::policy::PolicyKind;
use crate::rules::PublishedView;
use crate::scenario::{Reference, ReferenceOf, Scenario};

/// Exact probabilities, 0 to 1.
#[derive(Debug, Serialize)]
struct ExactFigures {
    scenario: String,
    /// The theory it was played under, by its id.
    #[serde(skip_serializing_if = "Option::is_none")]
    theory: Option<String>,
    /// Turns that were played to know.
    steps: u64,
    #[serde(serialize_with = "as_map")]
    endings: FigureRows<f64>,
    #[serde(serialize_with = "as_map")]
    thresholds: FigureRows<CrossingRow>,
    catastrophe: f64,
    /// Published estimates of endings and thresholds; of questions nothing is worked out exactly.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    reference: Vec<ExactReference>,
}

/// A published estimate beside the exact figure.
#[derive(Debug, Serialize)]
struct ExactReference {
    /// The id of a threshold or an ending.
    id: String,
    /// 0 to 1.
    model: f64,
    #[serde(flatten)]
    published: PublishedView,
}

/// That the crisis stands on a threshold's rung, or higher.
#[derive(Debug, Serialize)]
struct CrossingRow {
    first_turn: f64,
    end: f64,
}

/// Works it out and prints it.
pub(super) fn run(scenario: &Scenario, policies: &[PolicyKind], shape: SimulateFormat) -> Ran {
    let exact = from_start(scenario, |actor| policies[actor.at()], Limits::default())?;
    let figures = ExactFigures::of(scenario, &exact);
    print(shape, &figures)
}

impl ExactFigures {
    fn of(scenario: &Scenario, exact: &Exact) -> Self {
        let endings = scenario.endings.iter().map(|ending| ending.id.clone());
        let thresholds = scenario.ladder.thresholds.iter().map(|t| t.id.clone());
        let crossings = exact.thresholds.iter();
        Self {
            scenario: scenario.meta.id.clone(),
            theory: scenario.theory().map(|theory| theory.id.clone()),
            steps: exact.steps,
            endings: endings.zip(exact.endings.iter().copied()).collect(),
            thresholds: thresholds
                .zip(crossings.map(|c| CrossingRow { first_turn: c.next_turn, end: c.end }))
                .collect(),
            catastrophe: exact.catastrophe,
            reference: references(scenario, exact),
        }
    }
}

impl PrintedAs for ExactFigures {
    fn table(&self, out: &mut impl Write) -> std::io::Result<()> {
        writeln!(out, "{}: exact, from {} turns played", self.scenario, self.steps)?;
        self.theory.iter().try_for_each(|theory| writeln!(out, "Under the theory {theory}"))?;
        writeln!(out, "\nEndings")?;
        for (name, share) in &self.endings {
            writeln!(out, "  {name:<40} {:>11}", percent(*share))?;
        }
        writeln!(out, "\nThresholds crossed: after the first turn, by the end")?;
        for (name, crossing) in &self.thresholds {
            let (first, end) = (percent(crossing.first_turn), percent(crossing.end));
            writeln!(out, "  {name:<40} {first:>11} {end:>11}")?;
        }
        writeln!(out, "\n  {:<40} {:>11}", "a catastrophe", percent(self.catastrophe))?;
        if !self.reference.is_empty() {
            writeln!(out, "\nPublished estimates: the model's share, and what was published")?;
        }
        self.reference.iter().try_for_each(|one| {
            writeln!(out, "  {:<40} {}; {}", one.id, percent(one.model), one.published.figure())
        })
    }
}

impl InRows for ExactFigures {
    fn csv(&self, out: &mut impl Write) -> std::io::Result<()> {
        out.write_all(&headings(["about", "id", "figure", "value"])?)?;
        let mut row = |about: &str, id: &str, figure: &str, value: f64| {
            let words = [about, id, figure].map(CellValue::Word);
            out.write_all(&line(words.into_iter().chain([CellValue::Figure(value)]))?)
        };
        for (id, share) in &self.endings {
            row("ending", id, "share", *share)?;
        }
        for (id, crossing) in &self.thresholds {
            row("threshold", id, "first turn", crossing.first_turn)?;
            row("threshold", id, "end", crossing.end)?;
        }
        row("catastrophe", "", "share", self.catastrophe)
    }
}

fn references(scenario: &Scenario, exact: &Exact) -> Vec<ExactReference> {
    let row = |one: &Reference| {
        let model = match one.of {
            ReferenceOf::Question(_) => return None,
            ReferenceOf::Threshold(ix) => exact.thresholds[ix.at()].end,
            ReferenceOf::Ending(ix) => exact.endings[ix.at()],
        };
        let published = PublishedView::of(scenario, one);
        Some(ExactReference { id: one.id(scenario).to_owned(), model, published })
    };
    scenario.references.iter().filter_map(row).collect()
}

/// At least six places: these are no estimates.
fn percent(share: f64) -> String {
    format!("{}%", percent_to(share, 6))
}
