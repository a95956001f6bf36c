//! Rungs with and without a place on Kahn's ladder.

use crate::check::small::{Small, small};
use offramp::scenario::load_text;

fn without_numbers() -> Small {
    small().with(", kahn: 3", "").with(", kahn: 8", "").with(", kahn: 12", "")
}

#[test]
fn some_rungs_with_a_number_and_some_without() {
    small().with(", kahn: 8", "").says(
        r#"
error[E0508]: rung `boats` has no place on Kahn's ladder, and others have
  --> small.ron:24:18
   |
24 |             (id: "boats", name: "Boats"),
   |                  ^^^^^^^
   |
   = help: give every rung its `kahn`, or none
"#,
    );
}

#[test]
fn acts_that_nothing_places() {
    // Cutting a line names its rung in its outcome, and a call provokes nobody.
    without_numbers().says_as(
        "concise",
        "small.ron:86:17: warning[W0705]: option `send_boat` does not say on which rung it acts (add \
         `rung: \"…\"`: on a ladder without `kahn` its kind does not place it, and it acts on the lowest)",
    );
}

#[test]
fn a_ladder_without_numbers_is_played() {
    let text = without_numbers()
        .with("kind: \"show_of_force\",", "kind: \"show_of_force\", rung: \"boats\",");
    let text = text
        .with("kind: \"concession\",", "kind: \"general_nuclear_use\", rung: \"words\",")
        .text();
    let loaded = load_text("small.ron", &text);
    assert_eq!(loaded.findings, []);
    let scenario = loaded.scenario.unwrap();
    let rungs: Vec<_> = scenario.options.iter().map(|option| option.rung.0).collect();
    // Boats, words, the lowest that nothing says (its outcome does), and the lowest.
    assert_eq!(rungs, [1, 0, 0, 0]);
    assert!(scenario.ladder.rungs.iter().all(|rung| rung.kahn.is_none()));
}
