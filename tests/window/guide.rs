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
    said(shown)?;
    shown.ctx.memory(|memory| memory.area_rect(Id::new("guide")))
}

/// What it says.
fn said(shown: &Harness<'_, App>) -> Option<String> {
    let text = texts(shown);
    let line = text.lines().find_map(|line| line.strip_prefix("Guide, "))?;
    Some(line.to_owned())
}

/// That the bubble says this hint, lies on the screen, points at something, and covers nothing of it.
fn says(shown: &Harness<'_, App>, what: &str, size: Vec2) {
    let text = said(shown).unwrap_or_else(|| panic!("no bubble says `{what}`"));
    assert!(text.contains(what), "{text}\ninstead of\n{what}");
    let bubble = bubble(shown).expect("it has a place");
    assert!(Rect::from_min_size(Default::default(), size).contains_rect(bubble), "{bubble:?}");
    let live: Vec<_> = shown
        .root()
        .children_recursive()
        .filter(|node| node.accesskit_node().live() == Live::Polite)
        .filter_map(|node| node.accesskit_node().value())
        .collect();
    assert!(matches!(live.as_slice(), [said] if said.contains(what)), "{live:?}");
    let mut pointed = outlined(shown);
    // What has the keyboard below the sheet is outlined, too.
    let sheet = shown.ctx.memory(|memory| memory.top_modal_layer());
    if let Some(sheet) =
        sheet.and_then(|sheet| shown.ctx.memory(|memory| memory.area_rect(sheet.id)))
    {
        pointed.retain(|rect| sheet.contains_rect(*rect));
    }
    pointed.retain(|rect| !rect.contains_rect(bubble) && !bubble.contains_rect(*rect));
    assert!(!pointed.is_empty(), "`{what}` points at nothing");
    for rect in pointed {
        let both = rect.intersect(bubble);
        assert!(!both.is_positive(), "`{what}`: {rect:?} under {bubble:?}");
    }
}

/// Each step goes because it was done, not because a button was pressed; and one may be read only.
#[test]
fn a_first_game_is_learnt_by_doing() {
    let size = vec2(1280.0, 720.0);
    let mut shown = at_table("first-steps", size);
    let hints = hints(&shown);
    let buttons = |shown: &Harness<'_, App>| {
        let text = texts(shown);
        (text.matches("Next  [G]").count(), text.contains("Put the guide away"))
    };
    says(&shown, &hints[0], size);
    assert_eq!(buttons(&shown), (1, true), "nothing to do but read");
    press(&mut shown, Key::G);
    let asked = ["Take a card: 1 to 9", "Ask for its forecast: F"];
    for ((hint, asked), key) in hints[1..].iter().zip(asked).zip([Key::Num1, Key::F]) {
        says(&shown, &format!("{hint} {asked}"), size);
        assert_eq!(buttons(&shown), (0, true), "{hint}");
        press(&mut shown, Key::G);
        says(&shown, hint, size);
        press(&mut shown, key);
    }
    // The question is answered on the sheet.
    says(&shown, &format!("{} Seal: S", hints[4]), size);
    press(&mut shown, Key::S);
    shown.run_steps(6);
    says(&shown, &hints[3], size);
    assert_eq!(buttons(&shown), (0, false), "the sheet keeps the keyboard");
    press(&mut shown, Key::Tab);
    press(&mut shown, Key::Enter);
    shown.run_steps(6);
    says(&shown, &format!("{} Seal: hold the button, or Ctrl+Enter", hints[4]), size);
    press_yes(&mut shown);
    assert_eq!(screen(shown.state()), Page::Game(Phase::Adjudication));
    let mut told = Vec::new();
    while screen(shown.state()) == Page::Game(Phase::Adjudication) {
        if let Some(text) = said(&shown) {
            assert!(text.ends_with("Go on: N"), "{text}");
            told.push(text);
        }
        press(&mut shown, Key::N);
    }
    for hint in &hints[5..9] {
        assert_eq!(told.iter().filter(|told| told.contains(hint)).count(), 1, "{hint}");
    }
    assert_eq!(told.len(), 4, "{told:?}");
    let hint = said(&shown).expect("turn 2 has some of its own");
    assert!(hint.contains(&hints[9]), "{hint}");
}

