//! Warnings that can still be made good, and rival theories: what they do to games, and what verbs say of them.

use std::process;
use std::sync::atomic::AtomicBool;

use offramp::forecast::exact::{Limits, from_start};
use offramp::forecast::survey::survey;
use offramp::policy::PolicyKind;
use offramp::record::Record;
use offramp::report::{AfterAction, Lookback, TheoryRisk};
use offramp::rules::{Chance, Command, Event, Log, SeatView, Sight, Viewer, adjudicate, begin};
use offramp::scenario::library::Shipped;
use offramp::scenario::{ActorIx, OptionIx, Scenario, load};
use offramp::session::{Session, Setup, Unrecorded};
use offramp::table::theories;
use offramp::terminal::{TerminalGame, TerminalScreen, TerminalSheet};
use ratatui::layout::Size;

use crate::said::said;
use crate::terminal_player::Player;

const FILE: &str = "tests/fixtures/exact/beacon.ron";

fn beacon() -> Scenario {
    load(FILE.as_ref()).scenario.unwrap()
}

fn option(scenario: &Scenario, id: &str) -> OptionIx {
    scenario.options.iter().position(|option| option.id == id).unwrap().into()
}

/// How often west raids in the turn after east gave these orders, in 20,000 games, and how the odds of the raid
/// came to be in the first of them.
fn raids(scenario: &Scenario, east: &[&str]) -> (f64, Vec<(f64, String)>) {
    let raid = option(scenario, "raid");
    let mut state = begin(scenario, Chance::new(1), &mut Log::off());
    for order in east {
        state.sealed = vec![Some(vec![option(scenario, order)]), Some(Vec::new())];
        adjudicate(scenario, &mut state, Chance::new(1), &mut Log::off());
    }
    let sight = Sight::new(scenario, &state, Viewer::Seat(ActorIx(1)));
    let decide = |seed| PolicyKind::Temperament.explain(&sight, ActorIx(1), seed);
    let raided = (0..20_000).filter(|seed| decide(*seed).0.contains(&raid)).count();
    let draw = &decide(1).1[0];
    let branch = draw.branches.iter().find(|branch| branch.label == "raid").unwrap();
    let factors = branch.factors.iter().map(|one| (one.times, one.why.to_string())).collect();
    (raided as f64 / 20_000.0, factors)
}

#[test]
fn a_warning_restrains_while_it_can_be_made_good() {
    let scenario = beacon();
    let near =
        |share: f64, wanted: f64| assert!((share - wanted).abs() < 0.012, "{share} {wanted}");
    let (open, factors) = raids(&scenario, &[]);
    near(open, 1.0 / 2.0);
    assert_eq!(factors, []);
    let (warned, factors) = raids(&scenario, &["light_beacon"]);
    near(warned, 7.0 / 17.0);
    let why = "warned by East, “Keep off”: credibility 50 of 100, it can answer with “Shell them”";
    assert_eq!(factors, [(0.7, why.to_owned())]);
    // The shell is gone: the beacon still burns.
    let (empty, factors) = raids(&scenario, &["light_beacon", "shell"]);
    near(empty, 1.0 / 2.0);
    let why = "warned by East, “Keep off”: credibility 50 of 100, no answer left";
    assert_eq!(factors, [(1.0, why.to_owned())]);
    let (fenced, factors) = raids(&scenario, &["lay_nets"]);
    near(fenced, 2.0 / 7.0);
    assert_eq!(factors, [(0.4, "success has fallen from 50% to 20%".to_owned())]);
}

#[test]
fn whose_word_counts_for_nothing_warns_nobody() {
    let mut scenario = beacon();
    scenario.actors[0].credibility = 0;
    let (share, factors) = raids(&scenario, &["light_beacon"]);
    assert!((share - 0.5).abs() < 0.012, "{share}");
    let why = "warned by East, “Keep off”: credibility 0 of 100, it can answer with “Shell them”";
    assert_eq!(factors, [(1.0, why.to_owned())]);
    scenario.actors[0].credibility = 100;
    let (share, _) = raids(&scenario, &["light_beacon"]);
    assert!((share - 0.4 / 1.4).abs() < 0.012, "{share}");
}

