//! The start of a turn: injects fire, scheduled ones first, then conditional, then random.

use super::delta::Delta;
use super::{Luck, perceive};
use offramp::rules::{State, pick};
use offramp::scenario::{
    ActorIx, Facts, Inject, InjectIx, Odds, Outcome, OutcomeIx, RungIx, Scenario, Trigger, holds,
};

#[derive(Clone, Copy, PartialEq, Eq)]
enum Pass {
    Scheduled,
    Conditional,
    Random,
}

pub fn give(scenario: &Scenario, state: &mut State, luck: Luck) {
    for pass in [Pass::Scheduled, Pass::Conditional, Pass::Random] {
        let mut firing = Vec::new();
        for ix in InjectIx::all(scenario.injects.len()) {
            if state.fired[ix.at()] == 0 && fires(scenario, state, ix, pass, luck) {
                firing.push(ix);
            }
        }
        fire(scenario, state, firing, luck);
    }
}

fn fires(scenario: &Scenario, state: &State, ix: InjectIx, pass: Pass, luck: Luck) -> bool {
    let inject = scenario.inject(ix);
    let facts = state.facts(scenario);
    let only_if = || holds(inject.only_if.as_ref(), &facts);
    match &inject.trigger {
        Trigger::Turn(turn) if pass == Pass::Scheduled => *turn == state.turn && only_if(),
        Trigger::When(cond) if pass == Pass::Conditional => cond.holds(&facts) && only_if(),
        Trigger::Random(odds) if pass == Pass::Random && only_if() => {
            yes_or_no(scenario, state, inject.draw.key, None, odds, luck)
        }
        _ => false,
    }
}

/// Base times factors.
fn odds(odds: &Odds, facts: &impl Facts) -> f64 {
    let mut value = odds.base;
    for factor in &odds.factors {
        if holds(factor.when.as_ref(), facts) {
            value *= factor.times;
        }
    }
    value
}

fn actor_key(scenario: &Scenario, actor: Option<ActorIx>) -> u64 {
    actor.map_or(0, |actor| scenario.actor(actor).key)
}

pub fn yes_or_no(
    scenario: &Scenario,
    state: &State,
    draw: u64,
    actor: Option<ActorIx>,
    of: &Odds,
    luck: Luck,
) -> bool {
    let value = odds(of, &state.facts(scenario));
    pick(&[value, 1.0], luck.roll(state.turn, draw, actor_key(scenario, actor))) == 0
}

pub fn outcome(
    scenario: &Scenario,
    state: &State,
    draw: u64,
    actor: Option<ActorIx>,
    outcomes: &[Outcome],
    luck: Luck,
) -> OutcomeIx {
    if outcomes.len() < 2 {
        return OutcomeIx(0);
    }
    let facts = state.facts(scenario);
    let odds: Vec<f64> = outcomes.iter().map(|o| odds(&o.odds, &facts)).collect();
    pick(&odds, luck.roll(state.turn, draw, actor_key(scenario, actor))).into()
}

fn fire(scenario: &Scenario, state: &mut State, firing: Vec<InjectIx>, luck: Luck) {
    if firing.is_empty() {
        return;
    }
    let mut delta = Delta::default();
    for ix in firing {
        let inject = scenario.inject(ix);
        delta.collect(scenario, state, &inject.effects);
        push_rung(state, inject.rung);
        if let Some(branch) = branch(scenario, state, inject, luck) {
            let outcome = &inject.outcomes[branch.at()];
            delta.collect(scenario, state, &outcome.effects);
            push_rung(state, outcome.rung);
        }
        state.fired[ix.at()] = u16::try_from(state.turn).unwrap_or(u16::MAX);
    }
    delta.make(scenario, state);
    for option in &delta.attributed {
        perceive::attribute(scenario, state, *option);
    }
}

fn push_rung(state: &mut State, rung: Option<RungIx>) {
    state.pushed = state.pushed.max(rung);
}

fn branch(scenario: &Scenario, state: &State, inject: &Inject, luck: Luck) -> Option<OutcomeIx> {
    if inject.outcomes.is_empty() {
        return None;
    }
    Some(outcome(scenario, state, inject.outcome_draw.key, None, &inject.outcomes, luck))
}
