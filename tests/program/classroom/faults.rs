//! What goes wrong around a host: it says so, nothing is lost, and it goes on.

use std::process::Command;
use std::sync::Arc;
use std::time::{Duration, Instant};

use offramp::classroom::net::Host;
use offramp::classroom::{HostGame, RoomOpening};
use offramp::record::{Record, RoomId, RoomRow};
use rusqlite::Connection;
use serde_json::{Value, json};

use super::client::{Client, key};
use super::place::{Place, class, config, shipped, unhurried};
use super::running::{Running, told};
use super::stream::Stream;

fn new_room() -> RoomOpening {
    let (scenario, files) = shipped("first-steps");
    let game = HostGame::new(Arc::new(scenario), files, 7).into();
    RoomOpening::New { game, tables: 1, settings: unhurried() }
}

/// Everything that the room keeps of a person's notes.
fn notes(client: &Client) -> Vec<String> {
    let me = client.me();
    me["notes"]
        .as_array()
        .unwrap()
        .iter()
        .map(|one| one["text"].as_str().unwrap().to_owned())
        .collect()
}

fn note(client: &Client, text: &str) -> super::client::Answer {
    client.act(json!({ "do": "note", "text": text }))
}

#[test]
fn a_port_that_is_taken_is_said_with_the_way_out() {
    let place = Place::of("first-steps");
    let port = place.guest().port;
    let folder = tempfile::tempdir().unwrap();
    let record = folder.path().join("games.sqlite");
    let error = Host::start(config(record.clone(), new_room(), port)).err().unwrap();
    let whole = format!(
        "port {port} is taken: another program, or another host, listens there; stop it, or take another with `offramp host --port NUMBER`"
    );
    assert_eq!(error.to_string(), whole);
    assert!(!record.exists(), "a room was opened that nobody can enter");
    let printed = Running::start(told(&record, port, &["first-steps"])).err().unwrap();
    assert_eq!(printed, format!("offramp: {whole}\n"));
}

#[test]
fn a_room_that_is_not_there_or_closed_is_not_gone_on_with() {
    let mut place = Place::of("first-steps");
    let teacher = place.teacher();
    teacher.act(json!({ "do": "close" })).done();
    place.host.take().unwrap().stop();
    let again =
        |code: &str| Running::start(told(&place.store(), 0, &["--resume", code])).err().unwrap();
    let closed = format!(
        "offramp: room {0} is closed; `offramp host SCENARIO` opens a new one, and its games stand in \
         `offramp record list`\n",
        place.code
    );
    assert_eq!(again(&place.code), closed);
    let other = if place.code == "123456" { "654321" } else { "123456" };
    let missing = again(other);
    assert!(missing.contains(other), "{missing}");
}

/// Whoever went on alone with a class's game, or threw it away, would take it from the class.
#[test]
fn a_rooms_game_is_only_the_rooms_until_the_room_is_closed() {
    let mut place = Place::of("first-steps");
    place.host.take().unwrap().stop();
    let mut record = Record::open(&place.store()).unwrap();
    let games = record.games().unwrap();
    assert_eq!(games.unfinished().count(), 0);
    let (room, game) = games.in_rooms().next().unwrap();
    assert_eq!(room.as_str(), place.code);
    let whole = format!(
        "the record `{}` has game `{1}` in room {2}, which is not closed: `offramp host --resume {2}` goes on with it",
        place.store().display(),
        game.id,
        place.code
    );
    assert_eq!(record.resume(&game.id).err().unwrap().to_string(), whole);
    assert_eq!(record.delete(game.id.as_str()).err().unwrap().to_string(), whole);
    let store = place.store().display().to_string();
    let listed = Command::new(env!("CARGO_BIN_EXE_offramp"))
        .args(["record", "list", "--store", &store])
        .output()
        .unwrap();
    let listed = String::from_utf8(listed.stdout).unwrap();
    assert!(listed.trim_end().ends_with(&format!("; in room {}", place.code)), "{listed}");

    place.resume();
    place.teacher().act(json!({ "do": "close" })).done();
    place.host.take().unwrap().stop();
    assert_eq!(record.games().unwrap().unfinished().count(), 1);
    record.resume(&game.id).unwrap();
}

