//! What an actor pays its options from, besides indicators.

use serde::Deserialize;

use super::{Spanned, Text};

described! {
    /// A purse of an actor's own.
    pub struct Budget {
        /// What it is called.
        #[is(label)]
        pub name: Text,
        /// What is in it at the start.
        #[is(0 to "`most`")]
        pub start: Spanned<i32>,
        /// What it holds at most.
        #[is(1 to 1000)]
        pub most: Spanned<i32>,
        /// What is added when a turn begins, but for the first.
        #[is(0 to "`most`")]
        #[or(0)]
        pub each_turn: Option<Spanned<i32>>,
    }
}
