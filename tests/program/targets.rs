//! Targets chosen in play: eight nations that can do 27 things to each other, in one file.

use std::collections::BTreeSet;
use std::path::Path;

use offramp::forecast::play_out;
use offramp::lint::lint;
use offramp::policy::PolicyKind;
use offramp::rules::{Chance, Event, Log, Sight, Viewer, adjudicate, begin};
use offramp::scenario::expr::{Arithmetic, Bounds, Ranges};
use offramp::scenario::{IndicatorIx, Int, OptionIx, Quantity, Scenario, load, load_text};
use offramp::session::{Session, Setup, Unrecorded};
use offramp::table::{CardRow, card_rows, other_card};

use crate::terminal_player::{Player, fixture};

const NATIONS: usize = 8;

fn rivera() -> Scenario {
    let loaded = load(Path::new("tests/fixtures/rivera.ron"));
    assert_eq!(loaded.findings, []);
    assert_eq!(lint(&loaded), []);
    loaded.scenario.unwrap()
}

/// The card that an option is a copy of.
fn card(scenario: &Scenario, ix: OptionIx) -> &str {
    let option = scenario.option(ix);
    let of = option.target.as_ref().map_or(option.id.as_str(), |target| target.card.as_str());
    of.strip_suffix(&format!("_{}", scenario.actor(option.actor).id)).unwrap()
}

#[test]
fn eight_nations_have_27_kinds_of_act_in_one_short_file() {
    let lines = std::fs::read_to_string("tests/fixtures/rivera.ron").unwrap().lines().count();
    assert!(lines < 400, "{lines}");
    let scenario = rivera();
    let all = || OptionIx::all(scenario.options.len());
    let cards: BTreeSet<&str> = all().map(|ix| card(&scenario, ix)).collect();
    assert_eq!(cards.len(), 27);
    let alone: BTreeSet<&str> = all()
        .filter(|ix| scenario.option(*ix).target.is_none())
        .map(|ix| card(&scenario, ix))
        .collect();
    let alone: Vec<_> = alone.into_iter().collect();
    let own = ["arm", "build_warheads", "disarm", "give_up_warheads", "guard_networks", "wait"];
    assert_eq!(alone, own);
    assert_eq!(scenario.options.len(), NATIONS * (6 + 21 * (NATIONS - 1)));
    for ix in all() {
        let option = scenario.option(ix);
        let target = option.target.as_ref().map(|target| target.actor);
        assert_eq!(option.toward, target.into_iter().collect::<Vec<_>>(), "{}", option.id);
        assert_ne!(target, Some(option.actor), "{}", option.id);
    }
    assert_eq!(scenario.indicators.len(), 10 * NATIONS);
    let weights = scenario.options.iter().filter_map(|option| option.kind.scales(true).rivera);
    let weights: BTreeSet<i32> = weights.collect();
    assert_eq!((weights.first(), weights.last()), (Some(&-2), Some(&60)));
}

#[test]
fn they_play_to_an_end_and_do_nearly_everything() {
    let scenario = rivera();
    let (mut done, mut endings) = (BTreeSet::new(), BTreeSet::new());
    for seed in 0..60 {
        let mut state = begin(&scenario, Chance::new(seed), &mut Log::off());
        play_out(&scenario, &mut state, seed, |_| PolicyKind::Temperament, |_| {});
        let chosen = OptionIx::all(scenario.options.len()).filter(|ix| state.chosen[ix.at()].0 > 0);
        done.extend(chosen.map(|ix| card(&scenario, ix)));
        endings.insert(state.ending.unwrap());
    }
    assert!(done.len() >= 22, "{done:?}");
    assert!(endings.len() >= 2, "{endings:?}");
}

#[test]
fn names_stand_in_the_texts_and_luck_is_each_targets_own() {
    let scenario = rivera();
    let find = |id: &str| scenario.options.iter().find(|option| option.id == id).unwrap();
    let spied = find("spy_auren_hesper");
    assert_eq!(spied.title, "Spy on Hesper");
    assert_eq!(spied.target.as_ref().unwrap().heading, "Spy on …");
    assert_eq!(spied.draw.name, "option/spy_auren/hesper");
    assert_eq!(spied.covert.as_ref().unwrap().draw.name, "trace/spy_auren/hesper/");
    assert_eq!(find("wait_auren").draw.name, "option/wait_auren");
    let fight = find("border_fight_dresk_auren");
    assert_eq!(fight.outcomes[0].odds.factors[0].why, "Dresk has more");
    // A title without a place for the name has it behind it.
    let text = std::fs::read_to_string("tests/fixtures/rivera.ron").unwrap();
    let text = text.replace("Spy on {target}", "Spy {} on").replace("A guest in", "{A} guest in");
    let plain = load_text("rivera.ron", &text).scenario.unwrap();
    let spied = plain.options.iter().find(|option| option.id == "spy_auren_hesper").unwrap();
    assert_eq!(spied.title, "Spy {} on: Hesper");
    assert_eq!(spied.text, "{A} guest in the network.");
}