/// Two hosts of one room: the one that was there first does nothing more, says why, and loses nothing.
#[test]
fn a_second_host_of_a_room_does_not_mix_with_the_first() {
    let mut place = Place::of("first-steps");
    let (teacher, heads) = class(&place);
    note(&heads[0], "kept").done();
    let opening = RoomOpening::Again(RoomId::of(&place.code).unwrap());
    let second = Host::start(config(place.store(), opening, 0)).unwrap();
    let mut there = heads[0].clone();
    there.port = second.port();
    there.cookie = there
        .cookie
        .map(|cookie| format!("offramp_{}={}", second.port(), cookie.split_once('=').unwrap().1));
    assert_eq!(notes(&there), ["kept"]);
    note(&there, "there").done();
    let answer = note(&heads[0], "here");
    answer.refused("not_saved");
    let said = answer.json();
    assert!(said["detail"].as_str().unwrap().contains("host"), "{said}");
    assert_eq!(teacher.console()["saved"], false);
    note(&there, "and on").done();
    second.stop();
    place.restart();
    assert_eq!(notes(&heads[0]), ["kept", "there", "and on"]);
}

#[test]
fn while_the_record_is_locked_nothing_is_done_and_then_everything_goes_on() {
    let place = Place::of("first-steps");
    let (teacher, heads) = class(&place);
    let mut phone = Stream::open(&teacher, "");
    phone.until("console", |console| console["saved"] == true);
    let other = Connection::open(place.store()).unwrap();
    other.execute_batch("BEGIN EXCLUSIVE").unwrap();
    let press = key();
    let act = json!({ "do": "note", "text": "once" });
    let answer = heads[0].act_with(&press, &act, &json!({}));
    answer.refused("not_saved");
    assert_eq!(answer.status, 503);
    assert!(answer.header("retry-after").is_some());
    let said = answer.json();
    for part in ["detail", "help"] {
        let text = said[part].as_str().unwrap();
        assert!(text.len() > 10 && !text.contains('{'), "{said}");
    }
    phone.until("console", |console| console["saved"] == false);
    assert_eq!(notes(&heads[0]), Vec::<String>::new());
    other.execute_batch("ROLLBACK").unwrap();
    // The page sends it again by itself.
    heads[0].act_with(&press, &act, &json!({})).done();
    phone.until("console", |console| console["saved"] == true);
    assert_eq!(notes(&heads[0]), ["once"]);
}

/// A file that may not grow is what a full disk is to a program.
#[cfg(unix)]
#[test]
fn on_a_full_disk_nothing_is_acknowledged_that_is_not_kept() {
    let folder = tempfile::tempdir().unwrap();
    let store = folder.path().join("games.sqlite");
    let first = Running::start(told(&store, 0, &["first-steps"])).unwrap();
    let (code, port, teacher) = (first.code.clone(), first.port, first.teacher());
    first.kill();
    let blocks = std::fs::metadata(&store).unwrap().len() / 512 + 60;
    let plain = told(&store, port, &["--resume", &code]);
    let mut limited = Command::new("sh");
    limited.args(["-c", &format!("trap '' XFSZ; ulimit -f {blocks}; exec \"$0\" \"$@\"")]);
    limited.arg(plain.get_program()).args(plain.get_args());
    let full = Running::start(limited).unwrap();
    let mut kept = Vec::new();
    let refused = loop {
        let text = format!("{} {}", kept.len(), "🜨".repeat(490));
        let answer = note(&teacher, &text);
        if answer.status != 200 {
            break answer;
        }
        kept.push(text);
        assert!(kept.len() < 200, "the disk does not fill");
    };
    refused.refused("not_saved");
    let detail = refused.json()["detail"].as_str().unwrap().to_owned();
    assert!(detail.contains("full") || detail.contains("disk"), "{detail}");
    // Everybody still sees what there is, and a small thing may still fit or not: it is answered.
    assert_eq!(teacher.whole()["console"]["saved"], false);
    assert_eq!(notes(&teacher), kept);
    full.kill();
    let again = Running::start(told(&store, port, &["--resume", &code])).unwrap();
    assert_eq!(notes(&teacher), kept);
    note(&teacher, "room again").done();
    again.kill();
    assert!(Record::open(&store).unwrap().games().unwrap().damaged.is_empty());
}

/// The clock of a table, as a device is told of it: whether it runs, and what is left of it in seconds.
fn clock(client: &Client) -> (bool, f64) {
    let whole = client.whole();
    let clock = &whole["room"]["clock"];
    let left = match clock["ends"].as_i64() {
        Some(ends) => (ends - whole["now"].as_i64().unwrap()) as f64 / 1_000.0,
        None => clock["left"].as_f64().unwrap(),
    };
    (clock["running"] == true, left)
}

