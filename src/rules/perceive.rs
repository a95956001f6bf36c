//! What actors feel, which is not what was done: suspicion, attribution, grievance.

use super::event::Event;
use super::state::{GRIEVANCE, State, Trail};
use super::{Chance, Log, situation};
use crate::scenario::{ActorIx, Choice, DrawId, OptionIx, Outcome, OutcomeIx, Scenario, fnv_more};

/// An order that was carried out.
#[derive(Clone, Copy, Debug)]
pub(super) struct Act {
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
pub(super) fn forget(scenario: &Scenario, state: &mut State) {
    // At most 100 percent.
    let decay = i32::try_from(scenario.rules.grievance_decay).unwrap_or(0);
    for grievance in &mut state.grievance {
        *grievance -= (*grievance * decay + 99) / 100;
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
    // At most 30 points.
    i32::try_from(points).unwrap_or(0)
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
pub(super) fn feel(scenario: &Scenario, state: &mut State, act: &Act, log: &mut Log<'_>) {
    let option = scenario.option(act.option);
    let outcome = &option.outcomes[act.outcome.at()];
    for by in parties(option, outcome) {
        let points = felt(scenario, option, outcome, by);
        if act.open {
            resent(scenario, state, by, act.actor, points, (act.option, false), log);
            continue;
        }
        let points = suspicion(scenario, points);
        for toward in option.covert.iter().flat_map(|covert| &covert.suspects) {
            resent(scenario, state, by, *toward, points, (act.option, true), log);
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

fn resent(
    scenario: &Scenario,
    state: &mut State,
    by: ActorIx,
    toward: ActorIx,
    points: i32,
    (option, suspected): (OptionIx, bool),
    log: &mut Log<'_>,
) {
    if by == toward || points == 0 {
        return;
    }
    let grievance = &mut state.grievance[scenario.pair(by, toward)];
    *grievance = (*grievance + points).clamp(GRIEVANCE.0, GRIEVANCE.1);
    log.push(|| Event::Felt { by, toward, amount: points, option, suspected });
}

/// Follows every warm trail, oldest first, on the state as it is now: this turn's evidence counts.
pub(super) fn trace(scenario: &Scenario, state: &mut State, luck: Chance<'_>, log: &mut Log<'_>) {
    for trail in std::mem::take(&mut state.trails) {
        let Some(covert) = &scenario.option(trail.option).covert else {
            continue;
        };
        let name = trace_draw(&covert.draw, trail.done, log.on() || !luck.rulings.is_empty());
        let author = Some(trail.actor);
        let (found, draw) =
            situation::yes_or_no(scenario, state, &name, author, &covert.trace, luck, log.on());
        let Trail { actor, option, done, .. } = trail;
        log.push(|| Event::Traced { actor, option, done: done.into(), draw, attributed: found });
        let age = state.turn.saturating_sub(u32::from(done)) + 1;
        if found {
            blame(scenario, state, &trail, log);
        } else if age < u32::from(covert.turns) {
            state.trails.push(trail);
        }
    }
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
pub(super) fn attribute(
    scenario: &Scenario,
    state: &mut State,
    option: OptionIx,
    log: &mut Log<'_>,
) {
    for trail in std::mem::take(&mut state.trails) {
        if trail.option != option {
            state.trails.push(trail);
            continue;
        }
        let Trail { actor, option, done, .. } = trail;
        log.push(|| Event::Traced {
            actor,
            option,
            done: done.into(),
            draw: None,
            attributed: true,
        });
        blame(scenario, state, &trail, log);
    }
}

/// The rest of what an act makes others feel, now that its author is known.
fn blame(scenario: &Scenario, state: &mut State, trail: &Trail, log: &mut Log<'_>) {
    state.attributed[trail.option.at()] = true;
    let option = scenario.option(trail.option);
    let outcome = &option.outcomes[trail.outcome.at()];
    let suspected = option.covert.iter().any(|covert| covert.suspects.contains(&trail.actor));
    for by in parties(option, outcome) {
        let points = felt(scenario, option, outcome, by);
        let held = if suspected { suspicion(scenario, points) } else { 0 };
        resent(scenario, state, by, trail.actor, points - held, (trail.option, false), log);
    }
}
