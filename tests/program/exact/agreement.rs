//! What many games show, and what splitting shows, against the exact figures.

use std::sync::atomic::AtomicBool;

use offramp::forecast::splitting::{Ascent, rare};
use offramp::forecast::{Estimate, LANES, Players, Rare};
use offramp::policy::PolicyKind;
use offramp::rules::{Cells, State, mix};
use offramp::scenario::{Scenario, ThresholdIx};

use super::{ALL, exact, scenario};

const SEEDS: u64 = 200;

/// Plays of a scenario, by ending and by the thresholds crossed.
struct Counts {
    endings: Vec<u64>,
    thresholds: Vec<u64>,
}

fn play(scenario: &Scenario, player: &Players<'_>, plays: u64, seed: u64) -> Counts {
    let thresholds = ThresholdIx::all(scenario.ladder.thresholds.len());
    let mut counts =
        Counts { endings: vec![0; scenario.endings.len()], thresholds: vec![0; thresholds.len()] };
    let (start, places) = (State::start(scenario), Cells::of(scenario));
    let mut table = player.table::<LANES>(&start);
    for first in (0..plays).step_by(LANES) {
        let seeds = std::array::from_fn(|lane| mix(mix(seed) ^ (first + lane as u64)));
        table.restart(&start, seeds);
        table.begin();
        table.play_out();
        let cells = &table.games().cells;
        for ending in cells[Cells::ENDING.at()] {
            counts.endings[ending as usize - 1] += 1;
        }
        for (ix, count) in thresholds.clone().zip(&mut counts.thresholds) {
            let crossed = cells[places.crossed(ix).at()];
            *count += crossed.iter().map(|yes| *yes as u64).sum::<u64>();
        }
    }
    counts
}

/// Pearson's chi-square of counts against shares, and its degrees of freedom. Cells of which fewer than
/// five are expected are counted together, with the next if they are still too few.
fn chi_square(shares: &[f64], counts: &[u64], plays: u64) -> (f64, usize) {
    let mut cells: Vec<(f64, f64)> = shares
        .iter()
        .zip(counts)
        .map(|(share, count)| (share * plays as f64, *count as f64))
        .collect();
    cells.sort_by(|a, b| a.0.total_cmp(&b.0));
    let mut pooled: Vec<(f64, f64)> = Vec::new();
    for (expected, count) in cells {
        match pooled.last_mut() {
            Some(last) if last.0 < 5.0 => *last = (last.0 + expected, last.1 + count),
            _ => pooled.push((expected, count)),
        }
    }
    let terms =
        pooled.iter().map(|(expected, count)| (count - expected) * (count - expected) / expected);
    (terms.sum(), pooled.len() - 1)
}

/// Of figures each of which includes those after it: what each has beyond the next, and first what none has.
fn steps<N: Copy + std::ops::Sub<Output = N> + Default>(each: &[N], all: N) -> Vec<N> {
    let from = [all].into_iter().chain(each.iter().copied());
    let to = each.iter().copied().chain([N::default()]);
    from.zip(to).map(|(from, to)| from - to).collect()
}

/// Whether a sum of chi-squares is as far from its mean as one in a thousand.
fn is_odd(sum: f64, freedom: f64) -> bool {
    freedom > 0.0 && (sum - freedom).abs() > 3.3 * (2.0 * freedom).sqrt()
}

