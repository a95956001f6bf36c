//! `offramp new`: templates that work as they stand, and what somebody answers in them.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;
use std::process::Command;

use offramp::forecast::claims::{ClaimVerdict, weigh};
use offramp::forecast::survey::survey;
use offramp::lint::lint;
use offramp::policy::PolicyKind;
use offramp::scenario::{Moment, OptionIx, Scenario, Tone, load_text};
use offramp::templates::{TEMPLATES, Template, TurnLength, Unfit, Wishes};

use crate::said::said;

/// A text that `check` says nothing of.
fn clean(name: &str, text: &str) -> Scenario {
    let loaded = load_text(&format!("{name}.ron"), text);
    assert_eq!(loaded.findings, [], "{name}");
    assert_eq!(lint(&loaded), [], "{name}");
    loaded.scenario.unwrap()
}

/// `offramp new …` in this folder, without anybody to ask.
fn new(folder: &Path, args: &[&str]) -> (Option<i32>, String, String) {
    let mut command = Command::new(env!("CARGO_BIN_EXE_offramp"));
    said(command.arg("new").args(args).current_dir(folder))
}

fn names(folder: &Path) -> Vec<String> {
    let entries = fs::read_dir(folder).unwrap();
    let mut names: Vec<_> =
        entries.map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
    names.sort();
    names
}

/// What stands behind `//`, in order.
fn comments(text: &str) -> Vec<&str> {
    text.lines().filter_map(|line| line.split_once("// ").map(|(_, note)| note)).collect()
}

#[test]
fn every_template_is_whole_and_small_and_comes_to_all_its_endings() {
    for Template { name, text, .. } in TEMPLATES {
        let scenario = clean(name, text);
        let lines = text.lines().count();
        assert!(lines < if name == "blank" { 120 } else { 350 }, "{name}: {lines} lines");
        assert!(comments(text).len() > 10, "{name}: who never programmed is told what to change");
        let policies = vec![PolicyKind::Temperament; scenario.actors.len()];
        let survey = survey(&scenario, &policies, 2_000, 1, &|| {});
        assert!(scenario.endings.len() >= 3, "{name}");
        for (ending, games) in scenario.endings.iter().zip(&survey.endings) {
            assert!(*games >= 10, "{name}: `{}` in {games} of 2,000 games", ending.id);
        }
        let tones: BTreeSet<_> =
            scenario.endings.iter().map(|ending| format!("{:?}", ending.tone)).collect();
        assert!(tones.contains("OffRamp") && tones.contains("Catastrophe"), "{name}: {tones:?}");
        for (inject, games) in scenario.injects.iter().zip(&survey.injects) {
            assert!(*games > 20, "{name}: `{}` comes in {games} of 2,000 games", inject.id);
        }
        for (at, counts) in survey.options.iter().enumerate() {
            let ix = OptionIx::from(at);
            let id = &scenario.option(ix).id;
            assert!(counts.offered > 100 && counts.chosen > 0, "{name}: `{id}` {counts:?}");
            assert_eq!(survey.dominated_by(&scenario, ix), None, "{name}: `{id}`");
        }
        let worst = scenario.endings.iter().zip(&survey.endings);
        let worst: u64 = worst.filter(|(one, _)| one.tone == Tone::Catastrophe).map(|w| w.1).sum();
        assert!(worst < 700, "{name}: a beginner's game ends badly in {worst} of 2,000");
    }
}

#[test]
fn claims_of_templates_are_held_and_fall_with_what_carries_them() {
    let mut claims = 0;
    for template in TEMPLATES {
        let scenario = template.scenario().unwrap();
        for claim in &scenario.claims {
            claims += 1;
            let held = weigh(&scenario, claim, 4_000, 1, &|| {}).verdict(claim.relation);
            assert_eq!(held, ClaimVerdict::Held, "{}", claim.id);
            let broken = scenario.without(&claim.driver);
            let without = weigh(&broken, claim, 4_000, 1, &|| {}).verdict(claim.relation);
            assert_ne!(without, ClaimVerdict::Held, "{}", claim.id);
        }
    }
    assert_eq!(claims, 3);
}

