//! The report's pictures.

use super::decisions::each_part;
use super::page::first_at;
use super::{Looked, Picture};
use crate::forecast::{Likelihood, Regret};
use crate::report::plot::{
    ActMark, Acts, BarRow, Colours, Group, PlotError, RungStep, Series, Words, bars, risk, rungs,
};

/// All, in the order in which they are looked at; those that have nothing to show are left out.
pub(super) fn all(looked: &Looked<'_>) -> Result<Vec<Picture>, PlotError> {
    let colours = &Colours::PRINT;
    let mut all = Vec::new();
    let title = "Probability of crossing each threshold by the end, at the start of each turn";
    let svg = risk(title, &series(looked), &acts(looked), colours)?;
    all.push(Picture { name: "risk".to_owned(), svg });
    let states = looked.session.history().iter().chain([looked.session.state()]);
    let stood: Vec<_> = states.map(|state| state.rung.at()).collect();
    let svg = rungs("Where the crisis stood", &steps(looked), &stood, colours)?;
    all.push(Picture { name: "rungs".to_owned(), svg });
    let title = format!("What changed the risk: {}", looked.headline_name());
    let unit = "percentage points of risk, with 95% intervals";
    let words = Words { title: &title, unit, more_is_worse: true };
    add(&mut all, "changes", bars(&changes(looked), words, colours)?);
    let title = "Decisions of people against what else they could have done";
    let unit =
        "points of the seat's own objectives gained by choosing this instead, with 95% intervals";
    let words = Words { title, unit, more_is_worse: false };
    let regrets: Vec<_> = looked.regrets.iter().map(|regret| regretted(looked, regret)).collect();
    add(&mut all, "regrets", bars(&regrets, words, colours)?);
    Ok(all)
}

/// `changes`, or `changes-1`, `changes-2` … where there are several.
fn add(all: &mut Vec<Picture>, name: &str, sheets: Vec<String>) {
    let count = sheets.len();
    all.extend(sheets.into_iter().zip(1..).map(|(svg, at)| {
        let name = if count > 1 { format!("{name}-{at}") } else { name.to_owned() };
        Picture { name, svg }
    }));
}

fn series(looked: &Looked<'_>) -> Vec<Series> {
    let thresholds = looked.scenario.ladder.thresholds.iter().enumerate();
    thresholds
        .map(|(at, threshold)| {
            let came = match first_at(looked, threshold.rung.at()) {
                Some(turn) => format!("crossed in turn {turn}"),
                None => "not crossed".to_owned(),
            };
            let points = looked.risks.iter().map(|risk| {
                let likelihood = risk.thresholds[at].by_end();
                let (low, high) = likelihood.interval();
                [likelihood.share(), low, high]
            });
            Series { name: format!("{} ({came})", threshold.name), points: points.collect() }
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
                words: what.to_owned(),
                value: part.share * 100.0,
                low: part.low * 100.0,
                high: part.high * 100.0,
                figure: part.points(),
            });
            let turn = turn.turn;
            let heading = format!("Turn {turn}: {before}% → {after}%, points {points}");
            Group { heading, rows: rows.collect() }
        })
        .collect()
}

fn regretted(looked: &Looked<'_>, regret: &Regret) -> Group {
    let taken: Vec<_> = regret.taken.iter().map(|ix| looked.title(*ix)).collect();
    let taken = if taken.is_empty() { "Hold".to_owned() } else { taken.join("; ") };
    let (turn, name) = (regret.turn, looked.name(regret.actor));
    let rows = regret.alternatives.iter().map(|other| {
        let (gain, (low, high)) = (other.gain, other.interval());
        let figure = format!("{gain:+.1} ({low:+.1} to {high:+.1})");
        let words = looked.instead(other.option).to_owned();
        BarRow { letters: String::new(), words, value: gain, low, high, figure }
    });
    Group { heading: format!("Turn {turn}, {name}: {taken}"), rows: rows.collect() }
}
