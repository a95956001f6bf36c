//! What if: in the window's debrief another game is begun from a turn of the one that has ended.
use crate::support as window_support;

use bevy::prelude::App;
use bevy_egui::egui::{Event, Key, Modifiers, vec2};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT, Queryable};
use offramp::record::Record;
use offramp::rules::State;
use offramp::scenario::ActorIx;
use offramp::session::Origin;
use offramp::window::store::{Keeper, Nowhere, Recorded};
use offramp::window::{Look, Opening, Page, Phase, Play};
use window_support::{book, click, press, press_yes, screen, setup, texts, whole};

/// A window in the debrief of a game of first steps in which a person has held.
fn finished(keeper: Box<dyn Keeper>) -> Harness<'static, App> {
    let look = Look { reduced_motion: true, ..Look::default() };
    let book = book("first-steps");
    let setup = setup(&book.scenario, &[ActorIx(0)], 7);
    let opening = Opening { book: Some(book), setup: Some(setup), keeper, ..Opening::default() };
    let mut shown = whole(opening, look, vec2(1280.0, 720.0));
    shown.run_steps(6);
    play_on(&mut shown);
    shown
}

/// Holds to the end.
fn play_on(shown: &mut Harness<'_, App>) {
    for _ in 0..40 {
        match screen(shown.state()) {
            Page::Game(Phase::Debrief) => return,
            Page::Game(Phase::Brief) => press(shown, Key::N),
            Page::Game(Phase::Table) => {
                press(shown, Key::S);
                press_yes(shown);
            }
            Page::Game(Phase::Adjudication) => {
                press(shown, Key::K);
                press(shown, Key::N);
            }
            other => panic!("{other:?}"),
        }
    }
    panic!("it does not end");
}

/// The same of a game that is recorded, with its record in a folder.
fn kept() -> (tempfile::TempDir, Harness<'static, App>, Record) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("games.sqlite");
    let shown = finished(Box::new(Recorded { path: path.clone(), programs: Vec::new() }));
    let record = Record::open(&path).unwrap();
    (folder, shown, record)
}

/// The turn, the state and the origin of the game that is played.
fn stand(shown: &mut Harness<'_, App>) -> (u32, String, Option<Origin>) {
    let mut play = shown.state_mut().world_mut().resource_mut::<Play>();
    let session = play.session();
    (session.state().turn, session.state().hash(), session.setup().origin.clone())
}

#[test]
fn a_finished_game_is_branched_and_played_on() {
    let (_folder, mut shown, record) = kept();
    let game = record.games().unwrap().games[0].id.clone();
    let before = record.load(&game).unwrap();
    let hashes: Vec<_> = {
        let mut play = shown.state_mut().world_mut().resource_mut::<Play>();
        play.session().history().iter().map(State::hash).collect()
    };

    press(&mut shown, Key::Num3);
    let button = shown.get_by_label("What if … from the start of turn 2");
    let about = button.accesskit_node().data().description().map(str::to_owned);
    let wanted = "A game of its own begins there, with the same seats and the same luck. This one stays as it is.";
    assert_eq!(about.as_deref(), Some(wanted));
    shown.get_by_label("What if … from the start of turn 2").scroll_to_me();
    shown.run_steps(10);
    click(&mut shown, "What if … from the start of turn 2");
    shown.run_steps(4);
    assert_eq!(screen(shown.state()), Page::Game(Phase::Brief));
    let origin = Some(Origin { game: game.to_string(), turn: 2 });
    assert_eq!(stand(&mut shown), (2, hashes[1].clone(), origin.clone()));
    let games = record.games().unwrap().games;
    assert_eq!(games.len(), 2);
    assert_eq!(games[0].name.as_deref(), Some("What if from turn 2"));
    let copied = record.load(&games[0].id).unwrap();
    assert_eq!((&copied.setup.origin, &copied.setup.players), (&origin, &before.setup.players));

    press(&mut shown, Key::N);
    press(&mut shown, Key::S);
    press_yes(&mut shown);
    assert_eq!(screen(shown.state()), Page::Game(Phase::Adjudication));
    assert!(record.load(&games[0].id).unwrap().entries.len() > copied.entries.len());
    play_on(&mut shown);
    assert!(record.has_ended(&games[0].id).unwrap());
    let after = record.load(&game).unwrap();
    assert_eq!((after.entries, after.ended), (before.entries, before.ended));
}

#[test]
fn the_keyboard_chooses_a_turn_and_a_held_key_begins_one_game() {
    let (_folder, mut shown, record) = kept();
    press(&mut shown, Key::W);
    assert!(texts(&shown).contains("What if … from the start of turn 2  [2]"), "{}", texts(&shown));
    press(&mut shown, Key::Escape);
    assert!(!texts(&shown).contains("What if … from the start of turn 2  [2]"));
    assert_eq!(screen(shown.state()), Page::Game(Phase::Debrief));
    press(&mut shown, Key::W);
    for repeat in [false, true, true, true] {
        let (key, modifiers) = (Key::Num1, Modifiers::NONE);
        shown.event(Event::Key { key, physical_key: None, pressed: true, repeat, modifiers });
        shown.step();
    }
    shown.run_steps(6);
    assert_eq!(record.games().unwrap().games.len(), 2);
    assert_eq!(stand(&mut shown).0, 1);
    assert_eq!(screen(shown.state()), Page::Game(Phase::Brief));
}

#[test]
fn a_game_that_is_kept_nowhere_is_not_branched() {
    let mut shown = finished(Box::new(Nowhere));
    press(&mut shown, Key::Num3);
    assert!(texts(&shown).contains("Turn 2, "), "{}", texts(&shown));
    press(&mut shown, Key::W);
    assert!(!texts(&shown).contains("What if"), "{}", texts(&shown));
}
