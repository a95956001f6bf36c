//! A scenario whose every text is hostile, and games of it, go through every verb: nothing that comes
//! out acts on a terminal, hides from a reader, is a formula of a spreadsheet, or markup.

use crate::batch_support;
use crate::record_support;

use std::fs;
use std::path::Path;
use std::sync::Arc;

use batch_support::{offramp, run};
use offramp::legible::unseen;
use offramp::policy::PolicyKind;
use offramp::record::{GameId, Record};
use offramp::rules::{Command, Sight, Viewer};
use offramp::scenario::{ActorIx, Scenario, load};
use offramp::session::{Session, Setup};

/// What is written into each text, one after the other.
const HOSTILE: [&str; 12] = [
    "\u{1b}]0;owned\u{7}",
    "\u{9b}2J\u{1b}[31m",
    "\u{202e}txt.exe\u{202c}",
    "\u{2066}\u{200b}\u{200f}\u{feff}",
    "\u{ffff}\u{fdd0}\u{7f}",
    "\u{e0041}\u{2028}\u{ad}",
    "\r\u{8}\u{8}over",
    "<script>alert(1)</script>",
    "\"><img src=x onerror=alert(1)>",
    "=HYPERLINK(1);@x,-y",
    "[go](javascript:alert(1)) <file:///etc/passwd>",
    "]]>--></title></svg>&#27;&#x202e;",
];

/// A text as RON writes it.
fn as_ron(text: &str) -> String {
    let written = |c: char| match c {
        '"' | '\\' => format!("\\{c}"),
        c if unseen(c) => format!("\\u{{{:x}}}", u32::from(c)),
        c => c.to_string(),
    };
    text.chars().map(written).collect()
}

/// The scenario with something hostile before and after each text; ids, expressions and dates stay.
fn hostile(ron: &str) -> (String, usize) {
    const TEXTS: [&str; 22] = [
        "title",
        "summary",
        "content_note",
        "publisher",
        "name",
        "about",
        "role",
        "brief",
        "text",
        "why",
        "seen",
        "by",
        "meaning",
        "really_happened",
        "limits",
        "what",
        "so_what",
        "now_what",
        "learning_objectives",
        "discussion",
        "expects",
        "controller",
    ];
    let (mut out, mut field, mut count) = (String::new(), String::new(), 0);
    let mut rest = ron;
    while let Some(at) = rest.find('"') {
        let (before, text) = rest.split_at(at);
        for word in before.split(|c: char| !c.is_alphanumeric() && !"_:".contains(c)) {
            if let Some(name) = word.strip_suffix(':').filter(|name| !name.is_empty()) {
                name.clone_into(&mut field);
            }
        }
        let end = text[1..].find('"').unwrap() + 1;
        let (text, after) = (&text[1..end], &text[end + 1..]);
        out += before;
        let key = after.starts_with(':');
        if TEXTS.contains(&field.as_str()) && !key {
            let [one, other] = [count, count + 5].map(|at| as_ron(HOSTILE[at % HOSTILE.len()]));
            out += &format!("\"{one}{text}{other}\"");
            count += 1;
        } else {
            out += &format!("\"{text}\"");
        }
        rest = after;
    }
    (out + rest, count)
}

/// Everything that came out, by what it is.
struct Read<'a> {
    folder: &'a Path,
    outputs: usize,
}

impl Read<'_> {
    /// A command, whatever becomes of it: what it printed.
    fn all(&mut self, line: &[&str]) -> (Option<i32>, String) {
        let (code, out, error) = run(self.folder, line);
        for text in [&out, &error] {
            seen(text, &format!("{line:?}"));
            assert!(!text.contains("panicked"), "{line:?}: {text}");
        }
        self.outputs += 1;
        (code, out)
    }

    /// One that works, or finds something.
    fn works(&mut self, line: &[&str]) -> String {
        let (code, out) = self.all(line);
        assert!(matches!(code, Some(0 | 1)), "{line:?}: {code:?} {out}");
        out
    }

    fn json(&mut self, line: &[&str]) {
        let out = self.works(line);
        serde_json::from_str::<serde_json::Value>(&out).unwrap();
    }

    fn file(&self, name: &str) -> String {
        let text =
            fs::read_to_string(self.folder.join(name)).unwrap_or_else(|e| panic!("{name}: {e}"));
        seen(&text, name);
        text
    }
}

