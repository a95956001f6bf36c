//! One card, opened: all that can be known of an option before it is chosen.

use bevy_egui::egui::{Align, Grid, Label, Rect, RichText, Ui};

use super::{Table, change_ui, hand};
use crate::game::shell::{Intent, Steer};
use crate::game::{theme, widgets};
use crate::rules::{Card, SeatView};

/// `look` brings the forecast into sight as soon as it is there.
pub(super) fn card_ui(
    ui: &mut Ui,
    table: &Table<'_>,
    card: &Card,
    look: &mut bool,
    wanted: &mut Vec<Intent>,
) {
    let view = table.view;
    widgets::card(ui, |ui| {
        ui.add(Label::new(RichText::new(&card.title).text_style(theme::lead())).wrap());
        widgets::weak(ui, format!("{}: {}", card.domain, hand::tags(card)));
        widgets::markdown(ui, &card.text);
        if let Some(rung) = view.rungs.get(card.rung.at()) {
            let text = format!("Acts on rung {}: {}", card.rung.at() + 1, rung.name);
            widgets::weak(ui, text);
        }
        if card.covert {
            widgets::weak(ui, "Covert: others see only its traces, until it is traced to you.");
        }
        for line in &card.crosses {
            widgets::warn(ui, format!("Could cross a red line: {line}"));
        }
        for norm in &card.breaks {
            widgets::warn(ui, format!("Breaks a norm: {norm}"));
        }
        severity_ui(ui, view, card);
    });
    let top = ui.cursor().top();
    widgets::card(ui, |ui| forecast_ui(ui, table, card, look, wanted));
    if *look && table.card.known.is_some() {
        let area = Rect::from_x_y_ranges(ui.min_rect().x_range(), top..=ui.cursor().top());
        ui.scroll_to_rect(area, Some(Align::TOP));
        *look = false;
    }
}

/// The four scales side by side, for each party.
fn severity_ui(ui: &mut Ui, view: &SeatView, card: &Card) {
    if card.severity.is_empty() {
        return;
    }
    ui.add_space(theme::GAP);
    widgets::caption(ui, "How severe, for whom");
    let head = [
        ("for", "the party it is done to, or aimed against"),
        ("Kahn", "rung on Herman Kahn's ladder, 1 to 44 (On Escalation, 1965)"),
        ("MID", "hostility in the Militarized Interstate Disputes, 1 to 5"),
        ("Goldstein", "−10 conflict to +10 cooperation (Goldstein 1992)"),
        ("Rivera", "weight of Rivera et al. 2024: −2, 0, 4, 12, 28, 60"),
    ];
    Grid::new(("severity", card.option.0)).num_columns(5).spacing([14.0, 3.0]).show(ui, |ui| {
        for (name, about) in head {
            let t = theme::of(ui);
            ui.label(RichText::new(name).small().color(t.weak)).on_hover_text(about);
        }
        ui.end_row();
        for severity in &card.severity {
            ui.vertical(|ui| {
                ui.spacing_mut().item_spacing.y = 0.0;
                widgets::actor(ui, view, severity.party);
                let how = if severity.direct { "done to it" } else { "aimed against it" };
                ui.label(RichText::new(how).small().color(theme::of(ui).weak));
            });
            let s = &severity.scales;
            ui.label(s.kahn.to_string());
            ui.label(s.mid.to_string());
            let sign = if s.goldstein < 0.0 { "−" } else { "+" };
            ui.label(format!("{sign}{:.1}", s.goldstein.abs()));
            ui.label(widgets::signed(s.rivera.into()));
            ui.end_row();
        }
    });
}

/// What the card would do to the risk, if asked.
fn forecast_ui(
    ui: &mut Ui,
    table: &Table<'_>,
    card: &Card,
    look: &mut bool,
    wanted: &mut Vec<Intent>,
) {
    let (holding, played) = (table.holding, table.card);
    let pending = holding.pending || played.pending;
    ui.horizontal_wrapped(|ui| {
        widgets::caption(ui, "Forecast: the risk if you play this card only, against holding");
        if pending {
            if widgets::button(ui, "Stop", "") {
                wanted.push(Steer::StopForecast.into());
            }
        } else if played.known.is_none() && widgets::button(ui, "Forecast", "F") {
            wanted.push(Steer::Foresee(vec![card.option]).into());
            *look = true;
        }
    });
    match (holding.known, played.known) {
        (Some(holding), Some(played)) => change_ui(ui, table.view, holding, played),
        _ if pending => widgets::weak(ui, "Playing the rest of the game many times …"),
        _ => widgets::weak(ui, "Not asked for yet."),
    }
}
