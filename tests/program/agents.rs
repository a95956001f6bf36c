//! Seats played by programs from outside: the example of `docs/agents.md` plays whole games, what it decides
//! is kept as its decision, and no file makes a program run. What becomes of programs that don't do what
//! they should is tested where they are asked, in `src/table/program`.
//!
//! These tests need `python3`.

use crate::record_support;
use crate::said::said;

use std::path::Path;
use std::process::Command as Process;
use std::sync::Arc;

use offramp::policy::PolicyKind;
use offramp::record::{GameId, Imported, Record};
use offramp::scenario::{ActorIx, Scenario};
use offramp::session::{Player, Program, Role, Session, Setup};
use offramp::table::{Ask, Table, Told};
use record_support::{bodies, sealed, shipped};
use serde_json::Value;

/// The cautious agent in a seat of the first scenario.
const AGENT: &str = "ostrel=program:python3 examples/agent.py";

fn run(arguments: &[&str]) -> (Option<i32>, String, String) {
    said(Process::new(env!("CARGO_BIN_EXE_offramp")).args(arguments))
}

fn refused(arguments: &[&str]) -> String {
    let (code, text, error) = run(arguments);
    assert_eq!((code, text.as_str()), (Some(2), ""));
    error
}

#[test]
fn the_example_plays_a_whole_game() {
    let game = ["play", "first-steps", "--auto", "--seed", "7", "--format", "json", "--policy"];
    let (code, text, error) = run(&[&game[..], &[AGENT]].concat());
    assert_eq!((code, error.as_str()), (Some(0), ""), "is `python3` there?");
    let game: Value = serde_json::from_str(&text).unwrap();
    let players = game["players"].as_array().unwrap();
    let player = players.iter().find(|player| player[0] == "ostrel").unwrap();
    assert_eq!(player[1], "program:python3 examples/agent.py");
    assert!(game["ending"].is_object(), "{text}");
    let turns = game["turns"].as_array().unwrap();
    let choices = turns.iter().flat_map(|turn| turn["choices"].as_array().unwrap());
    let reasons: Vec<_> = choices
        .filter(|choice| choice["actor"] == "ostrel")
        .map(|choice| choice["reason"].as_str().unwrap_or_else(|| panic!("{choice}")))
        .collect();
    assert!(reasons.len() >= 3, "{reasons:?}");
    let said = |why: &&str| why.contains("safer at “") || why.contains("would go beyond “");
    assert!(reasons.iter().all(said), "{reasons:?}");
}

#[test]
fn a_policy_is_written_the_same_way_in_each_verb() {
    let auto = |policies: &[&str]| {
        let all = [&["play", "first-steps", "--auto", "--seed", "7", "--format", "json"], policies];
        let (code, text, error) = run(&all.concat());
        assert_eq!((code, error.as_str()), (Some(0), ""));
        let game: Value = serde_json::from_str(&text).unwrap();
        game["players"].as_array().unwrap().iter().map(|one| one[1].clone()).collect::<Vec<_>>()
    };
    assert_eq!(auto(&["--policy", "easy"]), ["temperament", "temperament"]);
    let two = ["--policy", "random", "--policy", "ostrel=temperament"];
    let mixed = auto(&two);
    assert!(mixed.contains(&"random".into()) && mixed.contains(&"temperament".into()), "{mixed:?}");

    for verb in [vec!["play", "--auto"], vec!["simulate"], vec!["tournament"]] {
        let with = |policy| refused(&[&verb[..], &["first-steps", "--policy", policy]].concat());
        assert_eq!(
            with("brave"),
            "offramp: there is no policy `brave`; there are: random, temperament, lookahead, search, deep-search, and \
             `program:COMMAND`\n"
        );
        assert!(
            with("narnia=random").starts_with("offramp: there is no seat `narnia`; seats are: ")
        );
        assert_eq!(
            with("ostrel=program:python3 'agent.py"),
            "offramp: `--policy` names no program: in the command line `python3 'agent.py` a quote is not \
             closed; write it as in `--policy \"SEAT=program:python3 my_agent.py\"`\n"
        );
        assert_eq!(
            with("ostrel=program: "),
            "offramp: `--policy` names no program: a program's command line is empty; write it as in \
             `--policy \"SEAT=program:python3 my_agent.py\"`\n"
        );
    }
    let twice = ["play", "first-steps", "--seat", "ostrel", "--policy", "ostrel=random"];
    assert_eq!(
        refused(&twice),
        "offramp: `ostrel` is named by `--seat` and by `--policy`; leave one of them out\n"
    );
}

