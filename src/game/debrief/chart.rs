//! Risk over time: one point a turn, with its interval, one line for each threshold.

use bevy_egui::egui::{Align2, Color32, Pos2, Rect, Sense, Ui, WidgetInfo, WidgetType, pos2, vec2};

use super::{Hindsight, weighed};
use crate::forecast::Likelihood;
use crate::game::table::Forecast;
use crate::game::theme::icons;
use crate::game::{theme, widgets};

pub(super) fn risk_ui(ui: &mut Ui, seen: &Hindsight, risks: &[Forecast<'_>]) {
    let ready = risks.iter().filter(|risk| risk.known.is_some()).count();
    widgets::card(ui, |ui| {
        widgets::title(ui, "Probability of crossing each threshold by the end of the game");
        if ready < risks.len() {
            let text = format!("Being computed: {ready} of {} turns are there …", risks.len());
            widgets::weak(ui, text);
        }
        chart_ui(ui, seen, risks);
        legend_ui(ui, seen, risks);
        widgets::weak(
            ui,
            "At the start of each turn, knowing everything, with everyone played by temperament from there on. \
             Bars: 95 % interval. A threshold that was crossed counts when the crisis stands there again.",
        );
    });
    widgets::card(ui, |ui| {
        widgets::title(ui, "What moved the risk between the points");
        weighed::splits_ui(ui, seen);
    });
}

/// A line is known by its shape as well as by its colour.
fn mark(ui: &Ui, at: usize, centre: Pos2, colour: Color32) {
    let shape = icons::SHAPES[at % icons::SHAPES.len()];
    let font = theme::font(ui, &theme::small());
    ui.painter().text(centre, Align2::CENTER_CENTER, shape, font, colour);
}

fn chart_ui(ui: &mut Ui, seen: &Hindsight, risks: &[Forecast<'_>]) {
    let t = theme::of(ui);
    let height = 280.0;
    let (rect, response) =
        ui.allocate_exact_size(vec2(ui.available_width(), height), Sense::hover());
    let said = "Chart of the risk at the start of each turn; the same in figures below";
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Image, true, said));
    let plot = Rect::from_min_max(rect.min + vec2(46.0, 10.0), rect.max - vec2(20.0, 28.0));
    let turns = risks.len().max(2) as f32 - 1.0;
    let x = |turn: usize| plot.left() + 16.0 + (plot.width() - 32.0) * turn as f32 / turns;
    let y = |share: f64| plot.bottom() - plot.height() * share as f32;
    let painter = ui.painter();
    painter.rect_filled(plot, 0.0, t.trough);
    for percent in [0.0, 0.25, 0.5, 0.75, 1.0] {
        painter.hline(plot.x_range(), y(percent), theme::thin(t.faint));
        let at = pos2(plot.left() - 6.0, y(percent));
        let text = format!("{:.0} %", percent * 100.0);
        painter.text(at, Align2::RIGHT_CENTER, text, theme::font(ui, &theme::small()), t.weak);
    }
    for turn in 0..risks.len() {
        let at = pos2(x(turn), plot.bottom() + 6.0);
        let text = format!("turn {}", turn + 1);
        painter.text(at, Align2::CENTER_TOP, text, theme::font(ui, &theme::small()), t.weak);
    }
    for at in 0..seen.view.thresholds.len() {
        let colour = theme::series(theme::of(ui), at);
        // Side by side, so that equal values don't hide each other.
        let aside = (at as f32 - (seen.view.thresholds.len() as f32 - 1.0) / 2.0) * 5.0;
        let mut last: Option<Pos2> = None;
        for (turn, estimate) in points(risks, at) {
            let here = pos2(x(turn) + aside, y(estimate.share()));
            if let Some(last) = last {
                painter.line_segment([last, here], theme::firm(colour));
            }
            let (low, high) = estimate.interval();
            painter.vline(here.x, y(high)..=y(low), theme::firm(colour));
            mark(ui, at, here, colour);
            last = Some(here);
        }
    }
}

/// The risk of one threshold in those turns for which it is known.
fn points(risks: &[Forecast<'_>], at: usize) -> impl Iterator<Item = (usize, Likelihood)> {
    risks.iter().enumerate().filter_map(move |(turn, risk)| {
        let crossing = risk.known?.risk.thresholds.get(at)?;
        Some((turn, crossing.by_end()))
    })
}

fn legend_ui(ui: &mut Ui, seen: &Hindsight, risks: &[Forecast<'_>]) {
    for (at, threshold) in seen.view.thresholds.iter().enumerate() {
        ui.horizontal_wrapped(|ui| {
            let colour = theme::series(theme::of(ui), at);
            let (rect, _) = ui.allocate_exact_size(vec2(18.0, 16.0), Sense::hover());
            mark(ui, at, rect.center(), colour);
            ui.label(format!("{}:", threshold.name));
            let shares: Vec<_> =
                points(risks, at).map(|(_, e)| widgets::percent(e.share())).collect();
            widgets::weak(ui, shares.join(" → "));
            if threshold.crossed {
                widgets::warn(ui, "crossed in this game");
            }
        });
    }
}
