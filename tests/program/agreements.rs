//! Agreements as those see them who play: what a seat knows, what the computer makes of its word, what is kept.

use std::sync::Arc;
use std::sync::atomic::AtomicBool;

use offramp::policy::PolicyKind;
use offramp::report::{AfterAction, Transcript, text};
use offramp::rules::{
    Became, Chance, Event, Log, NewsKind, SeatView, Sight, State, Viewer, adjudicate, begin,
};
use offramp::scenario::{ActorIx, OptionIx, Scenario, load_text};
use offramp::session::{Session, Setup, Unrecorded};
use offramp::terminal::{TerminalGame, TerminalSheet};
use ratatui::layout::Size;

use crate::terminal_player::Player;

const TREATY: &str = include_str!("../fixtures/exact/treaty.ron");

fn treaty(from: &str, to: &str) -> Scenario {
    assert!(TREATY.contains(from), "{from}");
    let loaded = load_text("treaty.ron", &TREATY.replacen(from, to, 1));
    let said: Vec<_> = loaded.findings.iter().map(|finding| &finding.message).collect();
    loaded.scenario.unwrap_or_else(|| panic!("{said:?}"))
}

/// A game in which these orders are given.
struct Game {
    scenario: Scenario,
    history: Vec<State>,
    now: State,
    events: Vec<Event>,
}

impl Game {
    fn of(scenario: Scenario, turns: &[&[&str]]) -> Self {
        let mut events = Vec::new();
        // In this game nothing is traced.
        let chance = Chance::new(4);
        let now = begin(&scenario, chance, &mut Log::to(&mut events));
        let mut game = Self { history: vec![now.clone()], scenario, now, events };
        for orders in turns {
            game.now.sealed.fill(Some(Vec::new()));
            for id in *orders {
                let ix = game.option(id);
                let actor = game.scenario.option(ix).actor;
                game.now.sealed[actor.at()] = Some(vec![ix]);
            }
            let log = &mut Log::to(&mut game.events);
            adjudicate(&game.scenario, &mut game.now, chance, log);
            game.history.push(game.now.clone());
        }
        game
    }

    fn option(&self, id: &str) -> OptionIx {
        self.scenario.options.iter().position(|option| option.id == id).unwrap().into()
    }

    fn view(&self, viewer: Viewer) -> SeatView {
        SeatView::of(&self.scenario, &self.history, &self.now, &self.events, viewer)
    }

    /// What became of the agreement as a viewer knows it, and where it stands.
    fn course(&self, viewer: Viewer) -> (Vec<String>, String) {
        let view = self.view(viewer);
        let course = view.agreements[0].course.iter();
        let course = course.map(|(turn, what)| format!("{turn}: {what}")).collect();
        (course, view.agreements[0].stands.to_string())
    }

    fn factors(&self, actor: u16, label: &str) -> Vec<String> {
        let sight = Sight::new(&self.scenario, &self.now, Viewer::Seat(ActorIx(actor)));
        let (_, draws) = PolicyKind::Temperament.explain(&sight, ActorIx(actor), 1);
        let branch = draws[0].branches.iter().find(|branch| branch.label == label).unwrap();
        branch.factors.iter().map(|one| format!("{:.4} {}", one.times, one.why)).collect()
    }
}

const EAST: Viewer = Viewer::Seat(ActorIx(0));
const WEST: Viewer = Viewer::Seat(ActorIx(1));
const LONG: (&str, &str) = ("lasts: 1, when", "lasts: 3, when");
const SIGNED: [&[&str]; 2] = [&["truce_offer_east"], &["truce_accept_west"]];

