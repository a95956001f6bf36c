//! Whether the wall has a window of its own.

use bevy::prelude::*;

/// Whether the wall has a window of its own.
#[derive(Resource, Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct WallOpen(pub bool);

/// Opens the wall in a window of its own, or closes it.
#[derive(Message, Clone, Copy, Debug, PartialEq, Eq)]
pub enum WallAsk {
    /// The one or the other.
    Toggle,
    /// It has been closed.
    Close,
}

/// The wall's window, and what looks into it, where it is open.
#[derive(Resource, Clone, Copy, Debug)]
pub(crate) struct SecondWindow {
    /// The window.
    pub window: Entity,
    /// The camera, which is egui's context too.
    pub camera: Entity,
}
