//! Edits of a text: what is asked for is there, comments stay beside their items, and undo gives every byte back.

use offramp::diagnostics::{FileId, Span};
use offramp::syntax::edit::{
    Edit, EditError, Edits, PathStep, insert_item, move_item, quote, remove_field, remove_item,
    replace, set_field, written,
};
use offramp::syntax::tree::{NodeKind, Tree, parse};
use proptest::prelude::*;

fn read(text: &str) -> Tree {
    let tree = parse(FileId::default(), text);
    assert!(tree.findings.is_empty(), "{text}\n{:?}", tree.findings);
    tree
}

fn path(tree: &Tree, written: &str) -> Vec<PathStep> {
    tree.path(written).unwrap_or_else(|| panic!("no {written} in {}", tree.text))
}

const STORY: &str = r#"// A story.
Story(
    title: "T", // short

    // Things.

    items: [
        // about a
        (id: "a", n: 1), // behind a
        (id: "b", tags: ["x", "y"]),

        // of the list

        // about c
        // in two lines
        (
            id: "c",
            n: 3,
        ),
    ],
    words: ["one", "two"],
)
"#;

#[track_caller]
fn edited(edit: impl Fn(&Tree) -> Result<Edits, EditError>, old: &str, new: &str) {
    assert!(STORY.contains(old), "{old}");
    let expected = STORY.replacen(old, new, 1);
    for (story, expected) in [
        (STORY.to_owned(), expected.clone()),
        (STORY.replace('\n', "\r\n"), expected.replace('\n', "\r\n")),
    ] {
        let edits = edit(&read(&story)).unwrap();
        let now = edits.apply(&story).unwrap();
        assert_eq!(now, expected);
        assert_eq!(edits.inverse(&story).unwrap().apply(&now).unwrap(), story);
        assert_eq!(edits.apply(&format!("{story} ")), Err(EditError::Stale));
    }
}

#[test]
fn one_change_at_a_time() {
    let items = |tree: &Tree| path(tree, "items");
    edited(|t| replace(t, &path(t, "items/c/n"), "4"), "n: 3", "n: 4");
    edited(|t| set_field(t, &path(t, "items/a"), "n", "2"), "n: 1", "n: 2");
    edited(|t| set_field(t, &path(t, "items/a"), "m", "2"), "n: 1)", "n: 1, m: 2)");
    edited(
        |t| set_field(t, &path(t, "items/c"), "m", "[1]"),
        "n: 3,\n",
        "n: 3,\n            m: [1],\n",
    );
    edited(|t| remove_field(t, &path(t, "items/a"), "n"), ", n: 1)", ")");
    edited(|t| remove_field(t, &[], "title"), "    title: \"T\", // short\n", "");
    edited(
        |t| remove_item(t, &items(t), 0),
        "        // about a\n        (id: \"a\", n: 1), // behind a\n",
        "",
    );
    edited(|t| remove_item(t, &path(t, "words"), 1), "\"one\", \"two\"", "\"one\"");
    edited(|t| remove_item(t, &path(t, "words"), 0), "\"one\", \"two\"", "\"two\"");
    edited(
        |t| insert_item(t, &path(t, "words"), 9, "\"three\""),
        "\"two\"]",
        "\"two\", \"three\"]",
    );
    edited(|t| insert_item(t, &path(t, "words"), 0, "\"zero\""), "[\"one\"", "[\"zero\", \"one\"");
    edited(
        |t| insert_item(t, &items(t), 1, "(\n    id: \"n\",\n)"),
        "        (id: \"b\"",
        "        (\n            id: \"n\",\n        ),\n        (id: \"b\"",
    );
    edited(
        |t| insert_item(t, &items(t), 3, "(id: \"n\")"),
        "        ),\n    ],",
        "        ),\n        (id: \"n\"),\n    ],",
    );
    edited(
        |t| move_item(t, &items(t), 0, 2),
        "        // about a\n        (id: \"a\", n: 1), // behind a\n        (id: \"b\", tags: [\"x\", \"y\"]),\n\n        // of the list\n\n        // about c\n        // in two lines\n        (\n            id: \"c\",\n            n: 3,\n        ),\n",
        "        (id: \"b\", tags: [\"x\", \"y\"]),\n\n        // of the list\n\n        // about c\n        // in two lines\n        (\n            id: \"c\",\n            n: 3,\n        ),\n        // about a\n        (id: \"a\", n: 1), // behind a\n",
    );
}

