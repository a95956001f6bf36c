//! Which sheet lies over the debrief: a wall shows the same.

use bevy::prelude::Resource;
use bevy_egui::egui::Ui;

use super::{other_room, road};

/// A sheet that tells the whole room something.
#[derive(Resource, Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum DebriefSheet {
    /// There is none.
    #[default]
    Closed,
    /// The other room.
    OtherRoom,
    /// The road not taken: the question, or both roads.
    Road {
        /// Whether both are told.
        told: bool,
    },
}

impl DebriefSheet {
    /// The one that was drawn.
    pub fn of(ui: &Ui) -> Self {
        match road::is_open(ui) {
            Some(told) => Self::Road { told },
            None if other_room::is_open(ui) => Self::OtherRoom,
            None => Self::Closed,
        }
    }
}
