//! The window's app without a window, played by messages.
use crate::support as window_support;

use std::path::Path;
use std::time::{Duration, Instant};

use bevy::prelude::*;
use bevy_egui::egui::{Key, Ui, Vec2};
use egui_kittest::Harness;
use offramp::policy::PolicyKind;
use offramp::rules::{Command, Event, SeatView, Viewer};
use offramp::scenario::ActorIx;
use offramp::session::{Player, Role, Setup};
use offramp::table::Subject;
use offramp::window::{
    Adjust, Arrange, Chosen, DebriefPart, Forecast, Forecasts, Foresee, GameAsk, HandShown,
    Happened, HindsightShown, Leave, Look, NextChapter, Notice, Opening, Page, Phase, Play,
    PlayTurn, Ready, SceneShown, Settings, Shelf, SitDown, Walk, app_headless, debrief_ui,
    scene_ui,
};
use window_support::{book, drawn, press, screen, sentences, settle, setup, show, texts};

/// An app with a game begun.
fn playing(id: &str, people: &[ActorIx]) -> App {
    let book = book(id);
    let setup: Setup = setup(&book.scenario, people, 7);
    let mut app = app_headless(Opening { book: Some(book), setup: Some(setup), ..default() });
    app.init_resource::<Seen>().add_systems(Last, see);
    frames(&mut app);
    app
}

/// Everything that happened.
#[derive(Resource, Default)]
struct Seen(Vec<Event>);

fn see(mut happened: MessageReader<Happened>, mut seen: ResMut<Seen>) {
    seen.0.extend(happened.read().map(|Happened(event)| event.clone()));
}

fn frames(app: &mut App) {
    settle(app, 4);
}

fn steer(app: &mut App, wish: impl Message) {
    app.world_mut().write_message(wish);
    frames(app);
}

fn hold(app: &mut App, actor: ActorIx) {
    let (orders, reason, draws) = (Vec::new(), String::new(), Vec::new());
    app.world_mut().write_message(GameAsk(Command::Commit { actor, orders, reason, draws }));
    frames(app);
}

#[test]
fn a_whole_game_is_played_by_messages() {
    let mut app = playing("first-steps", &[ActorIx(0)]);
    assert_eq!(screen(&app), Page::Game(Phase::Brief));
    steer(&mut app, Ready);
    let mut turns = 0;
    while screen(&app) != Page::Game(Phase::Debrief) {
        turns += 1;
        assert_eq!(screen(&app), Page::Game(Phase::Table));
        assert_eq!(app.world().resource::<Play>().view().turn, turns);
        hold(&mut app, ActorIx(0));
        assert_eq!(screen(&app), Page::Game(Phase::Adjudication));
        steer(&mut app, Walk::Back);
        steer(&mut app, Walk::Skip);
        steer(&mut app, Walk::Next);
    }
    assert!(app.world().contains_resource::<HindsightShown>());
    let seen = &app.world().resource::<Seen>().0;
    let sealed = seen.iter().filter(|event| matches!(event, Event::Sealed { .. })).count();
    assert_eq!(sealed as u32, 2 * turns, "two actors each turn");
    assert!(matches!(seen.last(), Some(Event::Ended { .. })));
    steer(&mut app, Leave);
    assert_eq!(screen(&app), Page::Library);
    assert!(!app.world().contains_resource::<Play>());
}

