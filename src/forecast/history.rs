//! How likely the computer's ways of playing hold what was really done to be.

use rayon::prelude::*;

use super::batch::game_seed;
use super::estimate::Estimate;
use crate::policy::{LANES, Players, PolicyKind};
use crate::rules::State;
use crate::scenario::{Scenario, Seats};

/// How often a seat chose what it really did, in the order of the scenario's history. Games are played in
/// which everybody does what history says, and the seats of which it tells nothing in a turn play by
/// temperament; what a seat would have chosen by `policy` is asked before it does what it did. A game that is
/// over by then says nothing. The same seed gives the same figures on any number of threads.
pub fn likelihood(
    scenario: &Scenario,
    policy: PolicyKind,
    games: u32,
    seed: u64,
    tick: &(dyn Fn() + Sync),
) -> Vec<Estimate> {
    let told: Seats = scenario.history.iter().map(|one| one.actor).collect();
    let by = |actor| if told.has(actor) { policy } else { PolicyKind::Temperament };
    let player = Players::new(scenario, by);
    let start = State::start(scenario);
    let nothing = || vec![Estimate::default(); scenario.history.len()];
    (0..games.div_ceil(LANES as u32))
        .into_par_iter()
        .map_init(
            || player.table::<LANES>(&start),
            |table, batch| {
                let first = batch * LANES as u32;
                let seeds = std::array::from_fn(|lane| game_seed(seed, first + lane as u32));
                let lanes = LANES.min((games - first) as usize);
                let mut found = nothing();
                table.restart(&start, seeds);
                table.begin();
                while !table.games.all_over() {
                    table.seal();
                    let turn = table.games.turn;
                    let now = scenario.history.iter().zip(&mut found);
                    for (one, found) in now.filter(|(one, _)| one.turn == turn) {
                        for lane in 0..LANES {
                            if lane < lanes && !table.games.over(lane) {
                                found.runs += 1;
                                found.hits +=
                                    u64::from(one.is(table.games.orders(lane, one.actor)));
                            }
                            table.games.seal(lane, one.actor, &one.orders);
                        }
                    }
                    table.play_turn(&[]);
                }
                (0..lanes).for_each(|_| tick());
                found
            },
        )
        .reduce(nothing, |one, other| {
            let both = one.into_iter().zip(other);
            both.map(|(a, b)| Estimate { hits: a.hits + b.hits, runs: a.runs + b.runs }).collect()
        })
}

/// How many times as likely history is, as a whole, by the one as by the other: the product of the shares of
/// the one, divided by those of the other. Half a game more on either side keeps every share from 0 and 1.
/// `None` if no game came so far.
pub fn times_as_likely(one: &[Estimate], other: &[Estimate]) -> Option<f64> {
    let share = |of: &Estimate| (of.hits as f64 + 0.5) / (of.runs as f64 + 1.0);
    let both = one.iter().zip(other).filter(|(one, other)| one.runs > 0 && other.runs > 0);
    both.map(|(one, other)| share(one) / share(other)).reduce(|all, next| all * next)
}
