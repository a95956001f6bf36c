//! A group's own dice: it rolls them on its table and types in what they show.
//!
//! What is typed goes to the game as the facilitator's decision on the draw, so that the record says
//! where each number came from. Odds of outcomes are read on the sealed state: no number changes the
//! odds of another. Traces and injects, which follow from outcomes, stay with the program's luck.

use bevy_egui::egui::{Label, RichText, TextEdit, Ui};

use super::Scene;
use super::draw::strip_ui;
use super::scene::Step;
use crate::rules::{Draw, NewsKind, Ruling, pick};
use crate::window::{theme, widgets};

/// How the reason of a typed number begins.
const REASON: &str = "physical dice: ";

/// A number that a group rolled, from 1 to 100, if a draw was decided by one.
pub(super) fn rolled(draw: &Draw) -> Option<u8> {
    draw.overruled.as_deref()?.strip_prefix(REASON)?.parse().ok()
}

/// Where on the strip a number from 1 to 100 falls: in the middle of its hundredth.
pub(super) fn place(number: u8) -> f64 {
    (f64::from(number) - 0.5) / 100.0
}

/// A number as two ten-sided dice or a hundred-sided one show it: 00 is 100. `Err` if it is none,
/// `Ok(None)` if nothing was typed.
fn read(typed: &str) -> Result<Option<u8>, ()> {
    match typed.trim() {
        "" => Ok(None),
        "0" | "00" => Ok(Some(100)),
        text => text.parse().ok().filter(|n| (1..=100).contains(n)).map(Some).ok_or(()),
    }
}

/// Which branch a number takes.
fn branch(draw: &Draw, number: u8) -> usize {
    let odds: Vec<f64> = draw.branches.iter().map(|branch| branch.odds).collect();
    pick(&odds, place(number))
}

impl Scene {
    /// Draws of acts that the viewer sees, as pieces of news.
    pub(super) fn draws_of_acts(&self) -> Vec<usize> {
        let news = self.after.news.iter().enumerate();
        let of_turn = news.filter(|(_, n)| n.turn == self.before.turn && n.kind == NewsKind::Act);
        of_turn.filter(|(_, n)| n.draw.is_some()).map(|(at, _)| at).collect()
    }

    /// The facilitator's decisions that the typed numbers come to; `None` while one can't be read.
    pub fn rulings(&self) -> Option<Vec<Ruling>> {
        let mut rulings = Vec::new();
        for (at, typed) in self.draws_of_acts().into_iter().zip(&self.typed) {
            let Some(draw) = &self.after.news[at].draw else { continue };
            let Some(number) = read(typed).ok()? else { continue };
            rulings.push(Ruling {
                draw: draw.name.clone(),
                actor: draw.actor,
                result: u16::try_from(branch(draw, number)).unwrap_or(u16::MAX),
                reason: format!("{REASON}{number}"),
            });
        }
        Some(rulings)
    }

    /// Whether the numbers on the group's own dice are still to be typed in.
    pub fn asks(&self) -> bool {
        self.steps.contains(&Step::Dice)
    }
}

/// A field for each roll.
pub(super) fn dice_ui(ui: &mut Ui, scene: &mut Scene) {
    widgets::title(ui, "Roll your own dice");
    widgets::weak(
        ui,
        "For each draw roll two ten-sided dice and type what they show, 1 to 100 (00 is 100). A field \
         left empty is rolled by the program, and so is what cannot be seen from here.",
    );
    ui.add_space(theme::GAP);
    for (nth, at) in scene.draws_of_acts().into_iter().enumerate() {
        let Scene { after, typed, .. } = scene;
        let (news, Some(typed)) = (&after.news[at], typed.get_mut(nth)) else { continue };
        let Some(draw) = &news.draw else { continue };
        widgets::card(ui, |ui| {
            ui.horizontal_wrapped(|ui| {
                if let Some(actor) = news.actor {
                    widgets::mark(ui, actor, after.actor(actor));
                    ui.label(after.actor(actor));
                }
                ui.add(Label::new(RichText::new(&news.title).text_style(theme::lead())).wrap());
            });
            let names = draw.branches.iter().enumerate().map(|(at, branch)| {
                format!("{} {}", super::draw::letter(at), widgets::readable(&branch.label))
            });
            widgets::weak(ui, names.collect::<Vec<_>>().join("  ·  "));
            let number = read(typed);
            let mark = number.ok().flatten();
            strip_ui(ui, draw, f32::INFINITY, mark.map(|n| (place(n), branch(draw, n))));
            ui.horizontal_wrapped(|ui| {
                let label = ui.label("The dice show");
                let field = TextEdit::singleline(typed).desired_width(theme::NUMBER).char_limit(3);
                let field = ui.add(field).labelled_by(label.id);
                let whose = news.actor.map_or("", |actor| after.actor(actor));
                widgets::describe(ui, &field, &format!("{whose}: {}", news.title));
                match (number, mark) {
                    (Err(()), _) => widgets::warn(ui, "A number from 1 to 100, or nothing."),
                    (_, Some(number)) => {
                        let came = &draw.branches[branch(draw, number)];
                        ui.label(format!("falls on {}", widgets::readable(&came.label)));
                    }
                    _ => widgets::weak(ui, "The program rolls."),
                }
            });
        });
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dice_are_read_as_people_read_them() {
        assert_eq!(read(" 37 "), Ok(Some(37)));
        assert_eq!(["00", "0", "100"].map(read), [Ok(Some(100)); 3]);
        assert_eq!(read(""), Ok(None));
        assert_eq!(["101", "-3", "x", "3.5"].map(read), [Err(()); 4]);
        assert!((place(1) - 0.005).abs() < 1e-12 && (place(100) - 0.995).abs() < 1e-12);
    }
}
