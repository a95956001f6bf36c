//! The same game on another edition of its scenario.

use std::sync::Arc;

use offramp::policy::PolicyKind;
use offramp::rules::Command;
use offramp::scenario::library::Shipped;
use offramp::scenario::{Scenario, load, load_text};
use offramp::session::{Rehearsed, Session, Setup, Unrecorded};
use offramp::table::Edited;

use super::Place;

/// A game in which the upper town gives these orders, turn by turn.
fn played(scenario: &Arc<Scenario>, orders: &[&[&str]]) -> Session {
    let upper = scenario.find_actor("upper").unwrap();
    let setup = Setup::all_computers(scenario, 5, PolicyKind::Temperament).with_people(&[upper]);
    let mut session = Session::start(Arc::clone(scenario), setup, Box::new(Unrecorded)).unwrap();
    for ids in orders {
        let find = |id: &&str| scenario.options.iter().position(|one| one.id == **id).unwrap();
        let orders = ids.iter().map(|id| find(id).into()).collect();
        let (reason, draws) = (String::new(), Vec::new());
        session.enter(Command::Commit { actor: upper, orders, reason, draws }).unwrap();
        session.advance().unwrap();
    }
    session
}

/// Where the game stands, and what is said of it.
fn after(place: &Place, session: &Session) -> (Rehearsed, Option<String>) {
    let again = session.rehearse(place.scenario()).unwrap();
    let said = again.stopped.as_ref().map(|stop| stop.message().say());
    (again, said)
}

#[test]
fn a_game_on_a_file_with_other_words_stands_where_it_stood() {
    let place = Place::new();
    let session = played(&place.scenario(), &[&["close_weir"], &[]]);
    place.edit("Chains, and two men on the bridge.", "Chains, and three men.");
    let (again, said) = after(&place, &session);
    assert_eq!(said, None);
    assert_eq!(again.session.state(), session.state());
    assert_eq!(again.session.events(), session.events());
    assert_eq!(again.session.setup().scenario_hash, place.scenario().hash);
}

#[test]
fn what_comes_before_or_between_in_the_lists_does_not_matter() {
    let place = Place::new();
    let session = played(&place.scenario(), &[&["close_weir"], &["open_weir"]]);
    // A card more, and another indicator, each before all others.
    place.edit(
        "    options: [\n",
        "    options: [\n        (id: \"wait\", actor: \"upper\", title: \"Send for the old plans\", text: \"They are somewhere.\", \
         kind: \"private_message\", private: true, rung: \"words\", when: \"turn > 9\", toward: [\"lower\"], \
         outcomes: [(id: \"found\", text: \"Dust.\")]),\n",
    );
    place.edit(
        "    indicators: [\n",
        "    indicators: [\n        (id: \"dust\", name: \"Dust\", about: \"In the air.\", start: 7, polarity: HigherIsWorse, \
         bands: [(from: 0, to: 100, name: \"dusty\")]),\n",
    );
    let (again, said) = after(&place, &session);
    assert_eq!(said, None);
    assert_eq!(again.session.state().turn, session.state().turn);
    assert_eq!(again.session.state().indicators, [&[7], &session.state().indicators[..]].concat());
    assert_eq!(again.session.state().rung, session.state().rung);
}

#[test]
fn a_game_stops_where_the_rules_refuse_what_was_done() {
    let place = Place::new();
    let session = played(&place.scenario(), &[&[], &["close_weir"]]);
    assert_eq!(session.state().turn, 3);
    place.edit("kind: \"blockade\", toward", "kind: \"blockade\", when: \"turn >= 3\", toward");
    let (again, said) = after(&place, &session);
    assert_eq!(
        said.unwrap(),
        "turn 2: “Close the weir” is no longer on the menu; the game stands at turn 2"
    );
    assert_eq!(again.session.state().turn, 2);
    // It can be played on from there, by the same person.
    let upper = place.scenario().find_actor("upper");
    assert_eq!(again.session.waiting_for(), upper);
}

#[test]
fn a_card_that_is_gone_is_said_to_be_gone() {
    let place = Place::new();
    let session = played(&place.scenario(), &[&["close_weir"]]);
    place.edit("id: \"close_weir\"", "id: \"shut_weir\"");
    let (again, said) = after(&place, &session);
    assert_eq!(
        said.unwrap(),
        "turn 1: “Close the weir” is no longer there; the game stands at turn 1"
    );
    assert_eq!(again.session.state().turn, 1);
}

