//! `offramp simulate --out` and `offramp merge`: the same bytes whatever the threads, shards and
//! interrupts.

use crate::batch_support;

use std::fs;
use std::path::Path;
#[cfg(unix)]
use std::process::Command;

use batch_support::{batch, refused, works};

fn rows(folder: &Path, name: &str) -> Vec<Vec<String>> {
    let text = fs::read_to_string(folder.join(name)).unwrap();
    text.lines().map(|line| line.split(',').map(str::to_owned).collect()).collect()
}

#[test]
fn a_row_says_how_a_game_went_and_another_what_was_decided() {
    let folder = tempfile::tempdir().unwrap();
    let folder = folder.path();
    let said = works(folder, "simulate first-steps --runs 300 --out g.csv");
    assert_eq!(said, "300 games in g.csv, their decisions in g-decisions.csv\n");
    let games = rows(folder, "g.csv");
    assert_eq!(games.len(), 301);
    let heading = games[0].join(",");
    assert!(heading.starts_with("run,seed,turns,ending,tone,highest_rung,crossed_"), "{heading}");
    assert!(
        heading.contains(",score_varin_1,") && heading.contains(",score_ostrel_1"),
        "{heading}"
    );
    assert!(games.iter().all(|row| row.len() == games[0].len()));
    for (at, row) in games[1..].iter().enumerate() {
        assert_eq!(row[0], (at + 1).to_string());
        assert!(["OffRamp", "Stalemate", "Escalation", "Catastrophe"].contains(&row[4].as_str()));
    }

    // The same games that are counted without `--out`.
    let figures = works(folder, "simulate first-steps --runs 300 --format json");
    let figures: serde_json::Value = serde_json::from_str(&figures).unwrap();
    for (ending, figure) in figures["endings"].as_object().unwrap() {
        let count = games.iter().filter(|row| row[3] == *ending).count();
        assert_eq!(figure["count"], count, "{ending}");
    }
    for (rung, figure) in figures["thresholds"].as_object().unwrap() {
        let column = games[0].iter().position(|name| *name == format!("crossed_{rung}")).unwrap();
        let turns: Vec<_> = games[1..].iter().filter(|row| !row[column].is_empty()).collect();
        assert_eq!(figure["count"], turns.len(), "{rung}");
        for row in turns {
            let turn = |text: &str| text.parse::<u32>().unwrap();
            assert!(turn(&row[column]) <= turn(&row[2]), "{row:?}");
        }
    }

    let decisions = rows(folder, "g-decisions.csv");
    assert_eq!(decisions[0].join(","), "run,turn,seat,order,option,on_menu");
    for row in &decisions[1..] {
        assert_eq!(row[3] == "0", row[4] == "hold", "{row:?}");
    }
    for (option, figure) in figures["options"].as_object().unwrap() {
        let mut runs: Vec<_> = decisions.iter().filter(|row| row[4] == *option).collect();
        runs.dedup_by_key(|row| &row[0]);
        assert_eq!(figure["chosen"]["count"], runs.len(), "{option}");
    }
    // Every seat in every turn, and nothing after the end.
    let turns: usize = games[1..].iter().map(|row| row[2].parse::<usize>().unwrap()).sum();
    let first = decisions[1..].iter().filter(|row| row[3] == "0" || row[3] == "1").count();
    assert_eq!(first, turns * 2);
}

#[test]
fn a_row_is_a_game_that_can_be_watched() {
    let folder = tempfile::tempdir().unwrap();
    let folder = folder.path();
    works(folder, "simulate kirillov --runs 5 --out g.csv");
    for game in &rows(folder, "g.csv")[1..] {
        let [seed, turns, ending, tone] = [1, 2, 3, 4].map(|column| game[column].as_str());
        let watched = works(folder, &format!("play kirillov --auto --seed {seed}"));
        assert!(watched.contains(&format!("({ending}, {tone})")), "{game:?}:\n{watched}");
        let turns: u32 = turns.parse().unwrap();
        let played =
            watched.matches("\n== Turn ").count() + watched.matches("\n== Aftermath").count();
        assert_eq!(played, turns as usize, "{game:?}:\n{watched}");
    }
}

