//! Who may do what. The tables stand here and not in the code.

use std::collections::BTreeSet;

use offramp::classroom::net::ENDPOINTS;
use serde_json::{Value, json};

use super::client::{Answer, Client};
use super::place::{Place, unhurried};

/// Everybody there is: without a credential, waiting to be let in, a member, a head of a delegation, an observer,
/// a wall, an evaluator, an agent, the facilitator.
const ALL: &str = "-?mhowaef";

/// One of each. Whoever asks too often has to wait, so each part of the table has people of its own.
struct Cast {
    people: Vec<(char, Client)>,
}

impl Cast {
    fn of(place: &Place, teacher: &Client) -> Self {
        let person = |client: &Client| client.me()["person"].clone();
        let lead = |client: &Client| {
            teacher.act(json!({ "do": "head", "person": person(client) })).done();
        };
        let (member, head) = (place.member(0), place.member(0));
        lead(&head);
        let agent = place.pairing("agent", json!({ "seat": 1 }));
        teacher.act(json!({ "do": "admit", "person": person(&agent) })).done();
        lead(&agent);
        let people = vec![
            ('-', place.guest()),
            ('?', place.pairing("evaluator", json!({}))),
            ('m', member),
            ('h', head),
            ('o', place.observer()),
            ('w', place.paired(teacher, "wall")),
            ('a', agent),
            ('e', place.paired(teacher, "evaluator")),
            ('f', teacher.clone()),
        ];
        assert_eq!(people.iter().map(|(role, _)| *role).collect::<String>(), ALL);
        Self { people }
    }

    fn person(&self, role: char) -> &Client {
        &self.people.iter().find(|(other, _)| *other == role).unwrap().1
    }
}

/// Whoever is known, and nobody else.
const KNOWN: [&str; 9] = ["no_credential", "200", "200", "200", "200", "200", "200", "200", "200"];
/// The facilitator at its console, and nobody else.
const TEACHER: [&str; 9] = [
    "no_credential",
    "not_yours",
    "not_yours",
    "not_yours",
    "not_yours",
    "not_yours",
    "not_yours",
    "not_yours",
    "200",
];
/// A report, before the game is over and before it is released.
const REPORT: [&str; 9] = [
    "no_credential",
    "not_admitted",
    "not_yours",
    "not_yours",
    "not_yours",
    "not_yours",
    "not_yours",
    "not_yours",
    "paused",
];

/// What an endpoint answers each role, in the order of [`ALL`].
const DOORS: &[(&str, &str, [&str; 9])] = &[
    ("GET", "/api/1/health", ["200"; 9]),
    ("GET", "/api/1/openapi.json", ["200"; 9]),
    ("GET", "/api/1/words", ["200"; 9]),
    ("GET", "/api/1/kinds", ["200"; 9]),
    ("POST", "/api/1/look", ["200"; 9]),
    ("POST", "/api/1/join", ["201"; 9]),
    ("POST", "/api/1/return", ["201"; 9]),
    ("POST", "/api/1/pair", ["201"; 9]),
    ("POST", "/api/1/ticket", ["201"; 9]),
    ("GET", "/api/1/view", KNOWN),
    ("GET", "/api/1/events", KNOWN),
    (
        "POST",
        "/api/1/acts",
        [
            "no_credential",
            "not_admitted",
            "200",
            "200",
            "200",
            "not_yours",
            "200",
            "not_yours",
            "200",
        ],
    ),
    (
        "GET",
        "/api/1/forecast",
        [
            "no_credential",
            "not_admitted",
            "202",
            "202",
            "not_yours",
            "not_yours",
            "202",
            "not_yours",
            "not_yours",
        ],
    ),
    ("POST", "/api/1/preview", TEACHER),
    (
        "GET",
        "/api/1/qr.svg",
        [
            "no_credential",
            "not_yours",
            "not_yours",
            "not_yours",
            "not_yours",
            "200",
            "not_yours",
            "not_yours",
            "200",
        ],
    ),
    ("GET", "/api/1/report.html", REPORT),
    ("GET", "/api/1/report.md", REPORT),
    ("GET", "/api/1/report.zip", REPORT),
    ("GET", "/api/1/report.json", TEACHER),
    ("GET", "/api/1/participation.csv", TEACHER),
];

