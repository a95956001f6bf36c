//! The seal sheet: what will be sealed, why, and what the seat thinks will happen.

use bevy_egui::egui::{DragValue, Label, Slider, TextEdit, Ui};

use super::facts;
use super::risk::published_ui;
use super::spread::TableShown;
use crate::scenario::ReferenceOf;
use crate::texts::say;
use crate::window::hand::HandShown;
use crate::window::keys::Act;
use crate::window::shell::{GameAsk, Intent};
use crate::window::{dialog, keys, theme, widgets};

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
        let most = ui.content_rect().height() - theme::SHEET_OUT[1];
        widgets::scroll(("seal scroll", table.view.turn, seat)).at_most(most).show(ui, |ui| {
            widgets::scroll_by_keys(ui);
            orders_ui(ui, table, hand);
            reason_ui(ui, hand);
            questions_ui(ui, table, hand);
        });
        ui.add_space(theme::GAP);
        ui.horizontal(|ui| {
            let seal = widgets::primary(ui, &say!("table-seal"), "Ctrl+Enter") || yes;
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
            facts::thresholds_ui(ui, card);
            for line in &card.crosses {
                widgets::warn(ui, say!("table-could-cross", line = line));
            }
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

fn questions_ui(ui: &mut Ui, table: &TableShown<'_>, hand: &mut HandShown) {
    let open: Vec<_> = table.view.questions.iter().filter(|q| !q.resolved).collect();
    if open.is_empty() {
        return;
    }
    widgets::title(ui, &say!("table-how-likely"));
    for question in open {
        let label = ui.add(Label::new(&question.text).wrap());
        let given = hand.percent(question.ix);
        let mut percent = given.or(question.percent).unwrap_or(50);
        ui.horizontal(|ui| {
            ui.spacing_mut().slider_width = theme::SLIDER;
            let slider = ui.add(Slider::new(&mut percent, 0..=100).show_value(false));
            // The figure that it shows can be the answer, too.
            let meant = slider.has_focus() && keys::pressed(ui, Act::Answer);
            let number = ui.add(DragValue::new(&mut percent).range(0..=100).suffix(" %"));
            let moved =
                slider.labelled_by(label.id).changed() | number.labelled_by(label.id).changed();
            if moved || meant {
                hand.give(question.ix, percent);
            }
            widgets::weak(
                ui,
                match (given, question.percent) {
                    (Some(_), _) => say!("table-will-be-recorded"),
                    (None, Some(_)) => say!("table-said-before"),
                    (None, None) => say!("table-not-recorded"),
                },
            );
        });
        if given.or(question.percent).is_some() {
            // Not before: it is to be one's own.
            published_ui(ui, table.view.published_of(ReferenceOf::Question(question.ix)));
        }
    }
}
