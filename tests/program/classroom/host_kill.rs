//! Killed at any moment in the middle of a lesson, a host that is started again goes on with it: nothing that was
//! acknowledged is lost, nothing is done twice, and everybody comes back without a press.

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::atomic::{AtomicBool, AtomicU32, Ordering};
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

use offramp::record::Record;
use offramp::session::Unrecorded;
use serde_json::{Value, json};

use super::client::{Answer, Client, key};
use super::running::{Running, told};

/// Devices on the two seats.
const DEVICES: u64 = 12;
/// How long everybody may take to be back.
const BACK: Duration = Duration::from_secs(10);
/// The longest a host lives once everybody is back.
const LONGEST_MS: u64 = 250;

/// What the test and all devices share.
#[derive(Default)]
struct Lesson {
    /// How many hosts there have been.
    hosts: AtomicU32,
    over: AtomicBool,
    /// The latest host that each device has had an answer of.
    heard: Mutex<BTreeMap<u64, u32>>,
}

impl Lesson {
    fn over(&self) -> bool {
        self.over.load(Ordering::SeqCst)
    }

    /// A device has had an answer of the host that runs.
    fn heard(&self, device: u64) {
        self.heard.lock().unwrap().insert(device, self.hosts.load(Ordering::SeqCst));
    }

    fn all_heard(&self, devices: u64) -> bool {
        let (heard, host) = (self.heard.lock().unwrap(), self.hosts.load(Ordering::SeqCst));
        heard.len() as u64 == devices && heard.values().all(|of| *of == host)
    }
}

/// Presses once: the same key again and again, until there is an answer that says yes or no.
fn press(client: &Client, lesson: &Lesson, device: u64, act: &Value, against: &Value) -> Answer {
    let key = key();
    let body = json!({ "act": act, "against": against }).to_string();
    loop {
        let pause = match client.try_post("/api/1/acts", &key, &body) {
            Ok(answer) if !["too_many", "busy", "not_saved"].contains(&answer.word().as_str()) => {
                lesson.heard(device);
                return answer;
            }
            Ok(_) => {
                lesson.heard(device);
                100
            }
            Err(_) => 20,
        };
        std::thread::sleep(Duration::from_millis(pause));
    }
}

/// What it shows, as soon as there is a host.
fn look(client: &Client, lesson: &Lesson, device: u64) -> Value {
    loop {
        if let Ok(answer) = client.try_get("/api/1/view?lang=en") {
            if answer.status == 200 {
                lesson.heard(device);
                return answer.json();
            }
            assert_eq!(answer.word(), "too_many", "{}", answer.body);
        }
        std::thread::sleep(Duration::from_millis(20));
    }
}

/// What somebody on a seat does; what of it was acknowledged.
fn device(client: &Client, lesson: &Lesson, number: u64) -> (Vec<String>, u32) {
    let (mut notes, mut done) = (Vec::new(), 0);
    let mut dice = number;
    while !lesson.over() {
        dice = offramp::rules::mix(dice);
        let whole = look(client, lesson, number);
        let against = json!({ "game": whole["me"]["game"], "turn": whole["view"]["turn"] });
        let proposals = whole["me"]["proposals"].as_array().cloned().unwrap_or_default();
        let text = format!("{number}: {dice}");
        let act = match (dice % 4, proposals.last()) {
            (0, Some(one)) if whole["me"]["head"] == true => {
                json!({ "do": "seal", "proposal": one["number"] })
            }
            (1, Some(one)) => json!({ "do": "endorse", "proposal": one["number"] }),
            (0 | 1, _) => json!({ "do": "propose", "orders": [], "reason": text }),
            (2, _) => json!({ "do": "guess", "question": 0, "percent": dice % 101 }),
            _ => json!({ "do": "note", "text": text }),
        };
        let answer = press(client, lesson, number, &act, &against);
        match answer.word().as_str() {
            "200" => {
                done += 1;
                if act["do"] == "note" {
                    notes.push(text);
                }
                // How many acts it has made is what it was told, whoever was killed in between.
                assert_eq!(answer.json()["mine"], done, "{act}");
            }
            "stale_game" | "stale_turn" | "stale_proposal" | "paused" | "over" => {}
            word => panic!("{word}: {act} {}", answer.body),
        }
    }
    (notes, done)
}

/// The teacher leads from turn to turn, and goes back when the game is over.
fn lead(client: &Client, lesson: &Lesson) -> u32 {
    let mut reveals = 0;
    while !lesson.over() {
        let whole = look(client, lesson, 0);
        let table = &whole["console"]["tables"][0];
        let against = json!({ "game": table["game"], "turn": table["turn"] });
        let act = match whole["room"]["phase"].as_str().unwrap() {
            "lobby" => json!({ "do": "start" }),
            "sealed" => json!({ "do": "reveal" }),
            "reveal" => json!({ "do": "show" }),
            "debrief" => json!({ "do": "rewind", "turn": 1, "reason": "once more" }),
            _ if whole["room"]["clock"]["running"] == false => json!({ "do": "go" }),
            _ => json!({ "do": "time_up" }),
        };
        let answer = press(client, lesson, 0, &act, &against);
        let word = answer.word();
        assert!(
            ["200", "paused", "stale_game", "stale_turn"].contains(&word.as_str()),
            "{act} {}",
            answer.body
        );
        reveals += u32::from(word == "200" && act["do"] == "reveal");
        std::thread::sleep(Duration::from_millis(30));
    }
    reveals
}

