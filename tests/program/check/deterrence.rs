//! Red lines that are to deter, what is sought, and theories.

use super::small::{Small, small};

/// The red line of the east shore with more fields.
fn line(fields: &str) -> Small {
    small().with(
        "within: 1, resolve: 2.0,",
        &format!("within: 1, resolve: 2.0,\n                    {fields}"),
    )
}

/// Whose answer costs nothing that the west does not know.
fn cheap(fields: &str) -> Small {
    line(fields).with(r#"cost: {"fuel": 1},"#, "")
}

/// One theory, or more.
fn theories(list: &str) -> Small {
    small().with("endings: [", &format!("theories: [{list}],\n    endings: ["))
}

#[test]
fn a_deterrent_that_names_no_act() {
    cheap("deters: (odds: 0.4),").says(
        r#"
error[E0505]: `deters` of red line `dark_lamp` names no act
  --> small.ron:61:36
   |
61 |                     deters: (odds: 0.4),
   |                                    ^^^
   |
   = help: add `kinds: […]`, or `options: […]` of other actors
"#,
    );
}

#[test]
fn odds_that_would_invite() {
    cheap(r#"deters: (odds: 1.5, options: ["cut_line"]),"#).says(
        r#"
error[E0502]: `odds` of `deters` are 1.5, which would invite it
  --> small.ron:61:36
   |
61 |                     deters: (odds: 1.5, options: ["cut_line"]),
   |                                    ^^^
   |
   = help: write a factor of at most 1: 0.4 makes it less than half as likely
"#,
    );
}

#[test]
fn an_own_option_to_deter() {
    cheap(r#"deters: (odds: 0.4, options: ["send_boat"]),"#).says(
        r#"
error[E0406]: red line `dark_lamp` is to deter `send_boat`, its owner's own
  --> small.ron:61:51
   |
61 |                     deters: (odds: 0.4, options: ["send_boat"]),
   |                                                   ^^^^^^^^^^^
   |
   = help: name an option of another actor
"#,
    );
}

#[test]
fn an_answer_that_those_deterred_know_nothing_of() {
    line(r#"deters: (odds: 0.4, options: ["cut_line"]),"#).says(
        r#"
error[E0602]: red line `dark_lamp` is to deter West, which does not know whether it can be answered by `send_boat`
  --> small.ron:60:31
   |
60 |                     answers: ["send_boat"], within: 1, resolve: 2.0,
   |                               ^^^^^^^^^^^
   |
   = help: those deterred must know what its `when`, `cost` and `uses` read: a capability that nobody knows of deters nobody
"#,
    );
}

#[test]
fn an_answer_that_waits_to_be_crossed() {
    cheap(r#"deters: (odds: 0.4, options: ["cut_line"]),"#)
        .with(
            r#"kind: "show_of_force", toward: ["west"], "#,
            r#"kind: "show_of_force", toward: ["west"], when: "crossed(dark_lamp)","#,
        )
        .says(
            r#"
warning[W0704]: red line `dark_lamp` deters nobody: it can be answered only once it is crossed
  --> small.ron:61:36
   |
61 |                     deters: (odds: 0.4, options: ["cut_line"]),
   |                                    ^^^
   |
   = help: leave `crossed(…)` out of the `when` of an answer: who is to be deterred must see that it could be given
"#,
        );
}

#[test]
fn a_kind_that_nobody_can_do() {
    cheap(r#"deters: (odds: 0.4, kinds: ["deep_strike"]),"#).says(
        r#"
warning[W0704]: red line `dark_lamp` deters nobody: no other actor has an option of its `kinds`
  --> small.ron:61:36
   |
61 |                     deters: (odds: 0.4, kinds: ["deep_strike"]),
   |                                    ^^^
   |
   = help: name kinds of what others can do
"#,
    );
}

#[test]
fn a_line_that_nobody_knows_of() {
    cheap(r#"declared: false, deters: (odds: 0.4, options: ["cut_line"]),"#).says(
        r#"
warning[W0704]: red line `dark_lamp` deters nobody: nobody else knows of it
  --> small.ron:61:53
   |
61 |                     declared: false, deters: (odds: 0.4, options: ["cut_line"]),
   |                                                     ^^^
   |
   = help: declare it, or add `declared_by: […]`
"#,
    );
}

#[test]
fn what_declares_a_line_that_is_declared() {
    line(r#"declared_by: ["light_lamp"],"#).says(
        r#"
warning[W0704]: red line `dark_lamp` is declared from the start
  --> small.ron:61:35
   |
61 |                     declared_by: ["light_lamp"],
   |                                   ^^^^^^^^^^^^
   |
   = help: take `declared_by` out, or add `declared: false`
"#,
    );
}

#[test]
fn what_another_actor_would_declare_covertly() {
    line(r#"declared: false, declared_by: ["cut_line"],"#).says(
        r#"
error[E0406]: red line `dark_lamp` is declared by `cut_line`, which its owner can't choose
  --> small.ron:61:52
   |
61 |                     declared: false, declared_by: ["cut_line"],
   |                                                    ^^^^^^^^^^
   |
   = help: name an option with `actor: "east"`
"#,
    );
    line(r#"declared: false, declared_by: ["light_lamp"],"#)
        .with("uses: 1, when: \"not lamp_lit\",", "covert: (trace: 0.4),")
        .says(
            r#"
error[E0406]: red line `dark_lamp` is declared by `light_lamp`, which is covert
  --> small.ron:61:52
   |
61 |                     declared: false, declared_by: ["light_lamp"],
   |                                                    ^^^^^^^^^^^^
   |
   = help: name an open one: a warning is given to be heard
"#,
        );
}

/// The boat goes out for something.
fn sought(sought: &str) -> Small {
    small().with(r#"cost: {"fuel": 1},"#, &format!(r#"cost: {{"fuel": 1}}, sought: {sought},"#))
}

#[test]
fn an_outcome_sought_that_is_none() {
    sought(r#"["sene"]"#).says(
        r#"
error[E0402]: option `send_boat` seeks `sene`, which none of its outcomes is
  --> small.ron:88:82
   |
88 |             kind: "show_of_force", toward: ["west"], cost: {"fuel": 1}, sought: ["sene"],
   |                                                                                  ^^^^^^
   |
   = help: its outcomes are: `seen`, `missed`
"#,
    );
}

#[test]
fn whatever_comes_is_sought() {
    sought(r#"["seen", "missed"]"#).says(
        r#"
warning[W0704]: nothing changes how likely option `send_boat` is to do what it is done for
  --> small.ron:88:82
   |
88 |             kind: "show_of_force", toward: ["west"], cost: {"fuel": 1}, sought: ["seen", "missed"],
   |                                                                                  ^^^^^^
   |
   = help: take `sought` out, or give an outcome `factors`: what has been defended is less worth attacking
"#,
    );
}

#[test]
fn odds_that_whoever_seeks_does_not_know() {
    sought(r#"["seen"]"#).with(r#"when: "turn >= 3""#, r#"when: "chosen(cut_line)""#).says(
        r#"
error[E0602]: option `send_boat` reads `chosen(cut_line)`, which East does not know
  --> small.ron:93:39
   |
93 |                     factors: [(when: "chosen(cut_line)", times: 0.5, why: "fog")],
   |                                       ^^^^^^^^^^^^^^^^
   |
   = help: what decides East's menu and choices must be known to it: a private indicator, flag, timer or red line, another's budget, an inject for others, another's covert option (ask `attributed(…)`), or a private act or a tap of others is not
"#,
    );
}

#[test]
fn a_theory_that_goes_further_than_the_file() {
    theories(r#"(id: "fear", name: "Fear", text: "Fear.", scales: (caution: 150, provocation: 300))"#).says(
        r#"
error[E0501]: `caution` is 150, which is too large
   --> small.ron:151:76
    |
151 |     theories: [(id: "fear", name: "Fear", text: "Fear.", scales: (caution: 150, provocation: 300))],
    |                                                                            ^^^
    |
    = help: write a number from 0 to 100
"#,
    );
}

#[test]
fn theories_that_come_to_the_same() {
    theories(r#"(id: "fear", name: "Fear", text: "Fear.", scales: ()), (id: "awe", name: "Awe", text: "Awe.", scales: (caution: 100))"#).says(
        r#"
warning[W0704]: the theories `fear` and `awe` come to the same
   --> small.ron:151:76
    |
151 | …Fear", text: "Fear.", scales: ()), (id: "awe", name: "Awe", text: "Awe.", scales: (caution: 100))],
    |                                          ^^^^^
    |
    = help: take one out, or give them different `scales`
"#,
    );
}
