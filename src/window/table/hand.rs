//! The hand: what a seat has in mind before it seals.

use bevy::prelude::*;

use crate::rules::{Card, SeatView};
use crate::scenario::{OptionIx, QuestionIx};
use crate::window::board::Eye;

/// The parts of the table, when there is room for one only.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Part {
    /// The hand.
    #[default]
    Hand,
    /// The news.
    News,
    /// The map, or who thinks what of whom.
    Board,
    /// The ladder and the risk.
    Ladder,
    /// Indicators, objectives, red lines.
    Known,
}

impl Part {
    pub(super) const ALL: [Self; 5] =
        [Self::Hand, Self::News, Self::Board, Self::Ladder, Self::Known];

    pub(super) fn name(self) -> &'static str {
        match self {
            Self::Hand => "Hand",
            Self::News => "News",
            Self::Board => "Map",
            Self::Ladder => "Ladder and risk",
            Self::Known => "What you know",
        }
    }
}

/// What a person has in mind and has not sealed yet. Forgotten when somebody else sits down.
#[derive(Resource, Clone, Debug, Default, PartialEq)]
pub struct Hand {
    /// Cards taken, in the order in which they are paid for and played.
    pub taken: Vec<OptionIx>,
    /// The card being read.
    pub reading: Option<OptionIx>,
    /// The card it is compared with.
    pub pinned: Option<OptionIx>,
    /// Why.
    pub reason: String,
    /// Probabilities, in percent.
    pub percents: Vec<(QuestionIx, u8)>,
    /// Whether the seal sheet is open.
    pub sealing: bool,
    /// Whether the reason is to have the keyboard.
    pub to_reason: bool,
    /// Whether the question about leaving is open.
    pub leaving: bool,
    /// The part that Page Up and Page Down scroll, and the one shown when there is room for one.
    pub part: Part,
    /// Whether the keyboard has chosen that part, so that it is marked.
    pub roaming: bool,
    /// Whether the forecast is to be brought into sight.
    pub look_at_forecast: bool,
    /// Whether the card being read is to be brought into sight.
    pub look_at_card: bool,
    /// Whether it is to have the keyboard.
    pub focus_card: bool,
    /// How the board is looked at.
    pub eye: Eye,
}

impl Hand {
    /// Drops what is not on the menu any more.
    pub fn keep_to(&mut self, view: &SeatView) {
        let gone = |ix: &OptionIx| view.menu.iter().all(|card| card.option != *ix);
        if self.taken.iter().any(gone) {
            self.taken.retain(|ix| !gone(ix));
        }
        if self.reading.as_ref().is_none_or(gone) {
            self.reading = view.menu.first().map(|card| card.option);
        }
        if self.pinned.as_ref().is_some_and(gone) {
            self.pinned = None;
        }
    }

    /// The card that is compared with the one being read.
    pub fn pinned<'a>(&self, view: &'a SeatView) -> Option<&'a Card> {
        view.menu.iter().find(|card| Some(card.option) == self.pinned)
    }

    /// Pins the card being read, to compare it with the next; or puts an end to that.
    pub fn compare(&mut self) {
        self.pinned = if self.pinned.is_some() { None } else { self.reading };
        self.look_at_card = true;
    }

    /// Moves a taken card to this place of the order, from 0.
    pub fn reorder(&mut self, option: OptionIx, to: usize) {
        if let Some(at) = self.taken.iter().position(|ix| *ix == option) {
            let card = self.taken.remove(at);
            self.taken.insert(to.min(self.taken.len()), card);
        }
    }

    /// Has the card being read played earlier or later, if it is taken.
    pub fn shift(&mut self, step: isize) {
        let Some(option) = self.reading else { return };
        if let Some(at) = self.taken.iter().position(|ix| *ix == option) {
            self.reorder(option, at.saturating_add_signed(step));
        }
    }

    /// The card being read.
    pub fn reading<'a>(&self, view: &'a SeatView) -> Option<&'a Card> {
        let read = |card: &&Card| Some(card.option) == self.reading;
        view.menu.iter().find(read).or(view.menu.first())
    }

    /// Takes a card or puts it back. Past the limit, the card taken first goes back.
    pub fn take(&mut self, view: &SeatView, option: OptionIx) {
        self.reading = Some(option);
        self.look_at_card = true;
        if let Some(at) = self.taken.iter().position(|ix| *ix == option) {
            self.taken.remove(at);
            return;
        }
        if view.sealed.is_some() {
            return;
        }
        if self.taken.len() >= view.orders_per_turn as usize && !self.taken.is_empty() {
            self.taken.remove(0);
        }
        self.taken.push(option);
    }

    /// Opens the seal sheet, to write down why.
    pub fn seal(&mut self) {
        self.sealing = true;
        self.to_reason = true;
    }

    /// Puts the hand on the screen.
    pub fn bring_up(&mut self) {
        self.part = Part::Hand;
        self.eye.large = false;
    }

    /// Chooses the next part of the table.
    pub fn roam(&mut self) {
        let at = Part::ALL.iter().position(|part| *part == self.part).unwrap_or(0);
        self.part = Part::ALL[(at + 1) % Part::ALL.len()];
        self.roaming = true;
    }

    /// Reads the next card or the one before.
    pub fn read(&mut self, view: &SeatView, step: isize) {
        let at = view.menu.iter().position(|card| Some(card.option) == self.reading);
        let last = view.menu.len().saturating_sub(1);
        let at = at.map_or(0, |at| at.saturating_add_signed(step).min(last));
        self.reading = view.menu.get(at).map(|card| card.option);
        self.look_at_card = true;
        self.focus_card = true;
    }
}