/// Nothing in a text acts or hides.
fn seen(text: &str, what: &str) {
    if let Some((at, c)) = text.char_indices().find(|(_, c)| unseen(*c)) {
        let from = text.floor_char_boundary(at.saturating_sub(60));
        panic!("{what}: {c:?} after {:?}", &text[from..at]);
    }
}

/// No cell is a formula.
fn no_formulas(csv: &str, what: &str) {
    let mut rows = csv::ReaderBuilder::new().has_headers(false).from_reader(csv.as_bytes());
    for row in rows.records() {
        for cell in row.unwrap_or_else(|error| panic!("{what}: {error}")).iter() {
            let formula = cell.trim_start().starts_with(['=', '+', '-', '@', '\t', '\r']);
            assert!(!formula || cell.parse::<f64>().is_ok(), "{what}: {cell}");
        }
    }
}

/// A page or picture has no markup that we did not write, and each tag is a known one.
fn tame(page: &str, what: &str) {
    for tag in page.split('<').skip(1) {
        let name: String =
            tag.chars().take_while(|c| c.is_alphanumeric() || "/!".contains(*c)).collect();
        let known = "html head meta title style body header nav main section footer h1 h2 h3 h4 p ul ol li \
                     a div span table caption thead tbody tr th td figure figcaption blockquote br em \
                     strong code pre hr dl dt dd details summary small svg rect text polyline polygon circle line g path !DOCTYPE ?xml";
        let name = name.trim_start_matches('/');
        assert!(known.split_whitespace().any(|one| one == name), "{what}: <{tag:.80}");
        let attributes = tag.split('>').next().unwrap();
        let quiet = !attributes.contains("onerror") && !attributes.contains("javascript");
        assert!(quiet && !attributes.contains("href=\"file"), "{what}: <{attributes}>");
    }
}

/// A recorded game with a person in each seat, who gives reasons and forecasts.
fn played(store: &Path, path: &Path) -> GameId {
    let mut loaded = load(path);
    let scenario: Arc<Scenario> = Arc::new(loaded.scenario.take().unwrap());
    let setup = Setup::all_computers(&scenario, u64::MAX, PolicyKind::Temperament);
    let people: Vec<ActorIx> = scenario.actor_ids().collect();
    let setup = setup.with_people(&people);
    let mut record = Record::open(store).unwrap();
    let (game, mut session): (GameId, Session) =
        record.start(Arc::clone(&scenario), &loaded.files, setup).unwrap();
    let mut words = HOSTILE.iter().cycle();
    while !session.state().over() {
        for actor in &people {
            let actor = *actor;
            let (who, question) = (Some(actor), 0.into());
            let _ = session.enter(Command::Forecast { actor: who, question, percent: 30 });
            let sight = Sight::new(&scenario, session.state(), Viewer::Seat(actor));
            let orders = sight.menu(actor).into_iter().take(1).collect();
            let reason = words.next().unwrap().to_string();
            session.enter(Command::Commit { actor, orders, reason, draws: Vec::new() }).unwrap();
        }
        session.advance().unwrap();
    }
    game
}

