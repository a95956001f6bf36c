//! Games can be found, named and deleted; merely opening a scenario leaves none.

use crate::record_support;
use crate::said::in_english;

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use offramp::policy::PolicyKind;
use offramp::record::{GameId, Record};
use offramp::scenario::load_text;
use offramp::session::{ChapterOf, Session, Setup};
use record_support::{bodies, finish, sealed, shipped, start, step};
use rusqlite::Connection;

fn begin(record: &mut Record, scenario: &str, seed: u64) -> (GameId, Session) {
    let (scenario, loaded) = shipped(scenario);
    let setup = Setup::all_computers(&scenario, seed, PolicyKind::Temperament);
    record.start(scenario, &loaded.files, setup).unwrap()
}

fn names(record: &Record) -> Vec<String> {
    record.games().unwrap().games.iter().map(|game| game.id.to_string()).collect()
}

/// Exit code, and all that was said.
fn offramp(folder: &Path, words: &[&str]) -> (Option<i32>, String) {
    let output = in_english(&mut Command::new(env!("CARGO_BIN_EXE_offramp")))
        .args(words)
        .current_dir(folder)
        .env("OFFRAMP_DATA", folder.join("data"))
        .env("TZ", "America/New_York")
        .stdin(Stdio::null())
        .output()
        .unwrap();
    let said = String::from_utf8([output.stdout, output.stderr].concat()).unwrap();
    (output.status.code(), said.replace(&format!("{}/", folder.display()), ""))
}

#[test]
fn a_game_is_kept_from_its_first_command_on() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("games.sqlite");
    let mut record = Record::open(&path).unwrap();
    let (game, mut session) = begin(&mut record, "first-steps", 1);
    assert!(names(&record).is_empty());
    assert!(record.find(game.as_str()).is_err());
    let texts = || {
        let count = "SELECT count(*) FROM scenarios";
        Connection::open(&path).unwrap().query_row(count, [], |row| row.get(0)).unwrap()
    };
    assert_eq!(0_u32, texts());
    step(&mut session).unwrap();
    assert_eq!(names(&record), [game.as_str()]);
    assert_eq!((1, 1_u32), (record.load(&game).unwrap().entries.len(), texts()));

    // What earlier chapters left behind stands nowhere else.
    let (scenario, loaded) = shipped("first-steps");
    let legacy = vec![offramp::scenario::Inherited {
        what: offramp::scenario::Quantity::Indicator(offramp::scenario::IndicatorIx(0)),
        value: 50,
        why: "it lasts".to_owned(),
    }];
    let chapter = ChapterOf { campaign: "two".to_owned(), number: 2, legacy };
    let setup = Setup::all_computers(&scenario, 1, PolicyKind::Random).as_chapter(chapter);
    let (second, _) = record.start(scenario, &loaded.files, setup).unwrap();
    assert_eq!(names(&record), [second.as_str(), game.as_str()]);
}

#[test]
fn a_name_that_was_given_away_meanwhile_is_not_taken() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("games.sqlite");
    let mut record = Record::open(&path).unwrap();
    let (game, mut session) = begin(&mut record, "first-steps", 1);
    let (other, mut second) = begin(&mut record, "first-steps", 2);
    step(&mut second).unwrap();
    // As if both had drawn the same digits.
    let mut bytes = Vec::new();
    record.export(&other, &mut bytes).unwrap();
    let mut lines = bodies(&String::from_utf8(bytes).unwrap());
    lines[0] = lines[0].replace(other.as_str(), game.as_str());
    record.import(&mut sealed(&lines).as_bytes()).unwrap();
    let before = fs::read(&path).unwrap();
    assert_eq!(
        step(&mut session).unwrap_err().to_string(),
        format!(
            "not saved, so not done: the record `{}` has given the name `{game}` to another game \
             meanwhile; begin the game again",
            path.display()
        )
    );
    assert!(fs::read(&path).unwrap() == before);
}

#[test]
fn a_new_game_finds_a_name_when_all_short_ones_are_taken() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("games.sqlite");
    let mut record = Record::open(&path).unwrap();
    let taken = "WITH RECURSIVE n(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i < 65535)
                 INSERT INTO games
                 SELECT printf('first-steps-%04x', i), '', '{}', '', NULL, 0, 0, NULL, i, '' FROM n";
    Connection::open(&path).unwrap().execute_batch(taken).unwrap();
    let (game, mut session) = begin(&mut record, "first-steps", 1);
    assert_eq!(game.as_str().len(), "first-steps-00000".len());
    step(&mut session).unwrap();
    assert_eq!(record.load(&game).unwrap().entries.len(), 1);
}