/// A program that is not there leaves its seat to temperament, so that the figures are those of
/// temperament: of the lanes and of the games one by one.
#[test]
fn figures_of_games_with_a_program_are_those_of_other_games() {
    let simulate = |policy: &str| {
        let game = ["simulate", "first-steps", "--runs", "20", "--format", "json", "--policy"];
        let (code, text, error) = run(&[&game[..], &[policy]].concat());
        assert_eq!(code, Some(0), "{error}");
        (serde_json::from_str::<Value>(&text).unwrap(), error)
    };
    let (usual, _) = simulate("temperament");
    let (other, error) = simulate("ostrel=program:no-such-agent");
    for figures in ["runs", "turns", "thresholds", "endings", "injects", "menus"] {
        let counts = |of: &Value| match figures {
            "thresholds" => {
                of[figures].as_object().unwrap().values().map(|one| one["count"].clone()).collect()
            }
            _ => of[figures].clone(),
        };
        assert_eq!(counts(&usual), counts(&other), "{figures}");
    }
    for (id, option) in usual["options"].as_object().unwrap() {
        assert_eq!(option["chosen"], other["options"][id]["chosen"], "{id}");
        assert_eq!(option["offered"], other["options"][id]["offered"], "{id}");
        // What else could have been chosen is not tried.
        assert_eq!(other["options"][id]["catastrophe"]["pairs"], 0);
    }
    let turns = usual["turns"].as_f64().unwrap() * 20.0;
    assert_eq!(
        error,
        format!(
            "offramp: temperament stood in for a program in {turns} of {turns} decisions, first for ostrel in \
             turn 1 of game 1: there is no program `no-such-agent`\n"
        )
    );
    let game = ["simulate", "first-steps", "--policy", AGENT];
    for other in [&["--exact"][..], &["--out", "games.csv"]] {
        assert_eq!(
            refused(&[&game[..], other].concat()),
            "offramp: what a program decides can't be worked out again: leave `--exact` and `--out` out, or \
             play by policies\n"
        );
    }
}

#[test]
fn a_program_takes_part_in_a_tournament() {
    let game = ["tournament", "first-steps", "--games", "4", "--policies", "temperament"];
    let seat = ["--seat", "ostrel", "--policy", AGENT];
    let (code, text, error) = run(&[&game[..], &seat, &["--format", "json"]].concat());
    assert_eq!((code, error.as_str()), (Some(0), ""));
    let figures: Value = serde_json::from_str(&text).unwrap();
    let rows = figures["seats"][0]["standings"].as_array().unwrap();
    let words: Vec<_> = rows.iter().map(|row| row["policy"].as_str().unwrap()).collect();
    assert_eq!(words, ["temperament", "program:python3 examples/agent.py"]);
    assert_eq!(rows[1]["lead"]["over"], "temperament");

    let nobody = ["--seat", "ostrel", "--policy", "ostrel=program:no-such-agent"];
    let (code, text, error) = run(&[&game[..], &nobody].concat());
    assert_eq!(code, Some(0));
    let last = "  +0.00 (+0.00 to +0.00) over temperament, not distinguishable\n";
    assert!(text.ends_with(last), "{text}");
    assert!(error.ends_with("game 1: there is no program `no-such-agent`\n"), "{error}");
}

/// What was decided by a program, and by whoever stood in for it, as the record tells it.
#[test]
fn decisions_of_programs_are_not_vouched_for() {
    let folder = tempfile::tempdir().unwrap();
    let store = folder.path().join("games.sqlite");
    let path = store.to_str().unwrap();
    let play = |policy: &str| {
        let game = ["play", "first-steps", "--auto", "--seed", "7", "--store", path, "--policy"];
        assert_eq!(run(&[&game[..], &[policy]].concat()).0, Some(0));
        let record = Record::open(&store).unwrap();
        record.games().unwrap().games[0].id.clone()
    };
    let verified = |game: &GameId| run(&["replay", game.as_str(), "--store", path, "--verify"]);
    let by_program = play(AGENT);
    let (code, text, error) = verified(&by_program);
    assert_eq!((code, error.as_str()), (Some(0), ""));
    assert!(text.contains("what a program from\noutside chose, and whether it ran;"), "{text}");
    // Half of them were the computer's.
    let turns = Record::open(&store).unwrap().load(&by_program).unwrap().turns;
    assert!(
        text.contains(&format!("\n{turns} decisions of the computer worked out again")),
        "{text}"
    );
    let stood_in = play("ostrel=program:no-such-agent");
    let turns = 2 * Record::open(&store).unwrap().load(&stood_in).unwrap().turns;
    let (code, text, _) = verified(&stood_in);
    assert_eq!(code, Some(0));
    assert!(
        text.contains(&format!("\n{turns} decisions of the computer worked out again")),
        "{text}"
    );

    // Somebody who knows all checksums writes that the program meant something else, or that lots fell
    // otherwise when somebody stood in for it.
    let change = |game: &GameId, of: &str, field: &str, end: &str, to: &str| {
        let mut record = Record::open(&store).unwrap();
        let mut bytes = Vec::new();
        record.export(game, &mut bytes).unwrap();
        let mut lines = bodies(&String::from_utf8(bytes).unwrap());
        let line = lines.iter_mut().skip(1).find(|line| line.contains(of)).unwrap();
        let (before, rest) = line.split_once(field).unwrap();
        let (_, after) = rest.split_once(end).unwrap();
        *line = format!("{before}{field}{to}{end}{after}");
        match record.import(&mut sealed(&lines).as_bytes()).unwrap() {
            Imported::New(id) | Imported::Renamed(id) | Imported::Known(id) => id,
        }
    };
    let (code, _, error) =
        verified(&change(&by_program, "\"reason\":", "\"reason\":\"", "\"", "for its pride"));
    assert_eq!((code, error.as_str()), (Some(0), ""));
    let (code, _, error) =
        verified(&change(&stood_in, "By temperament:", "\"roll\":", ",", "0.015625"));
    assert_eq!(code, Some(1));
    let other = "entry 2: Ostrel was stood in for by `temperament`, which comes to another decision here; the \
                 record was changed or was made by another version of offramp\n";
    assert!(error.ends_with(other), "{error}");
}

