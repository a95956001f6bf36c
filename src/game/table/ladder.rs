//! The ladder: rungs by name, where the crisis stands and has stood, thresholds, and the risk.

use bevy_egui::egui::{Frame, Margin, RichText, Ui, WidgetInfo, WidgetType};

use super::{Table, risk_ui};
use crate::game::{guide, theme, widgets};
use crate::rules::SeatView;
use crate::scenario::{RungIx, Spot};

pub(super) fn ladder_ui(ui: &mut Ui, table: &Table<'_>) {
    guide::marked(ui, Spot::Ladder, |ui| {
        widgets::title(ui, "The ladder");
        rungs_ui(ui, table.view);
    });
    ui.add_space(theme::GAP);
    guide::marked(ui, Spot::Risk, |ui| {
        widgets::title(ui, "Risk of escalation");
        risk_ui(ui, table.view, table.present);
    });
}

/// The rungs, highest on top.
pub fn rungs_ui(ui: &mut Ui, view: &SeatView) {
    ui.spacing_mut().item_spacing.y = theme::HAIR / 2.0;
    for at in (0..view.rungs.len()).rev() {
        rung_ui(ui, view, RungIx::from(at));
    }
    let trail: Vec<_> = view.trail.iter().map(|rung| (rung.at() + 1).to_string()).collect();
    ui.add_space(3.0);
    widgets::weak(ui, format!("Rung at the start of each turn: {}", trail.join(" → ")));
    ui.spacing_mut().item_spacing.y = theme::NARROW;
}

fn rung_ui(ui: &mut Ui, view: &SeatView, ix: RungIx) {
    let t = theme::of(ui);
    let here = view.rung == ix;
    let (fill, line) =
        if here { (t.chosen, t.accent) } else { (t.card, t.line.gamma_multiply(0.5)) };
    let shown = Frame::new()
        .fill(fill)
        .stroke(theme::thin(line))
        .corner_radius(theme::CORNER / 2)
        .inner_margin(Margin::symmetric(6, 0))
        .show(ui, |ui| {
            ui.set_min_width(ui.available_width());
            ui.spacing_mut().interact_size.y = 19.0;
            ui.spacing_mut().item_spacing.x = theme::NARROW;
            let been = view.trail.contains(&ix) && !here;
            let mark = if here {
                "▶"
            } else if been {
                "•"
            } else {
                " "
            };
            let threshold = view.thresholds.iter().find(|threshold| threshold.rung == ix);
            let tag = threshold.map_or(0.0, |_| 62.0);
            ui.horizontal(|ui| {
                ui.label(RichText::new(format!("{mark}{:>2}", ix.at() + 1)).monospace());
                let width = ui.available_width() - tag;
                widgets::words(
                    ui,
                    width,
                    RichText::new(&view.rungs[ix.at()].name).text_style(theme::compact()),
                );
                if let Some(threshold) = threshold {
                    let (word, colour) = if threshold.crossed {
                        ("crossed", t.warn)
                    } else {
                        ("threshold", t.accent)
                    };
                    let text = RichText::new(word).text_style(theme::small()).color(colour);
                    ui.label(text).on_hover_text(&threshold.name);
                }
            });
        });
    shown.response.widget_info(|| WidgetInfo::labeled(WidgetType::Label, true, said(view, ix)));
}

/// A rung in words: what its mark, its tag and its colour say.
fn said(view: &SeatView, ix: RungIx) -> String {
    let mut said = format!("Rung {}, {}", ix.at() + 1, view.rungs[ix.at()].name);
    if view.rung == ix {
        said.push_str("; the crisis stands here");
    } else if view.trail.contains(&ix) {
        said.push_str("; it has stood here");
    }
    for threshold in view.thresholds.iter().filter(|threshold| threshold.rung == ix) {
        let crossed = if threshold.crossed { ", crossed" } else { "" };
        said.push_str(&format!("; threshold{crossed}: {}", threshold.name));
    }
    said
}
