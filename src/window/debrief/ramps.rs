//! Off-ramps: when each opened and closed, and which were taken.

use bevy_egui::egui::{Align2, Label, Rect, RichText, Sense, Ui, pos2, vec2};

use super::hindsight::HindsightShown;
use crate::report::{OffRamp, Stand};
use crate::texts::say;
use crate::window::{theme, widgets};

pub(super) fn ramps_ui(ui: &mut Ui, seen: &HindsightShown) {
    widgets::card(ui, |ui| {
        widgets::title(ui, &say!("debrief-off-ramps"));
        widgets::weak(ui, say!("debrief-off-ramps-about"));
        if seen.off_ramps.is_empty() {
            ui.label(say!("debrief-off-ramps-none"));
        }
    });
    for ramps in seen.off_ramps.chunk_by(|one, next| one.actor == next.actor) {
        widgets::card(ui, |ui| {
            widgets::actor(ui, &seen.view, ramps[0].actor);
            let turns = ramps[0].turns.len();
            let strip = theme::TABLE_TURN * turns as f32;
            // In a narrow window the words go below.
            let beside = ui.available_width() >= 2.0 * theme::TABLE_NAME + strip;
            ui.horizontal_top(|ui| {
                widgets::cell(ui, theme::TABLE_NAME, |ui| {
                    widgets::caption(ui, &say!("debrief-off-ramp"));
                });
                steps_ui(ui, turns, |ui, turn, rect| {
                    let font = theme::font(ui, &theme::small());
                    let (at, text) = (rect.center(), (turn + 1).to_string());
                    let weak = theme::of(ui).weak;
                    ui.painter().text(at, Align2::CENTER_CENTER, text, font, weak);
                });
                if beside {
                    widgets::caption(ui, &say!("debrief-in-words"));
                }
            });
            for ramp in ramps {
                ramp_ui(ui, seen, ramp, beside);
            }
        });
    }
}

fn ramp_ui(ui: &mut Ui, seen: &HindsightShown, ramp: &OffRamp, beside: bool) {
    let option = seen.scenario.option(ramp.option);
    let said = |ui: &mut Ui| {
        let said = RichText::new(widgets::sentence(&ramp.said)).text_style(theme::small());
        ui.add(Label::new(said).wrap());
    };
    ui.horizontal_top(|ui| {
        widgets::cell(ui, theme::TABLE_NAME, |ui| {
            ui.add(Label::new(option.title.as_str()).wrap());
            let toward: Vec<_> = option.toward.iter().map(|ix| seen.view.actor(*ix)).collect();
            if !toward.is_empty() {
                widgets::weak(ui, say!("debrief-toward", actors = toward.join(", ")));
            }
        });
        steps_ui(ui, ramp.turns.len(), |ui, turn, rect| stand(ui, ramp.turns[turn], rect));
        if beside {
            said(ui);
        }
    });
    if !beside {
        said(ui);
    }
    ui.add_space(theme::HAIR);
}

/// A field for each turn.
fn steps_ui(ui: &mut Ui, turns: usize, paint: impl Fn(&Ui, usize, Rect)) {
    let one = vec2(theme::TABLE_TURN, theme::TABLE_TURN);
    let (rect, _) = ui.allocate_exact_size(vec2(one.x * turns as f32, one.y), Sense::hover());
    for turn in 0..turns {
        let corner = pos2(rect.left() + one.x * turn as f32, rect.top());
        paint(ui, turn, Rect::from_min_size(corner, one));
    }
}

fn stand(ui: &Ui, stand: Stand, rect: Rect) {
    let (t, painter, centre) = (theme::of(ui), ui.painter(), rect.center());
    match stand {
        Stand::Taken => painter.circle(centre, theme::GAP, t.good, theme::firm(t.good)),
        Stand::Open => painter.circle_stroke(centre, theme::GAP, theme::firm(t.good)),
        Stand::Closed => painter.circle_filled(centre, theme::HAIR, t.weak),
    };
}
