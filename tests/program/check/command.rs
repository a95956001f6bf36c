//! The command line itself: what it takes, and how it ends.

use std::fs;

use crate::check::small::{TEXT, offramp};

#[test]
fn nothing_wrong() {
    let dir = tempfile::tempdir().unwrap();
    fs::write(dir.path().join("small.ron"), TEXT).unwrap();
    let ends = [
        (["check", "small.ron"].as_slice(), "Nothing wrong: it is ready to be played.\n"),
        (&["check", "small.ron", "kirillov"], "Nothing wrong: they are ready to be played.\n"),
        (&["check", "first-steps", "--format", "concise"], ""),
        (&["check", "small.ron", "--format", "json"], "[]\n"),
    ];
    for (arguments, said) in ends {
        let output = offramp(dir.path(), arguments);
        assert_eq!((output.said.as_str(), output.error.as_str()), (said, ""));
        assert_eq!(output.code, 0);
    }
}

#[test]
fn a_warning_is_a_finding() {
    let dir = tempfile::tempdir().unwrap();
    let text = TEXT.replace(r#"source: (from: "paper", status: Reported),"#, "");
    fs::write(dir.path().join("small.ron"), text).unwrap();
    assert_eq!(offramp(dir.path(), &["check", "small.ron"]).code, 1);
    // It can be played all the same.
    let played = offramp(dir.path(), &["play", "small.ron", "--auto", "--seed", "1"]);
    assert_eq!((played.error.as_str(), played.code), ("", 0));
}

#[test]
fn all_files_are_checked() {
    let dir = tempfile::tempdir().unwrap();
    fs::write(dir.path().join("a.ron"), TEXT.replace("Wire", "Wirre")).unwrap();
    fs::write(dir.path().join("b.ron"), TEXT.replace("Post", "Pots")).unwrap();
    let output = offramp(dir.path(), &["check", "b.ron", "a.ron", "--format", "concise"]);
    let places: Vec<_> = output.said.lines().map(|line| line.split(": ").next().unwrap()).collect();
    assert_eq!(places, ["b.ron:137:21", "a.ron:131:21"]);
    // A folder with whole scenarios in it is not one scenario.
    let output = offramp(dir.path(), &["check", ".", "--format", "concise"]);
    let places: Vec<_> = output.said.lines().map(|line| line.split(": ").next().unwrap()).collect();
    assert_eq!(places, ["./a.ron:131:21", "./b.ron:137:21"]);
    // Nor is it when one of them can't be read at all, or when hidden things are beside them.
    fs::write(dir.path().join("b.ron"), TEXT.replacen('[', "", 1)).unwrap();
    fs::create_dir(dir.path().join(".git")).unwrap();
    fs::write(dir.path().join(".b.ron.swp"), "x").unwrap();
    let output = offramp(dir.path(), &["check", ".", "--format", "concise"]);
    let places: Vec<_> = output.said.lines().map(|line| line.split(": ").next().unwrap()).collect();
    assert_eq!(places, ["./a.ron:131:21", "./b.ron:11:54"]);
}

#[test]
fn a_bad_command_line() {
    let dir = tempfile::tempdir().unwrap();
    let cases = [
        (["check"].as_slice(), "error: the following required arguments were not provided:"),
        (
            &["check", "--format", "pretty", "x"],
            "error: invalid value 'pretty' for '--format <FORMAT>'",
        ),
        (&["check", "--fast", "x"], "error: unexpected argument '--fast' found"),
        (
            &["check", "kirilov"],
            "offramp: there is no scenario or file `kirilov`; did you mean `kirillov`?",
        ),
        (&["chekc", "x"], "error: unrecognized subcommand 'chekc'"),
    ];
    for (arguments, first_line) in cases {
        let output = offramp(dir.path(), arguments);
        assert_eq!(output.said, "", "{arguments:?}");
        assert_eq!(output.error.lines().next(), Some(first_line));
        assert_eq!(output.code, 2, "{arguments:?}");
    }
}

#[test]
fn playing_what_has_mistakes() {
    let dir = tempfile::tempdir().unwrap();
    fs::write(dir.path().join("small.ron"), TEXT.replace("Wire", "Wirre")).unwrap();
    let output = offramp(dir.path(), &["play", "small.ron", "--auto", "--seed", "1"]);
    assert_eq!((output.said.as_str(), output.code), ("", 2));
    assert!(output.error.starts_with("error[E0306]: unknown word `Wirre`\n"), "{}", output.error);
    assert!(output.error.ends_with("offramp: `small.ron` can't be played as it is\n"));
}
