//! The risk as one picture: a row for each threshold, on one axis; of the chosen one, all that is known.

use bevy_egui::egui::{
    Align2, Label, Painter, Pos2, Rangef, Rect, Response, RichText, Sense, Shape, StrokeKind,
    TextStyle, Ui, WidgetInfo, WidgetType, pos2, vec2,
};

use crate::forecast::{Likelihood, of_hundred, rounded, short};
use crate::rules::{PublishedView, SeatView};
use crate::scenario::ReferenceOf;
use crate::table::{Forecast, Known};
use crate::texts::say;
use crate::window::{theme, widgets};

/// What the chart shows.
#[derive(Clone, Copy, Default)]
pub(super) struct RiskShown<'a> {
    /// The risk as it stands.
    pub present: Forecast<'a>,
    /// What it was a turn ago, if that is known.
    pub last: Option<&'a Known>,
    /// With the card under the pointer or the keyboard, as far as that is known.
    pub card: Option<&'a Known>,
}

/// A row of the chart.
struct RiskRow<'a> {
    name: String,
    /// The same as a sentence.
    full: String,
    now: Likelihood,
    /// By the next turn; not known of a catastrophe.
    next: Option<Likelihood>,
    last: Option<Likelihood>,
    card: Option<Likelihood>,
    published: Vec<&'a PublishedView>,
}

/// The risk as it stands, without anything to choose.
pub fn risk_ui(ui: &mut Ui, view: &SeatView, forecast: Forecast<'_>) {
    let shown = RiskShown { present: forecast, ..RiskShown::default() };
    ui.scope(|ui| chart_ui(ui, view, shown, None));
}

/// The chart. `chosen` is the row that is read in full, if one can be.
pub(super) fn chart_ui(
    ui: &mut Ui,
    view: &SeatView,
    shown: RiskShown<'_>,
    mut chosen: Option<&mut usize>,
) {
    let Some(known) = shown.present.known else {
        let text = match shown.present.pending {
            true => say!("table-computing"),
            false => say!("table-not-computed"),
        };
        widgets::weak(ui, text);
        return;
    };
    let rows = rows(view, known, shown);
    ui.spacing_mut().item_spacing.y = theme::HAIR;
    for (at, row) in rows.iter().enumerate() {
        let is = chosen.as_ref().map(|chosen| **chosen == at);
        let response = row_ui(ui, row, is);
        if let Some(chosen) = &mut chosen
            && (response.clicked() || response.gained_focus())
        {
            **chosen = at;
        }
        published_ui(ui, row.published.iter().copied());
    }
    axis_ui(ui);
    legend_ui(ui, shown);
    let Some(row) = chosen.and_then(|chosen| rows.get((*chosen).min(rows.len() - 1))) else {
        return;
    };
    ui.add_space(theme::GAP);
    widgets::card(ui, |ui| detail_ui(ui, row));
    widgets::weak(ui, behind(known, shown.present.pending));
}

fn rows<'a>(view: &'a SeatView, known: &Known, shown: RiskShown<'_>) -> Vec<RiskRow<'a>> {
    let end = |known: &Known, at: usize| known.risk.thresholds.get(at).map(|one| one.by_end());
    let again = |crossed: bool, threshold: String| match crossed {
        true => say!("table-threshold-again", threshold = threshold),
        false => threshold,
    };
    let thresholds = view.thresholds.iter().zip(&known.risk.thresholds).enumerate();
    let mut rows: Vec<_> = thresholds
        .map(|(at, (threshold, crossing))| RiskRow {
            name: again(threshold.crossed, threshold.short_said()),
            full: again(threshold.crossed, threshold.said()),
            now: crossing.by_end(),
            next: Some(crossing.next_turn.into()),
            last: shown.last.and_then(|last| end(last, at)),
            card: shown.card.and_then(|card| end(card, at)),
            published: view.published_of(ReferenceOf::Threshold(at.into())).collect(),
        })
        .collect();
    rows.push(RiskRow {
        name: say!("table-catastrophe"),
        full: say!("table-ends-in-catastrophe"),
        now: known.risk.catastrophe.into(),
        next: None,
        last: shown.last.map(|last| last.risk.catastrophe.into()),
        card: shown.card.map(|card| card.risk.catastrophe.into()),
        published: view.published_of_catastrophe().collect(),
    });
    rows
}

