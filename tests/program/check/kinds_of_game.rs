//! Mistakes in what only some exercises have: cards of several actors, calendars in minutes, free moves.

use crate::check::small::small;

const CALL: &str = r#"id: "call", actor: "west", title: "Call""#;
const BOTH: &str = r#"id: "call", actors: ["west", "east"], title: "Call""#;
const CALENDAR: &str = r#"start: "2031-04-10", days_per_turn: 2, turns: 7"#;

#[test]
fn an_option_of_nobody() {
    small().with(CALL, r#"id: "call", title: "Call""#).says(
        r#"
error[E0404]: option `call` is nobody's
   --> small.ron:120:17
    |
120 |             id: "call", title: "Call",
    |                 ^^^^^^
    |
    = help: add `actor: "…"` with the id of an actor
"#,
    );
}

#[test]
fn an_option_of_one_and_of_several() {
    small().with(CALL, r#"id: "call", actor: "west", actors: ["east"], title: "Call""#).says(
        r#"
error[E0405]: option `call` has `actor` and `actors`
   --> small.ron:120:32
    |
120 |             id: "call", actor: "west", actors: ["east"], title: "Call",
    |                                ^^^^^^
    |
    = help: keep `actors` for a card that several have
"#,
    );
}

#[test]
fn an_actor_named_twice_among_those_who_have_a_card() {
    small().with(CALL, r#"id: "call", actors: ["west", "west"], title: "Call""#).says(
        r#"
error[E0405]: `west` is named twice
   --> small.ron:120:42
    |
120 |             id: "call", actors: ["west", "west"], title: "Call",
    |                                          ^^^^^^
    |
    = help: name it once
"#,
    );
}

#[test]
fn an_actor_among_those_who_have_a_card() {
    small().with(CALL, r#"id: "call", actors: ["west", "esat"], title: "Call""#).says(
        r#"
error[E0402]: option `call` names the actor `esat`, which does not exist
   --> small.ron:120:42
    |
120 |             id: "call", actors: ["west", "esat"], title: "Call",
    |                                          ^^^^^^
    |
    = help: did you mean `east`? actors are: `east`, `west`
"#,
    );
}

#[test]
fn the_id_of_a_shared_card_used_twice() {
    small().with(CALL, r#"id: "fuel", actors: ["west", "east"], title: "Call""#).says(
        r#"
error[E0401]: the id `fuel` is already used in line 39
   --> small.ron:120:17
    |
120 |             id: "fuel", actors: ["west", "east"], title: "Call",
    |                 ^^^^^^
    |
   ::: small.ron:39:17
    |
 39 |             id: "fuel", name: "Fuel", about: "What the boats have left.",
    |                 ------ given here first
    |
    = help: every id is used once in a scenario; choose another
"#,
    );
}

#[test]
fn the_id_of_a_copy_used_twice() {
    small().with(CALL, BOTH).with(r#"id: "light_lamp""#, r#"id: "call_east""#).says(
        r#"
error[E0401]: the id `call_east` is already used in line 100
   --> small.ron:120:17
    |
120 |             id: "call", actors: ["west", "east"], title: "Call",
    |                 ^^^^^^
    |
   ::: small.ron:100:17
    |
100 |             id: "call_east", actor: "east", title: "Light the lamp",
    |                 ----------- given here first
    |
    = help: every id is used once in a scenario; choose another
"#,
    );
}

