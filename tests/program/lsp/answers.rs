//! What is answered about a place.

use std::fs;
use std::path::{Path, PathBuf};

use serde_json::{Value, json};

use super::client::{Editor, after, changed, range, uri};

fn opened(text: &str) -> (tempfile::TempDir, PathBuf, Editor) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("small.ron");
    let editor = Editor::new(&[]);
    editor.open(&path, text);
    (folder, path, editor)
}

/// What is offered behind some words of a text that has `typed` in place of what stands there up to `end`.
fn offered(before: &str, typed: &str, end: &str) -> Vec<String> {
    let good = fs::read_to_string("tests/fixtures/small.ron").unwrap();
    let at = good.find(before).unwrap() + before.len();
    let rest = at + good[at..].find(end).unwrap();
    let text = format!("{}{typed}{}", &good[..at], &good[rest..]);
    let (_folder, path, mut editor) = opened(&text);
    let place = after(&text, &format!("{before}{typed}"));
    let found = editor.ask_at("completion", &path, place);
    let labels =
        found.as_array().unwrap().iter().map(|one| one["label"].as_str().unwrap().to_owned());
    let labels = labels.collect();
    editor.end();
    labels
}

fn has(all: &[String], wanted: &[&str], unwanted: &[&str]) {
    wanted
        .iter()
        .for_each(|one| assert!(all.iter().any(|label| label == one), "no {one} in {all:?}"));
    unwanted
        .iter()
        .for_each(|one| assert!(!all.iter().any(|label| label == one), "{one} in {all:?}"));
}

#[test]
fn ids_are_offered_where_something_is_named() {
    has(&offered("answers: [\"", "", "\""), &["send_boat", "cut_line"], &["east", "tension"]);
    has(&offered("known_to: [\"", "ea", "\""), &["east", "west"], &["send_boat"]);
    has(
        &offered("kinds: [\"", "infra", "\""),
        &["infrastructure_sabotage", "deep_strike"],
        &["east"],
    );
    // Also where the quotation mark is not closed, or not yet opened.
    has(&offered("answers: [\"", "sen", "], within"), &["send_boat"], &["east"]);
    assert_eq!(offered("ladder: (\n        start: \"", "", "\""), ["words", "boats", "shots"]);
}

#[test]
fn expressions_are_completed_half_typed() {
    let when = "crossed_when: \"";
    let all = offered(when, "", "\"");
    has(
        &all,
        &["tension", "lamp_lit", "chosen", "not", "turn"],
        &["east", "send_boat", "boats", "breach"],
    );
    has(
        &offered(when, "tension >= 3 and chosen(", "\""),
        &["send_boat", "cut_line"],
        &["tension", "east"],
    );
    has(&offered(when, "trust(east, ", "\""), &["east", "west", "self"], &["tension"]);
    has(&offered(when, "rung >= ", "\""), &["words", "boats", "shots"], &["tension", "chosen"]);
    has(&offered(when, "did(infra", "\""), &["infrastructure_sabotage"], &["tension"]);
    has(&offered(when, "min(ten", "\""), &["tension", "max"], &["east"]);
    // Nothing closes the text.
    has(&offered(when, "chosen(sen", ",\n"), &["send_boat"], &["tension"]);
    let effects = "effects: [\"";
    has(
        &offered(effects, "", "\""),
        &["tension", "lamp_lit", "breach", "set_timer"],
        &["chosen", "turn"],
    );
    has(&offered(effects, "tension += ", "\""), &["tension", "turn", "percent"], &["breach"]);
    has(&offered(effects, "breach(", "\""), &["no_cutting"], &["tension"]);
}

#[test]
fn what_is_chosen_takes_the_place_of_what_is_typed() {
    let text = "(flags: [(id: \"lamp_lit\", name: \"Ї\")], options: [(id: \"a\", when: \"not lam and turn > 2\")])";
    let (_folder, path, mut editor) = opened(text);
    let found = editor.ask_at("completion", &path, after(text, "not lam"));
    let lamp = found.as_array().unwrap().iter().find(|one| one["label"] == "lamp_lit").unwrap();
    let new = changed(text, &json!([lamp["textEdit"]]));
    assert!(new.contains("when: \"not lamp_lit and turn > 2\""), "{new}");
    editor.end();
}

