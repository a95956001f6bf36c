//! How the picture is asked for: by key and by button.

use bevy::prelude::Message;
use bevy_egui::egui::Ui;

use crate::texts::say;
use crate::window::keys::Act;
use crate::window::shell::Intent;
use crate::window::{keys, widgets};

/// What is wished of the picture.
#[derive(Message, Clone, Copy, Debug, PartialEq, Eq)]
pub enum SeeFutures {
    /// To open it.
    Open,
    /// To close it.
    Close,
    /// The futures from the start of this turn.
    From(u32),
    /// One turn on.
    Next,
    /// One turn back.
    Back,
}

/// The button that opens the picture.
pub(in crate::window) fn open_ui(ui: &mut Ui, wanted: &mut Vec<Intent>) {
    if widgets::button(ui, &say!("futures-title"), "T") {
        wanted.push(SeeFutures::Open.into());
    }
}

/// Its key.
pub(in crate::window) fn by_key(ui: &Ui, wanted: &mut Vec<Intent>) {
    if keys::pressed(ui, Act::Futures) {
        wanted.push(SeeFutures::Open.into());
    }
}
