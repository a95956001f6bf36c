//! Indicators: one for all, or one for each actor.

use std::collections::BTreeMap;

use serde::Deserialize;

use super::{ActorList, Name, Polarity, Text};
use crate::syntax::decode::Spanned;

described! {
    /// A bounded integer.
    #[derive(Clone)]
    pub struct Indicator {
        /// Used in expressions.
        #[is(id)]
        pub id: Name,
        /// Shown to players.
        #[is(label)]
        pub name: Text,
        /// What it measures.
        #[is(prose)]
        pub about: Text,
        /// Lowest value.
        #[is(-1000000 to 1000000)]
        #[or(0)]
        pub min: Option<Spanned<i32>>,
        /// Highest value.
        #[is("`min`" to 1000000)]
        #[or(100)]
        pub max: Option<Spanned<i32>>,
        /// Value at the start.
        #[is("`min`" to "`max`")]
        pub start: Spanned<i32>,
        /// Actors that have one of their own each.
        #[or("one for all")]
        pub each: ActorList,
        /// Values at the start of those actors whose value is not `start`.
        #[is(map (name Actor) ("`min`" to "`max`"))]
        #[or("nothing")]
        pub starts: BTreeMap<Name, Spanned<i32>>,
        /// Whether more is better.
        #[or(Neutral)]
        pub polarity: Polarity,
        /// Names for stretches of the range, lowest first, without gaps.
        pub bands: Vec<Band>,
        /// Who knows it. Of one that each actor has, `self` is that actor.
        #[is(name Actor)]
        #[or("everyone")]
        pub known_to: Vec<Name>,
    }
}

described! {
    /// A named stretch of an indicator's range, both ends included.
    #[derive(Clone)]
    pub struct Band {
        /// First value.
        #[is("the indicator's lowest value" to "the indicator's highest value")]
        pub from: Spanned<i32>,
        /// Last value.
        #[is("`from`" to "the indicator's highest value")]
        pub to: Spanned<i32>,
        /// Its name.
        #[is(label)]
        pub name: Text,
    }
}
