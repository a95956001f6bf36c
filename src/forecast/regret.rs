//! Regret: what a seat's orders cost it against the best that was on its menu.
//!
//! A decision is judged by what was to be expected of it, not by what came: from the state in which
//! it was taken, other seats' orders and all dice are drawn anew in each play, the same for every
//! alternative.

use std::sync::atomic::{AtomicBool, Ordering};

use rayon::prelude::*;

use super::estimate::Z;
use super::rollout::FORECAST;
use super::survey::MeanChange;
use crate::policy::{LANES, Players, seeds, weights};
use crate::rules::{Sight, State, Viewer};
use crate::scenario::{ActorIx, OptionIx};
use crate::texts::{digits, say};

/// A decision weighed against what else could have been done. Figures are points of the seat's
/// objectives at the end of the game, averaged by their weights.
#[derive(Clone, Debug, PartialEq)]
pub struct Regret {
    /// When.
    pub turn: u32,
    /// Whose.
    pub actor: ActorIx,
    /// What it sealed; empty to hold.
    pub taken: Vec<OptionIx>,
    /// Each option of the menu alone, and holding, best first.
    pub alternatives: Vec<Alternative>,
}

/// What could have been done instead.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Alternative {
    /// This option alone, or holding.
    pub option: Option<OptionIx>,
    /// What is to be expected of it less what was to be expected of the orders taken.
    pub gain: f64,
    /// Its standard error, of pairs with the same luck.
    pub error: f64,
}

impl Alternative {
    /// The 95% interval of the gain.
    pub fn interval(&self) -> (f64, f64) {
        (self.gain - Z * self.error, self.gain + Z * self.error)
    }

    /// The gain with its interval: "+3.1 (+1.9 to +4.3)", or "+0.4 (-0.2 to +1.0), perhaps none".
    pub fn points(&self) -> String {
        let (low, high) = self.interval();
        let [points, low, high] =
            [self.gain, low, high].map(|points| digits(&format!("{points:+.1}")));
        match self.distinguishable() {
            true => say!("points-from-to", points = points, low = low, high = high),
            false => say!("points-perhaps-none", points = points, low = low, high = high),
        }
    }

    /// Whether zero is outside the 95% interval of the gain.
    pub fn distinguishable(&self) -> bool {
        self.gain.abs() > Z * self.error
    }
}

impl Regret {
    /// Of the best alternative, at least 0.
    pub fn points(&self) -> f64 {
        self.alternatives.first().map_or(0.0, |best| best.gain.max(0.0))
    }

    /// Whether an alternative was clearly to be preferred.
    pub fn clear(&self) -> bool {
        self.alternatives.first().is_some_and(|best| best.gain > 0.0 && best.distinguishable())
    }

    /// How many alternatives can't be told from the orders taken.
    pub fn alike(&self) -> usize {
        self.alternatives.iter().filter(|other| !other.distinguishable()).count()
    }
}

/// Weighs what a seat has sealed in `opened` against its alternatives. `None` if stopped, or if the
/// seat had nothing to choose from or wants nothing.
pub fn regret(
    player: &Players<'_>,
    opened: &State,
    actor: ActorIx,
    runs: u32,
    stop: &AtomicBool,
) -> Option<Regret> {
    let scenario = player.scenario();
    let weights = weights(scenario, actor);
    let taken = opened.sealed[actor.at()].clone()?;
    let mut from = opened.clone();
    from.sealed.fill(None);
    let menu = Sight::new(scenario, &from, Viewer::Seat(actor)).menu(actor);
    let others = menu.into_iter().map(Some).chain([None]);
    let others: Vec<_> =
        others.filter(|o| taken != o.iter().copied().collect::<Vec<_>>()).collect();
    if weights == 0 || others.is_empty() {
        return None;
    }
    let mut scores = |orders: Vec<OptionIx>| {
        from.sealed[actor.at()] = Some(orders);
        scores(player, &from, actor, runs, stop)
    };
    let as_taken = scores(taken.clone())?;
    let mut alternatives = Vec::new();
    for option in others {
        let mut change = MeanChange::default();
        let instead = scores(option.into_iter().collect())?;
        for (instead, taken) in instead.iter().zip(&as_taken) {
            change.count(instead.saturating_sub(*taken));
        }
        let points = |sum: f64| sum / weights as f64;
        let (gain, error) = (points(change.mean()), points(change.error()));
        alternatives.push(Alternative { option, gain, error });
    }
    alternatives.sort_by(|a, b| b.gain.total_cmp(&a.gain));
    Some(Regret { turn: opened.turn, actor, taken, alternatives })
}

/// The sum of a seat's weighted objectives at the end of each play.
fn scores(
    player: &Players<'_>,
    from: &State,
    actor: ActorIx,
    runs: u32,
    stop: &AtomicBool,
) -> Option<Vec<i64>> {
    let batches: Option<Vec<Vec<i64>>> = (0..runs.div_ceil(LANES as u32))
        .into_par_iter()
        .map_init(
            || (player.table(from), from.clone()),
            |(table, end), batch| {
                if stop.load(Ordering::Relaxed) {
                    return None;
                }
                let first = batch * LANES as u32;
                table.restart(from, seeds(FORECAST, first));
                table.play_out();
                let lanes = LANES.min((runs - first) as usize);
                Some(table.scores(actor, end)[..lanes].to_vec())
            },
        )
        .collect();
    Some(batches?.concat())
}