#[test]
fn threads_and_shards_do_not_change_a_byte() {
    let folder = tempfile::tempdir().unwrap();
    let folder = folder.path();
    for end in ["csv", "jsonl"] {
        let command = "simulate kremlin-drone --runs 602 --seed 7 --policy kyiv=random";
        works(folder, &format!("{command} --threads 1 --out one.{end}"));
        works(folder, &format!("{command} --threads 3 --out three.{end}"));
        let one = batch(folder, "one", end);
        assert!(one == batch(folder, "three", end), "{end}");
        for part in 0..4 {
            works(folder, &format!("{command} --shard {part}/4 --out s{part}.{end}"));
        }
        let said =
            works(folder, &format!("merge s2.{end} s0.{end} s3.{end} s1.{end} --out merged.{end}"));
        assert_eq!(said, format!("4 shards with 602 games in merged.{end}\n"));
        assert!(one == batch(folder, "merged", end), "{end}");
    }
    let line = fs::read_to_string(folder.join("one.jsonl")).unwrap();
    let game: serde_json::Value = serde_json::from_str(line.lines().next().unwrap()).unwrap();
    assert!(game["run"] == 1 && game["seed"].is_string() && game["ending"].is_string(), "{game}");
}

/// A machine that fails may leave rows half written, and decisions of games that have no row.
#[test]
fn what_a_failed_machine_left_is_gone_on_with() {
    let folder = tempfile::tempdir().unwrap();
    let folder = folder.path();
    let command = "simulate first-steps --runs 400 --out g.csv";
    works(folder, command);
    let whole = batch(folder, "g", "csv");
    let heading = whole[0].iter().position(|byte| *byte == b'\n').unwrap();
    for cut in [whole[0].len(), whole[0].len() / 2, heading + 1, heading - 3, 0] {
        fs::write(folder.join("g.csv"), &whole[0][..cut]).unwrap();
        works(folder, &format!("{command} --resume"));
        assert!(whole == batch(folder, "g", "csv"), "cut at {cut}");
    }
    let error = refused(folder, command);
    assert_eq!(
        error,
        "offramp: `g.csv` is there already; name another file, or go on with it by the same command \
         and `--resume`\n"
    );
    let error = refused(folder, "simulate first-steps --runs 400 --seed 2 --out g.csv --resume");
    assert_eq!(
        error,
        "offramp: `g.csv` holds other games: its seed is 1, this command's is 2; give the command it \
         was begun with, or name another file\n"
    );
    let error = refused(folder, "simulate first-steps --runs 400 --shard 1/2 --out g.csv --resume");
    assert_eq!(
        error,
        "offramp: `g.csv` is another shard: its games are 1 to 400, this command's are 201 to 400; \
         give the command it was begun with, or name another file\n"
    );
    // Another program that writes the same file.
    let other = fs::File::open(folder.join("g.csv")).unwrap();
    other.lock().unwrap();
    let error = refused(folder, &format!("{command} --resume"));
    assert_eq!(
        error,
        "offramp: `g.csv` is being written by another offramp; let it finish, or name another file\n"
    );
    drop(other);
    // Decisions that never reached the disk, although later games did.
    let decisions = &whole[1];
    for cut in [decisions.len() / 2, decisions.len() / 3, 5, 0] {
        fs::write(folder.join("g-decisions.csv"), &decisions[..cut]).unwrap();
        works(folder, &format!("{command} --resume"));
        assert!(whole == batch(folder, "g", "csv"), "decisions cut at {cut}");
    }
    // A row that someone took out.
    let text = String::from_utf8(whole[0].clone()).unwrap();
    let without: String = text.split_inclusive('\n').filter(|row| !row.starts_with("7,")).collect();
    fs::write(folder.join("g.csv"), without).unwrap();
    let error = refused(folder, &format!("{command} --resume"));
    assert_eq!(
        error,
        "offramp: `g.csv` is not as it was written: what follows run 6 does not belong there; play \
         these games again\n"
    );
}

