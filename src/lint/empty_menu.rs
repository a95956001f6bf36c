//! `W0711`: an actor has nothing to choose.
//!
//! **What it does.** Finds turns in which, by the ranges of what their conditions read, none of an
//! actor's options can be on its menu. Where free moves are allowed, there is always something to do; an actor
//! without any options, and everybody in a scenario whose injects are to be discussed, is not meant to choose.
//!
//! **Why this is bad.** A player waits a turn with nothing to decide, and wonders what is broken.
//!
//! **Example.** An actor whose only options have `when: "turn <= 2"` in a game of three turns.

use super::LintContext;
use crate::diagnostics::{Code, Diagnostic};

const CODE: Code = Code("W0711");

pub(super) fn check(context: &mut LintContext<'_>) {
    let scenario = context.scenario;
    let discussed = scenario.injects.iter().any(|inject| !inject.discussion.is_empty());
    if scenario.rules.argument.is_some() || discussed {
        return;
    }
    for actor in scenario.actors.iter().filter(|actor| !actor.options.is_empty()) {
        let empty: Vec<String> = (1..=scenario.meta.turns)
            .filter(|turn| {
                let ranges = context.ranges.clone().in_turn(*turn);
                actor.options.iter().all(|ix| {
                    let when = scenario.option(*ix).when.as_ref();
                    when.is_some_and(|when| ranges.settled(when) == Some(false))
                })
            })
            .map(|turn| turn.to_string())
            .collect();
        let turns = match empty.as_slice() {
            [] => continue,
            [turn] => format!("turn {turn}"),
            turns => format!("turns {}", turns.join(", ")),
        };
        let place = context.place(&actor.id);
        let message = format!("actor `{}` has nothing to choose in {turns}", actor.id);
        context.findings.push(
            Diagnostic::warning(CODE, place, message)
                .help("add an option, or let one stay on the menu longer"),
        );
    }
}
