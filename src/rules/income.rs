//! What each turn adds to budgets.

use super::quantity::{Cell, Cells};
use crate::scenario::{Quantity, Scenario};

/// Of each budget that gets something: where it is, what a turn adds and what it holds at most.
#[derive(Clone, Debug, Default)]
pub(super) struct Income(Vec<(Cell, i32, i32)>);

impl Income {
    /// That of a scenario.
    pub fn of(scenario: &Scenario, cells: &Cells) -> Self {
        let budgets = scenario.actor_ids().filter_map(|ix| {
            let budget = scenario.actor(ix).budget.as_ref().filter(|b| b.each_turn > 0)?;
            Some((cells.of_quantity(Quantity::Budget(ix)), budget.each_turn, budget.most))
        });
        Self(budgets.collect())
    }

    /// Adds what the beginning of a turn, but for the first, adds; in games that go on (1) and not in others (0).
    pub fn earn<const L: usize>(&self, cells: &mut [[i32; L]], goes_on: [i32; L]) {
        for (cell, each_turn, most) in &self.0 {
            for (left, goes_on) in cells[cell.at()].iter_mut().zip(goes_on) {
                *left = (*left + each_turn * goes_on).min(*most);
            }
        }
    }
}