#[test]
fn fields_that_are_missing_and_words_of_few_are_offered() {
    // The needed ones come first.
    let all = offered("(id: \"lamp_lit\",", " ", " name");
    assert_eq!(all, ["start", "known_to"]);
    let all = offered("    dates: [", "(", "(id");
    has(&all, &["id", "name", "date"], &["text"]);
    let all = offered("    dates: [", "(id: \"x\", ), ", "(id");
    assert!(all.is_empty(), "{all:?}");
    let text = "(dates: [(id: \"x\", )])";
    let (_folder, path, mut editor) = opened(text);
    let found = editor.ask_at("completion", &path, after(text, "\"x\", "));
    let found = found.as_array().unwrap();
    let labels: Vec<_> = found.iter().map(|one| one["label"].as_str().unwrap()).collect();
    assert_eq!(labels, ["name", "date"]);
    assert_eq!(found[0]["textEdit"]["newText"], "name: \"$1\",");
    assert_eq!(found[0]["detail"], "must be given");
    editor.end();
    has(&offered("polarity: ", "", ","), &["HigherIsBetter", "HigherIsWorse", "Neutral"], &["id"]);
    has(&offered("trigger: ", "", ","), &["Turn", "When", "At", "Random"], &["Neutral"]);
    has(
        &offered("    rules: (", "", "orders"),
        &["suspicion", "free_moves"],
        &["orders_per_turn", "id"],
    );
}

fn hover(editor: &mut Editor, path: &Path, place: (usize, usize)) -> String {
    let told = editor.ask_at("hover", path, place);
    told["contents"]["value"].as_str().unwrap_or_default().to_owned()
}

#[test]
fn what_the_pointer_rests_on_is_told() {
    let text = fs::read_to_string("tests/fixtures/small.ron").unwrap();
    let (_folder, path, mut editor) = opened(&text);
    let mut at = |words: &str| hover(&mut editor, &path, after(&text, words));
    let told = at("when: \"tens");
    assert!(
        told.starts_with("**indicator** `tension`: Tension\n\nHow tense it is.\n\n*asked about"),
        "{told}"
    );
    let told = at("kinds: [\"infra");
    assert!(
        told.starts_with("**kind of act** `infrastructure_sabotage`") && told.contains("Kahn"),
        "{told}"
    );
    assert!(at("crossed_when: \"cho").contains("chosen(option)"));
    assert!(at("        content_no").starts_with("**content_note**: "));
    assert!(at("polarity: HigherIsW").starts_with("**HigherIsWorse**: "));
    assert_eq!(at("Two shores"), "");
    editor.end();
}

