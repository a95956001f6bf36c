//! Keys that are held, pressed twice, too early, in capitals, on other layouts, and for what is not on
//! the screen: none of them does what can't be taken back, and none uncovers a secret.
use crate::support as window_support;

use std::path::Path;

use bevy::prelude::App;
use bevy_egui::egui::{Event, Key, Modifiers, PointerButton, Vec2, vec2};
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable;
use offramp::scenario::{ActorIx, load};
use offramp::window::store::Book;
use offramp::window::{HandShown, Look, Opening, Page, Phase, Play, TablePart};
use window_support::{book, press, press_yes, screen, setup, texts, whole};

const WIDE: Vec2 = vec2(1280.0, 720.0);

/// A game with people in these seats.
fn playing(people: &[ActorIx], size: Vec2) -> Harness<'static, App> {
    let book = book("first-steps");
    let setup = Some(setup(&book.scenario, people, 7));
    let look = Look { reduced_motion: true, ..Look::default() };
    let mut shown = whole(Opening { book: Some(book), setup, ..Opening::default() }, look, size);
    shown.run_steps(4);
    shown
}

/// Two people at one screen.
fn hot_seat() -> Harness<'static, App> {
    playing(&[ActorIx(0), ActorIx(1)], WIDE)
}

fn key(key: Key, pressed: bool) -> Event {
    let (repeat, modifiers, physical_key) = (false, Modifiers::NONE, None);
    Event::Key { key, physical_key, pressed, repeat, modifiers }
}

/// All of this is heard in one frame.
fn at_once(shown: &mut Harness<'_, App>, events: impl IntoIterator<Item = Event>) {
    shown.input_mut().events.extend(events);
    shown.step();
}

/// A key that goes down and up, with Ctrl if so.
fn stroke(stroke: Key, ctrl: bool) -> [Event; 2] {
    let with = if ctrl { Modifiers::COMMAND } else { Modifiers::NONE };
    [true, false].map(|pressed| match key(stroke, pressed) {
        Event::Key { key, physical_key, pressed, repeat, .. } => {
            Event::Key { key, physical_key, pressed, repeat, modifiers: with }
        }
        event => event,
    })
}

/// Holds a key for so many frames, in each of which it repeats.
fn hold(shown: &mut Harness<'_, App>, held: Key, frames: usize) {
    for _ in 0..frames {
        let letter = letter(held).map(Event::Text);
        at_once(shown, letter.into_iter().chain([key(held, true)]));
    }
    at_once(shown, [key(held, false)]);
    shown.run_steps(4);
}

fn letter(key: Key) -> Option<String> {
    match key {
        Key::Space => Some(" ".to_owned()),
        key if key.name().len() == 1 => Some(key.name().to_lowercase()),
        _ => None,
    }
}

/// Types a text, a letter a frame.
fn write(shown: &mut Harness<'_, App>, text: &str) {
    for letter in text.chars() {
        let typed = Key::from_name(&letter.to_uppercase().to_string());
        let strokes = typed.into_iter().flat_map(|typed| stroke(typed, false));
        at_once(shown, [Event::Text(letter.to_string())].into_iter().chain(strokes));
    }
}

/// How many orders have been sealed.
fn sealed(shown: &mut Harness<'_, App>) -> usize {
    let mut play = shown.state_mut().world_mut().resource_mut::<Play>();
    play.session().entries() as usize
}

fn hand<'a>(shown: &'a Harness<'_, App>) -> &'a HandShown {
    shown.state().world().resource()
}

#[test]
fn a_held_key_does_one_thing_and_no_more() {
    for held in [Key::Enter, Key::Space, Key::N, Key::S, Key::Escape] {
        let mut shown = hot_seat();
        let veil = |shown: &Harness<'_, App>| screen(shown.state()) == Page::Game(Phase::HandOver);
        assert!(veil(&shown));
        hold(&mut shown, held, 8);
        let passes = matches!(held, Key::Enter | Key::Space);
        assert_eq!(
            screen(shown.state()) == Page::Game(Phase::Brief),
            passes,
            "{held:?} at the veil"
        );
        if veil(&shown) {
            press(&mut shown, Key::Enter);
        }
        hold(&mut shown, held, 8);
        if screen(shown.state()) == Page::Game(Phase::Brief) {
            press(&mut shown, Key::N);
        }
        assert_eq!(screen(shown.state()), Page::Game(Phase::Table), "{held:?} at the brief");
        hold(&mut shown, held, 8);
        assert_eq!(screen(shown.state()), Page::Game(Phase::Table), "{held:?} at the table");
        assert_eq!(sealed(&mut shown), 0, "{held:?} seals nothing");
    }
}

