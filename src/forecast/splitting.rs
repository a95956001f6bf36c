//! Rare thresholds by multilevel splitting along the ladder: a game that reaches a rung for the first time
//! goes on as several games, each with its share of the weight and luck of its own. Games near the top
//! are then no longer rare, and the weights that reach it add up to the probability.
//!
//! Fixed splitting: H. Kahn and T. E. Harris, *Estimation of particle transmission by random sampling*,
//! NBS Applied Mathematics Series 12, 1951; P. Glasserman, P. Heidelberger, P. Shahabuddin and T. Zajic,
//! *Multilevel splitting for estimating rare event probabilities*, Operations Research 47, 1999.
//!
//! The interval is Wilson's for as many plays as would have the same variance, as survey statisticians do
//! for shares of uneven samples: E. L. Korn and B. I. Graubard, *Confidence intervals for proportions with
//! small expected number of positive counts estimated from survey data*, Survey Methodology 24, 1998.

use std::collections::BTreeMap;
use std::rc::Rc;
use std::sync::atomic::{AtomicBool, Ordering};

use rayon::prelude::*;

use super::estimate::{Estimate, Rare};
use super::parts::in_parts;
use super::rollout::{FORECAST, Foreseen, Request, Risk};
use crate::policy::{LANES, Players, PolicyKind, SideBySide};
use crate::rules::{Cells, ParkedGame, State, counted_from, mix};
use crate::scenario::{RungIx, Scenario, Threshold, ThresholdIx};

/// What is to be reached, from where, and at what cost.
#[derive(Clone, Copy, Debug)]
pub struct Ascent<'a> {
    /// Where games begin.
    pub from: &'a State,
    /// Whether this turn's injects are still to be given.
    pub begin: bool,
    /// The rung to be reached, after an adjudication.
    pub rung: RungIx,
    /// The threshold to be crossed on the way up to it, or above, if it is not enough to stand there.
    pub threshold: Option<ThresholdIx>,
    /// About how many turns may be played.
    pub turns: u64,
    /// Luck.
    pub seed: u64,
}

/// Turns played for each rare threshold of a forecast, for each of its plays: a few times what the plays
/// themselves take.
pub const TURNS_PER_PLAY: u64 = 20;

/// As [`super::forecast`], and each threshold crossed by the end in fewer than 1% of the plays is estimated again by
/// splitting, from the same start, with [`TURNS_PER_PLAY`]. Without such a threshold it costs nothing more.
/// `None` if stopped.
pub fn forecast_with_rare(
    scenario: &Scenario,
    state: &State,
    request: &Request,
    stop: &AtomicBool,
) -> Option<Risk> {
    let player = Players::new(scenario, |_| PolicyKind::Temperament);
    let mut foreseen = Foreseen::new(&player, state, request);
    let whole = foreseen.play_to(request.runs, stop) && foreseen.add_rare(stop);
    whole.then_some(foreseen.risk)
}

impl Foreseen<'_, '_> {
    /// Estimates what is rare by splitting, as [`forecast_with_rare`] does. Whether it has not been stopped before.
    pub fn add_rare(&mut self, stop: &AtomicBool) -> bool {
        let ends: Vec<_> = self.risk.thresholds.iter().map(|crossing| crossing.end).collect();
        if !ends.iter().any(|end| is_rare(*end)) {
            return true;
        }
        let from = Ascent {
            from: &self.start,
            begin: false,
            rung: self.start.rung,
            threshold: None,
            turns: TURNS_PER_PLAY * u64::from(self.risk.runs()),
            seed: FORECAST,
        };
        let Some(found) = rare_of(self.player, &from, &ends, stop) else { return false };
        for (crossing, rare) in self.risk.thresholds.iter_mut().zip(found) {
            crossing.rare = rare;
        }
        true
    }
}

/// For each threshold that was crossed in fewer than 1% of the plays: its probability by splitting, unless
/// that found nothing either. `how` tells from where and at what cost for each. `None` if stopped.
pub fn rare_of(
    player: &Players<'_>,
    how: &Ascent<'_>,
    ends: &[Estimate],
    stop: &AtomicBool,
) -> Option<Vec<Option<Rare>>> {
    let thresholds = player.scenario().ladder.thresholds.iter().zip(ends);
    let estimate = |(at, (threshold, end)): (usize, (&Threshold, &Estimate))| {
        if !is_rare(*end) {
            return Some(None);
        }
        let of_acts = threshold.by.is_some().then(|| at.into());
        let to = Ascent { rung: threshold.rung, threshold: of_acts, ..*how };
        let found = rare(player, &to, stop)?;
        Some(Some(found).filter(|rare| rare.probability > 0.0))
    };
    thresholds.enumerate().map(estimate).collect()
}

