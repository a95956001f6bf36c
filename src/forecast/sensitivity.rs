//! Sensitivity: how much a risk hangs on each figure of a scenario.

use std::sync::atomic::AtomicBool;

use super::difference::Difference;
use super::estimate::Estimate;
use super::rollout::{Headline, Risk, Rollouts, risk};
use crate::policy::{Players, PolicyKind};
use crate::rules::{State, mix};
use crate::scenario::{Figure, Scenario, ThresholdIx, Tone};

/// What becomes of a risk when one figure is changed.
#[derive(Clone, Debug, PartialEq)]
pub struct Swing {
    /// Which figure.
    pub figure: Figure,
    /// The risk with half of it less the risk as it is.
    pub halved: Difference,
    /// The risk with twice of it less the risk as it is.
    pub doubled: Difference,
}

impl Swing {
    /// The larger of the two changes, 0 to 1.
    pub fn size(&self) -> f64 {
        self.halved.share.abs().max(self.doubled.share.abs())
    }

    /// Whether either change can be told from none.
    pub fn distinguishable(&self) -> bool {
        self.halved.distinguishable() || self.doubled.distinguishable()
    }
}

/// The risk that a scenario is about: a catastrophe, or where none can come, its highest threshold.
pub fn headline(scenario: &Scenario) -> Headline {
    let catastrophe = scenario.endings.iter().any(|ending| ending.tone == Tone::Catastrophe);
    let highest = scenario.ladder.thresholds.len().checked_sub(1);
    match highest {
        Some(at) if !catastrophe => Headline::End(ThresholdIx::from(at)),
        _ => Headline::Catastrophe,
    }
}

/// A risk of whole games from the start, everybody played by temperament, and what each
/// figure does to it, largest first. All games with the same number have the same luck. `tick` is
/// called after so many games.
pub fn swings(
    scenario: &Scenario,
    headline: Headline,
    runs: u32,
    seed: u64,
    tick: &(dyn Fn(u32) + Sync),
) -> (Estimate, Vec<Swing>) {
    let play = |scenario: &Scenario| {
        let player = Players::new(scenario, |_| PolicyKind::Temperament);
        let how = Rollouts { luck: mix(seed), runs, begin: true };
        let risk = risk(&player, &State::start(scenario), &how, &AtomicBool::new(false));
        tick(runs);
        // Nobody stops it.
        risk.unwrap_or_default()
    };
    let as_is = play(scenario);
    let figures = scenario.figures();
    let swing = |(at, figure): (usize, Figure)| {
        let less = |times: f64| -> Difference {
            let risk: Risk = play(&scenario.with_figure(at, times));
            risk.less(&as_is, headline)
        };
        Swing { figure, halved: less(0.5), doubled: less(2.0) }
    };
    let mut swings: Vec<_> = figures.into_iter().enumerate().map(swing).collect();
    swings.sort_by(|a, b| b.size().total_cmp(&a.size()));
    (as_is.counted(headline), swings)
}
