//! An end that nobody knew, and the aftermath, at the table and in the debrief.
use bevy_egui::egui::{Key, vec2};
use offramp::scenario::{ActorIx, load};
use offramp::window::store::{Book, Nowhere};
use offramp::window::{Look, Opening, Page, Phase};

use crate::support::{press, press_yes, screen, setup, texts, whole};

#[test]
fn nobody_gives_orders_in_it_and_the_debrief_names_it() {
    let look = Look { reduced_motion: true, ..Look::default() };
    let book = Book::of(load("tests/fixtures/exact/dusk.ron".as_ref())).unwrap();
    // Chance ends this game after its first turn.
    let setup = setup(&book.scenario, &[ActorIx(0)], 3);
    let keeper = Box::new(Nowhere);
    let opening = Opening { book: Some(book), setup: Some(setup), keeper, ..Opening::default() };
    let mut shown = whole(opening, look, vec2(1280.0, 720.0));
    press(&mut shown, Key::N);
    assert!(texts(&shown).contains("Turn 1 of at most 3"), "{}", texts(&shown));
    for _ in 0..2 {
        press(&mut shown, Key::S);
        press_yes(&mut shown);
        assert_eq!(screen(shown.state()), Page::Game(Phase::Adjudication));
        press(&mut shown, Key::K);
        press(&mut shown, Key::N);
        if screen(shown.state()) == Page::Game(Phase::Table) {
            let all = texts(&shown);
            assert!(all.contains("Aftermath"), "{all}");
            let why = "Nobody gives orders any more: what was done last has its consequences.";
            assert!(all.contains(why), "{all}");
        }
    }
    assert_eq!(screen(shown.state()), Page::Game(Phase::Debrief));
    press(&mut shown, Key::Num3);
    let all = texts(&shown);
    assert!(all.contains("Turn 1, 2031-04-10"), "{all}");
    assert!(all.contains("Aftermath, 2031-04-12"), "{all}");
    assert!(!all.contains("Turn 2"), "{all}");
}
