//! Acts as arcs from their author's token, and rings where something happened.

use bevy_egui::egui::{Align2, Color32, Painter, Pos2, Rect, Shape, TextStyle, Ui, Vec2, vec2};

use super::acts::{ArcEnd, BoardAct, domain};
use super::signs::Signwriter;
use super::tokens::{on_edge, way};
use crate::window::theme::{self, Tokens};

/// How far an arc's top is from the straight line, as a share of its length, and how much farther that of each
/// further act from the same token to the same end.
const BEND: [f32; 2] = [0.16, 0.14];
const STEPS: usize = 28;
/// Where on its arc the sign of an act may stand, the best first, as shares of its length.
const SIGN: [f32; 7] = [0.5, 0.4, 0.6, 0.3, 0.7, 0.2, 0.8];

/// The arc of an act.
pub(super) struct ActArc {
    pub act: BoardAct,
    points: Vec<Pos2>,
}

impl Signwriter<'_> {
    /// Where an end is on the screen, and the token that stands there.
    fn end(&self, end: ArcEnd) -> (Pos2, Option<Rect>) {
        let token = self.tokens.iter().find(|token| Some(token.seat) == end.seat);
        match token {
            Some(token) => (token.room.center(), Some(token.room)),
            None if end.spot.beyond => (on_edge(self.rect, way(end.spot)).0, None),
            None => (self.screen(end.spot.at), None),
        }
    }

    /// The arc of each act that has one.
    pub(super) fn arcs(&self) -> Vec<ActArc> {
        let mut arcs: Vec<ActArc> = Vec::new();
        for act in self.acts.iter().cloned() {
            let Some(path) = act.path else { continue };
            let nth = arcs.iter().filter(|other| other.act.path == Some(path)).count();
            let [(from, _), (to, _)] = path.map(|end| self.end(end));
            // Nor does a token hide where it ends that stands there by chance.
            let above = self.tokens.iter().map(|token| token.room).find(|room| room.contains(to));
            arcs.push(ActArc { act, points: arc([from, to], above, nth) });
        }
        arcs
    }

    /// Draws one as far as it has grown, 0 to 1.
    pub(super) fn line(&self, ui: &Ui, arc: &ActArc, grown: f32) {
        let t = theme::of(ui);
        stroke(ui.painter(), t, &arc.points, theme::series(t, arc.act.actor.at()), grown);
    }

    /// Draws a ring where something happened, as far as it has grown.
    pub(super) fn ring(&self, ui: &Ui, end: ArcEnd, grown: f32) {
        let (t, [least, most]) = (theme::of(ui), theme::PING);
        let outer = least + (most - least) * grown;
        let (at, token) = self.end(end);
        // Around a token, not below it.
        let more = token.map_or(0.0, |room| room.size().length() / 2.0 - least / 2.0);
        ui.painter().circle_stroke(at, least + more, theme::firm(t.accent));
        let faint = t.accent.gamma_multiply(0.7);
        ui.painter().circle_stroke(at, outer + more, theme::thin(faint));
    }

    /// Draws all acts of the turn, and rings where something happened.
    pub(super) fn lines(&self, ui: &Ui, arcs: &[ActArc], grown: f32) {
        arcs.iter().for_each(|arc| self.line(ui, arc, grown));
        self.happened.iter().for_each(|end| self.ring(ui, *end, grown));
    }

    /// The domain of each act on its arc: where nothing else stands, if there is such a place.
    pub(super) fn act_signs(&mut self, ui: &Ui, arcs: &[ActArc]) {
        let high = ui.text_style_height(&TextStyle::Body) + theme::HAIR * 2.0;
        let inner = self.rect.shrink(high / 2.0);
        for arc in arcs.iter().filter(|_| inner.is_positive()) {
            let place = |share: f32| arc.points[((arc.points.len() - 1) as f32 * share) as usize];
            let room = |at: Pos2| Rect::from_center_size(inner.clamp(at), Vec2::splat(high));
            let free = SIGN.into_iter().map(place).find(|at| self.take(room(*at)));
            let at = room(free.unwrap_or_else(|| place(SIGN[0]))).center();
            let (colour, on) = theme::actor(arc.act.actor);
            ui.painter().circle(at, high / 2.0, colour, theme::thin(theme::of(ui).text));
            let font = theme::font(ui, &TextStyle::Body);
            ui.painter().text(at, Align2::CENTER_CENTER, domain(arc.act.domain), font, on);
        }
    }
}

/// Draws an arc as far as it has grown.
pub(super) fn stroke(painter: &Painter, t: &Tokens, points: &[Pos2], colour: Color32, grown: f32) {
    let halo = t.board[0].gamma_multiply(0.8);
    let so_far = ((points.len() - 1) as f32 * grown.max(0.0)).round() as usize;
    let points = points[..=so_far.clamp(1, points.len() - 1)].to_vec();
    painter.add(Shape::line(points.clone(), (theme::ARC_HALO, halo)));
    if grown >= 1.0 {
        painter.add(Shape::line(head(&points), (theme::ARC, colour)));
    }
    painter.add(Shape::line(points, (theme::ARC, colour)));
}

/// Points of an arc between two others, bent to its left so that there and back are two arcs; it ends where the token
/// begins that stands at its end.
pub(super) fn arc([from, to]: [Pos2; 2], token: Option<Rect>, nth: usize) -> Vec<Pos2> {
    let way = to - from;
    let top = from + way / 2.0 + vec2(way.y, -way.x) * (BEND[0] + BEND[1] * nth as f32);
    let point = |t: f32| from.lerp(top, t).lerp(top.lerp(to, t), t);
    let reached = |t: f32| token.is_some_and(|token| token.contains(point(t)));
    let (mut before, mut end) = (0.5, 1.0);
    if reached(end) && !reached(before) {
        for _ in 0..12 {
            let middle = (before + end) / 2.0;
            if reached(middle) { end = middle } else { before = middle }
        }
    }
    (0..=STEPS).map(|step| point(end * step as f32 / STEPS as f32)).collect()
}

/// Two strokes at the end of an arc.
fn head(points: &[Pos2]) -> Vec<Pos2> {
    let (tip, tail) = (points[points.len() - 1], points[points.len() - 2]);
    let back = (tail - tip).normalized() * theme::ARC_HEAD;
    let side = back.rot90() * 0.5;
    vec![tip + back + side, tip, tip + back - side]
}
