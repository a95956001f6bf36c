//! The ladder: rungs by name, thresholds, the crisis as a token with its trail, and as a fan where
//! forecasts see it in the turns to come.

use std::sync::Arc;

use bevy_egui::egui::{
    Color32, Galley, Mesh, Painter, Pos2, Rect, Sense, Shape, StrokeKind, TextFormat, TextStyle,
    Ui, WidgetInfo, WidgetType, pos2, text::LayoutJob, vec2,
};

use super::spread::TableShown;
use crate::forecast::Fan;
use crate::rules::{SeatView, ThresholdView};
use crate::scenario::{RungIx, Spot};
use crate::table::Forecast;
use crate::texts::say;
use crate::window::theme::icons;
use crate::window::{mark, theme, widgets};

pub(super) fn ladder_ui(ui: &mut Ui, table: &TableShown<'_>) {
    mark::marked(ui, Spot::Ladder, |ui| {
        widgets::title(ui, &say!("table-ladder"));
        rungs_ui(ui, table.view, table.view.rung.at() as f32, table.present);
    });
}

/// The rungs, highest on top; the token stands at a rung, or between two on its way.
pub fn rungs_ui(ui: &mut Ui, view: &SeatView, token: f32, forecast: Forecast<'_>) {
    let fan = forecast.known.map(|known| &known.risk.fan);
    // Turns so far, and room for those to come although nothing is known of them yet; the aftermath is one more.
    let past = view.trail.len().saturating_sub(1);
    let to_come = past + fan.map_or(0, Fan::turns);
    let columns = to_come.max(view.turns as usize) as f32 + 1.0;
    let room = ui.available_width();
    let column = theme::within(room * 0.3 / columns, theme::FAN);
    let chart = column * columns;
    let here = token.round() as usize;
    let mut rows = vec![Rect::NOTHING; view.rungs.len()];
    ui.spacing_mut().item_spacing.y = theme::HAIR / 2.0;
    for at in (0..view.rungs.len()).rev() {
        rows[at] = rung_ui(ui, view, at, at == here, room - chart);
    }
    let sketch = Sketch { rows, left: ui.min_rect().left() + room - chart, column, past };
    sketch.draw(ui, view, token, fan);
    ui.spacing_mut().item_spacing.y = theme::NARROW;
    let trail: Vec<_> = view.trail.iter().map(|rung| (rung.at() + 1).to_string()).collect();
    let flags = [(icons::FLAG, say!("table-threshold-word"))];
    widgets::pieces(ui, &flags, theme::small(), theme::of(ui).accent);
    widgets::weak(ui, say!("table-trail", rungs = trail.join(" → ")));
    if let Some(sentence) = fan.and_then(Fan::sentence) {
        widgets::weak(ui, say!("table-fan", sentence = sentence));
    }
}

/// A rung: its number, its name, a flag if it is a threshold; where it lies.
fn rung_ui(ui: &mut Ui, view: &SeatView, at: usize, here: bool, wide: f32) -> Rect {
    let t = theme::of(ui);
    let threshold = view.threshold_on(at.into());
    let threshold = threshold.as_ref();
    let mono = theme::font(ui, &TextStyle::Monospace);
    let number = ui.painter().layout_no_wrap(format!("{:>2}", at + 1), mono, t.weak);
    let indent = theme::GAP * 2.0 + number.size().x;
    let words = words(ui, &view.rungs[at].name, threshold, wide - indent - theme::NARROW);
    let size = vec2(ui.available_width(), words.size().y.max(theme::LINE) + theme::HAIR);
    let (rect, response) = ui.allocate_exact_size(size, Sense::hover());
    let (fill, line) = if here { (t.chosen, t.accent) } else { (t.card, t.faint) };
    let painter = ui.painter();
    painter.rect_filled(rect, theme::CORNER / 2, fill);
    painter.rect_stroke(rect, theme::CORNER / 2, theme::thin(line), StrokeKind::Inside);
    let top = rect.center().y - words.size().y / 2.0;
    painter.galley(pos2(rect.left() + theme::GAP, top), number, t.weak);
    painter.galley(pos2(rect.left() + indent, top), words, t.text);
    let said = said(view, at, here, threshold);
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Label, true, &said));
    if let Some(threshold) = threshold {
        let about =
            say!("table-threshold", threshold = threshold.said(), crossed = crossed(threshold));
        response.on_hover_text(about);
    }
    rect
}

/// A rung in words: what its mark, its flag and its colour say.
fn said(view: &SeatView, at: usize, here: bool, threshold: Option<&ThresholdView>) -> String {
    let stands = match view.trail.contains(&RungIx::from(at)) {
        _ if here => "here",
        true => "before",
        false => "never",
    };
    let (rung, name) = (at + 1, &view.rungs[at].name);
    let Some(threshold) = threshold else {
        return say!("table-rung", rung = rung, name = name, stands = stands);
    };
    say!(
        "table-rung-threshold",
        rung = rung,
        name = name,
        stands = stands,
        threshold = threshold.said(),
        crossed = crossed(threshold),
    )
}

