//! Records and exported games of earlier versions are understood: their tables, their editions, their
//! seeds. Bringing a record up to date loses nothing, whenever it is interrupted.

use crate::record_support;

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::Duration;

use offramp::record::{Imported, Record};
use record_support::{bodies, checksum, finish, one_game, sealed, sha256, start, step};
use rusqlite::Connection;

/// The tables of version 1.
const TABLES: &str = "\
CREATE TABLE scenarios (checksum TEXT NOT NULL PRIMARY KEY, hash TEXT NOT NULL, id TEXT NOT NULL, title TEXT NOT NULL, actors TEXT NOT NULL, files TEXT NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE games (id TEXT NOT NULL PRIMARY KEY, scenario TEXT NOT NULL, setup TEXT NOT NULL, started TEXT NOT NULL, ended TEXT, turns INTEGER NOT NULL, entries INTEGER NOT NULL, checksum TEXT NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE entries (game TEXT NOT NULL, number INTEGER NOT NULL, command TEXT NOT NULL, state_hash TEXT NOT NULL, checksum TEXT NOT NULL, PRIMARY KEY (game, number)) STRICT, WITHOUT ROWID;
PRAGMA application_id = 1332114032;
PRAGMA user_version = 1;";

/// The edition of a scenario of one file, and what it was in version 1: over the text alone.
fn editions(text: &str) -> (String, String) {
    let mut parts = vec![0; 8];
    parts.extend((text.len() as u64).to_le_bytes());
    parts.extend(text.as_bytes());
    (sha256(parts), sha256(text))
}

/// A set-up as version 2 wrote it.
fn of_version_2(json: &str) -> String {
    assert!(json.contains("\"rules\":1,"));
    json.replacen("\"rules\":1,", "", 1)
}

/// The lines of an exported game as those of versions 1 and 2: without what came of commands.
fn without_what_came(lines: &mut [String]) {
    for line in lines {
        for came in [",\"after\":", ",\"begun\":"] {
            let end = line.find(came).unwrap_or(line.len());
            line.truncate(end);
        }
    }
}

/// A set-up as version 1 wrote it.
fn of_version_1(json: &str, text: &str) -> String {
    let json = of_version_2(json);
    let (now, then) = editions(text);
    assert!(json.contains(&now), "the edition is not that of docs/rules.md");
    let seed = json.find("\"seed\":\"").unwrap() + 7;
    let end = seed + 1 + json[seed + 1..].find('"').unwrap();
    format!("{}{}{}", &json[..seed], &json[seed + 1..end], &json[end + 1..]).replace(&now, &then)
}

fn texts<const N: usize>(conn: &Connection, sql: &str) -> Vec<[String; N]> {
    let mut query = conn.prepare(sql).unwrap();
    let row = |row: &rusqlite::Row<'_>| {
        Ok(std::array::from_fn(|at| row.get::<_, Option<String>>(at).unwrap().unwrap_or_default()))
    };
    query.query_map([], row).unwrap().map(Result::unwrap).collect()
}

/// The same games in a record of version 1.
fn downgraded(now: &Path, then: &Path) {
    let (from, to) = (Connection::open(now).unwrap(), Connection::open(then).unwrap());
    to.execute_batch("BEGIN").unwrap();
    to.execute_batch(TABLES).unwrap();
    let scenarios = "SELECT checksum, hash, id, title, actors, files FROM scenarios";
    for [kept, hash, id, title, actors, files] in texts::<6>(&from, scenarios) {
        let parsed: serde_json::Value = serde_json::from_str(&files).unwrap();
        let text = parsed[0]["text"].as_str().unwrap();
        assert_eq!(hash, editions(text).0);
        let hash = editions(text).1;
        let sum = checksum(&[&hash, &id, &title, &actors, &files]);
        let row = [&sum, &hash, &id, &title, &actors, &files];
        to.execute("INSERT INTO scenarios VALUES (?, ?, ?, ?, ?, ?)", row).unwrap();
        let games = format!(
            "SELECT id, setup, started, ended, CAST(turns AS TEXT), CAST(entries AS TEXT) FROM games \
             WHERE scenario = '{kept}'"
        );
        for [id, setup, started, ended, turns, entries] in texts::<6>(&from, &games) {
            let setup = of_version_1(&setup, text);
            let sealed = checksum(&[&id, &sum, &setup, &started, &ended, &turns, &entries]);
            let ended = (!ended.is_empty()).then_some(ended);
            let sql = "INSERT INTO games VALUES (?, ?, ?, ?, ?, ?, ?, ?)";
            let numbers: (u64, u64) = (turns.parse().unwrap(), entries.parse().unwrap());
            let row = (id, &sum, setup, started, ended, numbers.0, numbers.1, sealed);
            to.execute(sql, row).unwrap();
        }
    }
    to.execute_batch("COMMIT").unwrap();
    to.execute("ATTACH ? AS now", [now.to_str().unwrap()]).unwrap();
    to.execute_batch("INSERT INTO entries SELECT * FROM now.entries").unwrap();
}

