//! What an actor may choose, and whether it may choose several things together.

use super::command::Refusal;
use super::state::State;
use crate::scenario::{ActorIx, Choice, Facts, IndicatorIx, OptionIx, Scenario, holds};

/// The options an actor may choose now: `when` holds, not used up, affordable alone.
pub(super) fn menu(scenario: &Scenario, state: &State, actor: ActorIx) -> Vec<OptionIx> {
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

/// Whether an actor may seal these orders.
pub(super) fn check_orders(
    scenario: &Scenario,
    state: &State,
    actor: ActorIx,
    orders: &[OptionIx],
) -> Result<(), Refusal> {
    let most = scenario.rules.orders_per_turn;
    if orders.len() > most as usize {
        return Err(Refusal::TooManyOrders { given: orders.len(), most });
    }
    for (at, ix) in orders.iter().enumerate() {
        let Some(option) = scenario.options.get(ix.at()) else {
            return Err(Refusal::Unknown("option"));
        };
        if option.actor != actor || !on_menu(scenario, state, *ix) {
            let actor = scenario.actor(actor).name.clone();
            return Err(Refusal::NotOnMenu { actor, option: option.title.clone() });
        }
        if orders[..at].contains(ix) {
            return Err(Refusal::Twice(option.title.clone()));
        }
    }
    let options: Vec<_> = orders.iter().map(|ix| scenario.option(*ix)).collect();
    match short_of(scenario, &state.facts(scenario), &options) {
        Some(ix) => Err(Refusal::TooCostly(scenario.indicators[ix.at()].name.clone())),
        None => Ok(()),
    }
}
