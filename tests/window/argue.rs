//! A move of a player's own, argued and written down in the window.

use std::path::Path;

use bevy_egui::egui::{Key, Vec2};
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable;
use offramp::rules::Event;
use offramp::scenario::{ActorIx, load};
use offramp::table::{DraftRow, Party};
use offramp::window::store::Book;
use offramp::window::{HandShown, Look, Opening, Page, Phase, Play};

use crate::support::{click, press, press_yes, screen, setup, texts, whole};

type Shown = Harness<'static, bevy::prelude::App>;

/// At the table of the upper village, with the sheet open.
fn arguing() -> Shown {
    let book = Book::of(load(Path::new("tests/fixtures/matrix.ron"))).unwrap();
    let setup = setup(&book.scenario, &[ActorIx(0)], 3);
    let opening = Opening { book: Some(book), setup: Some(setup), ..Opening::default() };
    let mut shown = whole(opening, Look::default(), Vec2::new(1280.0, 900.0));
    shown.run_steps(4);
    press(&mut shown, Key::Enter);
    assert_eq!(screen(shown.state()), Page::Game(Phase::Table));
    press(&mut shown, Key::W);
    assert!(texts(&shown).contains("The player says"));
    shown
}

fn write(shown: &mut Shown, field: &str, text: &str) {
    shown.get_by_label(field).focus();
    shown.run_steps(2);
    shown.get_by_label(field).type_text(text);
    shown.run_steps(2);
}

#[test]
fn a_move_is_argued_weighed_and_becomes_a_card() {
    let mut shown = arguing();
    // Nothing said at all.
    press_yes(&mut shown);
    assert!(texts(&shown).contains("say what is done"), "{}", texts(&shown));
    write(&mut shown, "What is done", "Mend the bridge");
    write(&mut shown, "It is to bring about", "Carts can pass again.");
    write(&mut shown, "Reason for it 1", "the carpenters are ours");
    assert!(texts(&shown).contains("Reason for it 2"), "a list has room for the next");
    {
        let mut hand = shown.state_mut().world_mut().resource_mut::<HandShown>();
        let kinds = offramp::scenario::catalogue::kinds();
        hand.draft.kind = kinds.iter().find(|kind| kind.id == "concession");
        hand.draft.set_party(ActorIx(1), Party::Toward);
        hand.draft.say(DraftRow::Success, "It holds.");
        hand.draft.say(DraftRow::Failure, "It breaks.");
        hand.draft.say(DraftRow::Gain(0), "bridge_mendet = true");
    }
    shown.run_steps(2);
    press_yes(&mut shown);
    let all = texts(&shown);
    assert!(all.contains("did you mean `bridge_mended`?"), "{all}");
    assert!(all.contains("to 1, that is"), "the odds are said: {all}");
    let mut hand = shown.state_mut().world_mut().resource_mut::<HandShown>();
    hand.draft.say(DraftRow::Gain(0), "bridge_mended = true");
    shown.run_steps(2);
    press_yes(&mut shown);
    let all = texts(&shown);
    assert!(!all.contains("The player says") && all.contains("Mend the bridge"), "{all}");
    let mut play = shown.state_mut().world_mut().resource_mut::<Play>();
    let written = |event: &&Event| matches!(event, Event::Written { .. });
    assert_eq!(play.session().events().iter().filter(written).count(), 1);
}

#[test]
fn what_was_typed_is_kept_when_the_sheet_is_left() {
    let mut shown = arguing();
    write(&mut shown, "What is done", "Mend the bridge");
    press(&mut shown, Key::Escape);
    assert!(!texts(&shown).contains("The player says"));
    click(&mut shown, "A move of your own");
    let hand = shown.state().world().resource::<HandShown>();
    assert_eq!((hand.draft.title.as_str(), hand.arguing), ("Mend the bridge", true));
}
