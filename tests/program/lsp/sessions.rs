//! Opening, writing, closing: what is told, and when.

use std::fs;
use std::path::PathBuf;

use serde_json::{Value, json};

use super::client::{Editor, after, changed, range, uri};

const SMALL: &str = "tests/fixtures/small.ron";

/// A folder with the small scenario in two files.
fn two_files() -> (tempfile::TempDir, [(PathBuf, String); 2]) {
    let folder = tempfile::tempdir().unwrap();
    let whole = fs::read_to_string(SMALL).unwrap();
    let at = whole.find("    options: [").unwrap();
    let end = whole[at..].find("\n    ],\n").unwrap() + at + "\n    ],\n".len();
    let texts =
        [format!("{}{}", &whole[..at], &whole[end..]), format!("(\n{})\n", &whole[at..end])];
    let [one, other] = texts;
    let files = [("a.ron", one), ("b.ron", other)];
    let files = files.map(|(name, text)| {
        let path = folder.path().join(name);
        fs::write(&path, &text).unwrap();
        (path, text)
    });
    (folder, files)
}

fn codes(findings: &[Value]) -> Vec<&str> {
    findings.iter().map(|finding| finding["code"].as_str().unwrap()).collect()
}

#[test]
fn a_mistake_is_told_and_gone_when_it_is_mended() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("small.ron");
    let good = fs::read_to_string(SMALL).unwrap();
    let broken = good.replace("    dates: [(id: \"fair\",", "    dates: [(id: \"fair\"");
    assert_ne!(good, broken);
    let mut editor = Editor::new(&[]);
    editor.open(&path, &broken);
    let found = editor.findings(&path, Some(1));
    assert_eq!(codes(&found), ["E0201"]);
    let place = after(&broken, "dates: [(id: \"fair\"");
    assert_eq!(found[0]["range"]["start"]["line"], place.0);
    assert_eq!((&found[0]["severity"], &found[0]["source"]), (&json!(1), &json!("offramp")));
    // While it is broken, names are known.
    let told = editor.ask_at("hover", &path, after(&broken, "answers: [\"send_b"));
    assert!(
        told["contents"]["value"].as_str().unwrap().contains("**option** `send_boat`"),
        "{told}"
    );
    editor.change(&path, 2, Some(range(place, place)), ",");
    let found = editor.findings(&path, Some(2));
    assert!(codes(&found).iter().all(|code| !code.starts_with('E')), "{found:?}");
    // A file that is closed has no findings.
    editor.tell("textDocument/didClose", json!({ "textDocument": { "uri": uri(&path) } }));
    assert_eq!(editor.findings(&path, None), Vec::<Value>::new());
    editor.end();
}

#[test]
fn a_mistake_is_mended_by_its_fix() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("small.ron");
    let good = fs::read_to_string(SMALL).unwrap();
    let broken = good.replace("    dates: [(id: \"fair\",", "    dates: [(id: \"fair\"");
    let mut editor = Editor::new(&[]);
    editor.open(&path, &broken);
    let found = editor.findings(&path, Some(1));
    let place = found[0]["range"].clone();
    let asked = json!({ "textDocument": { "uri": uri(&path) }, "range": place, "context": { "diagnostics": [] } });
    let actions = editor.ask("textDocument/codeAction", asked.clone()).unwrap();
    assert_eq!(
        (&actions[0]["title"], &actions[0]["isPreferred"]),
        (&json!("put `,` here"), &json!(true))
    );
    assert_eq!(actions[0]["diagnostics"][0]["code"], "E0201");
    let new = changed(&broken, &actions[0]["edit"]["changes"][uri(&path)]);
    assert_eq!(new, good);
    editor.change(&path, 2, None, &new);
    assert!(editor.findings(&path, Some(2)).iter().all(|one| one["severity"] != 1));
    // Of the text as it is now, nothing is to be mended there.
    let actions = editor.ask("textDocument/codeAction", asked).unwrap();
    assert_eq!(actions, json!([]));
    // Of a bracket that is not closed, the place where it is opened is told.
    let open = good.trim_end().strip_suffix(')').unwrap();
    editor.change(&path, 3, None, open);
    let found = editor.findings(&path, Some(3));
    let told = found.iter().find(|one| one["code"] == "E0202").unwrap();
    let other = &told["relatedInformation"][0];
    assert_eq!(
        (&other["location"]["uri"], &other["message"]),
        (&json!(uri(&path)), &json!("this `(` is open"))
    );
    assert_eq!(other["location"]["range"]["start"]["line"], after(open, "Scenario(").0);
    editor.end();
}