/// A limit to the size of files stands for a disk that is full.
#[cfg(unix)]
#[test]
fn a_full_disk_keeps_what_is_finished() {
    let folder = tempfile::tempdir().unwrap();
    let folder = folder.path();
    works(folder, "simulate first-steps --runs 3000 --out whole.csv");
    let full = |line: &str| {
        let mut command = Command::new("sh");
        let script = "trap '' XFSZ; ulimit -f 100; exec \"$0\" \"$@\"";
        command.args(["-c", script, env!("CARGO_BIN_EXE_offramp")]);
        let output = command.args(line.split(' ')).current_dir(folder).output().unwrap();
        assert_eq!(output.status.code(), Some(2));
        String::from_utf8(output.stderr).unwrap()
    };
    let command = "simulate first-steps --runs 3000 --out g.csv";
    let error = full(command);
    assert_eq!(
        error,
        "offramp: could not write `g-decisions.csv`: File too large (os error 27); the games before \
         are kept: make room, and go on with the same command and `--resume`\n"
    );
    assert!(rows(folder, "g.csv").len() > 256);
    works(folder, &format!("{command} --resume"));
    assert!(batch(folder, "g", "csv") == batch(folder, "whole", "csv"));
    // Half a merged table is not left behind.
    let error = full("merge g.csv --out m.csv");
    assert_eq!(
        error,
        "offramp: could not write `m-decisions.csv`: File too large (os error 27); make room and \
         merge again\n"
    );
    let names = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().file_name());
    assert!(names.into_iter().all(|name| !name.to_string_lossy().starts_with('m')));
    works(folder, "merge g.csv --out m.csv");
    assert!(batch(folder, "m", "csv") == batch(folder, "whole", "csv"));
}

#[cfg(unix)]
#[test]
fn an_interrupt_keeps_whole_games_and_resume_goes_on() {
    use std::process::Stdio;
    use std::time::Duration;

    let folder = tempfile::tempdir().unwrap();
    let folder = folder.path();
    let begin = |line: &str| {
        let mut command = Command::new(env!("CARGO_BIN_EXE_offramp"));
        let command = command.args(line.split(' ')).current_dir(folder);
        command.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap()
    };
    let command = "simulate first-steps --runs 20000 --threads 2 --seed 3 --out g.csv";
    let child = begin(command);
    while fs::metadata(folder.join("g.csv")).map_or(0, |file| file.len()) < 20_000 {
        std::thread::sleep(Duration::from_millis(2));
    }
    let id = rustix::process::Pid::from_child(&child);
    rustix::process::kill_process(id, rustix::process::Signal::INT).unwrap();
    let output = child.wait_with_output().unwrap();
    assert_eq!(output.status.code(), Some(130));
    let games = fs::read_to_string(folder.join("g.csv")).unwrap();
    let kept = games.lines().count() - 1;
    assert!(games.ends_with('\n') && (1..20_000).contains(&kept), "{kept}");
    assert_eq!(
        String::from_utf8(output.stderr).unwrap(),
        format!(
            "offramp: stopped after {kept} of 20000 games, which are kept; go on with the same \
             command and `--resume`\n"
        )
    );
    let decisions = rows(folder, "g-decisions.csv");
    assert_eq!(decisions.last().unwrap()[0], kept.to_string());
    let error = refused(folder, "merge g.csv --out whole.csv");
    assert_eq!(
        error,
        format!(
            "offramp: `g.csv` stops after run {kept} and should go to run 20000; finish it with the \
             command it was begun with and `--resume`\n"
        )
    );
    works(folder, &format!("{command} --resume"));
    works(folder, &command.replace("g.csv", "whole.csv"));
    assert!(batch(folder, "g", "csv") == batch(folder, "whole", "csv"));
}

