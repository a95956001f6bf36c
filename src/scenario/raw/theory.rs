//! Rival theories, as a file has them.

use serde::Deserialize;

use super::{Name, Source, Text};
use crate::syntax::decode::Spanned;

described! {
    /// A theory of what moves states.
    pub struct Theory {
        /// What it is chosen by.
        #[is(id)]
        pub id: Name,
        /// Shown to players.
        #[is(label)]
        pub name: Text,
        /// What it holds.
        #[is(prose)]
        pub text: Text,
        /// Whose theory it is.
        #[or("none")]
        pub source: Option<Source>,
        /// How much of each group of effects there is under it.
        pub scales: TheoryScales,
    }
}

described! {
    /// Percentages of what the rules do; 100 each when left out.
    #[derive(Default)]
    pub struct TheoryScales {
        /// Points that are felt.
        #[is(0 to 300)]
        #[or(100)]
        pub provocation: Option<Spanned<u32>>,
        /// The factor of reciprocity.
        #[is(0 to 100)]
        #[or(100)]
        pub reciprocity: Option<Spanned<u32>>,
        /// The factor of caution.
        #[is(0 to 100)]
        #[or(100)]
        pub caution: Option<Spanned<u32>>,
        /// Factors of deterrence.
        #[is(0 to 100)]
        #[or(100)]
        pub deterrence: Option<Spanned<u32>>,
        /// Factors of denial.
        #[is(0 to 100)]
        #[or(100)]
        pub denial: Option<Spanned<u32>>,
        /// What kept and lapsed red lines do to credibility.
        #[is(0 to 300)]
        #[or(100)]
        pub credibility: Option<Spanned<u32>>,
    }
}
