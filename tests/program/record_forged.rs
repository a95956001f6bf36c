//! An exported game that somebody changed who knows all checksums: noticed when it is imported or by
//! `--verify`, or among what is said not to be vouched for; and nothing panics.

use crate::record_support;
use crate::said::in_english;

use std::path::Path;
use std::process::Command as Process;
use std::sync::Arc;

use offramp::diagnostics::Files;
use offramp::policy::PolicyKind;
use offramp::record::{GameId, Imported, Record, RecordError};
use offramp::report::{Transcript, course, off_ramps, perceived, text};
use offramp::rules::{Command, Ruling};
use offramp::scenario::{
    ActorIx, Amendment, Consequence, FlagIx, FreeMove, IndicatorIx, Inherited, InjectDraft,
    InjectIx, Medium, NormIx, OptionIx, Quantity, QuestionIx, RedLineIx, Scenario, load_text,
};
use offramp::session::{ChapterOf, Session, Setup, Unrecorded};
use proptest::prelude::*;
use proptest::sample::Index;
use record_support::json::Json;
use record_support::{bodies, sealed};

/// Whether nothing else in a game depends on what stands in this place: `docs/rules.md`, "What is not
/// vouched for".
fn not_vouched_for(line: usize, path: &str) -> bool {
    let header = [
        ".game",
        ".name",
        ".started",
        ".ended",
        ".scenario.files[0].name",
        ".setup.rules",
        ".setup.origin",
        ".setup.chapter.campaign",
        ".setup.chapter.number",
        ".setup.chapter.legacy[",
    ];
    let entry = [
        ".command.Forecast.",
        ".command.Commit.reason",
        ".command.Inject.",
        ".command.Amend.",
        ".command.Write.free_move.",
        ".command.Adjudicate.rulings",
    ];
    let list: &[&str] = if line == 0 { &header } else { &entry };
    list.iter().any(|begins| path.starts_with(begins))
}

pub fn scenario() -> (Arc<Scenario>, Files) {
    let text = include_str!("../fixtures/small.ron")
        .replace("turns: 7", "turns: 3")
        .replace("(orders_per_turn: 1)", "(orders_per_turn: 1, free_moves: ())");
    let mut loaded = load_text("small.ron", &text);
    (Arc::new(loaded.scenario.take().unwrap()), loaded.files)
}

fn free_move() -> FreeMove {
    let effect = |text: &str, effect: &str| Consequence {
        text: text.to_owned(),
        effects: vec![effect.to_owned()],
    };
    FreeMove {
        actor: ActorIx(0),
        title: "Ask the fishers".to_owned(),
        text: "They know who was out.".to_owned(),
        kind: "public_statement".to_owned(),
        toward: vec![ActorIx(1)],
        against: Vec::new(),
        covert: false,
        pro: vec!["they saw it".to_owned()],
        con: vec!["they fear for their nets".to_owned()],
        success: effect("They tell.", "tension -= 3"),
        failure: effect("They are silent.", "tension += 1"),
    }
}

