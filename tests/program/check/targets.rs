//! Targets chosen in play, indicators that each actor has, division.

use super::small::small;

#[test]
fn a_target_that_there_is_not() {
    small()
        .with(
            r#"id: "call", actor: "west", title: "Call""#,
            r#"id: "call", actor: "west", targets: ["eats"], title: "Call""#,
        )
        .says(
            r#"
error[E0402]: option `call` names the actor `eats`, which does not exist
   --> small.ron:120:50
    |
120 |             id: "call", actor: "west", targets: ["eats"], title: "Call",
    |                                                  ^^^^^^
    |
    = help: did you mean `east`? actors are: `east`, `west`
"#,
        );
}

#[test]
fn a_target_in_a_card_without() {
    small()
        .with(
            r#"kind: "concession", toward: ["west"]"#,
            r#"kind: "concession", toward: ["target"]"#,
        )
        .says(
            r#"
error[E0402]: option `light_lamp` names `target`, and has no `targets`
   --> small.ron:102:42
    |
102 |             kind: "concession", toward: ["target"], uses: 1, when: "not lamp_lit",
    |                                          ^^^^^^^^
    |
    = help: add `targets: […]` or `targets: All`, or name an actor
"#,
        );
}

#[test]
fn a_target_in_an_expression_of_a_card_without() {
    small().with(r#"when: "turn >= 3""#, r#"when: "trust(self, target) > 5""#).says(
        r#"
error[E0601]: `target` is whom a card with `targets` is done to, and this is of none
  --> small.ron:93:51
   |
93 |                     factors: [(when: "trust(self, target) > 5", times: 0.5, why: "fog")],
   |                                                   ^^^^^^
   |
   = help: actors are: `east`, `west`
"#,
    );
}

#[test]
fn a_target_that_is_the_only_actor() {
    small()
        .with(
            r#"id: "call", actor: "west", title: "Call""#,
            r#"id: "call", actor: "west", targets: ["west"], title: "Call""#,
        )
        .says(
            r#"
error[E0406]: option `call` can be done to nobody but its own actor
   --> small.ron:120:17
    |
120 |             id: "call", actor: "west", targets: ["west"], title: "Call",
    |                 ^^^^^^
    |
    = help: name another actor in `targets`, or write `targets: All`
"#,
        );
}

#[test]
fn targets_that_are_no_list() {
    small()
        .with(
            r#"id: "call", actor: "west", title: "Call""#,
            r#"id: "call", actor: "west", targets: "east", title: "Call""#,
        )
        .says(
            r#"
error[E0311]: expected a list of actors, or the word `All`, not "east"
   --> small.ron:120:49
    |
120 |             id: "call", actor: "west", targets: "east", title: "Call",
    |                                                 ^^^^^^
"#,
        );
}

