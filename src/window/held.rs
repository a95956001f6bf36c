//! A button for what can't be taken back: it is held for a moment. Neither a click nor a key on it does anything.

use bevy_egui::egui::{Button, Rect, RichText, Ui, pos2};

use super::theme;

/// Since when it is held, in seconds.
#[derive(Clone, Copy)]
struct HeldSince(f64);

/// The button; whether it has been held long enough. A bar along its foot fills meanwhile.
pub(super) fn held(ui: &mut Ui, text: &str) -> bool {
    let t = theme::of(ui);
    let button = Button::new(RichText::new(text).color(t.action.1)).fill(t.action.0);
    let response = ui.add(button);
    let (id, now) = (response.id.with("held"), ui.input(|input| input.time));
    if !response.is_pointer_button_down_on() {
        ui.data_mut(|data| data.remove::<HeldSince>(id));
        return false;
    }
    let since = ui.data_mut(|data| data.get_temp_mut_or_insert_with(id, || HeldSince(now)).0);
    let share = ((now - since) as f32 / theme::HELD).min(1.0);
    let rect = response.rect;
    let foot = Rect::from_min_max(
        pos2(rect.left(), rect.bottom() - theme::BAR_LOW),
        pos2(rect.left() + rect.width() * share, rect.bottom()),
    );
    ui.painter().rect_filled(foot, theme::CORNER / 2, t.action.1);
    if share >= 1.0 {
        ui.data_mut(|data| data.remove::<HeldSince>(id));
        return true;
    }
    ui.ctx().request_repaint();
    false
}
