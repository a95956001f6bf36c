//! The cards on the table: the tray with what is taken, all that can be chosen, and the one being
//! read, or two side by side.

use bevy_egui::egui::{Label, Rect, RichText, TextStyle, Ui, pos2};

use super::facts::{Touch, facts_ui, red_line_ui, thresholds_ui};
use super::spread::TableShown;
use super::{argue, card, compare, scales, tray};
use crate::rules::{Card, SeatView, Viewer};
use crate::scenario::Spot;
use crate::table::{CardRow, card_rows};
use crate::texts::say;
use crate::window::hand::{HandShown, TablePart};
use crate::window::shell::{Intent, PlayTurn};
use crate::window::sight::{self, ListSight};
use crate::window::theme::icons;
use crate::window::{mark, projector, theme, widgets};

pub(super) fn hand_ui(
    ui: &mut Ui,
    table: &TableShown<'_>,
    hand: &mut HandShown,
    wanted: &mut Vec<Intent>,
) {
    if table.covered {
        projector::cover_ui(ui, &say!("table-hand-covered"), wanted);
        return;
    }
    if table.seat().is_none() {
        watch_ui(ui, table.view, wanted);
        return;
    }
    tray::tray_ui(ui, table, hand);
    argue::button_ui(ui, table, hand);
    ui.add_space(theme::HAIR);
    let view = table.view;
    let chosen = hand.part == TablePart::Hand;
    let (pinned, read) = (hand.pinned(view), hand.reading(view));
    let share = if pinned.is_some() { 0.34 } else { 0.45 };
    let list = theme::within(ui.available_width() * share, theme::CARDS);
    let taken = hand.taken.clone();
    let mut look = std::mem::take(&mut hand.look_at_forecast);
    let mut touched = None;
    widgets::beside(
        ui,
        list,
        |ui| {
            mark::mark(ui, Spot::Hand, ui.available_rect_before_wrap());
            widgets::scroll(("cards", view.turn, view.viewer)).show(ui, |ui| {
                let mut sight = ListSight::new(ui, sight::LIST);
                let rows = card_rows(&view.menu, read.map(|card| card.option));
                for (at, row) in rows.into_iter().enumerate() {
                    match row {
                        CardRow::Heading { title, cards, open } => {
                            heading_ui(ui, &mut sight, hand, (at, title, cards, open));
                        }
                        CardRow::Alone(card) => small_ui(ui, &mut sight, view, hand, (at, card)),
                        CardRow::Below(card) => {
                            ui.horizontal_top(|ui| {
                                ui.add_space(theme::SPACE);
                                ui.vertical(|ui| small_ui(ui, &mut sight, view, hand, (at, card)));
                            });
                        }
                    }
                }
                if view.menu.is_empty() {
                    let aftermath = view.aftermath.then(|| say!("news-aftermath-text"));
                    widgets::weak(ui, aftermath.unwrap_or_else(|| say!("table-no-card")));
                }
            });
        },
        |ui| {
            mark::mark(ui, Spot::Card, ui.available_rect_before_wrap());
            // A card is read from its top.
            let id = read.map(|card| (card.option, view.turn, view.viewer, pinned.is_some()));
            widgets::scroll(("card", id)).show(ui, |ui| {
                if chosen {
                    widgets::scroll_by_keys(ui);
                }
                touched = match (pinned, read) {
                    (Some(pinned), Some(read)) => {
                        compare::compare_ui(ui, table, [pinned, read], &taken, wanted)
                    }
                    (None, Some(read)) => card::card_ui(ui, table, read, &mut look, wanted),
                    (_, None) => {
                        widgets::weak(ui, say!("table-nothing-to-read"));
                        None
                    }
                };
            });
        },
    );
    hand.look_at_forecast = look;
    match touched {
        Some(Touch::Compare) => hand.compare(),
        Some(Touch::Take(option)) => hand.take(view, option),
        None => {}
    }
}

