//! The guide of a tutorial in the window: beside what it speaks of, and in nobody's way.
use crate::support as window_support;

use bevy::prelude::App;
use bevy_egui::egui::accesskit::Live;
use bevy_egui::egui::{Id, Key, Modifiers, Rect, Shape, Vec2, vec2};
use egui_kittest::Harness;
use egui_kittest::kittest::NodeT;
use offramp::scenario::ActorIx;
use offramp::window::{HandShown, Look, Opening, Page, Phase, Play, Ready, TablePart};
use window_support::{book, outlined, press, press_yes, screen, setup, texts, whole};

/// The first table of a game.
fn at_table(id: &str, size: Vec2) -> Harness<'static, App> {
    let book = book(id);
    let setup = setup(&book.scenario, &[ActorIx(0)], 7);
    let opening = Opening { book: Some(book), setup: Some(setup), ..Default::default() };
    let mut shown = whole(opening, Look { reduced_motion: true, ..Look::default() }, size);
    assert_eq!(screen(shown.state()), Page::Game(Phase::Brief));
    shown.state_mut().world_mut().write_message(Ready);
    shown.run_steps(6);
    assert_eq!(screen(shown.state()), Page::Game(Phase::Table));
    shown
}

/// The texts of the guide.
fn hints(shown: &Harness<'_, App>) -> Vec<String> {
    let play = shown.state().world().resource::<Play>();
    play.scenario().guide.iter().map(|hint| hint.text.clone()).collect()
}

/// The bubble, if it is there.
fn bubble(shown: &Harness<'_, App>) -> Option<Rect> {
    texts(shown).contains("No more hints").then_some(())?;
    shown.ctx.memory(|memory| memory.area_rect(Id::new("guide")))
}

#[test]
fn each_hint_stands_beside_what_it_speaks_of() {
    let mut shown = at_table("first-steps", vec2(1280.0, 720.0));
    let hints = hints(&shown);
    for (at, hint) in hints.iter().take(8).enumerate() {
        let text = texts(&shown);
        assert!(text.contains(&format!("{} of 8. {hint}", at + 1)), "{text}");
        let live: Vec<_> = shown
            .root()
            .children_recursive()
            .filter(|node| node.accesskit_node().live() == Live::Polite)
            .filter_map(|node| node.accesskit_node().value())
            .collect();
        assert!(matches!(live.as_slice(), [said] if said.contains(hint.as_str())), "{live:?}");
        let bubble = bubble(&shown).expect("it is shown");
        let all = Rect::from_min_size(Default::default(), vec2(1280.0, 720.0));
        assert!(all.contains_rect(bubble), "{bubble:?}");
        // With no card taken nothing has the keyboard, and so no ring.
        assert_eq!(shown.ctx.memory(|memory| memory.focused()), None);
        let mut pointed = outlined(&shown);
        pointed.retain(|rect| !rect.contains_rect(bubble) && !bubble.contains_rect(*rect));
        assert!(!pointed.is_empty(), "hint {} points at nothing", at + 1);
        for rect in pointed {
            assert!(!rect.intersects(bubble), "hint {}: {rect:?} under {bubble:?}", at + 1);
        }
        press(&mut shown, Key::G);
    }
    assert_eq!(bubble(&shown), None, "all of this moment have been read");
}

#[test]
fn in_a_small_window_a_hint_opens_its_part() {
    let mut shown = at_table("first-steps", vec2(640.0, 480.0));
    let part = |shown: &Harness<'_, App>| shown.state().world().resource::<HandShown>().part;
    use TablePart::{Hand as Cards, Known, Ladder, News, Risk};
    for (at, opened) in [Ladder, Known, News, Cards, Cards, Cards, Cards, Cards].iter().enumerate()
    {
        assert_eq!(part(&shown), *opened, "hint {}", at + 1);
        let bubble = bubble(&shown).expect("it is shown");
        let all = Rect::from_min_size(Default::default(), vec2(640.0, 480.0));
        assert!(all.contains_rect(bubble), "{bubble:?}");
        assert!(!outlined(&shown).is_empty());
        press(&mut shown, Key::G);
    }
    let mut shown = at_table("first-steps", vec2(640.0, 480.0));
    press(&mut shown, Key::V);
    assert_eq!(part(&shown), Risk, "one may look elsewhere");
    assert!(texts(&shown).contains("The ladder: 1 of 8"), "and it still says what it is about");
}

#[test]
fn one_may_play_on_without_reading_or_be_told_no_more() {
    let mut shown = at_table("first-steps", vec2(1280.0, 720.0));
    press(&mut shown, Key::Num2);
    assert_eq!(shown.state().world().resource::<HandShown>().taken.len(), 1);
    press(&mut shown, Key::S);
    assert_eq!(bubble(&shown), None, "nothing lies on the seal sheet");
    press(&mut shown, Key::Escape);
    assert!(bubble(&shown).is_some());
    shown.key_press_modifiers(Modifiers::SHIFT, Key::G);
    shown.run_steps(4);
    assert_eq!(bubble(&shown), None);
    press(&mut shown, Key::S);
    press_yes(&mut shown);
    assert_eq!(screen(shown.state()), Page::Game(Phase::Adjudication));
    assert_eq!(bubble(&shown), None);
}

/// Texts of the screen below the bubble, as far as they can be seen.
fn below(shown: &Harness<'_, App>, bubble: Rect) -> Vec<(String, Rect)> {
    let mut texts = Vec::new();
    for clipped in &shown.output().shapes {
        match &clipped.shape {
            // All that follows lies in it.
            Shape::Rect(rect) if (rect.rect.center() - bubble.center()).length() < 1.0 => break,
            Shape::Text(text) => {
                let seen = text.visual_bounding_rect().intersect(clipped.clip_rect);
                texts.push((text.galley.text().to_owned(), seen));
            }
            _ => {}
        }
    }
    texts
}

#[test]
fn the_hint_of_the_debrief_lies_on_no_text() {
    for size in [vec2(1280.0, 720.0), vec2(853.0, 480.0)] {
        let mut shown = at_table("first-steps", size);
        while screen(shown.state()) != Page::Game(Phase::Debrief) {
            press(&mut shown, Key::S);
            if screen(shown.state()) == Page::Game(Phase::Table)
                && !texts(&shown).contains("Seal your orders")
            {
                press(&mut shown, Key::S);
            }
            press_yes(&mut shown);
            press(&mut shown, Key::K);
            press(&mut shown, Key::N);
        }
        let keys = [Key::Num1, Key::Num2, Key::Num3, Key::Num4, Key::Num5, Key::Num6, Key::Num7];
        for key in keys {
            press(&mut shown, key);
            shown.run_steps(6);
            let bubble = bubble(&shown).expect("there is one");
            let all = Rect::from_min_size(Default::default(), size);
            assert!(all.contains_rect(bubble), "{bubble:?}");
            let texts = below(&shown, bubble);
            assert!(texts.len() > 5, "{texts:?}");
            let covered: Vec<_> = texts
                .into_iter()
                .filter(|(_, rect)| rect.is_positive() && rect.intersects(bubble.shrink(1.0)))
                .collect();
            assert_eq!(covered, [], "{key:?} at {size:?}: {bubble:?}");
        }
        press(&mut shown, Key::G);
        assert_eq!(bubble(&shown), None);
    }
}

#[test]
fn scenarios_without_a_guide_say_nothing() {
    let shown = at_table("kirillov", vec2(1280.0, 720.0));
    assert_eq!(bubble(&shown), None);
}
