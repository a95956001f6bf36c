//! Export, import, replay: through the library and through the command line.

use crate::record_support;

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use offramp::record::{Imported, Record, RecordError};
use record_support::{checksum, finish, one_game, start, step};
use rusqlite::Connection;

fn export(record: &Record, game: &str) -> String {
    let mut bytes = Vec::new();
    record.export(&record.find(game).unwrap(), &mut bytes).unwrap();
    String::from_utf8(bytes).unwrap()
}

fn import(record: &mut Record, text: &str) -> Result<Imported, RecordError> {
    record.import(&mut text.as_bytes())
}

fn new_record(folder: &Path, name: &str) -> Record {
    Record::open(&folder.join(name)).unwrap()
}

#[test]
fn an_imported_game_is_exported_with_the_same_bytes() {
    let folder = tempfile::tempdir().unwrap();
    let mut here = new_record(folder.path(), "here");
    let mut there = new_record(folder.path(), "there");
    let (ended, mut session) = start(&mut here, "kirillov", 3);
    finish(&mut session);
    let (unfinished, mut session) = start(&mut here, "kirillov", u64::MAX);
    step(&mut session).unwrap();
    let (unplayed, _) = start(&mut here, "first-steps", 5);
    for game in [ended, unfinished, unplayed] {
        let text = export(&here, game.as_str());
        assert_eq!(import(&mut there, &text).unwrap(), Imported::New(game.clone()));
        assert_eq!(import(&mut there, &text).unwrap(), Imported::Known(game.clone()));
        assert!(export(&there, game.as_str()) == text);
        assert_eq!(there.load(&game).unwrap().entries, here.load(&game).unwrap().entries);
    }
    assert_eq!(here.games().unwrap().games, there.games().unwrap().games);
    let mut session = there.resume(&there.unfinished("kirillov").unwrap()[0].id).unwrap();
    finish(&mut session);
    assert!(there.unfinished("kirillov").unwrap().is_empty());
}

#[test]
fn a_game_whose_name_is_taken_gets_another() {
    let folder = tempfile::tempdir().unwrap();
    let mut here = new_record(folder.path(), "here");
    let mut there = new_record(folder.path(), "there");
    let (game, mut session) = start(&mut here, "first-steps", 3);
    import(&mut there, &export(&here, game.as_str())).unwrap();
    finish(&mut session);
    let Imported::Renamed(other) = import(&mut there, &export(&here, game.as_str())).unwrap()
    else {
        panic!("not renamed")
    };
    assert_ne!(other, game);
    assert_eq!(there.load(&other).unwrap().entries, here.load(&game).unwrap().entries);
    assert!(there.load(&game).unwrap().entries.is_empty());
}

/// A line with the checksum it ought to have.
fn sealed(line: &str) -> String {
    let (body, _) = line.rsplit_once(",\"checksum\":\"").unwrap();
    format!("{body},\"checksum\":\"{}\"}}", checksum(&[body]))
}

const NOTHING: &str = "; nothing was imported: export the game again, or ask for the file again";

#[test]
fn a_damaged_line_is_named_and_nothing_imported() {
    let folder = tempfile::tempdir().unwrap();
    let mut here = new_record(folder.path(), "here");
    let mut there = new_record(folder.path(), "there");
    let game = one_game(&folder.path().join("here"));
    let text = export(&here, game.as_str());
    let lines: Vec<&str> = text.lines().collect();
    let last = lines.len();
    let before = fs::read(there.path()).unwrap();
    let mut refused = |lines: &[&str], message: &str| {
        let text: String = lines.iter().map(|line| format!("{line}\n")).collect();
        let error = import(&mut there, &text).unwrap_err().to_string();
        assert_eq!(error, format!("{message}{NOTHING}"));
        assert!(fs::read(there.path()).unwrap() == before);
    };
    let with = |at: usize, line: &str| {
        let mut lines: Vec<String> = lines.iter().map(|&line| line.to_owned()).collect();
        lines[at - 1] = line.to_owned();
        lines
    };
    let refs =
        |lines: &[String]| lines.iter().map(|l| l.clone().leak() as &str).collect::<Vec<_>>();

    refused(&[], "line 1: the file is empty");
    let changed = with(3, &lines[2].replace("state_hash\":\"", "state_hash\":\"0"));
    refused(&refs(&changed), "line 3: it does not match its checksum, so it was changed");
    let cut = with(4, &lines[3][..40]);
    refused(
        &refs(&cut),
        "line 4: it does not end with a checksum, as each line of an exported game",
    );
    let ends =
        |n| format!("line {n}: the file ends after this line, but games end with their length");
    refused(&lines[..1], &ends(1));
    refused(&lines[..last - 1], &ends(last - 1));
    refused(&[&lines[..2], &lines[3..]].concat(), "line 3: entry 2 should stand here, not 3");
    refused(
        &[&lines[..last - 2], &lines[last - 1..]].concat(),
        &format!("line {}: it does not fit the lines above it", last - 1),
    );
    refused(
        &[&lines[..], &lines[1..2]].concat(),
        &format!("line {}: something follows the last line", last + 1),
    );
    let forged = with(2, &sealed(&lines[1].replace("Commit", "Comit")));
    refused(
        &refs(&forged),
        "line 2: it is not an entry: unknown variant `Comit`, expected one of `Commit`, \
         `Forecast`, `Inject`, `Amend`, `Write`, `Adjudicate` at line 1 column 30",
    );
    let spaced = with(2, &sealed(&lines[1].replace("\"number\":1", "\"number\": 1")));
    refused(&refs(&spaced), "line 2: it is not an entry as this version of offramp writes it");
    let newer = with(1, &sealed(&lines[0].replace("\"offramp_game\":3", "\"offramp_game\":4")));
    refused(
        &refs(&newer),
        "line 1: the format has version 4, this offramp knows 3; update offramp",
    );
    let other = with(1, &sealed(&lines[0].replace("meta", "mета")));
    refused(&refs(&other), "line 1: the scenario's text is not the one the game was played with");
    assert_eq!(import(&mut there, &text).unwrap(), Imported::New(game));
    let _ = &mut here;
}

