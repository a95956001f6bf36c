//! Screens without a window: drawn into egui's accessibility tree, clicked and read there.
#![allow(dead_code, reason = "each test file uses its own part")]

pub mod layout;

use std::sync::Arc;

use bevy_egui::egui::{Key, Modifiers, Ui, Vec2};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT, Queryable};
use offramp::game::store::Book;
use offramp::game::{Intent, Look, theme};
use offramp::policy::PolicyKind;
use offramp::rules::Viewer;
use offramp::scenario::library::Shipped;
use offramp::scenario::{ActorIx, Scenario};
use offramp::session::{Session, Setup, Unrecorded};

/// A shipped scenario.
pub fn book(id: &str) -> Book {
    Book::of(Shipped::find(id).expect("it is shipped").load()).expect("it has no errors")
}

/// A new game with people in these seats.
pub fn session(scenario: &Arc<Scenario>, people: &[ActorIx], seed: u64) -> Session {
    let setup = setup(scenario, people, seed);
    Session::start(Arc::clone(scenario), setup, Box::new(Unrecorded)).expect("a set-up that fits")
}

/// People in these seats, the computer in the others.
pub fn setup(scenario: &Scenario, people: &[ActorIx], seed: u64) -> Setup {
    Setup::all_computers(scenario, seed, PolicyKind::Temperament).with_people(people)
}

/// A screen being shown: what it draws from, and what it has asked for.
pub struct Shown<M> {
    pub model: M,
    pub wanted: Vec<Intent>,
}

/// Shows a screen at the smallest size that must hold everything.
pub fn show<'a, M: 'a>(
    model: M,
    mut draw: impl FnMut(&mut Ui, &mut M) -> Vec<Intent> + 'a,
) -> Harness<'a, Shown<M>> {
    let mut dressed = false;
    let app = move |ui: &mut Ui, shown: &mut Shown<M>| {
        if !std::mem::replace(&mut dressed, true) {
            theme::install(ui.ctx(), &Look::default());
            // Fonts come with the next pass.
            return;
        }
        let wanted = draw(ui, &mut shown.model);
        shown.wanted.extend(wanted);
    };
    let shown = Shown { model, wanted: Vec::new() };
    let mut harness =
        Harness::builder().with_size(Vec2::new(1280.0, 720.0)).build_ui_state(app, shown);
    harness.run_steps(4);
    harness
}

/// Presses a key and lets the screen settle.
pub fn press<S>(harness: &mut Harness<'_, S>, key: Key) {
    harness.key_press_modifiers(Modifiers::NONE, key);
    harness.run_steps(4);
}

/// Clicks the first thing that bears this text.
pub fn click<S>(harness: &mut Harness<'_, S>, text: &str) {
    harness.get_all_by_label_contains(text).next().unwrap().click();
    harness.run_steps(4);
}

/// Everything that can be read on the screen.
pub fn texts<S>(harness: &Harness<'_, S>) -> String {
    let mut all = String::new();
    for node in harness.root().children_recursive() {
        let node = node.accesskit_node();
        for text in [node.label(), node.value()].into_iter().flatten() {
            all.push_str(&text);
            all.push('\n');
        }
    }
    all
}

/// What the screen has asked for since it was last asked.
pub fn wanted<M>(harness: &mut Harness<'_, Shown<M>>) -> Vec<Intent> {
    std::mem::take(&mut harness.state_mut().wanted)
}

/// Sentences of a text, long enough to be known by.
pub fn sentences(markdown: &str) -> Vec<String> {
    let plain = markdown.replace(['*', '_', '\n'], " ");
    let tidy: Vec<_> = plain.split_whitespace().collect();
    let all = tidy.join(" ");
    all.split(". ").filter(|one| one.len() > 25).map(str::to_owned).collect()
}

/// The seat that looks.
pub fn seat(at: u16) -> Viewer {
    Viewer::Seat(ActorIx(at))
}
