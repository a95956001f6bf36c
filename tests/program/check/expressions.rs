//! Conditions, amounts and effects: the place is inside the string.

use crate::check::small::small;

#[test]
fn a_function_misspelt() {
    small().with(r#"when: "turn >= 3""#, r#"when: "chosne(call)""#).says(
        r#"
error[E0601]: there is no function `chosne`
  --> small.ron:93:39
   |
93 |                     factors: [(when: "chosne(call)", times: 0.5, why: "fog")],
   |                                       ^^^^^^
   |
   = help: did you mean `chosen`?
"#,
    );
}

#[test]
fn a_function_that_is_none() {
    small().with(r#"when: "turn >= 3""#, r#"when: "tension(call)""#).says(
        r#"
error[E0601]: there is no function `tension`
  --> small.ron:93:39
   |
93 |                     factors: [(when: "tension(call)", times: 0.5, why: "fog")],
   |                                       ^^^^^^^
   |
   = help: write only `tension`
"#,
    );
}

#[test]
fn too_many_arguments() {
    small().with(r#"when: "turn >= 3""#, r#"when: "chosen(call, send_boat)""#).says(
        r#"
error[E0601]: `chosen` takes one thing in its brackets, not 2
  --> small.ron:93:39
   |
93 |                     factors: [(when: "chosen(call, send_boat)", times: 0.5, why: "fog")],
   |                                       ^^^^^^^^^^^^^^^^^^^^^^^
   |
   = help: write `chosen(option)`, with the id of an option
"#,
    );
}

#[test]
fn a_function_without_brackets() {
    small().with(r#"when: "turn >= 3""#, r#"when: "chosen and turn > 1""#).says(
        r#"
error[E0601]: `chosen` can't stand here alone
  --> small.ron:93:39
   |
93 |                     factors: [(when: "chosen and turn > 1", times: 0.5, why: "fog")],
   |                                       ^^^^^^
   |
   = help: write `chosen(option)`, with the id of an option
"#,
    );
}

#[test]
fn a_number_for_a_condition() {
    small().with(r#"when: "turn >= 3""#, r#"when: "tension""#).says(
        r#"
error[E0601]: this is a number, but a condition is needed
  --> small.ron:93:39
   |
93 |                     factors: [(when: "tension", times: 0.5, why: "fog")],
   |                                       ^^^^^^^
   |
   = help: compare it: `… >= 10`
"#,
    );
}

#[test]
fn a_condition_for_a_number() {
    small().with(r#"when: "turn >= 3""#, r#"when: "lamp_lit > 3""#).says(
        r#"
error[E0601]: only numbers can be compared
  --> small.ron:93:39
   |
93 |                     factors: [(when: "lamp_lit > 3", times: 0.5, why: "fog")],
   |                                       ^^^^^^^^^^^^
   |
   = help: a condition holds by itself: write it, or `not` before it
"#,
    );
}

#[test]
fn a_condition_in_a_sum() {
    small()
        .with(
            r#"when: "turn >= 3""#,
            r#"when: "tension + lamp_lit > 3""#,
        )
        .says(
            r#"
error[E0601]: this is a condition, but a number is needed
  --> small.ron:93:49
   |
93 |                     factors: [(when: "tension + lamp_lit > 3", times: 0.5, why: "fog")],
   |                                                 ^^^^^^^^
   |
   = help: numbers are: whole numbers, indicators, turn, turns_left, grievance(a, b), trust(a, b), days_to(date), minutes_to(date), breaches(norm), credibility(actor), budget(actor), timer(timer), times_chosen(option), count(option), since(option or inject), terms_left(agreement), min(x, y), max(x, y), percent(x, p), truth(condition)
"#,
        );
}

