//! An end that nobody knew, and the aftermath: as transcripts, the terminal and the report tell it.

use std::process::Command as Process;
use std::sync::atomic::AtomicBool;

use offramp::report::AfterAction;

use crate::terminal_player::{Player, fixture};

fn transcript(seed: &str) -> String {
    let play = ["play", "strait-of-maren", "--auto", "--seed", seed];
    let output = Process::new(env!("CARGO_BIN_EXE_offramp")).args(play).output().unwrap();
    assert!(output.status.success(), "{output:?}");
    String::from_utf8(output.stdout).unwrap()
}

#[test]
fn a_transcript_says_that_chance_ended_it_and_what_came_after() {
    let text = transcript("8");
    let (before, after) = text.split_once("\n== Aftermath, 2044-09-24 ==\n").unwrap();
    let (_, last) = before.split_once("\n== Turn 6, 2044-09-18 ==\n").unwrap();
    assert!(!before.contains("== Turn 7"), "{before}");
    assert!(last.contains("The last turn with orders: roll "), "{last}");
    assert!(last.contains("The aftermath follows"), "{last}");
    assert!(!after.contains(" seals: "), "nobody gives orders any more: {after}");
    assert!(after.contains("\nEnding: Rooms on Quill"), "{after}");
}

/// A game of a scenario that may end after any turn, in which East shoots whenever it can; the seed decides when it ends.
fn dusk() -> Player {
    let mut player = Player::new(&fixture("exact/dusk"), SEED, &["east"]);
    player.press("\n\n");
    player.sees("turn 1 of at most 3");
    player.press("2 s\nys\n");
    player
}

/// Of which chance ends the game after the first turn.
const SEED: u64 = 3;

#[test]
fn the_terminal_shows_both() {
    let mut player = dusk();
    player.sees("aftermath");
    player.press("2");
    player.sees("Nobody gives orders any more");
    player.press("s\nys\n");
    player.sees("3 Decisions");
    player.press("2");
    player.resize(100, 70);
    player.sees("Turn 1 · 2031-04-10");
    player.sees("The last turn with orders: roll ");
    player.sees("The aftermath follows");
    player.sees("Aftermath · 2031-04-12");
    player.press("3");
    player.sees("Turn 1 · 2031-04-10");
    assert!(!player.screen().contains("Aftermath"), "nothing was decided or traced in it");
}

#[test]
fn so_does_the_report() {
    let mut player = dusk();
    player.press("s\nys\n");
    let report = AfterAction::of(player.game.session(), &AtomicBool::new(false), &|| {}).unwrap();
    let page = report.html().unwrap();
    assert!(page.contains("<h3>Turn 1, 2031-04-10</h3>"), "{page}");
    assert!(page.contains("<h3>Aftermath, 2031-04-12</h3>"), "{page}");
    assert!(!page.contains("Turn 2, "), "{page}");
}
