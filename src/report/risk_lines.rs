//! The risk after a turn, in lines.

use serde::Serialize;

use crate::forecast::{Estimate, Likelihood, Risk, estimated};
use crate::scenario::Scenario;

/// The risk of crossing a threshold.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct RiskLine {
    /// The threshold's name.
    pub threshold: String,
    /// By the end of the next turn.
    pub next_turn: Share,
    /// By the end of the game.
    pub end: Share,
}

/// An estimated probability.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Share {
    /// 0 to 1.
    pub share: f64,
    /// Low end of the 95% interval.
    pub low: f64,
    /// High end.
    pub high: f64,
    /// In words; or that it is by splitting.
    pub words: String,
}

impl Share {
    /// In percent, without the sign.
    pub fn percent(&self) -> String {
        estimated(self.share, (self.low, self.high))
    }
}

impl From<Estimate> for Share {
    fn from(estimate: Estimate) -> Self {
        Likelihood::from(estimate).into()
    }
}

impl From<Likelihood> for Share {
    fn from(likelihood: Likelihood) -> Self {
        let (low, high) = likelihood.interval();
        Self { share: likelihood.share(), low, high, words: likelihood.words() }
    }
}

/// A line for each threshold.
pub(super) fn risk_lines(scenario: &Scenario, risk: &Risk) -> Vec<RiskLine> {
    let thresholds = &scenario.ladder.thresholds;
    thresholds
        .iter()
        .zip(&risk.thresholds)
        .map(|(threshold, crossing)| RiskLine {
            threshold: threshold.said().say(),
            next_turn: crossing.next_turn.into(),
            end: crossing.by_end().into(),
        })
        .collect()
}
