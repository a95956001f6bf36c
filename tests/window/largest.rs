//! The largest scenario that may be, in the window: what a frame draws, and the memory it takes, stay
//! within bounds.

use std::sync::Arc;

use bevy_egui::egui::accesskit::Role;
use bevy_egui::egui::{Key, Shape};
use egui_kittest::kittest::{NodeT, Queryable};
use offramp::scenario::{ActorIx, Scenario, load};
use offramp::table::card_rows;
use offramp::window::{
    Board, DebriefPart, Forecast, HandShown, HindsightShown, briefing_ui, debrief_ui, table_ui,
};

use crate::largest_support;
use crate::support::{press, seat, session, show, table};

fn count(shape: &Shape) -> usize {
    match shape {
        Shape::Vec(shapes) => shapes.iter().map(count).sum(),
        Shape::Text(text) => {
            text.galley.rows.iter().map(|row| row.char_count_excluding_newline().0).sum()
        }
        _ => 1,
    }
}

#[test]
fn every_frame_of_its_table_stays_within_bounds() {
    if !largest_support::alone("largest::every_frame_of_its_table_stays_within_bounds") {
        return;
    }
    let folder = tempfile::tempdir().unwrap();
    largest_support::write(folder.path());
    let loaded = load(folder.path());
    let scenario = Arc::new(loaded.scenario.unwrap());
    drop((loaded.files, loaded.findings));
    let game = session(&scenario, &[ActorIx(0)], 7);
    debrief(&scenario);
    let view = game.view(seat(0));
    let mut harness = show((), |ui, ()| briefing_ui(ui, &view, &scenario.meta, None));
    harness.step();
    let board = Board::of(&scenario);
    let mut harness = show(HandShown::default(), |ui, hand| {
        hand.keep_to(&view);
        table_ui(ui, &table(&view, Some(&board)), hand)
    });
    for key in [
        Key::Num1,
        Key::Num2,
        Key::Num3,
        Key::Num4,
        Key::Num5,
        Key::ArrowDown,
        Key::ArrowDown,
        Key::C,
        Key::Escape,
        Key::End,
    ] {
        press(&mut harness, key);
        harness.step();
        let drawn: usize =
            harness.output().shapes.iter().map(|clipped| count(&clipped.shape)).sum();
        assert!(drawn < 400_000, "{key:?}: {drawn} letters and shapes");
        // What is out of sight is not laid out, but each card can still be found by its name.
        let nodes = harness.root().children_recursive().count();
        assert!(nodes < 9_000, "{key:?}: {nodes} parts are laid out");
        let cards = harness.get_all_by_role(Role::Button);
        let cards = cards.filter(|card| card.accesskit_node().toggled().is_some());
        // Of those that stand under a heading, the heading can.
        let rows = card_rows(&view.menu, harness.state().model.reading).len();
        assert!(cards.count() >= rows, "{key:?}: cards can't be reached");
    }
    let peak = largest_support::peak();
    assert!(peak < 512.0, "{peak} MB");
}

/// Every page of a debrief after three turns, in which everybody acted as much as they wished.
fn debrief(scenario: &Arc<Scenario>) {
    let mut game = session(scenario, &[], 7);
    for _ in 0..3 {
        game.advance().unwrap();
    }
    let seen = HindsightShown::of(&game);
    for part in DebriefPart::ALL {
        let risks = vec![Forecast::default(); seen.history.len()];
        let mut harness = show(part, |ui, part| debrief_ui(ui, &seen, &risks, part));
        for key in [Key::PageDown, Key::PageDown, Key::End, Key::PageUp, Key::Home] {
            press(&mut harness, key);
            let drawn: usize =
                harness.output().shapes.iter().map(|clipped| count(&clipped.shape)).sum();
            assert!(drawn < 200_000, "{part:?}, {key:?}: {drawn} letters and shapes");
        }
    }
}
