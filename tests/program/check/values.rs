//! Fields, numbers, odds, bands, dates, lists and sections.

use crate::check::small::small;

#[test]
fn an_unknown_field() {
    small().with("odds: 2.0,", "oods: 2.0,").says(
        r#"
error[E0301]: unknown field `oods`
  --> small.ron:92:21
   |
92 |                     oods: 2.0,
   |                     ^^^^
   |
   = help: did you mean `odds`?
"#,
    );
}

#[test]
fn an_unknown_field_like_none() {
    small()
        .with(
            "odds: 2.0,",
            "probability: 0.5,",
        )
        .says(
            r#"
error[E0301]: unknown field `probability`
  --> small.ron:92:21
   |
92 |                     probability: 0.5,
   |                     ^^^^^^^^^^^
   |
   = help: fields here are `id`, `text`, `seen`, `odds`, `factors`, `effects`, `felt`, `hurts`, `rung`, `crosses` and `source`
"#,
        );
}

#[test]
fn a_missing_field() {
    small()
        .with(
            r#"start: "words",
        "#,
            "",
        )
        .says(
            r#"
error[E0304]: the field `start` is missing
  --> small.ron:19:13
   |
19 |     ladder: (
   |             ^
   |
   = help: add `start: …`
"#,
        );
}

#[test]
fn a_wrong_type() {
    small().with("max: 5,", r#"max: "5","#).says(
        r#"
error[E0305]: expected a whole number, found the text "5"
  --> small.ron:40:18
   |
40 |             max: "5", start: 3, polarity: Neutral, known_to: ["east"],
   |                  ^^^
   |
   = help: write it without quotation marks: `5`
"#,
    );
}

#[test]
fn an_unknown_word() {
    small().with("medium: Wire", "medium: Wirre").says(
        r#"
error[E0306]: unknown word `Wirre`
   --> small.ron:131:21
    |
131 |             medium: Wirre, source: (from: "paper", status: Reported),
    |                     ^^^^^
    |
    = help: did you mean `Wire`?
"#,
    );
}

#[test]
fn a_number_too_large() {
    small().with("turns: 7", "turns: 31").says(
        r#"
error[E0501]: `turns` is 31, which is too large
 --> small.ron:9:66
  |
9 |         calendar: (start: "2031-04-10", days_per_turn: 2, turns: 31),
  |                                                                  ^^
  |
  = help: write a number from 1 to 30
"#,
    );
}

#[test]
fn an_end_that_may_come_in_the_last_turn() {
    small().with("turns: 7", "turns: 7, may_end: (from: 7, odds: 0.5)").says(
        r#"
error[E0501]: `from` is 7
 --> small.ron:9:85
  |
9 |         calendar: (start: "2031-04-10", days_per_turn: 2, turns: 7, may_end: (from: 7, odds: 0.5)),
  |                                                                                     ^
  |
  = help: name a turn before the last, 7: the last one is the last without any draw
"#,
    );
}

#[test]
fn a_number_too_small() {
    small().with("uses: 1,", "uses: 0,").says(
        r#"
error[E0501]: `uses` is 0, which is too small
   --> small.ron:102:57
    |
102 |             kind: "concession", toward: ["west"], uses: 0, when: "not lamp_lit",
    |                                                         ^
    |
    = help: write a number from 1 to 100
"#,
    );
}

#[test]
fn a_start_outside_its_range() {
    small().with("start: 3,", "start: 6,").says(
        r#"
error[E0501]: `start` is 6, which is too large
  --> small.ron:40:28
   |
40 |             max: 5, start: 6, polarity: Neutral, known_to: ["east"],
   |                            ^
   |
   = help: write a number from 0 to 5
"#,
    );
}

#[test]
fn a_range_upside_down() {
    small().with("max: 5,", "min: 9, max: 5,").says(
        r#"
error[E0501]: `max` is 5, which is too small
  --> small.ron:40:26
   |
40 |             min: 9, max: 5, start: 3, polarity: Neutral, known_to: ["east"],
   |                          ^
   |
   = help: write a number from 9 to 1000000
"#,
    );
}

#[test]
fn a_turn_after_the_last() {
    small().with("Turn(2)", "Turn(8)").says(
        r#"
error[E0501]: `Turn` is 8, which is too large
   --> small.ron:132:27
    |
132 |             trigger: Turn(8),
    |                           ^
    |
    = help: write a number from 1 to 7
"#,
    );
}

#[test]
fn a_percentage() {
    small()
        .with(
            r#"odds: 2.0,
"#,
            r#"felt: 301,
"#,
        )
        .says(
            r#"
error[E0501]: `felt` is 301, which is too large
  --> small.ron:92:27
   |
92 |                     felt: 301,
   |                           ^^^
   |
   = help: write a number from 0 to 300
"#,
        );
}

#[test]
fn odds_of_nothing() {
    small()
        .with(
            "odds: 2.0,",
            "odds: 0,",
        )
        .says(
            r#"
error[E0502]: `odds` is 0, but odds and their factors are more than 0
  --> small.ron:92:27
   |
92 |                     odds: 0,
   |                           ^
   |
   = help: 1 changes nothing, 2 doubles, 0.5 halves, 0.000001 is as good as never; what can never happen is left out, or kept off the menu by `when`
"#,
        );
}

#[test]
fn odds_below_nothing() {
    small()
        .with(
            r#"times: 0.5, why: "fog""#,
            r#"times: -0.5, why: "fog""#,
        )
        .says(
            r#"
error[E0502]: `times` is -0.5, but odds and their factors are more than 0
  --> small.ron:93:58
   |
93 |                     factors: [(when: "turn >= 3", times: -0.5, why: "fog")],
   |                                                          ^^^^
   |
   = help: 1 changes nothing, 2 doubles, 0.5 halves, 0.000001 is as good as never; what can never happen is left out, or kept off the menu by `when`
"#,
        );
}

#[test]
fn odds_that_are_no_number() {
    small().with("odds: 2.0,", "odds: NaN,").says(
        r#"
error[E0308]: NaN is not a number to calculate with
  --> small.ron:92:27
   |
92 |                     odds: NaN,
   |                           ^^^
   |
   = help: write a number such as `2` or `0.25`
"#,
    );
}

#[test]
fn odds_without_end() {
    small().with("Random((odds: 0.25))", "Random((odds: inf))").says(
        r#"
error[E0308]: inf is not a number to calculate with
   --> small.ron:138:36
    |
138 |             trigger: Random((odds: inf)), audience: ["east"],
    |                                    ^^^
    |
    = help: write a number such as `2` or `0.25`
"#,
    );
}

#[test]
fn odds_too_large() {
    small()
        .with(
            r#"hold: 1.0, hawkishness: 1.0,
                reciprocity: (from: 5, times: 1.5),
                caution: (within: 1, times: 0.5),
                pressure"#,
            r#"hold: 1e300, hawkishness: 1.0,
                reciprocity: (from: 5, times: 1.5),
                caution: (within: 1, times: 0.5),
                pressure"#,
        )
        .says(
            r#"
error[E0502]: `hold` is 1e300, which is too large to mean anything
  --> small.ron:64:23
   |
64 |                 hold: 1e300, hawkishness: 1.0,
   |                       ^^^^^
   |
   = help: 1 changes nothing, 2 doubles, 0.5 halves, 0.000001 is as good as never; what can never happen is left out, or kept off the menu by `when`
"#,
        );
}

#[test]
fn odds_too_small() {
    small()
        .with(
            "(trace: 0.4)",
            "(trace: 1e-300)",
        )
        .says(
            r#"
error[E0502]: `trace` is 1e-300, which is too small to mean anything
   --> small.ron:111:29
    |
111 |             covert: (trace: 1e-300),
    |                             ^^^^^^
    |
    = help: 1 changes nothing, 2 doubles, 0.5 halves, 0.000001 is as good as never; what can never happen is left out, or kept off the menu by `when`
"#,
        );
}

#[test]
fn a_gap_between_bands() {
    small().with("from: 50, to: 100", "from: 51, to: 100").says(
        r#"
error[E0503]: the bands of indicator `tension` leave a gap before 51
  --> small.ron:35:24
   |
35 |                 (from: 51, to: 100, name: "tense"),
   |                        ^^
   |
   = help: start this band at 50
"#,
    );
}

#[test]
fn bands_that_overlap() {
    small().with("from: 50, to: 100", "from: 49, to: 100").says(
        r#"
error[E0503]: the bands of indicator `tension` overlap at 49
  --> small.ron:35:24
   |
35 |                 (from: 49, to: 100, name: "tense"),
   |                        ^^
   |
   = help: start this band at 50
"#,
    );
}

#[test]
fn bands_that_end_early() {
    small().with("from: 50, to: 100", "from: 50, to: 99").says(
        r#"
error[E0503]: the bands of indicator `tension` end at 99
  --> small.ron:35:32
   |
35 |                 (from: 50, to: 99, name: "tense"),
   |                                ^^
   |
   = help: the last band ends at the indicator's highest value, 100
"#,
    );
}

#[test]
fn bands_that_start_late() {
    small().with("from: 0, to: 49", "from: 1, to: 49").says(
        r#"
error[E0503]: the first band of indicator `tension` starts at 1
  --> small.ron:34:24
   |
34 |                 (from: 1, to: 49, name: "calm"),
   |                        ^
   |
   = help: start this band at 0
"#,
    );
}

#[test]
fn a_band_that_ends_before_it_starts() {
    small().with("from: 50, to: 100", "from: 50, to: 49").says(
        r#"
error[E0503]: this band ends before it starts
  --> small.ron:35:32
   |
35 |                 (from: 50, to: 49, name: "tense"),
   |                                ^^
   |
   = help: end it at 50 or later
"#,
    );
}

#[test]
fn no_bands() {
    small().with(r#"bands: [(from: 0, to: 5, name: "some")]"#, "bands: []").says(
        r#"
error[E0503]: indicator `fuel` has no bands
  --> small.ron:39:17
   |
39 |             id: "fuel", name: "Fuel", about: "What the boats have left.",
   |                 ^^^^^^
   |
   = help: name at least one: `(from: 0, to: 5, name: "…")`
"#,
    );
}

#[test]
fn a_date_of_another_form() {
    small().with(r#"date: "2031-04-20""#, r#"date: "20 April 2031""#).says(
        r#"
error[E0504]: `20 April 2031` is not a date
  --> small.ron:18:50
   |
18 |     dates: [(id: "fair", name: "The fair", date: "20 April 2031")],
   |                                                  ^^^^^^^^^^^^^^^
   |
   = help: write year, month and day of the calendar: `2024-12-17`, or with the hour: `2024-12-17T09:30`
"#,
    );
}

#[test]
fn a_day_that_is_not_in_the_calendar() {
    small().with(r#"start: "2031-04-10""#, r#"start: "2031-02-30""#).says(
        r#"
error[E0504]: `2031-02-30` is not a date
 --> small.ron:9:27
  |
9 |         calendar: (start: "2031-02-30", days_per_turn: 2, turns: 7),
  |                           ^^^^^^^^^^^^
  |
  = help: write year, month and day of the calendar: `2024-12-17`, or with the hour: `2024-12-17T09:30`
"#,
    );
}

#[test]
fn an_empty_text() {
    small().with(r#"text: "Nobody looks.""#, r#"text: " ""#).says(
        r#"
error[E0506]: a text of option `send_boat` is empty
  --> small.ron:96:38
   |
96 |                 (id: "missed", text: " ", effects: ["tension += 2"]),
   |                                      ^^^
   |
   = help: players read it: write something
"#,
    );
}

#[test]
fn an_empty_list() {
    small().with(r#"answers: ["send_boat"]"#, "answers: []").says(
        r#"
error[E0505]: `answers` of red line `dark_lamp` is empty
  --> small.ron:58:25
   |
58 |                     id: "dark_lamp", title: "The lamp", text: "Leave the lamp alone.",
   |                         ^^^^^^^^^^^
   |
   = help: give 1 to 20
"#,
    );
}

#[test]
fn no_outcomes() {
    small()
        .with(
            r#"outcomes: [
                (id: "heard", text: "They talk.", effects: ["tension -= 5"]),
            ]"#,
            "outcomes: []",
        )
        .says(
            r#"
error[E0505]: `outcomes` of option `call` is empty
   --> small.ron:120:17
    |
120 |             id: "call", actor: "west", title: "Call",
    |                 ^^^^^^
    |
    = help: give 1 to 20
"#,
        );
}

