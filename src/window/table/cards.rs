//! The cards on the table: the tray with what is taken, all that can be chosen, and the one being
//! read, or two side by side.

use bevy_egui::egui::{Id, Ui};

use super::facts::Touch;
use super::spread::TableShown;
use super::{argue, card, compare, face, tray};
use crate::rules::{Card, SeatView, Viewer};
use crate::scenario::Spot;
use crate::table::{CardRow, card_rows};
use crate::texts::say;
use crate::window::hand::{HandShown, TablePart};
use crate::window::shell::{Intent, PlayTurn};
use crate::window::sight::{self, ListSight};
use crate::window::{hands, mark, projector, theme, widgets};

pub(super) fn hand_ui(
    ui: &mut Ui,
    table: &TableShown<'_>,
    hand: &mut HandShown,
    wanted: &mut Vec<Intent>,
) {
    if table.covered {
        projector::cover_ui(ui, &say!("table-hand-covered"), wanted);
        hands::open_ui(ui, wanted);
        return;
    }
    if table.seat().is_none() {
        watch_ui(ui, table.view, wanted);
        return;
    }
    tray::tray_ui(ui, table, hand);
    argue::button_ui(ui, table, hand);
    ui.add_space(theme::HAIR);
    let room = ui.available_width();
    let read = match hand.pinned {
        // Two cards side by side need the room.
        Some(_) => room * 0.66,
        None => theme::within(room * 0.34, theme::READ),
    };
    let list = (room - read - ui.spacing().item_spacing.x).max(room * 0.3);
    let mut touched = None;
    // Both sides look at the hand, and the left one changes it.
    let hand = std::cell::RefCell::new(hand);
    widgets::beside(
        ui,
        list,
        |ui| list_ui(ui, table.view, &mut hand.borrow_mut()),
        |ui| touched = read_ui(ui, table, &mut hand.borrow_mut(), wanted),
    );
    let hand = hand.into_inner();
    match touched {
        Some(Touch::Compare) => hand.compare(),
        Some(Touch::Take(option)) => hand.take(table.view, option),
        None => {}
    }
}

/// All that can be chosen.
fn list_ui(ui: &mut Ui, view: &SeatView, hand: &mut HandShown) {
    mark::mark(ui, Spot::Hand, ui.available_rect_before_wrap());
    widgets::scroll(("cards", view.turn, view.viewer)).show(ui, |ui| {
        grid_ui(ui, view, hand);
        if view.menu.is_empty() {
            let aftermath = view.aftermath.then(|| say!("news-aftermath-text"));
            widgets::weak(ui, aftermath.unwrap_or_else(|| say!("table-no-card")));
        }
    });
}

/// How high a row of cards is without room to spare, as drawn before.
#[derive(Clone, Copy, PartialEq)]
struct RowHeight(f32);

/// The cards, row by row; those of one row are of one height.
fn grid_ui(ui: &mut Ui, view: &SeatView, hand: &mut HandShown) {
    let mut sight = ListSight::new(ui, sight::LIST);
    let (room, gap) = (ui.available_width(), theme::GAP);
    let columns = ((room + gap) / (theme::CARD_LEAST + gap)).floor();
    let columns = theme::within(columns, theme::CARDS_ACROSS);
    hand.columns = columns as usize;
    let wide = (room - gap * (columns - 1.0)) / columns;
    let rows = card_rows(&view.menu, hand.reading(view).map(|card| card.option));
    for (at, row) in rows.chunks(hand.columns).enumerate() {
        let id = Id::new(("row of cards", view.viewer, hand.columns, at));
        let before: Option<RowHeight> = ui.data(|data| data.get_temp(id));
        let least = before.map_or(0.0, |before| before.0);
        let mut high: f32 = 0.0;
        ui.horizontal_top(|ui| {
            ui.spacing_mut().item_spacing.x = gap;
            for (nth, one) in row.iter().enumerate() {
                let at = at * hand.columns + nth;
                let own = widgets::cell(ui, wide, |ui| {
                    cell_ui(ui, &mut sight, view, hand, at, one, least)
                });
                high = high.max(own);
            }
        });
        if high > 0.0 && (high - least).abs() > 0.5 {
            ui.data_mut(|data| data.insert_temp(id, RowHeight(high)));
            ui.ctx().request_repaint();
        }
    }
}

/// One place of the grid; how high what lies there is without room to spare, 0 if it is out of sight.
fn cell_ui(
    ui: &mut Ui,
    sight: &mut ListSight,
    view: &SeatView,
    hand: &mut HandShown,
    at: usize,
    row: &CardRow<'_>,
    least: f32,
) -> f32 {
    match *row {
        CardRow::Heading { title, cards, open } => {
            face::heading_ui(ui, sight, hand, at, (title, cards, open), least)
        }
        CardRow::Alone(card) | CardRow::Below(card) => {
            face::face_ui(ui, sight, view, hand, at, card, least)
        }
    }
}

/// The card being read, or two of them.
fn read_ui(
    ui: &mut Ui,
    table: &TableShown<'_>,
    hand: &mut HandShown,
    wanted: &mut Vec<Intent>,
) -> Option<Touch> {
    let view = table.view;
    mark::mark(ui, Spot::Card, ui.available_rect_before_wrap());
    let (pinned, read) = (hand.pinned(view), hand.reading(view));
    let mut look = std::mem::take(&mut hand.look_at_forecast);
    // A card is read from its top.
    let id = read.map(|card: &Card| (card.option, view.turn, view.viewer, pinned.is_some()));
    let shown = widgets::scroll(("card", id)).show(ui, |ui| {
        if hand.part == TablePart::Hand {
            widgets::scroll_by_keys(ui);
        }
        match (pinned, read) {
            (Some(pinned), Some(read)) => {
                compare::compare_ui(ui, table, [pinned, read], &hand.taken, wanted)
            }
            (None, Some(read)) => card::card_ui(ui, table, read, &mut look, wanted),
            (_, None) => {
                widgets::weak(ui, say!("table-nothing-to-read"));
                None
            }
        }
    });
    hand.look_at_forecast = look;
    shown.inner
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
