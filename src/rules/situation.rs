//! The start of a turn: injects fire, scheduled ones first, then conditional, then random.

use std::ops::Range;

use super::event::Event;
use super::plan::{Cells, NO, OddsPlan, Pass, Plan, Said};
use super::{Chance, Draw, Games, Log, chance, perceive};
use crate::scenario::{
    ActorIx, DrawId, InjectIx, Odds, Outcome, OutcomeIx, RungIx, Scenario, Trigger,
};

/// Gives a turn's injects. Each pass reads the state as the pass before left it.
pub(super) fn give<const L: usize>(
    plan: &Plan<'_>,
    games: &mut Games<'_, L>,
    luck: Chance<'_>,
    log: &mut Log<'_>,
) {
    games.turn_begins();
    let turn = games.turn;
    log.push(|| Event::TurnBegan { turn });
    for pass in &plan.passes {
        let mut said = std::mem::take(&mut games.scratch.said);
        plan.conditions.ask(&pass.asked, games, &mut said);
        for lane in 0..L {
            if !games.over(lane) {
                give_one(plan, games, lane, (pass, &said), luck, log);
            }
        }
        games.scratch.said = said;
    }
}

/// Gives one game those injects of a pass whose conditions hold and which the dice don't hold back.
fn give_one<const L: usize>(
    plan: &Plan<'_>,
    games: &mut Games<'_, L>,
    lane: usize,
    (pass, said): (&Pass, &[Said<L>]),
    luck: Chance<'_>,
    log: &mut Log<'_>,
) {
    let mut firing = std::mem::take(&mut games.scratch.firing);
    for ix in &pass.injects {
        if said[plan.injects[ix.at()].when.at()][lane] != NO
            && games.cells[plan.cells.fired(*ix).at()][lane] == 0
            && let Some(draw) = drawn(plan, games, lane, *ix, luck, log)
        {
            firing.push((*ix, draw));
        }
    }
    fire(plan, games, lane, &mut firing, luck, log, false);
    games.scratch.firing = firing;
}

/// The facilitator gives an inject now.
pub(super) fn throw_in<const L: usize>(
    plan: &Plan<'_>,
    games: &mut Games<'_, L>,
    inject: InjectIx,
    luck: Chance<'_>,
    log: &mut Log<'_>,
) {
    for lane in 0..L {
        fire(plan, games, lane, &mut vec![(inject, None)], luck, log, true);
    }
}

/// Whether an inject whose conditions hold fires: `Some` with its draw, if there was one to be shown.
fn drawn<const L: usize>(
    plan: &Plan<'_>,
    games: &mut Games<'_, L>,
    lane: usize,
    ix: InjectIx,
    luck: Chance<'_>,
    log: &mut Log<'_>,
) -> Option<Option<Draw>> {
    let inject = plan.scenario.inject(ix);
    let Trigger::Random(odds) = &inject.trigger else {
        return Some(None);
    };
    let compiled = &plan.injects[ix.at()].odds;
    let (fired, draw) =
        yes_or_no(plan, games, lane, &inject.draw, None, (compiled, odds), luck, log.on());
    match (fired, draw) {
        (true, draw) => Some(draw),
        (false, Some(draw)) => {
            log.push(|| Event::NotInjected { inject: ix, draw });
            None
        }
        (false, None) => None,
    }
}

/// A draw with odds to 1: branch 0 is yes, branch 1 is no.
#[expect(clippy::too_many_arguments, reason = "one draw, told apart by all of them")]
pub(super) fn yes_or_no<const L: usize>(
    plan: &Plan<'_>,
    games: &mut Games<'_, L>,
    lane: usize,
    name: &DrawId,
    actor: Option<ActorIx>,
    (compiled, odds): (&OddsPlan, &Odds),
    luck: Chance<'_>,
    explained: bool,
) -> (bool, Option<Draw>) {
    let value = plan.value(compiled, games, lane);
    let odds_to_one = [value, 1.0];
    let key = actor_key(plan.scenario, actor);
    let roll = games.roll(lane, name.key, key, odds_to_one.into_iter());
    let ruling = luck.ruling(&name.name, actor, 2);
    let result = ruling.map_or_else(|| chance::pick(&odds_to_one, roll), |r| r.result.into());
    let draw = explained.then(|| {
        let facts = games.facts(lane);
        let no = Odds { base: 1.0, factors: Vec::new() };
        let branches = vec![chance::branch("yes", odds, &facts), chance::branch("no", &no, &facts)];
        let reason = ruling.map(|r| r.reason.clone());
        chance::explain(name.name.clone(), actor, branches, roll, result, reason)
    });
    (result == 0, draw)
}

