//! From some turn on nothing can happen any more.
//!
//! **What it does.** Finds the turn from which on no inject can come and nobody has a card, though turns with orders are
//! still to come. Where free moves are allowed, there is always something to do; and where an ending has come by then,
//! there are no such turns.
//!
//! **Why this is bad.** The players press on through empty turns: the scenario has more of them than it has to tell.
//!
//! ```ron,bad,in-all-options
//! (
//!     id: "ask", actor: "lower", title: "Ask quietly", text: "A letter.",
//!     kind: "private_message", private: true, toward: ["upper"], when: "turn <= 2",
//!     outcomes: [(id: "heard", text: "The letter is read.", effects: ["anger -= 10"])],
//! ),
//! (
//!     id: "open_weir", actor: "upper", title: "Open the weir at night", text: "Half the water.",
//!     kind: "concession", toward: ["lower"], when: "turn <= 2",
//!     outcomes: [(id: "opened", text: "The river is heard again.", effects: ["water_shared = true"])],
//! ),
//! (
//!     id: "close_weir", actor: "upper", title: "Close the weir", text: "Chains.",
//!     kind: "blockade", toward: ["lower"], when: "turn <= 2",
//!     outcomes: [(id: "closed", text: "The river bed dries.", effects: ["anger += 25"])],
//! ),
//! ```
//!
//! ```ron,good,in-all-options
//! (
//!     id: "ask", actor: "lower", title: "Ask quietly", text: "A letter.",
//!     kind: "private_message", private: true, toward: ["upper"],
//!     outcomes: [
//!         (id: "heard", text: "The letter is read.", effects: ["anger -= 10"]),
//!         (id: "mislaid", text: "The letter cannot be found."),
//!     ],
//! ),
//! (
//!     id: "open_weir", actor: "upper", title: "Open the weir at night", text: "Half the water.",
//!     kind: "concession", toward: ["lower"],
//!     outcomes: [(id: "opened", text: "The river is heard again.", effects: ["water_shared = true"])],
//! ),
//! (
//!     id: "close_weir", actor: "upper", title: "Close the weir", text: "Chains.",
//!     kind: "blockade", toward: ["lower"], when: "turn <= 2",
//!     outcomes: [(id: "closed", text: "The river bed dries.", effects: ["anger += 25"])],
//! ),
//! (
//!     id: "blame", actor: "lower", title: "Blame them in public", text: "The dry fields are shown.",
//!     kind: "public_accusation", toward: ["upper"],
//!     outcomes: [(id: "shown", text: "Everybody has seen it.", effects: ["anger += 15"])],
//! ),
//! ```

use super::timeline::turns_of;
use super::{Checking, Rule};
use crate::diagnostics::{Code, Severity};

pub const RULE: Rule =
    Rule { code: Code("W1002"), name: "nothing-left", level: Severity::Warning, check };

fn check(look: &mut Checking<'_>) {
    let (Some(from), Some(meta)) = (from(look), &look.written.meta) else { return };
    let last = look.scenario.meta.turns;
    let turns =
        if from == last { format!("turn {last}") } else { format!("turns {from} to {last}") };
    let message = format!("in {turns} no inject can come, and nobody has a card");
    let help = "give the scenario fewer `turns`, or something that comes, or can be done, later";
    look.found(meta.calendar.turns.span, message, help);
}

/// The first of the turns with orders in which, to the last, nothing can happen; none if there are no such turns.
pub(super) fn from(look: &Checking<'_>) -> Option<u32> {
    let (scenario, reach) = (look.scenario, look.reach());
    if reach.open {
        return None;
    }
    let turns = turns_of(scenario, reach).into_iter().filter(|turn| !turn.aftermath);
    let empty = |turn: &super::TimelineTurn| {
        let comes = [&turn.certain, &turn.conditional, &turn.random];
        comes.iter().all(|injects| injects.is_empty())
            && turn.seats.iter().all(|seat| seat.cards.is_empty())
    };
    let turns: Vec<_> = turns.map(|turn| (turn.turn, empty(&turn))).collect();
    let first = turns.iter().rev().take_while(|(_, empty)| *empty).last()?.0;
    // Whatever was done, the game is over before.
    let over = reach.turns.iter().take(first as usize - 1).any(|ranges| {
        let sure = |ending: &crate::scenario::Ending| {
            let holds = ending.when.as_ref().is_some_and(|when| ranges.settled(when) == Some(true));
            holds && !ending.at_end
        };
        scenario.endings.iter().any(sure)
    });
    (!over).then_some(first)
}
