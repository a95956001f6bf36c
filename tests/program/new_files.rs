//! Nothing is written over what is there, through links, or in part.

#![cfg(unix)]

use crate::batch_support;
use crate::record_support;

use std::fs;
use std::os::unix::fs::symlink;
use std::path::Path;
use std::process::Command;

use batch_support::{batch, keep_groups, offramp, refused, works};

fn names(folder: &Path) -> Vec<String> {
    let names = fs::read_dir(folder).unwrap();
    let mut names: Vec<_> =
        names.map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
    names.sort();
    names
}

fn pipe(path: &Path) {
    assert!(Command::new("mkfifo").arg(path).status().unwrap().success());
}

/// Runs where no file may be longer than this, in blocks of 512 bytes: a full disk.
fn full(folder: &Path, blocks: u32, line: &str) -> (Option<i32>, String) {
    let script = format!("trap '' XFSZ; ulimit -f {blocks}; exec \"$0\" \"$@\"");
    let mut command = Command::new("sh");
    command.args(["-c", &script, env!("CARGO_BIN_EXE_offramp")]).args(line.split(' '));
    let output = command.current_dir(folder).output().unwrap();
    (output.status.code(), String::from_utf8(output.stderr).unwrap())
}

/// Games of two batches never come into one table, whatever their names are.
#[test]
fn each_table_has_its_own_about_file_and_goes_on_as_what_it_is() {
    let folder = tempfile::tempdir().unwrap();
    let folder = folder.path();
    let play = "simulate first-steps --runs 30";
    for (seed, end) in [(1, "csv"), (2, "jsonl"), (3, "parquet")] {
        works(folder, &format!("{play} --seed {seed} --out a.{end}"));
    }
    let abouts: Vec<_> = names(folder).into_iter().filter(|name| name.ends_with("json")).collect();
    assert_eq!(abouts, ["a.csv-about.json", "a.jsonl-about.json", "a.parquet-about.json"]);
    let first = batch(folder, "a", "csv");
    for (end, seed) in [("csv", 1), ("jsonl", 2), ("parquet", 3)] {
        let error = refused(folder, &format!("{play} --seed 9 --out a.{end} --resume"));
        let said = format!(
            "offramp: `a.{end}` holds other games: its seed is {seed}, this command's is 9; give the \
             command it was begun with, or name another file\n"
        );
        assert_eq!(error, said);
        works(folder, &format!("{play} --seed {seed} --out a.{end} --resume"));
    }
    assert!(batch(folder, "a", "csv") == first);
    let text = fs::read_to_string("scenarios/first-steps.ron").unwrap();
    fs::write(folder.join("first-steps.ron"), format!("{text}\n// changed\n")).unwrap();
    let error = refused(folder, "simulate first-steps.ron --runs 30 --out a.csv --resume");
    assert!(
        error.starts_with("offramp: `a.csv` holds other games: its scenario's edition is "),
        "{error}"
    );
    let error = refused(folder, &format!("{play} --policy random --out a.csv --resume"));
    assert!(
        error.starts_with("offramp: `a.csv` holds other games: its set of policies is "),
        "{error}"
    );

    // An about-file that was exchanged by hand: the rows know their luck.
    let about = fs::read_to_string(folder.join("a.csv-about.json")).unwrap();
    fs::write(folder.join("a.csv-about.json"), about.replace("\"seed\": \"1\"", "\"seed\": \"9\""))
        .unwrap();
    let spoilt = "offramp: `a.csv` is not as it was written: what follows run 0 does not belong there; \
                  play these games again\n";
    assert_eq!(refused(folder, &format!("{play} --seed 9 --out a.csv --resume")), spoilt);
    assert_eq!(refused(folder, "merge a.csv --out m.csv"), spoilt);
    let about = fs::read_to_string(folder.join("a.parquet-about.json")).unwrap();
    fs::write(
        folder.join("a.parquet-about.json"),
        about.replace("\"seed\": \"3\"", "\"seed\": \"9\""),
    )
    .unwrap();
    assert_eq!(
        refused(folder, "merge a.parquet --out m.parquet"),
        "offramp: `a.parquet` is not as it was written; play these games again\n"
    );
    // And one of another format.
    fs::copy(folder.join("a.jsonl-about.json"), folder.join("a.csv-about.json")).unwrap();
    assert_eq!(
        refused(folder, &format!("{play} --seed 2 --out a.csv --resume")),
        "offramp: `a.csv` holds other games: its format is jsonl, this command's is csv; give the command \
         it was begun with, or name another file\n"
    );
    assert!(names(folder).iter().all(|name| !name.starts_with('m')));
}

