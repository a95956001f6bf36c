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
    /// 0 to 1.
    pub probability: Spanned<f64>,
    /// The id of a source.
    #[serde(default)]
    pub from: Option<Name>,
    /// Who said so.
    #[serde(default)]
    pub by: Option<Text>,
    /// When it was said, `YYYY-MM-DD`, `YYYY-MM` or `YYYY`.
    pub date: Text,
}
