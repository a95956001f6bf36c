//! What an exercise is to teach, and what to ask about it afterwards.

use super::ix::LearningIx;

/// Something that players should be able to do afterwards.
#[derive(Clone, Debug)]
pub struct LearningObjective {
    /// Id; none where the file only has its text.
    pub id: Option<String>,
    /// In words.
    pub text: String,
}

/// A question for the debrief.
#[derive(Clone, Debug)]
pub struct DebriefQuestion {
    /// The question.
    pub text: String,
    /// Learning objectives that it is about.
    pub about: Vec<LearningIx>,
}
