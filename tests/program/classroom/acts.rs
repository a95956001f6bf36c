//! Acts that come twice, late, in the wrong order, from the wrong hands or as something else than they should be.

use serde_json::{Value, json};

use super::client::{Client, key};
use super::place::{Place, class, reveal};

/// How many acts the room has seen, which is what must not change.
fn acts(teacher: &Client) -> Value {
    teacher.console()["acts"].clone()
}

#[test]
fn the_same_key_does_a_thing_once_also_after_a_restart() {
    let mut place = Place::of("first-steps");
    let (teacher, heads) = class(&place);
    let against = heads[0].against();
    let one = json!({ "do": "propose", "orders": [], "reason": "once" });
    let other = json!({ "do": "propose", "orders": [], "reason": "another" });
    let (first, second) = (key(), key());
    let mine = heads[0].act_with(&first, &one, &against).done().json();
    assert_eq!(mine, json!({ "mine": 1 }));
    heads[0].act_with(&second, &other, &against).done();
    let before = acts(&teacher);
    let again = |heads: &[Client]| {
        // The answer is the one of then, whatever came in between.
        assert_eq!(heads[0].act_with(&first, &one, &against).done().json(), mine);
        heads[0].act_with(&first, &other, &against).refused("key_reused");
        heads[0].act_with(&second, &one, &against).refused("key_reused");
        assert_eq!(heads[0].me()["proposals"].as_array().unwrap().len(), 2);
    };
    again(&heads);
    assert_eq!(acts(&teacher), before);
    place.restart();
    again(&heads);
    assert_eq!(acts(&teacher), before);
    // Another person's key is another key, though it has the same digits.
    heads[1].act_with(&first, &one, &against).done();
    // A refusal is not kept: the same press may do later what it could not do then.
    let seal = json!({ "do": "seal", "proposal": 1 });
    let third = key();
    teacher.act(json!({ "do": "rule", "seat": 0, "rule": "vote" })).done();
    heads[0].act_with(&third, &seal, &against).refused("not_yours");
    teacher.act(json!({ "do": "rule", "seat": 0, "rule": "captain" })).done();
    heads[0].act_with(&third, &seal, &against).done();
}

/// A double press never opens the orders of two turns, nor goes back twice.
#[test]
fn what_the_teacher_presses_twice_happens_once() {
    let place = Place::of("first-steps");
    let (teacher, heads) = class(&place);
    heads.iter().for_each(|head| head.decide(&[]));
    let open = |key: &str, turn: u32| {
        let game = teacher.me()["game"].clone();
        let body = json!({ "do": "reveal", "rulings": [] });
        teacher.act_with(key, &body, &json!({ "game": game, "turn": turn }))
    };
    let press = key();
    let mine = open(&press, 1).done().json();
    assert_eq!(open(&press, 1).done().json(), mine);
    teacher.act(json!({ "do": "show" })).done();
    open(&key(), 1).refused("stale_turn");
    assert_eq!(teacher.game()["turn"], 2);
    let back = json!({ "do": "rewind", "turn": 1, "reason": "again" });
    let press = key();
    let against = json!({ "game": teacher.me()["game"], "turn": 2 });
    teacher.act_with(&press, &back, &against).done();
    let game = teacher.me()["game"].clone();
    teacher.act_with(&press, &back, &against).done();
    assert_eq!(teacher.me()["game"], game, "the same press goes back once");
    teacher.act_with(&key(), &back, &against).refused("stale_game");
}

