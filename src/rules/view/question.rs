//! Questions, with what a viewer says of them.

use serde::{Deserialize, Serialize};

use crate::rules::{Event, State};
use crate::scenario::{ActorIx, QuestionIx, Scenario};

/// A question.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct QuestionView {
    /// Which.
    pub ix: QuestionIx,
    /// The question.
    pub text: String,
    /// The viewer's latest probability, percent: that of everybody is the room's, by show of hands.
    pub percent: Option<u8>,
    /// Whether it has been answered with yes.
    pub resolved: bool,
}

pub(super) fn questions(
    scenario: &Scenario,
    now: &State,
    events: &[Event],
    seat: Option<ActorIx>,
) -> Vec<QuestionView> {
    let own = |ix: QuestionIx| {
        events.iter().rev().find_map(|event| match event {
            Event::Forecast { actor, question, percent } if *actor == seat && *question == ix => {
                Some(*percent)
            }
            _ => None,
        })
    };
    QuestionIx::all(scenario.questions.len())
        .map(|ix| QuestionView {
            ix,
            text: scenario.questions[ix.at()].text.clone(),
            percent: own(ix),
            resolved: now.resolved[ix.at()],
        })
        .collect()
}