/// A game with one of every command, of a person and the computer, in a second chapter.
pub fn game(record: &mut Record) -> GameId {
    let (scenario, files) = scenario();
    let left = |what, value| Inherited { what, value, why: "it lasts".to_owned() };
    let legacy = vec![
        left(Quantity::Indicator(IndicatorIx(0)), 45),
        left(Quantity::Breaches(NormIx(0)), 1),
        left(Quantity::Grievance(ActorIx(1), ActorIx(0)), 7),
        left(Quantity::Credibility(ActorIx(0)), 60),
    ];
    let campaign = "two-shores".to_owned();
    let setup = Setup::all_computers(&scenario, 1 << 60, PolicyKind::Temperament)
        .with_people(&[ActorIx(0)])
        .as_chapter(ChapterOf { campaign, number: 2, legacy });
    let (game, mut session) = record.start(scenario, &files, setup).unwrap();
    let east = |orders: Vec<OptionIx>, reason: &str| Command::Commit {
        actor: ActorIx(0),
        orders,
        reason: reason.to_owned(),
        draws: Vec::new(),
    };
    let (actor, question) = (ActorIx(0), QuestionIx(0));
    session.enter(Command::Forecast { actor: Some(actor), question, percent: 35 }).unwrap();
    session.enter(Command::Write { free_move: Box::new(free_move()) }).unwrap();
    session.enter(east(vec![OptionIx(0)], "to be seen")).unwrap();
    session.play_computers().unwrap();
    let rulings = vec![Ruling {
        draw: "option/send_boat".to_owned(),
        actor: Some(ActorIx(0)),
        result: 1,
        reason: "nobody looked".to_owned(),
    }];
    session.enter(Command::Adjudicate { rulings }).unwrap();
    if session.state().fired[1] == 0 {
        session.enter(Command::Inject { inject: InjectIx(1) }).unwrap();
    }
    let added = InjectIx::from(session.scenario().injects.len());
    let draft = |turn, text: &str| InjectDraft {
        title: Some("A bell".to_owned()),
        text: Some(text.to_owned()),
        medium: Some(Medium::Call),
        audience: Some(vec![ActorIx(1)]),
        turn,
        effects: Some(vec!["tension += 1".to_owned()]),
    };
    for amendment in [
        Amendment::Add { draft: draft(None, "It rings.") },
        Amendment::Edit { inject: added, draft: draft(Some(3), "It rings twice.") },
        Amendment::Hold { inject: added },
        Amendment::Release { inject: added },
    ] {
        let (amendment, reason) = (Box::new(amendment), "they ask for it".to_owned());
        session.enter(Command::Amend { amendment, reason }).unwrap();
    }
    while !session.state().over() {
        session.enter(east(Vec::new(), "")).unwrap();
        session.advance().unwrap();
    }
    game
}

fn exported(record: &Record, game: &GameId) -> Vec<String> {
    let mut bytes = Vec::new();
    record.export(game, &mut bytes).unwrap();
    bodies(&String::from_utf8(bytes).unwrap())
}

#[derive(Debug, PartialEq)]
enum Fate {
    /// Refused, whole, with a line.
    NotImported,
    /// Found by `--verify`.
    Found,
    Sound,
}

/// Whether it is of what came of a command, or of what the game began with.
fn came(path: &str) -> bool {
    path.starts_with(".after") || path.starts_with(".begun")
}

/// What becomes of a changed game. Whatever it is, everything that reads games reads it.
fn fate(record: &mut Record, bodies: &[String]) -> Fate {
    let id = match record.import(&mut sealed(bodies).as_bytes()) {
        Err(error) => {
            assert!(matches!(error, RecordError::Line { .. }), "{error}");
            assert!(!error.to_string().contains(['\u{1b}', '\u{202e}']), "{error:?}");
            return Fate::NotImported;
        }
        Ok(Imported::New(id) | Imported::Renamed(id) | Imported::Known(id)) => id,
    };
    let list = record.games().unwrap();
    assert!(list.damaged.is_empty(), "{:?}", list.damaged);
    assert!(list.games.iter().all(|game| !game.begun().is_empty()));
    let stored = record.load(&id).unwrap();
    if let Ok(session) = stored.clone().told() {
        read(&session);
    }
    let fate = match stored.verify() {
        Ok(_) => Fate::Sound,
        Err(error) => {
            assert!(!error.to_string().contains(['\u{1b}', '\u{202e}']), "{error:?}");
            Fate::Found
        }
    };
    record.delete(id.as_str()).unwrap();
    fate
}

/// The whole game, as `replay` and the report read it.
fn read(session: &Session) {
    use offramp::rules::Viewer;
    assert!(!text(&Transcript::of(session, |_| None)).is_empty());
    session.left_behind(Viewer::Facilitator);
    session.view(Viewer::Seat(ActorIx(0)));
    let turns = course(session.events());
    off_ramps(session.scenario(), session.history(), &turns);
    perceived(session.scenario(), &turns);
}

/// A folder in memory where there is such a place: nothing here is about power cuts.
fn in_memory() -> tempfile::TempDir {
    let memory = Path::new("/dev/shm");
    let folder = match memory.is_dir() {
        true => tempfile::tempdir_in(memory),
        false => tempfile::tempdir(),
    };
    folder.unwrap()
}

