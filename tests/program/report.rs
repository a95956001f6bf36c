//! The after-action report: the page, its pictures, and the command that writes them.

use crate::record_support;
use crate::said::{in_ukrainian, said};

use std::path::Path;
use std::process::Command;
use std::sync::Arc;
use std::sync::atomic::AtomicBool;

use offramp::policy::PolicyKind;
use offramp::record::Record;
use offramp::report::plot::{
    ActMark, Acts, BarRow, BarWords, Colours, Group, RungStep, Series, bars, png, risk, rungs, tree,
};
use offramp::report::{AfterAction, How, Lookback, ReportError, course, off_ramps, perceived};
use offramp::rules::{self, Sight, Viewer};
use offramp::scenario::{ActorIx, OptionIx, Scenario, Tone, load};
use offramp::session::{Session, Setup, Unrecorded};
use offramp::texts::{Language, within};
use offramp::words;
use resvg::tiny_skia::Pixmap;
use resvg::usvg::{Group as Node, Rect};

/// A game with a person in the first seat, who takes the first thing on its menu, says why, and what
/// it holds for likely.
fn played(scenario: Arc<Scenario>, seed: u64, why: &str) -> Session {
    let person = ActorIx::from(0);
    let setup = Setup::all_computers(&scenario, seed, PolicyKind::Temperament);
    let setup = setup.with_people(&[person]);
    let mut session = Session::start(scenario, setup, Box::new(Unrecorded)).unwrap();
    while !session.state().over() {
        let sight = Sight::new(session.scenario(), session.state(), Viewer::Seat(person));
        let orders = sight.menu(person).into_iter().take(1).collect();
        let (question, percent) = (0.into(), 30);
        // Refused once the question is answered.
        let actor = Some(person);
        let _ = session.enter(rules::Command::Forecast { actor, question, percent });
        let reason = why.to_owned();
        let seal = rules::Command::Commit { actor: person, orders, reason, draws: Vec::new() };
        session.enter(seal).unwrap();
        session.advance().unwrap();
    }
    session
}

fn report(session: &Session) -> AfterAction {
    AfterAction::of(session, &AtomicBool::new(false), &|| {}).unwrap()
}

#[test]
fn first_steps_seed_1() {
    let (scenario, _) = record_support::shipped("first-steps");
    let page = report(&played(scenario, 1, "To see what it does.")).html().unwrap();
    insta::assert_snapshot!(page.replace(env!("CARGO_PKG_VERSION"), "VERSION"));
}

#[test]
fn a_long_game_with_long_menus_is_weighed_with_fewer_plays_and_says_so() {
    let (scenario, _) = record_support::shipped("first-steps");
    let usual = Lookback::of(&played(Arc::clone(&scenario), 1, ""));
    assert_eq!((usual.regret_runs(), usual.fewer()), (1_000, None));
    let mut larger = Scenario::clone(&scenario);
    let one = larger.options.iter().find(|option| option.actor.at() == 0).unwrap().clone();
    let more = (0..8_000).map(|at| {
        let mut option = one.clone();
        option.id = format!("more_{at}");
        option.when = None;
        option.uses = None;
        option
    });
    let first = larger.options.len();
    larger.options.extend(more);
    let more = OptionIx::all(larger.options.len()).skip(first);
    larger.actors[0].options.extend(more);
    let lookback = Lookback::of(&played(Arc::new(larger), 1, ""));
    let (runs, splits) = (lookback.regret_runs(), lookback.split_runs());
    assert!((1..1_000).contains(&runs), "{runs}");
    assert_eq!(splits, 500);
    assert_eq!(
        lookback.fewer().unwrap(),
        format!(
            "There were so many alternatives in so many turns that each was played {runs} times instead of \
             1000: intervals are wider than they would be."
        )
    );
}

