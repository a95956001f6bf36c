//! What people say of the exercise and of what they understand, and what an observation is about.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::room::Room;
use crate::report::{BeforeAndAfter, ChangedLine, ENOUGH_ANSWERS, StatementLine, SurveyLines};
use crate::texts::{Message, message};

/// When the questionnaire is answered.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema,
)]
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
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
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

/// Texts that are not empty, in the order of the alphabet: that of the people would tell who wrote which.
fn texts<'a>(all: impl Iterator<Item = &'a str>) -> Vec<String> {
    let mut texts: Vec<_> = all.map(str::trim).filter(|text| !text.is_empty()).collect();
    texts.sort_unstable();
    texts.into_iter().map(str::to_owned).collect()
}

/// What a room says of the exercise, in the language of this thread.
pub(super) fn survey(room: &Room) -> SurveyLines {
    let answers: Vec<_> = room.survey.values().collect();
    let mut lines = SurveyLines { answers: answers.len(), ..SurveyLines::default() };
    if answers.len() < ENOUGH_ANSWERS {
        return lines;
    }
    let statements = survey_statements().into_iter().enumerate().map(|(at, statement)| {
        let given: Vec<u8> = answers.iter().filter_map(|one| one.scales.get(at).copied()).collect();
        StatementLine::new(statement.say(), &given)
    });
    lines.statements = statements.collect();
    lines.best = texts(answers.iter().map(|one| one.best.as_str()));
    lines.mend = texts(answers.iter().map(|one| one.mend.as_str()));
    lines
}

/// What a room understood before and after, in the language of this thread.
pub(super) fn understood(room: &Room) -> BeforeAndAfter {
    let of = |when| {
        let all = room.questionnaires.iter().filter(move |((_, at), _)| *at == when);
        all.map(|((who, _), answer)| (*who, answer))
    };
    let after = of(QuestionnaireTime::After);
    let both: Vec<_> = after
        .filter_map(|(who, after)| {
            Some((room.questionnaires.get(&(who, QuestionnaireTime::Before))?, after))
        })
        .collect();
    let mut lines = BeforeAndAfter {
        before: of(QuestionnaireTime::Before).count(),
        after: of(QuestionnaireTime::After).count(),
        both: both.len(),
        ..BeforeAndAfter::default()
    };
    if both.len() < ENOUGH_ANSWERS {
        return lines;
    }
    let statements = questionnaire_statements().into_iter().enumerate().map(|(at, statement)| {
        let given = both.iter().filter_map(|(before, after)| {
            Some((before.scales.get(at).copied()?, after.scales.get(at).copied()?))
        });
        ChangedLine::new(statement.say(), &given.collect::<Vec<_>>())
    });
    lines.statements = statements.collect();
    lines.texts_before = texts(both.iter().map(|(before, _)| before.text.as_str()));
    lines.texts_after = texts(both.iter().map(|(_, after)| after.text.as_str()));
    lines
}
