//! Golden playthroughs: fixed seeds, whole transcripts. A change of the rules or of a scenario shows
//! here; accept it with `INSTA_UPDATE=always cargo test --test program golden::` after reading the difference.

use std::process::{Command, Output};

fn offramp(arguments: &[&str], threads: &str) -> Output {
    Command::new(env!("CARGO_BIN_EXE_offramp"))
        .args(arguments)
        .env("RAYON_NUM_THREADS", threads)
        .current_dir(std::env::temp_dir())
        .output()
        .unwrap()
}

fn transcript(arguments: &[&str]) -> String {
    let output = offramp(arguments, "2");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).unwrap()
}

#[test]
fn first_steps_seed_1() {
    insta::assert_snapshot!(transcript(&["play", "first-steps", "--auto", "--seed", "1"]));
}

#[test]
fn kirillov_seed_7() {
    insta::assert_snapshot!(transcript(&["play", "kirillov", "--auto", "--seed", "7"]));
}

#[test]
fn kirillov_seed_8_played_at_random() {
    let arguments = ["play", "kirillov", "--auto", "--seed", "8", "--policy", "random"];
    insta::assert_snapshot!(transcript(&arguments));
}

#[test]
fn the_same_seed_gives_the_same_bytes_whatever_the_number_of_threads() {
    for format in ["text", "json"] {
        let arguments = ["play", "kirillov", "--auto", "--seed", "7", "--format", format];
        let one = offramp(&arguments, "1");
        let three = offramp(&arguments, "3");
        assert!(one.status.success());
        assert_eq!(one.stdout, three.stdout);
    }
}

#[test]
fn json_is_the_same_game() {
    let arguments = ["play", "kirillov", "--auto", "--seed", "7"];
    let text = transcript(&arguments);
    let json = transcript(&[&arguments[..], &["--format", "json"]].concat());
    let json: serde_json::Value = serde_json::from_str(&json).unwrap();
    let hash = json["state_hash"].as_str().unwrap();
    assert!(text.ends_with(&format!("State {hash}\n")));
    let turns = json["turns"].as_array().unwrap();
    let played = text.matches("== Turn ").count() + text.matches("== Aftermath").count();
    assert_eq!(turns.len(), played);
    for turn in &turns[..turns.len() - 1] {
        assert_eq!(turn["risk"].as_array().unwrap().len(), 5, "a risk for each threshold");
    }
}