/// As the texts ask for it.
fn crossed(threshold: &ThresholdView) -> &'static str {
    if threshold.crossed { "yes" } else { "no" }
}

/// A rung's name, with its flag, which has fallen when it is crossed.
fn words(ui: &Ui, name: &str, threshold: Option<&ThresholdView>, wide: f32) -> Arc<Galley> {
    let (t, font) = (theme::of(ui), theme::font(ui, &theme::compact()));
    let mut job = LayoutJob::default();
    job.wrap.max_width = wide;
    let mut add = |text: &str, colour| {
        job.append(text, 0.0, TextFormat::simple(font.clone(), colour));
    };
    add(name, t.text);
    match threshold {
        Some(threshold) if threshold.crossed => {
            add(&format!("\u{a0}{} {}", icons::FLAG, say!("table-crossed")), t.warn)
        }
        Some(_) => add(&format!("\u{a0}{}", icons::FLAG), t.accent),
        None => {}
    }
    ui.fonts_mut(|fonts| fonts.layout_job(job))
}

/// The chart beside the names, with the rungs as its lines.
struct Sketch {
    rows: Vec<Rect>,
    left: f32,
    column: f32,
    /// Turns before this one.
    past: usize,
}

impl Sketch {
    /// Turns from 0; a whole number is the start of that turn.
    fn x(&self, turn: f32) -> f32 {
        self.left + self.column * (turn + 0.5)
    }

    /// The middle of a rung, or of the way between two.
    fn y(&self, rung: f32) -> f32 {
        let row = |at: f32| self.rows.get(at as usize).map_or(0.0, |row| row.center().y);
        let (low, part) = (rung.floor(), rung.fract());
        if part == 0.0 { row(low) } else { row(low) + (row(low + 1.0) - row(low)) * part }
    }

    fn at(&self, turn: f32, rung: f32) -> Pos2 {
        pos2(self.x(turn), self.y(rung))
    }

    fn draw(&self, ui: &Ui, view: &SeatView, token: f32, fan: Option<&Fan>) {
        let (t, painter) = (theme::of(ui), ui.painter());
        let now = self.past as f32;
        if let Some(fan) = fan.filter(|fan| fan.turns() > 0) {
            let strength = [(Fan::most as fn(&Fan, usize) -> _, 0.22), (Fan::half, 0.5)];
            for (between, strength) in strength {
                self.band(painter, fan, token, between, t.accent.gamma_multiply(strength));
            }
            let middle = (0..fan.turns())
                .map(|turn| self.at(now + 1.0 + turn as f32, fan.quantile(turn, 0.5).at() as f32));
            let line: Vec<_> = [self.at(now, token)].into_iter().chain(middle).collect();
            painter.line(line, theme::thin(t.accent));
        }
        let been = view.trail.iter().take(self.past).enumerate();
        let mut trail: Vec<_> =
            been.map(|(turn, rung)| self.at(turn as f32, rung.at() as f32)).collect();
        for spot in &trail {
            painter.circle_filled(*spot, theme::HAIR, t.weak);
        }
        trail.push(self.at(now, token));
        painter.line(trail, theme::thin(t.weak));
        token_at(painter, self.at(now, token), t.warn, t.text);
    }

    /// Somewhat more on either side, so that a fan that is sure of itself is a band, too.
    fn band(
        &self,
        painter: &Painter,
        fan: &Fan,
        token: f32,
        between: fn(&Fan, usize) -> [RungIx; 2],
        colour: Color32,
    ) {
        let more = self.rows.first().map_or(0.0, |row| row.height()) * 0.3;
        let now = self.past as f32;
        let mut mesh = Mesh::default();
        let mut edge = |x: f32, top: f32, bottom: f32| {
            mesh.colored_vertex(pos2(x, top), colour);
            mesh.colored_vertex(pos2(x, bottom), colour);
            if let Some(first) = (mesh.vertices.len() as u32).checked_sub(4) {
                mesh.add_triangle(first, first + 1, first + 2);
                mesh.add_triangle(first + 1, first + 2, first + 3);
            }
        };
        edge(self.x(now), self.y(token), self.y(token));
        for turn in 0..fan.turns() {
            let [low, high] = between(fan, turn).map(|rung| self.y(rung.at() as f32));
            edge(self.x(now + 1.0 + turn as f32), high - more, low + more);
        }
        painter.add(Shape::mesh(mesh));
    }
}

/// The crisis: a lozenge, so that it is no dot of the trail.
fn token_at(painter: &Painter, at: Pos2, fill: Color32, line: Color32) {
    let [across, up] = theme::TOKEN;
    let corners = [vec2(0.0, -up), vec2(across, 0.0), vec2(0.0, up), vec2(-across, 0.0)];
    let corners = corners.map(|by| at + by).to_vec();
    painter.add(Shape::convex_polygon(corners, fill, theme::thin(line)));
}
