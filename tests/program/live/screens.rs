//! The terminal while the scenario's file is edited.

use offramp::files::FileWatch;
use offramp::policy::PolicyKind;
use offramp::session::{Session, Setup, Unrecorded};
use offramp::terminal::{TerminalGame, TerminalSheet};
use ratatui::layout::Size;

use super::Place;
use crate::terminal_player::Player;

/// A rehearsal of the upper town at its table in turn 1.
fn rehearsal(place: &Place) -> Player {
    let (watch, loaded) = FileWatch::new(&place.file);
    let scenario = std::sync::Arc::new(loaded.scenario.unwrap());
    let upper = scenario.find_actor("upper").unwrap();
    let setup = Setup::all_computers(&scenario, 5, PolicyKind::Temperament).with_people(&[upper]);
    let session = Session::start(scenario, setup, Box::new(Unrecorded)).unwrap();
    let sheet = TerminalSheet { size: Size::new(80, 24), colour: true };
    let game = TerminalGame::rehearsing(session, sheet, Some(watch), None);
    let mut player = Player { game, size: (80, 24) };
    player.press("\n\n");
    player.settle();
    player
}

/// Looks until the edit has been noticed.
fn noticed(player: &mut Player) {
    while player.game.model().notice.is_none() {
        std::thread::sleep(FileWatch::EVERY / 4);
        player.game.look();
    }
    player.settle();
}

#[test]
fn a_game_goes_on_with_what_is_saved() {
    let place = Place::new();
    let mut player = rehearsal(&place);
    // A card is taken and read.
    player.press("2v \n");
    player.sees("Chains, and two men on the bridge.");
    place.edit("Chains, and two men on the bridge.", "Chains, and three men.");
    noticed(&mut player);
    insta::assert_snapshot!("reload_card", player.screen());
    // It is taken still, and the next turn is reached with it.
    player.press("\x1bs\ny");
    player.settle();
    player.press("s\n");
    player.settle();
    player.sees("turn 2 of 3");
    // The order of turn 1 is refused now.
    place.edit("kind: \"blockade\", toward", "kind: \"blockade\", when: \"turn >= 3\", toward");
    noticed(&mut player);
    insta::assert_snapshot!("reload_stopped", player.screen());
    // An error leaves the game alone.
    place.edit("title: \"Open the weir at night\"", "titel: \"Open the weir at night\"");
    noticed_again(&mut player);
    insta::assert_snapshot!("reload_errors", player.screen());
}

fn noticed_again(player: &mut Player) {
    player.press("\x1b");
    noticed(player);
}

#[test]
fn an_author_is_told_why_something_can_not_come() {
    let place = Place::new();
    place.edit(
        "when: \"not water_shared\"",
        "when: \"(anger >= 60 or rung >= guards) and not water_shared\"",
    );
    let mut player = rehearsal(&place);
    player.press("w");
    insta::assert_snapshot!("why_not", player.screen());
    player.press("\x1b");
    player.sees("1 News");
}

#[test]
fn whoever_plays_is_not_told_what_is_secret() {
    let place = Place::new();
    let mut player = Player::new(&place.scenario(), 5, &["upper"]);
    player.press("\n\n");
    let before = player.screen();
    assert!(!before.contains("why not?"));
    player.press("w");
    assert!(!player.screen().contains("Injects that have not come"));
}
