//! The wall as data: how the class stands, and what a wish for another step asks of it.

use std::path::PathBuf;
use std::sync::Arc;

use bevy::prelude::*;

use super::beside::ClassStands;
use crate::classroom::{Mover, PersonRole, PictureKnown, RoomAct, RoomPhase, Snapshot};
use crate::scenario::ActorIx;
use crate::table::Forecast;
use crate::texts::{self, say};
use crate::window::adjudication::{SceneShown, Walk};
use crate::window::board::Board;
use crate::window::eye::Eye;
use crate::window::wall::{PublicView, SaidOnWall, SeatOnWall, WallAside, WallShown, sealed_title};

/// What is wished of a class.
#[derive(Message, Clone, Copy, Debug, PartialEq, Eq)]
pub enum Hosting {
    /// To host what is set up.
    Begin,
    /// To host the room again whose game is at this place of the library's list.
    Again(usize),
    /// To open the console in a browser.
    Console,
    /// To open the game to everybody.
    Start,
    /// To open the orders of the turn.
    Reveal,
    /// To stop.
    Stop,
}

/// The wall: everything that it shows.
#[derive(Resource)]
pub struct Wall {
    pub(super) snapshot: Arc<Snapshot>,
    address: Option<String>,
    /// Where the room is recorded, if not in one's own record.
    store: Option<PathBuf>,
    pub(super) view: PublicView,
    board: Board,
    pub(super) eye: Eye,
    pub(super) scene: Option<SceneShown>,
    /// Whether somebody is asked whether to stop.
    pub(super) leaving: bool,
    /// Whether what was asked for is still under way: it is asked for once.
    pub(super) busy: bool,
}

impl Wall {
    /// In which phase the game is.
    pub fn phase(&self) -> RoomPhase {
        self.snapshot.tables.first().map_or(RoomPhase::Closed, |table| table.facts.phase)
    }

    /// The room's code.
    pub fn code(&self) -> &str {
        self.snapshot.id.as_str()
    }

    /// The address to type; empty while the machine is on no network.
    pub fn address(&self) -> &str {
        self.address.as_deref().unwrap_or_default()
    }

    /// The scene of an adjudication, while only the wall shows it.
    pub fn scene(&self) -> Option<&SceneShown> {
        self.scene.as_ref().filter(|_| self.phase() == RoomPhase::Reveal)
    }

    /// The same with the board that it is played on.
    pub(super) fn on_stage(&mut self) -> Option<(&mut SceneShown, &Board)> {
        let reveals = self.phase() == RoomPhase::Reveal;
        self.scene.as_mut().filter(|_| reveals).map(|scene| (scene, &self.board))
    }

    /// The command that goes on with the room when the window has stopped.
    pub fn again(&self) -> String {
        let mut command = format!("offramp host --resume {} --lan", self.code());
        if let Some(path) = self.store.as_ref().map(|path| path.display().to_string()) {
            let quoted = shlex::try_quote(&path).map_or_else(|_| path.clone(), Into::into);
            command += &format!(" --store {quoted}");
        }
        command
    }

    /// What it shows first; nothing before there is a game.
    pub(super) fn of(stands: ClassStands, store: Option<PathBuf>) -> Option<Self> {
        let ClassStands { snapshot, address, game } = stands;
        let game = game?;
        let (view, board) = (PublicView::of(game.view)?, Board::of(&game.scenario));
        let scene = game.scene.map(SceneShown::from);
        let (eye, leaving, busy) = Default::default();
        let mut wall = Self { snapshot, address, store, view, board, eye, scene, leaving, busy };
        wall.follow();
        Some(wall)
    }

    /// The class stands otherwise.
    pub(super) fn take(&mut self, stands: ClassStands) {
        (self.snapshot, self.address) = (stands.snapshot, stands.address);
        if let Some(game) = stands.game {
            if !self.board.is_of(&game.scenario) {
                self.board = Board::of(&game.scenario);
            }
            self.view = PublicView::of(game.view).unwrap_or_else(|| self.view.clone());
            self.scene = game.scene.map(SceneShown::from);
        }
        self.follow();
    }

