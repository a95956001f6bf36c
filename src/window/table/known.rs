//! What the seat knows: indicators, relations, its objectives, red lines, norms and days.

use bevy_egui::egui::{self, Label, RichText, Ui, WidgetInfo, WidgetType, vec2};

use super::agreements;
use crate::rules::{IndicatorView, RedLineStatus, RedLineView, SeatView, Viewer};
use crate::scenario::{Polarity, Spot};
use crate::texts::{digits, say};
use crate::window::sight::{self, ListSight};
use crate::window::{mark, theme, widgets};

/// Letters of a line of relations, about.
const ROW: usize = 60;
/// Letters of an indicator's figures, about.
const FIGURES: usize = 20;

/// Shows it, and says whether somebody wants to read the agreements.
pub(super) fn known_ui(ui: &mut Ui, view: &SeatView) -> bool {
    mark::marked(ui, Spot::Indicators, |ui| {
        widgets::title(ui, &say!("table-indicators"));
        ui.spacing_mut().item_spacing.y = theme::HAIR;
        ui.spacing_mut().interact_size.y = theme::LINE;
        let mut sight = ListSight::new(ui, sight::LIST);
        for (at, indicator) in view.indicators.iter().enumerate() {
            let letters = indicator.name.len() + indicator.band.len() + FIGURES;
            sight.show(ui, at, letters, |ui| indicator_ui(ui, indicator));
        }
    });
    budgets_ui(ui, view);
    own_ui(ui, view);
    mark::marked(ui, Spot::RedLines, |ui| red_lines_ui(ui, view));
    let reads = agreements::beside_ui(ui, view);
    dates_ui(ui, view);
    relations_ui(ui, view);
    norms_ui(ui, view);
    reads
}

/// An indicator: value, band and change in words and figures, and a small bar.
fn indicator_ui(ui: &mut Ui, i: &IndicatorView) {
    let response = widgets::split(
        ui,
        |ui| {
            let name = match i.private {
                true => say!("table-not-public", indicator = &i.name),
                false => i.name.clone(),
            };
            let name = RichText::new(name).text_style(theme::compact());
            widgets::words(ui, ui.available_width(), name);
        },
        |ui| {
            ui.label(digits(&i.value.to_string()));
            change_ui(ui, i);
        },
    );
    response.on_hover_text(&i.about);
    let range = (i.max - i.min).max(1) as f32;
    let share = (i.value - i.min) as f32 / range;
    widgets::bar(ui, theme::BAR_LOW, share, None, theme::of(ui).accent);
    widgets::weak(ui, &i.band);
    ui.add_space(theme::HAIR * 2.0);
}

/// How it changed since the turn before, and whether that is for the better.
fn change_ui(ui: &mut Ui, i: &IndicatorView) {
    let by = i.value - i.before;
    if by == 0 {
        return;
    }
    let t = theme::of(ui);
    let (arrow, better) = (if by > 0 { "▲" } else { "▼" }, by > 0);
    let colour = match i.polarity {
        Polarity::HigherIsBetter => {
            if better {
                t.good
            } else {
                t.warn
            }
        }
        Polarity::HigherIsWorse => {
            if better {
                t.warn
            } else {
                t.good
            }
        }
        Polarity::Neutral => t.weak,
    };
    let text = format!("{arrow}{}", widgets::signed(by.into()));
    ui.label(RichText::new(text).text_style(theme::small()).color(colour));
}

/// What is in each budget the viewer knows; a seat's own stands in its hand.
fn budgets_ui(ui: &mut Ui, view: &SeatView) {
    if view.budgets.is_empty() || view.budget().is_some() {
        return;
    }
    ui.add_space(theme::GAP);
    widgets::title(ui, &say!("table-budgets"));
    for budget in &view.budgets {
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing.x = theme::NARROW;
            widgets::mark(ui, budget.actor, view.actor(budget.actor));
            let text = RichText::new(budget.said().say()).text_style(theme::compact());
            ui.add(Label::new(text).wrap());
        });
    }
}

fn own_ui(ui: &mut Ui, view: &SeatView) {
    if view.objectives.is_empty() {
        return;
    }
    ui.add_space(theme::GAP);
    widgets::title(ui, &say!("table-your-objectives"));
    for objective in &view.objectives {
        ui.add(Label::new(RichText::new(&objective.text).text_style(theme::compact())).wrap());
        let by = widgets::signed(objective.score - objective.at_start);
        let (score, weight) = (objective.score, objective.weight);
        let text = say!("table-objective-stands", score = score, by = by, weight = weight);
        widgets::weak(ui, text);
    }
}

