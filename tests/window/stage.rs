//! An adjudication on the board: the eye goes to an act, its arc grows, a ring appears where it ended; nothing that a
//! viewer may not know is drawn, nor told by when something is.
use crate::support as window_support;

use std::sync::Arc;
use std::time::Duration;

use bevy::prelude::*;
use bevy::time::TimeUpdateStrategy;
use bevy_egui::egui::{Pos2, Rect, Shape};
use egui_kittest::Harness;
use offramp::rules::{Command, NewsKind, Viewer};
use offramp::scenario::{ActorIx, Scenario, Seats};
use offramp::window::store::Book;
use offramp::window::{
    Board, Forecast, GameAsk, Grown, Look, Opening, Page, Phase, Play, Ready, SceneShown, Speed,
    StageEye, StagedArc, StagedRing, Step, Surface, Walk, app_headless, scene_ui, theme,
};
use window_support::{
    Shown, book, drawn, painted, screen, seat, session, settle, setup, show, texts,
};

const FRAME: Duration = Duration::from_millis(50);

/// An app in which every frame is a twentieth of a second, with a game of one person.
fn playing(book: Book, actor: ActorIx, look: Look) -> App {
    let setup = setup(&book.scenario, &[actor], 7);
    let mut app = app_headless(Opening { book: Some(book), setup: Some(setup), ..default() });
    app.insert_resource(look).insert_resource(TimeUpdateStrategy::ManualDuration(FRAME));
    settle(&mut app, 4);
    app.world_mut().write_message(Ready);
    settle(&mut app, 4);
    app
}

/// Plays the first card.
fn commit(app: &mut App, actor: ActorIx) {
    let menu = &app.world().resource::<Play>().view().menu;
    let orders = menu.first().map(|card| card.option).into_iter().collect();
    let (reason, draws) = (String::new(), Vec::new());
    app.world_mut().write_message(GameAsk(Command::Commit { actor, orders, reason, draws }));
    settle(app, 3);
}

/// Goes on until a stop that is about one act; what its arcs and rings have grown to.
fn to_an_act(app: &mut App) {
    loop {
        let scene = app.world().resource::<SceneShown>();
        let of_act = |at: usize| {
            let news = &scene.after.news[at];
            news.kind == NewsKind::Act && news.actor.is_some()
        };
        if matches!(scene.step(), Step::Odds(at) | Step::Result(at) if of_act(at)) {
            return;
        }
        let (at, of) = scene.place();
        assert!(at < of, "no stop of this turn is about an act");
        app.world_mut().write_message(Walk::Next);
        app.update();
    }
}

/// How the eye looks, and how far arcs and rings have grown.
fn stage(app: &mut App) -> (Option<StageEye>, Vec<f32>, Vec<f32>) {
    let world = app.world_mut();
    let eye = world.query_filtered::<&StageEye, With<Surface>>().iter(world).next().copied();
    let mut arcs = world.query_filtered::<&Grown, With<StagedArc>>();
    let arcs: Vec<f32> = arcs.iter(world).map(|one| one.0).collect();
    let mut rings = world.query_filtered::<&Grown, With<StagedRing>>();
    let rings = rings.iter(world).map(|one| one.0).collect();
    (eye, arcs, rings)
}

#[test]
fn the_eye_goes_to_the_act_its_arc_grows_and_then_the_ring() {
    let mut app = playing(book("kirillov"), ActorIx(0), Look::default());
    commit(&mut app, ActorIx(0));
    assert_eq!(screen(&app), Page::Game(Phase::Adjudication));
    to_an_act(&mut app);
    let (eye, arcs, rings) = stage(&mut app);
    let began = eye.expect("there is an eye").now.zoom;
    assert_eq!((arcs.len(), rings.len()), (1, 1));
    assert!(arcs[0] < 0.2 && rings[0] < -0.8, "{arcs:?} {rings:?}");
    let (mut last, mut frames, mut arrived) = ((arcs[0], rings[0]), 0, None);
    while last.1 < 1.0 {
        app.update();
        let (eye, arcs, rings) = stage(&mut app);
        assert!(arcs[0] >= last.0 && rings[0] > last.1, "they only grow");
        assert!(rings[0] < 0.1 || arcs[0] == 1.0, "no ring before the arc is there");
        last = (arcs[0], rings[0]);
        frames += 1;
        if frames == 12 {
            arrived = eye.map(|eye| eye.now.zoom);
        }
        assert!(frames < 100, "it comes to rest");
    }
    // 0.9 s for the arc, and as much for the ring.
    assert!((34..=38).contains(&frames), "{frames} frames");
    let (eye, ..) = stage(&mut app);
    assert_eq!(eye.map(|eye| eye.now.zoom), arrived, "0.6 s for the eye");
    assert!(arrived.unwrap() > began, "closer than {began}: {arrived:?}");
    app.world_mut().write_message(Walk::Skip);
    app.update();
    app.world_mut().write_message(Walk::Next);
    settle(&mut app, 4);
    assert_eq!(screen(&app), Page::Game(Phase::Table));
    assert_eq!(stage(&mut app), (None, Vec::new(), Vec::new()), "nothing is left of it");
}

