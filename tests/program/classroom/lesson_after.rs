//! What is written, guessed and made of it in the end.

use std::time::{Duration, Instant};

use serde_json::{Value, json};

use super::client::{Answer, Client};
use super::place::{Place, class, unhurried};

fn letters(client: &Client) -> Vec<String> {
    let me = client.me();
    let letters = me["letters"].as_array().cloned().unwrap_or_default();
    letters.iter().map(|one| one["text"].as_str().unwrap().to_owned()).collect()
}

#[test]
fn letters_are_read_by_those_they_are_for_until_they_are_released() {
    let place = Place::of("kirillov");
    let (teacher, heads) = class(&place);
    let (second, watcher) = (place.member(0), place.observer());
    let wall = place.paired(&teacher, "wall");
    let write =
        |to: Value, text: &str| heads[0].act(json!({ "do": "letter", "to": to, "text": text }));
    write(json!([]), "to nobody").refused("gone");
    write(json!([0]), "to ourselves").refused("gone");
    write(json!([99]), "to no such seat").refused("gone");
    write(json!([1]), "  ").refused("not_json");
    write(json!([1]), "meet us in Geneva").done();
    assert_eq!(letters(&heads[1]), ["meet us in Geneva"]);
    assert_eq!(
        letters(&second),
        ["meet us in Geneva"],
        "the own delegation reads what was written for it"
    );
    for other in heads[2..].iter().chain([&watcher, &wall]) {
        assert!(!other.whole().to_string().contains("Geneva"));
    }
    let number = teacher.console()["letters"][0]["number"].clone();
    teacher.act(json!({ "do": "release", "letter": 99 })).refused("gone");
    teacher.act(json!({ "do": "release", "letter": number })).done();
    for other in heads[2..].iter().chain([&watcher, &wall]) {
        assert_eq!(other.room()["letters"][0]["text"], "meet us in Geneva");
    }
}

#[test]
fn a_note_reaches_the_wall_when_the_teacher_puts_it_there() {
    let place = Place::of("first-steps");
    let (teacher, heads) = class(&place);
    let wall = place.paired(&teacher, "wall");
    heads[0].act(json!({ "do": "note", "text": "we feared the blockade" })).done();
    assert_eq!(heads[0].me()["notes"][0]["text"], "we feared the blockade");
    for other in [&heads[1], &wall] {
        assert!(!other.whole().to_string().contains("blockade"));
    }
    teacher.act(json!({ "do": "approve", "note": 2 })).refused("gone");
    teacher.act(json!({ "do": "approve", "note": teacher.console()["notes"][0]["number"] })).done();
    assert_eq!(wall.room()["shown"], json!([{ "text": "we feared the blockade" }]));
}

#[test]
fn a_seat_forecasts_the_mean_of_what_its_people_guess() {
    let place = Place::of("first-steps");
    let (teacher, heads) = class(&place);
    let (second, third) = (place.member(0), place.member(0));
    let guess = |client: &Client, question: u32, percent: u32| {
        client.act(json!({ "do": "guess", "question": question, "percent": percent }))
    };
    guess(&heads[0], 0, 101).refused("gone");
    guess(&heads[0], 99, 10).refused("gone");
    guess(&heads[0], 0, 10).done();
    guess(&heads[0], 0, 30).done();
    guess(&second, 0, 60).done();
    guess(&third, 1, 5).done();
    guess(&place.observer(), 0, 100).done();
    assert!(!third.whole().to_string().contains("\"percent\":60"), "one's guess is one's own");
    heads.iter().for_each(|head| head.decide(&[]));
    teacher.act(json!({ "do": "reveal" })).done();
    let told = teacher.get("/api/1/report.json").done().json();
    let events = told["events"].as_array().unwrap();
    let forecasts: Vec<_> = events.iter().filter_map(|event| event.get("Forecast")).collect();
    let expected = [
        json!({ "actor": 0, "question": 0, "percent": 45 }),
        json!({ "actor": 0, "question": 1, "percent": 5 }),
    ];
    assert_eq!(forecasts, expected.iter().collect::<Vec<_>>());
}