/// A game that names a program which leaves a trace when it runs, as it comes from somewhere else.
fn imported(store: &Path, command: &str) -> (Record, GameId, Arc<Scenario>) {
    let (scenario, loaded) = shipped("first-steps");
    let mut setup = Setup::all_computers(&scenario, 7, PolicyKind::Temperament);
    setup.players[0] = Player::Program(Program::wanted(command).unwrap());
    let mut theirs = Record::open(&store.join("theirs.sqlite")).unwrap();
    let (game, mut session) = theirs.start(Arc::clone(&scenario), &loaded.files, setup).unwrap();
    session.play_computers().unwrap();
    drop(session);
    let mut bytes = Vec::new();
    theirs.export(&game, &mut bytes).unwrap();
    let mut ours = Record::open(&store.join("ours.sqlite")).unwrap();
    assert_eq!(ours.import(&mut bytes.as_slice()).unwrap(), Imported::New(game.clone()));
    (ours, game, scenario)
}

/// Plays a turn; why somebody stood in.
fn turn(session: Session) -> Vec<String> {
    let mut table = Table::new(session, Arc::new(|| ()));
    table.ask(Role::Facilitator, table.moment(), Ask::GoOn);
    let told = table.settle();
    assert!(told.contains(&Told::Turned), "{told:?}");
    let why = |told| match told {
        Told::StoodIn(ActorIx(0), why) => Some(why),
        _ => None,
    };
    told.into_iter().filter_map(why).collect()
}

#[test]
fn a_game_from_somewhere_else_runs_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let trace = folder.path().join("trace");
    let command = format!(
        "python3 -c \"open(r'{}', 'w').close(); input(); input(); print('{{\\\"turn\\\":1,\\\"orders\\\":[]}}')\"",
        trace.display()
    );
    let (record, game, scenario) = imported(folder.path(), &command);
    let seat = &scenario.actors[0].id;
    let why = format!(
        "the game names the program `{command}`, which runs only if `play` is told to by `--policy \
         \"{seat}=program:{command}\"`"
    );
    let taken_up =
        || record.load(&game).unwrap().session(Box::new(offramp::session::Unrecorded)).unwrap();
    assert_eq!(turn(taken_up()), [why.as_str()]);
    assert!(!trace.exists());

    // Another program, or the same in another seat, is not what somebody here has asked for.
    let wanted = |command: &str| Program::wanted(command).unwrap();
    let other = scenario.actors[1].id.as_str();
    for (seat, given) in [(None, wanted("python3 other.py")), (Some(other), wanted(&command))] {
        let mut session = taken_up();
        session.want(seat, &given);
        assert_eq!(turn(session), [why.as_str()]);
        assert!(!trace.exists());
    }
    let mut session = taken_up();
    session.want(Some(seat), &wanted(&command));
    assert_eq!(turn(session), Vec::<String>::new());
    assert!(trace.exists());
}

#[test]
fn a_command_line_in_a_file_must_be_one() {
    let folder = tempfile::tempdir().unwrap();
    let (record, game, _) = imported(folder.path(), "python3 agent.py");
    let mut bytes = Vec::new();
    record.export(&game, &mut bytes).unwrap();
    let lines = bodies(&String::from_utf8(bytes).unwrap());
    let long = "x".repeat(1_001);
    for (command, why) in [
        ("", "a program's command line is empty"),
        ("python3 \\u001b[2J", "there is something in a program's command line that can't be seen"),
        (long.as_str(), "a program's command line has at most 1000 characters"),
    ] {
        let mut lines = lines.clone();
        lines[0] = lines[0].replacen("python3 agent.py", command, 1);
        let mut other = Record::open(&folder.path().join("other.sqlite")).unwrap();
        let error = other.import(&mut sealed(&lines).as_bytes()).unwrap_err().to_string();
        assert_eq!(
            error,
            format!(
                "line 1: the set-up does not fit the scenario: {why}; nothing was imported: export the game \
                 again, or ask for the file again"
            )
        );
    }
}
