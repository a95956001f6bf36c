//! Screens without a window: drawn into egui's accessibility tree, clicked and read there.

pub mod layout;

use std::sync::Arc;

use bevy::prelude::{App, Mut, State};
use bevy_egui::egui::{Key, Modifiers, Rect, Shape, Ui, Vec2};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT, Queryable};
use offramp::forecast::{Request, forecast};
use offramp::policy::PolicyKind;
use offramp::rules::{SeatView, Viewer};
use offramp::scenario::library::Shipped;
use offramp::scenario::{ActorIx, Scenario};
use offramp::session::{Role, Session, Setup, Unrecorded};
use offramp::table::Known;
use offramp::window::store::{Book, Unfinished};
use offramp::window::{
    Board, Chosen, DebriefPart, Eye, Forecast, Forecasts, FutureLine, FuturesPage, FuturesShown,
    GuideShown, HandShown, HelmShown, HindsightShown, InsideShown, Intent, Look, Opening, Page,
    Phase, Play, Possible, Rehearsing, SceneShown, Screen, Shelf, Showing, TableShown, Wall,
    WhyShown, app_headless, briefing_ui, debrief_ui, futures_ui, guide_ui, handover_ui, helm_ui,
    inside_ui, install, library_ui, scene_ui, settings_ui, setup_ui, table_ui, theme, wall_key_ui,
    wall_ui, why_ui,
};

/// A shipped scenario.
pub fn book(id: &str) -> Book {
    Book::of(Shipped::find(id).expect("it is shipped").load()).expect("it has no errors")
}

/// A new game with people in these seats.
pub fn session(scenario: &Arc<Scenario>, people: &[ActorIx], seed: u64) -> Session {
    let setup = setup(scenario, people, seed);
    Session::start(Arc::clone(scenario), setup, Box::new(Unrecorded)).expect("a set-up that fits")
}

/// People in these seats, the computer in the others.
pub fn setup(scenario: &Scenario, people: &[ActorIx], seed: u64) -> Setup {
    Setup::all_computers(scenario, seed, PolicyKind::Temperament).with_people(people)
}

/// A screen being shown: what it draws from, and what it has asked for.
pub struct Shown<M> {
    pub model: M,
    pub wanted: Vec<Intent>,
}

/// Shows a screen at the smallest size that must hold everything.
pub fn show<'a, M: 'a>(
    model: M,
    mut draw: impl FnMut(&mut Ui, &mut M) -> Vec<Intent> + 'a,
) -> Harness<'a, Shown<M>> {
    let mut dressed = false;
    let app = move |ui: &mut Ui, shown: &mut Shown<M>| {
        if !std::mem::replace(&mut dressed, true) {
            install(ui.ctx(), &Look::default());
            // Fonts come with the next pass.
            return;
        }
        let wanted = draw(ui, &mut shown.model);
        shown.wanted.extend(wanted);
    };
    let shown = Shown { model, wanted: Vec::new() };
    let mut harness =
        Harness::builder().with_size(Vec2::new(1280.0, 720.0)).build_ui_state(app, shown);
    harness.run_steps(4);
    harness
}

/// Draws until nothing moves any more: a frame that takes in what was pressed, one that shows it, and at
/// most two more.
pub fn come_to_rest<S>(harness: &mut Harness<'_, S>) {
    harness.step();
    for _ in 0..3 {
        harness.step();
        let soon =
            harness.output().viewport_output.values().any(|view| view.repaint_delay.is_zero());
        if !soon {
            break;
        }
    }
}

/// Presses a key and lets the screen settle.
pub fn press<S>(harness: &mut Harness<'_, S>, key: Key) {
    harness.key_press_modifiers(Modifiers::NONE, key);
    come_to_rest(harness);
}

/// Presses Enter with Ctrl, and lets the screen settle.
pub fn press_yes<S>(harness: &mut Harness<'_, S>) {
    harness.key_press_modifiers(Modifiers::COMMAND, Key::Enter);
    come_to_rest(harness);
}

