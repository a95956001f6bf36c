//! Masks: the same scenario under invented names.

use std::sync::Arc;

use crate::batch_support::{refused, works};
use crate::check::small::{Small, small};
use offramp::policy::PolicyKind;
use offramp::report::meant;
use offramp::rules::Viewer;
use offramp::scenario::load_text;
use offramp::session::{Session, Setup, Unrecorded};

const NOTE: &str = r#"content_note: "Nobody is harmed.","#;

fn with_masks(masks: &str) -> Small {
    small().with(NOTE, &format!("{NOTE}\n        masks: {{ {masks} }},"))
}

const MASKS: &str = r#""East": "Dawn", "West": "Dusk", "lamp": "fire""#;

#[test]
fn a_masked_game_has_the_same_luck_and_other_names() {
    let loaded = load_text("small.ron", &with_masks(MASKS).text());
    assert_eq!(loaded.findings, []);
    let plain = Arc::new(loaded.scenario.unwrap());
    let game = |masked: bool| {
        let setup = Setup { masked, ..Setup::all_computers(&plain, 3, PolicyKind::Temperament) };
        let mut game = Session::start(Arc::clone(&plain), setup, Box::new(Unrecorded)).unwrap();
        while !game.state().over() {
            game.play_computers().unwrap();
            game.advance().unwrap();
        }
        game
    };
    let (real, masked) = (game(false), game(true));
    assert_eq!(real.state(), masked.state());
    let seen = serde_json::to_string(&masked.view(Viewer::Facilitator)).unwrap();
    for name in ["East", "West", "lamp "] {
        assert!(!seen.contains(name), "{name}: {seen}");
    }
    for name in ["Dawn", "Dusk", "Leave the fire alone."] {
        assert!(seen.contains(name), "{name}: {seen}");
    }
    let told: Vec<_> = meant(masked.scenario()).into_iter().map(|t| (t.heading, t.lines)).collect();
    let says = |invented: &str, real: &str| (invented.to_owned(), vec![real.to_owned()]);
    assert_eq!(told, [says("Dawn", "East"), says("Dusk", "West"), says("fire", "lamp")]);
    assert!(meant(real.scenario()).is_empty());
    assert!(!serde_json::to_string(real.setup()).unwrap().contains("masked"));
}

#[test]
fn what_really_happened_is_told_under_the_real_names_and_no_map_is_shown() {
    let text = with_masks(MASKS)
        .with("Nothing: the shores are invented.", "East lit the lamp.")
        .with("    ladder: (", "    map: (lon: 10, lat: 50, width_km: 900),\n    ladder: (")
        .text();
    let plain = load_text("small.ron", &text).scenario.unwrap();
    let masked = plain.masked(true).unwrap();
    assert_eq!(masked.debrief.really_happened, "East lit the lamp.");
    assert!(plain.map.is_some() && masked.map.is_none());
}

#[test]
fn it_is_recorded_and_played_again() {
    let folder = tempfile::tempdir().unwrap();
    let folder = folder.path();
    std::fs::write(folder.join("small.ron"), with_masks(MASKS).text()).unwrap();
    let played = works(folder, "play small.ron --auto --seed 3 --masked --store games.db");
    assert!(played.contains("Dawn") && !played.contains("East"), "{played}");
    let listed = works(folder, "record list --store games.db");
    assert!(listed.contains("under invented names"), "{listed}");
    let game = listed.split(' ').next().unwrap();
    works(folder, &format!("replay {game} --store games.db --verify"));
    works(folder, &format!("report {game} --store games.db --out report.html"));
    let report = std::fs::read_to_string(folder.join("report.html")).unwrap();
    assert!(report.contains("Who was meant"), "{report}");
}

#[test]
fn masks_that_are_not_there() {
    let folder = tempfile::tempdir().unwrap();
    std::fs::write(folder.path().join("small.ron"), small().text()).unwrap();
    assert_eq!(
        refused(folder.path(), "play small.ron --auto --masked"),
        "offramp: `small` has no masks: no invented names are given for its real ones; leave `--masked` out\n"
    );
    assert_eq!(
        refused(folder.path(), "play long-spiral --auto --masked"),
        "offramp: the chapters of a campaign are played under their own names; leave `--masked` out\n"
    );
}

#[test]
fn a_mask_for_nobody() {
    with_masks(r#""North": "Ice", "East": "Dawn""#).says(
        r#"
warning[W0704]: no text names `North`, for which there is a mask
  --> small.ron:13:18
   |
13 |         masks: { "North": "Ice", "East": "Dawn" },
   |                  ^^^^^^^
   |
   = help: write the name as the texts have it, letter by letter, or drop the mask
"#,
    );
}

#[test]
fn a_mask_without_a_name() {
    with_masks(r#""East": "", "-": "Dawn""#).says(
        r#"
error[E0506]: a text of `masks` is empty
  --> small.ron:13:26
   |
13 |         masks: { "East": "", "-": "Dawn" },
   |                          ^^
   |
   = help: players read it: write something

error[E0506]: a mask is for no name
  --> small.ron:13:30
   |
13 |         masks: { "East": "", "-": "Dawn" },
   |                              ^^^
   |
   = help: write the real name as it stands in the texts
"#,
    );
}
