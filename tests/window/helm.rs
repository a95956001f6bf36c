//! Somebody runs the game in the window: from the set-up to the scene.

use bevy::prelude::*;
use bevy_egui::egui::{Key, Vec2};
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable;
use offramp::rules::Event;
use offramp::session::Player;
use offramp::window::{Chosen, HelmShown, Look, Opening, Page, Phase, Play, helm_ui};

use crate::support::{click, press, press_yes, screen, settle, show, texts, whole};

#[test]
fn a_game_is_run_from_the_set_up_to_the_scene() {
    let look = Look { reduced_motion: true, ..Look::default() };
    let mut shown = whole(Opening::default(), look, Vec2::new(1280.0, 720.0));
    press(&mut shown, Key::Num1);
    {
        let mut chosen = shown.state_mut().world_mut().resource_mut::<Chosen>();
        chosen.seed = "7".to_owned();
        assert_eq!(chosen.players[0], Player::Person);
    }
    click(&mut shown, "I run the game");
    assert_eq!(screen(shown.state()), Page::Game(Phase::HandOver));
    // Before anybody has sealed, an inject can be thrown in.
    click(&mut shown, "I run the game: show my table");
    assert_eq!(screen(shown.state()), Page::Game(Phase::Helm));
    assert!(texts(&shown).contains("They can be decided when everybody has sealed."));
    // What an inject is for is read by whoever runs the game, and by nobody else.
    let notes =
        ["What this turn's injects ask for", "Expected: Each seat", "Note to the facilitator: Ask"];
    for note in notes {
        assert!(texts(&shown).contains(note), "{note}");
    }
    click(&mut shown, "Throw in");
    assert!(texts(&shown).contains("It can't be taken back."));
    press(&mut shown, Key::Y);
    let thrown = |event: &Event| matches!(event, Event::Injected { thrown_in: true, .. });
    let mut play = shown.state_mut().world_mut().resource_mut::<Play>();
    assert_eq!(play.session().events().iter().filter(|event| thrown(event)).count(), 1);
    press(&mut shown, Key::N);
    assert_eq!(screen(shown.state()), Page::Game(Phase::HandOver));
    press(&mut shown, Key::Enter);
    press(&mut shown, Key::Enter);
    assert_eq!(screen(shown.state()), Page::Game(Phase::Table));
    assert!(!texts(&shown).contains("Each seat reads its brief"), "a player reads no note");
    press(&mut shown, Key::Num1);
    press(&mut shown, Key::S);
    press_yes(&mut shown);
    assert_eq!(screen(shown.state()), Page::Game(Phase::HandOver), "the facilitator is next");
    assert!(texts(&shown).contains("the facilitator is next"));
    press(&mut shown, Key::Enter);
    assert_eq!(screen(shown.state()), Page::Game(Phase::Helm));
    press(&mut shown, Key::O);
    assert!(texts(&shown).contains("Open the orders?"));
    press(&mut shown, Key::Y);
    settle(shown.state_mut(), 4);
    shown.run_steps(4);
    assert_eq!(screen(shown.state()), Page::Game(Phase::Adjudication));
}

#[test]
fn an_inject_is_held_and_released_with_a_reason() {
    let look = Look { reduced_motion: true, ..Look::default() };
    let mut shown = whole(Opening::default(), look, Vec2::new(1280.0, 720.0));
    press(&mut shown, Key::Num1);
    shown.state_mut().world_mut().resource_mut::<Chosen>().seed = "7".to_owned();
    click(&mut shown, "I run the game");
    click(&mut shown, "I run the game: show my table");
    let held = |shown: &mut Harness<'_, App>| {
        let mut play = shown.state_mut().world_mut().resource_mut::<Play>();
        play.session().scenario().injects.iter().filter(|inject| inject.held).count()
    };
    for (button, question, yes, reason, count) in [
        ("Hold …", "until it is released?", "Hold it", "they are late", 1),
        ("Release …", "Release “", "Release it", "they are ready", 0),
    ] {
        click(&mut shown, button);
        assert!(texts(&shown).contains(question), "{}", texts(&shown));
        assert!(shown.query_by_label_contains(yes).is_none(), "not without a reason");
        shown.get_by_label("Why? (kept in the record)").focus();
        shown.run_steps(2);
        shown.get_by_label("Why? (kept in the record)").type_text(reason);
        shown.run_steps(2);
        click(&mut shown, yes);
        settle(shown.state_mut(), 4);
        shown.run_steps(4);
        assert_eq!(held(&mut shown), count);
    }
    assert!(!texts(&shown).contains("Held;"));
}

#[test]
fn on_a_projector_nothing_of_it_is_shown() {
    let shown = show(HelmShown::default(), |ui, helm| helm_ui(ui, helm, true));
    let all = texts(&shown);
    assert!(all.contains("The facilitator's table is covered"));
    assert!(!all.contains("Sealed") && !all.contains("Injects"), "{all}");
}
