//! An option costs more than there can be.
//!
//! **What it does.** Finds options whose cost is more than the whole range of what they cost, and whose price is
//! more than their actor's budget ever holds.
//!
//! **Why this is bad.** The card never appears.
//!
//! ```ron,bad,in-options
//! (
//!     id: "boast", actor: "lower", title: "Boast", text: "A song about last year.", cost: {"anger": 101},
//!     kind: "public_statement", rung: "words", outcomes: [(id: "sung", text: "It is sung.")],
//! ),
//! ```
//!
//! ```ron,good,in-options
//! (
//!     id: "boast", actor: "lower", title: "Boast", text: "A song about last year.", cost: {"anger": 5},
//!     kind: "public_statement", rung: "words", outcomes: [(id: "sung", text: "It is sung.")],
//! ),
//! ```

use std::collections::BTreeSet;

use super::{Checking, Rule};
use crate::diagnostics::{Code, Severity};

pub const RULE: Rule =
    Rule { code: Code("W0713"), name: "too-dear", level: Severity::Warning, check };

fn check(look: &mut Checking<'_>) {
    let scenario = look.scenario;
    let (mut said, mut priced) = (BTreeSet::new(), BTreeSet::new());
    for option in &scenario.options {
        let place = look.place(&option.id);
        let id = look.names.shared_at(place).unwrap_or(&option.id);
        if let Some(budget) = &scenario.actor(option.actor).budget
            && option.price > budget.most
            && priced.insert((place, option.actor))
        {
            let actor = &scenario.actor(option.actor).id;
            let message = format!(
                "option `{id}` has a price of {}, more than the budget of `{actor}` ever holds",
                option.price
            );
            let help = format!("`{}` holds {} at most", budget.name, budget.most);
            look.found(place, message, help);
        }
        // Of a card that has copies, once.
        if !said.insert(place) {
            continue;
        }
        for (ix, amount) in &option.cost {
            let indicator = &scenario.indicators[ix.at()];
            if i64::from(*amount) <= i64::from(indicator.max) - i64::from(indicator.min) {
                continue;
            }
            let message = format!("option `{id}` costs more `{}` than there can be", indicator.id);
            let help =
                format!("`{}` goes from {} to {}", indicator.id, indicator.min, indicator.max);
            look.found(place, message, help);
        }
    }
}