/// Whatever has one of the names, and whatever it is, stays as it is, and nobody waits for it.
#[test]
fn what_is_there_is_neither_written_to_nor_waited_for() {
    let place = tempfile::tempdir().unwrap();
    let precious = place.path().join("precious");
    record_support::one_game(&place.path().join("games.db"));
    let store = place.path().join("games.db").display().to_string();
    let (_, list, _) = offramp(place.path(), "record list --store games.db");
    let game = list.split(' ').next().unwrap();
    let report = format!("report {game} --store {store}");
    let cases: [(&str, &[&str]); 6] = [
        (
            "simulate first-steps --runs 5 --out g.csv",
            &["g.csv", "g-decisions.csv", "g.csv-about.json", "g.csv-about.json.new"],
        ),
        (
            "simulate first-steps --runs 5 --out g.parquet",
            &["g.parquet", "g.parquet.new", "g.parquet.groups", "g-decisions.parquet.groups"],
        ),
        ("calibrate first-steps --games 1 --plays 1 --out c.svg", &["c.svg", "c.svg.new"]),
        (&format!("record export {game} e.jsonl --store {store}"), &["e.jsonl", "e.jsonl.new"]),
        (&format!("{report} --out r.html"), &["r.html", "r.html.new"]),
        ("merge s.csv --out m.csv", &["m.csv", "m.csv.new", "m-decisions.csv", "m.csv-about.json"]),
    ];
    for (line, targets) in cases {
        for target in targets {
            for what in ["file", "link", "dangling", "pipe", "folder", "full"] {
                let folder = tempfile::tempdir_in(place.path()).unwrap();
                let folder = folder.path();
                fs::write(&precious, "precious").unwrap();
                let path = folder.join(target);
                match what {
                    "file" => fs::write(&path, "precious").unwrap(),
                    "link" => symlink(&precious, &path).unwrap(),
                    "dangling" => symlink(folder.join("nowhere"), &path).unwrap(),
                    "pipe" => pipe(&path),
                    "folder" => fs::create_dir(&path).unwrap(),
                    _ => symlink("/dev/full", &path).unwrap(),
                }
                if line.starts_with("merge") {
                    works(folder, "simulate first-steps --runs 5 --out s.csv");
                }
                let before = names(folder);
                for line in [line.to_owned(), format!("{line} --resume")] {
                    let resumed = line.ends_with("--resume");
                    if resumed && !line.starts_with("simulate") {
                        continue;
                    }
                    let error = refused(folder, &line);
                    let named = error.contains("already") && error.contains(target);
                    assert!(named || resumed, "{line}, {what}: {error}");
                    assert_eq!(names(folder), before, "{line}, {target} a {what}");
                }
                assert_eq!(fs::read(&precious).unwrap(), b"precious", "{line}, {target} a {what}");
                if what == "file" {
                    assert_eq!(fs::read(&path).unwrap(), b"precious", "{line}, {target}");
                }
            }
        }
    }
}

/// A batch is gone on with in its own files, not through links that came in their place.
#[test]
fn a_batch_is_not_gone_on_with_through_a_link() {
    let folder = tempfile::tempdir().unwrap();
    let folder = folder.path();
    let command = "simulate first-steps --runs 20 --out g.csv";
    works(folder, command);
    for name in ["g.csv", "g-decisions.csv"] {
        let elsewhere = folder.join("elsewhere");
        fs::rename(folder.join(name), &elsewhere).unwrap();
        let kept = fs::read(&elsewhere).unwrap();
        symlink(&elsewhere, folder.join(name)).unwrap();
        assert_eq!(
            refused(folder, &format!("{command} --resume")),
            format!(
                "offramp: `{name}` is not a file but a link or something else, and nothing is written \
                 through it; name the file itself\n"
            )
        );
        assert_eq!(fs::read(&elsewhere).unwrap(), kept);
        fs::remove_file(folder.join(name)).unwrap();
        fs::rename(&elsewhere, folder.join(name)).unwrap();
    }
    // Whatever is read is a file too: nobody waits for a pipe.
    pipe(&folder.join("game.jsonl"));
    assert_eq!(
        refused(folder, "record import game.jsonl --store s.db"),
        "offramp: `game.jsonl` can't be opened: it is not a file; name an exported game\n"
    );
    // A pipe in place of what says what the games are.
    fs::remove_file(folder.join("g.csv-about.json")).unwrap();
    pipe(&folder.join("g.csv-about.json"));
    let said = "offramp: could not read `g.csv-about.json`: it is not a file; it is written beside every \
                table of games and says what they are, so keep them together\n";
    assert_eq!(refused(folder, &format!("{command} --resume")), said);
    assert_eq!(refused(folder, "merge g.csv --out m.csv"), said);
}

