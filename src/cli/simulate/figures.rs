//! What `offramp simulate` prints.

use std::io::Write;

use serde::{Serialize, Serializer};

use super::{InRows, PrintedAs};
use crate::cli::cells::{CellValue, headings, line};
use crate::forecast::splitting::is_rare;
use crate::forecast::survey::{MeanChange, Survey};
use crate::forecast::{Estimate, Rare, estimated, percent, with_interval};
use crate::rules::PublishedView;
use crate::scenario::{OptionIx, Reference, ReferenceOf, Scenario};

/// All figures of a survey.
#[derive(Debug, Serialize)]
pub(super) struct Figures {
    scenario: String,
    /// The theory it was played under, by its id.
    #[serde(skip_serializing_if = "Option::is_none")]
    theory: Option<String>,
    runs: u64,
    /// The ending or threshold on which the effects of options are measured, if not a catastrophe.
    #[serde(skip_serializing_if = "Option::is_none")]
    of: Option<String>,
    seconds: f64,
    games_per_second: f64,
    /// Turns of a game, on average.
    turns: f64,
    #[serde(serialize_with = "as_map")]
    endings: FigureRows<ShareRow>,
    #[serde(serialize_with = "as_map")]
    thresholds: FigureRows<ShareRow>,
    /// Whether rare thresholds were left without a figure by splitting.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    not_split: bool,
    #[serde(serialize_with = "as_map")]
    injects: FigureRows<ShareRow>,
    /// Published estimates beside the model's.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    reference: Vec<ReferenceRow>,
    #[serde(serialize_with = "as_map")]
    options: FigureRows<OptionFigures>,
    /// Share of menus with so many options on them.
    #[serde(serialize_with = "as_map")]
    menus: FigureRows<f64>,
}

pub(super) type FigureRows<T> = Vec<(String, T)>;

/// How often something happened, with its 95% interval.
#[derive(Clone, Copy, Debug, Serialize)]
pub(super) struct ShareRow {
    pub count: u64,
    pub share: f64,
    pub low: f64,
    pub high: f64,
    /// The same by splitting, of a threshold that hardly any game crossed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub splitting: Option<Splitting>,
}

/// A rare figure with its 95% interval.
#[derive(Clone, Copy, Debug, Serialize)]
pub(super) struct Splitting {
    /// Trees of games.
    trees: u64,
    /// Turns that were played for it.
    turns: u64,
    share: f64,
    low: f64,
    high: f64,
}

/// A published estimate beside the model's.
#[derive(Debug, Serialize)]
pub(super) struct ReferenceRow {
    /// The id of a question, a threshold or an ending.
    id: String,
    /// Probability, 0 to 1.
    published: f64,
    /// What was counted, if it is a share of cases.
    #[serde(skip_serializing_if = "Option::is_none")]
    counted: Option<String>,
    by: String,
    date: String,
    /// For which time it is.
    #[serde(skip_serializing_if = "Option::is_none")]
    period: Option<String>,
    /// All of this in words.
    #[serde(skip)]
    said: String,
    /// Games in which it came.
    model: ShareRow,
}

/// What an option did.
#[derive(Debug, Serialize)]
struct OptionFigures {
    seat: String,
    /// Games in which it was on the menu.
    offered: ShareRow,
    /// Games in which it was chosen.
    chosen: ShareRow,
    /// Change of the probability of a catastrophe, against holding.
    #[serde(skip_serializing_if = "Option::is_none")]
    catastrophe: Option<DifferenceRow>,
    /// Change of that of what was asked for instead.
    #[serde(skip_serializing_if = "Option::is_none")]
    risk: Option<DifferenceRow>,
    /// Change of each objective of its owner's, against holding.
    objectives: Vec<DifferenceRow>,
    /// What would serve every objective better.
    #[serde(skip_serializing_if = "Option::is_none")]
    dominated_by: Option<String>,
}

/// A mean change with its 95% interval.
#[derive(Clone, Copy, Debug, Serialize)]
struct DifferenceRow {
    pairs: u64,
    mean: f64,
    low: Option<f64>,
    high: Option<f64>,
}

pub(super) fn as_map<T: Serialize, S: Serializer>(
    rows: &FigureRows<T>,
    to: S,
) -> Result<S::Ok, S::Error> {
    to.collect_map(rows.iter().map(|(name, figure)| (name, figure)))
}

impl DifferenceRow {
    fn of(change: MeanChange, (low, high): (f64, f64)) -> Self {
        let known = |end: f64| (change.pairs > 0 && end.is_finite()).then_some(end);
        Self { pairs: change.pairs, mean: change.mean(), low: known(low), high: known(high) }
    }
}

