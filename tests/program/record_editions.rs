//! Games outlive the rules: one that was made with another edition is told as it was decided, whatever
//! the rules as they are say of its commands, and says so wherever it is shown.

use crate::record_forged::game;
use crate::record_support;
use crate::said::in_english;

use std::fs;
use std::path::Path;
use std::process::{Command as Process, Stdio};

use offramp::record::{GameId, Imported, Record};
use offramp::report::Transcript;
use offramp::rules::{Command, EDITION};
use record_support::{bodies, sealed};
use rusqlite::Connection;

/// Exit code, and all that was said of a game.
fn offramp(folder: &Path, game: &GameId, words: &[&str]) -> (Option<i32>, String) {
    let output = in_english(&mut Process::new(env!("CARGO_BIN_EXE_offramp")))
        .args(words.iter().map(|word| word.replace("GAME", game.as_str())))
        .args(["--store", "there.sqlite"])
        .current_dir(folder)
        .stdin(Stdio::null())
        .output()
        .unwrap();
    let said = String::from_utf8([output.stdout, output.stderr].concat()).unwrap();
    (output.status.code(), said.replace(game.as_str(), "GAME"))
}

/// An exported game with one of every command.
fn exported(folder: &Path) -> Vec<String> {
    let mut record = Record::open(&folder.join("here.sqlite")).unwrap();
    let game = game(&mut record);
    let mut bytes = Vec::new();
    record.export(&game, &mut bytes).unwrap();
    bodies(&String::from_utf8(bytes).unwrap())
}

/// The same, made with rules by which the first turn led elsewhere and two orders could be given in the
/// second.
fn by_other_rules(folder: &Path) -> Vec<String> {
    let mut lines = exported(folder);
    lines[0] = lines[0].replace("\"rules\":1,", "\"rules\":2,");
    let first = lines.iter().position(|line| line.contains("\"Adjudicate\"")).unwrap();
    let at = lines[first].find("\"indicators\":[").unwrap() + 14;
    let end = at + lines[first][at..].find(',').unwrap();
    lines[first].replace_range(at..end, "77");
    let at = lines[first].find("\"state_hash\":\"").unwrap() + 14;
    lines[first].replace_range(at..at + 16, "0123456789abcdef");
    let second = lines[first..].iter().position(|line| line.contains("\"orders\":[]")).unwrap();
    lines[first + second] =
        lines[first + second].replace("\"orders\":[]", "\"orders\":[0,1],\"reason\":\"both\"");
    lines
}

fn imported(folder: &Path, lines: &[String]) -> (Record, GameId) {
    let mut there = Record::open(&folder.join("there.sqlite")).unwrap();
    let text = sealed(lines);
    let Imported::New(game) = there.import(&mut text.as_bytes()).unwrap() else {
        panic!("not new")
    };
    let mut again = Vec::new();
    there.export(&game, &mut again).unwrap();
    assert!(again == text.as_bytes(), "what was imported is exported with the same bytes");
    (there, game)
}

const OTHER: &str = "made with edition 2 of the rules (here: 1), so not to be played on";

