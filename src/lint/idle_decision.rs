//! Whatever a seat chooses in a turn, the end is the same.
//!
//! **What it does.** With `--play`: in each game one seat is looked at in one turn, and everything on its menu is played
//! to the end with the same luck. Finds turns in which some choice led to another ending than holding in less than 1% of
//! the games, the 95% interval included: so many games have to be looked at that this can be said.
//!
//! **Why this is bad.** The player decides, and nothing comes of it. It may still serve the seat's objectives.
//!
//! ```ron,bad,in-Scenario
//! actors: [
//!     (
//!         id: "miller", name: "The miller", role: "Between the towns", brief: "Your wheel stands still.",
//!         objectives: [(text: "Grind", score: "100 - anger")],
//!     ),
//! ],
//! options: [
//!     (
//!         id: "bread", actor: "miller", title: "Bake for both", text: "Bread at the weir.",
//!         kind: "public_statement", rung: "words", outcomes: [(id: "eaten", text: "They eat.")],
//!     ),
//!     (
//!         id: "beer", actor: "miller", title: "Brew for both", text: "Beer at the weir.",
//!         kind: "public_statement", rung: "words", outcomes: [(id: "drunk", text: "They drink.", effects: ["trust(miller, lower) += 1"])],
//!     ),
//! ],
//! ```
//!
//! ```ron,good,in-Scenario
//! actors: [
//!     (
//!         id: "miller", name: "The miller", role: "Between the towns", brief: "Your wheel stands still.",
//!         objectives: [(text: "Grind", score: "100 - anger")],
//!     ),
//! ],
//! options: [
//!     (
//!         id: "bread", actor: "miller", title: "Bake for both", text: "Bread at the weir.",
//!         kind: "public_statement", rung: "words", outcomes: [(id: "eaten", text: "They eat.", effects: ["water_shared = true"])],
//!     ),
//!     (
//!         id: "beer", actor: "miller", title: "Brew for both", text: "Beer at the weir.",
//!         kind: "public_statement", rung: "words", outcomes: [(id: "drunk", text: "They drink.", effects: ["trust(miller, lower) += 1"])],
//!     ),
//! ],
//! ```

use super::{Checking, Rule};
use crate::diagnostics::{Code, Severity};
use crate::forecast::Estimate;

pub const RULE: Rule =
    Rule { code: Code("W2004"), name: "idle-decision", level: Severity::Warning, check };

/// Games in a hundred that have to end otherwise by some choice.
const MOVED: f64 = 0.01;

fn check(look: &mut Checking<'_>) {
    let Some(played) = look.played else { return };
    for (at, actor) in look.written.actors.iter().enumerate() {
        let turns = played.decisions[at].iter().enumerate();
        let idle = |one: &Estimate| one.interval().1 < MOVED;
        let idle: Vec<_> = turns.filter(|(_, one)| idle(one)).collect();
        let all = idle.iter().fold(Estimate::default(), |all, (_, one)| all.plus(**one));
        let turns: Vec<_> = idle.iter().map(|(at, _)| (at + 1).to_string()).collect();
        if turns.is_empty() {
            continue;
        }
        let message = format!(
            "whatever actor `{}` chooses in {} {}, the game ends the same: it did not in {} of {} games",
            actor.id,
            if turns.len() == 1 { "turn" } else { "turns" },
            turns.join(", "),
            all.hits,
            all.runs
        );
        let help = "let one of its cards open, close or hasten an ending, or let it begin later";
        look.found(actor.id.span, message, help);
    }
}
