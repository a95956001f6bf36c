//! What was never done counts as long ago.
//!
//! **What it does.** Finds odds factors that ask whether something was long ago, `since(…) >= 2`, without asking
//! whether it ever was.
//!
//! **Why this is bad.** `since(…)` is 99 of what never happened, so that the factor works from the first turn on.
//!
//! ```ron,bad,in-options
//! (
//!     id: "boast", actor: "lower", title: "Boast", text: "A song about last year.",
//!     kind: "public_statement", rung: "words",
//!     factors: [(when: "since(ask) >= 2", times: 3.0, why: "two turns have passed since they asked")],
//!     outcomes: [(id: "sung", text: "It is sung.")],
//! ),
//! ```
//!
//! ```ron,good,in-options
//! (
//!     id: "boast", actor: "lower", title: "Boast", text: "A song about last year.",
//!     kind: "public_statement", rung: "words",
//!     factors: [(when: "chosen(ask) and since(ask) >= 2", times: 3.0, why: "two turns have passed since they asked")],
//!     outcomes: [(id: "sung", text: "It is sung.")],
//! ),
//! ```

use super::sites::Hangs;
use super::{Checking, Rule};
use crate::diagnostics::{Code, Severity};
use crate::scenario::expr::{Bounds, Ranges};
use crate::scenario::{NEVER, Quantity};

pub const RULE: Rule =
    Rule { code: Code("N1306"), name: "since-never", level: Severity::Note, check };

fn check(look: &mut Checking<'_>) {
    for site in look.sites().iter().filter(|site| site.hangs == Hangs::Factor) {
        let mut asked = Vec::new();
        site.cond.quantities(&mut |quantity| {
            if matches!(quantity, Quantity::SinceOption(_) | Quantity::SinceInject(_)) {
                asked.push(quantity);
            }
        });
        let found = asked.into_iter().find(|quantity| {
            // It holds if that never happened, and may hold or not if it did.
            let never = known(&look.ranges, *quantity, true);
            let lately = known(&look.ranges, *quantity, false);
            !never.can(site.cond, false) && lately.can(site.cond, false)
        });
        let Some([Some(thing), _]) = found.map(Quantity::about) else { continue };
        let id = look.scenario.id_of(thing);
        let asks = if matches!(found, Some(Quantity::SinceInject(_))) { "fired" } else { "chosen" };
        let message = format!("this factor of {} also works if `{id}` never happened", site.owner);
        look.found(
            site.span(),
            message,
            format!("`since({id})` is 99 then: write `{asks}({id}) and …` if that is not meant"),
        );
    }
}

/// The ranges where something never happened, or has just happened.
fn known(ranges: &Ranges, since: Quantity, never: bool) -> Ranges {
    let mut ranges = ranges.clone();
    let value = if never { NEVER } else { 0 };
    ranges.known.insert(since, Bounds::new(value, value));
    let happened = match since {
        Quantity::SinceOption(ix) => Quantity::TimesChosen(ix),
        Quantity::SinceInject(ix) => Quantity::Fired(ix),
        other => other,
    };
    let times = if never { Bounds::new(0, 0) } else { Bounds::new(1, ranges.turns) };
    ranges.known.insert(happened, times);
    ranges
}
