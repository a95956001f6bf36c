//! What evaluators watch, and what becomes of what they saw.

use serde_json::{Value, json};

use super::lesson_after::{play_out, report};
use super::place::{Place, class, unhurried};

/// The first of a list that is so.
fn find(list: &Value, so: impl Fn(&Value) -> bool) -> &Value {
    list.as_array().unwrap().iter().find(|one| so(one)).unwrap_or_else(|| panic!("{list}"))
}

#[test]
fn an_evaluator_follows_what_is_expected_proposed_and_decided() {
    let place = Place::of("kirillov");
    let (teacher, heads) = class(&place);
    let second = place.member(0);
    let evaluator = place.paired(&teacher, "evaluator");
    let watched = || evaluator.whole()["evaluation"].take();
    let stood_in = watched()["turns"][0]["seats"].take();
    assert_eq!(find(&stood_in, |_| true)["how"], "Decided by whoever stood in");
    let msel = watched()["msel"].take();
    assert!(!find(&msel, |one| !one["expects"].is_null())["title"].is_null());
    let card = heads[0].menu()[0];
    second.propose(&[], "wait and see");
    heads[0].propose(&[card], "somebody has to move");
    let turn = watched()["turns"][0].take();
    assert_eq!((&turn["turn"], &turn["seats"][0]["seat"]), (&json!(1), &json!(0)));
    assert!(turn["seats"][0]["sealed"].is_null());
    let proposed = find(&turn["seats"][0]["proposals"], |one| one["number"] == 2);
    assert_eq!(
        (&proposed["reason"], &proposed["count"]),
        (&json!("somebody has to move"), &json!(1))
    );
    heads[0].play(json!({ "do": "seal", "proposal": 2 })).done();
    let seat = watched()["turns"][0]["seats"][0].take();
    assert_eq!(seat["sealed"], proposed["orders"]);
    assert_eq!(seat["reason"], "somebody has to move");
    assert!(seat["how"].as_str().unwrap().contains("1 of 2"), "{seat}");
    heads[1..].iter().for_each(|head| head.decide(&[]));
    teacher.act(json!({ "do": "reveal" })).done();
    teacher.act(json!({ "do": "show" })).done();
    assert_eq!(watched()["turns"][0]["seats"][0]["sealed"], proposed["orders"], "turns stay");
    // Nobody else is told any of it.
    for other in [&heads[1], &place.observer(), &place.paired(&teacher, "wall")] {
        let whole = other.whole();
        assert!(whole["evaluation"].is_null());
        assert!(!whole.to_string().contains("somebody has to move"));
    }
}

#[test]
fn an_evaluator_goes_from_table_to_table_and_each_report_has_its_own() {
    let place = Place::with("first-steps", 2, unhurried());
    let teacher = place.teacher();
    let mut evaluator = place.guest();
    evaluator.enter("/api/1/pair", &json!({ "code": place.code, "role": "evaluator", "table": 1 }));
    let person = evaluator.me()["person"].clone();
    teacher.act(json!({ "do": "admit", "person": person })).done();
    assert_eq!(evaluator.me()["table"], 1, "it looks at its own until it looks elsewhere");
    let heads: Vec<Vec<_>> =
        (0..2).map(|table| (0..2).map(|seat| place.member_at(table, seat)).collect()).collect();
    for table in 0..2 {
        teacher.act(json!({ "do": "start", "table": table })).done();
    }
    let rate = |table: u16, rating: &str, reason: &str| json!({ "do": "rate", "table": table, "objective": 0, "rating": rating, "reason": reason });
    evaluator.act(rate(0, "P", "without any help")).done();
    evaluator.act(rate(1, "M", "after three hints")).done();
    evaluator.act(rate(9, "P", "x")).refused("gone");
    let seen = json!({ "do": "observe", "table": 0, "sort": "strength", "text": "all spoke" });
    evaluator.act(seen).done();
    let me = |table: u16| {
        evaluator.get(&format!("/api/1/view?table={table}")).done().json()["me"].take()
    };
    assert_eq!(me(0)["rated"][0]["rating"], "P");
    assert_eq!(me(1)["rated"][0]["rating"], "M");
    assert_eq!(
        (me(0)["observed"][0]["sort"].clone(), me(1)["observed"].clone()),
        (json!("strength"), json!([]))
    );
    let told: Vec<_> = teacher.console()["ratings"]
        .as_array()
        .unwrap()
        .iter()
        .map(|one| one["table"].clone())
        .collect();
    assert_eq!(told, [0, 1]);
    heads[1][0].act(json!({ "do": "guess", "question": 0, "percent": 30 })).done();
    play_out(&teacher, &heads[0]);
    let page = report(&teacher).body;
    assert!(page.contains("without any help") && page.contains("all spoke"));
    assert!(!page.contains("after three hints"), "it was seen at the other table");
    assert!(
        page.contains("are the whole room’s"),
        "what is not the table's alone is said to be so"
    );
    // A guess counts against its own game, which is not over.
    let rows = teacher.get("/api/1/participation.csv").done().body;
    assert!(rows.lines().all(|row| !row.contains("\"0.09\"")), "{rows}");
}

/// Conditions of injects are said in words, in the language of whoever reads them.
#[test]
fn when_an_inject_comes_is_said_in_the_readers_language() {
    let place = Place::of("kirillov");
    let (teacher, _) = class(&place);
    let evaluator = place.paired(&teacher, "evaluator");
    let all = |of: &super::client::Client, part: &str, lang: &str| -> Vec<String> {
        let whole = of.get(&format!("/api/1/view?lang={lang}")).done().json();
        let msel = match part {
            "console" => whole["console"]["tables"][0]["msel"].clone(),
            _ => whole["evaluation"]["msel"].clone(),
        };
        let lines = msel.as_array().unwrap().iter();
        lines.filter_map(|one| one["when"].as_str().map(str::to_owned)).collect()
    };
    let english = all(&teacher, "console", "en");
    assert!(english.iter().any(|when| when.starts_with("once ")), "{english:?}");
    let ukrainian = all(&teacher, "console", "uk");
    assert!(ukrainian.iter().any(|when| when.starts_with("щойно ")), "{ukrainian:?}");
    assert_eq!(all(&evaluator, "evaluation", "uk"), ukrainian);
    let preview = json!({ "table": 0 });
    let helm = teacher.post("/api/1/preview?lang=uk", &preview).done().body;
    assert!(helm.contains("щойно ") && !helm.contains("once "), "{helm}");
}
