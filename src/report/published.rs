//! Published estimates beside the model's.

use crate::forecast::{Likelihood, Risk};
use crate::rules::PublishedView;
use crate::scenario::{Reference, ReferenceOf, Scenario};
use crate::texts::say;

/// Each published estimate beside what a forecast says, in a sentence.
pub fn published(scenario: &Scenario, risk: &Risk) -> Vec<String> {
    let line = |one: &Reference| {
        let model: Likelihood = match one.of {
            ReferenceOf::Question(ix) => (*risk.questions.get(ix.at())?).into(),
            ReferenceOf::Threshold(ix) => risk.thresholds.get(ix.at())?.by_end(),
            ReferenceOf::Ending(ix) => (*risk.endings.get(ix.at())?).into(),
        };
        let one = PublishedView::of(scenario, one);
        let (figure, model) = (one.figure(), model.text());
        Some(say!("reference-line", what = one.what, figure = figure, model = model))
    };
    scenario.references.iter().filter_map(line).collect()
}
