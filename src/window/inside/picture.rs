//! The picture: bands of seats, heads of turns, ties and boxes, and what pointer and keys do to it.

use bevy_egui::egui::epaint::CubicBezierShape;
use bevy_egui::egui::{
    Align2, Color32, EventFilter, FontId, Id, Painter, Pos2, Rect, Sense, Shape, Stroke,
    StrokeKind, Ui, Vec2, WidgetInfo, WidgetType, pos2, vec2,
};

use super::eye::InsideEye;
use super::pictured::InsidePicture;
use super::state::InsideShown;
use super::words::said;
use crate::graph::{Knot, KnotInfo, TieKind};
use crate::scenario::{Thing, Tone};
use crate::window::keys::{self, Act};
use crate::window::theme::{self, Tokens};
use crate::window::widgets;

/// The picture, in this part of the screen.
pub(super) fn picture_ui(ui: &mut Ui, rect: Rect, inside: &mut InsideShown) {
    let Some((_, picture)) = &inside.picture else { return };
    let t = theme::of(ui);
    ui.painter().rect_filled(rect, theme::CORNER, t.panel);
    let (area, lanes) = frame(rect, picture);
    let chosen = picture.spot(inside.chosen);
    let part = chosen.map(|spot| picture.part(spot));
    let eye = inside.eye.get_or_insert_with(|| InsideEye::opened(picture.size, area, part));
    let ground = ui.interact(area, Id::new("ground of inside"), Sense::DRAG);
    if ground.dragged() {
        eye.pan(ground.drag_delta());
    }
    if let Some(at) = ui.input(|input| input.pointer.hover_pos()).filter(|at| area.contains(*at))
        && !keys::covered(ui)
    {
        let (scrolled, zoomed) =
            ui.input(|input| (input.smooth_scroll_delta().y, input.zoom_delta()));
        let scrolled = 1.0 + (scrolled / theme::SCROLL).clamp(-0.3, 0.3);
        if scrolled * zoomed != 1.0 {
            eye.zoom(scrolled * zoomed, area, at);
        }
    }
    eye.grant(picture.size, area, part);
    let draws = Draws { t, eye: *eye, area, picture, chosen };
    draws.bands(ui, rect, lanes);
    draws.heads(ui, rect);
    let painter = ui.painter_at(area);
    draws.ties(&painter);
    boxes(ui, inside, area);
    ui.painter().rect_stroke(rect, theme::CORNER, theme::thin(t.faint), StrokeKind::Inside);
}

/// Where the picture lies beside the names of lanes and below the heads of columns, and how wide those names are.
fn frame(rect: Rect, picture: &InsidePicture) -> (Rect, f32) {
    let lanes = match picture.view.lanes.iter().all(String::is_empty) {
        true => theme::SPACE,
        false => theme::within(rect.width() * 0.15, theme::INSIDE_LANES),
    };
    let top = picture.line * 2.0 + theme::GAP * 2.0;
    (Rect::from_min_max(rect.min + vec2(lanes, top), rect.max - Vec2::splat(theme::GAP)), lanes)
}

