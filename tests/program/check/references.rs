//! Names that stand for nothing, or for something else, or for two things.

use crate::check::small::{Small, small};

#[test]
fn an_actor_of_an_option() {
    small().with(r#"actor: "west", title: "Call""#, r#"actor: "wset", title: "Call""#).says(
        r#"
error[E0402]: option `call` names the actor `wset`, which does not exist
   --> small.ron:120:32
    |
120 |             id: "call", actor: "wset", title: "Call",
    |                                ^^^^^^
    |
    = help: did you mean `west`? actors are: `east`, `west`
"#,
    );
}

#[test]
fn an_actor_it_is_done_to() {
    small().with(r#"toward: ["west"], cost"#, r#"toward: ["north"], cost"#).says(
        r#"
error[E0402]: option `send_boat` names the actor `north`, which does not exist
  --> small.ron:88:45
   |
88 |             kind: "show_of_force", toward: ["north"], cost: {"fuel": 1},
   |                                             ^^^^^^^
   |
   = help: actors are: `east`, `west`
"#,
    );
}

#[test]
fn a_third_party_hurt() {
    small()
        .with(
            r#"odds: 2.0,
"#,
            r#"odds: 2.0, hurts: ["nroth"],
"#,
        )
        .says(
            r#"
error[E0402]: option `send_boat` names the actor `nroth`, which does not exist
  --> small.ron:92:40
   |
92 |                     odds: 2.0, hurts: ["nroth"],
   |                                        ^^^^^^^
   |
   = help: actors are: `east`, `west`
"#,
        );
}

#[test]
fn an_actor_who_knows() {
    small().with(r#"known_to: ["east"]"#, r#"known_to: ["esat"]"#).says(
        r#"
error[E0402]: indicator `fuel` names the actor `esat`, which does not exist
  --> small.ron:40:61
   |
40 |             max: 5, start: 3, polarity: Neutral, known_to: ["esat"],
   |                                                             ^^^^^^
   |
   = help: did you mean `east`? actors are: `east`, `west`
"#,
    );
}

#[test]
fn an_audience() {
    small().with(r#"audience: ["east"]"#, r#"audience: ["easst"]"#).says(
        r#"
error[E0402]: inject `rumour` names the actor `easst`, which does not exist
   --> small.ron:138:55
    |
138 |             trigger: Random((odds: 0.25)), audience: ["easst"],
    |                                                       ^^^^^^^
    |
    = help: did you mean `east`? actors are: `east`, `west`
"#,
    );
}

#[test]
fn a_suspect() {
    small().with("(trace: 0.4)", r#"(trace: 0.4, suspects: ["nobody"])"#).says(
        r#"
error[E0402]: option `cut_line` names the actor `nobody`, which does not exist
   --> small.ron:111:45
    |
111 |             covert: (trace: 0.4, suspects: ["nobody"]),
    |                                             ^^^^^^^^
    |
    = help: actors are: `east`, `west`
"#,
    );
}

#[test]
fn an_actor_of_a_relation() {
    small().with(r#"to: "west", trust"#, r#"to: "wets", trust"#).says(
        r#"
error[E0402]: a relation names the actor `wets`, which does not exist
  --> small.ron:83:36
   |
83 |     relations: [(from: "east", to: "wets", trust: 10, grievance: 5)],
   |                                    ^^^^^^
   |
   = help: did you mean `west`? actors are: `east`, `west`
"#,
    );
}

#[test]
fn an_actor_of_a_meaning() {
    small().with(r#"{"east": "A bad"#, r#"{"eats": "A bad"#).says(
        r#"
error[E0402]: ending `shooting` names the actor `eats`, which does not exist
   --> small.ron:155:23
    |
155 |             meaning: {"eats": "A bad day."},
    |                       ^^^^^^
    |
    = help: did you mean `east`? actors are: `east`, `west`
"#,
    );
}

