//! Two cards side by side, line by line, with what each would do to the risk.

use bevy_egui::egui::{Label, RichText, Ui};

use super::facts::{self, Touch};
use super::scales;
use super::spread::TableShown;
use super::weigh::{Columns, change_ui};
use crate::rules::Card;
use crate::scenario::{ActorIx, OptionIx};
use crate::table::Known;
use crate::texts::say;
use crate::window::forecasts::Foresee;
use crate::window::shell::Intent;
use crate::window::theme::icons;
use crate::window::{theme, widgets};

/// The pinned card on the left, the one being read on the right.
pub(super) fn compare_ui(
    ui: &mut Ui,
    table: &TableShown<'_>,
    pair: [&Card; 2],
    taken: &[OptionIx],
    wanted: &mut Vec<Intent>,
) -> Option<Touch> {
    let mut touched = None;
    widgets::card(ui, |ui| {
        ui.horizontal_wrapped(|ui| touched = buttons_ui(ui, table, pair, wanted));
        if pair[0].option == pair[1].option {
            widgets::weak(ui, say!("table-read-another"));
        }
        let columns = Columns::of(ui);
        let heads = columns.row_ui(ui, "", pair.map(|card| |ui: &mut Ui| head_ui(ui, card, taken)));
        touched = touched.or(heads[0]).or(heads[1]);
        facts_ui(ui, table, columns, pair);
        for party in parties(pair) {
            scales_ui(ui, table, columns, party, pair);
        }
        forecast_ui(ui, table, columns);
    });
    touched
}

fn buttons_ui(
    ui: &mut Ui,
    table: &TableShown<'_>,
    pair: [&Card; 2],
    wanted: &mut Vec<Intent>,
) -> Option<Touch> {
    let stop = widgets::button(ui, &say!("table-stop-comparing"), "C");
    let both = [table.pinned, table.card];
    if both.iter().any(|forecast| forecast.pending) {
        if widgets::button(ui, &say!("table-stop-forecast"), "") {
            wanted.push(Foresee::Stop.into());
        }
    } else if !both.iter().all(|forecast| forecast.known.is_some_and(Known::whole))
        && widgets::button(ui, &say!("table-forecast-both"), "F")
    {
        wanted.extend(foresee(pair.map(|card| card.option)));
    }
    stop.then_some(Touch::Compare)
}

/// Asks for the forecast of each, once.
pub(super) fn foresee([pinned, read]: [OptionIx; 2]) -> impl Iterator<Item = Intent> {
    let other = (read != pinned).then_some(read);
    [pinned].into_iter().chain(other).map(|option| Foresee::Orders(vec![option]).into())
}

fn head_ui(ui: &mut Ui, card: &Card, taken: &[OptionIx]) -> Option<Touch> {
    ui.add(Label::new(RichText::new(&card.title).text_style(theme::lead())).wrap());
    let text = match taken.contains(&card.option) {
        true => say!("table-put-back"),
        false => say!("table-take"),
    };
    widgets::button_about(ui, &text, "", &card.title).then_some(Touch::Take(card.option))
}

