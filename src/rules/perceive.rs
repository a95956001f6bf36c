//! What actors feel, which is not what was done: suspicion, attribution, grievance.

use super::event::Event;
use super::plan::Plan;
use super::state::Trail;
use super::{Chance, Games, Log, agreement, situation};
use crate::scenario::{
    ActorIx, Choice, DrawId, GRIEVANCE, OptionIx, Outcome, OutcomeIx, Scenario, TheoryScales,
    fnv_more,
};

/// An order that was carried out.
#[derive(Clone, Copy, Debug)]
pub(super) struct CarriedOut {
    /// The author.
    pub actor: ActorIx,
    /// What.
    pub option: OptionIx,
    /// With which result.
    pub outcome: OutcomeIx,
    /// Whether its author is known to all at once.
    pub open: bool,
}

/// What one party feels of an act, in points of grievance, if it knew the author; and the part of it
/// that is held against those suspected.
#[derive(Clone, Copy, Debug)]
pub(super) struct FeltBy {
    by: ActorIx,
    points: i32,
    suspected: i32,
}

/// Every grievance fades by the scenario's percentage of itself, rounded up, in games that go on.
pub(super) fn forget<const L: usize>(plan: &Plan, games: &mut Games<'_, L>) {
    // At most 100 percent.
    let decay = i32::try_from(games.scenario.rules.grievance_decay).unwrap_or(0);
    let decay: [i32; L] = std::array::from_fn(|lane| if games.over(lane) { 0 } else { decay });
    for grievances in &mut games.cells[plan.cells.grievances()] {
        // Of all pairs of actors few have anything against each other.
        if *grievances != [0; L] {
            for (grievance, decay) in grievances.iter_mut().zip(decay) {
                *grievance -= (*grievance * decay + 99) / 100;
            }
        }
    }
}

/// What a party feels of an act with this outcome, in points of grievance, if it knew the author.
pub fn felt(scenario: &Scenario, option: &Choice, outcome: &Outcome, party: ActorIx) -> i32 {
    if party == option.actor {
        return 0;
    }
    let percent = if option.symbolic { outcome.felt.max(100) } else { outcome.felt };
    let provoked = option.toward.contains(&party) || option.against.contains(&party);
    let points = if provoked {
        share(option.provocation(party), percent)
    } else if outcome.hurts.contains(&party) {
        share(option.kind.provocation(), scenario.rules.bystander)
    } else {
        0
    };
    // At most 90 points.
    i32::try_from(TheoryScales::points(scenario.scales().provocation, points)).unwrap_or(0)
}

/// A percentage of a number, rounded half up.
fn share(of: u32, percent: u32) -> u32 {
    (of * percent + 50) / 100
}

/// Those who may feel an act: targets, those it is aimed against, those it hurts; each once.
fn parties(option: &Choice, outcome: &Outcome) -> Vec<ActorIx> {
    let mut parties: Vec<ActorIx> = Vec::new();
    for party in option.toward.iter().chain(&option.against).chain(&outcome.hurts) {
        if !parties.contains(party) {
            parties.push(*party);
        }
    }
    parties
}

/// What every party that feels anything feels of an act with this outcome.
pub(super) fn felt_by<'a>(
    scenario: &'a Scenario,
    option: &'a Choice,
    outcome: &'a Outcome,
) -> impl Iterator<Item = FeltBy> + 'a {
    let felt = parties(option, outcome).into_iter().map(|by| {
        let points = felt(scenario, option, outcome, by);
        FeltBy { by, points, suspected: suspicion(scenario, points) }
    });
    felt.filter(|felt| felt.points != 0)
}

/// The part of an act's points that is held against those suspected of it.
fn suspicion(scenario: &Scenario, points: i32) -> i32 {
    let points = u32::try_from(points).unwrap_or(0);
    i32::try_from(share(points, scenario.rules.suspicion)).unwrap_or(0)
}

/// Adds what an act makes others feel. An act that is not open leaves suspicion and a trail.
pub(super) fn feel<const L: usize>(
    plan: &Plan,
    games: &mut Games<'_, L>,
    lane: usize,
    act: &CarriedOut,
    log: &mut Log<'_>,
) {
    let branch = plan.branch(&plan.options[act.option.at()].branches, act.outcome.at());
    if act.open {
        for felt in plan.felt_of(branch) {
            let of = (act.option, false);
            resent(plan, games, lane, (felt.by, act.actor), felt.points, of, log);
        }
        return;
    }
    let covert = &games.scenario.option(act.option).covert;
    for felt in plan.felt_of(branch) {
        for toward in covert.iter().flat_map(|covert| &covert.suspects) {
            let of = (act.option, true);
            resent(plan, games, lane, (felt.by, *toward), felt.suspected, of, log);
        }
    }
    let done = u16::try_from(games.turn).unwrap_or(u16::MAX);
    let CarriedOut { actor, option, outcome, .. } = *act;
    let broke = agreement::broken_by(plan, games, lane, option).map(|(ix, _)| ix).collect();
    games.trails[lane].push(Trail { actor, option, outcome, done, broke });
}

