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
        let parts = [&self.title, &self.publisher, &self.date];
        let parts: Vec<_> = parts.iter().map(|p| p.as_str()).filter(|p| !p.is_empty()).collect();
        parts.join(", ")
    }
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
        let from = self.from.map(|ix| scenario.meta.sources[ix.at()].line());
        self.by.iter().cloned().chain(from).collect::<Vec<_>>().join("; ")
    }
}
