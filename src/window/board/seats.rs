//! Who sits where, before anything is done: the board of the set-up and of the brief.

use bevy_egui::egui::{TextStyle, Ui};

use super::acts;
use super::chart::Board;
use super::overlay::{canvas, fit, room};
use super::relations;
use super::signs::Signwriter;
use crate::rules::SeatView;
use crate::scenario::ActorIx;
use crate::window::eye::Eye;
use crate::window::theme;

/// The board with its seats, one of them chosen, in all the room there is; the seat that was pressed.
pub(in crate::window) fn seats_ui(
    ui: &mut Ui,
    board: &Board,
    view: &SeatView,
    eye: &mut Eye,
    chosen: Option<ActorIx>,
) -> Option<ActorIx> {
    let rect = room(ui);
    let Some(chart) = &board.map else {
        relations::relations_ui(ui, rect, view, &[]);
        return None;
    };
    canvas(ui, chart, (rect, eye), acts::said(board, view));
    let at = (rect, fit(chart, eye, rect));
    let high = rect.height() >= theme::PORTRAITS;
    let style = if high { TextStyle::Heading } else { TextStyle::Body };
    let pressed = ui.scope(|ui| {
        ui.set_clip_rect(rect.intersect(ui.clip_rect()));
        let mut writer = Signwriter::sized(ui, board, chart, view, at, &style);
        writer.places_apart(ui);
        let pressed = writer.portraits(ui, chosen);
        writer.seats(ui);
        writer.names(ui);
        writer.countries(ui);
        pressed
    });
    ui.advance_cursor_after_rect(rect);
    pressed.inner
}
