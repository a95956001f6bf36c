//! How to come in.

use bevy_egui::egui::{Label, Rect, RichText, Sense, Ui, WidgetInfo, WidgetType, vec2};
use qrcode::{Color, QrCode};

use super::wall::Wall;
use crate::texts::say;
use crate::window::wall::digits_ui;
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
    digits_ui(ui, wall.code(), digits);
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