/// Each mistake is the same in both copies, and said once.
#[test]
fn a_mistake_in_a_shared_card() {
    small()
        .with(CALL, BOTH)
        .with(r#"(id: "heard", text: "They talk.", effects: ["tension -= 5"])"#,
            r#"(id: "heard", text: " ", odds: 0.0, effects: ["tensoin -= 5"])"#)
        .says(
        r#"
error[E0506]: a text of option `call` is empty
   --> small.ron:124:37
    |
124 |                 (id: "heard", text: " ", odds: 0.0, effects: ["tensoin -= 5"]),
    |                                     ^^^
    |
    = help: players read it: write something

error[E0502]: `odds` is 0.0, but odds and their factors are more than 0
   --> small.ron:124:48
    |
124 |                 (id: "heard", text: " ", odds: 0.0, effects: ["tensoin -= 5"]),
    |                                                ^^^
    |
    = help: 1 changes nothing, 2 doubles, 0.5 halves, 0.000001 is as good as never; what can never happen is left out, or kept off the menu by `when`

error[E0402]: option `call` leads to indicator `tensoin`, which does not exist
   --> small.ron:124:64
    |
124 |                 (id: "heard", text: " ", odds: 0.0, effects: ["tensoin -= 5"]),
    |                                                                ^^^^^^^
    |
    = help: did you mean `tension`? indicators are: `fuel`, `tension`
"#,
    );
}

#[test]
fn a_copy_that_an_actor_does_not_have() {
    small()
        .with(CALL, r#"id: "call", actors: ["west"], title: "Call""#)
        .with(r#"when: "turn >= 3""#, r#"when: "chosen(call, self)""#)
        .says(
            r#"
error[E0601]: `east` has no card `call`
  --> small.ron:93:52
   |
93 |                     factors: [(when: "chosen(call, self)", times: 0.5, why: "fog")],
   |                                                    ^^^^
   |
   = help: `actors` of `call` says who has it
"#,
        );
}

#[test]
fn a_card_of_one_actor_asked_by_actor() {
    small().with(r#"when: "turn >= 3""#, r#"when: "chosen(call, west)""#).says(
        r#"
error[E0601]: `chosen` takes one thing in its brackets, not 2
  --> small.ron:93:39
   |
93 |                     factors: [(when: "chosen(call, west)", times: 0.5, why: "fog")],
   |                                       ^^^^^^^^^^^^^^^^^^
   |
   = help: write `chosen(option)`, with the id of an option
"#,
    );
}

#[test]
fn self_where_nobody_is() {
    small().with(r#"resolves: "lamp_lit""#, r#"resolves: "trust(self, east) > 5""#).says(
        r#"
error[E0601]: `self` is an option's own actor, and this is of no option
   --> small.ron:142:72
    |
142 |         (id: "q_lamp", text: "Will the lamp be lit?", resolves: "trust(self, east) > 5"),
    |                                                                        ^^^^
    |
    = help: actors are: `east`, `west`
"#,
    );
}

#[test]
fn an_act_of_several_attributed() {
    small().with(CALL, BOTH).with(r#"["tension += 8"]"#, r#"["attribute(call)"]"#).says(
        r#"
error[E0601]: `call` is a card of several actors
   --> small.ron:115:42
    |
115 |                     effects: ["attribute(call)"], rung: "boats",
    |                                          ^^^^
    |
    = help: say whose act: `attribute(call, self)`, or an actor's id
"#,
    );
}

#[test]
fn a_claim_about_a_card_of_several() {
    small().with(CALL, BOTH).with(r#"after: ["send_boat"]"#, r#"after: ["call"]"#).says(
        r#"
error[E0406]: claim `boats_alarm` names `call`, a card of several actors
   --> small.ron:148:47
    |
148 |             measure: "tension >= 60", after: ["call"],
    |                                               ^^^^^^
    |
    = help: name one of its copies: `call_east`, `call_west`
"#,
    );
}

#[test]
fn an_id_kept_for_free_moves() {
    small().with(r#"id: "call""#, r#"id: "free_move_5""#).says(
        r#"
error[E0403]: `free_move_5` is kept for free moves
   --> small.ron:120:17
    |
120 |             id: "free_move_5", actor: "west", title: "Call",
    |                 ^^^^^^^^^^^^^
    |
    = help: choose another id, such as `my_free_move_5`
"#,
    );
}

#[test]
fn arguments_that_weigh_nothing() {
    small()
        .with("rules: (orders_per_turn: 1)", "rules: (free_moves: (argument: 0))")
        .says(
        r#"
error[E0502]: `argument` is 0, but odds and their factors are more than 0
  --> small.ron:17:36
   |
17 |     rules: (free_moves: (argument: 0)),
   |                                    ^
   |
   = help: 1 changes nothing, 2 doubles, 0.5 halves, 0.000001 is as good as never; what can never happen is left out, or kept off the menu by `when`
"#,
    );
}

#[test]
fn a_calendar_without_a_pace() {
    small().with(CALENDAR, r#"start: "2031-04-10", turns: 7"#).says(
        r#"
error[E0404]: the calendar does not say how long a turn is
 --> small.ron:9:27
  |
9 |         calendar: (start: "2031-04-10", turns: 7),
  |                           ^^^^^^^^^^^^
  |
  = help: add `days_per_turn: …` or `minutes_per_turn: …`
"#,
    );
}

#[test]
fn a_calendar_with_two_paces() {
    small()
        .with(CALENDAR, r#"start: "2031-04-10", days_per_turn: 2, minutes_per_turn: 30, turns: 7"#)
        .says(
            r#"
error[E0405]: the calendar has days and minutes from turn to turn
 --> small.ron:9:77
  |
9 |         calendar: (start: "2031-04-10", days_per_turn: 2, minutes_per_turn: 30, turns: 7),
  |                                                                             ^^
  |
  = help: keep `days_per_turn` or `minutes_per_turn`
"#,
        );
}

#[test]
fn an_hour_before_the_calendar() {
    small().with("trigger: Turn(2)", r#"trigger: At("2031-04-09T08:00")"#).says(
        r#"
error[E0501]: no turn begins at `2031-04-09T08:00` or just after it
   --> small.ron:132:25
    |
132 |             trigger: At("2031-04-09T08:00"),
    |                         ^^^^^^^^^^^^^^^^^^
    |
    = help: turns begin from 2031-04-10 to 2031-04-22
"#,
    );
}

#[test]
fn an_hour_after_the_calendar() {
    small()
        .with(CALENDAR, r#"start: "2031-04-10T08:00", minutes_per_turn: 30, turns: 7"#)
        .with("trigger: Turn(2)", r#"trigger: At("2031-04-10T11:15")"#)
        .says(
            r#"
error[E0501]: no turn begins at `2031-04-10T11:15` or just after it
   --> small.ron:132:25
    |
132 |             trigger: At("2031-04-10T11:15"),
    |                         ^^^^^^^^^^^^^^^^^^
    |
    = help: turns begin from 2031-04-10 08:00 to 2031-04-10 11:00
"#,
        );
}

#[test]
fn an_hour_that_is_none() {
    small().with("trigger: Turn(2)", r#"trigger: At("2031-04-10_08:00")"#).says(
        r#"
error[E0504]: `2031-04-10_08:00` is not a date
   --> small.ron:132:25
    |
132 |             trigger: At("2031-04-10_08:00"),
    |                         ^^^^^^^^^^^^^^^^^^
    |
    = help: write year, month and day of the calendar: `2024-12-17`, or with the hour: `2024-12-17T09:30`
"#,
    );
}

#[test]
fn a_card_of_several_that_is_too_dear() {
    small()
        .with(
            CALL,
            r#"id: "call", cost: {"tension": 101}, actors: ["west", "east"], title: "Call""#,
        )
        .says(
            r#"
warning[W0713]: option `call` costs more `tension` than there can be
   --> small.ron:120:17
    |
120 |             id: "call", cost: {"tension": 101}, actors: ["west", "east"], title: "Call",
    |                 ^^^^^^
    |
    = help: `tension` goes from 0 to 100
"#,
        );
}
