//! A text gives away what its readers are not to know.
//!
//! **What it does.** Finds cards, briefs and news that name, in full, a flag, an indicator or a timer of which those
//! who read them do not know. Names of one word, which may be any word, are passed over.
//!
//! **Why this is bad.** The secret is out before the game begins.
//!
//! ```ron,bad,in-Scenario
//! flags: [
//!     (id: "well", name: "The hidden well", known_to: ["upper"], start: true),
//! ],
//! options: [
//!     (
//!         id: "boast", actor: "lower", title: "Boast", text: "A song about the hidden well.",
//!         kind: "public_statement", rung: "words", outcomes: [(id: "sung", text: "It is sung.", effects: ["well = false"])],
//!     ),
//! ],
//! questions: [
//!     (id: "kept", text: "Is the secret kept?", resolves: "not well"),
//! ],
//! ```
//!
//! ```ron,good,in-Scenario
//! flags: [
//!     (id: "well", name: "The hidden well", known_to: ["upper"], start: true),
//! ],
//! options: [
//!     (
//!         id: "boast", actor: "lower", title: "Boast", text: "A song about last year.",
//!         kind: "public_statement", rung: "words", outcomes: [(id: "sung", text: "It is sung.", effects: ["well = false"])],
//!     ),
//! ],
//! questions: [
//!     (id: "kept", text: "Is the secret kept?", resolves: "not well"),
//! ],
//! ```

use super::prose::prose;
use super::{Checking, Rule};
use crate::diagnostics::{Code, Severity};
use crate::scenario::Quantity;

pub const RULE: Rule =
    Rule { code: Code("W1502"), name: "secret-in-text", level: Severity::Warning, check };

fn check(look: &mut Checking<'_>) {
    let scenario = look.scenario;
    let secrets: Vec<_> = scenario
        .declared()
        .filter_map(|quantity| {
            let (name, known_to) = match quantity {
                Quantity::Indicator(ix) => {
                    let one = &scenario.indicators[ix.at()];
                    (&one.name, one.known_to)
                }
                Quantity::Flag(ix) => {
                    let one = &scenario.flags[ix.at()];
                    (&one.name, one.known_to)
                }
                Quantity::Timer(ix) => {
                    let one = &scenario.timers[ix.at()];
                    (&one.name, one.known_to)
                }
                _ => return None,
            };
            let several = name.split_whitespace().count() > 1;
            several.then(|| (name.to_lowercase(), name, known_to))
        })
        .collect();
    // What came of an act, endings and the debrief are read by those who may know by then.
    let early =
        |owner: &str| ["option", "inject", "actor"].iter().any(|sort| owner.starts_with(sort));
    for one in prose(scenario, look.written) {
        let everybody = scenario.actor_ids().all(|seat| one.read_by.has(seat));
        if !early(&one.owner) || (everybody && one.owner.starts_with("option")) {
            continue;
        }
        let text = one.text.value.to_lowercase();
        let unaware = |known: crate::scenario::Seats| {
            scenario.actor_ids().find(|seat| one.read_by.has(*seat) && !known.has(*seat))
        };
        let told = secrets.iter().find_map(|(lower, name, known)| {
            Some((name, unaware(*known).filter(|_| text.contains(lower.as_str()))?))
        });
        if let Some((name, seat)) = told {
            let seat = &scenario.actor(seat).id;
            let message =
                format!("a text of {} names “{name}”, of which `{seat}` does not know", one.owner);
            look.found(
                one.text.span,
                message,
                "write it without the name, or add the seat to `known_to`",
            );
        }
    }
}
