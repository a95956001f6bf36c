//! Risk over time: one point a turn, with its interval, one line for each threshold; between the
//! points, who acted.

use bevy_egui::egui::{
    Align2, Color32, Grid, Label, Pos2, Rangef, Rect, Sense, Ui, WidgetInfo, WidgetType, pos2, vec2,
};

use super::acts::{self, Size};
use super::hindsight::HindsightShown;
use super::weighed;
use crate::forecast::Likelihood;
use crate::report::{TheoryRisk, published};
use crate::table::Forecast;
use crate::texts::say;
use crate::window::theme::icons;
use crate::window::{theme, widgets};

pub(super) fn risk_ui(ui: &mut Ui, seen: &HindsightShown, risks: &[Forecast<'_>]) {
    let ready = risks.iter().filter(|risk| risk.known.is_some()).count();
    widgets::card(ui, |ui| {
        widgets::title(ui, &say!("debrief-risk"));
        if ready < risks.len() {
            widgets::weak(ui, say!("debrief-risk-ready", ready = ready, of = risks.len()));
        }
        chart_ui(ui, seen, risks);
        legend_ui(ui, seen, risks);
        widgets::weak(ui, say!("debrief-risk-about"));
    });
    published_ui(ui, seen, risks);
    theories_ui(ui, seen);
    widgets::card(ui, |ui| {
        widgets::title(ui, &say!("debrief-done-between"));
        acts::list_ui(ui, seen);
    });
    widgets::card(ui, |ui| {
        widgets::title(ui, &say!("debrief-moved-between"));
        weighed::splits_ui(ui, seen);
    });
}

/// Published estimates beside the risk at the start.
fn published_ui(ui: &mut Ui, seen: &HindsightShown, risks: &[Forecast<'_>]) {
    let start = risks.first().and_then(|risk| risk.known);
    let lines = start.map_or_else(Vec::new, |known| published(&seen.scenario, &known.risk));
    if lines.is_empty() {
        return;
    }
    widgets::card(ui, |ui| {
        widgets::title(ui, &say!("reference-title"));
        lines.iter().for_each(|line| widgets::bullet(ui, line));
    });
}

/// What the same game would have meant under each theory, side by side.
fn theories_ui(ui: &mut Ui, seen: &HindsightShown) {
    if seen.scenario.theories.len() < 2 {
        return;
    }
    widgets::card(ui, |ui| {
        widgets::title(ui, &say!("theories-heading"));
        if let Some(theory) = &seen.view.theory {
            ui.add(Label::new(theory.said().say()).wrap());
        }
        widgets::weak(ui, TheoryRisk::about(&seen.scenario));
        let theories = &seen.found.theories;
        Grid::new("theories").striped(true).show(ui, |ui| {
            ui.label("");
            for theory in theories {
                ui.label(theory.heading());
            }
            ui.end_row();
            for turn in 0..seen.history.len() {
                ui.label(say!("debrief-axis-turn", turn = turn + 1));
                for risk in theories.iter().filter_map(|theory| theory.risks.get(turn)) {
                    ui.label(widgets::percent(*risk));
                }
                ui.end_row();
            }
        });
        if theories.len() < seen.scenario.theories.len() {
            widgets::weak(ui, say!("theories-weighing"));
        }
    });
}

/// A line is known by its shape as well as by its colour.
fn mark(ui: &Ui, at: usize, centre: Pos2, colour: Color32) {
    let shape = icons::SHAPES[at % icons::SHAPES.len()];
    let font = theme::font(ui, &theme::small());
    ui.painter().text(centre, Align2::CENTER_CENTER, shape, font, colour);
}

/// Where things are in the chart: a field for the lines, turns from left to right, and below them the
/// acts of each.
struct Layout {
    plot: Rect,
    turns: usize,
    acts: Size,
    /// Acts beside each other, and rows of them, between two points.
    across: usize,
    rows: usize,
}

impl Layout {
    fn of(ui: &Ui, seen: &HindsightShown, turns: usize) -> Self {
        let width = ui.available_width() - theme::AXIS;
        let plot = Rect::from_min_size(Pos2::ZERO, vec2(width, theme::CHART));
        let acts = Size::of(ui);
        let mut layout = Self { plot, turns: turns.max(1), acts, across: 1, rows: 0 };
        let room = layout.x(1) - layout.x(0) - theme::SPACE;
        layout.across = ((room / acts.step().x) as usize).max(1);
        let most = seen.turns.iter().map(|turn| turn.acts.len()).max().unwrap_or(0);
        layout.rows = most.div_ceil(layout.across);
        layout
    }

    /// Everything.
    fn size(&self) -> bevy_egui::egui::Vec2 {
        let below = self.acts.step().y * (self.rows + 1) as f32 + theme::NARROW;
        vec2(self.plot.width() + theme::AXIS, self.plot.height() + theme::SPACE + below)
    }

    fn put(mut self, into: Rect) -> Self {
        self.plot = self.plot.translate(into.min.to_vec2() + vec2(theme::AXIS, theme::SPACE / 2.0));
        self
    }

    /// Where a turn (from 0) starts, and the one before it ends.
    fn x(&self, turn: usize) -> f32 {
        let room = self.plot.width() - 2.0 * theme::SPACE;
        self.plot.left() + theme::SPACE + room * turn as f32 / self.turns as f32
    }

    fn y(&self, share: f64) -> f32 {
        self.plot.bottom() - self.plot.height() * share as f32
    }

    /// The upper left corner of the so manyth act of a turn.
    fn act(&self, turn: usize, at: usize, of: usize) -> Pos2 {
        let step = self.acts.step();
        let wide = step.x * of.min(self.across) as f32;
        let left = (self.x(turn) + self.x(turn + 1) - wide) / 2.0;
        let (row, column) = (at / self.across, at % self.across);
        let top = self.plot.bottom() + theme::NARROW + step.y * (row + 1) as f32;
        pos2(left + step.x * column as f32, top)
    }
}

fn chart_ui(ui: &mut Ui, seen: &HindsightShown, risks: &[Forecast<'_>]) {
    let layout = Layout::of(ui, seen, risks.len());
    let (rect, response) = ui.allocate_exact_size(layout.size(), Sense::hover());
    let said = say!("debrief-chart");
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Image, true, &said));
    let layout = layout.put(rect);
    axes(ui, &layout, rect.y_range());
    for at in 0..seen.view.thresholds.len() {
        let colour = theme::series(theme::of(ui), at);
        // Side by side, so that equal values don't hide each other.
        let middle = (seen.view.thresholds.len() as f32 - 1.0) / 2.0;
        let aside = (at as f32 - middle) * theme::NARROW;
        let mut last: Option<Pos2> = None;
        for (turn, estimate) in points(risks, at) {
            let here = pos2(layout.x(turn) + aside, layout.y(estimate.share()));
            if let Some(last) = last {
                ui.painter().line_segment([last, here], theme::firm(colour));
            }
            let (low, high) = estimate.interval();
            let bar = layout.y(high)..=layout.y(low);
            ui.painter().vline(here.x, bar, theme::firm(colour));
            mark(ui, at, here, colour);
            last = Some(here);
        }
    }
    for (turn, done) in seen.turns.iter().enumerate() {
        for (at, act) in done.acts.iter().enumerate() {
            let corner = layout.act(turn, at, done.acts.len());
            acts::mark_ui(ui, seen, (done.turn, act.option), layout.acts, corner);
        }
    }
}

/// Figures, names of turns, and lines to measure by.
fn axes(ui: &Ui, layout: &Layout, whole: Rangef) {
    let (t, painter, plot) = (theme::of(ui), ui.painter(), layout.plot);
    let font = theme::font(ui, &theme::small());
    painter.rect_filled(plot, 0.0, t.trough);
    for percent in [0.0, 0.25, 0.5, 0.75, 1.0] {
        painter.hline(plot.x_range(), layout.y(percent), theme::thin(t.faint));
        let at = pos2(plot.left() - theme::NARROW, layout.y(percent));
        let text = format!("{} %", crate::forecast::rounded(percent));
        painter.text(at, Align2::RIGHT_CENTER, text, font.clone(), t.weak);
    }
    for turn in 0..=layout.turns {
        let x = layout.x(turn);
        painter.vline(x, plot.top()..=whole.max, theme::thin(t.faint));
        let name = match turn == layout.turns {
            true => say!("debrief-axis-end"),
            false => say!("debrief-axis-turn", turn = turn + 1),
        };
        let galley = painter.layout_no_wrap(name, font.clone(), t.weak);
        let end = plot.right() + theme::SPACE;
        let left = (x - galley.size().x / 2.0).min(end - galley.size().x);
        let at = pos2(left, plot.bottom() + theme::NARROW);
        // On the line, not across it.
        let ground = Rect::from_min_size(at, galley.size());
        painter.rect_filled(ground, 0.0, t.card);
        painter.galley(at, galley, t.weak);
    }
}

/// The risk of one threshold in those turns for which it is known.
fn points(risks: &[Forecast<'_>], at: usize) -> impl Iterator<Item = (usize, Likelihood)> {
    risks.iter().enumerate().filter_map(move |(turn, risk)| {
        let crossing = risk.known?.risk.thresholds.get(at)?;
        Some((turn, crossing.by_end()))
    })
}

fn legend_ui(ui: &mut Ui, seen: &HindsightShown, risks: &[Forecast<'_>]) {
    for (at, threshold) in seen.view.thresholds.iter().enumerate() {
        ui.horizontal_wrapped(|ui| {
            let colour = theme::series(theme::of(ui), at);
            let [_, high] = theme::TABLE_BAR;
            let (rect, _) = ui.allocate_exact_size(vec2(high, high), Sense::hover());
            mark(ui, at, rect.center(), colour);
            ui.label(format!("{}:", threshold.said()));
            let shares: Vec<_> = points(risks, at).map(|(_, e)| widgets::percent(e)).collect();
            if !shares.is_empty() {
                widgets::weak(ui, shares.join(" → "));
            }
            if threshold.crossed {
                widgets::warn(ui, say!("debrief-crossed-here"));
            }
        });
    }
}