#[test]
fn only_shards_of_one_batch_are_merged() {
    let folder = tempfile::tempdir().unwrap();
    let folder = folder.path();
    let play = |scenario: &str, line: &str| {
        works(folder, &format!("simulate {scenario} --runs 90 {line}"));
    };
    for part in 0..3 {
        play("first-steps", &format!("--shard {part}/3 --out s{part}.csv"));
    }
    play("first-steps", "--shard 1/2 --out half.csv");
    play("first-steps", "--shard 1/3 --seed 5 --out seed.csv");
    play("first-steps", "--shard 1/3 --policy random --out policy.csv");
    play("kirillov", "--shard 1/3 --out other.csv");
    let again = "play one of them again";
    for (line, said) in [
        (
            "s0.csv s2.csv",
            "runs 31 to 60 of 90 are in none of these files; play the shard that has \
          them, and name it too"
                .to_owned(),
        ),
        (
            "s1.csv s0.csv",
            "runs 61 to 90 of 90 are in none of these files; play the shard that has \
          them, and name it too"
                .to_owned(),
        ),
        (
            "s0.csv s1.csv half.csv",
            "`s1.csv` and `half.csv` both have runs 46 to 60; name each \
          game's shard once"
                .to_owned(),
        ),
        (
            "s0.csv s0.csv s1.csv s2.csv",
            "`s0.csv` and `s0.csv` both have runs 1 to 30; name each \
          game's shard once"
                .to_owned(),
        ),
        (
            "s0.csv seed.csv s2.csv",
            format!(
                "`s0.csv` and `seed.csv` are not shards of one batch: the \
          seed is 1 in the first and 5 in the second; {again}"
            ),
        ),
        (
            "s0.csv policy.csv s2.csv",
            format!(
                "`s0.csv` and `policy.csv` are not shards of one batch: \
          the set of policies is varin=temperament, ostrel=temperament in the first and varin=random, \
          ostrel=random in the second; {again}"
            ),
        ),
        (
            "s0.csv other.csv s2.csv",
            format!(
                "`s0.csv` and `other.csv` are not shards of one batch: \
          the scenario is first-steps in the first and kirillov in the second; {again}"
            ),
        ),
    ] {
        let error = refused(folder, &format!("merge {line} --out m.csv"));
        assert_eq!(error, format!("offramp: {said}\n"), "{line}");
    }
    let error = refused(folder, "merge s0.csv s1.csv s2.csv --out m.jsonl");
    let said = "`s0.csv` and `m.jsonl` are written in different ways; name the merged file as the \
                shards end";
    assert_eq!(error, format!("offramp: {said}\n"));
    // Another edition of the same scenario.
    let text = fs::read_to_string("scenarios/first-steps.ron").unwrap();
    fs::write(folder.join("first-steps.ron"), format!("{text}\n// changed\n")).unwrap();
    play("first-steps.ron", "--shard 1/3 --out edition.csv");
    let error = refused(folder, "merge s0.csv edition.csv s2.csv --out m.csv");
    let begins = "offramp: `s0.csv` and `edition.csv` are not shards of one batch: the scenario's \
                  edition is ";
    assert!(error.starts_with(begins) && error.ends_with("play one of them again\n"), "{error}");
    works(folder, "merge s2.csv s1.csv s0.csv --out m.csv");
    assert!(refused(folder, "merge s2.csv s1.csv s0.csv --out m.csv").contains("is there already"));
}

#[test]
fn what_can_not_be_written_is_refused() {
    let folder = tempfile::tempdir().unwrap();
    let folder = folder.path();
    for (line, said) in [
        (
            "simulate kirillov --out g.xlsx",
            "`g.xlsx` ends in none of `.csv`, `.jsonl` and `.parquet`, \
          which say how rows are written",
        ),
        (
            "simulate kirillov --runs 3 --shard 0/4 --out g.csv",
            "part 0 of 4 has no game, since there \
          are only 3; ask for more `--runs`, or for fewer parts",
        ),
        (
            "simulate long-spiral --out g.csv",
            "games of a campaign are not written down one by one; \
          leave `--out` out, or play the scenario of one of its chapters",
        ),
        (
            "merge g.csv --out m.csv",
            "could not read `g.csv-about.json`: No such file or directory (os \
          error 2); it is written beside every table of games and says what they are, so keep them \
          together",
        ),
    ] {
        assert_eq!(refused(folder, line), format!("offramp: {said}\n"), "{line}");
    }
    for (shard, said) in [
        ("4/4", "there is no part 4 of 4; parts are counted from 0 to below their number"),
        ("one", "write it as two numbers, for example `0/4`"),
    ] {
        let error = refused(folder, &format!("simulate kirillov --out g.csv --shard {shard}"));
        let line = format!("error: invalid value '{shard}' for '--shard <I/N>': {said}\n");
        assert!(error.starts_with(&line), "{error}");
    }
    assert_eq!(fs::read_dir(folder).unwrap().count(), 0, "nothing is left behind");
}
