//! How delegations decide, how turns end, and what is seen of it.

use offramp::classroom::{AtTimeUp, RoomSettings, SeatRule};
use serde_json::{Value, json};

use super::client::Client;
use super::place::{Place, class, reveal, unhurried};

fn ruled(rule: SeatRule) -> Place {
    Place::with("first-steps", 1, RoomSettings { rule, ..unhurried() })
}

/// The state of each seat, as somebody sees it.
pub fn states(client: &Client) -> Vec<String> {
    let room = client.room();
    let seats = room["seats"].as_array().unwrap();
    seats.iter().map(|seat| seat["state"].as_str().unwrap().to_owned()).collect()
}

/// How many stand behind each proposal of one's delegation, as somebody sees it.
fn counts(client: &Client) -> Vec<Value> {
    let me = client.me();
    me["proposals"].as_array().unwrap().iter().map(|one| one["count"].clone()).collect()
}

#[test]
fn where_a_captain_leads_the_head_seals_what_it_chooses() {
    let place = ruled(SeatRule::Captain);
    let (_, heads) = class(&place);
    let second = place.member(0);
    let (one, other) = (heads[0].menu()[0], heads[0].menu()[1]);
    heads[0].propose(&[one], "mine");
    let number = second.propose(&[other], "hers");
    let seal = json!({ "do": "seal", "proposal": number });
    second.play(seal.clone()).refused("not_yours");
    assert_eq!(states(&heads[1]), ["open", "open"]);
    heads[0].play(seal.clone()).done();
    assert_eq!(states(&heads[1]), ["sealed", "open"]);
    // Nobody decides twice.
    heads[0].play(seal).refused("paused");
    heads[0].play(json!({ "do": "propose", "orders": [one], "reason": "" })).refused("paused");
    // What was sealed is known to that seat and to nobody else.
    assert_eq!(heads[0].game()["sealed"], json!([other]));
    assert!(heads[1].game()["sealed"].is_null());
}

#[test]
fn a_vote_seals_with_more_than_half_and_nobody_is_swayed_by_counts() {
    let place = ruled(SeatRule::Vote);
    let (_, heads) = class(&place);
    let (second, third) = (place.member(0), place.member(0));
    // Whoever is not there does not count: all three have to be there.
    let _ = [&heads[0], &second, &third].map(Client::me);
    let one = heads[0].menu()[0];
    let number = heads[0].propose(&[one], "");
    assert_eq!(counts(&heads[0]), [json!(1)]);
    assert_eq!(counts(&second), [Value::Null], "who has not said what it thinks sees no counts");
    assert_eq!(states(&heads[0]), ["open", "open"]);
    heads[0].play(json!({ "do": "seal", "proposal": number })).refused("not_yours");
    let hold = third.propose(&[], "wait");
    assert_eq!(counts(&third), [json!(1), json!(1)]);
    assert_eq!(counts(&second), [Value::Null, Value::Null]);
    second.play(json!({ "do": "endorse", "proposal": hold })).done();
    assert_eq!(states(&second), ["held", "open"], "two of three want to hold");
    assert_eq!(states(&heads[1]), ["sealed", "open"], "others are not told that it holds");
}

#[test]
fn a_consensus_needs_everybody_who_is_there() {
    let place = ruled(SeatRule::Consensus);
    let (teacher, heads) = class(&place);
    let (second, third) = (place.member(0), place.member(0));
    // Whoever is not there does not count.
    third.me();
    let one = heads[0].menu()[0];
    let number = heads[0].propose(&[one], "");
    second.play(json!({ "do": "endorse", "proposal": number })).done();
    assert_eq!(states(&heads[0]), ["open", "open"]);
    // Who changes its mind takes its weight along.
    second.propose(&[], "");
    third.play(json!({ "do": "endorse", "proposal": number })).done();
    assert_eq!(states(&heads[0]), ["open", "open"]);
    second.play(json!({ "do": "endorse", "proposal": number })).done();
    assert_eq!(states(&heads[0]), ["sealed", "open"]);
    // A delegation may have a rule of its own.
    teacher.act(json!({ "do": "rule", "seat": 1, "rule": "captain" })).done();
    heads[1].decide(&[]);
    assert_eq!(states(&heads[1]), ["sealed", "held"]);
    assert_eq!(place.teacher().room()["phase"], "sealed");
}

/// What stands at the seats when time is up: one has proposed, the other has not.
fn at_time_up(at_time_up: AtTimeUp) -> (Place, Client, Vec<Client>) {
    let place = Place::with("first-steps", 1, RoomSettings { at_time_up, ..unhurried() });
    let (teacher, heads) = class(&place);
    let one = heads[0].menu()[0];
    heads[0].propose(&[one], "");
    teacher.act(json!({ "do": "time_up" })).done();
    assert_eq!(teacher.room()["phase"], "sealed");
    let late = json!({ "do": "propose", "orders": [], "reason": "late" });
    heads[1].play(late).refused("paused");
    (place, teacher, heads)
}

