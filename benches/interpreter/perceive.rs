//! What actors feel, which is not what was done: suspicion, attribution, grievance.

use super::{Luck, situation};
use offramp::rules::{GRIEVANCE, State, Trail, felt};
use offramp::scenario::{
    ActorIx, Choice, DrawId, OptionIx, Outcome, OutcomeIx, Scenario, fnv_more,
};

/// An order that was carried out.
#[derive(Clone, Copy, Debug)]
pub struct Act {
    /// The author.
    pub actor: ActorIx,
    /// What.
    pub option: OptionIx,
    /// With which result.
    pub outcome: OutcomeIx,
    /// Whether its author is known to all at once.
    pub open: bool,
}

/// Every grievance fades by the scenario's percentage of itself, rounded up.
pub fn forget(scenario: &Scenario, state: &mut State) {
    // At most 100 percent.
    let decay = i32::try_from(scenario.rules.grievance_decay).unwrap_or(0);
    for grievance in &mut state.grievance {
        *grievance -= (*grievance * decay + 99) / 100;
    }
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

/// Adds what an act makes others feel. An act that is not open leaves suspicion and a trail.
pub fn feel(scenario: &Scenario, state: &mut State, act: &Act) {
    let option = scenario.option(act.option);
    let outcome = &option.outcomes[act.outcome.at()];
    for by in parties(option, outcome) {
        let points = felt(scenario, option, outcome, by);
        if act.open {
            resent(scenario, state, by, act.actor, points);
            continue;
        }
        let points = suspicion(scenario, points);
        for toward in option.covert.iter().flat_map(|covert| &covert.suspects) {
            resent(scenario, state, by, *toward, points);
        }
    }
    if !act.open {
        let done = u16::try_from(state.turn).unwrap_or(u16::MAX);
        let Act { actor, option, outcome, .. } = *act;
        state.trails.push(Trail { actor, option, outcome, done });
    }
}

/// The part of an act's points that is held against those suspected of it.
fn suspicion(scenario: &Scenario, points: i32) -> i32 {
    let points = u32::try_from(points).unwrap_or(0);
    i32::try_from(share(points, scenario.rules.suspicion)).unwrap_or(0)
}

fn resent(scenario: &Scenario, state: &mut State, by: ActorIx, toward: ActorIx, points: i32) {
    if by == toward || points == 0 {
        return;
    }
    let grievance = &mut state.grievance[scenario.pair(by, toward)];
    *grievance = (*grievance + points).clamp(GRIEVANCE.0, GRIEVANCE.1);
}

/// Follows every warm trail, oldest first, on the state as it is now: this turn's evidence counts.
pub fn trace(scenario: &Scenario, state: &mut State, luck: Luck) {
    for trail in std::mem::take(&mut state.trails) {
        let Some(covert) = &scenario.option(trail.option).covert else {
            continue;
        };
        let key = trace_draw(&covert.draw, trail.done);
        let author = Some(trail.actor);
        let found = situation::yes_or_no(scenario, state, key, author, &covert.trace, luck);
        let age = state.turn.saturating_sub(u32::from(trail.done)) + 1;
        if found {
            blame(scenario, state, &trail);
        } else if age < u32::from(covert.turns) {
            state.trails.push(trail);
        }
    }
}

/// The hash of the draw's name `trace/OPTION/TURN`.
fn trace_draw(prefix: &DrawId, done: u16) -> u64 {
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
    fnv_more(prefix.key, &digits[at..])
}

/// Attributes all open acts of an option, by evidence rather than by dice.
pub fn attribute(scenario: &Scenario, state: &mut State, option: OptionIx) {
    for trail in std::mem::take(&mut state.trails) {
        if trail.option != option {
            state.trails.push(trail);
            continue;
        }
        blame(scenario, state, &trail);
    }
}

/// The rest of what an act makes others feel, now that its author is known.
fn blame(scenario: &Scenario, state: &mut State, trail: &Trail) {
    state.attributed[trail.option.at()] = true;
    let option = scenario.option(trail.option);
    let outcome = &option.outcomes[trail.outcome.at()];
    let suspected = option.covert.iter().any(|covert| covert.suspects.contains(&trail.actor));
    for by in parties(option, outcome) {
        let points = felt(scenario, option, outcome, by);
        let held = if suspected { suspicion(scenario, points) } else { 0 };
        resent(scenario, state, by, trail.actor, points - held);
    }
}
