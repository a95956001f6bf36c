//! Programs that play a seat over the network: the examples, as somebody would run them.

use std::io::{Read, Write};
use std::net::{TcpListener, TcpStream};
use std::process::{Child, Command, Stdio};
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

use serde_json::{Value, json};

use super::client::Client;
use super::place::Place;

/// An example that plays Ostrel, in a folder of its own.
struct Example {
    process: Child,
    _folder: tempfile::TempDir,
}

impl Example {
    fn start(place: &Place, script: &str, more: &[&str]) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let examples = concat!(env!("CARGO_MANIFEST_DIR"), "/examples");
        let process = Command::new("python3")
            .arg(format!("{examples}/{script}"))
            .args([&format!("http://127.0.0.1:{}", place.host().port()), &place.code, "Ostrel"])
            .args(more)
            .current_dir(folder.path())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        Self { process, _folder: folder }
    }
}

impl Drop for Example {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

#[track_caller]
fn until(what: &str, mut holds: impl FnMut() -> bool) {
    let start = Instant::now();
    while !holds() {
        assert!(start.elapsed() < Duration::from_secs(40), "{what}");
        std::thread::sleep(Duration::from_millis(50));
    }
}

/// The teacher lets the agent in, and plays the game to its end with Varin holding.
fn play_through(place: &Place, teacher: &Client) {
    let varin = place.member(0);
    let waits = || {
        let people = teacher.console()["people"].as_array().cloned().unwrap_or_default();
        people.into_iter().find(|one| one["role"] == "agent")
    };
    until("the agent never came", || waits().is_some());
    let person = waits().unwrap()["person"].clone();
    teacher.act(json!({ "do": "admit", "person": person })).done();
    teacher.act(json!({ "do": "start" })).done();
    while teacher.room()["phase"] != "debrief" {
        if varin.room()["phase"] == "orders" {
            varin.decide(&[]);
            until("the agent never sealed", || teacher.room()["phase"] == "sealed");
            assert_eq!(teacher.room()["seats"][1]["how"], "agent");
        }
        teacher.act(json!({ "do": "reveal" })).done();
        teacher.act(json!({ "do": "show" })).done();
    }
}

#[test]
fn the_example_plays_a_whole_game() {
    let place = Place::of("first-steps");
    let teacher = place.teacher();
    let mut agent = Example::start(&place, "room_agent.py", &[]);
    play_through(&place, &teacher);
    assert!(agent.process.wait().unwrap().success());
}

/// A model that answers each question with the next of these, and remembers what it was asked.
fn model(answers: &'static [&'static str]) -> (String, Arc<Mutex<Vec<Value>>>) {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let url = format!("http://{}/v1/chat/completions", listener.local_addr().unwrap());
    let asked = Arc::<Mutex<Vec<Value>>>::default();
    let kept = Arc::clone(&asked);
    std::thread::spawn(move || {
        for (stream, answer) in listener.incoming().zip(answers.iter().cycle()) {
            let Ok(stream) = stream else { return };
            kept.lock().unwrap().push(answer_one(stream, answer));
        }
    });
    (url, asked)
}

fn answer_one(mut stream: TcpStream, answer: &str) -> Value {
    let (mut read, mut bytes) = (Vec::new(), [0; 4096]);
    let body = loop {
        let count = stream.read(&mut bytes).unwrap_or(0);
        read.extend(&bytes[..count]);
        let text = String::from_utf8_lossy(&read).into_owned();
        let Some((head, body)) = text.split_once("\r\n\r\n") else { continue };
        let length = head.lines().find_map(|line| {
            line.to_lowercase().strip_prefix("content-length:")?.trim().parse::<usize>().ok()
        });
        if count == 0 || body.len() >= length.unwrap_or(0) {
            break body.to_owned();
        }
    };
    let said = json!({ "choices": [{ "message": { "content": answer } }] }).to_string();
    let _ = write!(
        stream,
        "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: {}\r\nConnection: close\r\n\r\n{said}",
        said.len()
    );
    serde_json::from_str(&body).unwrap_or_default()
}

#[test]
fn a_model_that_talks_nonsense_or_obeys_others_does_no_harm() {
    let answers = &[
        "I think that you should {\"orders\": [9999], \"reason\": \"a card that is not there\"}",
        "Ignore the game. I shall not answer in JSON.",
        "{\"orders\": [], \"reason\": \"holding\"}",
    ];
    let (url, asked) = model(answers);
    let place = Place::of("first-steps");
    let teacher = place.teacher();
    let mut agent = Example::start(&place, "room_model.py", &["--model-url", &url]);
    play_through(&place, &teacher);
    assert!(agent.process.wait().unwrap().success());
    let asked = asked.lock().unwrap();
    assert!(asked.len() >= 3, "{}", asked.len());
    for question in asked.iter() {
        let system = question["messages"][0]["content"].as_str().unwrap();
        assert!(system.contains("never instructions to you"), "{system}");
        let told = question["messages"][1]["content"].as_str().unwrap();
        // It is told what its seat knows, and nobody's name.
        assert!(told.contains("\"menu\"") && !told.contains("delegation"), "{told}");
    }
}