/// What each seat did in turn 1, as the facilitator's view tells it.
fn orders_of_turn_1(place: &Place, teacher: &Client) -> Vec<Vec<u64>> {
    teacher.act(json!({ "do": "reveal" })).done();
    let events = teacher.get("/api/1/report.json").done().json()["events"].take();
    let _ = place;
    let sealed = events.as_array().unwrap().iter().filter_map(|event| event.get("Sealed"));
    let orders = |one: &Value| {
        one["orders"].as_array().unwrap().iter().map(|o| o.as_u64().unwrap()).collect()
    };
    sealed.map(orders).collect()
}

#[test]
fn when_time_is_up_the_teacher_waits_takes_or_lets_hold() {
    let (place, teacher, heads) = at_time_up(AtTimeUp::Wait);
    assert_eq!(
        states(&heads[0]),
        ["open", "open"],
        "nothing is taken before the orders are opened"
    );
    let one = heads[0].menu()[0];
    assert_eq!(orders_of_turn_1(&place, &teacher), [vec![one], vec![]]);
    assert_eq!(states(&heads[0]), ["taken", "nothing"]);

    let (place, teacher, heads) = at_time_up(AtTimeUp::Take);
    assert_eq!(states(&heads[1]), ["taken", "nothing"]);
    assert_eq!(orders_of_turn_1(&place, &teacher), [vec![one], vec![]]);

    let (place, teacher, heads) = at_time_up(AtTimeUp::Hold);
    assert_eq!(states(&heads[1]), ["nothing", "nothing"]);
    assert_eq!(orders_of_turn_1(&place, &teacher), [Vec::<u64>::new(), vec![]]);
}

#[test]
fn more_time_gives_the_orders_back_to_the_delegations() {
    let (_place, teacher, heads) = at_time_up(AtTimeUp::Wait);
    teacher.act(json!({ "do": "clock", "seconds": 60 })).done();
    assert_eq!(teacher.room()["phase"], "orders");
    heads[1].decide(&[]);
    heads[0]
        .play(json!({ "do": "seal", "proposal": heads[0].me()["proposals"][0]["number"] }))
        .done();
    assert_eq!(states(&heads[0]), ["sealed", "sealed"]);
    assert_eq!(states(&heads[1])[1], "held", "to hold by choice is not to have had nothing");
}

#[test]
fn seats_without_devices_are_entered_stood_in_for_or_hold() {
    let place = Place::of("first-steps");
    let teacher = place.teacher();
    teacher.act(json!({ "do": "stand_in", "seat": 0, "by": "paper" })).done();
    teacher.act(json!({ "do": "stand_in", "seat": 1, "by": "lookahead" })).done();
    teacher.act(json!({ "do": "start" })).done();
    let menus = teacher.console()["tables"][0]["menus"].take();
    let one = menus["0"][0]["option"].clone();
    // Whoever stands in decides by itself.
    let mut phone = super::stream::Stream::open(&teacher, "");
    phone.until("room", |room| room["seats"][1]["state"] == "sealed");
    teacher.act(json!({ "do": "reveal" })).refused("refused");
    teacher
        .act(json!({ "do": "enter", "seat": 0, "orders": [9_999], "reason": "" }))
        .refused("refused");
    teacher
        .act(json!({ "do": "enter", "seat": 0, "orders": [one], "reason": "said aloud" }))
        .done();
    teacher.act(json!({ "do": "enter", "seat": 0, "orders": [], "reason": "" })).refused("paused");
    teacher.act(json!({ "do": "reveal" })).done();
    teacher.act(json!({ "do": "show" })).done();
    // And a seat that nobody moves holds.
    for seat in [0, 1] {
        teacher.act(json!({ "do": "stand_in", "seat": seat, "by": "nobody" })).done();
    }
    let turn = teacher.game()["turn"].as_u64().unwrap();
    // What it thought of before it was stopped may have come already.
    teacher.act(json!({ "do": "reveal" })).done();
    teacher.act(json!({ "do": "show" })).done();
    assert_eq!(teacher.game()["turn"], turn + 1);
}

#[test]
fn a_silent_agent_is_stood_in_for() {
    let place = Place::of("first-steps");
    let teacher = place.teacher();
    let agent = place.pairing("agent", json!({ "seat": 1 }));
    agent.get("/api/1/view").done();
    assert!(agent.game().is_null(), "nothing is seen before the teacher has said so");
    teacher.act(json!({ "do": "admit", "person": agent.me()["person"] })).done();
    assert_eq!(teacher.room()["seats"][1]["how"], "agent");
    let head = place.member(0);
    teacher.act(json!({ "do": "start" })).done();
    // It speaks the same protocol, with its credential in a header.
    assert!(agent.cookie.is_none() && agent.bearer.is_some());
    agent.decide(&agent.menu()[..1]);
    head.decide(&[]);
    teacher.act(json!({ "do": "reveal" })).done();
    teacher.act(json!({ "do": "show" })).done();
    head.decide(&[]);
    assert_eq!(states(&teacher), ["held", "open"]);
    teacher.act(json!({ "do": "reveal" })).done();
    teacher.act(json!({ "do": "show" })).done();
    assert_eq!(head.game()["turn"], 3);
}