#[test]
fn nothing_hostile_leaves_through_any_verb() {
    let folder = tempfile::tempdir().unwrap();
    let folder = folder.path();
    let small = fs::read_to_string("tests/fixtures/small.ron").unwrap();
    let (text, count) = hostile(&small.replace("turns: 7", "turns: 3"));
    assert!(count > 50, "{count} texts");
    fs::write(folder.join("s.ron"), &text).unwrap();
    // A mistake, so that findings quote it.
    let wrong = text
        .replace("tone: Stalemate", "tone: Stalemat")
        .replace("kind: \"show", "kind: \"\\u{202e}");
    fs::write(folder.join("wrong.ron"), wrong).unwrap();
    let mut read = Read { folder, outputs: 0 };

    for format in ["full", "concise", "json"] {
        read.works(&["check", "s.ron", "--format", format]);
        assert_eq!(read.all(&["check", "wrong.ron", "--format", format]).0, Some(1));
    }
    read.works(&["check", "--claims", "s.ron", "--runs", "5"]);
    read.all(&["check", "s.ron", "--play", "20", "--all", "--report", "p.html"]);
    tame(&read.file("p.html"), "p.html");
    read.works(&["graph", "s.ron", "--lens", "whole", "--format", "svg", "--out", "g.svg"]);
    tame(&read.file("g.svg"), "g.svg");
    offramp::report::plot::tree(&read.file("g.svg")).unwrap();
    for format in ["text", "dot"] {
        read.works(&["graph", "s.ron", "--lens", "whole", "--format", format]);
    }
    read.json(&["graph", "s.ron", "--format", "json"]);
    read.works(&["catalogue"]);
    read.works(&["play", "s.ron", "--auto", "--seed", "3"]);
    read.json(&["play", "s.ron", "--auto", "--seed", "18446744073709551615", "--format", "json"]);
    for verb in ["play", "sensitivity"] {
        assert_eq!(read.all(&[verb, "wrong.ron"]).0, Some(2));
    }
    for line in [
        &["simulate", "s.ron", "--runs", "4"][..],
        &["sensitivity", "s.ron", "--runs", "4"],
        &["tournament", "s.ron", "--games", "4", "--policies", "random,temperament"],
    ] {
        read.works(line);
        read.json(&[line, &["--format", "json"]].concat());
    }
    let csv = read.works(&["simulate", "s.ron", "--runs", "4", "--format", "csv"]);
    no_formulas(&csv, "simulate");
    for end in ["csv", "jsonl", "parquet"] {
        let out = format!("batch.{end}");
        read.works(&["simulate", "s.ron", "--runs", "20", "--out", &out]);
        read.file(&format!("{out}-about.json"));
        if end != "parquet" {
            for table in ["batch", "batch-decisions"] {
                let text = read.file(&format!("{table}.{end}"));
                if end == "csv" {
                    no_formulas(&text, table);
                }
            }
        }
    }
    read.works(&["merge", "batch.csv", "--out", "merged.csv"]);
    read.works(&["calibrate", "s.ron", "--games", "6", "--plays", "5", "--out", "c.svg"]);
    tame(&read.file("c.svg"), "c.svg");

    let game = played(&folder.join("mine.db"), &folder.join("s.ron"));
    let (game, store) = (game.as_str(), ["--store", "mine.db"]);
    let with = |line: &[&'static str]| -> Vec<String> {
        line.iter().map(|word| word.replace("GAME", game)).chain(store.map(String::from)).collect()
    };
    for line in [
        &["record", "list"][..],
        &["record", "export", "GAME"],
        &["record", "export", "GAME", "game.jsonl"],
        &["replay", "GAME"],
        &["replay", "GAME", "--verify"],
        &["report", "GAME", "--out", "r.html", "--plots", "plots"],
        &["record", "rename", "GAME", "\u{1b}[31m\u{202e}x"],
        &["record", "list"],
    ] {
        let line = with(line);
        read.all(&line.iter().map(String::as_str).collect::<Vec<_>>());
    }
    read.file("game.jsonl");
    tame(&read.file("r.html"), "r.html");
    for entry in fs::read_dir(folder.join("plots")).unwrap() {
        let path = entry.unwrap().path();
        if path.extension().is_some_and(|end| end == "svg") {
            let name = path.strip_prefix(folder).unwrap().display().to_string();
            let svg = read.file(&name);
            tame(&svg, &name);
            offramp::report::plot::tree(&svg).unwrap();
        }
    }
    let two = ["--store", "theirs.db"];
    for line in [&["record", "import", "game.jsonl"][..], &["replay", game], &["record", "list"]] {
        let line: Vec<_> = line.iter().copied().chain(two).collect();
        let (code, out) = read.all(&line);
        assert_eq!(code, Some(0), "{line:?}: {out}");
    }
    assert!(read.outputs > 30);
}

/// Names of files and arguments come from anywhere too.
#[test]
fn errors_quote_arguments_so_that_they_can_be_read() {
    let folder = tempfile::tempdir().unwrap();
    let mut read = Read { folder: folder.path(), outputs: 0 };
    for word in HOSTILE {
        let [ron, csv, svg, html] =
            ["ron", "csv", "svg", "html"].map(|end| format!("{}.{end}", word.replace('/', "_")));
        for line in [
            vec!["check", &ron],
            vec!["play", word, "--auto"],
            vec!["simulate", "first-steps", "--runs", "1", "--policy", word],
            vec!["simulate", "first-steps", "--runs", word],
            vec!["simulate", "first-steps", "--shard", word, "--out", &csv],
            vec!["simulate", "first-steps", "--runs", "2", "--out", &csv],
            vec!["simulate", "first-steps", "--runs", "2", "--out", &csv],
            vec!["merge", &csv, "--out", &html],
            vec!["calibrate", "first-steps", "--threshold", word, "--out", &svg],
            vec!["tournament", "first-steps", "--seat", word],
            vec!["replay", word],
            vec!["report", word, "--out", &html, "--store", &csv],
            vec!["record", "import", &ron, "--store", &svg],
            vec!["record", "export", word, &html, "--store", &csv],
            vec![word],
        ] {
            read.all(&line);
        }
    }
}

