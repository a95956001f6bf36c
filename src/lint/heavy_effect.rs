//! One effect is more than a whole range.
//!
//! **What it does.** Finds effects that add to an indicator, or take from it, more than lies between its lowest and
//! its highest value.
//!
//! **Why this is bad.** Wherever it stood before, it is at its end afterwards: usually there is a digit too many.
//!
//! ```ron,bad,in-injects
//! (
//!     id: "rain", title: "Some rain", text: "At last.", medium: Broadcast,
//!     source: (status: Invented), trigger: Turn(3), effects: ["anger -= 150"],
//! ),
//! ```
//!
//! ```ron,good,in-injects
//! (
//!     id: "rain", title: "Some rain", text: "At last.", medium: Broadcast,
//!     source: (status: Invented), trigger: Turn(3), effects: ["anger -= 15"],
//! ),
//! ```

use super::{Checking, Rule};
use crate::diagnostics::{Code, Severity};
use crate::scenario::raw::{self, Text, Whole};
use crate::scenario::{Change, Effect, Outcome, Quantity, Scenario};

pub const RULE: Rule =
    Rule { code: Code("W1204"), name: "heavy-effect", level: Severity::Warning, check };

fn check(look: &mut Checking<'_>) {
    for (owner, effect, raw) in effects(look.scenario, look.written) {
        let Change::Add(Quantity::Indicator(ix), amount) = &effect.change else { continue };
        let amount = look.ranges.of(amount);
        if amount.low != amount.high {
            continue;
        }
        let indicator = &look.scenario.indicators[ix.at()];
        let (min, max) = (indicator.min, indicator.max);
        if amount.low.abs() <= i64::from(max) - i64::from(min) {
            continue;
        }
        let id = &indicator.id;
        let message = format!("this effect of {owner} is more than the whole range of `{id}`");
        let help = format!("`{id}` goes from {min} to {max}: write a smaller number");
        look.found(raw.span, message, help);
    }
}

/// An effect: whose it is, the effect, and its text.
pub type EffectSite<'a> = (String, &'a Effect, &'a Text);

/// Every effect of options and injects.
pub fn effects<'a>(scenario: &'a Scenario, written: &'a Whole) -> Vec<EffectSite<'a>> {
    let mut all = Vec::new();
    let mut add = |owner: &str, effects: &'a [Effect], raw: &'a [Text]| {
        all.extend(effects.iter().zip(raw).map(|(effect, raw)| (owner.to_owned(), effect, raw)));
    };
    let mut of_outcomes = |owner: &str, outcomes: &'a [Outcome], raw: &'a [raw::Outcome]| {
        outcomes.iter().zip(raw).for_each(|(one, raw)| add(owner, &one.effects, &raw.effects));
    };
    for (option, raw) in scenario.options.iter().zip(&written.options) {
        of_outcomes(&format!("option `{}`", raw.id), &option.outcomes, &raw.outcomes);
    }
    for (inject, raw) in scenario.injects.iter().zip(&written.injects) {
        of_outcomes(&format!("inject `{}`", raw.id), &inject.outcomes, &raw.outcomes);
    }
    for (inject, raw) in scenario.injects.iter().zip(&written.injects) {
        add(&format!("inject `{}`", raw.id), &inject.effects, &raw.effects);
    }
    all
}
