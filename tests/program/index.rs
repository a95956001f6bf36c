//! Who is named where, and calling things otherwise.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use offramp::diagnostics::{FileId, Files, Span};
use offramp::scenario::index::{IdSort, Index, UsedAs, renamed};
use offramp::scenario::load_texts;
use offramp::syntax::edit::Edits;
use offramp::syntax::tree;

use crate::batch_support::{offramp, refused, works};

fn index(files: &Files) -> Index {
    let trees = files.iter().map(|(id, _, text)| Arc::new(tree::parse(id, text)));
    Index::new(&trees.collect::<Vec<_>>())
}

fn one(text: &str) -> Files {
    let mut files = Files::default();
    files.add("s.ron".into(), text.to_owned());
    files
}

fn shipped() -> Vec<PathBuf> {
    let folders = ["scenarios", "assets/templates", "tests/fixtures", "tests/fixtures/exact"];
    let all = folders.iter().flat_map(|folder| fs::read_dir(folder).unwrap());
    let mut all: Vec<_> = all.map(|entry| entry.unwrap().path()).collect();
    all.retain(|path| path.extension().is_some_and(|end| end == "ron"));
    all.retain(|path| !fs::read_to_string(path).unwrap().contains("\nCampaign("));
    all.sort();
    all
}

/// Each use of a text: what is named, how, and the text that stands there.
fn uses(text: &str) -> Vec<String> {
    let index = index(&one(text));
    let said = index.uses.iter().map(|one| {
        let known = if one.thing.is_some() { "" } else { "?" };
        assert_eq!(text[one.span.range()], one.id);
        format!("{}{known} {} {:?}", one.sort.word(), one.id, one.used_as)
    });
    said.collect()
}

