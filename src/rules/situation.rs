//! The start of a turn: injects fire, scheduled ones first, then conditional, then random.

use std::ops::Range;

use super::event::Event;
use super::plan::{LaneSet, Pass, Plan};
use super::quantity::Cells;
use super::{Chance, Draw, Games, Log, Witness, agreement, chance, perceive, threshold};
use crate::scenario::{
    ActorIx, DrawId, InjectIx, Odds, Outcome, OutcomeIx, RungIx, Scenario, Thresholds, Trigger,
};

/// Gives a turn's injects. Each pass reads the state as the pass before left it.
pub(super) fn give<const L: usize>(
    plan: &Plan,
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
        log.show(|witness| show_pass(games, pass, witness));
        let mut firing = std::mem::take(&mut games.scratch.firing);
        for ix in &pass.injects {
            let when = said[plan.injects[ix.at()].when.at()];
            if !when.anywhere::<L>() {
                continue;
            }
            let odds: [f64; L] = plan.values(&plan.injects[ix.at()].odds, &said);
            for lane in when.games::<L>() {
                if !games.over(lane)
                    && let Some(draw) = drawn(games, lane, (*ix, odds[lane]), luck, log)
                {
                    firing[lane].push((*ix, draw));
                }
            }
        }
        for (lane, firing) in firing.iter_mut().enumerate() {
            fire(plan, games, lane, &said, firing, luck, log, false);
        }
        games.scratch.firing = firing;
        games.scratch.said = said;
    }
}

/// Shows somebody what a pass asks.
fn show_pass<const L: usize>(games: &Games<'_, L>, pass: &Pass, witness: &mut Witness) {
    for lane in (0..L).filter(|lane| !games.over(*lane)) {
        pass.injects.iter().for_each(|ix| witness.may_come(&games.facts(lane), *ix));
    }
}

/// The facilitator gives an inject now.
pub(super) fn throw_in<const L: usize>(
    plan: &Plan,
    games: &mut Games<'_, L>,
    inject: InjectIx,
    luck: Chance<'_>,
    log: &mut Log<'_>,
) {
    let mut said = std::mem::take(&mut games.scratch.said);
    plan.passes.iter().for_each(|pass| plan.conditions.ask(&pass.asked, games, &mut said));
    for lane in 0..L {
        fire(plan, games, lane, &said, &mut vec![(inject, None)], luck, log, true);
    }
    games.scratch.said = said;
}

/// Whether an inject whose conditions hold fires: `Some` with its draw, if there was one to be shown.
fn drawn<const L: usize>(
    games: &mut Games<'_, L>,
    lane: usize,
    (ix, value): (InjectIx, f64),
    luck: Chance<'_>,
    log: &mut Log<'_>,
) -> Option<Option<Box<Draw>>> {
    let inject = games.scenario.inject(ix);
    let Trigger::Random(odds) = &inject.trigger else {
        let held = luck.ruling(&inject.draw.name, None, 2).filter(|ruling| ruling.result == 1);
        let Some(ruling) = held else { return Some(None) };
        let reason = Some(ruling.reason.clone());
        let name = inject.draw.name.clone();
        log.push(|| Event::NotInjected { inject: ix, draw: chance::certain(name, 1, reason) });
        return None;
    };
    let (fired, draw) = yes_or_no(games, lane, &inject.draw, None, (value, odds), luck, log.on());
    match (fired, draw) {
        (true, draw) => Some(draw),
        (false, Some(draw)) => {
            log.push(|| Event::NotInjected { inject: ix, draw: *draw });
            None
        }
        (false, None) => None,
    }
}

/// A draw with odds to 1, of this value: branch 0 is yes, branch 1 is no.
pub(super) fn yes_or_no<const L: usize>(
    games: &mut Games<'_, L>,
    lane: usize,
    name: &DrawId,
    actor: Option<ActorIx>,
    (value, odds): (f64, &Odds),
    luck: Chance<'_>,
    explained: bool,
) -> (bool, Option<Box<Draw>>) {
    let odds_to_one = [value, 1.0];
    let key = actor_key(games.scenario, actor);
    let roll = games.roll(lane, name.key, key, odds_to_one.into_iter());
    let ruling = luck.ruling(&name.name, actor, 2);
    let result = ruling.map_or_else(|| chance::pick(&odds_to_one, roll), |r| r.result.into());
    let draw = explained.then(|| {
        let facts = games.facts(lane);
        let no = Odds { base: 1.0, factors: Vec::new() };
        let branches = vec![chance::branch("yes", odds, &facts), chance::branch("no", &no, &facts)];
        let reason = ruling.map(|r| r.reason.clone());
        Box::new(chance::explain(name.name.clone(), actor, branches, roll, result, reason))
    });
    (result == 0, draw)
}

