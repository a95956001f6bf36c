//! Shorter or smaller ways to play a scenario.

use serde::Deserialize;

use super::{Name, Spanned, Text};

described! {
    /// A shorter or smaller way to play the same scenario.
    pub struct Variant {
        /// What it is chosen by.
        #[is(id)]
        pub id: Name,
        /// Shown to players.
        #[is(label)]
        pub title: Text,
        /// How many turns there are orders in.
        #[is(1 to "the calendar's turns")]
        #[or("the calendar's")]
        pub turns: Option<Spanned<u32>>,
        /// Seats that people may take.
        #[is(name Actor)]
        #[or("all")]
        pub seats: Vec<Name>,
        /// Options an actor may commit to in one turn.
        #[is(1 to 4)]
        #[or("as in `rules`")]
        pub orders_per_turn: Option<Spanned<u32>>,
    }
}
