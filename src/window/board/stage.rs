//! What the board shows of a scene: an eye that goes close to an act, its arc, and a ring where it ended. Each is an
//! entity of its own, spawned when a stop of the scene begins and animated until it rests.

use bevy::ecs::system::SystemParam;
use bevy::prelude::*;
use bevy_egui::egui::{Rect, vec2};

use super::acts::{self, ArcEnd, BoardAct};
use super::chart::Board;
use crate::board::MapSpot;
use crate::rules::SeatView;
use crate::texts::say;
use crate::window::eye::Eye;
use crate::window::theme;

/// On which surface a scene is shown: each has its own entities.
#[derive(Component, Clone, Copy, Debug, PartialEq, Eq)]
pub enum Surface {
    /// The window in which a game is played.
    Table,
    /// Its wall.
    Wall,
    /// The wall of a class.
    Class,
}

/// An eye that goes from where it was to what is to be seen.
#[derive(Component, Clone, Copy, Debug, PartialEq)]
pub struct StageEye {
    /// How it looks now.
    pub now: Eye,
    from: Eye,
    /// Seconds on its way.
    seconds: f32,
    /// What it goes to, in km: the least and the greatest corner; the whole region if there is none.
    to: Option<[[f32; 2]; 2]>,
}

/// The arc of an act whose author is known.
#[derive(Component, Clone, Debug, PartialEq)]
pub struct StagedArc(pub(super) BoardAct);

/// A ring where an act ended, or where something happened.
#[derive(Component, Clone, Copy, Debug, PartialEq)]
pub struct StagedRing(pub(super) ArcEnd);

/// How far an arc or a ring has grown, 0 to 1; below 0 it waits.
#[derive(Component, Clone, Copy, Debug, PartialEq)]
pub struct Grown(pub f32);

/// What a stop of a scene shows: which pieces of news, whether from close by, and which stop it is, so that another
/// is played from its beginning.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct BoardCue {
    /// The turn, and a number of the stop.
    pub stop: (u32, usize),
    /// Pieces of news.
    pub news: Vec<usize>,
    /// Whether the eye goes close.
    pub close: bool,
}

/// The board with what a stop shows on it, as far as that has come.
#[derive(Clone, Default)]
pub struct Staged {
    /// The board; without one there are relations.
    pub board: Option<Board>,
    /// How it is looked at.
    pub eye: Eye,
    /// What it shows.
    pub cue: Option<BoardCue>,
    pub(super) arcs: Vec<(StagedArc, Grown)>,
    pub(super) rings: Vec<(StagedRing, Grown)>,
}

impl std::fmt::Debug for Staged {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Staged").field("cue", &self.cue).finish_non_exhaustive()
    }
}

impl Staged {
    /// How many arcs and rings there are.
    pub fn count(&self) -> (usize, usize) {
        (self.arcs.len(), self.rings.len())
    }

    /// What it shows, in words.
    pub(super) fn said(&self, view: &SeatView) -> String {
        let arcs = self.arcs.iter().map(|(arc, _)| &arc.0);
        let acts = arcs.map(|act| format!("{}: {}", view.actor(act.actor), act.title));
        let news = self.cue.iter().flat_map(|cue| &cue.news);
        let news = news.filter_map(|at| view.news.get(*at)).filter(|news| news.option.is_none());
        let all: Vec<_> = acts.chain(news.map(|news| news.title.say())).collect();
        if all.is_empty() { say!("map-nothing-drawn") } else { all.join("; ") }
    }

    /// Everything that a cue shows, at rest.
    pub fn rest(&mut self, view: &SeatView, cue: &BoardCue) {
        let (arcs, rings) = cast(self.board.as_ref(), view, cue);
        let eye = Eye { grown: 1.0, ..self.eye };
        self.eye = look(self.board.as_ref(), target(&arcs, &rings, cue), eye);
        self.arcs = arcs.into_iter().map(|arc| (arc, Grown(1.0))).collect();
        self.rings = rings.into_iter().map(|ring| (ring, Grown(1.0))).collect();
        self.cue = Some(cue.clone());
    }
}

