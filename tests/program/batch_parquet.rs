//! `offramp simulate --out FILE.parquet`: the rows of the CSV, in columns; the same bytes whatever the
//! threads, shards and interrupts.

use crate::batch_support;

use std::fs::{self, File};
use std::path::Path;

use batch_support::{batch, keep_groups, refused, works};
use parquet::file::reader::{FileReader, SerializedFileReader};
use parquet::record::Field;

/// Heading and rows, as CSV has them.
fn read(path: &Path) -> Vec<Vec<String>> {
    let reader = SerializedFileReader::new(File::open(path).unwrap()).unwrap();
    let columns = reader.metadata().file_metadata().schema_descr().columns().to_vec();
    let mut rows = vec![columns.iter().map(|column| column.name().to_owned()).collect()];
    let text = |field: &Field| match field {
        Field::Null => String::new(),
        Field::Str(word) => word.clone(),
        number => number.to_string(),
    };
    for row in reader.get_row_iter(None).unwrap() {
        rows.push(row.unwrap().get_column_iter().map(|(_, field)| text(field)).collect());
    }
    rows
}

fn csv(path: &Path) -> Vec<Vec<String>> {
    let text = fs::read_to_string(path).unwrap();
    text.lines().map(|line| line.split(',').map(str::to_owned).collect()).collect()
}

fn names(folder: &Path) -> Vec<String> {
    let names = fs::read_dir(folder).unwrap();
    let mut names: Vec<_> =
        names.map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
    names.sort();
    names
}

#[test]
fn the_columns_hold_the_rows_of_the_csv() {
    let folder = tempfile::tempdir().unwrap();
    let folder = folder.path();
    // More games than one group holds.
    let command = "simulate kirillov --runs 2500";
    let said = works(folder, &format!("{command} --out g.parquet"));
    assert_eq!(said, "2500 games in g.parquet, their decisions in g-decisions.parquet\n");
    assert_eq!(names(folder), ["g-decisions.parquet", "g.parquet", "g.parquet-about.json"]);
    works(folder, &format!("{command} --out g.csv"));
    for table in ["g", "g-decisions"] {
        let columns = read(&folder.join(format!("{table}.parquet")));
        assert!(columns == csv(&folder.join(format!("{table}.csv"))), "{table}");
    }
    let file = File::open(folder.join("g-decisions.parquet")).unwrap();
    let reader = SerializedFileReader::new(file).unwrap();
    assert!(reader.num_row_groups() > 1);
    let about = reader.metadata().file_metadata();
    assert_eq!(about.created_by(), Some("offramp"));
    let types = SerializedFileReader::new(File::open(folder.join("g.parquet")).unwrap()).unwrap();
    let mut schema = Vec::new();
    let root = types.metadata().file_metadata().schema().clone();
    parquet::schema::printer::print_schema(&mut schema, &root);
    let schema = String::from_utf8(schema).unwrap();
    for column in [
        "REQUIRED INT32 run (INTEGER(32,false));",
        "REQUIRED INT64 seed (INTEGER(64,false));",
        "OPTIONAL BYTE_ARRAY ending (STRING);",
        "REQUIRED INT64 score_kyiv_1;",
    ] {
        assert!(schema.contains(column), "{column} in {schema}");
    }
}

#[test]
fn threads_and_shards_do_not_change_a_byte() {
    let folder = tempfile::tempdir().unwrap();
    let folder = folder.path();
    let command = "simulate kirillov --runs 2600 --seed 7 --policy kyiv=random";
    works(folder, &format!("{command} --threads 1 --out one.parquet"));
    works(folder, &format!("{command} --threads 3 --out three.parquet"));
    let one = batch(folder, "one", "parquet");
    assert!(one == batch(folder, "three", "parquet"));
    for part in 0..3 {
        works(folder, &format!("{command} --shard {part}/3 --out s{part}.parquet"));
    }
    let merge = "merge s2.parquet s0.parquet s1.parquet --out m.parquet";
    assert_eq!(works(folder, merge), "3 shards with 2600 games in m.parquet\n");
    assert!(one == batch(folder, "m", "parquet"));
    let error = refused(folder, merge);
    let remedy = "name another file, or go on with it by the same command and `--resume`";
    assert_eq!(error, format!("offramp: `m.parquet` is there already; {remedy}\n"));
    // A table that is another shard's.
    fs::copy(folder.join("s0.parquet"), folder.join("s1.parquet")).unwrap();
    let error = refused(folder, "merge s0.parquet s1.parquet s2.parquet --out n.parquet");
    let said = "`s1.parquet` is not as it was written; play these games again";
    assert_eq!(error, format!("offramp: {said}\n"));
    fs::write(folder.join("s1.parquet"), "PAR1").unwrap();
    let error = refused(folder, "merge s0.parquet s1.parquet s2.parquet --out n.parquet");
    assert_eq!(error, format!("offramp: {said}\n"));
    assert!(names(folder).iter().all(|name| !name.ends_with(".new") && *name != "n.parquet"));
}

