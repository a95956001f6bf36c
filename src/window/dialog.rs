//! Sheets that lie on top of everything.

use bevy_egui::egui::accesskit::Role;
use bevy_egui::egui::{self, Frame, Id, Ui, Vec2};

use super::{keys, theme, widgets};
use crate::texts::say;

/// A sheet that lies on top of everything. Also says whether it is to be closed.
pub fn sheet<R>(ui: &Ui, id: &str, width: f32, add: impl FnOnce(&mut Ui) -> R) -> (R, bool) {
    let t = theme::of(ui);
    let frame = Frame::new()
        .fill(t.panel)
        .stroke(theme::thin(t.accent))
        .corner_radius(theme::CORNER + 2)
        .inner_margin(theme::SHEET_IN);
    let modal = egui::Modal::new(Id::new(id)).frame(frame).show(ui, |ui| {
        keys::shown(ui, id);
        ui.ctx().accesskit_node_builder(ui.unique_id(), |node| {
            node.set_role(Role::Dialog);
            node.set_modal();
            node.set_label(sheet_name(id));
        });
        ui.set_width(width.min(ui.content_rect().width() - theme::SHEET_OUT[0]).max(0.0));
        add(ui)
    });
    settle(ui, id, modal.response.rect.size());
    let close = modal.should_close();
    (modal.inner, close)
}

/// A sheet stands in the middle and can grow by as much as lies below it: until it does not grow any more it is drawn again.
fn settle(ui: &Ui, id: &str, size: Vec2) {
    let id = Id::new(("sheet's size", id));
    let before = ui.data_mut(|data| {
        let before = data.get_temp::<Vec2>(id);
        data.insert_temp(id, size);
        before
    });
    if before.is_none_or(|before| (before - size).length() > 0.5) {
        ui.ctx().request_repaint();
    }
}

/// What a sheet is called, for those who hear it.
fn sheet_name(id: &str) -> String {
    match id {
        "agreements" => say!("agreements"),
        "amend" => say!("table-sheet-amend"),
        "argue" => say!("table-sheet-argue"),
        "delete" => say!("table-sheet-delete"),
        "futures" => say!("futures-title"),
        "game" => say!("table-sheet-game"),
        "hands" => say!("hands-title"),
        "help" => say!("table-sheet-help"),
        "stop hosting" => say!("hosting-sheet-stop"),
        "leave" => say!("table-sheet-leave"),
        "notice" => say!("table-sheet-notice"),
        "open" => say!("table-sheet-open"),
        "other room" => say!("other-room-title"),
        "road" => say!("road-title"),
        "seal" => say!("table-sheet-seal"),
        "throw" => say!("table-sheet-throw"),
        "why" => say!("why-not"),
        "what if" => say!("table-sheet-what-if"),
        other => widgets::readable(other),
    }
}