/// A game whose every line was changed and sealed again is refused, or does no harm.
#[test]
fn an_imported_game_can_say_nothing_hostile_either() {
    let folder = tempfile::tempdir().unwrap();
    let folder = folder.path();
    record_support::one_game(&folder.join("one.db"));
    let (_, list, _) = offramp(folder, "record list --store one.db");
    let game = list.split(' ').next().unwrap().to_owned();
    let (_, export, _) = offramp(folder, &format!("record export {game} --store one.db"));
    let mut read = Read { folder, outputs: 0 };
    let mut imported = 0;
    for (at, word) in HOSTILE.iter().enumerate() {
        let json = serde_json::to_string(word).unwrap();
        let json = json.trim_matches('"');
        for field in [
            "game",
            "started",
            "id",
            "title",
            "path",
            "scenario_hash",
            "state_hash",
            "name",
            "scenario",
        ] {
            let begins = format!("\"{field}\":\"");
            let lines: Vec<&str> = export.lines().collect();
            let bodies = lines[..lines.len() - 1].iter().map(|line| {
                let body = line.rsplit_once(",\"checksum\":\"").unwrap().0;
                body.replace(&begins, &format!("{begins}{json}"))
            });
            let file = format!("{field}-{at}.jsonl");
            let sealed = record_support::sealed(&bodies.collect::<Vec<_>>());
            fs::write(folder.join(&file), sealed).unwrap();
            let store = format!("{field}-{at}.db");
            let (code, _) = read.all(&["record", "import", &file, "--store", &store]);
            if code != Some(0) {
                continue;
            }
            imported += 1;
            let (_, list) = read.all(&["record", "list", "--store", &store]);
            let game = list.split(' ').next().unwrap();
            read.all(&["replay", game, "--store", &store]);
            read.all(&["replay", game, "--verify", "--store", &store]);
            read.all(&["record", "export", game, "--store", &store]);
        }
    }
    assert!(imported < 30 && read.outputs > 100, "{imported}, {}", read.outputs);
}

/// Either no such scenario can be played, or its ids are cells and nothing more.
#[test]
fn ids_are_no_formulas_and_break_no_rows() {
    let folder = tempfile::tempdir().unwrap();
    let folder = folder.path();
    let small = fs::read_to_string("tests/fixtures/small.ron").unwrap();
    let mut read = Read { folder, outputs: 0 };
    for word in HOSTILE.iter().chain(&["=cmd|' /C calc'!A0", "a\nb,c", "-1+1", "@x", "+1", "a;=1"])
    {
        let mut text = small.clone();
        for id in ["evening", "shooting", "seen", "missed", "cut", "q_lamp", "boats_alarm"] {
            text = text.replace(
                &format!("id: \"{id}\""),
                &format!("id: \"{}{id}\"", as_ron(word).replace('\n', "\\n")),
            );
        }
        fs::write(folder.join("s.ron"), text).unwrap();
        read.all(&["check", "s.ron"]);
        let (code, csv) = read.all(&["simulate", "s.ron", "--runs", "2", "--format", "csv"]);
        if code == Some(0) {
            no_formulas(&csv, word);
        }
        for end in ["csv", "jsonl"] {
            let line = ["simulate", "s.ron", "--runs", "300", "--out", &format!("g.{end}")];
            if read.all(&line).0 == Some(0) {
                let text = read.file(&format!("g.{end}"));
                if end == "csv" {
                    no_formulas(&text, word);
                }
                let again = [&line[..], &["--resume"]].concat();
                assert_eq!(read.all(&again).0, Some(0));
                assert_eq!(
                    read.all(&["merge", &format!("g.{end}"), "--out", &format!("m.{end}")]).0,
                    Some(0)
                );
            }
        }
        for entry in fs::read_dir(folder).unwrap() {
            fs::remove_file(entry.unwrap().path()).unwrap();
        }
    }
}
