//! The adjudication as a scene: cards that turn over, factors that come, dice that roll.
use crate::support as window_support;

use std::time::Duration;

use bevy::prelude::*;
use bevy_egui::egui::Key;
use offramp::forecast::DrawFigures;
use offramp::rules::{Branch, Command, Draw, Viewer};
use offramp::scenario::ActorIx;
use offramp::window::{
    Adjust, Forecast, GameAsk, Intent, Look, Opening, Page, Phase, Play, PlayTurn, Ready,
    SceneShown, SitDown, Speed, Step, Walk, app_headless, scene_ui,
};
use window_support::{
    book, click, painted, press, scene_of, screen, session, settle, setup, show, texts, wanted,
};

/// The scene of a turn in which something is drawn whose odds have at least two factors.
fn scene() -> SceneShown {
    let scenario = book("kirillov").scenario;
    let opened = |scene: &SceneShown| {
        scene.steps.iter().any(|step| match step {
            Step::Odds(at) => scene.after.news[*at].draw.as_ref().is_some_and(|d| factors(d) >= 2),
            _ => false,
        })
    };
    for seed in 1..40 {
        let mut game = session(&scenario, &[], seed);
        while !game.state().over() {
            let before = game.view(Viewer::Facilitator);
            game.advance().unwrap();
            let scene = scene_of(before, game.view(Viewer::Facilitator));
            if opened(&scene) {
                return scene;
            }
        }
    }
    panic!("one of forty games has such a draw")
}

fn factors(draw: &Draw) -> usize {
    draw.branches.iter().map(|branch| branch.factors.len()).sum()
}

/// Goes to the first odds with at least two factors.
fn to_odds(scene: &mut SceneShown) -> Draw {
    loop {
        if let Step::Odds(at) = scene.step() {
            let draw = scene.after.news[at].draw.clone().unwrap();
            if factors(&draw) >= 2 {
                return draw;
            }
        }
        assert!(scene.forward(), "no draw of this turn has two factors");
    }
}

/// With the reasons unfolded.
fn shown(
    mut scene: SceneShown,
) -> egui_kittest::Harness<'static, window_support::Shown<SceneShown>> {
    scene.detail = true;
    let none = Forecast::default();
    show(scene, move |ui, scene| scene_ui(ui, scene, &Look::default(), none, none))
}

#[test]
fn orders_turn_over_one_after_the_other() {
    let mut shown = shown(scene());
    let sealed = |text: &str| text.matches(": sealed").count();
    let seats = window_support::book("kirillov").scenario.actors.len();
    assert_eq!(sealed(&texts(&shown)), seats);
    for open in 1..=seats {
        shown.state_mut().model.on();
        shown.run_steps(2);
        assert_eq!(sealed(&texts(&shown)), seats - open);
    }
    assert!(!shown.state().model.moving());
    assert_eq!(shown.state().model.step(), Step::Orders);
    assert!(shown.state_mut().model.on());
    assert_ne!(shown.state().model.step(), Step::Orders, "then the next step comes");
}

#[test]
fn factors_come_one_by_one_and_divide_the_strip_anew() {
    let mut scene = scene();
    let draw = to_odds(&mut scene);
    let whys: Vec<_> = draw.branches.iter().flat_map(|b| &b.factors).map(|f| &f.why).collect();
    let mut shown = shown(scene);
    for (at, _) in whys.iter().enumerate() {
        let text = texts(&shown);
        assert!(text.contains(&format!("Factor {} of {}", at + 1, whys.len())), "{text}");
        assert!(!text.contains("will be rolled"));
        let come: usize = whys.iter().filter(|why| text.contains(&why[..])).count();
        assert!(come >= at && (at == 0 || come > 0), "{come} of {at} in {text}");
        shown.state_mut().model.on();
        shown.run_steps(2);
    }
    let text = texts(&shown);
    assert!(text.contains("will be rolled") && text.contains("Roll the dice"), "{text}");
    assert!(whys.iter().all(|why| text.contains(&why[..])));
}

#[test]
fn the_dice_come_to_rest_on_the_roll_and_only_then_it_is_told() {
    let mut scene = scene();
    let draw = to_odds(&mut scene);
    scene.forward();
    scene.pass(0.3);
    let mut shown = shown(scene);
    let text = texts(&shown);
    assert!(text.contains("the dice roll") && !text.contains("of 100 falls on"), "{text}");
    shown.state_mut().model.pass(60.0);
    shown.run_steps(2);
    let text = texts(&shown);
    let roll = DrawFigures::of(&draw).roll;
    assert!(text.contains(&format!("the dice show {roll}\n")), "{text}");
    assert!(text.contains(&format!("\n{roll}\n")), "{text}");
    // A die for each digit: 69.26 is 60, 9, and after the point 2 and 6.
    let (whole, after) = roll.split_once('.').expect("it has digits after the point");
    let (tens, ones) = if whole.len() > 1 { whole.split_at(1) } else { ("0", whole) };
    let mut dice = format!("\n{tens}0\n{ones}\n.\n");
    after.chars().for_each(|digit| dice.push_str(&format!("{digit}\n")));
    assert!(painted(&shown).contains(&dice), "{dice:?} in {}", painted(&shown));
    assert!(text.contains("of 100 falls on"));
    let back = |shown: &mut egui_kittest::Harness<'_, window_support::Shown<SceneShown>>| {
        shown.state_mut().model.back();
        shown.run_steps(2);
        texts(shown)
    };
    let text = back(&mut shown);
    assert!(text.contains("will be rolled"), "back at the odds, all factors there: {text}");
}