/// A draw among outcomes; with one outcome there is nothing to draw.
#[expect(clippy::too_many_arguments, reason = "one draw, told apart by all of them")]
pub(super) fn outcome<const L: usize>(
    plan: &Plan<'_>,
    games: &mut Games<'_, L>,
    lane: usize,
    name: &DrawId,
    actor: Option<ActorIx>,
    (branches, outcomes): (&Range<usize>, &[Outcome]),
    luck: Chance<'_>,
    explained: bool,
) -> (OutcomeIx, Option<Draw>) {
    if outcomes.len() < 2 {
        return (OutcomeIx(0), None);
    }
    let mut odds = std::mem::take(&mut games.scratch.odds);
    odds.clear();
    odds.extend(plan.branches_of(branches).iter().map(|b| plan.value(&b.odds, games, lane)));
    let key = actor_key(plan.scenario, actor);
    let roll = games.roll(lane, name.key, key, odds.iter().copied());
    let ruling = luck.ruling(&name.name, actor, outcomes.len());
    let result = ruling.map_or_else(|| chance::pick(&odds, roll), |r| r.result.into());
    games.scratch.odds = odds;
    let draw = explained.then(|| {
        let facts = games.facts(lane);
        let branches = outcomes.iter().map(|o| chance::branch(&o.id, &o.odds, &facts)).collect();
        let reason = ruling.map(|r| r.reason.clone());
        chance::explain(name.name.clone(), actor, branches, roll, result, reason)
    });
    (result.into(), draw)
}

/// The hash of an actor's id, 0 for no actor.
fn actor_key(scenario: &Scenario, actor: Option<ActorIx>) -> u64 {
    actor.map_or(0, |actor| scenario.actor(actor).key)
}

/// Makes injects happen together.
fn fire<const L: usize>(
    plan: &Plan<'_>,
    games: &mut Games<'_, L>,
    lane: usize,
    firing: &mut Vec<(InjectIx, Option<Draw>)>,
    luck: Chance<'_>,
    log: &mut Log<'_>,
    thrown_in: bool,
) {
    if firing.is_empty() {
        return;
    }
    let mut delta = std::mem::take(&mut games.scratch.delta);
    for (ix, draw) in firing.drain(..) {
        let inject = &plan.injects[ix.at()];
        delta.collect(plan, games, lane, plan.effects_of_inject(inject));
        push_rung(games, lane, plan.scenario.inject(ix).rung);
        let branch = branch(plan, games, lane, ix, luck, log);
        if let Some((branch, _)) = &branch {
            let outcome = plan.branch(&inject.branches, branch.at());
            delta.collect(plan, games, lane, plan.effects_of(outcome));
            push_rung(games, lane, outcome.rung);
        }
        log.push(|| {
            let outcome = branch.and_then(|(ix, draw)| draw.map(|draw| (ix, draw)));
            Event::Injected { inject: ix, draw, outcome, thrown_in }
        });
        let turn = games.turn_mark();
        games.cells[plan.cells.fired(ix).at()][lane] = turn;
        games.cells[plan.cells.since_inject(ix).at()][lane] = 0;
    }
    delta.make(plan, games, lane, log);
    for option in delta.attributed.drain(..) {
        perceive::attribute(plan, games, lane, option, log);
    }
    games.scratch.delta = delta;
}

fn push_rung<const L: usize>(games: &mut Games<'_, L>, lane: usize, rung: Option<RungIx>) {
    if let Some(rung) = rung {
        let pushed = &mut games.cells[Cells::PUSHED.at()][lane];
        *pushed = (*pushed).max(i32::from(rung.0) + 1);
    }
}

fn branch<const L: usize>(
    plan: &Plan<'_>,
    games: &mut Games<'_, L>,
    lane: usize,
    ix: InjectIx,
    luck: Chance<'_>,
    log: &Log<'_>,
) -> Option<(OutcomeIx, Option<Draw>)> {
    let inject = plan.scenario.inject(ix);
    if inject.outcomes.is_empty() {
        return None;
    }
    let among = (&plan.injects[ix.at()].branches, inject.outcomes.as_slice());
    Some(outcome(plan, games, lane, &inject.outcome_draw, None, among, luck, log.on()))
}
