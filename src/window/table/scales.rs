//! The four scales of severity side by side: as a table, as a line.

use bevy_egui::egui::{Grid, RichText, Ui};

use super::face;
use crate::rules::{ActSeverity, Card, SeatView};
use crate::scenario::Scales;
use crate::texts::say;
use crate::window::{theme, widgets};

/// Each scale: its name, and what it is.
fn about() -> [(String, String); 4] {
    [
        (say!("table-kahn"), say!("table-kahn-about")),
        (say!("table-mid"), say!("table-mid-about")),
        (say!("table-goldstein"), say!("table-goldstein-about")),
        (say!("table-rivera"), say!("table-rivera-about")),
    ]
}

/// The scales in words: "Kahn 20, MID 3, Goldstein −4.0, Rivera +12".
pub(super) fn line(scales: &Scales) -> String {
    let [kahn, mid, goldstein, rivera] = scales.words();
    say!("table-scales", kahn = kahn, mid = mid, goldstein = goldstein, rivera = rivera)
}

/// The scales for each party.
pub(super) fn table_ui(ui: &mut Ui, view: &SeatView, card: &Card) {
    if card.severity.is_empty() {
        return;
    }
    ui.add_space(theme::GAP);
    widgets::caption(ui, &say!("table-how-severe"));
    if let Some(pips) = card.pips {
        ui.horizontal_top(|ui| {
            face::meter_ui(ui, pips);
            widgets::weak(ui, say!("card-severity-about", pips = pips));
        });
    }
    if ui.available_width() < theme::SCALES {
        list_ui(ui, view, card);
        return;
    }
    let name = theme::within(ui.available_width() * 0.3, theme::NAMES);
    let party = (say!("table-head-party"), say!("table-head-party-about"));
    Grid::new(("severity", card.option.0))
        .num_columns(5)
        .spacing([theme::GAP + theme::HAIR, theme::HAIR])
        .show(ui, |ui| {
            for (name, about) in [party].into_iter().chain(about()) {
                let t = theme::of(ui);
                ui.label(RichText::new(name).small().color(t.weak)).on_hover_text(about);
            }
            ui.end_row();
            for severity in &card.severity {
                ui.vertical(|ui| {
                    ui.spacing_mut().item_spacing.y = 0.0;
                    ui.horizontal_top(|ui| {
                        ui.spacing_mut().item_spacing.x = theme::NARROW;
                        widgets::mark(ui, severity.party, view.actor(severity.party));
                        widgets::words(ui, name, view.actor(severity.party));
                    });
                    ui.label(RichText::new(how(severity)).small().color(theme::of(ui).weak));
                });
                for figure in severity.scales.words() {
                    ui.label(figure);
                }
                ui.end_row();
            }
        });
}

/// The same where there is no room for a table.
fn list_ui(ui: &mut Ui, view: &SeatView, card: &Card) {
    for severity in &card.severity {
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing.x = theme::NARROW;
            widgets::mark(ui, severity.party, view.actor(severity.party));
            ui.label(view.actor(severity.party));
            widgets::weak(ui, how(severity));
        });
        widgets::weak(ui, line(&severity.scales));
    }
}

/// Whether it is done to the party or against it.
pub(super) fn how(severity: &ActSeverity) -> String {
    if severity.direct { say!("table-done-to-it") } else { say!("table-aimed-against-it") }
}
