//! Projector mode: everybody sees the screen, so nothing is drawn on it or read out that only a seat may
//! know.
use crate::support as window_support;

use bevy::prelude::App;
use bevy_egui::egui::{Event, Key, Modifiers, PointerButton, Vec2, vec2};
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable;
use offramp::rules::{Card, SeatView, Viewer};
use offramp::scenario::ActorIx;
use offramp::texts::say;
use offramp::window::{HandShown, Look, Opening, Page, Phase, Play, TablePart};
use window_support::{
    book, painted, press, press_yes, screen, sentences, session, setup, texts, whole,
};

/// A game of one person, of two, or of none.
fn playing(
    scenario: &str,
    people: &[ActorIx],
    projector: bool,
    size: Vec2,
) -> Harness<'static, App> {
    let book = book(scenario);
    let setup = Some(setup(&book.scenario, people, 7));
    let look = Look { reduced_motion: true, projector, ..Look::default() };
    let mut shown = whole(Opening { book: Some(book), setup, ..Opening::default() }, look, size);
    shown.run_steps(4);
    shown
}

/// What a view has and the public one has not: texts that nobody else may read.
fn secrets(own: &SeatView, public: &SeatView) -> Vec<String> {
    let mut all = sentences(&own.brief);
    all.extend(own.objectives.iter().map(|objective| objective.text.clone()));
    all.extend(own.menu.iter().map(|card| card.title.clone()));
    let known = |id: &str| public.indicators.iter().any(|other| other.name == id);
    let private = own.indicators.iter().filter(|one| !known(&one.name));
    all.extend(private.map(|one| one.name.clone()));
    let lines = public.red_lines.iter().map(|line| &line.title).collect::<Vec<_>>();
    let own_lines = own.red_lines.iter().filter(|line| !lines.contains(&&line.title));
    all.extend(own_lines.map(|line| line.title.clone()));
    let news = public.news.iter().map(|news| &news.title).collect::<Vec<_>>();
    all.extend(own.news.iter().filter(|one| !news.contains(&&one.title)).map(|n| n.title.say()));
    all
}

/// What the screen has of these, painted or read out.
fn told<'a>(shown: &Harness<'_, App>, secrets: &'a [String]) -> Vec<&'a String> {
    let all = format!("{}\n{}", texts(shown), painted(shown));
    secrets.iter().filter(|secret| all.contains(secret.as_str())).collect()
}

/// What the seat may know at present, over what everybody may.
fn present(shown: &mut Harness<'_, App>, seat: ActorIx) -> Vec<String> {
    let mut play = shown.state_mut().world_mut().resource_mut::<Play>();
    let (own, public) =
        (play.session().view(Viewer::Seat(seat)), play.session().view(Viewer::Public));
    let mut all = secrets(&own, &public);
    // What the page itself says to whoever it is for.
    all.retain(|one| !say!("table-brief-below", title = &own.title).contains(one.as_str()));
    all
}

#[test]
fn nothing_of_a_seat_is_shown_on_a_projector() {
    for (people, size) in [
        (vec![ActorIx(0)], vec2(1280.0, 720.0)),
        (vec![ActorIx(1), ActorIx(0)], vec2(1280.0, 720.0)),
        (vec![ActorIx(3)], vec2(640.0, 480.0)),
    ] {
        let mut shown = playing("kirillov", &people, true, size);
        let mut seen = Vec::new();
        if screen(shown.state()) == Page::Game(Phase::HandOver) {
            press(&mut shown, Key::Enter);
        }
        let seat = shown.state().world().resource::<Play>().seat().unwrap();
        let secrets = present(&mut shown, seat);
        assert!(secrets.len() > 10, "{secrets:?}");
        let mut look = |shown: &Harness<'_, App>, what: &str| {
            assert_eq!(told(shown, &secrets), [""; 0], "{what} at {size}");
            seen.push(screen(shown.state()));
        };
        look(&shown, "the brief");
        assert!(texts(&shown).contains("The brief is covered"));
        press(&mut shown, Key::N);
        look(&shown, "the table");
        let keys =
            [Key::Num1, Key::F, Key::C, Key::ArrowDown, Key::S, Key::M, Key::V, Key::V, Key::V];
        for key in keys {
            press(&mut shown, key);
            look(&shown, &format!("after {key:?}"));
        }
        for part in [TablePart::Hand, TablePart::News, TablePart::Ladder, TablePart::Known] {
            let mut hand = shown.state_mut().world_mut().resource_mut::<HandShown>();
            hand.part = part;
            hand.eye.large = false;
            shown.run_steps(4);
            look(&shown, &format!("{part:?}"));
        }
        assert!(
            seen.contains(&Page::Game(Phase::Brief)) && seen.contains(&Page::Game(Phase::Table)),
            "{seen:?}"
        );
    }
}

#[test]
fn a_key_takes_the_cover_away_and_brings_it_back() {
    let mut shown = playing("kirillov", &[ActorIx(0)], true, vec2(1280.0, 720.0));
    let secrets = present(&mut shown, ActorIx(0));
    press(&mut shown, Key::N);
    assert!(texts(&shown).contains("The hand is covered"), "{}", texts(&shown));
    assert!(texts(&shown).contains("End projector mode  [P]"));
    press(&mut shown, Key::P);
    assert!(!shown.state().world().resource::<Look>().projector);
    assert!(!told(&shown, &secrets).is_empty(), "the hand is there");
    press(&mut shown, Key::Num1);
    assert_eq!(shown.state().world().resource::<HandShown>().taken.len(), 1);
    press(&mut shown, Key::P);
    assert_eq!(told(&shown, &secrets), [""; 0]);
    press(&mut shown, Key::Num1);
    press(&mut shown, Key::P);
    let hand = shown.state().world().resource::<HandShown>();
    assert_eq!(hand.taken.len(), 1, "what lies below a cover stays as it is");
}

