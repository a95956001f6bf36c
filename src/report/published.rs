//! Published estimates beside the model's.

use crate::forecast::{Risk, percent};
use crate::scenario::{Reference, ReferenceOf, Scenario};
use crate::texts::say;

/// Each published estimate beside what a forecast says, in a sentence.
pub fn published(scenario: &Scenario, risk: &Risk) -> Vec<String> {
    let line = |one: &Reference| {
        let model = match one.of {
            ReferenceOf::Question(ix) => (*risk.questions.get(ix.at())?).into(),
            ReferenceOf::Threshold(ix) => risk.thresholds.get(ix.at())?.by_end(),
        };
        Some(say!(
            "reference-line",
            what = one.what(scenario),
            published = percent(one.probability),
            source = one.line(scenario),
            date = &one.date,
            model = crate::forecast::Likelihood::text(model),
        ))
    };
    scenario.references.iter().filter_map(line).collect()
}
