//! Who may listen to a private act, as a file has it.

use serde::Deserialize;

use super::{BaseOdds, Factor, Name};
use crate::syntax::decode::Spanned;

described! {
    /// Actors that may tap a private act.
    #[derive(Clone)]
    pub struct TappedBy {
        /// Who.
        #[is(name Actor)]
        pub by: Vec<Name>,
        /// Odds (to 1) that each of them does, asked whenever it is carried out.
        #[is(share)]
        pub odds: Spanned<BaseOdds>,
        /// Factors on those odds.
        #[or("none")]
        pub factors: Vec<Factor>,
    }
}