#[test]
fn the_token_moves_from_rung_to_rung_in_the_last_step() {
    let scenario = book("kirillov").scenario;
    let mut game = session(&scenario, &[], 7);
    let mut moves = 0;
    while !game.state().over() {
        let before = game.view(Viewer::Facilitator);
        game.advance().unwrap();
        let mut scene = scene_of(before, game.view(Viewer::Facilitator));
        let [from, to] = [scene.before.rung, scene.after.rung].map(|rung| {
            let name = &scene.after.rungs[rung.at()].name;
            format!("Rung {}, {name}; the crisis stands here", rung.at() + 1)
        });
        while scene.forward() {}
        assert_eq!((scene.step(), scene.moving()), (Step::Summary, from != to));
        let mut shown = shown(scene);
        assert!(texts(&shown).contains(&from), "{}", texts(&shown));
        shown.state_mut().model.settle();
        shown.run_steps(2);
        assert!(texts(&shown).contains(&to), "{}", texts(&shown));
        moves += usize::from(from != to);
    }
    assert!(moves > 1, "the crisis moves in this game");
}

#[test]
fn the_speed_is_chosen_by_key_unless_nothing_moves() {
    let mut shown = shown(scene());
    press(&mut shown, Key::X);
    let twice = Look { speed: Speed::Twice, ..Look::default() };
    assert_eq!(wanted(&mut shown), [Intent::from(Adjust::Look(twice))]);
    click(&mut shown, "Speed: 1×");
    assert_eq!(wanted(&mut shown).len(), 1);
    let still = Look { reduced_motion: true, ..Look::default() };
    let none = Forecast::default();
    let mut shown = show(scene(), move |ui, scene| scene_ui(ui, scene, &still, none, none));
    assert!(!texts(&shown).contains("Speed:"));
    press(&mut shown, Key::X);
    assert_eq!(wanted(&mut shown), []);
}

/// An app whose first turn has just been adjudicated.
fn adjudicated(look: Look) -> App {
    let book = book("kirillov");
    let setup = setup(&book.scenario, &[ActorIx(2)], 7);
    let mut app = app_headless(Opening { book: Some(book), setup: Some(setup), ..default() });
    app.insert_resource(look);
    settle(&mut app, 4);
    let (actor, orders) = (ActorIx(2), Vec::new());
    let (reason, draws) = (String::new(), Vec::new());
    app.world_mut().write_message(Ready);
    app.world_mut().write_message(GameAsk(Command::Commit { actor, orders, reason, draws }));
    settle(&mut app, 4);
    assert_eq!(screen(&app), Page::Game(Phase::Adjudication));
    app
}

#[test]
fn with_reduced_motion_or_at_once_nothing_moves() {
    for look in
        [Look { reduced_motion: true, ..default() }, Look { speed: Speed::Instant, ..default() }]
    {
        let mut app = adjudicated(look);
        let steps = app.world().resource::<SceneShown>().steps.len();
        for step in 1..steps {
            let scene = app.world().resource::<SceneShown>();
            assert_eq!((scene.place().0, scene.moving()), (step, false));
            app.world_mut().write_message(Walk::Next);
            app.update();
        }
    }
}

#[test]
fn what_moves_comes_to_rest_by_itself_and_twice_as_fast_if_asked() {
    let seconds = |speed: Speed| {
        let mut app = adjudicated(Look { speed, ..default() });
        let start = std::time::Instant::now();
        assert!(app.world().resource::<SceneShown>().moving());
        while app.world().resource::<SceneShown>().moving() {
            std::thread::sleep(Duration::from_millis(5));
            app.update();
            assert!(start.elapsed() < Duration::from_secs(30), "it must end");
        }
        assert_eq!(
            app.world().resource::<SceneShown>().step(),
            Step::Orders,
            "and stays on its step"
        );
        start.elapsed().as_secs_f32()
    };
    let (once, twice) = (seconds(Speed::Once), seconds(Speed::Twice));
    assert!(twice < once, "{once} s and {twice} s for six cards");
}