/// From the table of a person to the debrief, by keys, holding in each turn.
pub fn hold_to_the_debrief(shown: &mut Harness<'static, App>) {
    for _ in 0..20 {
        match screen(shown.state()) {
            Page::Game(Phase::Debrief) => return,
            Page::Game(Phase::Table) => {
                press(shown, Key::S);
                press_yes(shown);
            }
            _ => {
                press(shown, Key::K);
                press(shown, Key::N);
            }
        }
    }
    panic!("it does not end");
}

/// A game that can be taken up again.
pub fn unfinished(id: &str, title: &str) -> Unfinished {
    Unfinished {
        id: id.to_owned(),
        name: None,
        scenario: "kirillov".to_owned(),
        edition: book("kirillov").scenario.hash.clone(),
        title: title.to_owned(),
        stand: "turn 3, Washington".to_owned(),
        room: None,
    }
}

/// Every text that is painted and not cut off, whether it is said or not.
pub fn painted<S>(harness: &Harness<'_, S>) -> String {
    fn collect(shape: &Shape, all: &mut String) {
        match shape {
            Shape::Vec(shapes) => shapes.iter().for_each(|shape| collect(shape, all)),
            Shape::Text(text) => {
                all.push_str(text.galley.text());
                all.push('\n');
            }
            _ => {}
        }
    }
    let mut all = String::new();
    for shape in &harness.output().shapes {
        collect(&shape.shape, &mut all);
    }
    all
}

/// Clicks the first thing that bears this text.
pub fn click<S>(harness: &mut Harness<'_, S>, text: &str) {
    harness.get_all_by_label_contains(text).next().unwrap().click();
    harness.run_steps(4);
}

/// Everything that can be read on the screen.
pub fn texts<S>(harness: &Harness<'_, S>) -> String {
    let mut all = String::new();
    for node in harness.root().children_recursive() {
        let node = node.accesskit_node();
        for text in [node.label(), node.value()].into_iter().flatten() {
            all.push_str(&text);
            all.push('\n');
        }
    }
    all
}

/// What the screen has asked for since it was last asked.
pub fn wanted<M>(harness: &mut Harness<'_, Shown<M>>) -> Vec<Intent> {
    std::mem::take(&mut harness.state_mut().wanted)
}

/// Sentences of a text, long enough to be known by.
pub fn sentences(markdown: &str) -> Vec<String> {
    let plain = markdown.replace(['*', '_', '\n'], " ");
    let tidy: Vec<_> = plain.split_whitespace().collect();
    let all = tidy.join(" ");
    all.split(". ").filter(|one| one.len() > 25).map(str::to_owned).collect()
}

/// The scene between two views of the same viewer, at its first step.
pub fn scene_of(before: SeatView, after: SeatView) -> SceneShown {
    offramp::table::Scene::new(before, after).into()
}

/// The seat that looks.
pub fn seat(at: u16) -> Viewer {
    Viewer::Seat(ActorIx(at))
}

/// What a seat sees in the first turn of a shipped scenario.
pub fn first_turn(id: &str, at: u16) -> SeatView {
    session(&book(id).scenario, &[ActorIx(at)], 7).view(seat(at))
}

/// The table of a seat, without forecasts.
pub fn at_table<'a>(view: SeatView) -> Harness<'a, Shown<HandShown>> {
    show(HandShown::default(), move |ui, hand| {
        hand.keep_to(&view);
        table_ui(ui, &table(&view, None), hand)
    })
}

/// A table without forecasts.
pub fn table<'a>(view: &'a SeatView, board: Option<&'a Board>) -> TableShown<'a> {
    let none = Forecast::default();
    let (kept, covered, rehearsed) = (true, false, false);
    TableShown {
        view,
        present: none,
        last: none,
        holding: none,
        card: none,
        glance: none,
        pinned: none,
        kept,
        covered,
        rehearsed,
        board,
        scored: false,
    }
}

/// The whole app on a surface of this size, without a window: keys go in, pictures come out.
pub fn whole(opening: Opening, look: Look, size: Vec2) -> Harness<'static, App> {
    let mut app = app_headless(opening);
    app.insert_resource(look);
    drawn(app, size)
}

/// The same of an app that has come some way.
pub fn drawn(app: App, size: Vec2) -> Harness<'static, App> {
    let mut dressed = false;
    let look = app.world().resource::<Look>().clone();
    let draw = move |ui: &mut Ui, app: &mut App| {
        if std::mem::replace(&mut dressed, true) {
            draw(ui, app);
        } else {
            // Fonts come with the next pass.
            install(ui.ctx(), &look);
        }
    };
    let mut harness = Harness::builder().with_size(size).build_ui_state(draw, app);
    harness.run_steps(4);
    harness
}

