//! The wall in a window of its own, drawn without one: what stands on it, that nothing of a seat does, and that it
//! can be read from the back row.
use crate::support as window_support;

use std::sync::Arc;

use bevy::prelude::*;
use bevy_egui::egui::{Event as Typed, Key, Shape, Ui, Vec2, vec2};
use egui_kittest::Harness;
use offramp::rules::{Command, Event, NewsKind, SeatView, Viewer};
use offramp::scenario::{ActorIx, OptionIx, QuestionIx, Scenario, Seats};
use offramp::window::store::Book;
use offramp::window::{
    Forecasts, GameAsk, GameWall, Look, Opening, Page, Phase, Play, Ready, SceneShown, Walk,
    WallOpen, app_headless, install, theme, watched_ui,
};
use window_support::layout::wrong;
use window_support::{
    book, click, hold_to_the_debrief, painted, press, screen, sentences, settle, setup, texts,
    whole,
};

/// The whole of a wall at 1080 lines, in points.
fn full() -> (Vec2, f32) {
    let zoom = theme::zoom(&Look { projector: true, ..Look::default() }, 1920.0, 1080.0);
    (vec2(1920.0, 1080.0) / zoom, zoom)
}

fn playing(book: Book, people: &[ActorIx]) -> App {
    let setup = Some(setup(&book.scenario, people, 7));
    let opening = Opening { book: Some(book), setup, wall: true, ..Opening::default() };
    let mut app = app_headless(opening);
    app.insert_resource(Look { reduced_motion: true, ..Look::default() });
    settle(&mut app, 4);
    app
}

fn steer(app: &mut App, wish: impl Message) {
    app.world_mut().write_message(wish);
    settle(app, 4);
}

fn commit(app: &mut App, actor: ActorIx, orders: Vec<OptionIx>) {
    let (reason, draws) = ("because of our secret".to_owned(), Vec::new());
    steer(app, GameAsk(Command::Commit { actor, orders, reason, draws }));
}

/// Draws the wall of an app.
fn wall_of(app: App, size: Vec2) -> Harness<'static, App> {
    let mut dressed = false;
    let draw = move |ui: &mut Ui, app: &mut App| {
        let look = app.world().resource::<Look>().clone();
        if !std::mem::replace(&mut dressed, true) {
            install(ui.ctx(), &look);
            return;
        }
        // Figures that come when they come are another thing.
        let forecasts = Forecasts::default();
        match app.world_mut().get_resource_mut::<GameWall>() {
            Some(mut wall) => watched_ui(ui, Some(&mut wall), &look, &forecasts),
            None => watched_ui(ui, None, &look, &forecasts),
        }
    };
    let mut harness = Harness::builder().with_size(size).build_ui_state(draw, app);
    harness.run_steps(4);
    harness
}

fn all(shown: &Harness<'_, App>) -> String {
    format!("{}\n{}", texts(shown), painted(shown))
}

/// What the wall shows from the first turn to the third, step by step, while this seat plays its first cards.
fn watched(book: Book, seat: ActorIx) -> Vec<String> {
    let mut shown = wall_of(playing(book, &[seat]), full().0);
    let mut seen = Vec::new();
    steer(shown.state_mut(), Ready);
    for _ in 0..2 {
        shown.run_steps(2);
        seen.push(all(&shown));
        let menu = &shown.state().world().resource::<Play>().view().menu;
        // What others don't see, if there is such a card.
        let card = menu.iter().find(|card| card.covert).or(menu.first());
        let orders = card.map(|card| card.option).into_iter().collect();
        commit(shown.state_mut(), seat, orders);
        assert_eq!(screen(shown.state()), Page::Game(Phase::Adjudication));
        loop {
            shown.run_steps(2);
            seen.push(all(&shown));
            let (at, of) = shown.state().world().resource::<SceneShown>().place();
            steer(shown.state_mut(), Walk::Next);
            if at == of {
                break;
            }
        }
    }
    seen
}

