//! All orders are opened at once and carried out together.

use super::delta::{Delta, bounded};
use super::perceive::{self, Act};
use super::{Luck, situation};
use offramp::rules::{CREDIBILITY, RedLineState, State};
use offramp::scenario::{EndingIx, QuestionIx, RedLineIx, RungIx, Scenario, ThresholdIx, holds};

/// What keeping a red line adds to its owner's credibility.
const KEPT: i64 = 10;
/// What letting one pass takes from it.
const LAPSED: i64 = -15;

/// Steps 4 to 7 of a turn.
pub fn run(scenario: &Scenario, state: &mut State, luck: Luck) {
    let acts = open_orders(scenario, state, luck);
    let mut delta = Delta::default();
    for act in &acts {
        let option = scenario.option(act.option);
        delta.pay(&option.cost);
        delta.breach(&option.breaks);
        delta.collect(scenario, state, &option.outcomes[act.outcome.at()].effects);
    }
    perceive::forget(scenario, state);
    for act in &acts {
        let (times, _) = state.chosen[act.option.at()];
        let turn = u16::try_from(state.turn).unwrap_or(u16::MAX);
        state.chosen[act.option.at()] = (times.saturating_add(1), turn);
    }
    delta.make(scenario, state);
    for act in &acts {
        perceive::feel(scenario, state, act);
    }
    for option in &delta.attributed {
        perceive::attribute(scenario, state, *option);
    }
    perceive::trace(scenario, state, luck);
    climb(scenario, state, &acts);
    red_lines(scenario, state, &acts);
    questions(scenario, state);
    end(scenario, state);
}

/// Decides every order's outcome on the sealed state: actors in the scenario's order, each one's
/// orders as it chose them.
fn open_orders(scenario: &Scenario, state: &State, luck: Luck) -> Vec<Act> {
    let mut acts = Vec::new();
    for actor in scenario.actor_ids() {
        for option_ix in state.sealed[actor.at()].iter().flatten().copied() {
            let option = scenario.option(option_ix);
            let outcome = situation::outcome(
                scenario,
                state,
                option.draw.key,
                Some(actor),
                &option.outcomes,
                luck,
            );
            let open = option.covert.is_none() || state.attributed[option_ix.at()];
            acts.push(Act { actor, option: option_ix, outcome, open });
        }
    }
    acts
}

/// The rung is the highest acted on, or the old one less cooling, whichever is higher.
fn climb(scenario: &Scenario, state: &mut State, acts: &[Act]) {
    let from = state.rung;
    let cooled = RungIx(from.0.saturating_sub(scenario.ladder.cooling));
    let acted = acts.iter().map(|act| {
        let option = scenario.option(act.option);
        option.outcomes[act.outcome.at()].rung.unwrap_or(option.rung)
    });
    let to = acted.chain(state.pushed).fold(cooled, RungIx::max);
    state.rung = to;
    state.highest = state.highest.max(to);
    for ix in ThresholdIx::all(state.crossed.len()) {
        if to >= scenario.ladder.thresholds[ix.at()].rung && !state.crossed[ix.at()] {
            state.crossed[ix.at()] = true;
        }
    }
}

/// Red lines crossed earlier are kept, or lapse; then others may be crossed.
fn red_lines(scenario: &Scenario, state: &mut State, acts: &[Act]) {
    let turn = u16::try_from(state.turn).unwrap_or(u16::MAX);
    for ix in RedLineIx::all(state.red_lines.len()) {
        let line = &scenario.red_lines[ix.at()];
        match state.red_lines[ix.at()] {
            RedLineState::Crossed(when) => {
                let acted = acts.iter().any(|act| line.answers.contains(&act.option));
                let late = turn.saturating_sub(when) >= line.within;
                if !acted && !late {
                    continue;
                }
                state.red_lines[ix.at()] =
                    if acted { RedLineState::Kept } else { RedLineState::Lapsed };
                let word = &mut state.credibility[line.owner.at()];
                let change = if acted { KEPT } else { LAPSED };
                *word = bounded(i64::from(*word) + change, (CREDIBILITY.0, CREDIBILITY.1));
            }
            RedLineState::Intact if line.crossed_when.holds(&state.facts(scenario)) => {
                state.red_lines[ix.at()] = RedLineState::Crossed(turn);
            }
            _ => {}
        }
    }
}

fn questions(scenario: &Scenario, state: &mut State) {
    for ix in QuestionIx::all(state.resolved.len()) {
        let resolves = &scenario.questions[ix.at()].resolves;
        if !state.resolved[ix.at()] && resolves.holds(&state.facts(scenario)) {
            state.resolved[ix.at()] = true;
        }
    }
}

/// The first ending in the scenario's order that holds.
fn end(scenario: &Scenario, state: &mut State) {
    let last_turn = state.turn >= scenario.meta.turns;
    let facts = state.facts(scenario);
    let reached = EndingIx::all(scenario.endings.len()).find(|ix| {
        let ending = &scenario.endings[ix.at()];
        (!ending.at_end || last_turn) && holds(ending.when.as_ref(), &facts)
    });
    state.ending = reached;
}