#[test]
fn the_files_of_a_folder_are_one_scenario() {
    let (_folder, [(a, first), (b, second)]) = two_files();
    let mut editor = Editor::new(&[]);
    editor.open(&a, &first);
    // The other file is not open, and known all the same.
    assert!(editor.findings(&a, Some(1)).iter().all(|one| one["severity"] != 1));
    let place = after(&first, "id: \"eas");
    let uses = editor.ask(
        "textDocument/references",
        json!({ "textDocument": { "uri": uri(&a) }, "position": { "line": place.0, "character": place.1 },
                "context": { "includeDeclaration": false } }),
    );
    let uses = uses.unwrap();
    let files: Vec<_> = uses.as_array().unwrap().iter().map(|one| one["uri"].clone()).collect();
    assert!(files.contains(&json!(uri(&a))) && files.contains(&json!(uri(&b))), "{uses}");
    editor.open(&b, &second);
    let found = editor.ask_at("definition", &b, after(&second, "actor: \"eas"));
    assert_eq!(found["uri"], uri(&a));
    assert_eq!(found["range"]["start"]["line"], place.0);
    // Called otherwise, in both; nothing is wrong then.
    let mut params = json!({ "textDocument": { "uri": uri(&b) }, "newName": "dawn" });
    let place = after(&second, "actor: \"eas");
    params["position"] = json!({ "line": place.0, "character": place.1 });
    let renamed = editor.ask("textDocument/rename", params.clone()).unwrap();
    let new = [(&a, &first), (&b, &second)]
        .map(|(path, text)| changed(text, &renamed["changes"][uri(path)]));
    assert!(new[0].contains("id: \"dawn\"") && new[1].contains("actor: \"dawn\""));
    assert!(!new.iter().any(|text| text.contains("\"east\"")));
    editor.change(&a, 2, None, &new[0]);
    editor.change(&b, 2, None, &new[1]);
    let found = editor.findings(&b, Some(2));
    assert!(found.iter().all(|one| one["severity"] != 1), "{found:?}");
    // Not so that something would be wrong.
    params["newName"] = json!("turn");
    let refused = editor.ask("textDocument/rename", params.clone()).unwrap_err();
    assert_eq!(
        refused.1,
        "`turn` is a word of the expression language; choose another id, such as `turn_2`"
    );
    params["newName"] = json!("west");
    let refused = editor.ask("textDocument/rename", params).unwrap_err();
    assert_eq!(refused.1, "`west` is the id of another actor already; choose another");
    editor.end();
}

#[test]
fn the_last_of_many_changes_counts() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("small.ron");
    let mut text = fs::read_to_string(SMALL).unwrap();
    let mut editor = Editor::new(&[]);
    editor.open(&path, &text);
    // A condition is typed letter by letter, and asked about meanwhile.
    let start = after(&text, "crossed_when: \"");
    for (at, letter) in "not lamp_lit and ".chars().enumerate() {
        let place = (start.0, start.1 + at);
        editor.change(
            &path,
            i64::try_from(at).unwrap() + 2,
            Some(range(place, place)),
            &letter.to_string(),
        );
        if at % 5 == 0 {
            editor.ask_at("completion", &path, (place.0, place.1 + 1));
        }
    }
    text = text.replace("crossed_when: \"", "crossed_when: \"not lamp_lit and ");
    let told = editor.ask_at("hover", &path, after(&text, "not lamp_"));
    assert!(
        told["contents"]["value"]
            .as_str()
            .unwrap()
            .starts_with("**flag** `lamp_lit`: The lamp is lit"),
        "{told}"
    );
    assert!(editor.findings(&path, Some(18)).iter().all(|one| one["severity"] != 1));
    editor.end();
}

