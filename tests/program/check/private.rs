//! Private acts, and who may tap them.

use super::small::{Small, small};

/// The call of west's with other words about who knows of it.
fn call(fields: &str) -> Small {
    small().with(" private: false,\n", &format!(" {fields}\n"))
}

/// The same in a scenario with a third actor.
fn three(fields: &str) -> Small {
    let isle = r#"        (
            id: "isle", name: "Isle", role: "A shore", brief: "You are a shore.", objectives: [(text: "Calm", score: "100 - tension")],
            temperament: (hold: 1.0, hawkishness: 1.0, reciprocity: (from: 5, times: 1.0), caution: (within: 0, times: 1.0)),
        ),
    ],
    relations: ["#;
    call(fields).with("    ],\n    relations: [", isle)
}

#[test]
fn a_private_kind_that_does_not_say() {
    call("").says(
        r#"
warning[W0705]: option `call` does not say whether it is private, as a `private_message` is by its nature
   --> small.ron:122:19
    |
122 |             kind: "private_message", toward: ["east"],
    |                   ^^^^^^^^^^^^^^^^^
    |
    = help: add `private: true`, so that only its author and those in `toward` and `against` see it, or `private: false`
"#,
    );
}

#[test]
fn covert_and_private() {
    call("private: true, covert: (),").says(
        r#"
error[E0406]: option `call` is covert and private
   --> small.ron:121:51
    |
121 |             text: "Ask how things are.", private: true, covert: (),
    |                                                   ^^^^
    |
    = help: keep one: a covert act hides its author from all, a private one is hidden from all but its author and those it is done to
"#,
    );
}