impl Figures {
    pub(super) fn of(scenario: &Scenario, survey: &Survey, seconds: f64) -> Self {
        let games = survey.games;
        let menus: u64 = survey.menus.iter().sum();
        Self {
            scenario: scenario.meta.id.clone(),
            theory: scenario.theory().map(|theory| theory.id.clone()),
            runs: games,
            of: None,
            seconds,
            games_per_second: games as f64 / seconds,
            turns: survey.turns as f64 / games.max(1) as f64,
            endings: endings(scenario, survey),
            thresholds: thresholds(scenario, survey),
            injects: rows(scenario.injects.iter().map(|i| &i.id), &survey.injects, games),
            not_split: false,
            reference: references(scenario, survey),
            options: OptionIx::all(scenario.options.len())
                .map(|ix| (scenario.option(ix).id.clone(), option(scenario, survey, ix)))
                .collect(),
            menus: (survey.menus.iter().enumerate())
                .filter(|(_, count)| **count > 0)
                .map(|(size, count)| (size.to_string(), *count as f64 / menus.max(1) as f64))
                .collect(),
        }
    }
}

impl Figures {
    /// As what the effects of options were measured on.
    pub(super) fn measuring(mut self, of: Option<&str>) -> Self {
        if let Some(of) = of {
            self.of = Some(of.to_owned());
            for (_, option) in &mut self.options {
                option.risk = option.catastrophe.take();
            }
        }
        self
    }
}

impl Figures {
    /// With what splitting found for each threshold.
    pub(super) fn with_rare(mut self, found: &[Option<Rare>]) -> Self {
        for ((_, figure), rare) in self.thresholds.iter_mut().zip(found) {
            figure.splitting = rare.map(Splitting::of);
        }
        self
    }
}

impl Figures {
    /// With nothing found by splitting, since each of its turns would be thought about: it would take longer
    /// than the games.
    pub(super) fn without_rare(mut self) -> Self {
        let seldom = |hits| is_rare(Estimate::of(hits, self.runs));
        self.not_split = self.thresholds.iter().any(|(_, figure)| seldom(figure.count));
        self
    }
}

impl Splitting {
    fn of(rare: Rare) -> Self {
        let (low, high) = rare.interval();
        Self { trees: rare.replications, turns: rare.steps, share: rare.probability, low, high }
    }
}

impl PrintedAs for Figures {
    fn table(&self, out: &mut impl Write) -> std::io::Result<()> {
        let (runs, turns) = (self.runs, self.turns);
        writeln!(out, "{}: {runs} games, {turns:.1} turns each", self.scenario)?;
        self.theory.iter().try_for_each(|theory| writeln!(out, "Under the theory {theory}"))?;
        let rate = self.games_per_second;
        writeln!(out, "{:.1} s, {rate:.0} games a second", self.seconds)?;
        for (title, rows) in [
            ("Endings", &self.endings),
            ("Thresholds crossed", &self.thresholds),
            ("Injects given", &self.injects),
        ] {
            writeln!(out, "\n{title}")?;
            for (name, figure) in rows {
                write!(out, "  {name:<40} {}", figure.text())?;
                if let Some(Splitting { share, low, high, .. }) = figure.splitting {
                    write!(out, "; by splitting {}", with_interval(share, (low, high)))?;
                }
                writeln!(out)?;
            }
        }
        if self.not_split {
            let why = "a seat looks ahead, and splitting would take longer than the games";
            writeln!(out, "  Rare ones are counted only: {why}")?;
        }
        if !self.reference.is_empty() {
            writeln!(out, "\nPublished estimates: the model's share, and what was published")?;
        }
        for row in &self.reference {
            row.write(out, "  ")?;
        }
        let risk = self.of.as_ref().map_or("a catastrophe".to_owned(), |of| format!("`{of}`"));
        writeln!(
            out,
            "\nOptions: games with them on the menu; games in which they were chosen; change of the risk of {risk} \
             against holding, in points"
        )?;
        for (name, option) in &self.options {
            let (offered, chosen) = (option.offered.percent(), option.chosen.percent());
            write!(out, "  {name:<40} {offered:>7}% {chosen:>7}%")?;
            if let (mean, Some(low), Some(high)) = option.change().points() {
                write!(out, "  {mean:+6.2}  ({low:+.2} to {high:+.2})")?;
            }
            if let Some(other) = &option.dominated_by {
                write!(out, "  dominated by {other}")?;
            }
            writeln!(out)?;
        }
        writeln!(out, "\nOptions on a seat's menu: share of the menus")?;
        for (size, share) in &self.menus {
            writeln!(out, "  {size:>2} {:>7}%", percent(*share))?;
        }
        Ok(())
    }
}

