//! Published estimates, to hold the model against.

use serde::{Deserialize, Serialize};

use super::cited::by_and_from;
use super::ix::{EndingIx, QuestionIx, SourceIx, ThresholdIx};
use super::model::Scenario;
use crate::texts::{Message, message};

/// How likely somebody has published that something is.
#[derive(Clone, Debug)]
pub struct Reference {
    /// What is estimated.
    pub of: ReferenceOf,
    /// 0 to 1.
    pub probability: f64,
    /// What was counted, if it is a share of cases: "12 of 340 crises".
    pub counted: Option<String>,
    /// Where that can be read.
    pub from: Option<SourceIx>,
    /// Who said so.
    pub by: Option<String>,
    /// When, as precise as known.
    pub date: String,
    /// For which time it is: "until the end of 2026".
    pub period: Option<String>,
}

/// What a published estimate is of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum ReferenceOf {
    /// That a question is answered with yes.
    Question(QuestionIx),
    /// That a threshold is crossed by the end.
    Threshold(ThresholdIx),
    /// That the game comes to an ending.
    Ending(EndingIx),
}

impl Reference {
    /// Who said so, and where that can be read, in one line without the date.
    pub fn line(&self, scenario: &Scenario) -> String {
        let from = self.from.map(|ix| scenario.meta.sources[ix.at()].undated());
        by_and_from(self.by.as_deref(), from)
    }

    /// The id of what it is of.
    pub fn id<'a>(&self, scenario: &'a Scenario) -> &'a str {
        match self.of {
            ReferenceOf::Question(ix) => &scenario.questions[ix.at()].id,
            ReferenceOf::Threshold(ix) => &scenario.ladder.thresholds[ix.at()].id,
            ReferenceOf::Ending(ix) => &scenario.endings[ix.at()].id,
        }
    }

    /// What it is of, in words.
    pub fn what(&self, scenario: &Scenario) -> Message {
        match self.of {
            ReferenceOf::Question(ix) => (&scenario.questions[ix.at()].text).into(),
            ReferenceOf::Threshold(ix) => scenario.ladder.thresholds[ix.at()].said(),
            ReferenceOf::Ending(ix) => {
                message!("reference-ending", title = &scenario.endings[ix.at()].title)
            }
        }
    }
}
