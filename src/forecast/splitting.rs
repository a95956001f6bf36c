//! Rare thresholds by multilevel splitting along the ladder: a game that reaches a rung for the first time
//! goes on as several games, each with its share of the weight and luck of its own. Games near the top
//! are then no longer rare, and the weights that reach it add up to the probability.
//!
//! Fixed splitting: H. Kahn and T. E. Harris, *Estimation of particle transmission by random sampling*,
//! NBS Applied Mathematics Series 12, 1951; P. Glasserman, P. Heidelberger, P. Shahabuddin and T. Zajic,
//! *Multilevel splitting for estimating rare event probabilities*, Operations Research 47, 1999.

use rayon::prelude::*;

use super::estimate::Z;
use crate::policy::{Player, Table};
use crate::rules::{State, mix};
use crate::scenario::{Facts, RungIx};

/// A small probability with its 95% interval.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Rare {
    /// Mean of the replications, 0 to 1; unbiased.
    pub probability: f64,
    /// Its standard error.
    pub error: f64,
    /// Independent replications.
    pub replications: u64,
    /// Turns that were played, those of the trial included.
    pub steps: u64,
}

impl Rare {
    /// The 95% interval, 0 to 1, from the spread of the replications.
    pub fn interval(self) -> (f64, f64) {
        let half = Z * self.error;
        ((self.probability - half).max(0.0), (self.probability + half).min(1.0))
    }
}

/// Most games that one goes on as.
const MOST_COPIES: u32 = 32;
/// A number that no seed of a game or a rollout is mixed with.
const SPLITTING: u64 = 0x7370_6c69_7474_696e;

/// The probability that the crisis stands at or above a rung from `state` on, from about `budget` turns.
/// The same seed gives the same figure on any number of threads.
pub fn rare(player: &Player<'_>, state: &State, rung: RungIx, budget: u64, seed: u64) -> Rare {
    let mut copies = vec![1; rung.at() + 1];
    let turns = player.scenario().meta.turns;
    let (mut trial_steps, mut each) = (0, u64::from(turns));
    let levels = (rung.at() as u64).saturating_sub(state.highest.at() as u64).max(1);
    // About a tenth of the budget tells into how many games each rung has to split.
    let trial = (budget / (10 * levels * u64::from(turns))).clamp(20, 1_000);
    // Level by level: as many games as have to go on so that about one reaches the next rung.
    for level in state.highest.at() + 1..=rung.at() {
        let trees = grow(player, state, &copies, level.into(), trial, mix(seed ^ level as u64));
        trial_steps += trees.steps;
        each = trees.steps / trial + 1;
        if level < rung.at() {
            let so_many = (trial as f64 / trees.reached.max(1) as f64).round();
            copies[level] = (so_many as u32).clamp(1, MOST_COPIES);
        }
    }
    // How many is settled before the first is played: a number that depended on what they show would bias
    // their mean.
    let replications = (budget.saturating_sub(trial_steps) / each).max(2);
    let trees = grow(player, state, &copies, rung, replications, mix(seed));
    let n = replications as f64;
    let mean = trees.sum / n;
    let variance = (trees.squares / n - mean * mean).max(0.0) / (n - 1.0);
    let steps = trial_steps + trees.steps;
    Rare { probability: mean, error: variance.sqrt(), replications, steps }
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

fn grow(
    player: &Player<'_>,
    state: &State,
    copies: &[u32],
    goal: RungIx,
    replications: u64,
    seed: u64,
) -> Trees {
    let trees: Vec<Tree> = (0..replications)
        .into_par_iter()
        .map_init(
            || player.table(state),
            |table, at| Tree::grow(table, state, copies, goal, mix(seed ^ SPLITTING ^ mix(at))),
        )
        .collect();
    trees.iter().fold(Trees::default(), |all, tree| Trees {
        sum: all.sum + tree.weight,
        squares: all.squares + tree.weight * tree.weight,
        reached: all.reached + tree.reached,
        steps: all.steps + tree.steps,
    })
}

/// One replication: a game and all it split into.
#[derive(Clone, Copy, Debug, Default)]
struct Tree {
    weight: f64,
    reached: u64,
    steps: u64,
}

/// A game of a tree that has yet to be played on.
struct Twig {
    state: State,
    /// The highest rung since the forecast began, for which it has split.
    peak: RungIx,
    weight: f64,
    seed: u64,
}

impl Tree {
    fn grow(
        table: &mut Table<'_, '_, 1>,
        from: &State,
        copies: &[u32],
        goal: RungIx,
        seed: u64,
    ) -> Self {
        let mut tree = Self::default();
        let mut serial = 0_u64;
        let peak = from.highest;
        let mut twigs = vec![Twig { state: from.clone(), peak, weight: 1.0, seed }];
        while let Some(Twig { mut state, peak, weight, seed: luck }) = twigs.pop() {
            table.restart(&state, [luck]);
            while !table.games.over(0) {
                table.play_turn(&[]);
                tree.steps += 1;
                let rung = table.games.facts(0).rung();
                if rung >= goal {
                    tree.weight += weight;
                    tree.reached += 1;
                    break;
                }
                if rung > peak {
                    let passed = &copies[peak.at() + 1..=rung.at()];
                    let so_many: u32 = passed.iter().product();
                    table.games.write(0, &mut state);
                    for _ in 0..so_many {
                        serial += 1;
                        twigs.push(Twig {
                            state: state.clone(),
                            peak: rung,
                            weight: weight / f64::from(so_many),
                            seed: mix(seed ^ mix(serial)),
                        });
                    }
                    break;
                }
            }
        }
        tree
    }
}
