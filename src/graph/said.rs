//! Sorts of things and of ties, in the words of the reader's language.

use super::{Knot, TieKind};
use crate::scenario::Thing;
use crate::texts::say;

impl Knot {
    /// What sort of thing it is.
    pub fn said(self) -> String {
        match self {
            Self::Ending(_) => say!("graph-ending"),
            Self::Thing(Thing::Actor(_)) => say!("graph-actor"),
            Self::Thing(Thing::Agreement(_)) => say!("graph-agreement"),
            Self::Thing(Thing::Date(_)) => say!("graph-date"),
            Self::Thing(Thing::Flag(_)) => say!("graph-flag"),
            Self::Thing(Thing::Indicator(_)) => say!("graph-indicator"),
            Self::Thing(Thing::Inject(_)) => say!("graph-inject"),
            Self::Thing(Thing::Norm(_)) => say!("graph-norm"),
            Self::Thing(Thing::Option(_)) => say!("graph-option"),
            Self::Thing(Thing::RedLine(_)) => say!("graph-red-line"),
            Self::Thing(Thing::Rung(_)) => say!("graph-rung"),
            Self::Thing(Thing::Threshold(_)) => say!("graph-threshold"),
            Self::Thing(Thing::Timer(_)) => say!("graph-timer"),
        }
    }
}

impl TieKind {
    /// What one does to the other: "opens", before the title of the other.
    pub fn said(self) -> String {
        match self {
            Self::Opens => say!("graph-opens"),
            Self::Closes => say!("graph-closes"),
            Self::Ends => say!("graph-ends"),
            Self::Raises => say!("graph-raises"),
            Self::Lowers => say!("graph-lowers"),
            Self::Decides => say!("graph-decides"),
            Self::Changes => say!("graph-changes"),
            Self::Sets => say!("graph-sets"),
            Self::Answers => say!("graph-answers"),
            Self::Breaks => say!("graph-breaks"),
            Self::Stands => say!("graph-stands"),
            Self::Does => say!("graph-does"),
        }
    }

    /// The same from the other end: "opened by", before the title of the one.
    pub fn said_back(self) -> String {
        match self {
            Self::Opens => say!("graph-opened-by"),
            Self::Closes => say!("graph-closed-by"),
            Self::Ends => say!("graph-ended-by"),
            Self::Raises => say!("graph-raised-by"),
            Self::Lowers => say!("graph-lowered-by"),
            Self::Decides => say!("graph-decided-by"),
            Self::Changes => say!("graph-changed-by"),
            Self::Sets => say!("graph-set-by"),
            Self::Answers => say!("graph-answered-by"),
            Self::Breaks => say!("graph-broken-by"),
            Self::Stands => say!("graph-stood-on-by"),
            Self::Does => say!("graph-done-by"),
        }
    }
}