#[test]
fn no_bytes_make_it_panic() {
    let folder = tempfile::tempdir().unwrap();
    let here = new_record(folder.path(), "here");
    let game = one_game(&folder.path().join("here"));
    let text = export(&here, game.as_str());
    let mut there = new_record(folder.path(), "there");
    for at in (0..text.len()).step_by(601) {
        let mut bytes = text.clone().into_bytes();
        bytes[at] ^= 1 << (at % 8);
        let error = there.import(&mut bytes.as_slice()).unwrap_err();
        assert!(matches!(error, RecordError::Line { .. }), "byte {at}: {error}");
        there.import(&mut &text.as_bytes()[..at]).unwrap_err();
    }
    let deep = format!("{}{}", "[".repeat(100_000), ",\"checksum\":\"x\"}\n");
    import(&mut there, &deep).unwrap_err();
    let long = "x".repeat(100 << 20);
    import(&mut there, &long).unwrap_err();
    assert!(there.games().unwrap().games.is_empty());
}

#[test]
fn a_game_outlives_its_scenario_s_file() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("mine.ron");
    let shipped = offramp::scenario::library::Shipped::find("first-steps").unwrap();
    fs::write(&file, format!("\u{feff}{}", shipped.text)).unwrap();
    let loaded = offramp::scenario::load(&file);
    let scenario = std::sync::Arc::new(loaded.scenario.unwrap());
    let mut record = new_record(folder.path(), "record");
    let policy = offramp::policy::PolicyKind::Random;
    let setup = offramp::session::Setup::all_computers(&scenario, 1, policy);
    let game = record.begin(&setup, &scenario, &loaded.files).unwrap();
    fs::remove_file(&file).unwrap();
    let mut session = record.resume(&game).unwrap();
    finish(&mut session);
    assert_eq!(session.scenario().hash, scenario.hash);
    // Of the file's place nothing is kept but its name.
    let text = export(&record, game.as_str());
    assert!(text.contains("\"name\":\"mine.ron\""));
    assert!(!text.contains(folder.path().to_str().unwrap()));
}

#[test]
fn a_record_is_not_given_another_text() {
    let folder = tempfile::tempdir().unwrap();
    let mut record = new_record(folder.path(), "record");
    let (scenario, _) = record_support::shipped("first-steps");
    let (_, other) = record_support::shipped("kirillov");
    let policy = offramp::policy::PolicyKind::Random;
    let setup = offramp::session::Setup::all_computers(&scenario, 1, policy);
    let error = record.begin(&setup, &scenario, &other.files).unwrap_err().to_string();
    assert_eq!(
        error,
        format!(
            "the record `{}` keeps the text of each scenario, but was given another text than that \
             of `first-steps`; load the scenario again",
            record.path().display()
        )
    );
}

/// The program, with a record of one game.
struct Program {
    folder: tempfile::TempDir,
    store: PathBuf,
    game: String,
}

