//! A group's own dice: it rolls them on its table and types in what they show. Traces and injects, which
//! follow from outcomes, stay with the program's luck.

use bevy_egui::egui::{Label, RichText, TextEdit, Ui};

use super::draw::{called, letter, strip_ui};
use super::scene::SceneShown;
use crate::table::dice::{branch, place, read};
use crate::texts::say;
use crate::window::{theme, widgets};

/// A field for each roll.
pub(super) fn dice_ui(ui: &mut Ui, scene: &mut SceneShown) {
    widgets::title(ui, &say!("scene-own-roll"));
    widgets::weak(ui, say!("scene-own-how"));
    ui.add_space(theme::GAP);
    for (nth, at) in scene.draws_of_acts().into_iter().enumerate() {
        let after = &scene.data().after.clone();
        let (news, Some(typed)) = (&after.news[at], scene.typed.get_mut(nth)) else { continue };
        let Some(draw) = &news.draw else { continue };
        widgets::card(ui, |ui| {
            ui.horizontal_wrapped(|ui| {
                if let Some(actor) = news.actor {
                    widgets::mark(ui, actor, after.actor(actor));
                    ui.label(after.actor(actor));
                }
                ui.add(
                    Label::new(RichText::new(news.title.say()).text_style(theme::lead())).wrap(),
                );
            });
            let names = draw
                .branches
                .iter()
                .enumerate()
                .map(|(at, branch)| format!("{} {}", letter(at), called(branch)));
            widgets::weak(ui, names.collect::<Vec<_>>().join("  ·  "));
            let number = read(typed);
            let mark = number.ok().flatten();
            strip_ui(ui, draw, f32::INFINITY, mark.map(|n| (place(n), branch(draw, n))));
            ui.horizontal_wrapped(|ui| {
                let label = ui.label(say!("scene-own-field"));
                let field = TextEdit::singleline(typed).desired_width(theme::NUMBER).char_limit(3);
                let field = ui.add(field).labelled_by(label.id);
                let whose = news.actor.map_or("", |actor| after.actor(actor));
                widgets::describe(ui, &field, &format!("{whose}: {}", news.title));
                match (number, mark) {
                    (Err(_), _) => widgets::warn(ui, say!("scene-own-wrong")),
                    (_, Some(number)) => {
                        let came = &draw.branches[branch(draw, number)];
                        let outcome = called(came);
                        ui.label(say!("scene-falls-on", outcome = outcome));
                    }
                    _ => widgets::weak(ui, say!("scene-program-rolls")),
                }
            });
        });
    }
}
