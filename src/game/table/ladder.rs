//! The ladder: rungs by name, where the crisis stands and has stood, thresholds, and the risk.

use bevy_egui::egui::{CornerRadius, Frame, Label, Margin, RichText, Stroke, Ui};

use super::{Table, risk_ui};
use crate::game::{theme, widgets};
use crate::rules::SeatView;
use crate::scenario::RungIx;

pub(super) fn ladder_ui(ui: &mut Ui, table: &Table<'_>) {
    widgets::title(ui, "The ladder");
    rungs_ui(ui, table.view);
    ui.add_space(theme::GAP);
    widgets::title(ui, "Risk of escalation");
    risk_ui(ui, table.view, table.present);
}

/// The rungs, highest on top.
pub fn rungs_ui(ui: &mut Ui, view: &SeatView) {
    ui.spacing_mut().item_spacing.y = 1.0;
    for at in (0..view.rungs.len()).rev() {
        rung_ui(ui, view, RungIx::from(at));
    }
    let trail: Vec<_> = view.trail.iter().map(|rung| (rung.at() + 1).to_string()).collect();
    ui.add_space(3.0);
    widgets::weak(ui, format!("Rung at the start of each turn: {}", trail.join(" → ")));
    ui.spacing_mut().item_spacing.y = 5.0;
}

fn rung_ui(ui: &mut Ui, view: &SeatView, ix: RungIx) {
    let t = theme::of(ui);
    let here = view.rung == ix;
    let (fill, line) = if here { (t.chosen, t.accent) } else { (t.card, t.line.gamma_multiply(0.5)) };
    Frame::new()
        .fill(fill)
        .stroke(Stroke::new(1.0, line))
        .corner_radius(CornerRadius::same(2))
        .inner_margin(Margin::symmetric(6, 1))
        .show(ui, |ui| {
            ui.set_min_width(ui.available_width());
            ui.horizontal_wrapped(|ui| {
                ui.spacing_mut().item_spacing.x = 5.0;
                let name = &view.rungs[ix.at()].name;
                let been = view.trail.contains(&ix) && !here;
                let mark = if here { "▶" } else if been { "·" } else { " " };
                ui.label(RichText::new(format!("{mark}{:>2}", ix.at() + 1)).monospace());
                ui.add(Label::new(RichText::new(name).size(14.0)).wrap());
            });
            for threshold in view.thresholds.iter().filter(|threshold| threshold.rung == ix) {
                let state = if threshold.crossed { "crossed" } else { "threshold" };
                let text = format!("▬ {state}");
                let colour = if threshold.crossed { t.warn } else { t.weak };
                let text = RichText::new(text).size(11.5).color(colour);
                ui.add(Label::new(text)).on_hover_text(&threshold.name);
            }
        });
}
