//! What excludes what in a turn, and what asks for a turn's acts.

use super::small::{Small, small};

/// Two orders a turn, and a boat that excludes something.
fn boat(excludes: &str) -> Small {
    small()
        .with("orders_per_turn: 1", "orders_per_turn: 2")
        .with(r#"cost: {"fuel": 1},"#, &format!(r#"cost: {{"fuel": 1}}, excludes: {excludes},"#))
}

#[test]
fn what_another_actor_can_choose() {
    boat(r#"["cut_line"]"#).says(
        r#"
error[E0406]: option `send_boat` excludes `cut_line`, which its actor can't choose
  --> small.ron:88:84
   |
88 |             kind: "show_of_force", toward: ["west"], cost: {"fuel": 1}, excludes: ["cut_line"],
   |                                                                                    ^^^^^^^^^^
   |
   = help: name another option of the same actor
"#,
    );
}

#[test]
fn itself() {
    boat(r#"["send_boat"]"#).says(
        r#"
error[E0406]: option `send_boat` excludes itself
  --> small.ron:88:84
   |
88 |             kind: "show_of_force", toward: ["west"], cost: {"fuel": 1}, excludes: ["send_boat"],
   |                                                                                    ^^^^^^^^^^^
   |
   = help: an order is given once a turn anyway; take it out
"#,
    );
}

#[test]
fn what_there_is_not() {
    boat(r#"["light_lmap"]"#).says(
        r#"
error[E0402]: option `send_boat` names the option `light_lmap`, which does not exist
  --> small.ron:88:84
   |
88 |             kind: "show_of_force", toward: ["west"], cost: {"fuel": 1}, excludes: ["light_lmap"],
   |                                                                                    ^^^^^^^^^^^^
   |
   = help: did you mean `light_lamp`? options are: `call`, `cut_line`, `light_lamp`, `send_boat`
"#,
    );
}

#[test]
fn where_a_turn_has_one_order() {
    boat(r#"["light_lamp"]"#).with("orders_per_turn: 2", "orders_per_turn: 1").says(
        r#"
warning[W0704]: `excludes` has nothing to keep apart: a turn has one order
  --> small.ron:88:84
   |
88 |             kind: "show_of_force", toward: ["west"], cost: {"fuel": 1}, excludes: ["light_lamp"],
   |                                                                                    ^^^^^^^^^^^^
   |
   = help: take it out, or raise `orders_per_turn`
"#,
    );
}

#[test]
fn a_kind_of_act_that_is_none() {
    small().with(r#"when: "turn >= 3""#, r#"when: "did(shouting)""#).says(
        r#"
error[E0601]: `shouting` is no kind of act
  --> small.ron:93:43
   |
93 |                     factors: [(when: "did(shouting)", times: 0.5, why: "fog")],
   |                                           ^^^^^^^^
   |
   = help: kinds of act here are: `concession`, `infrastructure_sabotage`, `private_message`, `show_of_force`
"#,
    );
}

#[test]
fn a_kind_of_act_that_no_option_is_of() {
    small().with(r#"when: "turn >= 3""#, r#"when: "did(deep_strike)""#).says(
        r#"
error[E0601]: no option is of the kind `deep_strike`, so nobody ever does that
  --> small.ron:93:43
   |
93 |                     factors: [(when: "did(deep_strike)", times: 0.5, why: "fog")],
   |                                           ^^^^^^^^^^^
   |
   = help: kinds of act here are: `concession`, `infrastructure_sabotage`, `private_message`, `show_of_force`
"#,
    );
}

#[test]
fn a_kind_of_act_that_another_does_in_secret() {
    small().with(r#"when: "not lamp_lit""#, r#"when: "not did(infrastructure_sabotage)""#).says(
        r#"
error[E0602]: option `light_lamp` reads `did(infrastructure_sabotage)`, which East does not know
   --> small.ron:102:71
    |
102 |             kind: "concession", toward: ["west"], uses: 1, when: "not did(infrastructure_sabotage)",
    |                                                                       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^
    |
    = help: what decides East's menu and choices must be known to it: a private indicator, flag, timer or red line, another's budget, an inject for others, another's covert option (ask `attributed(…)`), or a private act or a tap of others is not
"#,
    );
}

#[test]
fn orders_of_a_claim_of_which_one_excludes_the_other() {
    boat(r#"["light_lamp"]"#)
        .with(r#"after: ["send_boat"]"#, r#"after: ["send_boat", "light_lamp"]"#)
        .says(
            r#"
error[E0406]: claim `boats_alarm` forces `send_boat` and `light_lamp`, which exclude each other
   --> small.ron:148:60
    |
148 |             measure: "tension >= 60", after: ["send_boat", "light_lamp"],
    |                                                            ^^^^^^^^^^^^
    |
    = help: take one of them out, or out of `excludes`
"#,
        );
}