/// The page that an app is on.
pub fn screen(app: &App) -> Page {
    let phase = app.world().get_resource::<State<Phase>>().map(|phase| *phase.get());
    Page::of(*app.world().resource::<State<Screen>>().get(), phase)
}

/// Draws whatever screen the app is on, and hands its wishes on.
fn draw(ui: &mut Ui, app: &mut App) {
    let (none, at) = (Forecast::default(), screen(app));
    let world = app.world_mut();
    let look = world.resource::<Look>().clone();
    if at == Page::Game(Phase::Debrief) && !world.contains_resource::<HindsightShown>() {
        // Another game has been begun from this one, and the screen follows.
        return app.update();
    }
    let beside =
        matches!(at, Page::Library | Page::Setup | Page::Hosting | Page::Inside | Page::Settings);
    if !beside && !world.contains_resource::<Play>() {
        // The game has been left, and the screen follows.
        return app.update();
    }
    let mut wanted = match at {
        Page::Library => library_ui(ui, &mut world.resource_mut::<Shelf>()),
        Page::Setup => setup_ui(ui, &mut world.resource_mut::<Chosen>()),
        Page::Game(Phase::Brief) => {
            let play = world.resource::<Play>();
            let mut eye = Eye::default();
            let board = world.get_resource::<Board>();
            let map = board.map(|board| (board, &mut eye));
            briefing_ui(ui, play.view(), &play.scenario().meta, map)
        }
        Page::Game(Phase::HandOver) => {
            let play = world.resource::<Play>();
            let name = play.next_name().to_owned();
            let other = play.facilitated() && play.next() != Some(Role::Facilitator);
            handover_ui(ui, &name, "some turn", other)
        }
        Page::Game(Phase::Helm) => match world.get_resource_mut::<HelmShown>() {
            Some(mut helm) => helm_ui(ui, &mut helm, false),
            None => Vec::new(),
        },
        Page::Game(Phase::Table) => {
            let (view, covered) = {
                let play = world.resource::<Play>();
                (play.view().clone(), play.covered())
            };
            let board = world.get_resource::<Board>().cloned();
            let rehearsed = world.contains_resource::<Rehearsing>();
            let table = TableShown { covered, rehearsed, ..table(&view, board.as_ref()) };
            let mut hand = world.resource_mut::<HandShown>();
            if !covered {
                hand.keep_to(&view);
            }
            table_ui(ui, &table, &mut hand)
        }
        Page::Game(Phase::Adjudication) => {
            scene_ui(ui, &mut world.resource_mut::<SceneShown>(), &look, none, none)
        }
        Page::Game(Phase::Debrief) => {
            let seen = world.resource::<HindsightShown>().clone();
            let risks = vec![none; seen.history.len()];
            let wanted = debrief_ui(ui, &seen, &risks, &mut world.resource_mut::<DebriefPart>());
            world.insert_resource(offramp::window::DebriefSheet::of(ui));
            wanted
        }
        Page::Hosting if world.contains_resource::<Wall>() => {
            world.resource_scope(|world, mut wall: Mut<'_, Wall>| {
                wall_ui(ui, &mut wall, &look, world.resource::<Forecasts>())
            })
        }
        Page::Hosting => Vec::new(),
        Page::Inside => match world.get_resource_mut::<InsideShown>() {
            Some(mut inside) => inside_ui(ui, &mut inside),
            None => Vec::new(),
        },
        Page::Settings => settings_ui(ui, &look),
    };
    if let (Some(play), Page::Game(phase)) = (world.get_resource::<Play>(), at)
        && let Some(showing) = Showing::of(
            phase,
            play,
            world.get_resource(),
            world.resource::<HandShown>(),
            (world.resource::<Forecasts>(), *world.resource::<State<FuturesPage>>().get()),
        )
    {
        let mut guide = world.resource::<GuideShown>().clone();
        let mut part = world.resource::<HandShown>().part;
        guide_ui(ui, &showing, &mut guide, &mut part);
        world.insert_resource(guide);
        world.resource_mut::<HandShown>().part = part;
    }
    let why = world.resource::<WhyShown>().clone();
    if why.0.is_some_and(|all| why_ui(ui, &all)) {
        world.insert_resource(WhyShown(None));
    }
    if *world.resource::<State<FuturesPage>>().get() == FuturesPage::Open {
        let mut all = world.query::<(&FutureLine, &Possible)>();
        let mut lines: Vec<_> = all.iter(world).collect();
        lines.sort_by_key(|(line, _)| line.nth);
        wanted.extend(futures_ui(ui, world.resource::<FuturesShown>(), &lines));
    }
    let mut hands = world.resource_mut::<offramp::window::HandsShown>();
    wanted.extend(offramp::window::hands_ui(ui, &mut hands));
    wanted.into_iter().chain(wall_key_ui(ui)).for_each(|intent| intent.send(world));
    settle(app, 1);
    // What is found in the debrief moves what stands below it, and what is clicked there.
    while app.world().get_resource::<HindsightShown>().is_some_and(|seen| seen.looking()) {
        std::thread::sleep(std::time::Duration::from_millis(1));
        app.update();
    }
}

