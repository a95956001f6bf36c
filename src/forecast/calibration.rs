//! Whether probabilities come true as often as they say: scores and reliability.

use rayon::prelude::*;

use super::estimate::Estimate;
use super::rollout::{Request, forecast};
use crate::policy::{Player, PolicyKind};
use crate::rules::{State, Viewer, mix};
use crate::scenario::Scenario;

/// The mean squared distance of probabilities from what came, 0 (best) to 1: G. W. Brier,
/// *Verification of forecasts expressed in terms of probability*, Monthly Weather Review 78 (1950),
/// for questions with a yes or no answer. `None` without forecasts.
pub fn brier(forecasts: &[(f64, bool)]) -> Option<f64> {
    let squares = forecasts.iter().map(|(said, came)| squared_miss(*said, *came));
    (!forecasts.is_empty()).then(|| squares.sum::<f64>() / forecasts.len() as f64)
}

fn square(x: f64) -> f64 {
    x * x
}

/// Brier's score of one forecast: 0 is perfect, 1 is certain and wrong.
pub fn squared_miss(said: f64, came: bool) -> f64 {
    square(said - f64::from(u8::from(came)))
}

/// Forecasts of about the same probability, together.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Bin {
    /// Mean of what was said, 0 to 1.
    pub said: f64,
    /// How often it came.
    pub came: Estimate,
}

/// Brier's score in A. H. Murphy's three parts (*A new vector partition of the probability score*,
/// J. Appl. Meteor. 12, 1973): reliability less resolution plus uncertainty.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Reliability {
    /// Ten bins of equal width, those without forecasts left out, the least likely first.
    pub bins: Vec<Bin>,
    /// How far bins are from what came; 0 is best.
    pub reliability: f64,
    /// How far what came differs between bins; more is better.
    pub resolution: f64,
    /// What somebody scores who always says the base rate.
    pub uncertainty: f64,
}

/// Number of bins.
const BINS: usize = 10;

impl Reliability {
    /// Of probabilities, each with whether it came.
    pub fn of(forecasts: &[(f64, bool)]) -> Self {
        let mut sums = [(0.0, Estimate::default()); BINS];
        for (said, came) in forecasts {
            // Exact: at most 9.
            let bin = &mut sums[((said * BINS as f64) as usize).min(BINS - 1)];
            bin.0 += said;
            bin.1.count(*came);
        }
        let all = sums.iter().fold(Estimate::default(), |all, (_, came)| all.plus(*came));
        let (n, base) = (all.runs.max(1) as f64, all.share());
        let filled = sums.into_iter().filter(|(_, came)| came.runs > 0);
        let bins: Vec<Bin> =
            filled.map(|(sum, came)| Bin { said: sum / came.runs as f64, came }).collect();
        let mean = |of: &dyn Fn(&Bin) -> f64| {
            bins.iter().map(|bin| bin.came.runs as f64 * of(bin)).sum::<f64>() / n
        };
        Self {
            reliability: mean(&|bin| square(bin.said - bin.came.share())),
            resolution: mean(&|bin| square(bin.came.share() - base)),
            uncertainty: base * (1.0 - base),
            bins,
        }
    }
}

/// The model's own forecasts held against its own games: in each of so many games, at the start of
/// a turn that depends on the game, the risk that the crisis stands at or above a threshold (by its
/// place in the ladder's list) by the end, as the facilitator sees it, with `plays` rollouts; and
/// whether it then did. Turns in which it stands there already are left out.
pub fn own_games(
    scenario: &Scenario,
    threshold: usize,
    games: u32,
    plays: u32,
    seed: u64,
    tick: &(dyn Fn() + Sync),
) -> Vec<(f64, bool)> {
    let player = Player::new(scenario, |_| PolicyKind::Temperament);
    let rung = scenario.ladder.thresholds[threshold].rung;
    let one = |game: u32| {
        let seed = mix(seed ^ mix(u64::from(game)));
        let turn = 1 + game % scenario.meta.turns;
        let (mut asked, mut came) = (None, false);
        let mut see = |state: &State| {
            came |= asked.is_some() && state.rung >= rung;
            // At the end of that turn the game may be over, in the same turn.
            if state.turn == turn && !state.over() {
                asked = Some(state.clone());
            }
        };
        let end = player.play(seed, &mut see);
        see(&end);
        tick();
        let from = asked.filter(|state| state.rung < rung)?;
        let never = std::sync::atomic::AtomicBool::new(false);
        let request = Request { viewer: Viewer::Facilitator, orders: Vec::new(), runs: plays };
        let risk = forecast(scenario, &from, &request, &never)?;
        Some((risk.thresholds[threshold].end.share(), came))
    };
    let pairs: Vec<_> = (0..games).into_par_iter().map(one).collect();
    pairs.into_iter().flatten().collect()
}
