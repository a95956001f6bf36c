//! `offramp check --fix`: what findings propose is written into the files, and only that.

use std::fs;

use super::small::offramp;

/// What `check` says of the example with one thing changed, and what `--fix --likely` makes of it.
fn said(from: &str, to: &str) -> (String, String) {
    let dir = tempfile::tempdir().unwrap();
    let good = fs::read_to_string("docs/example.ron").unwrap();
    assert_eq!(good.matches(from).count(), 1, "{from:?} should stand there once");
    fs::write(dir.path().join("weir.ron"), good.replace(from, to)).unwrap();
    let said = offramp(dir.path(), &["check", "weir.ron", "--format", "concise"]).said;
    let fixed = offramp(dir.path(), &["check", "weir.ron", "--fix", "--likely"]);
    assert_eq!((fixed.error.as_str(), fixed.code), ("", 0), "{}", fixed.said);
    (said, fs::read_to_string(dir.path().join("weir.ron")).unwrap())
}

/// Asserts what is said, but for the place, and the line that mends it.
#[track_caller]
fn mends(from: &str, to: &str, message: &str, mended: &str) {
    let (said, text) = said(from, to);
    let (_, found) = said.trim_end().split_once(": error").unwrap_or_else(|| panic!("{said:?}"));
    assert_eq!(found, message, "{said}");
    assert!(text.contains(mended), "{text}");
}

#[test]
fn what_laymen_write_for_odds() {
    mends(
        "odds: 3.0",
        "odds: 2,5",
        "[E0207]: a number has no comma in it: a comma ends a value (write `2.5`, with a point)",
        "odds: 2.5,",
    );
    mends(
        "odds: 3.0",
        "odds: 75%",
        "[E0305]: expected a number, found `75%` (write `3`)",
        "odds: 3,",
    );
    mends(
        "odds: 3.0",
        "odds: 3:1",
        "[E0305]: expected a number, found `3:1` (write `\"3 to 1\"`)",
        "odds: \"3 to 1\",",
    );
    mends(
        "odds: 3.0",
        "odds: \"3:1\"",
        "[E0502]: `odds` is \"3:1\", which are no odds (write `\"3 to 1\"`)",
        "odds: \"3 to 1\",",
    );
    mends(
        "odds: 3.0",
        "odds: half",
        "[E0305]: expected a number, found the word `half` (write `1`)",
        "odds: 1,",
    );
}

#[test]
fn words_for_numbers() {
    mends(
        "start: 40",
        "start: forty",
        "[E0305]: expected a whole number, found the word `forty` (write `40`)",
        "start: 40,",
    );
    mends(
        "days_per_turn: 3",
        "days_per_turn: 3 days",
        "[E0305]: expected a whole number, found `3 days` (write `3`)",
        "days_per_turn: 3,",
    );
}

#[test]
fn capital_and_missing_words_of_expressions() {
    mends(
        "water_shared and",
        "water_shared AND",
        "[E0601]: `AND` does not follow from what stands before it (write `and`)",
        "\"water_shared and not",
    );
    mends(
        "water_shared and",
        "water_shared",
        "[E0601]: `and` or `or` is missing here (write `and`, or `or`)",
        "\"water_shared and not",
    );
    mends(
        "when: \"not water",
        "when: \"Not water",
        "[E0601]: `Not` means nothing here (write `not`)",
        "when: \"not water",
    );
    mends(
        "water_shared = true",
        "water_shared = True",
        "[E0601]: `True` means nothing here (write `true`)",
        "water_shared = true",
    );
}

/// Case by case what stood for a helpless message before.
#[test]
fn a_comma_missing_in_a_call() {
    mends(
        "trust(upper, lower)",
        "trust(upper lower)",
        "[E0601]: a comma is missing here (put `,` here)",
        "trust(upper, lower) += 10",
    );
}

#[test]
fn effects_without_quotes() {
    mends(
        "effects: [\"anger += 15\"]",
        "effects: [anger += 15]",
        "[E0204]: an effect is a text, and a text stands in quotation marks (write `[\"anger += 15\"]`)",
        "effects: [\"anger += 15\"]",
    );
}

#[test]
fn a_bracket_too_many() {
    mends(
        "tone: Stalemate)",
        "tone: Stalemate))",
        "[E0203]: there is a `)` too many here (take it out)",
        "tone: Stalemate),",
    );
}

