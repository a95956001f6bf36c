//! `W0712`: a flag that nothing ever sets.
//!
//! **What it does.** Finds flags that start as false and that no effect of any option, outcome or
//! inject sets. Where free moves are allowed, one of them may.
//!
//! **Why this is bad.** Whatever waits for the flag never happens; usually another flag was meant.
//!
//! **Example.** A flag `(id: "truce_signed", name: "A truce is signed")` without an effect
//! `"truce_signed = true"`.

use super::Context;
use crate::diagnostics::{Code, Diagnostic};
use crate::scenario::{Change, Effect, FlagIx, Scenario};

const CODE: Code = Code("W0712");

pub(super) fn check(context: &mut Context<'_>) {
    let scenario = context.scenario;
    if scenario.rules.argument.is_some() {
        return;
    }
    for ix in FlagIx::all(scenario.flags.len()) {
        let flag = &scenario.flags[ix.at()];
        let sets = |effect: &Effect| effect.change == Change::Flag(ix, true);
        if flag.start || effects(scenario).any(sets) {
            continue;
        }
        let message = format!("nothing ever sets the flag `{}`", flag.id);
        let help = format!("add an effect `{} = true`, or take the flag out", flag.id);
        let place = context.place(&flag.id);
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
