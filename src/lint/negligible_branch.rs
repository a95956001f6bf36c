//! An outcome hardly ever comes.
//!
//! **What it does.** Finds outcomes with less than one part in two hundred of the base odds of their option or inject,
//! and without a factor that could raise them.
//!
//! **Why this is bad.** What was written for it is never read. Where it is to be rare, one in a hundred is rare.
//!
//! ```ron,bad,in-options
//! (
//!     id: "boast", actor: "lower", title: "Boast", text: "A song about last year.",
//!     kind: "public_statement", rung: "words",
//!     outcomes: [
//!         (id: "sung", text: "It is sung.", odds: 1000.0),
//!         (id: "booed", text: "Nobody laughs.", effects: ["anger += 5"]),
//!     ],
//! ),
//! ```
//!
//! ```ron,good,in-options
//! (
//!     id: "boast", actor: "lower", title: "Boast", text: "A song about last year.",
//!     kind: "public_statement", rung: "words",
//!     outcomes: [
//!         (id: "sung", text: "It is sung.", odds: 10.0),
//!         (id: "booed", text: "Nobody laughs.", effects: ["anger += 5"]),
//!     ],
//! ),
//! ```

use super::{Checking, Rule};
use crate::diagnostics::{Code, Severity};
use crate::scenario::{Outcome, raw};

pub const RULE: Rule =
    Rule { code: Code("W1201"), name: "negligible-branch", level: Severity::Warning, check };

/// The least share of a branch that is worth writing.
const LEAST: f64 = 0.005;

fn check(look: &mut Checking<'_>) {
    let (scenario, written) = (look.scenario, look.written);
    for (option, raw) in scenario.options.iter().zip(&written.options) {
        of(look, &format!("option `{}`", raw.id), &option.outcomes, &raw.outcomes);
    }
    for (inject, raw) in scenario.injects.iter().zip(&written.injects) {
        of(look, &format!("inject `{}`", raw.id), &inject.outcomes, &raw.outcomes);
    }
}

fn of(look: &mut Checking<'_>, owner: &str, outcomes: &[Outcome], raw: &[raw::Outcome]) {
    let all: f64 = outcomes.iter().map(|outcome| outcome.odds.base).sum();
    // A factor below 1 on the others raises it as well.
    let moved = |one: &Outcome| !one.odds.factors.is_empty();
    if outcomes.iter().any(moved) {
        return;
    }
    for (outcome, raw) in outcomes.iter().zip(raw) {
        let share = outcome.odds.base / all;
        if share < LEAST {
            let message =
                format!("outcome `{}` of {owner} comes less than once in 200 times", outcome.id);
            let help = "raise its `odds`, give it a factor, or take it out";
            look.found(raw.id.span, message, help);
        }
    }
}