/// What stands above the copies of a card: a click reads the first of them, which unfolds it.
fn heading_ui(
    ui: &mut Ui,
    sight: &mut ListSight,
    hand: &mut HandShown,
    (at, title, cards, open): (usize, &str, &[Card], bool),
) {
    let Some(first) = cards.first() else { return };
    let taken = cards.iter().filter(|card| hand.taken.contains(&card.option)).count();
    let of = say!("card-targets", count = cards.len(), taken = taken);
    let label = format!("{title} · {of}");
    let id = ("cards", first.option.0);
    let letters = label.len() + 200;
    let hidden = sight.hidden(ui, id, letters);
    let response = widgets::pressable(ui, id, &label, taken > 0, hidden, |ui| {
        ui.horizontal_top(|ui| {
            widgets::key(ui, &number(at));
            ui.add(Label::new(RichText::new(&label).strong()).wrap());
        });
        if !open {
            facts_ui(ui, first);
        }
    });
    if hidden.is_none() {
        sight.keep(ui, id, letters, response.rect.size());
    }
    if response.clicked() {
        hand.reading = Some(first.option);
        hand.look_at_card = true;
    }
}

/// The key that a row has.
fn number(at: usize) -> String {
    if at < 9 { (at + 1).to_string() } else { " ".to_owned() }
}

/// A card as it lies in the hand. While two are compared a click reads; it takes otherwise.
fn small_ui(
    ui: &mut Ui,
    sight: &mut ListSight,
    view: &SeatView,
    hand: &mut HandShown,
    (at, card): (usize, &Card),
) {
    let taken = hand.taken.iter().position(|ix| *ix == card.option);
    let read = hand.reading == Some(card.option);
    let pinned = hand.pinned == Some(card.option);
    let label = said(card, taken.map(|at| (at + 1, hand.taken.len())), pinned);
    let id = ("card", card.option.0);
    // Its facts are about as much again.
    let letters = card.title.len() + 200;
    let hidden = sight.hidden(ui, id, letters);
    let response = widgets::pressable(ui, id, &label, taken.is_some(), hidden, |ui| {
        ui.horizontal_top(|ui| {
            widgets::key(ui, &number(at));
            let accent = theme::of(ui).accent;
            if taken.is_some() {
                widgets::icon(ui, icons::CHECK, TextStyle::Body, accent);
            }
            if pinned {
                widgets::icon(ui, icons::COMPARE, TextStyle::Body, accent);
            }
            let title = RichText::new(&card.title);
            ui.add(Label::new(if read { title.underline() } else { title }).wrap());
        });
        facts_ui(ui, card);
        scales::marks_ui(ui, card);
        thresholds_ui(ui, card);
        if !card.crosses.is_empty() {
            red_line_ui(ui, say!("table-card-could-cross"));
        }
    });
    if hidden.is_none() {
        sight.keep(ui, id, letters, response.rect.size());
    }
    if read {
        // The card that lies open beside it.
        let edge = Rect::from_min_max(
            response.rect.min,
            pos2(response.rect.left() + theme::HAIR * 2.0, response.rect.bottom()),
        );
        ui.painter().rect_filled(edge, 1.0, theme::of(ui).accent);
    }
    if read && std::mem::take(&mut hand.look_at_card) || response.gained_focus() {
        response.scroll_to_me(None);
    }
    if read && std::mem::take(&mut hand.focus_card) {
        response.request_focus();
    }
    if response.clicked() && hand.pinned.is_none() {
        hand.take(view, card.option);
    }
    let pressed = response.hovered() && ui.input(|i| i.pointer.any_pressed());
    if response.gained_focus() || response.clicked() || pressed {
        hand.reading = Some(card.option);
    }
}

/// A card in words: its title, which one of how many taken it is, whether it is pinned.
fn said(card: &Card, taken: Option<(usize, usize)>, pinned: bool) -> String {
    let title = &card.title;
    match (taken, pinned) {
        (None, false) => title.clone(),
        (None, true) => say!("table-card-pinned", card = title),
        (Some((nth, of)), false) => say!("table-card-taken", card = title, nth = nth, of = of),
        (Some((nth, of)), true) => {
            say!("table-card-taken-pinned", card = title, nth = nth, of = of)
        }
    }
}

/// What there is instead of a hand when nobody plays.
fn watch_ui(ui: &mut Ui, view: &SeatView, wanted: &mut Vec<Intent>) {
    widgets::title(ui, &say!("table-nobody-plays"));
    ui.label(match view.viewer {
        Viewer::Public => say!("table-watch-public"),
        _ => say!("table-watch-all"),
    });
    ui.add_space(theme::SPACE);
    if widgets::primary(ui, &say!("table-play-turn"), "S") {
        wanted.push(PlayTurn.into());
    }
}