#[test]
fn brackets_of_the_wrong_sort_and_missing_ones() {
    mends(
        "thresholds: [(",
        "thresholds: (",
        "[E0203]: a `[` is missing here (put `[` here)",
        "thresholds: [(",
    );
    mends(
        "by force\")],",
        "by force\"],",
        "[E0202]: a `)` is missing here (put `)` here)",
        "by force\")],",
    );
}

#[test]
fn quotation_marks() {
    let good = "id: \"ask\",";
    for (wrong, message) in [
        ("id: “ask”,", "[E0204]: a text stands in `\"`, not in `“` (write `\"ask\"`)"),
        ("id: 'ask',", "[E0204]: a text stands in `\"`, not in `'` (write `\"ask\"`)"),
        (
            "id: \"ask,",
            "[E0204]: a quotation mark is missing here, at the end of the text (put `\"` here)",
        ),
        (
            "id: ask\",",
            "[E0204]: a quotation mark is missing here, at the beginning of the text (put `\"` here)",
        ),
        (
            "id: \"\"ask\"\",",
            "[E0204]: a text stands in one quotation mark at each end, not in two (write `\"` at each end)",
        ),
        ("id: ask,", "[E0305]: expected a text, found the word `ask` (write `\"ask\"`)"),
    ] {
        mends(good, wrong, message, good);
    }
}

#[test]
fn a_file_without_its_wrapper() {
    mends(
        "Scenario(\n",
        "",
        "[E0210]: the file begins without its `Scenario(` (write `Scenario(` before this)",
        "Scenario(\n",
    );
    mends(
        "Scenario(\n",
        "scenario(\n",
        "[E0302]: expected `Scenario(…)`, found `scenario(…)` (write `Scenario(` or only `(`)",
        "Scenario(\n",
    );
}

#[test]
fn a_date_as_it_is_written_at_home() {
    mends(
        "as_of: \"2031-07-01\"",
        "as_of: \"1.7.2031\"",
        "[E0504]: `1.7.2031` is not a date (write year, month and day: `\"2031-07-01\"`)",
        "as_of: \"2031-07-01\"",
    );
}

#[test]
fn safe_fixes_are_made_and_guesses_only_when_asked_for() {
    let dir = tempfile::tempdir().unwrap();
    let path = dir.path().join("weir.ron");
    let good = fs::read_to_string("docs/example.ron").unwrap();
    let wrong = good
        .replace("title: \"Ask quietly\",", "title: \"Ask quietly\"; // a letter")
        .replace("actor: \"upper\", title: \"Close", "actor: \"uper\", title: \"Close");
    fs::write(&path, &wrong).unwrap();
    let run = |arguments: &[&str]| {
        let output = offramp(dir.path(), &[&["check", "weir.ron"], arguments].concat());
        (output.said, output.error, output.code)
    };
    // Only shown: nothing is written.
    let (said, error, code) = run(&["--diff", "--likely"]);
    assert_eq!((error.as_str(), code), ("", 1));
    assert!(
        said.contains(
            "+            id: \"ask\", actor: \"lower\", title: \"Ask quietly\", // a letter\n"
        ),
        "{said}"
    );
    assert!(said.contains("+            id: \"close_weir\", actor: \"upper\""), "{said}");
    assert_eq!(fs::read_to_string(&path).unwrap(), wrong);
    // What is without doubt.
    let (said, _, code) = run(&["--fix"]);
    assert_eq!(code, 1);
    assert!(said.starts_with("weir.ron:60: write `,`\n"), "{said}");
    assert!(said.contains("which does not exist"), "{said}");
    // And what is a guess.
    let (said, _, code) = run(&["--fix", "--likely"]);
    assert_eq!(code, 0, "{said}");
    let expected = good.replace("title: \"Ask quietly\",", "title: \"Ask quietly\", // a letter");
    assert_eq!(fs::read_to_string(&path).unwrap(), expected);
    assert!(said.ends_with("Nothing wrong: it is ready to be played.\n"), "{said}");
    // Nothing more to do.
    assert_eq!(run(&["--diff"]), (String::new(), String::new(), 0));
}