#[test]
fn what_was_decided_on_something_else_is_not_done() {
    let place = Place::of("first-steps");
    let (teacher, heads) = class(&place);
    let against = heads[0].against();
    let propose = json!({ "do": "propose", "orders": [], "reason": "" });
    let number = heads[0].propose(&[], "");
    let before = acts(&teacher);
    let tried = |client: &Client, act: &Value, against: Value, word: &str| {
        client.act_with(&key(), act, &against).refused(word);
        assert_eq!(acts(&teacher), before, "{act} {against}");
    };
    let game = &against["game"];
    tried(&heads[0], &propose, json!({ "game": "another-1a2b", "turn": 1 }), "stale_game");
    tried(&heads[0], &propose, json!({ "game": game, "turn": 2 }), "stale_turn");
    tried(&heads[0], &propose, json!({}), "not_json");
    tried(&heads[0], &propose, json!({ "game": game }), "not_json");
    tried(&heads[0], &propose, json!({ "turn": 1 }), "not_json");
    let endorse = |proposal: u64| json!({ "do": "endorse", "proposal": proposal });
    tried(&heads[0], &endorse(number + 1), against.clone(), "stale_proposal");
    tried(&heads[0], &endorse(0), against.clone(), "stale_proposal");
    let other = json!({ "game": game, "turn": 1, "proposal": number + 1 });
    tried(&heads[0], &endorse(number), other, "stale_proposal");
    // Another seat's proposal, and another seat's cards.
    let second = place.member(0);
    let before = acts(&teacher);
    let tried = |client: &Client, act: &Value, against: Value, word: &str| {
        client.act_with(&key(), act, &against).refused(word);
        assert_eq!(acts(&teacher), before, "{act} {against}");
    };
    tried(&heads[1], &endorse(number), against.clone(), "stale_proposal");
    let seal = json!({ "do": "seal", "proposal": number });
    tried(&heads[1], &seal, against.clone(), "stale_proposal");
    let cards = json!({ "do": "propose", "orders": heads[0].menu()[..1], "reason": "" });
    tried(&heads[1], &cards, against.clone(), "refused");
    for orders in [json!([65_535]), json!([0, 0]), json!([0, 1, 2, 3])] {
        let act = json!({ "do": "propose", "orders": orders, "reason": "" });
        tried(&second, &act, against.clone(), "refused");
    }
    // Reordered: what belongs to the turn before comes after it.
    let late = second.against();
    for seat in [0, 1] {
        teacher.act(json!({ "do": "enter", "seat": seat, "orders": [] })).done();
    }
    reveal(&teacher, json!([]));
    teacher.act(json!({ "do": "show" })).done();
    second.act_with(&key(), &propose, &late).refused("stale_turn");
    second.act_with(&key(), &endorse(number), &second.against()).refused("stale_proposal");
    assert_eq!(second.me()["proposals"], json!([]));
}

/// What opens one room opens no other.
#[test]
fn another_room_s_credential_code_and_way_back_open_nothing() {
    let (here, there) = (Place::of("first-steps"), Place::of("first-steps"));
    let mut member = here.guest();
    let came = member.enter("/api/1/join", &json!({ "code": here.code }));
    let mut stranger = member.clone();
    stranger.port = there.guest().port;
    let cookie = stranger.cookie.take().unwrap();
    let credential = cookie.split_once('=').unwrap().1;
    // The cookie's name has the port of its host in it.
    for name in [cookie.split_once('=').unwrap().0.to_owned(), format!("offramp_{}", stranger.port)]
    {
        stranger.cookie = Some(format!("{name}={credential}"));
        stranger.act(json!({ "do": "note", "text": "x" })).refused("no_credential");
        stranger.get("/api/1/view").refused("no_credential");
    }
    let back = json!({ "code": there.code, "way_back": came["way_back"] });
    there.guest().post("/api/1/return", &back).refused("bad_code");
    if here.code != there.code {
        there.guest().post("/api/1/join", &json!({ "code": here.code })).refused("bad_code");
    }
}

#[test]
fn a_way_back_makes_the_old_device_a_stranger_and_does_what_was_under_way() {
    let mut place = Place::of("first-steps");
    let mut old = place.guest();
    let came = old.enter("/api/1/join", &json!({ "code": place.code, "seat": 0 }));
    let teacher = place.teacher();
    teacher.act(json!({ "do": "start" })).done();
    let typed = came["way_back"].as_str().unwrap().to_uppercase().replace('-', " ");
    let mut new = place.guest();
    let back = new.enter("/api/1/return", &json!({ "code": place.code, "way_back": typed }));
    assert_eq!((&back["person"], &back["name"]), (&came["person"], &came["name"]));
    old.get("/api/1/view").refused("no_credential");
    old.act(json!({ "do": "note", "text": "x" })).refused("no_credential");
    new.decide(&[]);
    // A press of the old device that had no answer is repeated on the new one.
    let (press, note) = (key(), json!({ "do": "note", "text": "once" }));
    new.act_with(&press, &note, &json!({})).done();
    place.restart();
    let mut newest = place.guest();
    newest.enter("/api/1/return", &json!({ "code": place.code, "way_back": came["way_back"] }));
    newest.act_with(&press, &note, &json!({})).done();
    assert_eq!(newest.me()["notes"].as_array().unwrap().len(), 1);
    // A new way back makes the old one void.
    let person = came["person"].clone();
    let renewed = teacher.act(json!({ "do": "renew", "person": person })).done().json();
    newest.get("/api/1/view").refused("no_credential");
    let by = |way: &Value| {
        place.guest().post("/api/1/return", &json!({ "code": place.code, "way_back": way }))
    };
    by(&came["way_back"]).refused("bad_code");
    by(&renewed["way_back"]).done();
}

