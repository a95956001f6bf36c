//! The language that the window speaks.
use crate::support as window_support;

use bevy_egui::egui::{Key, Vec2};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT, Queryable};
use offramp::texts::{self, Language, within};
use offramp::window::{Look, Opening, Page, Shelf, app_headless, library_ui, settings_ui};
use window_support::{click, drawn, press, screen, show, texts as read};

use crate::largest_support::alone;

/// What has the keyboard.
fn focused<S>(shown: &Harness<'_, S>) -> Vec<String> {
    let nodes = shown.root().children_recursive();
    let focused = nodes.filter(|node| node.accesskit_node().is_focused());
    focused.filter_map(|node| node.accesskit_node().label()).collect()
}

#[test]
fn it_is_chosen_in_the_settings_spoken_at_once_and_kept() {
    // The whole process speaks it.
    if !alone("language::it_is_chosen_in_the_settings_spoken_at_once_and_kept") {
        return;
    }
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("window.ron");
    let open = || {
        let opening = Opening { settings: Some(path.clone()), ..Opening::default() };
        drawn(app_headless(opening), Vec2::new(1280.0, 720.0))
    };
    let mut shown = open();
    click(&mut shown, "Settings  [F2]");
    assert_eq!(screen(shown.state()), Page::Settings);
    assert!(read(&shown).contains("Kept on this computer"), "{}", read(&shown));
    shown.get_by_label("Українська").focus();
    shown.run_steps(2);
    press(&mut shown, Key::Space);
    let text = read(&shown);
    assert!(text.contains("Зберігаються на цьому комп’ютері й діють у кожній грі."), "{text}");
    assert!(text.contains("Мова") && !text.contains("Kept on this computer"), "{text}");
    assert_eq!(focused(&shown), ["Українська"], "what was pressed keeps the keyboard");
    click(&mut shown, "Готово");
    assert_eq!(screen(shown.state()), Page::Library);
    assert!(read(&shown).contains("Усі наслідки вигадані."), "{}", read(&shown));
    drop(shown);

    // The next time it begins so.
    texts::speak(Language::English);
    assert_eq!(Look::read(&path).0.language, Some(Language::Ukrainian));
    let mut shown = open();
    assert!(read(&shown).contains("Усі наслідки вигадані."), "{}", read(&shown));
    click(&mut shown, "Налаштування");
    click(&mut shown, "English");
    assert!(read(&shown).contains("Kept on this computer"), "{}", read(&shown));
    // Without a choice it is that of the system.
    click(&mut shown, "That of this computer");
    assert_eq!(Look::read(&path).0.language, None);
    assert_eq!(texts::current(), Language::of_system());
}

#[test]
fn every_word_on_the_settings_screen_is_of_the_language() {
    within(Language::Pseudo, || {
        let shown = show(Look::default(), |ui, look| settings_ui(ui, look));
        let names = ["English", "Українська", "100 %", "1×", "2×"];
        let text = read(&shown);
        let strange: Vec<_> = text.lines().filter(|line| !line.contains('[')).collect();
        assert_eq!(strange, names, "{text}");
    });
}

#[test]
fn the_length_of_a_game_is_said_in_the_words_of_the_language() {
    within(Language::Ukrainian, || {
        let text = read(&show(Shelf::shipped(), library_ui));
        let facts = "7 ходів, тривалість ходу: 5 днів. Наодинці приблизно 25 хвилин, у класі 90.";
        assert!(text.contains(facts), "{text}");
    });
}
