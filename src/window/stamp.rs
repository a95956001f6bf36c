//! The seal that is set: orders fold, and a disc of wax in the seat's colour stamps them. It lies for a moment on
//! whatever comes next, takes no press, and shows nothing that is secret: not even how many orders there are.

use std::sync::Arc;

use bevy_egui::egui::{
    Align2, Color32, Context, CornerRadius, Id, LayerId, Order, Painter, Rect, StrokeKind, Ui,
    pos2, vec2,
};

use super::theme;
use crate::report::letters;
use crate::scenario::ActorIx;

/// A seal that was set, and when.
#[derive(Clone)]
struct WaxSeal {
    since: f64,
    seat: ActorIx,
    letters: String,
}

fn id() -> Id {
    Id::new("wax")
}

/// Sets the seal of a seat; without motion there is nothing to see.
pub(super) fn set(ui: &Ui, seat: ActorIx, name: &str) {
    if ui.style().animation_time > 0.0 {
        let since = ui.input(|input| input.time);
        let seal = WaxSeal { since, seat, letters: letters(name) };
        ui.data_mut(|data| data.insert_temp(id(), seal));
        ui.ctx().request_repaint();
    }
}

/// Draws it at the end of each pass from now on.
pub(super) fn install(ctx: &Context) {
    ctx.on_end_pass("wax seal", Arc::new(|ui| draw(ui)));
}

fn draw(ui: &Ui) {
    let Some(seal) = ui.data(|data| data.get_temp::<WaxSeal>(id())) else { return };
    let share = (ui.input(|input| input.time) - seal.since) as f32 / theme::SEAL;
    if !(0.0..1.0).contains(&share) {
        ui.data_mut(|data| data.remove::<WaxSeal>(id()));
        return;
    }
    ui.ctx().request_repaint();
    let painter = ui.ctx().layer_painter(LayerId::new(Order::Tooltip, id()));
    let shown = (share / 0.1).min(1.0) * ((1.0 - share) / 0.15).min(1.0);
    let middle = ui.content_rect().center();
    let t = theme::of(ui);
    // Unfolded it is twice as high.
    let folds = (share / 0.3).min(1.0);
    let size = vec2(theme::LETTER[0], theme::LETTER[1] * (2.0 - folds));
    let paper = Rect::from_center_size(middle, size);
    painter.rect_filled(paper, CornerRadius::same(theme::CORNER), t.paper.0.gamma_multiply(shown));
    let edge = theme::thin(t.line.gamma_multiply(shown));
    painter.rect_stroke(paper, CornerRadius::same(theme::CORNER), edge, StrokeKind::Inside);
    let tip = pos2(middle.x, paper.top() + paper.height() * 0.55);
    painter.line_segment([paper.left_top(), tip], edge);
    painter.line_segment([paper.right_top(), tip], edge);
    // It comes down, larger at first.
    let comes = ((share - 0.3) / 0.15).clamp(0.0, 1.0);
    if comes > 0.0 {
        let (colour, on) = theme::actor(seal.seat);
        disc(&painter, ui, tip, (2.0 - comes, shown * comes), (colour, on), &seal.letters);
    }
}

fn disc(
    painter: &Painter,
    ui: &Ui,
    at: bevy_egui::egui::Pos2,
    (larger, shown): (f32, f32),
    (colour, on): (Color32, Color32),
    letters: &str,
) {
    let radius = theme::WAX * larger;
    painter.circle_filled(at, radius, colour.gamma_multiply(shown));
    painter.circle_stroke(at, radius * 0.8, theme::firm(on.gamma_multiply(shown * 0.5)));
    let font = theme::font(ui, &theme::display());
    painter.text(at, Align2::CENTER_CENTER, letters, font, on.gamma_multiply(shown));
}
