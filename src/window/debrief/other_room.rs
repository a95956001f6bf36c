//! The other room: the decisive turn as two seats saw it, side by side.

use bevy_egui::egui::{Id, Label, RichText, Ui};

use super::hindsight::HindsightShown;
use crate::table::{OtherRoom, SeatRoom};
use crate::texts::say;
use crate::window::keys::Act;
use crate::window::{dialog, keys, theme, widgets};

fn id() -> Id {
    Id::new("the other room is open")
}

/// Whether it is open.
pub(super) fn is_open(ui: &Ui) -> bool {
    ui.data(|data| data.get_temp(id()).unwrap_or(false))
}

/// The button that opens it.
pub(super) fn open_ui(ui: &mut Ui) {
    if widgets::button(ui, &say!("other-room-title"), "O") {
        ui.data_mut(|data| data.insert_temp(id(), true));
    }
}

/// The sheet, while it is open.
pub(super) fn sheet_ui(ui: &Ui, seen: &HindsightShown) {
    if keys::pressed(ui, Act::OtherRoom) {
        ui.data_mut(|data| data.insert_temp(id(), true));
    } else if !is_open(ui) {
        return;
    }
    let room = ui.content_rect().size();
    let (done, close) = dialog::sheet(ui, "other room", room.x, |ui| {
        widgets::heading(ui, &say!("other-room-title"));
        match &seen.other_room {
            None => widgets::weak(ui, say!("other-room-none")),
            Some(other) => {
                widgets::weak(ui, say!("other-room-about", turn = other.turn));
                ui.add_space(theme::GAP);
                let most = room.y - theme::SHEET_OUT[1];
                widgets::scroll("rooms").at_most(most).show(ui, |ui| {
                    widgets::scroll_by_keys(ui);
                    rooms_ui(ui, other);
                });
            }
        }
        ui.add_space(theme::GAP);
        widgets::primary(ui, &say!("window-close"), "Esc") || keys::pressed(ui, Act::OtherRoom)
    });
    if done || close {
        ui.data_mut(|data| data.remove::<bool>(id()));
    }
}

/// Both rooms, side by side where there is room for two.
pub(in crate::window) fn rooms_ui(ui: &mut Ui, other: &OtherRoom) {
    if ui.available_width() > theme::TWO_PARTS {
        ui.columns(2, |uis| {
            uis.iter_mut().zip(&other.rooms).for_each(|(ui, one)| room_ui(ui, one));
        });
    } else {
        other.rooms.iter().for_each(|one| room_ui(ui, one));
    }
}

fn room_ui(ui: &mut Ui, room: &SeatRoom) {
    widgets::card(ui, |ui| {
        ui.horizontal_wrapped(|ui| {
            widgets::mark(ui, room.seat, &room.name);
            let name = say!("other-room-own", name = &room.name);
            ui.add(Label::new(RichText::new(name).text_style(theme::lead())).wrap());
        });
        for (heading, lines) in room.parts() {
            ui.add_space(theme::GAP);
            widgets::title(ui, &heading);
            lines.iter().for_each(|line| widgets::bullet(ui, line));
        }
    });
}
