//! The wall: what everybody may see of a game, large enough for the back row. One piece of code draws it, from what
//! is public and nothing else: in a window of its own beside the game, and where the window hosts a class.

mod draw;
mod game;
mod headline;
mod second;
mod watched;

use bevy::prelude::*;
use bevy_egui::EguiPrimaryContextPass;
use bevy_egui::egui::Ui;

pub use draw::board_ui;
pub(super) use draw::{digits_ui, legible, seats_ui};
pub use game::GameWall;
pub(super) use second::{SecondWindow, in_window};
pub use watched::watched_ui;
pub(super) use watched::{scene_ladder_ui, scene_on_wall_ui};

use super::board::Board;
use super::keys::{self, Act};
use super::shell::{Awake, Canvas, DrawScreens, Intent, Intents};
use crate::rules::{SeatView, Viewer};
use crate::scenario::ActorIx;
use crate::table::Forecast;
use crate::texts::say;

/// What everybody may know of a game: the only view that a wall is drawn from.
#[derive(Clone, Debug, PartialEq, Deref)]
pub struct PublicView(SeatView);

impl PublicView {
    /// A view, if it is everybody's.
    pub fn of(view: SeatView) -> Option<Self> {
        (view.viewer == Viewer::Public).then_some(Self(view))
    }
}

/// Everything that a wall shows while the orders are given.
pub struct WallShown<'a> {
    /// The game.
    pub view: &'a PublicView,
    /// Its map.
    pub board: &'a Board,
    /// The risk, as everybody may know it.
    pub risk: Forecast<'a>,
    /// The time that is left, or what is going on; and what is to be said of it.
    pub now: (String, Option<String>),
    /// What stands above the seats: how many have sealed.
    pub seats_title: String,
    /// Every seat.
    pub seats: Vec<SeatOnWall>,
    /// What stands below them, and the way in: an address and the digits of a code.
    pub below: Option<String>,
    /// See `below`.
    pub way: Option<(&'a str, &'a str)>,
    /// What those who play wrote and everybody may read.
    pub said: Vec<SaidOnWall>,
}

/// A seat on the wall.
pub struct SeatOnWall {
    /// Whose.
    pub actor: ActorIx,
    /// As it is called.
    pub name: String,
    /// How it stands, in words.
    pub state: String,
    /// Whether its orders are sealed.
    pub sealed: bool,
}

/// A letter or a note that everybody may read.
pub struct SaidOnWall {
    /// In their words.
    pub text: String,
    /// From whom to whom, of a letter.
    pub who: Option<String>,
}

/// How many have sealed, and each of them.
pub(super) fn sealed_title(sealed: &[bool]) -> String {
    let done = sealed.iter().filter(|sealed| **sealed).count();
    say!("page-sealed-of", n = done, all = sealed.len())
}

/// Whether the wall has a window of its own.
#[derive(Resource, Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct WallOpen(pub bool);

/// Opens the wall in a window of its own, or closes it.
#[derive(Message, Clone, Copy, Debug, PartialEq, Eq)]
pub enum WallAsk {
    /// The one or the other.
    Toggle,
    /// It has been closed.
    Close,
}

pub(super) fn plugin(app: &mut App) {
    app.add_message::<WallAsk>()
        .init_resource::<WallOpen>()
        .add_systems(Update, open)
        .add_systems(EguiPrimaryContextPass, hear.after(DrawScreens))
        .add_plugins(game::plugin);
}

fn open(mut asks: MessageReader<WallAsk>, mut open: ResMut<WallOpen>, mut awake: ResMut<Awake>) {
    for ask in asks.read() {
        open.0 = *ask == WallAsk::Toggle && !open.0;
        awake.stir();
    }
}

fn hear(mut canvas: Canvas, mut intents: Intents) -> Result {
    let wanted = canvas.show(|ui| wall_key_ui(ui))?;
    intents.send(wanted);
    Ok(())
}

/// The key that opens the wall in a window of its own, on every page.
pub fn wall_key_ui(ui: &Ui) -> Vec<Intent> {
    match keys::pressed_anywhere(ui, Act::Wall) {
        true => vec![WallAsk::Toggle.into()],
        false => Vec::new(),
    }
}
