//! What is talked about after the game.

use serde::Deserialize;

use super::{Name, Text};

described! {
    /// What to talk about afterwards.
    pub struct Debrief {
        /// What really happened, as far as the sources tell.
        #[is(markdown)]
        pub really_happened: Text,
        /// Its sources.
        #[is(name Source)]
        #[or("none: all is invented")]
        pub sources: Vec<Name>,
        /// Three steps.
        pub questions: Steps,
        /// What the model leaves out.
        #[is(markdown)]
        pub limits: Text,
    }
}

described! {
    /// Questions for the debrief, in three steps.
    pub struct Steps {
        /// What happened?
        #[is(prose)]
        pub what: Vec<DebriefQuestion>,
        /// What does it mean?
        #[is(prose)]
        pub so_what: Vec<DebriefQuestion>,
        /// What now?
        #[is(prose)]
        pub now_what: Vec<DebriefQuestion>,
    }
}

described! {
    /// A question for the debrief; one that is about nothing in particular may be written as a text alone.
    pub struct DebriefQuestion {
        /// The question.
        #[is(prose)]
        pub text: Text,
        /// Learning objectives that it is about.
        #[is(name LearningObjective)]
        #[or("nothing in particular")]
        pub about: Vec<Name>,
    }
}
