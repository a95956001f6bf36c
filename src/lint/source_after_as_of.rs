//! Something is later than what players can know.
//!
//! **What it does.** Finds what is there from the beginning, and whose date lies after `as_of`: what law says of a norm,
//! by the date of its source, and published estimates, by their own. Of a date that is only a year or a month, all of it has
//! to be later. Sources of news and of the debrief may be later: they tell, afterwards, what came.
//!
//! **Why this is bad.** Players are held to a law that is not made yet, and their forecasts to somebody's who knew more.
//!
//! ```ron,bad,in-Scenario
//! meta: [
//!     sources: [(id: "notes", title: "Notes for the example", publisher: "Offramp", date: "2025"), (id: "act", title: "The Water Act", publisher: "The district", date: "2032-01")],
//! ],
//! norms: [
//!     (
//!         id: "free_river", name: "The river is free", text: "Nobody stops it.", kinds: ["blockade"], restraint: [0.3, 1.0],
//!         law: (text: "Section 2 says so.", from: "act"),
//!     ),
//! ],
//! ```
//!
//! ```ron,good,in-Scenario
//! meta: [
//!     sources: [(id: "notes", title: "Notes for the example", publisher: "Offramp", date: "2025"), (id: "act", title: "The Water Act", publisher: "The district", date: "2031-07")],
//! ],
//! norms: [
//!     (
//!         id: "free_river", name: "The river is free", text: "Nobody stops it.", kinds: ["blockade"], restraint: [0.3, 1.0],
//!         law: (text: "Section 2 says so.", from: "act"),
//!     ),
//! ],
//! ```

use super::{Checking, Rule};
use crate::diagnostics::{Code, Severity};

pub const RULE: Rule =
    Rule { code: Code("W1703"), name: "source-after-as-of", level: Severity::Warning, check };

fn check(look: &mut Checking<'_>) {
    let (scenario, written) = (look.scenario, look.written);
    let as_of = scenario.meta.as_of.to_string();
    for (norm, raw) in scenario.norms.iter().zip(&written.norms) {
        let from = norm.law.as_ref().and_then(|law| law.from);
        let (Some(from), Some(law)) = (from, &raw.law) else { continue };
        let date = &scenario.meta.sources[from.at()].date;
        if later(date, &as_of) {
            let place = law.from.as_ref().map_or(law.text.span, |from| from.span);
            let message = format!(
                "norm `{}` rests on a law of {date}, and the players know what was known on {as_of}",
                norm.id
            );
            look.found(place, message, "name the law that holds by then, or correct the date");
        }
    }
    for raw in &written.reference {
        let date = raw.date.value.trim();
        if later(date, &as_of) {
            let message = format!(
                "this estimate is of {date}, after `as_of`, {as_of}: whoever made it knew more than the players"
            );
            look.found(raw.date.span, message, "take one from before, or correct the date");
        }
    }
}

/// Whether the whole of a date, which may be a year or a month, lies after a day. Both are of digits, the largest unit
/// first, so that letters compare as days do.
fn later(date: &str, day: &str) -> bool {
    let is_date = date.len() >= 4 && date.bytes().all(|byte| byte.is_ascii_digit() || byte == b'-');
    let is_date = is_date && matches!(date.len(), 4 | 7 | 10);
    is_date && day.get(..date.len()).is_some_and(|day| date > day)
}