#[test]
fn a_rung_for_a_condition() {
    small().with(r#"when: "turn >= 3""#, r#"when: "boats""#).says(
        r#"
error[E0601]: a rung is not a condition
  --> small.ron:93:39
   |
93 |                     factors: [(when: "boats", times: 0.5, why: "fog")],
   |                                       ^^^^^
   |
   = help: compare it: `rung >= …`, or ask `reached(…)`
"#,
    );
}

#[test]
fn a_rung_compared_with_a_number() {
    small().with(r#"when: "turn >= 3""#, r#"when: "rung > 2""#).says(
        r#"
error[E0601]: a rung can only be compared with `rung`
  --> small.ron:93:39
   |
93 |                     factors: [(when: "rung > 2", times: 0.5, why: "fog")],
   |                                       ^^^^^^^^
   |
   = help: write `rung >= …`; rungs are: `boats`, `shots`, `words`
"#,
    );
}

#[test]
fn an_option_without_a_question() {
    small().with(r#"when: "turn >= 3""#, r#"when: "call or lamp_lit""#).says(
        r#"
error[E0601]: `call` is an option, which has no value of its own
  --> small.ron:93:39
   |
93 |                     factors: [(when: "call or lamp_lit", times: 0.5, why: "fog")],
   |                                       ^^^^
   |
   = help: ask `chosen(…)`, `times_chosen(…)`, `since(…)`, `acted(…)` or `attributed(…)`
"#,
    );
}

#[test]
fn a_relation_of_one() {
    small().with(r#"when: "turn >= 3""#, r#"when: "trust(east, east) > 0""#).says(
        r#"
error[E0601]: an actor has no relation to itself
  --> small.ron:93:51
   |
93 |                     factors: [(when: "trust(east, east) > 0", times: 0.5, why: "fog")],
   |                                                   ^^^^
   |
   = help: name two different actors
"#,
    );
}

#[test]
fn one_equals_sign() {
    small().with(r#"when: "turn >= 3""#, r#"when: "turn = 3""#).says(
        r#"
error[E0601]: `=` does not compare
  --> small.ron:93:44
   |
93 |                     factors: [(when: "turn = 3", times: 0.5, why: "fog")],
   |                                            ^
   |
   = help: write `==` to ask whether two numbers are equal
"#,
    );
}

#[test]
fn an_arrow() {
    small().with(r#"when: "turn >= 3""#, r#"when: "tension => 60""#).says(
        r#"
error[E0601]: `=>` does not compare
  --> small.ron:93:47
   |
93 |                     factors: [(when: "tension => 60", times: 0.5, why: "fog")],
   |                                               ^
   |
   = help: write `>=`
"#,
    );
}

#[test]
fn a_comparison_that_goes_on() {
    small().with(r#"when: "turn >= 3""#, r#"when: "10 < tension < 60""#).says(
        r#"
error[E0601]: a comparison can't go on
  --> small.ron:93:52
   |
93 |                     factors: [(when: "10 < tension < 60", times: 0.5, why: "fog")],
   |                                                    ^
   |
   = help: write two comparisons: `10 < tension and tension < 60`
"#,
    );
}

#[test]
fn a_bracket_not_closed() {
    small().with(r#"when: "turn >= 3""#, r#"when: "(turn > 3 and lamp_lit""#).says(
        r#"
error[E0601]: a `)` is missing here
  --> small.ron:93:61
   |
93 |                     factors: [(when: "(turn > 3 and lamp_lit", times: 0.5, why: "fog")],
   |                                                             ^
   |
   = help: put `)` here
"#,
    );
}

#[test]
fn a_bracket_never_opened() {
    small().with(r#"when: "turn >= 3""#, r#"when: "turn > 3)""#).says(
        r#"
error[E0601]: this bracket was never opened
  --> small.ron:93:47
   |
93 |                     factors: [(when: "turn > 3)", times: 0.5, why: "fog")],
   |                                               ^
   |
   = help: take it out, or open it before
"#,
    );
}

