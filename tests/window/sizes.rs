//! Every screen and every sheet in windows of any size: nothing breaks, and where there is no room, that
//! is said.
use crate::support as window_support;

use std::sync::atomic::{AtomicUsize, Ordering};

use bevy_egui::egui::{Key, Ui, Vec2, vec2};
use offramp::scenario::ActorIx;
use offramp::window::{
    About, Board, Chosen, DebriefPart, Forecast, HandShown, Intent, Look, Page, Phase, Shelf,
    TablePart, briefing_ui, debrief_ui, handover_ui, help_ui, library_ui, notice_ui, roomy_ui,
    scene_ui, settings_ui, setup_ui, table_ui,
};
use window_support::{
    adjudicated, book, played_out, press, seat, session, show, table, texts, unfinished,
};

/// Widths and heights up to 200, and absurd ones; others for each screen, all of them between them.
fn sizes(screen: usize) -> Vec<Vec2> {
    let others = [1.0, 37.0, 90.0, 200.0, 480.0, 2_000.0];
    let small = (1 + screen % 23..=200).step_by(23).enumerate().map(|(at, n)| {
        let (n, other) = (n as f32, others[(at / 2) % 6]);
        if at % 2 == 0 { vec2(n, other) } else { vec2(other, n) }
    });
    let absurd = [vec2(0.0, 0.0), vec2(20_000.0, 3.0), vec2(3.0, 20_000.0), vec2(16e3, 9e3)];
    small.chain(absurd).collect()
}

/// Draws a screen in every size.
fn at_every_size<M: 'static>(model: M, draw: impl FnMut(&mut Ui, &mut M) -> Vec<Intent> + 'static) {
    static SCREENS: AtomicUsize = AtomicUsize::new(0);
    let mut shown = show(model, draw);
    for size in sizes(SCREENS.fetch_add(1, Ordering::Relaxed)) {
        shown.set_size(size);
        shown.run_steps(1);
    }
}

#[test]
fn screens_beside_a_game() {
    let mut shelf = Shelf::shipped();
    shelf.unfinished = (0..30).map(|n| unfinished(&format!("game-{n}"), "Kirillov")).collect();
    shelf.books.truncate(3);
    at_every_size(shelf, library_ui);
    at_every_size(Chosen::new(book("kirillov")), setup_ui);
    at_every_size(Look::default(), |ui, look| settings_ui(ui, look));
    at_every_size((), |ui, ()| handover_ui(ui, "Moscow", "Turn 1 of 7", false));
    at_every_size((), |ui, ()| {
        help_ui(ui, Page::Game(Phase::Table));
        Vec::new()
    });
    at_every_size((), |ui, ()| {
        notice_ui(ui, "The disk is full.");
        Vec::new()
    });
    for deleting in [false, true] {
        let shelf = Shelf {
            unfinished: vec![unfinished("x", "Kirillov")],
            about: Some(About { game: "x".to_owned(), deleting, ..About::default() }),
            ..Shelf::default()
        };
        at_every_size(shelf, library_ui);
    }
}

#[test]
fn the_table_its_parts_and_its_sheets() {
    let scenario = book("first-steps").scenario;
    let board = Board::of(&scenario);
    let view = session(&scenario, &[ActorIx(0)], 7).view(seat(0));
    let meta = scenario.meta.clone();
    at_every_size(view.clone(), move |ui, view| briefing_ui(ui, view, &meta, None));
    let changes: [fn(&mut HandShown); 8] = [
        |_| {},
        |hand| hand.sealing = true,
        |hand| hand.leaving = true,
        |hand| hand.compare(),
        |hand| hand.part = TablePart::News,
        |hand| hand.part = TablePart::Board,
        |hand| hand.part = TablePart::Ladder,
        |hand| hand.part = TablePart::Known,
    ];
    for change in changes {
        let (view, board) = (view.clone(), board.clone());
        let mut hand = HandShown::default();
        hand.keep_to(&view);
        change(&mut hand);
        at_every_size(hand, move |ui, hand| table_ui(ui, &table(&view, Some(&board)), hand));
    }
}

#[test]
fn adjudications_and_debriefs() {
    let mut game = session(&book("first-steps").scenario, &[], 7);
    let none = Forecast::default();
    for scene in adjudicated(&mut game) {
        let look = Look::default();
        at_every_size(scene, move |ui, scene| scene_ui(ui, scene, &look, none, none));
    }
    let seen = played_out(&mut game);
    for part in DebriefPart::ALL {
        let seen = seen.clone();
        let risks = vec![none; seen.history.len()];
        at_every_size(part, move |ui, part| debrief_ui(ui, &seen, &risks, part));
    }
}

#[test]
fn where_nothing_has_room_that_is_said_and_no_key_does_anything() {
    let scenario = book("first-steps").scenario;
    let view = session(&scenario, &[ActorIx(0)], 7).view(seat(0));
    let mut shown = show(HandShown::default(), move |ui, hand| {
        roomy_ui(ui, |ui| table_ui(ui, &table(&view, None), hand))
    });
    for (size, small) in [
        (vec2(640.0, 480.0), false),
        (vec2(320.0, 240.0), false),
        (vec2(200.0, 480.0), true),
        (vec2(640.0, 100.0), true),
        (vec2(60.0, 20.0), true),
    ] {
        shown.set_size(size);
        shown.state_mut().model = HandShown::default();
        shown.run_steps(4);
        assert_eq!(texts(&shown).contains("Make the window larger"), small, "{size}");
        press(&mut shown, Key::S);
        assert_eq!(shown.state().model.sealing, !small, "{size}");
    }
}
