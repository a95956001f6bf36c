//! Computer-run actors. A policy sees only what its seat may see: it is handed a [`Sight`].

use super::{menu, temperament};
use offramp::rules::{Sight, State, pick, uniform};
use offramp::scenario::{ActorIx, OptionIx, fnv, fnv_more};

/// For each order, one draw among the menu and holding; holding ends it.
pub fn choose(sight: &Sight<'_>, state: &State, actor: ActorIx, seed: u64) -> Vec<OptionIx> {
    let scenario = sight.scenario();
    let mut orders: Vec<OptionIx> = Vec::new();
    let menu = menu::menu(scenario, state, actor);
    for slot in 0..scenario.rules.orders_per_turn {
        let free =
            menu.iter().filter(|ix| !orders.contains(ix) && affordable(sight, &orders, **ix));
        let offers: Vec<_> = free.map(|ix| Some(*ix)).chain([None]).collect();
        let odds: Vec<f64> =
            offers.iter().map(|offer| temperament::odds(sight, actor, *offer)).collect();
        let digit = b'1' + u8::try_from(slot).unwrap_or(0);
        let key = fnv_more(fnv("choice/"), &[digit]);
        let roll = uniform(seed, state.turn, key, scenario.actor(actor).key);
        match offers[pick(&odds, roll)] {
            Some(ix) => orders.push(ix),
            None => break,
        }
    }
    orders
}

/// Whether one more order can be paid for.
fn affordable(sight: &Sight<'_>, orders: &[OptionIx], more: OptionIx) -> bool {
    let scenario = sight.scenario();
    let options: Vec<_> = orders.iter().chain([&more]).map(|ix| scenario.option(*ix)).collect();
    menu::short_of(scenario, sight, &options).is_none()
}