#[test]
fn each_change_is_noticed_or_not_vouched_for() {
    let folder = in_memory();
    let mut record = Record::open(&folder.path().join("here.sqlite")).unwrap();
    let game = game(&mut record);
    let lines = exported(&record, &game);
    for command in
        ["Forecast", "Write", "Commit", "Adjudicate", "Inject", "Amend", "rulings", "draws"]
    {
        assert!(lines.iter().any(|line| line.contains(command)), "no {command}");
    }
    let mut there = Record::open(&folder.path().join("there.sqlite")).unwrap();
    assert_eq!(fate(&mut there, &lines), Fate::Sound);
    let (mut refused, mut found, mut sound) = (0, 0, 0);
    for (at, line) in lines.iter().enumerate() {
        let json = Json::read(&format!("{line}}}"));
        assert_eq!(json.written(), format!("{line}}}"));
        for (number, (path, changed)) in json.changes().into_iter().enumerate() {
            // Of what came of commands, which is most, some.
            if came(&path) && number % 23 > 0 {
                continue;
            }
            let mut lines = lines.clone();
            let written = changed.written();
            lines[at] = written.strip_suffix('}').unwrap().to_owned();
            match fate(&mut there, &lines) {
                Fate::NotImported => refused += 1,
                Fate::Found => found += 1,
                Fate::Sound => {
                    let before = &line[..line.len().min(300)];
                    assert!(not_vouched_for(at, &path), "line {at}, {path}: {before}");
                    sound += 1;
                }
            }
        }
    }
    println!("{refused} not imported, {found} found by --verify, {sound} not vouched for");
    assert!(refused > 300 && found > 100 && sound > 20);
}

/// Of a game of other rules nothing is worked out again, so nothing but its form can be looked at.
#[test]
fn whatever_is_said_to_have_come_by_other_rules_fits_the_scenario_or_is_refused() {
    let folder = in_memory();
    let mut record = Record::open(&folder.path().join("here.sqlite")).unwrap();
    let game = game(&mut record);
    let mut lines = exported(&record, &game);
    lines[0] = lines[0].replace("\"rules\":1,", "\"rules\":2,");
    let mut there = Record::open(&folder.path().join("there.sqlite")).unwrap();
    assert_eq!(fate(&mut there, &lines), Fate::Sound);
    let (mut refused, mut told) = (0, 0);
    for (at, line) in lines.iter().enumerate() {
        let changes = Json::read(&format!("{line}}}")).changes();
        let came = changes.iter().filter(|(path, _)| came(path) || path.contains(".orders"));
        // Some of them, for there are thousands.
        for (_, changed) in came.skip(at % 7).step_by(7) {
            let mut lines = lines.clone();
            lines[at] = changed.written().strip_suffix('}').unwrap().to_owned();
            match fate(&mut there, &lines) {
                Fate::NotImported => refused += 1,
                Fate::Found | Fate::Sound => told += 1,
            }
        }
    }
    println!("{refused} not imported, {told} told");
    assert!(refused > 100 && told > 20, "{refused} not imported, {told} told");
}

