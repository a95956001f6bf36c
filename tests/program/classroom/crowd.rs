//! More connections than there are places for strangers: whoever belongs to the room notices nothing.

use std::io::{BufReader, Read};
use std::net::TcpStream;

use serde_json::json;

use super::client::Client;
use super::running::{Running, told};
use super::stream::{Stream, head_of, raw};

/// A host as a process of its own: its connections and the test's are more than one process may have.
fn host(folder: &tempfile::TempDir) -> Running {
    let told = told(&folder.path().join("games.sqlite"), 0, &["first-steps", "--minutes", "0"]);
    Running::start(told).unwrap()
}

/// The same person on a connection of its own.
fn again(client: &Client) -> Client {
    let mut again = Client::new(client.port);
    (again.cookie, again.page) = (client.cookie.clone(), client.page);
    again
}

/// Whatever is still said until the other side closes.
fn rest(mut socket: TcpStream) -> Vec<u8> {
    let mut said = Vec::new();
    // Whether it closes or cuts does not matter.
    let _ = socket.read_to_end(&mut said);
    said
}

#[test]
fn of_more_than_512_connections_without_a_credential_the_longest_idle_is_closed() {
    let folder = tempfile::tempdir().unwrap();
    let host = host(&folder);
    let (teacher, member) = (host.teacher(), host.member(0));
    let mut phone = Stream::open(&member, "");
    phone.until("room", |room| room["phase"] == "lobby");
    let mut silent: Vec<_> = (0..600).map(|_| raw(host.port, "")).collect();
    // Those who have shown a credential are served, on old connections and on new ones.
    for known in [&teacher, &member, &again(&teacher), &again(&member)] {
        known.get("/api/1/view").done();
    }
    teacher.act(json!({ "do": "start" })).done();
    phone.until("room", |room| room["phase"] == "orders");
    // So is a stranger who comes now.
    let guest = Client::new(host.port);
    guest.post("/api/1/look", &json!({ "code": host.code })).done();
    let newest = silent.pop().unwrap();
    for socket in silent.drain(..88) {
        assert!(rest(socket).is_empty());
    }
    let asked = format!("GET /api/1/health HTTP/1.1\r\nhost: 127.0.0.1:{}\r\n\r\n", host.port);
    std::io::Write::write_all(&mut &newest, asked.as_bytes()).unwrap();
    let head = head_of(&mut BufReader::new(newest)).unwrap_or_default();
    assert!(head.starts_with("http/1.1 200"), "{head:?}");
}

#[test]
fn where_256_requests_of_strangers_are_in_work_the_next_is_asked_to_come_again() {
    let folder = tempfile::tempdir().unwrap();
    let host = host(&folder);
    let (teacher, member) = (host.teacher(), host.member(0));
    let port = host.port;
    let endless = format!(
        "POST /api/1/look HTTP/1.1\r\nhost: 127.0.0.1:{port}\r\ncontent-type: application/json\r\n\
         content-length: 100\r\n\r\n{{\"code\":"
    );
    let dawdling: Vec<_> = (0..256).map(|_| raw(port, &endless)).collect();
    // Until all of them are heard of.
    let refused = loop {
        let answer = Client::new(port).get("/api/1/health");
        if answer.status != 200 {
            break answer;
        }
    };
    assert_eq!(refused.status, 503);
    assert_eq!(refused.header("retry-after"), Some("1"));
    let problem = refused.json();
    let help = "Wait a moment; your device asks again by itself.";
    assert_eq!(
        [&problem["type"], &problem["detail"], &problem["help"]],
        ["busy", "Too much is being asked at once.", help]
    );
    for known in [&teacher, &member, &again(&teacher), &again(&member)] {
        known.get("/api/1/view").done();
    }
    teacher.act(json!({ "do": "start" })).done();
    drop(dawdling);
    while Client::new(port).get("/api/1/health").status != 200 {}
}