/// Letters that are two units, or none of ASCII, stand before what is asked about.
#[test]
fn columns_count_as_the_editor_counts() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("small.ron");
    let text = fs::read_to_string(SMALL).unwrap().replace(
        "text: \"Leave the lamp alone.\",\n                    crossed_when: \"",
        "text: \"Лампа 🕊 é.\", crossed_when: \"lamp_lit and ",
    );
    assert!(text.contains("🕊"));
    for (encodings, name) in [(&[][..], "utf-16"), (&["utf-32", "utf-8"][..], "utf-8")] {
        let mut editor = Editor::new(encodings);
        assert_eq!(editor.greeting["capabilities"]["positionEncoding"], name);
        editor.open(&path, &text);
        let words = "é.\", crossed_when: \"";
        let mut place = after(&text, words);
        let line = text.lines().nth(place.0).unwrap();
        if name == "utf-8" {
            place.1 = line.find(words).unwrap() + words.len();
        }
        let found = editor.ask_at("prepareRename", &path, place);
        assert_eq!(found, range(place, (place.0, place.1 + 8)), "{name}");
        // An edit behind them goes where it should.
        editor.change(&path, 2, Some(range(place, (place.0, place.1 + 8))), "lamp_li");
        let found = editor.findings(&path, Some(2));
        let wrong = found.iter().find(|one| one["code"] == "E0402").unwrap();
        assert_eq!(wrong["range"], range(place, (place.0, place.1 + 7)), "{name}");
        editor.end();
    }
}

#[test]
fn what_makes_no_sense_is_answered_or_passed_over() {
    let mut editor = Editor::new(&[]);
    let (code, words) = editor.ask("workspace/nonsense", json!({})).unwrap_err();
    assert_eq!(
        (code, words.as_str()),
        (-32601, "`workspace/nonsense` is nothing that this server does")
    );
    let (code, words) = editor.ask("textDocument/hover", json!([1])).unwrap_err();
    assert_eq!((code, words.as_str()), (-32602, "`textDocument` is missing"));
    let asked = json!({ "textDocument": { "uri": "file:///nowhere.ron" }, "position": {} });
    assert_eq!(editor.ask("textDocument/hover", asked).unwrap_err().1, "this text is not open");
    for params in [json!(null), json!({ "textDocument": 3 }), json!({ "contentChanges": [{}] })] {
        for method in ["didOpen", "didChange", "didClose", "didSave"] {
            editor.tell(&format!("textDocument/{method}"), params.clone());
        }
    }
    editor.tell("$/whatever", json!({}));
    // A text without a file is served too.
    let open = json!({ "textDocument": { "uri": "untitled:1", "version": 1, "text": "(flags: [(id: \"a\", name: \"\")" } });
    editor.tell("textDocument/didOpen", open);
    let asked = json!({ "textDocument": { "uri": "untitled:1" } });
    let symbols = editor.ask("textDocument/documentSymbol", asked).unwrap();
    assert_eq!(symbols[0]["children"][0]["name"], "a", "{symbols}");
    // Changes that lie outside of the text are put at its end.
    let far = range((900, 900), (901, 5));
    let change = json!({ "textDocument": { "uri": "untitled:1", "version": 2 }, "contentChanges": [{ "range": far, "text": "])" }] });
    editor.tell("textDocument/didChange", change);
    editor.end();
    // What is open may be a campaign, which is no scenario.
    let mut editor = Editor::new(&[]);
    let campaign = std::path::Path::new("/nowhere/long-spiral.ron");
    editor.open(campaign, &fs::read_to_string("scenarios/long-spiral.ron").unwrap());
    assert_eq!(editor.findings(campaign, Some(1)), Vec::<Value>::new());
    editor.end();
    // An editor that is gone is no fault.
    Editor::new(&[]).vanish().unwrap();
}

/// Whatever is done to a file, every question about any place of it is answered.
#[test]
fn no_broken_file_ends_the_session() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("small.ron");
    let good = fs::read_to_string(SMALL).unwrap();
    let mut editor = Editor::new(&[]);
    editor.open(&path, &good);
    let methods = [
        "completion",
        "hover",
        "definition",
        "documentHighlight",
        "prepareRename",
        "documentSymbol",
        "foldingRange",
        "formatting",
        "codeAction",
        "codeLens",
        "inlayHint",
        "semanticTokens/full",
    ];
    let lines = good.lines().count();
    for at in 0..60 {
        let cut = good.floor_char_boundary(good.len() * at / 60);
        let broken = match at % 4 {
            0 => good[..cut].to_owned(),
            1 => format!("{}\"{}", &good[..cut], &good[cut..]),
            2 => format!("{}(({{[{}", &good[..cut], &good[cut..]),
            _ => format!("{}\u{0}🕊\\{}", &good[..cut], &good[cut..]),
        };
        editor.change(&path, at as i64 + 2, None, &broken);
        let line = lines * at / 60;
        for method in methods {
            editor.ask_at(method, &path, (line, at));
        }
    }
    editor.change(&path, 100, None, &good);
    assert!(editor.findings(&path, Some(100)).iter().all(|one| one["severity"] != 1));
    editor.end();
}
