//! Who may listen to a private act, as a file has it.

use serde::Deserialize;

use super::{BaseOdds, Factor, Name};
use crate::syntax::decode::Spanned;

/// Actors that may tap a private act.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TappedBy {
    /// Who.
    pub by: Vec<Name>,
    /// Odds (to 1) that each of them does, asked whenever it is carried out.
    pub odds: Spanned<BaseOdds>,
    /// Factors on those odds.
    #[serde(default)]
    pub factors: Vec<Factor>,
}
