//! The rules of `check`: each does what it says, on its own examples and on all that comes with the program.

use std::path::Path;

use offramp::diagnostics::{Diagnostic, Files, Severity};
use offramp::lint::{RULES, document, explain, play};
use offramp::scenario::library::SHIPPED;
use offramp::scenario::{Loaded, load, load_in, load_text};
use offramp::syntax::mend::mend;
use offramp::templates::TEMPLATES;

/// What reading and the rules find.
fn found(loaded: &Loaded) -> Vec<Diagnostic> {
    offramp::lint::all(loaded, None)
}

/// The example with a block put in: into one of its lists or brackets, in place of all that a list has, or section by
/// section.
fn with(block: &str, into: &str) -> String {
    let example = std::fs::read_to_string("docs/example.ron").unwrap();
    if let Some(section) = into.strip_prefix("all-") {
        let start = example.find(&format!("\n    {section}: [\n")).unwrap();
        let end = start + example[start..].find("\n    ],").unwrap();
        return format!("{}\n    {section}: [\n{block}{}", &example[..start], &example[end..]);
    }
    if into != "Scenario" {
        return put(&example, into, block);
    }
    let mut text = example;
    for section in block.split_inclusive("\n],\n") {
        let (name, items) = section.split_once(": [\n").unwrap_or_else(|| panic!("{section}"));
        text = put(&text, name, items.strip_suffix("],\n").unwrap());
    }
    text
}

/// `more` at the front of a section, which is made if there is none; what a bracket has of the same name goes.
fn put(text: &str, section: &str, more: &str) -> String {
    for bracket in ['[', '('] {
        let head = format!("\n    {section}: {bracket}");
        if let Some(at) = text.find(&head) {
            let (before, after) = text.split_at(at + head.len());
            let field = more.split_once(':').map(|(name, _)| format!("\n        {}:", name.trim()));
            let mut after = after.to_owned();
            if let Some(old) = field.filter(|_| bracket == '(').and_then(|name| after.find(&name)) {
                let line = old + 1 + after[old + 1..].find('\n').unwrap();
                // What opens a bracket ends where that is closed.
                let end = match after[..line].ends_with(['(', '[']) {
                    true => {
                        line + 1
                            + after[line + 1..].find("\n        )").unwrap()
                            + "\n        ),".len()
                    }
                    false => line,
                };
                after.replace_range(old..end, "");
            }
            return format!("{before}\n{more}{after}");
        }
    }
    text.replacen("Scenario(\n", &format!("Scenario(\n    {section}: [\n{more}    ],\n"), 1)
}

/// The examples of a rule: `bad` or `good`, where they belong, and the text.
fn examples(source: &str) -> Vec<(String, String, String)> {
    let lines = source.lines().map_while(|line| line.strip_prefix("//!"));
    let head: String =
        lines.map(|line| line.strip_prefix(' ').unwrap_or(line).to_owned() + "\n").collect();
    let blocks = head.split("```ron,").skip(1).map(|block| {
        let (info, rest) = block.split_once('\n').unwrap();
        let (word, into) = info.split_once(",in-").unwrap();
        let text = rest.split_once("```").unwrap().0;
        (word.to_owned(), into.to_owned(), text.to_owned())
    });
    blocks.collect()
}

