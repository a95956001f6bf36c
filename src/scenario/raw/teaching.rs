//! What an exercise is to teach.

use serde::Deserialize;

use super::{Name, Text};

described! {
    /// Something that players should be able to do afterwards.
    pub struct LearningObjective {
        /// What `exercises` and `about` call it; unique among learning objectives.
        #[is(id)]
        pub id: Name,
        /// In words.
        #[is(prose)]
        pub text: Text,
    }
}
