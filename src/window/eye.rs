//! Where somebody looks on the map.

use bevy::prelude::Resource;
use bevy_egui::egui;

/// How somebody looks at the board.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Eye {
    /// 1 shows the whole region.
    pub zoom: f32,
    /// The point in the middle, km east and north of the region's.
    pub at: [f32; 2],
    /// Where on the screen the board lies, in egui's points; nowhere if it is not shown.
    pub rect: Option<egui::Rect>,
    /// Whether it has the keyboard.
    pub focused: bool,
    /// Whether it takes the whole middle of the table.
    pub large: bool,
    /// How far the arcs of the turn have grown, 0 to 1.
    pub grown: f32,
}

impl Default for Eye {
    fn default() -> Self {
        Self { zoom: 1.0, at: [0.0; 2], rect: None, focused: false, large: false, grown: 1.0 }
    }
}

/// Where the land lies on a page that is not the table, if it is to be seen there.
#[derive(Resource, Clone, Copy, Debug, Default, PartialEq)]
pub(super) struct LandSeen(pub Option<Eye>);