#[test]
fn an_option_that_answers() {
    small().with(r#"answers: ["send_boat"]"#, r#"answers: ["send_boats"]"#).says(
        r#"
error[E0402]: red line `dark_lamp` names the option `send_boats`, which does not exist
  --> small.ron:60:31
   |
60 |                     answers: ["send_boats"], within: 1, resolve: 2.0,
   |                               ^^^^^^^^^^^^
   |
   = help: did you mean `send_boat`? options are: `call`, `cut_line`, `light_lamp`, `send_boat`
"#,
    );
}

#[test]
fn an_option_of_a_claim() {
    small().with(r#"after: ["send_boat"]"#, r#"after: ["sned_boat"]"#).says(
        r#"
error[E0402]: claim `boats_alarm` names the option `sned_boat`, which does not exist
   --> small.ron:148:47
    |
148 |             measure: "tension >= 60", after: ["sned_boat"],
    |                                               ^^^^^^^^^^^
    |
    = help: did you mean `send_boat`? options are: `call`, `cut_line`, `light_lamp`, `send_boat`
"#,
    );
}

#[test]
fn an_indicator_of_a_cost() {
    small().with(r#"{"fuel": 1}"#, r#"{"feul": 1}"#).says(
        r#"
error[E0402]: option `send_boat` names the indicator `feul`, which does not exist
  --> small.ron:88:61
   |
88 |             kind: "show_of_force", toward: ["west"], cost: {"feul": 1},
   |                                                             ^^^^^^
   |
   = help: did you mean `fuel`? indicators are: `fuel`, `tension`
"#,
    );
}

#[test]
fn an_indicator_of_an_effect() {
    small().with(r#"["tension += 10"]"#, r#"["tenson += 10"]"#).says(
        r#"
error[E0402]: option `send_boat` leads to indicator `tenson`, which does not exist
  --> small.ron:94:32
   |
94 |                     effects: ["tenson += 10"],
   |                                ^^^^^^
   |
   = help: did you mean `tension`? indicators are: `fuel`, `tension`
"#,
    );
}

#[test]
fn a_flag_of_an_effect() {
    small().with(r#""lamp_lit = true""#, r#""lamp_on = true""#).says(
        r#"
error[E0402]: option `light_lamp` leads to flag `lamp_on`, which does not exist
   --> small.ron:104:59
    |
104 |                 (id: "lit", text: "It burns.", effects: ["lamp_on = true"]),
    |                                                           ^^^^^^^
    |
    = help: did you mean `lamp_lit`? flags are: `lamp_lit`
"#,
    );
}

