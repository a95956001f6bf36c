//! What it costs everybody stands beside what orders bring their seat, and is never mixed with it.

use std::sync::Arc;
use std::sync::atomic::AtomicBool;

use offramp::forecast::{Players, Regret, regret};
use offramp::policy::PolicyKind;
use offramp::report::came_to;
use offramp::rules::{Command, Sight, Viewer};
use offramp::scenario::{ActorIx, OptionIx, Scenario, load_text};
use offramp::session::{Session, Setup, Unrecorded};

static GO_ON: AtomicBool = AtomicBool::new(false);
const WEST: ActorIx = ActorIx(1);
const CUTTING: (&str, &str) =
    (r#"score: "100 - tension")]"#, r#"score: "30 * times_chosen(cut_line)")]"#);
const TOLL: &str = r#"toll: [
        (text: "Tension on both shores", score: "tension"),
        (text: "Lines cut", score: "10 * times_chosen(cut_line)", weight: 3),
    ],
    endings: ["#;

/// The small scenario with these changes, the last first where a text stands twice.
fn small(changes: &[(&str, &str)]) -> Arc<Scenario> {
    let mut text = include_str!("../fixtures/small.ron").to_owned();
    for (old, new) in changes {
        let at = text.rfind(old).unwrap_or_else(|| panic!("{old} is not there"));
        text.replace_range(at..at + old.len(), new);
    }
    let loaded = load_text("small.ron", &text);
    Arc::new(loaded.scenario.unwrap_or_else(|| panic!("{:?}", loaded.findings)))
}

fn option(scenario: &Scenario, id: &str) -> OptionIx {
    scenario.options.iter().position(|option| option.id == id).unwrap().into()
}

fn session(scenario: &Arc<Scenario>) -> Session {
    let setup = Setup::all_computers(scenario, 1, PolicyKind::Temperament).with_people(&[WEST]);
    Session::start(Arc::clone(scenario), setup, Box::new(Unrecorded)).unwrap()
}

/// What the west's orders in turn 1 are weighed to.
fn weighed(scenario: &Arc<Scenario>, order: &str) -> Regret {
    let player = Players::new(scenario, |_| PolicyKind::Temperament);
    let mut opened = session(scenario).state().clone();
    opened.sealed[WEST.at()] = Some(vec![option(scenario, order)]);
    regret(&player, &opened, WEST, 400, &GO_ON).unwrap()
}

#[test]
fn an_order_that_pays_for_its_seat_and_is_paid_by_all_is_shown_as_that() {
    let scenario = small(&[CUTTING, ("endings: [", TOLL)]);
    let cut = weighed(&scenario, "cut_line");
    assert_eq!(cut.points(), 0.0, "for the seat itself nothing was better: {cut:?}");
    let said = cut.against_holding().unwrap();
    let (own, all) = said.split_once(" points, and everybody was to pay for it: +").unwrap();
    assert!(own.starts_with("Compared with holding it was to bring its own seat +"), "{said}");
    assert!(all.contains(" to +"), "{said}");
    for other in &cut.alternatives {
        let (own, all) = (other.gain, other.toll.unwrap());
        assert!(own.points < 0.0 && own.distinguishable(), "{other:?}");
        assert!(all.points < 0.0 && all.distinguishable(), "{other:?}");
        let said = other.said();
        assert!(said.starts_with('−') && said.contains("; cost to everybody −"), "{said}");
    }
}

#[test]
fn an_order_that_costs_its_seat_and_spares_all_is_shown_as_that() {
    let dear = (CUTTING.0, r#"score: "100 - 30 * times_chosen(call)")]"#);
    let scenario = small(&[dear, ("endings: [", TOLL)]);
    let said = weighed(&scenario, "call").against_holding().unwrap();
    let begins = "Compared with holding it was to cost its own seat something, −";
    assert!(
        said.starts_with(begins) && said.contains(" points, and to spare everybody: −"),
        "{said}"
    );
}

#[test]
fn where_nobody_counts_it_nothing_is_said_of_it() {
    let scenario = small(&[CUTTING]);
    let cut = weighed(&scenario, "cut_line");
    assert_eq!(cut.against_holding(), None);
    assert!(cut.alternatives.iter().all(|other| other.toll.is_none()));
    assert!(cut.alternatives.iter().all(|other| !other.said().contains("everybody")));
    assert_eq!(came_to(&scenario, session(&scenario).state()), Vec::<String>::new());
}

#[test]
fn at_the_end_each_seat_has_its_points_and_everybody_the_cost() {
    let scenario = small(&[CUTTING, ("endings: [", TOLL)]);
    let mut game = session(&scenario);
    while !game.state().over() {
        let orders = vec![option(&scenario, "cut_line")];
        let reason = String::new();
        game.enter(Command::Commit { actor: WEST, orders, reason, draws: Vec::new() }).unwrap();
        game.advance().unwrap();
    }
    let (state, turns) = (game.state(), i64::from(game.state().turn));
    let tension = i64::from(state.indicators[0]);
    let cost = format!("{:.1}", (tension + 30 * turns) as f64 / 4.0);
    let lines = came_to(&scenario, state);
    assert_eq!(
        lines[1..],
        [
            format!("West, by its own objectives: {}.0 points", 30 * turns),
            format!("What it cost everybody: {cost} points"),
            format!("Tension on both shores: {tension}"),
            format!("Lines cut: {}", 10 * turns),
        ]
    );
    assert!(lines[0].starts_with("East, by its own objectives: "), "{lines:?}");
}

/// What the west, looking ahead, does first.
fn first(scenario: &Arc<Scenario>) -> Vec<OptionIx> {
    let state = session(scenario).state().clone();
    let sight = Sight::new(scenario, &state, Viewer::Seat(WEST));
    PolicyKind::Lookahead.explain(&sight, WEST, 7).0
}

#[test]
fn who_minds_what_it_costs_everybody_does_not_do_what_pays_only_itself() {
    let minds = (r#"role: "The other shore","#, r#"role: "The other shore", toll_weight: 2,"#);
    let (ruthless, minding) =
        (small(&[CUTTING, ("endings: [", TOLL)]), small(&[CUTTING, ("endings: [", TOLL), minds]));
    let cut = option(&ruthless, "cut_line");
    assert!(first(&ruthless).contains(&cut));
    assert!(!first(&minding).contains(&cut));
}
