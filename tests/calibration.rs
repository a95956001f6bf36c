//! Probabilities that say 30% and come true in 30 games of 100.

use std::process::Command;

use offramp::forecast::calibration::{Reliability, brier, own_games};
use offramp::scenario::library::Shipped;

#[test]
fn the_models_forecasts_come_true_in_its_own_games_as_often_as_they_say() {
    let scenario = Shipped::find("kirillov").unwrap().load().scenario.unwrap();
    const PLAYS: u32 = 512;
    let said = own_games(&scenario, 1, 800, PLAYS, 1, &|| {});
    assert!(said.len() > 500, "{} forecasts", said.len());
    let found = Reliability::of(&said);
    assert!(found.bins.len() >= 4, "forecasts of many sizes: {:?}", found.bins);
    for bin in found.bins.iter().filter(|bin| bin.came.runs >= 30) {
        let share = bin.came.share();
        // The games of a bin are independent; the plays behind their forecasts have the same luck.
        let variance = bin.said * (1.0 - bin.said);
        let error = (variance / bin.came.runs as f64 + variance / f64::from(PLAYS)).sqrt();
        assert!((share - bin.said).abs() < 4.0 * error, "{bin:?}");
    }
    assert!(found.resolution > 5.0 * found.reliability, "{found:?}");
}

/// Worked by hand.
#[test]
fn the_parts_add_up_to_the_score() {
    let said = [(0.1, false), (0.1, false), (0.1, true), (0.9, true), (0.9, true), (0.9, false)];
    let found = Reliability::of(&said);
    let score = brier(&said).unwrap();
    assert!((score - (2.0 * 0.01 + 0.81 + 2.0 * 0.01 + 0.81) / 6.0).abs() < 1e-12);
    assert!((found.uncertainty - 0.25).abs() < 1e-12);
    let sum = found.reliability - found.resolution + found.uncertainty;
    assert!((score - sum).abs() < 1e-12, "{score} {sum}");
    assert_eq!(brier(&[]), None);
}

#[test]
fn the_command_prints_a_diagram() {
    let run = |arguments: &[&str]| {
        let program = env!("CARGO_BIN_EXE_offramp");
        let output = Command::new(program).arg("calibrate").args(arguments).output().unwrap();
        let text = |bytes| String::from_utf8(bytes).unwrap();
        (output.status.code(), text(output.stdout), text(output.stderr))
    };
    let (code, text, error) = run(&["first-steps", "--games", "300", "--plays", "64"]);
    assert_eq!((code, error.as_str()), (Some(0), ""));
    assert!(text.contains("reliability 0.0") && text.contains("#####"), "{text}");
    let (code, _, error) = run(&["first-steps", "--threshold", "moon"]);
    assert_eq!(code, Some(2));
    assert_eq!(
        error,
        "offramp: there is no threshold `moon`; there are: channel_closed, open_fighting\n"
    );
}
