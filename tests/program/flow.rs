//! Seats that are played by a flow chart: the page, and whoever follows it by hand.

use std::process::Command as Process;
use std::sync::Arc;

use offramp::policy::PolicyKind;
use offramp::report::flow_page;
use offramp::rules::Command;
use offramp::scenario::{ActorIx, OptionIx, Scenario, load};
use offramp::session::{Position, Session, Setup, Unrecorded};

const EAST: ActorIx = ActorIx(0);

fn sentry() -> Arc<Scenario> {
    let loaded = load("tests/fixtures/exact/sentry.ron".as_ref());
    assert!(loaded.findings.is_empty(), "{:?}", loaded.findings);
    Arc::new(loaded.scenario.unwrap())
}

fn chart(arguments: &[&str]) -> (String, String) {
    let output =
        Process::new(env!("CARGO_BIN_EXE_offramp")).arg("chart").args(arguments).output().unwrap();
    [output.stdout, output.stderr].map(|text| String::from_utf8(text).unwrap()).into()
}

#[test]
fn the_page_can_be_followed_without_the_program() {
    let (page, errors) = chart(&["tests/fixtures/exact/sentry.ron"]);
    assert_eq!(errors, "");
    assert_eq!(
        page,
        "\
The flow chart of East · Sentry

In each turn, for each of up to 2 orders: read from the top. Follow the first line whose condition holds and of which a card can be taken: take the first such card. A line that says to hold ends the turn; so does it if no line fits. A card can be taken if it is on the menu, has not been taken in this turn, can be paid for with those taken, and none of them excludes it.

 1. If tension >= 50
    take Shout [shout], else Whisper [whisper]
    why: somebody is out there

 2. In any case
    take Row out [row_out]
    why: the nets want looking after

 3. In any case
    hold
    why: enough for a day

What the words stand for

  tension: Tension
"
    );
}

#[test]
fn who_has_no_chart_is_said() {
    let (page, errors) = chart(&["tests/fixtures/exact/sentry.ron", "west"]);
    assert_eq!(page, "");
    assert_eq!(
        errors,
        "offramp: `west` of `sentry` is played by no flow chart; give an actor a `flow` in the scenario to have it \
         played by one\n"
    );
    let (_, errors) = chart(&["tests/fixtures/small.ron"]);
    assert_eq!(
        errors,
        "offramp: nobody in `small` is played by a flow chart; give an actor a `flow` in the scenario to have it \
         played by one\n"
    );
}

/// What a person does who has the page and the table before them, and nothing else.
fn by_hand(page: &str, table: &Position) -> Vec<OptionIx> {
    let tension = table.view().indicators[0].value;
    let holds = |line: &str| match line.trim().strip_prefix("If tension >= ") {
        Some(least) => tension >= least.parse::<i32>().unwrap(),
        None => line.trim() == "In any case",
    };
    let can_take = |id: &str, taken: &[OptionIx]| {
        let (card, _) = table.menu().find(|(_, one)| *one == id)?;
        (!taken.contains(&card)).then_some(card)
    };
    let lines: Vec<&str> = page.lines().collect();
    let entries: Vec<(&str, &str)> = lines
        .windows(2)
        .filter_map(|two| Some((two[0].trim().split_once(". ")?.1, two[1].trim())))
        .filter(|(_, then)| then.starts_with("take ") || *then == "hold")
        .collect();
    let mut taken = Vec::new();
    'orders: for _ in 0..2 {
        for (when, then) in &entries {
            if !holds(when) {
                continue;
            }
            if *then == "hold" {
                break 'orders;
            }
            let ids = then.split(']').filter_map(|part| Some(part.split_once('[')?.1));
            if let Some(option) = ids.filter_map(|id| can_take(id, &taken)).next() {
                taken.push(option);
                continue 'orders;
            }
        }
        break;
    }
    taken
}

#[test]
fn followed_by_hand_it_is_the_same_game() {
    let scenario = sentry();
    let page = flow_page(&scenario, EAST).unwrap();
    let mut endings = std::collections::BTreeSet::new();
    for seed in 0..40 {
        let setup = |people: &[ActorIx]| {
            Setup::all_computers(&scenario, seed, PolicyKind::Temperament).with_people(people)
        };
        let start = |people| {
            Session::start(Arc::clone(&scenario), setup(people), Box::new(Unrecorded)).unwrap()
        };
        let (mut computer, mut person) = (start(&[]), start(&[EAST]));
        while !computer.state().over() {
            computer.advance().unwrap();
            let orders = by_hand(&page, &person.position(EAST));
            let reason = String::new();
            person
                .enter(Command::Commit { actor: EAST, orders, reason, draws: Vec::new() })
                .unwrap();
            person.advance().unwrap();
            assert_eq!(person.state().hash(), computer.state().hash(), "seed {seed}");
        }
        endings.insert(computer.state().ending);
    }
    assert_eq!(endings.len(), 2, "both ways through the page came up");
}

#[test]
fn what_it_takes_is_explained_by_its_line() {
    let scenario = sentry();
    let mut game = Session::start(
        Arc::clone(&scenario),
        Setup::all_computers(&scenario, 1, PolicyKind::Search),
        Box::new(Unrecorded),
    )
    .unwrap();
    let (orders, draws) = game.position(EAST).chosen_by(PolicyKind::Search);
    assert_eq!(orders.len(), 1);
    assert_eq!(draws.len(), 2, "an order, and holding");
    let why = |at: usize| draws[at].chosen().factors[0].why.to_string();
    assert_eq!(why(0), "the nets want looking after");
    assert_eq!(why(1), "enough for a day");
    game.advance().unwrap();
}
