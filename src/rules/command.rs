//! What a seat or the facilitator may ask of the game, and why it can be refused.

use std::fmt;

use serde::{Deserialize, Serialize};

use super::Draw;
use crate::scenario::{
    ActorIx, AmendFault, Amendment, FreeMove, InjectIx, Misfit, OptionIx, QuestionIx,
};
use crate::texts::{Message, message};

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
    /// A seat records a probability on an open question, or everybody in the room does by show of hands. Later
    /// ones replace earlier ones.
    Forecast {
        /// Whose; none for the room's.
        actor: Option<ActorIx>,
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
    /// The facilitator holds, releases, edits or adds an inject.
    Amend {
        /// What is changed.
        amendment: Box<Amendment>,
        /// Why; kept in the record.
        reason: String,
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
#[cfg_attr(feature = "classroom", derive(schemars::JsonSchema))]
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
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Refusal {
    /// The game has ended.
    Over,
    /// There is no such actor, option, question or inject.
    Unknown(&'static str),
    /// Its orders are already sealed.
    AlreadySealed(String),
    /// An option that is not on its menu.
    NotOnMenu {
        /// The actor's name.
        actor: String,
        /// The option's title.
        option: String,
    },
    /// More orders than a turn allows.
    TooManyOrders {
        /// How many.
        given: usize,
        /// How many are allowed.
        most: u32,
    },
    /// The same option twice.
    Twice(String),
    /// Two options that exclude each other.
    Excluded {
        /// The title of the first.
        first: String,
        /// The title of the second.
        second: String,
    },
    /// An order that can't be paid for after those before it.
    TooCostly {
        /// Its title.
        option: String,
        /// What it takes.
        amount: i64,
        /// From what: an indicator, or the actor's budget.
        payer: Box<Message>,
        /// What there is to be taken after the orders before it.
        left: i64,
    },
    /// A probability outside 0 to 100.
    NotAPercentage(u8),
    /// An inject that has fired.
    AlreadyFired(String),
    /// Somebody has not sealed.
    NotSealed(String),
    /// A free move that does not fit.
    FreeMove(Misfit),
    /// Injects that can't be amended so.
    Amendment(AmendFault),
    /// Somebody in another role.
    NotTheirs {
        /// Who asked.
        who: Box<Message>,
        /// Who may.
        whose: Box<Message>,
    },
    /// The game has gone on since it was decided.
    Outdated {
        /// The turn in which it was decided.
        then: u32,
        /// The turn it is.
        now: u32,
    },
    /// A ruling without a reason.
    NoReason(String),
}

impl Refusal {
    /// Why, and what to do.
    pub fn message(&self) -> Message {
        match self {
            Self::Over => message!("refused-over"),
            Self::Unknown(what) => message!("refused-unknown", what = *what),
            Self::AlreadySealed(who) => message!("refused-sealed", actor = who),
            Self::NotOnMenu { actor, option } => {
                message!("refused-not-on-menu", actor = actor, title = option)
            }
            Self::TooManyOrders { given, most } => {
                message!("refused-too-many", given = *given, most = *most)
            }
            Self::Twice(title) => message!("refused-twice", title = title),
            Self::Excluded { first, second } => {
                message!("refused-excluded", first = first, second = second)
            }
            Self::TooCostly { option, amount, payer, left } => message!(
                "refused-too-costly",
                title = option,
                amount = *amount,
                payer = payer.as_ref(),
                left = *left,
            ),
            Self::NotAPercentage(number) => message!("refused-percentage", number = *number),
            Self::AlreadyFired(title) => message!("refused-fired", title = title),
            Self::NotSealed(who) => message!("refused-not-sealed", actor = who),
            Self::FreeMove(misfit) => message!("refused-free-move", why = &misfit.message),
            Self::Amendment(fault) => fault.message(),
            Self::NotTheirs { who, whose } => {
                message!("refused-not-theirs", who = who.as_ref(), whose = whose.as_ref())
            }
            Self::Outdated { then, now } => message!("refused-outdated", then = *then, now = *now),
            Self::NoReason(draw) => message!("refused-no-reason", draw = draw),
        }
    }
}

/// Said in the language of this thread.
impl fmt::Display for Refusal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.message().fmt(f)
    }
}

impl std::error::Error for Refusal {}
