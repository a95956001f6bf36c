//! The guide: what a first player is told, and which part of the game it is about.

use serde::Deserialize;

use super::{Spanned, Text};

described! {
    /// One thing that a first player is told.
    pub struct Hint {
        /// The turn from which on it is told.
        #[is(1 to "the last turn")]
        #[or(1)]
        pub turn: Option<Spanned<u32>>,
        /// What it is about, and pointed at.
        pub at: Spot,
        /// What is said, at most 280 characters.
        #[is(prose)]
        pub text: Text,
        /// What the player does that puts it away.
        #[or("it is read, and put away with one button")]
        pub until: Option<Practice>,
    }
}

described! {
    /// What a player is asked to do, and does.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Deserialize)]
    pub enum Practice {
        /// Takes a card.
        Choose,
        /// Sets one card beside another.
        Compare,
        /// Asks for a card's forecast.
        Weigh,
        /// Answers the question of the turn.
        Answer,
        /// Seals.
        Seal,
        /// Goes on from what it is about: the orders, the odds, the roll, the causes.
        GoOn,
        /// Opens a thousand futures.
        Futures,
    }
}

described! {
    /// A part of the game that can be pointed at.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Deserialize)]
    pub enum Spot {
        /// The rungs, and where the crisis stands.
        Ladder,
        /// The risk that a threshold is crossed.
        Risk,
        /// The map, or who thinks what of whom.
        Map,
        /// The latest news.
        News,
        /// The indicators that the seat knows.
        Indicators,
        /// The red lines that it knows of.
        RedLines,
        /// The cards that it may play.
        Hand,
        /// The card that is read.
        Card,
        /// The card's four scales of severity.
        Scales,
        /// The card's forecast, on demand.
        Forecast,
        /// The question of the turn, where it is answered.
        Question,
        /// The seal.
        Seal,
        /// Orders as they are opened.
        Orders,
        /// The odds of a draw, before the roll.
        Odds,
        /// The roll.
        Roll,
        /// Why the risk moved.
        Causes,
        /// What a turn has changed.
        Summary,
        /// A thousand futures, in the debrief.
        Futures,
        /// The debrief.
        Debrief,
    }
}
