//! Several mistakes at once, one mistake with many consequences, several files, other formats.

use std::fs;

use crate::check::map::mapped;
use crate::check::small::{QUIET, TEXT, offramp, small};

#[test]
fn everything_is_said_at_once() {
    small()
        .with("cooling: 1,", "coolng: 1,")
        .with("max: 5,", "max: \"5\",")
        .with(r#"actor: "west", title: "Call""#, r#"actor: "wset", title: "Call""#)
        .with("odds: 2.0,", "odds: 0,")
        .with(r#"["tension += 10"]"#, r#"["tenson += 10"]"#)
        .with(r#"when: "turn >= 3""#, r#"when: "lamp_lit or rung > 1""#)
        .with(r#"date: "2031-04-20""#, r#"date: "soon""#)
        .with("Turn(2)", "Turn(8)")
        .with(r#"when: "tension >= 70""#, r#"when: "turn > 9""#)
        .with("source: (from: \"paper\", status: Reported),", "")
        .says_as(
            "concise",
            r#"
small.ron:18:50: error[E0504]: `soon` is not a date (write year, month and day of the calendar: `2024-12-17`, or with the hour: `2024-12-17T09:30`)
small.ron:21:9: error[E0301]: unknown field `coolng` (did you mean `cooling`?)
small.ron:40:18: error[E0305]: expected a whole number, found the text "5" (write it without quotation marks: `5`)
small.ron:68:29: warning[W0701]: this can never hold (look at the range of what it reads; correct the number)
small.ron:92:27: error[E0502]: `odds` is 0, but odds and their factors are more than 0 (1 changes nothing, 2 doubles, 0.5 halves, 0.000001 is as good as never; what can never happen is left out, or kept off the menu by `when`)
small.ron:93:51: error[E0601]: a rung can only be compared with `rung` (write `rung >= …`; rungs are: `boats`, `shots`, `words`)
small.ron:94:32: error[E0402]: option `send_boat` leads to indicator `tenson`, which does not exist (did you mean `tension`? indicators are: `fuel`, `tension`)
small.ron:120:32: error[E0402]: option `call` names the actor `wset`, which does not exist (did you mean `west`? actors are: `east`, `west`)
small.ron:130:17: warning[W0703]: inject `fog` names no source (add `source: (from: "…", status: Reported)`, or `source: (status: Invented)`)
small.ron:132:27: error[E0501]: `Turn` is 8, which is too large (write a number from 1 to 7)
"#,
        );
}

/// The value of each field in turn is something it can't be: each time that is one finding, whatever
/// depends on the value.
#[test]
fn one_mistake_is_one_finding() {
    let whole = mapped().text();
    let mut tried = 0;
    for (field, value) in fields(&whole) {
        if &whole[field.clone()] == "id" {
            continue;
        }
        let text = format!("{}'x'{}", &whole[..value.start], &whole[value.end..]);
        let loaded = offramp::scenario::load_text("small.ron", &text);
        let said: Vec<_> = loaded.findings.iter().map(|finding| &finding.message).collect();
        assert_eq!(said.len(), 1, "{:?} {said:?}", &whole[field]);
        tried += 1;
    }
    assert!(tried > 150, "only {tried} fields");
}

/// The names of a text's fields with their values.
fn fields(text: &str) -> Vec<(std::ops::Range<usize>, std::ops::Range<usize>)> {
    let mut found = Vec::new();
    // Outside of texts, a colon stands only after the name of a field or a key.
    let mut in_text = false;
    for (at, c) in text.char_indices() {
        match c {
            '"' => in_text = !in_text,
            ':' if !in_text => {
                let name = text[..at].trim_end_matches(|c: char| c.is_alphanumeric() || c == '_');
                if !name.ends_with('"') && name.len() < at {
                    found.push((name.len()..at, at + 2..value_end(text, at + 2)));
                }
            }
            _ => {}
        }
    }
    found
}

fn value_end(text: &str, start: usize) -> usize {
    let (mut depth, mut in_text) = (0, false);
    for (at, c) in text[start..].char_indices() {
        match c {
            '"' => in_text = !in_text,
            _ if in_text => {}
            ',' | ')' | ']' | '}' if depth == 0 => return start + at,
            '(' | '[' | '{' => depth += 1,
            ')' | ']' | '}' => depth -= 1,
            _ => {}
        }
    }
    text.len()
}

#[test]
fn what_a_lost_item_is_called_is_still_known() {
    // An actor and the ladder can't be read; nothing that refers to them is reported.
    small().with("kahn: 8", "kahn: eight").with(r#" role: "The other shore","#, "").says_as(
        "concise",
        "
small.ron:24:48: error[E0305]: expected a whole number, found the word `eight` (write `8`)
small.ron:72:9: error[E0304]: the field `role` is missing (add `role: …`)
",
    );
}

#[test]
fn very_many_mistakes_are_cut_short() {
    let mut lists = String::new();
    for n in 0..400 {
        lists += &format!("\"tenson{n} += 1\", ");
    }
    let text = small().with(r#"["tension += 10"]"#, &format!("[{lists}]")).text();
    let loaded = offramp::scenario::load_text("small.ron", &text);
    assert_eq!(loaded.findings.len(), 201);
    assert_eq!(loaded.findings[200].message, "after 200 mistakes, the rest was not looked at");
}

/// As deep as an expression can be without brackets, on the small stack of a thread.
#[test]
fn long_sums_are_no_danger() {
    for (from, long) in [
        ("turn >= 3", format!("turn{} > 3", "+1".repeat(990))),
        ("turn >= 3", format!("lamp_lit{}", " or lamp_lit".repeat(160))),
        ("turn >= 3", format!("{}lamp_lit", "not ".repeat(49))),
        (
            "100 - tension\")],\n            red",
            format!("tension{}\")],\n            red", "-1".repeat(990)),
        ),
    ] {
        let text = small().with(from, &long).text();
        let thread = std::thread::Builder::new().stack_size(1 << 20);
        let check = move || {
            let loaded = offramp::scenario::load_text("small.ron", &text);
            let said: Vec<_> = loaded.findings.iter().map(|finding| &finding.message).collect();
            let scenario = loaded.scenario.unwrap_or_else(|| panic!("{said:?}"));
            let policy = |_| offramp::policy::PolicyKind::Temperament;
            let chance = offramp::rules::Chance::new(1);
            let mut state =
                offramp::rules::begin(&scenario, chance, &mut offramp::rules::Log::off());
            offramp::forecast::play_out(&scenario, &mut state, 1, policy, |_| {});
        };
        thread.spawn(check).unwrap().join().unwrap();
    }
}

/// The small scenario in two files.
fn halves() -> (String, String) {
    let (first, second) = TEXT.split_once("    options: [").unwrap();
    (format!("{first})\n"), format!("(\n    options: [{second}"))
}

/// What is said about a folder with these files.
fn folder(files: &[(&str, &str)]) -> (String, i32) {
    let dir = tempfile::tempdir().unwrap();
    fs::create_dir(dir.path().join("story")).unwrap();
    for (name, text) in files {
        fs::write(dir.path().join("story").join(name), text).unwrap();
    }
    let output = offramp(dir.path(), &[&["check", "story"], QUIET.as_slice()].concat());
    assert_eq!(output.error, "");
    (output.said.trim().to_owned(), output.code)
}

#[test]
fn a_folder_is_one_scenario() {
    let (first, second) = halves();
    let (said, code) = folder(&[("1.ron", &first), ("2.ron", &second)]);
    assert_eq!((said.as_str(), code), ("Nothing wrong: it is ready to be played.", 0));
}

#[test]
fn a_section_that_is_missing() {
    let (first, _) = halves();
    let (said, code) = folder(&[("1.ron", &first)]);
    assert_eq!(
        (said.as_str(), code),
        (
            r#"
error[E0404]: `debrief` is missing
 --> story/1.ron:1:1
  |
1 | // One of everything: the scenario that tests of messages change in one place.
  | ^
  |
  = help: add `debrief: (…)`; docs/scenario-format.md shows one

error[E0509]: the game could stop without an ending
 --> story/1.ron:1:1
  |
1 | // One of everything: the scenario that tests of messages change in one place.
  | ^
  |
  = help: end the list with an ending without `when`: it ends the last turn if no other does

error[E0402]: red line `dark_lamp` asks for option `cut_line`, which does not exist
  --> story/1.ron:59:43
   |
59 |                     crossed_when: "chosen(cut_line)",
   |                                           ^^^^^^^^
   |
   = help: there are no options yet

error[E0402]: red line `dark_lamp` names the option `send_boat`, which does not exist
  --> story/1.ron:60:31
   |
60 |                     answers: ["send_boat"], within: 1, resolve: 2.0,
   |                               ^^^^^^^^^^^
   |
   = help: there are no options yet
"#
            .trim(),
            1
        )
    );
}

#[test]
fn a_section_in_two_files() {
    let (first, second) = halves();
    let again = second.replacen("(\n", "(\n    dates: [],\n    rules: (suspicion: 10),\n", 1);
    let (said, code) = folder(&[("1.ron", &first), ("2.ron", &again)]);
    assert_eq!(
        (said.as_str(), code),
        (
            r#"
error[E0405]: `rules` is given twice: it stands in story/1.ron, line 17 already
  --> story/2.ron:3:12
   |
 3 |     rules: (suspicion: 10),
   |            ^^^^^^^^^^^^^^^
   |
  ::: story/1.ron:17:12
   |
17 |     rules: (orders_per_turn: 1),
   |            -------------------- given here first
   |
   = help: keep one of them; a folder's files together are one scenario
"#
            .trim(),
            1
        )
    );
}

#[test]
fn an_id_in_two_files() {
    let (first, second) = halves();
    let again = second.replace(r#"id: "call""#, r#"id: "fair""#);
    let (said, code) = folder(&[("1.ron", &first), ("2.ron", &again)]);
    assert_eq!(
        (said.as_str(), code),
        (
            r#"
error[E0401]: the id `fair` is already used in story/1.ron, line 18
  --> story/2.ron:38:17
   |
38 |             id: "fair", actor: "west", title: "Call",
   |                 ^^^^^^
   |
  ::: story/1.ron:18:18
   |
18 |     dates: [(id: "fair", name: "The fair", date: "2031-04-20")],
   |                  ------ given here first
   |
   = help: every id is used once in a scenario; choose another
"#
            .trim(),
            1
        )
    );
}

#[test]
fn a_file_that_cannot_be_read_hides_no_names() {
    let (first, second) = halves();
    let broken = second.replacen('[', "[(", 1);
    let (said, code) = folder(&[("1.ron", &first), ("2.ron", &broken)]);
    assert_eq!(
        (said.as_str(), code),
        (
            r#"
error[E0203]: there is a `(` too many here
 --> story/2.ron:2:15
  |
2 |     options: [(
  |               ^
  |
  = help: take it out

`--fix` would mend this.
"#
            .trim(),
            1
        )
    );
    let dir = tempfile::tempdir().unwrap();
    fs::write(dir.path().join("1.ron"), first).unwrap();
    fs::write(dir.path().join("2.ron"), b"\xFF\xFEo\0").unwrap();
    let output = offramp(dir.path(), &["check", "."]);
    assert_eq!(output.said.lines().next(), Some("error[E0106]: `./2.ron` is UTF-16, not UTF-8"));
    assert_eq!(output.said.matches("error").count(), 1, "{}", output.said);
}

#[test]
fn a_line_for_each_finding() {
    small()
        .with(r#"["tension += 10"]"#, r#"["tenson += 10"]"#)
        .with("Wire", "Wirre")
        .says_as("concise", r#"
small.ron:94:32: error[E0402]: option `send_boat` leads to indicator `tenson`, which does not exist (did you mean `tension`? indicators are: `fuel`, `tension`)
small.ron:131:21: error[E0306]: unknown word `Wirre` (did you mean `Wire`?)
"#);
}

#[test]
fn findings_for_programs() {
    small().with(r#"["tension += 10"]"#, r#"["tenson += 10"]"#).says_as(
        "json",
        r#"
[
  {
    "code": "E0402",
    "severity": "error",
    "path": "small.ron",
    "line": 94,
    "column": 32,
    "end_line": 94,
    "end_column": 38,
    "message": "option `send_boat` leads to indicator `tenson`, which does not exist",
    "label": "",
    "help": "did you mean `tension`? indicators are: `fuel`, `tension`",
    "fix": {
      "title": "write `tension`",
      "safe": false,
      "edits": [
        {
          "path": "small.ron",
          "line": 94,
          "column": 32,
          "end_line": 94,
          "end_column": 38,
          "text": "tension"
        }
      ]
    }
  }
]
"#,
    );
}
