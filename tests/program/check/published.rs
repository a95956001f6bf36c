//! Published estimates, what law says, and what a scenario deals with.

use super::small::small;

#[test]
fn content_that_is_no_word() {
    small()
        .with(
            r#"content_note: "Nobody is harmed.","#,
            r#"content_note: "Nobody is harmed.", content: ["kiling", "war"],"#,
        )
        .says(
            r#"
error[E0402]: `content` has no word `kiling`
  --> small.ron:12:54
   |
12 |         content_note: "Nobody is harmed.", content: ["kiling", "war"],
   |                                                      ^^^^^^^^
   |
   = help: did you mean `killing`?
"#,
        );
}

#[test]
fn content_like_none() {
    small()
        .with(r#"content_note: "Nobody is harmed.","#, r#"content_note: "Nobody is harmed.", content: ["love"],"#)
        .says(
            r#"
error[E0402]: `content` has no word `love`
  --> small.ron:12:54
   |
12 |         content_note: "Nobody is harmed.", content: ["love"],
   |                                                      ^^^^^^
   |
   = help: the words are: `war`, `killing`, `assassination`, `terrorism`, `nuclear`, `chemical`, `torture`, `sexual_violence`, `children`, `suicide`, `displacement`, `occupation`, `hostage`, `crime`, `cyber`, `epidemic`, `disaster`, `accident`, `hunger`, `racism`
"#,
        );
}

#[test]
fn an_estimate_of_a_question_that_does_not_exist() {
    small()
        .with(
            "    endings: [",
            r#"    reference: [(question: "q_lamb", probability: 0.5, by: "A panel", date: "2030")],
    endings: ["#,
        )
        .says(
            r#"
error[E0402]: a published estimate names the question `q_lamb`, which does not exist
   --> small.ron:151:28
    |
151 |     reference: [(question: "q_lamb", probability: 0.5, by: "A panel", date: "2030")],
    |                            ^^^^^^^^
    |
    = help: did you mean `q_lamp`?
"#,
        );
}

#[test]
fn an_estimate_of_a_threshold_that_does_not_exist() {
    small()
        .with(
            "    endings: [",
            r#"    reference: [(threshold: "boats", probability: 0.5, by: "A panel", date: "2030")],
    endings: ["#,
        )
        .says(
            r#"
error[E0402]: a published estimate names the threshold `boats`, which does not exist
   --> small.ron:151:29
    |
151 |     reference: [(threshold: "boats", probability: 0.5, by: "A panel", date: "2030")],
    |                             ^^^^^^^
    |
    = help: thresholds are: `shots`
"#,
        );
}

#[test]
fn an_estimate_of_nothing() {
    small()
        .with(
            "    endings: [",
            r#"    reference: [(probability: 0.5, by: "A panel", date: "2030")],
    endings: ["#,
        )
        .says(
            r#"
error[E0406]: a published estimate is of nothing
   --> small.ron:151:31
    |
151 |     reference: [(probability: 0.5, by: "A panel", date: "2030")],
    |                               ^^^
    |
    = help: give it `question`, `threshold` or `ending`
"#,
        );
}

#[test]
fn an_estimate_of_two_things() {
    small()
        .with(
            "    endings: [",
            r#"    reference: [(threshold: "shots", ending: "evening", probability: 0.5, by: "A panel", date: "2030")],
    endings: ["#,
        )
        .says(
            r#"
error[E0406]: a published estimate is of several things
   --> small.ron:151:70
    |
151 |     reference: [(threshold: "shots", ending: "evening", probability: 0.5, by: "A panel", date: "2030")],
    |                                                                      ^^^
    |
    = help: give it `question`, `threshold` or `ending`
"#,
        );
}

#[test]
fn an_estimate_of_an_ending_that_does_not_exist() {
    small()
        .with(
            "    endings: [",
            r#"    reference: [(ending: "shoting", probability: 0.5, by: "A panel", date: "2030")],
    endings: ["#,
        )
        .says(
            r#"
error[E0402]: a published estimate names the ending `shoting`, which does not exist
   --> small.ron:151:26
    |
151 |     reference: [(ending: "shoting", probability: 0.5, by: "A panel", date: "2030")],
    |                          ^^^^^^^^^
    |
    = help: did you mean `shooting`?
"#,
        );
}

#[test]
fn an_estimate_in_percent() {
    small()
        .with(
            "    endings: [",
            r#"    reference: [(threshold: "shots", probability: 4.0, by: "A panel", date: "2030")],
    endings: ["#,
        )
        .says(
            r#"
error[E0501]: `probability` is 4, which is too large
   --> small.ron:151:51
    |
151 |     reference: [(threshold: "shots", probability: 4.0, by: "A panel", date: "2030")],
    |                                                   ^^^
    |
    = help: write a number from 0 to 1
"#,
        );
}

#[test]
fn an_estimate_of_nobody() {
    small()
        .with(
            "    endings: [",
            r#"    reference: [(threshold: "shots", probability: 0.04, date: "2030-11")],
    endings: ["#,
        )
        .says(
            r#"
warning[W0703]: nobody is named as having published this estimate
   --> small.ron:151:51
    |
151 |     reference: [(threshold: "shots", probability: 0.04, date: "2030-11")],
    |                                                   ^^^^
    |
    = help: add `by: "…"`, or `from: "…"` with a source's id
"#,
        );
}

#[test]
fn an_estimate_of_no_date() {
    small()
        .with("    endings: [", r#"    reference: [(threshold: "shots", probability: 0.04, by: "A panel", date: "last year")],
    endings: ["#)
        .says(
            r#"
error[E0504]: `last year` is not a date
   --> small.ron:151:78
    |
151 |     reference: [(threshold: "shots", probability: 0.04, by: "A panel", date: "last year")],
    |                                                                              ^^^^^^^^^^^
    |
    = help: write `2024-11-05`, `2024-11` or `2024`
"#,
        );
}

#[test]
fn a_law_without_a_source() {
    small()
        .with(r#"kinds: ["infrastructure_sabotage"], restraint: [0.5],"#, r#"kinds: ["infrastructure_sabotage"], restraint: [0.5], law: (text: "Lines are not cut."),"#)
        .says(
            r#"
warning[W0703]: what law says of norm `no_cutting` has no source
  --> small.ron:48:79
   |
48 |             kinds: ["infrastructure_sabotage"], restraint: [0.5], law: (text: "Lines are not cut."),
   |                                                                               ^^^^^^^^^^^^^^^^^^^^
   |
   = help: add `by: "…"` with the law itself, or `from: "…"` with a source's id
"#,
        );
}

#[test]
fn a_law_from_a_source_that_does_not_exist() {
    small()
        .with(r#"kinds: ["infrastructure_sabotage"], restraint: [0.5],"#, r#"kinds: ["infrastructure_sabotage"], restraint: [0.5], law: (text: "Lines are not cut.", from: "papers"),"#)
        .says(
            r#"
error[E0402]: norm `no_cutting` names the source `papers`, which does not exist
  --> small.ron:48:107
   |
48 |             kinds: ["infrastructure_sabotage"], restraint: [0.5], law: (text: "Lines are not cut.", from: "papers"),
   |                                                                                                           ^^^^^^^^
   |
   = help: did you mean `paper`?
"#,
        );
}