#[test]
fn where_nothing_moves_all_is_there_at_once() {
    let still = Look { reduced_motion: true, ..Look::default() };
    for look in [still, Look { speed: Speed::Instant, ..Look::default() }] {
        let mut app = playing(book("kirillov"), ActorIx(0), look);
        commit(&mut app, ActorIx(0));
        to_an_act(&mut app);
        let (eye, arcs, rings) = stage(&mut app);
        assert_eq!((arcs, rings), (vec![1.0], vec![1.0]));
        let before = eye.unwrap().now;
        app.update();
        assert_eq!(stage(&mut app).0.unwrap().now, before);
    }
}

fn shapes<S>(shown: &Harness<'_, S>) -> Vec<Shape> {
    fn flat(shape: &Shape, all: &mut Vec<Shape>) {
        match shape {
            Shape::Vec(shapes) => shapes.iter().for_each(|shape| flat(shape, all)),
            shape => all.push(shape.clone()),
        }
    }
    let mut all = Vec::new();
    shown.output().shapes.iter().for_each(|clipped| flat(&clipped.shape, &mut all));
    all
}

/// Arcs that are drawn; their heads have three points only.
fn arcs<S>(shown: &Harness<'_, S>) -> Vec<Vec<Pos2>> {
    let arcs = shapes(shown).into_iter().filter_map(|shape| match shape {
        Shape::Path(path) if path.stroke.width == theme::ARC && path.points.len() > 3 => {
            Some(path.points.clone())
        }
        _ => None,
    });
    arcs.collect()
}

/// Middles of the inner rings where something happened.
fn rings<S>(shown: &Harness<'_, S>) -> Vec<Pos2> {
    let firm = theme::firm(theme::DARK.accent);
    let rings = shapes(shown).into_iter().filter_map(|shape| match shape {
        Shape::Circle(circle) if circle.stroke == firm => Some(circle.center),
        _ => None,
    });
    rings.collect()
}

/// A step at rest on its board.
fn at_rest(mut scene: SceneShown, board: &Board) -> Harness<'static, Shown<SceneShown>> {
    scene.settle();
    scene.staged.board = Some(board.clone());
    let none = Forecast::default();
    show(scene, move |ui, scene| scene_ui(ui, scene, &Look::default(), none, none))
}

fn map<M>(shown: &Harness<'_, Shown<M>>, of: impl Fn(&M) -> Option<Rect>) -> Rect {
    of(&shown.state().model).expect("there is a map")
}

/// Each step about one act, as a seat and as the class sees it.
fn acts(id: &str, viewer: Viewer, seeds: u64) -> Vec<SceneShown> {
    let scenario = book(id).scenario;
    let mut all = Vec::new();
    for seed in 1..=seeds {
        let mut game = session(&scenario, &[], seed);
        while !game.state().over() {
            let before = game.view(viewer);
            game.advance().unwrap();
            let mut scene: SceneShown =
                offramp::table::Scene::new(before, game.view(viewer)).into();
            while scene.forward() {
                if let Step::Result(at) = scene.step()
                    && scene.after.news[at].kind == NewsKind::Act
                {
                    all.push(scene.clone());
                }
            }
        }
    }
    all
}

#[test]
fn an_act_has_both_ends_in_sight_and_takes_most_of_the_map() {
    let board = Board::of(&book("kirillov").scenario);
    let mut seen = 0;
    for scene in acts("kirillov", seat(0), 1) {
        let Step::Result(at) = scene.step() else { continue };
        let known = scene.after.news[at].option.is_some();
        let shown = at_rest(scene, &board);
        let map = map(&shown, |scene| scene.staged.eye.rect);
        assert!(map.height() > 720.0 * 0.58 && map.width() > 1280.0 * 0.7, "{map}");
        let arcs = arcs(&shown);
        assert!(arcs.len() <= 1 && (known || arcs.is_empty()), "{known}, {}", arcs.len());
        for arc in &arcs {
            assert!(arc.iter().all(|point| map.contains(*point)), "{map}: {arc:?}");
            assert!(rings(&shown).iter().any(|ring| map.contains(*ring)));
        }
        seen += arcs.len();
    }
    assert!(seen > 8, "{seen}");
}

