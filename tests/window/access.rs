//! Every screen without a pointer and without eyes: everything that can be pressed has a name and a
//! role, Tab reaches all of it and leads back, what has the keyboard is plain to see, and what is
//! drawn is also said.
use crate::support as window_support;

use std::collections::BTreeMap;

use bevy::prelude::App;
use bevy_egui::egui::accesskit::{Action, Role};
use bevy_egui::egui::{Key, Modifiers, Ui, Vec2, vec2};
use egui_kittest::Harness;
use egui_kittest::kittest::{AccessKitNode, NodeT};
use offramp::rules::{Command, NewsKind, SeatView, Viewer};
use offramp::scenario::ActorIx;
use offramp::window::store::Book;
use offramp::window::{
    Board, Chosen, DebriefPart, Eye, Forecast, HandShown, HindsightShown, InsideLens, InsideShown,
    Look, Opening, Page, Phase, Play, SceneShown, Shelf, Step, TablePart, briefing_ui, debrief_ui,
    handover_ui, help_ui, inside_ui, library_ui, notice_ui, scene_ui, settings_ui, setup_ui,
    table_ui,
};
use window_support::{
    book, outlined, played_out, press, press_yes, scene_of, screen, seat, session, show, table,
    texts, unfinished, whole,
};

/// Scenarios that between them have everything.
const SCENARIOS: [&str; 2] = ["first-steps", "kirillov"];
/// Wide, and one part at a time.
const SIZES: [Vec2; 2] = [vec2(1280.0, 720.0), vec2(640.0, 480.0)];

/// Shows a screen at a size and looks at it closely.
fn look_at<M: 'static>(
    name: &str,
    size: Vec2,
    model: M,
    draw: impl FnMut(&mut Ui, &mut M) -> Vec<offramp::window::Intent> + 'static,
) {
    let mut shown = show(model, draw);
    shown.set_size(size);
    shown.run_steps(4);
    let name = format!("{name} at {size}");
    named(&name, &shown);
    reached(&name, &mut shown, size);
}

/// Whether a node can be pressed or typed into.
fn of_use(node: &AccessKitNode<'_>) -> bool {
    node.data().supports_action(Action::Focus) && !node.is_disabled()
}

/// What a node is known by: while Tab goes on, cards that are read come and go beside the list.
fn known(node: &AccessKitNode<'_>) -> (Role, Option<String>, Option<String>) {
    (node.role(), node.label(), node.description())
}

/// Everything that can be used has a name, a role, and nothing beside it that says the same.
fn named<S>(screen: &str, shown: &Harness<'_, S>) {
    use Role::{
        Button, Canvas, CheckBox, ComboBox, Link, RadioButton, Slider, SpinButton, TextInput,
    };
    let roles = [
        Button,
        Canvas,
        CheckBox,
        ComboBox,
        Link,
        RadioButton,
        Slider,
        SpinButton,
        TextInput,
        Role::MultilineTextInput,
    ];
    let mut said: BTreeMap<String, usize> = BTreeMap::new();
    for node in shown.root().children_recursive() {
        let node = node.accesskit_node();
        if !of_use(&node) {
            continue;
        }
        let name = node.label().unwrap_or_default();
        assert!(!name.trim().is_empty(), "{screen}: a {:?} has no name", node.role());
        assert!(roles.contains(&node.role()), "{screen}: {name} is a {:?}", node.role());
        let about = (node.role(), &name, node.value(), node.description());
        *said.entry(format!("{about:?}")).or_default() += 1;
    }
    said.retain(|_, times| *times > 1);
    assert!(said.is_empty(), "{screen}: not to be told apart: {said:?}");
}

/// Tab leads to everything that can be used, in both directions, and back to where it began; what it
/// leads to is to be seen, and has a ring around it.
fn reached<S>(screen: &str, shown: &mut Harness<'_, S>, size: Vec2) {
    let nodes = shown.root().children_recursive().map(|node| node.accesskit_node());
    let count = nodes.filter(of_use).count();
    let dialog = |node: &AccessKitNode<'_>| node.role() == Role::Dialog && node.is_modal();
    for modifiers in [Modifiers::NONE, Modifiers::SHIFT] {
        let mut met = Vec::new();
        for _ in 0..count * 2 + 4 {
            shown.key_press_modifiers(modifiers, Key::Tab);
            shown.run_steps(4);
            let mut nodes = shown.root().children_recursive().map(|node| node.accesskit_node());
            let Some(node) = nodes.find(|node| node.is_focused()) else { continue };
            ringed(screen, shown, &node.label().unwrap_or_default(), size);
            let back = met.first() == Some(&known(&node));
            met.push(known(&node));
            if back {
                break;
            }
        }
        assert!(met.len() > 1 && met.first() == met.last(), "{screen}: Tab is lost: {met:?}");
        // What lies below a sheet is out of reach.
        let nodes = || shown.root().children_recursive();
        let sheet = nodes().find(|node| dialog(&node.accesskit_node()));
        let within: Vec<_> =
            sheet.map_or_else(|| nodes().collect(), |sheet| sheet.children_recursive().collect());
        for node in within {
            let node = node.accesskit_node();
            let name = node.label().unwrap_or_default();
            assert!(
                !of_use(&node) || met.contains(&known(&node)),
                "{screen}: {modifiers:?} Tab does not reach {name}; {} of {count} met",
                met.len()
            );
        }
    }
}