#[test]
fn what_can_not_be_done_is_refused() {
    let tree = read(STORY);
    assert_eq!(remove_item(&tree, &path(&tree, "items"), 3), Err(EditError::NoSuch));
    assert_eq!(insert_item(&tree, &path(&tree, "title"), 0, "1"), Err(EditError::NoContainer));
    assert_eq!(replace(&tree, &path(&tree, "title"), "\"open"), Err(EditError::NoValue));
    let edit = |range: std::ops::Range<usize>| Edit {
        span: Span::new(FileId::default(), range),
        new: String::new(),
    };
    assert_eq!(Edits::new(STORY, vec![edit(3..5), edit(4..6)]), Err(EditError::Overlap));
    assert_eq!(Edits::new(STORY, vec![edit(3..STORY.len() + 1)]), Err(EditError::Overlap));
}

#[test]
fn a_place_has_a_path_by_ids() {
    let tree = read(STORY);
    let at = u32::try_from(STORY.find("\"y\"").unwrap()).unwrap();
    let path = tree.path_at(at);
    let steps: Vec<_> = path.iter().map(ToString::to_string).collect();
    assert_eq!(steps.join("/"), "items/b/tags/1");
    assert_eq!(written(&tree, &path), Some("\"y\""));
}

/// One of the changes, of items named by numbers.
#[derive(Clone, Debug)]
enum Act {
    Insert(prop::sample::Index, bool),
    Remove(prop::sample::Index),
    Move(prop::sample::Index, prop::sample::Index),
    Set(prop::sample::Index, u8),
    Unset(prop::sample::Index),
}

fn act() -> impl Strategy<Value = Act> {
    let at = any::<prop::sample::Index>;
    prop_oneof![
        3 => (at(), any::<bool>()).prop_map(|(at, tall)| Act::Insert(at, tall)),
        2 => at().prop_map(Act::Remove),
        4 => (at(), at()).prop_map(|(from, to)| Act::Move(from, to)),
        2 => (at(), any::<u8>()).prop_map(|(at, n)| Act::Set(at, n)),
        1 => at().prop_map(Act::Unset),
    ]
}

/// The items as they are by now: ids, and their `n`.
fn items(tree: &Tree, at: &[PathStep]) -> Vec<(String, Option<String>)> {
    let NodeKind::List(items) = &tree.at(at).unwrap().kind else { panic!("no list") };
    (0..items.len())
        .map(|i| {
            let field = |name: &str| {
                let step = [PathStep::At(i), PathStep::Field(name.into())];
                written(tree, &[at, &step].concat()).map(str::to_owned)
            };
            (field("id").unwrap(), field("n"))
        })
        .collect()
}

/// Comments name their item: above it, behind it, or no item at all.
fn start(style: usize) -> String {
    let end = if style.is_multiple_of(2) { "\n" } else { "\r\n" };
    let text = match style / 2 {
        0 => {
            "Story(\n    // of the story\n    items: [ // of the list\n        // up 0\n        (id: \"0\", n: 0), // down 0\n        (id: \"1\"),\n\n        // nobody's\n\n        // up 2\n        (\n            id: \"2\", // in 2\n            n: 2,\n        ), /* down 2 */\n        // nobody's either\n    ],\n)\n"
        }
        1 => {
            "(items: [/* up 0 */ (id: \"0\", n: 0) /* down 0 */, (id: \"1\"), /* up 2 */ (id: \"2\", n: 2)])"
        }
        _ => {
            "(items: [\n  // up 0\n  (id: \"0\"), (id: \"1\"),\n  (id: \"2\", n: 1) // down 2\n])\n"
        }
    };
    text.replace('\n', end)
}