/// The same games in a record of version 2.
fn downgraded_by_one(now: &Path, then: &Path) {
    fs::copy(now, then).unwrap();
    let conn = Connection::open(then).unwrap();
    conn.execute_batch("BEGIN; DROP TABLE afters; PRAGMA user_version = 2").unwrap();
    let games = "SELECT id, scenario, setup, started, ended, CAST(turns AS TEXT), \
                 CAST(entries AS TEXT), name, CAST(last AS TEXT) FROM games";
    for [id, scenario, setup, started, ended, turns, entries, name, last] in
        texts::<9>(&conn, games)
    {
        let setup = of_version_2(&setup);
        let of_1 = checksum(&[&id, &scenario, &setup, &started, &ended, &turns, &entries]);
        let sealed = checksum(&[&of_1, &name, &last]);
        let sql = "UPDATE games SET setup = ?, checksum = ? WHERE id = ?";
        conn.execute(sql, [&setup, &sealed, &id]).unwrap();
    }
    conn.execute_batch("COMMIT").unwrap();
}

/// A record of version 1 with three games: one that has ended, and two that have not.
fn old_record(folder: &Path) -> PathBuf {
    let then = folder.join("then.sqlite");
    downgraded(&record_of_now(folder), &then);
    then
}

fn record_of_now(folder: &Path) -> PathBuf {
    let now = folder.join("now.sqlite");
    one_game(&now);
    let mut record = Record::open(&now).unwrap();
    for (scenario, seed) in [("kirillov", 1 << 60), ("first-steps", 2)] {
        let (_, mut session) = start(&mut record, scenario, seed);
        step(&mut session).unwrap();
        // Times are kept to the millisecond.
        std::thread::sleep(Duration::from_millis(3));
    }
    now
}

fn version(path: &Path) -> u32 {
    let conn = Connection::open(path).unwrap();
    conn.pragma_query_value(None, "user_version", |row| row.get(0)).unwrap()
}

#[test]
fn records_of_versions_1_and_2_are_brought_up_to_date() {
    for old in [1, 2] {
        let folder = tempfile::tempdir().unwrap();
        let now = record_of_now(folder.path());
        let then = folder.path().join("then.sqlite");
        match old {
            1 => downgraded(&now, &then),
            _ => downgraded_by_one(&now, &then),
        }
        assert_eq!(version(&then), old);
        brought_up_to_date(folder.path(), &then);
    }
}

fn brought_up_to_date(folder: &Path, store: &Path) {
    let new = Record::open(&folder.join("now.sqlite")).unwrap();
    let record = Record::open_existing(store).unwrap();
    assert_eq!(version(store), 3);
    let (mut before, mut after) = (new.games().unwrap(), record.games().unwrap());
    assert!(after.damaged.is_empty(), "{:?}", after.damaged);
    // By the times they were begun, as far as those tell: the order of entries was not kept.
    let ids = |games: &offramp::record::GameList| -> Vec<String> {
        games.games.iter().map(|game| game.id.to_string()).collect()
    };
    assert_eq!(ids(&after), ids(&before));
    for game in before.games.iter_mut().chain(&mut after.games) {
        game.last = 0;
    }
    assert_eq!(after.games, before.games);
    for game in &after.games {
        let (old, new) = (record.load(&game.id).unwrap(), new.load(&game.id).unwrap());
        assert!(game.is_of(&new.scenario().unwrap()), "its scenario was not edited since");
        assert_eq!((&old.entries, &old.setup), (&new.entries, &new.setup));
        // While the rules are still those it was made with, what came of its commands is kept, too.
        assert!(old.begun.is_some() && old.begun == new.begun);
        assert_eq!(old.verify().unwrap().entries, game.entries);
        // An export is of the new format, and goes everywhere.
        let mut bytes = Vec::new();
        record.export(&game.id, &mut bytes).unwrap();
        let mut there = Record::open(&folder.join("there.sqlite")).unwrap();
        assert_eq!(there.import(&mut bytes.as_slice()).unwrap(), Imported::New(game.id.clone()));
    }
    let game = after.unfinished().next().unwrap();
    finish(&mut record.resume(&game.id).unwrap());
    assert!(record.load(&game.id).unwrap().verify().is_ok());
}

