//! `W0712`: a flag that nothing ever sets.
//!
//! **What it does.** Finds flags that start as false, and whatever else only effects can set, that no effect
//! of any option, outcome or inject sets. Where free moves are allowed, one of them may.
//!
//! **Why this is bad.** Whatever waits for it never happens; usually another one was meant.
//!
//! **Example.** A flag `(id: "truce_signed", name: "A truce is signed")` without an effect
//! `"truce_signed = true"`.

use std::collections::HashSet;

use super::LintContext;
use crate::diagnostics::{Code, Diagnostic};
use crate::scenario::{Change, Int, Quantity, Scenario, Visited};

const CODE: Code = Code("W0712");

pub(super) fn check(context: &mut LintContext<'_>) {
    let scenario = context.scenario;
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
        let place = context.place(id);
        context.findings.push(Diagnostic::warning(CODE, place, message).help(help));
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

#[cfg(test)]
mod tests {
    use super::super::tests::findings;

    #[test]
    fn a_flag_nothing_sets_is_found() {
        let extra = r#"flags: [ (id: "truce_signed", name: "A truce is signed"), "#;
        let found = findings("flags: [", extra);
        assert_eq!(found, ["W0712: nothing ever sets the flag `truce_signed`"]);
    }
}