#[test]
fn what_is_pressed_before_a_sheet_is_drawn_does_not_seal() {
    let mut shown = playing(&[ActorIx(0)], WIDE);
    press(&mut shown, Key::Enter);
    // All in one frame, and in the frame after.
    let seal = stroke(Key::Enter, true);
    at_once(&mut shown, stroke(Key::S, false).into_iter().chain(seal.clone()));
    at_once(&mut shown, seal);
    shown.run_steps(4);
    assert_eq!((screen(shown.state()), sealed(&mut shown)), (Page::Game(Phase::Table), 0));
    assert!(texts(&shown).contains("Seal your orders"));
    press(&mut shown, Key::S);
    press(&mut shown, Key::Enter);
    assert_eq!(sealed(&mut shown), 0, "they are typed");
    assert_eq!(hand(&shown).reason, "\n");
    press_yes(&mut shown);
    assert_eq!(screen(shown.state()), Page::Game(Phase::Adjudication));
}

#[test]
fn a_reason_is_typed_at_once_and_never_seals() {
    let mut shown = playing(&[ActorIx(0)], WIDE);
    press(&mut shown, Key::Enter);
    press(&mut shown, Key::Num1);
    // The letter that opens the sheet is not typed, however long it is held.
    hold(&mut shown, Key::S, 20);
    assert_eq!(hand(&shown).reason, "");
    write(&mut shown, "Still sails, no seal: 1 2 3 h c f g p v m");
    shown.run_steps(4);
    assert_eq!(hand(&shown).reason, "Still sails, no seal: 1 2 3 h c f g p v m");
    assert_eq!((screen(shown.state()), sealed(&mut shown)), (Page::Game(Phase::Table), 0));
    assert_eq!(hand(&shown).taken.len(), 1, "nothing else has happened");
}

#[test]
fn a_double_press_at_the_seal_does_not_show_the_next_seat() {
    let mut shown = hot_seat();
    press(&mut shown, Key::Enter);
    press(&mut shown, Key::N);
    press(&mut shown, Key::S);
    let twice = [(Key::Enter, true), (Key::Enter, false), (Key::Space, false)];
    let twice: Vec<_> = twice.into_iter().flat_map(|(key, ctrl)| stroke(key, ctrl)).collect();
    for _ in 0..3 {
        at_once(&mut shown, twice.clone());
    }
    shown.run_steps(4);
    assert_eq!((screen(shown.state()), sealed(&mut shown)), (Page::Game(Phase::HandOver), 1));
    // Nor does a button that is held too long; a double click does nothing at all.
    press(&mut shown, Key::Enter);
    press(&mut shown, Key::N);
    press(&mut shown, Key::S);
    let seal = shown.get_by_label_contains("Hold down to seal").rect().center();
    let button = |pressed| Event::PointerButton {
        pos: seal,
        button: PointerButton::Primary,
        pressed,
        modifiers: Modifiers::NONE,
    };
    for _ in 0..4 {
        at_once(&mut shown, [Event::PointerMoved(seal), button(true), button(false)]);
    }
    assert_eq!((screen(shown.state()), sealed(&mut shown)), (Page::Game(Phase::Table), 1));
    at_once(&mut shown, [Event::PointerMoved(seal), button(true)]);
    shown.run_steps(8);
    at_once(&mut shown, [button(false)]);
    shown.run_steps(4);
    assert_eq!(screen(shown.state()), Page::Game(Phase::Adjudication), "which waits");
}

#[test]
fn a_button_that_was_held_before_does_not_press_what_comes_under_it() {
    let mut shown = hot_seat();
    let pass = shown.get_by_label_contains("show the table").rect().center();
    let button = |pressed| Event::PointerButton {
        pos: pass,
        button: PointerButton::Primary,
        pressed,
        modifiers: Modifiers::NONE,
    };
    press(&mut shown, Key::Enter);
    press(&mut shown, Key::N);
    // Held since the table, let go at the next veil.
    shown.event(Event::PointerMoved(pass));
    shown.event(button(true));
    shown.run_steps(2);
    press(&mut shown, Key::S);
    press_yes(&mut shown);
    assert_eq!(screen(shown.state()), Page::Game(Phase::HandOver));
    shown.event(button(false));
    shown.run_steps(4);
    assert_eq!(screen(shown.state()), Page::Game(Phase::HandOver));
    shown.event(button(true));
    shown.event(button(false));
    shown.run_steps(4);
    assert_eq!(screen(shown.state()), Page::Game(Phase::Brief), "a fresh press counts");
}

#[test]
fn a_finished_game_is_left_by_a_fresh_press_only() {
    let mut shown = playing(&[ActorIx(0)], WIDE);
    press(&mut shown, Key::Enter);
    while screen(shown.state()) != Page::Game(Phase::Debrief) {
        press(&mut shown, Key::S);
        press_yes(&mut shown);
        press(&mut shown, Key::K);
        press(&mut shown, Key::N);
    }
    press(&mut shown, Key::Num6);
    // On to the last part, and again before that has been seen.
    for _ in 0..3 {
        at_once(&mut shown, stroke(Key::N, false));
    }
    shown.run_steps(4);
    assert_eq!(screen(shown.state()), Page::Game(Phase::Debrief));
    hold(&mut shown, Key::Enter, 8);
    assert_eq!(screen(shown.state()), Page::Library, "and no other game begins");
    hold(&mut shown, Key::Enter, 8);
    assert_eq!(screen(shown.state()), Page::Setup);
}

