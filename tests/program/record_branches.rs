//! What if: a game that is another up to a turn, and goes on by itself from there.

use crate::record_support;

use std::path::Path;
use std::process::{Command as Process, Stdio};

use offramp::policy::PolicyKind;
use offramp::record::{GameId, Imported, Record};
use offramp::rules::Command;
use offramp::session::{Origin, Session, Setup};
use record_support::{bodies, next_command, sealed, shipped};

/// Exit code, and all that was said, with names that vary by others.
fn offramp(folder: &Path, words: &[&str], names: &[(&str, &str)]) -> (Option<i32>, String) {
    let output = Process::new(env!("CARGO_BIN_EXE_offramp"))
        .args(words)
        .args(["--store", "games.sqlite"])
        .current_dir(folder)
        .stdin(Stdio::null())
        .output()
        .unwrap();
    let said = String::from_utf8([output.stdout, output.stderr].concat()).unwrap();
    (output.status.code(), names.iter().fold(said, |said, (name, to)| said.replace(name, to)))
}

/// A record with one game of people that is over, and that game.
fn ended(folder: &Path) -> (Record, GameId, Session) {
    let mut record = Record::open(&folder.join("games.sqlite")).unwrap();
    let (scenario, loaded) = shipped("first-steps");
    let people: Vec<_> = scenario.actor_ids().collect();
    let setup = Setup::all_computers(&scenario, 1, PolicyKind::Temperament).with_people(&people);
    let (game, mut session) = record.start(scenario, &loaded.files, setup).unwrap();
    go_on(&mut session);
    assert!(session.history().len() > 2, "too short to be branched in the middle");
    (record, game, session)
}

/// Everybody decides as the computer would, to the end.
fn go_on(session: &mut Session) {
    while !session.state().over() {
        let mut command = next_command(session);
        if let Command::Commit { draws, .. } = &mut command {
            draws.clear();
        }
        session.enter(command).unwrap();
    }
}

/// Everybody holds, to the end.
fn hold(session: &mut Session) {
    while !session.state().over() {
        for actor in session.scenario().actor_ids() {
            let (orders, draws) = (Vec::new(), Vec::new());
            let commit = Command::Commit { actor, orders, reason: "what if".to_owned(), draws };
            session.enter(commit).unwrap();
        }
        session.enter(Command::Adjudicate { rulings: Vec::new() }).unwrap();
    }
}

#[test]
fn an_ended_game_is_branched_at_any_turn_and_stays_as_it_is() {
    let folder = tempfile::tempdir().unwrap();
    let (mut record, game, session) = ended(folder.path());
    let before = record.load(&game).unwrap();
    let turns = session.history().len();
    for turn in 1..=turns {
        let number = u32::try_from(turn).unwrap();
        let branch = record.branch(&game, number, "").unwrap();
        let stored = record.load(&branch).unwrap();
        let origin = Origin { game: game.to_string(), turn: number };
        assert_eq!(stored.setup.origin, Some(origin));
        assert_eq!((stored.ended, stored.turns), (None, turn as u64 - 1));
        assert_eq!(stored.entries, before.entries[..stored.entries.len()]);
        assert_eq!(stored.begun, before.begun);
        assert!(stored.verify().is_ok());
        // It stands where the other stood, ready to be played on: it is the latest game.
        assert_eq!(record.games().unwrap().games[0].id, branch);
        let mut again = record.resume(&branch).unwrap();
        assert_eq!(again.state(), &session.history()[turn - 1]);
        // The same luck: who decides the same gets the same.
        go_on(&mut again);
        assert_eq!(again.state(), session.state());
        assert_eq!(again.events(), session.events());
    }
    let after = record.load(&game).unwrap();
    assert_eq!((after.entries, after.setup), (before.entries, before.setup));
}

#[test]
fn a_branch_of_a_branch_names_it_and_outlives_it() {
    let folder = tempfile::tempdir().unwrap();
    let (mut record, game, _) = ended(folder.path());
    let first = record.branch(&game, 2, " What if we had called? ").unwrap();
    hold(&mut record.resume(&first).unwrap());
    let second = record.branch(&first, 2, "").unwrap();
    record.delete(game.as_str()).unwrap();
    record.delete(first.as_str()).unwrap();
    let list = record.games().unwrap();
    assert_eq!(list.games.len(), 1);
    let apart: Vec<_> = list.games[0].apart.iter().map(ToString::to_string).collect();
    assert_eq!(apart, [format!("what if from turn 2 of {first}")]);
    hold(&mut record.resume(&second).unwrap());
    assert!(record.load(&second).unwrap().verify().is_ok());
}

