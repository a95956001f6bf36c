//! What an actor may choose, and whether it may choose several things together.

use super::command::Refusal;
use super::plan::{CondRef, Plan};
use super::state::State;
use crate::scenario::{ActorIx, Choice, Facts, IndicatorIx, OptionIx, Quantity, Scenario, holds};

/// Most orders of a turn.
pub const MOST_ORDERS: usize = 4;

/// The options an actor may choose now: `when` holds, not used up, affordable alone.
pub(super) fn menu(scenario: &Scenario, state: &State, actor: ActorIx) -> Vec<OptionIx> {
    if state.over() {
        return Vec::new();
    }
    scenario.options_of(actor).filter(|ix| is_on_menu(scenario, state, *ix)).collect()
}

fn is_on_menu(scenario: &Scenario, state: &State, ix: OptionIx) -> bool {
    let option = scenario.option(ix);
    let used_up = option.uses.is_some_and(|uses| u32::from(state.chosen[ix.at()].0) >= uses);
    !used_up
        && holds(option.when.as_ref(), &state.facts(scenario))
        && short_of(scenario, &state.facts(scenario), [option]).is_none()
}

/// Whether an option is on its actor's menu, as a condition of a plan.
pub fn on_menu(scenario: &Scenario, plan: &mut Plan, ix: OptionIx) -> CondRef {
    let option = scenario.option(ix);
    let mut asked = plan.optional(option.when.as_ref());
    if let Some(uses) = option.uses {
        let times = plan.cells.times(ix);
        let left = plan.conditions.between(times, 0, i64::from(uses) - 1);
        asked = plan.conditions.and(asked, left);
    }
    for (indicator, _) in &option.cost {
        let least = i64::from(scenario.indicators[indicator.at()].min);
        let total = total(&[option], *indicator);
        let paid = plan.conditions.at_least(plan.cells.indicator(*indicator), least + total);
        asked = plan.conditions.and(asked, paid);
    }
    if option.price > 0 {
        let purse = plan.cells.of_quantity(Quantity::Budget(option.actor));
        let paid = plan.conditions.at_least(purse, option.price.into());
        asked = plan.conditions.and(asked, paid);
    }
    asked
}

/// One of those taken that an option can't be chosen together with.
fn excluded(scenario: &Scenario, taken: &[OptionIx], more: OptionIx) -> Option<OptionIx> {
    let excludes = &scenario.option(more).excludes;
    taken.iter().copied().find(|ix| excludes.contains(ix))
}

/// Whether one more order can be given with those taken: none excludes it, and all can be paid for.
pub fn joins(scenario: &Scenario, facts: &impl Facts, taken: &[OptionIx], more: OptionIx) -> bool {
    let own = scenario.option(more);
    // Where a turn's last order is given, one more is asked about, though none can follow.
    let mut options = [own; MOST_ORDERS + 1];
    for (place, ix) in options.iter_mut().zip(taken) {
        *place = scenario.option(*ix);
    }
    excluded(scenario, taken, more).is_none()
        && short_of(scenario, facts, &options[..=taken.len()]).is_none()
}

/// Whether giving an order may keep another from being given: it costs, or excludes one.
pub fn binds(option: &Choice) -> bool {
    option.price > 0 || !option.cost.is_empty() || !option.excludes.is_empty()
}

/// The name of the first indicator that would fall below its lowest value, or else of the actor's budget if
/// it has not enough, if all these of one actor were paid for.
fn short_of<'s>(
    scenario: &'s Scenario,
    facts: &impl Facts,
    options: impl AsRef<[&'s Choice]>,
) -> Option<&'s str> {
    let options = options.as_ref();
    let costs = options.iter().flat_map(|option| &option.cost);
    let lacking = costs.map(|(ix, _)| *ix).find(|ix| {
        let left = facts.value(Quantity::Indicator(*ix)) - total(options, *ix);
        left < scenario.indicators[ix.at()].min.into()
    });
    if let Some(ix) = lacking {
        return Some(&scenario.indicators[ix.at()].name);
    }
    let price: i64 = options.iter().map(|option| i64::from(option.price)).sum();
    let actor = options.first().filter(|_| price > 0)?.actor;
    let budget = scenario.actor(actor).budget.as_ref()?;
    (facts.value(Quantity::Budget(actor)) < price).then_some(budget.name.as_str())
}

/// What all these take of an indicator.
fn total(options: &[&Choice], of: IndicatorIx) -> i64 {
    let costs = options.iter().flat_map(|option| &option.cost);
    costs.filter(|(ix, _)| *ix == of).map(|(_, amount)| i64::from(*amount)).sum()
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
        if option.actor != actor || !is_on_menu(scenario, state, *ix) {
            let actor = scenario.actor(actor).name.clone();
            return Err(Refusal::NotOnMenu { actor, option: option.title.clone() });
        }
        if orders[..at].contains(ix) {
            return Err(Refusal::Twice(option.title.clone()));
        }
        if let Some(other) = excluded(scenario, &orders[..at], *ix) {
            let (first, second) = (scenario.option(other).title.clone(), option.title.clone());
            return Err(Refusal::Excluded { first, second });
        }
    }
    let options: Vec<_> = orders.iter().map(|ix| scenario.option(*ix)).collect();
    match short_of(scenario, &state.facts(scenario), &options) {
        Some(name) => Err(Refusal::TooCostly(name.to_owned())),
        None => Ok(()),
    }
}