/// Boxes as what they are: to be pressed, named, walked through.
fn boxes(ui: &mut Ui, inside: &mut InsideShown, area: Rect) {
    let (Some((_, picture)), Some(eye)) = (&inside.picture, inside.eye) else { return };
    let (graph, before) = (&inside.graph, inside.chosen);
    let id = |knot: usize| Id::new(("inside", knot));
    let mut to = None;
    if ui.memory(|memory| memory.has_focus(id(before))) {
        let walks = [
            (Act::WalkBack, (-1, 0)),
            (Act::WalkOn, (1, 0)),
            (Act::WalkUp, (0, -1)),
            (Act::WalkDown, (0, 1)),
        ];
        for (act, way) in walks {
            if keys::pressed(ui, act) {
                to = picture.toward(before, way);
            }
        }
    }
    let chosen = to.unwrap_or(before);
    let none = ui.memory(|memory| memory.focused().is_none()) && !keys::covered(ui);
    let focus = std::mem::take(&mut inside.to_focus) || to.is_some() || none;
    let near = near(picture, chosen);
    let painter = ui.painter_at(area);
    let mut pressed = None;
    let clip = ui.clip_rect();
    ui.set_clip_rect(area.intersect(clip));
    for (at, spot) in picture.view.spots.iter().enumerate() {
        let info = &graph.knots[spot.knot];
        let part = eye.part(area, picture.part(at));
        let is_chosen = spot.knot == chosen;
        let room = Rect::from_center_size(part.center(), part.size().max(theme::TARGET.into()));
        let sense = if is_chosen { Sense::click() } else { Sense::CLICK };
        let response = ui.interact(room, id(spot.knot), sense);
        response.widget_info(|| {
            let name = said(graph, spot.knot);
            WidgetInfo::selected(WidgetType::Button, true, is_chosen, name)
        });
        if is_chosen {
            let arrows = EventFilter {
                horizontal_arrows: true,
                vertical_arrows: true,
                ..Default::default()
            };
            if focus {
                response.request_focus();
            }
            ui.memory_mut(|memory| memory.set_focus_lock_filter(response.id, arrows));
            if response.gained_focus() {
                inside.eye.iter_mut().for_each(|eye| eye.follow = true);
            }
        }
        if response.clicked() {
            pressed = Some(spot.knot);
        }
        if part.intersects(area) {
            let how = Boxed {
                t: theme::of(ui),
                chosen: is_chosen,
                near: near.contains(&at) || response.hovered(),
                scale: eye.scale,
                font: theme::font(ui, &theme::small()),
                line: picture.line,
                area,
            };
            how.paint(&painter, part, info, &picture.lines[at]);
        }
        if eye.scale < theme::INSIDE_LEGIBLE {
            response.on_hover_text(&info.title);
        }
    }
    ui.set_clip_rect(clip);
    if let Some(to) = to {
        inside.chosen = to;
        inside.eye.iter_mut().for_each(|eye| eye.follow = true);
        ui.ctx().request_repaint();
    }
    match pressed {
        Some(knot) if knot == inside.chosen => inside.centre(knot),
        Some(knot) => inside.choose(knot),
        None => {}
    }
}

/// Spots that are tied to a knot.
fn near(picture: &InsidePicture, knot: usize) -> Vec<usize> {
    let Some(spot) = picture.spot(knot) else { return Vec::new() };
    let ties = picture.view.ties.iter().filter(|tie| tie.from == spot || tie.to == spot);
    ties.flat_map(|tie| [tie.from, tie.to]).collect()
}

struct Draws<'a> {
    t: &'a Tokens,
    eye: InsideEye,
    area: Rect,
    picture: &'a InsidePicture,
    chosen: Option<usize>,
}