#[test]
fn keys_act_on_nothing_that_is_not_on_the_screen() {
    // As with text at 150%.
    let mut shown = playing(&[ActorIx(0)], vec2(853.0, 480.0));
    press(&mut shown, Key::Enter);
    for key in [Key::Num1, Key::F, Key::C, Key::S, Key::H, Key::CloseBracket] {
        shown.state_mut().world_mut().resource_mut::<HandShown>().part = TablePart::News;
        shown.run_steps(4);
        let before = hand(&shown).clone();
        press(&mut shown, key);
        let after = hand(&shown).clone();
        assert_eq!(after.part, TablePart::Hand, "{key:?} shows the hand");
        let after = HandShown { part: before.part, roaming: before.roaming, ..after };
        assert_eq!(after, before, "{key:?} does nothing to it");
    }
    press(&mut shown, Key::Num1);
    assert_eq!(hand(&shown).taken.len(), 1);
    // The map takes the whole middle of a wide table.
    let mut shown = playing(&[ActorIx(0)], WIDE);
    press(&mut shown, Key::Enter);
    press(&mut shown, Key::M);
    press(&mut shown, Key::Num1);
    assert!(hand(&shown).taken.is_empty() && !hand(&shown).eye.large);
}

#[test]
fn a_move_of_ones_own_is_written_only_where_the_hand_is_seen() {
    let book = Book::of(load(Path::new("tests/fixtures/matrix.ron"))).unwrap();
    let setup = Some(setup(&book.scenario, &[ActorIx(0)], 7));
    let opening = Opening { book: Some(book), setup, ..Opening::default() };
    let mut shown = whole(opening, Look::default(), vec2(853.0, 480.0));
    shown.run_steps(4);
    press(&mut shown, Key::Enter);
    shown.state_mut().world_mut().resource_mut::<HandShown>().part = TablePart::News;
    shown.run_steps(4);
    press(&mut shown, Key::W);
    assert!(hand(&shown).part == TablePart::Hand && !hand(&shown).arguing, "it shows the hand");
    press(&mut shown, Key::W);
    assert!(hand(&shown).arguing);
}

#[test]
fn v_leads_to_what_can_be_seen() {
    let mut shown = playing(&[ActorIx(0)], WIDE);
    press(&mut shown, Key::Enter);
    let parts = |shown: &mut Harness<'_, App>| {
        let mut parts: Vec<_> = (0..4)
            .map(|_| {
                press(shown, Key::V);
                hand(shown).part
            })
            .collect();
        parts.dedup();
        parts
    };
    use TablePart::{Board, Hand, Known, Ladder, News, Risk};
    assert_eq!(parts(&mut shown), [News, Ladder, Risk, Known]);
    press(&mut shown, Key::V);
    assert_eq!(hand(&shown).part, Hand);
    press(&mut shown, Key::C);
    assert_eq!(parts(&mut shown), [News, Ladder, Known, Hand], "two cards cover the risk");
    press(&mut shown, Key::C);
    press(&mut shown, Key::M);
    assert_eq!(hand(&shown).part, Board);
    assert_eq!(parts(&mut shown), [News, Ladder, Known, News], "the map covers both");
}

#[test]
fn capitals_and_places_on_the_keyboard_count() {
    let mut shown = playing(&[ActorIx(0)], WIDE);
    press(&mut shown, Key::Enter);
    // A French keyboard has an apostrophe where others have the 4; with Shift or Caps Lock an S is an S.
    let (repeat, modifiers) = (false, Modifiers::NONE);
    let physical_key = Some(Key::Num1);
    for pressed in [true, false] {
        shown.event(Event::Key { key: Key::Quote, physical_key, pressed, repeat, modifiers });
    }
    shown.run_steps(4);
    assert_eq!(hand(&shown).taken.len(), 1);
    shown.key_press_modifiers(Modifiers::SHIFT, Key::S);
    shown.run_steps(4);
    assert!(hand(&shown).sealing);
}

#[test]
fn a_window_sleeps_only_once_the_next_press_counts() {
    let mut shown = playing(&[ActorIx(0)], WIDE);
    press(&mut shown, Key::N);
    shown.run_steps(30);
    // Passes that follow each other quickly; none is drawn any more when nothing asks for it.
    let mut now = shown.ctx.input(|input| input.time);
    let mut quick = |shown: &mut Harness<'_, App>, events: [Event; 2]| {
        now += 0.01;
        shown.input_mut().time = Some(now);
        at_once(shown, events);
        let awake = |shown: &Harness<'_, App>| {
            shown.output().viewport_output.values().any(|view| view.repaint_delay.is_zero())
        };
        for pass in 0.. {
            if !awake(shown) {
                break;
            }
            assert!(pass < 200, "it never sleeps");
            now += 0.01;
            shown.input_mut().time = Some(now);
            shown.step();
        }
    };
    quick(&mut shown, stroke(Key::S, false));
    assert!(texts(&shown).contains("Seal your orders"), "{}", texts(&shown));
    quick(&mut shown, stroke(Key::Escape, false));
    assert!(!texts(&shown).contains("Seal your orders"), "the first press counts");
    quick(&mut shown, stroke(Key::S, false));
    assert!(texts(&shown).contains("Seal your orders"), "and so does the next");
}