fn knock(place: &Place, client: &Client, method: &str, path: &str, back: &str) -> Answer {
    if method == "GET" {
        return client.get(if path.ends_with("events") { "/api/1/events?poll=1" } else { path });
    }
    let ticket = || place.host().console().split_once('#').unwrap().1.to_owned();
    let body = match path {
        "/api/1/look" | "/api/1/join" => json!({ "code": place.code }),
        "/api/1/return" => json!({ "code": place.code, "way_back": back }),
        "/api/1/pair" => json!({ "code": place.code, "role": "observer" }),
        "/api/1/ticket" => json!({ "ticket": ticket() }),
        "/api/1/preview" => json!({ "table": 0 }),
        _ => return client.act(json!({ "do": "note", "text": "x" })),
    };
    client.post(path, &body)
}

#[test]
fn every_endpoint_answers_those_it_is_for() {
    let table: BTreeSet<_> = DOORS.iter().map(|(method, path, _)| (*method, *path)).collect();
    let there: BTreeSet<_> = ENDPOINTS.iter().map(|one| (one.method, one.path)).collect();
    assert_eq!(table, there, "an endpoint is in no table of who it is for");
    let place = Place::of("first-steps");
    let teacher = place.teacher();
    let cast = Cast::of(&place, &teacher);
    teacher.act(json!({ "do": "start" })).done();
    let mut lost = place.guest();
    let lost = lost.enter("/api/1/join", &json!({ "code": place.code }));
    let back = lost["way_back"].as_str().unwrap();
    for (method, path, expected) in DOORS {
        for ((role, client), expected) in cast.people.iter().zip(expected) {
            let answer = knock(&place, client, method, path, back);
            let word = answer.word();
            // A forecast may be known already.
            let forecast = word == "200" && *expected == "202";
            assert!(
                word == *expected || forecast,
                "{role} {method} {path}: {word} {}",
                answer.body
            );
            let console = answer.body.contains("\"console\":");
            assert!(!console || *role == 'f', "{role} {path}");
        }
    }
}

/// An act, who may do it, and what comes of it then.
fn acts() -> Vec<(Value, &'static str, &'static str)> {
    let paper = json!({
        "actor": 0, "title": "x", "text": "", "kind": "no_such_kind", "success": {}, "failure": {},
    });
    let survey = json!({ "scales": [1, 2, 3, 4, 5, 1, 2, 3] });
    let sealed = json!({ "by": "entered" });
    let digest = "00".repeat(32);
    let mut acts = vec![
        (json!({ "do": "propose", "orders": [], "reason": "" }), "mha", "200"),
        (json!({ "do": "endorse", "proposal": 1 }), "mha", "200"),
        (json!({ "do": "seal", "proposal": 99 }), "mha", "stale_proposal"),
        (json!({ "do": "guess", "question": 0, "percent": 50 }), "mhoa", "200"),
        (json!({ "do": "hand", "up": true }), "mh", "200"),
        (json!({ "do": "note", "text": "x" }), "mhoaf", "200"),
        (json!({ "do": "letter", "to": [0, 1], "text": "x" }), "mha", "gone"),
        (json!({ "do": "answer", "survey": survey }), "mho", "200"),
        (json!({ "do": "questionnaire", "when": "before", "scales": [1, 2, 3, 4] }), "mho", "200"),
        (json!({ "do": "job", "job": "analyst" }), "mh", "200"),
        (json!({ "do": "observe", "text": "x" }), "ef", "200"),
        (json!({ "do": "rate", "objective": 0, "rating": "P", "reason": "x" }), "ef", "200"),
        (
            json!({ "do": "came", "role": "facilitator", "table": 0, "seat": null, "waits": false, "credential": digest, "way_back": "" }),
            "",
            "",
        ),
        (json!({ "do": "came_back", "credential": digest }), "", ""),
        (json!({ "do": "sealed", "table": 0, "seat": 0, "how": sealed }), "", ""),
        (json!({ "do": "opened", "table": 0, "name": "x", "game": "x", "movers": [] }), "", ""),
        (json!({ "do": "slept", "left": [] }), "", ""),
    ];
    let teachers = [
        (json!({ "do": "start" }), "paused"),
        (json!({ "do": "pause" }), "200"),
        (json!({ "do": "go" }), "200"),
        (json!({ "do": "clock", "seconds": 99_999 }), "gone"),
        (json!({ "do": "eyes", "up": true }), "200"),
        (json!({ "do": "lock", "locked": false }), "200"),
        (json!({ "do": "settings", "settings": { "minutes": 4_000_000_000_u32 } }), "gone"),
        (json!({ "do": "admit", "person": 999 }), "gone"),
        (json!({ "do": "rename", "person": 999, "name": "Ada" }), "gone"),
        (json!({ "do": "assign", "person": 999, "seat": 0 }), "gone"),
        (json!({ "do": "head", "person": 999 }), "gone"),
        (json!({ "do": "remove", "person": 999 }), "gone"),
        (json!({ "do": "bar", "person": 999 }), "gone"),
        (json!({ "do": "merge", "person": 999, "into": 1 }), "gone"),
        (json!({ "do": "renew", "person": 999 }), "gone"),
        (json!({ "do": "stand_in", "seat": 99, "by": "nobody" }), "gone"),
        (json!({ "do": "rule", "seat": 99, "rule": "vote" }), "gone"),
        (json!({ "do": "enter", "seat": 99, "orders": [] }), "gone"),
        (
            json!({ "do": "reveal", "rulings": [{ "draw": "none", "actor": null, "result": 99, "reason": "x" }] }),
            "refused",
        ),
        (json!({ "do": "step", "to": 1 }), "paused"),
        (json!({ "do": "show" }), "paused"),
        (json!({ "do": "wall", "picture": "road" }), "paused"),
        (json!({ "do": "fire", "inject": 99 }), "refused"),
        (
            json!({ "do": "amend", "amendment": { "Hold": { "inject": 99 } }, "reason": "x" }),
            "refused",
        ),
        (json!({ "do": "free_move", "free_move": paper }), "refused"),
        (json!({ "do": "reopen", "seat": 99, "reason": "x" }), "gone"),
        (json!({ "do": "rewind", "turn": 9, "reason": "x" }), "gone"),
        (json!({ "do": "approve", "note": 99 }), "gone"),
        (json!({ "do": "release", "letter": 99 }), "gone"),
        (json!({ "do": "publish" }), "paused"),
        (json!({ "do": "improve", "action": "x", "owner": "x", "date": "x" }), "200"),
        (json!({ "do": "hot_wash", "text": "x" }), "200"),
    ];
    acts.extend(teachers.map(|(act, word)| (act, "f", word)));
    // What puts an end to somebody or something comes last.
    acts.extend([
        // A member that is no head, and a table where nobody but the head decides.
        (json!({ "do": "seal", "proposal": 1 }), "ha", "200"),
        (json!({ "do": "time_up" }), "f", "paused"),
        (json!({ "do": "leave" }), "mhowae", "200"),
        (json!({ "do": "close" }), "f", "200"),
    ]);
    acts
}

