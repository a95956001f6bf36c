//! Shared restraints, and what law says of them.

use serde::Deserialize;

use super::{Name, Spanned, Text};

described! {
    /// A restraint both sides have kept so far. Whoever breaks it loosens it for everyone.
    pub struct Norm {
        /// Used in `breaches(…)`.
        #[is(id)]
        pub id: Name,
        /// Shown to players.
        #[is(label)]
        pub name: Text,
        /// What is not done.
        #[is(prose)]
        pub text: Text,
        /// Kinds of act that break it.
        #[is(name Kind)]
        pub kinds: Vec<Name>,
        /// Breaches already counted at the start.
        #[is(0 to 100)]
        #[or(0)]
        pub breaches: Option<Spanned<u32>>,
        /// Odds factor on choosing such an act after 0, 1, 2 … breaches; 1 after the last.
        #[is(factor)]
        pub restraint: Vec<Spanned<f64>>,
        /// What law says of it; told when the game is over.
        #[or("nothing")]
        pub law: Option<Law>,
    }
}

described! {
    /// What law says.
    pub struct Law {
        /// In a sentence or two.
        #[is(prose)]
        pub text: Text,
        /// The id of a source.
        #[is(name Source)]
        #[or("this or `by` is needed")]
        pub from: Option<Name>,
        /// The law itself: which treaty or statute, which article.
        #[is(label)]
        #[or("this or `from` is needed")]
        pub by: Option<Text>,
    }
}
