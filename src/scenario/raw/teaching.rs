//! What an exercise is to teach.

use serde::Deserialize;

use super::{Name, Text};

/// Something that players should be able to do afterwards.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LearningObjective {
    /// What `exercises` and `about` call it; unique among learning objectives.
    pub id: Name,
    /// In words.
    pub text: Text,
}
