//! For a scenario without a map: who thinks what of whom, as a ring of seats.

use bevy_egui::egui::{Align2, Pos2, Rect, TextStyle, Ui, Vec2, WidgetInfo, WidgetType, vec2};

use super::arcs::{arc, stroke};
use super::stage::{Grown, StagedArc};
use crate::rules::{ActorView, SeatView};
use crate::scenario::ActorIx;
use crate::texts::say;
use crate::window::{theme, widgets};

/// Where on its line the figures of a pair may stand, the best first, as shares of its length.
const ALONG: [f32; 5] = [0.5, 0.4, 0.6, 0.3, 0.7];

/// A pair's trust and grievance, both ways added.
struct Pair {
    of: [ActorIx; 2],
    trust: i64,
    grievance: i64,
}

/// Who thinks what of whom, and these acts from seat to seat, each as far as it has grown.
pub(super) fn relations_ui(ui: &mut Ui, rect: Rect, view: &SeatView, acts: &[(StagedArc, Grown)]) {
    let t = theme::of(ui);
    let (_, response) = ui.allocate_exact_size(rect.size(), bevy_egui::egui::Sense::hover());
    let pairs = pairs(view);
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Image, true, said(view, &pairs)));
    let high = ui.text_style_height(&TextStyle::Body) + theme::HAIR * 2.0;
    let radius =
        (rect.size() / 2.0 - vec2(theme::RING_OUT, high * 2.0)).max(Vec2::splat(theme::RING_LEAST));
    let count = view.actors.len().max(1) as f32;
    let at = |ix: ActorIx| -> Pos2 {
        let turn = std::f32::consts::TAU * (ix.at() as f32 / count - 0.25);
        rect.center() + vec2(turn.cos() * radius.x, turn.sin() * radius.y)
    };
    let painter = ui.painter().with_clip_rect(rect);
    let small = theme::font(ui, &theme::small());
    // Seats have their room first, then their names; one that would lie on others is left out, its seat's mark is not.
    let mark = |actor: &ActorView| Rect::from_center_size(at(actor.ix), widgets::mark_size(high));
    let mut taken: Vec<Rect> = view.actors.iter().map(mark).collect();
    let mut names = Vec::new();
    for actor in &view.actors {
        let name = painter.layout_no_wrap(actor.name.clone(), small.clone(), t.text);
        let (mark, size) = (mark(actor).expand(theme::HAIR), name.size());
        let sides = [
            Align2::CENTER_TOP.anchor_size(mark.center_bottom(), size),
            Align2::CENTER_BOTTOM.anchor_size(mark.center_top(), size),
            Align2::LEFT_CENTER.anchor_size(mark.right_center(), size),
            Align2::RIGHT_CENTER.anchor_size(mark.left_center(), size),
        ];
        let free = |side: &Rect| {
            rect.contains_rect(*side) && taken.iter().all(|other| !other.intersects(*side))
        };
        if let Some(side) = sides.into_iter().find(free) {
            taken.push(side);
            names.push((side.min, name));
        }
    }
    for pair in &pairs {
        let (a, b) = (at(pair.of[0]), at(pair.of[1]));
        let weight = pair.trust - pair.grievance;
        let colour = if weight < 0 { t.warn } else { t.good };
        let width = 1.0 + theme::RELATION * (weight.abs() as f32 / 100.0).min(1.0);
        painter.line_segment([a, b], bevy_egui::egui::Stroke::new(width, colour));
        let text = format!("{} / {}", widgets::signed(pair.trust), pair.grievance);
        let galley = painter.layout_no_wrap(text, small.clone(), t.text);
        let room = |share: f32| {
            let at = a + (b - a) * share;
            Align2::CENTER_CENTER.anchor_size(at, galley.size()).expand(theme::HAIR)
        };
        let free = |room: &Rect| taken.iter().all(|other| !other.intersects(*room));
        // Where there is no room its line and its colour say enough.
        let Some(room) = ALONG.into_iter().map(room).find(free) else { continue };
        taken.push(room);
        painter.rect_filled(room, theme::CORNER, t.panel);
        painter.galley(room.min + Vec2::splat(theme::HAIR), galley, t.text);
    }
    for (act, grown) in acts {
        let Some(party) = act.0.party else { continue };
        let points = arc([at(act.0.actor), at(party)], None, 0);
        stroke(&painter, t, &points, theme::series(t, act.0.actor.at()), grown.0);
    }
    for actor in &view.actors {
        let font = theme::font(ui, &TextStyle::Body);
        widgets::paint_mark(&painter, mark(actor), actor.ix, &actor.name, font);
    }
    for (here, name) in names {
        painter.galley(here, name, t.text);
    }
    let caption = painter.layout_no_wrap(say!("map-relations-caption"), small, t.weak);
    let corners = [(rect.left_bottom(), Align2::LEFT_BOTTOM), (rect.left_top(), Align2::LEFT_TOP)];
    let mut rooms = corners.map(|(at, align)| align.anchor_size(at, caption.size())).into_iter();
    if let Some(room) = rooms.find(|room| taken.iter().all(|other| !other.intersects(*room))) {
        painter.galley(room.min, caption, t.weak);
    }
}

fn pairs(view: &SeatView) -> Vec<Pair> {
    let mut pairs: Vec<Pair> = Vec::new();
    for relation in &view.relations {
        let mut of = [relation.from, relation.to];
        of.sort_unstable();
        let pair = match pairs.iter_mut().find(|pair| pair.of == of) {
            Some(pair) => pair,
            None => {
                pairs.push(Pair { of, trust: 0, grievance: 0 });
                let last = pairs.len() - 1;
                &mut pairs[last]
            }
        };
        pair.trust += relation.trust;
        pair.grievance += relation.grievance;
    }
    pairs
}

/// The same in words, to be read out.
fn said(view: &SeatView, pairs: &[Pair]) -> String {
    let one = |pair: &Pair| {
        let [a, b] = pair.of.map(|ix| view.actor(ix));
        let (trust, grievance) = (pair.trust, pair.grievance);
        say!("map-relation", one = a, other = b, trust = trust, grievance = grievance)
    };
    let all: Vec<_> = pairs.iter().map(one).collect();
    if all.is_empty() {
        say!("map-relations-none")
    } else {
        say!("map-relations", relations = all.join("; "))
    }
}
