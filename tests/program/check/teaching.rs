//! Learning objectives, and what exercises and asks about them.

use super::small::small;

#[test]
fn objectives_in_both_ways() {
    small()
        .with(r#"learning_objectives: ["See one of everything."],"#, r#"learning_objectives: ["See one of everything."], objectives: [(id: "see_all", text: "See it.")],"#)
        .says(
            r#"
error[E0405]: `meta` has `objectives` and `learning_objectives`
  --> small.ron:11:31
   |
11 |         learning_objectives: ["See one of everything."], objectives: [(id: "see_all", text: "See it.")],
   |                               ^^^^^^^^^^^^^^^^^^^^^^^^
   |
   = help: keep `objectives`: they are the same, with ids
"#,
        );
}

#[test]
fn no_objectives_at_all() {
    small().with(r#"learning_objectives: ["See one of everything."],"#, "").says(
        r#"
error[E0404]: `meta` does not say what players are to learn
 --> small.ron:5:13
  |
5 |         id: "small",
  |             ^^^^^^^
  |
  = help: add `objectives: [(id: "…", text: "…")]`
"#,
    );
}

#[test]
fn an_objective_that_does_not_exist() {
    small()
        .with(r#"learning_objectives: ["See one of everything."],"#, r#"objectives: [(id: "see_all", text: "See one of everything."), (id: "lamp_care", text: "Mind a lamp.")],"#)
        .with(r#"medium: Wire, source: (from: "paper", status: Reported),"#, r#"medium: Wire, source: (from: "paper", status: Reported), exercises: ["lamp_car", "see_all"],"#)
        .says(
            r#"
error[E0402]: inject `fog` names the learning objective `lamp_car`, which does not exist
   --> small.ron:131:82
    |
131 |             medium: Wire, source: (from: "paper", status: Reported), exercises: ["lamp_car", "see_all"],
    |                                                                                  ^^^^^^^^^^
    |
    = help: did you mean `lamp_care`?
"#,
        );
}

#[test]
fn an_objective_without_ids() {
    small()
        .with(
            r#"medium: Wire, source: (from: "paper", status: Reported),"#,
            r#"medium: Wire, source: (from: "paper", status: Reported), exercises: ["see_all"],"#,
        )
        .says(
            r#"
error[E0402]: inject `fog` names the learning objective `see_all`, which does not exist
   --> small.ron:131:82
    |
131 |             medium: Wire, source: (from: "paper", status: Reported), exercises: ["see_all"],
    |                                                                                  ^^^^^^^^^
    |
    = help: none has an id: write them as `objectives: [(id: "…", text: "…")]` in `meta`
"#,
        );
}

#[test]
fn an_objective_used_twice() {
    small()
        .with(
            r#"learning_objectives: ["See one of everything."],"#,
            r#"objectives: [(id: "see_all", text: "See."), (id: "see_all", text: "See more.")],"#,
        )
        .says(
            r#"
error[E0401]: the id `see_all` is already used in line 11
  --> small.ron:11:58
   |
11 |         objectives: [(id: "see_all", text: "See."), (id: "see_all", text: "See more.")],
   |                                                          ^^^^^^^^^
   |
  ::: small.ron:11:27
   |
11 |         objectives: [(id: "see_all", text: "See."), (id: "see_all", text: "See more.")],
   |                           --------- given here first
   |
   = help: every id is used once in a scenario; choose another
"#,
        );
}

#[test]
fn an_objective_that_nothing_exercises() {
    small()
        .with(r#"learning_objectives: ["See one of everything."],"#, r#"objectives: [(id: "see_all", text: "See one of everything."), (id: "lamp_care", text: "Mind a lamp.")],"#)
        .with(r#"medium: Wire, source: (from: "paper", status: Reported),"#, r#"medium: Wire, source: (from: "paper", status: Reported), exercises: ["see_all"],"#)
        .says(
            r#"
warning[W0704]: nothing exercises the learning objective `lamp_care`, though others are exercised
  --> small.ron:11:76
   |
11 |         objectives: [(id: "see_all", text: "See one of everything."), (id: "lamp_care", text: "Mind a lamp.")],
   |                                                                            ^^^^^^^^^^^
   |
   = help: name it in `exercises` of an option or an inject, or take it out

And one note: `--notes` shows it.
"#,
        );
}

#[test]
fn an_objective_named_twice() {
    small()
        .with(r#"learning_objectives: ["See one of everything."],"#, r#"objectives: [(id: "see_all", text: "See one of everything."), (id: "lamp_care", text: "Mind a lamp.")],"#)
        .with(r#"medium: Wire, source: (from: "paper", status: Reported),"#, r#"medium: Wire, source: (from: "paper", status: Reported), exercises: ["see_all", "see_all", "lamp_care"],"#)
        .says(
            r#"
error[E0405]: `see_all` is named twice
   --> small.ron:131:93
    |
131 |             medium: Wire, source: (from: "paper", status: Reported), exercises: ["see_all", "see_all", "lamp_care"],
    |                                                                                             ^^^^^^^^^
    |
    = help: name it once
"#,
        );
}

#[test]
fn a_question_about_an_objective_that_does_not_exist() {
    small()
        .with(r#"learning_objectives: ["See one of everything."],"#, r#"objectives: [(id: "see_all", text: "See one of everything."), (id: "lamp_care", text: "Mind a lamp.")],"#)
        .with(r#"what: ["What happened?"]"#, r#"what: ["What happened?", (text: "Why?", about: ["see_al"])]"#)
        .says(
            r#"
error[E0402]: the debrief names the learning objective `see_al`, which does not exist
   --> small.ron:163:61
    |
163 |             what: ["What happened?", (text: "Why?", about: ["see_al"])],
    |                                                             ^^^^^^^^
    |
    = help: did you mean `see_all`?
"#,
        );
}

#[test]
fn a_question_that_is_neither_text_nor_fields() {
    small().with(r#"what: ["What happened?"]"#, "what: [7]").says(
        r#"
error[E0305]: expected fields in parentheses, found the number 7
   --> small.ron:163:20
    |
163 |             what: [7],
    |                    ^
    |
    = help: write `(text: …)`; fields here are `text` and `about`
"#,
    );
}
