//! Programs that don't do what they should: what is told, and that the game goes on.

use std::path::Path;
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

use super::{LIMIT, Leash, Outside};
use crate::policy::PolicyKind;
use crate::rules::Command;
use crate::scenario::{ActorIx, Scenario, load_text};
use crate::session::{Entry, Journal, JournalError, Player, Program, Role, Session, Setup};
use crate::table::{Ask, Table, Told};
use crate::texts::{Language, within};

const EAST: ActorIx = ActorIx(0);

fn small(change: impl Fn(String) -> String) -> Arc<Scenario> {
    let text = include_str!("../../../tests/fixtures/small.ron").to_owned();
    Arc::new(load_text("small.ron", &change(text)).scenario.unwrap())
}

/// Remembers what was sealed for the east shore, and why.
#[derive(Clone, Default)]
struct Remembering(Arc<Mutex<Vec<OptionsAndReason>>>, Vec<String>);

/// Ids of options, and the reason.
type OptionsAndReason = (Vec<String>, String);

impl Journal for Remembering {
    fn append(&mut self, entry: &Entry, _: bool) -> Result<(), JournalError> {
        if let Command::Commit { actor: EAST, orders, reason, .. } = &entry.command {
            let ids = orders.iter().map(|ix| self.1[ix.at()].clone()).collect();
            self.0.lock().unwrap().push((ids, reason.clone()));
        }
        Ok(())
    }
}

/// A game in which a program plays the east shore, and what was sealed for it.
fn game(scenario: &Arc<Scenario>, command: &str, limit: Duration) -> (Table, Remembering) {
    let program = Program::wanted(command).unwrap();
    let mut setup = Setup::all_computers(scenario, 7, PolicyKind::Temperament);
    setup.players[0] = Player::Program(program.clone());
    let ids = scenario.options.iter().map(|option| option.id.clone()).collect();
    let sealed = Remembering(Arc::default(), ids);
    let session = Session::start(Arc::clone(scenario), setup, Box::new(sealed.clone())).unwrap();
    let leash = Leash::default();
    let mut mind = Outside::new(&session, EAST, &program, leash.clone());
    mind.limit = limit;
    let mut table = Table::new(session, Arc::new(|| ()));
    table.minds[0] = Some(Box::new(mind));
    table.leashes = vec![(EAST, leash)];
    (table, sealed)
}

/// Plays so many turns; why somebody stood in, turn by turn.
fn play(table: &mut Table, turns: usize) -> Vec<String> {
    let mut stood_in = Vec::new();
    for _ in 0..turns {
        table.ask(Role::Facilitator, table.moment(), Ask::GoOn);
        for told in table.settle() {
            match told {
                Told::StoodIn(EAST, why) => stood_in.push(why),
                Told::Refused(error) => panic!("{error}"),
                _ => {}
            }
        }
    }
    stood_in
}

fn troubles(command: &str, turns: usize) -> Vec<String> {
    let (mut table, sealed) = game(&small(|text| text), command, LIMIT);
    let stood_in = play(&mut table, turns);
    let reasons: Vec<_> = sealed.0.lock().unwrap().iter().map(|(_, why)| why.clone()).collect();
    let said: Vec<_> = stood_in.iter().map(|why| format!("By temperament: {why}.")).collect();
    assert_eq!(reasons, said, "the record says so, too");
    stood_in
}

/// A program that says the same in each turn.
fn saying(words: &str) -> String {
    format!("sh -c 'read hello; while read decide; do echo \"$0\"; done' '{words}'")
}

#[test]
fn a_program_that_is_not_there() {
    let why = "there is no program `no-such-agent`";
    let last = format!("its program failed twice, lastly so: {why}");
    assert_eq!(troubles("no-such-agent --well", 4), [why, why, &last, &last]);
}

