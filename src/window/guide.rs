//! The guide: a bubble beside the part of the screen that it speaks of, which goes when the player has done what it
//! asks for. It never takes the keyboard from anything, and one may play on without reading it.

use bevy::prelude::*;
use bevy_egui::EguiPrimaryContextPass;
use bevy_egui::egui::accesskit::Live;
use bevy_egui::egui::{
    Area, Frame, Id, Label, LayerId, Margin, Order, Pos2, Rect, RichText, Sense, Shape, Stroke,
    StrokeKind, Ui, Vec2, WidgetInfo, WidgetType, pos2, vec2,
};

use super::adjudication::SceneShown;
use super::forecasts::Forecasts;
use super::futures::FuturesPage;
use super::hand::{HandShown, TablePart};
use super::keys::Act;
use super::play::Play;
use super::shell::{Awake, Canvas, DrawScreens, Phase};
use super::{keys, mark, theme, widgets};
use crate::rules::{SeatView, Viewer};
use crate::scenario::{ActorIx, Hint, Practice, Spot};
use crate::table::{self, Hinted, Subject, practised, spots_of_step, spots_of_table};
use crate::texts::say;

/// The guide of the game being played.
#[derive(Resource, Clone, Debug, Default, Deref, DerefMut)]
pub struct GuideShown(table::Guide);

/// What the guide is shown on.
pub struct Showing<'a> {
    /// The scenario's hints.
    pub guide: &'a [Hint],
    /// Who sits before the screen.
    pub seat: Option<ActorIx>,
    /// The turn, from 1.
    pub turn: u32,
    /// What can be pointed at.
    pub there: Vec<Spot>,
    /// What has been done so far, asked for or not.
    pub done: Vec<Practice>,
    /// Whether it is the table.
    at_table: bool,
    /// Whether the sheet that seals lies over it.
    sealing: bool,
}

impl<'a> Showing<'a> {
    /// What is on a screen, if the guide has anything to say there.
    pub fn of(
        phase: Phase,
        play: &'a Play,
        scene: Option<&SceneShown>,
        hand: &HandShown,
        (forecasts, futures): (&Forecasts, FuturesPage),
    ) -> Option<Self> {
        let guide = play.scenario().guide.as_slice();
        let view = play.view();
        let sealing = phase == Phase::Table && hand.sealing;
        let (there, turn) = match (phase, scene) {
            (Phase::Table, _) if sealing => (vec![Spot::Question, Spot::Seal], view.turn),
            (Phase::Table, _) => (on_table(view), view.turn),
            (Phase::Adjudication, Some(scene)) => {
                (spots_of_step(scene.data(), scene.step(), !scene.moving()), scene.before.turn)
            }
            (Phase::Debrief, _) => (vec![Spot::Futures, Spot::Debrief], view.turns),
            _ => return None,
        };
        let seat = match play.viewer() {
            Viewer::Seat(seat) => Some(seat),
            Viewer::Public | Viewer::Facilitator => None,
        };
        let mut done = practised(view, hand);
        let compares = hand.pinned.is_some_and(|pinned| Some(pinned) != hand.reading);
        done.extend(compares.then_some(Practice::Compare));
        // Holding is forecast only to be set beside a card.
        let held = |seat| forecasts.get(&Subject::after(view.turn, seat, Vec::new()));
        let weighs = seat.map(held).is_some_and(|held| held.pending || held.known.is_some());
        done.extend(weighs.then_some(Practice::Weigh));
        done.extend((futures == FuturesPage::Open).then_some(Practice::Futures));
        let at_table = phase == Phase::Table;
        (!guide.is_empty()).then_some(Self { guide, seat, turn, there, done, at_table, sealing })
    }

    /// By which key it is done here.
    fn key(&self, deed: Practice) -> String {
        match deed {
            Practice::Choose => say!("window-key-1-to-9"),
            Practice::Compare => say!("guide-key-compare"),
            Practice::Weigh => "F".to_owned(),
            Practice::Answer => say!("guide-key-slider"),
            Practice::Seal if self.sealing => say!("guide-key-held"),
            Practice::Seal => "S".to_owned(),
            Practice::GoOn => "N".to_owned(),
            Practice::Futures => "T".to_owned(),
        }
    }
}

