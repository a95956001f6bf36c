//! Whoever guesses or asks without end is slowed down, and nobody else is.

use std::time::{Duration, Instant};

use serde_json::{Value, json};

use super::client::Answer;
use super::place::{Place, class};

/// Seconds until it may be asked again.
fn again(answer: &Answer) -> u64 {
    answer.refused("too_many");
    answer.header("retry-after").unwrap().parse().unwrap()
}

/// A code that opens nothing.
fn wrong(place: &Place, nth: u32) -> String {
    let code: u32 = place.code.parse().unwrap();
    format!("{:06}", (code + 1 + nth) % 1_000_000)
}

#[test]
fn codes_are_guessed_five_times_and_then_once_in_ten_seconds() {
    let place = Place::of("first-steps");
    let (member, guest) = (place.member(0), place.guest());
    // A right code costs nothing, however often it is typed, and with whatever between the digits.
    let (first, last) = place.code.split_at(3);
    for _ in 0..10 {
        guest.post("/api/1/look", &json!({ "code": format!(" {first} {last} ") })).done();
    }
    let doors = ["look", "join", "return", "pair", "look"];
    for (nth, door) in (0..).zip(doors) {
        let body =
            json!({ "code": wrong(&place, nth), "way_back": "amber-heron-42", "role": "wall" });
        guest.post(&format!("/api/1/{door}"), &body).refused("bad_code");
    }
    for door in doors {
        let body = json!({ "code": place.code, "way_back": "amber-heron-42", "role": "wall" });
        let wait = again(&guest.post(&format!("/api/1/{door}"), &body));
        assert!((1..=10).contains(&wait), "{wait}");
    }
    // Whoever is in stays in.
    member.get("/api/1/view").done();
    member.act(json!({ "do": "note", "text": "still here" })).done();
}

#[test]
fn ways_back_and_links_are_guessed_no_oftener_than_codes() {
    for (door, body) in [
        ("/api/1/return", json!({ "way_back": "amber-heron-42" })),
        ("/api/1/ticket", json!({ "ticket": "00".repeat(32) })),
    ] {
        let place = Place::of("first-steps");
        let mut body: Value = body;
        body["code"] = json!(place.code);
        for _ in 0..5 {
            place.guest().post(door, &body).refused("bad_code");
        }
        again(&place.guest().post(door, &body));
    }
}

#[test]
fn ten_acts_at_once_and_then_two_a_second() {
    let place = Place::of("first-steps");
    let (teacher, heads) = class(&place);
    let note = json!({ "do": "note", "text": "x" });
    let done = (0..30).filter(|_| heads[0].act(note.clone()).status == 200).count();
    // Time goes on while it tries.
    assert!((10..30).contains(&done), "{done}");
    let mut stopped =
        (0..30).map(|_| heads[0].act(note.clone())).filter(|answer| answer.status != 200);
    assert_eq!(again(&stopped.next().unwrap()), 1);
    // Neither others nor the teacher have to wait for it.
    heads[1].act(note.clone()).done();
    (0..30).for_each(|_| drop(teacher.act(note.clone()).done()));
    let kept = teacher.console()["notes"].as_array().unwrap().len();
    assert!(kept >= done + 31, "what was answered with yes is there");
}

#[test]
fn forecasts_are_asked_for_six_times_a_minute() {
    let place = Place::of("first-steps");
    let (_, heads) = class(&place);
    let menu = heads[0].menu();
    let asked = |orders: &str| heads[0].get(&format!("/api/1/forecast?orders={orders}"));
    let card = menu[0].to_string();
    // The same again is the same question: it is asked until it is known.
    (0..20).for_each(|_| drop(asked(&card).done()));
    let others = [" ", "  ", "   ", "    ", "     "];
    others
        .iter()
        .for_each(|spaces| drop(asked(&format!("{card}{}", spaces.replace(' ', "%20"))).done()));
    let more = format!("{card}%20%20%20%20%20%20%20");
    again(&asked(&more));
    again(&asked(&more));
    asked(&card).done();
    // Another seat's cards and cards that there are not.
    let other = heads[1].get(&format!("/api/1/forecast?orders={card}"));
    other.refused("gone");
    heads[1].get("/api/1/forecast?orders=x").refused("not_json");
    heads[1].get("/api/1/forecast?orders=65535").refused("gone");
}

#[test]
fn a_forecast_is_said_in_the_language_of_whoever_asks() {
    let place = Place::of("first-steps");
    let head = place.member(0);
    place.teacher().act(json!({ "do": "start" })).done();
    head.whole();
    let begun = Instant::now();
    let known = loop {
        let answer = head.get("/api/1/forecast?orders=&lang=uk").done();
        if answer.status == 200 {
            break answer.json();
        }
        assert!(begun.elapsed() < Duration::from_secs(40), "{}", answer.body);
        std::thread::sleep(Duration::from_millis(50));
    };
    let words = known["thresholds"][0]["words"].as_str().unwrap();
    assert!(words.chars().any(|c| ('а'..='я').contains(&c)), "{words}");
}
