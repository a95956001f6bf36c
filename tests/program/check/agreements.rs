//! Agreements.

use super::small::{Small, small};

/// One agreement, or more.
fn agreements(list: &str) -> Small {
    small().with("    injects: [", &format!("    agreements: [{list}],\n    injects: ["))
}

/// A truce with other fields.
fn truce(fields: &str) -> Small {
    agreements(&format!(
        r#"(id: "truce", title: "Truce", text: "So.", parties: ["east", "west"],
        {fields})"#
    ))
}

#[test]
fn one_party() {
    agreements(r#"(id: "truce", title: "Truce", text: "So.", parties: ["east"])"#).says(
        r#"
error[E0505]: `parties` of agreement `truce` has only one item
   --> small.ron:128:23
    |
128 |     agreements: [(id: "truce", title: "Truce", text: "So.", parties: ["east"])],
    |                       ^^^^^^^
    |
    = help: give 2 to 8
"#,
    );
}

#[test]
fn an_unknown_party() {
    agreements(r#"(id: "truce", title: "Truce", text: "So.", parties: ["east", "north"])"#).says(
        r#"
error[E0402]: agreement `truce` names the actor `north`, which does not exist
   --> small.ron:128:79
    |
128 |     agreements: [(id: "truce", title: "Truce", text: "So.", parties: ["east", "north"])],
    |                                                                               ^^^^^^^
    |
    = help: actors are: `east`, `west`
"#,
    );
}

/// A third shore.
const ISLE: &str = r#"(
            id: "isle", name: "Isle", role: "An island", brief: "You are an island.",
            objectives: [(text: "Stay calm", score: "100 - tension")],
            temperament: (
                hold: 1.0, hawkishness: 1.0, reciprocity: (from: 5, times: 1.5), caution: (within: 1, times: 0.5),
            ),
        ),
    ],
    relations:"#;

fn with_isle(truce: Small) -> Small {
    truce.with("],\n    relations:", ISLE)
}

#[test]
fn a_clause_that_binds_somebody_else() {
    with_isle(truce(r#"refrains: [(who: ["isle"], kinds: ["show_of_force"])]"#)).says(
        r#"
error[E0406]: agreement `truce` binds `isle`, which is no party
   --> small.ron:136:27
    |
136 |         refrains: [(who: ["isle"], kinds: ["show_of_force"])])],
    |                           ^^^^^^
    |
    = help: name one of its `parties`
"#,
    );
}

#[test]
fn a_clause_that_forbids_nothing() {
    truce("refrains: [(who: [\"east\"])]").says(
        r#"
error[E0505]: `refrains` of agreement `truce` forbids nothing
   --> small.ron:128:23
    |
128 |     agreements: [(id: "truce", title: "Truce", text: "So.", parties: ["east", "west"],
    |                       ^^^^^^^
    |
    = help: add `kinds: […]`, or `options: […]` of its parties
"#,
    );
}

#[test]
fn an_unknown_kind_and_an_unknown_option() {
    truce(r#"refrains: [(kinds: ["show_of_farce"], options: ["send_boot"])]"#).says(
        r#"
error[E0402]: agreement `truce` names the kind of act `show_of_farce`, which does not exist
   --> small.ron:129:29
    |
129 |         refrains: [(kinds: ["show_of_farce"], options: ["send_boot"])])],
    |                             ^^^^^^^^^^^^^^^
    |
    = help: did you mean `show_of_force`?

error[E0402]: agreement `truce` names the option `send_boot`, which does not exist
   --> small.ron:129:57
    |
129 |         refrains: [(kinds: ["show_of_farce"], options: ["send_boot"])])],
    |                                                         ^^^^^^^^^^^
    |
    = help: did you mean `send_boat`? options are: `call`, `cut_line`, `light_lamp`, `send_boat`, `truce_accept_east`, `truce_accept_west`, `truce_denounce_east`, `truce_denounce_west`, `truce_offer_east`, `truce_offer_west`, `truce_refuse_east`, `truce_refuse_west` and 4 more