/// What this seat may know and nobody else.
fn secrets(app: &mut App, seat: ActorIx) -> Vec<String> {
    let mut play = app.world_mut().resource_mut::<Play>();
    let (own, public): (SeatView, SeatView) =
        (play.session().view(Viewer::Seat(seat)), play.session().view(Viewer::Public));
    let mut all = sentences(&own.brief);
    all.extend(own.objectives.iter().map(|objective| objective.text.clone()));
    let private = own.indicators.iter();
    let private = private.filter(|one| public.indicators.iter().all(|other| other.ix != one.ix));
    all.extend(private.map(|one| one.name.clone()));
    all
}

#[test]
fn the_wall_shows_headline_ladder_and_who_has_sealed_and_nothing_of_a_seat() {
    let seat = ActorIx(0);
    let secrets = secrets(&mut playing(book("kirillov"), &[seat]), seat);
    assert!(secrets.len() > 8, "{secrets:?}");
    let seen = watched(book("kirillov"), seat);
    let mut app = playing(book("kirillov"), &[seat]);
    let public = app.world_mut().resource_mut::<Play>().session().view(Viewer::Public);
    let newest = public.news.iter().rev().find(|news| news.kind == NewsKind::Inject);
    let newest = newest.expect("something is reported").title.say();
    for wanted in ["Turn 1 of 7", "The ladder", "Sealed: 0 of", "Moscow", &newest] {
        assert!(seen[0].contains(wanted), "{wanted} is not in {}", seen[0]);
    }
    for (at, text) in seen.iter().enumerate() {
        let told: Vec<_> = secrets.iter().filter(|one| text.contains(one.as_str())).collect();
        assert_eq!(told, Vec::<&String>::new(), "in picture {at}");
        assert!(!text.contains("because of our secret"), "{text}");
    }
}

/// A book that was changed is not the one of the shelf any more.
fn not_shipped(book: &mut Book) {
    Arc::make_mut(&mut book.scenario).hash.push_str(" changed");
}

/// The scenario with other words for whatever not everybody may know.
fn scrambled(scenario: &mut Scenario) {
    let other = |text: &mut String| *text = format!("Quite another text {}", text.len());
    for actor in &mut scenario.actors {
        other(&mut actor.brief);
        actor.objectives.iter_mut().for_each(|one| other(&mut one.text));
    }
    let private = scenario.indicators.iter_mut().filter(|one| one.known_to != Seats::ALL);
    private.for_each(|one| other(&mut one.about));
    for inject in scenario.injects.iter_mut().filter(|inject| inject.audience != Seats::ALL) {
        other(&mut inject.title);
        other(&mut inject.text);
    }
    let lines = scenario.red_lines.iter_mut().filter(|line| !line.declared);
    lines.filter(|line| line.declared_by.is_empty()).for_each(|line| other(&mut line.text));
}

#[test]
fn what_the_wall_draws_does_not_change_when_secrets_do() {
    for (id, seat) in [("kirillov", 0), ("strait-of-maren", 1)] {
        let plain = watched(book(id), ActorIx(seat));
        let mut other = book(id);
        scrambled(Arc::make_mut(&mut other.scenario));
        not_shipped(&mut other);
        assert_eq!(watched(other, ActorIx(seat)), plain, "{id}");
    }
}

/// The least height of letters, in pixels.
fn smallest(shown: &Harness<'_, App>, zoom: f32) -> f32 {
    fn least(shape: &Shape) -> f32 {
        match shape {
            Shape::Vec(shapes) => shapes.iter().map(least).fold(f32::INFINITY, f32::min),
            Shape::Text(text) if text.galley.text().chars().any(char::is_alphanumeric) => {
                let sections = &text.galley.job.sections;
                sections.iter().map(|one| one.format.font_id.size).fold(f32::INFINITY, f32::min)
            }
            _ => f32::INFINITY,
        }
    }
    let shapes = &shown.output().shapes;
    shapes.iter().map(|shape| least(&shape.shape)).fold(f32::INFINITY, f32::min) * zoom
}

