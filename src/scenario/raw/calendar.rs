//! Turn to date.

use serde::Deserialize;

use super::{BaseOdds, Factor, Spanned, Text, Turns};

described! {
    /// When turns begin: each `days_per_turn` or `minutes_per_turn` after the one before, turn 1 at `start`; or
    /// each when it is listed.
    pub struct Calendar {
        /// When turn 1 begins.
        #[is(moment)]
        #[or("only where `turns` is a list")]
        pub start: Option<Text>,
        /// Days from one turn to the next.
        #[is(1 to 366)]
        #[or("this or `minutes_per_turn` is needed, but where `turns` is a list")]
        pub days_per_turn: Option<Spanned<u32>>,
        /// Minutes from one turn to the next.
        #[is(1 to 1440)]
        #[or("this or `days_per_turn` is needed, but where `turns` is a list")]
        pub minutes_per_turn: Option<Spanned<u32>>,
        /// Number of turns, 1 to 30, or when each begins.
        pub turns: Spanned<Turns>,
        /// From which turn on chance may end the game.
        #[or("the end is known")]
        pub may_end: Option<MayEnd>,
        /// Whether a turn without orders follows the last one.
        #[or(false)]
        pub aftermath: bool,
    }
}

described! {
    /// An end that is not known.
    pub struct MayEnd {
        /// The first turn that may be the last with orders.
        #[is(1 to "the turn before the last")]
        pub from: Spanned<u32>,
        /// Odds to 1 that it is, and each after it.
        #[is(share)]
        pub odds: Spanned<BaseOdds>,
        /// What multiplies them.
        #[or("none")]
        pub factors: Vec<Factor>,
    }
}