/// A draw among outcomes; with one outcome there is nothing to draw.
#[expect(clippy::too_many_arguments, reason = "one draw, told apart by all of them")]
pub(super) fn outcome<const L: usize>(
    plan: &Plan,
    games: &mut Games<'_, L>,
    lane: usize,
    said: &[LaneSet],
    name: &DrawId,
    actor: Option<ActorIx>,
    (branches, outcomes): (&Range<usize>, &[Outcome]),
    luck: Chance<'_>,
    explained: bool,
) -> (OutcomeIx, Option<Box<Draw>>) {
    if branches.len() < 2 {
        return (OutcomeIx(0), None);
    }
    let mut odds = std::mem::take(&mut games.scratch.odds);
    odds.clear();
    odds.extend(plan.branches_of(branches).iter().map(|b| plan.value(&b.odds, said, lane)));
    let key = actor_key(games.scenario, actor);
    let roll = games.roll(lane, name.key, key, odds.iter().copied());
    let ruling = luck.ruling(&name.name, actor, branches.len());
    let result = ruling.map_or_else(|| chance::pick(&odds, roll), |r| r.result.into());
    games.scratch.odds = odds;
    let draw = explained.then(|| {
        let facts = games.facts(lane);
        let branches = outcomes.iter().map(|o| chance::branch(&o.id, &o.odds, &facts)).collect();
        let reason = ruling.map(|r| r.reason.clone());
        Box::new(chance::explain(name.name.clone(), actor, branches, roll, result, reason))
    });
    (result.into(), draw)
}

/// The hash of an actor's id, 0 for no actor.
fn actor_key(scenario: &Scenario, actor: Option<ActorIx>) -> u64 {
    actor.map_or(0, |actor| scenario.actor(actor).key)
}

/// Makes injects happen together.
#[expect(clippy::too_many_arguments, reason = "all that a game, its luck and its log are")]
fn fire<const L: usize>(
    plan: &Plan,
    games: &mut Games<'_, L>,
    lane: usize,
    said: &[LaneSet],
    firing: &mut Vec<(InjectIx, Option<Box<Draw>>)>,
    luck: Chance<'_>,
    log: &mut Log<'_>,
    thrown_in: bool,
) {
    if firing.is_empty() {
        return;
    }
    let mut crosses = Thresholds::default();
    let mut delta = std::mem::take(&mut games.scratch.delta[lane]);
    for (ix, draw) in firing.iter_mut() {
        let (ix, draw) = (*ix, draw.take());
        let inject = &plan.injects[ix.at()];
        delta.collect(plan, games, lane, said, &inject.effects);
        push_rung(games, lane, games.scenario.inject(ix).rung);
        crosses = crosses.and(inject.crosses);
        let branch = branch(plan, games, lane, said, ix, luck, log);
        if let Some((branch, _)) = &branch {
            let outcome = plan.branch(&inject.branches, branch.at());
            delta.collect(plan, games, lane, said, &outcome.effects);
            push_rung(games, lane, outcome.rung);
            crosses = crosses.and(outcome.crosses);
        }
        log.show(|witness| {
            let branch = branch.as_ref().map(|(ix, _)| ix.at());
            witness.comes(&games.facts(lane), ix, branch);
        });
        log.push(|| {
            let outcome = branch.and_then(|(ix, draw)| draw.map(|draw| (ix, *draw)));
            Event::Injected { inject: ix, draw: draw.map(|draw| *draw), outcome, thrown_in }
        });
    }
    let turn = games.turn_mark();
    for (ix, _) in firing.drain(..) {
        games.cells[plan.cells.fired(ix).at()][lane] = turn;
        games.cells[plan.cells.since_inject(ix).at()][lane] = 0;
    }
    delta.make(plan, games, lane, log);
    for option in delta.attributed.drain(..) {
        perceive::attribute(plan, games, lane, option, log);
    }
    games.scratch.delta[lane] = delta;
    agreement::found(plan, games, lane, log);
    threshold::cross(plan, games, lane, crosses, threshold::before_orders(games.turn), log);
}

fn push_rung<const L: usize>(games: &mut Games<'_, L>, lane: usize, rung: Option<RungIx>) {
    if let Some(rung) = rung {
        let pushed = &mut games.cells[Cells::PUSHED.at()][lane];
        *pushed = (*pushed).max(i32::from(rung.0) + 1);
    }
}

fn branch<const L: usize>(
    plan: &Plan,
    games: &mut Games<'_, L>,
    lane: usize,
    said: &[LaneSet],
    ix: InjectIx,
    luck: Chance<'_>,
    log: &Log<'_>,
) -> Option<(OutcomeIx, Option<Box<Draw>>)> {
    let inject = games.scenario.inject(ix);
    if inject.outcomes.is_empty() {
        return None;
    }
    let among = (&plan.injects[ix.at()].branches, inject.outcomes.as_slice());
    Some(outcome(plan, games, lane, said, &inject.outcome_draw, None, among, luck, log.on()))
}
