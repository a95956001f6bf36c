//! The board of a scene.

use bevy_egui::egui::Ui;

use super::scene::SceneShown;
use crate::window::board::{land_ui, stage_ui};

/// The board, with words or without. On a wall egui paints the land, elsewhere Bevy has laid it beneath.
pub(super) fn board_ui(ui: &mut Ui, scene: &mut SceneShown, plain: bool) {
    let mut staged = std::mem::take(&mut scene.staged);
    if let Some(board) = staged.board.as_ref().filter(|_| scene.on_wall) {
        land_ui(ui, board, &staged.eye);
    }
    stage_ui(ui, &scene.after, &mut staged, plain);
    scene.staged = staged;
}
