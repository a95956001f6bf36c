//! What is to be seen, by learning objective.

use serde::Serialize;

use super::cards::inject_number;
use super::number::card_number;
use crate::report::asked;
use crate::report::taught::questions;
use crate::scenario::{InjectIx, LearningIx, OptionIx, Scenario};

/// A learning objective with where it can be seen.
#[derive(Clone, Debug, Serialize)]
pub(super) struct EvaluatedObjective {
    number: usize,
    text: String,
    /// Number and title of injects, then of cards.
    injects: Vec<(String, String)>,
    cards: Vec<(String, String)>,
    /// What is expected when which inject has come.
    expected: Vec<(String, String)>,
    questions: Vec<String>,
}

pub(super) fn objectives(scenario: &Scenario) -> Vec<EvaluatedObjective> {
    let all = LearningIx::all(scenario.meta.objectives.len());
    all.map(|ix| objective(scenario, ix)).collect()
}

fn objective(scenario: &Scenario, ix: LearningIx) -> EvaluatedObjective {
    let injects = InjectIx::all(scenario.injects.len());
    let injects: Vec<_> =
        injects.filter(|at| scenario.inject(*at).exercises.contains(&ix)).collect();
    let title = |at: &InjectIx| (inject_number(*at), scenario.inject(*at).title.clone());
    let options = OptionIx::all(scenario.options.len());
    let options = options.filter(|at| scenario.option(*at).exercises.contains(&ix));
    let card = |at| (card_number(scenario, at), scenario.option(at).title.clone());
    let expected = injects.iter().filter_map(|at| {
        let expects = scenario.inject(*at).expects.clone()?;
        Some((inject_number(*at), expects))
    });
    let questions = questions(scenario).filter(|question| question.about.contains(&ix));
    EvaluatedObjective {
        number: ix.at() + 1,
        text: scenario.meta.objectives[ix.at()].text.clone(),
        injects: injects.iter().map(title).collect(),
        cards: options.map(card).collect(),
        expected: expected.collect(),
        questions: questions.map(|question| question.text.clone()).collect(),
    }
}

/// The questions of the debrief: what happened, what it means, what now.
pub(super) fn debrief(scenario: &Scenario) -> [Vec<String>; 3] {
    let debrief = &scenario.debrief;
    [&debrief.what, &debrief.so_what, &debrief.now_what]
        .map(|all| all.iter().map(|question| asked(scenario, question)).collect())
}
