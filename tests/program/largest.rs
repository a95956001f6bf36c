//! The largest scenario that may be: what the terminal and pictures make of it stays within bounds. The
//! window's part is in `tests/window/largest.rs`.

use std::sync::Arc;

use offramp::diagnostics::Severity;
use offramp::report::plot::{
    ActMark, Acts, BarRow, BarWords, Colours, Group, RungStep, Series, bars, png, risk, rungs,
};
use offramp::scenario::{Scenario, load};

use crate::largest_support;
use crate::terminal_player::Player;

#[test]
fn everything_stays_within_bounds() {
    if !largest_support::alone("largest::everything_stays_within_bounds") {
        return;
    }
    let folder = tempfile::tempdir().unwrap();
    largest_support::write(folder.path());
    let loaded = load(folder.path());
    let errors = loaded.findings.iter().filter(|finding| finding.severity == Severity::Error);
    assert_eq!(errors.map(|finding| &finding.message).next(), None);
    let scenario = Arc::new(loaded.scenario.unwrap());
    drop(loaded.files);
    let sizes = [scenario.options.len(), scenario.injects.len(), scenario.actors.len()];
    assert_eq!(sizes, [4_000, 500, 16]);
    assert_eq!(scenario.indicators.len(), 400);
    terminal(&scenario);
    pictures(&scenario);
    let peak = largest_support::peak();
    assert!(peak < 512.0, "{peak} MB");
}

/// Every page of a turn's table, of a card and of the seal; then a turn by temperament.
fn terminal(scenario: &Arc<Scenario>) {
    let mut player = Player::new(scenario, 3, &["seat_0"]);
    for size in [(80, 24), (200, 60)] {
        player.resize(size.0, size.1);
        for key in "\n\n1234567?\x1b2vvv\n\x1b".chars() {
            player.press(&key.to_string());
            assert!(!player.screen().trim().is_empty());
        }
    }
}

fn pictures(scenario: &Scenario) {
    let turns = 0..scenario.meta.turns as usize;
    let points = |_| turns.clone().map(|_| [0.5, 0.2, 0.9]).collect();
    let series = scenario.ladder.thresholds.iter();
    let series: Vec<_> = series
        .map(|threshold| Series { name: threshold.name.clone(), points: points(()) })
        .collect();
    let all = scenario.actors.len() * 4;
    let turn = |_| (0..all).map(|at| ActMark { actor: at / 4, hostile: at % 2 == 0 }).collect();
    let actors =
        scenario.actors.iter().map(|actor| ("SE".to_owned(), actor.name.clone())).collect();
    let acts = Acts { actors, turns: turns.clone().map(turn).collect() };
    let colours = &Colours::PRINT;
    let mut sheets = vec![risk(&scenario.meta.title, &series, &acts, colours).unwrap()];
    let steps = scenario.ladder.rungs.iter();
    let steps: Vec<_> =
        steps.map(|rung| RungStep { name: rung.name.clone(), threshold: true }).collect();
    let stood: Vec<_> = turns.clone().map(|turn| turn % steps.len()).collect();
    sheets.push(rungs(&scenario.meta.title, &steps, &stood, colours).unwrap());
    let row = |at: usize| BarRow {
        letters: "SE".to_owned(),
        words: scenario.options[at].title.clone(),
        value: 1.0,
        low: 0.5,
        high: 2.0,
        figure: "+1.0 (+0.5 to +2.0)".to_owned(),
    };
    let group =
        |turn: usize| Group { heading: format!("Turn {turn}"), rows: (0..all).map(row).collect() };
    let groups: Vec<_> = turns.map(group).collect();
    let words = BarWords { title: &scenario.meta.title, unit: "points", more_is_worse: true };
    sheets.extend(bars(&groups, words, colours).unwrap());
    // One of each sort as pixels: the others are of the same size.
    for sheet in sheets.iter().take(3) {
        let pixels = png(sheet).unwrap();
        assert!(pixels.len() < 8_000_000, "{} bytes", pixels.len());
    }
}
