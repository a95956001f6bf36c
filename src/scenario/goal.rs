//! What an author wants to come to in a game.

use super::expr::Cond;
use super::inject::Trigger;
use super::ix::{EndingIx, InjectIx, OptionIx};
use super::model::Scenario;

/// Something of a scenario that comes under conditions.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Goal {
    /// A card is on the menu.
    Card(OptionIx),
    /// An inject has come.
    Inject(InjectIx),
    /// The game ends so.
    Ending(EndingIx),
}

impl Goal {
    /// What is called so.
    pub fn find(scenario: &Scenario, id: &str) -> Option<Self> {
        let card = scenario.options.iter().position(|option| option.id == id);
        let inject = || scenario.injects.iter().position(|inject| inject.id == id);
        let ending = || scenario.endings.iter().position(|ending| ending.id == id);
        card.map(|at| Self::Card(at.into()))
            .or_else(|| inject().map(|at| Self::Inject(at.into())))
            .or_else(|| ending().map(|at| Self::Ending(at.into())))
    }

    /// The ids of all there are.
    pub fn ids(scenario: &Scenario) -> impl Iterator<Item = &str> {
        let cards = scenario.options.iter().map(|option| option.id.as_str());
        let injects = scenario.injects.iter().map(|inject| inject.id.as_str());
        cards.chain(injects).chain(scenario.endings.iter().map(|ending| ending.id.as_str()))
    }

    /// Its title.
    pub fn title(self, scenario: &Scenario) -> &str {
        match self {
            Self::Card(ix) => &scenario.option(ix).title,
            Self::Inject(ix) => &scenario.inject(ix).title,
            Self::Ending(ix) => &scenario.endings[ix.at()].title,
        }
    }

    /// The conditions that have to hold, all of them.
    pub fn conditions(self, scenario: &Scenario) -> Vec<&Cond> {
        let all = match self {
            Self::Card(ix) => [scenario.option(ix).when.as_ref(), None],
            Self::Inject(ix) => {
                let inject = scenario.inject(ix);
                let trigger = match &inject.trigger {
                    Trigger::When(cond) => Some(cond),
                    Trigger::Turn(_) | Trigger::Random(_) => None,
                };
                [trigger, inject.only_if.as_ref()]
            }
            Self::Ending(ix) => [scenario.endings[ix.at()].when.as_ref(), None],
        };
        all.into_iter().flatten().collect()
    }
}
