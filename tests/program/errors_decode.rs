//! What authors are told about mistakes in a scenario file, word for word.

use std::collections::BTreeMap;

use offramp::diagnostics::{Files, Format, render};
use offramp::syntax::decode::{self, Spanned};
use serde::Deserialize;

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Story {
    #[expect(dead_code)]
    title: Spanned<String>,
    #[serde(default)]
    turns: Option<Spanned<u32>>,
    #[serde(default)]
    events: Vec<Event>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
#[expect(dead_code)]
struct Event {
    id: Spanned<String>,
    medium: Medium,
    trigger: Trigger,
    #[serde(default)]
    secret: bool,
    #[serde(default)]
    effects: Vec<Spanned<String>>,
    #[serde(default)]
    cost: BTreeMap<Spanned<String>, Spanned<i32>>,
}

#[derive(Debug, Deserialize)]
enum Medium {
    Wire,
    Post,
}

#[derive(Debug, Deserialize)]
#[expect(dead_code)]
enum Trigger {
    Turn(Spanned<u32>),
    When(Spanned<String>),
    Random(Odds),
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
#[expect(dead_code)]
struct Odds {
    odds: Spanned<f64>,
}

/// The whole of what is said about a story.
fn said(text: &str) -> String {
    let mut files = Files::default();
    let file = files.add("story.ron".into(), text.to_owned());
    let decoded = decode::read::<Story>(file, text);
    render(&decoded.findings, &files, Format::Full, false)
}

/// Asserts the whole of what is said, but for space at both ends.
#[track_caller]
fn says(text: &str, expected: &str) {
    assert_eq!(said(text).trim(), expected.trim());
}

/// A story with one event.
fn event(fields: &str) -> String {
    format!("Story(\n    title: \"T\",\n    events: [\n        ({fields}),\n    ],\n)\n")
}

#[test]
fn a_missing_comma() {
    says(
        r#"Story(
    title: "T"
    turns: 3
    events: [1],
)
"#,
        r#"
error[E0201]: a comma is missing here
 --> story.ron:2:15
  |
2 |     title: "T"
  |               ^
  |
  = help: put `,` here

error[E0201]: a comma is missing here
 --> story.ron:3:13
  |
3 |     turns: 3
  |             ^
  |
  = help: put `,` here

error[E0305]: expected fields in parentheses, found the number 1
 --> story.ron:4:14
  |
4 |     events: [1],
  |              ^
  |
  = help: write `(id: …)`; fields here are `id`, `medium`, `trigger`, `secret`, `effects` and `cost`
"#,
    );
}

#[test]
fn a_bracket_not_closed() {
    says(
        r#"Story(
    title: "T",
    events: [
        (id: "a", effects: ["x", "y", medium: Wire, trigger: Turn(1)),
    ],
)
"#,
        r#"
error[E0202]: a `]` is missing here
 --> story.ron:4:37
  |
4 |         (id: "a", effects: ["x", "y", medium: Wire, trigger: Turn(1)),
  |                                     ^
  |
  = help: put `]` here
"#,
    );
}

#[test]
fn a_file_that_ends_early() {
    says(
        r#"Story(
    title: "T",
    events: [
"#,
        r#"
error[E0202]: the file ends without its `])`
 --> story.ron:3:14
  |
3 |     events: [
  |              ^
  |
  = help: put `])` at the end
"#,
    );
}

#[test]
fn a_bracket_too_many() {
    says(
        r#"Story(title: "T"))
"#,
        r#"
error[E0203]: there is a `)` too many here
 --> story.ron:1:18
  |
1 | Story(title: "T"))
  |                  ^
  |
  = help: take it out
"#,
    );
}

#[test]
fn a_wrong_bracket() {
    says(
        r#"Story(
    title: "T",
    events: [
        (id: "a"],
)
"#,
        r#"
error[E0202]: a `)` is missing here
 --> story.ron:4:17
  |
4 |         (id: "a"],
  |                 ^
  |
  = help: put `)` here
"#,
    );
}

#[test]
fn a_text_not_closed() {
    says(
        r#"Story(
    title: "T,
    events: [(id: "a", medium: Wire, trigger: Turn(1))],
)
"#,
        r#"
error[E0204]: a quotation mark is missing here, at the end of the text
 --> story.ron:2:14
  |
2 |     title: "T,
  |              ^
  |
  = help: put `"` here
"#,
    );
}

#[test]
fn quotes_inside_a_text() {
    says(
        r#"Story(title: "He said "go" twice")
"#,
        r#"
error[E0204]: the text ends at this quotation mark, yet goes on
 --> story.ron:1:23
  |
1 | Story(title: "He said "go" twice")
  |                       ^
  |
  = help: inside a text write `\"`, or “ and ”
"#,
    );
}

#[test]
fn curly_quotes() {
    says(
        "Story(title: “T”)\n",
        r#"
error[E0204]: a text stands in `"`, not in `“`
 --> story.ron:1:14
  |
1 | Story(title: “T”)
  |              ^
  |
  = help: write `"T"`
"#,
    );
}

#[test]
fn an_unknown_escape() {
    says(
        r#"Story(title: "50\% of it")
"#,
        r#"
error[E0206]: this escape means nothing
 --> story.ron:1:17
  |
1 | Story(title: "50\% of it")
  |                 ^^
  |
  = help: write `\\` for a backslash; `\"`, `\n`, `\t` and `\u{2013}` are known too
"#,
    );
}

#[test]
fn a_number_with_two_points() {
    says(
        r#"Story(title: "T", turns: 1.000.000)
"#,
        r#"
error[E0207]: this is not a number
 --> story.ron:1:26
  |
1 | Story(title: "T", turns: 1.000.000)
  |                          ^^^^^^^^^
  |
  = help: write a number like `12`, `-3` or `0.25`, with a point and no spaces
"#,
    );
}

#[test]
fn equals_for_colon_and_hash_for_comment() {
    says(
        r#"Story(
    title = "T", # nice
)
"#,
        r#"
error[E0211]: a colon belongs here, not `=`
 --> story.ron:2:11
  |
2 |     title = "T", # nice
  |           ^
  |
  = help: write `:`, as in `name: value`

error[E0208]: a comment begins with `//`, not with `#`
 --> story.ron:2:18
  |
2 |     title = "T", # nice
  |                  ^
  |
  = help: write `//`
"#,
    );
}

#[test]
fn an_empty_file() {
    says(
        "// to be written\n",
        r#"
error[E0107]: the file is empty
 --> story.ron:1:1
  |
1 | // to be written
  | ^
  |
  = help: a scenario begins with `Scenario(` and ends with `)`
"#,
    );
}

#[test]
fn a_misspelt_field() {
    says(
        &event(r#"id: "a", meduim: Wire, trigger: Turn(1)"#),
        r#"
error[E0301]: unknown field `meduim`
 --> story.ron:4:19
  |
4 |         (id: "a", meduim: Wire, trigger: Turn(1)),
  |                   ^^^^^^
  |
  = help: did you mean `medium`?
"#,
    );
}

#[test]
fn an_unknown_field() {
    says(
        &event(r#"id: "a", medium: Wire, trigger: Turn(1), picture: "x.png""#),
        r#"
error[E0301]: unknown field `picture`
 --> story.ron:4:51
  |
4 |         (id: "a", medium: Wire, trigger: Turn(1), picture: "x.png"),
  |                                                   ^^^^^^^
  |
  = help: fields here are `id`, `medium`, `trigger`, `secret`, `effects` and `cost`
"#,
    );
}

#[test]
fn missing_fields() {
    says(
        &event(r#"id: "a""#),
        r#"
error[E0304]: the fields `medium` and `trigger` are missing
 --> story.ron:4:9
  |
4 |         (id: "a"),
  |         ^ this is `a`
  |
  = help: add `medium: …, trigger: …`
"#,
    );
}

#[test]
fn a_field_twice() {
    says(
        &event(r#"id: "a", medium: Wire, trigger: Turn(1), id: "b""#),
        r#"
error[E0303]: the field `id` is given twice
 --> story.ron:4:51
  |
4 |         (id: "a", medium: Wire, trigger: Turn(1), id: "b"),
  |                                                   ^^
  |
  = help: keep one of the two
"#,
    );
}

#[test]
fn a_word_for_a_text() {
    says(
        &event(r#"id: kyiv, medium: Wire, trigger: Turn(1)"#),
        r#"
error[E0305]: expected a text, found the word `kyiv`
 --> story.ron:4:14
  |
4 |         (id: kyiv, medium: Wire, trigger: Turn(1)),
  |              ^^^^
  |
  = help: write `"kyiv"`
"#,
    );
}

#[test]
fn a_text_for_a_number_and_for_a_word() {
    says(
        &event(r#"id: "a", medium: "wire", trigger: Turn("3")"#),
        r#"
error[E0305]: expected `Wire` or `Post`, found the text "wire"
 --> story.ron:4:27
  |
4 |         (id: "a", medium: "wire", trigger: Turn("3")),
  |                           ^^^^^^
  |
  = help: write it without quotation marks: `Wire`

error[E0305]: expected a whole number, found the text "3"
 --> story.ron:4:49
  |
4 |         (id: "a", medium: "wire", trigger: Turn("3")),
  |                                                 ^^^
  |
  = help: write it without quotation marks: `3`
"#,
    );
}

#[test]
fn an_unknown_word() {
    says(
        &event(r#"id: "a", medium: Wires, trigger: Never"#),
        r#"
error[E0306]: unknown word `Wires`
 --> story.ron:4:27
  |
4 |         (id: "a", medium: Wires, trigger: Never),
  |                           ^^^^^
  |
  = help: did you mean `Wire`?

error[E0306]: unknown word `Never`
 --> story.ron:4:43
  |
4 |         (id: "a", medium: Wires, trigger: Never),
  |                                           ^^^^^
  |
  = help: possible here: `Turn`, `When` or `Random`
"#,
    );
}

#[test]
fn a_variant_without_its_value() {
    says(
        &event(r#"id: "a", medium: Wire(1), trigger: Turn"#),
        r#"
error[E0310]: `Wire` stands without parentheses
 --> story.ron:4:27
  |
4 |         (id: "a", medium: Wire(1), trigger: Turn),
  |                           ^^^^^

error[E0310]: `Turn` needs a value: write `Turn(…)`
 --> story.ron:4:45
  |
4 |         (id: "a", medium: Wire(1), trigger: Turn),
  |                                             ^^^^
"#,
    );
}

#[test]
fn a_number_out_of_range() {
    says(
        &event(r#"id: "a", medium: Wire, trigger: Turn(-1)"#),
        r#"
error[E0307]: -1 is out of range
 --> story.ron:4:47
  |
4 |         (id: "a", medium: Wire, trigger: Turn(-1)),
  |                                               ^^
  |
  = help: write a whole number from 0 to 4294967295
"#,
    );
}

#[test]
fn a_fraction_for_a_whole_number() {
    says(
        &event(r#"id: "a", medium: Wire, trigger: Turn(2.0), cost: { "x": 0.5, "y": 1, "y": 2 }"#),
        r#"
error[E0305]: expected a whole number, found the number 2.0
 --> story.ron:4:47
  |
4 |         (id: "a", medium: Wire, trigger: Turn(2.0), cost: { "x": 0.5, "y": 1, "y": 2 }),
  |                                               ^^^
  |
  = help: write `2`

error[E0305]: expected a whole number, found the number 0.5
 --> story.ron:4:66
  |
4 |         (id: "a", medium: Wire, trigger: Turn(2.0), cost: { "x": 0.5, "y": 1, "y": 2 }),
  |                                                                  ^^^
  |
  = help: write it without a fraction

error[E0309]: "y" is given twice
 --> story.ron:4:79
  |
4 |         (id: "a", medium: Wire, trigger: Turn(2.0), cost: { "x": 0.5, "y": 1, "y": 2 }),
  |                                                                               ^^^
  |
  = help: keep one of the two
"#,
    );
}

#[test]
fn infinite_odds() {
    says(
        &event(r#"id: "a", medium: Wire, trigger: Random(odds: inf)"#),
        r#"
error[E0308]: inf is not a number to calculate with
 --> story.ron:4:55
  |
4 |         (id: "a", medium: Wire, trigger: Random(odds: inf)),
  |                                                       ^^^
  |
  = help: write a number such as `2` or `0.25`
"#,
    );
}

#[test]
fn yes_for_true_and_no_list() {
    says(
        &event(r#"id: "a", medium: Wire, trigger: Turn(1), secret: yes, effects: "x += 1""#),
        r#"
error[E0305]: expected `true` or `false`, found the word `yes`
 --> story.ron:4:59
  |
4 |         (id: "a", medium: Wire, trigger: Turn(1), secret: yes, effects: "x += 1"),
  |                                                           ^^^
  |
  = help: write `true` or `false`

error[E0305]: expected a list, found the text "x += 1"
 --> story.ron:4:73
  |
4 |         (id: "a", medium: Wire, trigger: Turn(1), secret: yes, effects: "x += 1"),
  |                                                                         ^^^^^^^^
  |
  = help: write `["x += 1"]`
"#,
    );
}

#[test]
fn another_struct() {
    says(
        r#"Novel(title: "T")
"#,
        r#"
error[E0302]: expected `Story(…)`, found `Novel(…)`
 --> story.ron:1:1
  |
1 | Novel(title: "T")
  | ^^^^^
  |
  = help: write `Story(` or only `(`
"#,
    );
}

#[test]
fn no_struct_at_all() {
    says(
        r#"["T"]
"#,
        r#"
error[E0305]: expected fields in parentheses, found a list
 --> story.ron:1:1
  |
1 | ["T"]
  | ^
  |
  = help: write `(` and `)` for `[` and `]`
"#,
    );
}

#[test]
fn what_is_right_is_kept() {
    let text = r#"Story(title: "T", turns: x, events: [
        (id: "a", medium: Wire, trigger: Turn(1)),
        (id: "b", medium: Wire),
        (id: "c", medium: Post, trigger: Random(odds: 1), secret: 3),
        (id: "d", medium: Post, trigger: Random((odds: 0.5)), effects: ["x", 3, "y"]),
    ])"#;
    let decoded = decode::read::<Story>(Default::default(), text);
    let story = decoded.value.expect("the story itself is right");
    assert!(story.turns.is_none());
    let ids: Vec<&str> = story.events.iter().map(|event| event.id.as_str()).collect();
    assert_eq!(ids, ["a", "c", "d"]);
    let effects: Vec<&str> = story.events[2].effects.iter().map(|text| text.as_str()).collect();
    assert_eq!(effects, ["x", "3", "y"]);
    let dropped: Vec<_> = decoded.dropped.iter().map(|d| (&*d.field, d.id.as_deref())).collect();
    let expected = [("turns", None), ("events", Some("b")), ("secret", None)];
    assert_eq!(dropped, expected);
}

#[test]
fn ids_inside_what_is_dropped_are_known() {
    let text = r#"Story(title: (), events: [(id: "a", medium: Wire, trigger: Turn(1))])"#;
    let decoded = decode::read::<Vec<Story>>(Default::default(), &format!("[{text}]"));
    assert!(decoded.value.is_some_and(|stories| stories.is_empty()));
    assert!(decoded.dropped.iter().any(|d| d.field == "events" && d.id.as_deref() == Some("a")));
}

#[test]
fn findings_are_limited() {
    let text = format!("(title: \"T\", events: [{}])", "1,".repeat(10_000));
    let decoded = decode::read::<Story>(Default::default(), &text);
    assert_eq!(decoded.findings.len(), decode::MAX_FINDINGS + 1);
    assert_eq!(decoded.findings.last().map(|f| f.code), Some(decode::MORE));
}

/// Each of these once made some parser slow or fall over.
#[test]
fn hostile_texts_are_refused_quickly() {
    let deep = |open: &str| open.repeat(10_000);
    let long = "x".repeat(1 << 20);
    let texts = [
        deep("["),
        deep("("),
        deep("{"),
        deep("Some("),
        deep("a("),
        deep("(a:"),
        deep("[["),
        deep("/*"),
        deep("r#"),
        format!("r{}", deep("#")),
        deep("\""),
        deep("'"),
        deep("\\"),
        deep("\"\\"),
        deep("#!["),
        deep("-"),
        deep("1 "),
        deep("\"\" "),
        deep("(),"),
        deep("\u{202e}"),
        format!("[{}]", deep("1 ")),
        format!("[{}]", deep("[],")),
        format!("({long}: 1)"),
        format!("({}: 1)", deep("a: 1, b")),
        format!("Story({long})"),
        format!("(title: {long})"),
        format!("(title: \"{long}\" events: [3])"),
        format!("(title: \"{long}"),
        "\0".into(),
    ];
    for text in texts {
        let said = said(&text);
        let start = text.get(..20).unwrap_or(&text);
        assert!(said.starts_with("error[E0"), "{start}: {said}");
        assert!(said.len() < 200_000, "{start}: {} bytes", said.len());
        assert!(said.lines().all(|line| line.chars().count() < 400), "{start}: a long line");
    }
}

#[test]
fn findings_for_programs() {
    let text = "(title: \"å\", turns: x)";
    let mut files = Files::default();
    let file = files.add("a\u{1b}b.ron".into(), text.to_owned());
    let findings = decode::read::<Story>(file, text).findings;
    assert_eq!(
        render(&findings, &files, Format::Concise, false),
        "a␛b.ron:1:21: error[E0305]: expected a whole number, found the word `x`\n"
    );
    let json: serde_json::Value =
        serde_json::from_str(&render(&findings, &files, Format::Json, false)).unwrap();
    assert_eq!(
        json,
        serde_json::json!([{
            "code": "E0305", "severity": "error", "path": "a␛b.ron",
            "line": 1, "column": 21, "end_line": 1, "end_column": 22,
            "message": "expected a whole number, found the word `x`", "label": "", "help": null,
        }])
    );
}
