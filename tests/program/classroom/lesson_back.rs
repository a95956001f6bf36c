//! What the teacher does to a game under way: back, aside, into it.

use offramp::record::Record;
use offramp::scenario::library::Shipped;
use offramp::scenario::load_text;
use serde_json::{Value, json};

use super::client::Client;
use super::lesson::states;
use super::place::{Place, class, reveal, unhurried};

/// What came in a game, turn by turn.
fn told(teacher: &Client) -> Value {
    teacher.get("/api/1/report.json").done().json()
}

#[test]
fn a_seat_gets_its_orders_back_and_decides_anew() {
    let place = Place::of("first-steps");
    let (teacher, heads) = class(&place);
    let (one, other) = (heads[0].menu()[0], heads[0].menu()[1]);
    heads[0].decide(&[one]);
    heads[1].decide(&[]);
    let stale = heads[0].against();
    let reopen = |reason: &str| json!({ "do": "reopen", "seat": 0, "reason": reason });
    teacher.act(reopen(" ")).refused("no_reason");
    let open = json!({ "do": "reopen", "seat": 7, "reason": "x" });
    teacher.act(open).refused("gone");
    teacher.act(reopen("mistyped")).done();
    assert_eq!(states(&teacher), ["open", "held"], "others keep what they sealed");
    teacher.act(reopen("again")).refused("gone");
    // The table goes on in another game, and a page has to look at it first.
    let late = json!({ "do": "propose", "orders": [other], "reason": "" });
    heads[0].act_with(&super::client::key(), &late, &stale).refused("stale_game");
    heads[0].decide(&[other]);
    teacher.act(json!({ "do": "reveal" })).done();
    let events = told(&teacher)["events"].take();
    let sealed: Vec<_> =
        events.as_array().unwrap().iter().filter_map(|e| e.get("Sealed")).collect();
    assert!(sealed.iter().any(|one| one["orders"] == json!([other])));
    assert!(!sealed.iter().any(|one_| one_["orders"] == json!([one])));
}

#[test]
fn whoever_goes_back_plays_with_the_same_luck_and_keeps_the_old_game() {
    let mut place = Place::of("kirillov");
    let (teacher, heads) = class(&place);
    let turn = || {
        heads.iter().for_each(|head| head.decide(&head.menu()[..1]));
        reveal(&teacher, json!([]));
        teacher.act(json!({ "do": "show" })).done();
        teacher.game()
    };
    turn();
    let first = turn();
    let old = teacher.console()["tables"][0]["game"].clone();
    let back = |turn: u32, reason: &str| json!({ "do": "rewind", "turn": turn, "reason": reason });
    teacher.act(back(2, "")).refused("no_reason");
    teacher.act(back(9, "x")).refused("gone");
    teacher.act(back(0, "x")).refused("gone");
    teacher.act(back(2, "what if")).done();
    assert_eq!(heads[0].game()["turn"], 2);
    assert_eq!(heads[0].me()["proposals"], json!([]), "what was proposed in it is gone");
    let new = teacher.console()["tables"][0]["game"].clone();
    assert_ne!(old, new);
    assert_eq!(turn(), first, "the same orders have the same consequences");
    // The old game is where it was, and both are sound.
    place.host.take().unwrap().stop();
    let record = Record::open(&place.store()).unwrap();
    for game in [&old, &new] {
        let id = record.find(game.as_str().unwrap()).unwrap();
        let session = record.load(&id).unwrap().session(Box::new(offramp::session::Unrecorded));
        assert_eq!(session.unwrap().state().turn, 3);
    }
}