#[test]
fn what_was_done_already_is_not_asked_for() {
    let size = vec2(1280.0, 720.0);
    let mut shown = at_table("first-steps", size);
    let hints = hints(&shown);
    press(&mut shown, Key::Num1);
    press(&mut shown, Key::F);
    says(&shown, &hints[0], size);
    press(&mut shown, Key::G);
    says(&shown, &hints[4], size);
}

#[test]
fn with_large_text_a_bubble_leaves_free_what_it_speaks_of() {
    // 1280 by 720 with text of 150%.
    let size = vec2(853.0, 480.0);
    let mut shown = at_table("first-steps", size);
    let hints = hints(&shown);
    says(&shown, &hints[0], size);
    press(&mut shown, Key::G);
    assert!(said(&shown).expect("a hint").contains(&hints[1]));
    press(&mut shown, Key::Num1);
    says(&shown, &hints[2], size);
    press(&mut shown, Key::F);
    says(&shown, &hints[4], size);
    press(&mut shown, Key::S);
    shown.run_steps(6);
    says(&shown, &hints[3], size);
}

#[test]
fn in_a_small_window_a_hint_opens_its_part() {
    let mut shown = at_table("first-steps", vec2(640.0, 480.0));
    let part = |shown: &Harness<'_, App>| shown.state().world().resource::<HandShown>().part;
    use TablePart::{Hand as Cards, Ladder, Risk};
    let steps = [(Ladder, Key::G), (Cards, Key::Num1), (Cards, Key::F)];
    for (at, (opened, key)) in steps.into_iter().enumerate() {
        assert_eq!(part(&shown), opened, "hint {}", at + 1);
        let bubble = bubble(&shown).expect("it is shown");
        let all = Rect::from_min_size(Default::default(), vec2(640.0, 480.0));
        assert!(all.contains_rect(bubble), "{bubble:?}");
        assert!(!outlined(&shown).is_empty());
        press(&mut shown, key);
    }
    let mut shown = at_table("first-steps", vec2(640.0, 480.0));
    press(&mut shown, Key::V);
    assert_eq!(part(&shown), Risk, "one may look elsewhere");
    assert!(texts(&shown).contains("The ladder: 1 of 5"), "and it still says what it is about");
}

#[test]
fn one_may_play_on_without_reading_or_put_the_guide_away_and_take_it_up_again() {
    let mut shown = at_table("first-steps", vec2(1280.0, 720.0));
    let put_away = |shown: &mut Harness<'_, App>| {
        shown.key_press_modifiers(Modifiers::SHIFT, Key::G);
        shown.run_steps(4);
    };
    press(&mut shown, Key::Num2);
    assert_eq!(shown.state().world().resource::<HandShown>().taken.len(), 1);
    let before = said(&shown).expect("a hint");
    put_away(&mut shown);
    assert_eq!(bubble(&shown), None);
    put_away(&mut shown);
    assert_eq!(said(&shown), Some(before), "where it was left");
    press(&mut shown, Key::T);
    assert_eq!(bubble(&shown), None, "nothing lies on other sheets");
    press(&mut shown, Key::Escape);
    put_away(&mut shown);
    press(&mut shown, Key::S);
    assert_eq!(bubble(&shown), None);
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
        press(&mut shown, Key::T);
        press(&mut shown, Key::Escape);
        let second = said(&shown).expect("there is another");
        assert!(second.contains("under Decisions"), "{second}");
        press(&mut shown, Key::G);
        assert_eq!(bubble(&shown), None);
    }
}

#[test]
fn scenarios_without_a_guide_say_nothing() {
    let shown = at_table("kirillov", vec2(1280.0, 720.0));
    assert_eq!(bubble(&shown), None);
}
