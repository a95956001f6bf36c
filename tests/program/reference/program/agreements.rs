//! Agreements: breaches, ends, consents, and what they change.

use offramp::scenario::{Agreement, OptionIx, Scenario};
use serde::Serialize;

use super::effects::Changes;
use super::game::{Facts, State};
use super::perception::Act;

#[derive(Clone, Debug, Serialize)]
pub struct Agreed {
    pub agreed: Vec<u16>,
    pub since: u16,
    pub broken: Vec<u16>,
    pub kept: u16,
}

impl Agreed {
    pub fn start(of: &Agreement) -> Self {
        let parties = of.parties.len();
        let stands = u16::from(of.in_force_at_start);
        Self { agreed: vec![stands; parties], since: stands, broken: vec![0; parties], kept: 0 }
    }

    fn end(&mut self) {
        self.since = 0;
        self.agreed.fill(0);
    }
}

/// Whether an option is one of an agreement's own cards: offer, accept, refuse, denounce.
fn own(agreement: &Agreement, option: OptionIx, card: usize) -> bool {
    agreement.cards[card].contains(&option)
}

/// Whether an act of this option is what its actor is to refrain from.
pub fn forbids(scenario: &Scenario, agreement: &Agreement, option: OptionIx) -> bool {
    let choice = scenario.option(option);
    let bound = agreement.parties.iter().position(|party| *party == choice.actor);
    let named = agreement.refrains.iter().any(|one| {
        one.who.iter().any(|party| Some(party.at()) == bound)
            && (one.options.contains(&option) || one.kinds.contains(&choice.kind.id))
    });
    let yields = agreement.terms.iter().any(|term| term.card == option);
    named && !choice.private && !yields && !(0..4).any(|card| own(agreement, option, card))
}

/// The agreements in force that an act of this option breaks.
pub fn broken(scenario: &Scenario, state: &State, option: OptionIx) -> Vec<u16> {
    let all = scenario.agreements.iter().zip(&state.agreements).zip(0..);
    let broken = all.filter(|((one, now), _)| now.since > 0 && forbids(scenario, one, option));
    broken.map(|(_, at)| at).collect()
}

/// What a party's word counts after an agreement.
fn esteem(scenario: &Scenario, state: &mut State, at: usize, party: usize, points: i64) {
    let agreement = &scenario.agreements[at];
    if agreement.secret() {
        return;
    }
    let percent = i64::from(scenario.scales().credibility);
    let size = (points.abs() * percent + 50) / 100;
    let word = &mut state.credibility[agreement.parties[party].at()];
    *word = (*word + size * points.signum()).clamp(0, 100);
}

/// Breaches that have come to light: agreement and party. Gives them each once.
fn breaches(scenario: &Scenario, state: &mut State) -> Vec<(usize, usize)> {
    let mut found = std::mem::take(&mut state.found);
    found.sort_unstable();
    found.dedup();
    for (at, party) in &found {
        state.agreements[*at].broken[*party] += 1;
        esteem(scenario, state, *at, *party, -15);
    }
    for (at, _) in &found {
        if state.agreements[*at].since > 0 {
            state.agreements[*at].end();
        }
    }
    found
}

/// An inject attributed acts that broke agreements.
pub fn after_injects(scenario: &Scenario, state: &mut State) {
    let found = breaches(scenario, state);
    let mut before = state.clone();
    before.carried_out = true;
    let facts = Facts { scenario, state: &before, asker: None };
    let mut changes = Changes::default();
    for (at, party) in found {
        changes.read(facts, &scenario.agreements[at].broken[party]);
    }
    changes.make(scenario, state);
}

/// The step after perception.
pub fn settle(scenario: &Scenario, state: &mut State, acts: &[Act]) {
    let turn = state.this_turn();
    let party = |at: usize, act: &Act| {
        scenario.agreements[at].parties.iter().position(|party| *party == act.actor)
    };
    for act in acts.iter().filter(|act| act.open) {
        for at in broken(scenario, state, act.option) {
            let at = usize::from(at);
            state.found.extend(party(at, act).map(|party| (at, party)));
        }
    }
    for (at, agreement) in scenario.agreements.iter().enumerate() {
        let since = state.agreements[at].since;
        for duty in agreement.does.iter().filter(|_| since > 0) {
            let done = duty.options.iter().any(|ix| state.chosen[ix.at()].1 >= since);
            if !done && turn == since + duty.within - 1 {
                state.found.push((at, duty.who.at()));
            }
        }
    }
    let broken = breaches(scenario, state);
    let (mut denounced, mut kept, mut begun) = (Vec::new(), Vec::new(), Vec::new());
    for (at, agreement) in scenario.agreements.iter().enumerate() {
        let by = |card: usize| -> Vec<usize> {
            let of_card = acts.iter().filter(|act| own(agreement, act.option, card));
            of_card.filter_map(|act| party(at, act)).collect()
        };
        let now = &mut state.agreements[at];
        if now.since > 0 {
            let enders = by(3);
            let over = agreement.lasts.is_some_and(|lasts| turn >= now.since + lasts - 1);
            if !enders.is_empty() {
                now.end();
                denounced.extend(enders.into_iter().map(|party| (at, party)));
            } else if over {
                now.end();
                now.kept += 1;
                kept.push(at);
                for party in 0..agreement.parties.len() {
                    esteem(scenario, state, at, party, 10);
                }
            }
            if state.agreements[at].since > 0 {
                continue;
            }
        }
        let now = &mut state.agreements[at];
        for party in by(0).into_iter().chain(by(1)) {
            now.agreed[party] = turn;
        }
        if !by(2).is_empty() {
            now.agreed.fill(0);
        }
        let moved = agreement.terms.iter().filter(|term| state.chosen[term.card.at()].0 > 0);
        let enough = moved.count() >= agreement.needs;
        let now = &mut state.agreements[at];
        if enough && now.agreed.iter().all(|when| *when > 0) {
            now.since = turn + 1;
            begun.push(at);
        }
    }
    let before = state.clone();
    let facts = Facts { scenario, state: &before, asker: None };
    let mut changes = Changes::default();
    for (at, party) in broken {
        changes.read(facts, &scenario.agreements[at].broken[party]);
    }
    for (at, party) in denounced {
        changes.read(facts, &scenario.agreements[at].denounced[party]);
    }
    kept.into_iter().for_each(|at| changes.read(facts, &scenario.agreements[at].kept));
    begun.into_iter().for_each(|at| changes.read(facts, &scenario.agreements[at].begun));
    changes.make(scenario, state);
}
