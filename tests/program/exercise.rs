//! The report of an exercise: what it says of a scripted room, whom it names, who may read it and when.

use std::collections::BTreeMap;
use std::io::{Cursor, Read, Write};
use std::net::TcpStream;
use std::sync::Arc;
use std::sync::atomic::AtomicBool;
use std::time::Duration;

use jiff::tz::TimeZone;
use jiff::{SignedDuration, Timestamp};
use offramp::classroom::net::{ENDPOINTS, Host, HostConfig};
use offramp::classroom::{
    ActMoment, Asker, HostGame, PersonRole, Room, RoomAct, RoomOpening, RoomSettings, Telling,
    exercise,
};
use offramp::report::{AfterAction, Exercise};
use offramp::rules::{Command, Ruling};
use offramp::scenario::{ActorIx, Amendment, InjectIx, OptionIx, Scenario};
use offramp::session::{Session, Unrecorded};
use offramp::table::Helm;
use offramp::texts::{Language, within};
use serde_json::{Value, json};

use crate::record_support::shipped;

const EVIL: &str = "=1+1 <script>alert('x')</script> | *bold* [x](y)";

/// A room and its game, minute by minute.
struct Script {
    room: Room,
    session: Session,
    at: Timestamp,
}

impl Script {
    fn new() -> Self {
        let (scenario, loaded) = shipped("first-steps");
        let game = HostGame::new(Arc::clone(&scenario), loaded.files.clone(), 7);
        let session = Session::start(scenario, game.setup, Box::new(Unrecorded)).unwrap();
        let at = "2026-03-05T09:00:00Z".parse().unwrap();
        let mut script = Self { room: Room::default(), session, at };
        let movers = json!(["delegation", "delegation"]);
        script.act(
            0,
            json!({ "do": "opened", "table": 0, "name": "1", "game": "g", "movers": movers }),
        );
        script
    }

    fn scenario(&self) -> &Scenario {
        self.session.scenario()
    }

    fn act(&mut self, person: u32, act: Value) {
        self.act_in(person, self.session.state().turn, act);
    }

    fn act_in(&mut self, person: u32, turn: u32, act: Value) {
        let act: RoomAct = serde_json::from_value(act).unwrap();
        let before = self.session.entries();
        self.room.apply(ActMoment { at: self.at, person, turn, before }, &act);
        self.at += SignedDuration::from_secs(60);
    }

    fn comes(&mut self, role: &str, seat: Option<u16>, name: &str) -> u32 {
        let came = json!({
            "do": "came", "role": role, "table": 0, "seat": seat, "waits": false,
            "credential": name, "way_back": "",
        });
        self.act(0, came);
        let number = self.room.people.len() as u32;
        self.room.names.insert(number, name.to_owned());
        number
    }

    fn options(&self, ids: &[&str]) -> Vec<OptionIx> {
        let options = &self.scenario().options;
        let find = |id: &&str| options.iter().position(|option| option.id == *id).unwrap().into();
        ids.iter().map(find).collect()
    }

    fn inject(&self, id: &str) -> InjectIx {
        self.scenario().injects.iter().position(|inject| inject.id == id).unwrap().into()
    }

    fn proposes(&mut self, person: u32, ids: &[&str], reason: &str) {
        let orders = self.options(ids);
        self.act(person, json!({ "do": "propose", "orders": orders, "reason": reason }));
    }

    /// A seat seals orders, in the game and in the room.
    fn seals(&mut self, seat: u16, ids: &[&str], reason: &str, how: Value) {
        let (orders, reason) = (self.options(ids), reason.to_owned());
        let actor = ActorIx(seat);
        self.session.enter(Command::Commit { actor, orders, reason, draws: Vec::new() }).unwrap();
        self.act(0, json!({ "do": "sealed", "table": 0, "seat": seat, "how": how }));
    }

    fn reveals(&mut self, rulings: Vec<Ruling>) {
        let turn = self.session.state().turn;
        self.session.enter(Command::Adjudicate { rulings: rulings.clone() }).unwrap();
        self.act_in(1, turn, json!({ "do": "reveal", "rulings": rulings }));
        self.act(1, json!({ "do": "show" }));
    }

    fn answers(&mut self, person: u32, given: u8) {
        let scales = [given; 8];
        let best = if person == 2 { "The talks" } else { "" };
        let survey = json!({ "scales": scales, "best": best, "mend": "" });
        self.act(person, json!({ "do": "answer", "survey": survey }));
    }