#[test]
fn what_is_whole_is_not_played_again() {
    let folder = tempfile::tempdir().unwrap();
    let folder = folder.path();
    let command = "simulate first-steps --runs 300 --out g.parquet";
    let said = works(folder, &format!("{command} --resume"));
    let whole = batch(folder, "g", "parquet");
    assert_eq!(works(folder, &format!("{command} --resume")), said);
    assert!(whole == batch(folder, "g", "parquet"));
    let error = refused(folder, command);
    let remedy = "name another file, or go on with it by the same command and `--resume`";
    assert_eq!(error, format!("offramp: `g.parquet` is there already; {remedy}\n"));
    let error =
        refused(folder, "simulate first-steps --runs 300 --seed 2 --out g.parquet --resume");
    assert_eq!(
        error,
        "offramp: `g.parquet` holds other games: its seed is 1, this command's is 2; give the command \
         it was begun with, or name another file\n"
    );
}

#[test]
fn groups_that_were_damaged_while_they_were_kept_are_not_packed() {
    let folder = tempfile::tempdir().unwrap();
    let folder = folder.path();
    let command = "simulate first-steps --runs 2500 --out g.parquet";
    keep_groups(folder, command);
    let read = |table: &str| fs::read(folder.join(format!("{table}.parquet.groups"))).unwrap();
    let whole = ["g", "g-decisions"].map(read);
    for (table, stands) in [("g", 0), ("g-decisions", 0), ("g-decisions", 2_048)] {
        // A bit of the first game's group, or of the second group.
        let mut kept = whole.clone();
        let bytes = if table == "g" { &mut kept[0] } else { &mut kept[1] };
        let at = if stands == 0 { 100 } else { bytes.len() - 100 };
        bytes[at] ^= 1;
        fs::write(folder.join("g.parquet.groups"), &kept[0]).unwrap();
        fs::write(folder.join("g-decisions.parquet.groups"), &kept[1]).unwrap();
        let error = refused(folder, &format!("{command} --resume"));
        let said = format!(
            "offramp: `{table}.parquet.groups` is not as it was written: what follows run {stands} does not belong \
             there; play these games again\n"
        );
        assert_eq!(error, said);
        assert!(!folder.join("g.parquet").exists() && folder.join("g.parquet.groups").exists());
    }
}

#[cfg(unix)]
#[test]
fn a_killed_or_interrupted_batch_goes_on_to_the_same_bytes() {
    use std::process::{Command, Stdio};
    use std::time::Duration;

    use rustix::process::{Pid, Signal, kill_process};

    let folder = tempfile::tempdir().unwrap();
    let folder = folder.path();
    let command = "simulate first-steps --runs 40000 --threads 2 --seed 3 --out g.parquet --resume";
    works(folder, "simulate first-steps --runs 40000 --seed 3 --out whole.parquet");
    let mut size = 0;
    for signal in [Signal::KILL, Signal::INT] {
        let mut child = Command::new(env!("CARGO_BIN_EXE_offramp"));
        let child = child.args(command.split(' ')).current_dir(folder);
        let child = child.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
        let kept = folder.join("g.parquet.groups");
        while fs::metadata(&kept).map_or(0, |file| file.len()) <= size {
            std::thread::sleep(Duration::from_millis(2));
        }
        kill_process(Pid::from_child(&child), signal).unwrap();
        let output = child.wait_with_output().unwrap();
        size = fs::metadata(&kept).unwrap().len();
        if signal == Signal::INT {
            assert_eq!(output.status.code(), Some(130));
            let said = String::from_utf8(output.stderr).unwrap();
            let games = said.strip_prefix("offramp: stopped after ").unwrap();
            let (games, said) = games.split_once(' ').unwrap();
            let games: u32 = games.parse().unwrap();
            assert!(games > 2_048 && games.is_multiple_of(2_048), "{games}");
            assert_eq!(
                said,
                "of 40000 games, which are kept; go on with the same command and `--resume`\n"
            );
        }
    }
    let error = refused(folder, "merge g.parquet --out m.parquet");
    assert_eq!(
        error,
        "offramp: `g.parquet` stops before it was packed and should go to run 40000; finish it with \
         the command it was begun with and `--resume`\n"
    );
    works(folder, command);
    assert!(batch(folder, "g", "parquet") == batch(folder, "whole", "parquet"));
    // Left between the two tables: the rows are all there, and one table is.
    let left = ["g-decisions.parquet", "g.parquet", "g.parquet-about.json"];
    assert_eq!(names(folder)[..3], left);
    assert!(names(folder).iter().all(|name| !name.ends_with(".groups")));
}
