//! A value never changes.
//!
//! **What it does.** Finds indicators, and flags that hold from the start, about which something asks and which no
//! effect and no cost ever changes. Where free moves are allowed, one of them may.
//!
//! **Why this is bad.** What asks about it always gets the same answer.
//!
//! ```ron,bad,in-Scenario
//! indicators: [
//!     (
//!         id: "level", name: "Water", about: "In the river.", start: 50, polarity: HigherIsBetter,
//!         bands: [(from: 0, to: 49, name: "low"), (from: 50, to: 100, name: "high")],
//!     ),
//! ],
//! questions: [
//!     (id: "flood", text: "Will the river flood?", resolves: "level + anger >= 120"),
//! ],
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
//! questions: [
//!     (id: "flood", text: "Will the river flood?", resolves: "level + anger >= 120"),
//! ],
//! ```

use super::uses::Uses;
use super::{Checking, Rule};
use crate::diagnostics::{Code, Severity};
use crate::scenario::Quantity;

pub const RULE: Rule =
    Rule { code: Code("W1305"), name: "never-changes", level: Severity::Warning, check };

fn check(look: &mut Checking<'_>) {
    let uses = Uses::new(look.scenario);
    for (quantity, sort, id) in look.declared() {
        // A timer runs by itself.
        let runs = matches!(quantity, Quantity::Timer(_));
        if runs || uses.changed.contains(&quantity) || !uses.read.contains(&quantity) {
            continue;
        }
        let message = format!("the {sort} `{id}` is asked about, and nothing ever changes it");
        let help = format!("add an effect on `{id}`, or leave out what asks about it");
        look.found(look.place(id), message, help);
    }
}