#[test]
fn the_latest_entry_comes_first_whatever_the_clock_says() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("games.sqlite");
    let mut record = Record::open(&path).unwrap();
    let mut games: Vec<_> = (1..=3).map(|seed| start(&mut record, "first-steps", seed)).collect();
    let ids: Vec<GameId> = games.iter().map(|(id, _)| id.clone()).collect();
    let order = |all: [usize; 3]| all.map(|at| ids[at].to_string());
    step(&mut games[2].1).unwrap();
    step(&mut games[0].1).unwrap();
    step(&mut games[1].1).unwrap();
    assert_eq!(names(&record), order([1, 0, 2]));
    step(&mut games[2].1).unwrap();
    assert_eq!(names(&record), order([2, 1, 0]));
    // A name is no entry.
    record.rename(&ids[0], "Tuesday's class").unwrap();
    assert_eq!(names(&record), order([2, 1, 0]));
    finish(&mut games[0].1);
    let list = record.games().unwrap();
    assert_eq!(names(&record), order([0, 2, 1]));
    let unfinished: Vec<_> = list.unfinished().map(|game| game.id.to_string()).collect();
    assert_eq!(unfinished, order([0, 2, 1])[1..]);
}

#[test]
fn an_edited_scenario_is_noticed() {
    let folder = tempfile::tempdir().unwrap();
    let mut record = Record::open(&folder.path().join("games.sqlite")).unwrap();
    let (_, mut session) = begin(&mut record, "first-steps", 1);
    step(&mut session).unwrap();
    let (scenario, loaded) = shipped("first-steps");
    let text = loaded.files.iter().next().unwrap().2.to_owned();
    let game = record.unfinished("first-steps").unwrap().remove(0);
    assert!(game.is_of(&scenario));
    // Elsewhere, under another name and with the line ends of Windows it is the same.
    let same = load_text("/home/ann/copy.ron", &text.replace('\n', "\r\n")).scenario.unwrap();
    assert!(game.is_of(&same));
    let edited = load_text("first-steps.ron", &format!("{text}\n// mine\n")).scenario.unwrap();
    assert!(!game.is_of(&edited));
}

#[test]
fn a_game_is_named_found_by_it_and_deleted() {
    let folder = tempfile::tempdir().unwrap();
    let store = folder.path().join("data/games.sqlite");
    let mut record = Record::open(&store).unwrap();
    let (first, _) = start(&mut record, "first-steps", 1);
    let (second, _) = start(&mut record, "first-steps", 2);
    let (third, _) = start(&mut record, "kirillov", 3);
    let run = |words: &[&str]| offramp(folder.path(), words);
    let ok = |said: &str| (Some(0), said.to_owned());
    assert_eq!(run(&["record", "rename", first.as_str(), " Tuesday, room 4 "]), ok(""));
    let (_, list) = run(&["record", "list"]);
    let line = list.lines().find(|line| line.starts_with(first.as_str())).unwrap();
    assert!(
        line.contains("unfinished, 0 turns, 0 entries  “Tuesday, room 4”, First steps"),
        "{line}"
    );
    // The time of this place, and of which; a system without time zones has UTC.
    assert!([" EST  ", " EDT  ", " UTC  "].iter().any(|zone| line.contains(zone)), "{line}");
    let (code, said) = run(&["replay", "Tuesday, room 4", "--reveal"]);
    assert_eq!(code, Some(0), "{said}");
    run(&["record", "rename", second.as_str(), "Tuesday, room 4"]);
    let several = format!(
        "offramp: the record `data/games.sqlite` has no game `Tuesday, room 4`; but several are called \
         so: {}\n",
        {
            let mut both = [first.as_str(), second.as_str()];
            both.sort_unstable();
            both.join(", ")
        }
    );
    assert_eq!(run(&["replay", "Tuesday, room 4"]), (Some(2), several));
    for (name, why) in [
        ("a\u{202e}b", "there is something in it that can't be seen"),
        ("a\nb", "there is something in it that can't be seen"),
        (&"x".repeat(81), "it is too long"),
    ] {
        let said = format!(
            "offramp: the record `data/games.sqlite` can't call a game so: {why}; give it a name of at \
             most 80 letters, all of them visible\n"
        );
        assert_eq!(run(&["record", "rename", third.as_str(), name]), (Some(2), said));
    }
    run(&["record", "rename", second.as_str(), ""]);
    assert_eq!(record.games().unwrap().games[1].name, None);

    let asks = format!(
        "offramp: nothing was deleted: there is nobody to ask; `offramp record delete {first} --yes` \
         does not ask\n"
    );
    assert_eq!(run(&["record", "delete", first.as_str()]), (Some(2), asks));
    assert_eq!(names(&record).len(), 3);
    let count = |table: &str| -> u32 {
        let sql = format!("SELECT count(*) FROM {table}");
        Connection::open(&store).unwrap().query_row(&sql, [], |row| row.get(0)).unwrap()
    };
    assert_eq!(count("scenarios"), 2);
    let deleted = ok(&format!("Deleted {third}.\n"));
    assert_eq!(run(&["record", "delete", third.as_str(), "--yes"]), deleted);
    assert_eq!((count("games"), count("scenarios")), (2, 1));
    assert_eq!(run(&["record", "delete", "Tuesday, room 4", "--yes"]).0, Some(0));
    assert_eq!(names(&record), [second.as_str()]);
    let (code, said) = run(&["record", "delete", third.as_str(), "--yes"]);
    assert!(code == Some(2) && said.contains(" has no game `kirillov-"), "{said}");
}

