//! What was decided, what came of it, and what it cost against what else could have been done.

use serde::Serialize;

use super::Looked;
use crate::forecast::{Difference, Likelihood, Regret, Split};
use crate::markup;
use crate::report::{Turn, budgets, came, turn_word};
use crate::rules::SourceView;
use crate::scenario::{Inject, Source};
use crate::texts::{decimal, say};
use crate::words;

/// A turn's decisions.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub(super) struct TurnPart {
    turn: u32,
    /// `aftermath` or `turn`.
    kind: &'static str,
    date: String,
    /// Injects that came, in a line each.
    came: Vec<String>,
    choices: Vec<ChoicePart>,
    /// What it changed in budgets.
    budgets: Vec<String>,
    /// Trails of covert acts, then who began to listen to private ones.
    traces: Vec<String>,
    /// What whoever ran the game did.
    facilitator: Vec<String>,
    /// How it changed the risk, in words and by part; empty if that could not be worked out.
    change: String,
    parts: Vec<ChangePart>,
}

#[derive(Clone, Debug, PartialEq, Serialize)]
struct ChoicePart {
    actor: String,
    person: bool,
    orders: Vec<String>,
    reason: String,
    /// What came of each act: its title and the outcome.
    came: Vec<(String, String)>,
    regret: String,
    /// What it was to bring its seat and to cost everybody, compared with holding.
    against: Option<String>,
}

#[derive(Clone, Debug, PartialEq, Serialize)]
struct ChangePart {
    who: String,
    what: String,
    points: String,
    clear: bool,
}

/// The turns, from the first.
pub(super) fn turns(looked: &Looked<'_>) -> Vec<TurnPart> {
    let people: Vec<_> = looked.session.people().collect();
    let facilitated = crate::report::facilitated(looked.session);
    let budgets = budgets(looked.session);
    let turns = looked.turns.iter().enumerate();
    turns
        .map(|(at, turn)| {
            let split = looked.splits.get(at);
            let choices = turn.choices.iter().map(|choice| {
                let regrets = looked.regrets.iter();
                let mut regrets =
                    regrets.filter(|one| one.turn == turn.turn && one.actor == choice.actor);
                let acts = turn.acts.iter().filter(|act| act.actor == choice.actor);
                ChoicePart {
                    actor: looked.name(choice.actor).to_owned(),
                    person: people.contains(&choice.actor),
                    orders: choice.orders.iter().map(|ix| looked.title(*ix).to_owned()).collect(),
                    reason: choice.reason.clone(),
                    came: acts
                        .map(|act| {
                            let option = looked.scenario.option(act.option);
                            let text = &option.outcomes[act.outcome.at()].text;
                            let source = option.source_of(act.outcome);
                            (option.title.clone(), sourced(looked, markup::plain(text), source))
                        })
                        .collect(),
                    against: regrets.clone().find_map(Regret::against_holding),
                    regret: regrets.next().map_or_else(String::new, |one| regret(looked, one)),
                }
            });
            TurnPart {
                turn: turn.turn,
                kind: turn_word(turn.aftermath),
                date: looked.scenario.date_of(turn.turn).to_string(),
                came: came_in(looked, turn),
                choices: choices.collect(),
                budgets: budgets.get(at).cloned().unwrap_or_default(),
                traces: turn
                    .traces
                    .iter()
                    .map(|(actor, option, found)| {
                        let (title, actor) = (looked.title(*option), looked.name(*actor));
                        match found {
                            true => say!("report-traced", title = title, actor = actor),
                            false => say!("report-not-traced", title = title, actor = actor),
                        }
                    })
                    .chain(turn.taps.iter().map(|(by, option)| {
                        let (title, actor) = (looked.title(*option), looked.name(*by));
                        say!("report-tapped", actor = actor, title = title)
                    }))
                    .collect(),
                facilitator: facilitated
                    .iter()
                    .filter(|(when, _)| *when == turn.turn)
                    .map(|(_, said)| said.clone())
                    .collect(),
                change: split.map_or_else(String::new, |split| change(looked, split)),
                parts: split.map_or_else(Vec::new, |split| parts(looked, split)),
            }
        })
        .collect()
}

/// The injects of a turn, each with who sent it and where it comes from.
fn came_in(looked: &Looked<'_>, turn: &Turn) -> Vec<String> {
    let injects = turn.injects.iter().map(|ix| looked.scenario.inject(*ix));
    let line = |inject: &Inject| {
        sourced(looked, came(looked.scenario, inject, turn.turn), Some(&inject.source))
    };
    injects.map(line).collect()
}

/// A text with where it comes from.
fn sourced(looked: &Looked<'_>, text: String, source: Option<&Source>) -> String {
    let Some(source) = source else { return text };
    let source = words::source(&SourceView::of(looked.scenario, source));
    say!("report-with-source", text = text, source = source)
}

/// `Regret 4.2 points: “Talk” was to be preferred. 2 of 7 alternatives can't be told from it.`
fn regret(looked: &Looked<'_>, regret: &Regret) -> String {
    let (alike, count) = (regret.alike(), regret.alternatives.len());
    let alike = say!("report-alike", alike = alike, count = count);
    match regret.alternatives.first() {
        Some(best) if regret.clear() => {
            let (points, other) = (regret.points(), looked.instead(best.option));
            let points = decimal(points, 1);
            say!("report-regret", points = points, title = other, alike = alike)
        }
        _ => say!("report-no-regret", alike = alike),
    }
}

/// `The risk of war went from 12.0% to 15.3%, points +3.3 (+2.1 to +4.4), of which:`
fn change(looked: &Looked<'_>, split: &Split) -> String {
    let name = looked.headline_name();
    let [before, after] = [split.before, split.after].map(|e| Likelihood::from(e).percent());
    let points = split.whole.points();
    say!("report-change", risk = name, before = before, after = after, points = points)
}

/// Whose (if anybody's) and what each part of a change is, and the part.
pub(super) fn each_part<'a>(
    looked: &'a Looked<'_>,
    split: &'a Split,
) -> impl Iterator<Item = (Option<crate::scenario::ActorIx>, String, Difference)> {
    let acts = split
        .acts
        .iter()
        .map(|act| (Some(act.actor), looked.title(act.option).to_owned(), act.part));
    let together = split.together.map(|part| (None, say!("report-split-together"), part));
    let others = [
        (None, say!("report-part-held"), split.held),
        (None, say!("report-part-injects"), split.injects),
    ];
    acts.chain(together).chain(others)
}

fn parts(looked: &Looked<'_>, split: &Split) -> Vec<ChangePart> {
    each_part(looked, split)
        .map(|(actor, what, part)| ChangePart {
            who: actor.map_or_else(String::new, |actor| looked.name(actor).to_owned()),
            what,
            points: part.points(),
            clear: part.distinguishable(),
        })
        .collect()
}