/// The host describes each act to programs, with its fields, and no act that only the host does.
#[test]
fn every_act_is_described_with_its_fields() {
    let place = Place::of("first-steps");
    let described = place.guest().get("/api/1/openapi.json").done().json();
    let schemas = described["components"]["schemas"].as_object().unwrap();
    let variants = schemas["RoomAct"]["oneOf"].as_array().unwrap();
    let named = |field: &Value| -> BTreeSet<String> {
        let names = field.as_array().into_iter().flatten();
        names.filter_map(|name| name.as_str().map(str::to_owned)).collect()
    };
    for (act, may, _) in acts() {
        let own = variants.iter().find(|one| one["properties"]["do"]["const"] == act["do"]);
        assert_eq!(own.is_some(), !may.is_empty(), "{act}");
        let Some(own) = own else { continue };
        assert!(own["description"].is_string() && own["additionalProperties"] == false, "{own}");
        let given: BTreeSet<_> = act.as_object().unwrap().keys().cloned().collect();
        let known: BTreeSet<_> = own["properties"].as_object().unwrap().keys().cloned().collect();
        assert!(given.is_subset(&known), "{act}: {own}");
        assert!(named(&own["required"]).is_subset(&given), "{act}: {own}");
    }
    // What it names is there.
    let text = described.to_string();
    for named in text.split("\"$ref\":\"#/components/schemas/").skip(1) {
        let name = named.split('"').next().unwrap();
        assert!(schemas.contains_key(name), "{name}");
    }
}

/// What acts change, as the teacher sees it.
fn standing(teacher: &Client) -> Value {
    let whole = teacher.whole();
    let console = &whole["console"];
    json!([
        console["acts"],
        console["tables"],
        console["letters"],
        console["notes"],
        console["settings"],
        whole["view"]
    ])
}

