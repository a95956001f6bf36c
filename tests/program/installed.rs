//! What a program says of itself where it was installed: which it is, where it keeps things, what works there.

use std::ffi::OsStr;
use std::path::Path;
use std::process::{Command, Output};

/// The program with nothing of this machine around it but a home.
fn at_home<A: AsRef<OsStr>>(home: &Path, words: &[A], set: &[(&str, &Path)]) -> Output {
    let mut program = Command::new(env!("CARGO_BIN_EXE_offramp"));
    program.env_clear().env("HOME", home).envs(set.iter().copied());
    program.args(words).output().unwrap()
}

fn said(output: &Output) -> String {
    assert!(output.stderr.is_empty(), "{output:?}");
    String::from_utf8(output.stdout.clone()).unwrap()
}

#[test]
fn the_version_names_the_rules_and_the_commit() {
    let home = tempfile::tempdir().unwrap();
    let line = said(&at_home(home.path(), &["--version"], &[]));
    let start = format!(
        "offramp {}, rules edition {}, commit ",
        env!("CARGO_PKG_VERSION"),
        offramp::rules::EDITION
    );
    let commit = line.strip_prefix(&start).expect(&line).trim_end();
    assert!(commit == "unknown" || commit.chars().all(|c| c.is_ascii_hexdigit()), "{line}");
}

#[cfg(target_os = "linux")]
#[test]
fn paths_say_where_games_lie_and_follow_what_moves_them() {
    let home = tempfile::tempdir().unwrap();
    let games = home.path().join(".local/share/offramp/games.sqlite");
    let before = said(&at_home(home.path(), &["paths"], &[]));
    assert!(
        before.starts_with(&format!("Games      {} (not there yet)\n", games.display())),
        "{before}"
    );
    assert!(before.contains("Network: none, unless you host a class"), "{before}");
    assert!(!games.exists(), "asking makes nothing");

    let play = ["play", "first-lesson", "--auto", "--no-forecasts", "--seed", "1", "--store"];
    let mut words: Vec<_> = play.map(OsStr::new).to_vec();
    words.push(games.as_os_str());
    std::fs::create_dir_all(games.parent().unwrap()).unwrap();
    assert!(at_home(home.path(), &words, &[]).status.success());
    let after = said(&at_home(home.path(), &["paths"], &[]));
    assert!(after.starts_with(&format!("Games      {}\n", games.display())), "{after}");

    let moved =
        said(&at_home(home.path(), &["paths"], &[("OFFRAMP_DATA", Path::new("/srv/class"))]));
    assert!(moved.starts_with("Games      /srv/class/games.sqlite"), "{moved}");
    #[cfg(feature = "gui")]
    assert!(moved.contains("Reports    /srv/class/reports"), "{moved}");
}

#[cfg(unix)]
#[test]
fn a_machine_without_a_display_is_well_and_is_told_what_it_has() {
    let home = tempfile::tempdir().unwrap();
    let output = at_home(home.path(), &["doctor"], &[]);
    let text = said(&output);
    assert_eq!(output.status.code(), Some(0), "{text}");
    assert!(text.starts_with(&format!("offramp {}", env!("CARGO_PKG_VERSION"))), "{text}");
    assert!(text.contains("\nwindow     -       ") && text.contains("terminal"), "{text}");
    assert!(text.contains("\nterminal   -       This was not asked in a terminal"), "{text}");
    assert!(
        text.contains("\ndisk       works   ") && text.contains("games are kept (`~/"),
        "{text}"
    );
    assert!(
        !text.contains(home.path().to_str().unwrap()),
        "it does not tell whose home it is: {text}"
    );
}

