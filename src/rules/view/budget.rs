//! Budgets, as a viewer knows them.

use serde::{Deserialize, Serialize};

use super::super::sight::Sight;
use crate::scenario::{ActorIx, Facts, Quantity};
use crate::texts::{Message, message};

/// An actor's budget.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct BudgetView {
    /// Whose.
    pub actor: ActorIx,
    /// Its name.
    pub name: String,
    /// What is in it.
    pub left: i64,
    /// What it holds at most.
    pub most: i32,
    /// What is added when a turn begins.
    pub each_turn: i32,
}

impl BudgetView {
    /// What is in it and what comes: "Political capital: 40 of 100, +10 each turn".
    pub fn said(&self) -> Message {
        message!(
            "budget-said",
            budget = &self.name,
            now = self.left,
            most = self.most,
            income = self.each_turn,
        )
    }
}

/// Those that the viewer knows.
pub(super) fn budgets(sight: &Sight<'_>) -> Vec<BudgetView> {
    let actors = sight.scenario().actor_ids();
    let known = actors.filter(|actor| sight.knows(Quantity::Budget(*actor)));
    known
        .filter_map(|actor| {
            let budget = sight.scenario().actor(actor).budget.as_ref()?;
            Some(BudgetView {
                actor,
                name: budget.name.clone(),
                left: sight.value(Quantity::Budget(actor)),
                most: budget.most,
                each_turn: budget.each_turn,
            })
        })
        .collect()
}
