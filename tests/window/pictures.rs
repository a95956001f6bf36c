//! Pictures beside a scenario: shown where the thing is read in full, told where they can't be shown.
use crate::support as window_support;

use std::path::Path;
use std::time::Duration;

use bevy_egui::egui::{Key, accesskit::Role};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT, Queryable};
use offramp::scenario::{ActorIx, load};
use offramp::window::store::Book;
use offramp::window::{HandShown, Shelf, briefing_ui, library_ui, pictures_from, table_ui};
use window_support::layout::wrong;
use window_support::{Shown, press, seat, session, show, table, texts};

/// The folder of the fixture, of whose pictures one is missing.
const FOLDER: &str = "tests/fixtures/weir";

fn book() -> Book {
    Book::of(load(Path::new(FOLDER))).unwrap()
}

/// What the pictures on the screen are called.
fn pictures<S>(harness: &Harness<'_, S>) -> Vec<String> {
    let mut names = Vec::new();
    for node in harness.root().children_recursive() {
        let node = node.accesskit_node();
        if node.role() == Role::Image {
            names.extend(node.label().map(|label| label.to_string()));
        }
    }
    names
}

/// Draws until a picture has been read, which happens beside the window.
#[track_caller]
fn shows<S>(harness: &mut Harness<'_, S>, alt: &str) {
    for _ in 0..5_000 {
        harness.step();
        if pictures(harness).iter().any(|shown| shown == alt) {
            return;
        }
        std::thread::sleep(Duration::from_millis(1));
    }
    panic!("no picture of {alt:?} in\n{}", texts(harness));
}

fn at_table<'a>(at: u16) -> Harness<'a, Shown<HandShown>> {
    let view = session(&book().scenario, &[ActorIx(at)], 7).view(seat(at));
    show(HandShown::default(), move |ui, hand| {
        pictures_from(ui.ctx(), Some(Path::new(FOLDER)));
        hand.keep_to(&view);
        table_ui(ui, &table(&view, None), hand)
    })
}

#[test]
fn the_brief_shows_its_picture_by_its_name_and_says_whose_it_is() {
    let book = book();
    let view = session(&book.scenario, &[ActorIx(0)], 7).view(seat(0));
    let meta = book.scenario.meta.clone();
    let mut shown = show(view, move |ui, view| {
        pictures_from(ui.ctx(), Some(Path::new(FOLDER)));
        briefing_ui(ui, view, &meta, None)
    });
    shows(&mut shown, "Dry fields");
    let text = texts(&shown);
    assert!(text.contains("The village school, CC BY 4.0"), "{text}");
    assert!(!text.contains("Picture:"), "{text}");
    assert_eq!(wrong(&shown, "brief"), Vec::<String>::new());
}

#[test]
fn news_and_cards_show_theirs_and_a_missing_one_is_told() {
    let mut lower = at_table(0);
    shows(&mut lower, "Cracked earth");
    press(&mut lower, Key::Num1);
    let text = texts(&lower);
    assert!(text.contains("Picture: A letter with a seal (Nobody, CC0 1.0)"), "{text}");
    // The picture of the place at which it happens.
    let mut upper = at_table(1);
    assert_eq!(pictures(&upper).iter().filter(|name| name.contains("weir")).count(), 0);
    upper.get_by_label("Close the weir").click();
    shows(&mut upper, "The gate of the weir");
    assert!(!texts(&upper).contains("Cracked earth"), "that report is the other's");
}

#[test]
fn the_library_shows_it_on_the_card() {
    let shelf = Shelf { books: vec![book()], ..Shelf::default() };
    let mut shown = show(shelf, library_ui);
    shows(&mut shown, "A weir between two hills");
    assert!(texts(&shown).contains("Drawn for this game, CC0 1.0"));
}

/// A game that is taken up again has no folder of its own.
#[test]
fn without_a_folder_the_line_of_the_terminal_stands_there() {
    let (book, view) = (book(), session(&book().scenario, &[ActorIx(0)], 7).view(seat(0)));
    let meta = book.scenario.meta.clone();
    let shown = show(view, move |ui, view| briefing_ui(ui, view, &meta, None));
    let text = texts(&shown);
    assert!(text.contains("Picture: Dry fields (The village school, CC BY 4.0)"), "{text}");
    assert_eq!(pictures(&shown), Vec::<String>::new());
    // On the shelf its edition has one.
    let kept = offramp::scenario::load_texts((*book.files).clone()).scenario.unwrap();
    let shelf = Shelf { books: vec![book], ..Shelf::default() };
    assert_eq!(shelf.folder(&kept), Some(Path::new(FOLDER)));
    assert_eq!(Shelf::shipped().folder(&kept), None);
}