#[test]
fn a_game_of_another_edition_is_told_as_it_was_decided() {
    let folder = tempfile::tempdir().unwrap();
    let (there, game) = imported(folder.path(), &by_other_rules(folder.path()));
    let session = there.load(&game).unwrap().told().unwrap();
    assert_eq!(session.history()[1].indicators[0], 77);
    let told = Transcript::of(&session, |_| None);
    assert_eq!(told.turns[1].choices[0].orders, ["send_boat", "light_lamp"]);
    assert_eq!((told.turns.len(), told.ending.unwrap().id.as_str()), (3, "evening"));
    assert_eq!(told.apart, [OTHER]);

    let run = |words: &[&str]| offramp(folder.path(), &game, words);
    let (code, list) = run(&["record", "list"]);
    assert!(code == Some(0) && list.ends_with(&format!(", East; {OTHER}\n")), "{list}");
    let (code, said) = run(&["replay", "GAME"]);
    assert_eq!(code, Some(0), "{said}");
    assert_eq!(said.lines().nth(1), Some(format!("({OTHER})").as_str()));
    assert!(said.contains(", 2031-04-12: Boats; east send_boat, light_lamp; west "), "{said}");
    assert!(
        said.contains("\nWhat follows is worked out by the rules as they are here.\n"),
        "{said}"
    );
    let (code, said) = run(&["replay", "GAME", "--turn", "2"]);
    assert!(code == Some(0) && said.contains(" begins with Words; tension 77, fuel "), "{said}");
    assert!(said.contains(OTHER) && said.contains("both"), "{said}");
    let (code, said) = run(&["report", "GAME", "--out", "report.html"]);
    assert_eq!((code, said.as_str()), (Some(0), "report.html\n"));
    let page = fs::read_to_string(folder.path().join("report.html")).unwrap();
    for note in [OTHER, "regrets and what the model would have said are worked out by the rules as"]
    {
        assert!(page.contains(note), "{note}");
    }
    let (code, said) = run(&["replay", "GAME", "--verify"]);
    let (start, end) = (
        "offramp: game `GAME` was made with edition 2 of the rules, and by those of this offramp, edition \
         1, it would come out otherwise (entry 5: the record says state 0123456789abcdef, the rules give ",
        "); `offramp replay` and `offramp report` tell it as it was decided, and an offramp of that \
         edition verifies it\n",
    );
    assert!(code == Some(1) && said.starts_with(start) && said.ends_with(end), "{said}");
}

#[test]
fn a_game_of_another_edition_is_not_played_on_but_branched_where_the_rules_still_lead() {
    let folder = tempfile::tempdir().unwrap();
    let mut lines = by_other_rules(folder.path());
    // Left in the second turn.
    let first = lines.iter().position(|line| line.contains("\"Adjudicate\"")).unwrap();
    lines.truncate(first + 1);
    let ended = lines[0].find("\"ended\":\"").unwrap();
    let end = ended + lines[0][ended..].find("Z\"").unwrap() + 2;
    lines[0].replace_range(ended..end, "\"ended\":null");
    let (mut there, game) = imported(folder.path(), &lines);
    let before = fs::read(there.path()).unwrap();
    let refused = there.resume(&game).err().unwrap().to_string();
    assert_eq!(
        refused,
        format!(
            "game `{game}` was made with edition 2 of the rules and can't be played on by those of this \
             offramp, edition 1; `offramp replay` and `offramp report` tell it as it was decided, `offramp \
             record branch` begins a game of its own at one of its turns, and an offramp of that edition \
             plays it on"
        )
    );
    let mut told = there.load(&game).unwrap().told().unwrap();
    let actor = offramp::scenario::ActorIx(0);
    let (orders, draws) = (Vec::new(), Vec::new());
    let commit = Command::Commit { actor, orders, reason: String::new(), draws };
    assert_eq!(
        told.enter(commit).unwrap_err().to_string(),
        "not saved, so not done: the game was made with another edition of the rules; it can be read, not \
         played on"
    );
    let error = there.branch(&game, 2, "").unwrap_err().to_string();
    let end = "); branch it at an earlier turn, or use an offramp of that edition";
    assert!(error.starts_with(&format!("game `{game}` was made with edition 2 of ")), "{error}");
    assert!(error.ends_with(end), "{error}");
    assert!(fs::read(there.path()).unwrap() == before);
    let branch = there.branch(&game, 1, "").unwrap();
    let stored = there.load(&branch).unwrap();
    assert_eq!(stored.setup.rules, EDITION);
    let mut session = there.resume(&branch).unwrap();
    session.advance().unwrap();
}