/// Over 200 seeds: the chi-squares of the endings, and of the thresholds reached, add up to what they
/// should, neither too much nor too little, and of the 95% intervals 95% cover. For coverage, figures near
/// 0 and 1 are left out: there it hangs on the number of plays more than on whether the rules are the same.
#[test]
fn rollouts_agree_with_the_exact_figures() {
    const PLAYS: u64 = 400;
    let mut covered = Estimate::default();
    for name in ALL {
        let scenario = scenario(name);
        let exact = exact(&scenario, PolicyKind::Temperament);
        let player = Players::new(&scenario, |_| PolicyKind::Temperament);
        let ends: Vec<_> = exact.thresholds.iter().map(|crossing| crossing.end).collect();
        let (mut endings, mut rungs) = ((0.0, 0), (0.0, 0));
        for seed in 0..SEEDS {
            let counts = play(&scenario, &player, PLAYS, seed);
            let add = |sum: &mut (f64, usize), (square, freedom): (f64, usize)| {
                *sum = (sum.0 + square, sum.1 + freedom);
            };
            add(&mut endings, chi_square(&exact.endings, &counts.endings, PLAYS));
            if scenario.ladder.watches_acts() {
                // Crossed by acts, one says nothing of another.
                for (share, count) in ends.iter().zip(&counts.thresholds) {
                    let (shares, counts) = ([*share, 1.0 - share], [*count, PLAYS - count]);
                    add(&mut rungs, chi_square(&shares, &counts, PLAYS));
                }
            } else {
                let (shares, peaks) = (steps(&ends, 1.0), steps(&counts.thresholds, PLAYS));
                add(&mut rungs, chi_square(&shares, &peaks, PLAYS));
            }
            let ended = exact.endings.iter().copied().zip(counts.endings);
            for (figure, hits) in ended.chain(ends.iter().copied().zip(counts.thresholds)) {
                if (0.05..=0.95).contains(&figure) {
                    let (low, high) = Estimate::of(hits, PLAYS).interval();
                    covered.count((low..=high).contains(&figure));
                }
            }
        }
        // In so few plays the stair shows nothing but its foot.
        assert!(endings.1 + rungs.1 > 0 || name == "stair", "{name}");
        for (sum, freedom) in [endings, rungs] {
            assert!(!is_odd(sum, freedom as f64), "{name}: {sum} of {freedom}");
        }
    }
    println!("rollouts: {covered:?}");
    assert!(covered.runs >= 5_000, "{covered:?}");
    assert!((0.93..=0.97).contains(&covered.share()), "{covered:?}");
}

/// Every threshold of a scenario by splitting.
fn by_splitting(scenario: &Scenario, turns: u64, seed: u64) -> Vec<Rare> {
    let (start, go_on) = (State::start(scenario), AtomicBool::new(false));
    let player = Players::new(scenario, |_| PolicyKind::Temperament);
    let thresholds = scenario.ladder.thresholds.iter().enumerate();
    let ascents = thresholds.map(|(at, threshold)| {
        let (from, rung) = (&start, threshold.rung);
        let of_acts = threshold.by.is_some().then(|| at.into());
        Ascent { from, begin: true, rung, threshold: of_acts, turns, seed }
    });
    ascents.map(|ascent| rare(&player, &ascent, &go_on).unwrap()).collect()
}

/// The same of splitting. Its figures are no counts: squares of what they are off are held against the
/// variances they state.
#[test]
fn splitting_agrees_with_the_exact_figures() {
    const TURNS: u64 = 2_000;
    let mut covered = Estimate::default();
    for name in ALL {
        let scenario = scenario(name);
        let exact = exact(&scenario, PolicyKind::Temperament);
        let found: Vec<_> = (0..SEEDS).map(|seed| by_splitting(&scenario, TURNS, seed)).collect();
        for (at, crossing) in exact.thresholds.iter().enumerate() {
            let figure = crossing.end;
            let of = || found.iter().map(|found| found[at]);
            if figure == 0.0 {
                assert!(of().all(|rare| rare.probability == 0.0), "{name} {at}");
                continue;
            }
            let n = SEEDS as f64;
            let variance = of().map(|rare| rare.error * rare.error).sum::<f64>() / n;
            let off = |rare: Rare| rare.probability - figure;
            let mean = of().map(off).sum::<f64>() / (variance * n).sqrt();
            assert!(mean.abs() < 3.3, "{name} {at}: on average {mean} standard errors");
            // Rarer ones are far from normal with so few turns.
            if figure < 0.01 {
                continue;
            }
            let squares = of().map(|rare| off(rare) * off(rare) / variance).sum::<f64>();
            assert!(!is_odd(squares, n), "{name} {at}: {squares} of {n}");
            for rare in of() {
                let (low, high) = rare.interval();
                covered.count((low..=high).contains(&figure));
            }
        }
    }
    println!("splitting: {covered:?}");
    assert!(covered.runs >= 3_000, "{covered:?}");
    assert!((0.93..=0.97).contains(&covered.share()), "{covered:?}");
}