#[test]
fn a_seat_sees_who_is_bound_to_what_and_what_became_of_it() {
    let game = Game::of(treaty(LONG.0, LONG.1), &SIGNED);
    let view = game.view(EAST);
    let [truce] = &view.agreements[..] else { panic!("one agreement") };
    let terms: Vec<_> = truce.clauses.iter().map(ToString::to_string).collect();
    assert_eq!(terms, ["West: to refrain from Raid, Lay mines", "It binds for 3 turns."]);
    let course =
        ["1: East offers “A truce”", "2: West accepts “A truce”", "2: “A truce” comes into force"];
    let (told, stands) = game.course(Viewer::Public);
    assert_eq!(
        (told, stands.as_str()),
        (course.map(str::to_owned).to_vec(), "In force, turn 3 to turn 5")
    );
    let news: Vec<_> = view.news.iter().filter(|news| news.kind == NewsKind::Agreement).collect();
    assert_eq!(
        (news.len(), news[0].title.to_string()),
        (1, "“A truce” comes into force".to_owned())
    );
    // Its cards say what would break it, and are on the menu when they can be.
    let west = game.view(WEST);
    let cards: Vec<_> =
        west.menu.iter().map(|card| (card.title.as_str(), card.violates.len())).collect();
    assert_eq!(cards, [("Raid", 1), ("Lay mines", 1), ("Denounce “A truce”", 0)]);
}

#[test]
fn a_covert_breach_is_hidden_until_its_author_is_known() {
    let scenario = treaty(
        "calendar: (start: \"2031-04-10\", days_per_turn: 2, turns: 3)",
        "calendar: (start: \"2031-04-10\", days_per_turn: 2, turns: 5)",
    );
    let mut scenario = scenario;
    scenario.agreements[0].lasts = None;
    let covert = scenario.options[1].covert.as_mut().unwrap();
    (covert.trace.base, covert.turns) = (0.000_001, 3);
    let held = Game::of(scenario.clone(), &[SIGNED[0], SIGNED[1], &[]]);
    let broken = Game::of(scenario.clone(), &[SIGNED[0], SIGNED[1], &["mine"]]);
    assert_eq!(broken.now.trails[0].broke, [offramp::scenario::AgreementIx(0)]);
    for viewer in [EAST, Viewer::Public] {
        assert_eq!(broken.course(viewer), held.course(viewer));
        let (one, other) = (broken.view(viewer), held.view(viewer));
        assert_eq!((one.agreements, one.actors), (other.agreements, other.actors));
    }
    // What it imagines of the game has nothing of it either.
    let imagined = Sight::new(&broken.scenario, &broken.now, EAST).imagined();
    assert_eq!((imagined.trails.len(), imagined.agreements[0].broken.clone()), (0, vec![0, 0]));
    // Once it is found, all know.
    scenario.options[1].covert.as_mut().unwrap().trace.base = 1_000_000.0;
    let found = Game::of(scenario, &[SIGNED[0], SIGNED[1], &["mine"]]);
    let (course, stands) = found.course(EAST);
    assert_eq!(
        (course.last().unwrap().as_str(), stands.as_str()),
        ("3: West has broken “A truce”", "Not in force")
    );
}

/// The truce is secret, and Isle is no party. It may do something whenever there are talks.
fn secret_truce() -> Scenario {
    let third = r#"(
            id: "isle", name: "Isle", role: "An island", brief: "You are an island.",
            objectives: [(text: "Fish", score: "fish")],
            temperament: (
                hold: 1.0, hawkishness: 1.0, reciprocity: (from: 5, times: 1.0), caution: (within: 0, times: 1.0),
            ),
        ),
    ],
    relations:"#;
    let toast = r#"options: [
        (
            id: "toast", actor: "isle", title: "Toast", text: "To talks.", kind: "public_statement",
            when: "did(peace_talks)", outcomes: [(id: "so", text: "A toast.")],
        ),"#;
    let mut text = TREATY.replacen("],\n    relations:", third, 1);
    text = text.replace("options: [\n", &format!("{toast}\n"));
    text = text.replace("lasts: 1, when", "secret: true, lasts: 2, when");
    text = text.replace("begun: [\"fish += 10\"],", "");
    load_text("treaty.ron", &text).scenario.unwrap()
}