/// Ends the game of the first table by holding.
pub fn play_out(teacher: &Client, heads: &[Client]) {
    while teacher.room()["phase"] != "debrief" {
        heads.iter().for_each(|head| head.decide(&[]));
        teacher.act(json!({ "do": "reveal" })).done();
        teacher.act(json!({ "do": "show" })).done();
    }
}

/// The report, once it is made.
pub fn report(client: &Client) -> Answer {
    let until = Instant::now() + Duration::from_secs(60);
    loop {
        let answer = client.get("/api/1/report.html?lang=en");
        if answer.status != 202 || Instant::now() > until {
            return answer;
        }
        std::thread::sleep(Duration::from_millis(50));
    }
}

#[test]
fn the_end_has_a_report_and_says_who_did_how_much() {
    let place = Place::of("first-steps");
    let (teacher, heads) = class(&place);
    let evaluator = place.paired(&teacher, "evaluator");
    heads[0].act(json!({ "do": "guess", "question": 0, "percent": 30 })).done();
    evaluator
        .act(json!({ "do": "observe", "objective": 0, "text": "read the ladder aloud" }))
        .done();
    evaluator
        .act(json!({ "do": "rate", "objective": 0, "rating": "S", "reason": "" }))
        .refused("no_reason");
    evaluator
        .act(json!({ "do": "rate", "objective": 99, "rating": "S", "reason": "x" }))
        .refused("gone");
    evaluator
        .act(json!({ "do": "rate", "objective": 0, "rating": "S", "reason": "with help" }))
        .done();
    report(&teacher).refused("paused");
    teacher.act(json!({ "do": "publish" })).refused("paused");
    play_out(&teacher, &heads);
    let begun = teacher.room()["report"].clone();
    assert!(begun == "working" || begun == "ready", "it is begun by itself: {begun}");
    report(&heads[0]).refused("not_yours");
    let page = report(&teacher).done();
    assert!(page.body.contains("First steps"), "{}", &page.body[..200]);
    teacher.act(json!({ "do": "publish" })).done();
    assert_eq!(heads[0].room()["report"], "released");
    report(&heads[0]).done();
    let survey = |scales: Value| json!({ "do": "answer", "survey": { "scales": scales, "best": "the dice" } });
    heads[0].act(survey(json!([1, 2, 3]))).refused("not_json");
    heads[0].act(survey(json!([1, 2, 3, 4, 5, 1, 2, 6]))).refused("not_json");
    heads[0].act(survey(json!([1, 2, 3, 4, 5, 1, 2, 3]))).done();
    teacher
        .act(
            json!({ "do": "improve", "action": "talk first", "owner": "all", "date": "next week" }),
        )
        .done();
    teacher.act(json!({ "do": "hot_wash", "text": "we should have called" })).done();
    let rows = teacher.get("/api/1/participation.csv").done();
    let lines: Vec<_> = rows.body.lines().collect();
    assert_eq!(lines.len(), 4, "two members and an evaluator: {}", rows.body);
    let (head, first) = (lines[0].split(','), lines[1].split(','));
    let cell = |name: &str| head.clone().zip(first.clone()).find(|(n, _)| *n == name).unwrap().1;
    assert_eq!(
        [cell("proposals"), cell("guesses"), cell("survey")],
        ["\"3\"", "\"1\"", "\"true\""]
    );
    assert_ne!(cell("brier"), "\"\"");
    // A room that is closed takes nothing more.
    teacher.act(json!({ "do": "close" })).done();
    heads[1].act(json!({ "do": "note", "text": "x" })).refused("paused");
    let joining = json!({ "code": place.code });
    place.guest().post("/api/1/join", &joining).refused("bad_code");
}