#[test]
fn the_page_needs_nothing_else_and_is_whole() {
    let (scenario, _) = record_support::shipped("first-steps");
    let page = report(&played(scenario, 2, "")).html().unwrap();
    for outside in ["src=", "href=\"http", "url(", "@import", "<script", "<link"] {
        assert!(!page.contains(outside), "{outside}");
    }
    balanced(&page);
    let count = |what: &str| page.matches(what).count();
    assert_eq!(count("<svg "), count("<svg role=\"img\" "));
    assert_eq!(count("<svg "), count("</title>") - 1, "each picture has a title");
    assert_eq!(count("<th>"), 0, "each heading of a table says what it heads");
    assert_eq!(count("<h1>"), 1);
    for link in page.split("href=\"#").skip(1) {
        let id = link.split('"').next().unwrap();
        assert_eq!(count(&format!("id=\"{id}\"")), 1, "{id}");
    }
}

/// Every element that is opened is closed, in order.
fn balanced(page: &str) {
    const VOID: [&str; 4] = ["meta", "br", "hr", "!DOCTYPE"];
    let mut open: Vec<&str> = Vec::new();
    for tag in page.split('<').skip(1) {
        let (tag, _) = tag.split_once('>').unwrap();
        match tag.strip_prefix('/') {
            Some(name) => assert_eq!(open.pop(), Some(name), "{page}"),
            None if tag.ends_with('/') => {}
            None => open.push(tag.split_whitespace().next().unwrap()),
        }
        open.retain(|name| !VOID.contains(name));
    }
    assert_eq!(open, Vec::<&str>::new());
}

#[test]
fn what_a_scenario_or_a_player_writes_can_do_nothing_to_the_page() {
    const HOSTILE: &str = "</title></svg><script>alert('x')</script>&amp;{{ 7 * 7 }}";
    let mut text = std::fs::read_to_string("scenarios/first-steps.ron").unwrap();
    for field in ["title", "name", "text", "summary", "publisher"] {
        text = text.replace(&format!(" {field}: \""), &format!(" {field}: \"{HOSTILE} "));
    }
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("hostile.ron");
    std::fs::write(&file, text).unwrap();
    let loaded = load(&file);
    let scenario = loaded.scenario.unwrap_or_else(|| panic!("{:?}", loaded.findings));
    let report = report(&played(Arc::new(scenario), 1, HOSTILE));
    let page = report.html().unwrap();
    assert!(!page.contains("<script"), "{page}");
    assert!(page.matches("&lt;script&gt;alert(").count() > 40, "{page}");
    assert!(page.contains("{{ 7 * 7 }}") && !page.contains("&amp;49"));
    balanced(&page);
    for picture in report.pictures() {
        clear(&picture.svg);
    }
}

#[test]
fn a_game_that_goes_on_has_no_report() {
    let (scenario, _) = record_support::shipped("first-steps");
    let setup = Setup::all_computers(&scenario, 1, PolicyKind::Temperament);
    let session = Session::start(scenario, setup, Box::new(Unrecorded)).unwrap();
    let go_on = AtomicBool::new(false);
    assert_eq!(AfterAction::of(&session, &go_on, &|| {}), Err(ReportError::GoesOn));
}

/// Where each text of a picture is, and what it says.
fn texts(node: &Node, found: &mut Vec<(Rect, String)>) {
    for child in node.children() {
        match child {
            resvg::usvg::Node::Group(group) => texts(group, found),
            resvg::usvg::Node::Text(text) => {
                let words = text.chunks().iter().map(|chunk| chunk.text()).collect();
                found.push((text.abs_bounding_box(), words));
            }
            _ => {}
        }
    }
}

