//! On a projector everybody sees the screen. It shows what everybody may know, and where a seat's own
//! things would be, a cover with the way to them.

use bevy_egui::egui::{Label, Ui};

use super::keys::Act;
use super::settings::Adjust;
use super::shell::Intent;
use super::{keys, theme, widgets};
use crate::texts::say;

/// Stands where something would be that only a seat may see.
pub(super) fn cover_ui(ui: &mut Ui, what: &str, wanted: &mut Vec<Intent>) {
    widgets::card(ui, |ui| {
        widgets::title(ui, what);
        ui.add(Label::new(say!("scene-projector-why")).wrap());
        ui.add(Label::new(say!("scene-projector-how")).wrap());
        ui.add_space(theme::GAP);
        if widgets::button(ui, &say!("scene-projector-end"), "P") {
            wanted.push(Adjust::Projector(false).into());
        }
    });
}

/// The key that takes the cover away.
pub(super) fn off_by_key(ui: &Ui, wanted: &mut Vec<Intent>) {
    if keys::pressed(ui, Act::Projector) {
        wanted.push(Adjust::Projector(false).into());
    }
}
