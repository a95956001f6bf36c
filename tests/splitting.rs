//! Rare thresholds: splitting finds what exact enumeration says, where plays would see nothing.

use offramp::forecast::Player;
use offramp::forecast::exact::{MOST_STEPS, from_state};
use offramp::forecast::splitting::{Rare, rare};
use offramp::policy::PolicyKind;
use offramp::rules::{Chance, Log, State, begin};
use offramp::scenario::{Scenario, load};

fn scenario(name: &str) -> (Scenario, State) {
    let scenario = load(format!("tests/fixtures/exact/{name}.ron").as_ref()).scenario.unwrap();
    let state = begin(&scenario, Chance::new(1), &mut Log::off());
    (scenario, state)
}

/// The highest threshold, exactly and by splitting.
fn both(name: &str, budget: u64, seed: u64) -> (f64, Rare) {
    let (scenario, state) = scenario(name);
    let policy = |_| PolicyKind::Temperament;
    let exact = from_state(&scenario, &state, policy, MOST_STEPS).unwrap();
    let player = Player::new(&scenario, policy);
    let rung = scenario.ladder.thresholds.last().unwrap().rung;
    (exact.thresholds.last().unwrap().end, rare(&player, &state, rung, budget, seed))
}

#[test]
fn one_in_a_million_is_a_figure() {
    let (exact, rare) = both("stair", 2_000_000, 1);
    assert!((5e-7..2e-6).contains(&exact), "{exact}");
    assert!((rare.probability - exact).abs() < 0.2 * exact, "{exact}: {rare:?}");
    assert!(rare.error < 0.2 * exact, "{exact}: {rare:?}");
    assert!(rare.steps < 2_200_000, "{rare:?}");
}

/// The weights are unbiased: over many small estimates the mean is the exact figure, and intervals cover
/// it about as often as they say.
#[test]
fn weights_are_unbiased() {
    for name in ["shores", "fog", "lamp"] {
        let estimates: Vec<_> = (0..100).map(|seed| both(name, 6_000, seed)).collect();
        let exact = estimates[0].0;
        let sum: f64 = estimates.iter().map(|(_, rare)| rare.probability).sum();
        let squares: f64 = estimates.iter().map(|(_, rare)| rare.error * rare.error).sum();
        let off = (sum / 100.0 - exact) / (squares.sqrt() / 100.0);
        assert!(off.abs() < 3.3, "{name}: {off} standard errors");
        let covered = estimates.iter().filter(|(_, rare)| {
            let (low, high) = rare.interval();
            (low..=high).contains(&exact)
        });
        let covered = covered.count();
        assert!((88..=100).contains(&covered), "{name}: {covered} of 100");
    }
}

#[test]
fn the_number_of_threads_changes_nothing() {
    let on = |threads| {
        let pool = rayon::ThreadPoolBuilder::new().num_threads(threads).build().unwrap();
        pool.install(|| both("stair", 50_000, 7).1)
    };
    assert_eq!(on(1), on(3));
}