#[test]
fn a_theory_scales_what_warnings_and_defences_do() {
    let doubt = beacon().under("doubt").unwrap();
    assert_eq!(raids(&doubt, &["light_beacon"]).1, []);
    let (share, factors) = raids(&doubt, &["lay_nets"]);
    assert!((share - 0.7 / 1.7).abs() < 0.012, "{share}");
    assert_eq!(factors, [(0.7, "success has fallen from 50% to 20%".to_owned())]);
}

#[test]
fn a_line_declared_in_play_is_known_to_all_from_then_on() {
    let scenario = beacon();
    let west = Viewer::Seat(ActorIx(1));
    let mut events = Vec::new();
    let mut state = begin(&scenario, Chance::new(1), &mut Log::to(&mut events));
    let seen = |state: &_, events: &[Event]| SeatView::of(&scenario, &[], state, events, west);
    assert_eq!(seen(&state, &events).red_lines, []);
    let own = Sight::new(&scenario, &state, Viewer::Seat(ActorIx(0))).declared(0.into());
    assert!(!own, "east knows of it, and that nobody else does");
    state.sealed = vec![Some(vec![option(&scenario, "light_beacon")]), Some(Vec::new())];
    adjudicate(&scenario, &mut state, Chance::new(1), &mut Log::to(&mut events));
    let view = seen(&state, &events);
    let lines: Vec<_> =
        view.red_lines.iter().map(|line| (line.title.as_str(), line.declared)).collect();
    assert_eq!(lines, [("Keep off", true)]);
    let news: Vec<_> = view.news.iter().map(|news| news.title.say()).collect();
    assert!(news.contains(&"Red line declared by East: Keep off".to_owned()), "{news:?}");
}

#[test]
fn a_set_up_names_the_theory_that_was_chosen() {
    let scenario = std::sync::Arc::new(beacon());
    let under = scenario.under("doubt").unwrap();
    let chosen = Setup::all_computers(&under, 1, PolicyKind::Temperament);
    assert_eq!(chosen.theory.as_deref(), Some("doubt"));
    let start =
        |setup: &Setup| Session::start(scenario.clone(), setup.clone(), Box::new(Unrecorded));
    assert_eq!(start(&chosen).unwrap().scenario().theory().unwrap().id, "doubt");
    let own = Setup::all_computers(&scenario, 1, PolicyKind::Temperament);
    assert!(
        !serde_json::to_string(&own).unwrap().contains("theory"),
        "old set-ups stay as they are"
    );
    assert_eq!(start(&own).unwrap().scenario().theory().unwrap().id, "warnings");
    let forged = Setup { theory: Some("hope".to_owned()), ..own };
    let error = start(&forged).err().unwrap().to_string();
    let wanted = "the set-up does not fit the scenario: it is played under a theory that the scenario does not \
                  have; the record was changed";
    assert_eq!(error, wanted);
}

fn offramp(arguments: &[&str]) -> (Option<i32>, String, String) {
    said(process::Command::new(env!("CARGO_BIN_EXE_offramp")).args(arguments))
}

#[test]
fn verbs_play_under_the_theory_that_is_named() {
    let (code, text, _) = offramp(&["simulate", FILE, "--exact", "--theory", "doubt"]);
    assert_eq!(code, Some(0));
    assert!(text.starts_with("beacon: exact, from "), "{text}");
    assert!(text.contains("\nUnder the theory doubt\n"), "{text}");
    let (_, own, _) = offramp(&["simulate", FILE, "--exact"]);
    assert!(own.contains("\nUnder the theory warnings\n"), "{own}");
    assert_ne!(own, text);
    let (code, text, _) = offramp(&["play", FILE, "--auto", "--seed", "3", "--theory", "doubt"]);
    assert_eq!(code, Some(0));
    let line = "Played under the theory “Warnings are noise”: Who wants to act acts.\n";
    assert!(text.contains(line), "{text}");
    let (_, text, _) = offramp(&["sensitivity", FILE, "--runs", "50", "--theory", "doubt"]);
    assert!(text.contains("Under the theory doubt\n"), "{text}");
    assert!(text.contains("red line keep_off") || text.contains("other figures"), "{text}");
}

