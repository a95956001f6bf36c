//! What an actor wants, and what a crisis costs everybody.

use serde::Deserialize;

use super::{Spanned, Text};

described! {
    /// A thing that an actor wants, or that it costs everybody.
    pub struct Objective {
        /// In words.
        #[is(prose)]
        pub text: Text,
        /// An amount: more is better for this actor; of what it costs everybody, more is worse.
        #[is(amount)]
        pub score: Text,
        /// Its weight among the others.
        #[is(1 to 10)]
        #[or(1)]
        pub weight: Option<Spanned<u32>>,
    }
}
