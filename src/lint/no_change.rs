//! An effect changes nothing.
//!
//! **What it does.** Finds effects that add 0.
//!
//! **Why this is bad.** Whoever reads the file takes it for something; usually the number is missing.
//!
//! ```ron,bad,in-injects
//! (
//!     id: "rain", title: "Some rain", text: "Not much.", medium: Broadcast,
//!     source: (status: Invented), trigger: Turn(3), effects: ["anger += 0"],
//! ),
//! ```
//!
//! ```ron,good,in-injects
//! (
//!     id: "rain", title: "Some rain", text: "Not much.", medium: Broadcast,
//!     source: (status: Invented), trigger: Turn(3), effects: ["anger -= 2"],
//! ),
//! ```

use super::heavy_effect::effects;
use super::{Checking, Rule};
use crate::diagnostics::{Code, Severity};
use crate::scenario::Change;

pub const RULE: Rule =
    Rule { code: Code("W1205"), name: "no-change", level: Severity::Warning, check };

fn check(look: &mut Checking<'_>) {
    for (owner, effect, raw) in effects(look.scenario, look.written) {
        let Change::Add(_, amount) = &effect.change else { continue };
        let bounds = look.ranges.of(amount);
        if (bounds.low, bounds.high) == (0, 0) {
            let message = format!("this effect of {owner} changes nothing");
            look.found(raw.span, message, "write how much it changes, or take it out");
        }
    }
}