/// What the table shows. A question is answered on the sheet that seals.
fn on_table(view: &SeatView) -> Vec<Spot> {
    let mut there = spots_of_table(view);
    there.retain(|spot| *spot != Spot::Question);
    there
}

pub(super) fn plugin(app: &mut App) {
    let here = in_state(Phase::Table)
        .or_else(in_state(Phase::Adjudication))
        .or_else(in_state(Phase::Debrief));
    app.init_resource::<GuideShown>()
        .add_systems(Update, begin.run_if(resource_added::<Play>))
        .add_systems(
            EguiPrimaryContextPass,
            draw.after(DrawScreens).run_if(resource_exists::<Play>.and_then(here)),
        );
}

/// Another game is told anew; one that is taken up again, from where it stands.
fn begin(play: Res<Play>, mut guide: ResMut<GuideShown>) {
    let (hints, turn) = (&play.scenario().guide, play.view().turn);
    *guide = GuideShown(table::Guide::from(hints, turn, play.people()));
}

fn draw(
    mut canvas: Canvas,
    (phase, futures): (Res<State<Phase>>, Res<State<FuturesPage>>),
    (play, scene): (Res<Play>, Option<Res<SceneShown>>),
    forecasts: Res<Forecasts>,
    mut guide: ResMut<GuideShown>,
    mut hand: ResMut<HandShown>,
    mut awake: ResMut<Awake>,
) -> Result {
    let (scene, seen) = (scene.as_deref(), (&*forecasts, *futures.get()));
    let Some(showing) = Showing::of(*phase.get(), &play, scene, &hand, seen) else { return Ok(()) };
    canvas.show(|ui| {
        // Change detection is left alone unless something changes.
        let (at, before) = (guide.bypass_change_detection(), hand.part);
        let mut part = before;
        if guide_ui(ui, &showing, at, &mut part) {
            awake.stir();
        }
        if part != before {
            hand.part = part;
        }
    })
}

/// The part of the table that a spot lies in.
fn part_of(spot: Spot) -> Option<TablePart> {
    match spot {
        Spot::Ladder => Some(TablePart::Ladder),
        Spot::Risk => Some(TablePart::Risk),
        Spot::Map => Some(TablePart::Board),
        Spot::News => Some(TablePart::News),
        Spot::Indicators | Spot::RedLines => Some(TablePart::Known),
        spot if spot.of_a_seat() => Some(TablePart::Hand),
        _ => None,
    }
}

/// The next hint, if there is one. `part` becomes the part of the table that it is about, if that is
/// not to be seen. Whether something changes that has to be drawn again.
pub fn guide_ui(
    ui: &Ui,
    showing: &Showing<'_>,
    guide: &mut GuideShown,
    part: &mut TablePart,
) -> bool {
    guide.did(showing.seat, showing.done.iter().copied());
    let top = ui.memory(|memory| memory.top_modal_layer());
    // Below a sheet there is nothing to be said, but on the one that seals.
    let sheet = LayerId::new(Order::Foreground, Id::new("seal"));
    if top != showing.sealing.then_some(sheet) {
        guide.hide();
        // A sheet that has just come or gone is known in the next pass.
        return top.is_none_or(|top| top == sheet);
    }
    if guide.away() {
        let back = keys::pressed(ui, Act::NoHints);
        guide.put_away(!back);
        return back;
    }
    let Some(shown) = guide.show(showing.guide, showing.seat, showing.turn, &showing.there) else {
        return false;
    };
    let (hint, fresh) = (shown.hint, shown.fresh);
    let target = mark::drawn(ui, hint.at);
    if fresh {
        *part = target.map_or(part_of(hint.at), |_| None).unwrap_or(*part);
        mark::look_for(ui, hint.at);
    }
    let target = target.filter(Rect::is_positive);
    let (asked, settled) = bubble_ui(ui, showing, &shown, target);
    match asked {
        Some(Asked::Next) => guide.read(),
        Some(Asked::Away) => guide.put_away(true),
        None => {}
    }
    fresh || !settled || asked.is_some()
}

/// What a reader wants.
enum Asked {
    Next,
    Away,
}

