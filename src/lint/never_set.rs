//! A flag that nothing ever sets.
//!
//! **What it does.** Finds flags that start as false, and whatever else only effects can set, that no effect
//! of any option, outcome or inject sets. Where free moves are allowed, one of them may.
//!
//! **Why this is bad.** Whatever waits for it never happens; usually another one was meant.
//!
//! ```ron,bad,in-flags
//! (id: "truce", name: "A truce is signed"),
//! ```
//!
//! ```ron,good,in-Scenario
//! flags: [
//!     (id: "truce", name: "A truce is signed"),
//! ],
//! injects: [
//!     (
//!         id: "signed", title: "Ink", text: "Both mayors have signed.", medium: Letter,
//!         source: (status: Invented), trigger: When("anger < 40"), effects: ["truce = true"],
//!     ),
//! ],
//! endings: [
//!     (id: "truce_holds", title: "A truce", text: "For now.", tone: OffRamp, when: "truce and turn >= 3", at_end: true),
//! ],
//! ```

use std::collections::HashSet;

use super::{Checking, Rule};
use crate::diagnostics::{Code, Severity};
use crate::scenario::{Change, Int, Quantity, Scenario, Visited};

pub const RULE: Rule =
    Rule { code: Code("W0712"), name: "never-set", level: Severity::Warning, check };

fn check(look: &mut Checking<'_>) {
    let scenario = look.scenario;
    if scenario.rules.argument.is_some() {
        return;
    }
    let set = all_set(scenario);
    for quantity in scenario.standing() {
        let (Some(thing), Some(how)) = (quantity.secret_with(), quantity.setting(scenario)) else {
            continue;
        };
        if scenario.start_of(quantity) != 0 || set.contains(&quantity) {
            continue;
        }
        let (sort, id) = (thing.sort().word(), scenario.id_of(thing));
        let message = format!("nothing ever sets the {sort} `{id}`");
        let help = format!("add an effect `{how}`, or take the {sort} out");
        look.found(look.place(id), message, help);
    }
}

/// What some effect sets.
fn all_set(scenario: &Scenario) -> HashSet<Quantity> {
    let mut set = HashSet::new();
    scenario.clone().visit(&mut |_, met| {
        if let Visited::Effect(effect) = met
            && let Change::Set(of, to) = &effect.change
            && *to != Int::Const(0)
        {
            set.insert(*of);
        }
    });
    set
}