/// Draws so many frames, and more until nothing is under way at the table.
pub fn settle(app: &mut App, frames: usize) {
    (0..frames).for_each(|_| app.update());
    let busy = |app: &mut App| {
        app.world_mut().get_resource_mut::<Play>().is_some_and(|mut play| play.busy())
    };
    while busy(app) {
        std::thread::sleep(std::time::Duration::from_millis(1));
        app.update();
    }
    // What was told in the last of them crosses as a message and a state.
    (1..frames).for_each(|_| app.update());
}

/// Rectangles with an edge in the colour of what is to be looked at.
pub fn outlined<S>(harness: &Harness<'_, S>) -> Vec<Rect> {
    fn find(shape: &Shape, found: &mut Vec<Rect>) {
        match shape {
            Shape::Vec(shapes) => shapes.iter().for_each(|shape| find(shape, found)),
            Shape::Rect(rect) if rect.stroke == theme::firm(theme::DARK.accent) => {
                found.push(rect.rect);
            }
            _ => {}
        }
    }
    let mut found = Vec::new();
    for shape in &harness.output().shapes {
        if shape.clip_rect.is_positive() {
            find(&shape.shape, &mut found);
        }
    }
    found
}

/// Every page there is.
pub const PAGES: [Page; 11] = [
    Page::Library,
    Page::Setup,
    Page::Game(Phase::Brief),
    Page::Game(Phase::HandOver),
    Page::Game(Phase::Helm),
    Page::Game(Phase::Table),
    Page::Game(Phase::Adjudication),
    Page::Game(Phase::Debrief),
    Page::Hosting,
    Page::Inside,
    Page::Settings,
];

/// The next turn as it is adjudicated, at each of its steps.
pub fn adjudicated(game: &mut Session) -> Vec<SceneShown> {
    let before = game.view(Viewer::Facilitator);
    game.advance().unwrap();
    let mut scene = scene_of(before, game.view(Viewer::Facilitator));
    let mut steps = Vec::new();
    loop {
        scene.settle();
        steps.push(scene.clone());
        if !scene.forward() {
            return steps;
        }
    }
}

/// A game played to its end by computers, looked back on.
pub fn played_out(game: &mut Session) -> HindsightShown {
    while !game.state().over() {
        game.advance().unwrap();
    }
    HindsightShown::of(game)
}

/// What holding and the first card do to the risk in 200 plays, as a seat sees its first turn.
pub fn weighed(scenario: &Arc<Scenario>, view: &SeatView) -> [Known; 2] {
    let Viewer::Seat(actor) = view.viewer else { panic!("{:?} has no cards", view.viewer) };
    let state = session(scenario, &[actor], 7).state().clone();
    [Vec::new(), vec![view.menu[0].option]].map(|orders| {
        let orders = vec![(actor, orders)];
        let request = Request { viewer: view.viewer, orders, runs: 192 };
        let risk = forecast(scenario, &state, &request, &Default::default());
        Known { risk: risk.expect("nothing stops it"), rounds: 1 }
    })
}
