//! Shorter or smaller ways to play a scenario, and what was really done.

use super::ix::{ActorIx, OptionIx, Seats};
use super::model::{MayEnd, Scenario, Source};

/// A shorter or smaller way to play the same scenario.
#[derive(Clone, Debug)]
pub struct Variant {
    /// Id.
    pub id: String,
    /// Title.
    pub title: String,
    /// Number of turns with orders, at most.
    pub turns: u32,
    /// Seats that people may take.
    pub seats: Seats,
    /// Options an actor may commit to in a turn.
    pub orders_per_turn: u32,
}

/// Which variant a scenario is played in, and what it is without.
#[derive(Clone, Debug)]
pub struct PlayedIn {
    at: usize,
    turns: u32,
    orders_per_turn: u32,
    may_end: Option<MayEnd>,
}

impl Scenario {
    /// The variant it is played in; `None` for the whole.
    pub fn variant(&self) -> Option<&Variant> {
        self.variants.get(self.played_in.as_ref()?.at)
    }

    /// Seats that people may take.
    pub fn for_people(&self) -> Seats {
        self.variant().map_or(Seats::ALL, |variant| variant.seats)
    }

    /// The same scenario in the variant of this id, or whole; `None` if it has no such variant. What may end
    /// it by chance only in its last turn or later can't end it.
    pub fn in_variant(&self, id: Option<&str>) -> Option<Self> {
        let mut scenario = self.clone();
        if let Some(whole) = scenario.played_in.take() {
            scenario.meta.turns = whole.turns;
            scenario.rules.orders_per_turn = whole.orders_per_turn;
            scenario.meta.may_end = whole.may_end;
        }
        let Some(id) = id else { return Some(scenario) };
        let at = scenario.variants.iter().position(|variant| variant.id == id)?;
        let (meta, rules) = (&mut scenario.meta, &mut scenario.rules);
        let Variant { turns, orders_per_turn, .. } = scenario.variants[at];
        scenario.played_in = Some(PlayedIn {
            at,
            turns: std::mem::replace(&mut meta.turns, turns),
            orders_per_turn: std::mem::replace(&mut rules.orders_per_turn, orders_per_turn),
            may_end: meta.may_end.clone(),
        });
        meta.may_end.take_if(|may_end| may_end.from >= turns);
        Some(scenario)
    }
}

/// What a seat really did in a turn.
#[derive(Clone, Debug)]
pub struct Historic {
    /// In which turn.
    pub turn: u32,
    /// Who.
    pub actor: ActorIx,
    /// Its options; none if it did nothing.
    pub orders: Vec<OptionIx>,
    /// Who says so.
    pub source: Option<Source>,
}

impl Historic {
    /// Whether these are the same orders, in whatever order.
    pub fn is(&self, orders: &[OptionIx]) -> bool {
        orders.len() == self.orders.len() && self.orders.iter().all(|order| orders.contains(order))
    }
}
