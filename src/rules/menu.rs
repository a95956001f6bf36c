//! What an actor may choose, and whether it may choose several things together.

use super::Games;
use super::command::Refusal;
use super::plan::{CondRef, Plan};
use super::quantity::{Cell, Cells};
use super::state::State;
use crate::scenario::{ActorIx, Choice, Facts, OptionIx, Quantity, Scenario, holds};

/// Most orders of a turn.
pub const MOST_ORDERS: usize = 4;

/// The options an actor may choose now: `when` holds, not used up, affordable alone.
pub(super) fn menu(scenario: &Scenario, state: &State, actor: ActorIx) -> Vec<OptionIx> {
    if state.over() {
        return Vec::new();
    }
    scenario.options_of(actor).filter(|ix| is_on_menu(scenario, state, *ix)).collect()
}

/// Whether an option can be chosen now by itself, in a game that goes on.
pub fn is_on_menu(scenario: &Scenario, state: &State, ix: OptionIx) -> bool {
    let option = scenario.option(ix);
    let used_up = option.uses.is_some_and(|uses| u32::from(state.chosen[ix.at()].0) >= uses);
    !used_up
        && !state.aftermath
        && holds(option.when.as_ref(), &state.facts(scenario))
        && short_of(scenario, &state.facts(scenario), &[option]).is_none()
}

/// Whether an option is on its actor's menu, as a condition of a plan.
pub fn on_menu(scenario: &Scenario, plan: &mut Plan, ix: OptionIx) -> CondRef {
    offered(scenario, plan, ix, |_| true)
}

/// The same as others see it, who don't know what a budget can pay for: so one can bluff.
pub fn seems_on_menu(scenario: &Scenario, plan: &mut Plan, ix: OptionIx) -> CondRef {
    offered(scenario, plan, ix, |payer| !matches!(payer, Quantity::Budget(_)))
}

/// Whether an option can be chosen, as far as these pay for it.
fn offered(
    scenario: &Scenario,
    plan: &mut Plan,
    ix: OptionIx,
    pays: impl Fn(&Quantity) -> bool,
) -> CondRef {
    let option = scenario.option(ix);
    let mut asked = plan.optional(option.when.as_ref());
    if scenario.meta.aftermath {
        let with_orders = plan.conditions.between(Cells::AFTERMATH, 0, 0);
        asked = plan.conditions.and(asked, with_orders);
    }
    if let Some(uses) = option.uses {
        let times = plan.cells.times(ix);
        let left = plan.conditions.between(times, 0, i64::from(uses) - 1);
        asked = plan.conditions.and(asked, left);
    }
    for payer in payers(&[option]).filter(pays) {
        let needed = least(scenario, payer) + total(&[option], payer);
        let paid = plan.conditions.at_least(plan.cells.of_quantity(payer), needed);
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
    let mut options = [own; MOST_ORDERS];
    for (place, ix) in options.iter_mut().zip(taken) {
        *place = scenario.option(*ix);
    }
    excluded(scenario, taken, more).is_none()
        && short_of(scenario, facts, &options[..=taken.len()]).is_none()
}

/// What an actor's orders keep it from giving besides: [`joins`], compiled for games side by side. Places are those of
/// its list of options.
#[derive(Debug, Default)]
pub struct Besides {
    /// By place: what excludes it.
    shut: Vec<Vec<usize>>,
    purses: Vec<Purse>,
}

/// What several options of an actor are paid from.
#[derive(Debug)]
struct Purse {
    payer: Quantity,
    cell: Cell,
    least: i64,
    /// By place, what an option takes from it.
    prices: Vec<(usize, i64)>,
}

impl Besides {
    /// Of one actor's orders.
    pub fn new(scenario: &Scenario, plan: &Plan, actor: ActorIx) -> Self {
        let options: Vec<_> = scenario.options_of(actor).collect();
        let excluding = |ix: &OptionIx| {
            let excludes = |at: &usize| scenario.option(options[*at]).excludes.contains(ix);
            (0..options.len()).filter(excludes).collect()
        };
        let mut purses: Vec<Purse> = Vec::new();
        for (place, ix) in options.iter().enumerate() {
            let option = scenario.option(*ix);
            for payer in payers(&[option]) {
                let known = purses.iter().position(|purse| purse.payer == payer);
                let at = known.unwrap_or_else(|| {
                    let (cell, least) = (plan.cells.of_quantity(payer), least(scenario, payer));
                    purses.push(Purse { payer, cell, least, prices: Vec::new() });
                    purses.len() - 1
                });
                purses[at].prices.push((place, total(&[option], payer)));
            }
        }
        Self { shut: options.iter().map(excluding).collect(), purses }
    }

    /// Comes by the places that can't be given besides those taken, the last of which is at `place`; what those before it
    /// shut out need not be named again.
    pub fn shut<const L: usize>(
        &self,
        games: &Games<'_, L>,
        (lane, place): (usize, usize),
        taken: &[OptionIx],
        mut shut: impl FnMut(usize),
    ) {
        self.shut[place].iter().for_each(|other| shut(*other));
        for purse in &self.purses {
            let paid = |ix: &OptionIx| total(&[games.scenario().option(*ix)], purse.payer);
            if taken.last().is_none_or(|ix| paid(ix) <= 0) {
                continue;
            }
            let left = i64::from(games.cell(purse.cell, lane)) - purse.least;
            let left = left - taken.iter().map(paid).sum::<i64>();
            let dearer = purse.prices.iter().filter(|(_, price)| *price > left);
            dearer.for_each(|(other, _)| shut(*other));
        }
    }
}

/// What these take from: indicators, then the budget of their actor.
fn payers(options: &[&Choice]) -> impl Iterator<Item = Quantity> {
    let costs = options.iter().flat_map(|option| &option.cost);
    let priced = options.iter().find(|option| option.price > 0);
    costs
        .map(|(ix, _)| Quantity::Indicator(*ix))
        .chain(priced.map(|option| Quantity::Budget(option.actor)))
}

/// The first that would fall below its lowest value if all these of one actor were paid for.
fn short_of(scenario: &Scenario, facts: &impl Facts, options: &[&Choice]) -> Option<Quantity> {
    payers(options)
        .find(|payer| facts.value(*payer) - total(options, *payer) < least(scenario, *payer))
}

/// The lowest value of what is taken from.
fn least(scenario: &Scenario, payer: Quantity) -> i64 {
    match payer {
        Quantity::Indicator(ix) => scenario.indicators[ix.at()].min.into(),
        _ => 0,
    }
}

/// What all these take from it.
fn total(options: &[&Choice], payer: Quantity) -> i64 {
    let taken = options.iter().map(|option| match payer {
        Quantity::Indicator(ix) => {
            let costs = option.cost.iter().filter(|(of, _)| *of == ix);
            costs.map(|(_, amount)| i64::from(*amount)).sum()
        }
        _ => i64::from(option.price),
    });
    taken.sum()
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
    (1..=options.len()).try_for_each(|so_many| paid(scenario, state, &options[..so_many]))
}

/// Whether the last of these can be paid for after those before it.
fn paid(scenario: &Scenario, state: &State, options: &[&Choice]) -> Result<(), Refusal> {
    let facts = state.facts(scenario);
    let Some((payer, (last, before))) =
        short_of(scenario, &facts, options).zip(options.split_last())
    else {
        return Ok(());
    };
    Err(Refusal::TooCostly {
        option: last.title.clone(),
        amount: total(&[last], payer),
        payer: Box::new(payer.name(scenario)),
        left: facts.value(payer) - least(scenario, payer) - total(before, payer),
    })
}