/// What has the keyboard lies on the screen and has a ring around it.
fn ringed<S>(screen: &str, shown: &Harness<'_, S>, name: &str, size: Vec2) {
    let focused = shown.ctx.memory(|memory| memory.focused()).expect("something has it");
    let response = shown.ctx.read_response(focused).expect("it is drawn");
    let seen = response.interact_rect;
    assert!(seen.is_positive(), "{screen}: {name} is out of sight at {:?}", response.rect);
    let whole = bevy_egui::egui::Rect::from_min_size(Default::default(), size);
    assert!(whole.expand(0.5).contains_rect(seen), "{screen}: {name} at {seen:?}");
    let ring = response.rect.expand(2.0);
    assert!(outlined(shown).contains(&ring), "{screen}: no ring around {name} at {ring:?}");
}

#[test]
fn library() {
    for size in SIZES {
        let mut shelf = Shelf::shipped();
        shelf.unfinished = vec![unfinished("x", "Kirillov"), unfinished("y", "First steps")];
        look_at("library", size, shelf, library_ui);
    }
}

#[test]
fn set_up_of_a_game_and_of_a_campaign() {
    for size in SIZES {
        for id in SCENARIOS {
            look_at("set-up", size, Chosen::new(book(id)), setup_ui);
        }
        let shelf = Shelf::shipped();
        let campaign: Option<Book> = shelf.books.into_iter().find(|book| book.chapter.is_some());
        look_at("campaign", size, Chosen::new(campaign.expect("it is shipped")), setup_ui);
    }
}

#[test]
fn inside_of_a_scenario_and_of_a_campaign() {
    for size in SIZES {
        for lens in [InsideLens::Story, InsideLens::Around] {
            let mut inside = InsideShown::of(&book("first-steps")).expect("it has no errors");
            inside.lens = lens;
            look_at(&format!("inside, {lens:?}"), size, inside, inside_ui);
        }
        let shelf = Shelf::shipped();
        let campaign = shelf.books.iter().find(|book| book.chapter.is_some());
        let inside = campaign.and_then(InsideShown::of).expect("it is shipped");
        look_at("inside a campaign", size, inside, inside_ui);
    }
}

#[test]
fn brief_hand_over_settings_help_and_notice() {
    for size in SIZES {
        for id in SCENARIOS {
            let scenario = book(id).scenario;
            let view = session(&scenario, &[ActorIx(0)], 7).view(seat(0));
            let (meta, board) = (scenario.meta.clone(), Board::of(&scenario));
            look_at("brief", size, (view, Eye::default()), move |ui, (view, eye)| {
                briefing_ui(ui, view, &meta, Some((&board, eye)))
            });
        }
        look_at("hand over", size, (), |ui, ()| handover_ui(ui, "Moscow", "Turn 1 of 7", false));
        look_at("settings", size, Look::default(), |ui, look| settings_ui(ui, look));
        look_at("help", size, (), |ui, ()| {
            help_ui(ui, Page::Game(Phase::Table));
            Vec::new()
        });
        look_at("notice", size, (), |ui, ()| {
            notice_ui(ui, "The disk is full.");
            Vec::new()
        });
    }
}

/// A table with this hand.
fn at_table(name: &str, id: &str, size: Vec2, change: impl FnOnce(&mut HandShown, &SeatView)) {
    let scenario = book(id).scenario;
    let board = Board::of(&scenario);
    let view = session(&scenario, &[ActorIx(0)], 7).view(seat(0));
    let mut hand = HandShown::default();
    hand.keep_to(&view);
    change(&mut hand, &view);
    let draw =
        move |ui: &mut Ui, hand: &mut HandShown| table_ui(ui, &table(&view, Some(&board)), hand);
    look_at(&format!("{name} of {id}"), size, hand, draw);
}

#[test]
fn the_table_and_each_of_its_parts() {
    for id in SCENARIOS {
        at_table("table", id, SIZES[0], |_, _| {});
        at_table("large map", id, SIZES[0], |hand, _| hand.eye.large = true);
        let parts = [
            TablePart::Hand,
            TablePart::News,
            TablePart::Board,
            TablePart::Ladder,
            TablePart::Risk,
            TablePart::Known,
        ];
        for part in parts {
            at_table(&format!("{part:?}"), id, SIZES[1], |hand, _| hand.part = part);
        }
    }
}