#[test]
fn a_theory_that_is_not_there() {
    let refused = |arguments: &[&str]| {
        let (code, said, error) = offramp(arguments);
        assert_eq!((code, said.as_str()), (Some(2), ""));
        error
    };
    assert_eq!(
        refused(&["simulate", FILE, "--theory", "hope"]),
        "offramp: `beacon` has no theory `hope`; there are: warnings, doubt\n"
    );
    assert_eq!(
        refused(&["sensitivity", FILE, "--theory", "dout"]),
        "offramp: `beacon` has no theory `dout`; did you mean `doubt`?\n"
    );
    assert_eq!(
        refused(&["play", "tests/fixtures/small.ron", "--auto", "--theory", "doubt"]),
        "offramp: `small` has no theory `doubt`; it has no theories; leave `--theory` out\n"
    );
    assert_eq!(
        refused(&["simulate", "long-spiral", "--theory", "doubt"]),
        "offramp: a campaign is played under its scenarios' own theories; leave `--theory` out\n"
    );
}

/// That the beacon keeps raids away is held where warnings work and not where they are noise; that nets do, under
/// both.
#[test]
fn claims_are_weighed_under_each_theory() {
    let folder = tempfile::tempdir().unwrap();
    let claims = ["light_beacon", "lay_nets"].map(|id| {
        // Those who hold nothing back raid more often.
        let raid = "(id: \"RAID\", text: \"So.\", source: (status: Invented), measure: \"not chosen(raid)\", \
                    after: [\"BY\"], than: [\"shell\"], driver: [\"keep_off\"]),";
        raid.replace("RAID", &format!("by_{id}")).replace("BY", id)
    });
    let text = std::fs::read_to_string(FILE).unwrap();
    let with = format!("claims: [{}],\n    theories: [", claims.concat());
    let text = text.replace("theories: [", &with);
    let file = folder.path().join("beacon.ron");
    std::fs::write(&file, text).unwrap();
    let check = |more: &[&str]| {
        let file = file.to_str().unwrap();
        offramp(&[&["check", "--claims", "--runs", "4000", file], more].concat())
    };
    let (_, text, error) = check(&[]);
    assert_eq!(error, "");
    let verdicts: Vec<_> = text.lines().filter(|line| line.starts_with("  held under")).collect();
    assert_eq!(
        verdicts,
        ["  held under warnings, not under doubt", "  held under all of its theories"],
        "{text}"
    );
    assert_eq!(text.matches("  under doubt: ").count(), 2, "{text}");
    assert_eq!(text.matches("  without keep_off: ").count(), 2, "{text}");
    let (_, text, _) = check(&["--theory", "doubt"]);
    assert!(!text.contains("held under") && !text.contains("under warnings"), "{text}");
}

/// A game of computers alone, to its end.
fn played(scenario: &std::sync::Arc<Scenario>, setup: Setup) -> Session {
    let mut session = Session::start(scenario.clone(), setup, Box::new(Unrecorded)).unwrap();
    while !session.state().over() {
        for actor in scenario.actor_ids() {
            let sight = Sight::new(session.scenario(), session.state(), Viewer::Seat(actor));
            let (orders, draws) = PolicyKind::Temperament.explain(&sight, actor, 3);
            session.enter(Command::Commit { actor, orders, reason: String::new(), draws }).unwrap();
        }
        session.enter(Command::Adjudicate { rulings: Vec::new() }).unwrap();
    }
    session
}

#[test]
fn debrief_and_report_show_the_same_game_under_each_theory() {
    let scenario = std::sync::Arc::new(beacon());
    let doubt = scenario.under("doubt").unwrap();
    let session = played(&scenario, Setup::all_computers(&doubt, 3, PolicyKind::Temperament));
    let go_on = AtomicBool::new(false);
    let mut theories = Vec::new();
    Lookback::of(&session).theories(&go_on, |theory| theories.push(theory));
    let headings: Vec<_> = theories.iter().map(TheoryRisk::heading).collect();
    assert_eq!(headings, ["Warnings work", "Warnings are noise (played)"]);
    // As worked out exactly for the start of the game.
    for (theory, scenario) in theories.iter().zip(scenario.under_each()) {
        let exact = from_start(&scenario, |_| PolicyKind::Temperament, Limits::default()).unwrap();
        let (low, high) = theory.risks[0].interval();
        let near = low - 0.02..high + 0.02;
        assert!(near.contains(&exact.catastrophe), "{exact:?} {theory:?}");
        assert_eq!(theory.risks.len(), session.history().len());
    }
    assert!(theories[0].risks[0].share() < theories[1].risks[0].share(), "{theories:?}");
    let page = AfterAction::of(&session, &go_on, &|| {}).unwrap().html().unwrap();
    for text in [
        "Played under the theory “Warnings are noise”: Who wants to act acts.",
        "The same game under each theory",
        "<th scope=\"col\">Warnings work</th>",
        "<th scope=\"col\">Warnings are noise (played)</th>",
    ] {
        assert!(page.contains(text), "{text}");
    }
}

