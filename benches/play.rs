//! How fast games are played: `cargo bench --no-default-features --bench play`. What is measured, and
//! the figures, are in `docs/performance.md`.
//!
//! First the interpreter in `interpreter/` and the engine must play the same games.

#![allow(missing_docs)]

mod interpreter;

use std::hint::black_box;
use std::sync::atomic::AtomicBool;
use std::time::Instant;

use offramp::forecast::{Player, Request, forecast};
use offramp::policy::PolicyKind;
use offramp::rules::{Sight, State, Viewer};
use offramp::scenario::Scenario;
use offramp::scenario::library::SHIPPED;

/// Games side by side.
const LANES: usize = offramp::forecast::LANES;
/// Games of one measurement.
const GAMES: u64 = 8_192;
/// Measurements; the fastest counts, since other programs share the machine.
const REPEATS: usize = 7;

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
    let plain = best(|| plain(&scenario));
    let engine = best(|| engine(&scenario));
    let one = best(|| one_by_one(&scenario));
    println!("interpreter       {plain:>9.0} games/s");
    println!("engine, 1 lane    {one:>9.0} games/s  {:.2} times", one / plain);
    println!("engine, {LANES} lanes   {engine:>9.0} games/s  {:.2} times", engine / plain);
    println!("engine, 4 lanes   {:>9.0} games/s", best(|| games_of::<4>(&scenario)));
    println!("engine, 16 lanes  {:>9.0} games/s", best(|| games_of::<16>(&scenario)));
    all_options(&scenario);
    let start = seconds();
    for _ in 0..100 {
        black_box(Player::new(&scenario, |_| PolicyKind::Temperament));
    }
    println!("compiling a plan  {:>9.1} µs", (seconds() - start) * 1e4);
}

/// Every state in which orders are due, and the last, of so many games, must be equal.
fn same_games(scenario: &Scenario, games: u64) {
    let player = Player::new(scenario, |_| PolicyKind::Temperament);
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
            let mut states = states.into_iter();
            let seed = seeds[lane];
            let last = interpreter::play(scenario, seed, |state| {
                assert_eq!(Some(state), states.next().as_ref(), "{} {seed}", scenario.meta.id);
            });
            assert_eq!(Some(last), states.next(), "{} {seed}", scenario.meta.id);
        }
    }
    println!("{}: {games} games, turn by turn the same", scenario.meta.id);
}

/// Forecasts every option of one seat at the middle of a game, each by as many plays as ±2 points take
/// where a half is likely.
fn all_options(scenario: &Scenario) {
    const PLAYS: u32 = 2_401;
    let mut middle = None;
    Player::new(scenario, |_| PolicyKind::Temperament).play(7, |state| {
        middle = (state.turn == 4).then(|| state.clone()).or(middle.take());
    });
    let state = middle.expect("the game lasts");
    let seat = scenario.actor_ids().next().expect("there are actors");
    let viewer = Viewer::Seat(seat);
    let menu = Sight::new(scenario, &state, viewer).menu(seat);
    let start = Instant::now();
    for option in &menu {
        let request = Request { viewer, orders: vec![(seat, vec![*option])], runs: PLAYS };
        black_box(forecast(scenario, &state, &request, &AtomicBool::new(false)));
    }
    let passed = start.elapsed().as_secs_f64() * 1e3;
    let threads = rayon::current_num_threads();
    println!("{} options, {PLAYS} plays each, {threads} threads: {passed:.0} ms", menu.len());
}

/// Games a second of the fastest measurement.
fn best(mut games: impl FnMut()) -> f64 {
    let times = (0..REPEATS).map(|_| {
        let start = seconds();
        games();
        seconds() - start
    });
    GAMES as f64 / times.fold(f64::INFINITY, f64::min)
}

/// Seconds this thread has spent computing, where the system tells; else seconds that have passed.
fn seconds() -> f64 {
    static START: std::sync::LazyLock<Instant> = std::sync::LazyLock::new(Instant::now);
    let told = std::fs::read_to_string("/proc/thread-self/schedstat").ok();
    let nanoseconds = told.and_then(|text| text.split(' ').next()?.parse::<f64>().ok());
    nanoseconds.map_or_else(|| START.elapsed().as_secs_f64(), |nanoseconds| nanoseconds / 1e9)
}

fn plain(scenario: &Scenario) {
    for seed in 0..GAMES {
        black_box(interpreter::play(scenario, seed, |_| {}).ending);
    }
}

fn engine(scenario: &Scenario) {
    games_of::<LANES>(scenario);
}

fn one_by_one(scenario: &Scenario) {
    games_of::<1>(scenario);
}

fn games_of<const L: usize>(scenario: &Scenario) {
    let player = Player::new(scenario, |_| PolicyKind::Temperament);
    let start = State::start(scenario);
    let mut table = player.table::<L>(&start);
    for first in (0..GAMES).step_by(L) {
        table.restart(&start, std::array::from_fn(|lane| first + lane as u64));
        table.begin();
        table.play_out();
        black_box(table.games().all_over());
    }
}
