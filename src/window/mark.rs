//! Where on the screen the things lie that a guide can point at: whoever draws one marks it.

use bevy_egui::egui::{Id, Rect, Ui, style::ScrollAnimation};

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
