//! The cards on the table: the tray with what is taken, all that can be chosen, and the one being
//! read, or two side by side.

use bevy_egui::egui::{Label, Rect, RichText, TextStyle, Ui, pos2};

use super::{Hand, Part, Table, argue, card, compare, scales, tray};
use crate::rules::{Card, SeatView, Viewer};
use crate::scenario::{OptionIx, Spot};
use crate::texts::say;
use crate::window::board::domain;
use crate::window::shell::{Intent, PlayTurn};
use crate::window::theme::icons;
use crate::window::{mark, projector, theme, widgets};

/// What somebody asks for who reads a card.
#[derive(Clone, Copy)]
pub(super) enum Touch {
    /// To compare it with another, or no longer.
    Compare,
    /// To take a card or put it back.
    Take(OptionIx),
}

pub(super) fn hand_ui(ui: &mut Ui, table: &Table<'_>, hand: &mut Hand, wanted: &mut Vec<Intent>) {
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
    let chosen = hand.part == Part::Hand;
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
            widgets::scroll("cards").show(ui, |ui| {
                for (at, card) in view.menu.iter().enumerate() {
                    small_ui(ui, view, hand, at, card);
                }
                if view.menu.is_empty() {
                    widgets::weak(ui, say!("table-no-card"));
                }
            });
        },
        |ui| {
            mark::mark(ui, Spot::Card, ui.available_rect_before_wrap());
            // A card is read from its top.
            let id = read.map(|card| (card.option, view.turn, pinned.is_some()));
            widgets::scroll_of(("card", id)).show(ui, |ui| {
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

/// A card as it lies in the hand. While two are compared a click reads; it takes otherwise.
fn small_ui(ui: &mut Ui, view: &SeatView, hand: &mut Hand, at: usize, card: &Card) {
    let taken = hand.taken.iter().position(|ix| *ix == card.option);
    let read = hand.reading == Some(card.option);
    let pinned = hand.pinned == Some(card.option);
    let label = said(card, taken.map(|at| (at + 1, hand.taken.len())), pinned);
    let id = ("card", card.option.0);
    let response = widgets::pressable(ui, id, &label, taken.is_some(), |ui| {
        ui.horizontal_top(|ui| {
            let key = if at < 9 { (at + 1).to_string() } else { " ".to_owned() };
            widgets::key(ui, &key);
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
        if !card.crosses.is_empty() {
            red_line_ui(ui, say!("table-card-could-cross"));
        }
    });
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

/// A card's domain, kind, openness, rung and price.
pub(super) fn facts_ui(ui: &mut Ui, card: &Card) {
    let mut facts = vec![
        (domain(card.domain), format!("{}: {}", card.domain, card.kind.to_lowercase())),
        openness(card),
        (icons::LADDER, say!("table-card-rung", rung = card.rung.at() + 1)),
    ];
    facts.extend(cost(card).map(|cost| (icons::COST, say!("table-card-costs", cost = cost))));
    facts.extend(
        card.uses_left.map(|left| (icons::HOURGLASS, say!("table-card-left", left = left))),
    );
    let weak = theme::of(ui).weak;
    widgets::pieces(ui, &facts, theme::small(), weak);
}

/// Whether its author is seen.
pub(super) fn openness(card: &Card) -> (&'static str, String) {
    match card.covert {
        true => (icons::SECRET, say!("table-covert")),
        false => (icons::PUBLIC, say!("table-open")),
    }
}

/// What it takes, if anything.
pub(super) fn cost(card: &Card) -> Option<String> {
    let parts: Vec<_> = card.cost.iter().map(|(name, amount)| format!("{amount} {name}")).collect();
    (!parts.is_empty()).then(|| parts.join(", "))
}

/// Words about a red line.
pub(super) fn red_line_ui(ui: &mut Ui, text: String) {
    let warn = theme::of(ui).warn;
    widgets::iconed(ui, icons::RED_LINE, text, theme::small(), warn);
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
