//! What differs a second evening: one's own games before, the week's seed, and what others have published of what is
//! forecast.
use crate::support as window_support;

use std::fs;
use std::path::Path;
use std::sync::Arc;

use bevy::prelude::App;
use bevy_egui::egui::{Key, vec2};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT, Queryable};
use jiff::civil::date;
use offramp::policy::{PolicyKind, points};
use offramp::record::Record;
use offramp::rules::Command;
use offramp::scenario::{ActorIx, load};
use offramp::session::{Session, Setup, Week};
use offramp::window::store::{Book, Recorded};
use offramp::window::{
    Chosen, Forecast, GameAsk, HandShown, Look, Opening, Page, Phase, Play, SetupChoices,
    TableShown, Walk, app_headless, setup_ui, table_ui,
};
use window_support::{
    book, click, come_to_rest, drawn, press, screen, seat, session, settle, setup, show, table,
    texts, weighed, whole,
};

/// The small scenario, with this in front of its endings.
fn small(more: &str) -> Book {
    let folder = tempfile::tempdir().unwrap();
    let text = fs::read_to_string("tests/fixtures/small.ron").unwrap();
    let file = folder.path().join("small.ron");
    fs::write(&file, text.replace("    endings: [", &format!("{more}    endings: ["))).unwrap();
    Book::of(load(&file)).unwrap()
}

const EAST: ActorIx = ActorIx(0);

fn hold(actor: ActorIx) -> Command {
    Command::Commit { actor, orders: Vec::new(), reason: String::new(), draws: Vec::new() }
}

/// Plays a game that is kept, as East; what it came to.
fn play(record: &mut Record, book: &Book, seed: u64) -> f64 {
    let setup = Setup::all_computers(&book.scenario, seed, PolicyKind::Random);
    let setup = setup.with_people(&[EAST]);
    let (_, mut session) = record.start(Arc::clone(&book.scenario), &book.files, setup).unwrap();
    while !session.state().over() {
        session.enter(hold(EAST)).unwrap();
        session.advance().unwrap();
    }
    came_to(&session)
}

fn came_to(session: &Session) -> f64 {
    points(session.scenario(), EAST, session.state()).unwrap()
}

fn opening(record: &Path, book: &Book, setup: Option<Setup>) -> Opening {
    let keeper = Box::new(Recorded { path: record.to_owned(), programs: Vec::new() });
    Opening { book: Some(book.clone()), setup, keeper, ..Opening::default() }
}

/// Draws until this is on the screen.
fn wait_for(shown: &mut Harness<'_, App>, wanted: &str) {
    for _ in 0..500 {
        if texts(shown).contains(wanted) {
            return;
        }
        std::thread::sleep(std::time::Duration::from_millis(10));
        shown.run_steps(1);
    }
    panic!("no {wanted:?} in\n{}", texts(shown));
}

#[test]
fn the_set_up_tells_what_ones_own_games_came_to() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("games.sqlite");
    let book = small("");
    let mut record = Record::open(&path).unwrap();
    let own = [1, 2, 3].map(|seed| play(&mut record, &book, seed));
    let (mean, best) = (own.iter().sum::<f64>() / 3.0, own.into_iter().fold(0.0, f64::max));
    // Played with another text, a game is not counted.
    play(&mut record, &small("    // Another edition.\n"), 4);
    let look = Look { reduced_motion: true, ..Look::default() };
    let mut shown = whole(opening(&path, &book, None), look, vec2(1280.0, 720.0));
    let said = format!("Your 3 games as East: mean {mean:.1}, best {best:.1}");
    wait_for(&mut shown, &said);
    let others = "One game of another edition of the scenario or of the rules is not counted.";
    assert!(texts(&shown).contains(others), "{}", texts(&shown));
    // With another in the seat it is not said.
    shown.state_mut().world_mut().resource_mut::<Chosen>().players.reverse();
    shown.run_steps(4);
    assert!(!texts(&shown).contains(&said), "{}", texts(&shown));
}

#[test]
fn the_debrief_tells_where_the_game_stands_among_ones_own() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("games.sqlite");
    let book = small("");
    let mut record = Record::open(&path).unwrap();
    let before = play(&mut record, &book, 1);
    let begin = setup(&book.scenario, &[EAST], 7);
    let mut app = app_headless(opening(&path, &book, Some(begin)));
    settle(&mut app, 4);
    while screen(&app) != Page::Game(Phase::Debrief) {
        app.world_mut().write_message(GameAsk(hold(EAST)));
        settle(&mut app, 4);
        app.world_mut().write_message(Walk::Skip);
        settle(&mut app, 4);
        app.world_mut().write_message(Walk::Next);
        settle(&mut app, 4);
    }
    let now = came_to(app.world_mut().resource_mut::<offramp::window::Play>().session());
    let mut shown = drawn(app, vec2(1280.0, 720.0));
    wait_for(&mut shown, "Among your own games");
    let place = if now < before { 2 } else { 1 };
    let (mean, best) = ((now + before) / 2.0, now.max(before));
    let said = format!(
        "As East this game came to {now:.1} points: place {place} of your 2 games (mean {mean:.1}, best \
         {best:.1})."
    );
    assert!(texts(&shown).contains(&said), "{said}\n{}", texts(&shown));
}

