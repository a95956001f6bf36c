//! Commands whose files are looked at.

use crate::said::said;
use std::fs;
use std::path::Path;
use std::process::Command;

/// Runs the program in a folder: its exit code, standard output and standard error.
pub fn offramp(folder: &Path, line: &str) -> (Option<i32>, String, String) {
    run(folder, &line.split(' ').collect::<Vec<_>>())
}

/// The same of words that may have spaces in them.
pub fn run(folder: &Path, words: &[&str]) -> (Option<i32>, String, String) {
    let mut command = Command::new(env!("CARGO_BIN_EXE_offramp"));
    // No games of whoever runs the tests.
    let command = command.args(words).current_dir(folder).env("XDG_DATA_HOME", folder.join("data"));
    said(command.env_remove("DISPLAY").env_remove("WAYLAND_DISPLAY"))
}

pub fn works(folder: &Path, line: &str) -> String {
    let (code, out, error) = offramp(folder, line);
    assert_eq!((code, error.as_str()), (Some(0), ""), "{line}");
    out
}

pub fn refused(folder: &Path, line: &str) -> String {
    let (code, out, error) = offramp(folder, line);
    assert_eq!((code, out.as_str()), (Some(2), ""), "{line}");
    error
}

/// The bytes of a batch: games, decisions, and what they are.
pub fn batch(folder: &Path, stem: &str, end: &str) -> [Vec<u8>; 3] {
    [format!("{stem}.{end}"), format!("{stem}-decisions.{end}"), format!("{stem}.{end}-about.json")]
        .map(|name| fs::read(folder.join(&name)).unwrap_or_else(|error| panic!("{name}: {error}")))
}

/// Plays a batch to `g.parquet`, to where all of its groups are kept and no table has its name.
pub fn keep_groups(folder: &Path, command: &str) {
    works(folder, command);
    for table in ["g.parquet", "g-decisions.parquet"] {
        fs::remove_file(folder.join(table)).unwrap();
    }
    // Something else has one of the names by then.
    let stands = folder.join("g-decisions.parquet");
    fs::create_dir(&stands).unwrap();
    let error = refused(folder, &format!("{command} --resume"));
    assert!(error.contains("g-decisions.parquet` exists already"), "{error}");
    fs::remove_dir(stands).unwrap();
}
