//! What an actor may choose, and whether it may choose several things together.

use offramp::rules::State;
use offramp::scenario::{ActorIx, Choice, Facts, IndicatorIx, OptionIx, Scenario, holds};

/// The options an actor may choose now: `when` holds, not used up, affordable alone.
pub fn menu(scenario: &Scenario, state: &State, actor: ActorIx) -> Vec<OptionIx> {
    if state.over() {
        return Vec::new();
    }
    scenario.options_of(actor).filter(|ix| on_menu(scenario, state, *ix)).collect()
}

fn on_menu(scenario: &Scenario, state: &State, ix: OptionIx) -> bool {
    let option = scenario.option(ix);
    let used_up = option.uses.is_some_and(|uses| u32::from(state.chosen[ix.at()].0) >= uses);
    !used_up
        && holds(option.when.as_ref(), &state.facts(scenario))
        && short_of(scenario, &state.facts(scenario), &[option]).is_none()
}

/// The first indicator that would fall below its lowest value if all these were paid for.
pub fn short_of(
    scenario: &Scenario,
    facts: &impl Facts,
    options: &[&Choice],
) -> Option<IndicatorIx> {
    let costs = options.iter().flat_map(|option| &option.cost);
    costs.map(|(ix, _)| *ix).find(|ix| {
        let total: i64 = options
            .iter()
            .flat_map(|option| &option.cost)
            .filter(|(other, _)| other == ix)
            .map(|(_, amount)| i64::from(*amount))
            .sum();
        facts.indicator(*ix) - total < scenario.indicators[ix.at()].min.into()
    })
}