#[test]
fn lines_that_are_missing_or_moved_are_noticed() {
    let folder = tempfile::tempdir().unwrap();
    let mut record = Record::open(&folder.path().join("here.sqlite")).unwrap();
    let game = game(&mut record);
    let lines = exported(&record, &game);
    let mut there = Record::open(&folder.path().join("there.sqlite")).unwrap();
    let said = |there: &mut Record, lines: &[String]| {
        let (Imported::New(id) | Imported::Renamed(id) | Imported::Known(id)) =
            there.import(&mut sealed(lines).as_bytes()).unwrap();
        let said = there.load(&id).unwrap().verify().unwrap_err().to_string();
        there.delete(id.as_str()).unwrap();
        said.replace(id.as_str(), "GAME")
    };
    let changed = "; the record was changed or was made by another version of offramp";
    // Last entries taken off, while the game is said to have ended.
    for kept in 1..lines.len() {
        let over = "game `GAME`, it goes on, but the record says that it is over";
        assert_eq!(said(&mut there, &lines[..kept]), format!("{over}{changed}"));
    }
    let mut goes_on = lines.clone();
    let ended = goes_on[0].find("\"ended\":\"").unwrap();
    let end = ended + goes_on[0][ended..].find("Z\"").unwrap() + 2;
    goes_on[0].replace_range(ended..end, "\"ended\":null");
    let on = "game `GAME`, it is over, but the record says that it goes on";
    assert_eq!(said(&mut there, &goes_on), format!("{on}{changed}"));
    // A seat of the computer that is said to be played by another of its ways.
    let mut random = lines.clone();
    random[0] = random[0].replace("\"Temperament\"", "\"Random\"");
    assert_eq!(
        said(&mut there, &random),
        format!(
            "game `GAME`, entry 4: West is played by `random`, which comes to another decision here{changed}"
        )
    );
    // Two seats' orders in the other order lead to other states in between.
    let mut swapped = lines.clone();
    let numbers = ["\"number\":3,", "\"number\":4,"];
    swapped[3] = lines[4].replace(numbers[1], numbers[0]);
    swapped[4] = lines[3].replace(numbers[0], numbers[1]);
    assert!(said(&mut there, &swapped).contains("entry 3: the record says state "));
}

#[test]
fn what_an_earlier_chapter_left_behind_has_to_be_there() {
    let folder = tempfile::tempdir().unwrap();
    let mut record = Record::open(&folder.path().join("here.sqlite")).unwrap();
    let game = game(&mut record);
    let lines = exported(&record, &game);
    let mut there = Record::open(&folder.path().join("there.sqlite")).unwrap();
    let far = u16::MAX;
    let starts = [
        (Quantity::Indicator(IndicatorIx(far)), "indicator 65535"),
        (Quantity::Flag(FlagIx(far)), "flag 65535"),
        (Quantity::Breaches(NormIx(far)), "norm 65535"),
        (Quantity::Crossed(RedLineIx(far)), "red line 65535"),
        (Quantity::Grievance(ActorIx(far), ActorIx(0)), "the grievance of actor 65535 against 0"),
        (Quantity::Trust(ActorIx(0), ActorIx(far)), "the trust of actor 0 in 65535"),
        (Quantity::Credibility(ActorIx(far)), "the credibility of actor 65535"),
    ];
    for (start, name) in starts {
        let json = serde_json::to_string(&start).unwrap();
        let mut lines = lines.clone();
        lines[0] = lines[0].replace("{\"Indicator\":0}", &json);
        let error = there.import(&mut sealed(&lines).as_bytes()).unwrap_err().to_string();
        assert_eq!(
            error,
            format!(
                "line 1: the set-up does not fit the scenario: an earlier chapter left behind {name}, \
                 which is not there; nothing was imported: export the game again, or ask for the file \
                 again"
            )
        );
        // The same in a record that was written by hand: whatever plays a game refuses it.
        let (scenario, _) = scenario();
        let legacy = vec![Inherited { what: start, value: 1, why: String::new() }];
        let setup = Setup::all_computers(&scenario, 1, PolicyKind::Random).as_chapter(ChapterOf {
            campaign: "c".to_owned(),
            number: 1,
            legacy,
        });
        let error = Session::start(scenario, setup, Box::new(Unrecorded)).err().unwrap();
        assert_eq!(
            error.to_string(),
            format!(
                "the set-up does not fit the scenario: an earlier chapter left behind {name}, which is \
                 not there; the record was changed"
            )
        );
    }
}

