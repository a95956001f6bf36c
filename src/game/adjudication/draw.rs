//! A draw, opened: odds factor by factor, probabilities as bars, and the roll.

use bevy_egui::egui::{
    self, Align2, Label, Rect, RichText, Sense, Stroke, StrokeKind, Ui, pos2, vec2,
};

use crate::game::{theme, widgets};
use crate::rules::{Branch, Draw};

/// A draw; with `rolled`, also the number that was rolled and what came.
pub fn draw_ui(ui: &mut Ui, draw: &Draw, rolled: bool) {
    widgets::title(ui, if rolled { "The roll" } else { "The odds" });
    strip_ui(ui, draw, rolled);
    if rolled {
        result_ui(ui, draw);
    } else {
        widgets::weak(ui, "A number from 0 to 100 will be rolled; where it falls decides.");
    }
    ui.add_space(theme::GAP);
    for (at, branch) in draw.branches.iter().enumerate() {
        let came = rolled && usize::from(draw.result) == at;
        branch_ui(ui, at, branch, came);
    }
}

fn letter(at: usize) -> char {
    u8::try_from(at).ok().filter(|at| *at < 26).map_or('?', |at| char::from(b'A' + at))
}

/// All branches side by side from 0 to 100, and the roll as a mark.
fn strip_ui(ui: &mut Ui, draw: &Draw, rolled: bool) {
    let t = theme::of(ui);
    let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), 44.0), Sense::hover());
    let strip = Rect::from_min_max(rect.min + vec2(0.0, 12.0), rect.max - vec2(0.0, 4.0));
    let at = |share: f64| strip.left() + strip.width() * share as f32;
    let painter = ui.painter();
    let mut from = 0.0;
    for (index, branch) in draw.branches.iter().enumerate() {
        let to = from + branch.probability;
        let part = Rect::from_min_max(pos2(at(from), strip.top()), pos2(at(to), strip.bottom()));
        let came = rolled && usize::from(draw.result) == index;
        let fill = if came { t.chosen } else { t.card };
        painter.rect_filled(part, 0, fill);
        painter.rect_stroke(part, 0, theme::thin(t.line), StrokeKind::Inside);
        if part.width() > 16.0 {
            let text = if part.width() > 90.0 {
                format!("{}  {}", letter(index), widgets::percent(branch.probability))
            } else {
                letter(index).to_string()
            };
            painter.text(
                part.center(),
                Align2::CENTER_CENTER,
                text,
                theme::font(ui, &theme::small()),
                t.text,
            );
        }
        from = to;
    }
    if rolled {
        let x = at(draw.roll);
        painter.vline(x, rect.top() + 8.0..=rect.bottom(), theme::firm(t.accent));
        let tip =
            [pos2(x - 7.0, rect.top()), pos2(x + 7.0, rect.top()), pos2(x, rect.top() + 10.0)];
        painter.add(egui::Shape::convex_polygon(tip.to_vec(), t.accent, Stroke::NONE));
    }
}

fn result_ui(ui: &mut Ui, draw: &Draw) {
    let branch = draw.chosen();
    let t = theme::of(ui);
    ui.horizontal_wrapped(|ui| {
        ui.label(
            RichText::new(format!("{:.2}", draw.roll * 100.0))
                .text_style(theme::display())
                .color(t.accent),
        );
        ui.label(format!(
            "of 100 falls on {}: {}",
            letter(draw.result.into()),
            widgets::readable(&branch.label)
        ));
    });
    if let Some(reason) = &draw.overruled {
        widgets::warn(ui, format!("The facilitator decided otherwise than the dice: {reason}"));
    }
}

/// A branch: what it is called, how its odds are built, its share.
fn branch_ui(ui: &mut Ui, at: usize, branch: &Branch, came: bool) {
    let t = theme::of(ui);
    ui.horizontal_wrapped(|ui| {
        let mark = if came { "▶ " } else { "" };
        let name = format!("{mark}{}  {}", letter(at), widgets::readable(&branch.label));
        let colour = if came { t.accent } else { t.text };
        ui.add(Label::new(RichText::new(name).text_style(theme::lead()).color(colour)).wrap());
        ui.label(widgets::percent(branch.probability));
    });
    let share = branch.probability as f32;
    widgets::bar(ui, 8.0, share, None, if came { t.accent } else { t.weak });
    egui::Grid::new(("odds", at)).num_columns(2).spacing([10.0, 1.0]).show(ui, |ui| {
        let row = |ui: &mut Ui, figure: String, why: &str| {
            ui.label(RichText::new(figure).monospace());
            ui.label(RichText::new(why).text_style(theme::small()).color(t.weak));
            ui.end_row();
        };
        row(ui, odds(branch.base), "base odds");
        for factor in &branch.factors {
            row(ui, format!("× {}", odds(factor.times)), &factor.why);
        }
        if !branch.factors.is_empty() {
            row(ui, format!("= {}", odds(branch.odds)), "odds");
        }
    });
    ui.add_space(theme::GAP);
}

/// Odds with as many digits as they need, at most three.
fn odds(value: f64) -> String {
    let text = format!("{value:.3}");
    text.trim_end_matches('0').trim_end_matches('.').to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn odds_have_no_idle_digits() {
        assert_eq!([2.0, 0.35, 1.0 / 3.0, 10.0].map(odds), ["2", "0.35", "0.333", "10"]);
    }

    #[test]
    fn branches_have_letters() {
        assert_eq!((letter(0), letter(25), letter(26)), ('A', 'Z', '?'));
    }
}