/// Whatever is answered, what is written checks clean and says it.
#[test]
fn every_template_takes_every_answer() {
    let lengths = [TurnLength::Days(3), TurnLength::Minutes(45)];
    for template in TEMPLATES {
        let before = template.scenario().unwrap();
        let cases =
            [(template.least_turns, lengths[0], "Étoile", 33), (30, lengths[1], "Marn", 150)];
        for (turns, length, first, class) in cases {
            let start = "2041-06-30";
            let wishes = Wishes {
                id: Some("a-test".to_owned()),
                title: Some(r#"The "wall" \ the gate"#.to_owned()),
                start: Some((start.to_owned(), Moment::parse(start).unwrap())),
                turns: Some(turns),
                turn_length: Some(length),
                seats: vec![first.to_owned(), "Sued Land".to_owned()],
                worst: Some("It burns".to_owned()),
                minutes: Some(class),
            };
            let text = template.with(&wishes);
            let text = text.unwrap_or_else(|unfit| match unfit {
                Unfit::Findings(loaded) => panic!("{}: {:#?}", template.name, loaded.findings),
                unfit => panic!("{unfit}"),
            });
            let scenario = clean(template.name, &text);
            let meta = &scenario.meta;
            assert_eq!(
                (meta.id.as_str(), meta.title.as_str()),
                ("a-test", r#"The "wall" \ the gate"#)
            );
            assert_eq!((meta.turns, meta.class_minutes), (turns, class));
            let begins = meta.calendar.moment(1);
            assert_eq!(
                (begins.day().to_string(), meta.as_of.to_string()),
                (start.into(), start.into())
            );
            let minutes = if length == lengths[0] { 3 * 1440 } else { 45 };
            assert_eq!(meta.calendar.moment(2).minutes_since(begins), minutes);
            // A day whose turns are minutes begins at the template's hour, or in the morning.
            assert!(minutes > 45 || begins.has_clock(), "{begins}");
            let seats: Vec<_> = scenario.actors.iter().map(|actor| actor.name.as_str()).collect();
            assert_eq!(seats[..2], [first, "Sued Land"]);
            assert_eq!(scenario.actors[1].id, "sued_land");
            assert_eq!(
                scenario.actors[0].id,
                if first == "Marn" { "marn" } else { &before.actors[0].id }
            );
            assert_eq!(scenario.ladder.thresholds.last().unwrap().name, "It burns");
            assert_eq!(scenario.ladder.rungs.last().unwrap().name, "It burns");
            // Nobody is called as before, in no text, comment or condition.
            for actor in &before.actors[..2] {
                assert!(!text.contains(&actor.name), "{}: {}", template.name, actor.name);
                let kept = scenario.actors.iter().any(|one| one.id == actor.id);
                let quoted = format!("\"{}\"", actor.id);
                assert!(kept || !text.contains(&quoted), "{}: {}", template.name, actor.id);
            }
            assert_eq!(comments(&text).len(), comments(template.text).len());
        }
    }
}

#[test]
fn without_any_answer_it_is_the_simplest_template() {
    let folder = tempfile::tempdir().unwrap();
    let folder = folder.path();
    let (code, out, error) = new(folder, &[]);
    let wanted = "\
the-bridge.ron is there: “The bridge”, from the template `blank`. It is whole, and it checks clean.

Next:
  1. open it in any text editor; what follows // says what to change, and how
  2. offramp check the-bridge.ron       what is wrong, at its line, and what to write
  3. offramp play the-bridge.ron        a game of it
  4. offramp simulate the-bridge.ron    a thousand games by the computer, counted

Its texts still tell the template's story: read them all once, and make them yours.
An evening with it, step by step: docs/guide/src/evening/index.md
";
    assert_eq!((code, out.as_str(), error.as_str()), (Some(0), wanted, ""));
    assert_eq!(names(folder), ["the-bridge.ron"]);
    let text = fs::read_to_string(folder.join("the-bridge.ron")).unwrap();
    let blank = Template::find("blank").unwrap().text;
    assert_eq!(text, blank.replace("id: \"blank\"", "id: \"the-bridge\""));
    assert!(Path::new("docs/guide/src/evening/index.md").exists());
}

#[test]
fn answers_can_be_flags() {
    let folder = tempfile::tempdir().unwrap();
    let folder = folder.path();
    let flags = "lesson/ --template two-neighbours --start 2036-02-29 --turns 6 --minutes 90";
    let mut args: Vec<_> = flags.split(' ').collect();
    args.extend(["--title", "Who owns the dam?", "--every", "1 week", "--seats", "Ostmark, Rhône"]);
    args.extend(["--avoid", "The dam breaks"]);
    fs::create_dir(folder.join("lesson")).unwrap();
    let (code, out, error) = new(folder, &args);
    assert_eq!((code, error.as_str()), (Some(0), ""), "{out}");
    let text = fs::read_to_string(folder.join("lesson/who-owns-the-dam.ron")).unwrap();
    for line in [
        "        id: \"who-owns-the-dam\",",
        "        title: \"Who owns the dam?\",",
        "        as_of: \"2036-02-29\",",
        "        calendar: (start: \"2036-02-29\", days_per_turn: 7, turns: 6),",
        "            id: \"ostmark\", name: \"Ostmark\", role: \"State on the plain, without a coast\", place: \"ostmark_city\",",
        "            (id: \"fighting\", name: \"The dam breaks\", kahn: 12),",
        "            (id: \"worst\", name: \"The dam breaks\", by: (rungs: [\"fighting\"])),",
        "        // ------------------------------------------------------------------ Ostmark",
    ] {
        assert!(text.lines().any(|one| one == line), "{line}");
    }
    // A name with letters that no id has: the seat's id stays.
    assert!(text.contains("id: \"merrin\", name: \"Rhône\""));
    let check = ["check", "lesson/who-owns-the-dam.ron"];
    let mut command = Command::new(env!("CARGO_BIN_EXE_offramp"));
    let checked = said(command.args(check).current_dir(folder));
    assert_eq!(
        checked,
        (Some(0), "Nothing wrong: it is ready to be played.\n".into(), String::new())
    );
}

#[test]
fn nothing_is_written_over_and_nothing_that_does_not_check() {
    let folder = tempfile::tempdir().unwrap();
    let folder = folder.path();
    fs::write(folder.join("mine.ron"), "mine").unwrap();
    let exists = "offramp: `mine.ron` exists already; name a new file, or move it away\n";
    for file in ["mine.ron", "mine"] {
        assert_eq!(new(folder, &[file]), (Some(2), String::new(), exists.to_owned()));
    }
    assert_eq!(new(folder, &["--title", "Mine"]), (Some(2), String::new(), exists.to_owned()));
    let cases: [(&[&str], &str); 7] = [
        (
            &["--template", "blanc"],
            "offramp: there is no template `blanc`; did you mean `blank`?\n",
        ),
        (
            &["--template", "poker"],
            "offramp: there is no template `poker`; there are: blank, two-neighbours, great-powers, incident, \
             summit, matrix, from-article, drill\n",
        ),
        (
            &["--seats", "A, B, C"],
            "offramp: `blank` has 2 seats (Alda, Beren), and 3 are named; name 2 at most, or take another \
             template\n",
        ),
        (
            &["--seats", "Ann, Ann"],
            "offramp: \"Ann\" can't be the name of a seat: each needs one of its own, without `\"` and `\\`\n",
        ),
        (
            &["--template", "incident", "--turns", "5"],
            "offramp: `incident` is made for 6 turns or more; ask for 6 at least, or take another template\n",
        ),
        (
            &["--start", "1 May"],
            "error: invalid value '1 May' for '--start <DATE>': write such as `2031-03-03`, or with the hour \
             `2031-03-03T09:30`\n\nFor more information, try '--help'.\n",
        ),
        (
            &["--every", "2 moons"],
            "error: invalid value '2 moons' for '--every <TIME>': write such as `2 days`, `1 week`, `3 hours` \
             or `20 minutes`\n\nFor more information, try '--help'.\n",
        ),
    ];
    for (args, error) in cases {
        assert_eq!(new(folder, args), (Some(2), String::new(), error.to_owned()));
    }
    // A letter that nothing here can draw: the finding, and no file.
    let (code, out, error) = new(folder, &["--title", "\u{200b}Bridge"]);
    assert_eq!((code, out.as_str()), (Some(2), ""));
    assert!(error.contains("warning[W0714]") && error.contains("nothing was written"), "{error}");
    assert_eq!(names(folder), ["mine.ron"]);
    assert_eq!(fs::read_to_string(folder.join("mine.ron")).unwrap(), "mine");
}

#[test]
fn the_templates_are_listed_and_the_help_says_all_flags() {
    let folder = tempfile::tempdir().unwrap();
    let (code, out, error) = new(folder.path(), &["--list"]);
    assert_eq!((code, error.as_str()), (Some(0), ""));
    insta::assert_snapshot!("new_scenario_list", out);
    let (code, out, error) = new(folder.path(), &["--help"]);
    assert_eq!((code, error.as_str()), (Some(0), ""));
    insta::assert_snapshot!("new_scenario_help", out);
    assert_eq!(names(folder.path()), Vec::<String>::new());
}

/// Somebody sits there: eight questions, one answered wrongly, some not at all.
#[cfg(unix)]
#[test]
fn at_a_terminal_it_asks() {
    use crate::said::in_english;
    use crate::terminal_pty::Pty;

    let folder = tempfile::tempdir().unwrap();
    let mut command = Command::new(env!("CARGO_BIN_EXE_offramp"));
    in_english(&mut command).arg("new").current_dir(folder.path());
    let mut pty = Pty::with(command);
    for (question, answer) in [
        ("Template [blank] ", "9"),
        ("write a number from 1 to 8, or a name", "4"),
        ("Title [Forty minutes past two] ", "A light at sea"),
        ("When does it begin? [2033-11-17 02:40] ", "soon"),
        ("or with the hour `2031-03-03T09:30`", "2037-01-02 23:10"),
        ("How many turns? [7] ", ""),
        ("How long is a turn? [20 minutes] ", "10 minutes"),
        ("Who plays? [Sarn, Ilmar] ", "North Fleet"),
        ("What must not happen? [A fight at sea] ", "A ship is sunk"),
        ("Minutes for a class, with the debrief? [40] ", "45"),
    ] {
        pty.wait_for(question);
        pty.press(&format!("{answer}\n"));
    }
    assert!(pty.wait().success(), "{}", pty.text());
    pty.wait_for("a-light-at-sea.ron is there: “A light at sea”, from the template `incident`.");
    let text = fs::read_to_string(folder.path().join("a-light-at-sea.ron")).unwrap();
    let scenario = clean("a-light-at-sea", &text);
    let seats: Vec<_> = scenario.actors.iter().map(|actor| actor.name.as_str()).collect();
    assert_eq!(seats, ["North Fleet", "Ilmar"]);
    assert!(text.contains(
        "calendar: (start: \"2037-01-02 23:10\", minutes_per_turn: 10, turns: 7, may_end:"
    ));
    assert!(text.contains("name: \"A ship is sunk\""));
    assert!(text.contains("class_minutes: 45"));
}
