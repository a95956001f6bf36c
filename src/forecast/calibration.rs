//! Whether probabilities come true as often as they say: scores and reliability.

use rayon::prelude::*;

use super::batch::game_seed;
use super::estimate::Estimate;
use super::rollout::{Request, forecast};
use crate::policy::{Players, PolicyKind};
use crate::rules::{State, Viewer, counted_from};
use crate::scenario::{Scenario, ThresholdIx};

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

impl Bin {
    /// The probabilities that fall into it, from and below.
    pub fn edges(&self) -> (f64, f64) {
        let at = place(self.said) as f64;
        (at / BINS as f64, (at + 1.0) / BINS as f64)
    }
}

/// The bin of a probability.
fn place(said: f64) -> usize {
    // Exact: at most 9.
    ((said * BINS as f64) as usize).min(BINS - 1)
}

/// Whether forecasts are as far from what came as chance alone would put them.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct GoodnessOfFit {
    /// Pearson's chi-square: the sum of squared distances, each in units of its variance.
    pub chi_square: f64,
    /// Bins it is of: those in which at least 5 forecasts were expected to come true, and 5 not to.
    pub bins: usize,
}

impl GoodnessOfFit {
    /// What chi-square stays below in 95 of 100 cases if forecasts are right; of a table.
    pub fn limit(self) -> f64 {
        const TABLE: [f64; BINS + 1] =
            [0.0, 3.84, 5.99, 7.81, 9.49, 11.07, 12.59, 14.07, 15.51, 16.92, 18.31];
        TABLE[self.bins.min(BINS)]
    }
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
            let bin = &mut sums[place(*said)];
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

    /// How well bins fit, if what they say is itself of so many plays that share their luck.
    pub fn fit(&self, plays: u32) -> GoodnessOfFit {
        let fits = |bin: &&Bin| bin.came.runs as f64 * bin.said.min(1.0 - bin.said) >= 5.0;
        let distance = |bin: &Bin| {
            let variance = bin.said * (1.0 - bin.said);
            let units = variance / bin.came.runs as f64 + variance / f64::from(plays);
            square(bin.said - bin.came.share()) / units
        };
        let bins: Vec<f64> = self.bins.iter().filter(fits).map(distance).collect();
        GoodnessOfFit { chi_square: bins.iter().sum(), bins: bins.len() }
    }
}

/// The model's own forecasts held against its own games: in each of so many games, at the start of
/// a turn that depends on the game, the risk that a threshold (by its place in the ladder's list) is
/// crossed by the end, as the facilitator sees it, with `plays` rollouts; and
/// whether it then did. Turns in which it stands there already are left out.
pub fn own_games(
    scenario: &Scenario,
    threshold: usize,
    games: u32,
    plays: u32,
    seed: u64,
    tick: &(dyn Fn() + Sync),
) -> Vec<(f64, bool)> {
    let player = Players::new(scenario, |_| PolicyKind::Temperament);
    let ix = ThresholdIx::from(threshold);
    let of_acts = scenario.ladder.thresholds[threshold].by.is_some();
    let one = |game: u32| {
        let seed = game_seed(seed, game);
        let turn = 1 + game % scenario.meta.turns;
        let (mut asked, mut came) = (None, false);
        let mut see = |state: &State| {
            let since = asked.as_ref().map(|then: &State| counted_from(then.turn, false));
            came |= since.is_some_and(|since| state.crossed_since(scenario, ix, since));
            // At the end of that turn the game may be over, in the same turn.
            if state.turn == turn && !state.over() {
                asked = Some(state.clone());
            }
        };
        let end = player.play(seed, &mut see);
        see(&end);
        tick();
        // Where the crisis stands already, standing there is no question.
        let open = |state: &State| of_acts || !state.crossed_since(scenario, ix, 0);
        let from = asked.filter(open)?;
        let never = std::sync::atomic::AtomicBool::new(false);
        let request = Request { viewer: Viewer::Facilitator, orders: Vec::new(), runs: plays };
        let risk = forecast(scenario, &from, &request, &never)?;
        Some((risk.thresholds[threshold].end.share(), came))
    };
    let pairs: Vec<_> = (0..games).into_par_iter().with_max_len(1).map(one).collect();
    pairs.into_iter().flatten().collect()
}