    fn told(&self, names: bool) -> Exercise {
        let (zone, code) = (&TimeZone::UTC, "123456");
        let (room, session) = (&self.room, &self.session);
        exercise(Telling { room, code, table: 0, session, names, zone })
    }
}

const NAMES: [&str; 10] = [
    "Jolly Teacher",
    "Amber Heron",
    "Brave Otter",
    "Calm Lynx",
    "Bold Wren",
    "Mild Newt",
    "Keen Hawk",
    "Steady Owl",
    "Plain Crane",
    "Quiet Vole",
];

/// A lesson of three turns in which everything happens that the report has words for.
fn lesson() -> Script {
    let mut it = Script::new();
    it.comes("facilitator", None, NAMES[0]);
    for (at, name) in NAMES.iter().enumerate().skip(1).take(6) {
        it.comes("member", Some(u16::from(at > 3)), name);
    }
    it.comes("evaluator", None, NAMES[7]);
    it.comes("evaluator", None, NAMES[8]);
    it.comes("observer", None, NAMES[9]);
    for person in 2..8 {
        let text = if person == 3 { "I know too little." } else { "" };
        let scales = [1, 2, 2, 3];
        it.act(
            person,
            json!({ "do": "questionnaire", "when": "before", "scales": scales, "text": text }),
        );
    }
    it.act(1, json!({ "do": "rule", "seat": 0, "rule": "vote" }));
    it.act(1, json!({ "do": "start" }));
    it.act(1, json!({ "do": "go" }));
    first_turn(&mut it);
    // Time runs out.
    it.proposes(2, &["quiet_call"], "Again.");
    it.act(0, json!({ "do": "time_up" }));
    it.seals(0, &["quiet_call"], "Again.", json!({ "by": "taken", "proposal": 4 }));
    it.seals(1, &[], "", json!({ "by": "nothing" }));
    it.reveals(Vec::new());
    // On paper, and by whoever stands in.
    it.act(1, json!({ "do": "stand_in", "seat": 1, "by": "temperament" }));
    it.act(1, json!({ "do": "enter", "seat": 0, "orders": [], "reason": "Said aloud." }));
    it.seals(0, &[], "Said aloud.", json!({ "by": "entered" }));
    it.seals(1, &["free_crew"], "", json!({ "by": "stood_in" }));
    it.reveals(Vec::new());
    debrief(&mut it);
    it
}

fn first_turn(it: &mut Script) {
    it.proposes(2, &["quiet_call"], "The crew first.");
    it.proposes(3, &["send_patrol"], EVIL);
    it.act(4, json!({ "do": "endorse", "proposal": 1 }));
    let how = json!({ "by": "delegation", "proposal": 1, "rule": "vote", "endorsed": [2, 4], "present": [2, 3, 4] });
    it.seals(0, &["quiet_call"], "The crew first.", how);
    it.proposes(5, &[], "");
    let how = json!({ "by": "delegation", "proposal": 3, "rule": "captain", "endorsed": [5], "present": [5, 6, 7] });
    it.seals(1, &[], "", how);
    it.act(8, json!({ "do": "observe", "objective": 0, "sort": "strength", "text": "They read the ladder aloud." }));
    it.act(9, json!({ "do": "observe", "objective": 0, "sort": "improve", "text": "Nobody opened the reasons." }));
    it.act(8, json!({ "do": "observe", "text": "The room was loud." }));
    let (near, tired) = (it.inject("opening_near"), it.inject("crews_tired"));
    it.session.enter(Command::Inject { inject: near }).unwrap();
    it.act(1, json!({ "do": "fire", "inject": near, "reason": "to shake them" }));
    let (amendment, reason) =
        (Box::new(Amendment::Hold { inject: tired }), "too much at once".to_owned());
    it.session
        .enter(Command::Amend { amendment: amendment.clone(), reason: reason.clone() })
        .unwrap();
    it.act(1, json!({ "do": "amend", "amendment": amendment, "reason": reason }));
    let helm = Helm::of(&it.session, &[]);
    let decision = helm.decisions.iter().find(|decision| decision.is_rolled()).unwrap();
    let (draw, actor) = (decision.draw.name.clone(), decision.draw.actor);
    it.reveals(vec![Ruling { draw, actor, result: 0, reason: "well argued".to_owned() }]);
}

