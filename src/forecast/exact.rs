//! Exact probabilities for small scenarios: every draw is followed into each of its branches, with its
//! probability, instead of being rolled.
//!
//! The rules and the policies are the ones that play: they ask a [`Script`] for their rolls. After each
//! turn equal positions are taken together, since what comes depends on the state alone.

use std::collections::HashMap;

use crate::policy::{Players, PolicyKind, SideBySide};
use crate::rules::{Script, State, counted_from};
use crate::scenario::{ActorIx, RungIx, Scenario, ThresholdIx, Tone};

/// How far exact figures are sought.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limits {
    /// Most turns that are played.
    pub turns: u64,
    /// Most memory for the positions that are held, in bytes.
    pub bytes: usize,
}

impl Default for Limits {
    /// Seconds of work; and a scenario of many parts has large positions, while the program is to run
    /// beside others on a small machine.
    fn default() -> Self {
        Self { turns: 1_000_000, bytes: 256 << 20 }
    }
}

/// Exact probabilities, 0 to 1; but for the rounding of sums, which is below 1e-12.
#[derive(Clone, Debug, PartialEq)]
pub struct Exact {
    /// Of each ending.
    pub endings: Vec<f64>,
    /// Of each threshold of the ladder, lowest first.
    pub thresholds: Vec<ExactCrossing>,
    /// That the game ends in a catastrophe.
    pub catastrophe: f64,
    /// Of each option, whether it is chosen in some game.
    pub chosen: Vec<bool>,
    /// Of each inject, whether it comes in some game.
    pub fired: Vec<bool>,
    /// Turns that were played.
    pub steps: u64,
}

/// That the crisis stands at or above a threshold's rung; as in [`super::Crossing`].
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct ExactCrossing {
    /// After the first adjudication.
    pub next_turn: f64,
    /// By the end of the game.
    pub end: f64,
}

/// There are too many ways a game can go.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error(
    "this is too large for exact figures: {limit}, and turn {turn} of {turns} was not done; estimate it \
     with many games instead, or give the scenario fewer turns, options or outcomes"
)]
pub struct TooLarge {
    /// What it is too large for.
    pub limit: Limit,
    /// The turn that was being played.
    pub turn: u32,
    /// Turns of the scenario.
    pub turns: u32,
}

/// What there is only so much of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Limit {
    /// Turns: how many were played.
    #[error("{0} turns were played of at most {0}")]
    Turns(u64),
    /// Memory of positions.
    #[error("{positions} positions take all of the {} MiB there are for them", bytes >> 20)]
    Memory {
        /// How many.
        positions: usize,
        /// The limit.
        bytes: usize,
    },
}

/// From the start of a scenario, each actor by its policy.
///
/// # Errors
/// It would take more than the limits allow.
pub fn from_start(
    scenario: &Scenario,
    policy: impl Fn(ActorIx) -> PolicyKind,
    limits: Limits,
) -> Result<Exact, TooLarge> {
    let player = Players::new(scenario, policy);
    let mut walk = TreeWalk::new(&player, limits);
    let start = ExactPosition { state: State::start(scenario), peak: RungIx(0) };
    let mut positions = Positions::default();
    walk.every_way(&start, 1.0, &mut positions, SideBySide::begin)?;
    walk.finish(positions, counted_from(1, true))
}

/// From a state between two commands, such as one that a [`crate::rules::Sight`] imagines; sealed
/// orders are carried out.
///
/// # Errors
/// It would take more than the limits allow.
pub fn from_state(
    scenario: &Scenario,
    state: &State,
    policy: impl Fn(ActorIx) -> PolicyKind,
    limits: Limits,
) -> Result<Exact, TooLarge> {
    let player = Players::new(scenario, policy);
    let mut positions = Positions::default();
    positions.add(ExactPosition { state: state.clone(), peak: RungIx(0) }, 1.0);
    TreeWalk::new(&player, limits).finish(positions, counted_from(state.turn, false))
}

