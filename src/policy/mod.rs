//! Computer-run actors. A policy that chooses for a seat is handed a [`Sight`], and knows no more than
//! that sight imagines. `docs/policies.md` says what each does, and how well.

mod agreement;
mod chart;
mod deterrence;
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
pub use player::{Idle, LANES, Players, SideBySide, play_out, points, score, weights};

/// How a policy comes to its orders.
#[derive(Clone, Copy)]
enum Deciding {
    /// It draws among odds, and this is what moves them.
    Draws(PolicyOdds),
    /// It plays on before it chooses.
    Thinks(Decider),
}

/// The orders of a seat, with the draws that led to them, from what it knows and the game's seed.
type Decider = fn(&Foresight<'_>, &Sight<'_>, ActorIx, u64) -> (Vec<OptionIx>, Vec<Draw>);

/// What moves the odds of whoever draws.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum PolicyOdds {
    /// Nothing: all are equal.
    Even,
    /// The actor's temperament.
    Temperament,
}

macro_rules! policies {
    ($($(#[$about:meta])* $kind:ident: $word:literal, $level:literal, $way:expr;)*) => {
        /// A way of playing.
        #[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
        pub enum PolicyKind {
            $($(#[$about])* $kind,)*
        }

        impl PolicyKind {
            /// All of them, weakest first.
            pub const ALL: [Self; [$($word),*].len()] = [$(Self::$kind),*];

            /// The word for it.
            pub fn word(self) -> &'static str {
                match self {
                    $(Self::$kind => $word,)*
                }
            }

            /// How hard an opponent it is, in the words of a set-up.
            pub fn level(self) -> &'static str {
                match self {
                    $(Self::$kind => $level,)*
                }
            }

            fn way(self) -> Deciding {
                match self {
                    $(Self::$kind => $way,)*
                }
            }
        }
    };
}

// Every policy, weakest first: its word, its level, its maker.
policies! {
    /// Every option, and holding, is equally likely.
    Random: "random", "at random", Deciding::Draws(PolicyOdds::Even);
    /// Base odds times named factors: the actor's temperament.
    #[default]
    Temperament: "temperament", "easy", Deciding::Draws(PolicyOdds::Temperament);
    /// What serves the seat's objectives best in plays of the rest of the game, everybody played by
    /// temperament from there on.
    Lookahead: "lookahead", "normal", Deciding::Thinks(lookahead::decide);
    /// A tree search over the seat's own orders of this turn and later ones, in which the others may
    /// pursue their objectives too.
    Search: "search", "hard", Deciding::Thinks(search::decide::<1>);
    /// The same with ten times the plays.
    DeepSearch: "deep-search", "very hard", Deciding::Thinks(search::decide::<10>);
}

impl PolicyKind {
    /// The policy of a word, or of a level.
    pub fn called(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|policy| policy.word() == word || policy.level() == word)
    }

    /// Whether it plays on before it chooses, instead of drawing among odds.
    pub fn looks_ahead(self) -> bool {
        matches!(self.way(), Deciding::Thinks(_))
    }

    /// What moves its odds; of one that does not draw, what stands in for it.
    fn odds(self) -> PolicyOdds {
        match self.way() {
            Deciding::Draws(odds) => odds,
            Deciding::Thinks(_) => PolicyOdds::Temperament,
        }
    }

    /// The policy by which a seat that is to be played so is played: one without objectives has nothing
    /// to look ahead for, and is played by temperament; so is one with a flow chart, which stands for its temperament.
    #[must_use]
    pub fn fit(self, scenario: &Scenario, actor: ActorIx) -> Self {
        let charted = !scenario.actor(actor).flow.is_empty();
        let blind = charted || weights(scenario, actor) == 0;
        if self.looks_ahead() && blind { Self::Temperament } else { self }
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
        let minds = Minds::new(sight.scenario(), &mut plan, [(actor, policy)]);
        let state = sight.imagined();
        let mut games = Games::from_state(sight.scenario(), &plan, &state, [seed]);
        let mut draws = Vec::new();
        minds.seal(&plan, &mut games, &mut Pad::default(), Some(&mut draws));
        (games.orders(0, actor).to_vec(), draws)
    }
}
