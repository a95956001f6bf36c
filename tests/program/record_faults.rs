//! A record that is damaged, locked, read-only, full or something else gets one clear message and
//! is left as it is.

use crate::record_support;

use std::fs;
use std::path::{Path, PathBuf};

use offramp::record::{Record, RecordError, StoreProblem};
use record_support::{one_game, start, step};
use rusqlite::Connection;
use tempfile::TempDir;

struct Place {
    folder: TempDir,
}

impl Place {
    fn new() -> Self {
        Self { folder: tempfile::tempdir().unwrap() }
    }

    fn store(&self) -> PathBuf {
        self.folder.path().join("games.sqlite")
    }

    /// The message of opening the store, which must not change it, without the folder's name.
    fn refusal(&self, bytes: &[u8]) -> String {
        fs::write(self.store(), bytes).unwrap();
        let message = self.said(Record::open(&self.store()));
        assert_eq!(fs::read(self.store()).unwrap(), bytes, "{message}");
        assert_eq!(message, self.said(Record::open_existing(&self.store())));
        assert_eq!(fs::read_dir(self.folder.path()).unwrap().count(), 1, "{message}");
        message
    }

    fn said<T>(&self, result: Result<T, RecordError>) -> String {
        self.brief(&result.err().expect("an error").to_string())
    }

    fn brief(&self, message: &str) -> String {
        message.replace(&format!("{}/", self.folder.path().display()), "")
    }
}

/// A record with a game, and the game's name.
fn sound() -> (Place, String, Vec<u8>) {
    let place = Place::new();
    let game = one_game(&place.store()).to_string();
    let bytes = fs::read(place.store()).unwrap();
    (place, game, bytes)
}

fn sql(path: &Path, sql: &str) {
    Connection::open(path).unwrap().execute_batch(sql).unwrap();
}

const NO_DATABASE: &str = "the record `games.sqlite` is no database: it is damaged or something \
    else; it was left as it is: move it away and offramp starts a new one, or name another with \
    --store FILE";

#[test]
fn garbage_is_left_as_it_is() {
    let place = Place::new();
    let pseudo: Vec<u8> =
        (0..50_000_u32).map(|n| (n.wrapping_mul(2_654_435_761) >> 13) as u8).collect();
    let zeros = vec![0; 8192];
    let half = [b"SQLite format 3\0".as_slice(), &pseudo].concat();
    for bytes in [b"x".as_slice(), b"my shopping list\n", &pseudo, &zeros, &half] {
        assert_eq!(place.refusal(bytes), NO_DATABASE);
    }
}

#[test]
fn a_truncated_record_is_left_as_it_is() {
    let (place, _, bytes) = sound();
    let half = bytes.len() / 2;
    let mut cuts = vec![1, 15, 16, 17, 99, 100, 101, 511, 512, 1000, 4095, 4096, 4097, 5000, 8192];
    cuts.extend([half, half + 1, bytes.len() - 4097, bytes.len() - 4096, bytes.len() - 1]);
    for cut in cuts {
        let message = place.refusal(&bytes[..cut]);
        let damaged = message.starts_with("the record `games.sqlite` is damaged (");
        assert!(damaged || message == NO_DATABASE, "cut at {cut}: {message}");
    }
    assert_eq!(
        place.refusal(&bytes[..8192]),
        "the record `games.sqlite` is damaged (database disk image is malformed); it was left as \
         it is: move it away and offramp starts a new one, or bring back an older copy"
    );
    assert_eq!(
        place.refusal(&bytes[..bytes.len() - 1]),
        "the record `games.sqlite` is damaged (its end is missing); it was left as it is: move it \
         away and offramp starts a new one, or bring back an older copy"
    );
}

/// Everything a record says, or the first error.
fn everything(path: &Path) -> Result<String, RecordError> {
    let record = Record::open_existing(path)?;
    let list = record.games()?;
    if let Some(error) = list.damaged.into_iter().next() {
        return Err(error);
    }
    let mut all = String::new();
    for game in list.games {
        let stored = record.load(&game.id)?;
        all += &format!("{game:?} {:?} {:?} {:?}", stored.files, stored.begun, stored.entries);
    }
    Ok(all)
}