/// A state, and the highest rung the crisis has stood on since the forecast began.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
struct ExactPosition {
    state: State,
    peak: RungIx,
}

impl ExactPosition {
    /// About how much memory it takes in a table of them, which is up to half empty and becomes a list.
    fn bytes(&self) -> usize {
        3 * size_of::<Self>() + self.state.lists_bytes()
    }
}

/// Where games can be after a turn, in the order in which they were found.
#[derive(Debug, Default)]
struct Positions {
    places: HashMap<ExactPosition, usize>,
    probabilities: Vec<Sum>,
    /// About how much memory they take.
    bytes: usize,
}

impl Positions {
    fn add(&mut self, position: ExactPosition, probability: f64) {
        let next = self.probabilities.len();
        let bytes = position.bytes();
        let place = *self.places.entry(position).or_insert(next);
        if place == next {
            self.probabilities.push(Sum::default());
            self.bytes += bytes;
        }
        self.probabilities[place].add(probability);
    }

    fn into_list(self) -> Vec<(ExactPosition, f64)> {
        let mut list: Vec<_> = self.places.into_iter().collect();
        list.sort_unstable_by_key(|(_, place)| *place);
        let with = |(position, place): (ExactPosition, usize)| {
            (position, self.probabilities[place].value())
        };
        list.into_iter().map(with).collect()
    }
}

/// All ways of a scenario, turn by turn.
struct TreeWalk<'p, 'a> {
    table: SideBySide<'p, 'a, 1>,
    steps: u64,
    limits: Limits,
    /// Memory of the positions from which this turn's steps are still to be taken.
    ahead: usize,
}

impl<'p, 'a> TreeWalk<'p, 'a> {
    fn new(player: &'p Players<'a>, limits: Limits) -> Self {
        let table = player.table(&State::start(player.scenario()));
        Self { table, steps: 0, limits, ahead: 0 }
    }

    /// Takes a step from a position in every way it can go.
    fn every_way(
        &mut self,
        from: &ExactPosition,
        probability: f64,
        found: &mut Positions,
        step: impl Fn(&mut SideBySide<'p, 'a, 1>),
    ) -> Result<(), TooLarge> {
        let mut script = Script::default();
        loop {
            let Limits { turns, bytes } = self.limits;
            let full = found.bytes + self.ahead > bytes;
            let positions = found.probabilities.len();
            let limit = if self.steps == turns {
                Some(Limit::Turns(turns))
            } else {
                full.then_some(Limit::Memory { positions, bytes })
            };
            if let Some(limit) = limit {
                let turns = self.table.scenario().last_turn();
                return Err(TooLarge { limit, turn: from.state.turn, turns });
            }
            self.steps += 1;
            self.table.restart(&from.state, [0]);
            self.table.games.follow(Some(script));
            step(&mut self.table);
            script = self.table.games.follow(None).unwrap_or_default();
            let state = self.table.games.state(0);
            let peak = from.peak.max(state.rung);
            found.add(ExactPosition { state, peak }, probability * script.probability());
            if !script.advance() {
                return Ok(());
            }
        }
    }

    /// Plays on to the end; what crossed a threshold `since` then counts.
    fn finish(mut self, positions: Positions, since: i32) -> Result<Exact, TooLarge> {
        let scenario = self.table.scenario();
        let mut sums = Sums::of(scenario, since);
        // Only rungs after an adjudication count, not the one the crisis stands on before.
        let anew = |(mut position, probability): (ExactPosition, f64)| {
            position.peak = RungIx(0);
            (position, probability)
        };
        let mut list: Vec<_> = positions.into_list().into_iter().map(anew).collect();
        for turn in 0.. {
            let mut found = Positions::default();
            self.ahead = list.iter().map(|(position, _)| position.bytes()).sum();
            for (position, probability) in list.drain(..) {
                self.ahead -= position.bytes();
                if position.state.over() {
                    sums.end(scenario, &position, probability);
                } else {
                    self.every_way(&position, probability, &mut found, |t| t.play_turn(&[]))?;
                }
            }
            list = found.into_list();
            if list.is_empty() {
                break;
            }
            if turn == 0 {
                sums.next_turn(scenario, &list);
            }
        }
        Ok(sums.exact(self.steps))
    }
}

