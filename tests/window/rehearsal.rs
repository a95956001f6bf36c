//! A game in the window that goes on with each edition of its scenario's file.
use crate::support as window_support;

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use bevy::prelude::App;
use bevy_egui::egui::{Key, vec2};
use egui_kittest::Harness;
use offramp::files::FileWatch;
use offramp::policy::PolicyKind;
use offramp::session::{Session, Setup, Unrecorded};
use offramp::window::{Look, Notice, Opening, Page, Phase, Rehearsal};
use window_support::layout::wrong;
use window_support::{press, screen, texts, whole};

/// Saves the file with something else in it, by renaming.
fn edit(file: &Path, old: &str, new: &str) {
    let text = fs::read_to_string(file).unwrap();
    assert!(text.contains(old), "no `{old}` in the file");
    let beside = file.with_extension("new");
    fs::write(&beside, text.replacen(old, new, 1)).unwrap();
    fs::rename(&beside, file).unwrap();
}

/// Draws until something is said, and puts it away.
fn said(shown: &mut Harness<'_, App>) -> String {
    for _ in 0..400 {
        if let Some(said) = shown.state_mut().world_mut().resource_mut::<Notice>().text.take() {
            shown.run_steps(4);
            return said;
        }
        std::thread::sleep(FileWatch::EVERY / 4);
        shown.run_steps(2);
    }
    panic!("nothing is said:\n{}", texts(shown));
}

/// A rehearsal of the example at its table, with its file.
fn rehearsed(folder: &Path) -> (Harness<'static, App>, PathBuf) {
    let file = folder.join("weir.ron");
    fs::copy("docs/example.ron", &file).unwrap();
    let (watch, loaded) = FileWatch::new(&file);
    let (scenario, files) = (Arc::new(loaded.scenario.unwrap()), loaded.files);
    let upper = scenario.find_actor("upper").unwrap();
    let setup = Setup::all_computers(&scenario, 5, PolicyKind::Temperament).with_people(&[upper]);
    let session = Session::start(scenario, setup, Box::new(Unrecorded)).unwrap();
    let rehearsal = Rehearsal { session, files, watch: Some(watch), said: None };
    let opening = Opening { rehearsal: Some(rehearsal), ..Opening::default() };
    let look = Look { reduced_motion: true, ..Look::default() };
    let mut shown = whole(opening, look, vec2(1280.0, 720.0));
    shown.run_steps(6);
    assert_eq!(screen(shown.state()), Page::Game(Phase::Brief));
    press(&mut shown, Key::N);
    shown.run_steps(4);
    assert_eq!(screen(shown.state()), Page::Game(Phase::Table));
    (shown, file)
}

#[test]
fn a_game_in_the_window_goes_on_with_what_is_saved() {
    let folder = tempfile::tempdir().unwrap();
    let (mut shown, file) = rehearsed(folder.path());
    assert!(texts(&shown).contains("Close the weir"), "{}", texts(&shown));

    edit(&file, "title: \"Close the weir\"", "title: \"Shut the weir\"");
    let wanted = "The scenario has changed: the game goes on with it, at turn 1.";
    assert_eq!(said(&mut shown), wanted);
    let seen = texts(&shown);
    assert!(seen.contains("Shut the weir") && !seen.contains("Close the weir"), "{seen}");
    assert_eq!(screen(shown.state()), Page::Game(Phase::Table));

    edit(&file, "title: \"Shut the weir\"", "titel: \"Shut the weir\"");
    let wanted = "The scenario has an error now, so the game goes on as it was: weir.ron:";
    let said = said(&mut shown);
    assert!(said.starts_with(wanted) && said.ends_with("unknown field `titel`"), "{said}");
    assert_eq!(screen(shown.state()), Page::Game(Phase::Table));
}

#[test]
fn what_differs_after_an_edit_is_said() {
    let folder = tempfile::tempdir().unwrap();
    let (mut shown, file) = rehearsed(folder.path());
    edit(&file, "start: 40", "start: 52");
    let wanted = "The scenario has changed: the game goes on with it, at turn 1. \
                  Other than before: Anger 40 → 52.";
    assert_eq!(said(&mut shown), wanted);
}

#[test]
fn why_something_can_not_come_is_asked_at_the_table() {
    let folder = tempfile::tempdir().unwrap();
    let (mut shown, _file) = rehearsed(folder.path());
    assert!(texts(&shown).contains("A rehearsal: nothing is kept"));
    press(&mut shown, Key::Q);
    shown.run_steps(4);
    let text = texts(&shown);
    for part in [
        "Cards that are not on the menu",
        "No rain this week",
        "it comes in turn 2 (now: turn 1): not so",
        "Half each",
        "“The water is shared” holds: not so",
        "all of these: not so",
        "after turn 3, the last (now: turn 1): not so",
    ] {
        assert!(text.contains(part), "{part} in {text}");
    }
    assert_eq!(wrong(&shown, "why not"), Vec::<String>::new());
    press(&mut shown, Key::Escape);
    shown.run_steps(4);
    assert!(!texts(&shown).contains("No rain this week"));
    assert_eq!(screen(shown.state()), Page::Game(Phase::Table));
}

#[test]
fn an_author_looks_inside_and_it_is_drawn_anew_with_the_file() {
    let folder = tempfile::tempdir().unwrap();
    let (mut shown, file) = rehearsed(folder.path());
    press(&mut shown, Key::L);
    shown.run_steps(4);
    assert_eq!(screen(shown.state()), Page::Inside);
    let text = texts(&shown);
    assert!(
        text.contains("Close the weir") && text.contains("What it asks, as things stand"),
        "{text}"
    );
    edit(&file, "title: \"Close the weir\"", "title: \"Shut the weir\"");
    said(&mut shown);
    assert_eq!(screen(shown.state()), Page::Inside);
    let text = texts(&shown);
    assert!(text.contains("Shut the weir") && !text.contains("Close the weir"), "{text}");
    press(&mut shown, Key::Escape);
    shown.run_steps(6);
    assert_eq!(screen(shown.state()), Page::Game(Phase::Table));
}

#[test]
fn a_game_that_is_no_rehearsal_tells_nothing_secret() {
    let look = Look { reduced_motion: true, ..Look::default() };
    let mut shown = whole(Opening::default(), look, vec2(1280.0, 720.0));
    for key in [Key::Num1, Key::Enter, Key::Enter] {
        press(&mut shown, key);
    }
    shown.run_steps(4);
    for key in [Key::Q, Key::L] {
        assert_eq!(screen(shown.state()), Page::Game(Phase::Table));
        press(&mut shown, key);
        shown.run_steps(4);
        let text = texts(&shown);
        assert!(!text.contains("Injects that have not come") && !text.contains("A rehearsal"));
    }
    assert_eq!(screen(shown.state()), Page::Game(Phase::Table));
}
