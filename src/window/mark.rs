//! Where on the screen the things lie that a guide can point at: whoever draws one marks it.

use bevy_egui::egui::{Frame, Id, Panel, Rect, Sense, Ui, style::ScrollAnimation, vec2};

use crate::scenario::Spot;

/// Where a spot was drawn, and in which pass.
#[derive(Clone, Copy)]
struct Drawn(u64, Rect);

/// The spot that is pointed at and has not been brought into sight.
#[derive(Clone, Copy)]
struct LookAt(Spot);

fn look_at() -> Id {
    Id::new("guide looks at")
}

/// Says where a spot is drawn. To be called by whoever draws it, where it is drawn.
pub(super) fn mark(ui: &Ui, spot: Spot, rect: Rect) {
    let seen = rect.intersect(ui.clip_rect());
    let pass = ui.ctx().cumulative_pass_nr();
    ui.data_mut(|data| data.insert_temp(Id::new(("guide spot", spot)), Drawn(pass, seen)));
    if ui.data(|data| data.get_temp(look_at()).is_some_and(|LookAt(at)| at == spot)) {
        ui.data_mut(|data| data.remove::<LookAt>(look_at()));
        ui.scroll_to_rect_animation(rect, None, ScrollAnimation::none());
    }
}

/// The same for what is drawn by this.
pub(super) fn marked(ui: &mut Ui, spot: Spot, add: impl FnOnce(&mut Ui)) {
    let rect = ui.scope(add).response.rect;
    mark(ui, spot, rect);
}

/// Where a spot is drawn in this pass, if it is.
pub(super) fn drawn(ui: &Ui, spot: Spot) -> Option<Rect> {
    let pass = ui.ctx().cumulative_pass_nr();
    let drawn: Option<Drawn> = ui.data(|data| data.get_temp(Id::new(("guide spot", spot))));
    drawn.filter(|drawn| drawn.0 == pass).map(|drawn| drawn.1)
}

/// Has a spot brought into sight when it is drawn next.
pub(super) fn look_for(ui: &Ui, spot: Spot) {
    ui.data_mut(|data| data.insert_temp(look_at(), LookAt(spot)));
}

/// Room on a page that a hint takes, so that it lies on no text.
#[derive(Clone, Copy)]
struct HintRoom {
    /// When it was last asked for, and how high.
    asked: (u64, f32),
    /// Where it was last kept, and when.
    kept: (u64, Rect),
}

fn hint_room(ui: &Ui) -> HintRoom {
    let none = HintRoom { asked: (0, 0.0), kept: (0, Rect::NOTHING) };
    ui.data(|data| data.get_temp(Id::new("room of a hint"))).unwrap_or(none)
}

/// Asks for room on the page, so high, as long as the hint is shown. To be called by whoever shows it, after
/// the page.
pub(super) fn ask_room(ui: &Ui, high: f32) {
    let room = HintRoom { asked: (ui.ctx().cumulative_pass_nr(), high), ..hint_room(ui) };
    ui.data_mut(|data| data.insert_temp(Id::new("room of a hint"), room));
}

/// How much room a page is to keep.
pub(super) fn asked_room(ui: &Ui) -> Option<f32> {
    let (pass, high) = hint_room(ui).asked;
    (pass > 0 && pass + 1 >= ui.ctx().cumulative_pass_nr()).then_some(high)
}

/// Keeps it along the foot of what is still free.
pub(super) fn room_ui(ui: &mut Ui, frame: Frame) {
    let Some(high) = asked_room(ui) else { return };
    let room = Panel::bottom("room of a hint").frame(frame).show_separator_line(false);
    let kept = room
        .resizable(false)
        .show(ui, |ui| ui.allocate_exact_size(vec2(ui.available_width(), high), Sense::hover()).0);
    keep_room(ui, kept.inner);
}

/// Says where a page keeps it.
pub(super) fn keep_room(ui: &Ui, rect: Rect) {
    let room = HintRoom { kept: (ui.ctx().cumulative_pass_nr(), rect), ..hint_room(ui) };
    ui.data_mut(|data| data.insert_temp(Id::new("room of a hint"), room));
}

/// Where the page of this pass keeps it.
pub(super) fn kept_room(ui: &Ui) -> Option<Rect> {
    let (pass, rect) = hint_room(ui).kept;
    (pass > 0 && pass == ui.ctx().cumulative_pass_nr()).then_some(rect)
}
