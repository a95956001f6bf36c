//! Flow charts.

use super::small::{Small, small};

fn flow(lines: &str) -> Small {
    small().with(
        "id: \"west\", name: \"West\",",
        &format!("id: \"west\", flow: [{lines}], name: \"West\","),
    )
}

#[test]
fn another_seats_option() {
    flow(r#"(take: ["send_boat"], why: "boats")"#).says(
        r#"
"#,
    );
}

#[test]
fn lines_that_are_never_read_beside_a_temperament() {
    flow(r#"(take: [], why: "enough"), (take: ["call"], why: "a call")"#).says(
        r#"
"#,
    );
}

#[test]
fn what_the_seat_does_not_know() {
    flow(r#"(when: "chosen(send_boat) and unknown_thing", take: ["call"], why: "a call")"#).says(
        r#"
"#,
    );
}
