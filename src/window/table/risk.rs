//! Risk in figures, intervals, words and bars.

use bevy_egui::egui::{Label, RichText, Ui, vec2};

use crate::forecast::{Difference, Headline, Likelihood, Risk, rounded};
use crate::rules::{PublishedView, SeatView};
use crate::scenario::ReferenceOf;
use crate::table::{Forecast, Known, ROUNDS};
use crate::texts::say;
use crate::window::theme::icons;
use crate::window::{theme, widgets};

/// The risk of each threshold, by the next turn and by the end.
pub fn risk_ui(ui: &mut Ui, view: &SeatView, forecast: Forecast<'_>) {
    let Some(known) = forecast.known else {
        let text = match forecast.pending {
            true => say!("table-computing"),
            false => say!("table-not-computed"),
        };
        widgets::weak(ui, text);
        return;
    };
    let thresholds = view.thresholds.iter().zip(&known.risk.thresholds).enumerate();
    for (at, (threshold, crossing)) in thresholds {
        let name = match threshold.crossed {
            true => say!("table-threshold-again", threshold = threshold.said()),
            false => threshold.said(),
        };
        ui.add(Label::new(RichText::new(name).text_style(theme::compact())).wrap());
        next_turn_ui(ui, crossing.next_turn.into());
        by_end_ui(ui, crossing.by_end());
        published_ui(ui, view.published_of(ReferenceOf::Threshold(at.into())));
        ui.add_space(theme::HAIR * 2.0);
    }
    ui.label(RichText::new(say!("table-ends-in-catastrophe")).text_style(theme::compact()));
    by_end_ui(ui, known.risk.catastrophe.into());
    published_ui(ui, view.published_of_catastrophe());
    widgets::weak(ui, behind(known, forecast.pending));
}

/// What others have published of the same: the figures; who, when and for which time where the pointer rests.
pub(super) fn published_ui<'a>(ui: &mut Ui, all: impl Iterator<Item = &'a PublishedView>) {
    let all: Vec<_> = all.collect();
    if all.is_empty() {
        return;
    }
    let figures: Vec<_> = all.iter().map(|one| format!("{} %", one.percent())).collect();
    let text = RichText::new(say!("reference-beside", figures = figures.join(", ")));
    let text = text.text_style(theme::small()).color(theme::of(ui).weak);
    let response = ui.add(Label::new(text).wrap());
    let said: Vec<_> = all.iter().map(|one| one.said()).collect();
    let said = said.join("\n");
    widgets::describe(ui, &response, &said);
    response.on_hover_text(said);
}

/// How sure the figures are.
fn behind(known: &Known, pending: bool) -> String {
    match pending {
        true => say!("table-runs-so-far", runs = known.runs()),
        false => say!("table-runs", runs = known.runs()),
    }
}

fn next_turn_ui(ui: &mut Ui, estimate: Likelihood) {
    let figure = say!("table-next-turn", share = widgets::percent(estimate));
    estimate_ui(ui, figure, estimate);
}

fn by_end_ui(ui: &mut Ui, estimate: Likelihood) {
    let figure = say!("table-by-end", share = widgets::percent(estimate));
    estimate_ui(ui, figure, estimate);
}

fn estimate_ui(ui: &mut Ui, figure: String, estimate: Likelihood) {
    let (low, high) = estimate.interval();
    let share = estimate.share() as f32;
    ui.scope(|ui| {
        ui.spacing_mut().item_spacing = vec2(theme::NARROW, theme::HAIR / 2.0);
        ui.spacing_mut().interact_size.y = theme::LINE_LOW;
        ui.horizontal_wrapped(|ui| {
            ui.label(RichText::new(figure).text_style(theme::compact()));
            widgets::weak(ui, interval(estimate));
            let words = RichText::new(estimate.words()).text_style(theme::small());
            ui.label(words.color(theme::of(ui).accent));
        });
        widgets::bar(ui, theme::BAR, share, Some((low as f32, high as f32)), theme::cividis(share));
    });
    ui.add_space(theme::HAIR / 2.0);
}