#[test]
fn private_and_done_to_nobody() {
    call("private: true,")
        .with(r#"kind: "private_message", toward: ["east"],"#, r#"kind: "private_message","#)
        .says(
            r#"
error[E0406]: option `call` is private, and done to nobody
   --> small.ron:121:51
    |
121 |             text: "Ask how things are.", private: true,
    |                                                   ^^^^
    |
    = help: add `toward: […]` or `against: […]`: who is to see it
"#,
        );
}

#[test]
fn private_and_hurting_others() {
    three("private: true,").with(r#"text: "They talk.","#, r#"text: "They talk.", hurts: ["isle"], seen: "A light.","#).says(
        r#"
error[E0406]: option `call` is private, and hurts `isle`
   --> small.ron:128:59
    |
128 |                 (id: "heard", text: "They talk.", hurts: ["isle"], seen: "A light.", effects: ["tension -= 5"]),
    |                                                           ^^^^^^
    |
    = help: who is hurt sees what was done: name it in `against`, or take `private` out

warning[W0704]: others see nothing of a private act
   --> small.ron:128:74
    |
128 |                 (id: "heard", text: "They talk.", hurts: ["isle"], seen: "A light.", effects: ["tension -= 5"]),
    |                                                                          ^^^^^^^^^^
    |
    = help: take `seen` out
"#,
    );
}

#[test]
fn tapped_and_not_private() {
    three(r#"private: false, tapped: [(by: ["isle"], odds: 0.25)],"#).says(
        r#"
error[E0406]: option `call` can be tapped and is not private
   --> small.ron:125:88
    |
125 |             text: "Ask how things are.", private: false, tapped: [(by: ["isle"], odds: 0.25)],
    |                                                                                        ^^^^
    |
    = help: add `private: true`, or take `tapped` out
"#,
    );
}

#[test]
fn tapped_by_those_who_know() {
    three(r#"private: true, tapped: [(by: ["east", "isle", "west"], odds: 0.25), (by: ["isle"], odds: 1)],"#).says(
        r#"
error[E0406]: `east` sees option `call` anyway
   --> small.ron:125:72
    |
125 | …gs are.", private: true, tapped: [(by: ["east", "isle", "west"], odds: 0.25), (by: ["isle"], odds: 1)],
    |                                          ^^^^^^
    |
    = help: name in `by` an actor that would not know of it

error[E0406]: `west` sees option `call` anyway
   --> small.ron:125:88
    |
125 | …e: true, tapped: [(by: ["east", "isle", "west"], odds: 0.25), (by: ["isle"], odds: 1)],
    |                                          ^^^^^^
    |
    = help: name in `by` an actor that would not know of it

error[E0405]: `isle` is named twice in `tapped`
   --> small.ron:125:116
    |
125 | …t", "isle", "west"], odds: 0.25), (by: ["isle"], odds: 1)],
    |                                          ^^^^^^
    |
    = help: each actor may listen with one odds; keep one
"#,
    );
}

#[test]
fn tapped_by_nobody() {
    three("private: true, tapped: [(by: [], odds: 0)],").says(
        r#"
error[E0505]: `by` of option `call` is empty
   --> small.ron:124:17
    |
124 |             id: "call", actor: "west", title: "Call",
    |                 ^^^^^^
    |
    = help: give 1 to 16

error[E0502]: `odds` is 0, but odds and their factors are more than 0
   --> small.ron:125:81
    |
125 |             text: "Ask how things are.", private: true, tapped: [(by: [], odds: 0)],
    |                                                                                 ^
    |
    = help: 1 changes nothing, 2 doubles, 0.5 halves, 0.000001 is as good as never; what can never happen is left out, or kept off the menu by `when`
"#,
    );
}

#[test]
fn a_red_line_declared_in_private() {
    small().with(r#"toward: ["west"], uses: 1,"#, r#"toward: ["west"], private: true, uses: 1,"#).with("resolve: 2.0,\n                ),", "resolve: 2.0,\n                    declared: false, declared_by: [\"light_lamp\"],\n                ),").says(
        r#"
error[E0406]: red line `dark_lamp` is declared by `light_lamp`, which is private
  --> small.ron:61:52
   |
61 |                     declared: false, declared_by: ["light_lamp"],
   |                                                    ^^^^^^^^^^^^
   |
   = help: name an open one: a warning is given to be heard
"#,
    );
}

#[test]
fn what_nobody_can_tap() {
    call("private: true,").with("when: \"not lamp_lit\"", "when: \"not tapped(call)\"").says(
        r#"
error[E0601]: nobody can tap `call`
   --> small.ron:102:78
    |
102 |             kind: "concession", toward: ["west"], uses: 1, when: "not tapped(call)",
    |                                                                              ^^^^
    |
    = help: `tapped: [(by: ["…"], odds: 0.25)]` of a private option says who may
"#,
    );
}

#[test]
fn what_an_actor_can_not_tap() {
    three("private: true, tapped: [(by: [\"isle\"], odds: 0.25)],")
        .with("when: \"not lamp_lit\"", "when: \"not tapped(call, east)\"")
        .says(
            r#"
error[E0601]: `east` can't tap `call`
   --> small.ron:106:84
    |
106 |             kind: "concession", toward: ["west"], uses: 1, when: "not tapped(call, east)",
    |                                                                                    ^^^^
    |
    = help: `tapped: [(by: ["…"], odds: 0.25)]` of a private option says who may
"#,
        );
}

#[test]
fn what_another_has_tapped() {
    three("private: true, tapped: [(by: [\"isle\"], odds: 0.25)],").with("when: \"not lamp_lit\"", "when: \"not tapped(call)\"").says(
        r#"
error[E0602]: option `light_lamp` reads `tapped(call)`, which East does not know
   --> small.ron:106:71
    |
106 |             kind: "concession", toward: ["west"], uses: 1, when: "not tapped(call)",
    |                                                                       ^^^^^^^^^^^^
    |
    = help: what decides East's menu and choices must be known to it: a private indicator, flag, timer or red line, another's budget, an inject for others, another's covert option (ask `attributed(…)`), or a private act or a tap of others is not
"#,
    );
}

#[test]
fn what_others_say_in_private() {
    three("private: true, tapped: [(by: [\"isle\"], odds: 0.25)],").with(r#"id: "light_lamp", actor: "east""#, r#"id: "light_lamp", actor: "isle""#).with("when: \"not lamp_lit\"", "when: \"not chosen(call)\"").says(
        r#"
error[E0602]: option `light_lamp` reads `chosen(call)`, which Isle does not know
   --> small.ron:106:71
    |
106 |             kind: "concession", toward: ["west"], uses: 1, when: "not chosen(call)",
    |                                                                       ^^^^^^^^^^^^
    |
    = help: what decides Isle's menu and choices must be known to it: a private indicator, flag, timer or red line, another's budget, an inject for others, another's covert option (ask `attributed(…)`), or a private act or a tap of others is not
"#,
    );
}

/// Of a private act others may not ask; whether one of its kind was done leaves it out.
#[test]
fn whether_a_kind_of_act_was_done_may_be_asked() {
    let text = three(r#"private: true, tapped: [(by: ["isle"], odds: 0.25)],"#)
        .with(r#"id: "light_lamp", actor: "east""#, r#"id: "light_lamp", actor: "isle""#)
        .with("when: \"not lamp_lit\"", "when: \"not did(private_message) and not tapped(call)\"")
        .text();
    let loaded = offramp::scenario::load_text("small.ron", &text);
    let said: Vec<_> = loaded.findings.iter().map(|finding| &finding.message).collect();
    assert!(said.is_empty(), "{said:?}");
}