#[test]
fn names_that_would_leave_their_folder_are_refused() {
    let folder = tempfile::tempdir().unwrap();
    let mut record = Record::open(&folder.path().join("here.sqlite")).unwrap();
    let game = game(&mut record);
    let lines = exported(&record, &game);
    let mut there = Record::open(&folder.path().join("there.sqlite")).unwrap();
    let long = "x".repeat(101);
    for name in
        ["../../../x-3470", "a/b", "a\\\\b", "", ".", "a b", "-\u{202e}-", "\u{3164}", &long]
    {
        let mut lines = lines.clone();
        lines[0] = lines[0].replace(&format!("\"{game}\""), &format!("\"{name}\""));
        let error = there.import(&mut sealed(&lines).as_bytes()).unwrap_err().to_string();
        assert_eq!(
            error,
            "line 1: the game's name has other characters than letters, digits, `-` and `_`, or too \
             many; nothing was imported: export the game again, or ask for the file again"
        );
        // Neither does a game whose name is taken get it from the scenario's.
        let mut lines = lines.clone();
        lines[0] = lines[0].replace("\"id\":\"small\"", "\"id\":\"../../../x\"");
        assert_eq!(fate(&mut there, &lines), Fate::NotImported);
    }
}

#[test]
fn whatever_is_not_vouched_for_may_be_hostile_and_every_verb_shows_it() {
    let folder = tempfile::tempdir().unwrap();
    let store = folder.path().join("here.sqlite");
    let mut record = Record::open(&store).unwrap();
    let id = game(&mut record);
    let mut lines = exported(&record, &id);
    record.delete(id.as_str()).unwrap();
    let hostile = "\\u001b]0;x\\u0007\u{202e}<script>=1+1\\r\\n";
    for text in
        ["it lasts", "to be seen", "nobody looked", "Ask the fishers", "They tell.", "they saw it"]
    {
        assert!(lines.iter().any(|line| line.contains(text)));
        lines.iter_mut().for_each(|line| *line = line.replace(text, hostile));
    }
    let game = folder.path().join("game.jsonl");
    std::fs::write(&game, sealed(&lines)).unwrap();
    let run = |words: &[&str]| {
        let mut command = Process::new(env!("CARGO_BIN_EXE_offramp"));
        command.args(words).arg("--store").arg(&store).current_dir(folder.path());
        let output = in_english(&mut command).output().unwrap();
        let said = [output.stdout, output.stderr].concat();
        let said = String::from_utf8(said).unwrap();
        assert_eq!(output.status.code(), Some(0), "{words:?}: {said}");
        said
    };
    run(&["record", "import", "game.jsonl"]);
    run(&["record", "list"]);
    run(&["replay", id.as_str()]);
    let verified = run(&["replay", id.as_str(), "--verify"]);
    assert!(verified.contains("\n3 decisions of the computer worked out again"), "{verified}");
    assert!(verified.contains("\nNot vouched for: who the people were"), "{verified}");
    run(&["report", id.as_str(), "--out", "report.html"]);
    assert!(Path::new(&folder.path().join("report.html")).exists());
}

/// What several changes at once are made to: the exported game, and a record to import it into.
struct Fuzz {
    _folder: tempfile::TempDir,
    lines: Vec<String>,
    there: Record,
}

impl Fuzz {
    fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let mut record = Record::open(&folder.path().join("here.sqlite")).unwrap();
        let game = game(&mut record);
        let lines = exported(&record, &game);
        let there = Record::open(&folder.path().join("there.sqlite")).unwrap();
        Self { _folder: folder, lines, there }
    }
}

thread_local! {
    static FUZZ: std::cell::RefCell<Fuzz> = std::cell::RefCell::new(Fuzz::new());
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, failure_persistence: None, ..Default::default() })]

    // For longer: PROPTEST_CASES=100000, with PROPTEST_RNG_SEED for the same cases again.
    #[test]
    fn several_changes_at_once_crash_nothing(
        changes in prop::collection::vec((any::<Index>(), any::<Index>()), 1..5),
        lines in prop::option::weighted(0.2, (any::<Index>(), any::<Index>())),
    ) {
        FUZZ.with_borrow_mut(|fuzz| {
            let mut all = fuzz.lines.clone();
            for (line, change) in changes {
                let line = line.get_mut(&mut all[..]);
                let changes = Json::read(&format!("{line}}}")).changes();
                *line = change.get(&changes).1.written().strip_suffix('}').unwrap().to_owned();
            }
            if let Some((one, other)) = lines {
                let (one, other) = (one.index(all.len()), other.index(all.len()));
                all.swap(one, other);
            }
            fate(&mut fuzz.there, &all);
        });
    }
}