#[test]
fn a_deleted_game_is_not_played_on_and_a_damaged_one_can_be_deleted() {
    let folder = tempfile::tempdir().unwrap();
    let store = folder.path().join("data/games.sqlite");
    let mut record = Record::open(&store).unwrap();
    let (game, mut session) = start(&mut record, "first-steps", 1);
    step(&mut session).unwrap();
    record.delete(game.as_str()).unwrap();
    let said = step(&mut session).unwrap_err().to_string();
    assert_eq!(
        said,
        format!(
            "not saved, so not done: the record `{}` no longer has game `{game}`: it was deleted \
             meanwhile; begin a new game",
            store.display()
        )
    );
    let (game, mut session) = start(&mut record, "first-steps", 1);
    step(&mut session).unwrap();
    Connection::open(&store).unwrap().execute_batch("UPDATE games SET turns = 7").unwrap();
    let list = record.games().unwrap();
    assert_eq!((list.games.len(), list.damaged.len()), (0, 1));
    let (code, said) = offramp(folder.path(), &["record", "delete", game.as_str(), "--yes"]);
    assert_eq!((code, said), (Some(0), format!("Deleted {game}.\n")));
    assert!(record.games().unwrap().damaged.is_empty());
    assert_eq!(offramp(folder.path(), &["record", "list"]).1, "No games are recorded yet.\n");
}

#[test]
fn a_data_folder_that_is_none_is_not_an_empty_record() {
    let folder = tempfile::tempdir().unwrap();
    let run = |words: &[&str]| offramp(folder.path(), words);
    assert_eq!(run(&["record", "list"]), (Some(0), "No games are recorded yet.\n".to_owned()));
    assert!(!folder.path().join("data").exists(), "looking makes nothing");
    fs::write(folder.path().join("data"), "a file").unwrap();
    let remedy = "get the right to read and write it, or name another with --store FILE";
    let said = format!(
        "offramp: the record `data/games.sqlite` can't be opened: Not a directory (os error 20); \
         {remedy}\n"
    );
    let export = ["record", "export", "x"];
    let verbs: [&[&str]; 6] = [
        &["record", "list"],
        &export,
        &["record", "delete", "x", "--yes"],
        &["record", "rename", "x", "y"],
        &["replay", "x"],
        &["report", "x", "--plots", "p"],
    ];
    for words in verbs {
        assert_eq!(run(words), (Some(2), said.clone()), "{words:?}");
    }
}

/// What `replay` and `record export` are asked to show.
const COVERT: &str = "drag_nets";