#[test]
fn what_each_has_is_an_indicator_like_any_other() {
    let scenario = rivera();
    let at = |id: &str| scenario.indicators.iter().position(|one| one.id == id).unwrap();
    let army = &scenario.indicators[at("army_dresk")];
    assert_eq!((army.name.as_str(), army.start), ("Military capacity: Dresk", 60));
    assert_eq!(scenario.indicators[at("army_elian")].start, 40);
    let setup = Setup::all_computers(&scenario, 1, PolicyKind::Temperament);
    let auren = scenario.find_actor("auren").unwrap();
    let scenario = std::sync::Arc::new(scenario);
    let session = Session::start(
        std::sync::Arc::clone(&scenario),
        setup.with_people(&[auren]),
        Box::new(Unrecorded),
    );
    let view = session.unwrap().view(Viewer::Seat(auren));
    let known =
        |name: &str| view.indicators.iter().filter(|one| one.name.starts_with(name)).count();
    assert_eq!((known("Military capacity: "), known("Cyber security: ")), (NATIONS, 1));
}

#[test]
fn an_act_is_felt_by_its_target_and_by_no_other() {
    let scenario = rivera();
    let [auren, belmar] = ["auren", "belmar"].map(|id| scenario.find_actor(id).unwrap());
    let sanction = scenario.options.iter().position(|o| o.id == "sanction_auren_belmar").unwrap();
    let mut events = Vec::new();
    let mut state = begin(&scenario, Chance::new(3), &mut Log::off());
    for actor in scenario.actor_ids() {
        let orders = if actor == auren { vec![sanction.into()] } else { Vec::new() };
        state.sealed[actor.at()] = Some(orders);
    }
    adjudicate(&scenario, &mut state, Chance::new(3), &mut Log::to(&mut events));
    let felt = events.iter().filter_map(|event| match event {
        Event::Felt { by, .. } => Some(*by),
        _ => None,
    });
    assert_eq!(felt.collect::<Vec<_>>(), [belmar]);
    let value = |id: &str| {
        let at = scenario.indicators.iter().position(|one| one.id == id).unwrap();
        state.indicators[at]
    };
    // 15 percent of 75, 11.25, is 11; 64 / 20 would be read after it, 75 / 20 before it.
    assert_eq!((value("trade_belmar"), value("gdp_belmar"), value("trade_auren")), (64, 77, 47));
    // Done once, it is off the menu for this target only.
    let menu = Sight::new(&scenario, &state, Viewer::Seat(auren)).menu(auren);
    let left = menu.iter().filter(|ix| card(&scenario, **ix) == "sanction").count();
    assert_eq!(left, NATIONS - 2);
}

/// Two shores and an isle, for what names all copies of a card.
fn three(more: &str, options: &str) -> Scenario {
    let actor = |id: &str, lines: &str| {
        format!(
            "(id: \"{id}\", name: \"{id}\", role: \"A shore\", brief: \"So.\", {lines} objectives: [(text: \"Calm\", score: \"0\")], \
             temperament: (hold: 1.0, hawkishness: 1.0, reciprocity: (from: 1, times: 1.0), caution: (within: 0, times: 1.0)))"
        )
    };
    let text = format!(
        r#"Scenario(format: 1,
meta: (id: "three", title: "Three", summary: "One thing.", as_of: "2031-04-10",
    calendar: (start: "2031-04-10", days_per_turn: 2, turns: 3), duration: (solo_minutes: 1, class_minutes: 1),
    learning_objectives: ["Reckon."], content_note: "Nobody is harmed.",
    sources: [(id: "own", title: "Made up", publisher: "Offramp", date: "2026")]),
rules: (orders_per_turn: 3),
ladder: (start: "words", cooling: 1, rungs: [(id: "words", name: "Words", kahn: 3), (id: "boats", name: "Boats", kahn: 8)],
    thresholds: [(rung: "boats", name: "Boats")]),
actors: [{}, {}, {}],
options: [{options}],
endings: [(id: "late", title: "Late", text: "It is late.", tone: Stalemate)],
debrief: (really_happened: "Nothing.", sources: [], questions: (what: [], so_what: [], now_what: []), limits: "All."))"#,
        actor("east", more),
        actor("west", ""),
        actor("isle", ""),
    );
    let loaded = load_text("three.ron", &text);
    assert_eq!(loaded.findings, []);
    loaded.scenario.unwrap()
}

