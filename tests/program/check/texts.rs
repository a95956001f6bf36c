//! What texts and ids may be: seen, drawn, and no longer than their places.

use offramp::diagnostics::{Files, Severity};
use offramp::scenario::{Loaded, load_kept, load_text};

use crate::check::small::{Small, small};

fn loaded(text: Small) -> Loaded {
    load_text("small.ron", &text.text())
}

/// As a game keeps it that was begun with it.
fn kept(text: &str) -> Loaded {
    let mut files = Files::default();
    files.add("small.ron".into(), text.to_owned());
    load_kept(files)
}

/// Asserts that a text is refused with these words and this help, and that a game which keeps it can be
/// played on.
#[track_caller]
fn refused(text: Small, code: &str, message: &str, help: &str) {
    let text = text.text();
    let found = load_text("small.ron", &text);
    let said: Vec<_> = found.findings.iter().map(|f| (f.code.0, f.message.as_str())).collect();
    assert_eq!(said, [(code, message)]);
    assert_eq!(found.findings[0].help.as_deref(), Some(help));
    assert!(found.scenario.is_none() && found.findings[0].severity == Severity::Error);
    let kept = kept(&text);
    assert!(kept.scenario.is_some(), "{:?}", kept.findings);
    assert!(kept.findings.iter().all(|finding| finding.severity == Severity::Warning));
}

#[test]
fn characters_that_nobody_sees() {
    small().with("\"Nobody sees far.\"", "\"Nobody \u{1b}[2Jsees\u{202e} far.\u{200b}\"").says_as(
        "concise",
        "small.ron:130:52: warning[W0714]: a text of inject `fog` has characters that can't be seen: U+001B, \
         U+202E, U+200B (take it out, or write the text anew: in its place a sign is shown)",
    );
    small().with("title: \"Call\"", r#"title: "Ca\u{AD}ll""#).says(
        r#"
warning[W0714]: a text of option `call` has a character that can't be seen: U+00AD
   --> small.ron:120:50
    |
120 |             id: "call", actor: "west", title: "Ca\u{AD}ll",
    |                                                  ^^^^^^
    |
    = help: take it out, or write the text anew: in its place a sign is shown
"#,
    );
    // Line ends of Windows and joiners inside words are seen.
    let scenario = loaded(small().with("\"At night.\"", "\"At\r\nnight.\r\n\r\nNo moon.\""));
    assert_eq!(scenario.findings, []);
    assert_eq!(scenario.scenario.unwrap().options[2].text, "At\nnight.\n\nNo moon.");
    let broken = loaded(small().with("title: \"Call\"", "title: \"Call\r\n   them\""));
    assert_eq!(broken.scenario.unwrap().options[3].title, "Call them");
}

#[test]
fn a_text_of_which_nothing_is_seen_is_empty() {
    refused(
        small().with("\"Ask how things are.\"", "\"\u{200b} \u{2800}\u{2060}\""),
        "E0506",
        "nothing of a text of option `call` can be seen",
        "players read it: write something",
    );
}

#[test]
fn letters_that_the_typeface_lacks() {
    small().with("name: \"East\"", "name: \"東の町 East\"").says(
        r#"
warning[W0715]: a text of actor `east` has characters that the program's typeface does not have: 東 (U+6771), の (U+306E), 町 (U+753A)
  --> small.ron:53:32
   |
53 |             id: "east", name: "東の町 East", role: "One shore",
   |                                ^^
   |
   = help: the window takes them from a typeface of the computer it runs on, if that has one, and pictures show boxes: write it in Latin, Greek or Cyrillic letters if you can
"#,
    );
    let drawn = "Łódź, Київ, Αθήνα, naïve — “50 %” ≥ 3 €";
    assert_eq!(loaded(small().with("name: \"East\"", &format!("name: \"{drawn}\""))).findings, []);
}

#[test]
fn one_rule_for_every_id() {
    let bad = "=cmd|' /C calc'!A0";
    let message = format!("`{bad}` can't be an id");
    let help = "an id is a word of small letters, digits and `_` that starts with a letter and has at most 60 \
                letters";
    for id in ["evening", "q_lamp", "boats_alarm", "heard"] {
        let text = small().with(&format!("id: \"{id}\""), &format!("id: \"{bad}\""));
        refused(text, "E0403", &message, help);
    }
    let text = small().text().replace("\"paper\"", &format!("\"{bad}\""));
    assert!(
        load_text("small.ron", &text).findings.iter().any(|finding| finding.message == message)
    );
    assert!(kept(&text).scenario.is_some());
    let place = "ladder: (\n        start";
    let place = small().with(place, &format!("map: (lon: 0, lat: 0, width_km: 100), places: [(id: \"{bad}\", name: \"P\", lon: 0, lat: 0, kind: City)],\n    {place}"));
    refused(place, "E0403", &message, help);
    // What conditions can read was always held to it.
    let flag = small().text().replace("lamp_lit", "Lamp");
    assert!(kept(&flag).scenario.is_none());
}

