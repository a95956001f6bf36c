//! The seal sheet: what will be sealed, why, and what the seat thinks will happen.

use bevy_egui::egui::{Sense, TextEdit, Ui, vec2};

use super::spread::TableShown;
use super::{facts, questions};
use crate::scenario::Spot;
use crate::texts::say;
use crate::window::hand::HandShown;
use crate::window::held::held;
use crate::window::keys::Act;
use crate::window::shell::{GameAsk, Intent};
use crate::window::{dialog, keys, mark, stamp, theme, widgets};

pub(super) fn sheet_ui(
    ui: &Ui,
    table: &TableShown<'_>,
    hand: &mut HandShown,
    wanted: &mut Vec<Intent>,
) {
    let Some(seat) = table.seat() else {
        hand.sealing = false;
        return;
    };
    let (seal, close) = dialog::sheet(ui, "seal", theme::SHEET, |ui| {
        // Before what has the keyboard takes it for a press.
        let yes = keys::pressed(ui, Act::Yes);
        widgets::heading(ui, &say!("table-seal-your-orders"));
        let hint = mark::asked_room(ui).map_or(0.0, |high| high + theme::GAP);
        let most = ui.content_rect().height() - theme::SHEET_OUT[1] - hint;
        widgets::scroll(("seal scroll", table.view.turn, seat)).at_most(most).show(ui, |ui| {
            widgets::scroll_by_keys(ui);
            orders_ui(ui, table, hand);
            reason_ui(ui, hand);
            questions::questions_ui(ui, table, hand);
        });
        ui.add_space(theme::GAP);
        if hint > 0.0 {
            let size = vec2(ui.available_width(), hint - theme::GAP);
            let (room, _) = ui.allocate_exact_size(size, Sense::hover());
            mark::keep_room(ui, room);
            ui.add_space(theme::GAP);
        }
        ui.horizontal(|ui| {
            let seal = held(ui, &say!("table-seal")) || yes;
            mark::mark(ui, Spot::Seal, ui.min_rect());
            if widgets::button(ui, &say!("table-back"), "Esc") {
                hand.sealing = false;
            }
            seal
        })
        .inner
    });
    if close {
        hand.sealing = false;
    }
    if seal {
        hand.sealing = false;
        hand.given = Some(table.view.turn);
        stamp::set(ui, seat, table.view.actor(seat));
        wanted.extend(hand.sealing(seat).into_iter().map(|command| GameAsk(command).into()));
    }
}

fn orders_ui(ui: &mut Ui, table: &TableShown<'_>, hand: &HandShown) {
    if hand.taken.is_empty() {
        ui.label(say!("table-you-hold"));
    }
    for ix in &hand.taken {
        if let Some(card) = table.view.menu.iter().find(|card| card.option == *ix) {
            widgets::bullet(ui, &card.title);
            facts::dangers_ui(ui, card);
        }
    }
    if let Some(budget) = hand.budget(table.view) {
        ui.label(budget);
    }
    widgets::weak(ui, say!("table-once-sealed"));
    ui.add_space(theme::GAP);
}

fn reason_ui(ui: &mut Ui, hand: &mut HandShown) {
    let label = ui.label(say!("table-why"));
    let edit = TextEdit::multiline(&mut hand.reason)
        .desired_rows(2)
        .desired_width(f32::INFINITY)
        .char_limit(600)
        .hint_text(say!("table-because"));
    let field = ui.add(edit).labelled_by(label.id);
    if std::mem::take(&mut hand.to_reason) {
        field.request_focus();
    }
    ui.add_space(theme::GAP);
}