#[test]
fn each_rule_finds_its_bad_example_and_nothing_in_the_good_one() {
    let mut wrong = Vec::new();
    for (rule, source) in RULES {
        let all = examples(source);
        let words: Vec<_> = all.iter().map(|(word, ..)| word.as_str()).collect();
        assert!(words.contains(&"bad") && words.contains(&"good"), "{}", rule.name);
        for (word, into, block) in all {
            let text = with(&block, &into);
            let loaded = load_text("example.ron", &text);
            let mut found = found(&loaded);
            if rule.played() {
                // Of the others of its group some may be right about so small an example.
                let played = play(&loaded, 4_000, 1, &|| {}).unwrap();
                let all = offramp::lint::played(&loaded, &played);
                found.extend(all.into_iter().filter(|one| one.code == rule.code));
            }
            let codes: Vec<_> = found.iter().map(|one| one.code.0).collect();
            if found.iter().any(|one| one.fix.is_some()) {
                let look = |files: &Files| offramp::lint::all(&load_in(files.clone(), None), None);
                let mended = mend(loaded.files.clone(), true, &look);
                let left: Vec<_> = look(&mended.files).into_iter().map(|one| one.message).collect();
                assert_eq!((left, mended.taken_back), (Vec::new(), Vec::new()), "{}", rule.name);
            }
            let expected: &[&str] = if word == "bad" { &[rule.code.0] } else { &[] };
            if codes != expected || found.iter().any(|one| one.help.is_none()) {
                let said: Vec<_> = found.iter().map(|one| (one.code.0, &one.message)).collect();
                wrong.push(format!("{}, {word}: {said:#?}\n{block}", rule.name));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn a_rule_is_called_like_its_file_and_no_two_are_alike() {
    let mut files: Vec<_> = std::fs::read_dir("src/lint")
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| std::fs::read_to_string(path).unwrap().contains("pub const RULE: Rule"))
        .map(|path| path.file_stem().unwrap().to_str().unwrap().replace('_', "-"))
        .collect();
    files.sort();
    let mut names: Vec<_> = RULES.iter().map(|(rule, _)| rule.name.to_owned()).collect();
    names.sort();
    assert_eq!(names, files);
    let mut codes: Vec<_> = RULES.iter().map(|(rule, _)| rule.code.0).collect();
    codes.sort_unstable();
    codes.dedup();
    assert_eq!(codes.len(), RULES.len());
    for (rule, _) in RULES {
        let letter = match rule.level {
            Severity::Note => 'N',
            Severity::Warning => 'W',
            Severity::Error => 'E',
        };
        assert!(rule.code.0.starts_with(letter), "{}", rule.name);
    }
}

/// To be written anew with `INSTA_UPDATE=always`, as pictures of text are.
#[test]
fn the_document_is_the_rules_own() {
    let path = Path::new("docs/checks.md");
    if std::env::var_os("INSTA_UPDATE").is_some_and(|how| how == "always") {
        std::fs::write(path, document()).unwrap();
    }
    assert_eq!(std::fs::read_to_string(path).unwrap(), document());
}

/// What a shipped file really has, and why it stays.
const MEANT: &[(&str, &str, usize)] = &[
    // Claims that have a card chosen in turn 1 which comes in a later one.
    ("kirillov", "W1005", 3),
    // The tutorial's questions ask about one of its three objectives; the other two are what its hints are about.
    ("first-steps", "N1702", 2),
    // Services are told of in their own words: "likely, with low confidence".
    ("kremlin-drone", "N1203", 1),
    // In these no shot is ever fired: what hangs on it is asked in other tests.
    ("harbour.ron", "W1001", 1),
    ("small.ron", "W1001", 2),
];

#[test]
fn nothing_shipped_has_findings_that_are_not_meant() {
    let mut files: Vec<(String, Loaded)> =
        SHIPPED.iter().map(|shipped| (shipped.id.to_owned(), shipped.load())).collect();
    let templates = TEMPLATES.iter();
    files.extend(templates.map(|one| (one.name.to_owned(), load_text(&one.path(), one.text))));
    for entry in std::fs::read_dir("tests/fixtures").unwrap() {
        let path = entry.unwrap().path();
        if path.extension().is_some_and(|end| end == "ron") {
            let name = path.file_name().unwrap().to_str().unwrap().to_owned();
            files.push((name, load(&path)));
        }
    }
    assert!(files.len() > 20);
    let mut wrong = Vec::new();
    for (name, loaded) in files {
        let meant = |code: &str| {
            let one = MEANT.iter().find(|(file, known, _)| *file == name && *known == code);
            one.map_or(0, |(.., count)| *count)
        };
        let found = found(&loaded);
        for one in &found {
            let count = found.iter().filter(|other| other.code == one.code).count();
            if meant(one.code.0) != count {
                wrong.push(format!("{name}: {} {}", one.code.0, one.message));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn a_code_or_a_name_is_explained() {
    for asked in ["W1001", "w1001", "unreachable"] {
        let explained = explain(asked).unwrap();
        assert_eq!((explained.code.as_str(), explained.name), ("W1001", Some("unreachable")));
        assert!(explained.text.starts_with("**What it does.**"), "{}", explained.text);
    }
    let explained = explain("E0202").unwrap();
    assert_eq!(
        explained.text,
        "**What is wrong.** A bracket is never closed.\n\n\
         **What to do.** Close it where the mark is, or where the one at the mark should end.\n"
    );
    assert_eq!(explain("E9999"), None);
}