/// A disk that is full at any moment leaves what can be gone on with, or nothing.
#[test]
fn a_full_disk_leaves_nothing_in_part() {
    let place = tempfile::tempdir().unwrap();
    record_support::one_game(&place.path().join("games.db"));
    let store = place.path().join("games.db").display().to_string();
    let (_, list, _) = offramp(place.path(), "record list --store games.db");
    let game = list.split(' ').next().unwrap();
    let folder = place.path().join("out");
    fs::create_dir(&folder).unwrap();
    works(&folder, "simulate first-steps --runs 400 --out s.csv");
    works(&folder, "simulate first-steps --runs 400 --out s.parquet");
    let before = names(&folder);
    for line in [
        "calibrate first-steps --games 2 --plays 2 --out c.svg".to_owned(),
        format!("record export {game} e.jsonl --store {store}"),
        format!("report {game} --store {store} --out r.html --plots deep/plots"),
        "merge s.csv --out m.csv".to_owned(),
        "merge s.parquet --out m.parquet".to_owned(),
    ] {
        // Two of these are longer than nothing, and the longest of all than four blocks.
        for blocks in [0, 4] {
            let (code, error) = full(&folder, blocks, &line);
            assert_eq!(code, Some(2), "{line}: {error}");
            assert!(error.contains("File too large (os error 27)"), "{line}: {error}");
            assert_eq!(names(&folder), before, "{line}");
        }
    }
    // Of a batch the about-file is whole or not there.
    let command = "simulate first-steps --runs 400 --out g.csv";
    let (code, error) = full(&folder, 0, command);
    assert_eq!(code, Some(2));
    assert_eq!(
        error,
        "offramp: could not write `g.csv-about.json`: File too large (os error 27)\n"
    );
    assert_eq!(names(&folder), before);
    let (code, _) = full(&folder, 4, command);
    assert_eq!(code, Some(2));
    works(&folder, &format!("{command} --resume"));
    assert!(batch(&folder, "g", "csv")[..2] == batch(&folder, "s", "csv")[..2]);
    // What is put together of it is gone, and what is kept is not.
    let command = "simulate first-steps --runs 400 --out g.parquet";
    let (code, error) = full(&folder, 4, command);
    assert_eq!((code, error.contains("and `--resume`")), (Some(2), true), "{error}");
    assert!(names(&folder).iter().all(|name| !name.ends_with(".new")));
    works(&folder, &format!("{command} --resume"));
    assert!(batch(&folder, "g", "parquet")[..2] == batch(&folder, "s", "parquet")[..2]);
}

/// What a run left that was killed while it packed or began does not keep `--resume` from going on.
#[test]
fn what_a_killed_run_left_is_gone_on_with() {
    let folder = tempfile::tempdir().unwrap();
    let folder = folder.path();
    let command = "simulate first-steps --runs 300 --out g.parquet";
    works(folder, command);
    let whole = batch(folder, "g", "parquet");
    for name in ["g.parquet", "g-decisions.parquet", "g.parquet-about.json"] {
        fs::remove_file(folder.join(name)).unwrap();
    }
    let at = |name: &str| folder.join(name);
    // Its groups were all there, one table had its name, the other was half written.
    keep_groups(folder, command);
    fs::write(at("g-decisions.parquet"), &whole[1]).unwrap();
    fs::write(at("g.parquet.new"), "half").unwrap();
    works(folder, &format!("{command} --resume"));
    assert!(batch(folder, "g", "parquet") == whole);
    assert_eq!(names(folder), ["g-decisions.parquet", "g.parquet", "g.parquet-about.json"]);
    // It had said what the games would be, and no more.
    for name in ["g.parquet", "g-decisions.parquet"] {
        fs::remove_file(at(name)).unwrap();
    }
    assert_eq!(
        refused(folder, command),
        "offramp: `g.parquet-about.json` is there already; name another file, or go on with it by the \
         same command and `--resume`\n"
    );
    works(folder, &format!("{command} --resume"));
    assert!(batch(folder, "g", "parquet") == whole);
    // A table without it can't be gone on with.
    fs::remove_file(at("g.parquet-about.json")).unwrap();
    assert_eq!(
        refused(folder, &format!("{command} --resume")),
        "offramp: could not read `g.parquet-about.json`: No such file or directory (os error 2); it is \
         written beside every table of games and says what they are, so keep them together\n"
    );
}

/// Nobody is told that something was printed which was not.
#[test]
fn a_full_disk_behind_the_output_is_said() {
    let folder = tempfile::tempdir().unwrap();
    for (line, redirect, code, error) in [
        ("--help", ">/dev/full", 2, true),
        ("--version", ">/dev/full", 2, true),
        ("simulate --help", ">/dev/full", 2, true),
        ("check first-steps", ">/dev/full", 2, true),
        ("catalogue", ">/dev/full", 2, true),
        ("catalogue --format json", ">/dev/full", 2, true),
        ("check nothing", "2>/dev/full", 2, false),
        ("--nothing", "2>/dev/full", 2, false),
        ("catalogue", "2>/dev/full >/dev/full", 2, false),
        ("catalogue", "| head -c 0", 0, false),
    ] {
        let mut command = Command::new("bash");
        let script = format!("set -o pipefail; \"$0\" {line} {redirect}");
        command.args(["-c", &script, env!("CARGO_BIN_EXE_offramp")]);
        let output = command.current_dir(folder.path()).output().unwrap();
        let said = String::from_utf8(output.stderr).unwrap();
        let wanted = "offramp: could not write the output: No space left on device (os error 28); check \
                      that the disk has room and the pipe is open\n";
        assert_eq!(said, if error { wanted } else { "" }, "{line} {redirect}");
        assert_eq!(output.status.code(), Some(code), "{line} {redirect}");
    }
}
