//! A wall that is only watched: nothing on it moves the game on.

use bevy_egui::egui::{CentralPanel, Frame, Label, RichText, Ui};

use super::aside::aside_ui;
use super::draw::{self, board_ui};
use super::game::GameWall;
use super::shown::{PublicView, WallShown};
use crate::table::{Forecast, Step};
use crate::texts::say;
use crate::window::adjudication::{SceneShown, scene_ui};
use crate::window::forecasts::Forecasts;
use crate::window::look::Look;
use crate::window::theme;

/// The wall of the game that is played; a word where there is none.
pub fn watched_ui(ui: &mut Ui, wall: Option<&mut GameWall>, look: &Look, forecasts: &Forecasts) {
    let Some(wall) = wall else { return nothing_ui(ui) };
    if let Some(scene) = &mut wall.scene {
        let (before, after) = super::game::risks(forecasts, scene);
        scene_on_wall_ui(ui, scene, look, (before, after));
        return;
    }
    if let Some(aside) = &wall.aside {
        return aside_ui(ui, aside);
    }
    let risk = super::game::risk(forecasts, &wall.view);
    let mut eye = wall.eye;
    let shown = WallShown { risk, ..wall.shown() };
    board_ui(ui, &shown, &mut eye);
    wall.eye = eye;
}

/// Before there is a game.
fn nothing_ui(ui: &mut Ui) {
    let frame = Frame::new().fill(theme::of(ui).ground).inner_margin(theme::PAGE_IN);
    CentralPanel::no_frame().frame(frame).show(ui, |ui| {
        ui.vertical_centered(|ui| {
            ui.add_space(ui.available_height() * 0.4);
            ui.label(RichText::new("Offramp").text_style(theme::display()));
            ui.add(Label::new(say!("window-wall-nothing")).wrap());
        });
    });
}

/// A turn's adjudication as everybody may see it, beside the ladder.
pub(crate) fn scene_on_wall_ui(
    ui: &mut Ui,
    scene: &mut SceneShown,
    look: &Look,
    (before, after): (Forecast<'_>, Forecast<'_>),
) {
    draw::legible(ui);
    scene_ladder_ui(ui, scene, (before, after));
    // What is not for everybody is covered there.
    let look = Look { projector: true, ..look.clone() };
    scene.watched = true;
    scene_ui(ui, scene, &look, before, after);
    scene.watched = false;
}

/// The ladder beside a scene: where the crisis stood, and at the end where it stands.
pub(crate) fn scene_ladder_ui(
    ui: &mut Ui,
    scene: &mut SceneShown,
    (before, after): (Forecast<'_>, Forecast<'_>),
) {
    let room = ui.available_width();
    let (view, risk) = match scene.step() {
        Step::Summary => (&scene.after, after),
        _ => (&scene.before, before),
    };
    let view = PublicView::of(view.clone()).filter(|_| room > theme::WALL_WIDE);
    (scene.on_wall, scene.beside) = (true, view.is_some());
    if let Some(view) = view {
        draw::ladder_ui(ui, &view, risk, room);
    }
}
