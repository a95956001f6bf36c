//! Odds in words.

use crate::check::small::{Small, small};
use offramp::scenario::load_text;

const TRACE: &str = "(trace: 0.4)";
const RANDOM: &str = "Random((odds: 0.25))";
const OUTCOME: &str = "odds: 2.0,";

/// All that is played of a scenario.
fn played(given: Small) -> String {
    let mut scenario = load_text("small.ron", &given.text()).scenario.unwrap();
    scenario.hash.clear();
    std::mem::take(&mut scenario.secrets);
    format!("{scenario:?}")
}

#[test]
fn words_are_played_as_the_number_they_stand_for() {
    for (words, number) in
        [("75%", "3.0"), ("1 in 5", "0.25"), ("3 to 1", "3"), ("12.5 %", "0.14285714285714285")]
    {
        let both = [format!("\"{words}\""), number.to_owned()].map(|odds| {
            let text = small().with(TRACE, &format!("(trace: {odds})"));
            let text = text.with(RANDOM, &format!("Random((odds: {odds}))"));
            played(text.with("turns: 7", &format!("turns: 7, may_end: (from: 3, odds: {odds})")))
        });
        assert_eq!(both[0], both[1], "{words}");
    }
    let relative =
        |odds: &str| {
            let text = small().with(OUTCOME, &format!("odds: {odds},"));
            played(text.with(
                "kind: \"show_of_force\",",
                &format!("kind: \"show_of_force\", weight: {odds},"),
            ))
        };
    assert_eq!(relative("\"1 to 4\""), relative("0.25"));
}

#[test]
fn words_that_are_no_odds_to_one() {
    for (words, said) in [
        (
            "0%",
            "\"0%\", but odds and their factors are more than 0 (1 changes nothing, 2 doubles, 0.5 halves, 0.000001 is as good as never; what can never happen is left out, or kept off the menu by `when`)",
        ),
        (
            "100%",
            "\"100%\", but what is sure has no odds (write a share below 100%, such as `\"99.9%\"`)",
        ),
        (
            "5 in 1",
            "\"5 in 1\", but what is sure has no odds (write a share below 100%, such as `\"99.9%\"`)",
        ),
        ("1 in 0", "\"1 in 0\", which divides by 0 (write a number above 0 behind it)"),
        ("1 to 0", "\"1 to 0\", which divides by 0 (write a number above 0 behind it)"),
        ("0.4", "\"0.4\", which are no odds (write it without quotation marks: `0.4`)"),
        ("3,5 to 1", "\"3,5 to 1\", which are no odds (write `\"3.5 to 1\"`, with a point)"),
        (
            "likely",
            "\"likely\", which are no odds (write a number, `\"3 to 1\"`, `\"75%\"` or `\"1 in 5\"`)",
        ),
        (
            "-3 to 1",
            "\"-3 to 1\", which are no odds (write a number, `\"3 to 1\"`, `\"75%\"` or `\"1 in 5\"`)",
        ),
    ] {
        small()
            .with(TRACE, &format!("(trace: \"{words}\")"))
            .says_as("concise", &format!("small.ron:111:29: error[E0502]: `trace` is {said}"));
    }
}

#[test]
fn a_share_among_others() {
    small().with(OUTCOME, r#"odds: "75%","#).says(
        r#"
error[E0502]: `odds` is "75%", but what its share is depends on all the others
  --> small.ron:92:27
   |
92 |                     odds: "75%",
   |                           ^^^^^
   |
   = help: write `3`
"#,
    );
    small().with(OUTCOME, r#"odds: "often","#).says_as(
        "concise",
        "small.ron:92:27: error[E0502]: `odds` is \"often\", which are no odds (write a number, or \
         such as `\"3 to 1\"`)",
    );
}
