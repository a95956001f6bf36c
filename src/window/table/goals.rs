//! What a seat is after, and how things stand: goal bars, and the indicators that changed most.

use bevy_egui::egui::{
    Color32, Label, Pos2, Rect, RichText, Sense, Shape, Stroke, StrokeKind, Ui, WidgetInfo,
    WidgetType, pos2, vec2,
};

use crate::rules::{IndicatorView, ObjectiveView, SeatView};
use crate::scenario::Polarity;
use crate::table::{FOREMOST, indicators};
use crate::texts::{digits, say};
use crate::window::sight::{self, ListSight};
use crate::window::theme::Tokens;
use crate::window::{theme, widgets};

/// Letters of an indicator's figures, about.
const FIGURES: usize = 20;
/// A change of an objective that fills half a bar, unless one of them has changed more.
const HALF: i64 = 10;

/// The seat's own objectives.
pub(super) fn own_ui(ui: &mut Ui, view: &SeatView) {
    goals_ui(ui, view, |ui, one| {
        let by = one.score - one.at_start;
        ui.label(RichText::new(widgets::signed(by)).color(colour(theme::of(ui), by)));
    });
}

/// The same before anything is done: what counts is how much each weighs.
pub(in crate::window) fn aims_ui(ui: &mut Ui, view: &SeatView) {
    goals_ui(ui, view, |ui, one| {
        let weight = say!("table-weight", weight = one.weight);
        ui.label(RichText::new(weight).text_style(theme::small()).color(theme::of(ui).weak));
    });
}

/// The objectives, each with something at the end of its line.
fn goals_ui(ui: &mut Ui, view: &SeatView, end: impl Fn(&mut Ui, &ObjectiveView)) {
    if view.objectives.is_empty() {
        return;
    }
    widgets::title(ui, &say!("table-your-objectives"));
    let most = view.objectives.iter().map(|one| (one.score - one.at_start).abs()).max();
    let most = most.unwrap_or(0).max(HALF);
    ui.scope(|ui| {
        ui.spacing_mut().item_spacing.y = theme::HAIR;
        ui.spacing_mut().interact_size.y = theme::LINE;
        view.objectives.iter().for_each(|one| goal_ui(ui, one, most, &end));
    });
    ui.add_space(theme::GAP);
}

/// An objective: how far it is better or worse than at the start, toward the good end or away from it.
fn goal_ui(ui: &mut Ui, one: &ObjectiveView, most: i64, end: impl Fn(&mut Ui, &ObjectiveView)) {
    let by = one.score - one.at_start;
    let t = theme::of(ui);
    let colour = colour(t, by);
    let said = say!(
        "table-objective-stands",
        score = one.score,
        by = widgets::signed(by),
        weight = one.weight
    );
    let text = RichText::new(&one.text).text_style(theme::compact());
    widgets::split(
        ui,
        |ui| {
            widgets::words(ui, ui.available_width(), text);
        },
        |ui| end(ui, one),
    );
    let wide = (ui.available_width() - theme::GOOD_END).max(theme::TARGET[0]);
    let size = vec2(ui.available_width(), theme::BAR_LOW);
    let (rect, response) = ui.allocate_exact_size(size, Sense::hover());
    let bar = Rect::from_min_size(rect.min, vec2(wide, rect.height()));
    let painter = ui.painter();
    painter.rect_filled(bar, theme::CORNER / 2, t.trough);
    let middle = bar.center().x;
    let now = middle + bar.width() / 2.0 * (by as f32 / most as f32).clamp(-1.0, 1.0);
    let moved = Rect::from_x_y_ranges(middle.min(now)..=middle.max(now), bar.y_range());
    painter.rect_filled(moved, 0, colour);
    painter.rect_stroke(bar, theme::CORNER / 2, theme::thin(t.line), StrokeKind::Inside);
    painter.vline(
        middle,
        bar.top() - theme::HAIR..=bar.bottom() + theme::HAIR,
        theme::firm(t.text),
    );
    good_end(ui, pos2(bar.right(), bar.center().y), true);
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Label, true, &said));
    response.on_hover_text(said);
    ui.add_space(theme::HAIR * 2.0);
}

