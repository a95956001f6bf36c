//! An exported game with anything in it, its checksums made right again: imported, listed, loaded,
//! played again, shown, exported.
//!
//! An input is JSON Lines without checksums: options, the header, entries. Bit 0 of the options says
//! that state hashes are made right, too, as far as the rules go along; bit 1, the scenario's edition.

#![no_main]

mod seeds;

use std::path::{Path, PathBuf};
use std::sync::Arc;

use libfuzzer_sys::{fuzz_mutator, fuzz_target, fuzzer_mutate};
use offramp::diagnostics::Files;
use offramp::legible;
use offramp::record::{GameId, Imported, Record, RecordError, Stored};
use offramp::scenario::{hex, load_texts};
use offramp::session::{After, Entry, Session, Setup, Unrecorded};
use offramp_fuzz::{Dice, NUMBERS, TEXTS, put, scratch, show};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use sha2::{Digest, Sha256};

/// The version that is written.
const VERSION: &str = "{\"offramp_game\":3,";

/// The first line of an export, in its order.
#[derive(Serialize, Deserialize)]
struct Header {
    offramp_game: u32,
    game: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    name: Option<String>,
    started: String,
    ended: Option<String>,
    setup: Setup,
    scenario: Kept,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    begun: Option<After>,
}

#[derive(Serialize, Deserialize)]
struct Kept {
    hash: String,
    id: String,
    title: String,
    actors: Vec<String>,
    files: Vec<Text>,
}

#[derive(Serialize, Deserialize)]
struct Text {
    name: String,
    text: String,
}

#[derive(Serialize)]
struct Footer {
    entries: usize,
    sha256: String,
}

fuzz_target!(|bytes: &[u8]| {
    if let Ok(text) = str::from_utf8(bytes) {
        game(text);
    }
});

fn game(input: &str) {
    let mut lines = input.lines();
    let options: u64 = lines.next().and_then(|line| line.parse().ok()).unwrap_or_default();
    let Some(first) = lines.next() else { return };
    let mut header: Result<Header, _> = serde_json::from_str(first);
    if let Ok(header) = &mut header
        && options & 2 > 0
    {
        edition(header);
    }
    let first = header.map_or_else(|_| first.to_owned(), |header| json(&header));
    let mut entries: Vec<Result<Entry, String>> =
        lines.map(|line| serde_json::from_str(line).map_err(|_| line.to_owned())).collect();
    if options & 1 > 0
        && let Some((record, game)) = imported(&sealed(&first, &[]))
        && let Ok(session) = record.load(&game).and_then(session)
    {
        hashes(session, &mut entries);
    }
    let entries: Vec<_> =
        entries.iter().map(|entry| entry.as_ref().map_or_else(Clone::clone, json)).collect();
    if let Some(session) = played(&sealed(&first, &entries)) {
        show(session);
    }
}

/// Makes the edition right that the header and the set-up name, and what the game began with.
fn edition(header: &mut Header) {
    let mut files = Files::default();
    for file in &header.scenario.files {
        files.add(file.name.clone().into(), file.text.clone());
    }
    if let Some(scenario) = load_texts(files).scenario {
        header.scenario.hash.clone_from(&scenario.hash);
        header.setup.scenario_hash.clone_from(&scenario.hash);
        let start = Session::start(Arc::new(scenario), header.setup.clone(), Box::new(Unrecorded));
        header.begun = start.ok().map(|session| After {
            events: session.events().to_vec(),
            state: session.state().clone(),
        });
    }
}

/// Makes numbers, state hashes and what came of each right, up to the first entry that the rules refuse.
fn hashes(mut session: Session, entries: &mut [Result<Entry, String>]) {
    for (entry, number) in entries.iter_mut().flatten().zip(1..) {
        let command = entry.command.clone();
        let Ok(events) = session.enter(command.clone()).map(<[_]>::to_vec) else { return };
        *entry = Entry::new(number, command, session.state(), &events);
    }
}

fn json(value: &impl Serialize) -> String {
    legible::json(&serde_json::to_string(value).expect("it is JSON")).into_owned()
}

/// A line with its checksum.
fn seal(line: &str) -> String {
    let body = line.strip_suffix('}').unwrap_or(line);
    let mut hash = Sha256::new();
    hash.update((body.len() as u64).to_le_bytes());
    hash.update(body);
    format!("{body},\"checksum\":\"{}\"}}\n", hex(&hash.finalize()[..8]))
}

/// A whole export.
fn sealed(header: &str, entries: &[String]) -> String {
    let mut text: String = seal(header);
    text.extend(entries.iter().map(|entry| seal(entry)));
    let sha256 = hex(&Sha256::digest(&text));
    text + &seal(&json(&Footer { entries: entries.len(), sha256 }))
}

/// Imports a game into a new record, if it can be imported.
fn imported(export: &str) -> Option<(Record, GameId)> {
    let path = empty_record();
    let mut record = Record::open(&path).expect("an empty record can be opened");
    match record.import(&mut export.as_bytes()) {
        Ok(Imported::New(game)) => Some((record, game)),
        Ok(other) => panic!("an empty record knows the game: {other:?}"),
        Err(error) => {
            let (said, of_it) = (error.to_string(), matches!(error, RecordError::Line { .. }));
            assert!(of_it || matches!(error, RecordError::Store { .. }), "{said}");
            None
        }
    }
}

