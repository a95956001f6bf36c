//! The library's covers, help on every screen, and the glossary's words.
use crate::support as window_support;

use std::collections::BTreeSet;

use bevy_egui::egui::{Key, Vec2};
use egui_kittest::kittest::Queryable;
use offramp::scenario::ActorIx;
use offramp::window::{
    Chosen, Intent, Page, Phase, Pick, Shelf, briefing_ui, glossary, help_ui, library_ui, setup_ui,
};
use window_support::{book, press, seat, session, show, texts, unfinished, wanted};

#[test]
fn every_scenario_has_a_cover_its_roles_and_its_length() {
    let shelf = Shelf::shipped();
    let mut said: BTreeSet<String> = BTreeSet::new();
    for book in &shelf.books {
        let meta = &book.scenario.meta;
        match &book.chapter {
            Some(chapter) => {
                said.insert(chapter.campaign.title.clone());
            }
            None => {
                said.insert(meta.title.clone());
                said.insert(format!("{} turns", meta.turns));
                said.insert(format!("{} minutes alone", meta.solo_minutes));
                said.extend(book.scenario.actors.iter().map(|actor| actor.name.clone()));
            }
        }
    }
    for (wide, high) in [(1280.0, 720.0), (640.0, 480.0), (1920.0, 1080.0)] {
        let mut shown = show(Shelf::shipped(), library_ui);
        shown.set_size(Vec2::new(wide, high));
        shown.run_steps(4);
        let text = texts(&shown);
        for part in &said {
            assert!(text.contains(part), "{part} is missing at {wide}x{high} in:\n{text}");
        }
        let digit = [Key::Num1, Key::Num2, Key::Num3, Key::Num4, Key::Num5, Key::Num6];
        for (at, key) in digit.into_iter().enumerate().take(shelf.books.len()) {
            press(&mut shown, key);
            assert_eq!(wanted(&mut shown), [Intent::from(Pick::Book(at))]);
        }
    }
}

#[test]
fn what_is_grave_is_said_before_anything_is_played_and_not_on_the_cover() {
    let shown = show(Shelf::shipped(), library_ui);
    let covers = texts(&shown);
    for book in Shelf::shipped().books {
        let note = match &book.chapter {
            Some(chapter) => chapter.campaign.content_note.clone(),
            None => book.scenario.meta.content_note.clone(),
        };
        assert!(!covers.contains(&note), "{note}");
        let shown = show(Chosen::new(book), setup_ui);
        assert!(texts(&shown).contains(&note), "{note} in {}", texts(&shown));
    }
}

#[test]
fn every_cover_asks_one_thing() {
    let shown = show(Shelf::shipped(), library_ui);
    let (drawn, said) = (window_support::painted(&shown), texts(&shown));
    for book in Shelf::shipped().books {
        let asks = match &book.chapter {
            Some(chapter) => chapter.campaign.dilemma.clone(),
            None => book.scenario.meta.dilemma.clone(),
        };
        let asks = asks.expect("every cover that is shipped asks something");
        assert!(asks.ends_with('?') && said.contains(&asks), "{asks} in {said}");
        assert!(
            book.chapter.is_some() || book.scenario.meta.id != "kirillov" || drawn.contains(&asks)
        );
        for actor in &book.scenario.actors {
            assert!(actor.dilemma.is_some(), "{} of {}", actor.id, book.scenario.meta.id);
        }
    }
}

#[test]
fn who_is_new_is_offered_a_first_game_and_else_the_one_that_was_left() {
    let mut shown = show(Shelf::shipped(), library_ui);
    let text = texts(&shown);
    assert!(text.contains("New here?") && text.contains("10 minutes: First steps"), "{text}");
    press(&mut shown, Key::Enter);
    assert_eq!(wanted(&mut shown), [Intent::from(Pick::Book(0))]);
    let mut shelf = Shelf::shipped();
    shelf.unfinished = vec![unfinished("x", "Kirillov"), unfinished("y", "First steps")];
    let mut shown = show(shelf, library_ui);
    let text = texts(&shown);
    assert!(!text.contains("New here?") && text.contains("Go on with a game"), "{text}");
    press(&mut shown, Key::Enter);
    assert_eq!(wanted(&mut shown), [Intent::from(Pick::Game(0))]);
}

#[test]
fn each_screen_has_a_paragraph_of_help_above_its_keys() {
    let mut paragraphs = BTreeSet::new();
    for (screen, key) in [
        (Page::Library, "open that scenario"),
        (Page::Setup, "change who plays that seat"),
        (Page::Game(Phase::Brief), "to the table"),
        (Page::Game(Phase::HandOver), "sit down and show the table"),
        (Page::Game(Phase::Table), "forecast the card you read"),
        (Page::Game(Phase::Adjudication), "next factor or step, back"),
        (Page::Game(Phase::Debrief), "parts of the debrief"),
        (Page::Inside, "along a tie, to what leads here"),
        (Page::Settings, "back to where you were"),
    ] {
        let mut shown = show(true, move |ui, open| {
            *open &= !help_ui(ui, screen);
            Vec::new()
        });
        let text = texts(&shown);
        assert!(text.contains(&format!("Help: {}", screen.name())), "{text}");
        let (about, keys) = text.split_once("Keys: ").expect("keys come after the paragraph");
        assert!(keys.contains(key) && keys.contains("this page"), "{screen:?}: {keys}");
        let longest = about.lines().max_by_key(|line| line.len()).unwrap().to_owned();
        assert!(longest.len() > 90, "{screen:?} is hardly explained: {longest}");
        assert!(paragraphs.insert(longest), "{screen:?} is explained like another");
        press(&mut shown, Key::F1);
        assert!(!shown.state().model, "F1 closes what it opened");
    }
}

#[test]
fn help_lists_every_word_of_the_glossary() {
    let shown = show((), |ui, ()| {
        help_ui(ui, Page::Game(Phase::Table));
        Vec::new()
    });
    let text = texts(&shown);
    assert!(text.contains("acts that cross it"));
    for entry in glossary::all() {
        assert!(text.contains(entry.head) && text.contains(entry.means), "{entry:?}");
    }
}

#[test]
fn a_word_of_the_field_is_explained_where_the_pointer_rests_on_it() {
    let scenario = book("kirillov").scenario;
    let view = session(&scenario, &[ActorIx(1)], 7).view(seat(1));
    let meta = scenario.meta.clone();
    let mut shown = show(view, move |ui, view| briefing_ui(ui, view, &meta, None));
    let means = "an actor's declared limit";
    assert!(!texts(&shown).contains(means));
    shown.get_by_label("Your red lines").scroll_to_me();
    shown.run_steps(3);
    shown.get_by_label("Your red lines").hover();
    shown.run_steps(3);
    assert!(texts(&shown).contains(means), "{}", texts(&shown));
}

#[test]
fn a_group_may_roll_its_own_dice_a_single_player_may_not() {
    let label = "We roll our own dice and type in what they show";
    let mut chosen = Chosen::new(book("kirillov"));
    let mut shown = show(chosen, setup_ui);
    window_support::press(&mut shown, Key::M);
    assert!(!texts(&shown).contains(label));
    chosen = Chosen::new(book("kirillov"));
    chosen.players[1] = chosen.players[0].clone();
    let mut shown = show(chosen, setup_ui);
    window_support::press(&mut shown, Key::M);
    shown.get_by_label(label).scroll_to_me();
    shown.run_steps(3);
    window_support::click(&mut shown, label);
    assert!(shown.state().model.own_dice);
}