/// Whether plays show too little of it.
pub fn is_rare(estimate: Estimate) -> bool {
    estimate.hits * 100 < estimate.runs
}

/// Most games that one goes on as for a rung.
const MOST_COPIES: u32 = 32;
/// Most games that one goes on as when it leaps over several rungs.
const MOST_TWIGS: u32 = 1_024;
/// Fewest replications: of fewer the spread says little.
const FEWEST: u64 = 30;
/// A number that no seed of a game or a rollout is mixed with.
const SPLITTING: u64 = 0x7370_6c69_7474_696e;

/// The probability that the crisis stands at or above a rung from a state on. The same seed gives the same
/// figure on any number of threads. `None` if stopped.
pub fn rare(player: &Players<'_>, ascent: &Ascent<'_>, stop: &AtomicBool) -> Option<Rare> {
    let Ascent { from, rung, turns: budget, seed, .. } = *ascent;
    let mut copies = vec![1; rung.at() + 1];
    let turns = u64::from(player.scenario().last_turn());
    let (mut trial_steps, mut each) = (0, turns);
    let levels = (rung.at() as u64).saturating_sub(from.rung.at() as u64).max(1);
    // About a tenth of the budget tells into how many games each rung has to split.
    let trial = (budget / (10 * levels * turns)).clamp(20, 1_000);
    // Level by level: as many games as have to go on so that about one reaches the next rung.
    for level in from.rung.at() + 1..=rung.at() {
        let seed = mix(seed ^ level as u64);
        let below = Ascent { rung: level.into(), threshold: None, seed, ..*ascent };
        let trees = grow(player, &below, &copies, trial, stop)?;
        trial_steps += trees.steps;
        each = trees.steps / trial + 1;
        if level < rung.at() {
            let so_many = (trial as f64 / trees.reached.max(1) as f64).round();
            copies[level] = (so_many as u32).clamp(1, MOST_COPIES);
        }
    }
    // How many is settled before the first is played: a number that depended on what they show would bias
    // their mean.
    let replications = (budget.saturating_sub(trial_steps) / each).max(FEWEST);
    let trees = grow(player, ascent, &copies, replications, stop)?;
    let n = replications as f64;
    let mean = trees.sum / n;
    let variance = (trees.squares / n - mean * mean).max(0.0) / (n - 1.0);
    let steps = trial_steps + trees.steps;
    Some(Rare { probability: mean, error: variance.sqrt(), replications, steps })
}

/// What so many replications showed.
#[derive(Clone, Copy, Debug, Default)]
struct Trees {
    /// Weights that reached the rung, and their squares by replication.
    sum: f64,
    squares: f64,
    /// Games that reached it.
    reached: u64,
    steps: u64,
}

/// Replications that a thread plays together: enough that games of the same turn fill a table.
const TOGETHER: u64 = 64;

fn grow(
    player: &Players<'_>,
    ascent: &Ascent<'_>,
    copies: &[u32],
    replications: u64,
    stop: &AtomicBool,
) -> Option<Trees> {
    let seed = |at| mix(ascent.seed ^ SPLITTING ^ mix(at));
    let parts = u32::try_from(replications.div_ceil(TOGETHER)).unwrap_or(u32::MAX);
    let trees: Option<Vec<Vec<SplitTree>>> = in_parts(
        0..parts,
        || player.table(ascent.from),
        |table, part| {
            let first = u64::from(part) * TOGETHER;
            let end = replications.min(first + TOGETHER);
            let seeds: Vec<_> = (first..end).map(seed).collect();
            (!stop.load(Ordering::Relaxed)).then(|| Grove::grow(table, ascent, copies, &seeds))
        },
    )
    .collect();
    // Added up in their order, whatever the threads did.
    Some(trees?.iter().flatten().fold(Trees::default(), |all, tree| Trees {
        sum: all.sum + tree.weight,
        squares: all.squares + tree.weight * tree.weight,
        reached: all.reached + tree.reached,
        steps: all.steps + tree.steps,
    }))
}

impl Ascent<'_> {
    /// Whether a game that stands on this rung is where it was to come.
    fn is_reached(&self, table: &SideBySide<'_, '_, LANES>, lane: usize, rung: RungIx) -> bool {
        let Some(ix) = self.threshold else { return rung >= self.rung };
        let since = counted_from(self.from.turn, self.begin);
        let met = table.plan().cells.met(ix);
        met.is_some_and(|cell| table.games.cell(cell, lane) >= since)
    }
}

