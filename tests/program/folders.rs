//! A folder means the same to every verb.

use crate::batch_support;

use std::fs;
use std::path::Path;

use batch_support::{offramp, refused, works};

const TAKE_ONE: [&str; 9] = [
    "play d --auto",
    "play d",
    "play d --auto --format json",
    "simulate d",
    "simulate d --exact",
    "sensitivity d",
    "tournament d",
    "calibrate d",
    "graph d",
];

fn put(folder: &Path, from: &str, name: &str) {
    fs::create_dir_all(folder.join("d")).unwrap();
    fs::copy(from, folder.join("d").join(name)).unwrap();
}

#[test]
fn a_folder_of_several_stands_for_each_or_must_be_told_apart() {
    let folder = tempfile::tempdir().unwrap();
    let folder = folder.path();
    put(folder, "tests/fixtures/small.ron", "small.ron");
    put(folder, "tests/fixtures/harbour.ron", "harbour.ron");
    for line in TAKE_ONE {
        assert_eq!(
            refused(folder, line),
            "offramp: `d` is a folder of several scenarios; name one of them: d/harbour.ron, \
             d/small.ron\n",
            "{line}"
        );
    }
    let checked = works(folder, "check d --level unreachable=off");
    assert_eq!(checked, "Nothing wrong: it is ready to be played.\n");
    let (code, claims, _) = offramp(folder, "check --claims d --runs 3");
    assert_eq!(code, Some(1));
    assert!(claims.starts_with("harbour: 0 claims, 3 pairs of games each, seed 1\n"), "{claims}");
    assert!(claims.contains("small: 1 claims, 3 pairs of games each, seed 1\n"), "{claims}");

    // A campaign among them is one of several too, and alone it is what the folder stands for.
    put(folder, "scenarios/long-spiral.ron", "spiral.ron");
    fs::remove_file(folder.join("d/harbour.ron")).unwrap();
    for line in TAKE_ONE {
        assert_eq!(
            refused(folder, line),
            "offramp: `d` is a folder of several scenarios; name one of them: d/small.ron, \
             d/spiral.ron\n",
            "{line}"
        );
    }
    works(folder, "check d --level unreachable=off");
    assert!(offramp(folder, "check --claims d --runs 3").1.starts_with("small: 1 claims"));
    fs::remove_file(folder.join("d/small.ron")).unwrap();
    works(folder, "check d --level unreachable=off");
    assert!(works(folder, "simulate d --runs 2").starts_with("long-spiral: 2 campaigns"));
    let alone = "offramp: `d` is a campaign; name the scenario of one of its chapters: kremlin-drone, \
                 atacms, kirillov\n";
    for line in ["check --claims d --runs 3", "sensitivity d", "tournament d", "calibrate d"] {
        assert_eq!(refused(folder, line), alone, "{line}");
    }
}

#[test]
fn a_folder_of_parts_is_one_scenario_to_every_verb() {
    let folder = tempfile::tempdir().unwrap();
    let folder = folder.path();
    let text = fs::read_to_string("tests/fixtures/small.ron").unwrap();
    let (rest, debrief) = text.split_once("    debrief: (").unwrap();
    fs::create_dir(folder.join("d")).unwrap();
    fs::write(folder.join("d/a.ron"), format!("{rest})")).unwrap();
    fs::write(folder.join("d/b.ron"), format!("Scenario(\n    debrief: ({debrief}")).unwrap();
    works(folder, "check d --level unreachable=off");
    assert!(works(folder, "play d --auto --seed 1").starts_with("Small"));
    assert!(works(folder, "simulate d --runs 3").starts_with("small: 3 games"));
    assert!(offramp(folder, "check --claims d --runs 3").1.starts_with("small: 1 claims"));
    works(folder, "sensitivity d --runs 2");
    fs::remove_dir_all(folder.join("d")).unwrap();
    fs::create_dir(folder.join("d")).unwrap();
    for line in TAKE_ONE {
        let error = refused(folder, line);
        assert!(error.contains("the folder `d` has no `*.ron` file"), "{line}: {error}");
    }
}

/// The small scenario in two files of a folder `d`.
fn parts(folder: &Path) {
    let text = fs::read_to_string("tests/fixtures/small.ron").unwrap();
    let (rest, debrief) = text.split_once("    debrief: (").unwrap();
    fs::create_dir(folder.join("d")).unwrap();
    fs::write(folder.join("d/1-frame.ron"), format!("{rest})")).unwrap();
    fs::write(folder.join("d/2-debrief.ron"), format!("(debrief: ({debrief}")).unwrap();
}

#[test]
fn a_copy_that_was_left_in_a_folder_is_named() {
    let folder = tempfile::tempdir().unwrap();
    let folder = folder.path();
    parts(folder);
    works(folder, "check d --level unreachable=off");
    for (copy, of) in [
        ("1-frame (conflicted copy 2026-11-27).ron", "1-frame.ron"),
        ("2-debrief (1).ron", "2-debrief.ron"),
    ] {
        fs::copy(folder.join("d").join(of), folder.join("d").join(copy)).unwrap();
        let said = format!(
            "error[E0110]: `d/{copy}` looks like a copy of `d/{of}`, and a folder's files are all read (keep \
             one of the two: delete the other, or move it out of the folder)\n"
        );
        assert_eq!(offramp(folder, "check d --format concise"), (Some(1), said, String::new()));
        fs::remove_file(folder.join("d").join(copy)).unwrap();
    }
    // A copy of a whole scenario is a scenario beside it.
    fs::remove_dir_all(folder.join("d")).unwrap();
    put(folder, "tests/fixtures/small.ron", "small.ron");
    put(folder, "tests/fixtures/small.ron", "small copy.ron");
    works(folder, "check d --level unreachable=off");
}

#[test]
fn a_name_in_capitals_is_a_scenario_too() {
    let folder = tempfile::tempdir().unwrap();
    let folder = folder.path();
    parts(folder);
    fs::rename(folder.join("d/2-debrief.ron"), folder.join("d/2-DEBRIEF.RON")).unwrap();
    works(folder, "check d --level unreachable=off");
    put(folder, "tests/fixtures/harbour.ron", "../HARBOUR.RON");
    works(folder, "check HARBOUR.RON --level unreachable=off");
}

#[test]
fn what_is_called_like_a_scenario_of_the_program() {
    let folder = tempfile::tempdir().unwrap();
    let folder = folder.path();
    fs::create_dir(folder.join("kirillov")).unwrap();
    // Nothing to play is in it: what comes with the program is meant.
    works(folder, "check kirillov --level claim-off-the-menu=off");
    fs::write(folder.join("kirillov/mine.ron"), "(").unwrap();
    let (code, said, error) = offramp(folder, "check kirillov --format concise");
    assert_eq!(code, Some(1));
    assert!(said.starts_with("kirillov/mine.ron:1:2: error[E0202]"), "{said}");
    assert_eq!(
        error,
        "offramp: `kirillov` is the folder here and not what comes with the program under that id; to \
         have that, rename the folder\n"
    );
}
