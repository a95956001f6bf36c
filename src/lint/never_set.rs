//! `W0712`: a flag that nothing ever sets.
//!
//! **What it does.** Finds flags that start as false, and whatever else only effects can set, that no effect
//! of any option, outcome or inject sets. Where free moves are allowed, one of them may.
//!
//! **Why this is bad.** Whatever waits for it never happens; usually another one was meant.
//!
//! **Example.** A flag `(id: "truce_signed", name: "A truce is signed")` without an effect
//! `"truce_signed = true"`.

use super::Context;
use crate::diagnostics::{Code, Diagnostic};
use crate::scenario::{Change, Effect, Int, Scenario};

const CODE: Code = Code("W0712");

pub(super) fn check(context: &mut Context<'_>) {
    let scenario = context.scenario;
    if scenario.rules.argument.is_some() {
        return;
    }
    for quantity in scenario.standing() {
        let sets = |effect: &Effect| match &effect.change {
            Change::Set(of, to) => *of == quantity && *to != Int::Const(0),
            _ => false,
        };
        let (Some(thing), Some(how)) = (quantity.secret_with(), quantity.setting(scenario)) else {
            continue;
        };
        if scenario.start_of(quantity) != 0 || effects(scenario).any(sets) {
            continue;
        }
        let (sort, id) = (thing.sort().word(), scenario.id_of(thing));
        let message = format!("nothing ever sets the {sort} `{id}`");
        let help = format!("add an effect `{how}`, or take the {sort} out");
        let place = context.place(id);
        context.findings.push(Diagnostic::warning(CODE, place, message).help(help));
    }
}

/// Every effect of a scenario.
fn effects(scenario: &Scenario) -> impl Iterator<Item = &Effect> {
    let of_options = scenario.options.iter().flat_map(|option| &option.outcomes);
    let of_injects = scenario.injects.iter().flat_map(|inject| &inject.outcomes);
    let direct = scenario.injects.iter().flat_map(|inject| &inject.effects);
    of_options.chain(of_injects).flat_map(|outcome| &outcome.effects).chain(direct)
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
