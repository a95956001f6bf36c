//! The lines of all futures, over rungs and turns.

use bevy_egui::egui::{
    Align2, Color32, Pos2, Rect, Sense, Stroke, Ui, WidgetInfo, WidgetType, pos2, vec2,
};

use super::line::{FutureLine, Possible};
use crate::table::Futures;
use crate::texts::say;
use crate::window::{theme, widgets};

/// Points between two turns: a line goes from rung to rung in a curve.
const BETWEEN: usize = 8;
/// Of a rung's height, how much its lines take together.
const SPREAD: f32 = 0.72;
/// How strong a line is that is possible, and one that has gone out.
const STRENGTH: [f32; 2] = [0.5, 0.13];

/// Where things are.
struct FuturesPlot {
    plot: Rect,
    rungs: usize,
    turns: usize,
}

impl FuturesPlot {
    fn x(&self, turn: f32) -> f32 {
        self.plot.left() + self.plot.width() * turn / self.turns.max(1) as f32
    }

    fn band(&self) -> f32 {
        self.plot.height() / self.rungs.max(1) as f32
    }

    fn y(&self, rung: f32) -> f32 {
        self.plot.bottom() - self.band() * (rung + 0.5)
    }

    /// A line through rungs, the first at the left edge, so far aside of their middle.
    fn curve(&self, rungs: &[f32], aside: f32) -> Vec<Pos2> {
        let at = |turn: f32, rung: f32| pos2(self.x(turn), self.y(rung) + aside * self.band());
        let mut points: Vec<Pos2> = rungs.first().map(|rung| at(0.0, *rung)).into_iter().collect();
        for (turn, pair) in rungs.windows(2).enumerate() {
            points.extend((1..=BETWEEN).map(|step| {
                let share = step as f32 / BETWEEN as f32;
                let eased = share * share * (1.0 + 2.0 * (1.0 - share));
                at(turn as f32 + share, pair[0] + (pair[1] - pair[0]) * eased)
            }));
        }
        points
    }
}

/// The picture, so high; `over` turns count as over.
pub(in crate::window) fn picture_ui(
    ui: &mut Ui,
    futures: &Futures,
    over: f32,
    lines: &[(&FutureLine, &Possible)],
    high: f32,
) {
    let wide = ui.available_width();
    let (rect, response) = ui.allocate_exact_size(vec2(wide, high), Sense::hover());
    let said = futures.in_words(over as usize);
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Image, true, &said));
    let names = theme::within(wide * 0.25, theme::FUTURES_NAMES);
    let plot = Rect::from_min_max(
        rect.min + vec2(names, theme::GAP),
        rect.max - vec2(theme::SPACE * 2.0, theme::LINE + theme::GAP),
    );
    let field = FuturesPlot { plot, rungs: futures.rungs.len(), turns: futures.turns() };
    axes(ui, &field, futures, names);
    let from = futures.from.at() as f32;
    for (line, possible) in lines {
        draw(ui, &field, from, line, possible.0);
    }
    happened(ui, &field, futures, over);
}

/// One future: up to where it went out, and the rest of it while it goes out.
fn draw(ui: &Ui, field: &FuturesPlot, from: f32, line: &FutureLine, possible: f32) {
    let t = theme::of(ui);
    let rungs: Vec<f32> =
        std::iter::once(from).chain(line.rungs.iter().map(|rung| rung.at() as f32)).collect();
    let highest = rungs.iter().fold(0.0, |high: f32, rung| high.max(*rung));
    // Neighbours lie apart, so that a bundle shows how many go through it.
    let aside = ((line.nth as f32 * 0.618_034).fract() - 0.5) * SPREAD;
    let points = field.curve(&rungs, aside);
    let share = highest / field.rungs.saturating_sub(1).max(1) as f32;
    let alive = theme::cividis(share);
    let [strong, faint] = STRENGTH;
    let fade = |colour: Color32, by: f32| theme::thin(colour.gamma_multiply(by));
    let last = points.len();
    let cut = line.out.map_or(last, |out| (out * BETWEEN + 1).min(last));
    if possible >= 1.0 {
        ui.painter().line(points, fade(alive, strong));
        return;
    }
    let before = fade(t.weak, faint + (strong - faint) * possible);
    ui.painter().line(points[..cut].to_vec(), before);
    if possible > 0.0 && cut < last {
        ui.painter().line(points[cut - 1..].to_vec(), fade(alive, strong * possible));
    }
}

/// The way that the crisis went, in the turns that count as over.
fn happened(ui: &Ui, field: &FuturesPlot, futures: &Futures, over: f32) {
    let t = theme::of(ui);
    let came = futures.came.iter().map(|rung| rung.at() as f32);
    let rungs: Vec<f32> = std::iter::once(futures.from.at() as f32).chain(came).collect();
    let mut points = field.curve(&rungs, 0.0);
    points.truncate((over * BETWEEN as f32) as usize + 1);
    let Some(end) = points.last().copied() else { return };
    if points.len() > 1 {
        ui.painter().line(points, Stroke::new(theme::FUTURES_LINE, t.text));
    }
    ui.painter().circle_filled(end, theme::FUTURES_LINE * 1.6, t.text);
}

/// Names of rungs at the left, turns below, and lines to measure by.
fn axes(ui: &Ui, field: &FuturesPlot, futures: &Futures, names: f32) {
    let (t, painter) = (theme::of(ui), ui.painter());
    painter.rect_filled(field.plot, 0.0, t.trough);
    let font = theme::font(ui, &theme::small());
    for (at, name) in futures.rungs.iter().enumerate() {
        let y = field.y(at as f32);
        painter.hline(field.plot.x_range(), y + field.band() / 2.0, theme::thin(t.faint));
        let label = format!("{} {name}", at + 1);
        let galley = widgets::one_line(ui, &label, &font, names - theme::SPACE, t.text);
        let left = field.plot.left() - theme::GAP - galley.size().x;
        painter.galley(pos2(left, y - galley.size().y / 2.0), galley, t.text);
    }
    for turn in 0..=field.turns {
        let x = field.x(turn as f32);
        painter.vline(x, field.plot.y_range(), theme::thin(t.faint));
        let name = match turn {
            0 => say!("futures-start", turn = futures.turn),
            _ if turn == field.turns => say!("futures-end"),
            _ => (futures.turn as usize + turn - 1).to_string(),
        };
        let at = pos2(x, field.plot.bottom() + theme::GAP);
        painter.text(at, Align2::CENTER_TOP, name, font.clone(), t.text);
    }
}