#[test]
fn an_act_of_nobody_has_a_ring_and_no_arc() {
    let mut seen = 0;
    for id in ["kirillov", "atacms", "kremlin-drone"] {
        let scenario = book(id).scenario;
        let board = Board::of(&scenario);
        let all = acts(id, Viewer::Public, 6).into_iter();
        let unclaimed = all.filter(|scene| {
            let Step::Result(at) = scene.step() else { return false };
            scene.after.news[at].actor.is_none()
        });
        for scene in unclaimed.take(3) {
            let Step::Result(at) = scene.step() else { continue };
            let place = scene.after.news[at].place;
            let shown = at_rest(scene, &board);
            assert_eq!(arcs(&shown), Vec::<Vec<Pos2>>::new());
            assert_eq!(rings(&shown).len(), usize::from(place.is_some()));
            seen += usize::from(place.is_some());
        }
    }
    assert!(seen > 0, "no act of nobody has a place");
}

#[test]
fn without_a_map_the_act_goes_from_seat_to_seat() {
    let mut scenario = book("first-steps").scenario;
    Arc::make_mut(&mut scenario).map = None;
    let board = Board::of(&scenario);
    let mut seen = 0;
    for scene in acts("first-steps", Viewer::Facilitator, 2) {
        let shown = at_rest(scene, &board);
        assert!(texts(&shown).contains("Relations"), "{}", texts(&shown));
        seen += arcs(&shown).len();
    }
    assert!(seen > 2, "{seen}");
}

/// The scenario with other words for whatever this seat may not know.
fn scrambled(scenario: &mut Scenario, seat: ActorIx) {
    let other = |text: &mut String| *text = format!("Quite another text {}", text.len());
    let others = scenario.actors.iter_mut().enumerate().filter(|(at, _)| *at != seat.at());
    for (_, actor) in others {
        other(&mut actor.brief);
        actor.objectives.iter_mut().for_each(|one| other(&mut one.text));
    }
    let private = scenario.indicators.iter_mut().filter(|one| one.known_to != Seats::ALL);
    private.for_each(|one| other(&mut one.about));
    for inject in scenario.injects.iter_mut().filter(|inject| !inject.audience.has(seat)) {
        other(&mut inject.title);
        other(&mut inject.text);
    }
    let lines = scenario.red_lines.iter_mut();
    let lines = lines.filter(|line| !line.declared && line.owner != seat);
    lines.filter(|line| line.declared_by.is_empty()).for_each(|line| other(&mut line.text));
}

/// Everything that a turn's adjudication draws for a seat, frame by frame.
fn frames(book: Book, actor: ActorIx) -> Vec<String> {
    let look = Look { speed: Speed::Twice, ..Look::default() };
    let mut app = playing(book, actor, look);
    commit(&mut app, actor);
    let mut shown = drawn(app, bevy_egui::egui::vec2(1280.0, 720.0));
    let mut seen = Vec::new();
    for _ in 0..400 {
        shown.step();
        let lines = shapes(&shown).into_iter().filter_map(|shape| match shape {
            Shape::Path(path) => Some(format!("{:?}", path.points)),
            Shape::Circle(circle) => Some(format!("{:?} {}", circle.center, circle.radius)),
            _ => None,
        });
        let lines: Vec<_> = lines.collect();
        seen.push(format!("{}{}{}", painted(&shown), texts(&shown), lines.join("\n")));
        if screen(shown.state()) != Page::Game(Phase::Adjudication) {
            return seen;
        }
        if seen.len() % 24 == 0 {
            shown.state_mut().world_mut().write_message(Walk::Next);
        }
    }
    panic!("the turn is not over")
}

#[test]
fn what_is_drawn_and_when_does_not_change_when_secrets_do() {
    for (id, at) in [("kirillov", 2), ("strait-of-maren", 1)] {
        let plain = frames(book(id), ActorIx(at));
        assert!(plain.len() > 60, "{}", plain.len());
        let mut other = book(id);
        scrambled(Arc::make_mut(&mut other.scenario), ActorIx(at));
        let again = frames(other, ActorIx(at));
        assert_eq!(again.len(), plain.len(), "{id}");
        let changed = plain.iter().zip(&again).position(|(one, two)| one != two);
        assert_eq!(changed, None, "{id}");
    }
}
