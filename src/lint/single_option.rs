//! There is nothing to choose from.
//!
//! **What it does.** Finds actors that have one card in all, and it is always on the menu.
//!
//! **Why this is bad.** Its player presses the same key each turn: what it does might be an inject.
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
//!         id: "mediate", actor: "miller", title: "Invite both", text: "Bread and water.",
//!         kind: "public_statement", rung: "words", outcomes: [(id: "invited", text: "They come.")],
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
//!         id: "mediate", actor: "miller", title: "Invite both", text: "Bread and water.",
//!         kind: "public_statement", rung: "words", outcomes: [(id: "invited", text: "They come.", effects: ["anger -= 4"])],
//!     ),
//!     (
//!         id: "sulk", actor: "miller", title: "Lock the mill", text: "No bread.",
//!         kind: "public_statement", rung: "words", outcomes: [(id: "locked", text: "It is locked.")],
//!     ),
//! ],
//! ```

use super::{Checking, Rule};
use crate::diagnostics::{Code, Severity};

pub const RULE: Rule =
    Rule { code: Code("W1101"), name: "single-option", level: Severity::Warning, check };

fn check(look: &mut Checking<'_>) {
    let scenario = look.scenario;
    if scenario.rules.argument.is_some() {
        return;
    }
    for actor in &scenario.actors {
        let [only] = actor.options.as_slice() else { continue };
        let option = scenario.option(*only);
        // What can be done once, at a price, or at a risk is a question of when and whether.
        let free = option.when.is_none()
            && option.uses.is_none()
            && option.cost.is_empty()
            && option.price == 0
            && option.outcomes.len() == 1
            && !option.hostile();
        if free {
            let message =
                format!("actor `{}` has one card only, and no reason not to play it", actor.id);
            let help = "give the actor a second card, or make this one an inject";
            look.found(look.place(&actor.id), message, help);
        }
    }
}
