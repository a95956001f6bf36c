//! What people say of the exercise and of what they understand, and what an observation is about.

use serde::{Deserialize, Serialize};

use crate::texts::{Message, message};

/// When the questionnaire is answered.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum QuestionnaireTime {
    /// In the lobby or the first turn.
    Before,
    /// In the debrief.
    After,
}

/// One person's answers to the questionnaire.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct QuestionnaireAnswer {
    /// Agreement with each of the four statements, 1 to 5.
    pub scales: Vec<u8>,
    /// What it wrote; may be empty.
    pub text: String,
}

/// How an evaluator judges what it saw.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ObservationSort {
    /// It went well.
    Strength,
    /// It is to be improved.
    Improve,
}

/// Whether there is an answer from 1 to 5 to each of so many statements.
pub fn complete(scales: &[u8], statements: usize) -> bool {
    scales.len() == statements && scales.iter().all(|scale| (1..=5).contains(scale))
}

/// The statements of the survey.
pub fn survey_statements() -> [Message; 8] {
    [
        message!("page-survey-1"),
        message!("page-survey-2"),
        message!("page-survey-3"),
        message!("page-survey-4"),
        message!("page-survey-5"),
        message!("page-survey-6"),
        message!("page-survey-7"),
        message!("page-survey-8"),
    ]
}

/// The statements of the questionnaire: what one understands of such a crisis.
pub fn questionnaire_statements() -> [Message; 4] {
    [
        message!("page-questionnaire-1"),
        message!("page-questionnaire-2"),
        message!("page-questionnaire-3"),
        message!("page-questionnaire-4"),
    ]
}