#[test]
fn an_expression_that_stops() {
    small().with(r#"when: "turn >= 3""#, r#"when: "turn >""#).says(
        r#"
error[E0601]: the expression stops too early
  --> small.ron:93:45
   |
93 |                     factors: [(when: "turn >", times: 0.5, why: "fog")],
   |                                             ^
   |
   = help: finish the expression: a name or a number is missing at its end
"#,
    );
}

#[test]
fn a_word_too_many() {
    small().with(r#"when: "turn >= 3""#, r#"when: "lamp_lit turn""#).says(
        r#"
error[E0601]: `turn` does not follow from what stands before it
  --> small.ron:93:48
   |
93 |                     factors: [(when: "lamp_lit turn", times: 0.5, why: "fog")],
   |                                                ^^^^
   |
   = help: join two conditions with `and` or `or`, two numbers with + - * / or a comparison
"#,
    );
}

#[test]
fn nothing_before_and() {
    small().with(r#"when: "turn >= 3""#, r#"when: "and lamp_lit""#).says(
        r#"
error[E0601]: a name or a number is missing before `and`
  --> small.ron:93:39
   |
93 |                     factors: [(when: "and lamp_lit", times: 0.5, why: "fog")],
   |                                       ^^^
   |
   = help: `and` and `or` need something on both sides
"#,
    );
}

#[test]
fn an_exclamation_mark() {
    small().with(r#"when: "turn >= 3""#, r#"when: "!lamp_lit""#).says(
        r#"
error[E0601]: `!` means nothing here
  --> small.ron:93:39
   |
93 |                     factors: [(when: "!lamp_lit", times: 0.5, why: "fog")],
   |                                       ^
   |
   = help: write `not`; that two numbers differ is written `!=`
"#,
    );
}

#[test]
fn a_percentage() {
    small().with(r#"when: "turn >= 3""#, r#"when: "tension % 2 > 10""#).says(
        r#"
error[E0601]: `%` means nothing here
  --> small.ron:93:47
   |
93 |                     factors: [(when: "tension % 2 > 10", times: 0.5, why: "fog")],
   |                                               ^
   |
   = help: write `percent(x, p)`: p percent of x
"#,
    );
}

#[test]
fn a_fraction() {
    small().with(r#"when: "turn >= 3""#, r#"when: "tension > 4.5""#).says(
        r#"
error[E0601]: `4.5` is not a whole number the rules can use
  --> small.ron:93:49
   |
93 |                     factors: [(when: "tension > 4.5", times: 0.5, why: "fog")],
   |                                                 ^^^
   |
   = help: write a whole number from 0 to 2147483647
"#,
    );
}

#[test]
fn a_number_too_long() {
    small().with(r#"when: "turn >= 3""#, r#"when: "tension > 99999999999""#).says(
        r#"
error[E0601]: `99999999999` is not a whole number the rules can use
  --> small.ron:93:49
   |
93 |                     factors: [(when: "tension > 99999999999", times: 0.5, why: "fog")],
   |                                                 ^^^^^^^^^^^
   |
   = help: write a whole number from 0 to 2147483647
"#,
    );
}

#[test]
fn an_empty_expression() {
    small().with(r#"when: "turn >= 3""#, r#"when: """#).says(
        r#"
error[E0601]: this expression is empty
  --> small.ron:93:39
   |
93 |                     factors: [(when: "", times: 0.5, why: "fog")],
   |                                       ^
   |
   = help: write a condition such as `turn >= 3`, or leave the field out
"#,
    );
}

#[test]
fn brackets_too_deep() {
    small()
        .with(
            r#"when: "turn >= 3""#,
            r#"when: "((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((turn)))))))))))))))))))))))))))))))))))))))))))))))))))))))))))) > 1""#,
        )
        .says(
            r#"
error[E0601]: brackets are nested too deep
  --> small.ron:93:89
   |
93 | …((((((((((((((((((((((((((((((((((((((((((((((((((turn)))))))))))))))))))))))))))))))))))))))))))))))))))))))))))) > 1",…
   |                                          ^
   |
   = help: keep it under 50; split it over a flag
