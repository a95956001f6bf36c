//! What an author who tries a scenario can ask at the table.

use bevy_egui::egui::{Frame, Panel, Ui};

use crate::texts::say;
use crate::window::inside::LookInside;
use crate::window::keys::{self, Act};
use crate::window::shell::Intent;
use crate::window::why::AskWhy;
use crate::window::{theme, widgets};

/// What an author can ask at the table, in a band of its own.
pub(super) fn band_ui(ui: &mut Ui, wanted: &mut Vec<Intent>) {
    let frame = Frame::new().fill(theme::of(ui).trough).inner_margin(theme::BAND_IN);
    Panel::top("rehearsal").frame(frame).show(ui, |ui| {
        ui.horizontal_wrapped(|ui| {
            widgets::weak(ui, say!("why-rehearsal"));
            if widgets::button(ui, &say!("why-not"), "Q") {
                wanted.push(AskWhy.into());
            }
            if widgets::button(ui, &say!("window-look-inside"), "L") {
                wanted.push(LookInside::Game.into());
            }
        });
    });
}

/// The same by keys.
pub(super) fn keys(ui: &Ui, wanted: &mut Vec<Intent>) {
    if keys::pressed(ui, Act::WhyNot) {
        wanted.push(AskWhy.into());
    }
    if keys::pressed(ui, Act::LookInside) {
        wanted.push(LookInside::Game.into());
    }
}
