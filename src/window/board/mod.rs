//! The board in the middle of the table: where the crisis happens, who sits where, and what was done
//! in the turn before. The land is drawn by Bevy; what is drawn and written on it, pressed and read out, by egui.
//! A scenario without a map shows who thinks what of whom instead.

mod acts;
mod arcs;
mod chart;
mod ground;
mod mesh;
mod overlay;
mod relations;
mod seats;
mod signs;
mod stage;
mod tokens;

use bevy::prelude::*;

pub use acts::domain;
pub use chart::Board;
pub(super) use overlay::land_ui;
pub use overlay::{board_ui, stage_ui};
pub(super) use seats::seats_ui;
pub use stage::{BoardCue, Grown, StageEye, StageHands, Staged, StagedArc, StagedRing, Surface};

use super::eye::LandSeen;
use super::play::Play;

pub(super) fn plugin(app: &mut App) {
    app.init_resource::<LandSeen>().add_systems(Update, lay_out.run_if(resource_exists::<Play>));
}

/// What draws the land in a real window.
pub(super) fn in_window(app: &mut App) {
    app.add_plugins(ground::plugin);
}

/// Another edition of a scenario, another board.
fn lay_out(mut commands: Commands, play: Res<Play>, board: Option<Res<Board>>) {
    let known = board.is_some_and(|board| board.scenario.hash == play.scenario().hash);
    if !known {
        commands.insert_resource(Board::of(play.scenario()));
    }
}