#[test]
fn the_debrief_looks_back_beside_the_window() {
    let mut app = playing("first-steps", &[ActorIx(0)]);
    steer(&mut app, Ready);
    let mut turns = 0;
    while screen(&app) != Page::Game(Phase::Debrief) {
        turns += 1;
        hold(&mut app, ActorIx(0));
        steer(&mut app, Walk::Skip);
        steer(&mut app, Walk::Next);
    }
    let start = Instant::now();
    while app.world().resource::<HindsightShown>().found.working {
        assert!(start.elapsed() < Duration::from_secs(120), "it must end");
        std::thread::sleep(Duration::from_millis(20));
        frames(&mut app);
    }
    let seen = app.world().resource::<HindsightShown>().clone();
    assert_eq!(seen.found.splits.len(), turns, "one a turn");
    for split in seen.found.splits.iter().flatten() {
        let parts: f64 = split.acts.iter().map(|act| act.part.share).sum();
        let sum = split.held.share + parts + split.injects.share;
        assert!((sum - split.whole.share).abs() < 1e-9, "{split:?}");
    }
    let decisions: Vec<_> = seen.found.regrets.iter().map(|r| (r.turn, r.actor)).collect();
    let all: Vec<_> = (1..=turns as u32).map(|turn| (turn, ActorIx(0))).collect();
    assert_eq!(decisions, all, "each decision of the person, and no other");
    let risks = vec![Forecast::default(); turns];
    let draw = move |ui: &mut Ui, part: &mut DebriefPart| debrief_ui(ui, &seen, &risks, part);
    let mut shown = window_support::show(DebriefPart::Risk, draw);
    let text = texts(&shown);
    assert!(text.contains("The risk of:") && text.contains("had all held"), "{text}");
    press(&mut shown, Key::Num3);
    let text = texts(&shown);
    let said = |what: &str| text.matches(what).count();
    assert_eq!(said("Regret: ") + said("No regret"), turns, "{text}");
    window_support::click(&mut shown, "What else was on the menu");
    assert!(texts(&shown).contains("all dice drawn anew"));
}

#[test]
fn looking_back_stops_when_the_debrief_is_left() {
    let mut app = playing("kirillov", &[]);
    while screen(&app) != Page::Game(Phase::Debrief) {
        steer(&mut app, PlayTurn);
        steer(&mut app, Walk::Skip);
        steer(&mut app, Walk::Next);
    }
    assert!(app.world().resource::<HindsightShown>().found.working);
    steer(&mut app, Leave);
    assert!(!app.world().contains_resource::<Play>());
    let found = app.world().resource::<HindsightShown>().found.clone();
    std::thread::sleep(Duration::from_millis(300));
    frames(&mut app);
    assert_eq!(app.world().resource::<HindsightShown>().found, found, "nothing comes any more");
}

#[test]
fn between_two_people_the_table_is_veiled() {
    let mut app = playing("kirillov", &[ActorIx(1), ActorIx(2)]);
    assert_eq!(screen(&app), Page::Game(Phase::HandOver));
    for (at, other) in [(1, 2), (2, 1)] {
        assert_eq!(screen(&app), Page::Game(Phase::HandOver));
        let play = app.world().resource::<Play>();
        assert_eq!((play.seat(), play.next()), (None, Some(Role::Seat(ActorIx(at)))));
        assert_eq!(play.view().viewer, Viewer::Public, "nobody in particular looks");
        assert_eq!(play.view().brief, "");
        steer(&mut app, SitDown::Seat);
        assert_eq!(screen(&app), Page::Game(Phase::Brief));
        steer(&mut app, Ready);
        let play = app.world().resource::<Play>();
        assert_eq!(play.view().viewer, Viewer::Seat(ActorIx(at)));
        let all = format!("{:?}", play.view());
        let own = &play.scenario().actor(ActorIx(at)).brief;
        for sentence in sentences(&play.scenario().actor(ActorIx(other)).brief) {
            assert!(own.contains(&sentence) || !all.contains(&sentence), "{sentence}");
        }
        app.world_mut().resource_mut::<HandShown>().reason = "secret".to_owned();
        hold(&mut app, ActorIx(at));
        assert_eq!(app.world().resource::<HandShown>().reason, "", "the hand is put away");
    }
    assert_eq!(screen(&app), Page::Game(Phase::Adjudication));
    assert_eq!(app.world().resource::<SceneShown>().after.viewer, Viewer::Public);
    steer(&mut app, Walk::Skip);
    steer(&mut app, Walk::Next);
    assert_eq!(screen(&app), Page::Game(Phase::HandOver));
    steer(&mut app, SitDown::Seat);
    assert_eq!(screen(&app), Page::Game(Phase::Table), "the brief was read");
}

#[test]
fn with_nobody_at_the_table_the_computer_plays() {
    let mut app = playing("first-steps", &[]);
    assert_eq!(screen(&app), Page::Game(Phase::Table));
    while screen(&app) == Page::Game(Phase::Table) {
        steer(&mut app, PlayTurn);
        steer(&mut app, Walk::Skip);
        steer(&mut app, Walk::Next);
    }
    assert_eq!(screen(&app), Page::Game(Phase::Debrief));
}