"#,
    );
}

#[test]
fn an_option_of_somebody_it_does_not_bind() {
    truce(r#"refrains: [(who: ["east"], options: ["cut_line"])]"#).says(
        r#"
error[E0406]: agreement `truce` names `cut_line`, which whoever it binds can't choose
   --> small.ron:129:46
    |
129 |         refrains: [(who: ["east"], options: ["cut_line"])])],
    |                                              ^^^^^^^^^^
    |
    = help: name an option of a party that the clause binds
"#,
    );
}

#[test]
fn a_kind_that_nobody_it_binds_can_do() {
    truce(r#"refrains: [(kinds: ["blockade"])]"#).says(
        r#"
warning[W0704]: agreement `truce` forbids `blockade`, which whoever it binds can't do anyway
   --> small.ron:129:29
    |
129 |         refrains: [(kinds: ["blockade"])])],
    |                             ^^^^^^^^^^
    |
    = help: take it out, or name a kind of what they can do
"#,
    );
}

#[test]
fn a_covert_thing_to_do() {
    truce(r#"does: [(who: "west", options: ["cut_line"], within: 1)]"#).says(
        r#"
error[E0406]: agreement `truce` asks for `cut_line`, which is covert
   --> small.ron:129:40
    |
129 |         does: [(who: "west", options: ["cut_line"], within: 1)])],
    |                                        ^^^^^^^^^^
    |
    = help: name an open one: others have to see that it is done
"#,
    );
}

#[test]
fn nothing_to_do_and_nothing_in_time() {
    truce(r#"lasts: 2, does: [(who: "west", options: ["call"], within: 3), (who: "east", options: [], within: 1)]"#)
        .says(
        r#"
warning[W0704]: agreement `truce` ends before this is due
   --> small.ron:129:67
    |
129 |         lasts: 2, does: [(who: "west", options: ["call"], within: 3), (who: "east", options: [], within: 1)])],
    |                                                                   ^
    |
    = help: write a `within` of at most `lasts`

error[E0505]: `does` of agreement `truce` names nothing to do
   --> small.ron:129:77
    |
129 |         lasts: 2, does: [(who: "west", options: ["call"], within: 3), (who: "east", options: [], within: 1)])],
    |                                                                             ^^^^^^
    |
    = help: add `options: […]` of that party
"#,
    );
}

#[test]
fn effects_that_attribute() {
    truce(r#"broken: ["attribute(cut_line)"]"#).says(
        r#"
error[E0406]: `broken` of agreement `truce` attributes an act
   --> small.ron:129:18
    |
129 |         broken: ["attribute(cut_line)"])],
    |                  ^^^^^^^^^^^^^^^^^^^^^
    |
    = help: give that effect to an option or an inject: what is found out decides who broke it
"#,
    );
}

#[test]
fn a_card_that_is_called_like_one_of_its_own() {
    truce("").with(r#"id: "call","#, r#"id: "truce_offer","#).says(
        r#"
error[E0401]: the id `truce_offer` is already used in line 120
   --> small.ron:128:23
    |
128 |     agreements: [(id: "truce", title: "Truce", text: "So.", parties: ["east", "west"],
    |                       ^^^^^^^
    |
   ::: small.ron:120:17
    |
120 |             id: "truce_offer", actor: "west", title: "Call",
    |                 ------------- given here first
    |
    = help: so a card of this agreement is called; choose another id in one of the two places
"#,
    );
}

#[test]
fn one_that_is_never_offered() {
    truce(r#"when: "false""#).says(
        r#"
warning[W0704]: agreement `truce` can never be in force: it is never offered
   --> small.ron:129:15
    |
129 |         when: "false")],
    |               ^^^^^^^
    |
    = help: mend `when`, or add `in_force_at_start: true`
"#,
    );
}