impl Program {
    fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let store = folder.path().join("games.sqlite");
        let game = one_game(&store).to_string();
        Self { folder, store, game }
    }

    /// Exit code, standard output and standard error, without the folder and the game's name.
    fn run(&self, words: &str) -> (i32, String, String) {
        let words = words.replace("GAME", &self.game);
        let output: Output = Command::new(env!("CARGO_BIN_EXE_offramp"))
            .args(words.split_whitespace())
            .current_dir(self.folder.path())
            .env("OFFRAMP_DATA", self.folder.path())
            .output()
            .unwrap();
        let brief = |bytes: Vec<u8>| {
            let folder = format!("{}/", self.folder.path().display());
            String::from_utf8(bytes).unwrap().replace(&folder, "").replace(&self.game, "GAME")
        };
        (output.status.code().unwrap(), brief(output.stdout), brief(output.stderr))
    }

    fn sql(&self, sql: &str) {
        Connection::open(&self.store).unwrap().execute_batch(sql).unwrap();
    }

    /// Changes an entry as somebody would who knows the checksums.
    fn forge(&self, number: u64, change: impl Fn(&mut String, &mut String)) {
        let conn = Connection::open(&self.store).unwrap();
        let row = conn.query_row(
            "SELECT command, state_hash FROM entries WHERE number = ?",
            [number],
            |row| Ok((row.get(0)?, row.get(1)?)),
        );
        let (mut command, mut state_hash) = row.unwrap();
        change(&mut command, &mut state_hash);
        let sum = checksum(&[&self.game, &number.to_string(), &command, &state_hash]);
        let sql = "UPDATE entries SET command = ?, state_hash = ?, checksum = ? WHERE number = ?";
        conn.execute(sql, (command, state_hash, sum, number)).unwrap();
    }
}

fn ok(out: &str) -> (i32, String, String) {
    (0, out.to_owned(), String::new())
}

fn failed(code: i32, error: &str) -> (i32, String, String) {
    (code, String::new(), format!("offramp: {error}\n"))
}

const NOT_VOUCHED_FOR: &str = "\
Not vouched for: who the people were and what they chose, wrote and expected; what a program from
outside chose, and whether it ran; what a facilitator decided; what the game is called, which game it
is said to be branched from, which rules it is said to be made with, and which campaign is said to have
left behind what; when it was played, and whether more followed its last entry.
";

#[test]
fn replay_shows_and_verifies() {
    let program = Program::new();
    let (code, out, err) = program.run("replay GAME");
    assert_eq!((code, err.as_str()), (0, ""));
    assert!(out.lines().count() >= 5 && out.contains("\nturn 1, "), "{out}");
    let entries = Record::open(&program.store).unwrap().games().unwrap().games[0].entries;
    let edition = record_support::shipped("first-steps").0.hash.clone();
    let turns = out.lines().filter(|line| line.starts_with("turn ")).count();
    let agrees = format!(
        "{entries} entries, every state hash agrees\n{} decisions of the computer worked out again, \
         with the same draws\nPlayed with the text of `first-steps` kept here, edition {edition:.12}.\n\
         {NOT_VOUCHED_FOR}",
        entries - turns as u64
    );
    assert_eq!(program.run("replay GAME --verify"), ok(&agrees));
    assert_eq!(program.run("replay GAME --verify --store games.sqlite"), ok(&agrees));
}

#[test]
fn a_tampered_command_is_found() {
    let program = Program::new();
    let changed = "; the record was changed or was made by another version of the rules";
    program
        .sql("UPDATE entries SET command = replace(command, 'orders', 'Orders') WHERE number = 4");
    let sum = "the record `games.sqlite` is damaged (entry 4 of game `GAME` does not match its \
               checksum); it was left as it is: the other games in it can still be played and exported";
    assert_eq!(program.run("replay GAME --verify"), failed(1, sum));
    assert_eq!(program.run("replay GAME"), failed(2, sum));

    let program = Program::new();
    program.forge(2, |_, hash| "0123456789abcdef".clone_into(hash));
    let (code, _, err) = program.run("replay GAME --verify");
    let start =
        "offramp: game `GAME`, entry 2: the record says state 0123456789abcdef, the rules give ";
    assert!(code == 1 && err.starts_with(start) && err.ends_with(&format!("{changed}\n")), "{err}");

    let program = Program::new();
    program.forge(1, |command, _| {
        "{\"Commit\":{\"actor\":0,\"orders\":[999]}}".clone_into(command);
    });
    let unfit = "game `GAME`, entry 1: it does not fit the scenario: there is no option 999, counted \
                 from 0, but only 10; the record was changed";
    assert_eq!(program.run("replay GAME --verify"), failed(1, unfit));
    assert_eq!(program.run("replay GAME"), failed(2, unfit));
}