fn facts_ui(ui: &mut Ui, table: &TableShown<'_>, columns: Columns, pair: [&Card; 2]) {
    let rungs = &table.view.rungs;
    columns.row_ui(
        ui,
        &say!("table-row-does"),
        pair.map(|card| {
            |ui: &mut Ui| {
                widgets::markdown(ui, &card.text.say());
            }
        }),
    );
    columns.row_ui(
        ui,
        &say!("table-row-kind"),
        pair.map(|card| {
            let icon = crate::window::board::domain(card.domain);
            let text = format!("{}: {}", card.domain, card.kind.to_lowercase());
            move |ui: &mut Ui| fact_ui(ui, icon, text)
        }),
    );
    columns.row_ui(
        ui,
        &say!("table-row-rung"),
        pair.map(|card| {
            let name = rungs.get(card.rung.at()).map_or("", |rung| rung.name.as_str());
            let text = format!("{}: {name}", card.rung.at() + 1);
            move |ui: &mut Ui| fact_ui(ui, icons::LADDER, text)
        }),
    );
    columns.row_ui(
        ui,
        &say!("table-row-visibility"),
        pair.map(|card| {
            let (icon, text) = facts::openness(card);
            move |ui: &mut Ui| fact_ui(ui, icon, text)
        }),
    );
    columns.row_ui(
        ui,
        &say!("table-row-cost"),
        pair.map(|card| {
            let text = facts::cost(card).unwrap_or_else(|| say!("table-costs-nothing"));
            move |ui: &mut Ui| fact_ui(ui, icons::COST, text)
        }),
    );
    if pair.iter().any(|card| card.uses_left.is_some()) {
        columns.row_ui(
            ui,
            &say!("table-row-left"),
            pair.map(|card| {
                let any = || say!("table-any-number");
                let text = card.uses_left.map_or_else(any, |left| left.to_string());
                move |ui: &mut Ui| fact_ui(ui, icons::HOURGLASS, text)
            }),
        );
    }
    if pair.iter().any(|card| !card.thresholds.is_empty()) {
        columns.row_ui(
            ui,
            &say!("table-row-thresholds"),
            pair.map(|card| {
                |ui: &mut Ui| {
                    if card.thresholds.is_empty() {
                        widgets::weak(ui, say!("table-crosses-no-threshold"));
                    }
                    facts::thresholds_ui(ui, card);
                }
            }),
        );
    }
    columns.row_ui(
        ui,
        &say!("table-row-red-lines"),
        pair.map(|card| {
            |ui: &mut Ui| {
                if card.crosses.is_empty() {
                    widgets::weak(ui, say!("table-crosses-none"));
                }
                for line in &card.crosses {
                    facts::red_line_ui(ui, say!("table-row-could-cross", line = line));
                }
            }
        }),
    );
    if pair.iter().any(|card| !card.breaks.is_empty() || !card.violates.is_empty()) {
        columns.row_ui(
            ui,
            &say!("table-row-norms"),
            pair.map(|card| {
                |ui: &mut Ui| {
                    if card.breaks.is_empty() && card.violates.is_empty() {
                        widgets::weak(ui, say!("table-breaks-none"));
                    }
                    for norm in card.violates.iter().chain(&card.breaks) {
                        widgets::warn(ui, say!("table-row-breaks", norm = norm));
                    }
                }
            }),
        );
    }
}

fn fact_ui(ui: &mut Ui, icon: &str, text: String) {
    let colour = theme::of(ui).text;
    widgets::iconed(ui, icon, text, theme::small(), colour);
}

/// Everybody that either of them is done to or aimed against.
fn parties(pair: [&Card; 2]) -> Vec<ActorIx> {
    let mut all: Vec<_> = pair.iter().flat_map(|card| &card.severity).map(|s| s.party).collect();
    all.sort_unstable();
    all.dedup();
    all
}

fn scales_ui(
    ui: &mut Ui,
    table: &TableShown<'_>,
    columns: Columns,
    party: ActorIx,
    pair: [&Card; 2],
) {
    let name = say!("table-for", actor = table.view.actor(party));
    columns.row_ui(
        ui,
        &name,
        pair.map(|card| {
            |ui: &mut Ui| {
                let mut of_party = card.severity.iter().filter(|s| s.party == party).peekable();
                if of_party.peek().is_none() {
                    widgets::weak(ui, say!("table-not-concerned"));
                }
                for severity in of_party {
                    let text =
                        RichText::new(scales::line(&severity.scales)).text_style(theme::small());
                    ui.add(Label::new(text).wrap());
                    widgets::weak(ui, scales::how(severity));
                }
            }
        }),
    );
}

fn forecast_ui(ui: &mut Ui, table: &TableShown<'_>, columns: Columns) {
    ui.add_space(theme::GAP);
    widgets::caption(ui, &say!("table-forecast-by-end"));
    match (table.pinned.known, table.card.known) {
        (Some(pinned), Some(read)) => {
            change_ui(ui, table.view, columns, [pinned, read]);
            widgets::weak(ui, say!("forecast-beside-present"));
        }
        _ if table.pinned.pending || table.card.pending => {
            widgets::weak(ui, say!("table-playing-many"));
        }
        _ => widgets::weak(ui, say!("table-not-asked")),
    }
}