#[test]
fn a_bound_that_would_invite_breaking_it() {
    truce(r#"bound: 2.0, refrains: [(options: ["cut_line"])]"#).says(
        r#"
error[E0502]: `bound` is 2, which would invite breaking it
   --> small.ron:129:16
    |
129 |         bound: 2.0, refrains: [(options: ["cut_line"])])],
    |                ^^^
    |
    = help: write a factor of at most 1: 0.25 makes it a quarter as likely
"#,
    );
}

#[test]
fn a_condition_on_whoever_is_no_party() {
    with_isle(truce(""))
        .with(r#"when: "not lamp_lit","#, r#"when: "agreed(isle, truce) or offered(west)","#)
        .says(
        r#"
error[E0601]: `isle` is no party of the agreement `truce`
   --> small.ron:109:74
    |
109 |             kind: "concession", toward: ["west"], uses: 1, when: "agreed(isle, truce) or offered(west)",
    |                                                                          ^^^^
    |
    = help: `parties` of `truce` says who is

error[E0601]: `west` is an actor, not an agreement
   --> small.ron:109:98
    |
109 |             kind: "concession", toward: ["west"], uses: 1, when: "agreed(isle, truce) or offered(west)",
    |                                                                                                  ^^^^
    |
    = help: agreements are: `truce`
"#,
    );
}

#[test]
fn a_secret_one_that_others_would_read() {
    let pair = r#"id: "truce", title: "Truce", text: "So.", parties: ["east", "west"],"#;
    with_isle(truce("secret: true"))
        .with(pair, r#"id: "truce", title: "Truce", text: "So.", parties: ["isle", "west"],"#)
        .with(r#"when: "not lamp_lit","#, r#"when: "in_force(truce)","#)
        .says(
        r#"
error[E0602]: option `light_lamp` reads `in_force(truce)`, which East does not know
   --> small.ron:109:67
    |
109 |             kind: "concession", toward: ["west"], uses: 1, when: "in_force(truce)",
    |                                                                   ^^^^^^^^^^^^^^^
    |
    = help: what decides East's menu and choices must be known to it: a private indicator, flag, timer or red line, another's budget, an inject for others, another's covert option (ask `attributed(…)`), or a private act or a tap of others is not
"#,
    );
}

/// Terms of a truce of East and West.
fn terms(list: &str) -> Small {
    truce(&format!("terms: [{list}]"))
}

#[test]
fn a_term_of_nobody() {
    terms(r#"(id: "line", text: "The line", by: "north")"#).says(
        r#"
error[E0402]: agreement `truce` names the actor `north`, which does not exist
   --> small.ron:129:52
    |
129 |         terms: [(id: "line", text: "The line", by: "north")])],
    |                                                    ^^^^^^^
    |
    = help: actors are: `east`, `west`
"#,
    );
}

#[test]
fn a_term_of_one_who_is_no_party() {
    with_isle(terms(r#"(id: "line", text: "The line", by: "isle")"#)).says(
        r#"
error[E0406]: agreement `truce` has a term of `isle`, which is no party
   --> small.ron:136:52
    |
136 |         terms: [(id: "line", text: "The line", by: "isle")])],
    |                                                    ^^^^^^
    |
    = help: name one of its `parties`
"#,
    );
}

#[test]
fn more_terms_to_be_moved_than_there_are() {
    truce(r#"needs: 2, terms: [(id: "line", text: "The line", by: "west")]"#).says(
        r#"
error[E0501]: agreement `truce` needs 2 terms to be moved, and has only one term
   --> small.ron:129:16
    |
129 |         needs: 2, terms: [(id: "line", text: "The line", by: "west")])],
    |                ^
    |
    = help: lower `needs`, or add to `terms`
"#,
    );
}