#[test]
fn cards_taken_and_compared() {
    for size in SIZES {
        for id in SCENARIOS {
            at_table("compare", id, size, |hand, view| {
                hand.take(view, view.menu[0].option);
                hand.compare();
                hand.reading = Some(view.menu[1].option);
            });
            at_table("taken", id, size, |hand, view| {
                view.menu.iter().take(2).for_each(|card| hand.take(view, card.option));
            });
        }
    }
}

#[test]
fn sheets_on_the_table() {
    for size in SIZES {
        for id in SCENARIOS {
            at_table("seal", id, size, |hand, view| {
                hand.take(view, view.menu[0].option);
                hand.sealing = true;
            });
            at_table("leave", id, size, |hand, _| hand.leaving = true);
        }
    }
}

/// Scenes of turns in which something is drawn, and one in which the group rolls itself.
fn scenes(id: &str) -> Vec<SceneShown> {
    let scenario = book(id).scenario;
    let mut game = session(&scenario, &[], 7);
    let mut scenes = Vec::new();
    while !game.state().over() {
        let before = game.view(Viewer::Facilitator);
        game.play_computers().unwrap();
        let asking = offramp::table::Scene::asking(
            before.clone(),
            game.preview(Viewer::Facilitator, &[]).unwrap(),
        );
        scenes.extend(asking.map(SceneShown::from));
        game.advance().unwrap();
        scenes.push(scene_of(before, game.view(Viewer::Facilitator)));
    }
    let board = Board::of(&scenario);
    scenes.iter_mut().for_each(|scene| scene.staged.board = Some(board.clone()));
    scenes
}

#[test]
fn each_kind_of_step_of_an_adjudication() {
    for id in SCENARIOS {
        let mut kinds = Vec::new();
        for mut scene in scenes(id) {
            loop {
                let kind = std::mem::discriminant(&scene.step());
                if !kinds.contains(&kind) {
                    kinds.push(kind);
                    scene.settle();
                    for size in SIZES {
                        let (none, shown) = (Forecast::default(), scene.clone());
                        let name = format!("{:?} of {id}", scene.step());
                        look_at(&name, size, shown, move |ui, scene| {
                            scene_ui(ui, scene, &Look::default(), none, none)
                        });
                    }
                }
                if !scene.forward() {
                    break;
                }
            }
        }
        assert_eq!(kinds.len(), 5, "{id}: orders, own dice, odds, result, summary");
    }
}

#[test]
fn each_part_of_the_debrief() {
    for id in SCENARIOS {
        let scenario = book(id).scenario;
        let seen = played_out(&mut session(&scenario, &[], 7));
        for size in SIZES {
            for part in DebriefPart::ALL {
                let seen = seen.clone();
                let risks = vec![Forecast::default(); seen.history.len()];
                let name = format!("{part:?} of {id}");
                look_at(&name, size, part, move |ui, part| debrief_ui(ui, &seen, &risks, part));
            }
        }
    }
}

#[test]
fn a_hint_of_the_guide() {
    for size in SIZES {
        let look = Look { reduced_motion: true, ..Look::default() };
        let mut shown = whole(Opening::default(), look, size);
        for key in [Key::Num1, Key::Enter, Key::Enter] {
            press(&mut shown, key);
        }
        shown.run_steps(4);
        let name = format!("guide at {size}");
        assert_eq!(screen(shown.state()), Page::Game(Phase::Table));
        assert!(hint(&shown).is_some());
        named(&name, &shown);
        reached(&name, &mut shown, size);
        assert!(hint(&shown).is_some(), "Tab puts nothing away");
    }
}

#[test]
fn what_is_drawn_is_also_said() {
    let scenario = book("kirillov").scenario;
    let board = Board::of(&scenario);
    let mut game = session(&scenario, &[ActorIx(0)], 7);
    let orders = vec![game.view(seat(0)).menu[0].option];
    let (actor, reason, draws) = (ActorIx(0), String::new(), Vec::new());
    game.enter(Command::Commit { actor, orders, reason, draws }).unwrap();
    game.advance().unwrap();
    let view = game.view(seat(0));
    let (rung, done) = (view.rung.at(), view.news.iter().find(|news| news.kind == NewsKind::Act));
    let (rung, act) = (view.rungs[rung].name.clone(), done.unwrap().title.clone());
    let shown = show(HandShown::default(), move |ui, hand| {
        hand.keep_to(&view);
        table_ui(ui, &table(&view, Some(&board)), hand)
    });
    let text = texts(&shown);
    assert!(text.contains(&format!(", {rung}; the crisis stands here")), "{text}");
    assert!(text.contains("; threshold: "), "{text}");
    assert!(text.contains("severity ") && text.contains(" of 5\n"), "meters: {text}");
    assert!(text.contains("concerns "), "marks of parties: {text}");
    assert!(text.contains(" toward "), "relations: {text}");
    let map =
        shown.root().children_recursive().find(|node| node.accesskit_node().role() == Role::Canvas);
    let arcs = map.expect("there is a map").accesskit_node().description().unwrap_or_default();
    assert!(arcs.contains(&act.say()), "{act}: {arcs}");
    let shelf = show(Shelf::shipped(), library_ui);
    let covers = shelf.root().children_recursive();
    let covers = covers.filter(|node| node.accesskit_node().role() == Role::Image).count();
    assert!(covers >= 4, "{covers} covers are named");
}