/// The record says what the host said: every game's replay comes to the state that was kept.
fn sound(store: &Path, games: Option<&Value>) -> usize {
    let record = Record::open(store).unwrap();
    let list = record.games().unwrap();
    assert!(list.damaged.is_empty(), "{:?}", list.damaged);
    for game in &list.games {
        let stored = record.load(&game.id).unwrap();
        let hash = stored.entries.last().map(|entry| entry.state_hash.clone());
        let session = stored.session(Box::new(Unrecorded)).unwrap();
        assert!(hash.is_none_or(|hash| hash == session.state().hash()), "{}", game.id);
        if let Some(now) = games.filter(|now| now["game"] == game.id.as_str()) {
            assert_eq!(now["state_hash"], session.state().hash(), "{}", game.id);
        }
    }
    list.games.len()
}

fn killed(kills: u32) {
    let folder = tempfile::tempdir().unwrap();
    let store = folder.path().join("games.sqlite");
    let mut host = Running::start(told(&store, 0, &["first-steps"])).unwrap();
    let (code, port, teacher) = (host.code.clone(), host.port, host.teacher());
    let lesson = Arc::new(Lesson::default());
    let devices: Vec<_> = (1..=DEVICES).map(|number| (number, host.member(number % 2))).collect();
    let threads: Vec<_> = devices
        .iter()
        .cloned()
        .map(|(number, client)| {
            let lesson = Arc::clone(&lesson);
            std::thread::spawn(move || device(&client, &lesson, number))
        })
        .collect();
    let leads = {
        let (lesson, teacher) = (Arc::clone(&lesson), teacher.clone());
        std::thread::spawn(move || lead(&teacher, &lesson))
    };
    let (begun, mut slowest) = (Instant::now(), Duration::ZERO);
    for kill in 0..kills {
        // Some are killed as they come up, before anybody is back.
        if kill % 4 != 3 {
            let up = Instant::now();
            while !lesson.all_heard(DEVICES + 1) {
                assert!(
                    up.elapsed() < BACK,
                    "not all are back: {:?}",
                    lesson.heard.lock().unwrap()
                );
                std::thread::sleep(Duration::from_millis(5));
            }
            slowest = slowest.max(up.elapsed());
        }
        std::thread::sleep(Duration::from_micros(rand::random_range(0..LONGEST_MS * 1_000)));
        host.kill();
        if kill % 20 == 19 {
            sound(&store, None);
        }
        lesson.hosts.fetch_add(1, Ordering::SeqCst);
        host = Running::start(told(&store, port, &["--resume", &code])).unwrap();
        // Nobody's time ran on while there was no host.
        if let Ok(answer) = teacher.try_get("/api/1/view").map(Answer::done) {
            let clock = answer.json()["room"]["clock"].take();
            assert!(clock["running"] == true || clock["left"].as_u64().unwrap() > 200, "{clock}");
        }
    }
    lesson.over.store(true, Ordering::SeqCst);
    let done: Vec<_> = threads.into_iter().map(|thread| thread.join().unwrap()).collect();
    let reveals = leads.join().unwrap();
    let mut acts = 0;
    for ((number, client), (notes, mine)) in devices.iter().zip(&done) {
        let me = client.me();
        assert_eq!(me["mine"], *mine, "device {number}");
        // A delegation reads all notes of its people.
        let own = format!("{number}: ");
        let kept = me["notes"].as_array().unwrap().iter().map(|one| one["text"].as_str().unwrap());
        let kept: Vec<_> = kept.filter(|text| text.starts_with(&own)).collect();
        assert_eq!(kept, *notes, "device {number}");
        acts += mine;
    }
    let now = teacher.get("/api/1/report.json").done().json();
    let game = teacher.me()["game"].clone();
    host.kill();
    let games = sound(&store, Some(&json!({ "game": game, "state_hash": now["state_hash"] })));
    println!(
        "{kills} kills in {:.1} s; {acts} acts of {DEVICES} devices, {reveals} turns in {games} games; all back \
         after {:.2} s at the latest",
        begun.elapsed().as_secs_f64(),
        slowest.as_secs_f64()
    );
    assert!(acts > kills, "hardly anything was done between kills");
    assert!(reveals > 0 && games > 0);
}

#[test]
fn nothing_acknowledged_is_lost_and_all_come_back_when_a_host_is_killed() {
    killed(25);
}

#[test]
#[ignore = "the same for longer"]
fn a_host_is_killed_200_times() {
    killed(200);
}
