//! The layout of every screen, read from what egui draws: with the longest texts of all scenarios, in
//! windows large and small, and with all texts 40% longer.
use crate::support as window_support;

use std::sync::Arc;

use bevy_egui::egui::{Key, Ui, Vec2};
use offramp::forecast::{Difference, Estimate, Headline};
use offramp::report::{CauseKind, CauseLine, Lowering, NextTurn, WhyMoved};
use offramp::rules::{NewsKind, SeatView, Viewer};
use offramp::scenario::library::SHIPPED;
use offramp::scenario::{ActorIx, Scenario};
use offramp::table::Why;
use offramp::texts::{Language, say, within};
use offramp::window::{
    Board, Chosen, DebriefPart, Eye, Forecast, HandShown, HindsightShown, InsideShown, Intent,
    Look, SceneShown, Shelf, briefing_ui, debrief_ui, handover_ui, help_ui, inside_ui, library_ui,
    notice_ui, scene_ui, settings_ui, setup_ui, table_ui,
};
use window_support::layout::{long_texts, wrong};
use window_support::{PAGES, book, come_to_rest, press, scene_of, seat, session, show, table};

/// Sizes in points: the window as it opens; the same with text at 150%; the least.
const SIZES: [[f32; 2]; 3] = [[1280.0, 720.0], [853.0, 480.0], [640.0, 480.0]];

/// What is wrong with a screen in each size and length of text, after each of these keys.
fn faults<M: 'static>(
    what: &str,
    make: impl Fn() -> M,
    keys: &[Key],
    draw: impl Fn(&mut Ui, &mut M) -> Vec<Intent> + 'static,
) -> Vec<String> {
    let mut all = Vec::new();
    let mut shown = show(make(), draw);
    for long in [false, true] {
        if long {
            long_texts(&shown.ctx);
        }
        let said = if long { ", long texts" } else { "" };
        for [wide, high] in SIZES {
            shown.set_size(Vec2::new(wide, high));
            shown.state_mut().model = make();
            shown.step();
            come_to_rest(&mut shown);
            let name = format!("{what}, {wide} by {high}{said}");
            all.extend(wrong(&shown, &name));
            for key in keys {
                press(&mut shown, *key);
                all.extend(wrong(&shown, &format!("{name}, after {key:?}")));
            }
        }
    }
    all
}

fn none(wrong: &[String]) {
    assert!(wrong.is_empty(), "{} faults:\n{}", wrong.len(), wrong.join("\n"));
}

#[test]
fn screens_before_and_beside_a_game() {
    let mut all = faults(
        "library",
        || (),
        &[Key::PageDown, Key::End],
        |ui, ()| library_ui(ui, &mut Shelf::shipped()),
    );
    all.extend(faults("settings", Look::default, &[], |ui, look| settings_ui(ui, look)));
    all.extend(faults(
        "notice",
        || (),
        &[],
        |ui, ()| {
            notice_ui(ui, "The game could not be kept: the disk is full. Make room, then go on.");
            Vec::new()
        },
    ));
    for screen in PAGES {
        let help = move |ui: &mut Ui, (): &mut ()| {
            help_ui(ui, screen);
            Vec::new()
        };
        all.extend(faults(&format!("help on {}", screen.name()), || (), &[Key::End], help));
    }
    none(&all);
}

/// Words of another language are longer, and break elsewhere.
#[test]
fn settings_and_set_up_in_ukrainian() {
    none(&within(Language::Ukrainian, || {
        let mut all = faults("settings", Look::default, &[], |ui, look| settings_ui(ui, look));
        let chosen = || Chosen::new(book("first-steps"));
        all.extend(faults("set-up", chosen, &[Key::End], setup_ui));
        all
    }));
}

