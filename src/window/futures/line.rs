//! A future as an entity.

use bevy::prelude::Component;

use crate::scenario::RungIx;

/// A future on the picture.
#[derive(Component, Clone, Debug)]
pub struct FutureLine {
    /// Which one of all, from 0.
    pub nth: usize,
    /// Where it stands after each turn.
    pub rungs: Vec<RungIx>,
    /// After how many turns the crisis went another way, if it has.
    pub out: Option<usize>,
}

/// How far a future is still possible: 1, or 0 when it has gone out, and between the two on its way.
#[derive(Component, Clone, Copy, Debug, PartialEq)]
pub struct Possible(pub f32);