impl Draws<'_> {
    /// Lanes with their names at the left, which stay in sight.
    fn bands(&self, ui: &Ui, rect: Rect, wide: f32) {
        let (painter, font) = (ui.painter_at(rect), theme::font(ui, &theme::small()));
        let lanes = self.picture.laid.lanes.iter().zip(&self.picture.view.lanes);
        for (at, ((top, high), name)) in lanes.enumerate() {
            let top = self.eye.screen(self.area, vec2(0.0, *top as f32)).y;
            let bottom = top + *high as f32 * self.eye.scale;
            let (top, bottom) = (top.max(self.area.top()), bottom.min(self.area.bottom()));
            if bottom <= top {
                continue;
            }
            if at % 2 == 1 {
                let band = Rect::from_x_y_ranges(rect.x_range(), top..=bottom);
                painter.rect_filled(band, 0.0, self.t.ground);
            }
            let room = wide - theme::GAP * 2.0;
            let galley = painter.layout(name.clone(), font.clone(), self.t.text, room);
            if galley.size().y <= bottom - top && galley.size().x <= room {
                let at = pos2(rect.left() + theme::GAP, top);
                painter.galley(at, galley, self.t.text);
            }
        }
    }

    /// What stands above columns, and stays in sight.
    fn heads(&self, ui: &Ui, rect: Rect) {
        let fonts = [theme::compact(), theme::small()].map(|style| theme::font(ui, &style));
        let columns = &self.picture.laid.columns;
        let y = rect.top() + theme::GAP;
        let heads = &self.picture.view.heads;
        let side = |column: usize| {
            let x = columns.get(column).map_or(self.picture.size.x, |(x, _)| *x as f32);
            self.eye.screen(self.area, vec2(x, 0.0)).x
        };
        for (at, (from, _, words, below)) in heads.iter().enumerate() {
            let (x, next) = (side(*from), heads.get(at + 1).map(|next| side(next.0)));
            let left = x.max(self.area.left());
            let right = next.map_or(rect.right(), |next| next - theme::GAP * 2.0);
            if *from > 0 && x > self.area.left() && x < self.area.right() {
                ui.painter().vline(x - theme::GAP, rect.y_range(), theme::thin(self.t.faint));
            }
            for (text, font, at, colour) in [
                (&widgets::capital(words), &fonts[0], y, self.t.text),
                (below, &fonts[1], y + self.picture.line, self.t.weak),
            ] {
                let galley = ui.painter().layout_no_wrap(text.clone(), font.clone(), colour);
                if galley.size().x <= right.min(rect.right()) - left {
                    ui.painter().galley(pos2(left, at), galley, colour);
                }
            }
        }
    }

    fn ties(&self, painter: &Painter) {
        let of_chosen = |at: &usize| {
            let tie = &self.picture.view.ties[*at];
            self.chosen.is_some_and(|spot| tie.from == spot || tie.to == spot)
        };
        let (on, off): (Vec<_>, Vec<_>) = (0..self.picture.view.ties.len()).partition(of_chosen);
        // Those of the chosen one lie on top.
        for (all, chosen) in [(off, false), (on, true)] {
            for at in all {
                let (tie, laid) = (&self.picture.view.ties[at], self.picture.laid.ties[at]);
                let kind = tie.kinds.first().copied().unwrap_or(TieKind::Opens);
                let ends = [laid.from, laid.to]
                    .map(|(x, y)| self.eye.screen(self.area, vec2(x as f32, y as f32)));
                self.tie(painter, ends, [laid.right.0, laid.right.1], kind, chosen);
            }
        }
    }

    fn tie(
        &self,
        painter: &Painter,
        [from, to]: [Pos2; 2],
        right: [bool; 2],
        kind: TieKind,
        chosen: bool,
    ) {
        let scale = self.eye.scale;
        let [least, most] = theme::INSIDE_REACH;
        let reach = ((to.x - from.x).abs() / 2.0).clamp(least * scale, most * scale);
        let side = right.map(|right| if right { 1.0 } else { -1.0 });
        let tip = theme::INSIDE_TIP.map(|size| size * scale.min(1.0));
        let end = to + vec2(side[1] * tip[0], 0.0);
        let points =
            [from, from + vec2(side[0] * reach, 0.0), end + vec2(side[1] * reach, 0.0), end];
        let seen = Rect::from_points(&points).expand(theme::GAP);
        if !seen.intersects(self.area) {
            return;
        }
        let colour = colour(self.t, kind);
        // What the chosen one is not tied to stays behind.
        let colour =
            if chosen || self.chosen.is_none() { colour } else { colour.gamma_multiply(0.45) };
        let stroke = if chosen { theme::firm(colour) } else { theme::thin(colour) };
        line(painter, points, stroke, kind);
        let corners = [vec2(0.0, -tip[1]), vec2(0.0, tip[1])].map(|by| end + by);
        let head = vec![to, corners[0], corners[1]];
        painter.add(Shape::convex_polygon(head, colour, Stroke::NONE));
    }
}

/// A line of a kind, along these points.
fn line(painter: &Painter, points: [Pos2; 4], stroke: Stroke, kind: TieKind) {
    let curve = CubicBezierShape::from_points_stroke(points, false, Color32::TRANSPARENT, stroke);
    let dashes = match kind {
        TieKind::Closes => theme::INSIDE_DASHES,
        TieKind::Raises | TieKind::Lowers => theme::INSIDE_DOTS,
        _ => {
            painter.add(curve);
            return;
        }
    };
    painter.extend(Shape::dashed_line(&curve.flatten(None), stroke, dashes[0], dashes[1]));
}