#[test]
fn shares_and_dates_stand_beside_the_text() {
    let text = "(
    meta: (calendar: (start: \"2031-04-10\", days_per_turn: 2, turns: 7)),
    options: [(id: \"a\", outcomes: [(id: \"x\", odds: 3), (id: \"y\", odds: \"1 to 1\")])],
    injects: [(id: \"b\", trigger: Random((odds: 0.25))), (id: \"c\", trigger: Random((odds: \"75%\")))],
)";
    let (_folder, path, mut editor) = opened(text);
    let shown = |editor: &mut Editor, path: &Path| {
        let all = json!({ "textDocument": { "uri": uri(path) }, "range": range((0, 0), (900, 0)) });
        let hints = editor.ask("textDocument/inlayHint", all).unwrap();
        let hints =
            hints.as_array().unwrap().iter().map(|one| one["label"].as_str().unwrap().to_owned());
        hints.collect::<Vec<_>>()
    };
    assert_eq!(shown(&mut editor, &path), ["75%", "25%", "20%", "75%"]);
    editor.end();
    let whole = fs::read_to_string("tests/fixtures/small.ron").unwrap();
    assert!(whole.contains("trigger: Turn("), "the fixture has an inject of a turn");
    let (_folder, path, mut editor) = opened(&whole);
    editor.findings(&path, Some(1));
    let hints = shown(&mut editor, &path);
    assert!(hints.iter().any(|hint| hint.starts_with("2031-04-")), "{hints:?}");
    let lenses = editor
        .ask("textDocument/codeLens", json!({ "textDocument": { "uri": uri(&path) } }))
        .unwrap();
    let titles: Vec<_> =
        lenses.as_array().unwrap().iter().map(|one| one["command"]["title"].clone()).collect();
    assert!(titles[0] == "Play" && titles[1] == "Play from here", "{titles:?}");
    assert_eq!(lenses[0]["command"]["arguments"], json!([uri(&path)]));
    assert_eq!(lenses[1]["command"]["arguments"], json!([uri(&path), "send_boat"]));
    editor.end();
}

#[test]
fn a_file_is_laid_out_outlined_folded_and_coloured() {
    let text = "(flags: [(id:\"a\", name: \"Ї\")],\noptions: [(\n// One.\n// Two.\nid: \"b\", when: \"not a and turn > 2\",\n)])\n";
    let (_folder, path, mut editor) = opened(text);
    let about = json!({ "textDocument": { "uri": uri(&path) } });
    let edits = editor.ask("textDocument/formatting", about.clone()).unwrap();
    let new = changed(text, &edits);
    assert!(new.contains("(id: \"a\", name: \"Ї\")"), "{new}");
    let symbols = editor.ask("textDocument/documentSymbol", about.clone()).unwrap();
    let names: Vec<_> = symbols.as_array().unwrap().iter().map(|one| one["name"].clone()).collect();
    assert_eq!(names, ["flags", "options"]);
    assert_eq!(symbols[0]["children"][0]["detail"], "Ї");
    let folds = editor.ask("textDocument/foldingRange", about.clone()).unwrap();
    assert!(
        folds
            .as_array()
            .unwrap()
            .contains(&json!({ "startLine": 2, "endLine": 3, "kind": "comment" })),
        "{folds}"
    );
    let coloured = editor.ask("textDocument/semanticTokens/full", about).unwrap();
    assert_eq!(
        colours(text, &coloured, &editor.greeting),
        [
            "flags property",
            "id property",
            "a variable",
            "name property",
            "options property",
            "id property",
            "b variable",
            "when property",
            "not keyword",
            "a variable",
            "and keyword",
            "turn keyword",
            "> operator",
            "2 number",
        ]
    );
    editor.end();
}

/// What each coloured piece is, read back from the numbers.
fn colours(text: &str, coloured: &Value, greeting: &Value) -> Vec<String> {
    let legend = &greeting["capabilities"]["semanticTokensProvider"]["legend"]["tokenTypes"];
    let numbers: Vec<usize> =
        coloured["data"].as_array().unwrap().iter().map(|n| n.as_u64().unwrap() as usize).collect();
    let (mut line, mut column) = (0, 0);
    let pieces = numbers.chunks(5).map(|piece| {
        if piece[0] > 0 {
            (line, column) = (line + piece[0], 0);
        }
        column += piece[1];
        let units: Vec<u16> = text.lines().nth(line).unwrap().encode_utf16().collect();
        let word = String::from_utf16(&units[column..column + piece[2]]).unwrap();
        format!("{word} {}", legend[piece[3]].as_str().unwrap())
    });
    pieces.collect()
}

#[test]
fn what_belongs_between_brackets_is_told() {
    let good = fs::read_to_string("tests/fixtures/small.ron").unwrap();
    let at = good.find("crossed_when: \"").unwrap() + "crossed_when: \"".len();
    let end = at + good[at..].find('"').unwrap();
    let helped = |typed: &str| {
        let text = format!("{}{typed}{}", &good[..at], &good[end..]);
        let (_folder, path, mut editor) = opened(&text);
        let place = after(&text, &format!("crossed_when: \"{typed}"));
        let told = editor.ask_at("signatureHelp", &path, place);
        editor.end();
        told
    };
    let told = helped("tension >= 3 and trust(east, ");
    assert_eq!(told["signatures"][0]["label"], "trust(a, b)");
    assert_eq!(told["activeParameter"], 1);
    let label = &told["signatures"][0]["parameters"][1]["label"];
    assert_eq!(label, "b");
    let about = told["signatures"][0]["documentation"]["value"].as_str().unwrap();
    assert!(about.contains("trust"), "{about}");
    // Of the innermost brackets; not behind them, and not where no word calls for any.
    assert_eq!(helped("min(trust(ea")["signatures"][0]["label"], "trust(a, b)");
    assert_eq!(helped("trust(east, west) > 2 and ten"), Value::Null);
    assert_eq!(helped("(tension"), Value::Null);
}

#[test]
fn games_tell_how_often_each_thing_is_seen() {
    let text = fs::read_to_string("tests/fixtures/small.ron").unwrap();
    let (_folder, path, mut editor) = opened(&text);
    let about = json!({ "textDocument": { "uri": uri(&path) } });
    let told = editor.ask("offramp/forecast", about.clone()).unwrap();
    assert_eq!((&told["games"], &told["current"]), (&json!(1000), &json!(true)));
    let endings = told["endings"].as_array().unwrap();
    let sum: f64 = endings.iter().map(|one| one["share"].as_f64().unwrap()).sum();
    assert!((sum - 1.0).abs() < 1e-9, "{endings:?}");
    let number = |value: &Value| value.as_f64().unwrap();
    let now_and_then = |one: &&Value| (0.1..0.9).contains(&number(&one["share"]));
    let card = told["options"].as_array().unwrap().iter().find(now_and_then).unwrap();
    assert!(
        number(&card["low"]) < number(&card["share"])
            && number(&card["share"]) < number(&card["high"])
    );
    assert!(number(&card["share"]) <= number(&card["offered"]["share"]), "{card}");
    // The same above the text, which the editor was told to ask for anew.
    let lenses = editor.ask("textDocument/codeLens", about.clone()).unwrap();
    let titles = |lenses: &Value| {
        let all = lenses.as_array().unwrap().iter();
        all.map(|one| one["command"]["title"].as_str().unwrap().to_owned()).collect::<Vec<_>>()
    };
    let all = titles(&lenses);
    let percent = (number(&card["share"]) * 100.0).round();
    let wanted = format!("chosen in {percent}%, on the menu in ");
    assert!(
        all.iter().any(|one| one.starts_with(&wanted) && one.ends_with(" of 1000 games")),
        "{all:?}"
    );
    assert!(all.iter().any(|one| one.starts_with("seen in ")), "{all:?}");
    assert_eq!(editor.refreshed, 1);
    // While it has errors, what was known of the last edition stands, and says so.
    let at = after(&text, "answers: [");
    editor.change(&path, 2, Some(range(at, at)), "(");
    assert_eq!(titles(&editor.ask("textDocument/codeLens", about.clone()).unwrap()), all);
    let told = editor.ask("offramp/forecast", about).unwrap();
    assert_eq!((&told["games"], &told["current"]), (&json!(1000), &json!(false)));
    editor.end();
}

#[test]
fn what_hangs_together_is_drawn() {
    let text = fs::read_to_string("tests/fixtures/small.ron").unwrap();
    let (_folder, path, mut editor) = opened(&text);
    let mut asked = json!({ "textDocument": { "uri": uri(&path) } });
    let told = editor.ask("offramp/graph", asked.clone()).unwrap();
    assert!(told["svg"].as_str().unwrap().starts_with("<svg"), "{}", told["svg"]);
    let ids = |told: &Value| told["data"].to_string();
    assert!(ids(&told).contains("\"light_lamp\""), "{}", ids(&told));
    asked["around"] = json!("lamp_lit");
    let around = editor.ask("offramp/graph", asked.clone()).unwrap();
    assert!(ids(&around).contains("\"lamp_lit\""), "{}", ids(&around));
    asked["around"] = json!("nobody");
    let refused = editor.ask("offramp/graph", asked).unwrap_err();
    assert_eq!(refused.1, "nothing is called `nobody`");
    editor.change(&path, 2, None, "Scenario(");
    let refused = editor.ask("offramp/graph", json!({ "textDocument": { "uri": uri(&path) } }));
    assert_eq!(refused.unwrap_err().1, "the scenario has errors: mend them, and ask again");
    editor.end();
}