#[test]
fn what_hangs_together_from_inside() {
    let keys = [Key::ArrowRight, Key::ArrowDown, Key::Home, Key::Plus, Key::V, Key::Plus, Key::V];
    let mut all = Vec::new();
    for id in ["first-steps", "kirillov"] {
        let open = || InsideShown::of(&book(id)).expect("it has no errors");
        all.extend(faults(&format!("inside {id}"), open, &keys, inside_ui));
    }
    none(&all);
}

#[test]
fn set_ups_briefs_and_veils() {
    let mut all = Vec::new();
    for shipped in SHIPPED {
        let scenario = book(shipped.id).scenario;
        let chosen = || Chosen::new(book(shipped.id));
        let board = Arc::new(Board::of(&scenario));
        all.extend(faults(&format!("set-up of {}", shipped.id), chosen, &[Key::End], setup_ui));
        for actor in scenario.actor_ids() {
            let view = session(&scenario, &[actor], 7).view(seat(actor.0));
            let (name, meta) = (scenario.actor(actor).name.clone(), scenario.meta.clone());
            let what = format!("brief of {name} in {}", shipped.id);
            let board = Arc::clone(&board);
            all.extend(faults(
                &what,
                || (view.clone(), Eye::default()),
                &[Key::End],
                move |ui, (view, eye)| briefing_ui(ui, view, &meta, Some((&board, eye))),
            ));
            all.extend(faults(&format!("veil of {name}"), || (), &[], {
                let name = name.clone();
                move |ui, ()| handover_ui(ui, &name, "Turn 1 of 7", false)
            }));
        }
    }
    none(&all);
}

/// A game of computers, as each seat sees the beginning of its last turn but one.
fn late(id: &str, actor: ActorIx) -> SeatView {
    let mut game = session(&book(id).scenario, &[], 7);
    let mut view = game.view(seat(actor.0));
    while !game.state().over() {
        view = game.view(seat(actor.0));
        game.advance().unwrap();
    }
    view
}

#[test]
fn tables_early_and_late() {
    let keys = [
        Key::Num1,
        Key::Num2,
        Key::ArrowDown,
        Key::C,
        Key::ArrowDown,
        Key::ArrowDown,
        Key::Escape,
        Key::S,
        Key::Escape,
        Key::Escape,
        Key::Escape,
        Key::V,
        Key::V,
        Key::V,
        Key::V,
    ];
    let mut all = Vec::new();
    for shipped in SHIPPED {
        let scenario = book(shipped.id).scenario;
        for actor in scenario.actor_ids() {
            let early = session(&scenario, &[actor], 7).view(seat(actor.0));
            for (when, view) in [("early", early), ("late", late(shipped.id, actor))] {
                let name = &scenario.actor(actor).name;
                let what = format!("table of {name} in {}, {when}", shipped.id);
                all.extend(faults(&what, HandShown::default, &keys, move |ui, hand| {
                    hand.keep_to(&view);
                    table_ui(ui, &table(&view, None), hand)
                }));
            }
        }
    }
    none(&all);
}

/// Causes with long names, and what is beside them.
fn why(scenario: &Scenario, scene: &SceneShown) -> Why {
    let at = |hits| Estimate::of(hits, 100);
    let acts = scene.after.news.iter().filter(|news| news.kind == NewsKind::Act);
    let mut titles: Vec<_> = acts.map(|news| news.title.say()).collect();
    titles.sort_by_key(|title| std::cmp::Reverse(title.len()));
    let less = Difference { share: -0.04, low: -0.06, high: -0.02 };
    let cause = |(title, points): (&String, i32)| CauseLine {
        text: format!("{title}: {title}"),
        kind: if points > 0 { CauseKind::Chosen } else { CauseKind::Lines },
        points,
        part: Some(less),
    };
    let rest =
        CauseLine { text: say!("moved-rest"), kind: CauseKind::Rest, points: 13, part: None };
    let moved = WhyMoved {
        what: Headline::End(0.into()),
        name: scenario.ladder.thresholds[0].name.clone(),
        before: at(29),
        after: at(57),
        whole: less,
        came: false,
        usual: Some(at(40)),
        causes: titles.iter().zip([17, 8, -10]).map(cause).chain([rest]).collect(),
        next_turn: Some(NextTurn { before: at(12), after: at(31), usual: Some(at(9)) }),
        lowering: titles.iter().take(3).map(|t| Lowering { title: t.clone(), less }).collect(),
    };
    Why { moved: vec![moved.clone(), moved], usual: Arc::default(), whole: true }
}

