//! What is read, and what is changed.

use std::collections::HashSet;

use crate::scenario::{Change, Cond, Int, Quantity, Scenario, Thing, Visited};

/// What is read, and what is changed.
#[derive(Debug, Default)]
pub struct Uses {
    /// What conditions, amounts and scores read.
    pub read: HashSet<Quantity>,
    /// What effects change, and costs take from.
    pub changed: HashSet<Quantity>,
}

impl Uses {
    /// Of a scenario.
    pub fn new(scenario: &Scenario) -> Self {
        let mut uses = Self::default();
        let mut all = scenario.clone();
        all.conditions(&mut |_, cond: &mut Cond| uses.reads(cond));
        all.visit(&mut |_, met| {
            if let Visited::Effect(effect) = met
                && let Change::Add(of, amount) | Change::Set(of, amount) = &effect.change
            {
                uses.changed.insert(*of);
                uses.amount(amount);
            }
        });
        let goals = scenario.actors.iter().flat_map(|actor| &actor.objectives);
        goals.chain(&scenario.toll).for_each(|one| uses.amount(&one.score));
        for claim in &scenario.claims {
            // Without it the claim should no longer hold: that reads it, in a way.
            let driven = claim.driver.iter().filter_map(|thing| match thing {
                Thing::Flag(ix) => Some(Quantity::Flag(*ix)),
                Thing::Indicator(ix) => Some(Quantity::Indicator(*ix)),
                Thing::Timer(ix) => Some(Quantity::Timer(*ix)),
                _ => None,
            });
            uses.read.extend(driven);
        }
        let costs = scenario.options.iter().flat_map(|option| &option.cost);
        for (ix, _) in costs {
            // What pays for something is asked whether it is enough.
            uses.changed.insert(Quantity::Indicator(*ix));
            uses.read.insert(Quantity::Indicator(*ix));
        }
        uses
    }

    fn reads(&mut self, cond: &Cond) {
        cond.quantities(&mut |quantity| {
            self.read.insert(quantity);
        });
    }

    fn amount(&mut self, amount: &Int) {
        amount.quantities(&mut |quantity| {
            self.read.insert(quantity);
        });
    }
}
