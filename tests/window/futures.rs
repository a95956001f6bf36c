//! A thousand futures, the moment, the road not taken and the other room, by keys and in the accessibility tree.
use crate::support as window_support;

use std::time::{Duration, Instant};

use bevy::prelude::{App, State};
use bevy_egui::egui::{Event, Key, vec2};
use egui_kittest::Harness;
use offramp::rules::Viewer;
use offramp::scenario::ActorIx;
use offramp::table::MomentKind;
use offramp::window::{
    Forecast, FutureLine, FuturesPage, FuturesShown, HindsightShown, Look, Opening, Page, Phase,
    Possible, SceneShown, Step, Walk, scene_ui,
};
use window_support::{
    book, hold_to_the_debrief, press, press_yes, screen, session, setup, show, texts, wanted,
    weighed, whole,
};

/// A window at the first table of first steps, in which nothing moves.
fn at_table() -> Harness<'static, App> {
    let look = Look { reduced_motion: true, ..Look::default() };
    let book = book("first-steps");
    let setup = setup(&book.scenario, &[ActorIx(0)], 3);
    let opening = Opening { book: Some(book), setup: Some(setup), ..Opening::default() };
    let mut shown = whole(opening, look, vec2(1280.0, 720.0));
    shown.run_steps(6);
    press(&mut shown, Key::N);
    assert_eq!(screen(shown.state()), Page::Game(Phase::Table));
    shown
}

/// The same in the debrief, after holding to the end.
fn at_debrief() -> Harness<'static, App> {
    let mut shown = at_table();
    hold_to_the_debrief(&mut shown);
    shown
}

fn wait(shown: &mut Harness<'_, App>, mut until: impl FnMut(&mut App) -> bool) {
    let start = Instant::now();
    while !until(shown.state_mut()) {
        assert!(start.elapsed() < Duration::from_secs(300), "it does not come");
        std::thread::sleep(Duration::from_millis(5));
        shown.step();
    }
    shown.run_steps(4);
}

fn there(app: &mut App) -> bool {
    app.world().resource::<FuturesShown>().futures().is_some()
}

/// Futures on the picture: how many there are, and how many are possible.
fn lines(shown: &mut Harness<'_, App>) -> (usize, usize) {
    let world = shown.state_mut().world_mut();
    let mut lines = world.query::<(&FutureLine, &Possible)>();
    let possible: Vec<f32> = lines.iter(world).map(|(_, possible)| possible.0).collect();
    (possible.len(), possible.iter().filter(|possible| **possible == 1.0).count())
}

#[test]
fn one_key_shows_a_thousand_futures_at_the_table_and_puts_them_away() {
    let mut shown = at_table();
    assert_eq!(lines(&mut shown), (0, 0));
    press(&mut shown, Key::T);
    wait(&mut shown, there);
    let text = texts(&shown);
    assert!(text.contains("A thousand futures") && text.contains(" of 200 futures: "), "{text}");
    assert!(text.contains("How many stand on which rung. After turn 1: "), "{text}");
    assert!(text.contains("All of them are still possible."), "{text}");
    assert_eq!(lines(&mut shown), (200, 200));
    press(&mut shown, Key::Escape);
    assert!(!texts(&shown).contains(" of 200 futures: "));
    assert_eq!(lines(&mut shown), (0, 0), "they are despawned");
    assert_eq!(*shown.state().world().resource::<State<FuturesPage>>().get(), FuturesPage::Closed);
    assert_eq!(screen(shown.state()), Page::Game(Phase::Table));
}

#[test]
fn in_the_debrief_futures_go_out_turn_by_turn() {
    let mut shown = at_debrief();
    press(&mut shown, Key::T);
    wait(&mut shown, there);
    let left = |shown: &Harness<'_, App>, turns: usize| {
        shown.state().world().resource::<FuturesShown>().futures().unwrap().left(turns)
    };
    let counts: Vec<usize> = (0..=3).map(|turns| left(&shown, turns)).collect();
    assert!(counts.windows(2).all(|pair| pair[1] <= pair[0]) && counts[3] < 200, "{counts:?}");
    // Where nothing is to move, all turns are over at once.
    assert_eq!(lines(&mut shown), (200, counts[3]));
    let went = format!("{} of 200 futures went the way that the crisis went.", counts[3]);
    assert!(texts(&shown).contains(&went), "{}", texts(&shown));
    for turns in [2, 1, 0] {
        press(&mut shown, Key::B);
        assert_eq!(lines(&mut shown), (200, counts[turns]), "after {turns} turns");
    }
    press(&mut shown, Key::N);
    assert_eq!(lines(&mut shown).1, counts[1]);
    let still = format!("After turn 1 {} of 200 are still possible", counts[1]);
    assert!(texts(&shown).contains(&still));
    press(&mut shown, Key::T);
    assert_eq!(lines(&mut shown), (0, 0));
    assert_eq!(screen(shown.state()), Page::Game(Phase::Debrief));
}

