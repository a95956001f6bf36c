//! The guide of a tutorial.

use offramp::scenario::{Hint, Practice, Spot};

use crate::check::small::{Small, small};

/// The small scenario with a guide.
fn guided(hints: &str) -> Small {
    small().with("    debrief: (", &format!("    guide: [\n{hints}\n    ],\n    debrief: ("))
}

#[test]
fn a_scenario_with_a_guide_is_right() {
    let text = guided(
        r#"        (at: Ladder, text: " Where it stands. "),
        (turn: 2, at: Odds, until: GoOn, text: "Each factor says why."),"#,
    );
    let loaded = offramp::scenario::load_text("small.ron", &text.text());
    assert_eq!(loaded.findings, []);
    let hint = |turn, at, text: &str, until| Hint { turn, at, text: text.to_owned(), until };
    assert_eq!(
        loaded.scenario.unwrap().guide,
        [
            hint(1, Spot::Ladder, "Where it stands.", None),
            hint(2, Spot::Odds, "Each factor says why.", Some(Practice::GoOn)),
        ]
    );
}

#[test]
fn a_hint_about_nothing_there_is() {
    guided(r#"        (at: Lader, text: "Where it stands.")"#).says(
        r#"
error[E0306]: unknown word `Lader`
   --> small.ron:160:14
    |
160 |         (at: Lader, text: "Where it stands.")
    |              ^^^^^
    |
    = help: did you mean `Ladder`?
"#,
    );
}

#[test]
fn a_hint_after_the_last_turn() {
    guided(r#"        (turn: 8, at: Ladder, text: "Where it stands.")"#).says(
        r#"
error[E0501]: `turn` is 8, which is too large
   --> small.ron:160:16
    |
160 |         (turn: 8, at: Ladder, text: "Where it stands.")
    |                ^
    |
    = help: write a number from 1 to 7
"#,
    );
}

#[test]
fn a_hint_that_says_nothing_or_too_much() {
    guided(r#"        (at: Ladder, text: "  ")"#).says(
        r#"
error[E0506]: a text of the guide is empty
   --> small.ron:160:28
    |
160 |         (at: Ladder, text: "  ")
    |                            ^^^^
    |
    = help: players read it: write something
"#,
    );
    let long = "word ".repeat(57);
    let text = guided(&format!("        (at: Ladder, text: \"{long}\")")).text();
    let loaded = offramp::scenario::load_text("small.ron", &text);
    assert!(loaded.scenario.is_none());
    let [finding] = loaded.findings.as_slice() else { panic!("{:?}", loaded.findings) };
    assert_eq!(finding.code.0, "E0510");
    assert_eq!(finding.message, "a text of the guide has 284 characters");
}

#[test]
fn more_hints_than_anybody_reads() {
    let hints = "        (at: Seal, text: \"Seal.\"),\n".repeat(61);
    let loaded = offramp::scenario::load_text("small.ron", &guided(&hints).text());
    let [finding] = loaded.findings.as_slice() else { panic!("{:?}", loaded.findings) };
    assert_eq!(finding.message, "the guide has 61 hints");
    assert_eq!(finding.help.as_deref(), Some("give at most 60"));
}