#[test]
fn a_target_that_a_card_has_not() {
    small()
        .with(
            r#"id: "call", actor: "west", title: "Call""#,
            r#"id: "call", actor: "west", targets: All, title: "Call""#,
        )
        .with(r#"resolves: "lamp_lit""#, r#"resolves: "chosen(call, west, west)""#)
        .says(
            r#"
error[E0601]: `west` has no card `call` that is done to `west`
   --> small.ron:142:85
    |
142 |         (id: "q_lamp", text: "Will the lamp be lit?", resolves: "chosen(call, west, west)"),
    |                                                                                     ^^^^
    |
    = help: `targets` of `call` says to whom it can be done
"#,
        );
}

#[test]
fn whom_an_attributed_act_was_done_to() {
    small()
        .with(r#"id: "call", actor: "west", title: "Call""#, r#"id: "call", actor: "west", targets: All, title: "Call""#)
        .with(r#"id: "west", name: "West""#, r#"id: "isle", name: "Isle", role: "An island", brief: "So.", objectives: [(text: "Calm", score: "0 - tension")], temperament: (hold: 1.0, hawkishness: 1.0, reciprocity: (from: 5, times: 1.5), caution: (within: 1, times: 0.5))),
        (id: "west", name: "West""#)
        .with(r#"["tension += 8"]"#, r#"["attribute(call, self)"]"#)
        .says(
            r#"
error[E0601]: `call` has several targets
   --> small.ron:116:42
    |
116 |                     effects: ["attribute(call, self)"], rung: "boats",
    |                                          ^^^^
    |
    = help: say to whom: `attribute(call, self, target)`, or actors' ids
"#,
        );
}

#[test]
fn an_actor_called_target() {
    small()
        .with(r#"id: "call", actor: "west", title: "Call""#, r#"id: "call", actor: "west", targets: All, title: "Call""#)
        .with(r#"id: "west", name: "West""#, r#"id: "target", name: "Isle", role: "An island", brief: "So.", objectives: [(text: "Calm", score: "0 - tension")], temperament: (hold: 1.0, hawkishness: 1.0, reciprocity: (from: 5, times: 1.5), caution: (within: 1, times: 0.5))),
        (id: "west", name: "West""#)
        .says(
            r#"
error[E0403]: an actor is called `target`, and cards have `targets`
  --> small.ron:73:17
   |
73 |             id: "target", name: "Isle", role: "An island", brief: "So.", objectives: [(text: "Ca…
   |                 ^^^^^^^^
   |
   = help: choose another id: in such a card `target` is whom it is done to
"#,
        );
}

#[test]
fn an_indicator_of_each_without_an_actor() {
    small()
        .with(
            r#"bands: [(from: 0, to: 5, name: "some")],"#,
            r#"bands: [(from: 0, to: 5, name: "some")], each: All,"#,
        )
        .with(r#"resolves: "lamp_lit""#, r#"resolves: "fuel > 3""#)
        .says(
            r#"
error[E0601]: `fuel` is kept for each actor by itself
   --> small.ron:142:66
    |
142 |         (id: "q_lamp", text: "Will the lamp be lit?", resolves: "fuel > 3"),
    |                                                                  ^^^^
    |
    = help: say whose: `fuel(actor)`; actors are: `east`, `west`
"#,
        );
}

#[test]
fn an_effect_on_one_without_an_actor() {
    small()
        .with(
            r#"bands: [(from: 0, to: 5, name: "some")],"#,
            r#"bands: [(from: 0, to: 5, name: "some")], each: All,"#,
        )
        .with(r#"["tension += 1"]"#, r#"["fuel -= 1"]"#)
        .says(
            r#"
error[E0601]: `fuel` is kept for each actor by itself
   --> small.ron:133:24
    |
133 |             effects: ["fuel -= 1"],
    |                        ^^^^
    |
    = help: say whose: `fuel(actor)`; actors are: `east`, `west`
"#,
        );
}

#[test]
fn each_of_an_actor_that_there_is_not() {
    small()
        .with(
            r#"bands: [(from: 0, to: 5, name: "some")],"#,
            r#"bands: [(from: 0, to: 5, name: "some")], each: ["east", "wets"],"#,
        )
        .says(
            r#"
error[E0402]: indicator `fuel` names the actor `wets`, which does not exist
  --> small.ron:41:69
   |
41 |             bands: [(from: 0, to: 5, name: "some")], each: ["east", "wets"],
   |                                                                     ^^^^^^
   |
   = help: did you mean `west`? actors are: `east`, `west`
"#,
        );
}

#[test]
fn an_indicator_that_an_actor_has_not() {
    small()
        .with(
            r#"bands: [(from: 0, to: 5, name: "some")],"#,
            r#"bands: [(from: 0, to: 5, name: "some")], each: ["east"],"#,
        )
        .with(r#"resolves: "lamp_lit""#, r#"resolves: "fuel(west) > 3""#)
        .says(
            r#"
error[E0601]: `west` has no `fuel`
   --> small.ron:142:71
    |
142 |         (id: "q_lamp", text: "Will the lamp be lit?", resolves: "fuel(west) > 3"),
    |                                                                       ^^^^
    |
    = help: `each` of `fuel` says who has it
"#,
        );
}

#[test]
fn starts_of_who_has_none() {
    small()
        .with(
            r#"bands: [(from: 0, to: 5, name: "some")],"#,
            r#"bands: [(from: 0, to: 5, name: "some")], each: ["east"], starts: {"west": 2},"#,
        )
        .says(
            r#"
error[E0406]: indicator `fuel` starts for `west`, which has none
  --> small.ron:41:79
   |
41 |             bands: [(from: 0, to: 5, name: "some")], each: ["east"], starts: {"west": 2},
   |                                                                               ^^^^^^
   |
   = help: `each` says which actors have one
"#,
        );
}

#[test]
fn a_start_beyond_its_range() {
    small()
        .with(
            r#"bands: [(from: 0, to: 5, name: "some")],"#,
            r#"bands: [(from: 0, to: 5, name: "some")], each: All, starts: {"west": 9},"#,
        )
        .says(
            r#"
error[E0501]: `start` is 9, which is too large
  --> small.ron:41:82
   |
41 |             bands: [(from: 0, to: 5, name: "some")], each: All, starts: {"west": 9},
   |                                                                                  ^
   |
   = help: write a number from 0 to 5
"#,
        );
}

#[test]
fn what_another_actor_has_and_hides() {
    small()
        .with(r#"known_to: ["east"],
            bands: [(from: 0, to: 5, name: "some")],"#, r#"known_to: ["self"],
            bands: [(from: 0, to: 5, name: "some")], each: All,"#)
        .with(r#"when: "not lamp_lit""#, r#"when: "fuel(west) > 2""#)
        .says(
            r#"
error[E0602]: option `light_lamp` reads `fuel(west)`, which East does not know
   --> small.ron:102:67
    |
102 |             kind: "concession", toward: ["west"], uses: 1, when: "fuel(west) > 2",
    |                                                                   ^^^^^^^^^^
    |
    = help: what decides East's menu and choices must be known to it: a private indicator, flag, timer or red line, another's budget, an inject for others, another's covert option (ask `attributed(…)`), or a private act or a tap of others is not
"#,
        );
}

#[test]
fn an_indicator_of_each_called_like_a_function() {
    small()
        .with(r#"id: "fuel", name: "Fuel""#, r#"id: "budget", name: "Fuel""#)
        .with(
            r#"bands: [(from: 0, to: 5, name: "some")],"#,
            r#"bands: [(from: 0, to: 5, name: "some")], each: All,"#,
        )
        .with(r#"cost: {"fuel": 1},"#, r#""#)
        .says(
            r#"
error[E0403]: `budget` is a word of the expression language
  --> small.ron:39:17
   |
39 |             id: "budget", name: "Fuel", about: "What the boats have left.",
   |                 ^^^^^^^^
   |
   = help: choose another id, such as `budget_2`
"#,
        );
}

#[test]
fn a_division_by_what_is_always_0() {
    small().with(r#"when: "turn >= 3""#, r#"when: "tension / (2 - 2) > 10""#).says(
        r#"
warning[W0701]: this can never hold
  --> small.ron:93:39
   |
93 |                     factors: [(when: "tension / (2 - 2) > 10", times: 0.5, why: "fog")],
   |                                       ^^^^^^^^^^^^^^^^^^^^^^
   |
   = help: look at the range of what it reads; correct the number

warning[W0704]: this is always 0, and what is divided by 0 is 0
  --> small.ron:93:49
   |
93 |                     factors: [(when: "tension / (2 - 2) > 10", times: 0.5, why: "fog")],
   |                                                 ^^^^^^^
   |
   = help: divide by what can be another number
"#,
    );
}

#[test]
fn percent_of_nothing() {
    small().with(r#"when: "turn >= 3""#, r#"when: "percent(tension) > 10""#).says(
        r#"
error[E0601]: `percent` takes two things in its brackets, not 1
  --> small.ron:93:39
   |
93 |                     factors: [(when: "percent(tension) > 10", times: 0.5, why: "fog")],
   |                                       ^^^^^^^^^^^^^^^^
   |
   = help: write `percent(x, p)`: p percent of x
"#,
    );
}

#[test]
fn too_many_copies() {
    let many = format!(
        "id: \"call\", actors: All, targets: [{}], title: \"Call\"",
        "\"east\", ".repeat(4_100)
    );
    small().with(r#"id: "call", actor: "west", title: "Call""#, &many).says_as(
        "concise",
        "small.ron:120:17: error[E0505]: there are 4103 `options` with all copies, and no more than 4000 fit \
         (take some out, or give a card to fewer actors or targets)",
    );
}

#[test]
fn a_title_that_names_make_too_long() {
    let long = format!(r#"id: "call", actor: "west", targets: All, title: "{}""#, "w".repeat(198));
    small().with(r#"id: "call", actor: "west", title: "Call""#, &long).says_as(
        "concise",
        "small.ron:120:61: error[E0511]: with names in it, a text of option `call` has 204 characters (keep \
         it to 200)",
    );
}

#[test]
fn too_many_indicators_of_each() {
    let text = small().text();
    let (before, rest) = text.split_once("    indicators: [\n").unwrap();
    let one = |at: usize| {
        format!(
            "(id: \"n_{at}\", name: \"N\", about: \"N.\", start: 1, polarity: Neutral, each: All, \
             bands: [(from: 0, to: 100, name: \"any\")]),\n"
        )
    };
    let many: String = (0..200).map(one).collect();
    let loaded = offramp::scenario::load_text(
        "small.ron",
        &format!("{before}    indicators: [\n{many}{rest}"),
    );
    let [finding] = loaded.findings.as_slice() else { panic!("{:?}", loaded.findings) };
    assert_eq!(
        finding.message,
        "there are 402 `indicators` with those of each actor, and no more than 400 fit"
    );
    assert_eq!(finding.help.as_deref(), Some("take some out, or give one to fewer actors"));
}

#[test]
fn truth_of_a_number_and_of_a_kind() {
    small().with(r#"when: "turn >= 3""#, r#"when: "truth(tension) > 0""#).says(
        r#"
error[E0601]: this is a number, but a condition is needed
  --> small.ron:93:45
   |
93 |                     factors: [(when: "truth(tension) > 0", times: 0.5, why: "fog")],
   |                                             ^^^^^^^
   |
   = help: compare it: `… >= 10`
"#,
    );
    small().with(r#"when: "turn >= 3""#, r#"when: "truth(did(concession)) > 0""#).says(
        r#"
error[E0601]: `did(…)` can't be asked within an amount
  --> small.ron:93:45
   |
93 |                     factors: [(when: "truth(did(concession)) > 0", times: 0.5, why: "fog")],
   |                                             ^^^^^^^^^^^^^^^
   |
   = help: ask `acted(option)` of each option
"#,
    );
}
