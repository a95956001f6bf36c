//! How to come in, and who is there.

use bevy_egui::egui::{FontId, Label, Rect, RichText, Sense, Ui, WidgetInfo, WidgetType, vec2};
use qrcode::{Color, QrCode};

use super::wall::Wall;
use crate::classroom::{Mover, PersonRole, RoomPhase};
use crate::texts::say;
use crate::window::{theme, widgets};

/// The way in, and what is to be said before.
pub(super) fn lobby_ui(ui: &mut Ui, wall: &Wall) {
    let meta = &wall.snapshot.scenario.meta;
    ui.add(Label::new(RichText::new(&meta.title).text_style(theme::display())).wrap());
    ui.add_space(theme::GAP);
    let room = ui.available_size();
    let scan = theme::within(room.x.min(room.y) * 0.5, theme::WALL_SCAN);
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = theme::SPACE;
        if !wall.address().is_empty() {
            scan_ui(ui, &format!("{}/j/{}", wall.address(), wall.code()), scan);
        }
        let rest = ui.available_width();
        widgets::cell(ui, rest, |ui| way_ui(ui, wall));
    });
    if !meta.content_note.is_empty() {
        ui.add_space(theme::SPACE);
        widgets::card(ui, |ui| {
            widgets::title(ui, &say!("page-note-title"));
            widgets::markdown(ui, &meta.content_note);
        });
    }
}

fn way_ui(ui: &mut Ui, wall: &Wall) {
    if wall.address().is_empty() {
        ui.add(Label::new(say!("hosting-no-network")).wrap());
    } else {
        ui.add(Label::new(say!("page-wall-go-to")).wrap());
        ui.add(Label::new(RichText::new(wall.address()).text_style(theme::display())).wrap());
    }
    ui.add_space(theme::GAP);
    ui.label(say!("page-wall-type"));
    let digits = theme::within(ui.available_width() * 0.2, theme::WALL_DIGITS);
    digits_ui(ui, wall, digits);
}

/// The code, this high.
fn digits_ui(ui: &mut Ui, wall: &Wall, high: f32) {
    let font = FontId { size: high, ..theme::font(ui, &theme::display()) };
    let (first, second) = wall.code().split_at_checked(3).unwrap_or((wall.code(), ""));
    let text = RichText::new(format!("{first} {second}")).font(font);
    ui.add(Label::new(text.color(theme::of(ui).accent)));
}

/// The way in for whoever is late.
pub(super) fn code_ui(ui: &mut Ui, wall: &Wall) {
    ui.add_space(theme::SPACE);
    widgets::title(ui, &say!("page-wall-join"));
    ui.add(Label::new(wall.address()).wrap());
    digits_ui(ui, wall, theme::WALL_DIGITS[0]);
}

/// Something to be scanned, this wide and high.
fn scan_ui(ui: &mut Ui, link: &str, side: f32) {
    let Ok(code) = QrCode::new(link) else { return };
    let (ground, ink) = theme::SCAN;
    let modules = code.width() + theme::SCAN_QUIET * 2;
    // Whole pixels: edges that are blurred are not read from the back row.
    let pixels = ui.pixels_per_point();
    let one = (side * pixels / modules as f32).floor().max(1.0) / pixels;
    let (rect, response) =
        ui.allocate_exact_size(vec2(1.0, 1.0) * one * modules as f32, Sense::hover());
    let said = say!("page-qr-alt", address = link);
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Image, true, &said));
    let painter = ui.painter();
    painter.rect_filled(rect, 0.0, ground);
    let from = rect.min + vec2(1.0, 1.0) * one * theme::SCAN_QUIET as f32;
    for (row, modules) in code.to_colors().chunks(code.width()).enumerate() {
        let mut at = 0;
        for run in modules.chunk_by(|a, b| a == b) {
            if run[0] == Color::Dark {
                let place = from + vec2(at as f32, row as f32) * one;
                let size = vec2(run.len() as f32, 1.0) * one;
                painter.rect_filled(Rect::from_min_size(place, size), 0.0, ink);
            }
            at += run.len();
        }
    }
}

/// Every seat: who is on it before the game, and later whether it has sealed.
pub(super) fn seats_ui(ui: &mut Ui, phase: RoomPhase, wall: &Wall) {
    let (room, snapshot) = (&wall.snapshot.room, &wall.snapshot);
    let (Some(table), Some(shown)) = (room.table(0), snapshot.tables.first()) else { return };
    let sealed = &shown.facts.sealed;
    let deciding = matches!(phase, RoomPhase::Orders | RoomPhase::Sealed);
    if deciding {
        let done = sealed.iter().filter(|sealed| **sealed).count();
        widgets::title(ui, &say!("page-sealed-of", n = done, all = sealed.len()));
    } else {
        widgets::title(ui, &say!("page-seats"));
    }
    for seat in shown.scenario.actor_ids() {
        let name = &shown.scenario.actor(seat).name;
        let mover = table.movers.get(seat.at()).copied().unwrap_or(Mover::Nobody);
        let state = match (deciding, sealed.get(seat.at()).copied().unwrap_or_default()) {
            (true, true) => say!("page-state-sealed"),
            (true, false) => say!("page-state-open"),
            (false, _) => on_it(mover, room.delegation(0, seat).count()),
        };
        ui.horizontal_top(|ui| {
            widgets::mark(ui, seat, name);
            ui.vertical(|ui| {
                ui.spacing_mut().item_spacing.y = 0.0;
                ui.add(Label::new(RichText::new(name).text_style(theme::lead())).wrap());
                widgets::weak(ui, state);
            });
        });
        ui.add_space(theme::GAP);
    }
    let members = room.people.iter().filter(|one| one.role == PersonRole::Member && !one.gone);
    let (mut here, mut all) = (0, 0);
    for member in members {
        all += 1;
        here += usize::from(snapshot.there.contains(&member.number));
    }
    widgets::weak(ui, say!("page-people-of", n = here, all = all));
}

fn on_it(mover: Mover, people: usize) -> String {
    mover.without_people().unwrap_or_else(|| say!("page-people", n = people))
}