#[test]
fn a_cards_name_means_all_copies_of_the_actor_concerned() {
    let lines = "red_lines: [(id: \"line\", title: \"Line\", text: \"So.\", crossed_when: \"chosen(row, west)\", \
                 answers: [\"row\"], declared: false, declared_by: [\"row\"], within: 1, resolve: 1.0, \
                 deters: (odds: 0.5, options: [\"row\"]))],";
    let row = "(id: \"row\", actors: All, targets: All, title: \"Row\", text: \"So.\", kind: \"show_of_force\", \
               toward: [\"target\"], against: [\"west\"], excludes: [\"row\"], outcomes: [(id: \"so\", text: \"So.\", hurts: [\"isle\", \"east\"])])";
    let scenario = three(lines, row);
    let ids = |list: &[OptionIx]| -> Vec<String> {
        list.iter().map(|ix| scenario.option(*ix).id.clone()).collect()
    };
    let all: Vec<_> = scenario.options.iter().map(|option| option.id.as_str()).collect();
    let wanted = [
        "row_east_west",
        "row_east_isle",
        "row_west_east",
        "row_west_isle",
        "row_isle_east",
        "row_isle_west",
    ];
    assert_eq!(all, wanted);
    let line = &scenario.red_lines[0];
    assert_eq!(ids(&line.answers), wanted[..2]);
    assert_eq!(ids(&line.declared_by), wanted[..2]);
    assert_eq!(ids(&line.deterrent.as_ref().unwrap().options), wanted[2..]);
    assert_eq!(ids(&scenario.options[0].excludes), ["row_east_isle"]);
    // Whoever is the target feels it as that alone.
    let parties = |at: usize| {
        let option = &scenario.options[at];
        let of = |list: &[offramp::scenario::ActorIx]| -> Vec<usize> {
            list.iter().map(|a| a.at()).collect()
        };
        (of(&option.toward), of(&option.against), of(&option.outcomes[0].hurts))
    };
    assert_eq!(parties(0), (vec![1], vec![], vec![2]));
    assert_eq!(parties(1), (vec![2], vec![1], vec![]));
    assert_eq!(parties(4), (vec![0], vec![1], vec![]));
}

#[test]
fn a_division_and_a_percentage_stay_in_the_range_that_is_taken_for_theirs() {
    let figures = [
        (7, 2, 3, 0),
        (-7, 2, -4, 0),
        (7, -2, -4, 0),
        (-7, -2, 3, 0),
        (7, 0, 0, 0),
        (5, 50, 0, 3),
        (-5, 50, -1, -2),
        (i64::MIN, -1, i64::MAX, 92_233_720_368_547_758),
        (i64::MAX, 200, 46_116_860_184_273_879, i64::MAX),
    ];
    for (x, y, quotient, share) in figures {
        assert_eq!(Arithmetic::Div.apply(x, y), quotient, "{x} / {y}");
        assert_eq!(Arithmetic::Percent.apply(x, y), share, "percent({x}, {y})");
    }
    let of = |at: usize| Int::Of(Quantity::Indicator(IndicatorIx::from(at)));
    let spans: Vec<(i64, i64)> =
        (-4..5).flat_map(|low| (low..5).map(move |high| (low, high))).collect();
    for (a, b) in spans.iter().flat_map(|a| spans.iter().map(move |b| (*a, *b))) {
        let ranges = Ranges { indicators: vec![a, b], ..Ranges::default() };
        for op in [Arithmetic::Div, Arithmetic::Percent] {
            let Bounds { low, high } = ranges.of(&Int::Binary(op, Box::new((of(0), of(1)))));
            let values = (a.0..=a.1).flat_map(|x| (b.0..=b.1).map(move |y| op.apply(x, y)));
            let values: BTreeSet<i64> = values.collect();
            let found = (values.first().copied(), values.last().copied());
            assert_eq!(found, (Some(low), Some(high)), "{op:?} {a:?} {b:?}");
        }
    }
}

#[test]
fn copies_of_a_card_lie_under_its_heading() {
    let scenario = fixture("rivera");
    let auren = scenario.find_actor("auren").unwrap();
    let setup = Setup::all_computers(&scenario, 1, PolicyKind::Temperament);
    let session = Session::start(
        std::sync::Arc::clone(&scenario),
        setup.with_people(&[auren]),
        Box::new(Unrecorded),
    );
    let view = session.unwrap().view(Viewer::Seat(auren));
    let menu = &view.menu;
    assert!(menu.len() > 100, "{}", menu.len());
    let folded = card_rows(menu, None);
    assert!(folded.len() <= 27, "{}", folded.len());
    let spy = menu.iter().position(|card| card.title == "Spy on Corvia").unwrap();
    let rows = card_rows(menu, Some(menu[spy].option));
    assert_eq!(rows.len(), folded.len() + 7);
    let at = rows.iter().position(|row| row.is_of(menu[spy].option)).unwrap();
    assert!(matches!(rows[at - 2], CardRow::Heading { cards, open: true, .. } if cards.len() == 7));
    // On to the next card, and back.
    let next = other_card(menu, spy, true);
    assert_eq!(menu[next].title, "Attack the networks of Belmar");
    assert_eq!(menu[other_card(menu, next, false)].title, "Spy on Belmar");
    let mut player = Player::new(&scenario, 1, &["auren"]);
    player.press("\n\n2vvvvvv");
    let screen = player.screen();
    for shown in ["[-] Write to … · 7 targets", "[ ] Gorath", "[+] Visit … · 7 targets"] {
        assert!(screen.contains(shown), "{shown} in\n{screen}");
    }
}
