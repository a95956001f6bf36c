//! What acts make others feel, and how covert ones find their author.

use offramp::scenario::{ActorIx, Choice, OptionIx, Outcome, OutcomeIx, Scenario};

use super::agreements;
use super::game::{Facts, State, Trail, drawn};
use super::luck::Luck;

/// An order that was opened.
#[derive(Clone, Copy)]
pub struct Act {
    pub actor: ActorIx,
    pub option: OptionIx,
    pub outcome: OutcomeIx,
    /// Whether its author is known at once.
    pub open: bool,
}

/// A percentage of points, rounded half up.
fn percent(points: i64, percent: u32) -> i64 {
    (points * i64::from(percent) + 50) / 100
}

/// Each party once: done to, aimed against, hurt.
fn parties(option: &Choice, outcome: &Outcome) -> Vec<ActorIx> {
    let mut parties = Vec::new();
    for party in option.toward.iter().chain(&option.against).chain(&outcome.hurts) {
        if !parties.contains(party) {
            parties.push(*party);
        }
    }
    parties
}

/// The points that a party feels.
fn points(scenario: &Scenario, option: &Choice, outcome: &Outcome, party: ActorIx) -> i64 {
    // The negative part of a Goldstein score, rounded half up.
    let negative = |score: f64| (-score).max(0.0).round() as i64;
    let felt = if option.symbolic { outcome.felt.max(100) } else { outcome.felt };
    let points = if party == option.actor {
        0
    } else if option.toward.contains(&party) {
        percent(negative(option.kind.toward()), felt)
    } else if option.against.contains(&party) {
        percent(negative(option.kind.against), felt)
    } else {
        percent(negative(option.kind.toward()), scenario.rules.bystander)
    };
    percent(points, scenario.scales().provocation)
}

fn resent(scenario: &Scenario, state: &mut State, party: ActorIx, toward: ActorIx, points: i64) {
    if party != toward {
        let grievance = &mut state.grievance[scenario.pair(party, toward)];
        *grievance = (*grievance + points).clamp(0, 100);
    }
}

/// Every grievance fades by its percentage, rounded up.
pub fn fade(scenario: &Scenario, state: &mut State) {
    for grievance in &mut state.grievance {
        *grievance -= (*grievance * i64::from(scenario.rules.grievance_decay) + 99) / 100;
    }
}

pub fn feel(scenario: &Scenario, state: &mut State, act: Act) {
    let option = scenario.option(act.option);
    let outcome = &option.outcomes[act.outcome.at()];
    for party in parties(option, outcome) {
        let points = points(scenario, option, outcome, party);
        match &option.covert {
            Some(covert) if !act.open => {
                for suspect in &covert.suspects {
                    let points = percent(points, scenario.rules.suspicion);
                    resent(scenario, state, party, *suspect, points);
                }
            }
            _ => resent(scenario, state, party, act.actor, points),
        }
    }
    if !act.open {
        let done = state.this_turn();
        let (actor, option, outcome) = (act.actor.0, act.option.0, act.outcome.0);
        let broke = agreements::broken(scenario, state, act.option);
        state.trails.push(Trail { actor, option, outcome, done, broke });
    }
}

/// `attribute`: every open trail of the option ends with its author known.
pub fn attribute(scenario: &Scenario, state: &mut State, option: OptionIx) {
    let trails = std::mem::take(&mut state.trails);
    let (found, others): (Vec<_>, Vec<_>) =
        trails.into_iter().partition(|trail| trail.option == option.0);
    state.trails = others;
    found.iter().for_each(|trail| blame(scenario, state, trail));
}

/// Every trail, oldest first, on the state as it is now.
pub fn follow(scenario: &Scenario, state: &mut State, luck: Luck<'_>) {
    for trail in std::mem::take(&mut state.trails) {
        let option = &scenario.options[usize::from(trail.option)];
        let covert = option.covert.as_ref().unwrap();
        let odds = Facts { scenario, state, asker: None }.odds(&covert.trace);
        let name = format!("trace/{}/{}", drawn(scenario, option), trail.done);
        let author = ActorIx(trail.actor);
        let owner = Some((author, scenario.actor(author).id.as_str()));
        let followed = state.this_turn() - trail.done + 1;
        if luck.draw(state.turn, &name, owner, &[odds, 1.0]) == 0 {
            blame(scenario, state, &trail);
        } else if followed < covert.turns {
            state.trails.push(trail);
        }
    }
}

/// Private acts find listeners, one after the other.
pub fn tap(scenario: &Scenario, state: &mut State, acts: &[Act], luck: Luck<'_>) {
    for act in acts {
        for (at, tap) in scenario.taps.iter().enumerate() {
            if tap.option != act.option || state.tapped[at] {
                continue;
            }
            let odds = Facts { scenario, state, asker: None }.odds(&tap.odds);
            let name = format!("tap/{}", scenario.option(act.option).id);
            let owner = Some((tap.by, scenario.actor(tap.by).id.as_str()));
            state.tapped[at] = luck.draw(state.turn, &name, owner, &[odds, 1.0]) == 0;
        }
    }
}

/// The option is attributed, and each party holds against the author what it did not yet.
fn blame(scenario: &Scenario, state: &mut State, trail: &Trail) {
    let option = &scenario.options[usize::from(trail.option)];
    let outcome = &option.outcomes[usize::from(trail.outcome)];
    let author = ActorIx(trail.actor);
    state.attributed[usize::from(trail.option)] = true;
    for at in trail.broke.iter().map(|at| usize::from(*at)) {
        let party = scenario.agreements[at].parties.iter().position(|party| *party == author);
        state.found.push((at, party.unwrap()));
    }
    let suspected = option.covert.as_ref().unwrap().suspects.contains(&author);
    for party in parties(option, outcome) {
        let points = points(scenario, option, outcome, party);
        let held = if suspected { percent(points, scenario.rules.suspicion) } else { 0 };
        resent(scenario, state, party, author, points - held);
    }
}
