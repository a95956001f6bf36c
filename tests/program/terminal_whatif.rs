//! What if: in the terminal's debrief another game is begun from a turn of the one that has ended.

use std::sync::Arc;

use offramp::policy::PolicyKind;
use offramp::record::{GameId, Record};
use offramp::rules::State;
use offramp::scenario::library::Shipped;
use offramp::session::{Origin, Setup};
use offramp::terminal::{TerminalGame, TerminalScreen, TerminalSheet};
use ratatui::layout::Size;

use crate::terminal_player::{Player, scenario};

/// Three turns of holding, as a person with one seat plays them.
const TO_THE_DEBRIEF: &str = "\n\ns\nys\ns\nys\ns\nys\n";

/// A recorded game that has come to its debrief.
fn finished(record: &mut Record) -> (GameId, Player) {
    let loaded = Shipped::find("first-steps").unwrap().load();
    let scenario = Arc::new(loaded.scenario.unwrap());
    let varin = scenario.find_actor("varin").unwrap();
    let setup = Setup::all_computers(&scenario, 3, PolicyKind::Temperament).with_people(&[varin]);
    let (game, session) = record.start(scenario, &loaded.files, setup).unwrap();
    let sheet = TerminalSheet { size: Size::new(80, 24), colour: true };
    let mut player = Player { game: TerminalGame::new(session, sheet), size: (80, 24) };
    player.press(TO_THE_DEBRIEF);
    assert!(matches!(player.game.model().screen, TerminalScreen::Debrief(_)));
    (game, player)
}

#[test]
fn a_finished_game_is_branched_and_played_on() {
    let folder = tempfile::tempdir().unwrap();
    let mut record = Record::open(&folder.path().join("games.sqlite")).unwrap();
    let (game, mut player) = finished(&mut record);
    let before = record.load(&game).unwrap();
    let hashes: Vec<_> = player.game.session().history().iter().map(State::hash).collect();
    player.sees("w what if");

    // Held, the key that asks begins nothing; nor does an Enter that was typed ahead.
    player.press("2");
    player.burst("www\n\n");
    player.sees("What if? A game of its own from the start of a turn");
    player.sees("What if … from the start of turn 3");
    player.press("\x1b");
    player.sees("At the start of turn");
    assert_eq!(record.games().unwrap().games.len(), 1);

    player.press("wv");
    player.key(crossterm::event::KeyCode::Enter);
    player.burst("\n\n\n");
    let games = record.games().unwrap().games;
    assert_eq!(games.len(), 2, "Enter was held");
    let branch = &games[0];
    assert_eq!(branch.name.as_deref(), Some("What if from turn 2"));
    let session = player.game.session();
    assert_eq!((session.state().turn, session.state().hash()), (2, hashes[1].clone()));
    assert_eq!(session.setup().players, before.setup.players);
    let origin = Origin { game: game.to_string(), turn: 2 };
    assert_eq!(session.setup().origin, Some(origin.clone()));
    let copied = record.load(&branch.id).unwrap();
    assert_eq!(copied.setup.origin, Some(origin));

    // It is played like any other, to an end of its own; the other is what it was.
    assert!(matches!(player.game.model().screen, TerminalScreen::Table(_)));
    // First the newest piece of news is read.
    player.press("\ns\nys");
    player.sees("Where things stand after turn 2");
    assert!(record.load(&branch.id).unwrap().entries.len() > copied.entries.len());
    player.press("\ns\nys\n");
    assert!(record.has_ended(&branch.id).unwrap());
    let after = record.load(&game).unwrap();
    assert_eq!((after.entries, after.ended), (before.entries, before.ended));
}

#[test]
fn a_branch_says_what_it_is_and_one_of_a_branch_names_it() {
    let folder = tempfile::tempdir().unwrap();
    let mut record = Record::open(&folder.path().join("games.sqlite")).unwrap();
    let (game, mut player) = finished(&mut record);
    player.press("wvv\n");
    player.resize(80, 60);
    player.sees(&format!("what if from turn 3 of {game}"));
    player.press("\n\ns\nys\n");
    assert!(matches!(player.game.model().screen, TerminalScreen::Debrief(_)));
    player.press("w\n");
    let games = record.games().unwrap().games;
    let [again, branch] = [0, 1].map(|at| games[at].id.clone());
    let origin = Origin { game: branch.to_string(), turn: 1 };
    assert_eq!(record.load(&again).unwrap().setup.origin, Some(origin));
}

#[test]
fn a_game_that_is_kept_nowhere_is_not_branched() {
    let mut player = Player::new(&scenario("first-steps"), 3, &["varin"]);
    player.press(TO_THE_DEBRIEF);
    player.sees("Enter next page");
    assert!(!player.screen().contains("w what if"));
    player.press("w");
    player.sees("! This game is kept nowhere, so that no other can begin");
}