#[test]
fn too_few_rungs() {
    small()
        .with(
            r#"            (id: "words", name: "Words", kahn: 3),
            (id: "boats", name: "Boats", kahn: 8),
"#,
            "",
        )
        .with(r#"start: "words""#, r#"start: "shots""#)
        .with(r#"rung: "boats""#, r#"rung: "shots""#)
        .says(
            r#"
error[E0505]: `rungs` of the ladder has only one item
  --> small.ron:20:16
   |
20 |         start: "shots",
   |                ^^^^^^^
   |
   = help: give 2 to 20
"#,
        );
}

#[test]
fn rungs_that_do_not_rise() {
    small().with("kahn: 12", "kahn: 7").says(
        r#"
error[E0508]: rung `shots` is lower on Kahn's ladder than the one before it
  --> small.ron:25:48
   |
25 |             (id: "shots", name: "Shots", kahn: 7),
   |                                                ^
   |
   = help: list rungs lowest first; neighbours may have the same number
"#,
    );
}

#[test]
fn a_missing_section() {
    small().with("    ladder: (", "    laddr_: (").says(
        r#"
error[E0301]: unknown field `laddr_`
  --> small.ron:19:5
   |
19 |     laddr_: (
   |     ^^^^^^
   |
   = help: did you mean `ladder`?
"#,
    );
}

#[test]
fn no_ending_at_the_end() {
    small()
        .with(
            "tone: Stalemate)",
            r#"tone: Stalemate, when: "last_turn")"#,
        )
        .says(
            r#"
error[E0509]: the game could stop without an ending
   --> small.ron:157:14
    |
157 |         (id: "evening", title: "Evening", text: "It gets dark.", tone: Stalemate, when: "last_turn"),
    |              ^^^^^^^^^
    |
    = help: end the list with an ending without `when`: it ends the last turn if no other does
"#,
        );
}

#[test]
fn an_ending_nobody_reaches() {
    small().with(r#"tone: Catastrophe, when: "reached(shots)""#, "tone: Catastrophe").says(
        r#"
error[E0509]: no ending after this one can be reached
   --> small.ron:153:17
    |
153 |             id: "shooting", title: "Shots", text: "Somebody shot.",
    |                 ^^^^^^^^^^
    |
    = help: give it a `when`, or put it last
"#,
    );
}

#[test]
fn no_endings() {
    small()
        .with(
            r#"    endings: [
        (
            id: "shooting", title: "Shots", text: "Somebody shot.",
            tone: Catastrophe, when: "reached(shots)",
            meaning: {"east": "A bad day."},
        ),
        (id: "evening", title: "Evening", text: "It gets dark.", tone: Stalemate),
    ],
"#,
            "",
        )
        .says(
            r#"
error[E0509]: the game could stop without an ending
 --> small.ron:1:1
  |
1 | // One of everything: the scenario that tests of messages change in one place.
  | ^
  |
  = help: end the list with an ending without `when`: it ends the last turn if no other does
"#,
        );
}

#[test]
fn a_newer_format() {
    small().with("format: 1", "format: 2").with("odds: 2.0", "probability: 0.6").says(
        r#"
error[E0507]: this program does not read format 2
 --> small.ron:3:13
  |
3 |     format: 2,
  |             ^
  |
  = help: write `format: 1`, or use a newer program
"#,
    );
}

#[test]
fn no_format() {
    small()
        .with(
            r#"    format: 1,
"#,
            "",
        )
        .says(
            r#"
error[E0404]: `format` is missing
 --> small.ron:1:1
  |
1 | // One of everything: the scenario that tests of messages change in one place.
  | ^
  |
  = help: add `format: 1`
"#,
        );
}

#[test]
fn an_inject_without_source() {
    small().with(r#"source: (from: "paper", status: Reported),"#, "").says(
        r#"
warning[W0703]: inject `fog` names no source
   --> small.ron:130:17
    |
130 |             id: "fog", title: "Fog", text: "Nobody sees far.",
    |                 ^^^^^
    |
    = help: add `source: (from: "…", status: Reported)`, or `source: (status: Invented)`
"#,
    );
}

#[test]
fn a_source_without_article() {
    small().with(r#"(from: "paper", status: Reported)"#, "(status: Reported)").says(
        r#"
warning[W0703]: the source of inject `fog` names no article
   --> small.ron:130:17
    |
130 |             id: "fog", title: "Fog", text: "Nobody sees far.",
    |                 ^^^^^
    |
    = help: add `from: "…"` with a source's id, or say `status: Invented`
"#,
    );
}

#[test]
fn a_claim_without_a_name() {
    small().with(r#", by: "a fisher""#, "").says(
        r#"
warning[W0703]: nobody is named as claiming what inject `rumour` says
   --> small.ron:136:17
    |
136 |             id: "rumour", title: "A rumour", text: "Lines will be cut.",
    |                 ^^^^^^^^
    |
    = help: add `by: "…"`: contested statements are attributed
"#,
    );
}

#[test]
fn an_option_nobody_can_pay_for() {
    small().with(r#"{"fuel": 1}"#, r#"{"fuel": 6}"#).says(
        r#"
warning[W0713]: option `send_boat` costs more `fuel` than there can be
  --> small.ron:86:17
   |
86 |             id: "send_boat", actor: "east", title: "Send a boat",
   |                 ^^^^^^^^^^^
   |
   = help: `fuel` goes from 0 to 5
"#,
    );
}

#[test]
fn a_flag_nothing_sets() {
    small().with(r#"["lamp_lit = true"]"#, r#"["tension -= 1"]"#).says(
        r#"
warning[W0712]: nothing ever sets the flag `lamp_lit`
  --> small.ron:44:18
   |
44 |     flags: [(id: "lamp_lit", name: "The lamp is lit")],
   |                  ^^^^^^^^^^
   |
   = help: add an effect `lamp_lit = true`, or take the flag out
"#,
    );
}

#[test]
fn a_timer_nothing_sets() {
    let timers = r#"timers: [(id: "answer_due", name: "An answer is due")],
    flags: ["#;
    small().with("flags: [", timers).says(
        r#"
warning[W0712]: nothing ever sets the timer `answer_due`
  --> small.ron:44:19
   |
44 |     timers: [(id: "answer_due", name: "An answer is due")],
   |                   ^^^^^^^^^^^^
   |
   = help: add an effect `set_timer(answer_due, 2)`, or take the timer out
"#,
    );
}

#[test]
fn a_timer_that_starts_too_late() {
    let timers = r#"timers: [(id: "answer_due", name: "An answer is due", start: 100)],
    flags: ["#;
    small().with("flags: [", timers).says(
        r#"
error[E0501]: `start` is 100, which is too large
  --> small.ron:44:66
   |
44 |     timers: [(id: "answer_due", name: "An answer is due", start: 100)],
   |                                                                  ^^^
   |
   = help: write a number from 0 to 99
"#,
    );
}

#[test]
fn an_empty_menu() {
    small()
        .with(
            r#"kind: "private_message", toward: ["east"],"#,
            r#"kind: "private_message", toward: ["east"], when: "turn < 3","#,
        )
        .with("covert: (trace: 0.4),", r#"covert: (trace: 0.4), when: "turn == 1 or turn == 6","#)
        .says(
            r#"
warning[W0711]: actor `west` has nothing to choose in turns 3, 4, 5, 7
  --> small.ron:73:17
   |
73 |             id: "west", name: "West", role: "The other shore",
   |                 ^^^^^^
   |
   = help: add an option, or let one stay on the menu longer

warning[W1801]: actor `west` can do nothing conciliatory in turn 6, and others can
  --> small.ron:73:17
   |
73 |             id: "west", name: "West", role: "The other shore",
   |                 ^^^^^^
   |
   = help: give it a card that provokes nobody, or widen the `when` of one
"#,
        );
}

#[test]
fn what_only_a_covert_act_has() {
    small()
        .with(
            r#"id: "missed", text"#,
            r#"id: "missed", seen: "Smoke.", text"#,
        )
        .says(
            r#"
warning[W0704]: everybody sees an open act as it is
  --> small.ron:96:38
   |
96 |                 (id: "missed", seen: "Smoke.", text: "Nobody looks.", effects: ["tension += 2"]),
   |                                      ^^^^^^^^
   |
   = help: take `seen` out, or add `covert: ()`
"#,
        );
}

#[test]
fn what_only_an_act_has() {
    small()
        .with(
            r#"            trigger: Turn(2),
            effects: ["tension += 1"],"#,
            r#"            trigger: Turn(2),
            outcomes: [(id: "thick", text: "Thick.", felt: 50)],"#,
        )
        .says(
            r#"
warning[W0704]: `felt` does nothing in an inject
   --> small.ron:133:60
    |
133 |             outcomes: [(id: "thick", text: "Thick.", felt: 50)],
    |                                                            ^^
    |
    = help: take it out: nobody did this, so nobody is blamed for it
"#,
        );
}

#[test]
fn a_cost_its_actor_does_not_know() {
    small()
        .with(
            r#"kind: "private_message", toward: ["east"],"#,
            r#"kind: "private_message", toward: ["east"], cost: {"fuel": 1},"#,
        )
        .says(
            r#"
error[E0602]: option `call` costs `fuel`, which its actor does not know
   --> small.ron:122:63
    |
122 |             kind: "private_message", toward: ["east"], cost: {"fuel": 1},
    |                                                               ^^^^^^
    |
    = help: pay with an indicator that the actor is in `known_to` of
"#,
        );
}