"#,
        );
}

#[test]
fn after_an_escape() {
    small().with(r#"when: "turn >= 3""#, r#"when: "\u{74}urn > 1 and\ttenson > 3""#).says(
        r#"
error[E0402]: option `send_boat` asks for indicator, flag or rung `tenson`, which does not exist
  --> small.ron:93:58
   |
93 |                     factors: [(when: "\u{74}urn > 1 and\ttenson > 3", times: 0.5, why: "fog")],
   |                                                          ^^^^^^
   |
   = help: did you mean `tension`? indicators are: `fuel`, `tension`
"#,
    );
}

#[test]
fn in_a_raw_string() {
    small().with(r#"when: "turn >= 3""#, r##"when: r#"turn > 1 and tenson > 3"#"##).says(
        r##"
error[E0402]: option `send_boat` asks for indicator, flag or rung `tenson`, which does not exist
  --> small.ron:93:54
   |
93 |                     factors: [(when: r#"turn > 1 and tenson > 3"#, times: 0.5, why: "fog")],
   |                                                      ^^^^^^
   |
   = help: did you mean `tension`? indicators are: `fuel`, `tension`
"##,
    );
}

#[test]
fn after_letters_of_many_bytes() {
    small()
        .with(
            r#"when: "turn >= 3""#,
            r#"when: "überlänge > 3 and tenson > 3""#,
        )
        .says(
            r#"
error[E0402]: option `send_boat` asks for indicator, flag or rung `überlänge`, which does not exist
  --> small.ron:93:39
   |
93 |                     factors: [(when: "überlänge > 3 and tenson > 3", times: 0.5, why: "fog")],
   |                                       ^^^^^^^^^
   |
   = help: indicators are: `fuel`, `tension`; flags are: `lamp_lit`; rungs are: `boats`, `shots`, `words`

error[E0402]: option `send_boat` asks for indicator, flag or rung `tenson`, which does not exist
  --> small.ron:93:57
   |
93 |                     factors: [(when: "überlänge > 3 and tenson > 3", times: 0.5, why: "fog")],
   |                                                         ^^^^^^
   |
   = help: did you mean `tension`? indicators are: `fuel`, `tension`
"#,
        );
}

#[test]
fn two_at_once() {
    small().with(r#"when: "turn >= 3""#, r#"when: "tenson > 3 or rung > 2""#).says(
        r#"
error[E0402]: option `send_boat` asks for indicator, flag or rung `tenson`, which does not exist
  --> small.ron:93:39
   |
93 |                     factors: [(when: "tenson > 3 or rung > 2", times: 0.5, why: "fog")],
   |                                       ^^^^^^
   |
   = help: did you mean `tension`? indicators are: `fuel`, `tension`

error[E0601]: a rung can only be compared with `rung`
  --> small.ron:93:53
   |
93 |                     factors: [(when: "tenson > 3 or rung > 2", times: 0.5, why: "fog")],
   |                                                     ^^^^^^^^
   |
   = help: write `rung >= …`; rungs are: `boats`, `shots`, `words`
"#,
    );
}

#[test]
fn over_several_lines() {
    small()
        .with(
            r#"when: "turn >= 3""#,
            r#"when: "turn >= 3
                        and tenson > 3""#,
        )
        .says(
            r#"
error[E0402]: option `send_boat` asks for indicator, flag or rung `tenson`, which does not exist
  --> small.ron:94:29
   |
94 |                         and tenson > 3", times: 0.5, why: "fog")],
   |                             ^^^^^^
   |
   = help: did you mean `tension`? indicators are: `fuel`, `tension`
"#,
        );
}

#[test]
fn never() {
    small().with(r#"when: "turn >= 3""#, r#"when: "turn > 9""#).says(
        r#"
warning[W0701]: this can never hold
  --> small.ron:93:39
   |
93 |                     factors: [(when: "turn > 9", times: 0.5, why: "fog")],
   |                                       ^^^^^^^^
   |
   = help: look at the range of what it reads; correct the number
"#,
    );
}

#[test]
fn never_inside_a_condition() {
    small().with(r#"when: "turn >= 3""#, r#"when: "lamp_lit or turn > 9""#).says(
        r#"
warning[W0701]: this can never hold
  --> small.ron:93:51
   |
93 |                     factors: [(when: "lamp_lit or turn > 9", times: 0.5, why: "fog")],
   |                                                   ^^^^^^^^
   |
   = help: look at the range of what it reads; correct the number
"#,
    );
}

#[test]
fn always() {
    small().with(r#"when: "turn >= 3""#, r#"when: "tension >= 0""#).says(
        r#"
warning[W0701]: this always holds
  --> small.ron:93:39
   |
93 |                     factors: [(when: "tension >= 0", times: 0.5, why: "fog")],
   |                                       ^^^^^^^^^^^^
   |
   = help: leave it out, or correct the number
"#,
    );
}

#[test]
fn never_by_its_date() {
    small().with(r#"when: "turn >= 3""#, r#"when: "days_to(fair) > 10""#).says(
        r#"
warning[W0701]: this can never hold
  --> small.ron:93:39
   |
93 |                     factors: [(when: "days_to(fair) > 10", times: 0.5, why: "fog")],
   |                                       ^^^^^^^^^^^^^^^^^^
   |
   = help: look at the range of what it reads; correct the number
"#,
    );
}

#[test]
fn never_as_a_whole() {
    small().with(r#"when: "turn >= 3""#, r#"when: "not true""#).says(
        r#"
warning[W0701]: this can never hold
  --> small.ron:93:39
   |
93 |                     factors: [(when: "not true", times: 0.5, why: "fog")],
   |                                       ^^^^^^^^
   |
   = help: look at the range of what it reads; correct the number
"#,
    );
}

#[test]
fn a_number_set() {
    small().with(r#"effects: ["tension += 10"]"#, r#"effects: ["tension = 50"]"#).says(
        r#"
error[E0601]: a number can't be set, only raised or lowered
  --> small.ron:94:32
   |
94 |                     effects: ["tension = 50"],
   |                                ^^^^^^^
   |
   = help: write `+=` or `-=`: changes of one turn add up, in any order
"#,
    );
}

#[test]
fn a_number_added_to_nothing() {
    small().with(r#"effects: ["tension += 10"]"#, r#"effects: ["tension + 10"]"#).says(
        r#"
error[E0601]: `+` changes nothing
  --> small.ron:94:40
   |
94 |                     effects: ["tension + 10"],
   |                                        ^
   |
   = help: write `+=` or `-=` to change a number, `= true` or `= false` to set a flag
"#,
    );
}

#[test]
fn a_flag_raised() {
    small().with(r#"effects: ["tension += 10"]"#, r#"effects: ["lamp_lit += 1"]"#).says(
        r#"
error[E0601]: a flag can only be set to true or false
  --> small.ron:94:32
   |
94 |                     effects: ["lamp_lit += 1"],
   |                                ^^^^^^^^
   |
   = help: write `… = true` or `… = false`, with `if …` behind it if need be
"#,
    );
}

#[test]
fn a_flag_set_to_a_number() {
    small().with(r#"effects: ["tension += 10"]"#, r#"effects: ["lamp_lit = 1"]"#).says(
        r#"
error[E0601]: a flag can only be set to true or false
  --> small.ron:94:32
   |
94 |                     effects: ["lamp_lit = 1"],
   |                                ^^^^^^^^
   |
   = help: write `… = true` or `… = false`, with `if …` behind it if need be
"#,
    );
}

#[test]
fn a_turn_changed() {
    small()
        .with(
            r#"effects: ["tension += 10"]"#,
            r#"effects: ["turn += 1"]"#,
        )
        .says(
            r#"
error[E0601]: `turn` can't be changed by an effect
  --> small.ron:94:32
   |
94 |                     effects: ["turn += 1"],
   |                                ^^^^
   |
   = help: effects change indicators, flags, grievance(a, b), trust(a, b), credibility(actor) and budget(actor), or do attribute(option), breach(norm) and set_timer(timer, turns)
"#,
        );
}

#[test]
fn a_rung_changed() {
    small()
        .with(
            r#"effects: ["tension += 10"]"#,
            r#"effects: ["boats = true"]"#,
        )
        .says(
            r#"
error[E0601]: `boats` can't be changed by an effect
  --> small.ron:94:32
   |
94 |                     effects: ["boats = true"],
   |                                ^^^^^
   |
   = help: effects change indicators, flags, grievance(a, b), trust(a, b), credibility(actor) and budget(actor), or do attribute(option), breach(norm) and set_timer(timer, turns)
"#,
        );
}

#[test]
fn nothing_done() {
    small()
        .with(
            r#"effects: ["tension += 10"]"#,
            r#"effects: ["lamp_lit"]"#,
        )
        .says(
            r#"
error[E0601]: this changes nothing
  --> small.ron:94:32
   |
94 |                     effects: ["lamp_lit"],
   |                                ^^^^^^^^
   |
   = help: an effect reads like `tension += 10`, `talks_open = true`, `attribute(option)`, `breach(norm)` or `set_timer(timer, turns)`
"#,
        );
}

#[test]
fn a_question_as_an_effect() {
    small()
        .with(
            r#"effects: ["tension += 10"]"#,
            r#"effects: ["chosen(call)"]"#,
        )
        .says(
            r#"
error[E0601]: this changes nothing
  --> small.ron:94:32
   |
94 |                     effects: ["chosen(call)"],
   |                                ^^^^^^^^^^^^
   |
   = help: an effect reads like `tension += 10`, `talks_open = true`, `attribute(option)`, `breach(norm)` or `set_timer(timer, turns)`
"#,
        );
}

#[test]
fn two_effects_in_one() {
    small().with(r#"effects: ["tension += 10"]"#, r#"effects: ["tension += 1, fuel -= 1"]"#).says(
        r#"
error[E0601]: a comma does not belong here
  --> small.ron:94:44
   |
94 |                     effects: ["tension += 1, fuel -= 1"],
   |                                            ^
   |
   = help: one text holds one condition or one effect; a list holds several texts
"#,
    );
}

#[test]
fn an_effect_that_never_comes() {
    small().with(r#"effects: ["tension += 10"]"#, r#"effects: ["tension += 1 if turn > 9"]"#).says(
        r#"
warning[W0701]: this can never hold
  --> small.ron:94:48
   |
94 |                     effects: ["tension += 1 if turn > 9"],
   |                                                ^^^^^^^^
   |
   = help: look at the range of what it reads; correct the number
"#,
    );
}

#[test]
fn an_effect_wrong_at_both_ends() {
    small().with(r#"effects: ["tension += 10"]"#, r#"effects: ["tenson += 1 if lamp_lt"]"#).says(
        r#"
error[E0402]: option `send_boat` leads to indicator `tenson`, which does not exist
  --> small.ron:94:32
   |
94 |                     effects: ["tenson += 1 if lamp_lt"],
   |                                ^^^^^^
   |
   = help: did you mean `tension`? indicators are: `fuel`, `tension`

error[E0402]: option `send_boat` asks for indicator, flag or rung `lamp_lt`, which does not exist
  --> small.ron:94:47
   |
94 |                     effects: ["tenson += 1 if lamp_lt"],
   |                                               ^^^^^^^
   |
   = help: did you mean `lamp_lit`? flags are: `lamp_lit`
"#,
    );
}

#[test]
fn a_deed_without_a_name() {
    small()
        .with(
            r#"effects: ["tension += 10"]"#,
            r#"effects: ["attribute()"]"#,
        )
        .says(
            r#"
error[E0601]: this changes nothing
  --> small.ron:94:32
   |
94 |                     effects: ["attribute()"],
   |                                ^^^^^^^^^^^
   |
   = help: an effect reads like `tension += 10`, `talks_open = true`, `attribute(option)`, `breach(norm)` or `set_timer(timer, turns)`
"#,
        );
}

#[test]
fn a_deed_in_a_condition() {
    small().with(r#"when: "turn >= 3""#, r#"when: "breach(no_cutting)""#).says(
        r#"
error[E0601]: `breach` does something, and here something is asked
  --> small.ron:93:39
   |
93 |                     factors: [(when: "breach(no_cutting)", times: 0.5, why: "fog")],
   |                                       ^^^^^^
   |
   = help: it belongs to `effects`
"#,
    );
}

#[test]
fn a_secret_indicator() {
    small()
        .with(
            r#"kind: "private_message", toward: ["east"],"#,
            r#"kind: "private_message", toward: ["east"], when: "turn > 1 and fuel > 2","#,
        )
        .says(
            r#"
error[E0602]: option `call` reads `fuel`, which West does not know
   --> small.ron:122:76
    |
122 |             kind: "private_message", toward: ["east"], when: "turn > 1 and fuel > 2",
    |                                                                            ^^^^
    |
    = help: what decides West's menu and choices must be known to it: a private indicator, flag, timer or red line, another's budget, an inject for others, another's covert option (ask `attributed(…)`), or a private act or a tap of others is not
"#,
        );
}

#[test]
fn a_secret_inject() {
    small()
        .with(
            r#"kind: "private_message", toward: ["east"],"#,
            r#"kind: "private_message", toward: ["east"], when: "not fired(rumour)","#,
        )
        .says(
            r#"
error[E0602]: option `call` reads `fired(rumour)`, which West does not know
   --> small.ron:122:67
    |
122 |             kind: "private_message", toward: ["east"], when: "not fired(rumour)",
    |                                                                   ^^^^^^^^^^^^^
    |
    = help: what decides West's menu and choices must be known to it: a private indicator, flag, timer or red line, another's budget, an inject for others, another's covert option (ask `attributed(…)`), or a private act or a tap of others is not
"#,
        );
}

#[test]
fn a_covert_option_of_another() {
    small()
        .with(
            r#"cost: {"fuel": 1},"#,
            r#"cost: {"fuel": 1}, when: "chosen(cut_line)","#,
        )
        .says(
            r#"
error[E0602]: option `send_boat` reads `chosen(cut_line)`, which East does not know
  --> small.ron:88:80
   |
88 |             kind: "show_of_force", toward: ["west"], cost: {"fuel": 1}, when: "chosen(cut_line)",
   |                                                                                ^^^^^^^^^^^^^^^^
   |
   = help: what decides East's menu and choices must be known to it: a private indicator, flag, timer or red line, another's budget, an inject for others, another's covert option (ask `attributed(…)`), or a private act or a tap of others is not
"#,
        );
}

#[test]
fn a_secret_objective() {
    small()
        .with(
            r#"brief: "You are the west shore.",
            objectives: [(text: "Stay calm", score: "100 - tension")]"#,
            r#"brief: "You are the west shore.",
            objectives: [(text: "Stay calm", score: "100 - fuel")]"#,
        )
        .says(
            r#"
error[E0602]: actor `west` reads `fuel`, which West does not know
  --> small.ron:75:60
   |
75 |             objectives: [(text: "Stay calm", score: "100 - fuel")],
   |                                                            ^^^^
   |
   = help: what decides West's menu and choices must be known to it: a private indicator, flag, timer or red line, another's budget, an inject for others, another's covert option (ask `attributed(…)`), or a private act or a tap of others is not
"#,
        );
}
