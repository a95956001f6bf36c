//! A room of its own for a test, and those who come into it.

use std::path::PathBuf;
use std::sync::Arc;
use std::time::{Duration, Instant};

use offramp::classroom::net::{Host, HostConfig};
use offramp::classroom::{HostGame, RoomOpening, RoomSettings};
use offramp::diagnostics::Files;
use offramp::record::RoomId;
use offramp::scenario::Scenario;
use offramp::scenario::library::Shipped;
use serde_json::{Value, json};
use tempfile::TempDir;

use super::client::Client;

/// A host on a free port, with a record of its own.
pub struct Place {
    // Fields are dropped in this order: the host before its record.
    pub host: Option<Host>,
    pub folder: TempDir,
    pub code: String,
    port: u16,
}

/// A scenario of the library, with its texts.
pub fn shipped(id: &str) -> (Scenario, Files) {
    let loaded = Shipped::find(id).unwrap().load();
    (loaded.scenario.unwrap(), loaded.files)
}

/// A room without a clock.
pub fn unhurried() -> RoomSettings {
    RoomSettings { minutes: 0, ..RoomSettings::default() }
}

impl Place {
    /// A room with one table, without a clock.
    pub fn of(id: &str) -> Self {
        Self::with(id, 1, unhurried())
    }

    pub fn with(id: &str, tables: u16, settings: RoomSettings) -> Self {
        let (scenario, files) = shipped(id);
        let game = HostGame::new(Arc::new(scenario), files, 7);
        Self::opened(
            tempfile::tempdir().unwrap(),
            RoomOpening::New { game: game.into(), tables, settings },
        )
    }

    /// A room with one table at which this is played.
    pub fn playing(scenario: Scenario, files: Files, settings: RoomSettings) -> Self {
        let game = HostGame::new(Arc::new(scenario), files, 7).into();
        Self::opened(tempfile::tempdir().unwrap(), RoomOpening::New { game, tables: 1, settings })
    }

    pub fn opened(folder: TempDir, opening: RoomOpening) -> Self {
        let host = Host::start(config(folder.path().join("games.sqlite"), opening, 0)).unwrap();
        let (code, port) = (host.code().to_owned(), host.port());
        Self { host: Some(host), folder, code, port }
    }

    pub fn store(&self) -> PathBuf {
        self.folder.path().join("games.sqlite")
    }

    pub fn host(&self) -> &Host {
        self.host.as_ref().unwrap()
    }

    /// The host ends, and another goes on with the room at the same place.
    pub fn restart(&mut self) {
        self.host.take().unwrap().stop();
        self.resume();
    }

    /// A host goes on with the room.
    pub fn resume(&mut self) {
        let opening = RoomOpening::Again(RoomId::of(&self.code).unwrap());
        self.host = Some(Host::start(config(self.store(), opening, self.port)).unwrap());
    }

    pub fn guest(&self) -> Client {
        Client::new(self.port)
    }

    /// The console.
    pub fn teacher(&self) -> Client {
        let mut teacher = self.guest();
        teacher.page = "host";
        let link = self.host().console();
        let ticket = link.split_once('#').unwrap().1;
        teacher.enter("/api/1/ticket", &json!({ "ticket": ticket }));
        teacher
    }

    /// Somebody on a seat of the first table.
    pub fn member(&self, seat: u64) -> Client {
        self.member_at(0, seat)
    }

    pub fn member_at(&self, table: u64, seat: u64) -> Client {
        let mut member = self.guest();
        let joining = json!({ "code": self.code, "table": table, "seat": seat });
        member.enter("/api/1/join", &joining);
        member
    }

    pub fn observer(&self) -> Client {
        let mut observer = self.guest();
        observer.enter("/api/1/join", &json!({ "code": self.code, "role": "observer" }));
        observer
    }

    /// Somebody who is paired, and whom the teacher has not let in yet.
    pub fn pairing(&self, role: &str, more: Value) -> Client {
        let mut paired = self.guest();
        paired.page = match role {
            "wall" => "wall",
            "console" => "host",
            _ => "play",
        };
        let mut asked = json!({ "code": self.code, "role": role });
        for (name, value) in more.as_object().into_iter().flatten() {
            asked[name] = value.clone();
        }
        paired.enter("/api/1/pair", &asked);
        paired
    }

    /// Somebody who is paired and let in.
    pub fn paired(&self, teacher: &Client, role: &str) -> Client {
        let paired = self.pairing(role, json!({}));
        let person = paired.me()["person"].clone();
        teacher.act(json!({ "do": "admit", "person": person })).done();
        paired
    }
}

pub fn config(record: PathBuf, opening: RoomOpening, port: u16) -> HostConfig {
    HostConfig { record, opening, lan: false, port: Some(port), name: None, console_lan: false }
}

/// A teacher and the heads of all delegations of the first table, in a game that has begun. Seats that go by a flow
/// chart are nobody's.
pub fn class(place: &Place) -> (Client, Vec<Client>) {
    let teacher = place.teacher();
    let looked = place.guest().post("/api/1/look", &json!({ "code": place.code })).done().json();
    let seats = looked["tables"][0]["seats"].as_array().unwrap();
    let heads = seats.iter().map(|seat| place.member(seat["actor"].as_u64().unwrap())).collect();
    teacher.act(json!({ "do": "start" })).done();
    (teacher, heads)
}

/// Opens the orders of a turn, once everybody has sealed: whoever stands in takes its time.
#[track_caller]
pub fn reveal(teacher: &Client, rulings: Value) {
    let until = Instant::now() + Duration::from_secs(60);
    while teacher.room()["phase"] != "sealed" && Instant::now() < until {
        std::thread::sleep(Duration::from_millis(20));
    }
    teacher.act(json!({ "do": "reveal", "rulings": rulings })).done();
}
