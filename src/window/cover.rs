//! A scenario's cover, drawn from what it is about: the land where it happens, who sits there, and the
//! rungs of its ladder. Nothing on it is a picture of anything that happened.

use std::sync::Arc;

use bevy_egui::egui::{
    Color32, Id, Painter, Pos2, Rect, Sense, StrokeKind, TextStyle, Ui, Vec2, WidgetInfo,
    WidgetType, pos2, vec2,
};

use super::land::{LandShown, Shade};
use super::{theme, widgets};
use crate::board::Region;
use crate::scenario::{ActorIx, Inject, LonLat, Map, Scenario, Trigger};

/// What a cover shows of a scenario, worked out once; points are km east and north of its middle.
struct Art {
    /// Land and its lines, as far as they can be seen; no map, no land.
    land: Option<LandShown>,
    /// How wide and how high the picture is, in km.
    size: [f32; 2],
    /// Where it happens.
    places: Vec<[f32; 2]>,
    /// Who sits where: point, actor, name.
    seats: Vec<([f32; 2], ActorIx, String)>,
}

/// Nothing is written on the land.
const SHADE: Shade = Shade { owner: 0.22, border: 0.6 };
/// How wide the land is that it shows, in km.
const CLOSE: u32 = 1700;
/// How far from its middle things are kept, as a share of the picture.
const REACH: f32 = 0.7;
/// How far from the edge stands a seat that lies beyond it, as a share of half the picture.
const MARGIN: f64 = 0.1;

/// The cover of a scenario, or of several that are played as one: side by side.
pub(super) fn cover_ui(
    ui: &mut Ui,
    scenarios: &[&Arc<Scenario>],
    (title, dilemma): (&str, Option<&str>),
) {
    let t = theme::of(ui);
    let size = vec2(ui.available_width(), ui.available_width() / theme::COVER_SHAPE);
    let (rect, response) = ui.allocate_exact_size(size, Sense::hover());
    let said = match dilemma {
        Some(dilemma) => format!("{title}. {dilemma}"),
        None => title.to_owned(),
    };
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Image, true, &said));
    let painter = ui.painter_at(rect);
    painter.rect_filled(rect, theme::CORNER, t.board[0]);
    let free = name(ui, &painter, rect, (title, dilemma));
    let painter = painter.with_clip_rect(free.intersect(painter.clip_rect()));
    let (free, rungs) = match scenarios {
        [_] => free.split_left_right_at_x(free.right() - theme::COVER_LADDER),
        _ => (free, Rect::NOTHING),
    };
    let wide = rect.width() / scenarios.len().max(1) as f32;
    for (at, scenario) in scenarios.iter().enumerate() {
        let left = rect.left() + wide * at as f32;
        let part = Rect::from_min_size(pos2(left, rect.top()), vec2(wide, rect.height()));
        let painter = painter.with_clip_rect(part.intersect(painter.clip_rect()));
        let seats = (scenarios.len() == 1).then_some(free);
        picture(ui, &painter, part, &art(ui, scenario), seats);
        if at > 0 {
            painter.vline(part.left(), part.y_range(), theme::firm(t.panel));
        }
    }
    if let [scenario] = scenarios {
        ladder(ui, &painter, rungs, scenario);
    }
    ui.painter().rect_stroke(rect, theme::CORNER, theme::thin(t.line), StrokeKind::Inside);
}

/// The cover of an edition, kept while the window is open.
fn art(ui: &Ui, scenario: &Arc<Scenario>) -> Arc<Art> {
    let id = Id::new(("cover", &scenario.hash));
    if let Some(art) = ui.data(|data| data.get_temp::<Arc<Art>>(id)) {
        return art;
    }
    let art = Arc::new(Art::of(scenario));
    ui.data_mut(|data| data.insert_temp(id, Arc::clone(&art)));
    art
}

impl Art {
    fn of(scenario: &Scenario) -> Self {
        let mut art = Self { land: None, size: [1.0; 2], places: Vec::new(), seats: Vec::new() };
        let Some(map) = &scenario.map else { return art };
        let map = close(scenario, map);
        let region = Region::of(&map);
        // The picture is flatter than the region: it shows its middle.
        art.size = [region.width as f32, region.width as f32 / theme::COVER_SHAPE];
        let near = |points: &[[f32; 2]]| {
            [0, 1].into_iter().all(|axis| {
                let reach = art.size[axis] * REACH;
                points.iter().any(|p| p[axis] > -reach) && points.iter().any(|p| p[axis] < reach)
            })
        };
        let mut land = LandShown::of(scenario, &map);
        land.crop(near);
        art.land = Some(land);
        for ix in scenario.actor_ids() {
            if let Some(place) = scenario.actor(ix).place {
                let at = region.spot(scenario.places[place.at()].at, MARGIN).at;
                art.seats.push((at, ix, scenario.actor(ix).name.clone()));
            }
        }
        let happens = happens(scenario).into_iter().filter(|at| region.holds(*at));
        art.places = happens.map(|at| region.spot(at, 0.0).at).collect();
        art
    }
}

/// Where it begins: the places of what is known in the first turn, or of anything that may happen.
fn happens(scenario: &Scenario) -> Vec<LonLat> {
    let place = |inject: &Inject| Some(scenario.places[inject.place?.at()].at);
    let first = |inject: &&Inject| matches!(inject.trigger, Trigger::Turn(1));
    let begins: Vec<_> = scenario.injects.iter().filter(first).filter_map(place).collect();
    if begins.is_empty() { scenario.injects.iter().filter_map(place).collect() } else { begins }
}