#[test]
fn names_are_found_in_fields_and_inside_expressions() {
    let text = r##"(
        actors: [(id: "north", red_lines: [(id: "border", crossed_when: "chosen(strike, north)", answers: ["strike_north"])])],
        indicators: [(id: "tension"), (id: "power", each: All, starts: {"north": 3})],
        flags: [(id: "open")],
        options: [(
            id: "strike", actors: All, cost: {"tension": 1}, toward: ["self", "south"], kind: "arms_control",
            when: "not open and power(north) > 2 or did(arms_control)", sought: ["hit"],
            outcomes: [(id: "hit", effects: ["tension += min(power(self), 3) if open", r#"open = true"#, "breach(nor"])],
        )],
        agreements: [(id: "truce", parties: ["north"], terms: [(id: "guns", by: "north")])],
        injects: [(id: "talks", trigger: When("moved(truce, guns) and chosen(truce_offer_north)"), only_if: "tru\u{63}e_yield_guns > 1")],
        claims: [(id: "c", after: ["strike_north/hit"], driver: ["truce"])],
        history: [(seat: "north", orders: ["truce_yield_guns"])],
    )"##;
    let found: Vec<String> = {
        let index = index(&one(text));
        index
            .uses
            .iter()
            .map(|one| format!("{} {} {:?}", one.sort.word(), one.id, one.used_as))
            .collect()
    };
    assert_eq!(
        found,
        [
            "option strike Reads",
            "actor north Reads",
            "option strike Answers",
            "actor north Answers",
            "actor north Names",
            "indicator tension Writes",
            "actor south Names",
            "kind of act arms_control Names",
            "flag open Reads",
            "indicator power Reads",
            "actor north Reads",
            "kind of act arms_control Reads",
            "outcome hit Names",
            "indicator tension Writes",
            "indicator power Reads",
            "flag open Reads",
            "flag open Writes",
            "norm nor Writes",
            "actor north Names",
            "actor north Names",
            "agreement truce Reads",
            "term guns Reads",
            "agreement truce Reads",
            "actor north Reads",
            "agreement truce Reads",
            "term guns Reads",
            "option strike Names",
            "actor north Names",
            "outcome hit Names",
            "agreement truce Names",
            "actor north Names",
            "agreement truce Names",
            "term guns Names",
        ]
    );
}

#[test]
fn what_can_not_be_decoded_is_known_all_the_same() {
    // Most fields are missing, one list is torn, one name stands for nothing.
    let text = r#"(flags: [(id: "open")], options: [(id: "a", when: "open and shut and chosen(", sought: ["x" "y"])])"#;
    assert_eq!(uses(text)[..2], ["flag open Reads", "indicator? shut Reads"]);
}

#[test]
fn a_place_tells_what_stands_there() {
    let text = r#"(actors: [(id: "north")], options: [(id: "a", actors: All)], history: [(orders: ["a_north"])])"#;
    let files = one(text);
    let index = index(&files);
    let at = |needle: &str, more: usize| {
        let at = text.rfind(needle).unwrap() + more;
        index
            .thing_at(Span::new(FileId(0), at..at))
            .map(|thing| index.definitions[thing].id.as_str())
    };
    assert_eq!(at("a_north", 0), Some("a"));
    assert_eq!(at("a_north", 2), Some("north"));
    assert_eq!(at("a_north", 7), Some("north"));
    assert_eq!(at("orders", 0), None);
    assert_eq!(index.uses_of(0).count(), 1);
    assert_eq!(index.uses[0].used_as, UsedAs::Names);
}

/// What a scenario is, but for ids, hashes and the order of what is sorted, or added up, by id.
fn structure(files: Files, old: &str, new: &str) -> Vec<String> {
    let loaded = load_texts(files);
    let said = match &loaded.scenario {
        Some(scenario) => format!("{scenario:#?}"),
        None => format!("{:#?}", loaded.findings),
    };
    let lines =
        said.lines().filter(|line| !line.trim().starts_with("key: ") && !line.contains("hash: "));
    let mut lines: Vec<_> = lines.map(|line| line.trim().replace(new, old)).collect();
    lines.sort();
    lines
}

#[test]
fn any_id_can_be_another_and_its_own_again() {
    const FRESH: &str = "zzq_freshly_named";
    for path in shipped() {
        let text = fs::read_to_string(&path).unwrap();
        let (files, before) = (one(&text), index(&one(&text)));
        assert!(before.definitions.len() > 5, "{}", path.display());
        // Of long ones some, since each is read twice.
        let step = before.definitions.len() / 25 + 1;
        for (thing, definition) in before.definitions.iter().enumerate().step_by(step) {
            let edits = before.rename(thing, FRESH).unwrap();
            let renamed = Edits::new(&text, edits).unwrap().apply(&text).unwrap();
            let after = index(&one(&renamed));
            let same = &after.definitions[thing];
            assert_eq!(
                (same.id.as_str(), same.sort),
                (FRESH, definition.sort),
                "{}",
                path.display()
            );
            let back = after.rename(thing, &definition.id).unwrap();
            let back = Edits::new(&renamed, back).unwrap().apply(&renamed).unwrap();
            assert!(back == text, "{}: {} and back", path.display(), definition.id);
            assert_eq!(
                after.uses.len(),
                before.uses.len(),
                "{}: {}",
                path.display(),
                definition.id
            );
        }
        // Loading takes longer: one of some sorts.
        let sorts =
            [IdSort::Actor, IdSort::Option, IdSort::Indicator, IdSort::Agreement, IdSort::Rung];
        let few = if text.len() > 60_000 { &sorts[..2] } else { &sorts[..] };
        let old = structure(files.clone(), "", "\0");
        for sort in few {
            let first = before.definitions.iter().position(|one| one.sort == *sort);
            let Some(thing) = first else { continue };
            let id = &before.definitions[thing].id;
            let new = structure(renamed(&before, &files, thing, FRESH).unwrap(), id, FRESH);
            let odd: Vec<_> =
                new.iter().zip(&old).filter(|(new, old)| new != old).take(3).collect();
            assert!(odd.is_empty(), "{}: {id} means something else: {odd:?}", path.display());
            assert_eq!(new.len(), old.len(), "{}: {id}", path.display());
        }
    }
}

/// What a shipped scenario names is there.
#[test]
fn nothing_is_named_that_is_not_there() {
    for path in shipped() {
        let text = fs::read_to_string(&path).unwrap();
        let index = index(&one(&text));
        let programs = [IdSort::Kind, IdSort::Content];
        let loose =
            index.uses.iter().filter(|one| one.thing.is_none() && !programs.contains(&one.sort));
        // Of a card of an agreement no outcome is written down.
        let loose: Vec<_> = loose.filter(|one| one.id != "done").map(|one| &one.id).collect();
        assert!(loose.is_empty(), "{}: {loose:?}", path.display());
    }
}

fn put(folder: &Path, name: &str, text: &str) {
    fs::write(folder.join(name), text).unwrap();
}

#[test]
fn a_thing_is_called_otherwise_in_all_files() {
    let folder = tempfile::tempdir().unwrap();
    let folder = folder.path();
    let whole = fs::read_to_string("tests/fixtures/small.ron").unwrap();
    let at = whole.find("    options: [").unwrap();
    let end = whole[at..].find("\n    ],\n").unwrap() + at + "\n    ],\n".len();
    fs::create_dir(folder.join("s")).unwrap();
    put(folder, "s/a.ron", &format!("{}{}", &whole[..at], &whole[end..]));
    put(folder, "s/b.ron", &format!("\u{feff}(\n{})\n", &whole[at..end]));
    let index = {
        let mut files = Files::default();
        files.add("a".into(), whole.clone());
        index(&files)
    };
    let actor = index.of(IdSort::Actor).next().unwrap().id.clone();
    let (code, shown, _) = offramp(folder, &format!("rename s {actor} somebody --diff"));
    assert_eq!(code, Some(1));
    assert!(shown.contains("--- s/a.ron") && shown.contains("--- s/b.ron"), "{shown}");
    assert!(
        shown.contains(&format!("-        (id: \"{actor}\"")) || shown.contains(&actor),
        "{shown}"
    );
    assert_eq!(
        works(folder, &format!("rename s {actor} somebody")),
        "s/a.ron: written\ns/b.ron: written\n"
    );
    let written = fs::read_to_string(folder.join("s/b.ron")).unwrap();
    assert!(
        written.starts_with("\u{feff}(") && written.contains("actor: \"somebody\""),
        "{written}"
    );
    works(folder, "check s --level unreachable=off");
    assert_eq!(
        refused(folder, "rename s nobody x"),
        "offramp: there is no `nobody` here; `offramp rename` names a thing by its id\n"
    );
    assert_eq!(
        refused(folder, "rename s somebody turn"),
        "offramp: `turn` is a word of the expression language; choose another id, such as `turn_2`\n"
    );
    assert_eq!(
        refused(folder, "rename s somebody Some"),
        "offramp: `Some` can't be an id; an id is a word of small letters, digits and `_` that starts with a letter \
         and has at most 60 letters\n"
    );
}
