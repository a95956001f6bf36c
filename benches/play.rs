//! How fast games are played: `cargo bench --no-default-features --bench play`. What is measured, and
//! the figures, are in `docs/performance.md`.
//!
//! First the reference program in `tests/program/reference/program/` and the engine must play the same games.

#![allow(missing_docs)]

mod clock;
#[path = "../tests/program/reference/program/mod.rs"]
mod program;

use std::hint::black_box;
use std::sync::atomic::AtomicBool;
use std::time::Instant;

use offramp::forecast::{Players, Request, forecast};
use offramp::policy::PolicyKind;
use offramp::rules::{State, Viewer};
use offramp::scenario::Scenario;
use offramp::scenario::library::SHIPPED;

/// Games side by side.
const LANES: usize = offramp::forecast::LANES;
/// Games of one measurement.
const GAMES: u64 = 32_768;

fn main() {
    let only_engine = std::env::args().any(|arg| arg == "engine");
    for shipped in SHIPPED.iter().filter(|_| !only_engine) {
        let scenario = shipped.load().scenario.expect("shipped scenarios load");
        same_games(&scenario, 4_096);
    }
    let kirillov = SHIPPED.iter().find(|s| s.id == "kirillov").expect("shipped");
    let scenario = kirillov.load().scenario.expect("shipped scenarios load");
    if only_engine {
        (0..20).for_each(|_| engine(&scenario));
        return;
    }
    let plain = rate(|| plain(&scenario));
    let engine = rate(|| engine(&scenario));
    let one = rate(|| one_by_one(&scenario));
    println!("reference         {plain:>9.0} games/s");
    println!("engine, 1 lane    {one:>9.0} games/s  {:.2} times", one / plain);
    println!("engine, {LANES} lanes   {engine:>9.0} games/s  {:.2} times", engine / plain);
    println!("engine, 4 lanes   {:>9.0} games/s", rate(|| games_of::<4>(&scenario)));
    println!("engine, 16 lanes  {:>9.0} games/s", rate(|| games_of::<16>(&scenario)));
    two_threads(&scenario);
    let compile = || (0..100).for_each(|_| drop(black_box(player(&scenario))));
    println!("compiling a plan  {:>9.1} µs", clock::best(compile) * 1e4);
}

/// Every state in which orders are due, and the last, of so many games, must be equal.
fn same_games(scenario: &Scenario, games: u64) {
    let player = player(scenario);
    let start = State::start(scenario);
    let mut table = player.table::<LANES>(&start);
    for first in (0..games).step_by(LANES) {
        let seeds = std::array::from_fn(|lane| first + lane as u64);
        let mut states: Vec<Vec<State>> = vec![Vec::new(); LANES];
        table.restart(&start, seeds);
        table.begin();
        while !table.games().all_over() {
            let at = table.games();
            let going = (0..LANES).filter(|lane| !at.over(*lane));
            going.for_each(|lane| states[lane].push(at.state(lane)));
            table.play_turn(&[]);
        }
        for (lane, mut states) in states.into_iter().enumerate() {
            states.push(table.games().state(lane));
            let mut states = states.iter().map(json);
            let seed = seeds[lane];
            let last = program::play(scenario, seed, |state| {
                assert_eq!(Some(json(state)), states.next(), "{} {seed}", scenario.meta.id);
            });
            assert_eq!(Some(json(&last)), states.next(), "{} {seed}", scenario.meta.id);
        }
    }
    println!("{}: {games} games, turn by turn the same", scenario.meta.id);
}

/// A state as the rules write it.
fn json(state: &impl serde::Serialize) -> String {
    serde_json::to_string(state).expect("states are integers and lists")
}

/// What a second core gives to a forecast: by the clock, and by the computing that both threads did for
/// the same games, which tells what two free cores would give.
fn two_threads(scenario: &Scenario) {
    const PLAYS: u32 = 65_536;
    let state = State::start(scenario);
    let request = Request { viewer: Viewer::Facilitator, orders: Vec::new(), runs: PLAYS };
    let mut best = [(f64::INFINITY, f64::INFINITY); 2];
    let pools = [1, 2].map(|threads| {
        let pool = rayon::ThreadPoolBuilder::new().num_threads(threads).build();
        pool.expect("threads start")
    });
    for _ in 0..clock::REPEATS {
        for (pool, (passed, computed)) in pools.iter().zip(&mut best) {
            let (start, before) = (Instant::now(), clock::all_threads());
            pool.install(|| {
                black_box(forecast(scenario, &state, &request, &AtomicBool::new(false)));
            });
            *passed = passed.min(start.elapsed().as_secs_f64());
            *computed = computed.min(clock::all_threads() - before);
        }
    }
    let [(one, alone), (two, both)] = best;
    let games = |seconds: f64| f64::from(PLAYS) / seconds;
    println!("forecast, 1 thread  {:>9.0} games/s by the clock", games(one));
    println!(
        "forecast, 2 threads {:>9.0} games/s by the clock, {:.2} times",
        games(two),
        one / two
    );
    println!(
        "  computing for the same games {:.3} times: {:.2} times on free cores",
        both / alone,
        2.0 * alone / both
    );
}

/// Games a second of the fastest measurement.
fn rate(games: impl FnMut()) -> f64 {
    GAMES as f64 / clock::best(games)
}

fn player(scenario: &Scenario) -> Players<'_> {
    Players::new(scenario, |_| PolicyKind::Temperament)
}

fn plain(scenario: &Scenario) {
    for seed in 0..GAMES {
        black_box(program::play(scenario, seed, |_| {}).ending);
    }
}

fn engine(scenario: &Scenario) {
    games_of::<LANES>(scenario);
}

fn one_by_one(scenario: &Scenario) {
    games_of::<1>(scenario);
}

fn games_of<const L: usize>(scenario: &Scenario) {
    let player = player(scenario);
    let start = State::start(scenario);
    let mut table = player.table::<L>(&start);
    for first in (0..GAMES).step_by(L) {
        table.restart(&start, std::array::from_fn(|lane| first + lane as u64));
        table.begin();
        table.play_out();
        black_box(table.games().all_over());
    }
}