#[test]
fn the_set_up_offers_the_seed_of_the_week() {
    let mut chosen = Chosen::new(book("first-steps"));
    chosen.week = Some(Week::of(date(2026, 11, 27)));
    chosen.seed = "7".to_owned();
    let mut shown = show(chosen, setup_ui);
    press(&mut shown, Key::M);
    assert!(!texts(&shown).contains("Week 48"), "{}", texts(&shown));
    shown.get_by_label("This week’s game").scroll_to_me();
    shown.run_steps(3);
    click(&mut shown, "This week’s game");
    assert_eq!(shown.state().model.seed, "20260048");
    come_to_rest(&mut shown);
    let said = "Week 48 of 2026. The same luck for everybody who plays it this week.";
    assert!(texts(&shown).contains(said), "{}", texts(&shown));
    shown.state_mut().model.seed = "20250001".to_owned();
    come_to_rest(&mut shown);
    let said = "Week 1 of 2025. The same seed and the same choices give the same game.";
    assert!(texts(&shown).contains(said), "{}", texts(&shown));
}

#[test]
fn luck_that_was_asked_for_stands_in_the_set_up() {
    let opening = Opening {
        book: Some(book("first-steps")),
        choices: SetupChoices { seed: Some(20_260_048), ..SetupChoices::default() },
        ..Opening::default()
    };
    let shown = whole(opening, Look::default(), vec2(1280.0, 720.0));
    assert_eq!(screen(shown.state()), Page::Setup);
    assert_eq!(shown.state().world().resource::<Chosen>().seed, "20260048");
}

#[test]
fn a_variant_and_a_theory_that_were_asked_for_stand_in_the_set_up_and_are_played() {
    let choices = SetupChoices {
        theory: Some("deterrence".to_owned()),
        variant: Some("lesson".to_owned()),
        ..SetupChoices::default()
    };
    let opening = Opening { book: Some(book("kirillov")), choices, ..Opening::default() };
    let mut shown = whole(opening, Look::default(), vec2(1280.0, 720.0));
    let chosen = shown.state().world().resource::<Chosen>();
    assert_eq!(chosen.theory.as_deref(), Some("deterrence"));
    assert_eq!(chosen.variant.as_deref(), Some("lesson"));
    shown.get_by_label("Play this seat  [Enter]").click();
    come_to_rest(&mut shown);
    let mut play = shown.state_mut().world_mut().resource_mut::<Play>();
    let game = play.session();
    assert_eq!(game.scenario().meta.turns, 4);
    assert!(game.scenario().variant().is_some_and(|variant| variant.id == "lesson"));
}

const REFERENCE: &str = r#"    reference: [
        (threshold: "shots", probability: 0.04, by: "A panel", date: "2030-10"),
        (threshold: "shots", probability: 0.09, by: "Another", date: "2030-11"),
        (
            ending: "shooting", probability: 0.035, counted: "12 of 340 crises",
            by: "A count", date: "2024", period: "1918 to 2019",
        ),
    ],
"#;

/// What is said of a line to whoever can't see it rest on a pointer.
fn described<S>(shown: &Harness<'_, S>, label: &str) -> Vec<String> {
    let nodes = shown.get_all_by_label(label);
    nodes.filter_map(|node| node.accesskit_node().description()).collect()
}

#[test]
fn what_was_published_stands_beside_the_risk_and_beside_what_a_card_does_to_it() {
    let book = small(REFERENCE);
    let view = session(&book.scenario, &[EAST], 7).view(seat(0));
    let [held, played] = weighed(&book.scenario, &view);
    let shown = show(HandShown::default(), move |ui, hand| {
        hand.keep_to(&view);
        let known = |known| Forecast { known: Some(known), pending: false };
        let present = known(&held);
        let shown =
            TableShown { present, holding: present, card: known(&played), ..table(&view, None) };
        table_ui(ui, &shown, hand)
    });
    let of_shots = described(&shown, "Published: 4.0 %, 9.0 %");
    let said = "published 4.0% (A panel, 2030-10)\npublished 9.0% (Another, 2030-11)";
    assert_eq!(of_shots, [said, said], "at the risk and at the card");
    let of_catastrophe = described(&shown, "Published: 3.5 %");
    let said =
        "It ends with “Shots”: published 3.5%, 12 of 340 crises (A count, 2024; 1918 to 2019)";
    assert_eq!(of_catastrophe, [said, said]);
}