#[cfg(unix)]
#[test]
fn what_is_broken_is_said_with_a_remedy() {
    let home = tempfile::tempdir().unwrap();
    let file = home.path().join("file");
    std::fs::write(&file, "no folder").unwrap();
    let set = [("OFFRAMP_DATA", file.as_path()), ("DISPLAY", Path::new(":4242"))];
    let output = at_home(home.path(), &["doctor"], &set);
    let text = said(&output);
    assert_eq!(output.status.code(), Some(1), "{text}");
    let disk = "disk       BROKEN  `~/file` is no folder, so games can't be kept in `~/file`.\n                   Name another folder in OFFRAMP_DATA.\n";
    assert!(text.contains(disk), "{text}");
    #[cfg(feature = "gui")]
    assert!(
        text.contains("window     BROKEN  The display :4242 does not answer; check DISPLAY"),
        "{text}"
    );
}

#[test]
fn shells_complete_every_command() {
    let home = tempfile::tempdir().unwrap();
    for shell in ["bash", "zsh", "fish"] {
        let text = said(&at_home(home.path(), &["completions", shell], &[]));
        for word in ["play", "doctor", "simulate", "--facilitate"] {
            assert!(text.contains(word.trim_start_matches('-')), "{shell} lacks {word}");
        }
    }
}

#[test]
fn every_command_has_a_page_for_man() {
    let home = tempfile::tempdir().unwrap();
    let folder = home.path().join("man1");
    let words = ["reference", "--format", "man", "--write", folder.to_str().unwrap()];
    said(&at_home(home.path(), &words, &[]));
    let read = |name: &str| std::fs::read_to_string(folder.join(name)).unwrap();
    let whole = read("offramp.1");
    assert!(whole.contains("A tabletop crisis wargame"), "{whole}");
    for name in ["play", "check", "doctor", "paths", "record-list"] {
        let page = read(&format!("offramp-{name}.1"));
        let title = format!(".TH offramp-{name} 1  \"offramp {}\"", env!("CARGO_PKG_VERSION"));
        assert!(page.contains(&title), "{page}");
    }
}

#[test]
fn a_file_that_a_double_click_opens_is_a_scenario_in_a_folder_too() {
    let home = tempfile::tempdir().unwrap();
    let folder = home.path().join("mine");
    std::fs::create_dir(&folder).unwrap();
    std::fs::copy("scenarios/first-lesson.ron", folder.join("lesson.offramp")).unwrap();
    for name in [folder.clone(), folder.join("lesson.offramp")] {
        let output = at_home(home.path(), &[OsStr::new("check"), name.as_os_str()], &[]);
        assert!(
            output.status.success() && said(&output).contains("ready to be played"),
            "{output:?}"
        );
    }
}

/// The type of scenario files is known by what stands near their beginning: no scenario of ours may lack it.
#[test]
fn the_desktop_knows_scenarios_by_their_beginning() {
    let kind = std::fs::read_to_string("assets/desktop/offramp.xml").unwrap();
    assert!(kind.contains(r#"offset="0:8191" value="\n    format: 1,""#), "{kind}");
    assert!(kind.contains(r#"offset="0:8191" value="\n    meta: (\n""#), "{kind}");
    for file in ["scenarios", "assets/templates"].map(|folder| std::fs::read_dir(folder).unwrap()) {
        for path in file.map(|entry| entry.unwrap().path()) {
            let text = std::fs::read(&path).unwrap();
            let start = String::from_utf8_lossy(&text[..text.len().min(8192)]);
            let campaign = start.contains("Campaign(\n    format: 1,");
            let scenario = start.contains("\n    format: 1,") && start.contains("\n    meta: (\n");
            assert!(campaign || scenario, "{} would open as a text", path.display());
        }
    }
}

/// What a shop for programs shows is the version that is handed out.
#[test]
fn the_catalogue_entry_names_this_version() {
    let about = std::fs::read_to_string("assets/desktop/org.offramp.Offramp.metainfo.xml").unwrap();
    let newest = about.split_once("<release version=\"").unwrap().1;
    assert!(newest.starts_with(concat!(env!("CARGO_PKG_VERSION"), "\"")), "{newest}");
}