fn resent<const L: usize>(
    plan: &Plan,
    games: &mut Games<'_, L>,
    lane: usize,
    (by, toward): (ActorIx, ActorIx),
    points: i32,
    (option, suspected): (OptionIx, bool),
    log: &mut Log<'_>,
) {
    if by == toward || points == 0 {
        return;
    }
    let grievance = &mut games.cells[plan.cells.grievance(by, toward).at()][lane];
    *grievance = (*grievance + points).clamp(GRIEVANCE.0, GRIEVANCE.1);
    log.push(|| Event::Felt { by, toward, amount: points, option, suspected });
}

/// Follows every warm trail, oldest first, on the state as it is now: this turn's evidence counts.
pub(super) fn trace<const L: usize>(
    plan: &Plan,
    games: &mut Games<'_, L>,
    lane: usize,
    luck: Chance<'_>,
    log: &mut Log<'_>,
) {
    if games.trails[lane].is_empty() {
        return;
    }
    let mut trails = std::mem::take(&mut games.trails[lane]);
    trails.retain(|trail| {
        let Some(covert) = &games.scenario.option(trail.option).covert else {
            return false;
        };
        let Some(compiled) = &plan.options[trail.option.at()].trace else {
            return false;
        };
        let name = trace_draw(&covert.draw, trail.done, log.on() || !luck.rulings.is_empty());
        let odds = (plan.value_now(compiled, games, lane), &covert.trace);
        let author = Some(trail.actor);
        let (found, draw) = situation::yes_or_no(games, lane, &name, author, odds, luck, log.on());
        let Trail { actor, option, done, .. } = *trail;
        log.push(|| {
            let draw = draw.map(|draw| *draw);
            Event::Traced { actor, option, done: done.into(), draw, attributed: found }
        });
        let age = games.turn.saturating_sub(u32::from(done)) + 1;
        if found {
            blame(plan, games, lane, trail, log);
        }
        !found && age < u32::from(covert.turns)
    });
    games.trails[lane] = trails;
}

/// The draw `trace/OPTION/TURN`; its name is spelled out only if somebody will read it.
fn trace_draw(prefix: &DrawId, done: u16, spelled: bool) -> DrawId {
    let mut digits = [0_u8; 5];
    let mut at = digits.len();
    let mut rest = done;
    loop {
        at -= 1;
        digits[at] = b'0' + (rest % 10) as u8;
        rest /= 10;
        if rest == 0 {
            break;
        }
    }
    let name = if spelled { format!("{}{done}", prefix.name) } else { String::new() };
    DrawId { name, key: fnv_more(prefix.key, &digits[at..]) }
}

/// Attributes all open acts of an option, by evidence rather than by dice.
pub(super) fn attribute<const L: usize>(
    plan: &Plan,
    games: &mut Games<'_, L>,
    lane: usize,
    option: OptionIx,
    log: &mut Log<'_>,
) {
    let mut trails = std::mem::take(&mut games.trails[lane]);
    trails.retain(|trail| {
        if trail.option != option {
            return true;
        }
        let Trail { actor, option, done, .. } = *trail;
        log.push(|| Event::Traced {
            actor,
            option,
            done: done.into(),
            draw: None,
            attributed: true,
        });
        blame(plan, games, lane, trail, log);
        false
    });
    games.trails[lane] = trails;
}

/// The rest of what an act makes others feel, now that its author is known.
fn blame<const L: usize>(
    plan: &Plan,
    games: &mut Games<'_, L>,
    lane: usize,
    trail: &Trail,
    log: &mut Log<'_>,
) {
    games.cells[plan.cells.attributed(trail.option).at()][lane] = 1;
    let covert = &games.scenario.option(trail.option).covert;
    let suspected = covert.iter().any(|covert| covert.suspects.contains(&trail.actor));
    let branch = plan.branch(&plan.options[trail.option.at()].branches, trail.outcome.at());
    for ix in &trail.broke {
        let party = games.scenario.agreements[ix.at()].party(trail.actor);
        games.scratch.breaches[lane].extend(party.map(|party| (*ix, party)));
    }
    for felt in plan.felt_of(branch) {
        let held = if suspected { felt.suspected } else { 0 };
        let (pair, of) = ((felt.by, trail.actor), (trail.option, false));
        resent(plan, games, lane, pair, felt.points - held, of, log);
    }
}