#[test]
fn what_is_too_long_or_no_act_at_all_is_not_done() {
    let place = Place::of("first-steps");
    let (teacher, heads) = class(&place);
    let before = acts(&teacher);
    let long = |letters: usize| "ж".repeat(letters);
    let against = heads[0].against();
    let member = heads[0].clone();
    let tried = |act: Value| member.act_with(&key(), &act, &against).word();
    assert_eq!(tried(json!({ "do": "note", "text": long(501) })), "too_large");
    assert_eq!(tried(json!({ "do": "letter", "to": [1], "text": long(501) })), "too_large");
    assert_eq!(tried(json!({ "do": "propose", "orders": [], "reason": long(1_001) })), "too_large");
    assert_eq!(tried(json!({ "do": "note", "text": "x", "more": 1 })), "unknown_act");
    assert_eq!(tried(json!({ "do": "note" })), "unknown_act");
    assert_eq!(tried(json!({ "do": "endorse", "proposal": -1 })), "unknown_act");
    assert_eq!(acts(&teacher), before);
    // As long as may be is not too long.
    assert_eq!(tried(json!({ "do": "note", "text": long(500) })), "200");
    let (second, third) = (place.member(0), place.member(0));
    let before = acts(&teacher);
    let posted = |key: &str, body: &str| second.try_post("/api/1/acts", key, body).unwrap().word();
    for body in [
        "",
        "null",
        "[]",
        "{}",
        "{\"act\":",
        "\u{0}",
        "{\"act\":{\"do\":\"note\",\"text\":\"\\ud800\"}}",
    ] {
        assert_eq!(posted(&key(), body), "not_json", "{body}");
    }
    let posted = |key: &str, body: &str| third.try_post("/api/1/acts", key, body).unwrap().word();
    let note = json!({ "act": { "do": "note", "text": "x" }, "against": {} }).to_string();
    for wrong in ["", "1", &"g".repeat(32), &"0".repeat(33)] {
        assert_eq!(posted(wrong, &note), "not_json", "{wrong}");
    }
    let more =
        json!({ "act": { "do": "note", "text": "x" }, "against": { "round": 1 } }).to_string();
    assert_eq!(posted(&key(), &more), "not_json");
    let deep = format!("{{\"act\":{}{}}}", "[".repeat(5_000), "]".repeat(5_000));
    assert_eq!(posted(&key(), &deep), "not_json");
    let large = json!({ "act": { "do": "note", "text": "x".repeat(17_000) } }).to_string();
    assert_eq!(posted(&key(), &large), "too_large");
    assert_eq!(acts(&teacher), before);
}

#[test]
fn an_act_that_comes_after_the_time_is_too_late() {
    let settings = offramp::classroom::RoomSettings { minutes: 1, ..Default::default() };
    let place = Place::with("first-steps", 1, settings);
    let (teacher, heads) = class(&place);
    assert_eq!(teacher.room()["clock"]["left"], 60);
    let number = heads[0].propose(&[], "");
    teacher.act(json!({ "do": "clock", "seconds": 1 })).done();
    teacher.act(json!({ "do": "go" })).done();
    // The host ends the time, whoever looks or does not.
    let mut phone = super::stream::Stream::open(&heads[0], "");
    phone.until("room", |room| room["phase"] == "sealed");
    heads[0].play(json!({ "do": "seal", "proposal": number })).refused("paused");
    heads[1].play(json!({ "do": "propose", "orders": [], "reason": "" })).refused("paused");
}
