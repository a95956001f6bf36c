//! Rare thresholds: splitting finds what exact enumeration says, where plays would see nothing, and
//! takes over by itself. That it agrees with less rare figures is shown in `tests/program/exact/`.

use std::process::Command;
use std::sync::atomic::AtomicBool;

use offramp::forecast::exact::{Limits, from_state};
use offramp::forecast::splitting::{Ascent, rare};
use offramp::forecast::{Players, Rare, Request, Risk, forecast, forecast_with_rare};
use offramp::policy::PolicyKind;
use offramp::rules::{Chance, Log, State, Viewer, begin};
use offramp::scenario::{Scenario, load};

static GO_ON: AtomicBool = AtomicBool::new(false);
const STAIR: &str = "tests/fixtures/exact/stair.ron";

fn stair() -> (Scenario, State) {
    let scenario = load(STAIR.as_ref()).scenario.unwrap();
    let state = begin(&scenario, Chance::new(1), &mut Log::off());
    (scenario, state)
}

fn exact((scenario, state): &(Scenario, State)) -> f64 {
    let exact =
        from_state(scenario, state, |_| PolicyKind::Temperament, Limits::default()).unwrap();
    exact.thresholds.last().unwrap().end
}

fn split((scenario, state): &(Scenario, State), turns: u64, seed: u64) -> Rare {
    let player = Players::new(scenario, |_| PolicyKind::Temperament);
    let rung = scenario.ladder.thresholds.last().unwrap().rung;
    rare(&player, &Ascent { from: state, begin: false, rung, threshold: None, turns, seed }, &GO_ON)
        .unwrap()
}

/// Relative error under 20% with 2 million turns: of the root of the mean square over seeds, not of
/// one that is lucky.
#[test]
fn one_in_a_million_is_a_figure() {
    const SEEDS: u64 = 6;
    let stair = stair();
    let exact = exact(&stair);
    assert!((5e-7..2e-6).contains(&exact), "{exact}");
    let mut squares = 0.0;
    for seed in 0..SEEDS {
        let rare = split(&stair, 2_000_000, seed);
        let off = rare.probability / exact - 1.0;
        assert!(rare.steps < 2_200_000, "{rare:?}");
        squares += off * off;
    }
    let error = (squares / SEEDS as f64).sqrt();
    assert!(error < 0.2, "{error}");
}

/// With a hundredth of that the interval still tells how much is known.
#[test]
fn the_interval_covers_one_in_a_million() {
    let stair = stair();
    let exact = exact(&stair);
    let found: Vec<_> = (0..200).map(|seed| split(&stair, 20_000, seed)).collect();
    let covered = found.iter().filter(|rare| {
        let (low, high) = rare.interval();
        (low..=high).contains(&exact)
    });
    let covered = covered.count();
    assert!((183..=197).contains(&covered), "{covered} of 200");
    let off: f64 = found.iter().map(|rare| rare.probability - exact).sum();
    let variance: f64 = found.iter().map(|rare| rare.error * rare.error).sum();
    let mean = off / variance.sqrt();
    assert!(mean.abs() < 3.3, "on average {mean} standard errors");
}

fn request() -> Request {
    Request { viewer: Viewer::Public, orders: Vec::new(), runs: 4_000 }
}

#[test]
fn a_forecast_splits_what_its_plays_do_not_show() {
    let (scenario, state) = stair();
    let counted = forecast(&scenario, &state, &request(), &GO_ON).unwrap();
    assert_eq!(counted.thresholds[0].end.hits, 0);
    let risk = forecast_with_rare(&scenario, &state, &request(), &GO_ON).unwrap();
    assert_eq!(risk.plays, counted.plays);
    let likelihood = risk.thresholds[0].by_end();
    let (low, high) = likelihood.interval();
    let times = likelihood.share() / exact(&(scenario, state));
    assert!((0.6..1.6).contains(&times), "{times} times what it is");
    assert!(0.0 < low && low < likelihood.share() && high < 2.5 * low, "{low} to {high}");
    assert!(likelihood.text().starts_with("0.000"), "{}", likelihood.text());
    assert!(likelihood.text().ends_with(", rare, estimated apart"), "{}", likelihood.text());
}