#[test]
fn the_computer_chooses_anew_what_it_can_choose_no_more() {
    let place = Place::new();
    place.edit("hold: 1.0, hawkishness", "hold: 0.0001, hawkishness");
    let scenario = place.scenario();
    let session = played(&scenario, &[&[]]);
    let chosen: Vec<_> = scenario
        .options
        .iter()
        .zip(&session.state().chosen)
        .filter(|(option, (times, _))| option.actor.at() == 0 && *times > 0)
        .map(|(option, _)| option.id.clone())
        .collect();
    assert_eq!(chosen.len(), 1, "the lower town gives one order");
    place.edit(&format!("id: \"{}\"", chosen[0]), "id: \"other_card\"");
    // What asked for it asks for the new one.
    let text =
        place.read("weir.ron").replace(&format!("chosen({})", chosen[0]), "chosen(other_card)");
    place.write("weir.ron", &text);
    let (again, said) = after(&place, &session);
    assert_eq!(said, None);
    assert_eq!(again.session.state().turn, 2);
}

#[test]
fn a_game_that_ends_sooner_now_says_so() {
    let place = Place::new();
    let session = played(&place.scenario(), &[&["close_weir"], &[]]);
    place.edit("(id: \"dry\",", "(id: \"closed\", title: \"Closed\", text: \"The end.\", tone: Stalemate, when: \"chosen(close_weir)\"),\n        (id: \"dry\",");
    let (again, said) = after(&place, &session);
    assert_eq!(said.unwrap(), "turn 1: the game is over by then; the game stands at turn 1");
    assert!(again.session.state().over());
}

/// What an author is told of an edit.
fn told(place: &Place, session: &Session) -> String {
    Edited::of(session, load(&place.file)).said
}

#[test]
fn what_differs_after_an_edit_is_said() {
    let place = Place::new();
    let session = played(&place.scenario(), &[&["close_weir"]]);
    let on = "The scenario has changed: the game goes on with it, at turn 2.";
    place.edit("Chains, and two men on the bridge.", "Chains, and three men.");
    assert_eq!(told(&place, &session), on, "nothing differs");
    place.edit("[\"anger += 25\"]", "[\"anger += 20\", \"water_shared = true\"]");
    let anger = session.state().indicators[0];
    let values = format!("“The water is shared” holds now; Anger {anger} → {}", anger - 5);
    assert_eq!(told(&place, &session), format!("{on} Other than before: {values}."));
}

#[test]
fn of_many_differences_the_largest_six_are_said() {
    let shipped = Shipped::find("kirillov").unwrap();
    let loaded = shipped.load();
    let text: String = loaded.files.iter().map(|(_, _, text)| text).collect();
    let scenario = Arc::new(loaded.scenario.unwrap());
    let setup = Setup::all_computers(&scenario, 5, PolicyKind::Temperament);
    let session = Session::start(Arc::clone(&scenario), setup, Box::new(Unrecorded)).unwrap();
    let mut edited = text;
    let first = edited.find(&format!("id: \"{}\"", scenario.indicators[1].id)).unwrap();
    for one in &scenario.indicators {
        let at = edited.find(&format!("id: \"{}\"", one.id)).unwrap();
        let old = format!("start: {}", one.start);
        let start = at + edited[at..].find(&old).unwrap();
        // The second by much more than the others.
        let by = if at == first { 20 } else { 1 };
        let by = one.start - by;
        edited.replace_range(start..start + old.len(), &format!("start: {by}"));
    }
    let said = Edited::of(&session, load_text("kirillov.ron", &edited)).said;
    let values = said.split("Other than before: ").nth(1).unwrap_or_else(|| panic!("{said}"));
    let all: Vec<_> = values.split("; ").collect();
    assert_eq!(all.len(), 7, "{said}");
    assert!(all[0].starts_with(&scenario.indicators[1].name), "{said}");
    assert!(all[..6].iter().all(|one| one.contains(" → ")), "{said}");
    assert_eq!(all[6], format!("and {} more.", scenario.indicators.len() - 6));
}