#[test]
fn an_exported_branch_names_its_origin() {
    let folder = tempfile::tempdir().unwrap();
    let (mut record, game, _) = ended(folder.path());
    let branch = record.branch(&game, 2, "other").unwrap();
    let mut bytes = Vec::new();
    record.export(&branch, &mut bytes).unwrap();
    let mut there = Record::open(&folder.path().join("there.sqlite")).unwrap();
    assert_eq!(there.import(&mut bytes.as_slice()).unwrap(), Imported::New(branch.clone()));
    let mut again = Vec::new();
    there.export(&branch, &mut again).unwrap();
    assert!(again == bytes);
    let summary = there.games().unwrap().games.remove(0);
    let said = format!("what if from turn 2 of {game}");
    let apart: Vec<_> = summary.apart.iter().map(ToString::to_string).collect();
    assert_eq!((summary.name.as_deref(), apart), (Some("other"), vec![said]));
    // Whoever knows all checksums can't make it say something else than a game and a turn.
    let lines = bodies(&String::from_utf8(bytes).unwrap());
    let origin = format!("\"origin\":{{\"game\":\"{game}\",\"turn\":2}}");
    for (other, why) in [
        (
            "\"origin\":{\"game\":\"../x\",\"turn\":2}",
            "the game that it was branched from has no name as \
          games have",
        ),
        (
            "\"origin\":{\"game\":\"x\",\"turn\":0}",
            "the set-up does not fit the scenario: it was branched \
          at turn 0 of 3",
        ),
        (
            "\"origin\":{\"game\":\"x\",\"turn\":5}",
            "the set-up does not fit the scenario: it was branched \
          at turn 5 of 3",
        ),
    ] {
        let mut lines = lines.clone();
        assert!(lines[0].contains(&origin));
        lines[0] = lines[0].replace(&origin, other);
        let error = there.import(&mut sealed(&lines).as_bytes()).unwrap_err().to_string();
        let nothing = "nothing was imported: export the game again, or ask for the file again";
        assert_eq!(error, format!("line 1: {why}; {nothing}"));
    }
}

#[test]
fn what_can_t_be_branched_adds_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let (mut record, game, session) = ended(folder.path());
    let turns = session.history().len();
    for turn in [0, u32::try_from(turns).unwrap() + 1, u32::MAX] {
        let error = record.branch(&game, turn, "").unwrap_err().to_string();
        assert_eq!(
            error,
            format!("game `{game}` has no turn {turn} to go back to; name one from 1 to {turns}")
        );
    }
    let error = record.branch(&game, 2, "a\u{202e}b").unwrap_err().to_string();
    assert!(
        error.contains(" can't call a game so: there is something in it that can't be "),
        "{error}"
    );
    // A state that the rules do not give, in turn 2: turn 3 can't be gone back to, turn 2 can.
    let mut bytes = Vec::new();
    record.export(&game, &mut bytes).unwrap();
    let mut lines = bodies(&String::from_utf8(bytes).unwrap());
    let per_turn = session.scenario().actors.len() + 1;
    let at = lines[2 * per_turn].find("\"state_hash\":\"").unwrap() + 14;
    lines[2 * per_turn].replace_range(at..at + 16, "0123456789abcdef");
    record.delete(game.as_str()).unwrap();
    record.import(&mut sealed(&lines).as_bytes()).unwrap();
    let error = record.branch(&game, 3, "").unwrap_err().to_string();
    let number = 2 * per_turn;
    let says =
        format!("game `{game}`, entry {number}: the record says state 0123456789abcdef, the ");
    assert!(error.starts_with(&says), "{error}");
    assert_eq!(record.games().unwrap().games.len(), 1);
    record.branch(&game, 2, "").unwrap();
}

