//! One card, opened: all that can be known of an option before it is chosen.

use bevy_egui::egui::{Align, Label, Rect, RichText, Ui};

use super::facts::{self, Touch};
use super::scales;
use super::source::source_ui;
use super::spread::TableShown;
use super::weigh::{Columns, change_ui};
use crate::rules::Card;
use crate::scenario::Spot;
use crate::table::Known;
use crate::texts::say;
use crate::window::album::picture_ui;
use crate::window::forecasts::Foresee;
use crate::window::shell::Intent;
use crate::window::{mark, theme, widgets};

/// `look` brings the forecast into sight as soon as it is there.
pub(super) fn card_ui(
    ui: &mut Ui,
    table: &TableShown<'_>,
    card: &Card,
    look: &mut bool,
    wanted: &mut Vec<Intent>,
) -> Option<Touch> {
    let mut touched = None;
    widgets::card(ui, |ui| {
        ui.add(Label::new(RichText::new(&card.title).text_style(theme::lead())).wrap());
        facts::facts_ui(ui, card);
        ui.horizontal_wrapped(|ui| touched = buttons_ui(ui, table, card, look, wanted));
        about_ui(ui, table, card);
        mark::marked(ui, Spot::Scales, |ui| scales::table_ui(ui, table.view, card));
    });
    let top = ui.cursor().top();
    mark::marked(ui, Spot::Forecast, |ui| widgets::card(ui, |ui| forecast_ui(ui, table)));
    if *look && table.card.known.is_some() {
        let area = Rect::from_x_y_ranges(ui.min_rect().x_range(), top..=ui.cursor().top());
        ui.scroll_to_rect(area, Some(Align::TOP));
        *look = false;
    }
    touched
}

fn buttons_ui(
    ui: &mut Ui,
    table: &TableShown<'_>,
    card: &Card,
    look: &mut bool,
    wanted: &mut Vec<Intent>,
) -> Option<Touch> {
    if table.holding.pending || table.card.pending {
        if widgets::button(ui, &say!("table-stop-forecast"), "") {
            wanted.push(Foresee::Stop.into());
        }
    } else if !table.card.known.is_some_and(Known::whole)
        && widgets::button(ui, &say!("table-forecast"), "F")
    {
        wanted.push(Foresee::Orders(vec![card.option]).into());
        *look = true;
    }
    widgets::button(ui, &say!("table-compare"), "C").then_some(Touch::Compare)
}

/// What it does, what it crosses and what it breaks.
fn about_ui(ui: &mut Ui, table: &TableShown<'_>, card: &Card) {
    widgets::markdown(ui, &card.text.say());
    picture_ui(ui, card.picture.as_ref());
    if let Some(rung) = table.view.rungs.get(card.rung.at()) {
        let text = say!("table-acts-on", rung = card.rung.at() + 1, name = &rung.name);
        widgets::weak(ui, text);
    }
    if card.covert {
        widgets::weak(ui, say!("table-covert-about"));
    }
    if !card.readers.is_empty() {
        widgets::weak(ui, say!("table-private-about", readers = card.readers.join(", ")));
    }
    if let Some(source) = &card.source {
        source_ui(ui, source);
    }
    for (_, other) in &card.excludes {
        widgets::weak(ui, say!("table-excludes", title = other));
    }
    facts::dangers_ui(ui, card);
    if card.off_ramp {
        widgets::good(ui, say!("card-off-ramp"));
    }
}

/// What the card would do to the risk, if asked.
fn forecast_ui(ui: &mut Ui, table: &TableShown<'_>) {
    let (holding, played) = (table.holding, table.card);
    widgets::caption(ui, &say!("table-forecast-against-holding"));
    match (holding.known, played.known) {
        (Some(holding), Some(played)) => {
            let columns = Columns::of(ui);
            columns.heads_ui(ui, [say!("table-if-you-hold"), say!("table-with-this-card")]);
            change_ui(ui, table.view, columns, [holding, played]);
            widgets::weak(ui, say!("forecast-beside-present"));
        }
        _ if holding.pending || played.pending => {
            widgets::weak(ui, say!("table-playing-many"));
        }
        _ => widgets::weak(ui, say!("table-not-asked")),
    }
}
