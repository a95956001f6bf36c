//! A condition always holds.
//!
//! **What it does.** Finds conditions whose parts together leave nothing out. What always holds by itself, such as
//! `turn >= 1`, is `W0701`.
//!
//! **Why this is bad.** It reads as if something hung on it, and nothing does; often `and` was meant.
//!
//! ```ron,bad,in-options
//! (
//!     id: "boast", actor: "lower", title: "Boast", text: "A song about last year.",
//!     kind: "public_statement", rung: "words", when: "turn < 3 or turn > 1",
//!     outcomes: [(id: "sung", text: "It is sung.")],
//! ),
//! ```
//!
//! ```ron,good,in-options
//! (
//!     id: "boast", actor: "lower", title: "Boast", text: "A song about last year.",
//!     kind: "public_statement", rung: "words", when: "turn < 3 and turn > 1",
//!     outcomes: [(id: "sung", text: "It is sung.")],
//! ),
//! ```

use std::collections::BTreeMap;

use super::sites::Hangs;
use super::{Checking, Rule};
use crate::diagnostics::{Code, Fix, Severity};
use crate::scenario::Cond;
use crate::scenario::expr::Ranges;

pub const RULE: Rule =
    Rule { code: Code("W1302"), name: "always-true", level: Severity::Warning, check };

fn check(look: &mut Checking<'_>) {
    let turns: Vec<Ranges> =
        (1..=look.scenario.last_turn()).map(|turn| look.ranges.clone().in_turn(turn)).collect();
    let sites = look.sites();
    let mut always = BTreeMap::new();
    for site in &sites {
        let all = always.entry(site.span()).or_insert(true);
        *all &= leaves_nothing_out(&look.ranges, &turns, site.cond);
    }
    for site in sites.iter().filter(|site| always[&site.span()]) {
        let message = format!("a condition of {} always holds", site.owner);
        look.found(site.span(), message, "leave it out, or write `and` for `or`");
        let edits = match site.hangs {
            Hangs::Thing(_) | Hangs::Factor => look.without(site.span(), &["when", "only_if"]),
            _ => None,
        };
        let title = "leave the condition out".to_owned();
        look.fix(edits.map(|edits| Fix { title, edits, safe: false }));
    }
}

fn leaves_nothing_out(ranges: &Ranges, turns: &[Ranges], cond: &Cond) -> bool {
    match cond {
        Cond::Or(pair) => {
            let alone = |part: &Cond| ranges.settled(part).is_none();
            alone(&pair.0) && alone(&pair.1) && !turns.iter().any(|turn| turn.can(cond, false))
        }
        _ => false,
    }
}
