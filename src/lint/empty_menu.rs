//! An actor has nothing to choose.
//!
//! **What it does.** Finds turns in which none of an actor's options can be on its menu. Where free moves are
//! allowed, there is always something to do; an actor without any options, and everybody in a scenario whose
//! injects are to be discussed, is not meant to choose.
//!
//! **Why this is bad.** A player waits a turn with nothing to decide, and wonders what is broken.
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
//!         kind: "public_statement", rung: "words", when: "turn <= 2", outcomes: [(id: "invited", text: "They come.")],
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
//!         kind: "public_statement", rung: "words", uses: 3, outcomes: [(id: "invited", text: "They come.")],
//!     ),
//! ],
//! ```

use super::{Checking, Rule};
use crate::diagnostics::{Code, Severity};

pub const RULE: Rule =
    Rule { code: Code("W0711"), name: "empty-menu", level: Severity::Warning, check };

fn check(look: &mut Checking<'_>) {
    let scenario = look.scenario;
    let discussed = scenario.injects.iter().any(|inject| !inject.discussion.is_empty());
    if scenario.rules.argument.is_some() || discussed {
        return;
    }
    let reach = look.reach();
    // Turns in which nobody has anything are said by `nothing-left`.
    let last = super::nothing_left::from(look).map_or(scenario.meta.turns, |from| from - 1);
    for actor in scenario.actors.iter().filter(|actor| !actor.options.is_empty()) {
        let empty: Vec<String> = (1..=last)
            .filter(|turn| {
                let Some(ranges) = reach.turns.get(*turn as usize - 1) else { return false };
                actor.options.iter().all(|ix| {
                    let when = scenario.option(*ix).when.as_ref();
                    when.is_some_and(|when| !ranges.can(when, true))
                })
            })
            .map(|turn| turn.to_string())
            .collect();
        let turns = match empty.as_slice() {
            [] => continue,
            [turn] => format!("turn {turn}"),
            turns => format!("turns {}", turns.join(", ")),
        };
        let message = format!("actor `{}` has nothing to choose in {turns}", actor.id);
        look.found(
            look.place(&actor.id),
            message,
            "add an option, or let one stay on the menu longer",
        );
    }
}