#[test]
fn every_act_is_done_by_those_whose_it_is_and_by_nobody_else() {
    let acts = acts();
    let names: BTreeSet<_> = acts.iter().map(|(act, ..)| act["do"].as_str().unwrap()).collect();
    // All variants of `RoomAct`: the compiler's list of them stands in what an unknown one is answered.
    let asks = offramp::classroom::RoomSettings { questionnaire: true, ..unhurried() };
    let place = Place::with("first-steps", 1, asks);
    let teacher = place.teacher();
    let unknown = teacher.act(json!({ "do": "sing" }));
    unknown.refused("unknown_act");
    let detail = unknown.json()["detail"].as_str().unwrap().to_owned();
    let listed: BTreeSet<_> =
        detail.split('`').skip(3).step_by(2).filter(|word| !word.is_empty()).collect();
    assert_eq!(names, listed, "{detail}");

    // Seats with people wait for them.
    let _first = Cast::of(&place, &teacher);
    teacher.act(json!({ "do": "start" })).done();
    // Whoever has left is not there for what closes the room.
    let (last, others) = acts.split_last().unwrap();
    for part in others.chunks(10).chain([std::slice::from_ref(last)]) {
        let cast = Cast::of(&place, &teacher);
        let against = cast.person('h').against();
        for (act, may, word) in part {
            let before = standing(&teacher);
            for (role, client) in cast.people.iter().filter(|(role, _)| !may.contains(*role)) {
                let answer = client.act_with(&super::client::key(), act, &against);
                let expected = match role {
                    '-' => "no_credential",
                    '?' => "not_admitted",
                    _ => "not_yours",
                };
                assert_eq!(answer.word(), expected, "{role} {act}: {}", answer.body);
            }
            assert_eq!(standing(&teacher), before, "{act} was refused and did something");
            for role in may.chars() {
                let answer = cast.person(role).act_with(&super::client::key(), act, &against);
                assert_eq!(answer.word(), *word, "{role} {act}: {}", answer.body);
            }
        }
    }
}

/// Whoever waits knows its own name and the way to be let in, and nothing of the room.
#[test]
fn whoever_waits_sees_itself_alone() {
    let place = Place::with(
        "first-steps",
        1,
        offramp::classroom::RoomSettings { admission: true, ..unhurried() },
    );
    let teacher = place.teacher();
    let waiting = place.member(0);
    let whole = waiting.whole();
    assert!(whole["view"].is_null() && whole["room"].is_null() && whole["console"].is_null());
    let me = &whole["me"];
    let known: BTreeSet<_> = me.as_object().unwrap().keys().map(String::as_str).collect();
    let expected = [
        "admitted",
        "hand",
        "head",
        "job",
        "mine",
        "name",
        "person",
        "questionnaire",
        "role",
        "seat",
        "survey",
        "table",
        "way_back",
    ];
    assert_eq!(known, expected.into());
    teacher.act(json!({ "do": "admit", "person": me["person"] })).done();
    assert_eq!(waiting.game()["turn"], 1);
    // Taken out, it may come again as somebody else; barred, it may not come back.
    teacher.act(json!({ "do": "remove", "person": me["person"] })).done();
    waiting.get("/api/1/view").refused("no_credential");
    let back = json!({ "code": place.code, "way_back": me["way_back"] });
    place.guest().post("/api/1/return", &back).refused("bad_code");
    // A console that nobody confirmed is none, and a link is good once.
    let other = place.pairing("console", json!({}));
    assert!(other.whole()["console"].is_null());
    other.act(json!({ "do": "start" })).refused("not_admitted");
    let link = place.host().console();
    let ticket = json!({ "ticket": link.split_once('#').unwrap().1 });
    place.guest().post("/api/1/ticket", &ticket).done();
    place.guest().post("/api/1/ticket", &ticket).refused("bad_code");
}

/// An observer sees what everybody sees, whatever it asks for, until the teacher lets it sit beside a seat.
#[test]
fn an_observer_sits_beside_a_seat_when_the_teacher_says_so() {
    let place = Place::of("first-steps");
    let teacher = place.teacher();
    let mut observer = place.guest();
    let asked = json!({ "code": place.code, "role": "observer", "seat": 1, "table": 0 });
    observer.enter("/api/1/join", &asked);
    let public = place.observer();
    assert_eq!(observer.game(), public.game());
    assert!(observer.me()["seat"].is_null());
    let person = observer.me()["person"].clone();
    teacher.act(json!({ "do": "assign", "person": person, "seat": 1 })).done();
    assert_eq!(observer.game()["brief"], place.member(1).game()["brief"]);
    observer.act(json!({ "do": "propose", "orders": [], "reason": "" })).refused("not_yours");
    // Seats and tables that are not there.
    for more in [json!({ "seat": 99 }), json!({ "table": 99 })] {
        for role in ["agent", "observer"] {
            let mut asked = json!({ "code": place.code, "role": role });
            for (name, value) in more.as_object().unwrap() {
                asked[name] = value.clone();
            }
            place.guest().post("/api/1/pair", &asked).refused("gone");
        }
        let mut asked = more.clone();
        asked["code"] = json!(place.code);
        place.guest().post("/api/1/join", &asked).refused("full");
    }
}
