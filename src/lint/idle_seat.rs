//! A seat has hardly anything to choose.
//!
//! **What it does.** With `--play`: finds seats with at most one card on the menu in more than half of their turns. Seats
//! that are played by a flow chart or have no cards are left out, and so are scenarios with free moves, or with injects that
//! are to be discussed.
//!
//! **Why this is bad.** Whoever plays it waits for the others. Such a seat is better played by the computer, or its acts
//! become injects.
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
//!         id: "bread", actor: "miller", title: "Bake for both", text: "Bread at the weir.", uses: 1,
//!         kind: "public_statement", rung: "words", outcomes: [(id: "eaten", text: "They eat.", effects: ["anger -= 20"])],
//!     ),
//!     (
//!         id: "beer", actor: "miller", title: "Brew for both", text: "Beer at the weir.", when: "turn == 1",
//!         kind: "public_statement", rung: "words", outcomes: [(id: "drunk", text: "They drink.", effects: ["anger -= 1"])],
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
//!         kind: "public_statement", rung: "words", outcomes: [(id: "eaten", text: "They eat.", effects: ["anger -= 20"])],
//!     ),
//!     (
//!         id: "beer", actor: "miller", title: "Brew for both", text: "Beer at the weir.",
//!         kind: "public_statement", rung: "words", outcomes: [(id: "drunk", text: "They drink.", effects: ["anger -= 1"])],
//!     ),
//! ],
//! ```

use super::{Checking, Rule};
use crate::diagnostics::{Code, Severity};
use crate::forecast::Estimate;

pub const RULE: Rule =
    Rule { code: Code("W2014"), name: "idle-seat", level: Severity::Warning, check };

fn check(look: &mut Checking<'_>) {
    let Some(played) = look.played else { return };
    let scenario = look.scenario;
    let discussed = scenario.injects.iter().any(|inject| !inject.discussion.is_empty());
    if scenario.rules.argument.is_some() || discussed {
        return;
    }
    for (at, actor) in scenario.actors.iter().enumerate() {
        let (turns, idle) = played.menus[at];
        let aside = !actor.flow.is_empty() || actor.options.is_empty();
        if aside || Estimate::of(idle, turns).interval().0 <= 0.5 {
            continue;
        }
        let message = format!(
            "actor `{}` has at most one card on its menu in {idle} of {turns} turns",
            actor.id
        );
        let help = "give it more cards, or cards that stay, or make its acts injects";
        look.found(look.place(&actor.id), message, help);
    }
}