/// In whole percent.
fn whole(likelihood: Likelihood) -> String {
    format!("{} %", short(likelihood.share()))
}

/// A row: its name, its figure, and below both its place on the axis.
fn row_ui(ui: &mut Ui, row: &RiskRow<'_>, chosen: Option<bool>) -> Response {
    let t = theme::of(ui);
    let (small, lead) = (theme::font(ui, &theme::compact()), theme::font(ui, &theme::lead()));
    let edge = theme::GAP;
    let figure = ui.painter().layout_no_wrap(whole(row.now), lead, t.text);
    let room = ui.available_width() - figure.size().x - edge * 2.0 - theme::SPACE;
    let name = ui.painter().layout(row.name.clone(), small, t.text, room.max(theme::TARGET[0]));
    let high = name.size().y.max(figure.size().y) + theme::STRIPE + theme::HAIR;
    let sense = if chosen.is_some() { Sense::click() } else { Sense::hover() };
    let size = vec2(ui.available_width(), high);
    let (rect, response) = ui.allocate_exact_size(size, sense);
    let painter = ui.painter();
    if chosen == Some(true) {
        painter.rect_filled(rect, theme::CORNER, t.chosen);
    }
    if chosen.is_some() && response.hovered() {
        painter.rect_stroke(rect, theme::CORNER, theme::thin(t.accent), StrokeKind::Inside);
    }
    painter.galley(rect.min + vec2(edge, theme::HAIR / 2.0), name, t.text);
    let at = pos2(rect.right() - edge - figure.size().x, rect.top());
    painter.galley(at, figure, t.text);
    let strip = Rect::from_x_y_ranges(
        ends(rect),
        rect.bottom() - theme::STRIPE..=rect.bottom() - theme::HAIR,
    );
    strip_ui(ui, strip, row);
    if let Some(card) = row.card {
        let at = pos2(rect.right() - edge, strip.center().y);
        let font = theme::font(ui, &theme::small());
        let text = format!("→ {}", whole(card));
        ui.painter().text(at, Align2::RIGHT_CENTER, text, font, t.accent);
    }
    let said = said(row);
    match chosen {
        Some(chosen) => response
            .widget_info(|| WidgetInfo::selected(WidgetType::SelectableLabel, true, chosen, &said)),
        None => response.widget_info(|| WidgetInfo::labeled(WidgetType::Label, true, &said)),
    }
    if row.full == row.name { response } else { response.on_hover_text(&row.full) }
}

/// From where to where the axis goes; beside it is room for what a card makes of the figure.
fn ends(rect: Rect) -> Rangef {
    Rangef::new(rect.left() + theme::SPACE, rect.right() - theme::OF_CARD)
}

/// A row in words.
fn said(row: &RiskRow<'_>) -> String {
    let mut said = say!("table-risk-row", what = &row.full, share = row.now.text());
    for (what, key) in [(row.last, false), (row.card, true)] {
        if let Some(one) = what {
            let share = whole(one);
            said += &match key {
                false => say!("table-risk-row-last", share = share),
                true => say!("table-risk-row-card", share = share),
            };
        }
    }
    said
}

/// The axis with its whisker and its dots.
fn strip_ui(ui: &Ui, rect: Rect, row: &RiskRow<'_>) {
    let (t, painter, y) = (theme::of(ui), ui.painter(), rect.center().y);
    let x = |share: f64| rect.left() + rect.width() * share.clamp(0.0, 1.0) as f32;
    painter.hline(rect.x_range(), y, theme::thin(t.line));
    for tick in [0.0, 0.25, 0.5, 0.75, 1.0] {
        painter.vline(x(tick), y - theme::HAIR..=y + theme::HAIR, theme::thin(t.line));
    }
    let (low, high) = row.now.interval();
    painter.hline(x(low)..=x(high).max(x(low) + theme::HAIR), y, theme::firm(t.text));
    for end in [low, high] {
        painter.vline(x(end), y - theme::WHISKER..=y + theme::WHISKER, theme::firm(t.text));
    }
    let [dot, small] = theme::RISK_DOT;
    if let Some(last) = row.last {
        painter.circle(pos2(x(last.share()), y), small, t.weak, theme::thin(t.panel));
    }
    let share = row.now.share();
    let now = pos2(x(share), y);
    painter.circle(now, dot, theme::cividis(share as f32), theme::thin(t.text));
    if let Some(card) = row.card {
        ghost(painter, pos2(x(card.share()), y), now, theme::firm(t.accent));
    }
}