fn session(stored: Stored) -> Result<Session, RecordError> {
    stored.session(Box::new(Unrecorded))
}

/// Imports a game, and does everything with it that a verb does; the game as it can be played on, if it
/// can.
fn played(export: &str) -> Option<Session> {
    let (record, game) = imported(export)?;
    let list = record.games().expect("the list of an intact record");
    assert_eq!((list.games.len(), list.damaged.len()), (1, 0), "{list:?}");
    let mut again = Vec::new();
    record.export(&game, &mut again).expect("what was imported can be exported");
    if export.starts_with(VERSION) {
        assert_eq!(String::from_utf8_lossy(&again), export, "exported as it was imported");
    }
    let stored = record.load(&game).ok()?;
    let verified = stored.clone().verify();
    let told = stored.clone().told();
    match session(stored) {
        Ok(session) => Some(session),
        // It may well lead to the same by these rules, and is told then, but is not played on.
        Err(RecordError::OtherRules { .. }) => {
            assert!(
                told.is_ok() || verified.is_err(),
                "it is sound, and can't be told: {:?}",
                told.err()
            );
            None
        }
        Err(error) => {
            assert!(verified.is_err(), "it is sound, and can't be played on: {error:?}");
            None
        }
    }
}

/// A record without games, as a copy of one that was made before.
fn empty_record() -> PathBuf {
    static EMPTY: std::sync::LazyLock<Vec<u8>> = std::sync::LazyLock::new(|| {
        let path = scratch().join("empty.sqlite");
        drop(Record::open(&path).expect("a record can be made"));
        std::fs::read(path).expect("it is there")
    });
    let path: &Path = &scratch().join("games.sqlite");
    std::fs::write(path, &*EMPTY).expect("the scratch folder can be written");
    path.to_owned()
}

// An input that is no JSON Lines becomes a sound game; another has one value, or one line, changed.
fuzz_mutator!(|data: &mut [u8], size: usize, max_size: usize, seed: u32| {
    let mut dice = Dice::new(seed);
    if dice.below(20) == 0 {
        return fuzzer_mutate(data, size, max_size);
    }
    let text = str::from_utf8(&data[..size]).unwrap_or_default();
    let lines: Result<Vec<Value>, _> = text.lines().map(serde_json::from_str).collect();
    let new = match lines {
        Ok(lines) if lines.len() > 1 => changed(lines, &mut dice),
        _ => seeds::GAMES[dice.below(seeds::GAMES.len())].clone(),
    };
    // A game cut short is no game.
    if new.len() <= max_size { put(data, max_size, new.as_bytes()) } else { size }
});

fn changed(mut lines: Vec<Value>, dice: &mut Dice) -> String {
    for _ in 0..=dice.below(2) {
        let (at, other) = (dice.below(lines.len()), dice.below(lines.len()));
        match dice.below(12) {
            0 if at > 1 => drop(lines.remove(at)),
            1 if at > 1 => lines.insert(at, lines[other].clone()),
            2 if at > 1 && other > 1 => lines.swap(at, other),
            // The header has most of what is not recomputed.
            3..=5 => value(&mut lines[1.min(at)], dice),
            _ => value(&mut lines[at], dice),
        }
    }
    lines.iter().map(|line| line.to_string() + "\n").collect()
}

/// Changes one value somewhere in this one.
fn value(within: &mut Value, dice: &mut Dice) {
    // Down to a leaf, or with a small chance not so far.
    let stop = dice.below(8) == 0;
    match within {
        Value::Array(items) if !items.is_empty() && !stop => {
            let at = dice.below(items.len());
            value(&mut items[at], dice);
        }
        Value::Object(fields) if !fields.is_empty() && !stop => {
            let at = dice.below(fields.len());
            fields.values_mut().nth(at).into_iter().for_each(|field| value(field, dice));
        }
        Value::Array(items) => match dice.below(3) {
            0 => items.clear(),
            1 => drop(items.pop()),
            _ => items.extend(items.last().cloned()),
        },
        Value::Object(fields) => {
            let name = fields.keys().nth(dice.below(fields.len())).cloned();
            name.into_iter().for_each(|name| drop(fields.remove(&name)));
        }
        Value::Number(number) => {
            let near = number.as_i64().unwrap_or_default();
            *within = match dice.below(4) {
                0 => Value::from(near.wrapping_add(1)),
                1 => Value::from(near.wrapping_sub(1)),
                2 => Value::from(dice.below(40)),
                _ => Value::from(NUMBERS[dice.below(NUMBERS.len())]),
            };
        }
        Value::String(text) => words(text, dice),
        Value::Bool(yes) => *yes = !*yes,
        Value::Null => *within = Value::from(TEXTS[dice.below(TEXTS.len())]),
    }
}

/// Changes a text in one place.
fn words(text: &mut String, dice: &mut Dice) {
    let at = text.floor_char_boundary(dice.below(text.len() + 1));
    match dice.below(4) {
        0 => text.truncate(at),
        1 => *text = TEXTS[dice.below(TEXTS.len())].to_owned(),
        2 => text.insert_str(at, TEXTS[dice.below(TEXTS.len())]),
        _ => drop(text.pop()),
    }
}
