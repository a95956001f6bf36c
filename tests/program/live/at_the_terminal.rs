//! The same in a real terminal: how `play` begins a rehearsal, and what it says of a file that was edited.
#![cfg(unix)]

use std::process::Command;

use super::Place;
use crate::said::in_english;
use crate::terminal_pty::Pty;

fn offramp(place: &Place, line: &str) -> Pty {
    let mut command = Command::new(env!("CARGO_BIN_EXE_offramp"));
    command.args(line.split(' ')).current_dir(place.folder.path());
    in_english(&mut command).env_remove("DISPLAY").env_remove("WAYLAND_DISPLAY");
    command.env("OFFRAMP_DATA", place.folder.path().join("data"));
    Pty::with(command)
}

#[test]
fn a_rehearsal_takes_in_what_is_saved_though_nobody_presses_a_key() {
    let place = Place::new();
    let mut game = offramp(&place, "play weir.ron --watch --seat upper");
    game.wait_for("Enter begin");
    place.edit("title: \"The weir\"", "title: \"QQQQQQQQ\"");
    game.wait_for("QQQQQQQQ");
    game.press("\x03");
    assert!(game.wait().success());
    assert!(!place.folder.path().join("data/games.sqlite").exists(), "nothing is recorded");
}

#[test]
fn a_rehearsal_begins_at_a_position() {
    let place = Place::new();
    let (code, said) = place.offramp("position weir.ron --at heat");
    assert_eq!(code, 0, "{said}");
    let mut game = offramp(&place, "play weir.ron --from positions/heat.ron --seat upper");
    game.wait_for("Enter begin");
    game.press("\r");
    game.wait_for("turn 2 of 3");
    game.press("\x03");
    assert!(game.wait().success());
}

#[test]
fn an_edited_file_is_noticed_and_a_new_game_is_the_default() {
    let place = Place::new();
    let mut game = offramp(&place, "play weir.ron --seat upper");
    game.wait_for("Begin a new game");
    game.press_rested("\r");
    game.wait_for("Enter begin");
    game.press_rested("\r");
    game.wait_for("Brief for Upper Town");
    game.press_rested("\r");
    game.wait_for("1-7 parts");
    game.press_rested("s");
    game.wait_for("Enter go on");
    game.press_rested("\r");
    game.press_rested("y");
    game.press_rested("\x03");
    assert!(game.wait().success());
    place.edit("Open the weir at night", "Open it at dusk");
    let mut again = offramp(&place, "play weir.ron --seat upper");
    again.wait_for(
        "The file has changed since: this game goes on with its old text, a new one has the new.",
    );
    again.wait_for("▸Begin a new game");
    again.press("\x03");
    assert!(again.wait().success());
}

#[test]
fn what_can_not_be_rehearsed_is_said() {
    let place = Place::new();
    let said = ["play first-steps --watch", "play long-spiral --watch", "watch first-steps"]
        .map(|line| {
            let (code, said) = place.offramp(line);
            assert_eq!(code, 2);
            said
        })
        .concat();
    insta::assert_snapshot!("not_rehearsed", said);
}