/// With a timer that is known to East alone.
fn with_timer() -> Small {
    let timers = r#"timers: [(id: "answer_due", name: "An answer is due", start: 2, known_to: ["east"])],
    flags: ["#;
    small().with("flags: [", timers)
}

#[test]
fn a_timer_of_an_effect() {
    with_timer().with(r#"["lamp_lit = true"]"#, r#"["lamp_lit = true", "set_timer(answer_du, 2)"]"#).says(
        r#"
error[E0402]: option `light_lamp` leads to timer `answer_du`, which does not exist
   --> small.ron:105:88
    |
105 |                 (id: "lit", text: "It burns.", effects: ["lamp_lit = true", "set_timer(answer_du, 2)"]),
    |                                                                                        ^^^^^^^^^
    |
    = help: did you mean `answer_due`? timers are: `answer_due`
"#,
    );
}

#[test]
fn a_timer_of_a_condition() {
    with_timer().with(r#"when: "not lamp_lit""#, r#"when: "timer(lamp_lit) > 0""#).says(
        r#"
error[E0601]: `lamp_lit` is a flag, not a timer
   --> small.ron:103:73
    |
103 |             kind: "concession", toward: ["west"], uses: 1, when: "timer(lamp_lit) > 0",
    |                                                                         ^^^^^^^^
    |
    = help: timers are: `answer_due`
"#,
    );
}

#[test]
fn a_timer_by_its_name_alone() {
    with_timer().with(r#"when: "not lamp_lit""#, r#"when: "answer_due > 0""#).says(
        r#"
error[E0601]: `answer_due` is a timer, which has no value of its own
   --> small.ron:103:67
    |
103 |             kind: "concession", toward: ["west"], uses: 1, when: "answer_due > 0",
    |                                                                   ^^^^^^^^^^
    |
    = help: ask `timer(…)`
"#,
    );
}

#[test]
fn a_flag_of_a_condition() {
    small().with(r#"when: "not lamp_lit""#, r#"when: "not lamp_litt""#).says(
        r#"
error[E0402]: option `light_lamp` asks for indicator, flag or rung `lamp_litt`, which does not exist
   --> small.ron:102:71
    |
102 |             kind: "concession", toward: ["west"], uses: 1, when: "not lamp_litt",
    |                                                                       ^^^^^^^^^
    |
    = help: did you mean `lamp_lit`? flags are: `lamp_lit`
"#,
    );
}

#[test]
fn an_inject_of_a_condition() {
    small().with(r#"when: "turn >= 3""#, r#"when: "fired(fgo)""#).says(
        r#"
error[E0402]: option `send_boat` asks for inject `fgo`, which does not exist
  --> small.ron:93:45
   |
93 |                     factors: [(when: "fired(fgo)", times: 0.5, why: "fog")],
   |                                             ^^^
   |
   = help: did you mean `fog`? injects are: `fog`, `rumour`
"#,
    );
}

#[test]
fn an_option_or_inject_of_a_condition() {
    small().with(r#"when: "turn >= 3""#, r#"when: "since(rumor) < 2""#).says(
        r#"
error[E0402]: option `send_boat` asks for option or inject `rumor`, which does not exist
  --> small.ron:93:45
   |
93 |                     factors: [(when: "since(rumor) < 2", times: 0.5, why: "fog")],
   |                                             ^^^^^
   |
   = help: did you mean `rumour`? injects are: `fog`, `rumour`
"#,
    );
}

#[test]
fn a_rung_of_the_start() {
    small().with(r#"start: "words""#, r#"start: "word""#).says(
        r#"
error[E0402]: the ladder names the rung `word`, which does not exist
  --> small.ron:20:16
   |
20 |         start: "word",
   |                ^^^^^^
   |
   = help: did you mean `words`? rungs are: `boats`, `shots`, `words`
"#,
    );
}

#[test]
fn a_rung_of_a_threshold() {
    small().with(r#"rung: "shots", name"#, r#"rung: "shot", name"#).says(
        r#"
error[E0402]: the ladder names the rung `shot`, which does not exist
  --> small.ron:27:29
   |
27 |         thresholds: [(rung: "shot", name: "Somebody shoots")],
   |                             ^^^^^^
   |
   = help: did you mean `shots`? rungs are: `boats`, `shots`, `words`
"#,
    );
}

#[test]
fn a_rung_of_an_outcome() {
    small().with(r#"rung: "boats","#, r#"rung: "bots","#).says(
        r#"
error[E0402]: option `cut_line` names the rung `bots`, which does not exist
   --> small.ron:115:54
    |
115 |                     effects: ["tension += 8"], rung: "bots",
    |                                                      ^^^^^^
    |
    = help: did you mean `boats`? rungs are: `boats`, `shots`, `words`
"#,
    );
}

#[test]
fn a_rung_of_an_ending() {
    small().with("reached(shots)", "reached(war)").says(
        r#"
error[E0402]: ending `shooting` asks for rung `war`, which does not exist
   --> small.ron:154:47
    |
154 |             tone: Catastrophe, when: "reached(war)",
    |                                               ^^^
    |
    = help: rungs are: `boats`, `shots`, `words`
"#,
    );
}

#[test]
fn a_norm_of_an_effect() {
    small().with(r#"["tension += 8"]"#, r#"["breach(no_cut)"]"#).says(
        r#"
error[E0402]: option `cut_line` leads to norm `no_cut`, which does not exist
   --> small.ron:115:39
    |
115 |                     effects: ["breach(no_cut)"], rung: "boats",
    |                                       ^^^^^^
    |
    = help: did you mean `no_cutting`? norms are: `no_cutting`
"#,
    );
}

#[test]
fn a_red_line_of_a_condition() {
    small().with(r#"when: "turn >= 3""#, r#"when: "crossed(dark_lmp)""#).says(
        r#"
error[E0402]: option `send_boat` asks for red line `dark_lmp`, which does not exist
  --> small.ron:93:47
   |
93 |                     factors: [(when: "crossed(dark_lmp)", times: 0.5, why: "fog")],
   |                                               ^^^^^^^^
   |
   = help: did you mean `dark_lamp`? red lines are: `dark_lamp`
"#,
    );
}

#[test]
fn a_date_of_a_condition() {
    small().with(r#"when: "turn >= 3""#, r#"when: "days_to(fire) < 3""#).says(
        r#"
error[E0402]: option `send_boat` asks for date `fire`, which does not exist
  --> small.ron:93:47
   |
93 |                     factors: [(when: "days_to(fire) < 3", times: 0.5, why: "fog")],
   |                                               ^^^^
   |
   = help: did you mean `fired`?
"#,
    );
}

#[test]
fn a_source_of_an_inject() {
    small()
        .with(r#"(from: "paper", status: Reported)"#, r#"(from: "papers", status: Reported)"#)
        .says(
            r#"
error[E0402]: inject `fog` names the source `papers`, which does not exist
   --> small.ron:131:42
    |
131 |             medium: Wire, source: (from: "papers", status: Reported),
    |                                          ^^^^^^^^
    |
    = help: did you mean `paper`?
"#,
        );
}

#[test]
fn a_source_of_the_debrief() {
    small().with(r#"sources: ["paper"]"#, r#"sources: ["book"]"#).says(
        r#"
error[E0402]: the debrief names the source `book`, which does not exist
   --> small.ron:161:19
    |
161 |         sources: ["book"],
    |                   ^^^^^^
    |
    = help: sources in `meta` are: `paper`
"#,
    );
}

#[test]
fn a_kind_of_act_of_an_option() {
    small().with(r#"kind: "show_of_force""#, r#"kind: "show_of_forces""#).says(
        r#"
error[E0402]: option `send_boat` names the kind of act `show_of_forces`, which does not exist
  --> small.ron:88:19
   |
88 |             kind: "show_of_forces", toward: ["west"], cost: {"fuel": 1},
   |                   ^^^^^^^^^^^^^^^^
   |
   = help: did you mean `show_of_force`?
"#,
    );
}

#[test]
fn a_kind_of_act_of_a_norm() {
    small().with(r#"kinds: ["infrastructure_sabotage"]"#, r#"kinds: ["rudeness"]"#).says(
        r#"
error[E0402]: norm `no_cutting` names the kind of act `rudeness`, which does not exist
  --> small.ron:48:21
   |
48 |             kinds: ["rudeness"], restraint: [0.5],
   |                     ^^^^^^^^^^
   |
   = help: docs/scenario-format.md lists all kinds
"#,
    );
}

#[test]
fn something_of_another_sort() {
    small().with(r#"actor: "west", title: "Call""#, r#"actor: "tension", title: "Call""#).says(
        r#"
error[E0402]: option `call` names `tension` as an actor, but that is an indicator
   --> small.ron:120:32
    |
120 |             id: "call", actor: "tension", title: "Call",
    |                                ^^^^^^^^^
    |
    = help: actors are: `east`, `west`
"#,
    );
}

#[test]
fn an_option_of_another_actor() {
    small().with(r#"answers: ["send_boat"]"#, r#"answers: ["call"]"#).says(
        r#"
error[E0406]: red line `dark_lamp` is answered by `call`, which its owner can't choose
  --> small.ron:60:31
   |
60 |                     answers: ["call"], within: 1, resolve: 2.0,
   |                               ^^^^^^
   |
   = help: name an option with `actor: "east"`
"#,
    );
}

#[test]
fn its_own_author() {
    small().with(r#"toward: ["west"], cost"#, r#"toward: ["west", "east"], cost"#).says(
        r#"
error[E0406]: option `send_boat` is done to its own author
  --> small.ron:88:53
   |
88 |             kind: "show_of_force", toward: ["west", "east"], cost: {"fuel": 1},
   |                                                     ^^^^^^
   |
   = help: name another actor, or leave it out
"#,
    );
}

#[test]
fn its_own_author_hurt() {
    small()
        .with(
            r#"odds: 2.0,
"#,
            r#"odds: 2.0, hurts: ["east"],
"#,
        )
        .says(
            r#"
error[E0406]: option `send_boat` is done to its own author
  --> small.ron:92:40
   |
92 |                     odds: 2.0, hurts: ["east"],
   |                                        ^^^^^^
   |
   = help: name another actor, or leave it out
"#,
        );
}

#[test]
fn an_actor_named_twice() {
    small().with(r#"toward: ["west"], cost"#, r#"toward: ["west", "west"], cost"#).says(
        r#"
error[E0405]: `west` is named twice
  --> small.ron:88:53
   |
88 |             kind: "show_of_force", toward: ["west", "west"], cost: {"fuel": 1},
   |                                                     ^^^^^^
   |
   = help: name it once
"#,
    );
}

#[test]
fn a_threshold_named_twice() {
    small()
        .with(
            r#"name: "Somebody shoots")"#,
            r#"name: "Somebody shoots"), (rung: "shots", name: "Again")"#,
        )
        .says(
            r#"
error[E0405]: `shots` is named twice
  --> small.ron:27:71
   |
27 |         thresholds: [(rung: "shots", name: "Somebody shoots"), (rung: "shots", name: "Again")],
   |                                                                       ^^^^^^^
   |
   = help: name it once
"#,
        );
}

#[test]
fn a_kind_named_twice() {
    small()
        .with(
            r#"kinds: ["infrastructure_sabotage"]"#,
            r#"kinds: ["infrastructure_sabotage", "infrastructure_sabotage"]"#,
        )
        .says(
            r#"
error[E0405]: `infrastructure_sabotage` is named twice
  --> small.ron:48:48
   |
48 |             kinds: ["infrastructure_sabotage", "infrastructure_sabotage"], restraint: [0.5],
   |                                                ^^^^^^^^^^^^^^^^^^^^^^^^^
   |
   = help: name it once
"#,
        );
}

#[test]
fn a_pair_given_twice() {
    small()
        .with(
            "grievance: 5)]",
            r#"grievance: 5), (from: "east", to: "west")]"#,
        )
        .says(
            r#"
error[E0405]: this pair is given twice
  --> small.ron:83:77
   |
83 |     relations: [(from: "east", to: "west", trust: 10, grievance: 5), (from: "east", to: "west")],
   |                                                                             ^^^^^^
   |
   = help: keep one; `from` and `to` the other way round are another pair
"#,
        );
}

#[test]
fn a_relation_to_itself() {
    small().with(r#"to: "west", trust"#, r#"to: "east", trust"#).says(
        r#"
error[E0406]: an actor has no relation to itself
  --> small.ron:83:36
   |
83 |     relations: [(from: "east", to: "east", trust: 10, grievance: 5)],
   |                                    ^^^^^^
   |
   = help: name two different actors
"#,
    );
}

#[test]
fn more_options_than_an_actor_may_choose() {
    small().with(r#"after: ["send_boat"]"#, r#"after: ["send_boat", "light_lamp"]"#).says(
        r#"
error[E0406]: claim `boats_alarm` has East choose too much in one turn
   --> small.ron:148:60
    |
148 |             measure: "tension >= 60", after: ["send_boat", "light_lamp"],
    |                                                            ^^^^^^^^^^^^
    |
    = help: `orders_per_turn` is 1
"#,
    );
}

#[test]
fn an_id_used_twice() {
    small().with(r#"id: "call""#, r#"id: "fog""#).says(
        r#"
error[E0401]: the id `fog` is already used in line 120
   --> small.ron:130:17
    |
130 |             id: "fog", title: "Fog", text: "Nobody sees far.",
    |                 ^^^^^
    |
   ::: small.ron:120:17
    |
120 |             id: "fog", actor: "west", title: "Call",
    |                 ----- given here first
    |
    = help: every id is used once in a scenario; choose another
"#,
    );
}

#[test]
fn an_outcome_id_used_twice() {
    small().with(r#"id: "missed""#, r#"id: "seen""#).says(
        r#"
error[E0401]: the id `seen` is already used in line 91
  --> small.ron:96:22
   |
96 |                 (id: "seen", text: "Nobody looks.", effects: ["tension += 2"]),
   |                      ^^^^^^
   |
  ::: small.ron:91:25
   |
91 |                     id: "seen", text: "It is seen.",
   |                         ------ given here first
   |
   = help: every id is used once in a scenario; choose another
"#,
    );
}

#[test]
fn a_source_id_used_twice() {
    small()
        .with(
            r#"date: "2030"),"#,
            r#"date: "2030"), (id: "paper", title: "T", publisher: "P", date: ""),"#,
        )
        .says(
            r#"
error[E0401]: the id `paper` is already used in line 14
  --> small.ron:14:87
   |
14 | …blisher: "A press", date: "2030"), (id: "paper", title: "T", publisher: "P", date: ""),
   |                                          ^^^^^^^
   |
  ::: small.ron:14:18
   |
14 |             (id: "paper", title: "A paper", publisher: "A press", date: "2030"), (id: "paper", ti…
   |                  ------- given here first
   |
   = help: every id is used once in a scenario; choose another
"#,
        );
}

#[test]
fn an_id_that_cannot_be_one() {
    small()
        .with(
            r#"id: "call""#,
            r#"id: "Call-2""#,
        )
        .says(
            r#"
error[E0403]: `Call-2` can't be an id
   --> small.ron:120:17
    |
120 |             id: "Call-2", actor: "west", title: "Call",
    |                 ^^^^^^^^
    |
    = help: write `call_2`: an id is a word of small letters, digits and `_` that starts with a letter and has at most 60 letters
"#,
        );
}

#[test]
fn an_id_that_is_a_word_of_the_language() {
    small().with(r#"id: "call""#, r#"id: "hold""#).says(
        r#"
error[E0403]: `hold` is a word of the expression language
   --> small.ron:120:17
    |
120 |             id: "hold", actor: "west", title: "Call",
    |                 ^^^^^^
    |
    = help: choose another id, such as `hold_2`
"#,
    );
}

#[test]
fn an_id_of_a_scenario_that_cannot_be_one() {
    small().with(r#"id: "small""#, r#"id: "Small!""#).says(
        r#"
error[E0403]: `Small!` can't name a scenario
 --> small.ron:5:13
  |
5 |         id: "Small!",
  |             ^^^^^^^^
  |
  = help: use small letters, digits and `-`, at most 60
"#,
    );
}

#[test]
fn an_outcome_of_a_claim() {
    small().with(r#"after: ["send_boat"]"#, r#"after: ["send_boat/retruns"]"#).says(
        r#"
error[E0402]: claim `boats_alarm` names the outcome `retruns` of `send_boat`, which has none so called
   --> small.ron:148:47
    |
148 |             measure: "tension >= 60", after: ["send_boat/retruns"],
    |                                               ^^^^^^^^^^^^^^^^^^^
    |
    = help: its outcomes are: `seen`, `missed`
"#,
    );
}

#[test]
fn a_driver_of_a_claim() {
    small().with(r#"after: ["send_boat"]"#, r#"after: ["send_boat"], driver: ["tensoin"]"#).says(
        r#"
error[E0402]: claim `boats_alarm` names `tensoin`, which does not exist
   --> small.ron:148:70
    |
148 |             measure: "tension >= 60", after: ["send_boat"], driver: ["tensoin"],
    |                                                                      ^^^^^^^^^
    |
    = help: did you mean `tension`?
"#,
    );
}

#[test]
fn a_claim_that_two_sides_are_within_nothing() {
    small().with(r#"after: ["send_boat"]"#, r#"after: ["send_boat"], relation: Within(0)"#).says(
        r#"
error[E0501]: `Within` is 0, which is too small
   --> small.ron:148:78
    |
148 |             measure: "tension >= 60", after: ["send_boat"], relation: Within(0),
    |                                                                              ^
    |
    = help: write a number from 1 to 100
"#,
    );
}

/// The ladder's only threshold, written another way.
fn threshold(written: &str) -> Small {
    small().with(r#"(rung: "shots", name: "Somebody shoots")"#, written)
}

#[test]
fn a_threshold_that_says_twice_what_crosses_it() {
    threshold(r#"(id: "fire", name: "Fire", by: (), rung: "shots")"#).says(
        r#"
error[E0508]: the threshold `Fire` has both `by` and `rung`
  --> small.ron:27:41
   |
27 |         thresholds: [(id: "fire", name: "Fire", by: (), rung: "shots")],
   |                                         ^^^^^^
   |
   = help: keep `by` for the acts that cross it, or `rung` for standing there or higher
"#,
    );
}

#[test]
fn a_threshold_that_says_nowhere_what_crosses_it() {
    threshold(r#"(name: "Fire")"#).says(
        r#"
error[E0508]: the threshold `Fire` says nowhere what crosses it
  --> small.ron:27:29
   |
27 |         thresholds: [(name: "Fire")],
   |                             ^^^^^^
   |
   = help: add `by: (rungs: […], kinds: […])`, or `rung: "…"`
"#,
    );
}

#[test]
fn a_threshold_of_acts_without_an_id() {
    threshold(r#"(name: "Fire", by: (rungs: ["shots"]))"#).says(
        r#"
error[E0508]: the threshold `Fire` has no id
  --> small.ron:27:29
   |
27 |         thresholds: [(name: "Fire", by: (rungs: ["shots"]))],
   |                             ^^^^^^
   |
   = help: add `id: "…"`, by which conditions and `crosses` name it
"#,
    );
}

#[test]
fn a_threshold_that_nothing_crosses() {
    threshold(r#"(id: "fire", name: "Fire", by: (kinds: ["general_nuclear_use"]))"#).says(
        r#"
warning[W0704]: nothing crosses the threshold `Fire`
  --> small.ron:27:41
   |
27 |         thresholds: [(id: "fire", name: "Fire", by: (kinds: ["general_nuclear_use"]))],
   |                                         ^^^^^^
   |
   = help: no option and no inject has one of its rungs or kinds, or names it in `crosses`
"#,
    );
}

#[test]
fn a_threshold_for_standing_that_an_outcome_names() {
    small()
        .with(r#"(rung: "shots", name"#, r#"(id: "fire", rung: "shots", name"#)
        .with("odds: 2.0,", r#"odds: 2.0, crosses: ["fire"],"#)
        .says(
        r#"
error[E0508]: the threshold `Somebody shoots` is crossed by standing on its rung, and named in `crosses`
  --> small.ron:27:56
   |
27 |         thresholds: [(id: "fire", rung: "shots", name: "Somebody shoots")],
   |                                                        ^^^^^^^^^^^^^^^^^
   |
   = help: give it `by: (…)` instead of `rung`
"#,
    );
}

/// Where there is no flag at all, each that is missing is named at its place, and once.
#[test]
fn every_flag_that_is_missing_is_named() {
    let text = std::fs::read_to_string("docs/example.ron").unwrap();
    let text = text
        .replace("flags: [(id: \"water_shared\", name: \"The water is shared\")],", "")
        .replace("\"anger -= 10\"", "\"phase_a = true\"")
        .replace("\"anger += 15\"", "\"phase_b = true\"");
    let loaded = offramp::scenario::load_text("example.ron", &text);
    let said: Vec<_> = loaded.findings.iter().map(|one| one.message.as_str()).collect();
    assert_eq!(
        said,
        [
            "option `ask` leads to flag `phase_a`, which does not exist",
            "option `blame` leads to flag `phase_b`, which does not exist",
            "option `open_weir` leads to flag `water_shared`, which does not exist",
        ]
    );
}
