//! The print kit: all that a scenario needs to be played on paper, as HTML documents that need nothing else.
//!
//! What a seat holds is made from what the seat may know before a game, and from nothing else. The cards
//! carry numbers; [`card_of`] reads them from order slips, so that a game on paper can be entered.

mod board;
mod book;
mod cards;
mod dice;
mod evaluation;
mod fit;
mod number;
mod page;
mod seats;

pub use dice::{DiceRow, DiceTable};
pub use number::{card_number, card_of, seat_letter};

use super::ReportError;
use crate::scenario::{ActorIx, Scenario};

/// What it is printed on.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum KitPaper {
    /// 210 by 297 mm.
    #[default]
    A4,
    /// 8.5 by 11 inches.
    Letter,
}

/// What can be printed by itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum KitPart {
    /// A page for each seat, for its players only.
    Roles,
    /// Cards of options and of injects.
    Cards,
    /// Slips for orders.
    Slips,
    /// The ladder and the tracks of indicators.
    Board,
    /// Outcomes by a die of a hundred.
    Tables,
    /// Signs for the seats.
    Tents,
    /// For the facilitator: turn by turn, and all that can come.
    Book,
    /// What all players may read before.
    Manual,
    /// For controllers and evaluators.
    Handbook,
    /// What is to be seen, by learning objective.
    Evaluation,
    /// What participants think of it.
    Feedback,
    /// Who was there.
    SignIn,
    /// Flow charts of seats that are played by one.
    Charts,
}

impl KitPart {
    /// All, in the order in which they are needed.
    pub const ALL: [Self; 13] = [
        Self::Book,
        Self::Tables,
        Self::Handbook,
        Self::Charts,
        Self::Manual,
        Self::Roles,
        Self::Cards,
        Self::Slips,
        Self::Board,
        Self::Tents,
        Self::Evaluation,
        Self::Feedback,
        Self::SignIn,
    ];

    /// The word for it on a command line.
    pub fn word(self) -> &'static str {
        match self {
            Self::Roles => "roles",
            Self::Cards => "cards",
            Self::Slips => "slips",
            Self::Board => "board",
            Self::Tables => "tables",
            Self::Tents => "tents",
            Self::Book => "book",
            Self::Manual => "manual",
            Self::Handbook => "handbook",
            Self::Evaluation => "evaluation",
            Self::Feedback => "feedback",
            Self::SignIn => "sign-in",
            Self::Charts => "charts",
        }
    }
}

/// A document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KitDocument {
    /// What its file is called.
    pub name: String,
    /// The page: no script, and nothing that lies elsewhere.
    pub html: String,
}

/// The documents of these parts, in the language of this thread. Flow charts are there only where a seat is
/// played by one.
///
/// # Errors
/// [`ReportError::Page`].
pub fn kit(
    scenario: &Scenario,
    paper: KitPaper,
    parts: &[KitPart],
) -> Result<Vec<KitDocument>, ReportError> {
    let kit = page::Kit::new(scenario, paper);
    let all = parts.iter().map(|part| kit.documents(*part)).collect::<Result<Vec<_>, _>>()?;
    Ok(all.into_iter().flatten().collect())
}

/// Seats that people play.
fn seats(scenario: &Scenario) -> impl Iterator<Item = ActorIx> + '_ {
    let people = scenario.for_people();
    scenario.actor_ids().filter(move |actor| people.has(*actor))
}
