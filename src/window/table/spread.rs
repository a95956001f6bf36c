//! What lies on the table.

use crate::rules::{SeatView, Viewer};
use crate::scenario::ActorIx;
use crate::table::Forecast;
use crate::window::board::Board;

/// Everything the table draws.
#[derive(Clone, Copy)]
pub struct TableShown<'a> {
    /// What the seat may know.
    pub view: &'a SeatView,
    /// The present risk.
    pub present: Forecast<'a>,
    /// The risk if the seat holds, and if it plays the card it reads; once asked for.
    pub holding: Forecast<'a>,
    /// See `holding`.
    pub card: Forecast<'a>,
    /// The same with the card it compares that one with.
    pub pinned: Forecast<'a>,
    /// Whether the game outlives the window.
    pub kept: bool,
    /// Whether hands are covered, because everybody can see the screen. The view is the public one then.
    pub covered: bool,
    /// Whether its author tries the scenario, and may see what is secret.
    pub rehearsed: bool,
    /// The map, once it is there.
    pub board: Option<&'a Board>,
}

impl TableShown<'_> {
    /// The seat that looks, unless nobody sits at the table.
    pub fn seat(&self) -> Option<ActorIx> {
        match self.view.viewer {
            Viewer::Seat(seat) => Some(seat),
            Viewer::Public | Viewer::Facilitator => None,
        }
    }
}
