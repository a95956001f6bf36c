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
    let scenario = look.scenario;
    if scenario.rules.argument.is_some() {
        return;
    }
    let uses = Uses::new(scenario);
    for quantity in scenario.declared() {
        let Some(thing) = quantity.secret_with() else { continue };
        // A timer runs by itself.
        if matches!(quantity, Quantity::Timer(_)) {
            continue;
        }
        let starts_off =
            !matches!(quantity, Quantity::Indicator(_)) && scenario.start_of(quantity) == 0;
        if starts_off || uses.changed.contains(&quantity) || !uses.read.contains(&quantity) {
            continue;
        }
        let (sort, id) = (thing.sort().word(), scenario.id_of(thing));
        let message = format!("the {sort} `{id}` is asked about, and nothing ever changes it");
        let help = format!("add an effect on `{id}`, or leave out what asks about it");
        look.found(look.place(id), message, help);
    }
}
