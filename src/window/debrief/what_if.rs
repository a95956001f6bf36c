//! What if: another game, begun from a turn of the one that has ended.

use bevy::prelude::*;
use bevy_egui::egui::{Id, Label, Ui};

use super::hindsight::HindsightShown;
use crate::texts::say;
use crate::window::keys::Act;
use crate::window::shell::Intent;
use crate::window::{dialog, keys, theme, widgets};

/// A game of its own is to begin from the start of this turn, from 1.
#[derive(Message, Clone, Copy, Debug, PartialEq, Eq)]
pub struct WhatIf(pub u32);

/// At a turn: begins a game there, if that can be.
pub(super) fn from_here_ui(ui: &mut Ui, seen: &HindsightShown, turn: u32) -> Option<Intent> {
    let from = say!("table-what-if", turn = turn);
    let about = say!("table-what-if-about");
    (seen.branches && widgets::button_about(ui, &from, "", &about)).then(|| WhatIf(turn).into())
}

/// The same for whoever has the keyboard: every turn on one sheet.
pub(super) fn sheet_ui(ui: &Ui, seen: &HindsightShown) -> Option<Intent> {
    if !seen.branches {
        return None;
    }
    let id = Id::new("what if is open");
    if keys::pressed(ui, Act::WhatIf) {
        ui.data_mut(|data| data.insert_temp(id, true));
    } else if !ui.data(|data| data.get_temp(id).unwrap_or(false)) {
        return None;
    }
    let mut chosen = None;
    let (back, close) = dialog::sheet(ui, "what if", theme::SHEET_SMALL, |ui| {
        widgets::heading(ui, &say!("table-sheet-what-if"));
        ui.add(Label::new(say!("table-what-if-about")).wrap());
        ui.add_space(theme::GAP);
        let typed = keys::number(ui, Act::FromTurn);
        let most = ui.content_rect().height() - theme::SHEET_OUT[1];
        widgets::scroll("turns").at_most(most).show(ui, |ui| {
            for (at, turn) in seen.decided().enumerate() {
                let key = if at < 9 { (at + 1).to_string() } else { String::new() };
                let from = say!("table-what-if", turn = turn.turn);
                if widgets::button(ui, &from, &key) || typed == Some(at) {
                    chosen = Some(turn.turn);
                }
            }
        });
        ui.add_space(theme::SPACE);
        widgets::button(ui, &say!("window-back"), "Esc")
    });
    if back || close || chosen.is_some() {
        ui.data_mut(|data| data.remove::<bool>(id));
    }
    chosen.map(|turn| WhatIf(turn).into())
}
