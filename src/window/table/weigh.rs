//! Two things side by side, line by line, and what the one does to the risk against the other.

use bevy_egui::egui::{RichText, Ui, vec2};

use super::risk::{interval, published_ui};
use crate::forecast::{Difference, Headline, Likelihood, Risk};
use crate::rules::SeatView;
use crate::scenario::ReferenceOf;
use crate::table::Known;
use crate::texts::say;
use crate::window::theme::icons;
use crate::window::{theme, widgets};

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
    let runs = pair.map(Known::runs).into_iter().min().unwrap_or_default();
    let text = match pair.iter().all(|known| known.whole()) {
        false => say!("table-difference-so-far", runs = runs),
        true => say!("table-difference", runs = runs),
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