#[test]
fn a_flipped_bit_is_noticed_or_without_effect_and_never_made_worse() {
    let (place, _, bytes) = sound();
    let whole = everything(&place.store()).unwrap();
    let (mut noticed, mut harmless) = (0, 0);
    // Every byte of the file's header and first tree, and then some of all the others.
    for at in (0..300).chain((300..bytes.len()).step_by(53)) {
        let mut flipped = bytes.clone();
        flipped[at] ^= 1 << (at % 8);
        fs::write(place.store(), &flipped).unwrap();
        match everything(&place.store()) {
            Ok(all) => {
                assert_eq!(all, whole, "byte {at}");
                harmless += 1;
            }
            Err(error) => {
                let message = error.to_string();
                assert!(message.contains("it was left as it is"), "byte {at}: {message}");
                noticed += 1;
            }
        }
        assert!(fs::read(place.store()).unwrap() == flipped, "byte {at}");
    }
    println!("{noticed} noticed, {harmless} in unused places, of {} bytes", bytes.len());
    // Pages of trees are half full, and so is the last one of a long text.
    assert!(noticed > harmless / 2, "{noticed} noticed, {harmless} harmless");
}

#[test]
fn other_databases_are_left_as_they_are() {
    let (place, _, bytes) = sound();
    let other = Place::new();
    let after = |change: &str| {
        fs::write(place.store(), &bytes).unwrap();
        sql(&place.store(), change);
        other.refusal(&fs::read(place.store()).unwrap())
    };
    let foreign = "the record `games.sqlite` belongs to another program; it was left as it is: \
                   name another with --store FILE";
    assert_eq!(after("PRAGMA application_id = 7"), foreign);
    assert_eq!(
        after("PRAGMA user_version = 5"),
        "the record `games.sqlite` was made by a newer offramp (version 5 of the record; this one \
         knows 4); it was left as it is: update offramp, or name another with --store FILE"
    );
    let tables = "the record `games.sqlite` is damaged (its tables are not those offramp made); it \
                  was left as it is: move it away and offramp starts a new one, or bring back an \
                  older copy";
    assert_eq!(after("PRAGMA user_version = 0"), tables);
    assert_eq!(after("PRAGMA user_version = 1"), tables);
    assert_eq!(after("PRAGMA user_version = 2"), tables);
    assert_eq!(after("DROP TABLE entries"), tables);
    assert_eq!(
        after("CREATE TRIGGER t AFTER INSERT ON entries BEGIN DELETE FROM games; END"),
        tables
    );
    fs::remove_file(place.store()).unwrap();
    sql(&place.store(), "CREATE TABLE bookmarks (url TEXT)");
    assert_eq!(other.refusal(&fs::read(place.store()).unwrap()), foreign);
}

#[test]
fn folders_and_missing_files() {
    let place = Place::new();
    assert_eq!(
        place.said(Record::open_existing(&place.store())),
        "the record `games.sqlite` does not exist; check the spelling, or play a game to make one"
    );
    assert!(!place.store().exists());
    fs::create_dir(place.store()).unwrap();
    assert_eq!(
        place.said(Record::open(&place.store())),
        "the record `games.sqlite` is not a file; name another with --store FILE"
    );
    fs::write(place.folder.path().join("file"), "").unwrap();
    assert_eq!(
        place.said(Record::open(&place.folder.path().join("file/below/games.sqlite"))),
        "the record `file/below/games.sqlite` has no folder, and `file/below` can't be made: Not a \
         directory (os error 20); name another place with --store FILE or OFFRAMP_DATA"
    );
    let message = Record::open(Path::new("")).unwrap_err().to_string();
    assert_eq!(
        message,
        "the record `` can't be opened: cannot make an empty path absolute; get the right to read \
         and write it, or name another with --store FILE"
    );
    Record::open(&place.folder.path().join("new/folders/games.sqlite")).unwrap();
}

#[test]
fn an_empty_file_is_a_new_record() {
    let place = Place::new();
    fs::write(place.store(), "").unwrap();
    assert!(Record::open(&place.store()).unwrap().games().unwrap().games.is_empty());
}

const LOCKED: &str =
    "the record `games.sqlite` is in use by another program; close that program and try again";

#[test]
fn a_locked_record_is_waited_for_and_then_refused() {
    let (place, _, bytes) = sound();
    let other = Connection::open(place.store()).unwrap();
    other.execute_batch("BEGIN EXCLUSIVE").unwrap();
    assert_eq!(place.said(Record::open(&place.store())), LOCKED);
    other.execute_batch("ROLLBACK").unwrap();
    drop(other);
    assert_eq!(fs::read(place.store()).unwrap(), bytes);
    Record::open(&place.store()).unwrap();
}