/// What of a cue is drawn: acts of known authors as arcs with a ring at their end, all else that has a place as a ring
/// there.
fn cast(
    board: Option<&Board>,
    view: &SeatView,
    cue: &BoardCue,
) -> (Vec<StagedArc>, Vec<StagedRing>) {
    let (mut arcs, mut rings) = (Vec::new(), Vec::new());
    let Some(board) = board else { return (arcs, rings) };
    for news in cue.news.iter().filter_map(|at| view.news.get(*at)) {
        let act = acts::act(board, news);
        let place = news.place.and_then(|place| acts::end(board, place));
        let seat = || news.actor.and_then(|actor| acts::seat_end(board, actor));
        let end = act.as_ref().and_then(|act| act.path).map(|[_, to]| to);
        rings.extend(end.or(place).or_else(seat).map(StagedRing));
        arcs.extend(act.filter(|act| act.path.is_some() || act.party.is_some()).map(StagedArc));
    }
    (arcs, rings)
}

/// The box around what is to be seen from close by. What lies beyond the map stands on the edge of whatever is seen.
fn target(arcs: &[StagedArc], rings: &[StagedRing], cue: &BoardCue) -> Option<[[f32; 2]; 2]> {
    let ends = arcs.iter().filter_map(|arc| arc.0.path).flatten();
    let spots = ends.chain(rings.iter().map(|ring| ring.0)).map(|end| end.spot);
    let near: Vec<MapSpot> = spots.filter(|spot| cue.close && !spot.beyond).collect();
    let first = near.first()?.at;
    let grow = |[least, most]: [[f32; 2]; 2], spot: &MapSpot| {
        let axis = |axis: usize| (least[axis].min(spot.at[axis]), most[axis].max(spot.at[axis]));
        let (east, north) = (axis(0), axis(1));
        [[east.0, north.0], [east.1, north.1]]
    };
    Some(near.iter().fold([first, first], grow))
}

/// An eye on a box, or on the whole region.
fn look(board: Option<&Board>, to: Option<[[f32; 2]; 2]>, eye: Eye) -> Eye {
    let chart = board.and_then(|board| board.map.as_ref());
    let (Some([least, most]), Some(chart)) = (to, chart) else {
        return Eye { zoom: 1.0, at: [0.0; 2], ..eye };
    };
    let region = vec2(chart.region.width as f32, chart.region.height as f32);
    let room = eye.rect.map_or(region, |rect| rect.size());
    let scale = chart.region.fit(room.x, room.y).scale;
    let fits = |axis: usize| {
        theme::STAGE_FILLS * room[axis] / (scale * (most[axis] - least[axis])).max(1.0)
    };
    let zoom = theme::within(fits(0).min(fits(1)), theme::STAGE_ZOOM);
    let at = [0, 1].map(|axis| f32::midpoint(least[axis], most[axis]));
    Eye { zoom, at, ..eye }
}

/// How far along something is that starts and ends slowly, when this share of its time is over.
fn eased(share: f32) -> f32 {
    let share = share.clamp(0.0, 1.0);
    share * share * (1.0 + 2.0 * (1.0 - share))
}

impl StageEye {
    fn new(from: Eye, to: Option<[[f32; 2]; 2]>) -> Self {
        Self { now: from, from, seconds: 0.0, to }
    }

    fn rests(&self) -> bool {
        self.seconds >= theme::STAGE_EYE
    }

    /// Lets seconds pass. Its way ends where it is to look from on this part of the screen.
    fn pass(&mut self, seconds: f32, board: Option<&Board>, rect: Option<Rect>) {
        self.seconds = (self.seconds + seconds).min(theme::STAGE_EYE);
        let to = look(board, self.to, Eye { rect, ..self.now });
        let share = eased(self.seconds / theme::STAGE_EYE);
        let at = [0, 1].map(|axis| {
            let (from, to) = (self.from.at[axis], to.at[axis]);
            from + (to - from) * share
        });
        let zoom = self.from.zoom * (to.zoom / self.from.zoom).powf(share);
        self.now = Eye { zoom, at, ..to };
    }
}

/// The entities of a surface.
#[derive(SystemParam)]
pub struct StageHands<'w, 's> {
    commands: Commands<'w, 's>,
    eyes: Query<'w, 's, (Entity, &'static Surface, &'static mut StageEye)>,
    drawn: Query<'w, 's, DrawnOnStage>,
}

type DrawnOnStage = (
    Entity,
    &'static Surface,
    Option<&'static StagedArc>,
    Option<&'static StagedRing>,
    &'static mut Grown,
);

impl StageHands<'_, '_> {
    /// Takes everything of a surface away.
    pub fn clear(&mut self, surface: Surface) {
        let eyes = self.eyes.iter().map(|(entity, of, _)| (entity, *of));
        let all = eyes.chain(self.drawn.iter().map(|(entity, of, ..)| (entity, *of)));
        for (entity, _) in all.filter(|(_, of)| *of == surface) {
            self.commands.entity(entity).despawn();
        }
    }

