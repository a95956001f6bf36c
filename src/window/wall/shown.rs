//! What a wall shows: what is public, and nothing else.

use bevy::prelude::*;

use crate::rules::{SeatView, Viewer};
use crate::scenario::ActorIx;
use crate::table::Forecast;
use crate::texts::say;
use crate::window::board::Board;

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
    /// What the room is asked by show of hands, and how many percent say yes once they are counted.
    pub asked: Option<(&'a str, Option<u8>)>,
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
pub(in crate::window) fn sealed_title(sealed: &[bool]) -> String {
    let done = sealed.iter().filter(|sealed| **sealed).count();
    say!("page-sealed-of", n = done, all = sealed.len())
}