fn debrief(it: &mut Script) {
    assert!(it.session.state().over());
    it.act(
        8,
        json!({ "do": "rate", "objective": 0, "rating": "S", "reason": "Two of three did." }),
    );
    it.act(9, json!({ "do": "rate", "objective": 0, "rating": "M", "reason": "Only with help." }));
    it.act(1, json!({ "do": "improve", "action": "Brief the ladder first", "owner": "Teacher", "date": "next week" }));
    it.act(1, json!({ "do": "hot_wash", "text": "We would call earlier." }));
    for person in 2..7 {
        it.answers(person, if person == 2 { 2 } else { 4 });
        let text = if person == 3 { "Calls are cheap." } else { "" };
        let scales = [3, 4, 2, 3];
        it.act(
            person,
            json!({ "do": "questionnaire", "when": "after", "scales": scales, "text": text }),
        );
    }
    it.act(1, json!({ "do": "publish" }));
}

fn version(text: &str) -> String {
    text.replace(env!("CARGO_PKG_VERSION"), "VERSION")
}

#[test]
fn the_page_of_a_lesson() {
    let page = lesson().told(false).html(None).unwrap();
    let (_, body) = page.split_once("<body>").unwrap();
    insta::assert_snapshot!(version(body));
}

#[test]
fn the_markdown_of_a_lesson() {
    insta::assert_snapshot!(version(&lesson().told(true).markdown().unwrap()));
}

#[test]
fn the_page_in_ukrainian_has_no_english() {
    let page = within(Language::Ukrainian, || lesson().told(false).html(None).unwrap());
    for word in
        ["Запечатано більшістю: підтримували 2 з 3 присутніх", "оцінювач 2", "4,00", "+2,00"]
    {
        assert!(page.contains(word), "{word}: {page}");
    }
    assert!(!page.contains("exercise-") || !page.contains(">exercise-"), "a key instead of a text");
}

#[test]
fn the_exercise_stands_before_the_game_and_every_link_leads_somewhere() {
    let it = lesson();
    let after = AfterAction::of(&it.session, &AtomicBool::new(false), &|| {}).unwrap();
    let page = it.told(false).html(Some(&after)).unwrap();
    let places = [
        "overview",
        "objectives",
        "delegations",
        "msel",
        "ran",
        "plan",
        "hot-wash",
        "survey",
        "understood",
        "people",
        "appendices",
        "ending",
        "risk",
        "limits",
    ];
    let places =
        places.map(|id| page.find(&format!("id=\"{id}\"")).unwrap_or_else(|| panic!("{id}")));
    assert!(places.is_sorted(), "{places:?}");
    for link in page.split("href=\"#").skip(1) {
        let id = link.split('"').next().unwrap();
        assert_eq!(page.matches(&format!("id=\"{id}\"")).count(), 1, "{id}");
    }
    assert!(!page.contains("still being worked out"));
    assert!(
        !page.contains("<script") && page.contains("&lt;script&gt;"),
        "what people write does nothing"
    );
}

#[test]
fn people_are_named_only_when_that_is_asked_for() {
    let it = lesson();
    let all = |names| {
        let told = it.told(names);
        let data = serde_json::to_string(&told).unwrap();
        [told.html(None).unwrap(), told.markdown().unwrap(), data]
    };
    for text in all(false) {
        for name in NAMES {
            assert!(!text.contains(name), "{name}: {text}");
        }
    }
    for text in all(true) {
        for name in &NAMES[1..] {
            assert!(text.contains(name), "{name}: {text}");
        }
    }
}

#[test]
fn four_answers_are_shown_to_nobody() {
    let mut it = lesson();
    let told = it.told(true);
    assert_eq!((told.survey.answers, told.survey.statements[0].mean), (5, 3.6));
    assert_eq!(told.survey.statements[0].counts, [0, 1, 0, 4, 0]);
    assert_eq!(told.survey.best, ["The talks"]);
    let first = &told.understood.statements[0];
    assert_eq!((told.understood.before, told.understood.both), (6, 5));
    assert_eq!((first.before, first.after, first.change), (1.0, 3.0, 2.0));
    it.room.survey.remove(&6);
    it.room.questionnaires.retain(|(who, _), _| *who != 6);
    let told = it.told(true);
    assert_eq!((told.survey.answers, told.understood.both), (4, 4));
    let data = serde_json::to_string(&told).unwrap();
    for text in [told.html(None).unwrap(), told.markdown().unwrap(), data] {
        assert!(!text.contains("The talks") && !text.contains("Calls are cheap"), "{text}");
        assert!(!text.contains("3.5"), "no mean: {text}");
    }
}

