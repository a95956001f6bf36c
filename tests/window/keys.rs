//! The list of keys and the screens that answer to them.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use offramp::window::keys::{Act, ON_BUTTONS, Row, everywhere, rows};
use offramp::window::{Page, Phase};

const PAGES: [(Page, &[&str]); 11] = [
    (Page::Library, &["library.rs", "unfinished.rs"]),
    (Page::Setup, &["setup"]),
    (Page::Hosting, &["hosting", "adjudication"]),
    (Page::Inside, &["inside"]),
    (Page::Settings, &["settings.rs"]),
    (Page::Game(Phase::Brief), &["brief.rs"]),
    (Page::Game(Phase::HandOver), &["handover.rs"]),
    (Page::Game(Phase::Helm), &["helm.rs", "hands.rs"]),
    (Page::Game(Phase::Table), &["table", "futures/ask.rs", "hands.rs"]),
    (Page::Game(Phase::Adjudication), &["adjudication"]),
    (Page::Game(Phase::Debrief), &["debrief", "futures/ask.rs"]),
];

/// Which acts a file, or the files of a folder, ask for.
fn asked(path: &Path) -> BTreeSet<String> {
    if path.is_dir() {
        let files = fs::read_dir(path).unwrap().map(|entry| entry.unwrap().path());
        return files.flat_map(|file| asked(&file)).collect();
    }
    let text = fs::read_to_string(path).unwrap();
    let own = |at: &usize| !text[..*at].ends_with(char::is_alphanumeric);
    let places = text.match_indices("Act::").filter(|(at, _)| own(at));
    let names = places.map(|(at, act)| {
        let rest = text[at + act.len()..].chars();
        rest.take_while(|c| c.is_alphanumeric()).collect::<String>()
    });
    names.collect()
}

fn acts(rows: &[Row]) -> BTreeSet<Act> {
    rows.iter().flat_map(|row| row.acts).copied().collect()
}

fn named(acts: BTreeSet<Act>) -> BTreeSet<String> {
    acts.iter().map(|act| format!("{act:?}")).collect()
}

#[test]
fn every_key_that_is_listed_is_answered_on_its_page_and_no_other_is() {
    let window = Path::new("src/window");
    // What is offered on several pages: by the sheets, parts and marks that they share.
    let shared = ["Close", "Yes", "YesForGood"].map(str::to_owned);
    let of_buttons = named(ON_BUTTONS.iter().copied().collect());
    let mut left = named(Act::ALL.iter().copied().collect());
    for (page, files) in PAGES {
        let listed = named(acts(&rows(page)));
        let asked: BTreeSet<_> = files.iter().flat_map(|file| asked(&window.join(file))).collect();
        let unlisted: Vec<_> = asked
            .difference(&listed)
            .filter(|act| !shared.contains(act) && !of_buttons.contains(*act))
            .collect();
        assert_eq!(unlisted, Vec::<&String>::new(), "answered on {page:?}, and not listed");
        let idle: Vec<_> = listed.difference(&asked).collect();
        assert_eq!(idle, Vec::<&String>::new(), "listed for {page:?}, and not answered");
        left.retain(|act| !asked.contains(act));
    }
    let beside = ["help.rs", "guide.rs", "widgets.rs", "projector.rs", "second.rs", "wall"];
    let beside: BTreeSet<_> = beside.iter().flat_map(|file| asked(&window.join(file))).collect();
    let idle: Vec<_> = named(acts(&everywhere())).difference(&beside).cloned().collect();
    assert_eq!(idle, ["Close"], "each screen closes itself");
    left.retain(|act| !beside.contains(act));
    assert_eq!(left, BTreeSet::new(), "acts that nothing asks for");
}

#[test]
fn a_row_without_an_act_is_of_keys_that_move_the_keyboard() {
    let mut all: BTreeMap<String, usize> = BTreeMap::new();
    for row in PAGES.iter().flat_map(|(page, _)| rows(*page)).chain(everywhere()) {
        if row.acts.is_empty() {
            *all.entry(row.keys).or_default() += 1;
        }
    }
    let known = [("Enter", 3), ("Enter, Space", 1), ("Tab, Shift+Tab", 1)];
    assert_eq!(all, BTreeMap::from(known.map(|(keys, times)| (keys.to_owned(), times))));
}

#[test]
fn the_list_names_the_letters_that_do_what_it_says() {
    let rows = PAGES.iter().flat_map(|(page, _)| rows(*page)).chain(everywhere());
    let mut letters = 0;
    for row in rows {
        let said = format!("{} {}", row.keys, row.does);
        let words: Vec<&str> = said.split(|c: char| !c.is_alphanumeric()).collect();
        for (_, key) in row.acts.iter().flat_map(|act| act.strokes()) {
            let name = key.name();
            if name.len() == 1 && name.chars().all(char::is_alphabetic) {
                assert!(words.contains(&name), "{name} is not in “{said}”");
                letters += 1;
            }
        }
    }
    assert!(letters > 20, "{letters}");
}
