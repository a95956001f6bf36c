//! The wall as data: how the class stands, and what a wish for another step asks of it.

use std::path::PathBuf;
use std::sync::Arc;

use bevy::prelude::*;

use super::beside::ClassStands;
use crate::classroom::{RoomAct, RoomPhase, Snapshot};
use crate::rules::SeatView;
use crate::window::adjudication::{SceneShown, Walk};

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
    pub(super) view: SeatView,
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
        let scene = game.scene.map(SceneShown::from);
        let mut wall =
            Self { snapshot, address, store, view: game.view, scene, leaving: false, busy: false };
        wall.follow();
        Some(wall)
    }

    /// The class stands otherwise.
    pub(super) fn take(&mut self, stands: ClassStands) {
        (self.snapshot, self.address) = (stands.snapshot, stands.address);
        if let Some(game) = stands.game {
            self.view = game.view;
            self.scene = game.scene.map(SceneShown::from);
        }
        self.follow();
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