#[test]
fn what_is_damaged_stays_as_it_is() {
    let folder = tempfile::tempdir().unwrap();
    let store = old_record(folder.path());
    let conn = Connection::open(&store).unwrap();
    conn.execute_batch("UPDATE games SET turns = 77 WHERE id LIKE 'kirillov-%'").unwrap();
    drop(conn);
    let record = Record::open(&store).unwrap();
    let list = record.games().unwrap();
    assert_eq!((list.games.len(), list.damaged.len()), (2, 1));
    let said = list.damaged[0].to_string();
    assert!(said.contains("the first line of game `kirillov-"), "{said}");
    let conn = Connection::open(&store).unwrap();
    let kept: (String, u32) = conn
        .query_row("SELECT setup, turns FROM games WHERE id LIKE 'kirillov-%'", [], |row| {
            row.try_into()
        })
        .unwrap();
    assert!(kept.0.contains("\"seed\":1152921504606846976,") && kept.1 == 77, "{kept:?}");
}

/// Rights bind everybody but root, so root hands the program over to somebody else.
#[cfg(unix)]
#[test]
fn a_record_of_version_1_that_may_not_be_written_to_can_be_read() {
    use std::os::unix::fs::{MetadataExt, PermissionsExt};
    use std::os::unix::process::CommandExt;
    let folder = tempfile::tempdir().unwrap();
    let store = old_record(folder.path());
    let before = fs::read(&store).unwrap();
    // The build's own folder may be closed to others.
    let program = folder.path().join("offramp");
    fs::copy(env!("CARGO_BIN_EXE_offramp"), &program).unwrap();
    let set = |path: &Path, rights| {
        fs::set_permissions(path, fs::Permissions::from_mode(rights)).unwrap();
    };
    set(&store, 0o444);
    set(folder.path(), 0o555);
    let root = fs::metadata(folder.path()).unwrap().uid() == 0;
    let run = |words: &[&str]| {
        let mut command = Command::new(&program);
        command.args(words).args(["--store", store.to_str().unwrap()]);
        if root {
            command.uid(65_534).gid(65_534);
        }
        let output = command.output().unwrap();
        let said = String::from_utf8([output.stdout, output.stderr].concat()).unwrap();
        (output.status.code(), said)
    };
    let (code, list) = run(&["record", "list"]);
    assert!(code == Some(0) && list.lines().count() == 3, "{list}");
    let game = list.lines().next().unwrap().split_once(' ').unwrap().0;
    let (code, said) = run(&["replay", game, "--verify"]);
    assert!(code == Some(0) && said.contains("every state hash agrees"), "{said}");
    let (code, said) = run(&["record", "rename", game, "x"]);
    assert!(code == Some(2) && said.contains(" can't be written to; get the right to "), "{said}");
    assert!(fs::read(&store).unwrap() == before && version(&store) == 1);
    set(folder.path(), 0o755);
}

const STORE: &str = "OFFRAMP_TEST_OLD_STORE";

/// Not a test of its own: what the child does.
#[test]
#[ignore = "the child of the test below"]
fn child() {
    let Some(path) = std::env::var_os(STORE) else { return };
    println!("here");
    Record::open(Path::new(&path)).unwrap();
    // Killed here at the latest.
    std::thread::sleep(Duration::from_secs(30));
}