#[test]
fn the_record_verb() {
    let program = Program::new();
    let (code, out, err) = program.run("record list");
    assert_eq!((code, err.as_str(), out.lines().count()), (0, "", 1));
    assert!(out.starts_with("GAME  20") && out.contains(" UTC  ended, "), "{out}");
    assert!(out.ends_with(", seed 7, all by the computer\n"), "{out}");

    let (code, text, _) = program.run("record export GAME");
    assert_eq!(code, 0);
    assert_eq!(program.run("record export GAME game.jsonl"), ok(""));
    let file = fs::read_to_string(program.folder.path().join("game.jsonl")).unwrap();
    assert!(file.replace(&program.game, "GAME") == text);
    assert_eq!(
        program.run("record export GAME game.jsonl"),
        failed(2, "`game.jsonl` exists already; name a new file, or move it away")
    );
    assert_eq!(
        program.run("record import game.jsonl"),
        ok("GAME was here already; nothing to do.\n")
    );
    assert_eq!(
        program.run("record import game.jsonl --store new.sqlite"),
        ok("Imported as GAME.\n")
    );
    assert_eq!(program.run("record list --store new.sqlite"), ok(&out));

    let line = file.lines().nth(1).unwrap();
    let damaged = file.replace(line, &line.replace("number\":1", "number\":7"));
    fs::write(program.folder.path().join("damaged.jsonl"), damaged).unwrap();
    assert_eq!(
        program.run("record import damaged.jsonl"),
        failed(
            2,
            "`damaged.jsonl` is damaged, line 2: it does not match its checksum, so it was \
             changed; nothing was imported: export the game again, or ask for the file again"
        )
    );
    assert_eq!(
        program.run("record import missing.jsonl"),
        failed(
            2,
            "`missing.jsonl` can't be opened: No such file or directory (os error 2); name an \
             exported game"
        )
    );
}

#[test]
fn a_full_disk_leaves_no_half_export() {
    // /dev/full refuses every byte; only Linux has it.
    if !cfg!(target_os = "linux") {
        return;
    }
    let program = Program::new();
    let full = fs::OpenOptions::new().write(true).open("/dev/full").unwrap();
    let output = Command::new(env!("CARGO_BIN_EXE_offramp"))
        .args(["record", "export", &program.game, "--store"])
        .arg(&program.store)
        .stdout(full)
        .output()
        .unwrap();
    assert_eq!(output.status.code(), Some(2));
    assert_eq!(
        String::from_utf8(output.stderr).unwrap(),
        "offramp: could not write the output: No space left on device (os error 28); check that \
         the disk has room and the pipe is open\n"
    );
}

#[test]
fn an_exported_game_survives_other_systems_and_editors() {
    let folder = tempfile::tempdir().unwrap();
    let here = new_record(folder.path(), "here");
    let game = one_game(&folder.path().join("here"));
    let text = export(&here, game.as_str());
    let windows = text.replace('\n', "\r\n");
    let spaced = format!("\n{}\n\n", text.replace('\n', "\n\n"));
    let mark = "\u{feff}";
    let lacking = text.trim_end();
    let texts = [
        windows.clone(),
        format!("{mark}{text}"),
        format!("{mark}{windows}"),
        format!("{text}\n"),
        format!("{windows}\r\n\r\n"),
        lacking.to_owned(),
        format!("{lacking} "),
        windows.trim_end().to_owned(),
        spaced,
    ];
    for (at, changed) in texts.iter().enumerate() {
        let mut there = new_record(folder.path(), &format!("there{at}"));
        assert_eq!(import(&mut there, changed).unwrap(), Imported::New(game.clone()), "{at}");
        assert_eq!(import(&mut there, &text).unwrap(), Imported::Known(game.clone()), "{at}");
        assert!(export(&there, game.as_str()) == text, "{at}");
    }
    let mut there = new_record(folder.path(), "there");
    let wide = |order: fn(u16) -> [u8; 2], mark: &str| -> Vec<u8> {
        format!("{mark}{text}").encode_utf16().flat_map(order).collect()
    };
    for bytes in [
        wide(u16::to_le_bytes, mark),
        wide(u16::to_be_bytes, mark),
        wide(u16::to_le_bytes, ""),
        wide(u16::to_be_bytes, ""),
    ] {
        assert_eq!(
            there.import(&mut bytes.as_slice()).unwrap_err().to_string(),
            format!("line 1: the file is UTF-16, not UTF-8; save it as UTF-8{NOTHING}")
        );
    }
    // What stands within a line is the game's own.
    let error = import(&mut there, &text.replacen("\\n", "\\r\\n", 1)).unwrap_err().to_string();
    assert_eq!(
        error,
        format!("line 1: it does not match its checksum, so it was changed{NOTHING}")
    );
}
