//! Games played side by side without a log are the games that are explained: after every turn the
//! same state, for every shipped scenario.

use std::sync::OnceLock;

use offramp::forecast::{LANES, Players};
use offramp::policy::PolicyKind;
use offramp::rules::{Chance, Command, Log, Plan, Sight, State, Viewer, apply_planned, begin};
use offramp::scenario::Scenario;
use offramp::scenario::library::SHIPPED;
use rayon::prelude::*;

const GAMES: u64 = 1_600;

#[test]
fn games_side_by_side_are_the_games_explained() {
    for shipped in SHIPPED {
        let scenario = shipped.load().scenario.unwrap();
        for policy in PolicyKind::ALL {
            // Who looks ahead plays many games for each decision: a few of the smallest scenario will do.
            let games = match policy.looks_ahead() {
                false => GAMES,
                true if scenario.meta.id == "first-steps" => LANES as u64,
                true => 0,
            };
            let plan = OnceLock::new();
            (0..games / LANES as u64).into_par_iter().for_each(|group| {
                compare(&scenario, &plan, policy, group * LANES as u64);
            });
        }
    }
}

fn compare(scenario: &Scenario, plan: &OnceLock<Plan>, policy: PolicyKind, first: u64) {
    let player = Players::new(scenario, |_| policy);
    let start = State::start(scenario);
    let mut table = player.table::<LANES>(&start);
    let seeds = std::array::from_fn(|lane| first + lane as u64);
    table.restart(&start, seeds);
    table.begin();
    let mut games: Vec<State> =
        seeds.map(|seed| begin(scenario, Chance::new(seed), &mut Log::off())).into();
    loop {
        for (lane, game) in games.iter().enumerate() {
            let (seed, turn) = (seeds[lane], game.turn);
            assert_eq!(table.games().state(lane), *game, "seed {seed}, turn {turn}");
        }
        if table.games().all_over() {
            break;
        }
        table.play_turn(&[]);
        for (game, seed) in games.iter_mut().zip(seeds) {
            explained_turn(scenario, plan, game, policy, seed);
        }
    }
}

/// A turn as a session plays it.
fn explained_turn(
    scenario: &Scenario,
    plan: &OnceLock<Plan>,
    state: &mut State,
    policy: PolicyKind,
    seed: u64,
) {
    let mut events = Vec::new();
    for actor in scenario.actor_ids().filter(|_| !state.over()).collect::<Vec<_>>() {
        let sight = Sight::new(scenario, state, Viewer::Seat(actor));
        let (orders, draws) = policy.explain(&sight, actor, seed);
        let commit = Command::Commit { actor, orders, reason: String::new(), draws };
        apply_planned(scenario, plan, state, &commit, seed, &mut events).unwrap();
    }
    if !state.over() {
        let adjudicate = Command::Adjudicate { rulings: Vec::new() };
        apply_planned(scenario, plan, state, &adjudicate, seed, &mut events).unwrap();
    }
}
