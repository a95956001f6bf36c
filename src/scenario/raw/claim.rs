//! What a source says causes what.

use serde::Deserialize;

use super::{Name, Source, Spanned, Text};

described! {
    /// A causal statement of a source: `measure` is more likely after `after` than after `than` (or, with
    /// another `relation`, about as likely).
    pub struct Claim {
        /// Unique.
        #[is(id)]
        pub id: Name,
        /// In words.
        #[is(prose)]
        pub text: Text,
        /// Whose claim it is.
        pub source: Source,
        /// A condition, asked when the game has ended.
        #[is(condition)]
        pub measure: Text,
        /// Turn in which the options are forced.
        #[is(1 to "the last turn")]
        #[or(1)]
        pub turn: Option<Spanned<u32>>,
        /// Options chosen on the one side; `option/outcome` also says how it comes out.
        #[is(name OptionOutcome)]
        pub after: Vec<Name>,
        /// Options chosen on the other side; an actor named in `after` and not here holds.
        #[is(name OptionOutcome)]
        #[or("none: all hold")]
        pub than: Vec<Name>,
        /// How the two sides compare.
        #[or(More)]
        pub relation: Option<Compared>,
        /// What carries the cause, by id: without it the claim should no longer hold.
        #[is(name Any)]
        #[or("none")]
        pub driver: Vec<Name>,
    }
}

described! {
    /// How the two sides of a claim compare.
    #[derive(Debug, Deserialize)]
    pub enum Compared {
        /// `measure` is more likely after `after`.
        More,
        /// The two shares differ by at most so many percent of that of `than`, 1 to 100.
        #[is(1 to 100)]
        Within(Spanned<u32>),
    }
}