impl InRows for Figures {
    /// One row a figure: what it is about, its id, its name, its value and interval.
    fn csv(&self, out: &mut impl Write) -> std::io::Result<()> {
        let names = ["about", "id", "figure", "count", "value", "low", "high"];
        out.write_all(&headings(names)?)?;
        let mut line = |[about, id, name]: [&str; 3], count, value, ends: [Option<f64>; 2]| {
            let words = [about, id, name].map(CellValue::Word);
            let ends = ends.map(|end| end.map_or(CellValue::Nothing, CellValue::Figure));
            let figures = [CellValue::Count(count), CellValue::Figure(value)];
            out.write_all(&line(words.into_iter().chain(figures).chain(ends))?)
        };
        let mut row = |about: &str, id: &str, name: &str, f: &ShareRow| {
            line([about, id, name], f.count, f.share, [Some(f.low), Some(f.high)])
        };
        self.endings.iter().try_for_each(|(id, f)| row("ending", id, "share", f))?;
        self.thresholds.iter().try_for_each(|(id, f)| row("threshold", id, "share", f))?;
        self.injects.iter().try_for_each(|(id, f)| row("inject", id, "share", f))?;
        for one in &self.reference {
            row("reference", &one.id, "share", &one.model)?;
        }
        for (id, option) in &self.options {
            row("option", id, "offered", &option.offered)?;
            row("option", id, "chosen", &option.chosen)?;
        }
        for one in &self.reference {
            line(["reference", &one.id, "published"], 0, one.published, [None, None])?;
        }
        for (id, figure) in &self.thresholds {
            if let Some(Splitting { trees, share, low, high, .. }) = figure.splitting {
                let words = ["threshold", id, "share by splitting"];
                line(words, trees, share, [Some(low), Some(high)])?;
            }
        }
        for (id, option) in &self.options {
            let changes = option.objectives.iter().enumerate();
            let named = changes.map(|(at, change)| (format!("objective {}", at + 1), change));
            let change = option.change();
            let what = self.of.as_deref().unwrap_or("catastrophe");
            let first = (what.to_owned(), &change);
            for (name, change) in [first].into_iter().chain(named) {
                let words = ["option", id, &name];
                line(words, change.pairs, change.mean, [change.low, change.high])?;
            }
        }
        Ok(())
    }
}

impl ShareRow {
    /// In percent, without the sign.
    pub fn percent(&self) -> String {
        estimated(self.share, (self.low, self.high))
    }

    /// The same with its interval.
    pub fn text(&self) -> String {
        with_interval(self.share, (self.low, self.high))
    }
}

impl OptionFigures {
    /// Of the risk that is measured.
    fn change(&self) -> DifferenceRow {
        self.risk.or(self.catastrophe).unwrap_or_else(|| {
            let none = MeanChange::default();
            DifferenceRow::of(none, none.share_interval())
        })
    }
}

impl DifferenceRow {
    /// In percentage points.
    fn points(&self) -> (f64, Option<f64>, Option<f64>) {
        (self.mean * 100.0, self.low.map(|low| low * 100.0), self.high.map(|high| high * 100.0))
    }
}

fn rows<'a>(
    ids: impl Iterator<Item = &'a String>,
    counts: &[u64],
    games: u64,
) -> FigureRows<ShareRow> {
    ids.cloned().zip(counts.iter().map(|count| figure(*count, games))).collect()
}

pub(super) fn endings(scenario: &Scenario, survey: &Survey) -> FigureRows<ShareRow> {
    rows(scenario.endings.iter().map(|e| &e.id), &survey.endings, survey.games)
}

pub(super) fn thresholds(scenario: &Scenario, survey: &Survey) -> FigureRows<ShareRow> {
    let ids = scenario.ladder.thresholds.iter().map(|threshold| &threshold.id);
    rows(ids, &survey.thresholds, survey.games)
}

pub(super) fn figure(count: u64, games: u64) -> ShareRow {
    let estimate = Estimate::of(count, games);
    let (low, high) = estimate.interval();
    ShareRow { count, share: estimate.share(), low, high, splitting: None }
}

/// Published estimates beside what was counted of the same.
pub(super) fn references(scenario: &Scenario, survey: &Survey) -> Vec<ReferenceRow> {
    let row = |one: &Reference| {
        let count = match one.of {
            ReferenceOf::Question(ix) => survey.questions[ix.at()],
            ReferenceOf::Threshold(ix) => survey.thresholds[ix.at()],
            ReferenceOf::Ending(ix) => survey.endings[ix.at()],
        };
        let published = PublishedView::of(scenario, one);
        let said = published.figure();
        let PublishedView { probability, counted, source, date, period, .. } = published;
        ReferenceRow {
            id: one.id(scenario).to_owned(),
            published: probability,
            counted,
            by: source,
            date,
            period,
            said,
            model: figure(count, survey.games),
        }
    };
    scenario.references.iter().map(row).collect()
}

impl ReferenceRow {
    /// The model's share, and what was published.
    pub fn write(&self, out: &mut impl Write, indent: &str) -> std::io::Result<()> {
        writeln!(out, "{indent}{:<40} {}; {}", self.id, self.model.text(), self.said)
    }
}

fn option(scenario: &Scenario, survey: &Survey, ix: OptionIx) -> OptionFigures {
    let counts = &survey.options[ix.at()];
    let named = |other: Option<OptionIx>| {
        other.map_or("holding".to_owned(), |other| scenario.option(other).id.clone())
    };
    OptionFigures {
        seat: scenario.actor(scenario.option(ix).actor).id.clone(),
        offered: figure(counts.offered, survey.games),
        chosen: figure(counts.chosen, survey.games),
        catastrophe: Some(DifferenceRow::of(counts.risk, counts.risk.share_interval())),
        risk: None,
        objectives: (counts.objectives.iter())
            .map(|change| DifferenceRow::of(*change, change.interval()))
            .collect(),
        dominated_by: survey.dominated_by(scenario, ix).map(named),
    }
}
