//! A value is shown, and has no part in anything.
//!
//! **What it does.** Finds indicators, and flags that hold from the start, that nothing asks about and nothing
//! changes.
//!
//! **Why this is bad.** It is a leftover, or what should have named it names something else.
//!
//! ```ron,bad,in-indicators
//! (
//!     id: "level", name: "Water", about: "In the river.", start: 50, polarity: HigherIsBetter,
//!     bands: [(from: 0, to: 49, name: "low"), (from: 50, to: 100, name: "high")],
//! ),
//! ```
//!
//! ```ron,good,in-Scenario
//! indicators: [
//!     (
//!         id: "level", name: "Water", about: "In the river.", start: 50, polarity: HigherIsBetter,
//!         bands: [(from: 0, to: 49, name: "low"), (from: 50, to: 100, name: "high")],
//!     ),
//! ],
//! injects: [
//!     (
//!         id: "storm", title: "A storm", text: "It rains in the hills.", medium: Broadcast,
//!         source: (status: Invented), trigger: Random((odds: 0.2)), effects: ["level += 20"],
//!     ),
//! ],
//! ```

use super::uses::Uses;
use super::{Checking, Rule};
use crate::diagnostics::{Code, Fix, Severity};

pub const RULE: Rule =
    Rule { code: Code("W1303"), name: "unused", level: Severity::Warning, check };

fn check(look: &mut Checking<'_>) {
    let uses = Uses::new(look.scenario);
    for (quantity, sort, id) in look.declared() {
        if uses.changed.contains(&quantity) || uses.read.contains(&quantity) {
            continue;
        }
        let message = format!("nothing asks about the {sort} `{id}`, and nothing changes it");
        look.found(
            look.place(id),
            message,
            format!("add an effect on `{id}`, or take the {sort} out"),
        );
        let edits = look.without(look.place(id), &["indicators", "flags", "timers"]);
        let title = format!("take the {sort} `{id}` out");
        look.fix(edits.map(|edits| Fix { title, edits, safe: false }));
    }
}