#[test]
fn a_program_that_says_nothing_in_time_is_ended() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("pid");
    let command = format!("sh -c 'echo $$ >> {}; sleep 600; true'", file.display());
    let (mut table, _) = game(&small(|text| text), &command, Duration::from_millis(300));
    let begun = Instant::now();
    let why = "its program did not answer within 0.3 s";
    let last = format!("its program failed twice, lastly so: {why}");
    assert_eq!(play(&mut table, 4), [why, why, &last, &last]);
    assert!(begun.elapsed() < Duration::from_secs(5));
    assert_eq!(gone(&file), 2);
}

/// How many processes wrote their number to a file; none of them is there any more.
fn gone(file: &Path) -> usize {
    let text = std::fs::read_to_string(file).unwrap();
    for pid in text.lines() {
        let pid = rustix::process::Pid::from_raw(pid.parse().unwrap()).unwrap();
        // One that has ended and was not waited for would still be found.
        assert!(rustix::process::test_kill_process(pid).is_err(), "{pid:?} is still there");
    }
    text.lines().count()
}

/// Whoever leaves waits for no program, and leaves none behind.
#[test]
fn a_game_that_is_left_ends_its_program() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("pid");
    let command = format!("sh -c 'echo $$ >> {}; sleep 600; true'", file.display());
    let (mut table, _) = game(&small(|text| text), &command, LIMIT);
    table.ask(Role::Facilitator, table.moment(), Ask::GoOn);
    table.tick();
    assert_eq!(table.thinking(), Some(EAST));
    while !std::fs::read_to_string(&file).is_ok_and(|text| text.ends_with('\n')) {
        std::thread::sleep(Duration::from_millis(5));
    }
    let begun = Instant::now();
    table.into_session();
    assert!(begun.elapsed() < Duration::from_secs(2));
    assert_eq!(gone(&file), 1);
}

