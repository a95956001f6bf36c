//! The report's pictures.

use super::decisions::each_part;
use super::page::first_at;
use super::{Looked, ReportPicture};
use crate::forecast::{Likelihood, Regret};
use crate::report::plot::{
    ActMark, Acts, BarRow, BarWords, Colours, Group, PlotError, RungStep, Series, bars, risk, rungs,
};
use crate::texts::{digits, say};

/// All, in the order in which they are looked at; those that have nothing to show are left out.
pub(super) fn all(looked: &Looked<'_>) -> Result<Vec<ReportPicture>, PlotError> {
    let colours = &Colours::PRINT;
    let mut all = Vec::new();
    let title = say!("report-risk-title");
    let svg = risk(&title, &series(looked), &acts(looked), colours)?;
    all.push(ReportPicture { name: "risk".to_owned(), svg });
    let states = looked.session.history().iter().chain([looked.session.state()]);
    let stood: Vec<_> = states.map(|state| state.rung.at()).collect();
    let svg = rungs(&say!("report-rungs-title"), &steps(looked), &stood, colours)?;
    all.push(ReportPicture { name: "rungs".to_owned(), svg });
    let title = say!("report-changes-title", risk = looked.headline_name());
    let unit = say!("report-changes-unit");
    let words = BarWords { title: &title, unit: &unit, more_is_worse: true };
    add(&mut all, "changes", bars(&changes(looked), words, colours)?);
    let title = say!("report-regrets-title");
    let unit = say!("report-regrets-unit");
    let words = BarWords { title: &title, unit: &unit, more_is_worse: false };
    let regrets: Vec<_> = looked.regrets.iter().map(|regret| regretted(looked, regret)).collect();
    add(&mut all, "regrets", bars(&regrets, words, colours)?);
    Ok(all)
}

/// `changes`, or `changes-1`, `changes-2` … where there are several.
fn add(all: &mut Vec<ReportPicture>, name: &str, sheets: Vec<String>) {
    let count = sheets.len();
    all.extend(sheets.into_iter().zip(1..).map(|(svg, at)| {
        let name = if count > 1 { format!("{name}-{at}") } else { name.to_owned() };
        ReportPicture { name, svg }
    }));
}

fn series(looked: &Looked<'_>) -> Vec<Series> {
    let thresholds = looked.scenario.ladder.thresholds.iter().enumerate();
    thresholds
        .map(|(at, threshold)| {
            let came = match first_at(looked, at.into()) {
                Some(turn) => say!("report-crossed-in", turn = turn),
                None => say!("report-not-crossed"),
            };
            let points = looked.risks.iter().map(|risk| {
                let likelihood = risk.thresholds[at].by_end();
                let (low, high) = likelihood.interval();
                [likelihood.share(), low, high]
            });
            Series {
                name: format!("{} ({came})", threshold.said().say()),
                points: points.collect(),
            }
        })
        .collect()
}

fn acts(looked: &Looked<'_>) -> Acts {
    let names = looked.scenario.actors.iter().map(|actor| actor.name.clone());
    let turns = looked.turns.iter().map(|turn| {
        let acts = turn.acts.iter().map(|act| ActMark {
            actor: act.actor.at(),
            hostile: looked.scenario.option(act.option).hostile(),
        });
        acts.collect()
    });
    Acts { actors: looked.letters.iter().cloned().zip(names).collect(), turns: turns.collect() }
}

fn steps(looked: &Looked<'_>) -> Vec<RungStep> {
    let ladder = &looked.scenario.ladder;
    let rungs = ladder.rungs.iter().enumerate();
    rungs
        .map(|(at, rung)| RungStep {
            name: rung.name.clone(),
            threshold: ladder.thresholds.iter().any(|threshold| threshold.rung.at() == at),
        })
        .collect()
}

fn changes(looked: &Looked<'_>) -> Vec<Group> {
    let splits = looked.turns.iter().zip(&looked.splits);
    splits
        .map(|(turn, split)| {
            let [before, after] =
                [split.before, split.after].map(|e| Likelihood::from(e).percent());
            let points = split.whole.points();
            let rows = each_part(looked, split).map(|(actor, what, part)| BarRow {
                letters: actor.map_or_else(String::new, |ix| looked.letters[ix.at()].clone()),
                words: what,
                value: part.share * 100.0,
                low: part.low * 100.0,
                high: part.high * 100.0,
                figure: part.points(),
            });
            let turn = turn.turn;
            let heading = say!(
                "report-turn-change",
                turn = turn,
                before = before,
                after = after,
                points = points
            );
            Group { heading, rows: rows.collect() }
        })
        .collect()
}

fn regretted(looked: &Looked<'_>, regret: &Regret) -> Group {
    let taken: Vec<_> = regret.taken.iter().map(|ix| looked.title(*ix)).collect();
    let taken = if taken.is_empty() { say!("report-hold") } else { taken.join("; ") };
    let (turn, name) = (regret.turn, looked.name(regret.actor));
    let rows = regret.alternatives.iter().map(|other| {
        let (gain, (low, high)) = (other.gain.points, other.gain.interval());
        let [mean, low_said, high_said] =
            [gain, low, high].map(|points| digits(&format!("{points:+.1}")));
        let figure = say!("points-from-to", points = mean, low = low_said, high = high_said);
        let words = looked.instead(other.option);
        BarRow { letters: String::new(), words, value: gain, low, high, figure }
    });
    Group {
        heading: say!("report-turn-taken", turn = turn, actor = name, taken = taken),
        rows: rows.collect(),
    }
}