/// The picture can be read: every text is inside and none lies on another.
fn clear(svg: &str) {
    let tree = tree(svg).unwrap();
    let (wide, high) = (tree.size().width(), tree.size().height());
    let mut found = Vec::new();
    texts(tree.root(), &mut found);
    assert!(found.len() > 3, "{svg}");
    for (at, (one, words)) in found.iter().enumerate() {
        let inside = one.left() >= 0.0 && one.top() >= 0.0;
        assert!(inside && one.right() <= wide && one.bottom() <= high, "{words} at {one:?}");
        for (other, said) in &found[..at] {
            let beside = one.right() <= other.left() || other.right() <= one.left();
            let above = one.bottom() <= other.top() || other.bottom() <= one.top();
            assert!(beside || above, "“{words}” at {one:?} lies on “{said}” at {other:?}");
        }
    }
}

/// Every letter of a name is in the picture, in its order, however its lines are broken.
fn whole(svg: &str, name: &str) {
    let mut found = Vec::new();
    texts(tree(svg).unwrap().root(), &mut found);
    let bare = |words: &str| words.chars().filter(|one| !one.is_whitespace()).collect::<String>();
    let all: String = found.iter().map(|(_, words)| bare(words)).collect();
    assert!(!all.contains('…'), "{all}");
    assert!(all.contains(&bare(name)), "{name} is cut in:\n{all}");
}

/// Names as long and wide as anybody gives them.
fn name(at: usize) -> String {
    let names = [
        "WWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWW",
        "A strike on a military target deep inside the other's territory, with a warning before it",
        "Киев и Москва договариваются о прекращении огня на всей линии соприкосновения",
        "mmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmm",
        "Talk",
    ];
    names[at % names.len()].to_owned()
}

#[test]
fn pictures_of_games_of_every_length_can_be_read() {
    for (turns, thresholds, actors) in [(1, 1, 2), (3, 5, 4), (12, 8, 9), (40, 3, 6)] {
        let points = (0..turns).map(|turn| {
            let share = f64::from(turn % 7) / 6.0;
            [share, (share - 0.1).max(0.0), (share + 0.1).min(1.0)]
        });
        let series: Vec<_> = (0..thresholds)
            .map(|at| Series { name: name(at), points: points.clone().collect() })
            .collect();
        let acts = Acts {
            actors: (0..actors).map(|at| ("WM".to_owned(), name(at))).collect(),
            turns: (0..turns)
                .map(|_| (0..actors).map(|actor| ActMark { actor, hostile: actor > 1 }).collect())
                .collect(),
        };
        let svg = risk(&name(1), &series, &acts, &Colours::PRINT).unwrap();
        clear(&svg);
        series.iter().for_each(|one| whole(&svg, &one.name));
        acts.actors.iter().for_each(|(_, name)| whole(&svg, name));
        let ladder: Vec<_> =
            (0..14).map(|at| RungStep { name: name(at), threshold: at % 3 == 1 }).collect();
        let stood: Vec<_> = (0..=turns as usize).map(|turn| turn % 14).collect();
        let svg = rungs(&name(0), &ladder, &stood, &Colours::PRINT).unwrap();
        clear(&svg);
        ladder.iter().for_each(|step| whole(&svg, &step.name));
    }
}

fn row(at: usize) -> BarRow {
    let value = [-100.0, 0.0, 3.3, 99.9][at % 4];
    let (low, high) = (value - 5.0, value + 5.0);
    let figure = format!("{value:+.1} ({low:+.1} to {high:+.1})");
    BarRow { letters: "WM".to_owned(), words: name(at), value, low, high, figure }
}

#[test]
fn bars_can_be_read_and_go_on_as_many_sheets_as_it_takes() {
    let group = |at: usize| Group { heading: name(at), rows: (0..10).map(row).collect() };
    let groups: Vec<_> = (0..7).map(group).collect();
    let words = BarWords { title: &name(1), unit: &name(1), more_is_worse: true };
    let sheets = bars(&groups, words, &Colours::PRINT).unwrap();
    assert_eq!(sheets.len(), 7, "names take more lines, and a group is kept whole");
    sheets.iter().for_each(|svg| clear(svg));
    assert!(sheets[6].contains("(7 of 7)"));
    let short = |row: BarRow| BarRow { words: "Talk".to_owned(), ..row };
    let short = |group: Group| Group {
        heading: "Turn 1".to_owned(),
        rows: group.rows.into_iter().map(short).collect(),
    };
    let groups: Vec<_> = groups.into_iter().map(short).collect();
    let sheets = bars(&groups, words, &Colours::PRINT).unwrap();
    assert_eq!(sheets.len(), 3, "three groups on a sheet");
    sheets.iter().for_each(|svg| clear(svg));
    assert_eq!(bars(&[], words, &Colours::PRINT).unwrap(), Vec::<String>::new());
}

