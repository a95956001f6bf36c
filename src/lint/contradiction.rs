//! A condition contradicts itself.
//!
//! **What it does.** Finds conditions, or parts of one, whose own parts can't hold together: they ask for two
//! values of the same thing. What can't hold by itself, such as `turn > 9` in seven turns, is `W0701`.
//!
//! **Why this is bad.** What hangs on it never comes.
//!
//! ```ron,bad,in-options
//! (
//!     id: "boast", actor: "lower", title: "Boast", text: "A song about last year.",
//!     kind: "public_statement", rung: "words", when: "turn > 2 and turn < 2",
//!     outcomes: [(id: "sung", text: "It is sung.")],
//! ),
//! ```
//!
//! ```ron,good,in-options
//! (
//!     id: "boast", actor: "lower", title: "Boast", text: "A song about last year.",
//!     kind: "public_statement", rung: "words", when: "turn > 1 and turn < 3",
//!     outcomes: [(id: "sung", text: "It is sung.")],
//! ),
//! ```

use super::{Checking, Rule};
use crate::diagnostics::{Code, Severity};
use crate::scenario::Cond;
use crate::scenario::expr::Ranges;

pub const RULE: Rule =
    Rule { code: Code("W1301"), name: "contradiction", level: Severity::Warning, check };

fn check(look: &mut Checking<'_>) {
    let turns: Vec<Ranges> =
        (1..=look.scenario.last_turn()).map(|turn| look.ranges.clone().in_turn(turn)).collect();
    for site in look.sites() {
        if holds_nowhere(&look.ranges, &turns, site.cond) {
            let message = format!("a condition of {} contradicts itself", site.owner);
            let help =
                "its parts ask for two values of the same thing: change one of them, or write `or`";
            look.found(site.span(), message, help);
        }
    }
}

/// Whether it or a part of it, made of parts that can hold each by itself, can't hold in any turn.
fn holds_nowhere(ranges: &Ranges, turns: &[Ranges], cond: &Cond) -> bool {
    match cond {
        Cond::And(pair) => {
            let parts = [&pair.0, &pair.1];
            let alone = |part: &&Cond| ranges.settled(part).is_none();
            parts.iter().any(|part| holds_nowhere(ranges, turns, part))
                || (parts.iter().all(alone) && !turns.iter().any(|turn| turn.can(cond, true)))
        }
        Cond::Or(pair) => {
            holds_nowhere(ranges, turns, &pair.0) || holds_nowhere(ranges, turns, &pair.1)
        }
        _ => false,
    }
}