/// The bubble and what it points with; whether it has found its place.
fn bubble_ui(
    ui: &Ui,
    showing: &Showing<'_>,
    shown: &Hinted<'_>,
    target: Option<Rect>,
) -> (Option<Asked>, bool) {
    let t = theme::of(ui);
    let id = Id::new("guide");
    let room = ui.content_rect().shrink(theme::GAP);
    // A page or a sheet that is all text keeps room for it, and so does a table of which one part is shown.
    let narrow = showing.at_table && ui.content_rect().width() < theme::TABLE_WIDE;
    let debrief = matches!(shown.hint.at, Spot::Futures | Spot::Debrief);
    let apart = debrief || showing.sealing || narrow;
    let kept = mark::kept_room(ui).filter(|_| apart);
    let wide = match kept {
        Some(kept) => theme::MEASURE.min(kept.width()),
        None => theme::BUBBLE.min(room.width()),
    };
    let before = ui.memory(|memory| memory.area_rect(id));
    let size = before.map_or(vec2(wide, theme::BUBBLE / 2.0), |rect| rect.size());
    // Whoever is asked to take a card reads it beside the hand.
    let spared = (shown.hint.at == Spot::Hand).then(|| mark::drawn(ui, Spot::Card)).flatten();
    let at = kept.map_or_else(|| beside(room, target, spared, size), |kept| kept.min);
    let order = if showing.sealing { Order::Tooltip } else { Order::Middle };
    let area = Area::new(id).order(order).fixed_pos(at).sense(Sense::hover());
    let area = area.fade_in(false).constrain(false);
    let frame = Frame::new()
        .fill(t.panel)
        .stroke(theme::firm(t.accent))
        .corner_radius(theme::CORNER + 2)
        .inner_margin(Margin::same(theme::BUBBLE_MARGIN));
    let drawn = area.show(ui.ctx(), |ui| {
        frame.show(ui, |ui| {
            ui.set_width(wide - 2.0 * f32::from(theme::BUBBLE_MARGIN) - 2.0 * frame.stroke.width);
            text_ui(ui, showing, shown)
        })
    });
    let bubble = drawn.response.rect;
    if let Some(target) = target {
        // On the screen, and so below the bubble where there is no room beside the target.
        let layer = if showing.sealing { drawn.response.layer_id } else { ui.layer_id() };
        let painter = ui.ctx().layer_painter(layer);
        let ring = target.expand(theme::HAIR);
        painter.rect_stroke(ring, theme::CORNER, theme::firm(t.accent), StrokeKind::Outside);
        painter.extend(
            pointer(bubble, target)
                .map(|tip| Shape::convex_polygon(tip.to_vec(), t.accent, Stroke::NONE)),
        );
    }
    if apart {
        mark::ask_room(ui, bubble.height());
    }
    let fits = !apart || kept.is_some_and(|kept| (kept.height() - bubble.height()).abs() < 1.0);
    let still = fits && before.is_some_and(|before| (before.size() - bubble.size()).length() < 1.0);
    (drawn.inner.inner, still && (bubble.min - at).length() < 1.0)
}

fn text_ui(ui: &mut Ui, showing: &Showing<'_>, shown: &Hinted<'_>) -> Option<Asked> {
    let t = theme::of(ui);
    let Hinted { hint, nth, of, .. } = shown;
    ui.spacing_mut().item_spacing.y = theme::NARROW;
    let head = say!("table-guide-place", spot = hint.at.name(), nth = *nth, of = *of);
    ui.label(RichText::new(&head).text_style(theme::small()).color(t.accent));
    let text = ui.add(Label::new(&hint.text).wrap());
    let ask = hint.until.map(|deed| deed.ask(&showing.key(deed)));
    let all = match &ask {
        Some(ask) => format!("{} {ask}", hint.text),
        None => hint.text.clone(),
    };
    let said = say!("table-guide-said", place = &head, text = &all);
    text.widget_info(|| WidgetInfo::labeled(WidgetType::Label, true, &said));
    ui.ctx().accesskit_node_builder(text.id, |node| node.set_live(Live::Polite));
    if let Some(ask) = &ask {
        ui.add(Label::new(RichText::new(ask).strong().color(t.accent)).wrap());
    }
    let mut asked = None;
    // A sheet keeps the keyboard, and is left before the guide is.
    if showing.sealing {
        return None;
    }
    ui.horizontal_wrapped(|ui| {
        // Before the key alone, which does not mind Shift.
        let away = keys::pressed(ui, Act::NoHints);
        if ask.is_none()
            && (widgets::button(ui, &say!("table-guide-next"), "G")
                || !away && keys::pressed(ui, Act::Hint))
        {
            asked = Some(Asked::Next);
        }
        if widgets::button(ui, &say!("table-guide-stop"), "Shift+G") || away {
            asked = Some(Asked::Away);
        }
    });
    asked
}