#[test]
fn it_is_read_from_the_back_row_and_nothing_is_cut() {
    let (size, zoom) = full();
    for id in ["kirillov", "strait-of-maren", "first-steps"] {
        let mut shown = wall_of(playing(book(id), &[ActorIx(0)]), size);
        steer(shown.state_mut(), Ready);
        shown.run_steps(2);
        assert!(smallest(&shown, zoom) >= 1080.0 / 50.0, "{id}: {}", smallest(&shown, zoom));
        assert_eq!(wrong(&shown, id), Vec::<String>::new());
        commit(shown.state_mut(), ActorIx(0), Vec::new());
        loop {
            shown.run_steps(3);
            let what = format!("{id}, {:?}", shown.state().world().resource::<SceneShown>().step());
            assert!(smallest(&shown, zoom) >= 1080.0 / 50.0, "{what}: {}", smallest(&shown, zoom));
            // On a map signs that lie close may touch.
            let mut wrong = wrong(&shown, &what);
            wrong.retain(|fault| !fault.contains("lies on"));
            assert_eq!(wrong, Vec::<String>::new());
            let (at, of) = shown.state().world().resource::<SceneShown>().place();
            if at == of {
                break;
            }
            steer(shown.state_mut(), Walk::Next);
        }
    }
}

#[test]
fn a_key_opens_it_and_closes_it_and_the_game_goes_on() {
    let book = book("kirillov");
    let setup = Some(setup(&book.scenario, &[ActorIx(0)], 7));
    let opening = Opening { book: Some(book), setup, ..Opening::default() };
    let look = Look { reduced_motion: true, ..Look::default() };
    let mut shown = whole(opening, look, vec2(1280.0, 720.0));
    let open = |shown: &Harness<'_, App>| shown.state().world().resource::<WallOpen>().0;
    assert!(!open(&shown));
    press(&mut shown, Key::F3);
    assert!(open(&shown) && shown.state().world().contains_resource::<GameWall>());
    press(&mut shown, Key::N);
    press(&mut shown, Key::F3);
    assert!(!open(&shown) && !shown.state().world().contains_resource::<GameWall>());
    assert_eq!(screen(shown.state()), Page::Game(Phase::Table));
}

#[test]
fn before_a_game_it_says_that_one_comes() {
    let app = app_headless(Opening { wall: true, ..Opening::default() });
    let shown = wall_of(app, full().0);
    assert!(texts(&shown).contains("The game comes here when it begins."), "{}", texts(&shown));
}

/// What the room has said by show of hands, in the order in which it did.
fn counted(shown: &mut Harness<'_, App>) -> Vec<(QuestionIx, u8)> {
    let mut play = shown.state_mut().world_mut().resource_mut::<Play>();
    let events = play.session().events().iter();
    let said = events.filter_map(|event| match event {
        Event::Forecast { actor: None, question, percent } => Some((*question, *percent)),
        _ => None,
    });
    said.collect()
}

#[test]
fn hands_are_counted_and_kept_as_the_forecast_of_the_room() {
    let book = book("kirillov");
    let setup = Some(setup(&book.scenario, &[ActorIx(0)], 7));
    let opening = Opening { book: Some(book), setup, wall: true, ..Opening::default() };
    let look = Look { reduced_motion: true, projector: true, ..Look::default() };
    let mut shown = whole(opening, look, vec2(1280.0, 720.0));
    press(&mut shown, Key::N);
    shown.run_steps(4);
    press(&mut shown, Key::U);
    shown.run_steps(4);
    assert!(texts(&shown).contains("How many of you say yes?"), "{}", texts(&shown));
    assert_eq!(wrong(&shown, "show of hands"), Vec::<String>::new());
    shown.event(Typed::Text("14".to_owned()));
    shown.run_steps(2);
    assert!(texts(&shown).contains("47 %"), "{}", texts(&shown));
    press(&mut shown, Key::Enter);
    shown.run_steps(6);
    assert_eq!(counted(&mut shown), [(QuestionIx(0), 47)]);
    assert!(!texts(&shown).contains("How many of you say yes?"), "{}", texts(&shown));
    // More hands than people are none; the next question is asked by itself.
    press(&mut shown, Key::U);
    shown.run_steps(4);
    shown.event(Typed::Text("31".to_owned()));
    shown.run_steps(2);
    assert!(texts(&shown).contains("No more hands than people"), "{}", texts(&shown));
    press(&mut shown, Key::Enter);
    shown.run_steps(4);
    assert_eq!(counted(&mut shown).len(), 1);
    press(&mut shown, Key::Escape);
    shown.run_steps(4);
    let app = std::mem::replace(shown.state_mut(), App::new());
    let wall = wall_of(app, full().0);
    assert!(texts(&wall).contains("47 % of the room say yes."), "{}", texts(&wall));
}