#[test]
fn a_png_has_twice_the_pixels_of_its_picture_and_shows_it() {
    let stood = [0, 2, 1];
    let ladder: Vec<_> = (0..3).map(|at| RungStep { name: name(at), threshold: at == 2 }).collect();
    let svg = rungs("Rungs", &ladder, &stood, &Colours::PRINT).unwrap();
    let size = tree(&svg).unwrap().size();
    let pixels = Pixmap::decode_png(&png(&svg).unwrap()).unwrap();
    let wanted = (size.width() as u32 * 2, size.height() as u32 * 2);
    assert_eq!((pixels.width(), pixels.height()), wanted);
    let marked = pixels.pixels().iter().filter(|one| (one.red(), one.blue()) == (0, 160)).count();
    assert!(marked > 500, "{marked} pixels of the crisis's way");
    let dark = pixels.pixels().iter().filter(|one| one.red() < 60 && one.blue() < 60).count();
    assert!(dark > 1_000, "{dark} pixels of words: the fonts are there");
}

fn offramp(folder: &Path, arguments: &[&str]) -> (Option<i32>, String, String) {
    let mut program = Command::new(env!("CARGO_BIN_EXE_offramp"));
    said(program.current_dir(folder).args(arguments))
}

#[test]
fn the_command_speaks_the_language_of_the_system() {
    let folder = tempfile::tempdir().unwrap();
    let game = record_support::one_game(&folder.path().join("games.sqlite"));
    let mut program = Command::new(env!("CARGO_BIN_EXE_offramp"));
    program.current_dir(folder.path()).args(["report", game.as_str(), "--store", "games.sqlite"]);
    let run = in_ukrainian(program.args(["--out", "report.html"])).output().unwrap();
    assert!(run.status.success(), "{run:?}");
    let page = std::fs::read_to_string(folder.path().join("report.html")).unwrap();
    let tones = [Tone::OffRamp, Tone::Stalemate, Tone::Escalation, Tone::Catastrophe];
    let told = |tone| page.contains(&within(Language::Ukrainian, || words::tone_meant(tone)));
    assert!(tones.into_iter().any(told), "{page}");
}

#[test]
fn the_command_writes_what_it_says_and_nothing_over() {
    let folder = tempfile::tempdir().unwrap();
    let game = record_support::one_game(&folder.path().join("games.sqlite"));
    let game = game.as_str();
    let run = |more: &[&str]| {
        let arguments = [&["report", game, "--store", "games.sqlite"], more].concat();
        offramp(folder.path(), &arguments)
    };
    let (code, said, error) = run(&["--out", "report.html", "--plots", "plots"]);
    assert_eq!((code, error.as_str()), (Some(0), ""));
    let names = ["report.html", "plots/risk.svg", "plots/risk.png", "plots/rungs.svg"];
    for name in names {
        assert!(said.lines().any(|line| Path::new(line) == Path::new(name)), "{name} in {said}");
    }
    for line in said.lines() {
        assert!(folder.path().join(line).metadata().unwrap().len() > 500, "{line}");
    }
    let exists = "exists already; name a new file, or move it away";
    let (code, said, error) = run(&["--out", "report.html"]);
    assert_eq!((code, said.as_str()), (Some(2), ""));
    assert_eq!(error, format!("offramp: `report.html` {exists}\n"));
    let (code, said, error) = run(&["--out", "other.html", "--plots", "plots"]);
    assert_eq!((code, said.as_str()), (Some(2), ""));
    let file = Path::new("plots").join("risk.svg");
    assert_eq!(error, format!("offramp: `{}` {exists}\n", file.display()));
    assert!(!folder.path().join("other.html").exists(), "all or nothing");
}