#[test]
fn a_refused_command_is_explained_and_changes_nothing() {
    let mut app = playing("first-steps", &[ActorIx(0)]);
    steer(&mut app, Ready);
    let actor = ActorIx(0);
    let option = app.world().resource::<Play>().view().menu[0].option;
    let orders = vec![option, option, option];
    let (reason, draws) = (String::new(), Vec::new());
    app.world_mut().write_message(GameAsk(Command::Commit { actor, orders, reason, draws }));
    frames(&mut app);
    assert_eq!(screen(&app), Page::Game(Phase::Table));
    let said = app.world().resource::<Notice>().text.clone();
    assert_eq!(said.as_deref(), Some("3 orders given, but a turn allows 1; take some back."));
}

#[test]
fn forecasts_come_in_rounds_and_can_be_stopped() {
    let mut app = playing("first-steps", &[ActorIx(0)]);
    steer(&mut app, Ready);
    let viewer = Viewer::Seat(ActorIx(0));
    let present = Subject::present(1, viewer);
    let start = Instant::now();
    while app.world().resource::<Forecasts>().busy() {
        assert!(start.elapsed() < Duration::from_secs(120), "the forecast does not come");
        std::thread::sleep(Duration::from_millis(5));
        app.update();
    }
    let known =
        app.world().resource::<Forecasts>().get(&present).known.expect("it was asked for").clone();
    assert_eq!(known.runs(), 4_000);
    assert_eq!(known.risk.catastrophe.runs, 4_000);

    let option = app.world().resource::<Play>().view().menu[0].option;
    app.world_mut().write_message(Foresee::Orders(vec![option]));
    app.update();
    assert!(app.world().resource::<Forecasts>().busy());
    steer(&mut app, Foresee::Stop);
    assert!(!app.world().resource::<Forecasts>().busy());
}

/// What a seat did is among the causes of what moved, with what was luck, and whoever hears the screen hears each.
#[test]
fn the_result_of_a_turn_says_why_the_risk_moved() {
    let mut app = playing("first-steps", &[ActorIx(0)]);
    steer(&mut app, Ready);
    let actor = ActorIx(0);
    let orders = vec![app.world().resource::<Play>().view().menu[0].option];
    let (reason, draws) = (String::new(), Vec::new());
    app.world_mut().write_message(GameAsk(Command::Commit { actor, orders, reason, draws }));
    frames(&mut app);
    assert_eq!(screen(&app), Page::Game(Phase::Adjudication));
    let viewer = Viewer::Seat(actor);
    let known = |app: &App| app.world().resource::<Forecasts>().why(1, viewer).cloned();
    let start = Instant::now();
    while !known(&app).is_some_and(|why| why.whole) {
        assert!(start.elapsed() < Duration::from_secs(120), "why does not come");
        std::thread::sleep(Duration::from_millis(5));
        app.update();
    }
    let mut scene = app.world().resource::<SceneShown>().clone();
    let why = known(&app).unwrap();
    scene.why = Some(why.clone());
    let none = Forecast::default();
    let shown = show(scene, |ui, scene| {
        scene.skip();
        scene_ui(ui, scene, &Look::default(), none, none)
    });
    let text = texts(&shown);
    let most = why.moved.first().expect("a first turn moves the risk of three turns");
    let mut said = vec!["Why the risk moved".to_owned(), most.headline()];
    said.extend(most.beside());
    said.extend(most.lower());
    said.extend(most.causes.iter().map(|line| line.text.clone()));
    for said in said {
        assert!(text.contains(&said), "no “{said}” in {text}");
    }
    let sum: i32 = most.causes.iter().map(|line| line.points).sum();
    assert_eq!(sum, most.points());
}

/// Once nobody looks at what came of a turn, it is not asked why.
#[test]
fn why_is_asked_only_while_the_result_is_looked_at() {
    let mut app = playing("first-steps", &[ActorIx(0)]);
    steer(&mut app, Ready);
    hold(&mut app, ActorIx(0));
    assert_eq!(screen(&app), Page::Game(Phase::Adjudication));
    steer(&mut app, Walk::Skip);
    steer(&mut app, Walk::Skip);
    steer(&mut app, Walk::Next);
    assert_eq!(screen(&app), Page::Game(Phase::Table));
    let start = Instant::now();
    while app.world().resource::<Forecasts>().busy() {
        assert!(start.elapsed() < Duration::from_secs(300), "the forecast does not come");
        std::thread::sleep(Duration::from_millis(5));
        app.update();
    }
    let why = app.world().resource::<Forecasts>().why(1, Viewer::Seat(ActorIx(0)));
    assert!(why.is_none_or(|why| !why.whole));
}