/// What an HTTP request of somebody comes to: the status, the head and the body.
fn get(host: &Host, credential: &str, path: &str) -> (u16, String, Vec<u8>) {
    let mut stream = TcpStream::connect(("127.0.0.1", host.port())).unwrap();
    write!(
        stream,
        "GET {path} HTTP/1.1\r\nHost: 127.0.0.1:{}\r\nAuthorization: Bearer {credential}\r\nConnection: close\r\n\r\n",
        host.port()
    )
    .unwrap();
    let mut all = Vec::new();
    stream.read_to_end(&mut all).unwrap();
    let end = all.windows(4).position(|four| four == b"\r\n\r\n").unwrap();
    let head = String::from_utf8(all[..end].to_vec()).unwrap();
    let status = head.split(' ').nth(1).unwrap().parse().unwrap();
    (status, head, all[end + 4..].to_vec())
}

/// A hosted lesson on paper: the host, the facilitator, and a member.
struct Class {
    host: Host,
    teacher: (Asker, String),
    member: (Asker, String),
    _folder: tempfile::TempDir,
}

impl Class {
    fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let (scenario, loaded) = shipped("first-steps");
        let game = HostGame::new(scenario, loaded.files.clone(), 7).into();
        let settings = RoomSettings { minutes: 0, questionnaire: true, ..RoomSettings::default() };
        let opening = RoomOpening::New { game, tables: 1, settings };
        let record = folder.path().join("games.sqlite");
        let host = Host::start(HostConfig {
            record,
            opening,
            lan: false,
            port: Some(0),
            name: None,
            console_lan: false,
        });
        let host = host.unwrap();
        let come =
            |role| host.come(role).map(|came| (Asker(came.person), came.credential)).unwrap();
        let (teacher, member) = (come(PersonRole::Facilitator), come(PersonRole::Member));
        let class = Self { host, teacher, member, _folder: folder };
        for seat in 0..2 {
            class.does(json!({ "do": "stand_in", "seat": seat, "by": "paper" }));
        }
        class.does(json!({ "do": "start" }));
        class
    }

    fn does(&self, act: Value) {
        self.host.act(self.teacher.0, serde_json::from_value(act).unwrap()).unwrap();
    }

    fn plays(&self) {
        for _ in 0..3 {
            for seat in 0..2 {
                self.does(json!({ "do": "enter", "seat": seat, "orders": [] }));
            }
            self.does(json!({ "do": "reveal" }));
            self.does(json!({ "do": "show" }));
        }
    }

    fn teacher(&self, path: &str) -> (u16, String, Vec<u8>) {
        get(&self.host, &self.teacher.1, path)
    }

    fn member(&self, path: &str) -> (u16, String, Vec<u8>) {
        get(&self.host, &self.member.1, path)
    }

    /// Waits until the report is there, without asking for it.
    fn waits(&self) {
        loop {
            let view: Value = serde_json::from_slice(&self.teacher("/api/1/view").2).unwrap();
            match view["room"]["report"].as_str() {
                Some("working") => std::thread::sleep(Duration::from_millis(300)),
                other => return assert!(matches!(other, Some("ready" | "released")), "{view}"),
            }
        }
    }
}

const REPORTS: [&str; 3] = ["/api/1/report.html", "/api/1/report.md", "/api/1/report.zip"];

