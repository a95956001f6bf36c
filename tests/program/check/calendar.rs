//! When turns begin, one by one.

use crate::check::small::small;
use offramp::scenario::{DateIx, Trigger, load_text};

const CALENDAR: &str = r#"start: "2031-04-10", days_per_turn: 2, turns: 7"#;

#[test]
fn turns_begin_when_they_are_listed() {
    let list = r#"turns: ["2031-04-10", "2031-04-10 06:30", "2031-04-11T06:30", "2031-04-19"], aftermath: true"#;
    let text = small().with(CALENDAR, list).with("Turn(2)", r#"At("2031-04-10T07:00")"#).text();
    let loaded = load_text("small.ron", &text);
    assert_eq!(loaded.findings, []);
    let scenario = loaded.scenario.unwrap();
    let begins: Vec<_> = (1..=5).map(|turn| scenario.date_of(turn).to_string()).collect();
    assert_eq!(
        begins,
        ["2031-04-10", "2031-04-10 06:30", "2031-04-11 06:30", "2031-04-19", "2031-04-26 17:30"]
    );
    // The fair is on the 20th, at midnight.
    let left: Vec<_> = (1..=5).map(|turn| scenario.minutes_to(DateIx(0), turn)).collect();
    let day = 24 * 60;
    assert_eq!(left, [10 * day, 10 * day - 390, 9 * day - 390, day, -7 * day + 390]);
    assert!(matches!(scenario.injects[0].trigger, Trigger::Turn(3)));
    assert_eq!(scenario.meta.calendar.pace().say(), "390 minutes – 11130 minutes");
    assert_eq!((scenario.meta.turns, scenario.last_turn()), (4, 5));
}

#[test]
fn a_condition_on_a_date_knows_the_list() {
    // The fair is at most ten days away from the first turn on and never more than three days past.
    let list = r#"turns: ["2031-04-10", "2031-04-11", "2031-04-23"]"#;
    small()
        .with(CALENDAR, list)
        .with("tension >= 70", "days_to(fair) < -3")
        .says_as("concise", "small.ron:68:29: warning[W0701]: this can never hold (look at the range of what it reads; correct the number)");
}

#[test]
fn a_list_that_does_not_rise() {
    small().with(CALENDAR, r#"turns: ["2031-04-10", "2031-04-12", "2031-04-12"]"#).says(
        r#"
error[E0508]: turn 3 begins no later than turn 2
 --> small.ron:9:56
  |
9 |         calendar: (turns: ["2031-04-10", "2031-04-12", "2031-04-12"]),
  |                                                        ^^^^^^^^^^^^
  |
  = help: list turns in the order in which they begin
"#,
    );
}

#[test]
fn a_list_and_a_start() {
    small().with(CALENDAR, r#"start: "2031-04-10", days_per_turn: 2, turns: ["2031-04-10", "2031-04-11", "2031-04-12"]"#).says_as(
        "concise",
        "small.ron:9:27: error[E0405]: the calendar lists its turns and has `start` too (take `start` \
         out: the list says when each turn begins)\n\
         small.ron:9:56: error[E0405]: the calendar lists its turns and has `days_per_turn` too (take \
         `days_per_turn` out: the list says when each turn begins)",
    );
}

#[test]
fn a_list_of_none_or_of_no_dates() {
    small()
        .with(CALENDAR, "turns: []")
        .says_as("concise", "small.ron:9:27: error[E0505]: `turns` has 0 items (give 1 to 30)");
    small().with(CALENDAR, r#"turns: ["2031-04-10", "2031-04-11", "noon"]"#).says_as(
        "concise",
        "small.ron:9:56: error[E0504]: `noon` is not a date (write year, month and day of the calendar: \
         `2024-12-17`, or with the hour: `2024-12-17T09:30`)",
    );
    small().with(CALENDAR, r#"turns: "7""#).says_as(
        "concise",
        "small.ron:9:27: error[E0305]: expected a whole number, found the text \"7\" (write it without \
         quotation marks: `7`)",
    );
}

#[test]
fn a_calendar_without_a_start() {
    small().with(CALENDAR, "days_per_turn: 2, turns: 7").says_as(
        "concise",
        "small.ron:9:45: error[E0404]: the calendar does not say when turn 1 begins (add `start: …`, or \
         list when each turn begins: `turns: [\"2024-12-17\", …]`)",
    );
}

#[test]
fn a_calendar_beyond_the_last_year() {
    small()
        .with(CALENDAR, r#"start: "9999-12-30", days_per_turn: 1, turns: 3"#)
        .with("2031-04-20", "9999-12-31")
        .says(
            r#"
error[E0504]: turn 3 would begin after the year 9999
 --> small.ron:9:66
  |
9 |         calendar: (start: "9999-12-30", days_per_turn: 1, turns: 3),
  |                                                                  ^
  |
  = help: begin earlier: dates end with that year
"#,
        );
}