/// The part of a map around where it begins.
fn close(scenario: &Scenario, map: &Map) -> Map {
    let region = Region::of(map);
    let begins: Vec<_> = happens(scenario).into_iter().filter(|at| region.holds(*at)).collect();
    // An invented world is small enough to be shown as it is.
    if begins.is_empty() || map.width_km <= CLOSE {
        return map.clone();
    }
    let mean = |of: fn(&LonLat) -> f64| begins.iter().map(of).sum::<f64>() / begins.len() as f64;
    let centre = LonLat { lon: mean(|at| at.lon), lat: mean(|at| at.lat) };
    Map { centre, width_km: CLOSE, ..map.clone() }
}

fn picture(ui: &Ui, painter: &Painter, rect: Rect, art: &Art, marks: Option<Rect>) {
    let t = theme::of(ui);
    // A narrow picture shows the middle of a wide one.
    let wide = rect.height() * theme::COVER_SHAPE;
    let left = rect.center().x - wide / 2.0;
    let at = |[east, north]: [f32; 2]| {
        let (x, y) = (0.5 + east / art.size[0], 0.5 - north / art.size[1]);
        pos2(left + x * wide, rect.top() + y * rect.height())
    };
    if let Some(land) = &art.land {
        land.paint(painter, t, SHADE, at);
    }
    for place in &art.places {
        painter.circle_stroke(at(*place), theme::PLACE[1], theme::thin(t.accent));
        painter.circle_filled(at(*place), theme::PLACE[0], t.accent);
    }
    if let Some(free) = marks {
        seats(ui, painter, art, free, at);
    }
}

/// Marks of those who sit there, none on top of another, all in the part that stays free.
fn seats(ui: &Ui, painter: &Painter, art: &Art, free: Rect, at: impl Fn([f32; 2]) -> Pos2) {
    let font = theme::font(ui, &theme::small());
    let size = widgets::mark_size(font.size + theme::HAIR * 2.0);
    let middles = free.shrink2(size / 2.0 + Vec2::splat(theme::HAIR));
    if !middles.is_positive() {
        return;
    }
    let mut taken: Vec<Rect> = Vec::new();
    for (place, ix, name) in &art.seats {
        let mark = Rect::from_center_size(middles.clamp(at(*place)), size);
        let step = size.y + theme::HAIR;
        let aside = |steps: i32| mark.translate(vec2(0.0, step * steps as f32));
        // The nearest room above or below.
        let steps =
            (0..2 * art.seats.len() as i32).map(|n| if n % 2 == 0 { n / 2 } else { -n / 2 - 1 });
        let mut rooms = steps.map(aside).filter(|room| free.contains_rect(*room));
        let room = rooms.find(|room| !taken.iter().any(|other| other.intersects(*room)));
        let mark = room.unwrap_or(mark);
        widgets::paint_mark(painter, mark, *ix, name, font.clone());
        taken.push(mark);
    }
}

/// The ladder at the right edge, the start marked.
fn ladder(ui: &Ui, painter: &Painter, rect: Rect, scenario: &Scenario) {
    let t = theme::of(ui);
    let count = scenario.ladder.rungs.len().max(1);
    painter.rect_filled(rect, 0, t.panel.gamma_multiply(0.75));
    let inside = rect.shrink(theme::GAP + theme::HAIR);
    let step = inside.height() / count as f32;
    let [least, most] = theme::COVER_RUNGS;
    for rung in 0..count {
        let foot = inside.bottom() - step * rung as f32;
        // Higher rungs reach further out.
        let long = least + (most - least) * rung as f32 / count as f32;
        let bar = Rect::from_min_max(
            pos2(inside.right() - long, foot - step * 0.62),
            pos2(inside.right(), foot),
        );
        painter.rect_filled(bar, 1, theme::cividis((rung as f32 + 0.5) / count as f32));
        if rung == scenario.ladder.start.at() {
            let bar = bar.expand(theme::HAIR);
            painter.rect_stroke(bar, 1, theme::firm(t.text), StrokeKind::Outside);
        }
    }
}

/// What it asks on a band at the foot, below its title; what stays free above it.
fn name(ui: &Ui, painter: &Painter, rect: Rect, (title, dilemma): (&str, Option<&str>)) -> Rect {
    let t = theme::of(ui);
    let inside = Vec2::new(theme::SPACE, theme::GAP);
    let set = |text: &str, style: TextStyle, colour: Color32| {
        let (font, wide) = (theme::font(ui, &style), rect.width() - 2.0 * inside.x);
        painter.layout(text.to_owned(), font, colour, wide)
    };
    let lines: Vec<_> = match dilemma {
        Some(asks) => {
            vec![set(title, theme::small(), t.weak), set(asks, theme::lead(), t.text)]
        }
        None => vec![set(title, theme::lead(), t.text)],
    };
    let high: f32 = lines.iter().map(|line| line.size().y).sum();
    let (free, band) = rect.split_top_bottom_at_y(rect.bottom() - high - 2.0 * inside.y);
    painter.rect_filled(band, 0, t.panel);
    painter.hline(band.x_range(), band.top(), theme::firm(t.accent));
    let mut at = band.min + inside;
    for line in lines {
        let high = line.size().y;
        painter.galley(at, line, Color32::PLACEHOLDER);
        at.y += high;
    }
    free
}
