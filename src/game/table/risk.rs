//! Risk in figures, intervals, words and bars.

use bevy_egui::egui::{Grid, Label, RichText, Ui};

use crate::forecast::{Likelihood, Risk, percent};
use crate::game::forecasts::{Known, ROUNDS};
use crate::game::{theme, widgets};
use crate::rules::SeatView;

/// A forecast as a screen knows it.
#[derive(Clone, Copy, Debug, Default)]
pub struct Forecast<'a> {
    /// What has come so far.
    pub known: Option<&'a Known>,
    /// Whether more is to come.
    pub pending: bool,
}

/// The risk of each threshold, by the next turn and by the end.
pub fn risk_ui(ui: &mut Ui, view: &SeatView, forecast: Forecast<'_>) {
    let Some(known) = forecast.known else {
        let text = if forecast.pending { "Being computed …" } else { "Not computed." };
        widgets::weak(ui, text);
        return;
    };
    for (threshold, crossing) in view.thresholds.iter().zip(&known.risk.thresholds) {
        let crossed = if threshold.crossed { " (crossed before; again)" } else { "" };
        let name =
            RichText::new(format!("{}{crossed}", threshold.name)).text_style(theme::compact());
        ui.add(Label::new(name).wrap());
        estimate_ui(ui, "next turn", crossing.next_turn.into());
        estimate_ui(ui, "by the end", crossing.by_end());
        ui.add_space(4.0);
    }
    ui.label(RichText::new("The game ends in a catastrophe").text_style(theme::compact()));
    estimate_ui(ui, "by the end", known.risk.catastrophe.into());
    widgets::weak(ui, behind(known, forecast.pending));
}

/// How sure the figures are.
fn behind(known: &Known, pending: bool) -> String {
    let more = if pending { "; more are on their way" } else { "" };
    let (low, high) = ("lines and brackets: 95 % interval", known.runs());
    format!("From {high} plays of the rest of the game, everyone by temperament{more}; {low}.")
}

fn estimate_ui(ui: &mut Ui, when: &str, estimate: Likelihood) {
    let (low, high) = estimate.interval();
    let share = estimate.share() as f32;
    ui.scope(|ui| {
        ui.spacing_mut().item_spacing = bevy_egui::egui::vec2(5.0, 1.0);
        ui.spacing_mut().interact_size.y = 15.0;
        ui.horizontal_wrapped(|ui| {
            let figure = format!("{when} {}", widgets::percent(estimate.share()));
            ui.label(RichText::new(figure).text_style(theme::compact()));
            widgets::weak(ui, interval(estimate));
            let words = RichText::new(estimate.words()).text_style(theme::small());
            ui.label(words.color(theme::of(ui).accent));
        });
        widgets::bar(ui, 7.0, share, Some((low as f32, high as f32)), theme::cividis(share));
    });
    ui.add_space(1.0);
}

/// An interval in brackets.
fn interval(estimate: Likelihood) -> String {
    let (low, high) = estimate.interval();
    if high < 0.01 {
        return format!("({}–{} %)", percent(low), percent(high));
    }
    let digits = if high < 0.1 { 1 } else { 0 };
    format!("({:.digits$}–{:.digits$} %)", low * 100.0, high * 100.0)
}

/// The risk after holding and after a card, side by side, with the difference.
pub fn change_ui(ui: &mut Ui, view: &SeatView, holding: &Known, played: &Known) {
    // The figures need as much; the names get what is left.
    let width = (ui.available_width() - 276.0).clamp(90.0, 320.0);
    Grid::new("change").num_columns(4).spacing([10.0, 4.0]).show(ui, |ui| {
        for head in ["by the end", "if you hold", "with this card", "difference"] {
            ui.label(RichText::new(head).small().color(theme::of(ui).weak));
        }
        ui.end_row();
        let (before, after) = (&holding.risk, &played.risk);
        for (at, threshold) in view.thresholds.iter().enumerate() {
            let of = |risk: &Risk| risk.thresholds.get(at).map(|crossing| crossing.by_end());
            if let (Some(before), Some(after)) = (of(before), of(after)) {
                row_ui(ui, width, &threshold.name, before, after);
            }
        }
        let (before, after) = (before.catastrophe.into(), after.catastrophe.into());
        row_ui(ui, width, "Catastrophe", before, after);
    });
    let more = if played.rounds < ROUNDS.len() { " so far" } else { "" };
    let runs = played.runs().min(holding.runs());
    widgets::weak(ui, format!("{runs} plays each{more}, with the same luck in both."));
}

fn row_ui(ui: &mut Ui, width: f32, name: &str, before: Likelihood, after: Likelihood) {
    widgets::words(ui, width, RichText::new(name).text_style(theme::compact()));
    for estimate in [before, after] {
        ui.vertical(|ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            ui.label(widgets::percent(estimate.share()));
            let weak = theme::of(ui).weak;
            let text = RichText::new(interval(estimate)).text_style(theme::small()).color(weak);
            ui.add(Label::new(text).extend());
        });
    }
    let points = (after.share() - before.share()) * 100.0;
    // Overlapping intervals: the difference may be chance.
    let ((low_a, high_a), (low_b, high_b)) = (before.interval(), after.interval());
    let clear = low_a > high_b || low_b > high_a;
    let t = theme::of(ui);
    let (sign, word, colour) = match points {
        p if p.abs() < 0.05 => ("±", "the same", t.weak),
        _ if !clear => (if points > 0.0 { "+" } else { "−" }, "within chance", t.weak),
        p if p > 0.0 => ("+", "riskier", t.warn),
        _ => ("−", "safer", t.good),
    };
    ui.vertical(|ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        ui.label(RichText::new(format!("{sign}{:.1}", points.abs())).color(colour));
        ui.label(RichText::new(word).text_style(theme::small()).color(colour));
    });
    ui.end_row();
}
