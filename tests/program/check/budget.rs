//! Budgets, and what is paid from them.

use super::small::{Small, small};

/// East has a budget; its boat has a price.
fn credit(budget: &str, price: &str) -> Small {
    small()
        .with("red_lines: [", &format!("budget: {budget}, red_lines: ["))
        .with(r#"cost: {"fuel": 1},"#, &format!(r#"cost: {{"fuel": 1}}, {price}"#))
}

const SIX: &str = r#"(name: "Credit", start: 3, most: 6)"#;

#[test]
fn a_price_without_a_budget() {
    small().with(r#"cost: {"fuel": 1},"#, r#"cost: {"fuel": 1}, price: 2,"#).says(
        r#"
error[E0406]: option `send_boat` has a price, and its actor has no budget
  --> small.ron:88:80
   |
88 |             kind: "show_of_force", toward: ["west"], cost: {"fuel": 1}, price: 2,
   |                                                                                ^
   |
   = help: give the actor `budget: (name: …, start: …, most: …)`, or take `price` out
"#,
    );
}

#[test]
fn a_price_that_is_never_there() {
    credit(SIX, "price: 7,").says(
        r#"
warning[W0713]: option `send_boat` has a price of 7, more than the budget of `east` ever holds
  --> small.ron:86:17
   |
86 |             id: "send_boat", actor: "east", title: "Send a boat",
   |                 ^^^^^^^^^^^
   |
   = help: `Credit` holds 6 at most
"#,
    );
}

#[test]
fn a_price_of_nothing() {
    credit(SIX, "price: 0,").says(
        r#"
error[E0501]: `price` is 0, which is too small
  --> small.ron:88:80
   |
88 |             kind: "show_of_force", toward: ["west"], cost: {"fuel": 1}, price: 0,
   |                                                                                ^
   |
   = help: write a number from 1 to 1000
"#,
    );
}

#[test]
fn more_than_it_holds() {
    credit(r#"(name: "Credit", start: 7, most: 6, each_turn: 8)"#, "price: 2,").says(
        r#"
error[E0501]: `start` is 7, which is too large
  --> small.ron:56:45
   |
56 |             budget: (name: "Credit", start: 7, most: 6, each_turn: 8), red_lines: [
   |                                             ^
   |
   = help: write a number from 0 to 6

error[E0501]: `each_turn` is 8, which is too large
  --> small.ron:56:68
   |
56 |             budget: (name: "Credit", start: 7, most: 6, each_turn: 8), red_lines: [
   |                                                                    ^
   |
   = help: write a number from 0 to 6
"#,
    );
}

#[test]
fn a_budget_that_holds_nothing() {
    credit(r#"(name: "Credit", start: 0, most: 0)"#, "price: 2,").says(
        r#"
error[E0501]: `most` is 0, which is too small
  --> small.ron:56:54
   |
56 |             budget: (name: "Credit", start: 0, most: 0), red_lines: [
   |                                                      ^
   |
   = help: write a number from 1 to 1000
"#,
    );
}

#[test]
fn a_field_that_a_budget_has_not() {
    credit(r#"(name: "Credit", start: 3, most: 6, income: 1)"#, "price: 2,").says(
        r#"
error[E0301]: unknown field `income`
  --> small.ron:56:57
   |
56 |             budget: (name: "Credit", start: 3, most: 6, income: 1), red_lines: [
   |                                                         ^^^^^^
   |
   = help: fields here are `name`, `start`, `most` and `each_turn`
"#,
    );
}

#[test]
fn somebodys_who_has_none() {
    credit(SIX, "price: 2,").with(r#"when: "turn >= 3""#, r#"when: "budget(west) > 1""#).says(
        r#"
error[E0601]: `west` has no budget
  --> small.ron:93:46
   |
93 |                     factors: [(when: "budget(west) > 1", times: 0.5, why: "fog")],
   |                                              ^^^^
   |
   = help: `budget: (name: …, start: …, most: …)` gives an actor one
"#,
    );
}

#[test]
fn anothers() {
    credit(SIX, "price: 2,")
        .with(
            r#"kind: "private_message", toward: ["east"],"#,
            r#"kind: "private_message", toward: ["east"], when: "budget(east) > 1","#,
        )
        .says(r#"
error[E0602]: option `call` reads `budget(east)`, which West does not know
   --> small.ron:122:63
    |
122 |             kind: "private_message", toward: ["east"], when: "budget(east) > 1",
    |                                                               ^^^^^^^^^^^^
    |
    = help: what decides West's menu and choices must be known to it: a private indicator, flag, timer or red line, another's budget, an inject for others, another's covert option (ask `attributed(…)`), or a private act or a tap of others is not
"#,
);
}

#[test]
fn one_that_is_set_rather_than_changed() {
    credit(SIX, "price: 2,")
        .with(r#"effects: ["lamp_lit = true"]"#, r#"effects: ["budget(east) = 4"]"#)
        .says(
            r#"
error[E0601]: a number can't be set, only raised or lowered
   --> small.ron:104:59
    |
104 |                 (id: "lit", text: "It burns.", effects: ["budget(east) = 4"]),
    |                                                           ^^^^^^^^^^^^
    |
    = help: write `+=` or `-=`: changes of one turn add up, in any order
"#,
        );
}

#[test]
fn a_budget_from_which_nothing_is_paid() {
    credit(SIX, "").says(
        r#"
warning[W0704]: nothing is paid from the budget of actor `east`
  --> small.ron:56:28
   |
56 |             budget: (name: "Credit", start: 3, most: 6), red_lines: [
   |                            ^^^^^^^^
   |
   = help: give options of this actor a `price`, or take the budget out
"#,
    );
}