/// Of a change that is for the better, for the worse, or none.
fn colour(t: &Tokens, by: i64) -> Color32 {
    match by.signum() {
        1 => t.good,
        -1 => t.warn,
        _ => t.weak,
    }
}

/// An arrow at the end of a bar that is the good one.
fn good_end(ui: &Ui, at: Pos2, right: bool) {
    let [long, half] = theme::ARROW;
    let way = if right { 1.0 } else { -1.0 };
    let foot = at + vec2(way * theme::HAIR * 2.0, 0.0);
    let corners = [vec2(0.0, -half), vec2(way * long, 0.0), vec2(0.0, half)];
    let corners = corners.map(|by| foot + by).to_vec();
    let good = theme::of(ui).good;
    ui.painter().add(Shape::convex_polygon(corners, good, Stroke::NONE));
}

/// The indicators that changed most, and the rest when they are unfolded.
pub(super) fn indicators_ui(ui: &mut Ui, view: &SeatView, all: &mut bool) {
    widgets::title(ui, &say!("table-indicators"));
    ui.spacing_mut().item_spacing.y = theme::HAIR;
    ui.spacing_mut().interact_size.y = theme::LINE;
    let shown = indicators(view);
    let more = shown.len().saturating_sub(FOREMOST);
    let mut sight = ListSight::new(ui, sight::LIST);
    for (at, one) in shown.into_iter().enumerate() {
        if at == FOREMOST && !*all {
            break;
        }
        let letters = one.name.len() + one.band.len() + FIGURES;
        sight.show(ui, at, letters, |ui| indicator_ui(ui, one));
    }
    ui.spacing_mut().interact_size.y = theme::TARGET[1];
    if more > 0 {
        let text = match *all {
            true => say!("table-fewer-indicators"),
            false => say!("table-more-indicators", more = more),
        };
        *all ^= widgets::button(ui, &text, "I");
    }
}

/// An indicator: value, band and change in words and figures, and a bar with an arrow at its good end.
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
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = 0.0;
        ui.spacing_mut().interact_size.y = theme::LINE_LOW;
        ui.add_space(theme::GOOD_END);
        let wide = ui.available_width() - theme::GOOD_END;
        let bar = widgets::cell(ui, wide, |ui| {
            widgets::bar(ui, theme::BAR_LOW, share, None, theme::of(ui).accent);
            ui.min_rect()
        });
        match i.polarity {
            Polarity::HigherIsBetter => good_end(ui, pos2(bar.right(), bar.center().y), true),
            Polarity::HigherIsWorse => good_end(ui, pos2(bar.left(), bar.center().y), false),
            Polarity::Neutral => {}
        }
    });
    let band = RichText::new(&i.band).text_style(theme::small()).color(theme::of(ui).weak);
    let band = ui.add(Label::new(band).wrap());
    match i.polarity {
        Polarity::HigherIsBetter => widgets::describe(ui, &band, &say!("table-better-high")),
        Polarity::HigherIsWorse => widgets::describe(ui, &band, &say!("table-better-low")),
        Polarity::Neutral => {}
    }
    ui.add_space(theme::HAIR * 2.0);
}

/// How it changed since the turn before, and whether that is for the better.
fn change_ui(ui: &mut Ui, i: &IndicatorView) {
    let by = i.value - i.before;
    if by == 0 {
        return;
    }
    let t = theme::of(ui);
    let up = by > 0;
    let colour = match i.polarity {
        Polarity::HigherIsBetter if up => t.good,
        Polarity::HigherIsWorse if !up => t.good,
        Polarity::Neutral => t.weak,
        _ => t.warn,
    };
    let arrow = if up { "▲" } else { "▼" };
    let text = format!("{arrow}{}", widgets::signed(by.into()));
    ui.label(RichText::new(text).text_style(theme::small()).color(colour));
}
