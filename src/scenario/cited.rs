//! Where statements come from, and how firm they are.

use super::ix::SourceIx;
use super::model::{Scenario, Status};

/// One source.
#[derive(Clone, Debug)]
pub struct SourceEntry {
    /// Id.
    pub id: String,
    /// Title.
    pub title: String,
    /// Publisher.
    pub publisher: String,
    /// Date, as precise as known.
    pub date: String,
}

impl SourceEntry {
    /// Title, publisher and date in one line.
    pub fn line(&self) -> String {
        joined(&[&self.title, &self.publisher, &self.date])
    }

    /// Title and publisher, where another date is told.
    pub fn undated(&self) -> String {
        joined(&[&self.title, &self.publisher])
    }
}

fn joined(parts: &[&str]) -> String {
    let parts: Vec<_> = parts.iter().copied().filter(|part| !part.is_empty()).collect();
    parts.join(", ")
}

/// Who says so, and where that can be read, in one line.
pub(super) fn by_and_from(by: Option<&str>, from: Option<String>) -> String {
    by.map(str::to_owned).into_iter().chain(from).collect::<Vec<_>>().join("; ")
}

/// Where a statement comes from.
#[derive(Clone, Debug)]
pub struct Source {
    /// The source, unless invented or from elsewhere.
    pub from: Option<SourceIx>,
    /// How firm it is.
    pub status: Status,
    /// Who says so.
    pub by: Option<String>,
}

/// What law says of a norm.
#[derive(Clone, Debug)]
pub struct Law {
    /// In a sentence or two.
    pub text: String,
    /// Where that can be read.
    pub from: Option<SourceIx>,
    /// The law itself.
    pub by: Option<String>,
}

impl Law {
    /// The law and where it can be read, in one line.
    pub fn line(&self, scenario: &Scenario) -> String {
        by_and_from(self.by.as_deref(), self.from.map(|ix| scenario.meta.sources[ix.at()].line()))
    }
}
