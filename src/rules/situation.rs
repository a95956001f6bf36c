//! The start of a turn: injects fire, scheduled ones first, then conditional, then random.

use super::delta::Delta;
use super::event::Event;
use super::state::State;
use super::{Chance, Draw, Log, chance, perceive};
use crate::scenario::{
    DrawId, Inject, InjectIx, Odds, Outcome, OutcomeIx, Scenario, Trigger, holds,
};

/// The sort of injects a pass is about.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Pass {
    Scheduled,
    Conditional,
    Random,
}

/// Gives a turn's injects. Each pass reads the state as the pass before left it.
pub(super) fn give(scenario: &Scenario, state: &mut State, luck: Chance<'_>, log: &mut Log<'_>) {
    let turn = state.turn;
    log.push(|| Event::TurnBegan { turn });
    for pass in [Pass::Scheduled, Pass::Conditional, Pass::Random] {
        let mut firing = Vec::new();
        for ix in InjectIx::all(scenario.injects.len()) {
            if state.fired[ix.at()] == 0
                && let Some(draw) = fires(scenario, state, ix, pass, luck, log)
            {
                firing.push((ix, draw));
            }
        }
        fire(scenario, state, firing, luck, log, false);
    }
}

/// The facilitator gives an inject now.
pub(super) fn throw_in(
    scenario: &Scenario,
    state: &mut State,
    inject: InjectIx,
    luck: Chance<'_>,
    log: &mut Log<'_>,
) {
    fire(scenario, state, vec![(inject, None)], luck, log, true);
}

/// Whether an inject fires in this pass: `Some` with its draw, if there was one to be shown.
fn fires(
    scenario: &Scenario,
    state: &State,
    ix: InjectIx,
    pass: Pass,
    luck: Chance<'_>,
    log: &mut Log<'_>,
) -> Option<Option<Draw>> {
    let inject = scenario.inject(ix);
    let facts = state.facts(scenario);
    let only_if = || holds(inject.only_if.as_ref(), &facts);
    match &inject.trigger {
        Trigger::Turn(turn) if pass == Pass::Scheduled => {
            (*turn == state.turn && only_if()).then_some(None)
        }
        Trigger::When(cond) if pass == Pass::Conditional => {
            (cond.holds(&facts) && only_if()).then_some(None)
        }
        Trigger::Random(odds) if pass == Pass::Random && only_if() => {
            let (fired, draw) =
                yes_or_no(scenario, state, &inject.draw, None, odds, luck, log.on());
            match (fired, draw) {
                (true, draw) => Some(draw),
                (false, Some(draw)) => {
                    log.push(|| Event::NotInjected { inject: ix, draw });
                    None
                }
                (false, None) => None,
            }
        }
        _ => None,
    }
}

/// A draw with odds to 1: branch 0 is yes, branch 1 is no.
pub(super) fn yes_or_no(
    scenario: &Scenario,
    state: &State,
    name: &DrawId,
    actor: Option<crate::scenario::ActorIx>,
    odds: &Odds,
    luck: Chance<'_>,
    explained: bool,
) -> (bool, Option<Draw>) {
    let facts = state.facts(scenario);
    let value = chance::odds(odds, &facts);
    let roll = luck.roll(state.turn, name, chance::actor_key(scenario, actor));
    let ruling = luck.ruling(&name.name, actor, 2);
    let result = ruling.map_or_else(|| chance::pick(&[value, 1.0], roll), |r| r.result.into());
    let draw = explained.then(|| {
        let no = Odds { base: 1.0, factors: Vec::new() };
        let branches = vec![chance::branch("yes", odds, &facts), chance::branch("no", &no, &facts)];
        let reason = ruling.map(|r| r.reason.clone());
        chance::explain(name.name.clone(), actor, branches, roll, result, reason)
    });
    (result == 0, draw)
}

/// A draw among outcomes; with one outcome there is nothing to draw.
pub(super) fn outcome(
    scenario: &Scenario,
    state: &State,
    name: &DrawId,
    actor: Option<crate::scenario::ActorIx>,
    outcomes: &[Outcome],
    luck: Chance<'_>,
    explained: bool,
) -> (OutcomeIx, Option<Draw>) {
    if outcomes.len() < 2 {
        return (OutcomeIx(0), None);
    }
    let facts = state.facts(scenario);
    let odds: Vec<f64> = outcomes.iter().map(|o| chance::odds(&o.odds, &facts)).collect();
    let roll = luck.roll(state.turn, name, chance::actor_key(scenario, actor));
    let ruling = luck.ruling(&name.name, actor, outcomes.len());
    let result = ruling.map_or_else(|| chance::pick(&odds, roll), |r| r.result.into());
    let draw = explained.then(|| {
        let branches = outcomes.iter().map(|o| chance::branch(&o.id, &o.odds, &facts)).collect();
        let reason = ruling.map(|r| r.reason.clone());
        chance::explain(name.name.clone(), actor, branches, roll, result, reason)
    });
    (result.into(), draw)
}

/// Makes injects happen together.
fn fire(
    scenario: &Scenario,
    state: &mut State,
    firing: Vec<(InjectIx, Option<Draw>)>,
    luck: Chance<'_>,
    log: &mut Log<'_>,
    thrown_in: bool,
) {
    if firing.is_empty() {
        return;
    }
    let mut delta = Delta::default();
    for (ix, draw) in firing {
        let inject = scenario.inject(ix);
        delta.collect(scenario, state, &inject.effects);
        push_rung(state, inject.rung);
        let branch = branch(scenario, state, inject, luck, log);
        if let Some((branch, _)) = &branch {
            let outcome = &inject.outcomes[branch.at()];
            delta.collect(scenario, state, &outcome.effects);
            push_rung(state, outcome.rung);
        }
        log.push(|| {
            let outcome = branch.and_then(|(ix, draw)| draw.map(|draw| (ix, draw)));
            Event::Injected { inject: ix, draw, outcome, thrown_in }
        });
        state.fired[ix.at()] = u16::try_from(state.turn).unwrap_or(u16::MAX);
    }
    delta.make(scenario, state, log);
    for option in &delta.attributed {
        perceive::attribute(scenario, state, *option, log);
    }
}

fn push_rung(state: &mut State, rung: Option<crate::scenario::RungIx>) {
    state.pushed = state.pushed.max(rung);
}

fn branch(
    scenario: &Scenario,
    state: &State,
    inject: &Inject,
    luck: Chance<'_>,
    log: &Log<'_>,
) -> Option<(OutcomeIx, Option<Draw>)> {
    if inject.outcomes.is_empty() {
        return None;
    }
    let (name, outcomes) = (&inject.outcome_draw, &inject.outcomes);
    Some(outcome(scenario, state, name, None, outcomes, luck, log.on()))
}
