//! A few dots of which some are filled: a figure from a short scale, to be taken in at a glance.

use bevy_egui::egui::{Response, Sense, Ui, pos2, vec2};

use super::theme;

/// So many dots, so many of them filled.
pub(super) fn pips_ui(ui: &mut Ui, filled: u32, all: u32) -> Response {
    let t = theme::of(ui);
    let [radius, apart] = theme::PIP;
    let high = ui.text_style_height(&theme::small()) + theme::HAIR;
    let wide = apart * all.saturating_sub(1) as f32 + 2.0 * radius + theme::HAIR;
    let (rect, response) = ui.allocate_exact_size(vec2(wide, high), Sense::hover());
    for at in 0..all {
        let x = rect.left() + theme::HAIR / 2.0 + radius + apart * at as f32;
        let centre = pos2(x, rect.center().y);
        if at < filled {
            ui.painter().circle_filled(centre, radius, t.text);
        } else {
            ui.painter().circle_stroke(centre, radius - 0.5, theme::thin(t.line));
        }
    }
    response
}