/// Each comment that names an item, with the item it belongs to by what stands around it.
fn beside(text: &str) -> Result<(), TestCaseError> {
    for (at, _) in text.match_indices("up ") {
        let id = &text[at + 3..at + 4];
        let next = text[at..].find("id: \"").map(|id| at + id + 5).unwrap();
        prop_assert_eq!(&text[next..next + 1], id, "{}", text);
    }
    for (at, _) in text.match_indices("down ") {
        let id = &text[at + 5..at + 6];
        let last = text[..at].rfind("id: \"").map(|id| id + 5).unwrap();
        prop_assert_eq!(&text[last..last + 1], id, "{}", text);
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, failure_persistence: None, ..Default::default() })]

    #[test]
    fn many_changes_and_all_undone(style in 0..6_usize, acts in prop::collection::vec(act(), 200)) {
        let first = start(style);
        let (mut text, mut undo) = (first.clone(), Vec::new());
        let list = vec![PathStep::Field("items".into())];
        let mut expected = items(&read(&text), &list);
        for (number, act) in acts.iter().enumerate() {
            let tree = read(&text);
            let count = expected.len();
            let comments = |text: &str, id: &str| {
                let id = id.trim_matches('"');
                ["up", "down"].iter().filter(|word| text.contains(&format!("{word} {id}"))).count()
            };
            let all = |text: &str| text.matches("//").count() + text.matches("/*").count();
            let mut lost = 0;
            let edits = match act {
                Act::Insert(at, tall) => {
                    let (at, id) = (at.index(count + 1), format!("\"n{number}\""));
                    let item = if *tall { format!("(\n    id: {id},\n)") } else { format!("(id: {id})") };
                    expected.insert(at, (id, None));
                    insert_item(&tree, &list, at, &item)
                }
                Act::Remove(at) if count > 0 => {
                    let (id, _) = expected.remove(at.index(count));
                    lost = comments(&text, &id) + usize::from(text.contains("in 2") && id == "\"2\"");
                    remove_item(&tree, &list, at.index(count))
                }
                Act::Move(from, to) if count > 0 => {
                    let item = expected.remove(from.index(count));
                    expected.insert(to.index(count), item);
                    move_item(&tree, &list, from.index(count), to.index(count))
                }
                Act::Set(at, n) if count > 0 => {
                    expected[at.index(count)].1 = Some(n.to_string());
                    let item = [list.as_slice(), &[PathStep::At(at.index(count))]].concat();
                    set_field(&tree, &item, "n", &n.to_string())
                }
                Act::Unset(at) if count > 0 && expected[at.index(count)].1.is_some() => {
                    expected[at.index(count)].1 = None;
                    let item = [list.as_slice(), &[PathStep::At(at.index(count))]].concat();
                    remove_field(&tree, &item, "n")
                }
                _ => continue,
            };
            let edits = edits.map_err(|error| TestCaseError::fail(format!("{act:?} {error} {text}")))?;
            let new = edits.apply(&text).unwrap();
            prop_assert_eq!(items(&read(&new), &list), expected.clone(), "{:?}\n{}\n{}", act, text, new);
            prop_assert_eq!(all(&new) + lost, all(&text), "{:?}\n{}\n{}", act, text, new);
            beside(&new)?;
            undo.push(edits.inverse(&text).unwrap());
            text = new;
        }
        if first.contains("\r\n") {
            prop_assert_eq!(text.matches('\n').count(), text.matches("\r\n").count(), "{:?}", text);
        }
        for back in undo.iter().rev() {
            text = back.apply(&text).unwrap();
        }
        prop_assert_eq!(text, first);
    }

    #[test]
    fn prose_is_quoted(text in any::<String>()) {
        let tree = read(&quote(&text));
        prop_assert_eq!(tree.string(tree.root.as_ref().unwrap()), Some(text));
    }
}
