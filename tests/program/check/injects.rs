//! What an inject says beside its text: when it comes, and what it is for.

use super::small::small;

#[test]
fn a_time_that_is_none() {
    small()
        .with(
            r#"medium: Wire, source: (from: "paper", status: Reported),"#,
            r#"medium: Wire, source: (from: "paper", status: Reported), time: "quarter past ten","#,
        )
        .says(
            r#"
error[E0504]: `quarter past ten` is not a time
   --> small.ron:131:76
    |
131 |             medium: Wire, source: (from: "paper", status: Reported), time: "quarter past ten",
    |                                                                            ^^^^^^^^^^^^^^^^^^
    |
    = help: write the hour: `10:15`, or with the day: `2024-12-17T10:15`
"#,
        );
}

#[test]
fn a_time_outside_the_turn() {
    small()
        .with(
            r#"medium: Wire, source: (from: "paper", status: Reported),"#,
            r#"medium: Wire, source: (from: "paper", status: Reported), time: "2031-04-10T09:00","#,
        )
        .says(
            r#"
error[E0501]: `time` of inject `fog` is not in turn 2
   --> small.ron:131:76
    |
131 |             medium: Wire, source: (from: "paper", status: Reported), time: "2031-04-10T09:00",
    |                                                                            ^^^^^^^^^^^^^^^^^^
    |
    = help: turn 2 begins at 2031-04-12, and the next one at 2031-04-14
"#,
        );
}

#[test]
fn a_day_for_what_may_come_on_any() {
    small()
        .with(r#"audience: ["east"],"#, r#"audience: ["east"], time: "2031-04-12T09:00","#)
        .says(
            r#"
error[E0406]: inject `rumour` can come on any day, and `time` names one
   --> small.ron:138:70
    |
138 |             trigger: Random((odds: 0.25)), audience: ["east"], time: "2031-04-12T09:00",
    |                                                                      ^^^^^^^^^^^^^^^^^^
    |
    = help: give the hour only: `10:15`
"#,
        );
}

#[test]
fn too_much_to_discuss() {
    small()
        .with(r#"medium: Wire, source: (from: "paper", status: Reported),"#, r#"medium: Wire, source: (from: "paper", status: Reported), discussion: ["Why?", "Why?", "Why?", "Why?", "Why?", "Why?", "Why?", "Why?", "Why?", "Why?", "Why?", "Why?", "Why?", ],"#)
        .says(
            r#"
error[E0505]: `discussion` of inject `fog` has 13 items
   --> small.ron:130:17
    |
130 |             id: "fog", title: "Fog", text: "Nobody sees far.",
    |                 ^^^^^
    |
    = help: give 0 to 12
"#,
        );
}

#[test]
fn an_empty_sender() {
    small()
        .with(
            r#"medium: Wire, source: (from: "paper", status: Reported),"#,
            r#"medium: Wire, source: (from: "paper", status: Reported), from: " ","#,
        )
        .says(
            r#"
error[E0506]: a text of inject `fog` is empty
   --> small.ron:131:76
    |
131 |             medium: Wire, source: (from: "paper", status: Reported), from: " ",
    |                                                                            ^^^
    |
    = help: players read it: write something
"#,
        );
}

#[test]
fn an_unknown_medium_lists_no_old_word() {
    small()
        .with("medium: Wire", "medium: Pigeon")
        .says(
            r#"
error[E0306]: unknown word `Pigeon`
   --> small.ron:131:21
    |
131 |             medium: Pigeon, source: (from: "paper", status: Reported),
    |                     ^^^^^^
    |
    = help: possible here: `Wire`, `Newspaper`, `Broadcast`, `Call`, `Cable`, `Letter`, `Email` or `SocialMedia`
"#,
        );
}

#[test]
fn an_article_and_elsewhere() {
    small()
        .with(
            r#"medium: Wire, source: (from: "paper", status: Reported),"#,
            r#"medium: Wire, source: (status: Elsewhere, from: "paper", by: "the mayor"),"#,
        )
        .says(
            r#"
error[E0406]: what inject `fog` says is from elsewhere, and from an article
   --> small.ron:131:61
    |
131 |             medium: Wire, source: (status: Elsewhere, from: "paper", by: "the mayor"),
    |                                                             ^^^^^^^
    |
    = help: take `from` out, or say `status: Reported`
"#,
        );
}

#[test]
fn elsewhere_without_a_name() {
    small()
        .with(
            r#"medium: Wire, source: (from: "paper", status: Reported),"#,
            "medium: Wire, source: (status: Elsewhere),",
        )
        .says(
            r#"
warning[W0703]: nobody is named for what inject `fog` has from elsewhere
   --> small.ron:130:17
    |
130 |             id: "fog", title: "Fog", text: "Nobody sees far.",
    |                 ^^^^^
    |
    = help: add `by: "…"`: who says so, where and when
"#,
        );
}

#[test]
fn somebody_who_is_not_shown() {
    small()
        .with(
            r#"medium: Wire, source: (from: "paper", status: Reported),"#,
            r#"medium: Wire, source: (status: Invented, by: "the mayor"),"#,
        )
        .says(
            r#"
warning[W0704]: `by` is not shown of what is invented
   --> small.ron:131:58
    |
131 |             medium: Wire, source: (status: Invented, by: "the mayor"),
    |                                                          ^^^^^^^^^^^
    |
    = help: take it out; who sends an inject stands in its own `from`
"#,
        );
}

#[test]
fn an_unknown_status_lists_no_old_word() {
    small()
        .with(
            r#"medium: Wire, source: (from: "paper", status: Reported),"#,
            "medium: Wire, source: (status: True),",
        )
        .says(
            r#"
error[E0306]: unknown word `True`
   --> small.ron:131:44
    |
131 |             medium: Wire, source: (status: True),
    |                                            ^^^^
    |
    = help: possible here: `Reported`, `Claimed`, `Argued`, `Elsewhere` or `Invented`
"#,
        );
}