#[test]
fn injects_are_thrown_in_held_changed_and_added() {
    let place = Place::of("first-steps");
    let (teacher, heads) = class(&place);
    let amend = |amendment: Value, reason: &str| {
        teacher.act(json!({ "do": "amend", "amendment": amendment, "reason": reason }))
    };
    let msel = || teacher.console()["tables"][0]["msel"].take();
    amend(json!({ "Hold": { "inject": 2 } }), "").refused("no_reason");
    amend(json!({ "Hold": { "inject": 99 } }), "x").refused("refused");
    amend(json!({ "Hold": { "inject": 2 } }), "too early").done();
    assert_eq!(msel()[2]["state"], "held");
    amend(json!({ "Release": { "inject": 2 } }), "now").done();
    assert_eq!(msel()[2]["state"], "planned");
    let changed =
        json!({ "Edit": { "inject": 2, "draft": { "title": "One day to the opening" } } });
    amend(changed, "closer").done();
    assert_eq!(msel()[2]["title"], "One day to the opening");
    let draft =
        json!({ "title": "A drone is found", "text": "In the nets.", "turn": 2, "audience": [1] });
    amend(json!({ "Add": { "draft": draft } }), "for Ostrel").done();
    // To come, so nobody has heard of any of it.
    for head in &heads {
        let all = head.whole().to_string();
        assert!(!all.contains("One day to the opening") && !all.contains("A drone is found"));
    }
    let planned = msel().as_array().unwrap().len() as u64;
    teacher.act(json!({ "do": "fire", "inject": planned, "reason": "" })).refused("refused");
    teacher.act(json!({ "do": "fire", "inject": 2, "reason": "to wake them" })).done();
    teacher.act(json!({ "do": "fire", "inject": 2, "reason": "twice" })).refused("refused");
    let hears = |head: &Client, text: &str| head.game()["news"].to_string().contains(text);
    assert!(
        hears(&heads[0], "One day to the opening") && hears(&heads[1], "One day to the opening")
    );
    heads.iter().for_each(|head| head.decide(&[]));
    teacher.act(json!({ "do": "reveal" })).done();
    assert!(!hears(&heads[1], "A drone is found"), "not before the wall is done with it");
    teacher.act(json!({ "do": "show" })).done();
    assert!(hears(&heads[1], "A drone is found") && !hears(&heads[0], "A drone is found"));
}

#[test]
fn a_free_move_is_a_card_of_its_seat() {
    let text = Shipped::find("first-steps").unwrap().text;
    let text =
        text.replace("rules: (orders_per_turn: 1,", "rules: (free_moves: (), orders_per_turn: 1,");
    let loaded = load_text("first-steps.ron", &text);
    let place = Place::playing(loaded.scenario.unwrap(), loaded.files, unhurried());
    let (teacher, heads) = class(&place);
    let free = |actor: u32, kind: &str| {
        json!({ "do": "free_move", "free_move": {
            "actor": actor, "title": "Send the bishop", "text": "He knows both coasts.", "kind": kind,
            "success": { "text": "They listen." }, "failure": { "text": "They do not." },
        } })
    };
    teacher.act(free(0, "no_such_kind")).refused("refused");
    teacher.act(free(77, "private_message")).refused("refused");
    teacher.act(free(0, "private_message")).done();
    let offers = |head: &Client| head.game()["menu"].to_string().contains("Send the bishop");
    assert!(offers(&heads[0]) && !offers(&heads[1]));
}

/// What a room is about stays the same over a restart: acts, seats, who is who, what phones are shown.
#[test]
fn a_restart_in_the_middle_of_a_reveal_changes_nothing() {
    let mut place = Place::of("first-steps");
    let (teacher, heads) = class(&place);
    heads.iter().for_each(|head| head.decide(&head.menu()[..1]));
    teacher.act(json!({ "do": "reveal" })).done();
    let seen = |client: &Client| {
        let mut whole = client.whole();
        for field in ["id", "now"] {
            whole.as_object_mut().unwrap().remove(field);
        }
        // Ways back are known by their digest only.
        whole["me"].as_object_mut().unwrap().remove("way_back");
        whole.as_object_mut().unwrap().remove("console");
        whole
    };
    let wall = place.paired(&teacher, "wall");
    let before: Vec<_> = heads.iter().chain([&teacher, &wall]).map(seen).collect();
    place.restart();
    let all = || heads.iter().chain([&teacher, &wall]);
    // Who is there is known once everybody has looked in.
    let _: Vec<_> = all().map(seen).collect();
    std::thread::sleep(std::time::Duration::from_millis(400));
    let after: Vec<_> = all().map(seen).collect();
    for (before, after) in before.iter().zip(&after) {
        assert_eq!(before, after);
    }
    assert_eq!(heads[0].game()["turn"], 1);
    teacher.act(json!({ "do": "show" })).done();
    assert_eq!(heads[0].game()["turn"], 2);
}