    /// Plays what a cue shows: from its beginning if it is another one, else on by these seconds, or to its end at
    /// once. Whether something still moves.
    pub fn play(
        &mut self,
        surface: Surface,
        staged: &mut Staged,
        (view, cue): (&SeatView, BoardCue),
        seconds: Option<f32>,
    ) -> bool {
        if staged.cue.as_ref() != Some(&cue) {
            self.begin(surface, staged, (view, cue), seconds.is_none());
            return true;
        }
        let mut moves = false;
        for (_, _, mut eye) in self.eyes.iter_mut().filter(|(_, of, _)| **of == surface) {
            moves |= !eye.rests();
            let passed = seconds.unwrap_or(f32::INFINITY);
            let mut next = *eye;
            next.pass(passed, staged.board.as_ref(), staged.eye.rect);
            eye.set_if_neq(next);
            staged.eye = eye.now;
        }
        let (mut arcs, mut rings) = (Vec::new(), Vec::new());
        for (_, of, arc, ring, mut grown) in &mut self.drawn {
            if *of != surface {
                continue;
            }
            if grown.0 < 1.0 {
                moves = true;
                let by = seconds.map_or(f32::INFINITY, |seconds| seconds / theme::MOVE);
                grown.0 = (grown.0 + by).min(1.0);
            }
            arcs.extend(arc.map(|arc| (arc.clone(), *grown)));
            rings.extend(ring.map(|ring| (*ring, *grown)));
        }
        (staged.arcs, staged.rings) = (arcs, rings);
        moves
    }

    /// Spawns what a cue shows, at rest if it is to be there at once; of the same stop what is there goes on.
    fn begin(
        &mut self,
        surface: Surface,
        staged: &mut Staged,
        (view, cue): (&SeatView, BoardCue),
        at_once: bool,
    ) {
        let same = staged.cue.as_ref().is_some_and(|known| known.stop == cue.stop);
        let (arcs, rings) = cast(staged.board.as_ref(), view, &cue);
        let to = target(&arcs, &rings, &cue);
        let known = self.eyes.iter().find(|(_, of, _)| **of == surface);
        if !same || known.is_none_or(|(_, _, eye)| eye.to != to) {
            self.clear_eye(surface);
            let mut eye = StageEye::new(staged.eye, to);
            if at_once {
                eye.pass(f32::INFINITY, staged.board.as_ref(), staged.eye.rect);
            }
            staged.eye = eye.now;
            self.commands.spawn((surface, eye, Name::new("the eye of a scene")));
        }
        let old: Vec<(Entity, Option<StagedArc>, Option<StagedRing>, Grown)> = (self.drawn.iter())
            .filter(|(_, of, ..)| **of == surface)
            .map(|(entity, _, arc, ring, grown)| (entity, arc.cloned(), ring.copied(), *grown))
            .collect();
        let mut left = if same { old.clone() } else { Vec::new() };
        old.iter().for_each(|(entity, ..)| self.commands.entity(*entity).despawn());
        // Of two alike each is taken once.
        let mut grown = |arc: Option<&StagedArc>, ring: Option<&StagedRing>, new: f32| {
            let there = left.iter().position(|one| (one.1.as_ref(), one.2.as_ref()) == (arc, ring));
            there.map_or(Grown(if at_once { 1.0 } else { new }), |at| left.swap_remove(at).3)
        };
        let arcs: Vec<_> =
            arcs.into_iter().map(|arc| (grown(Some(&arc), None, 0.0), arc)).collect();
        // A ring appears when an arc would have come there, whether there is one or not: how long it takes tells
        // nobody whose act it was.
        let rings: Vec<_> =
            rings.into_iter().map(|ring| (grown(None, Some(&ring), -1.0), ring)).collect();
        for (grown, arc) in &arcs {
            let name = Name::new(arc.0.title.clone());
            self.commands.spawn((surface, arc.clone(), *grown, name));
        }
        for (grown, ring) in &rings {
            self.commands.spawn((surface, *ring, *grown, Name::new("where it happened")));
        }
        staged.arcs = arcs.into_iter().map(|(grown, arc)| (arc, grown)).collect();
        staged.rings = rings.into_iter().map(|(grown, ring)| (ring, grown)).collect();
        staged.cue = Some(cue);
    }

    fn clear_eye(&mut self, surface: Surface) {
        for (entity, ..) in self.eyes.iter().filter(|(_, of, _)| **of == surface) {
            self.commands.entity(entity).despawn();
        }
    }
}