#[cfg(unix)]
fn signal(host: &Running, signal: rustix::process::Signal) {
    let pid = rustix::process::Pid::from_child(&host.process);
    rustix::process::kill_process(pid, signal).unwrap();
}

/// A laptop that is closed and opened again: the clock stands, and everybody is told so.
#[cfg(unix)]
#[test]
fn a_host_that_slept_stands_still_with_the_time_that_was_left() {
    let folder = tempfile::tempdir().unwrap();
    let store = folder.path().join("games.sqlite");
    let host = Running::start(told(&store, 0, &["first-steps"])).unwrap();
    let (teacher, member) = (host.teacher(), host.member(0));
    teacher.act(json!({ "do": "start" })).done();
    teacher.act(json!({ "do": "go" })).done();
    let mut phone = Stream::open(&member, "");
    phone.until("room", |room| room["clock"]["running"] == true);
    let (_, before) = clock(&member);
    signal(&host, rustix::process::Signal::STOP);
    let asleep = Instant::now();
    std::thread::sleep(Duration::from_millis(6_500));
    signal(&host, rustix::process::Signal::CONT);
    let told: Value = phone.until("room", |room| room["clock"]["running"] == false);
    assert_eq!(told["paused"], true);
    let (running, left) = clock(&member);
    let slept = asleep.elapsed().as_secs_f64();
    assert!(!running && left > before - slept.min(4.0) && left <= before + 1.0, "{before} {left}");
    // And it goes on from there.
    note(&member, "awake").done();
    teacher.act(json!({ "do": "go" })).done();
    assert!(clock(&member).0);
}

/// Killed, and started again after a while: no clock ran on.
#[test]
fn no_clock_runs_while_the_host_is_dead() {
    let folder = tempfile::tempdir().unwrap();
    let store = folder.path().join("games.sqlite");
    let host = Running::start(told(&store, 0, &["first-steps"])).unwrap();
    let (teacher, member, code, port) =
        (host.teacher(), host.member(0), host.code.clone(), host.port);
    teacher.act(json!({ "do": "start" })).done();
    teacher.act(json!({ "do": "go" })).done();
    note(&member, "the last act").done();
    let (_, before) = clock(&member);
    host.kill();
    std::thread::sleep(Duration::from_secs(3));
    let _again = Running::start(told(&store, port, &["--resume", &code])).unwrap();
    let (running, left) = clock(&member);
    assert!(!running && left >= before - 1.5 && left <= before + 1.5, "{before} {left}");
    assert_eq!(notes(&member), ["the last act"]);
}

/// A record whose latest act is an hour ahead: somebody has set the system's clock back since. The host's time goes on
/// from there, and clocks run as long as they say.
#[test]
fn a_clock_that_is_set_back_stops_no_clock_of_the_room() {
    let mut place = Place::of("first-steps");
    let (teacher, heads) = class(&place);
    place.host.take().unwrap().stop();
    let mut record = Record::open(&place.store()).unwrap();
    let room = RoomId::of(&place.code).unwrap();
    let number = record.room(&room).unwrap().acts.len() as u64 + 1;
    let at = jiff::Timestamp::now() + jiff::SignedDuration::from_hours(1);
    let act = r#"{"act":{"do":"eyes","up":false},"turn":1,"before":0}"#.to_owned();
    let row = RoomRow { number, at, person: 0, key: None, act, entry: None };
    record.write_batch(|batch| batch.act(&room, &row)).unwrap();
    drop(record);
    place.resume();
    teacher.act(json!({ "do": "clock", "seconds": 2 })).done();
    teacher.act(json!({ "do": "go" })).done();
    let (running, left) = clock(&heads[0]);
    assert!(
        running && left <= 2.0,
        "{left}: devices are told of the same time as the clock goes by"
    );
    let mut phone = Stream::open(&heads[0], "");
    phone.until("room", |room| room["phase"] == "sealed");
}

/// A host that ends says so to everybody, and has kept everything.
#[test]
fn a_host_that_ends_says_goodbye() {
    let mut place = Place::of("first-steps");
    let member = place.member(0);
    let mut phone = Stream::open(&member, "");
    phone.until("me", |_| true);
    note(&member, "kept").done();
    place.host.take().unwrap().stop();
    assert_eq!(phone.until("bye", |_| true)["why"], "closed");
}