#[test]
fn of_a_secret_agreement_only_its_parties_know() {
    let scenario = secret_truce();
    let secret = Game::of(scenario.clone(), &SIGNED);
    let nothing = Game::of(scenario, &[&[], &[]]);
    assert_eq!(secret.now.agreements[0].since, 3);
    for viewer in [Viewer::Seat(ActorIx(2)), Viewer::Public] {
        assert_eq!(secret.view(viewer), nothing.view(viewer));
        let sight = |game: &Game| Sight::new(&game.scenario, &game.now, viewer).imagined();
        assert_eq!(sight(&secret), sight(&nothing));
    }
    assert!(secret.view(EAST).agreements[0].secret);
    // Its cards are private acts.
    for party in [EAST, WEST] {
        let view = secret.view(party);
        let offer = view.news.iter().find(|news| news.title.to_string() == "Offer “A truce”");
        assert!(offer.is_some_and(|news| news.private), "{:?}", view.news);
    }
}

#[test]
fn secret_talks_put_nothing_on_the_menus_of_others() {
    let game = Game::of(secret_truce(), &SIGNED[..1]);
    assert_eq!(game.now.agreements[0].agreed, [1, 0]);
    assert_eq!(game.view(Viewer::Seat(ActorIx(2))).menu.len(), 0);
}

#[test]
fn temperament_weighs_the_others_word_and_is_bound_by_its_own() {
    let offered = Game::of(treaty(LONG.0, LONG.1), &SIGNED[..1]);
    let factors = offered.factors(1, "truce_accept_west");
    assert_eq!(
        factors,
        ["1.1667 the word of East: credibility 60 of 100", "0.8000 holds 40 of 100 against East"]
    );
    assert_eq!(offered.factors(1, "raid"), [""; 0]);
    let signed = Game::of(treaty(LONG.0, LONG.1), &SIGNED);
    assert_eq!(signed.factors(1, "raid"), ["0.5000 bound by “A truce”"]);
}

/// Peace brings east more fish than anything else, and only the offer leads there.
#[test]
fn whoever_looks_ahead_offers_what_serves_it() {
    let scenario = treaty("begun: [\"fish += 10\"]", "begun: [\"fish += 45\"]");
    let game = Game::of(scenario, &[]);
    let offer = game.option("truce_offer_east");
    for policy in [PolicyKind::Lookahead, PolicyKind::Search] {
        let sight = Sight::new(&game.scenario, &game.now, EAST);
        let (orders, _) = policy.explain(&sight, ActorIx(0), 1);
        assert_eq!(orders, [offer], "{policy:?}");
    }
}

