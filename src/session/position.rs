//! What somebody who moves a seat decides on: the game as that seat knows it, apart from the session, so
//! that one may think beside it.

use std::sync::Arc;

use super::Session;
use crate::policy::PolicyKind;
use crate::rules::{Draw, SeatView, Sight, State, Viewer};
use crate::scenario::{ActorIx, OptionIx, Scenario};

/// A seat's decision to be made. What is secret from the seat can't be got out of it.
#[derive(Clone, Debug)]
pub struct Position {
    actor: ActorIx,
    scenario: Arc<Scenario>,
    state: State,
    view: SeatView,
    seed: u64,
}

impl Position {
    pub(super) fn new(session: &Session, actor: ActorIx) -> Self {
        Self {
            actor,
            scenario: Arc::clone(session.expected_by(Viewer::Seat(actor))),
            state: session.state().clone(),
            view: session.view(Viewer::Seat(actor)),
            seed: session.setup().seed,
        }
    }

    /// Whose.
    pub fn actor(&self) -> ActorIx {
        self.actor
    }

    /// The seat's id.
    pub fn seat(&self) -> &str {
        &self.scenario.actor(self.actor).id
    }

    /// What it knows.
    pub fn view(&self) -> &SeatView {
        &self.view
    }

    /// Its menu: the id of each option that it may choose, in the menu's order.
    pub fn menu(&self) -> impl Iterator<Item = (OptionIx, &str)> {
        let id = |ix: OptionIx| (ix, self.scenario.options[ix.at()].id.as_str());
        self.view.menu.iter().map(move |card| id(card.option))
    }

    /// What a policy chooses, and how it came to it. The same position gives the same choice.
    pub fn chosen_by(&self, policy: PolicyKind) -> (Vec<OptionIx>, Vec<Draw>) {
        let sight = Sight::new(&self.scenario, &self.state, Viewer::Seat(self.actor));
        policy.explain(&sight, self.actor, self.seed)
    }
}
