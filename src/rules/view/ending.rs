//! How a game ended.

use serde::{Deserialize, Serialize};

use crate::rules::State;
use crate::scenario::{ActorIx, Scenario, Tone};

/// An ending.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct EndingView {
    /// Title.
    pub title: String,
    /// What it looks like, Markdown.
    pub text: String,
    /// What sort of end.
    pub tone: Tone,
    /// What it means for the viewer; empty where the scenario says nothing.
    pub meaning: String,
}

pub(super) fn ending(
    scenario: &Scenario,
    now: &State,
    seat: Option<ActorIx>,
) -> Option<EndingView> {
    let ending = &scenario.endings[now.ending?.at()];
    Some(EndingView {
        title: ending.title.clone(),
        text: ending.text.clone(),
        tone: ending.tone,
        meaning: seat.map(|seat| ending.meaning[seat.at()].clone()).unwrap_or_default(),
    })
}
