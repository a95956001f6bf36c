//! The command line itself: what it takes, and how it ends.

use std::fs;

use crate::check::small::{TEXT, offramp};

#[test]
fn nothing_wrong() {
    let dir = tempfile::tempdir().unwrap();
    fs::copy("docs/example.ron", dir.path().join("weir.ron")).unwrap();
    let ends = [
        (["check", "weir.ron"].as_slice(), "Nothing wrong: it is ready to be played.\n"),
        (&["check", "weir.ron", "first-lesson"], "Nothing wrong: they are ready to be played.\n"),
        (&["check", "first-steps", "--format", "concise"], ""),
        (&["check", "weir.ron", "--format", "json"], "[]\n"),
    ];
    for (arguments, said) in ends {
        let output = offramp(dir.path(), arguments);
        assert_eq!((output.said.as_str(), output.error.as_str()), (said, ""));
        assert_eq!(output.code, 0);
    }
}

#[test]
fn it_is_said_how_many_findings_would_be_mended() {
    let dir = tempfile::tempdir().unwrap();
    let last = |changes: &[(&str, &str)]| {
        let text = changes.iter().fold(TEXT.to_owned(), |text, (old, new)| {
            assert!(text.contains(old), "{old}");
            text.replacen(old, new, 1)
        });
        fs::write(dir.path().join("small.ron"), text).unwrap();
        let output = offramp(dir.path(), &["check", "small.ron"]);
        output.said.lines().rfind(|line| !line.starts_with("And ")).unwrap().to_owned()
    };
    assert!(last(&[("Wire", "Wirre")]).ends_with("would mend this, by a guess."));
    let both = last(&[("Wire", "Wirre"), ("status: Reported", "status: Reportd")]);
    assert_eq!(both, "`--fix --likely` would mend all 2 of these, by a guess.");
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
    assert_eq!(places, ["./a.ron:131:21", "./b.ron:11:30"]);
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

/// Ten flags that nobody sets: four are told, and how many more there are.
#[test]
fn of_one_code_four_findings_are_shown() {
    let dir = tempfile::tempdir().unwrap();
    let flags: String = (0..10).map(|n| format!("(id: \"f{n}\", name: \"Flag {n}\"), ")).collect();
    let text = fs::read_to_string("docs/example.ron").unwrap();
    fs::write(dir.path().join("weir.ron"), text.replace("flags: [", &format!("flags: [{flags}")))
        .unwrap();
    let said = offramp(dir.path(), &["check", "weir.ron"]).said;
    assert_eq!(said.matches("warning[W0712]").count(), 4, "{said}");
    assert!(said.ends_with("\nW0712: and 6 more: `--all`\n"), "{said}");
    let said = offramp(dir.path(), &["check", "weir.ron", "--all"]).said;
    assert_eq!(said.matches("warning[W0712]").count(), 10, "{said}");
}

#[test]
fn a_rule_is_turned_up_down_or_off() {
    let dir = tempfile::tempdir().unwrap();
    let text = fs::read_to_string("docs/example.ron").unwrap();
    let text = text.replace("flags: [", "flags: [(id: \"truce\", name: \"A truce\"), ");
    fs::write(dir.path().join("weir.ron"), text).unwrap();
    let check = |arguments: &[&str]| {
        let arguments = [&["check", "weir.ron", "--format", "concise"], arguments].concat();
        let output = offramp(dir.path(), &arguments);
        (output.said, output.error, output.code)
    };
    let finding = "weir.ron:35:18: warning[W0712]: nothing ever sets the flag `truce` (add an effect \
                   `truce = true`, or take the flag out)\n";
    assert_eq!(check(&[]), (finding.to_owned(), String::new(), 1));
    assert_eq!(check(&["--level", "never-set=off"]), (String::new(), String::new(), 0));
    assert_eq!(check(&["--only", "twin-options"]), (String::new(), String::new(), 0));
    let error = finding.replace("warning", "error");
    assert_eq!(check(&["--level", "W0712=error"]), (error, String::new(), 1));
    // A note is no reason to fail, and is shown to those who ask.
    assert_eq!(check(&["--level", "never-set=note"]), (String::new(), String::new(), 0));
    let note = finding.replace("warning", "note");
    assert_eq!(check(&["--level", "never-set=note", "--notes"]), (note, String::new(), 0));
    let faults = [
        ("never-sett=off", "offramp: there is no rule `never-sett`; did you mean `never-set`?\n"),
        ("never-set=of", "offramp: `of` is no level: write error, warning, note or off\n"),
        (
            "E0402=off",
            "offramp: `E0402` is an error: with it the scenario can't be played, so it can't be turned \
             down\n",
        ),
    ];
    for (level, said) in faults {
        assert_eq!(check(&["--level", level]), (String::new(), said.to_owned(), 2));
    }
}

#[test]
fn notes_are_counted() {
    let dir = tempfile::tempdir().unwrap();
    let text = fs::read_to_string("docs/example.ron").unwrap();
    fs::write(dir.path().join("weir.ron"), text.replace("No rain this week", "No rain this week."))
        .unwrap();
    let output = offramp(dir.path(), &["check", "weir.ron"]);
    let said = "Nothing wrong: it is ready to be played.\nAnd one note: `--notes` shows it.\n";
    assert_eq!((output.said.as_str(), output.code), (said, 0));
    let output = offramp(dir.path(), &["check", "weir.ron", "--notes"]);
    assert!(
        output.said.starts_with("note[N1603]: a title of inject `heat` ends with a full stop\n")
    );
    assert_eq!(output.code, 0);
}

#[test]
fn a_code_is_explained() {
    let dir = tempfile::tempdir().unwrap();
    let output = offramp(dir.path(), &["explain", "hidden-ending"]);
    assert!(output.said.starts_with("W1004  hidden-ending\n\n**What it does.** Finds endings"));
    let output = offramp(dir.path(), &["explain", "e0201"]);
    assert_eq!(
        output.said,
        "E0201\n\n**What is wrong.** A comma is missing.\n\n**What to do.** Put it where the mark is.\n"
    );
    let output = offramp(dir.path(), &["explain", "hiden-ending"]);
    assert_eq!(
        output.error,
        "offramp: there is no rule `hiden-ending`; did you mean `hidden-ending`?\n"
    );
    assert_eq!(output.code, 2);
}
