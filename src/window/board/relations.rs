//! For a scenario without a map: who thinks what of whom, as a ring of seats.

use bevy_egui::egui::{Align2, Pos2, Rect, TextStyle, Ui, Vec2, WidgetInfo, WidgetType, vec2};

use super::arcs::{arc, stroke};
use super::stage::{Grown, StagedArc};
use crate::rules::SeatView;
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
    // What stands at the seats has its room first.
    let mut taken: Vec<Rect> = Vec::new();
    for actor in &view.actors {
        let room = Rect::from_center_size(at(actor.ix), widgets::mark_size(high));
        let name = painter.layout_no_wrap(actor.name.clone(), small.clone(), t.text).size();
        let below = room.center_bottom() + vec2(0.0, theme::HAIR);
        taken.extend([room, Align2::CENTER_TOP.anchor_size(below, name)]);
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
        let room = Rect::from_center_size(at(actor.ix), widgets::mark_size(high));
        let font = theme::font(ui, &TextStyle::Body);
        widgets::paint_mark(&painter, room, actor.ix, &actor.name, font);
        let below = room.center_bottom() + vec2(0.0, theme::HAIR);
        let font = theme::font(ui, &theme::small());
        painter.text(below, Align2::CENTER_TOP, &actor.name, font, t.text);
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
