//! What lies on the table.

use super::risk::RiskShown;
use crate::rules::{QuestionView, SeatView, Viewer};
use crate::scenario::ActorIx;
use crate::table::{Forecast, question_of_turn};
use crate::window::board::Board;
use crate::window::hand::HandShown;

/// Everything the table draws.
#[derive(Clone, Copy)]
pub struct TableShown<'a> {
    /// What the seat may know.
    pub view: &'a SeatView,
    /// The present risk.
    pub present: Forecast<'a>,
    /// What it was a turn ago, if somebody looked then.
    pub last: Forecast<'a>,
    /// The risk if the seat holds, and if it plays the card it reads; once asked for.
    pub holding: Forecast<'a>,
    /// See `holding`.
    pub card: Forecast<'a>,
    /// A first look at the card under the pointer or the keyboard.
    pub glance: Forecast<'a>,
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
    /// Whether whoever plays answers each turn's question before the model's risk is shown.
    pub scored: bool,
}

impl<'a> TableShown<'a> {
    /// The question that is to be answered before any risk is shown.
    pub(super) fn asks_first(&self, hand: &HandShown) -> Option<&'a QuestionView> {
        self.seat().filter(|_| self.scored && !self.covered)?;
        let question = question_of_turn(self.view)?;
        let answered = hand.percent(question.ix).or(question.percent).is_some();
        (!answered).then_some(question)
    }

    /// The table, and what is to be answered first; then no risk lies on it.
    pub(super) fn hiding(self, hand: &HandShown) -> Self {
        if self.asks_first(hand).is_none() {
            return self;
        }
        let none = Forecast::default();
        Self {
            present: none,
            last: none,
            holding: none,
            card: none,
            glance: none,
            pinned: none,
            ..self
        }
    }

    /// What the chart of risks shows.
    pub(super) fn risk(&self) -> RiskShown<'a> {
        RiskShown { present: self.present, last: self.last.known, card: self.glance.known }
    }

    /// The seat that looks, unless nobody sits at the table.
    pub fn seat(&self) -> Option<ActorIx> {
        match self.view.viewer {
            Viewer::Seat(seat) => Some(seat),
            Viewer::Public | Viewer::Facilitator => None,
        }
    }
}