/// Hints of the guide on the screen.
fn hint(shown: &Harness<'_, App>) -> Option<String> {
    let text = texts(shown);
    let line = text.lines().find(|line| line.starts_with("Guide, "))?;
    Some(line.to_owned())
}

#[test]
fn a_whole_game_with_its_guide_is_played_by_keys_alone() {
    let look = Look { reduced_motion: true, ..Look::default() };
    let mut shown = whole(Opening::default(), look, vec2(1280.0, 720.0));
    let mut told = Vec::new();
    // By keys that the hints themselves name.
    let mut read = |shown: &mut Harness<'static, App>| {
        while let Some(hint) = hint(shown) {
            let keys: &[Key] = match hint.rsplit_once(": ").map_or("", |(_, key)| key) {
                "1 to 9" => &[Key::Num1],
                "F" => &[Key::F],
                "C, then an arrow key" => &[Key::C, Key::ArrowDown],
                "T" => &[Key::T, Key::Escape],
                "S" | "N" => &[],
                _ => &[Key::G],
            };
            told.push(hint.clone());
            keys.iter().for_each(|key| press(shown, *key));
            if keys.is_empty() {
                break;
            }
        }
    };
    press(&mut shown, Key::Num1);
    assert_eq!(screen(shown.state()), Page::Setup);
    // With other luck it may end in its first turn.
    shown.state_mut().world_mut().resource_mut::<Chosen>().seed = "7".to_owned();
    press(&mut shown, Key::Enter);
    assert_eq!(screen(shown.state()), Page::Game(Phase::Brief));
    press(&mut shown, Key::Enter);
    let mut on_sheet = Vec::new();
    let read_sheet = |shown: &mut Harness<'static, App>, told: &mut Vec<String>| {
        while let Some(hint) = hint(shown).filter(|hint| !hint.ends_with("Ctrl+Enter")) {
            told.push(hint);
            press(shown, Key::Tab);
            press(shown, Key::Enter);
        }
    };
    let mut turns = 0;
    while screen(shown.state()) != Page::Game(Phase::Debrief) {
        assert_eq!(screen(shown.state()), Page::Game(Phase::Table), "turn {turns}");
        turns += 1;
        assert!(turns <= 3);
        read(&mut shown);
        if turns > 1 {
            press(&mut shown, Key::Num1);
        }
        press(&mut shown, Key::S);
        shown.run_steps(6);
        read_sheet(&mut shown, &mut on_sheet);
        press_yes(&mut shown);
        assert_eq!(screen(shown.state()), Page::Game(Phase::Adjudication));
        read(&mut shown);
        press(&mut shown, Key::Enter);
        read(&mut shown);
        press(&mut shown, Key::B);
        while screen(shown.state()) == Page::Game(Phase::Adjudication) {
            let scene = shown.state().world().resource::<SceneShown>();
            assert!(!scene.moving(), "nothing moves: {:?}", scene.step());
            let last = scene.step() == Step::Summary;
            read(&mut shown);
            press(&mut shown, Key::Enter);
            assert!(!last || screen(shown.state()) != Page::Game(Phase::Adjudication));
        }
    }
    let seen = shown.state().world().resource::<HindsightShown>().clone();
    let own = seen.choice(1, ActorIx(0)).expect("a choice");
    assert_eq!(own.orders.len(), 1, "the card that 1 took");
    read(&mut shown);
    let play = shown.state().world().resource::<Play>();
    assert_eq!(play.scenario().guide.len(), 16);
    told.append(&mut on_sheet);
    // Those of a turn that never came are told to nobody.
    for hint in play.scenario().guide.iter().filter(|hint| hint.turn <= turns) {
        let times = told.iter().filter(|told| told.contains(&hint.text)).count();
        assert_eq!(times, 1, "{} in {turns} turns: {told:#?}", hint.text);
    }
    press(&mut shown, Key::Num7);
    assert!(texts(&shown).contains("What really happened"));
    press(&mut shown, Key::N);
    assert_eq!(screen(shown.state()), Page::Library);
}
