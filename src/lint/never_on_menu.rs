//! `W0713`: an option that can't be paid for even at the start.
//!
//! **What it does.** Finds options whose cost is more than the whole range of what they cost.
//!
//! **Why this is bad.** The card never appears.
//!
//! **Example.** `cost: {"boats": 9}` where `boats` runs from 0 to 5.

use std::collections::BTreeSet;

use super::LintContext;
use crate::diagnostics::{Code, Diagnostic};

const CODE: Code = Code("W0713");

pub(super) fn check(context: &mut LintContext<'_>) {
    let scenario = context.scenario;
    let (mut said, mut priced) = (BTreeSet::new(), BTreeSet::new());
    for option in &scenario.options {
        let place = context.place(&option.id);
        let id = context.names.shared_at(place).unwrap_or(&option.id);
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
            context.findings.push(Diagnostic::warning(CODE, place, message).help(help));
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
            context.findings.push(Diagnostic::warning(CODE, place, message).help(format!(
                "`{}` goes from {} to {}",
                indicator.id, indicator.min, indicator.max
            )));
        }
    }
}
