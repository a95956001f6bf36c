//! *Look inside*: what hangs together in a scenario, walked through by keys, by pointer and by ear.
use crate::support as window_support;

use bevy_egui::egui::{Key, vec2};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT, Queryable};
use offramp::texts::{Language, within};
use offramp::window::{
    InsideLens, InsideShown, Intent, Look, LookInside, Opening, Page, Shelf, inside_ui, library_ui,
};
use window_support::layout::wrong;
use window_support::{Shown, book, click, press, screen, show, texts, wanted, whole};

fn inside(id: &str) -> Harness<'static, Shown<InsideShown>> {
    show(InsideShown::of(&book(id)).expect("it has no errors"), inside_ui)
}

/// What has the keyboard, as it is read out.
fn heard<S>(shown: &Harness<'_, S>) -> String {
    let nodes = shown.root().children_recursive();
    let mut nodes = nodes.map(|node| node.accesskit_node());
    let node = nodes.find(|node| node.is_focused()).expect("something has the keyboard");
    node.label().unwrap_or_default()
}

#[test]
fn a_cover_opens_it_and_esc_leads_back() {
    let shelf = Shelf::shipped();
    let mut shown = show(shelf, library_ui);
    let about = "Shows everything that can happen in First steps: the boat at Gull Bank";
    let said: Vec<_> = (shown.root().children_recursive())
        .filter_map(|node| node.accesskit_node().description())
        .collect();
    assert!(said.iter().any(|said| said == about), "it says so before it is opened: {said:?}");
    click(&mut shown, "Look inside");
    assert_eq!(wanted(&mut shown), [Intent::from(LookInside::Book(0))]);

    let look = Look { reduced_motion: true, ..Look::default() };
    let mut shown = whole(Opening::default(), look, vec2(1280.0, 720.0));
    click(&mut shown, "Look inside");
    shown.run_steps(4);
    assert_eq!(screen(shown.state()), Page::Inside);
    let text = texts(&shown);
    for part in ["Inside: First steps", "You see everything that can happen", "What it leads to"] {
        assert!(text.contains(part), "{part} in {text}");
    }
    press(&mut shown, Key::Escape);
    shown.run_steps(4);
    assert_eq!(screen(shown.state()), Page::Library);
}

#[test]
fn arrow_keys_walk_along_ties_and_enter_looks_around() {
    let mut shown = inside("first-steps");
    let first = heard(&shown);
    assert!(first.contains("Leads to: "), "{first}");
    press(&mut shown, Key::ArrowRight);
    let second = heard(&shown);
    assert_ne!(first, second);
    let title = second.split(". ").next().unwrap().to_owned();
    let leads = first.split("Leads to: ").nth(1).unwrap();
    assert!(leads.contains(&format!("“{title}”")), "{title} is what {first} leads to");
    press(&mut shown, Key::ArrowLeft);
    let here = heard(&shown);
    let from = second.split("Leads here: ").nth(1).unwrap();
    let back = here.split(". ").next().unwrap();
    assert!(from.contains(&format!("“{back}”")), "{back} leads to {second}");
    assert_eq!(shown.state().model.lens, InsideLens::Story);
    press(&mut shown, Key::Enter);
    assert_eq!(shown.state().model.lens, InsideLens::Around);
    assert_eq!(heard(&shown), here, "it keeps the keyboard");
    let text = texts(&shown);
    assert!(!text.contains("Turn 1\n"), "columns are no turns now: {text}");
}

#[test]
fn every_tie_is_a_button_beside_the_picture() {
    let mut shown = inside("first-steps");
    let loaded = offramp::scenario::library::Shipped::find("first-steps").unwrap().load();
    let graph = offramp::graph::Graph::of(&loaded).unwrap();
    let pursued = graph.ties.iter().filter(|tie| graph.knots[tie.to].knot.sort() == "ending");
    let pursued: Vec<_> = pursued.collect();
    assert!(!pursued.is_empty());
    for tie in pursued {
        shown.state_mut().model.chosen = tie.to;
        shown.run_steps(3);
        let (from, to) = (&graph.knots[tie.from], &graph.knots[tie.to]);
        let label = format!("{} “{}”", tie.kind.said_back(), from.title);
        assert!(texts(&shown).contains(&label), "{label} of {}", to.title);
        shown.get_all_by_label(&label).next().unwrap().scroll_to_me();
        shown.run_steps(3);
        shown.get_all_by_label(&label).next().unwrap().click();
        shown.run_steps(4);
        assert_eq!(shown.state().model.chosen, tie.from, "{label}");
        assert!(heard(&shown).starts_with(&from.title));
    }
}

#[test]
fn the_chosen_card_is_told_in_words() {
    let mut shown = inside("first-steps");
    let book = book("first-steps");
    let loaded = offramp::scenario::load_texts((*book.files).clone());
    let graph = offramp::graph::Graph::of(&loaded).unwrap();
    let option = &book.scenario.options[0];
    shown.state_mut().model.chosen = graph.find(&option.id).unwrap();
    shown.run_steps(3);
    let text = texts(&shown);
    let owner = &book.scenario.actor(option.actor).name;
    for part in [option.title.clone(), format!("Card of {owner}, from turn 1"), option.text.clone()]
    {
        assert!(text.contains(&part), "{part} in {text}");
    }
    assert!(text.contains("What comes of it"), "{text}");
}

#[test]
fn home_shows_all_of_it_and_keys_lead_closer() {
    let mut shown = inside("kirillov");
    let boxes = |shown: &Harness<'_, Shown<InsideShown>>| {
        let nodes = shown.root().children_recursive().map(|node| node.accesskit_node());
        let boxes =
            nodes.filter(|node| node.label().is_some_and(|label| label.contains("Leads here: ")));
        boxes.filter_map(|node| node.bounding_box()).collect::<Vec<_>>()
    };
    let all = boxes(&shown);
    assert!(all.len() > 100, "{}", all.len());
    let out = |all: &[bevy_egui::egui::accesskit::Rect]| {
        all.iter()
            .filter(|one| one.x1 > 1280.0 || one.y1 > 720.0 || one.x0 < 0.0 || one.y0 < 0.0)
            .count()
    };
    assert!(out(&all) > 50, "letters can be read, so that not all has room");
    press(&mut shown, Key::Home);
    assert_eq!(out(&boxes(&shown)), 0);
    press(&mut shown, Key::Plus);
    press(&mut shown, Key::Plus);
    assert!(out(&boxes(&shown)) > 0);
    press(&mut shown, Key::Minus);
    press(&mut shown, Key::Minus);
    assert_eq!(out(&boxes(&shown)), 0);
}

#[test]
fn it_is_told_in_ukrainian() {
    within(Language::Ukrainian, || {
        let mut shown = inside("first-steps");
        for lens in InsideLens::ALL {
            shown.state_mut().model.lens = lens;
            shown.run_steps(4);
            assert_eq!(wrong(&shown, &format!("{lens:?}")), Vec::<String>::new());
        }
        let text = texts(&shown);
        for part in ["Усередині: First steps", "Що веде сюди", "Куди це веде"]
        {
            assert!(text.contains(part), "{part} in {text}");
        }
    });
}