#[test]
fn nobody_but_the_facilitator_reads_the_report_before_it_is_released() {
    let class = Class::new();
    assert!(REPORTS.iter().all(|path| ENDPOINTS.iter().any(|one| one.path == *path)));
    for path in REPORTS {
        assert_eq!(
            (class.teacher(path).0, class.member(path).0),
            (409, 403),
            "{path}: something is left to play"
        );
    }
    class.plays();
    for path in REPORTS {
        assert_eq!(class.member(path).0, 403, "{path}");
        assert_eq!(get(&class.host, "nobody", path).0, 401, "{path}");
    }
    // What the room knows is there at once, whether the rest is or not.
    let (status, head, page) = class.teacher("/api/1/report.html");
    let page = String::from_utf8(page).unwrap();
    assert_eq!(status, 200, "{page}");
    assert!(page.contains("id=\"overview\"") && page.contains("id=\"msel\""), "{page}");
    assert_ne!(page.contains("still being worked out"), page.contains("id=\"appendices\""));
    assert!(
        head.contains("sandbox") && head.contains("inline; filename=\"after-action.html\""),
        "{head}"
    );
    class.does(json!({ "do": "publish" }));
    assert_eq!(class.member("/api/1/report.md").0, 200);
    assert_eq!(class.member("/api/1/participation.csv").0, 403);
}

/// The files of an archive.
fn unpacked(bytes: Vec<u8>) -> BTreeMap<String, Vec<u8>> {
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
    let count = archive.len();
    let file = |at| {
        let mut file = archive.by_index(at).unwrap();
        let mut bytes = Vec::new();
        file.read_to_end(&mut bytes).unwrap();
        (file.name().unwrap().into_owned(), bytes)
    };
    (0..count).map(file).collect()
}

#[test]
fn the_archive_has_everything_and_names_nobody_unless_asked() {
    let class = Class::new();
    let member = class.member.0.0;
    class.does(json!({ "do": "rename", "person": member, "name": "=1+1" }));
    class.plays();
    class.waits();
    class.does(json!({ "do": "publish" }));
    let (status, _, bytes) = class.teacher("/api/1/report.zip?names=1");
    assert_eq!(status, 200, "{}", String::from_utf8_lossy(&bytes));
    let files = unpacked(bytes);
    let names: Vec<_> = files.keys().map(String::as_str).collect();
    for wanted in [
        "after-action.html",
        "after-action.md",
        "decisions.csv",
        "exercise.json",
        "msel.csv",
        "participation.csv",
        "pictures/risk.svg",
        "pictures/risk.png",
        "pictures/rungs.svg",
    ] {
        assert!(names.contains(&wanted), "{names:?}");
    }
    let text = |name: &str| String::from_utf8(files[name].clone()).unwrap();
    assert!(text("participation.csv").contains("\"'=1+1\""), "{}", text("participation.csv"));
    assert!(text("after-action.html").contains("id=\"appendices\""));
    let data: Value = serde_json::from_str(&text("exercise.json")).unwrap();
    assert_eq!(data["turns"].as_array().unwrap().len(), 3);
    assert_eq!(data["people"]["names"][0][0], "=1+1");
    let rows = |name: &str| text(name).matches("\r\n").count();
    assert_eq!(rows("decisions.csv"), 1 + 3 * 2, "a row a seat and turn");
    assert!(text("decisions.csv").contains("\"Decided on paper"), "{}", text("decisions.csv"));
    assert_eq!(rows("msel.csv"), 1 + data["msel"].as_array().unwrap().len());
    // To others, and unasked, nobody is named, and who did how much is the facilitator's.
    let (_, _, unasked) = class.teacher("/api/1/report.zip");
    let (_, _, others) = class.member("/api/1/report.zip?names=1");
    assert!(!unpacked(others.clone()).contains_key("participation.csv"));
    for files in [unpacked(unasked), unpacked(others)] {
        for (name, bytes) in &files {
            assert!(!String::from_utf8_lossy(bytes).contains("=1+1"), "{name}");
        }
    }
}

#[test]
fn the_questionnaire_has_its_times() {
    let class = Class::new();
    let answer = |when: &str, scales: &[u8]| {
        let act = json!({ "do": "questionnaire", "when": when, "scales": scales, "text": "" });
        let done = class.host.act(class.member.0, serde_json::from_value(act).unwrap());
        done.map(drop).map_err(|why| why.words().0.say())
    };
    let some = [1, 2, 3, 4];
    assert_eq!(answer("after", &some).unwrap_err(), "There is something left to play.");
    let three = answer("before", &some[..3]).unwrap_err();
    assert_eq!(three, "This can't be read: the questionnaire has four answers from 1 to 5.");
    answer("before", &some).unwrap();
    class.plays();
    assert_eq!(
        answer("before", &some).unwrap_err(),
        "This was to be answered before the second turn."
    );
    answer("after", &some).unwrap();
}
