//! Where statements come from, and how firm they are.

use serde::Deserialize;

use super::{Name, Text};

/// One source.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SourceEntry {
    /// What injects refer to it by.
    pub id: Name,
    /// Title of the article, book or paper.
    pub title: Text,
    /// Who published it.
    pub publisher: Text,
    /// When, `YYYY-MM-DD`, `YYYY-MM` or `YYYY`; empty if the source does not say.
    pub date: Text,
}

/// Where a statement comes from and how firm it is.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Source {
    /// A source's id; left out for what is invented.
    #[serde(default)]
    pub from: Option<Name>,
    /// How firm it is.
    pub status: Status,
    /// Who says so, for what is claimed.
    #[serde(default)]
    pub by: Option<Text>,
}

/// How firm a statement is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Deserialize, serde::Serialize)]
pub enum Status {
    /// The source reports it as a fact.
    Reported,
    /// Somebody says so; `by` says who.
    Claimed,
    /// The source's author argues it. `Analysis` in older files.
    #[serde(alias = "Analysis")]
    Argued,
    /// It is true, but from outside the sources that the scenario names; `by` says who says so, where and when.
    Elsewhere,
    /// Made up for the exercise, or a design assumption.
    Invented,
}