/// Orders that are given count: from the first step on the stair the top is nearer.
#[test]
fn it_starts_from_the_orders_that_are_given() {
    let (scenario, state) = stair();
    let east = scenario.find_actor("east").unwrap();
    let step = scenario.options.iter().position(|option| option.id == "to_marches").unwrap();
    let after = |orders: Vec<_>| {
        let request = Request { orders: vec![(east, orders)], ..request() };
        let risk = forecast_with_rare(&scenario, &state, &request, &GO_ON).unwrap();
        risk.thresholds[0].by_end().share()
    };
    let (climbs, holds) = (after(vec![step.into()]), after(Vec::new()));
    assert!(climbs > 1.2 * holds && holds > 0.0, "{climbs} against {holds}");
}

#[test]
fn what_is_not_rare_is_only_counted() {
    let scenario = load("tests/fixtures/exact/shores.ron".as_ref()).scenario.unwrap();
    let state = begin(&scenario, Chance::new(1), &mut Log::off());
    let plain = forecast(&scenario, &state, &request(), &GO_ON);
    assert_eq!(forecast_with_rare(&scenario, &state, &request(), &GO_ON), plain);
    assert!(plain.unwrap().thresholds.iter().all(|crossing| crossing.end.hits >= 10));
}

#[test]
fn it_can_be_stopped() {
    let stair = stair();
    let player = Players::new(&stair.0, |_| PolicyKind::Temperament);
    let rung = stair.0.ladder.thresholds[0].rung;
    let ascent =
        Ascent { from: &stair.1, begin: false, rung, threshold: None, turns: u64::MAX, seed: 1 };
    assert_eq!(rare(&player, &ascent, &AtomicBool::new(true)), None);
}

#[test]
fn the_number_of_threads_changes_nothing() {
    let stair = stair();
    let on = |threads| -> (Rare, Option<Risk>) {
        let pool = rayon::ThreadPoolBuilder::new().num_threads(threads).build().unwrap();
        let risk = || forecast_with_rare(&stair.0, &stair.1, &request(), &GO_ON);
        pool.install(|| (split(&stair, 50_000, 7), risk()))
    };
    assert_eq!(on(1), on(3));
}

fn offramp(arguments: &[&str]) -> String {
    let output = Command::new(env!("CARGO_BIN_EXE_offramp")).args(arguments).output().unwrap();
    assert_eq!(output.status.code(), Some(0), "{}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).unwrap()
}

#[test]
fn simulate_and_transcripts_show_it() {
    let table = offramp(&["simulate", STAIR, "--runs", "400"]);
    let line = table.lines().find(|line| line.trim().starts_with("burning")).unwrap();
    assert!(line.contains("<0.96%; by splitting 0.000"), "{line}");
    let json = offramp(&["simulate", STAIR, "--runs", "400", "--format", "json"]);
    let figures: serde_json::Value = serde_json::from_str(&json).unwrap();
    let burning = &figures["thresholds"]["burning"];
    assert_eq!(burning["count"], 0);
    let of = |name: &str| burning["splitting"][name].as_f64().unwrap();
    let times = of("share") / exact(&stair());
    assert!((0.6..1.6).contains(&times), "{burning}");
    assert!(of("low") < of("share") && of("share") < of("high"), "{burning}");
    assert!(of("turns") < 250_000.0 && of("trees") > 1_000.0, "{burning}");
    let csv = offramp(&["simulate", STAIR, "--runs", "400", "--format", "csv"]);
    assert!(csv.contains("\nthreshold,burning,share by splitting,"), "{csv}");
    let text = offramp(&["play", STAIR, "--auto", "--seed", "1"]);
    let line = text.lines().find(|line| line.starts_with("Risk of Burning")).unwrap();
    assert!(
        line.contains("by the end 0.000") && line.ends_with(", rare, estimated apart"),
        "{line}"
    );
}
