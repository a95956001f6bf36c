//! Projector mode: everybody sees the screen, so nothing is drawn on it or read out that only a seat may
//! know.
use crate::support as window_support;

use bevy::prelude::App;
use bevy_egui::egui::{Key, Vec2, vec2};
use egui_kittest::Harness;
use offramp::rules::{Card, SeatView, Viewer};
use offramp::scenario::ActorIx;
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
    secrets(&own, &public)
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