fn red_lines_ui(ui: &mut Ui, view: &SeatView) {
    if view.red_lines.is_empty() {
        return;
    }
    ui.add_space(theme::GAP);
    widgets::title(ui, &say!("table-red-lines"));
    let own = |line: &&RedLineView| view.viewer == Viewer::Seat(line.owner);
    let (mine, theirs): (Vec<_>, Vec<_>) = view.red_lines.iter().partition(own);
    for line in mine.into_iter().chain(theirs) {
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing.x = theme::NARROW;
            widgets::mark(ui, line.owner, view.actor(line.owner));
            ui.add(Label::new(RichText::new(&line.title).text_style(theme::compact())).wrap());
        })
        .response
        .on_hover_text(&line.text);
        let known = if line.declared { "yes" } else { "no" };
        match line.status {
            RedLineStatus::Intact => {
                widgets::weak(ui, say!("table-line-intact", declared = known));
            }
            RedLineStatus::Crossed => {
                widgets::warn(ui, say!("table-line-crossed", declared = known));
            }
            RedLineStatus::Kept => widgets::warn(ui, say!("table-line-kept", declared = known)),
            RedLineStatus::Lapsed => {
                widgets::weak(ui, say!("table-line-lapsed", declared = known));
            }
        }
    }
}

fn dates_ui(ui: &mut Ui, view: &SeatView) {
    if view.dates.is_empty() {
        return;
    }
    ui.add_space(theme::GAP);
    widgets::title(ui, &say!("table-days"));
    for date in &view.dates {
        let text = format!("{}: {}", date.name, date.when);
        ui.add(Label::new(RichText::new(text).text_style(theme::compact())).wrap());
    }
}

fn relations_ui(ui: &mut Ui, view: &SeatView) {
    let seat = match view.viewer {
        Viewer::Seat(seat) => Some(seat),
        Viewer::Public | Viewer::Facilitator => None,
    };
    let mine = |from, to| seat.is_none_or(|seat| from == seat || to == seat);
    let relations: Vec<_> = view.relations.iter().filter(|r| mine(r.from, r.to)).collect();
    if relations.is_empty() {
        return;
    }
    ui.add_space(theme::GAP);
    widgets::title(ui, &say!("table-relations"));
    let room = ui.available_width() - theme::COLUMNS[0] * 2.0;
    egui::Grid::new("relations").num_columns(3).spacing(theme::COLUMNS).show(ui, |ui| {
        let heads = [
            (say!("table-who-whom"), 0.4),
            (say!("table-trust"), 0.2),
            (say!("table-grievance"), 0.4),
        ];
        for (head, wide) in heads {
            let head = RichText::new(head).small().color(theme::of(ui).weak);
            widgets::words(ui, room * wide, head);
        }
        ui.end_row();
        let mut sight = ListSight::new(ui, sight::LIST);
        for (at, relation) in relations.into_iter().enumerate() {
            if let Some(room) = sight.hidden(ui, at, ROW) {
                // The heads are wide enough for all of it.
                ui.allocate_space(vec2(0.0, room.y));
                ui.end_row();
                continue;
            }
            let shown = ui.horizontal(|ui| {
                ui.spacing_mut().item_spacing.x = theme::NARROW;
                widgets::mark(ui, relation.from, view.actor(relation.from));
                ui.label("→");
                widgets::mark(ui, relation.to, view.actor(relation.to));
            });
            let [from, to] = [relation.from, relation.to].map(|ix| view.actor(ix));
            let said = say!("table-toward", from = from, to = to);
            shown.response.widget_info(|| WidgetInfo::labeled(WidgetType::Label, true, &said));
            sight.keep(ui, at, ROW, shown.response.rect.size());
            shown.response.on_hover_text(said);
            ui.label(widgets::signed(relation.trust));
            ui.label(relation.grievance.to_string());
            ui.end_row();
        }
    });
    for actor in &view.actors {
        ui.horizontal_wrapped(|ui| {
            widgets::mark(ui, actor.ix, &actor.name);
            let (name, credibility) = (&actor.name, actor.credibility);
            widgets::weak(ui, say!("table-credibility", actor = name, credibility = credibility));
        });
    }
}

fn norms_ui(ui: &mut Ui, view: &SeatView) {
    if view.norms.is_empty() && view.flags.is_empty() {
        return;
    }
    ui.add_space(theme::GAP);
    widgets::title(ui, &say!("table-norms"));
    for norm in &view.norms {
        let text = say!("table-norm", norm = &norm.name, breaches = norm.breaches);
        let text = RichText::new(text).text_style(theme::compact());
        ui.add(Label::new(text).wrap()).on_hover_text(&norm.text);
    }
    let mut sight = ListSight::new(ui, sight::LIST);
    for (at, flag) in view.flags.iter().enumerate() {
        sight.show(ui, at, flag.letters(), |ui| widgets::bullet(ui, &flag.say()));
    }
}
