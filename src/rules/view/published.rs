//! What has been published of what is forecast.

use serde::{Deserialize, Serialize};

use super::SeatView;
use crate::scenario::{Reference, ReferenceOf, Scenario, Tone};
use crate::texts::Message;

/// How likely somebody has published that something is.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct PublishedView {
    /// What it is of.
    pub of: ReferenceOf,
    /// The same in words.
    pub what: Message,
    /// 0 to 1.
    pub probability: f64,
    /// What was counted, if it is a share of cases: "12 of 340 crises".
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub counted: Option<String>,
    /// Who said so, and where that can be read.
    pub source: String,
    /// When, as precise as known.
    pub date: String,
    /// For which time it is.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub period: Option<String>,
}

impl PublishedView {
    /// Of an estimate of a scenario.
    pub fn of(scenario: &Scenario, one: &Reference) -> Self {
        Self {
            of: one.of,
            what: one.what(scenario),
            probability: one.probability,
            counted: one.counted.clone(),
            source: one.line(scenario),
            date: one.date.clone(),
            period: one.period.clone(),
        }
    }
}

impl SeatView {
    /// What has been published of a question or a threshold.
    pub fn published_of(&self, of: ReferenceOf) -> impl Iterator<Item = &PublishedView> {
        self.published.iter().filter(move |one| one.of == of)
    }

    /// What has been published of endings that are a catastrophe.
    pub fn published_of_catastrophe(&self) -> impl Iterator<Item = &PublishedView> {
        self.published.iter().filter(|one| matches!(one.of, ReferenceOf::Ending(_)))
    }
}

/// Everybody may know it. Of endings a seat has a forecast only that the game ends in a catastrophe.
pub(super) fn published(scenario: &Scenario) -> Vec<PublishedView> {
    let forecast = |one: &&Reference| match one.of {
        ReferenceOf::Question(_) | ReferenceOf::Threshold(_) => true,
        ReferenceOf::Ending(ix) => scenario.endings[ix.at()].tone == Tone::Catastrophe,
    };
    let all = scenario.references.iter().filter(forecast);
    all.map(|one| PublishedView::of(scenario, one)).collect()
}
