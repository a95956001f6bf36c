//! Where the keyboard is: a ring around whatever has it, painted in one place for every screen, and
//! brought into sight where it lies in a part that scrolls.

use std::sync::Arc;

use bevy_egui::egui::scroll_area::ScrollAreaOutput;
use bevy_egui::egui::{Context, Id, Rect, Response, StrokeKind, Ui};

use super::theme;

/// What had the keyboard at the end of the pass before.
#[derive(Clone, Copy, PartialEq)]
struct FocusBefore(Option<Id>);

fn before() -> Id {
    Id::new("had the keyboard")
}

/// Paints the ring at the end of each pass from now on.
pub(super) fn install(ctx: &Context) {
    ctx.on_end_pass("focus ring", Arc::new(|ui| ring(ui)));
}

fn ring(ui: &Ui) {
    let focused = ui.memory(|memory| memory.focused());
    ui.data_mut(|data| data.insert_temp(before(), FocusBefore(focused)));
    let Some(response) = focused.and_then(|id| ui.ctx().read_response(id)) else { return };
    if !response.interact_rect.is_positive() {
        return;
    }
    let stroke = theme::firm(theme::of(ui).accent);
    let room = response.interact_rect.expand(theme::RING + stroke.width);
    let painter = ui.ctx().layer_painter(response.layer_id).with_clip_rect(room);
    let rect = response.rect.expand(theme::RING);
    painter.rect_stroke(rect, theme::CORNER + 1, stroke, StrokeKind::Outside);
}

/// What has just got the keyboard.
fn newly(ui: &Ui) -> Option<Response> {
    let focused = ui.memory(|memory| memory.focused());
    if ui.data(|data| data.get_temp(before())) == Some(FocusBefore(focused)) {
        return None;
    }
    focused.and_then(|id| ui.ctx().read_response(id))
}

/// Scrolls the part that this is called in to one in it that scrolls by itself, when something has just got the
/// keyboard among all that it holds.
pub(super) fn follow_into(ui: &Ui, inner: &ScrollAreaOutput<()>) {
    let from = inner.inner_rect.min - inner.state.offset;
    let held = Rect::from_min_size(from, inner.content_size);
    let part = inner.inner_rect;
    let there = newly(ui).is_some_and(|response| {
        response.layer_id == ui.layer_id() && held.expand(theme::GAP).contains_rect(response.rect)
    });
    if there && !ui.clip_rect().contains_rect(part) {
        ui.scroll_to_rect(part, None);
    }
}

/// Scrolls the part that this is called in, at the end of what it holds, to what has just got the
/// keyboard in it and is not to be seen.
pub(super) fn follow(ui: &Ui) {
    let Some(response) = newly(ui) else { return };
    let (clip, rect) = (ui.clip_rect(), response.rect);
    // It lies in this part if it is clipped as this part is.
    let within =
        response.layer_id == ui.layer_id() && rect.intersect(clip) == response.interact_rect;
    if within && !clip.contains_rect(rect) {
        ui.scroll_to_rect(rect.expand(theme::GAP), None);
    }
}
