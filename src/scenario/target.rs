//! Whom a copy of a card with `targets` is done to.

use serde::{Deserialize, Serialize};

use super::ix::ActorIx;

/// Whom a copy of a card is done to.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Target {
    /// The actor.
    pub actor: ActorIx,
    /// The id that all copies of the same actor share; that of the target's follows in the copy's own.
    pub card: String,
    /// The card's title without the target's name: what its copies can be listed under.
    pub heading: String,
}