/// One replication: a game and all it split into.
#[derive(Clone, Copy, Debug, Default)]
struct SplitTree {
    weight: f64,
    reached: u64,
    steps: u64,
}

/// A game of a tree.
#[derive(Clone, Copy)]
struct Twig {
    /// Which tree.
    tree: usize,
    /// The highest rung since the forecast began, for which it has split.
    peak: RungIx,
    weight: f64,
    seed: u64,
}

/// Trees that grow side by side. A game that splits leaves its table, and what it splits into waits until a place is
/// free among games of the same turn.
struct Grove<'g, 'a> {
    ascent: &'g Ascent<'a>,
    copies: &'g [u32],
    trees: Vec<SplitTree>,
    waiting: BTreeMap<u32, Vec<(Twig, Rc<ParkedGame>)>>,
    /// Whose game is played in each place.
    lanes: [Option<Twig>; LANES],
}

impl<'g, 'a> Grove<'g, 'a> {
    /// A tree for each of these seeds.
    fn grow(
        table: &mut SideBySide<'_, '_, LANES>,
        ascent: &'g Ascent<'a>,
        copies: &'g [u32],
        seeds: &[u64],
    ) -> Vec<SplitTree> {
        let trees = vec![SplitTree::default(); seeds.len()];
        let (waiting, lanes) = (BTreeMap::new(), [None; LANES]);
        let mut grove = Self { ascent, copies, trees, waiting, lanes };
        for first in (0..seeds.len()).step_by(LANES) {
            let peak = ascent.from.rung;
            grove.lanes = std::array::from_fn(|lane| {
                let tree = first + lane;
                seeds.get(tree).map(|seed| Twig { tree, peak, weight: 1.0, seed: *seed })
            });
            table.restart(ascent.from, grove.lanes.map(|twig| twig.map_or(0, |twig| twig.seed)));
            table.games.keep(seeds.len() - first);
            if ascent.begin {
                table.begin();
            }
            grove.play(table);
        }
        while let Some(turn) = grove.waiting.keys().next().copied() {
            grove.fill(table, turn);
            grove.play(table);
        }
        grove.trees
    }

    /// Plays until the table is empty.
    fn play(&mut self, table: &mut SideBySide<'_, '_, LANES>) {
        loop {
            for (lane, twig) in self.lanes.iter_mut().enumerate() {
                twig.take_if(|_| table.games.over(lane));
            }
            if self.lanes.iter().all(Option::is_none) {
                return;
            }
            self.fill(table, table.games.turn);
            table.play_turn(&[]);
            for lane in 0..LANES {
                if let Some(twig) = self.lanes[lane] {
                    self.step(table, lane, twig);
                }
            }
        }
    }

    /// Lets games that wait in this turn have the places that are free.
    fn fill(&mut self, table: &mut SideBySide<'_, '_, LANES>, turn: u32) {
        let Some(waiting) = self.waiting.get_mut(&turn) else { return };
        for (lane, place) in self.lanes.iter_mut().enumerate().filter(|(_, lane)| lane.is_none()) {
            let Some((twig, game)) = waiting.pop() else { break };
            table.games.unpark(lane, &game, twig.seed);
            *place = Some(twig);
        }
        if waiting.is_empty() {
            self.waiting.remove(&turn);
        }
    }

    /// What becomes of a game that was played a turn on.
    fn step(&mut self, table: &mut SideBySide<'_, '_, LANES>, lane: usize, twig: Twig) {
        let tree = &mut self.trees[twig.tree];
        tree.steps += 1;
        let rung = usize::try_from(table.games.cell(Cells::RUNG, lane)).unwrap_or(0);
        if self.ascent.is_reached(table, lane, rung.into()) {
            tree.weight += twig.weight;
            tree.reached += 1;
            self.lanes[lane] = None;
            table.games.leave(lane);
            return;
        }
        // Above the rung where acts cross it, nothing is split for.
        let top = self.copies.len() - 1;
        let passed = top.min(twig.peak.at() + 1)..=top.min(rung);
        let passed = if rung > twig.peak.at() { &self.copies[passed] } else { &[] };
        let so_many = passed.iter().fold(1, |all, so_many| MOST_TWIGS.min(all * so_many));
        if so_many == 1 || table.games.over(lane) {
            return;
        }
        let game = Rc::new(table.games.park(lane));
        let waiting = self.waiting.entry(game.turn).or_default();
        for nth in 1..=so_many {
            let seed = mix(twig.seed ^ mix(nth.into()));
            let weight = twig.weight / f64::from(so_many);
            waiting.push((Twig { peak: rung.into(), weight, seed, ..twig }, Rc::clone(&game)));
        }
        self.lanes[lane] = None;
        table.games.leave(lane);
    }
}
