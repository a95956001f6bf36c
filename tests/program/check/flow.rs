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
error[E0406]: the flow chart of actor `west` takes `send_boat`, which it can't choose
  --> small.ron:73:40
   |
73 |             id: "west", flow: [(take: ["send_boat"], why: "boats")], name: "West", role: "The other shore",
   |                                        ^^^^^^^^^^^
   |
   = help: name an option with `actor: "west"`

warning[W0704]: actor `west` is played by its flow chart, and never by its temperament
  --> small.ron:77:23
   |
77 |                 hold: 1.0, hawkishness: 1.0,
   |                       ^^^
   |
   = help: take one of the two out
"#,
    );
}

#[test]
fn lines_that_are_never_read_beside_a_temperament() {
    flow(r#"(take: [], why: "enough"), (take: ["call"], why: "a call")"#).says(
        r#"
warning[W0704]: no line of the flow chart of actor `west` is read after one that always holds
  --> small.ron:73:81
   |
73 | …, why: "enough"), (take: ["call"], why: "a call")], name: "West", role: "The other shore",
   |                                          ^^^^^^^^
   |
   = help: put it before that line, or take it out

warning[W0704]: actor `west` is played by its flow chart, and never by its temperament
  --> small.ron:77:23
   |
77 |                 hold: 1.0, hawkishness: 1.0,
   |                       ^^^
   |
   = help: take one of the two out
"#,
    );
}

#[test]
fn what_the_seat_does_not_know() {
    flow(r#"(when: "fuel > 1", take: ["call"], why: "a call")"#).says(
        r#"
error[E0602]: actor `west` reads `fuel`, which West does not know
  --> small.ron:73:40
   |
73 |             id: "west", flow: [(when: "fuel > 1", take: ["call"], why: "a call")], name: "West", role: "The other shore…
   |                                        ^^^^
   |
   = help: what decides West's menu and choices must be known to it: a private indicator, flag, timer or red line, another's budget, an inject for others, another's covert option (ask `attributed(…)`), or a private act or a tap of others is not

warning[W0704]: actor `west` is played by its flow chart, and never by its temperament
  --> small.ron:77:23
   |
77 |                 hold: 1.0, hawkishness: 1.0,
   |                       ^^^
   |
   = help: take one of the two out
"#,
    );
}
