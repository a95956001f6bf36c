//! Regret: what a seat's orders cost it against the best that was on its menu.
//!
//! A decision is judged by what was to be expected of it, not by what came: from the state in which
//! it was taken, other seats' orders and all dice are drawn anew in each play, the same for every
//! alternative.

use std::sync::atomic::{AtomicBool, Ordering};

use rayon::prelude::*;

use super::estimate::Z;
use super::parts::in_tables;
use super::rollout::FORECAST;
use super::survey::MeanChange;
use crate::policy::{Players, weights};
use crate::rules::{Luck, Sight, State, Viewer};
use crate::scenario::{ActorIx, OptionIx, objective};
use crate::texts::{digits, say};

/// A decision weighed against what else could have been done. Figures are points of the seat's
/// objectives at the end of the game, averaged by their weights, and of what it costs everybody, likewise.
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
    /// What is to be expected of it for the seat's objectives less what was to be expected of the orders
    /// taken.
    pub gain: Shift,
    /// The same of what it costs everybody, where the scenario says what that is: more is worse.
    pub toll: Option<Shift>,
}

/// How far two decisions are apart in what is to be expected of them, in points.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Shift {
    /// The mean of the differences.
    pub points: f64,
    /// Its standard error, of pairs with the same luck.
    pub error: f64,
}

impl Shift {
    fn of(change: &MeanChange, weights: i64) -> Self {
        let points = |sum: f64| sum / weights as f64;
        Self { points: points(change.mean()), error: points(change.error()) }
    }

    /// Its 95% interval.
    pub fn interval(&self) -> (f64, f64) {
        (self.points - Z * self.error, self.points + Z * self.error)
    }

    /// With its interval: "+3.1 (+1.9 to +4.3)", or "+0.4 (−0.2 to +1.0), perhaps none".
    pub fn said(&self) -> String {
        let (low, high) = self.interval();
        let [points, low, high] =
            [self.points, low, high].map(|points| digits(&format!("{points:+.1}")));
        match self.distinguishable() {
            true => say!("points-from-to", points = points, low = low, high = high),
            false => say!("points-perhaps-none", points = points, low = low, high = high),
        }
    }

    /// Whether zero is outside the 95% interval.
    pub fn distinguishable(&self) -> bool {
        self.points.abs() > Z * self.error
    }

    /// The other way round.
    fn reversed(self) -> Self {
        Self { points: -self.points, ..self }
    }
}

impl Alternative {
    /// What it would have brought its seat, and what it would have cost everybody where that is counted.
    pub fn said(&self) -> String {
        let own = self.gain.said();
        match &self.toll {
            Some(toll) => say!("toll-beside", own = own, toll = toll.said()),
            None => own,
        }
    }
}

impl Regret {
    /// Of the best alternative, at least 0.
    pub fn points(&self) -> f64 {
        self.alternatives.first().map_or(0.0, |best| best.gain.points.max(0.0))
    }

    /// Whether an alternative was clearly to be preferred.
    pub fn clear(&self) -> bool {
        self.alternatives
            .first()
            .is_some_and(|best| best.gain.points > 0.0 && best.gain.distinguishable())
    }

    /// How many alternatives can't be told from the orders taken.
    pub fn alike(&self) -> usize {
        self.alternatives.iter().filter(|other| !other.gain.distinguishable()).count()
    }

    /// What the orders were to bring their seat and to cost everybody, compared with holding: whether they
    /// paid for one and were paid by all. `None` if it held, or if nobody counts what it costs everybody.
    pub fn against_holding(&self) -> Option<String> {
        let held = self.alternatives.iter().find(|other| other.option.is_none())?;
        let (gain, cost) = (held.gain.reversed(), held.toll?.reversed());
        let clear =
            |shift: &Shift, more: bool| shift.distinguishable() && (shift.points > 0.0) == more;
        let (own, toll) = (gain.said(), cost.said());
        Some(if clear(&gain, true) && clear(&cost, true) {
            say!("toll-paid-by-all", own = own, toll = toll)
        } else if clear(&gain, false) && clear(&cost, false) {
            say!("toll-spared-all", own = own, toll = toll)
        } else {
            say!("toll-against-holding", own = own, toll = toll)
        })
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
    let mut ends = |orders: Vec<OptionIx>| {
        from.sealed[actor.at()] = Some(orders);
        ends(player, &from, actor, runs, stop)
    };
    let as_taken = ends(taken.clone())?;
    let cost = objective::weights(&scenario.toll);
    let mut alternatives = Vec::new();
    for option in others {
        let instead = ends(option.into_iter().collect())?;
        let [gain, toll] = [0, 1].map(|of: usize| {
            let pairs = instead.iter().zip(&as_taken);
            let changes = pairs.map(|(instead, taken)| instead[of].saturating_sub(taken[of]));
            MeanChange::in_strata(&changes.collect::<Vec<_>>())
        });
        let toll = (cost > 0).then(|| Shift::of(&toll, cost));
        alternatives.push(Alternative { option, gain: Shift::of(&gain, weights), toll });
    }
    alternatives.sort_by(|a, b| b.gain.points.total_cmp(&a.gain.points));
    Some(Regret { turn: opened.turn, actor, taken, alternatives })
}

/// At the end of each play: the sum of a seat's weighted objectives, and that of what it cost everybody.
fn ends(
    player: &Players<'_>,
    from: &State,
    actor: ActorIx,
    runs: u32,
    stop: &AtomicBool,
) -> Option<Vec<[i64; 2]>> {
    let scenario = player.scenario();
    let wanted = [&scenario.actor(actor).objectives, &scenario.toll];
    let batches: Option<Vec<Vec<_>>> = in_tables(player, from, runs, |table, first, lanes| {
        if stop.load(Ordering::Relaxed) {
            return None;
        }
        table.restart(from, Luck::stratified(FORECAST, first));
        table.play_out();
        let sums = table.each(|game| wanted.map(|all| objective::sum(all, game)));
        Some(sums[..lanes].to_vec())
    })
    .collect();
    Some(batches?.concat())
}
