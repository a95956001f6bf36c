//! What the tests of the record share.

pub mod json;

use std::path::Path;
use std::sync::Arc;

use offramp::policy::PolicyKind;
use offramp::record::{GameId, Record};
use offramp::rules::{Command, Sight, Viewer};
use offramp::scenario::{Loaded, Scenario, library::Shipped};
use offramp::session::{Session, SessionError, Setup};
use sha2::{Digest, Sha256};

/// First 16 hexadecimal digits of SHA-256 over the parts, each preceded by its length: the checksum of
/// rows and lines.
pub fn checksum(parts: &[&str]) -> String {
    let mut hash = Sha256::new();
    for part in parts {
        hash.update((part.len() as u64).to_le_bytes());
        hash.update(part);
    }
    hexadecimal(&hash.finalize()[..8])
}

/// SHA-256 over bytes, in hexadecimal.
pub fn sha256(bytes: impl AsRef<[u8]>) -> String {
    hexadecimal(&Sha256::digest(bytes))
}

fn hexadecimal(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

/// The lines of an exported game without their checksums; the last one, which follows from the others,
/// is left out.
pub fn bodies(text: &str) -> Vec<String> {
    let body = |line: &str| line.rsplit_once(",\"checksum\":\"").unwrap().0.to_owned();
    let mut bodies: Vec<String> = text.lines().map(body).collect();
    bodies.pop();
    bodies
}

/// An exported game of these lines, as somebody writes it who knows all checksums.
pub fn sealed(bodies: &[String]) -> String {
    let seal = |body: &String| format!("{body},\"checksum\":\"{}\"}}\n", checksum(&[body]));
    let text: String = bodies.iter().map(seal).collect();
    let last = format!("{{\"entries\":{},\"sha256\":\"{}\"", bodies.len() - 1, sha256(&text));
    text + &seal(&last)
}

/// A scenario that comes with the program.
pub fn shipped(id: &str) -> (Arc<Scenario>, Loaded) {
    let mut loaded = Shipped::find(id).unwrap().load();
    (Arc::new(loaded.scenario.take().unwrap()), loaded)
}

/// A new recorded game, all seats by the computer.
pub fn start(record: &mut Record, scenario: &str, seed: u64) -> (GameId, Session) {
    let (scenario, loaded) = shipped(scenario);
    let setup = Setup::all_computers(&scenario, seed, PolicyKind::Temperament);
    let game = record.begin(&setup, &scenario, &loaded.files).unwrap();
    let journal = Box::new(record.journal(&game).unwrap());
    (game, Session::start(scenario, setup, journal).unwrap())
}

/// The next command of a game played by the computer: one seat's orders, or the adjudication.
pub fn next_command(session: &Session) -> Command {
    let (scenario, state) = (session.scenario(), session.state());
    let Some(actor) = scenario.actor_ids().find(|actor| state.sealed[actor.at()].is_none()) else {
        return Command::Adjudicate { rulings: Vec::new() };
    };
    let sight = Sight::new(scenario, state, Viewer::Seat(actor));
    let (orders, draws) = PolicyKind::Temperament.explain(&sight, actor, session.setup().seed);
    Command::Commit { actor, orders, reason: String::new(), draws }
}

/// One command more.
pub fn step(session: &mut Session) -> Result<(), SessionError> {
    session.enter(next_command(session)).map(|_| ())
}

/// To the end.
pub fn finish(session: &mut Session) {
    while !session.state().over() {
        step(session).unwrap();
    }
}

/// A record with one game of `first-steps` that is over.
pub fn one_game(path: &Path) -> GameId {
    let mut record = Record::open(path).unwrap();
    let (game, mut session) = start(&mut record, "first-steps", 7);
    finish(&mut session);
    game
}
