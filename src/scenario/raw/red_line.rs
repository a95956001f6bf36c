//! What an actor says it will not accept, and what that is to keep others from.

use serde::Deserialize;

use super::{Name, Spanned, Text};

described! {
    /// A declared limit (or, with `declared: false`, a private one).
    pub struct RedLine {
        /// Used in `crossed(…)`.
        #[is(id)]
        pub id: Name,
        /// Shown to players.
        #[is(label)]
        pub title: Text,
        /// What the owner says will cross it and what it says it will do.
        #[is(prose)]
        pub text: Text,
        /// When it counts as crossed.
        #[is(condition)]
        pub crossed_when: Text,
        /// Options of the owner that count as doing what it said.
        #[is(name Option)]
        pub answers: Vec<Name>,
        /// Turns the owner has to act, counting the next one as 1.
        #[is(1 to 5)]
        pub within: Spanned<u32>,
        /// Odds factor on those options while it is crossed and unanswered, for computer-run play: how much the
        /// owner means it.
        #[is(factor)]
        #[or(1)]
        pub resolve: Option<Spanned<f64>>,
        /// Whether others know of it.
        #[or(true)]
        pub declared: Option<bool>,
        /// Open options of the owner that declare it in play.
        #[is(name Option)]
        #[or("none")]
        pub declared_by: Vec<Name>,
        /// What it is to keep others from.
        #[or("nothing")]
        pub deters: Option<Deters>,
    }
}

described! {
    /// What a red line is to keep others from.
    pub struct Deters {
        /// Odds factor on what it names, at credibility 100.
        #[is(factor to 1)]
        pub odds: Spanned<f64>,
        /// Acts of these kinds.
        #[is(name Kind)]
        #[or("none")]
        pub kinds: Vec<Name>,
        /// These options of others.
        #[is(name Option)]
        #[or("none")]
        pub options: Vec<Name>,
    }
}