#[test]
fn the_room_says_choice_or_chance_and_then_sees_both_roads() {
    let mut shown = at_debrief();
    wait(&mut shown, |app| app.world().resource::<HindsightShown>().found.road.is_some());
    press(&mut shown, Key::R);
    let text = texts(&shown);
    assert!(text.contains("Choice or chance?") && !text.contains("as it went"), "{text}");
    shown.event(Event::Text("30".to_owned()));
    shown.run_steps(2);
    press(&mut shown, Key::Enter);
    shown.run_steps(4);
    let text = texts(&shown);
    assert!(text.contains("You said 30.") && text.contains("other road: "), "{text}");
    assert!(text.contains("as it went: 3 → "), "{text}");
    press(&mut shown, Key::Escape);
    assert!(!texts(&shown).contains("You said 30."));
    assert_eq!(screen(shown.state()), Page::Game(Phase::Debrief));
}

#[test]
fn the_other_room_lies_beside_ones_own() {
    let mut shown = at_debrief();
    press(&mut shown, Key::O);
    let text = texts(&shown);
    assert!(text.contains("What Varin saw") && text.contains("What Ostrel saw"), "{text}");
    assert!(text.contains("Why it read as a threat"), "{text}");
    press(&mut shown, Key::O);
    assert!(!texts(&shown).contains("What Ostrel saw"));
}

/// The scene of a turn in which a threshold is crossed, at that moment.
fn moment() -> (SceneShown, usize) {
    let scenario = book("kirillov").scenario;
    for seed in 1..20 {
        let mut game = session(&scenario, &[], seed);
        while !game.state().over() {
            let before = game.view(Viewer::Public);
            game.advance().unwrap();
            let scene = offramp::table::Scene::new(before, game.view(Viewer::Public)).in_stops();
            let mut scene = SceneShown::from(scene);
            loop {
                if let Step::Moment(at) = scene.step()
                    && matches!(scene.moments[at].kind, MomentKind::Threshold(_))
                {
                    return (scene, at);
                }
                if !scene.forward() {
                    break;
                }
            }
        }
    }
    panic!("no threshold is crossed in twenty games");
}

#[test]
fn a_moment_is_still_until_a_key_and_then_says_how_likely_it_was() {
    let (scene, at) = moment();
    let (name, sentence) = (scene.moments[at].name.say(), scene.moments[at].sentence.say());
    let scenario = book("kirillov").scenario;
    let [known, _] =
        weighed(&scenario, &session(&scenario, &[ActorIx(2)], 7).view(window_support::seat(2)));
    let look = Look::default();
    let mut shown = show(scene.clone(), |ui, scene| {
        let before = Forecast { known: Some(&known), pending: false };
        scene_ui(ui, scene, &look, before, Forecast::default())
    });
    let text = texts(&shown);
    assert!(text.contains(&name), "{name}: {text}");
    assert!(!text.contains("It was ") && (sentence.is_empty() || !text.contains(&sentence)));
    press(&mut shown, Key::Z);
    assert_eq!(wanted(&mut shown), [Walk::Next.into()], "any key ends the stillness");
    shown.state_mut().model.on();
    shown.run_steps(2);
    let text = texts(&shown);
    assert!(text.contains("It was ") && text.contains(&sentence), "{text}");
    press(&mut shown, Key::Z);
    assert_eq!(wanted(&mut shown), [], "now it is read");
    press(&mut shown, Key::N);
    assert_eq!(wanted(&mut shown), [Walk::Next.into()]);
    // A plain panel where nothing is to move.
    let still = Look { reduced_motion: true, ..Look::default() };
    let mut scene = scene;
    scene.settle();
    let shown = show(scene, |ui, scene| {
        let before = Forecast { known: Some(&known), pending: false };
        scene_ui(ui, scene, &still, before, Forecast::default())
    });
    let text = texts(&shown);
    assert!(text.contains(&name) && text.contains("It was "), "{text}");
    assert!(text.contains("A threshold is crossed"), "{text}");
}

#[test]
fn an_adjudication_has_six_stops_at_most_and_the_rest_on_one_page() {
    let book = book("kirillov");
    let setup = setup(&book.scenario, &[ActorIx(2)], 7);
    let look = Look { reduced_motion: true, ..Look::default() };
    let opening = Opening { book: Some(book), setup: Some(setup), ..Opening::default() };
    let mut shown = whole(opening, look, vec2(1280.0, 720.0));
    shown.run_steps(6);
    press(&mut shown, Key::N);
    press(&mut shown, Key::S);
    press_yes(&mut shown);
    assert_eq!(screen(shown.state()), Page::Game(Phase::Adjudication));
    let scene = shown.state().world().resource::<SceneShown>().clone();
    assert!(scene.stops() <= 6, "{:?}", scene.steps);
    assert!(texts(&shown).contains(&format!("step 1 of {}", scene.stops())));
    while shown.state().world().resource::<SceneShown>().step() != Step::Rest {
        press(&mut shown, Key::N);
    }
    let text = texts(&shown);
    for at in scene.rest() {
        assert!(text.contains(&scene.after.news[at].title.say()), "{text}");
    }
}