#[test]
fn the_terminal_says_the_theory_before_the_first_turn_and_compares_them_after_the_last() {
    let scenario = std::sync::Arc::new(beacon());
    let under = scenario.under("doubt").unwrap();
    let setup = Setup::all_computers(&under, 3, PolicyKind::Temperament).with_people(&[ActorIx(0)]);
    let session = Session::start(scenario, setup, Box::new(Unrecorded)).unwrap();
    let sheet = TerminalSheet { size: Size::new(100, 40), colour: true };
    let mut player = Player { game: TerminalGame::new(session, sheet), size: (100, 40) };
    player.sees("Played under the theory “Warnings are noise”");
    player.press("\n\n");
    for _ in 0..3 {
        if !matches!(player.game.model().screen, TerminalScreen::Debrief(_)) {
            player.press("s\nys\n");
        }
    }
    player.press("2");
    player.settle();
    player.sees("How likely under each theory, from the start of each turn");
    player.sees("Warnings work  ");
    player.sees("Warnings are noise (played)  ");
}

#[test]
fn a_record_keeps_the_theory_and_plays_the_game_again_under_it() {
    let folder = tempfile::tempdir().unwrap();
    let store = folder.path().join("games.sqlite");
    let store = store.to_str().unwrap();
    let game = ["play", FILE, "--auto", "--seed", "3", "--theory", "doubt", "--store", store];
    assert_eq!(offramp(&game).0, Some(0));
    let record = Record::open(store.as_ref()).unwrap();
    let summary = record.games().unwrap().games.remove(0);
    let apart: Vec<_> = summary.apart.iter().map(|what| what.say()).collect();
    assert_eq!(apart, ["under the theory doubt"]);
    let game = summary.id.to_string();
    let (code, text, error) = offramp(&["replay", &game, "--store", store, "--verify"]);
    assert_eq!((code, error.as_str()), (Some(0), ""), "{text}");
    let (_, text, _) = offramp(&["replay", &game, "--store", store]);
    assert!(text.contains("Played under the theory “Warnings are noise”"), "{text}");
}

#[test]
fn a_set_up_offers_the_theories_with_the_scenarios_own_first() {
    let offers = theories(&beacon());
    let offers: Vec<_> =
        offers.iter().map(|one| (one.theory.as_deref(), one.name.as_str())).collect();
    let own = "Warnings work (the scenario’s own)";
    assert_eq!(offers, [(None, own), (Some("doubt"), "Warnings are noise")]);
    let none = Shipped::find("first-steps").unwrap().load().scenario.unwrap();
    assert_eq!(theories(&none), []);
}

/// The strait under each: what is warned of is done less where warnings work.
#[test]
fn under_deterrence_the_strait_sees_fewer_of_the_acts_it_is_warned_of() {
    let strait = Shipped::find("strait-of-maren").unwrap().load().scenario.unwrap();
    let done = |scenario: &Scenario| {
        let policies = vec![PolicyKind::Temperament; scenario.actors.len()];
        let seen = survey(scenario, &policies, 2_000, 1, &|| {});
        ["douse_lamp", "silence_bell", "escort_through"]
            .map(|id| seen.options[option(scenario, id).at()].chosen)
    };
    let (spiral, deterrence) = (done(&strait), done(&strait.under("deterrence").unwrap()));
    for (under_spiral, under_deterrence) in spiral.iter().zip(deterrence) {
        assert!(under_deterrence < *under_spiral, "{spiral:?} {deterrence:?}");
    }
}