#[test]
fn a_state_with_agreements_is_read_back_and_one_that_does_not_fit_is_refused() {
    let game = Game::of(treaty(LONG.0, LONG.1), &SIGNED);
    let text = game.now.text();
    assert!(
        text.contains(r#""agreements":[{"agreed":[1,2],"since":3,"broken":[0,0],"kept":0}]"#),
        "{text}"
    );
    assert_eq!(State::read(&game.scenario, &text).unwrap(), game.now);
    let late = text.replace(r#""since":3"#, r#""since":9"#);
    let refused = State::read(&game.scenario, &late).unwrap_err().to_string();
    let wanted = "this is no state of `treaty`: `agreements` has a value at 0 that it can't have; read it with \
                  the edition it was written with";
    assert_eq!(refused, wanted);
    // A game without agreements has none in its text.
    let without =
        offramp::scenario::load("tests/fixtures/exact/lamp.ron".as_ref()).scenario.unwrap();
    assert!(!State::start(&without).text().contains("agreements"));
}

#[test]
fn transcript_and_report_tell_its_course() {
    let scenario = treaty(LONG.0, LONG.1);
    let scenario = Arc::new(scenario);
    let told = (0..200).find_map(|seed| {
        let setup = Setup::all_computers(&scenario, seed, PolicyKind::Temperament);
        let mut session =
            Session::start(Arc::clone(&scenario), setup, Box::new(Unrecorded)).unwrap();
        while !session.state().over() {
            session.play_computers().unwrap();
            session.advance().unwrap();
        }
        let begun = |event: &Event| matches!(event, Event::Agreement { became: Became::Begun, .. });
        session.events().iter().any(begun).then_some(session)
    });
    let session = told.unwrap();
    let transcript = text(&Transcript::of(&session, |_| None));
    assert!(transcript.contains("East offers “A truce”"), "{transcript}");
    assert!(transcript.contains("“A truce” comes into force"), "{transcript}");
    let report =
        AfterAction::of(&session, &AtomicBool::new(false), &|| {}).unwrap().html().unwrap();
    for part in [
        "Agreements",
        "Between East, West",
        "West: to refrain from Raid, Lay mines",
        "comes into force",
    ] {
        assert!(report.contains(part), "{part}");
    }
}

#[test]
fn the_terminals_table_has_a_page_of_them() {
    let scenario = Arc::new(treaty("lasts: 1, when", "in_force_at_start: true, lasts: 3, when"));
    let setup = Setup::all_computers(&scenario, 3, PolicyKind::Temperament);
    let setup = setup.with_people(&[ActorIx(1)]);
    let session = Session::start(scenario, setup, Box::new(Unrecorded)).unwrap();
    let sheet = TerminalSheet { size: Size::new(100, 40), colour: true };
    let mut player = Player { game: TerminalGame::new(session, sheet), size: (100, 40) };
    player.press("\n\n");
    player.sees("8 Agreements");
    player.sees("1-8 parts");
    player.press("8");
    for part in ["Nobody harms a boat.", "Between East, West", "In force, turn 1 to turn 3"] {
        player.sees(part);
    }
    player.sees("West: to refrain from Raid, Lay mines");
    player.press("2");
    player.sees("Breaks an agreement: A truce");
    player.sees(" of 5");
    // Where the orders are read once more it is said again, and nowhere but there.
    player.press(" s\n");
    player.sees("Breaks an agreement: A truce");
    player.sees("Sealed orders can't be taken back");
}

/// Two shores with a deal that West has to give way on first.
const TERMS: &str = include_str!("../fixtures/exact/terms.ron");

fn terms() -> Scenario {
    let longer = TERMS.replace("turns: 2", "turns: 4");
    load_text("terms.ron", &longer).scenario.unwrap()
}

#[test]
fn a_seat_sees_what_is_demanded_and_who_has_given_way() {
    let menu = |game: &Game, seat| -> Vec<String> {
        game.view(seat).menu.into_iter().map(|card| card.title).collect()
    };
    let offered = Game::of(terms(), &[&["deal_offer_east"]]);
    let says = |game: &Game| -> Vec<String> {
        game.view(Viewer::Public).agreements[0].says().map(ToString::to_string).collect()
    };
    let needs = "It can be accepted once one of these terms has been given way on.";
    assert_eq!(
        says(&offered),
        ["It binds until it is broken or denounced.", "West demands: The line", needs]
    );
    // It can't be accepted yet.
    assert_eq!(menu(&offered, WEST), ["Refuse “A deal”", "Give way on “The line”"]);
    let moved = Game::of(terms(), &[&["deal_offer_east"], &["deal_yield_line"]]);
    assert_eq!(says(&moved)[1], "West has given way since turn 2: The line");
    assert_eq!(menu(&moved, WEST), ["Accept “A deal”", "Refuse “A deal”"]);
    let (course, stands) = moved.course(EAST);
    assert_eq!(course, ["1: East offers “A deal”", "2: West gives way on “The line”"]);
    assert_eq!(stands, "On the table. Consent so far: East");
    let json = serde_json::to_value(moved.view(EAST)).unwrap();
    let term = &json["agreements"][0]["terms"][0];
    assert_eq!(
        (&term["text"], &term["by"], &term["moved"]),
        (&"The line".into(), &1.into(), &2.into())
    );
}

#[test]
fn what_another_has_given_way_on_is_a_reason_to_offer() {
    let moved = Game::of(terms(), &[&["deal_yield_line"]]);
    assert_eq!(moved.factors(0, "deal_offer_east"), ["1.5000 West has given way on “The line”"]);
    assert_eq!(moved.factors(1, "deal_offer_west"), [""; 0]);
}
