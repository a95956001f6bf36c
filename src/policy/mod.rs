//! Computer-run actors. A policy sees only what its seat may see: it is handed a [`Sight`].

mod temperament;

use serde::{Deserialize, Serialize};

use crate::rules::{Branch, Draw, Sight, explain, pick, short_of, uniform};
use crate::scenario::{ActorIx, OptionIx, fnv, fnv_more};

/// A way of playing.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum PolicyKind {
    /// Every option, and holding, is equally likely.
    Random,
    /// Base odds times named factors: the actor's temperament.
    #[default]
    Temperament,
}

/// Hears each draw: its name, what is on offer (`None` is to hold), the roll, what came.
type Listen<'a> = dyn FnMut(&str, &[Option<OptionIx>], f64, usize) + 'a;

impl PolicyKind {
    /// All of them, weakest first.
    pub const ALL: [Self; 2] = [Self::Random, Self::Temperament];

    /// The word for it.
    pub fn word(self) -> &'static str {
        match self {
            Self::Random => "random",
            Self::Temperament => "temperament",
        }
    }

    /// The orders of `actor`, whose sight this is.
    pub fn choose(self, sight: &Sight<'_>, actor: ActorIx, seed: u64) -> Vec<OptionIx> {
        self.play(sight, actor, seed, &mut |_, _, _, _| {})
    }

    /// The same orders, with the draws that led to them.
    pub fn explain(
        self,
        sight: &Sight<'_>,
        actor: ActorIx,
        seed: u64,
    ) -> (Vec<OptionIx>, Vec<Draw>) {
        let mut draws = Vec::new();
        let orders = self.play(sight, actor, seed, &mut |name, offers, roll, result| {
            let branches = offers.iter().map(|offer| self.branch(sight, actor, *offer)).collect();
            draws.push(explain(name.to_owned(), Some(actor), branches, roll, result, None));
        });
        (orders, draws)
    }

    /// For each order, one draw among the menu and holding; holding ends it.
    fn play(
        self,
        sight: &Sight<'_>,
        actor: ActorIx,
        seed: u64,
        listen: &mut Listen<'_>,
    ) -> Vec<OptionIx> {
        let scenario = sight.scenario();
        let mut orders: Vec<OptionIx> = Vec::new();
        let menu = sight.menu(actor);
        for slot in 0..scenario.rules.orders_per_turn {
            let free =
                menu.iter().filter(|ix| !orders.contains(ix) && affordable(sight, &orders, **ix));
            let offers: Vec<_> = free.map(|ix| Some(*ix)).chain([None]).collect();
            let odds: Vec<f64> =
                offers.iter().map(|offer| self.odds(sight, actor, *offer)).collect();
            // One digit: at most four orders.
            let digit = b'1' + u8::try_from(slot).unwrap_or(0);
            let key = fnv_more(fnv("choice/"), &[digit]);
            let turn = u32::try_from(crate::scenario::Facts::turn(sight)).unwrap_or(0);
            let roll = uniform(seed, turn, key, scenario.actor(actor).key);
            let result = pick(&odds, roll);
            listen(&format!("choice/{}", slot + 1), &offers, roll, result);
            match offers[result] {
                Some(ix) => orders.push(ix),
                None => break,
            }
        }
        orders
    }

    fn odds(self, sight: &Sight<'_>, actor: ActorIx, offer: Option<OptionIx>) -> f64 {
        match self {
            Self::Random => 1.0,
            Self::Temperament => temperament::odds(sight, actor, offer),
        }
    }

    fn branch(self, sight: &Sight<'_>, actor: ActorIx, offer: Option<OptionIx>) -> Branch {
        let label = offer.map_or("hold", |ix| &sight.scenario().option(ix).id).to_owned();
        match self {
            Self::Random => {
                Branch { label, base: 1.0, factors: Vec::new(), odds: 1.0, probability: 0.0 }
            }
            Self::Temperament => {
                let (base, factors) = temperament::factors(sight, actor, offer);
                let odds = factors.iter().fold(base, |odds, factor| odds * factor.times);
                Branch { label, base, factors, odds, probability: 0.0 }
            }
        }
    }
}

/// Whether one more order can be paid for.
fn affordable(sight: &Sight<'_>, orders: &[OptionIx], more: OptionIx) -> bool {
    let scenario = sight.scenario();
    let options: Vec<_> = orders.iter().chain([&more]).map(|ix| scenario.option(*ix)).collect();
    short_of(scenario, sight, &options).is_none()
}