/// On its map, with the reasons folded and unfolded; and what a turn came to, with its causes.
#[test]
fn scenes_on_their_map_and_the_causes_of_a_turn() {
    let mut all = Vec::new();
    for (id, at) in [("kirillov", 2), ("first-steps", 0)] {
        let scenario = book(id).scenario;
        let mut game = session(&scenario, &[], 7);
        let before = game.view(seat(at));
        game.advance().unwrap();
        let scene = offramp::table::Scene::new(before, game.view(seat(at))).in_stops();
        let mut scene = SceneShown::from(scene);
        scene.why = Some(why(&scenario, &scene));
        let board = Board::of(&scenario);
        loop {
            scene.settle();
            for board in [None, Some(board.clone())] {
                let mapped = board.is_some();
                let what = format!("{id}, {:?}, on a map: {mapped}", scene.step());
                let (mut make, none) = (scene.clone(), Forecast::default());
                make.staged.board = board;
                let draw = move |ui: &mut Ui, scene: &mut SceneShown| {
                    scene_ui(ui, scene, &Look::default(), none, none)
                };
                let mut found = faults(&what, move || make.clone(), &[Key::D], draw);
                // On a map signs that lie close may touch.
                found.retain(|fault| !(mapped && fault.contains("lies on")));
                all.extend(found);
            }
            if !scene.forward() {
                break;
            }
        }
    }
    none(&all);
}

#[test]
fn shows_of_hands() {
    let mut all = Vec::new();
    for shipped in SHIPPED {
        let view = session(&book(shipped.id).scenario, &[], 7).view(Viewer::Public);
        let asked = || {
            let mut hands = offramp::window::HandsShown::default();
            hands.ask(&view);
            hands
        };
        let what = format!("show of hands in {}", shipped.id);
        all.extend(faults(&what, asked, &[], |ui, hands| offramp::window::hands_ui(ui, hands)));
    }
    none(&all);
}

#[test]
fn adjudications_and_debriefs() {
    let mut all = Vec::new();
    for shipped in SHIPPED {
        let mut game = session(&book(shipped.id).scenario, &[], 7);
        while !game.state().over() {
            let before = game.view(Viewer::Facilitator);
            game.advance().unwrap();
            let mut scene = scene_of(before, game.view(Viewer::Facilitator));
            let turn = scene.before.turn;
            for step in 0.. {
                scene.settle();
                let what = format!("{}, turn {turn}, step {step}", shipped.id);
                // Every step of the first turn, and what the others came to.
                let last = scene.place().0 == scene.place().1;
                if turn == 1 || last {
                    let none = Forecast::default();
                    all.extend(faults(
                        &what,
                        || scene.clone(),
                        &[],
                        move |ui, scene| scene_ui(ui, scene, &Look::default(), none, none),
                    ));
                }
                if !scene.forward() {
                    break;
                }
            }
        }
        for part in DebriefPart::ALL {
            let seen = std::sync::Arc::new(HindsightShown::of(&game));
            let what = format!("debrief of {}, {}", shipped.id, part.name());
            all.extend(faults(
                &what,
                || part,
                &[Key::PageDown, Key::End],
                move |ui, part| {
                    let risks = vec![Forecast::default(); seen.history.len()];
                    debrief_ui(ui, &seen, &risks, part)
                },
            ));
        }
    }
    none(&all);
}