/// A kind's line by itself, as wide as this.
pub(super) fn sample(painter: &Painter, rect: Rect, t: &Tokens, kind: TieKind) {
    let at = |share: f32| pos2(rect.left() + rect.width() * share, rect.center().y);
    line(painter, [at(0.0), at(0.3), at(0.6), at(1.0)], theme::firm(colour(t, kind)), kind);
}

/// A kind's colour.
fn colour(t: &Tokens, kind: TieKind) -> Color32 {
    match kind {
        TieKind::Opens => t.accent,
        TieKind::Closes => t.warn,
        TieKind::Ends => t.good,
        TieKind::Sets => theme::series(t, 3),
        TieKind::Raises => theme::series(t, 1),
        TieKind::Lowers => theme::series(t, 2),
        _ => t.line,
    }
}

/// How a box is painted.
struct Boxed<'a> {
    t: &'a Tokens,
    chosen: bool,
    near: bool,
    scale: f32,
    font: FontId,
    line: f32,
    area: Rect,
}

impl Boxed<'_> {
    fn paint(&self, painter: &Painter, part: Rect, info: &KnotInfo, lines: &[String]) {
        let t = self.t;
        let fill = if self.chosen { t.chosen } else { t.card };
        let (round, edge, stripe) = match info.knot {
            Knot::Ending(_) => (theme::CORNER, ending(t, info.tone), None),
            Knot::Thing(Thing::Flag(_)) => (theme::ROUND, theme::series(t, 3), None),
            Knot::Thing(Thing::Inject(_)) => (0, t.line, Some(t.warn)),
            Knot::Thing(Thing::Option(_)) => (theme::CORNER, t.line, Some(t.accent)),
            Knot::Thing(_) => (theme::CORNER, t.line, None),
        };
        let firm = self.chosen || matches!(info.knot, Knot::Ending(_));
        let near = self.near && !matches!(info.knot, Knot::Ending(_));
        let edge = if self.chosen || near { t.accent } else { edge };
        let stroke = if firm { theme::firm(edge) } else { theme::thin(edge) };
        let round = (f32::from(round) * self.scale.min(1.0)) as u8;
        painter.rect_filled(part, round, fill);
        if let Some(colour) = stripe {
            let wide = theme::INSIDE_STRIPE * self.scale.max(0.5);
            let stripe = part.with_max_x(part.left() + wide);
            painter.rect_filled(stripe.shrink2(vec2(0.0, stroke.width)), 0.0, colour);
        }
        painter.rect_stroke(part, round, stroke, StrokeKind::Inside);
        self.words(painter, part, lines);
    }

    /// The title, if its letters can be read and are all in sight.
    fn words(&self, painter: &Painter, part: Rect, lines: &[String]) {
        let sides = part.left() >= self.area.left() && part.right() <= self.area.right();
        if self.scale < theme::INSIDE_LEGIBLE || !sides {
            return;
        }
        // Half points, so that few sizes of letters are ever made.
        let size = (self.font.size * self.scale * 2.0).floor() / 2.0;
        let font = FontId::new(size, self.font.family.clone());
        let inner = Vec2::from(theme::INSIDE_BOX_IN) * self.scale;
        for (at, line) in lines.iter().enumerate() {
            let y = part.top() + inner.y + at as f32 * self.line * self.scale;
            let place = pos2(part.left() + inner.x, y);
            painter.text(place, Align2::LEFT_TOP, line, font.clone(), self.t.text);
        }
    }
}

fn ending(t: &Tokens, tone: Option<Tone>) -> Color32 {
    match tone {
        Some(Tone::OffRamp) => t.good,
        Some(Tone::Escalation | Tone::Catastrophe) => t.warn,
        Some(Tone::Stalemate) | None => t.line,
    }
}