#[test]
fn an_unfinished_game_tells_nothing_unless_it_is_asked_to() {
    let folder = tempfile::tempdir().unwrap();
    let store = folder.path().join("data/games.sqlite");
    let mut record = Record::open(&store).unwrap();
    // Ostrel's covert act, of turn 1 and sealed in turn 2.
    let (scenario, loaded) = shipped("first-steps");
    let setup = Setup::all_computers(&scenario, 3, PolicyKind::Temperament);
    let people: Vec<_> = scenario.actor_ids().collect();
    let (game, mut session) =
        record.start(scenario.clone(), &loaded.files, setup.with_people(&people)).unwrap();
    let covert = scenario.options.iter().position(|option| option.id == COVERT);
    let option = offramp::scenario::OptionIx::from(covert.unwrap());
    let seal = |actor, orders| offramp::rules::Command::Commit {
        actor,
        orders,
        reason: "because of the nets".to_owned(),
        draws: Vec::new(),
    };
    session.enter(seal(people[0], Vec::new())).unwrap();
    session.enter(seal(people[1], vec![option])).unwrap();
    session.advance().unwrap();
    session.enter(seal(people[1], Vec::new())).unwrap();
    let id = game.as_str();
    let run = |words: &[&str]| offramp(folder.path(), words);
    let refused = format!(
        "offramp: game `{id}` is unfinished, and this would tell everybody's orders and reasons, covert \
         ones too; play it to its end, or add `--reveal` to be told all the same\n"
    );
    for words in
        [["replay", id].as_slice(), &["record", "export", id], &["record", "export", id, "f"]]
    {
        assert_eq!(run(words), (Some(2), refused.clone()), "{words:?}");
    }
    assert!(!folder.path().join("f").exists());
    let told = |said: &str| said.contains(COVERT) || said.contains("because of the nets");
    let (code, said) = run(&["replay", id, "--verify"]);
    assert!(code == Some(0) && !told(&said), "{said}");
    assert!(!told(&run(&["record", "list"]).1));
    assert!(!told(&run(&["report", id, "--out", "r.html"]).1));
    assert!(told(&run(&["replay", id, "--reveal"]).1));
    let (code, said) = run(&["record", "export", id, "--reveal"]);
    assert!(code == Some(0) && told(&said));
    while !session.state().over() {
        for actor in &people {
            if session.state().sealed[actor.at()].is_none() {
                session.enter(seal(*actor, Vec::new())).unwrap();
            }
        }
        session.advance().unwrap();
    }
    assert_eq!(run(&["record", "export", id, "f"]), (Some(0), String::new()));
    assert!(told(&run(&["replay", id]).1));
}

#[cfg(unix)]
#[test]
fn a_record_is_its_owner_s_alone() {
    use std::os::unix::fs::PermissionsExt;
    let folder = tempfile::tempdir().unwrap();
    let at = |name: &str| -> PathBuf { folder.path().join(name) };
    let mode = |name: &str| fs::metadata(at(name)).unwrap().permissions().mode() & 0o777;
    let store = at("new/data/games.sqlite");
    let mut record = Record::open(&store).unwrap();
    let (game, mut session) = start(&mut record, "first-steps", 1);
    finish(&mut session);
    assert_eq!(
        (mode("new"), mode("new/data"), mode("new/data/games.sqlite")),
        (0o700, 0o700, 0o600)
    );
    // While something is written.
    let conn = Connection::open(&store).unwrap();
    conn.execute_batch("BEGIN IMMEDIATE; UPDATE games SET turns = 7").unwrap();
    assert_eq!(mode("new/data/games.sqlite-journal"), 0o600);
    conn.execute_batch("ROLLBACK").unwrap();
    let export =
        ["record", "export", game.as_str(), "game.jsonl", "--store", "new/data/games.sqlite"];
    assert_eq!(offramp(folder.path(), &export), (Some(0), String::new()));
    assert_eq!(mode("game.jsonl"), 0o600);
    // One that was made with the usual rights is closed; rights that somebody chose stay.
    let chosen = |rights| {
        fs::set_permissions(&store, fs::Permissions::from_mode(rights)).unwrap();
        Record::open_existing(&store).unwrap();
        mode("new/data/games.sqlite")
    };
    assert_eq!([0o644, 0o664, 0o660, 0o640].map(chosen), [0o600, 0o600, 0o660, 0o640]);
}
