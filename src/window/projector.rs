//! On a projector everybody sees the screen. It shows what everybody may know, and where a seat's own
//! things would be, a cover with the way to them.

use bevy_egui::egui::{Key, Label, Ui};

use super::settings::Adjust;
use super::shell::Intent;
use super::{keys, theme, widgets};

const WHY: &str = "Everybody sees a projector, so nothing is shown on it that not everybody may know: no hand, no \
                   brief, no figure that is not public.";
const HOW: &str =
    "To play this seat, have the others look away, and end projector mode. P begins it again.";

/// Stands where something would be that only a seat may see.
pub(super) fn cover_ui(ui: &mut Ui, what: &str, wanted: &mut Vec<Intent>) {
    widgets::card(ui, |ui| {
        widgets::title(ui, what);
        ui.add(Label::new(WHY).wrap());
        ui.add(Label::new(HOW).wrap());
        ui.add_space(theme::GAP);
        if widgets::button(ui, "End projector mode", "P") {
            wanted.push(Adjust::Projector(false).into());
        }
    });
}

/// The key that takes the cover away.
pub(super) fn off_by_key(ui: &Ui, wanted: &mut Vec<Intent>) {
    if keys::pressed(ui, Key::P) {
        wanted.push(Adjust::Projector(false).into());
    }
}