#[test]
fn whoever_asks_the_room_by_pointer_finds_the_button_where_hands_are_covered() {
    let book = book("kirillov");
    let setup = Some(setup(&book.scenario, &[ActorIx(0)], 7));
    let opening = Opening { book: Some(book), setup, ..Opening::default() };
    let look = Look { reduced_motion: true, projector: true, ..Look::default() };
    let mut shown = whole(opening, look, vec2(1280.0, 720.0));
    press(&mut shown, Key::N);
    shown.run_steps(4);
    click(&mut shown, "Show of hands");
    shown.run_steps(4);
    assert!(texts(&shown).contains("How many of you say yes?"), "{}", texts(&shown));
}

#[test]
fn what_lies_open_over_the_debrief_is_on_the_wall() {
    let book = book("first-steps");
    let setup = Some(setup(&book.scenario, &[ActorIx(0)], 3));
    let opening = Opening { book: Some(book), setup, wall: true, ..Opening::default() };
    let look = Look { reduced_motion: true, ..Look::default() };
    let mut shown = whole(opening, look, vec2(1280.0, 720.0));
    press(&mut shown, Key::N);
    hold_to_the_debrief(&mut shown);
    let on_wall = |shown: &mut Harness<'_, App>| {
        shown.run_steps(6);
        let app = std::mem::replace(shown.state_mut(), App::new());
        let mut wall = wall_of(app, full().0);
        assert_eq!(wrong(&wall, "over the debrief"), Vec::<String>::new());
        let said = all(&wall);
        *shown.state_mut() = std::mem::replace(wall.state_mut(), App::new());
        said
    };
    assert!(!on_wall(&mut shown).contains("The other room"));
    press(&mut shown, Key::O);
    let other = on_wall(&mut shown);
    assert!(other.contains("The other room") && other.contains("What Varin saw"), "{other}");
    press(&mut shown, Key::Escape);
    press(&mut shown, Key::R);
    let asked = on_wall(&mut shown);
    assert!(asked.contains("Choice or chance?") && !asked.contains("made a difference"), "{asked}");
    press(&mut shown, Key::Enter);
    let told = on_wall(&mut shown);
    assert!(told.contains("The decision made a difference in"), "{told}");
    press(&mut shown, Key::Escape);
    press(&mut shown, Key::T);
    let until = std::time::Instant::now() + std::time::Duration::from_secs(240);
    let mut futures = on_wall(&mut shown);
    while !futures.contains("went the way that the crisis went") {
        assert!(std::time::Instant::now() < until, "{futures}");
        std::thread::sleep(std::time::Duration::from_millis(50));
        futures = on_wall(&mut shown);
    }
    assert!(futures.contains(" of 200 futures"), "{futures}");
    press(&mut shown, Key::Escape);
    assert!(!on_wall(&mut shown).contains("A thousand futures"));
}

#[test]
fn long_news_is_set_smaller_or_ends_with_a_sentence() {
    let (size, zoom) = full();
    let sentence = "The ferry has not come back to its harbour since the second day.";
    let shown = |times: usize| {
        let mut book = book("first-steps");
        for inject in &mut Arc::make_mut(&mut book.scenario).injects {
            inject.outcomes.iter_mut().for_each(|outcome| outcome.text.clear());
            inject.text = vec![sentence; times].join(" ");
        }
        not_shipped(&mut book);
        let mut shown = wall_of(playing(book, &[ActorIx(0)]), size);
        steer(shown.state_mut(), Ready);
        shown.run_steps(4);
        assert_eq!(wrong(&shown, "long news"), Vec::<String>::new());
        assert!(smallest(&shown, zoom) >= 1080.0 / 50.0, "{}", smallest(&shown, zoom));
        let painted = painted(&shown);
        let report = painted.lines().find(|line| line.starts_with(sentence));
        report.unwrap_or_else(|| panic!("the report is not in {painted}")).to_owned()
    };
    for times in [3, 7] {
        assert_eq!(shown(times), vec![sentence; times].join(" "), "all of it");
    }
    let cut = shown(60);
    assert!(cut.ends_with("second day. …") && cut.len() > 6 * sentence.len(), "{cut}");
}