#[test]
fn nonsense_is_told_and_the_program_is_asked_again() {
    let answers = [
        ("hello", "its program's answer hello is none: expected value at line 1 column 1"),
        (
            r#"{"turn":1}"#,
            "its program's answer {\"turn\":1} is none: missing field `orders` at line 1 column 10",
        ),
        (r#"{"turn":1,"orders":["fly"]}"#, "its program ordered `fly`, which is not on its menu"),
        (r#"{"turn":9,"orders":[]}"#, "its program answered for turn 9 in turn 1"),
        (
            r#"{"turn":1,"orders":["send_boat","light_lamp"]}"#,
            "its orders were refused: 2 orders given, but a turn allows 1; take some back",
        ),
    ];
    for (answer, why) in answers {
        assert_eq!(troubles(&saying(answer), 1), [why]);
    }
    // Three times, and it would have been given up by now.
    assert_eq!(troubles(&saying("hello"), 3), [answers[0].1; 3]);
}

#[test]
fn orders_that_cannot_be_paid_for_are_refused() {
    let scenario = small(|text| {
        let two = text.replace("(orders_per_turn: 1)", "(orders_per_turn: 2)");
        two.replace("uses: 1, when", "cost: {\"fuel\": 3}, uses: 1, when")
    });
    let command = saying(r#"{"turn":1,"orders":["send_boat","light_lamp"]}"#);
    let (mut table, _) = game(&scenario, &command, LIMIT);
    let why = "its orders were refused: “Light the lamp” costs 3 of Fuel, and 2 are left after the orders before it; take one back";
    assert_eq!(play(&mut table, 1), [why]);
    // In every language: it is kept with the game.
    let (mut table, _) = game(&scenario, &command, LIMIT);
    assert_eq!(within(Language::Ukrainian, || play(&mut table, 1)), [why]);
}

#[test]
fn a_crash_is_told_with_its_last_words_and_mended_once() {
    let why = "its program ended (exit status: 3): ValueError: no such rung";
    let last = format!("its program failed twice, lastly so: {why}");
    let command = "sh -c 'echo Traceback >&2; echo ValueError: no such rung >&2; exit 3'";
    assert_eq!(troubles(command, 3), [why, why, &last]);

    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("begun");
    let command = format!(
        "sh -c 'if [ -e {0} ]; then read hello; read decide; echo \"$0\"; read end; else touch {0}; fi' '{1}'",
        file.display(),
        r#"{"turn":2,"orders":["send_boat"],"reason":"to be seen"}"#
    );
    let (mut table, sealed) = game(&small(|text| text), &command, LIMIT);
    let why = "its program ended (exit status: 0)";
    assert_eq!(play(&mut table, 2), [why]);
    let sealed = sealed.0.lock().unwrap();
    assert_eq!(sealed[0].1, format!("By temperament: {why}."));
    assert_eq!(sealed[1], (vec!["send_boat".to_owned()], "to be seen".to_owned()));
}

#[test]
fn a_flood_is_dammed() {
    let line = "its program wrote a line of more than 65536 bytes";
    assert_eq!(troubles("sh -c 'tr \"\\0\" x < /dev/zero'", 1), [line]);
    let lines = "its program wrote 100 lines without an answer";
    assert_eq!(troubles(r#"yes '{"turn":0,"orders":[]}'"#, 1), [lines]);
    // What nobody asked for is no answer, and what it complains of is not kept.
    let command = "sh -c 'tr \"\\0\" x < /dev/zero >&2'";
    let (mut table, _) = game(&small(|text| text), command, Duration::from_millis(300));
    assert_eq!(play(&mut table, 1), ["its program did not answer within 0.3 s"]);
}

/// What a program that holds in each turn was told of a whole game.
fn told(scenario: &Arc<Scenario>, seat: usize, seed: u64) -> String {
    let folder = tempfile::tempdir().unwrap();
    let holding = |file: &Path| {
        let command = format!(
            "sh -c 'n=0; while read -r line; do printf \"%s\\n\" \"$line\" >> {}; \
             [ $n = 0 ] || printf \"{{\\\"turn\\\":$n,\\\"orders\\\":[]}}\\n\"; n=$((n+1)); done'",
            file.display()
        );
        Player::Program(Program::wanted(&command).unwrap())
    };
    let files = [0, 1].map(|at| folder.path().join(at.to_string()));
    let mut setup = Setup::all_computers(scenario, seed, PolicyKind::Temperament);
    setup.players = files.iter().map(|file| holding(file)).collect();
    let journal = Box::new(crate::session::Unrecorded);
    let session = Session::start(Arc::clone(scenario), setup, journal).unwrap();
    let mut table = Table::new(session, Arc::new(|| ()));
    while !table.session().state().over() {
        assert_eq!(play(&mut table, 1), Vec::<String>::new());
    }
    std::fs::read_to_string(&files[seat]).unwrap()
}

/// The east shore's fuel is nobody else's business, nor is the seed, which tells all dice.
#[test]
fn nothing_is_told_that_the_seat_may_not_know() {
    let less = small(|text| text.replace("max: 5, start: 3", "max: 5, start: 2"));
    let more = small(|text| text);
    let west = told(&more, 1, 7);
    assert_eq!(west, told(&less, 1, 7));
    assert_ne!(told(&more, 0, 7), told(&less, 0, 7));

    let lines: Vec<serde_json::Value> =
        west.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    let words: Vec<_> = lines.iter().map(|line| line["message"].as_str().unwrap()).collect();
    assert_eq!((words[0], words[1], words[words.len() - 1]), ("hello", "decide", "end"));
    assert_eq!(lines[0]["seat"], "west");
    assert_eq!(
        lines[1]["menu"].as_array().unwrap().len(),
        lines[1]["view"]["menu"].as_array().unwrap().len()
    );
    assert!(lines[lines.len() - 1]["view"]["ending"].is_object());
    // Nothing has been drawn yet that everybody sees.
    let begin = |text: &str| text.lines().take(2).map(str::to_owned).collect::<Vec<_>>();
    assert_eq!(begin(&west), begin(&told(&more, 1, 8)));
}