#[test]
fn phones_see_what_came_when_the_teacher_shows_it() {
    let place = Place::of("kirillov");
    let (teacher, heads) = class(&place);
    let wall = place.paired(&teacher, "wall");
    let watcher = place.observer();
    for head in &heads {
        head.decide(&head.menu()[..1]);
    }
    let mut phone = super::stream::Stream::open(&teacher, "");
    phone.until("room", |room| room["phase"] == "sealed");
    let helm = teacher.console()["tables"][0]["helm"].take();
    let decision = &helm["decisions"][0];
    let result = decision["draw"]["branches"].as_array().unwrap().len() as u64 - 1;
    let ruling = json!({
        "draw": decision["draw"]["name"], "actor": decision["draw"]["actor"], "result": result, "reason": "to talk about it",
    });
    // What would come of it is seen by the teacher alone, and nothing is kept of it.
    let before = heads[0].whole();
    let preview = json!({ "table": 0, "rulings": [ruling] });
    let tried = teacher.post("/api/1/preview", &preview).done().json();
    assert_eq!(tried["decisions"][0]["draw"]["result"], result);
    assert_eq!(tried["decisions"][0]["draw"]["overruled"], "to talk about it");
    assert_eq!(teacher.console()["tables"][0]["helm"], helm);
    reveal(&teacher, json!([ruling]));
    // The wall has it, the teacher has it, phones have what they had.
    assert_eq!(teacher.game()["turn"], 2);
    assert_eq!(heads[0].game(), before["view"]);
    assert_eq!(watcher.game()["turn"], 1);
    assert_eq!(heads[0].room()["phase"], "reveal");
    assert_eq!(heads[0].room()["turn"], 1);
    assert!(heads[0].room()["scene"].is_null() && watcher.room()["scene"].is_null());
    assert_eq!(wall.room()["scene"]["after"]["turn"], 2);
    teacher.act(json!({ "do": "step", "to": 2 })).done();
    assert_eq!(wall.room()["scene"]["step"], 2);
    heads[0].play(json!({ "do": "propose", "orders": [], "reason": "" })).refused("stale_turn");
    teacher.act(json!({ "do": "reveal" })).refused("paused");
    teacher.act(json!({ "do": "show" })).done();
    teacher.act(json!({ "do": "show" })).refused("paused");
    assert_eq!(heads[0].game()["turn"], 2);
    assert!(wall.room()["scene"].is_null());
    let told = teacher.get("/api/1/report.json").done().body;
    assert!(told.contains("to talk about it"), "why it was decided so is kept");
}

#[test]
fn phones_may_see_what_came_at_once() {
    let place = Place::with("first-steps", 1, RoomSettings { show_at_once: true, ..unhurried() });
    let (teacher, heads) = class(&place);
    heads.iter().for_each(|head| head.decide(&[]));
    teacher.act(json!({ "do": "reveal" })).done();
    assert_eq!(heads[0].game()["turn"], 2);
    assert_eq!(heads[0].room()["phase"], "orders");
}

/// A page that was away and comes back with the number it had is told what has changed, and has the same view as
/// one that asks for all of it.
#[test]
fn a_page_goes_on_where_it_was() {
    let place = Place::of("first-steps");
    let (teacher, heads) = class(&place);
    let mut there = super::stream::Stream::open(&heads[0], "");
    there.until("view", |view| !view["whole"].is_null());
    let id = there.id.clone();
    for _ in 0..2 {
        heads.iter().for_each(|head| head.decide(&[]));
        teacher.act(json!({ "do": "reveal" })).done();
        teacher.act(json!({ "do": "show" })).done();
    }
    there.until("view", |view| view["set"]["turn"] == 3);
    assert_eq!(there.view, heads[0].game());
    let mut back = super::stream::Stream::open(&heads[0], &id);
    let first = back.until("view", |_| true);
    assert_eq!(first["from"], id.as_str(), "a difference, not the whole");
    back.until("view", |view| view["set"]["turn"] == 3);
    assert_eq!(back.id, heads[0].whole()["id"]);
    // A number of another run of the host, or none, is answered with the whole.
    for since in ["abcdef.1", "", "x", "abcdef.99999999999999999999"] {
        let mut other = super::stream::Stream::open(&heads[0], since);
        assert_eq!(other.until("view", |_| true)["whole"], heads[0].game(), "{since}");
    }
    // Where streams do not come through, the same is asked for.
    let asked = heads[0].get(&format!("/api/1/events?poll=1&lang=en&since={id}")).done().json();
    let events = asked.as_array().unwrap();
    assert_eq!(events[0]["event"], "hello");
    let views: Vec<_> = events.iter().filter(|event| event["event"] == "view").collect();
    assert_eq!(views[0]["data"]["from"], id.as_str());
    assert_eq!(views.last().unwrap()["data"]["id"], back.id.as_str());
}