#[test]
fn a_game_of_which_only_commands_are_kept_is_told_where_the_rules_still_lead() {
    let folder = tempfile::tempdir().unwrap();
    let mut there = Record::open(&folder.path().join("there.sqlite")).unwrap();
    let commands_only = |mut lines: Vec<String>| {
        for line in &mut lines {
            let came = line.find(",\"after\":").or(line.find(",\"begun\":"));
            line.truncate(came.unwrap_or(line.len()));
        }
        sealed(&lines)
    };
    let game = |imported: Imported| match imported {
        Imported::New(id) | Imported::Renamed(id) | Imported::Known(id) => id,
    };
    // Rules of which it only is said that they are others.
    let mut same = exported(folder.path());
    same[0] = same[0].replace("\"rules\":1,", "\"rules\":2,");
    let same = game(there.import(&mut commands_only(same).as_bytes()).unwrap());
    assert!(there.load(&same).unwrap().told().unwrap().state().over());
    let (code, said) = offramp(folder.path(), &same, &["replay", "GAME", "--verify"]);
    let leads = format!("It was {OTHER}; those of this offramp lead to the same.\n");
    assert!(code == Some(0) && said.starts_with(&leads), "{said}");
    // Rules that really are.
    let other = commands_only(by_other_rules(folder.path()));
    let other = game(there.import(&mut other.as_bytes()).unwrap());
    let error = there.load(&other).unwrap().told().err().unwrap().to_string();
    let (start, end) = (
        format!(
            "game `{other}` was made with edition 2 of the rules, and by those of this offramp, edition 1, \
             it would come out otherwise (entry 5: "
        ),
        "); its record has commands only, so it takes an offramp of that edition to tell it",
    );
    assert!(error.starts_with(&start) && error.ends_with(end), "{error}");
}

#[test]
fn what_came_of_commands_is_whole_or_the_game_is_damaged() {
    let folder = tempfile::tempdir().unwrap();
    let (there, game) = imported(folder.path(), &by_other_rules(folder.path()));
    let bytes = fs::read(there.path()).unwrap();
    let damaged = |sql: &str| {
        fs::write(there.path(), &bytes).unwrap();
        Connection::open(there.path()).unwrap().execute_batch(sql).unwrap();
        let there = Record::open_existing(there.path()).unwrap();
        let error = there.load(&game).unwrap_err().to_string().replace(game.as_str(), "GAME");
        error.split_once('(').unwrap().1.split_once("); it was left as it is").unwrap().0.to_owned()
    };
    assert_eq!(
        damaged("DELETE FROM afters WHERE number = 5"),
        "what came of entry 5 of game `GAME` is missing"
    );
    assert_eq!(
        damaged("DELETE FROM afters WHERE number = 0"),
        "more is kept beside game `GAME` than came of it"
    );
    assert_eq!(
        damaged("UPDATE afters SET after = replace(after, '77', '78') WHERE number = 5"),
        "what came of entry 5 of game `GAME` does not match its checksum"
    );
    assert_eq!(
        damaged("UPDATE afters SET number = 4 WHERE number = 5"),
        "what came of entry 5 of game `GAME` is missing"
    );
}

fn kept(edition: u32) -> String {
    format!("tests/fixtures/edition-{edition}.jsonl")
}

/// Whoever changes what comes of a command without raising the edition sees this fail. Whoever raises it
/// runs the next once (`--ignored`), so that there is a game of the new edition too.
#[test]
fn kept_games_of_every_edition_are_told_and_those_of_this_one_come_out_again() {
    let folder = tempfile::tempdir().unwrap();
    let mut record = Record::open(&folder.path().join("games.sqlite")).unwrap();
    for edition in 1..=EDITION {
        let text = fs::read(kept(edition)).unwrap();
        let Imported::New(game) = record.import(&mut text.as_slice()).unwrap() else {
            panic!("not new")
        };
        let stored = record.load(&game).unwrap();
        assert_eq!(stored.setup.rules, edition);
        assert!(stored.clone().told().unwrap().state().over());
        if edition == EDITION {
            let raise =
                "if what comes of commands has changed, raise rules::EDITION (docs/rules.md)";
            let verified = stored.verify();
            assert!(verified.is_ok(), "{}; {raise}", verified.unwrap_err());
        }
    }
}

#[test]
#[ignore = "makes a file of the source, once for each edition"]
fn a_game_of_this_edition_is_kept() {
    let path = kept(EDITION);
    if !Path::new(&path).exists() {
        let folder = tempfile::tempdir().unwrap();
        fs::write(path, sealed(&exported(folder.path()))).unwrap();
    }
}
