//! Where a game comes from: which edition of the rules, and which other game.

use std::sync::Arc;

use serde::{Deserialize, Serialize};

use super::{JournalError, Session, Setup, Week};
use crate::legible::{line, unseen};
use crate::rules::EDITION;
use crate::texts::{Message, message};

/// The game that a “what if” was branched from.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Origin {
    /// Its name in the record where it was branched.
    pub game: String,
    /// The turn from whose beginning on other things may be decided, from 1.
    pub turn: u32,
}

/// Begins a game that is another one up to the beginning of a turn, from 1. It is kept where that one is,
/// under a name for people; if it can't be, the error says why.
pub type Brancher = Arc<dyn Fn(u32, &str) -> Result<Session, JournalError> + Send + Sync>;

impl Session {
    /// What begins games that are this one up to a turn; `None` if this one is kept nowhere.
    pub fn brancher(&self) -> Option<Brancher> {
        self.journal.brancher()
    }
}

impl Origin {
    /// In words: "what if from turn 3 of kirillov-3f9a".
    pub fn message(&self) -> Message {
        message!("game-what-if", turn = self.turn, game = line(&self.game).as_ref())
    }

    /// The longest name of a game, in characters.
    const LONGEST: usize = 100;

    pub(super) fn fits(&self, turns: u32) -> Result<(), String> {
        let length = self.game.chars().count();
        if !(1..=Self::LONGEST).contains(&length) || self.game.contains(unseen) {
            return Err("the name of the game it was branched from is none".to_owned());
        }
        if !(1..=turns).contains(&self.turn) {
            return Err(format!("it was branched at turn {} of {turns}", self.turn));
        }
        Ok(())
    }
}

/// The edition of games whose record names none.
pub(super) fn first_edition() -> u32 {
    1
}

impl Setup {
    /// Whether the game was made with the rules as they are.
    pub fn by_these_rules(&self) -> bool {
        self.rules == EDITION
    }

    /// What sets the game apart: the week whose game it is, that it was branched from another, that it was made
    /// with other rules, the variant that it is played in, its masks.
    pub fn apart(&self) -> Vec<Message> {
        let origin = self.origin.as_ref().map(Origin::message);
        let variant = self.variant.as_ref();
        let variant = variant.map(|id| message!("game-in-variant", variant = line(id).as_ref()));
        let week = self.week().map(Week::said);
        let masked = self.masked.then(|| message!("game-masked"));
        let apart = week.into_iter().chain(origin).chain(other_rules(self.rules));
        apart.chain(variant).chain(masked).collect()
    }

    /// Which theory was chosen, by its id, where nothing more of the scenario is known.
    pub fn theory_chosen(&self) -> Option<Message> {
        self.theory.as_ref().map(|id| message!("game-under-theory", theory = line(id).as_ref()))
    }
}

/// What is to be said of a game that was made with this edition of the rules, unless it is the present
/// one.
pub fn other_rules(edition: u32) -> Option<Message> {
    (edition != EDITION).then(|| message!("game-other-rules", edition = edition, here = EDITION))
}