#[test]
fn a_command_that_can_t_be_saved_is_not_done_and_can_be_given_again() {
    let place = Place::new();
    let mut record = Record::open(&place.store()).unwrap();
    let (game, mut session) = start(&mut record, "first-steps", 1);
    step(&mut session).unwrap();
    let before = session.state().clone();
    let other = Connection::open(place.store()).unwrap();
    other.execute_batch("BEGIN IMMEDIATE").unwrap();
    let message = step(&mut session).unwrap_err().to_string();
    assert_eq!(place.brief(&message), format!("not saved, so not done: {LOCKED}"));
    assert_eq!((session.state(), session.entries()), (&before, 1));
    other.execute_batch("ROLLBACK").unwrap();
    step(&mut session).unwrap();
    assert_eq!(record.load(&game).unwrap().entries.len(), 2);
}

#[test]
fn a_game_has_one_writer() {
    let place = Place::new();
    let mut record = Record::open(&place.store()).unwrap();
    let (game, mut first) = start(&mut record, "first-steps", 1);
    step(&mut first).unwrap();
    let mut second = Record::open(&place.store()).unwrap().resume(&game).unwrap();
    step(&mut second).unwrap();
    let message = step(&mut first).unwrap_err().to_string();
    assert_eq!(
        place.brief(&message),
        format!(
            "not saved, so not done: the record `games.sqlite` already has entry 2 of game \
             `{game}`: it is being played in another window; go on there, or close it and resume here"
        )
    );
    step(&mut second).unwrap();
    assert_eq!(record.load(&game).unwrap().entries.len(), 3);
}

#[test]
fn entries_have_no_gaps() {
    use offramp::session::Journal;
    let (place, ..) = sound();
    let record = Record::open(&place.store()).unwrap();
    let id = &record.games().unwrap().games[0].id;
    let mut entry = record.load(id).unwrap().entries.pop().unwrap();
    let last = entry.number;
    entry.number += 2;
    let message = record.journal(id).unwrap().append(&entry, false).unwrap_err();
    assert_eq!(
        place.brief(&message.to_string()),
        format!(
            "the record `games.sqlite` has {last} entries of game `{id}`, so entry {} can't be the \
             next; close the game and resume it",
            last + 2
        )
    );
}

#[test]
fn lost_and_changed_rows_are_named() {
    let (place, game, bytes) = sound();
    let after = |change: &str| {
        fs::write(place.store(), &bytes).unwrap();
        sql(&place.store(), change);
        let error = everything(&place.store()).unwrap_err();
        let problem =
            matches!(error, RecordError::Store { problem: StoreProblem::DamagedGame(_), .. });
        assert!(problem, "{error}");
        let message = place.said::<()>(Err(error));
        let end = "); it was left as it is: the other games in it can still be played and exported";
        let start = "the record `games.sqlite` is damaged (";
        message.strip_prefix(start).unwrap().strip_suffix(end).unwrap().replace(&game, "GAME")
    };
    let entries = [
        ("DELETE FROM entries WHERE number = 2", "entry 2 of game `GAME` is missing"),
        ("DELETE FROM entries WHERE number = 1", "entry 1 of game `GAME` is missing"),
        (
            "UPDATE entries SET state_hash = '0' WHERE number = 3",
            "entry 3 of game `GAME` does not match its checksum",
        ),
        ("UPDATE entries SET number = 99 WHERE number = 1", "entry 1 of game `GAME` is missing"),
        (
            "INSERT INTO entries SELECT game, 99, command, state_hash, checksum FROM entries LIMIT 1",
            "game `GAME` has more entries than it should",
        ),
        (
            "UPDATE games SET ended = NULL",
            "the first line of game `GAME` does not match its checksum",
        ),
        ("UPDATE games SET entries = -1", "Integer -1 out of range at index 6"),
        ("DELETE FROM scenarios", "the scenario of game `GAME` is missing"),
        (
            "UPDATE scenarios SET title = 'x'",
            "the text of scenario `first-steps` does not match its checksum",
        ),
    ];
    for (change, message) in entries {
        assert_eq!(after(change), message, "{change}");
    }
}

#[test]
fn a_game_that_is_not_there() {
    let (place, game, _) = sound();
    let record = Record::open(&place.store()).unwrap();
    assert_eq!(
        place.said(record.find("kirilov")),
        "the record `games.sqlite` has no game `kirilov`; `offramp record list` shows which there are"
    );
    let near = format!("{game}x");
    assert_eq!(
        place.said(record.find(&near)),
        format!("the record `games.sqlite` has no game `{near}`; did you mean `{game}`?")
    );
}