#[test]
fn too_many_terms() {
    let one = |at: usize| format!(r#"(id: "line_{at}", text: "The line", by: "west")"#);
    let all: Vec<_> = (0..7).map(one).collect();
    terms(&all.join(",\n        ")).says(
        r#"
error[E0505]: `terms` of agreement `truce` has 7 items
   --> small.ron:128:23
    |
128 |     agreements: [(id: "truce", title: "Truce", text: "So.", parties: ["east", "west"],
    |                       ^^^^^^^
    |
    = help: give at most 6
"#,
    );
}

#[test]
fn two_terms_of_one_name() {
    let one = r#"(id: "line", text: "The line", by: "west")"#;
    terms(&format!("{one},\n        {one}")).says(
        r#"
error[E0401]: the id `line` is already used in line 129
   --> small.ron:130:14
    |
130 |         (id: "line", text: "The line", by: "west")])],
    |              ^^^^^^
    |
   ::: small.ron:129:22
    |
129 |         terms: [(id: "line", text: "The line", by: "west"),
    |                      ------ given here first
    |
    = help: every id is used once in a scenario; choose another
"#,
    );
}

#[test]
fn a_term_that_is_not_there() {
    terms(r#"(id: "line", text: "The line", by: "west")"#)
        .with(r#"when: "not lamp_lit","#, r#"when: "moved(truce, lime) or moved(lamp_lit, line)","#)
        .says(
            r#"
error[E0601]: the agreement `truce` has no term `lime`
   --> small.ron:102:80
    |
102 |             kind: "concession", toward: ["west"], uses: 1, when: "moved(truce, lime) or moved(lamp_lit, line)",
    |                                                                                ^^^^
    |
    = help: its terms are: `line`

error[E0601]: `lamp_lit` is a flag, not an agreement
   --> small.ron:102:95
    |
102 |             kind: "concession", toward: ["west"], uses: 1, when: "moved(truce, lime) or moved(lamp_lit, line)",
    |                                                                                               ^^^^^^^^
    |
    = help: agreements are: `truce`
"#,
        );
}

#[test]
fn terms_of_an_agreement_that_has_none() {
    truce("")
        .with(r#"when: "not lamp_lit","#, r#"when: "moved(truce, line) or terms_left(truce) > 0","#)
        .says(
            r#"
error[E0601]: the agreement `truce` has no terms
   --> small.ron:102:73
    |
102 |             kind: "concession", toward: ["west"], uses: 1, when: "moved(truce, line) or terms_left(truce) > 0",
    |                                                                         ^^^^^
    |
    = help: `terms: [(id: "…", text: "…", by: "…")]` gives it some

error[E0601]: the agreement `truce` has no terms
   --> small.ron:102:100
    |
102 |             kind: "concession", toward: ["west"], uses: 1, when: "moved(truce, line) or terms_left(truce) > 0",
    |                                                                                                    ^^^^^
    |
    = help: `terms: [(id: "…", text: "…", by: "…")]` gives it some
"#,
        );
}

#[test]
fn a_term_of_which_others_would_read() {
    let pair = r#"id: "truce", title: "Truce", text: "So.", parties: ["east", "west"],"#;
    with_isle(truce(r#"secret: true, terms: [(id: "line", text: "The line", by: "west")]"#))
        .with(pair, r#"id: "truce", title: "Truce", text: "So.", parties: ["isle", "west"],"#)
        .with(r#"when: "not lamp_lit","#, r#"when: "terms_left(truce) == 0","#)
        .says(
            r#"
error[E0602]: option `light_lamp` reads `terms_left(truce)`, which East does not know
   --> small.ron:109:67
    |
109 |             kind: "concession", toward: ["west"], uses: 1, when: "terms_left(truce) == 0",
    |                                                                   ^^^^^^^^^^^^^^^^^
    |
    = help: what decides East's menu and choices must be known to it: a private indicator, flag, timer or red line, another's budget, an inject for others, another's covert option (ask `attributed(…)`), or a private act or a tap of others is not
"#,
        );
}
