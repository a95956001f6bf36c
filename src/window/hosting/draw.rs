//! The wall in each phase of the game: what everybody may see, large enough for the back row.

use bevy_egui::egui::{CentralPanel, Frame, Label, Panel, Ui};

use super::lobby::lobby_ui;
use super::wall::{Hosting, Wall};
use crate::classroom::RoomPhase;
use crate::rules::SeatView;
use crate::table::{Forecast, Subject};
use crate::texts::say;
use crate::window::adjudication::scene_ui;
use crate::window::forecasts::Forecasts;
use crate::window::keys::Act;
use crate::window::look::Look;
use crate::window::shell::Intent;
use crate::window::wall::{
    WallShown, aside_ui, board_ui, legible, scene_ladder_ui, scene_on_wall_ui, seats_ui,
};
use crate::window::{dialog, keys, theme, widgets};

/// The wall, with what moves the class on.
pub fn wall_ui(ui: &mut Ui, wall: &mut Wall, look: &Look, forecasts: &Forecasts) -> Vec<Intent> {
    let mut wanted = Vec::new();
    let phase = wall.phase();
    match &mut wall.scene {
        Some(scene) if phase == RoomPhase::Reveal => {
            let (before, after) = (of(forecasts, &scene.before), of(forecasts, &scene.after));
            legible(ui);
            scene_ladder_ui(ui, scene, (before, after));
            wanted.extend(scene_ui(ui, scene, look, before, after));
        }
        _ => {
            keys::shown(ui, ("wall", called(phase)));
            foot_ui(ui, phase, wall, &mut wanted);
            let risk = of(forecasts, &wall.view);
            room_ui(ui, phase, wall, risk);
        }
    }
    if keys::pressed(ui, Act::Close) {
        wall.leaving = true;
    }
    if wall.leaving {
        leave_ui(ui, wall, &mut wanted);
    }
    wanted
}

/// The same wall in a window of its own, where it is only watched.
pub fn watched_room_ui(ui: &mut Ui, wall: &mut Wall, look: &Look, forecasts: &Forecasts) {
    let phase = wall.phase();
    match &mut wall.scene {
        Some(scene) if phase == RoomPhase::Reveal => {
            let risks = (of(forecasts, &scene.before), of(forecasts, &scene.after));
            scene_on_wall_ui(ui, scene, look, risks);
        }
        _ => {
            let risk = of(forecasts, &wall.view);
            room_ui(ui, phase, wall, risk);
        }
    }
}

fn of<'a>(forecasts: &'a Forecasts, view: &SeatView) -> Forecast<'a> {
    forecasts.get(&Subject::present(view.turn, view.viewer))
}

/// What is going on.
fn called(phase: RoomPhase) -> String {
    match phase {
        RoomPhase::Lobby => say!("page-phase-lobby"),
        RoomPhase::Orders => say!("page-phase-orders"),
        RoomPhase::Sealed => say!("page-phase-sealed"),
        RoomPhase::Reveal => say!("page-phase-reveal"),
        RoomPhase::Debrief => say!("page-phase-debrief"),
        RoomPhase::Closed => say!("page-phase-closed"),
    }
}

fn foot_ui(ui: &mut Ui, phase: RoomPhase, wall: &mut Wall, wanted: &mut Vec<Intent>) {
    let frame = Frame::new().fill(theme::of(ui).panel).inner_margin(theme::FOOT_IN);
    let next = match phase {
        RoomPhase::Lobby => Some((say!("page-host-start"), Hosting::Start)),
        RoomPhase::Sealed => Some((say!("page-host-reveal"), Hosting::Reveal)),
        _ => None,
    };
    Panel::bottom("foot of the wall").frame(frame).show(ui, |ui| {
        ui.horizontal_wrapped(|ui| {
            let console = say!("hosting-console");
            let console = match next {
                Some((text, wish)) => {
                    if widgets::primary(ui, &text, "N") || keys::pressed(ui, Act::Next) {
                        wanted.push(wish.into());
                    }
                    widgets::button(ui, &console, "C")
                }
                None => widgets::primary(ui, &console, "C"),
            };
            if console || keys::pressed(ui, Act::Console) {
                wanted.push(Hosting::Console.into());
            }
            wall.leaving |= widgets::button(ui, &say!("hosting-stop"), "Esc");
        });
    });
}

/// The room in each phase but that in which a scene is shown.
fn room_ui(ui: &mut Ui, phase: RoomPhase, wall: &mut Wall, risk: Forecast<'_>) {
    if let Some(aside) = wall.aside() {
        return aside_ui(ui, &aside);
    }
    let Some(shown) = wall.shown(phase, called(phase)) else { return };
    if phase == RoomPhase::Lobby {
        before_ui(ui, wall, &shown);
        return;
    }
    let mut eye = wall.eye;
    board_ui(ui, &WallShown { risk, ..shown }, &mut eye);
    wall.eye = eye;
}

/// Before the game: how to come in, and who is there.
fn before_ui(ui: &mut Ui, wall: &Wall, shown: &WallShown<'_>) {
    seats_ui(ui, shown, ui.available_width());
    let ground = Frame::new().fill(theme::of(ui).ground).inner_margin(theme::PAGE_IN);
    CentralPanel::no_frame().frame(ground).show(ui, |ui| {
        widgets::scroll(("wall", shown.view.turn)).show(ui, |ui| {
            widgets::scroll_by_keys(ui);
            lobby_ui(ui, wall);
        });
    });
}

fn leave_ui(ui: &Ui, wall: &mut Wall, wanted: &mut Vec<Intent>) {
    let (_, close) = dialog::sheet(ui, "stop hosting", theme::SHEET_SMALL, |ui| {
        widgets::heading(ui, &say!("hosting-stop-question"));
        let text = match wall.phase() {
            RoomPhase::Closed => say!("hosting-stop-closed"),
            _ => say!("hosting-stop-kept", command = wall.again()),
        };
        ui.add(Label::new(text).wrap());
        ui.add_space(theme::SPACE);
        ui.horizontal_wrapped(|ui| {
            if widgets::primary(ui, &say!("table-stay"), "Esc") {
                wall.leaving = false;
            }
            if widgets::button(ui, &say!("hosting-stop"), "L") || keys::pressed(ui, Act::LeaveTable)
            {
                wall.leaving = false;
                wanted.push(Hosting::Stop.into());
            }
        });
    });
    if close {
        wall.leaving = false;
    }
}
