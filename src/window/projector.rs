//! On a projector everybody sees the screen. It shows what everybody may know, and where a seat's own
//! things would be, a cover with the way to them.

use bevy::prelude::Message;
use bevy_egui::egui::{Button, Id, Label, PointerButton, Sense, Ui, UiBuilder};

use super::keys::Act;
use super::settings::Adjust;
use super::shell::Intent;
use super::{keys, theme, widgets};
use crate::texts::say;

/// Stands where something would be that only a seat may see.
pub(super) fn cover_ui(ui: &mut Ui, what: &str, wanted: &mut Vec<Intent>) {
    widgets::card(ui, |ui| {
        widgets::title(ui, what);
        ui.add(Label::new(say!("scene-projector-why")).wrap());
        ui.add(Label::new(say!("scene-projector-how")).wrap());
        ui.add_space(theme::GAP);
        if widgets::button(ui, &say!("scene-projector-end"), "P") {
            wanted.push(Adjust::Projector(false).into());
        }
    });
}

/// The key that takes the cover away.
pub(super) fn off_by_key(ui: &Ui, wanted: &mut Vec<Intent>) {
    if keys::pressed(ui, Act::Projector) {
        wanted.push(Adjust::Projector(false).into());
    }
}

/// Shows what is a seat's own on a projector for as long as a key or a button is held down, or covers it again.
#[derive(Message, Clone, Copy, Debug, PartialEq, Eq)]
pub struct Peek(pub bool);

/// Whether somebody holds the key or the button, and whether that has ended in this pass.
#[derive(Clone, Copy, Default)]
struct Holding {
    peeks: bool,
    ended: bool,
}

fn holding(ui: &Ui) -> Holding {
    ui.data(|data| data.get_temp(Id::new("holding"))).unwrap_or_default()
}

/// The button to hold down while one looks at what is one's own; `act` is the key for it. It is there while
/// things are covered, and while somebody holds it.
pub(super) fn hold_ui(ui: &mut Ui, act: Act, covered: bool, wanted: &mut Vec<Intent>) {
    let was = Holding { ended: false, ..holding(ui) };
    let mut now = was;
    if covered || was.peeks {
        // The same button before and while it is held, whatever else is drawn.
        let button = UiBuilder::new().id(Id::new("peek"));
        let shown = ui.scope_builder(button, |ui| {
            let text = format!("{}  [E]", say!("table-peek"));
            // What is only clicked counts as let go when it is held for long.
            let sense = Sense::click_and_drag();
            ui.add(Button::new(text).selected(was.peeks).sense(sense))
        });
        let button = shown.inner.is_pointer_button_down_on();
        widgets::describe(ui, &shown.inner, &say!("table-peek-about"));
        let pressed =
            button && ui.input(|input| input.pointer.button_pressed(PointerButton::Primary));
        // What is held on when another seat's turn comes is to be pressed anew.
        now.peeks = if was.peeks {
            let down = |input: &bevy_egui::egui::InputState| {
                let key = act.strokes().iter().any(|(_, key)| input.key_down(*key));
                input.focused && (key || button)
            };
            ui.input(down)
        } else {
            keys::pressed(ui, act) || pressed
        };
        now.ended = was.peeks && !now.peeks;
        if now.peeks != was.peeks {
            wanted.push(Peek(now.peeks).into());
            ui.ctx().request_repaint();
        }
    }
    ui.data_mut(|data| data.insert_temp(Id::new("holding"), now));
}

/// Whether the button was let go in this pass: what is still a seat's view is not drawn.
pub(super) fn let_go(ui: &Ui) -> bool {
    holding(ui).ended
}
