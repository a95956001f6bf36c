//! What a seat or the facilitator may ask of the game, and why it can be refused.

use serde::{Deserialize, Serialize};

use super::Draw;
use crate::scenario::{ActorIx, FreeMove, InjectIx, Misfit, OptionIx, QuestionIx};

/// Everything that can happen to a game from outside. The same for every face.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Command {
    /// A seat seals its orders for this turn.
    Commit {
        /// Whose.
        actor: ActorIx,
        /// Options in the order chosen; empty to hold.
        orders: Vec<OptionIx>,
        /// Why, in the player's words; may be empty.
        #[serde(default, skip_serializing_if = "String::is_empty")]
        reason: String,
        /// How a computer-run actor came to choose; empty for people.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        draws: Vec<Draw>,
    },
    /// A seat records a probability on an open question. Later ones replace earlier ones.
    Forecast {
        /// Whose.
        actor: ActorIx,
        /// On what.
        question: QuestionIx,
        /// 0 to 100.
        percent: u8,
    },
    /// The facilitator throws in an inject that has not fired.
    Inject {
        /// Which.
        inject: InjectIx,
    },
    /// The facilitator writes down a free move: an option more on its actor's menu this turn.
    Write {
        /// The move, argued.
        free_move: Box<FreeMove>,
    },
    /// All orders are opened and the turn is adjudicated.
    Adjudicate {
        /// Draws the facilitator decides instead of the dice.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        rulings: Vec<Ruling>,
    },
}

/// A draw decided by the facilitator.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Ruling {
    /// The draw's name.
    pub draw: String,
    /// The actor it belongs to, if any.
    pub actor: Option<ActorIx>,
    /// The branch it shall take.
    pub result: u16,
    /// Why; kept in the record.
    pub reason: String,
}

/// Why a command was not carried out. The game is unchanged.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error, Serialize, Deserialize)]
pub enum Refusal {
    /// The game has ended.
    #[error("the game has ended; start a new one to play on")]
    Over,
    /// There is no such actor, option, question or inject.
    #[error("there is no {0} of that number in this scenario; reload the scenario and try again")]
    Unknown(&'static str),
    /// Its orders are already sealed.
    #[error("{0} has already sealed its orders for this turn; wait for the adjudication")]
    AlreadySealed(String),
    /// An option that is not on its menu.
    #[error("“{option}” is not on {actor}'s menu this turn; choose from the menu")]
    NotOnMenu {
        /// The actor's name.
        actor: String,
        /// The option's title.
        option: String,
    },
    /// More orders than a turn allows.
    #[error("{given} orders given, but a turn allows {most}; take some back")]
    TooManyOrders {
        /// How many.
        given: usize,
        /// How many are allowed.
        most: u32,
    },
    /// The same option twice.
    #[error("“{0}” is chosen twice; choose it once")]
    Twice(String),
    /// Orders that can't all be paid for.
    #[error("these orders together need more {0} than there is; take one back")]
    TooCostly(String),
    /// A probability outside 0 to 100.
    #[error("{0} is not a probability; give a whole number of percent from 0 to 100")]
    NotAPercentage(u8),
    /// An inject that has fired.
    #[error("“{0}” has already been given to the players; choose another")]
    AlreadyFired(String),
    /// Somebody has not sealed.
    #[error("{0} has not sealed its orders yet; adjudication waits for every seat")]
    NotSealed(String),
    /// A free move that does not fit.
    #[error("the free move was not written down: {0}")]
    FreeMove(Misfit),
    /// Somebody in another role.
    #[error("{who} can't do that: it is for {whose}")]
    NotTheirs {
        /// Who asked.
        who: String,
        /// Who may.
        whose: String,
    },
    /// The game has gone on since it was decided.
    #[error(
        "this was decided in turn {then} on what has changed since (it is turn {now}); look at the table \
         and decide again"
    )]
    Outdated {
        /// The turn in which it was decided.
        then: u32,
        /// The turn it is.
        now: u32,
    },
    /// A ruling without a reason.
    #[error("an overruled draw needs a reason; say why “{0}” is decided so")]
    NoReason(String),
}