/// What is added up.
struct Sums {
    /// Since when it counts that a threshold is crossed.
    since: i32,
    endings: Vec<Sum>,
    next_turn: Vec<Sum>,
    end: Vec<Sum>,
    catastrophe: Sum,
    chosen: Vec<bool>,
    fired: Vec<bool>,
}

impl Sums {
    fn of(scenario: &Scenario, since: i32) -> Self {
        let thresholds = vec![Sum::default(); scenario.ladder.thresholds.len()];
        Self {
            since,
            endings: vec![Sum::default(); scenario.endings.len()],
            next_turn: thresholds.clone(),
            end: thresholds,
            catastrophe: Sum::default(),
            chosen: vec![false; scenario.options.len()],
            fired: vec![false; scenario.injects.len()],
        }
    }

    fn next_turn(&mut self, scenario: &Scenario, list: &[(ExactPosition, f64)]) {
        for (position, probability) in list {
            reached(&mut self.next_turn, scenario, position, self.since, *probability);
        }
    }

    fn end(&mut self, scenario: &Scenario, position: &ExactPosition, probability: f64) {
        reached(&mut self.end, scenario, position, self.since, probability);
        let chosen = position.state.chosen.iter().map(|(times, ..)| *times > 0);
        self.chosen.iter_mut().zip(chosen).for_each(|(ever, now)| *ever |= now);
        let fired = position.state.fired.iter().map(|turn| *turn > 0);
        self.fired.iter_mut().zip(fired).for_each(|(ever, now)| *ever |= now);
        if let Some(ix) = position.state.ending {
            self.endings[ix.at()].add(probability);
            if scenario.endings[ix.at()].tone == Tone::Catastrophe {
                self.catastrophe.add(probability);
            }
        }
    }

    fn exact(self, steps: u64) -> Exact {
        let crossings = self.next_turn.iter().zip(&self.end);
        Exact {
            endings: self.endings.iter().map(Sum::value).collect(),
            thresholds: crossings
                .map(|(next, end)| ExactCrossing { next_turn: next.value(), end: end.value() })
                .collect(),
            catastrophe: self.catastrophe.value(),
            chosen: self.chosen,
            fired: self.fired,
            steps,
        }
    }
}

/// Adds to each threshold that was crossed since then.
fn reached(
    sums: &mut [Sum],
    scenario: &Scenario,
    position: &ExactPosition,
    since: i32,
    probability: f64,
) {
    for (ix, sum) in ThresholdIx::all(sums.len()).zip(sums) {
        if position.state.crossed_at(scenario, ix, position.peak, since) {
            sum.add(probability);
        }
    }
}

/// A sum that keeps what rounding takes from it: A. Neumaier, *Rundungsfehleranalyse einiger Verfahren
/// zur Summation endlicher Summen*, ZAMM 54, 1974.
#[derive(Clone, Copy, Debug, Default)]
struct Sum {
    sum: f64,
    lost: f64,
}

impl Sum {
    fn add(&mut self, value: f64) {
        let sum = self.sum + value;
        let (larger, smaller) =
            if self.sum.abs() >= value.abs() { (self.sum, value) } else { (value, self.sum) };
        self.lost += (larger - sum) + smaller;
        self.sum = sum;
    }

    fn value(&self) -> f64 {
        self.sum + self.lost
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sums_lose_nothing_to_rounding() {
        let mut sum = Sum::default();
        (0..10_000_000).for_each(|_| sum.add(0.1));
        assert_eq!(sum.value(), 1_000_000.0);
        let mut sum = Sum::default();
        [1.0, 1e100, 1.0, -1e100].into_iter().for_each(|value| sum.add(value));
        assert_eq!(sum.value(), 2.0);
    }
}
