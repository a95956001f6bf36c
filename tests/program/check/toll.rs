//! What it costs everybody.

use super::small::small;

#[test]
fn a_seat_that_minds_what_nobody_counts() {
    small()
        .with("id: \"west\", name: \"West\",", "id: \"west\", toll_weight: 2, name: \"West\",")
        .says(
            r#"
"#,
        );
}

#[test]
fn too_much_that_it_costs() {
    let one = r#"(text: "Tension", score: "tension"),"#;
    small().with("endings: [", &format!("toll: [{}],\n    endings: [", one.repeat(11))).says(
        r#"
"#,
    );
}

#[test]
fn a_cost_without_a_number() {
    small()
        .with("endings: [", "toll: [(text: \"Lamps\", score: \"lamp_lit\")],\n    endings: [")
        .says(
            r#"
"#,
        );
}