#[test]
fn on_a_projector_an_adjudication_shows_what_everybody_may_know() {
    // What the game without a projector tells of a covert act, and of a private one.
    unseen_on_a_projector("kirillov", |card| card.covert);
    unseen_on_a_projector("first-steps", |card| !card.readers.is_empty());
}

fn unseen_on_a_projector(scenario: &'static str, hidden: impl Fn(&Card) -> bool) {
    let mut shown = playing(scenario, &[ActorIx(0)], false, vec2(1280.0, 720.0));
    let hidden = {
        let scenario = book(scenario).scenario;
        let view = session(&scenario, &[ActorIx(0)], 7).view(Viewer::Seat(ActorIx(0)));
        view.menu.iter().find(|card| hidden(card)).map(|card| (card.option, card.title.clone()))
    };
    let (option, title) = hidden.expect("the seat can do what others don't see");
    press(&mut shown, Key::N);
    shown.state_mut().world_mut().resource_mut::<HandShown>().taken = vec![option];
    press(&mut shown, Key::S);
    press_yes(&mut shown);
    assert_eq!(screen(shown.state()), Page::Game(Phase::Adjudication));
    assert!(texts(&shown).contains(&title), "its author sees it");
    shown.state_mut().world_mut().resource_mut::<Look>().projector = true;
    shown.run_steps(4);
    assert!(texts(&shown).contains("it is covered"), "{}", texts(&shown));
    assert!(!texts(&shown).contains(&title) && !painted(&shown).contains(&title));
    press(&mut shown, Key::N);
    assert_eq!(screen(shown.state()), Page::Game(Phase::Table), "one can go on");
}

/// The key that shows what is a seat's own, going down or up.
fn hold(shown: &mut Harness<'_, App>, pressed: bool) {
    let (key, modifiers) = (Key::E, Modifiers::NONE);
    shown.event(Event::Key { key, physical_key: None, pressed, repeat: false, modifiers });
}

#[test]
fn what_is_held_shows_the_hand_and_what_is_let_go_covers_it_at_once() {
    let mut shown = playing("kirillov", &[ActorIx(0)], true, vec2(1280.0, 720.0));
    let secrets = present(&mut shown, ActorIx(0));
    hold(&mut shown, true);
    shown.run_steps(4);
    assert!(!told(&shown, &secrets).is_empty(), "the brief is there");
    hold(&mut shown, false);
    shown.run_steps(1);
    assert_eq!(told(&shown, &secrets), [""; 0], "in the very frame");
    shown.run_steps(30);
    press(&mut shown, Key::N);
    shown.run_steps(30);
    assert_eq!(told(&shown, &secrets), [""; 0]);
    hold(&mut shown, true);
    shown.run_steps(30);
    assert!(told(&shown, &secrets).len() > 5, "{}", texts(&shown));
    // Cards can be taken meanwhile, and the orders sealed.
    press(&mut shown, Key::Num1);
    assert_eq!(shown.state().world().resource::<HandShown>().taken.len(), 1);
    press(&mut shown, Key::S);
    assert!(texts(&shown).contains("Seal your orders"), "{}", texts(&shown));
    hold(&mut shown, false);
    shown.run_steps(1);
    assert_eq!(told(&shown, &secrets), [""; 0]);
    shown.run_steps(4);
    assert_eq!(told(&shown, &secrets), [""; 0]);
    assert!(texts(&shown).contains("The hand is covered") && !texts(&shown).contains("Seal your"));
    assert!(shown.state().world().resource::<Look>().projector, "it never ended");
}

#[test]
fn it_is_covered_too_when_the_window_loses_the_keyboard() {
    let mut shown = playing("kirillov", &[ActorIx(0)], true, vec2(1280.0, 720.0));
    let secrets = present(&mut shown, ActorIx(0));
    press(&mut shown, Key::N);
    shown.run_steps(30);
    hold(&mut shown, true);
    shown.run_steps(4);
    assert!(!told(&shown, &secrets).is_empty());
    shown.event(Event::WindowFocused(false));
    shown.run_steps(1);
    assert_eq!(told(&shown, &secrets), [""; 0]);
    shown.event(Event::WindowFocused(true));
    shown.run_steps(4);
    assert_eq!(told(&shown, &secrets), [""; 0], "only a fresh press shows it again");
}

#[test]
fn the_pointer_holds_it_too() {
    let mut shown = playing("kirillov", &[ActorIx(0)], true, vec2(1280.0, 720.0));
    let secrets = present(&mut shown, ActorIx(0));
    press(&mut shown, Key::N);
    shown.run_steps(30);
    let pos = shown.get_by_label_contains("Hold to look").rect().center();
    let mut button = |pressed| {
        let (button, modifiers) = (PointerButton::Primary, Modifiers::NONE);
        shown.event(Event::PointerMoved(pos));
        shown.event(Event::PointerButton { pos, button, pressed, modifiers });
        shown.run_steps(if pressed { 30 } else { 1 });
        told(&shown, &secrets).len()
    };
    let seen = button(true);
    assert!(seen > 5, "{seen}");
    assert_eq!(button(false), 0);
}
