//! Probabilities that say 30% and come true in 30 games of 100.

use std::process::Command;

use offramp::forecast::calibration::{Reliability, brier, own_games};
use offramp::scenario::library::Shipped;
use proptest::prelude::*;

#[test]
fn the_models_forecasts_come_true_in_its_own_games_as_often_as_they_say() {
    let scenario = Shipped::find("kirillov").unwrap().load().scenario.unwrap();
    const PLAYS: u32 = 512;
    let said = own_games(&scenario, 0, 800, PLAYS, 1, &|| {});
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

/// Over 5,000 games of a small scenario; of `kirillov` docs/calibration.md has the figures.
#[test]
fn over_five_thousand_games_forecasts_are_no_further_off_than_chance_puts_them() {
    let scenario = Shipped::find("first-steps").unwrap().load().scenario.unwrap();
    const PLAYS: u32 = 256;
    let said = own_games(&scenario, 0, 5_000, PLAYS, 1, &|| {});
    assert!(said.len() > 3_000, "{} forecasts", said.len());
    let found = Reliability::of(&said);
    let fit = found.fit(PLAYS);
    assert!(fit.bins >= 3 && fit.chi_square <= fit.limit(), "{fit:?} {found:?}");
    assert!(found.reliability < 0.002, "{found:?}");
    // Somebody who shies away from certainty is found out.
    let timid: Vec<_> = said.iter().map(|(said, came)| (0.5 + (said - 0.5) * 0.7, *came)).collect();
    let timid = Reliability::of(&timid).fit(PLAYS);
    assert!(timid.chi_square > 2.0 * timid.limit(), "{timid:?}");
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

proptest! {
    /// Where all forecasts of a bin are the same, nothing is left over.
    #[test]
    fn the_parts_of_pure_bins_add_up(
        said in prop::collection::vec((0_u32..10, any::<bool>()), 1..200)
    ) {
        let centre = |(bin, came): (u32, bool)| (f64::from(bin) / 10.0 + 0.05, came);
        let said: Vec<_> = said.into_iter().map(centre).collect();
        let found = Reliability::of(&said);
        let sum = found.reliability - found.resolution + found.uncertainty;
        prop_assert!((brier(&said).unwrap() - sum).abs() < 1e-12);
        prop_assert!(found.reliability >= 0.0 && found.resolution >= 0.0);
        // Resolution is what is known beyond the base rate: never more than there is to know.
        prop_assert!(found.resolution <= found.uncertainty + 1e-12);
        let runs: u64 = found.bins.iter().map(|bin| bin.came.runs).sum();
        prop_assert_eq!(runs, said.len() as u64);
    }
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
    assert!(text.contains("than chance puts right forecasts from the diagonal"), "{text}");
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("diagram.svg");
    let file = file.to_str().unwrap();
    let (code, drawn, error) =
        run(&["first-steps", "--games", "300", "--plays", "64", "--out", file]);
    assert_eq!((code, error.as_str()), (Some(0), ""));
    assert_eq!(drawn, text);
    let svg = std::fs::read_to_string(file).unwrap();
    assert!(svg.starts_with("<svg") && svg.trim_end().ends_with("</svg>"), "{svg}");
    for words in ["what the forecast said", "how often it came true", "forecasts", "First steps"] {
        assert!(svg.contains(words), "{words} in {svg}");
    }
    let (code, _, error) = run(&["first-steps", "--out", file]);
    assert_eq!(code, Some(2), "what is there stays there");
    let said = format!("`{file}` exists already; name a new file, or move it away");
    assert_eq!(error, format!("offramp: {said}\n"));
    assert_eq!(std::fs::read_to_string(file).unwrap(), svg);
    let (code, _, error) = run(&["first-steps", "--out", "diagram.png"]);
    assert_eq!(code, Some(2));
    let said = "`diagram.png` does not end in `.svg`, which is how the diagram is drawn";
    assert_eq!(error, format!("offramp: {said}\n"));
    let (code, _, error) = run(&["first-steps", "--threshold", "moon"]);
    assert_eq!(code, Some(2));
    assert_eq!(
        error,
        "offramp: there is no threshold `moon`; there are: channel_is_closed, fighting_begins\n"
    );
}