    /// What the wall shows in a phase that is called so, without the risk.
    pub(super) fn shown(&self, phase: RoomPhase, called: String) -> Option<WallShown<'_>> {
        let (room, table) = (&self.snapshot.room, self.snapshot.room.table(0)?);
        let facts = &self.snapshot.tables.first()?.facts;
        let deciding = matches!(phase, RoomPhase::Orders | RoomPhase::Sealed);
        let seats_title = if deciding { sealed_title(&facts.sealed) } else { say!("page-seats") };
        let left = table.clock.left_at(self.snapshot.now()).filter(|_| phase == RoomPhase::Orders);
        let now = match left {
            _ if phase == RoomPhase::Orders && table.paused => say!("page-paused"),
            Some(left) => format!("{}:{:02}", left / 60, left % 60),
            None => called,
        };
        let stands = left.is_some() && table.clock.since.is_none() && !table.paused;
        let way = (phase != RoomPhase::Lobby).then(|| (self.address(), self.code()));
        let members = room.people.iter().filter(|one| one.role == PersonRole::Member && !one.gone);
        let all = members.clone().count();
        let here = members.filter(|one| self.snapshot.there.contains(&one.number)).count();
        Some(WallShown {
            view: &self.view,
            board: &self.board,
            risk: Forecast::default(),
            now: (now, stands.then(|| say!("page-clock-stands"))),
            seats_title,
            seats: self.seats(deciding),
            below: Some(say!("page-people-of", n = here, all = all)),
            way,
            asked: None,
            said: self.said(),
        })
    }

    /// What it shows in place of the game, if the console says so.
    pub(super) fn aside(&self) -> Option<WallAside> {
        let shown = self.snapshot.tables.first()?.picture.get(&texts::current())?;
        let Some(known) = &shown.known else {
            return Some(WallAside::Nothing(say!("page-wall-picture-working")));
        };
        Some(match known {
            PictureKnown::Futures(futures) => {
                WallAside::Futures(Some(futures.clone()), futures.came.len())
            }
            PictureKnown::Causes(moved, _) => WallAside::Causes(moved.clone()),
            PictureKnown::OtherRoom(other) => WallAside::OtherRoom((**other).clone()),
            PictureKnown::Road(road, scenario, told) => WallAside::of_road(road, scenario, *told),
            PictureKnown::Nothing(why) => WallAside::Nothing(why.clone()),
        })
    }

    /// Every seat: who is on it before the game, and later whether it has sealed.
    fn seats(&self, deciding: bool) -> Vec<SeatOnWall> {
        let (room, tables) = (&self.snapshot.room, &self.snapshot.tables);
        let (Some(table), Some(shown)) = (room.table(0), tables.first()) else { return Vec::new() };
        let seat = |actor: ActorIx| {
            let mover = table.movers.get(actor.at()).copied().unwrap_or(Mover::Nobody);
            let sealed =
                deciding && shown.facts.sealed.get(actor.at()).copied().unwrap_or_default();
            let state = match (deciding, sealed) {
                (true, true) => say!("page-state-sealed"),
                (true, false) => say!("page-state-open"),
                (false, _) => on_it(mover, room.delegation(0, actor).count()),
            };
            SeatOnWall { actor, name: shown.scenario.actor(actor).name.clone(), state, sealed }
        };
        shown.scenario.actor_ids().map(seat).collect()
    }

    /// Notes that the teacher put on the wall, and letters that everybody may read.
    fn said(&self) -> Vec<SaidOnWall> {
        let room = &self.snapshot.room;
        let name = |actor: &ActorIx| self.view.actor(*actor).to_owned();
        let notes = room.notes.iter().filter(|note| note.approved);
        let notes = notes.map(|note| SaidOnWall { text: note.text.clone(), who: None });
        let letters = room.letters.iter().filter(|letter| letter.released && letter.table == 0);
        let letters = letters.map(|letter| {
            let to: Vec<_> = letter.to.iter().map(name).collect();
            let who = say!("page-letter-from", who = name(&letter.from), to = to.join(", "));
            SaidOnWall { text: letter.text.clone(), who: Some(who) }
        });
        notes.chain(letters).collect()
    }

    /// To the step that the room is at.
    fn follow(&mut self) {
        if let (Some(scene), Some(table)) = (&mut self.scene, self.snapshot.room.table(0)) {
            scene.to(table.step.into());
        }
    }

    /// What goes through the scene as somebody wishes, if that is not to be seen here alone.
    pub(super) fn walk(&mut self, wish: Walk) -> Option<RoomAct> {
        let scene = self.scene.as_mut()?;
        let (at, of) = scene.place();
        let to = match wish {
            Walk::Next if scene.moving() => {
                scene.on();
                return None;
            }
            Walk::Next if at == of => return Some(RoomAct::Show { table: 0 }),
            Walk::Next => at,
            Walk::Back => at.saturating_sub(2),
            Walk::Skip => of - 1,
        };
        Some(RoomAct::Step { table: 0, to: u16::try_from(to).unwrap_or(u16::MAX) })
    }
}

fn on_it(mover: Mover, people: usize) -> String {
    mover.without_people().unwrap_or_else(|| say!("page-people", n = people))
}