#[test]
fn the_command_line_branches_lists_and_tells() {
    let folder = tempfile::tempdir().unwrap();
    let (record, game, _) = ended(folder.path());
    let run = |words: &[&str]| offramp(folder.path(), words, &[]);
    let (code, said) = run(&["record", "branch", game.as_str(), "--turn", "2", "--name", "Other"]);
    let branch = record.find("Other").unwrap();
    let names = [(branch.as_str(), "BRANCH"), (game.as_str(), "GAME")];
    assert_eq!(
        (code, said),
        (Some(0), format!("{branch} is {game} up to turn 2; `offramp play` goes on with it.\n"))
    );
    let run = |words: &[&str]| offramp(folder.path(), words, &names);
    let (_, list) = run(&["record", "list"]);
    let line = list.lines().next().unwrap();
    assert!(
        line.starts_with("BRANCH  ") && line.contains("unfinished, 1 turn, 3 entries  “Other”")
    );
    assert!(line.ends_with(", Varin, Ostrel; what if from turn 2 of GAME"), "{line}");
    hold(&mut record.resume(&branch).unwrap());
    let (code, told) = run(&["replay", "Other"]);
    assert_eq!(code, Some(0), "{told}");
    assert_eq!(told.lines().nth(1), Some("(what if from turn 2 of GAME)"));
    let (_, other) = run(&["replay", game.as_str()]);
    let turn = |told: &str, number: &str| {
        told.lines().find(|line| line.starts_with(number)).unwrap().to_owned()
    };
    assert_eq!(turn(&told, "turn 1, "), turn(&other, "turn 1, "));
    assert_ne!(turn(&told, "turn 2, "), turn(&other, "turn 2, "));
    assert_eq!(run(&["replay", "Other", "--verify"]).0, Some(0));
    assert_eq!(
        run(&["record", "branch", "Other", "--turn", "9"]),
        (
            Some(2),
            "offramp: game `BRANCH` has no turn 9 to go back to; name one from 1 to 3\n".to_owned()
        )
    );
    assert_eq!(run(&["record", "branch", "Other"]).0, Some(2));
}

#[test]
fn a_game_is_gone_back_through_turn_by_turn() {
    let folder = tempfile::tempdir().unwrap();
    let (record, game, session) = ended(folder.path());
    let turns = session.history().len();
    let run = |words: &[&str]| offramp(folder.path(), words, &[(game.as_str(), "GAME")]);
    for (at, state) in session.history().iter().enumerate() {
        let turn = at + 1;
        let (code, told) = run(&["replay", game.as_str(), "--turn", &turn.to_string()]);
        assert_eq!(code, Some(0), "{told}");
        let rung = &session.scenario().ladder.rungs[state.rung.at()].name;
        let values = session.scenario().indicators.iter().zip(&state.indicators);
        let values: Vec<_> = values.map(|(of, value)| format!("{} {value}", of.id)).collect();
        let begins = format!(
            "\nTurn {turn} of {turns} that are over begins with {rung}; {}\n\n== Turn {turn}, ",
            values.join(", ")
        );
        assert!(told.contains(&begins), "{told}");
        assert_eq!(told.matches("== Turn ").count(), 1, "{told}");
    }
    let none = |turn: &str| {
        format!(
            "offramp: game `GAME` has no turn {turn} that could be told; name one from 1 to {turns}\n"
        )
    };
    assert_eq!(run(&["replay", game.as_str(), "--turn", "0"]), (Some(2), none("0")));
    assert_eq!(run(&["replay", game.as_str(), "--turn", "99"]), (Some(2), none("99")));
    // Of an unfinished game nothing is told unless it is asked for, and nothing of the turn it is in.
    let mut record = record;
    let branch = record.branch(&game, 2, "").unwrap();
    let run = |words: &[&str]| offramp(folder.path(), words, &[(branch.as_str(), "BRANCH")]);
    let (code, said) = run(&["replay", branch.as_str(), "--turn", "1"]);
    assert!(
        code == Some(2) && said.starts_with("offramp: game `BRANCH` is unfinished, "),
        "{said}"
    );
    assert_eq!(run(&["replay", branch.as_str(), "--turn", "1", "--reveal"]).0, Some(0));
    assert_eq!(
        run(&["replay", branch.as_str(), "--turn", "2", "--reveal"]),
        (
            Some(2),
            "offramp: game `BRANCH` has no turn 2 that could be told; name one from 1 to 1\n"
                .to_owned()
        )
    );
}