#[test]
fn marks_and_line_ends_of_windows_stay() {
    let dir = tempfile::tempdir().unwrap();
    let path = dir.path().join("weir.ron");
    let good = fs::read_to_string("docs/example.ron").unwrap().replace('\n', "\r\n");
    let good = format!("\u{feff}{good}");
    fs::write(&path, good.replace("cooling: 1,", "cooling = 1,")).unwrap();
    assert_eq!(offramp(dir.path(), &["check", "weir.ron", "--fix"]).code, 0);
    assert_eq!(fs::read_to_string(&path).unwrap(), good);
}

#[test]
fn what_comes_with_the_program_is_not_changed() {
    let dir = tempfile::tempdir().unwrap();
    let output = offramp(dir.path(), &["check", "first-steps", "--fix"]);
    let said = "offramp: `first-steps` comes with the program and can't be changed; name a file of yours\n";
    assert_eq!((output.error.as_str(), output.code), (said, 2));
}

#[test]
fn an_allowed_finding_is_not_told() {
    let dir = tempfile::tempdir().unwrap();
    let path = dir.path().join("weir.ron");
    let good = fs::read_to_string("docs/example.ron").unwrap();
    let flag = "flags: [(id: \"truce\", name: \"A truce\"), ";
    let check = |text: String, arguments: &[&str]| {
        fs::write(&path, text).unwrap();
        let output = offramp(
            dir.path(),
            &[&["check", "weir.ron", "--format", "concise"], arguments].concat(),
        );
        (output.said, output.code)
    };
    let text = good.replace("flags: [", flag);
    let found = "weir.ron:35:18: warning[W0712]: nothing ever sets the flag `truce` (add an effect `truce = true`, or \
                 take the flag out)\n";
    assert_eq!(check(text.clone(), &[]), (found.to_owned(), 1));
    // Above the file.
    let allowed = format!("// allow never-set: it comes in the second part\n{text}");
    assert_eq!(check(allowed, &[]), (String::new(), 0));
    // Above the item, and behind it.
    let above = "flags: [\n        // allow W0712: it comes in the second part\n        (id: \"truce\", name: \"A truce\"),\n        ";
    assert_eq!(check(good.replace("flags: [", above), &[]), (String::new(), 0));
    let behind = "flags: [\n        (id: \"truce\", name: \"A truce\"), // allow never-set: it comes later\n        ";
    assert_eq!(check(good.replace("flags: [", behind), &[]), (String::new(), 0));
    // Without a reason, for nothing, and by a wrong name.
    let (said, _) = check(format!("// allow never-set\n{text}"), &[]);
    assert_eq!(
        said,
        "weir.ron:1:1: warning[W0901]: it is not said why `never-set` is allowed here (write `// allow never-set: …` \
         and the reason)\n"
    );
    let needless = format!("// allow never-set: it comes later\n{good}");
    let (said, _) = check(needless.clone(), &[]);
    assert_eq!(
        said,
        "weir.ron:1:1: warning[W0902]: nothing here is found by `never-set` (take the comment out)\n"
    );
    assert_eq!(check(needless, &["--fix"]).1, 0);
    assert_eq!(fs::read_to_string(&path).unwrap(), good);
    let (said, _) = check(format!("// allow never-sett: it comes later\n{good}"), &[]);
    assert_eq!(
        said,
        "weir.ron:1:10: warning[W0903]: there is no rule `never-sett` (did you mean `never-set`?)\n"
    );
}

/// Flags that nobody declared are a finding each, at its line, though there are no flags at all.
#[test]
fn every_dangling_name_is_told() {
    let dir = tempfile::tempdir().unwrap();
    let mut text = fs::read_to_string("docs/example.ron").unwrap();
    for (from, to) in [
        ("    flags: [(id: \"water_shared\", name: \"The water is shared\")],\n", ""),
        ("\"anger -= 10\"", "\"phase_a = true\""),
        ("\"anger += 15\"", "\"phase_b = true\""),
        ("\"anger += 25\"", "\"phase_c = true\""),
    ] {
        assert_eq!(text.matches(from).count(), 1, "{from}");
        text = text.replace(from, to);
    }
    fs::write(dir.path().join("weir.ron"), text).unwrap();
    let said = offramp(dir.path(), &["check", "weir.ron", "--format", "concise", "--all"]).said;
    let names: Vec<_> =
        said.lines().map(|line| line.split('`').nth(3).unwrap_or_default()).collect();
    assert_eq!(names, ["phase_a", "phase_b", "water_shared", "phase_c"], "{said}");
}