/// Where the dot would be with a card: an empty ring, and the way to it.
fn ghost(painter: &Painter, at: Pos2, from: Pos2, stroke: bevy_egui::egui::Stroke) {
    let [dot, _] = theme::RISK_DOT;
    if (at.x - from.x).abs() > 2.0 * dot {
        let side = (at.x - from.x).signum() * dot;
        let way = [pos2(from.x + side, at.y), pos2(at.x - side, at.y)];
        painter.extend(Shape::dashed_line(&way, stroke, theme::NARROW, theme::HAIR));
    }
    painter.circle_stroke(at, dot + 1.0, stroke);
}

/// The figures below the axis.
fn axis_ui(ui: &mut Ui) {
    let t = theme::of(ui);
    let font = theme::font(ui, &TextStyle::Small);
    let high = ui.text_style_height(&TextStyle::Small);
    let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), high), Sense::hover());
    let ends = ends(rect);
    for (share, text) in [(0.0, "0"), (0.5, "50"), (1.0, "100 %")] {
        let at = pos2(ends.min + ends.span() * share, rect.top());
        ui.painter().text(at, Align2::CENTER_TOP, text, font.clone(), t.weak);
    }
}

/// What is what.
fn legend_ui(ui: &mut Ui, shown: RiskShown<'_>) {
    let mut parts = vec![say!("table-risk-legend")];
    parts.extend(shown.last.map(|_| say!("table-risk-legend-last")));
    parts.extend(shown.card.map(|_| say!("table-risk-legend-card")));
    widgets::weak(ui, parts.join(" "));
}

/// All that is known of one risk.
fn detail_ui(ui: &mut Ui, row: &RiskRow<'_>) {
    ui.add(Label::new(RichText::new(&row.name).text_style(theme::compact()).strong()).wrap());
    if let Some(next) = row.next {
        ui.add(Label::new(say!("table-next-turn", share = next.text())).wrap());
    }
    ui.add(Label::new(say!("table-by-end", share = row.now.text())).wrap());
    array_ui(ui, row.now.share());
}

/// A hundred games, of which so many come to it.
fn array_ui(ui: &mut Ui, share: f64) {
    let t = theme::of(ui);
    let [radius, apart] = theme::GAME_DOT;
    let columns = ((ui.available_width() / apart).floor() as usize).clamp(10, 25);
    let games = short(share);
    // What is hardly ever or nearly always so is not a whole game.
    let filled = games.parse().unwrap_or(if games.starts_with('<') { 0 } else { 100 });
    let rows = 100_usize.div_ceil(columns);
    let size = vec2(apart * columns as f32, apart * rows as f32);
    let (rect, response) = ui.allocate_exact_size(size, Sense::hover());
    for at in 0..100 {
        let (column, row) = (at % columns, at / columns);
        let place = vec2(column as f32 + 0.5, row as f32 + 0.5) * apart;
        if at < filled {
            let colour = theme::cividis(share as f32);
            ui.painter().circle(rect.min + place, radius, colour, theme::thin(t.text));
        } else {
            ui.painter().circle_stroke(rect.min + place, radius, theme::thin(t.line));
        }
    }
    let said = say!("table-risk-of-hundred", kind = of_hundred(share), games = games);
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Label, true, &said));
    widgets::weak(ui, said);
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

/// An interval in brackets.
pub(super) fn interval(estimate: Likelihood) -> String {
    let (low, high) = estimate.interval();
    format!("({}–{} %)", rounded(low), rounded(high))
}