#[test]
fn killed_at_any_moment_it_is_of_one_version_or_the_other() {
    use std::io::Read;
    let folder = tempfile::tempdir().unwrap();
    let old = old_record(folder.path());
    let bytes = fs::read(&old).unwrap();
    let whole = Record::open(&folder.path().join("now.sqlite")).unwrap().games().unwrap().games;
    let mut versions = [0; 4];
    for kill in 0..30 {
        let store = folder.path().join(format!("{kill}.sqlite"));
        fs::write(&store, &bytes).unwrap();
        let mut child = Command::new(std::env::current_exe().unwrap())
            .args(["record_versions::child", "--exact", "--ignored", "--nocapture"])
            .env(STORE, &store)
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        // It is there; then some part of what takes a few hundredths of a second.
        let mut out = child.stdout.take().unwrap();
        let mut said = Vec::new();
        while !said.windows(4).any(|word| word == b"here") {
            let mut byte = [0];
            out.read_exact(&mut byte).unwrap();
            said.extend(byte);
        }
        std::thread::sleep(Duration::from_micros(kill * 2_000));
        child.kill().unwrap();
        child.wait().unwrap();
        // Reading the version rolls back what was not finished, as opening does.
        versions[version(&store) as usize] += 1;
        let record = Record::open(&store).unwrap();
        let list = record.games().unwrap();
        assert!(list.damaged.is_empty(), "{:?}", list.damaged);
        assert_eq!(list.games.len(), whole.len());
        for game in &whole {
            assert!(record.load(&game.id).unwrap().entries.len() as u64 == game.entries);
        }
        assert_eq!(version(&store), 3);
    }
    println!("killed while of version 1: {}, of version 3: {}", versions[1], versions[3]);
    assert_eq!(versions[1] + versions[3], 30);
}

#[test]
fn an_exported_game_of_version_2_is_imported() {
    let folder = tempfile::tempdir().unwrap();
    let mut record = Record::open(&folder.path().join("here.sqlite")).unwrap();
    let (game, mut session) = start(&mut record, "first-steps", 7);
    finish(&mut session);
    let mut bytes = Vec::new();
    record.export(&game, &mut bytes).unwrap();
    let now = bodies(&String::from_utf8(bytes.clone()).unwrap());
    let mut lines = now.clone();
    without_what_came(&mut lines);
    lines[0] = of_version_2(&lines[0]).replace("\"offramp_game\":3", "\"offramp_game\":2");
    let mut there = Record::open(&folder.path().join("there.sqlite")).unwrap();
    let old = sealed(&lines);
    assert_eq!(there.import(&mut old.as_bytes()).unwrap(), Imported::New(game.clone()));
    assert_eq!(there.load(&game).unwrap().setup.rules, 1);
    assert!(there.load(&game).unwrap().verify().is_ok());
    let mut again = Vec::new();
    there.export(&game, &mut again).unwrap();
    assert!(again == bytes, "it is as if it had been kept so from the first");
    // Version 2 knew of no other rules.
    lines[0] = lines[0].replace("\"seed\":", "\"rules\":2,\"seed\":");
    let error = there.import(&mut sealed(&lines).as_bytes()).unwrap_err().to_string();
    assert!(
        error.starts_with("line 1: it is not the first line of an exported game as "),
        "{error}"
    );
}

#[test]
fn an_exported_game_of_version_1_is_imported() {
    let folder = tempfile::tempdir().unwrap();
    let mut record = Record::open(&folder.path().join("here.sqlite")).unwrap();
    for seed in [7, u64::MAX] {
        let (game, mut session) = start(&mut record, "first-steps", seed);
        finish(&mut session);
        let mut bytes = Vec::new();
        record.export(&game, &mut bytes).unwrap();
        let mut lines = bodies(&String::from_utf8(bytes).unwrap());
        let stored = record.load(&game).unwrap();
        let text = stored.files.iter().next().unwrap().2;
        without_what_came(&mut lines);
        lines[0] =
            of_version_1(&lines[0], text).replace("\"offramp_game\":3", "\"offramp_game\":1");
        assert!(lines[0].contains(&format!("\"seed\":{seed},")));
        let old = sealed(&lines);
        let there = folder.path().join(format!("{seed}.sqlite"));
        let mut there = Record::open(&there).unwrap();
        assert_eq!(there.import(&mut old.as_bytes()).unwrap(), Imported::New(game.clone()));
        assert_eq!(there.import(&mut old.as_bytes()).unwrap(), Imported::Known(game.clone()));
        assert_eq!(there.games().unwrap().games[0].seed, seed);
        assert!(there.load(&game).unwrap().verify().is_ok());
        // A number where a string belongs is of version 1 only.
        lines[0] = lines[0].replace("\"offramp_game\":1", "\"offramp_game\":2");
        let error = there.import(&mut sealed(&lines).as_bytes()).unwrap_err().to_string();
        assert!(
            error.starts_with("line 1: it is not the first line of an exported game as "),
            "{error}"
        );
    }
}