/// An interval in brackets.
fn interval(estimate: Likelihood) -> String {
    let (low, high) = estimate.interval();
    format!("({}–{} %)", rounded(low), rounded(high))
}

/// Columns of a table that sets two things side by side: a name, the one, the other.
#[derive(Clone, Copy, Debug)]
pub struct Columns {
    name: f32,
    side: f32,
}

impl Columns {
    /// As wide as there is room.
    pub fn of(ui: &Ui) -> Self {
        let room = ui.available_width() - 2.0 * theme::SPACE;
        let name = theme::within(room * 0.26, theme::NAMES);
        Self { name, side: (room - name) / 2.0 }
    }

    /// One line: what it is about, and what each has.
    pub fn row_ui<R>(
        self,
        ui: &mut Ui,
        name: &str,
        sides: [impl FnOnce(&mut Ui) -> R; 2],
    ) -> [R; 2] {
        let t = theme::of(ui);
        let top = ui.cursor().top();
        let shown = ui.horizontal_top(|ui| {
            ui.spacing_mut().item_spacing.x = theme::SPACE;
            let name = RichText::new(name).text_style(theme::small()).color(t.weak);
            widgets::words(ui, self.name, name);
            sides.map(|add| {
                widgets::cell(ui, self.side, |ui| {
                    ui.spacing_mut().item_spacing = vec2(theme::GAP, theme::HAIR);
                    add(ui)
                })
            })
        });
        let across = shown.response.rect.x_range();
        ui.painter().hline(across, top - theme::HAIR, theme::thin(t.faint));
        shown.inner
    }

    /// What stands in the columns.
    pub fn heads_ui(self, ui: &mut Ui, heads: [String; 2]) {
        let name = say!("table-head-by-end");
        self.row_ui(ui, &name, heads.map(|head| move |ui: &mut Ui| widgets::weak(ui, head)));
    }
}

/// The risk after the one and after the other, and how much likelier it is after the other, play by
/// play.
pub fn change_ui(ui: &mut Ui, view: &SeatView, columns: Columns, pair: [&Known; 2]) {
    let [before, after] = pair.map(|known| &known.risk);
    for (at, threshold) in view.thresholds.iter().enumerate() {
        let of = |risk: &Risk| risk.thresholds.get(at).map(|crossing| crossing.by_end());
        if let (Some(one), Some(other)) = (of(before), of(after)) {
            let less = after.less(before, Headline::End(at.into()));
            row_ui(ui, columns, &threshold.said(), [one, other], less);
            published_ui(ui, view.published_of(ReferenceOf::Threshold(at.into())));
        }
    }
    let less = after.less(before, Headline::Catastrophe);
    let both = [before.catastrophe.into(), after.catastrophe.into()];
    row_ui(ui, columns, &say!("table-catastrophe"), both, less);
    published_ui(ui, view.published_of_catastrophe());
    let rounds = pair.map(|known| known.rounds).into_iter().min().unwrap_or_default();
    let runs = pair.map(Known::runs).into_iter().min().unwrap_or_default();
    let text = match rounds < ROUNDS.len() {
        true => say!("table-difference-so-far", runs = runs),
        false => say!("table-difference", runs = runs),
    };
    widgets::weak(ui, text);
}

fn row_ui(ui: &mut Ui, columns: Columns, name: &str, both: [Likelihood; 2], less: Difference) {
    columns.row_ui(
        ui,
        name,
        both.map(|estimate| {
            move |ui: &mut Ui| {
                ui.horizontal_wrapped(|ui| {
                    ui.spacing_mut().item_spacing.x = theme::NARROW;
                    ui.label(widgets::percent(estimate));
                    widgets::weak(ui, interval(estimate));
                });
            }
        }),
    );
    let t = theme::of(ui);
    let (icon, colour) = match less.distinguishable() {
        true if less.share > 0.0 => (icons::TREND_UP, t.warn),
        true => (icons::TREND_DOWN, t.good),
        false => ("", t.weak),
    };
    ui.horizontal_top(|ui| {
        ui.add_space(columns.name + theme::SPACE - ui.spacing().item_spacing.x);
        widgets::iconed(ui, icon, less.sentence(), theme::small(), colour);
    });
}
