//! Where statements come from, and how firm they are.

use serde::Deserialize;

use super::{Name, Text};

described! {
    /// One source.
    pub struct SourceEntry {
        /// What injects refer to it by.
        #[is(id)]
        pub id: Name,
        /// Title of the article, book or paper.
        #[is(label)]
        pub title: Text,
        /// Who published it.
        #[is(label)]
        pub publisher: Text,
        /// When; empty if the source does not say.
        #[is(year)]
        pub date: Text,
    }
}

described! {
    /// Where a statement comes from and how firm it is.
    #[derive(Clone)]
    pub struct Source {
        /// A source's id.
        #[is(name Source)]
        #[or("for what is invented or from elsewhere")]
        pub from: Option<Name>,
        /// How firm it is.
        pub status: Status,
        /// Who says so, for what is claimed.
        #[is(label)]
        #[or("nobody is named")]
        pub by: Option<Text>,
    }
}

described! {
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
        /// It is true, but from outside the sources that the scenario names; `by` says who says so, where and
        /// when.
        Elsewhere,
        /// Made up for the exercise, or a design assumption.
        Invented,
    }
}
