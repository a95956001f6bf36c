//! Games to go on with, in the library: all of them, the latest first, by name, and what is done with
//! them.
use crate::support as window_support;

use std::path::Path;

use bevy::prelude::App;
use bevy_egui::egui::{Event, Key, Modifiers, vec2};
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable;
use offramp::scenario::ActorIx;
use offramp::window::store::{Book, Recorded};
use offramp::window::{Chosen, Leave, Look, Opening, Page, Phase, Pick, Play, Shelf};
use window_support::{book, click, painted, press, press_yes, screen, setup, texts, whole};

/// A window over this record.
fn window(record: &Path, book: Option<Book>, seed: Option<u64>) -> Harness<'static, App> {
    let look = Look { reduced_motion: true, ..Look::default() };
    let begun = book.as_ref().zip(seed);
    let setup = begun.map(|(book, seed)| setup(&book.scenario, &[ActorIx(0)], seed));
    let keeper = Box::new(Recorded { path: record.to_owned(), programs: Vec::new() });
    let opening = Opening { book, setup, keeper, ..Opening::default() };
    let mut shown = whole(opening, look, vec2(1280.0, 720.0));
    shown.run_steps(6);
    shown
}

/// Begins a game and seals its first turn, if it is to be kept; back to the library.
fn begin(record: &Path, seed: u64, kept: bool) {
    let mut shown = window(record, Some(book("first-steps")), Some(seed));
    assert_eq!(screen(shown.state()), Page::Game(Phase::Brief));
    press(&mut shown, Key::N);
    if kept {
        press(&mut shown, Key::S);
        press_yes(&mut shown);
        assert_eq!(screen(shown.state()), Page::Game(Phase::Adjudication));
    }
    shown.state_mut().world_mut().write_message(Leave);
    shown.run_steps(6);
    assert_eq!(screen(shown.state()), Page::Library);
}

fn games<'a>(shown: &'a Harness<'_, App>) -> &'a Shelf {
    shown.state().world().resource()
}

fn ids(shown: &Harness<'_, App>) -> Vec<String> {
    games(shown).unfinished.iter().map(|game| game.id.clone()).collect()
}

#[test]
fn every_unfinished_game_is_listed_named_and_deleted() {
    let folder = tempfile::tempdir().unwrap();
    let record = folder.path().join("games.sqlite");
    for seed in 1..=7 {
        begin(&record, seed, seed != 4);
    }
    let mut shown = window(&record, None, None);
    assert_eq!(games(&shown).unfinished.len(), 6, "a game that was merely opened is none");
    let count = shown.get_all_by_label_contains("Continue").count();
    assert_eq!(count, 6, "{}", texts(&shown));

    // Named.
    let last = ids(&shown);
    shown.get_all_by_label("Name or delete").nth(5).unwrap().click_accesskit();
    shown.run_steps(6);
    "Tuesday’s group".chars().for_each(|letter| shown.event(Event::Text(letter.to_string())));
    press(&mut shown, Key::Enter);
    assert!(texts(&shown).contains("“Tuesday’s group”, First steps"), "{}", texts(&shown));
    assert_eq!(ids(&shown), last, "a name changes no order");

    // Deleted: asked first, and by a press of its own.
    click(&mut shown, "Name or delete");
    click(&mut shown, "Delete the game");
    assert!(texts(&shown).contains("It can't be brought back."));
    press(&mut shown, Key::Escape);
    assert_eq!(ids(&shown).len(), 6);
    click(&mut shown, "Name or delete");
    shown.get_by_label_contains("Delete the game").click();
    shown.step();
    let stroke = [true, false].map(|pressed| {
        let (key, repeat, modifiers) = (Key::D, false, Modifiers::NONE);
        Event::Key { key, physical_key: None, pressed, repeat, modifiers }
    });
    shown.input_mut().events.extend(stroke);
    shown.run_steps(4);
    assert_eq!(ids(&shown).len(), 6, "D was pressed before the question was seen");
    press(&mut shown, Key::D);
    assert_eq!(ids(&shown), last[1..]);
    assert_eq!(games(&shown).about, None);

    // The one that is played on comes first.
    let oldest = ids(&shown).last().unwrap().clone();
    shown.get_all_by_label("Continue").next_back().unwrap().click_accesskit();
    shown.run_steps(6);
    assert_eq!(screen(shown.state()), Page::Game(Phase::Brief));
    press(&mut shown, Key::N);
    press(&mut shown, Key::S);
    press_yes(&mut shown);
    shown.state_mut().world_mut().write_message(Leave);
    shown.run_steps(6);
    assert_eq!(ids(&shown)[0], oldest);
}

