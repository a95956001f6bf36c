//! What is talked about after the game.

use serde::Deserialize;

use super::{Name, Text};

/// What to talk about afterwards.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Debrief {
    /// What really happened, as far as the sources tell: Markdown.
    pub really_happened: Text,
    /// Its sources; none when all is invented.
    #[serde(default)]
    pub sources: Vec<Name>,
    /// Three steps.
    pub questions: Steps,
    /// What the model leaves out.
    pub limits: Text,
}

/// Questions for the debrief, in three steps.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Steps {
    /// What happened?
    pub what: Vec<DebriefQuestion>,
    /// What does it mean?
    pub so_what: Vec<DebriefQuestion>,
    /// What now?
    pub now_what: Vec<DebriefQuestion>,
}

/// A question for the debrief; one that is about nothing in particular may be written as a text alone.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DebriefQuestion {
    /// The question.
    pub text: Text,
    /// Learning objectives that it is about.
    #[serde(default)]
    pub about: Vec<Name>,
}
