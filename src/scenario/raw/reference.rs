//! Published estimates.

use serde::Deserialize;

use super::{Name, Spanned, Text};

/// How likely somebody has published that something is, to hold the model against.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Reference {
    /// The forecast question that it answers.
    #[serde(default)]
    pub question: Option<Name>,
    /// Or the threshold that is crossed.
    #[serde(default)]
    pub threshold: Option<Name>,
    /// Or the ending that the game comes to.
    #[serde(default)]
    pub ending: Option<Name>,
    /// 0 to 1.
    pub probability: Spanned<f64>,
    /// What was counted, if it is a share of cases: `12 of 340 crises`.
    #[serde(default)]
    pub counted: Option<Text>,
    /// The id of a source.
    #[serde(default)]
    pub from: Option<Name>,
    /// Who said so.
    #[serde(default)]
    pub by: Option<Text>,
    /// When it was said, `YYYY-MM-DD`, `YYYY-MM` or `YYYY`.
    pub date: Text,
    /// For which time it is: `until the end of 2026`.
    #[serde(default)]
    pub period: Option<Text>,
}