/// Nobody has looked at the first table with everybody's eyes.
#[test]
fn in_hot_seat_the_first_result_says_how_the_risk_has_changed() {
    let mut app = playing("first-steps", &[ActorIx(0), ActorIx(1)]);
    for at in 0..2 {
        steer(&mut app, SitDown::Seat);
        steer(&mut app, Ready);
        hold(&mut app, ActorIx(at));
    }
    assert_eq!(screen(&app), Page::Game(Phase::Adjudication));
    let start = Instant::now();
    while app.world().resource::<Forecasts>().busy() {
        assert!(start.elapsed() < Duration::from_secs(120), "the forecast does not come");
        std::thread::sleep(Duration::from_millis(5));
        app.update();
    }
    let scene = app.world().resource::<SceneShown>().clone();
    let forecasts = app.world().resource::<Forecasts>();
    let of = |view: &SeatView| {
        assert_eq!(view.viewer, Viewer::Public);
        forecasts.get(&Subject::present(view.turn, view.viewer)).known.expect("it is there").clone()
    };
    let (before, after) = (of(&scene.before), of(&scene.after));
    let known = |known| Forecast { known: Some(known), pending: false };
    let shown = show(scene, |ui, scene| {
        scene.skip();
        scene_ui(ui, scene, &Look::default(), known(&before), known(&after))
    });
    let text = texts(&shown);
    assert!(text.contains("points by the end"), "{text}");
    assert!(text.contains(" to ") && !text.contains("−0.0"), "with their interval: {text}");
}

#[test]
fn settings_lead_back_to_where_one_was() {
    let mut app = playing("first-steps", &[ActorIx(0)]);
    steer(&mut app, Ready);
    app.world_mut().resource_mut::<HandShown>().reason = "half a thought".to_owned();
    steer(&mut app, Settings::Open);
    assert_eq!(screen(&app), Page::Settings);
    steer(&mut app, Adjust::Look(Look { text: 150, ..default() }));
    steer(&mut app, Settings::Close);
    assert_eq!(screen(&app), Page::Game(Phase::Table));
    assert_eq!(app.world().resource::<Look>().text, 150);
    assert_eq!(app.world().resource::<HandShown>().reason, "half a thought");
}

#[test]
fn a_campaign_goes_on_where_a_chapter_ended() {
    // As `offramp play long-spiral` opens it.
    let shelf = Shelf::shipped();
    let book = shelf.books.into_iter().find(|book| book.chapter.is_some());
    let mut app = app_headless(Opening { book, ..default() });
    app.init_resource::<Seen>().add_systems(Last, see);
    frames(&mut app);
    assert_eq!(screen(&app), Page::Setup);
    steer(&mut app, Arrange::Chapter(2));
    let begun = app.world().resource::<Chosen>().book.as_ref().unwrap().scenario.meta.id.clone();
    assert_eq!(begun, "kirillov", "a campaign can be begun in the middle");
    steer(&mut app, Arrange::Chapter(0));
    let mut setup = app.world().resource::<Chosen>().setup().unwrap();
    setup.players.fill(Player::Computer(PolicyKind::Temperament));
    // With this seed the first chapter does not end the campaign.
    setup.seed = 3;
    steer(&mut app, Arrange::Begin(Box::new(setup)));
    while screen(&app) != Page::Game(Phase::Debrief) {
        steer(&mut app, PlayTurn);
        steer(&mut app, Walk::Skip);
        steer(&mut app, Walk::Next);
    }
    let next = app.world().resource::<HindsightShown>().next.clone().unwrap();
    assert!(next.starts_with("Three hundred kilometres"), "{next}");
    steer(&mut app, NextChapter);
    assert_eq!(screen(&app), Page::Setup);
    let chosen = app.world().resource::<Chosen>();
    let chapter = chosen.setup().unwrap().chapter.unwrap();
    assert_eq!((chapter.campaign.as_str(), chapter.number), ("long-spiral", 2));
    let left = chosen.book.as_ref().unwrap().chapter.as_ref().unwrap().left_behind();
    assert!(!left.is_empty(), "history left something behind");
    let people = chosen.players.iter().filter(|player| **player == Player::Person).count();
    assert_eq!(people, 0, "nobody sat in the first chapter, nobody sits in the second");
    let setup = chosen.setup().unwrap();
    steer(&mut app, Arrange::Begin(Box::new(setup)));
    assert_eq!(screen(&app), Page::Game(Phase::Table));
}

