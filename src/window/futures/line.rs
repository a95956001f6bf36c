//! A future as an entity.

use bevy::prelude::Component;

use crate::scenario::RungIx;
use crate::table::Futures;

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

impl FutureLine {
    /// Each of them, in their order.
    pub(in crate::window) fn all(futures: &Futures) -> impl Iterator<Item = Self> + '_ {
        let lines = futures.lines.iter().enumerate();
        lines.map(|(nth, line)| Self {
            nth,
            rungs: line.rungs.clone(),
            out: futures.left_after(line),
        })
    }
}

/// How far a future is still possible: 1, or 0 when it has gone out, and between the two on its way.
#[derive(Component, Clone, Copy, Debug, PartialEq)]
pub struct Possible(pub f32);