/// Between a bubble and what it speaks of.
const GAP: f32 = theme::SPACE;

/// Where a bubble of this size lies, its left upper corner: beside the target, on the side where it
/// covers least of it, and of what is to be spared besides.
fn beside(room: Rect, target: Option<Rect>, spared: Option<Rect>, size: Vec2) -> Pos2 {
    let inside = |at: Pos2| {
        let last = (room.max - size).max(room.min);
        at.clamp(room.min, last)
    };
    let Some(target) = target else {
        return inside(pos2(room.center().x - size.x / 2.0, room.max.y));
    };
    let middle = target.center() - size / 2.0;
    let places = [
        pos2(target.right() + GAP, middle.y),
        pos2(target.left() - GAP - size.x, middle.y),
        pos2(middle.x, target.bottom() + GAP),
        pos2(middle.x, target.top() - GAP - size.y),
        room.left_bottom(),
        room.right_bottom(),
        room.right_top(),
    ];
    let covers = |at: &Pos2| {
        let over = |rect: Rect| {
            let both = Rect::from_min_size(*at, size).intersect(rect);
            if both.is_positive() { both.area() } else { 0.0 }
        };
        over(target) + spared.map_or(0.0, over)
    };
    let places = places.map(inside);
    let least = places.iter().map(covers).fold(f32::INFINITY, f32::min);
    places.into_iter().find(|at| covers(at) <= least).unwrap_or(room.min)
}

/// A tip from the bubble towards the target, if they lie beside each other.
fn pointer(bubble: Rect, target: Rect) -> Option<[Pos2; 3]> {
    let (half, long) = (theme::GAP, GAP);
    let x = |x: f32| x.clamp(bubble.left() + half, bubble.right() - half);
    let y = |y: f32| y.clamp(bubble.top() + half, bubble.bottom() - half);
    let across = |from: Pos2, to: Vec2| {
        let side = to.rot90().normalized() * half;
        [from + side, from - side, from + to]
    };
    let middle = target.center();
    if bubble.left() >= target.right() {
        Some(across(pos2(bubble.left(), y(middle.y)), vec2(-long, 0.0)))
    } else if bubble.right() <= target.left() {
        Some(across(pos2(bubble.right(), y(middle.y)), vec2(long, 0.0)))
    } else if bubble.top() >= target.bottom() {
        Some(across(pos2(x(middle.x), bubble.top()), vec2(0.0, -long)))
    } else if bubble.bottom() <= target.top() {
        Some(across(pos2(x(middle.x), bubble.bottom()), vec2(0.0, long)))
    } else {
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use bevy_egui::egui::Rangef;

    #[test]
    fn a_bubble_covers_nothing_it_speaks_of_where_there_is_room() {
        let room = Rect::from_x_y_ranges(Rangef::new(0.0, 1280.0), Rangef::new(0.0, 720.0));
        let size = vec2(320.0, 200.0);
        for x in 0..16 {
            for y in 0..9 {
                let corner = pos2(x as f32 * 60.0, y as f32 * 60.0);
                for wide in [40.0, 264.0, 500.0] {
                    let target = Rect::from_min_size(corner, vec2(wide, 180.0)).intersect(room);
                    let bubble = Rect::from_min_size(beside(room, Some(target), None, size), size);
                    assert!(room.contains_rect(bubble), "{target:?} {bubble:?}");
                    assert!(!bubble.intersects(target), "{target:?} {bubble:?}");
                    assert!(pointer(bubble, target).is_some(), "{target:?} {bubble:?}");
                }
            }
        }
        let bubble = Rect::from_min_size(beside(room, Some(room), None, size), size);
        assert!(room.contains_rect(bubble), "nowhere else to go");
    }
}
