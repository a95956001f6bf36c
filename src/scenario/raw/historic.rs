//! What was really done.

use serde::Deserialize;

use super::{Name, Source, Spanned};

described! {
    /// What a seat really did in a turn, as far as the sources tell.
    pub struct Historic {
        /// In which turn.
        #[is(1 to "the calendar's turns")]
        pub turn: Spanned<u32>,
        /// Who.
        #[is(name Actor)]
        pub seat: Name,
        /// Its options.
        #[is(name Option)]
        #[or("it did nothing")]
        pub orders: Vec<Name>,
        /// Who says so.
        #[or("a warning")]
        pub source: Option<Source>,
    }
}
