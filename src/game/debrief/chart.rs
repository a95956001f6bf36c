//! Risk over time: one point a turn, with its interval, one line for each threshold.

use bevy_egui::egui::{Align2, Color32, FontId, Pos2, Rect, Sense, Shape, Stroke, Ui, pos2, vec2};

use super::{Hindsight, weighed};
use crate::forecast::Likelihood;
use crate::game::table::Forecast;
use crate::game::{theme, widgets};
use crate::scenario::ActorIx;

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

/// Colours and shapes: a line is known by either.
fn style(ui: &Ui, at: usize) -> (Color32, &'static str) {
    let (colour, _) = theme::actor(ActorIx::from(at));
    let dark = ui.visuals().dark_mode;
    // On light ground the lighter ones need some depth.
    let colour = if dark { colour } else { colour.lerp_to_gamma(Color32::BLACK, 0.25) };
    (colour, ["●", "■", "▲", "◆", "▼", "★"][at % 6])
}

fn mark(painter: &bevy_egui::egui::Painter, at: usize, centre: Pos2, colour: Color32) {
    let r = 5.0;
    let points: Vec<Pos2> = match at % 5 {
        0 => {
            painter.circle_filled(centre, r, colour);
            return;
        }
        1 => vec![vec2(-r, -r), vec2(r, -r), vec2(r, r), vec2(-r, r)],
        2 => vec![vec2(0.0, -r * 1.2), vec2(r * 1.1, r), vec2(-r * 1.1, r)],
        3 => vec![vec2(0.0, -r * 1.3), vec2(r * 1.3, 0.0), vec2(0.0, r * 1.3), vec2(-r * 1.3, 0.0)],
        _ => vec![vec2(0.0, r * 1.2), vec2(-r * 1.1, -r), vec2(r * 1.1, -r)],
    }
    .into_iter()
    .map(|offset| centre + offset)
    .collect();
    painter.add(Shape::convex_polygon(points, colour, Stroke::NONE));
}

fn chart_ui(ui: &mut Ui, seen: &Hindsight, risks: &[Forecast<'_>]) {
    let t = theme::of(ui);
    let height = 280.0;
    let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), height), Sense::hover());
    let plot = Rect::from_min_max(rect.min + vec2(46.0, 10.0), rect.max - vec2(20.0, 28.0));
    let turns = risks.len().max(2) as f32 - 1.0;
    let x = |turn: usize| plot.left() + 16.0 + (plot.width() - 32.0) * turn as f32 / turns;
    let y = |share: f64| plot.bottom() - plot.height() * share as f32;
    let painter = ui.painter();
    painter.rect_filled(plot, 0.0, t.trough);
    for percent in [0.0, 0.25, 0.5, 0.75, 1.0] {
        painter.hline(plot.x_range(), y(percent), Stroke::new(1.0, t.line.gamma_multiply(0.6)));
        let at = pos2(plot.left() - 6.0, y(percent));
        let text = format!("{:.0} %", percent * 100.0);
        painter.text(at, Align2::RIGHT_CENTER, text, FontId::proportional(12.5), t.weak);
    }
    for turn in 0..risks.len() {
        let at = pos2(x(turn), plot.bottom() + 6.0);
        let text = format!("turn {}", turn + 1);
        painter.text(at, Align2::CENTER_TOP, text, FontId::proportional(12.5), t.weak);
    }
    for at in 0..seen.view.thresholds.len() {
        let (colour, _) = style(ui, at);
        // Side by side, so that equal values don't hide each other.
        let aside = (at as f32 - (seen.view.thresholds.len() as f32 - 1.0) / 2.0) * 5.0;
        let mut last: Option<Pos2> = None;
        for (turn, estimate) in points(risks, at) {
            let here = pos2(x(turn) + aside, y(estimate.share()));
            if let Some(last) = last {
                painter.line_segment([last, here], Stroke::new(2.0, colour));
            }
            let (low, high) = estimate.interval();
            painter.vline(here.x, y(high)..=y(low), Stroke::new(1.5, colour));
            mark(painter, at, here, colour);
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
            let (colour, _) = style(ui, at);
            let (rect, _) = ui.allocate_exact_size(vec2(18.0, 16.0), Sense::hover());
            mark(ui.painter(), at, rect.center(), colour);
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