#[test]
fn the_command_says_what_keeps_it_from_writing() {
    let folder = tempfile::tempdir().unwrap();
    let mut record = Record::open(&folder.path().join("games.sqlite")).unwrap();
    let (game, _) = record_support::start(&mut record, "first-steps", 7);
    let game = game.as_str();
    let store = ["--store", "games.sqlite"];
    let run = |more: &[&str]| offramp(folder.path(), &[&["report", game], more, &store].concat());
    let (code, _, error) = run(&["--out", "a.html"]);
    assert_eq!(code, Some(2));
    let why =
        "the game goes on; a report shows what nobody may know yet, so play it to its end first";
    assert_eq!(error, format!("offramp: {game}: {why}\n"));
    let (code, _, error) = run(&["--out", "a.pdf"]);
    assert_eq!(code, Some(2));
    let why = "`a.pdf` does not end in `.html`, which is how the report is written";
    assert_eq!(error, format!("offramp: {why}\n"));
    let (code, _, error) = run(&[]);
    assert_eq!(code, Some(2));
    assert!(error.contains("--out <FILE>"), "{error}");
    let (code, _, error) = run(&["--out", "missing/a.html"]);
    assert_eq!(code, Some(2), "{error}");
}

#[test]
fn what_was_felt_is_told_in_full() {
    for id in ["first-steps", "kirillov", "strait-of-maren"] {
        let (scenario, _) = record_support::shipped(id);
        for seed in 1..4 {
            let session = played(Arc::clone(&scenario), seed, "");
            let turns = course(session.events());
            let acts = perceived(session.scenario(), &turns);
            let felt: i32 = acts.iter().flat_map(|act| &act.felt).map(|felt| felt.amount).sum();
            let events: i32 =
                turns.iter().flat_map(|turn| &turn.felt).map(|felt| felt.amount).sum();
            assert_eq!(felt, events, "{id} {seed}");
            let done = acts.iter().filter(|act| act.how != How::FoundOut).count();
            let all: usize = turns.iter().map(|turn| turn.acts.len()).sum();
            assert_eq!(done, all, "{id} {seed}: every act, once");
            for act in acts.iter().filter(|act| act.how == How::Open) {
                let option = session.scenario().option(act.option);
                for (party, _) in option.parties().filter(|(ix, _)| option.provocation(*ix) > 0) {
                    let one = act.felt.iter().find(|felt| felt.by == party).unwrap();
                    assert_eq!((one.toward, one.mistaken), (act.actor, false));
                    assert_eq!(one.done, option.provocation(party) as i32);
                }
            }
        }
    }
}

#[test]
fn an_off_ramp_says_what_opened_and_closed_it() {
    let mut said = Vec::new();
    for id in ["kirillov", "atacms", "kremlin-drone", "strait-of-maren", "first-steps"] {
        let (scenario, _) = record_support::shipped(id);
        let session = played(scenario, 1, "");
        let turns = course(session.events());
        for ramp in off_ramps(session.scenario(), session.history(), &turns) {
            for (at, part) in ramp.said.match_indices(" in turn ") {
                let moved =
                    ["opened", "closed", "again"].iter().any(|one| ramp.said[..at].ends_with(one));
                let turn = ramp.said[at + part.len()..]
                    .trim_start_matches(|one: char| one.is_ascii_digit());
                assert_eq!(moved, turn.starts_with(" ("), "{id}: {}", ramp.said);
            }
            let option = session.scenario().option(ramp.option);
            said.push(format!("{}: {}", option.title, ramp.said));
        }
        if id == "kirillov" {
            insta::assert_snapshot!(said.join("\n"));
        }
    }
}
