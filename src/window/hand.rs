//! The hand, and how a person looks at the table.

use bevy::prelude::*;

use super::eye::Eye;
use crate::rules::{Card, SeatView};
use crate::scenario::OptionIx;
use crate::table::{self, Draft, NotTaken};
use crate::texts::say;

/// The parts of the table, when there is room for one only.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum TablePart {
    /// The hand.
    #[default]
    Hand,
    /// The news.
    News,
    /// The map, or who thinks what of whom.
    Board,
    /// The ladder.
    Ladder,
    /// The risk.
    Risk,
    /// Indicators, objectives, red lines.
    Known,
}

impl TablePart {
    pub(super) const ALL: [Self; 6] =
        [Self::Hand, Self::News, Self::Board, Self::Ladder, Self::Risk, Self::Known];

    pub(super) fn name(self) -> String {
        match self {
            Self::Hand => say!("table-part-hand"),
            Self::News => say!("table-part-news"),
            Self::Board => say!("table-part-map"),
            Self::Ladder => say!("table-part-ladder"),
            Self::Risk => say!("table-part-risk"),
            Self::Known => say!("table-part-known"),
        }
    }
}

/// What a person has in mind and has not sealed yet. Forgotten when somebody else sits down.
#[derive(Resource, Clone, Debug, Default, PartialEq, Deref, DerefMut)]
pub struct HandShown {
    /// What is to be sealed.
    #[deref]
    pub orders: table::Hand,
    /// Why no more cards can be taken, while somebody tries.
    pub not_taken: Option<NotTaken>,
    /// The card being read.
    pub reading: Option<OptionIx>,
    /// The card it is compared with.
    pub pinned: Option<OptionIx>,
    /// A move of the player's own, as far as it has been written.
    pub draft: Draft,
    /// Whether its sheet is open.
    pub arguing: bool,
    /// Whether the sheet with the agreements is open.
    pub agreements: bool,
    /// Whether the seal sheet is open.
    pub sealing: bool,
    /// The turn whose orders are given to be sealed: what is on its way is not given twice.
    pub given: Option<u32>,
    /// Whether the reason is to have the keyboard.
    pub to_reason: bool,
    /// Whether the question about leaving is open.
    pub leaving: bool,
    /// The part that Page Up and Page Down scroll, and the one shown when there is room for one.
    pub part: TablePart,
    /// Whether the keyboard has chosen that part, so that it is marked.
    pub roaming: bool,
    /// Whether the forecast is to be brought into sight.
    pub look_at_forecast: bool,
    /// Whether the card being read is to be brought into sight.
    pub look_at_card: bool,
    /// Whether it is to have the keyboard.
    pub focus_card: bool,
    /// The card under the pointer, or the one that has the keyboard.
    pub looked_at: Option<OptionIx>,
    /// How many cards lie side by side, if any do.
    pub columns: usize,
    /// The risk that is read in full: a threshold's place, or the one after the last, that of a catastrophe.
    pub risk: usize,
    /// Whether all indicators are unfolded, not only those that changed most.
    pub all_indicators: bool,
    /// Whether all questions are unfolded, not only this turn's.
    pub all_questions: bool,
    /// How the board is looked at.
    pub eye: Eye,
}

impl HandShown {
    /// Drops what is not on the menu any more.
    pub fn keep_to(&mut self, view: &SeatView) {
        let gone = |ix: &OptionIx| view.menu.iter().all(|card| card.option != *ix);
        self.orders.keep_to(view);
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

    /// Has the card being read played earlier or later, if it is taken.
    pub fn shift(&mut self, step: isize) {
        if let Some(option) = self.reading {
            self.orders.shift(option, step);
        }
    }

    /// The card being read.
    pub fn reading<'a>(&self, view: &'a SeatView) -> Option<&'a Card> {
        let read = |card: &&Card| Some(card.option) == self.reading;
        view.menu.iter().find(read).or(view.menu.first())
    }

    /// Takes a card or puts it back, as far as the hand has room.
    pub fn take(&mut self, view: &SeatView, option: OptionIx) {
        self.reading = Some(option);
        self.look_at_card = true;
        self.not_taken = self.orders.take(view, option).err();
    }

    /// Puts all cards back.
    pub fn hold(&mut self) {
        self.orders.taken.clear();
        self.not_taken = None;
    }

    /// Opens the seal sheet, to write down why; not while this turn's orders are on their way.
    pub fn seal(&mut self, view: &SeatView) {
        let open = self.given != Some(view.turn) && view.sealed.is_none();
        self.sealing = open;
        self.to_reason = open;
    }

    /// Puts the hand on the screen.
    pub fn bring_up(&mut self) {
        self.part = TablePart::Hand;
        self.eye.large = false;
    }

    /// Chooses the next part of the table, of those that are `there`.
    pub fn roam(&mut self, there: &[TablePart]) {
        let next = there.iter().position(|part| *part == self.part).map_or(0, |at| at + 1);
        if let Some(part) = there.get(next).or(there.first()) {
            self.part = *part;
        }
        self.roaming = true;
    }

    /// How far the card below is in the menu: a row. Where copies lie under headings it is the next.
    pub fn row(&self, view: &SeatView) -> isize {
        let plain = view.menu.iter().all(|card| card.target.is_none());
        if plain { self.columns.max(1) as isize } else { 1 }
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