#[test]
fn what_is_understood_is_asked_before_and_after_where_the_teacher_wants_it() {
    let place = Place::of("first-steps");
    let (teacher, mut heads) = class(&place);
    let answer = |when: &str, given: u8, text: &str| {
        let scales = [given; 4];
        json!({ "do": "questionnaire", "when": when, "scales": scales, "text": text })
    };
    assert!(heads[0].me()["questionnaire"]["asked"].is_null(), "nobody is asked unasked");
    let refused = heads[0].act(answer("before", 2, ""));
    refused.refused("paused");
    assert_eq!(refused.json()["detail"], "This room is not asked that.");
    let mut settings = teacher.console()["settings"].clone();
    settings["questionnaire"] = json!(true);
    teacher.act(json!({ "do": "settings", "settings": settings })).done();
    heads.extend([place.member(0), place.member(1), place.observer()]);
    let asked = |client: &Client| client.me()["questionnaire"]["asked"].clone();
    // A device that has just played may have to wait a moment.
    let gives = |client: &Client, when: &str, given: u8, text: &str| {
        let mut done = client.act(answer(when, given, text));
        while done.status == 429 {
            std::thread::sleep(Duration::from_millis(300));
            done = client.act(answer(when, given, text));
        }
        done
    };
    assert!(heads.iter().all(|one| asked(one) == "before"));
    assert!(asked(&teacher).is_null() && asked(&place.paired(&teacher, "wall")).is_null());
    gives(&heads[0], "after", 4, "").refused("paused");
    for one in &heads {
        gives(one, "before", 2, "why nobody stops").done();
    }
    // Of one's own answers one knows, of others' none.
    assert_eq!(heads[0].me()["questionnaire"]["before"]["scales"], json!([2, 2, 2, 2]));
    let understood = |teacher: &Client| teacher.console()["understood"].clone();
    assert_eq!(understood(&teacher)["before"], 5);
    assert!(!teacher.whole().to_string().contains("why nobody stops"));
    play_out(&teacher, &heads[..2]);
    assert!(heads.iter().all(|one| asked(one) == "after"));
    gives(&heads[0], "before", 5, "").refused("paused");
    for one in &heads[..4] {
        gives(one, "after", 4, "").done();
    }
    assert_eq!(understood(&teacher)["statements"], json!([]), "four would tell who said what");
    gives(&heads[4], "after", 4, "").done();
    let line = understood(&teacher)["statements"][0].clone();
    assert_eq!((&line["before"], &line["after"]), (&json!(2.0), &json!(4.0)));
    assert!(report(&teacher).body.contains("why nobody stops"));
}

#[test]
fn tables_are_games_of_their_own() {
    let place = Place::with("first-steps", 3, unhurried());
    let teacher = place.teacher();
    let heads: Vec<Vec<_>> =
        (0..3).map(|table| (0..2).map(|seat| place.member_at(table, seat)).collect()).collect();
    for table in 0..3 {
        teacher.act(json!({ "do": "start", "table": table })).done();
    }
    let games: Vec<_> = heads.iter().map(|table| table[0].me()["game"].clone()).collect();
    assert!(games[0] != games[1] && games[1] != games[2]);
    heads[1].iter().for_each(|head| head.decide(&[]));
    teacher.act(json!({ "do": "reveal", "table": 1 })).done();
    teacher.act(json!({ "do": "show", "table": 1 })).done();
    let turns: Vec<_> = heads.iter().map(|table| table[0].game()["turn"].clone()).collect();
    assert_eq!(turns, [1, 2, 1]);
    let wall = place.paired(&teacher, "wall");
    let room = wall.room();
    let grid: Vec<_> =
        room["grid"].as_array().unwrap().iter().map(|one| one["turn"].clone()).collect();
    assert_eq!(grid, [1, 2, 1]);
    assert_eq!(wall.get("/api/1/view?table=1").json()["view"]["turn"], 2);
    // Of a table that is not there nothing is seen, and nothing is done at it.
    assert!(wall.get("/api/1/view?table=9").json()["view"].is_null());
    teacher.act(json!({ "do": "reveal", "table": 9 })).refused("gone");
    // A member sees its own table, whatever it asks for.
    assert_eq!(heads[0][0].get("/api/1/view?table=1").json()["view"]["turn"], 1);
    // Somebody who says nothing of a table comes where people are fewest.
    let mut late = place.guest();
    late.enter("/api/1/join", &json!({ "code": place.code, "table": 2 }));
    assert_eq!(late.me()["table"], 2);
    let person = late.me()["person"].clone();
    teacher.act(json!({ "do": "assign", "person": person, "table": 0, "seat": 1 })).done();
    assert_eq!((late.me()["table"].clone(), late.me()["seat"].clone()), (json!(0), json!(1)));
    assert_eq!(late.me()["head"], false, "there is one who leads already");
    teacher.act(json!({ "do": "head", "person": person })).done();
    assert!(late.me()["head"] == true && heads[0][1].me()["head"] == false);
}