#[test]
fn texts_longer_than_their_places() {
    refused(
        small().with("\"Somebody shoots\"", &format!("\"{}\"", "W".repeat(201))),
        "E0511",
        "a text of the ladder has 201 characters",
        "keep it to 200: it stands on one line, among others",
    );
    refused(
        small().with("\"Nobody cuts a line.\"", &format!("\"{}\"", "é ".repeat(501))),
        "E0511",
        "a text of norm `no_cutting` has 1002 characters",
        "keep it to 1000: more is not read where it stands",
    );
    refused(
        small().with("\"It burns.\"", &format!("\"{}\"", "w".repeat(10_001))),
        "E0511",
        "a text of option `light_lamp` has 10001 characters",
        "keep it to 10000: nobody reads more while a game waits",
    );
    refused(
        small().with("\"It burns.\"", &format!("\"{}\"", "- a\n".repeat(201))),
        "E0511",
        "a text of option `light_lamp` has 201 paragraphs and items",
        "keep it to 200: a window draws all of them at once",
    );
}

#[test]
fn lists_longer_than_anybody_reads() {
    let effects = "\"tension += 1\", ".repeat(51);
    refused(
        small().with("[\"tension -= 5\"]", &format!("[{effects}]")),
        "E0505",
        "`effects` of option `call` has 51 items",
        "give at most 50",
    );
    let questions = "\"And?\", ".repeat(21);
    refused(
        small().with("[\"What now?\"]", &format!("[{questions}]")),
        "E0505",
        "`now_what` of the debrief has 21 items",
        "give at most 20",
    );
}

#[test]
fn more_in_all_than_fits_in_memory() {
    let long = format!("turn >= 1{}", " + 0".repeat(490));
    let inject = |at: usize| {
        format!(
            "(id: \"more_{at}\", title: \"M\", text: \"M.\", medium: Wire, source: (status: Invented), trigger: When(\"{long}\"), only_if: \"{long}\"),\n"
        )
    };
    let injects: String = (0..260).map(inject).collect();
    let text = small().with("    injects: [\n", &format!("    injects: [\n{injects}")).text();
    let found = load_text("small.ron", &text);
    let errors: Vec<_> = found.findings.iter().filter(|f| f.severity == Severity::Error).collect();
    let [error] = errors.as_slice() else { panic!("{errors:?}") };
    assert_eq!(error.message, "the expressions of this scenario are too long in all");
    assert_eq!(error.help.as_deref(), Some("keep them to 1000000 bytes, copies of cards included"));
    assert!(kept(&text).scenario.is_some());
}

#[test]
fn copies_of_a_card_that_would_not_fit() {
    let actors = "\"east\", ".repeat(3_998);
    let many =
        small().with("id: \"call\", actor: \"west\"", &format!("id: \"call\", actors: [{actors}]"));
    many.says_as(
        "concise",
        "small.ron:120:17: error[E0505]: there are 4001 `options` with all copies, and no more than 4000 fit \
         (take some out, or give a card to fewer actors or targets)",
    );
    let text = "w".repeat(30_000);
    let actors = "\"east\", ".repeat(400);
    let long = small()
        .with("id: \"call\", actor: \"west\"", &format!("id: \"call\", actors: [{actors}]"))
        .with("\"Ask how things are.\"", &format!("\"{text}\""));
    let findings = loaded(long).findings;
    let [finding] = findings.as_slice() else { panic!("{findings:?}") };
    assert_eq!(finding.message, "the texts of cards that have copies are too long in all");
    assert_eq!(
        finding.help.as_deref(),
        Some("each actor and target has a copy, and copies may have 8 MiB")
    );
}

#[test]
fn a_combining_mark_in_a_field() {
    small().with("title: \"Call\"", "ti\u{301}tle: \"Call\"").says_as(
        "concise",
        "small.ron:120:40: error[E0301]: unknown field `ti\u{301}tle` (did you mean `title`?)",
    );
}
