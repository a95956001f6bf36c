//! What the policies that play on before they choose have in common: a player by temperament, everybody's
//! menus, and luck that is not the game's.

use super::minds::ActorMenu;
use super::player::Players;
use super::{Deciding, PolicyKind};
use crate::rules::{Branch, Draw, Gain, Plan, Sight, mix};
use crate::scenario::{ActorIx, OptionIx, Scenario};

/// How much is played for a decision. It is counted in plays and never in seconds, so that the same seed
/// gives the same game on every machine.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Effort {
    /// Plays of a decision of look-ahead, over all its orders.
    pub lookahead: u32,
    /// Plays of a decision of the search; the deep one has ten times as many.
    pub search: u32,
    /// Percentage of the search's plays in which it takes the others at their temperament, 0 to 100. In
    /// the rest they pursue their objectives.
    pub trust: u8,
}

impl Default for Effort {
    fn default() -> Self {
        Self { lookahead: 1_024, search: 1_664, trust: 80 }
    }
}

/// What is needed to look ahead in a scenario, to be used again for each decision.
#[derive(Debug)]
pub struct Foresight<'a> {
    pub(super) player: Players<'a>,
    pub(super) menus: Vec<ActorMenu<'a>>,
    pub(super) effort: Effort,
}

/// A number that no draw of a game is mixed with: what is played in advance is not what will come.
const FORESIGHT: u64 = 0x666f_7265_7369_6768;

impl<'a> Foresight<'a> {
    /// For decisions of any seat.
    pub fn new(scenario: &'a Scenario, effort: Effort) -> Self {
        let mut plan = Plan::new(scenario);
        let menus =
            scenario.actor_ids().map(|actor| ActorMenu::new(scenario, &mut plan, actor)).collect();
        Self { player: Players::by_temperament(scenario, plan), menus, effort }
    }

    /// The orders of `actor`, whose sight this is, with the draws that explain them.
    pub fn decide(
        &self,
        policy: PolicyKind,
        sight: &Sight<'_>,
        actor: ActorIx,
        seed: u64,
    ) -> (Vec<OptionIx>, Vec<Draw>) {
        let policy = policy.fit(sight.scenario(), actor);
        match policy.way() {
            Deciding::Thinks(decide) => decide(self, sight, actor, seed),
            Deciding::Draws(_) => policy.explain(sight, actor, seed),
        }
    }

    /// The luck of what is played for a decision.
    pub(super) fn luck(&self, actor: ActorIx, turn: u32, seed: u64) -> u64 {
        let key = self.player.scenario().actor(actor).key;
        mix(mix(mix(seed ^ FORESIGHT) ^ u64::from(turn)) ^ key)
    }

    /// An order, or holding, as a branch of a draw.
    pub(super) fn branch(&self, option: Option<OptionIx>, odds: f64, gain: Option<Gain>) -> Branch {
        let scenario = self.player.scenario();
        let label = option.map_or("hold".to_owned(), |ix| scenario.option(ix).id.clone());
        Branch { label, base: odds, factors: Vec::new(), odds, probability: 0.0, gain }
    }

    /// A sum of what a seat is after in points.
    pub(super) fn points(&self, actor: ActorIx, sum: f64) -> f64 {
        sum / self.player.scenario().aim_weights(actor) as f64
    }
}

/// The name of the draw of an order, counted from 0.
pub(super) fn name(slot: usize) -> String {
    format!("choice/{}", slot + 1)
}
