//! Computer-run actors. A policy that chooses for a seat is handed a [`Sight`], and knows no more than
//! that sight imagines. `docs/policies.md` says what each does, and how well.

mod foresight;
mod lookahead;
mod minds;
mod player;
mod search;
mod temperament;

use serde::{Deserialize, Serialize};

use crate::rules::{Draw, Games, Plan, Sight};
use crate::scenario::{ActorIx, OptionIx, Scenario};
pub use foresight::{Effort, Foresight};
pub use minds::{Minds, Pad};
pub(crate) use player::seeds;
pub use player::{LANES, Player, Table, play_out, score, weights};

/// A way of playing.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum PolicyKind {
    /// Every option, and holding, is equally likely.
    Random,
    /// Base odds times named factors: the actor's temperament.
    #[default]
    Temperament,
    /// What serves the seat's objectives best in plays of the rest of the game, everybody played by
    /// temperament from there on.
    Lookahead,
    /// A tree search over the seat's own orders of this turn and later ones, in which the others may
    /// pursue their objectives too.
    Search,
}

impl PolicyKind {
    /// All of them, weakest first.
    pub const ALL: [Self; 4] = [Self::Random, Self::Temperament, Self::Lookahead, Self::Search];

    /// The word for it.
    pub fn word(self) -> &'static str {
        match self {
            Self::Random => "random",
            Self::Temperament => "temperament",
            Self::Lookahead => "lookahead",
            Self::Search => "search",
        }
    }

    /// How hard an opponent it is, in the words of a set-up.
    pub fn level(self) -> &'static str {
        match self {
            Self::Random => "at random",
            Self::Temperament => "easy",
            Self::Lookahead => "normal",
            Self::Search => "hard",
        }
    }

    /// Whether it plays on before it chooses, instead of drawing among odds.
    pub fn looks_ahead(self) -> bool {
        matches!(self, Self::Lookahead | Self::Search)
    }

    /// The policy by which a seat that is to be played so is played: one without objectives has nothing
    /// to look ahead for, and is played by temperament.
    #[must_use]
    pub fn fit(self, scenario: &Scenario, actor: ActorIx) -> Self {
        if self.looks_ahead() && weights(scenario, actor) == 0 { Self::Temperament } else { self }
    }

    /// The orders of `actor`, whose sight this is, with the draws that led to them.
    pub fn explain(
        self,
        sight: &Sight<'_>,
        actor: ActorIx,
        seed: u64,
    ) -> (Vec<OptionIx>, Vec<Draw>) {
        let policy = self.fit(sight.scenario(), actor);
        if policy.looks_ahead() {
            let foresight = Foresight::new(sight.scenario(), Effort::default());
            return foresight.decide(policy, sight, actor, seed);
        }
        let mut plan = Plan::bare(sight.scenario());
        let minds = Minds::new(&mut plan, [(actor, policy)]);
        let state = sight.imagined();
        let mut games = Games::from_state(&plan, &state, [seed]);
        let mut draws = Vec::new();
        minds.seal(&plan, &mut games, &mut Pad::default(), Some(&mut draws));
        (games.orders(0, actor).to_vec(), draws)
    }
}