#[test]
fn an_edited_file_is_said_so_and_begins_a_new_game() {
    let folder = tempfile::tempdir().unwrap();
    let record = folder.path().join("games.sqlite");
    let file = folder.path().join("quarrel.ron");
    let text = std::fs::read_to_string("scenarios/first-steps.ron").unwrap();
    let of_file = |text: &str| {
        std::fs::write(&file, text).unwrap();
        Book::of(offramp::scenario::load(&file)).unwrap()
    };
    let text = text.replacen("id: \"first-steps\"", "id: \"quarrel\"", 1);
    let mut shown = window(&record, Some(of_file(&text)), Some(7));
    press(&mut shown, Key::N);
    press(&mut shown, Key::S);
    press_yes(&mut shown);
    drop(shown);

    let mut shown = window(&record, Some(of_file(&text)), None);
    assert_eq!(screen(shown.state()), Page::Setup);
    let said = |shown: &Harness<'_, App>| {
        shown.state().world().resource::<Chosen>().before.as_ref().unwrap().say()
    };
    let same = "The library lists a game of this that is unfinished. Start begins a new one.";
    assert_eq!(said(&shown), same);
    assert!(texts(&shown).contains(same));

    let edited = text.replacen("title: \"First steps", "title: \"Second steps", 1);
    assert_ne!(edited, text);
    shown = window(&record, Some(of_file(&edited)), None);
    let wanted = "The library lists a game of this that is unfinished. The file was edited since: what was \
                  begun before goes on with the text it was begun with. Start begins a new game with the \
                  file as it is.";
    assert_eq!(said(&shown), wanted);
    press(&mut shown, Key::Enter);
    press(&mut shown, Key::N);
    assert_eq!(screen(shown.state()), Page::Game(Phase::Table));
    let play = shown.state().world().resource::<Play>();
    assert!(play.view().title.starts_with("Second steps"), "{}", play.view().title);
    shown.state_mut().world_mut().write_message(Leave);
    shown.run_steps(6);
    assert!(texts(&shown).contains("begun before its file was edited"), "{}", texts(&shown));
    press(&mut shown, Key::C);
    let play = shown.state().world().resource::<Play>();
    assert!(play.view().title.starts_with("First steps"), "the game goes on with its own text");
}

#[test]
fn an_edited_map_is_drawn() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("quarrel.ron");
    let text = std::fs::read_to_string("scenarios/first-steps.ron").unwrap();
    let text = text.replacen("id: \"first-steps\"", "id: \"quarrel\"", 1);
    let of_file = |text: &str| {
        std::fs::write(&file, text).unwrap();
        Book::of(offramp::scenario::load(&file)).unwrap()
    };
    let books = [of_file(&text), of_file(&text.replacen("\"The nets\"", "\"New nets\"", 1))];
    let mut shown = window(&folder.path().join("games.sqlite"), None, None);
    for (at, (there, gone)) in
        [("The nets", "New nets"), ("New nets", "The nets")].iter().enumerate()
    {
        let mut shelf = shown.state_mut().world_mut().resource_mut::<Shelf>();
        shelf.books.push(books[at].clone());
        let last = shelf.books.len() - 1;
        shown.state_mut().world_mut().write_message(Pick::Book(last));
        shown.run_steps(6);
        press(&mut shown, Key::Enter);
        press(&mut shown, Key::N);
        press(&mut shown, Key::M);
        assert_eq!(screen(shown.state()), Page::Game(Phase::Table));
        let painted = painted(&shown);
        assert!(painted.contains(there) && !painted.contains(gone), "{painted}");
        shown.state_mut().world_mut().write_message(Leave);
        shown.run_steps(6);
    }
}
