//! What it costs everybody.

use super::small::small;

#[test]
fn a_seat_that_minds_what_nobody_counts() {
    small()
        .with("id: \"west\", name: \"West\",", "id: \"west\", toll_weight: 2, name: \"West\",")
        .says(
            r#"
warning[W0704]: actor `west` minds what it costs everybody, which the scenario does not say
  --> small.ron:73:38
   |
73 |             id: "west", toll_weight: 2, name: "West", role: "The other shore",
   |                                      ^
   |
   = help: say it in `toll`, or take `toll_weight` out
"#,
        );
}

#[test]
fn too_much_that_it_costs() {
    let one = r#"(text: "Tension", score: "tension"),"#;
    small().with("endings: [", &format!("toll: [{}],\n    endings: [", one.repeat(11))).says(
        r#"
error[E0505]: there are 11 `toll`, and no more than 10 fit
   --> small.ron:151:379
    |
151 | …xt: "Tension", score: "tension"),(text: "Tension", score: "tension"),],
    |                                          ^^^^^^^^^
    |
    = help: take some out
"#,
    );
}

#[test]
fn a_cost_without_a_number() {
    small()
        .with("endings: [", "toll: [(text: \"Lamps\", score: \"lamp_lit\")],\n    endings: [")
        .says(
            r#"
error[E0601]: this is a condition, but a number is needed
   --> small.ron:151:36
    |
151 |     toll: [(text: "Lamps", score: "lamp_lit")],
    |                                    ^^^^^^^^
    |
    = help: numbers are: whole numbers, indicators, turn, turns_left, grievance(a, b), trust(a, b), days_to(date), minutes_to(date), breaches(norm), credibility(actor), budget(actor), timer(timer), times_chosen(option), count(option), since(option or inject), terms_left(agreement), min(x, y), max(x, y), percent(x, p), truth(condition)
"#,
        );
}
