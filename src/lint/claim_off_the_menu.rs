//! A claim has something chosen that can't be chosen then.
//!
//! **What it does.** Finds claims whose options can't be on the menu in the turn in which the claim has them
//! chosen.
//!
//! **Why this is bad.** `check --claims` would weigh something else than what the source says.
//!
//! ```ron,bad,in-Scenario
//! claims: [
//!     (
//!         id: "asking_helps", text: "Asking helps.", source: (from: "notes", status: Argued),
//!         measure: "water_shared", turn: 2, after: ["late"],
//!     ),
//! ],
//! options: [
//!     (
//!         id: "late", actor: "lower", title: "Ask late", text: "Another letter.", when: "turn >= 3",
//!         kind: "public_statement", rung: "words", outcomes: [(id: "sent", text: "It is sent.")],
//!     ),
//! ],
//! ```
//!
//! ```ron,good,in-Scenario
//! claims: [
//!     (
//!         id: "asking_helps", text: "Asking helps.", source: (from: "notes", status: Argued),
//!         measure: "water_shared", turn: 3, after: ["late"],
//!     ),
//! ],
//! options: [
//!     (
//!         id: "late", actor: "lower", title: "Ask late", text: "Another letter.", when: "turn >= 3",
//!         kind: "public_statement", rung: "words", outcomes: [(id: "sent", text: "It is sent.")],
//!     ),
//! ],
//! ```

use super::{Checking, Rule};
use crate::diagnostics::{Code, Severity};

pub const RULE: Rule =
    Rule { code: Code("W1005"), name: "claim-off-the-menu", level: Severity::Warning, check };

fn check(look: &mut Checking<'_>) {
    let (scenario, reach) = (look.scenario, look.reach());
    for (claim, raw) in scenario.claims.iter().zip(&look.written.claims) {
        let Some(ranges) = reach.turns.get((claim.turn as usize).saturating_sub(1)) else {
            continue;
        };
        for forced in claim.after.iter().chain(&claim.than) {
            let option = scenario.option(forced.option);
            let off = option.when.as_ref().is_some_and(|when| !ranges.can(when, true));
            if !off {
                continue;
            }
            let is_it = |name: &&crate::scenario::raw::Name| {
                let card = name.value.split('/').next().unwrap_or_default();
                card == option.id
                    || look.names.shared(card).is_some_and(|all| all.contains(&forced.option))
            };
            let named = raw.after.iter().chain(&raw.than).find(is_it).unwrap_or(&raw.id);
            let message = format!(
                "claim `{}` has `{}` chosen in turn {}, when it can't be on the menu",
                claim.id, option.id, claim.turn
            );
            let help = match reach.options[forced.option.at()] {
                Some(turn) if turn > claim.turn => {
                    format!("it can be chosen from turn {turn} on: write `turn: {turn}`")
                }
                _ => format!(
                    "give the claim a `turn` in which it can be chosen, or widen `when` of `{}`",
                    option.id
                ),
            };
            look.found(named.span, message, help);
        }
    }
}