/// An app with a game whose group rolls its own dice.
fn own_dice(people: &[ActorIx], seed: u64) -> App {
    let book = book("kirillov");
    let setup = setup(&book.scenario, people, seed);
    let mut app = app_headless(Opening { book: Some(book), setup: Some(setup), ..default() });
    app.insert_resource(Look { own_dice: true, reduced_motion: true, ..default() });
    settle(&mut app, 4);
    app
}

#[test]
fn a_facilitator_types_what_the_groups_own_dice_show() {
    let mut apps = (1..20).map(|seed| {
        let mut app = own_dice(&[], seed);
        app.world_mut().write_message(PlayTurn);
        settle(&mut app, 4);
        app
    });
    let asks = |app: &App| app.world().resource::<SceneShown>().asks();
    let mut app = apps.find(asks).expect("one of twenty games begins with a draw");
    let scene = app.world().resource::<SceneShown>().clone();
    assert_eq!(scene.steps, [Step::Orders, Step::Dice]);
    let turn = app.world().resource::<Play>().view().turn;
    assert_eq!(turn, 1, "nothing is decided yet");
    let mut scene = scene;
    scene.forward();
    let none = Forecast::default();
    let mut shown = show(scene, move |ui, scene| scene_ui(ui, scene, &Look::default(), none, none));
    assert!(texts(&shown).contains("Roll your own dice"));
    shown.state_mut().model.typed[0] = "seven".to_owned();
    shown.run_steps(2);
    assert!(texts(&shown).contains("A number from 1 to 100, or nothing."));
    press(&mut shown, Key::N);
    assert_eq!(wanted(&mut shown), [], "not before it can be read");
    shown.state_mut().model.typed[0] = "100".to_owned();
    shown.run_steps(2);
    press(&mut shown, Key::N);
    let asked = wanted(&mut shown);
    let [Some(GameAsk(command))] = asked.iter().map(Intent::get).collect::<Vec<_>>()[..] else {
        panic!("{asked:?}")
    };
    let Command::Adjudicate { rulings } = command else { panic!("{command:?}") };
    assert_eq!(rulings.len(), 1, "the others are rolled by the program");
    assert_eq!(rulings[0].reason, "physical dice: 100");

    app.world_mut().write_message(GameAsk(command.clone()));
    settle(&mut app, 4);
    let mut scene = app.world().resource::<SceneShown>().clone();
    assert_eq!((scene.before.turn, scene.after.turn), (1, 2));
    assert_ne!(scene.step(), Step::Orders, "they were opened before the roll");
    let draw = loop {
        if let Step::Odds(at) = scene.step()
            && let Some(draw) = &scene.after.news[at].draw
            && draw.name == rulings[0].draw
        {
            break draw.clone();
        }
        assert!(scene.forward(), "the draw is in the scene");
    };
    assert_eq!(draw.overruled.as_deref(), Some("physical dice: 100"));
    let mut below = 0.0;
    let holds = |branch: &Branch| {
        below += branch.probability;
        below > 0.995
    };
    let falls = draw.branches.iter().position(holds).expect("the strip is full");
    assert_eq!(usize::from(draw.result), falls, "100 falls on the end of the strip");
    scene.forward();
    scene.settle();
    let shown = show(scene, move |ui, scene| scene_ui(ui, scene, &Look::default(), none, none));
    let text = texts(&shown);
    assert!(text.contains("the dice show 00") && text.contains("Rolled with your own dice."));
    assert!(!text.contains("decided otherwise"), "{text}");
}

#[test]
fn at_one_screen_only_what_everybody_sees_is_rolled_by_hand() {
    let mut app = own_dice(&[ActorIx(0), ActorIx(2)], 7);
    for actor in [0, 2] {
        app.world_mut().write_message(SitDown::Seat);
        app.world_mut().write_message(Ready);
        settle(&mut app, 4);
        let options = &app.world().resource::<Play>().view().menu;
        let orders = options.first().map(|card| vec![card.option]).unwrap_or_default();
        let (reason, draws) = (String::new(), Vec::new());
        let actor = ActorIx(actor);
        app.world_mut().write_message(GameAsk(Command::Commit { actor, orders, reason, draws }));
        settle(&mut app, 4);
    }
    let scene = app.world().resource::<SceneShown>().clone();
    assert_eq!(scene.after.viewer, Viewer::Public);
    if scene.asks() {
        app.world_mut().write_message(GameAsk(Command::Adjudicate { rulings: Vec::new() }));
        settle(&mut app, 4);
    }
    let scene = app.world().resource::<SceneShown>();
    assert_eq!((scene.after.turn, scene.asks()), (2, false));
    let overruled = |news: &offramp::rules::News| {
        news.draw.as_ref().is_some_and(|draw| draw.overruled.is_some())
    };
    assert!(!scene.after.news.iter().any(overruled), "nothing typed, nothing overruled");
}
