//! Agreements: where each stands, beside what is known; and a sheet with all of it.

use bevy_egui::egui::{Label, RichText, Ui};

use super::spread::TableShown;
use crate::rules::{AgreementView, SeatView};
use crate::texts::say;
use crate::window::hand::HandShown;
use crate::window::{dialog, theme, widgets};

/// Every agreement in short. Says whether somebody wants to read them.
pub(super) fn beside_ui(ui: &mut Ui, view: &SeatView) -> bool {
    if view.agreements.is_empty() {
        return false;
    }
    ui.add_space(theme::GAP);
    widgets::title(ui, &say!("agreements"));
    for one in &view.agreements {
        heading_ui(ui, view, one);
        stands_ui(ui, one);
    }
    widgets::button(ui, &say!("table-read-agreements"), "A")
}

/// The sheet, while it is open: who is bound to what, what is demanded, and what became of each.
pub(super) fn sheet_ui(ui: &Ui, table: &TableShown<'_>, hand: &mut HandShown) {
    let (done, close) = dialog::sheet(ui, "agreements", theme::SHEET_WIDE, |ui| {
        widgets::heading(ui, &say!("agreements"));
        let most = ui.content_rect().height() - theme::SHEET_OUT[1];
        widgets::scroll("agreements").at_most(most).show(ui, |ui| {
            for one in &table.view.agreements {
                widgets::card(ui, |ui| agreement_ui(ui, table.view, one));
            }
        });
        ui.add_space(theme::GAP);
        widgets::button(ui, &say!("table-back"), "Esc")
    });
    hand.agreements &= !(done || close);
}

fn agreement_ui(ui: &mut Ui, view: &SeatView, one: &AgreementView) {
    heading_ui(ui, view, one);
    ui.add(Label::new(crate::markup::plain(&one.text)).wrap());
    let parties: Vec<_> = one.parties.iter().map(|party| view.actor(*party)).collect();
    widgets::weak(ui, say!("agreement-between", who = parties.join(", ")));
    stands_ui(ui, one);
    one.says().for_each(|what| widgets::bullet(ui, &what.say()));
    one.told().for_each(|what| widgets::weak(ui, what.say()));
}

fn heading_ui(ui: &mut Ui, view: &SeatView, one: &AgreementView) {
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = theme::NARROW;
        for party in &one.parties {
            widgets::mark(ui, *party, view.actor(*party));
        }
        let title = RichText::new(one.heading().say()).text_style(theme::compact());
        ui.add(Label::new(title).wrap());
    });
}

fn stands_ui(ui: &mut Ui, one: &AgreementView) {
    match one.in_force {
        true => widgets::warn(ui, one.stands.say()),
        false => widgets::weak(ui, one.stands.say()),
    }
}