/// A game at its debrief, in a window that saves reports here.
fn ended(id: &str, reports: &Path) -> Harness<'static, App> {
    let book = book(id);
    let setup = Some(setup(&book.scenario, &[], 7));
    let reports = Some(reports.to_owned());
    let mut app = app_headless(Opening { book: Some(book), setup, reports, ..default() });
    frames(&mut app);
    while screen(&app) != Page::Game(Phase::Debrief) {
        steer(&mut app, PlayTurn);
        steer(&mut app, Walk::Skip);
        steer(&mut app, Walk::Next);
    }
    drawn(app, Vec2::new(1280.0, 720.0))
}

/// Presses the key that saves the report, and waits for what is said of it.
fn saved(shown: &mut Harness<'_, App>) -> String {
    press(shown, Key::E);
    assert!(texts(shown).contains("Working the report out: "), "{}", texts(shown));
    let start = Instant::now();
    while shown.state().world().resource::<HindsightShown>().saving.is_some() {
        assert!(start.elapsed() < Duration::from_secs(120), "it must end");
        std::thread::sleep(Duration::from_millis(20));
        shown.run_steps(1);
    }
    shown.state_mut().world_mut().resource_mut::<Notice>().text.take().expect("it is said")
}

#[test]
fn the_report_is_saved_by_key_under_a_name_of_its_own() {
    let folder = tempfile::tempdir().unwrap();
    let reports = folder.path().join("deep/reports");
    let mut shown = ended("first-steps", &reports);
    for name in ["first-steps-seed-7", "first-steps-seed-7-2"] {
        let own = reports.join(name);
        let (page, pictures) = (own.join("report.html"), own.join("pictures"));
        let wanted = format!(
            "The report is saved as {}. Each of its pictures is in {}, as SVG and as PNG.",
            page.display(),
            pictures.display()
        );
        assert_eq!(saved(&mut shown), wanted);
        let page = std::fs::read_to_string(page).unwrap();
        assert!(page.contains("After-action report") && page.ends_with("</html>"), "{page}");
        for picture in ["risk", "rungs", "changes"] {
            let svg = std::fs::read_to_string(pictures.join(format!("{picture}.svg"))).unwrap();
            assert!(page.contains(svg.trim()), "{picture}");
            let png = std::fs::read(pictures.join(format!("{picture}.png"))).unwrap();
            assert!(png.starts_with(b"\x89PNG") && png.len() > 5_000, "{picture}");
        }
    }
}

#[test]
fn a_report_that_cannot_be_written_leaves_nothing_and_says_what_to_do() {
    let folder = tempfile::tempdir().unwrap();
    // A file is where the folder would be.
    let reports = folder.path().join("reports");
    std::fs::write(&reports, "theirs").unwrap();
    let why = std::fs::create_dir_all(&reports).unwrap_err();
    let path = reports.display();
    let wanted = format!(
        "The report was not saved, and nothing of it was left behind: `{path}` can't be made: {why}. See \
         that there is room and that you may write in {path}, then save it again."
    );
    assert_eq!(saved(&mut ended("first-steps", &reports)), wanted);
    assert_eq!(std::fs::read_to_string(&reports).unwrap(), "theirs");
    assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 1);
}

#[test]
fn a_report_is_not_saved_when_the_debrief_is_left_or_it_is_stopped() {
    let folder = tempfile::tempdir().unwrap();
    let reports = folder.path().join("reports");
    let mut shown = ended("kirillov", &reports);
    for leave in [Key::E, Key::Escape] {
        press(&mut shown, Key::E);
        assert!(shown.state().world().resource::<HindsightShown>().saving.is_some());
        press(&mut shown, leave);
        assert_eq!(shown.state().world().resource::<HindsightShown>().saving, None);
    }
    assert_eq!(screen(shown.state()), Page::Library);
    std::thread::sleep(Duration::from_millis(500));
    shown.run_steps(4);
    assert!(!reports.exists());
    assert_eq!(shown.state().world().resource::<Notice>().text, None);
}
