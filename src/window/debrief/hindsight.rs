//! A game seen from its end, and how far its report is.

use std::fmt;

use bevy::prelude::*;

use crate::session::Session;
use crate::table;
use crate::texts::say;

/// A game seen from its end, on the screen.
#[derive(Resource, Clone, Deref, DerefMut)]
pub struct HindsightShown {
    #[deref]
    seen: table::Hindsight,
    /// Title of the chapter that comes next, if it was one of a campaign that goes on.
    pub next: Option<String>,
    /// Whether other games can be begun from its turns.
    pub branches: bool,
    /// How far the report is that is being saved, if one is.
    pub saving: Option<Progress>,
}

impl HindsightShown {
    /// A game from its session.
    pub fn of(session: &Session) -> Self {
        Self { seen: table::Hindsight::of(session), next: None, branches: false, saving: None }
    }
}

/// How far a report is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Progress {
    /// Steps done.
    pub done: u64,
    /// Of so many.
    pub of: u64,
}

impl fmt::Display for Progress {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&say!("debrief-saving", done = self.done, of = self.of))
    }
}
