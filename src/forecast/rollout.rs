//! Rollouts: the rest of the game, played many times by policies, on all cores.

use std::sync::atomic::{AtomicBool, Ordering};

use rayon::prelude::*;
use serde::{Deserialize, Serialize};

use super::estimate::Estimate;
use crate::policy::PolicyKind;
use crate::rules::{Chance, Log, Sight, State, Viewer, adjudicate, mix};
use crate::scenario::{ActorIx, OptionIx, Scenario, Tone};

/// What to forecast.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Request {
    /// As whom: the forecast starts from what this viewer knows.
    pub viewer: Viewer,
    /// Orders this turn that are given rather than left to policies.
    pub orders: Vec<(ActorIx, Vec<OptionIx>)>,
    /// How many plays.
    pub runs: u32,
}

/// What may come.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Risk {
    /// For each threshold of the ladder, lowest first.
    pub thresholds: Vec<Crossing>,
    /// That the game ends in a catastrophe.
    pub catastrophe: Estimate,
}

/// That the crisis stands at or above a threshold's rung at some time from now on.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Crossing {
    /// After this turn's adjudication.
    pub next_turn: Estimate,
    /// By the end of the game.
    pub end: Estimate,
}

impl Risk {
    fn none(thresholds: usize) -> Self {
        Self { thresholds: vec![Crossing::default(); thresholds], catastrophe: Estimate::default() }
    }

    fn plus(mut self, other: &Self) -> Self {
        for (mine, theirs) in self.thresholds.iter_mut().zip(&other.thresholds) {
            mine.next_turn = mine.next_turn.plus(theirs.next_turn);
            mine.end = mine.end.plus(theirs.end);
        }
        self.catastrophe = self.catastrophe.plus(other.catastrophe);
        self
    }
}

/// Plays played together before looking whether to stop.
const BATCH: u32 = 50;

/// Estimates the risk from `state` as the viewer knows it, everybody played by temperament but for
/// the given orders. Play `n` has the same luck in every forecast of a turn, so that options can be
/// compared; its luck is not the game's. `None` if stopped.
///
/// A threshold that was crossed before counts only if the crisis stands there, or higher, again.
pub fn forecast(
    scenario: &Scenario,
    state: &State,
    request: &Request,
    stop: &AtomicBool,
) -> Option<Risk> {
    let thresholds = scenario.ladder.thresholds.len();
    if state.over() {
        return Some(Risk::none(thresholds));
    }
    let mut start = Sight::new(scenario, state, request.viewer).imagined();
    for (actor, orders) in &request.orders {
        start.sealed[actor.at()] = Some(orders.clone());
    }
    let batches = request.runs.div_ceil(BATCH);
    let parts: Option<Vec<Risk>> = (0..batches)
        .into_par_iter()
        .map(|batch| {
            if stop.load(Ordering::Relaxed) {
                return None;
            }
            let mut risk = Risk::none(thresholds);
            for run in batch * BATCH..((batch + 1) * BATCH).min(request.runs) {
                one(scenario, &start, u64::from(run), &mut risk);
            }
            Some(risk)
        })
        .collect();
    // Counts add up to the same in any order; they are added in the order of the runs anyway.
    Some(parts?.iter().fold(Risk::none(thresholds), Risk::plus))
}

/// A number no game's seed is likely to be, so that rollouts don't replay the game's own luck.
const FORECAST: u64 = 0x666f_7265_6361_7374;

fn one(scenario: &Scenario, start: &State, run: u64, risk: &mut Risk) {
    let seed = mix(FORECAST ^ run);
    let temperament = |_| PolicyKind::Temperament;
    let mut state = start.clone();
    play_turn(scenario, &mut state, Chance::new(seed), temperament);
    let mut peak = state.rung;
    for (crossing, threshold) in risk.thresholds.iter_mut().zip(&scenario.ladder.thresholds) {
        crossing.next_turn.count(peak >= threshold.rung);
    }
    while !state.over() {
        play_turn(scenario, &mut state, Chance::new(seed), temperament);
        peak = peak.max(state.rung);
    }
    for (crossing, threshold) in risk.thresholds.iter_mut().zip(&scenario.ladder.thresholds) {
        crossing.end.count(peak >= threshold.rung);
    }
    let tone = state.ending.map(|ix| scenario.endings[ix.at()].tone);
    risk.catastrophe.count(tone == Some(Tone::Catastrophe));
}

/// Lets policies seal for whoever has not, and adjudicates.
pub(super) fn play_turn(
    scenario: &Scenario,
    state: &mut State,
    chance: Chance<'_>,
    policy: impl Fn(ActorIx) -> PolicyKind,
) {
    for actor in scenario.actor_ids() {
        if state.sealed[actor.at()].is_none() {
            let sight = Sight::new(scenario, state, Viewer::Seat(actor));
            state.sealed[actor.at()] = Some(policy(actor).choose(&sight, actor, chance.seed));
        }
    }
    adjudicate(scenario, state, chance, &mut Log::off());
}

/// Plays a game to its end, each actor by its policy; `look` sees the state before each turn's
/// orders are opened.
pub fn play_out(
    scenario: &Scenario,
    state: &mut State,
    seed: u64,
    policy: impl Fn(ActorIx) -> PolicyKind,
    mut look: impl FnMut(&State),
) {
    while !state.over() {
        look(state);
        play_turn(scenario, state, Chance::new(seed), &policy);
    }
}
