//! Exact figures of small scenarios: they add up, are what is worked by hand, and are what many games
//! show.

use crate::said::said;
use std::process::Command;

use offramp::forecast::exact::{Exact, Limit, Limits, TooLarge, from_start, from_state};
use offramp::policy::PolicyKind;
use offramp::rules::{Chance, Log, adjudicate, begin};
use offramp::scenario::{Consequence, FreeMove, Scenario, load};

mod agreement;
mod mechanics;

/// Scenarios small enough to be worked out; together they have every mechanic.
const ALL: [&str; 20] = [
    "beacon", "cable", "chest", "council", "dusk", "fog", "fork", "lamp", "ledger", "parley",
    "purse", "raiders", "rapids", "sentry", "shoal", "shores", "stair", "terms", "treaty", "wire",
];

fn file(name: &str) -> String {
    format!("tests/fixtures/exact/{name}.ron")
}

fn scenario(name: &str) -> Scenario {
    let loaded = load(file(name).as_ref());
    assert!(loaded.findings.is_empty(), "{name}: {:?}", loaded.findings);
    let scenario = loaded.scenario.unwrap();
    match scenario.rules.argument {
        Some(_) => argued(&scenario),
        None => scenario,
    }
}

/// With a move of east's, argued twice for and once against.
fn argued(scenario: &Scenario) -> Scenario {
    let consequence = |effect: &str, text: &str| Consequence {
        text: text.to_owned(),
        effects: vec![effect.to_owned()],
    };
    let given = FreeMove {
        actor: scenario.find_actor("east").unwrap(),
        title: "Moor across the bay".to_owned(),
        text: "Nobody rows out.".to_owned(),
        kind: "show_of_force".to_owned(),
        toward: vec![scenario.find_actor("west").unwrap()],
        against: Vec::new(),
        covert: false,
        pro: vec!["it is dark".to_owned(), "the bay is narrow".to_owned()],
        con: vec!["the tide runs".to_owned()],
        success: consequence("tension -= 10", "Quiet."),
        failure: consequence("tension += 15", "A collision."),
    };
    scenario.with_free_move(&given, 1).unwrap()
}

fn exact(scenario: &Scenario, policy: PolicyKind) -> Exact {
    from_start(scenario, |_| policy, Limits::default()).unwrap()
}

#[test]
fn endings_add_up_to_one() {
    for name in ALL {
        for policy in [PolicyKind::Random, PolicyKind::Temperament] {
            let exact = exact(&scenario(name), policy);
            let sum: f64 = exact.endings.iter().sum();
            assert!((sum - 1.0).abs() < 1e-12, "{name}: {sum}");
            for crossing in &exact.thresholds {
                assert!(crossing.next_turn <= crossing.end + 1e-12, "{name}: {crossing:?}");
            }
        }
    }
}

/// The lamp is put out at once with 3/4. The alarm has come by then with 1/5, and one gets through with
/// 1/2 after it, else with 1/5: 3/4 × (1/5 × 1/2 + 4/5 × 1/5) = 39/200. Whoever waits (1/4) tries in
/// turn 2 with 3/4; the alarm has come by then with 9/25: 1/4 × 3/4 × (9/25 × 1/2 + 16/25 × 1/5) =
/// 231/4000.
#[test]
fn the_lamp_is_as_worked_by_hand() {
    let exact = exact(&scenario("lamp"), PolicyKind::Temperament);
    let near = |figure: f64, wanted: f64| assert!((figure - wanted).abs() < 1e-12, "{figure}");
    near(exact.endings[0], 39.0 / 200.0 + 231.0 / 4000.0);
    near(exact.catastrophe, 39.0 / 200.0 + 231.0 / 4000.0);
    let [boats, shots] = exact.thresholds[..] else { panic!("two thresholds") };
    near(boats.next_turn, 3.0 / 4.0);
    near(boats.end, 15.0 / 16.0);
    near(shots.next_turn, 39.0 / 200.0);
    near(shots.end, 39.0 / 200.0 + 231.0 / 4000.0);
}

/// Each turn the boats go out, somebody shoots, or nothing is done, each with 1/3; one in four boats runs
/// aground, and a gale that has not come yet comes with 1/5 and wrecks one. Shooting is above the boats on
/// the ladder and does not put them out.
#[test]
fn the_shoal_is_as_worked_by_hand() {
    let exact = exact(&scenario("shoal"), PolicyKind::Temperament);
    let near = |figure: f64, wanted: f64| assert!((figure - wanted).abs() < 1e-12, "{figure}");
    let [boats, shooting, wreck, shots] = exact.thresholds[..] else { panic!("four thresholds") };
    for crossing in [boats, shooting, shots] {
        near(crossing.next_turn, 1.0 / 3.0);
        near(crossing.end, 5.0 / 9.0);
    }
    // The gale of turn 2 comes after the first orders, before the second.
    near(wreck.next_turn, 1.0 - 16.0 / 25.0 * 11.0 / 12.0);
    near(wreck.end, 1.0 - 16.0 / 25.0 * 121.0 / 144.0);
}

/// Of pulling back, shooting, rowing out and holding one is ordered first, each with 1/4. After the first two
/// of them rowing out or holding follows, after rowing out one of the other three: pulling back comes with
/// 1/4 + 1/4 × 1/3 = 1/3, shooting with 1/3, and never both. So they are home in turn 1 with 1/3, in turn 2 with
/// 2/3 × 1/3; the bells come after shots in turn 1, and shots after them are 1/3 × 1/3.
#[test]
fn the_fork_is_as_worked_by_hand() {
    let exact = exact(&scenario("fork"), PolicyKind::Temperament);
    let wanted = [0.0, 1.0 / 9.0, 5.0 / 9.0, 1.0 / 3.0];
    for (figure, wanted) in exact.endings.iter().zip(wanted) {
        assert!((figure - wanted).abs() < 1e-12, "{:?}", exact.endings);
    }
}

/// There is powder for 3, and for 1 more each turn, up to 4. Firing takes 3 and rowing out 1; in turn 1 one of them or
/// holding is ordered, each with 1/3, and nothing can join it. After firing 0 are left, or 2 if some was damp (1/2),
/// and 1 comes: 3 can be fired again with 1/3, and 1 can't. After rowing out 2 and 1 are 3: fire comes with 1/3. After holding there are 4, for
/// both: after either the other joins it with 1/2, so that it is a landing with 1/3, and fire alone with 1/6.
#[test]
fn the_chest_is_as_worked_by_hand() {
    let exact = exact(&scenario("chest"), PolicyKind::Temperament);
    let near = |figure: f64, wanted: f64| assert!((figure - wanted).abs() < 1e-12, "{figure}");
    let [landing, twice, shots, evening] = exact.endings[..] else { panic!("four endings") };
    let third = 1.0 / 3.0;
    near(landing, third * third);
    near(twice, third * 1.0 / 2.0 * third);
    near(shots, third - twice + third * third + third * 1.0 / 6.0);
    near(evening, 7.0 / 18.0);
    near(exact.thresholds[0].next_turn, third);
    near(exact.thresholds[0].end, 11.0 / 18.0);
}

/// North raids South with 2/4 while a quarter of what that has is 2 (10 / 4, rounded down), the Isle (4 / 4) with 1/4,
/// or holds; half of the raids take half, rounded half up. With 1/4 South has 5 left and North 15, and of raiding either or
/// holding each comes with 1/3 then: 3 more with 1/6, so that South is broken with 1/24. North is rich with 1/4 × 5/6 +
/// 3/4 × 1/4, since from the Isle it has 12 or 13 at most. South is never raided with 1/2 × 1/2.
#[test]
fn the_raiders_are_as_worked_by_hand() {
    let exact = exact(&scenario("raiders"), PolicyKind::Temperament);
    let wanted = [1.0 / 24.0, 19.0 / 48.0, 1.0 / 4.0, 5.0 / 16.0];
    for (figure, wanted) in exact.endings.iter().zip(wanted) {
        assert!((figure - wanted).abs() < 1e-12, "{:?}", exact.endings);
    }
}

/// East shoots in each turn with 1/2, and a turn with shots is answered at the next beginning with 1/2, the
/// aftermath's too: with 1/4 for each turn with orders. There are one, two or three of those with 1/2, 1/4 and
/// 1/4, so nobody answers with 1/2 × 3/4 + 1/4 × 9/16 + 1/4 × 27/64.
#[test]
fn dusk_is_as_worked_by_hand() {
    let exact = exact(&scenario("dusk"), PolicyKind::Temperament);
    let quiet = 0.375 + 0.140_625 + 0.105_468_75;
    assert!((exact.endings[1] - quiet).abs() < 1e-12, "{:?}", exact.endings);
    assert!((exact.endings[0] + exact.endings[1] - 1.0).abs() < 1e-12, "{:?}", exact.endings);
}

/// West lights its lamp in turn 1 with 1/2. Then East's page says in turn 2 to shout and to whisper; if not, to row
/// out a second time.
#[test]
fn sentry_is_as_worked_by_hand() {
    let exact = exact(&scenario("sentry"), PolicyKind::Temperament);
    assert_eq!(exact.endings, [0.5, 0.5, 0.0]);
}

/// The cable is cut in turn 1 with 1/2 and traced at once with 1/2, else in turn 2 with 3/4; or it is
/// cut in turn 2 with 1/2 and traced with 3/4: 1/4 + 1/4 × 3/4 + 1/2 × 1/2 × 3/4 = 5/8. From turn 2,
/// with the trail still warm, it is 3/4.
#[test]
fn the_cable_is_as_worked_by_hand() {
    let scenario = scenario("cable");
    let from_the_start = exact(&scenario, PolicyKind::Temperament);
    assert!((from_the_start.endings[0] - 5.0 / 8.0).abs() < 1e-12, "{from_the_start:?}");
    let mut state = begin(&scenario, Chance::new(1), &mut Log::off());
    let temperament = |_| PolicyKind::Temperament;
    let same = from_state(&scenario, &state, temperament, Limits::default()).unwrap();
    assert_eq!(same.endings, from_the_start.endings);
    let cut = scenario.options.iter().position(|option| option.id == "cut").unwrap().into();
    state.sealed[1] = Some(vec![cut]);
    let given = from_state(&scenario, &state, temperament, Limits::default()).unwrap();
    assert!((given.endings[0] - (0.5 + 0.5 * 0.75)).abs() < 1e-12, "{given:?}");
    let untraced = (1..).find_map(|seed| {
        let mut after = state.clone();
        adjudicate(&scenario, &mut after, Chance::new(seed), &mut Log::off());
        (!after.over()).then_some(after)
    });
    let warm = from_state(&scenario, &untraced.unwrap(), temperament, Limits::default()).unwrap();
    assert!((warm.endings[0] - 0.75).abs() < 1e-12, "{warm:?}");
}

/// East wires with 1/2 in each of three turns. Isle taps the first with 1/5 and later ones with 1/2, and once it
/// has, rows out in each turn with 1/2, which ends the game. What it has not tapped it does not know of: it never
/// waves. After turn 1 it listens with 1/2 × 1/5; of the rest one message has been sent with 2/5, none with 1/2.
/// After turn 2 it has rowed out with 1/20 and listens with 1/20 + 1/2 × 1/2 × 1/5 + 2/5 × 1/2 × 1/2 = 1/5; of the
/// rest none has been sent with 1/4, one with 2/5, two with 1/10. So it rows out in turn 3 with 1/10, and listens at
/// the end with 1/10 + 1/4 × 1/2 × 1/5 + (2/5 + 1/10) × 1/2 × 1/2.
#[test]
fn the_wire_is_as_worked_by_hand() {
    let exact = exact(&scenario("wire"), PolicyKind::Temperament);
    let wanted = [3.0 / 20.0, 1.0 / 4.0, 0.0, 3.0 / 5.0];
    for (figure, wanted) in exact.endings.iter().zip(wanted) {
        assert!((figure - wanted).abs() < 1e-12, "{:?}", exact.endings);
    }
}

/// West raids with x / (1 + x), where x is 0.7 (0.4 at credibility 100, 0.7 at 50) once the beacon burns while
/// there is a shell left, times 0.4 (hits have fallen from 1/2 to 1/5) behind nets; East does one of the things
/// it has not done yet, or holds. The game ends with a raid.
#[test]
fn the_beacon_is_as_worked_by_hand() {
    let beacon = scenario("beacon");
    let near = |figure: f64, wanted: f64| assert!((figure - wanted).abs() < 1e-12, "{figure}");
    let risks = |scenario: &Scenario| {
        let exact = exact(scenario, PolicyKind::Temperament);
        let [raided, burnt] = exact.thresholds[..] else { panic!("two thresholds") };
        near(raided.next_turn, 1.0 / 2.0);
        near(burnt.next_turn, 1.0 / 4.0);
        (raided.end, burnt.end)
    };
    let (raided, burnt) = risks(&beacon);
    let [no, lit, nets, both] = [1.0 / 2.0, 7.0 / 17.0, 2.0 / 7.0, 7.0 / 32.0];
    // After the beacon come nets, the shell or nothing, and so on.
    let after = [
        (lit, [both + no + lit, 3.0]),
        (nets, [both + nets + nets, 3.0]),
        (no, [no + nets + no, 3.0]),
        (no, [lit + nets + no + no, 4.0]),
    ];
    let third = after.map(|(raid, [sum, ways])| raid + (1.0 - raid) * sum / ways);
    near(raided, 0.5 + 0.5 * third.iter().sum::<f64>() / 4.0);
    let hit = |raid: f64, behind_nets: bool| raid * if behind_nets { 0.2 } else { 0.5 };
    let after = [
        (lit, false, [hit(both, true) + hit(no, false) + hit(lit, false), 3.0]),
        (nets, true, [hit(both, true) + 2.0 * hit(nets, true), 3.0]),
        (no, false, [2.0 * hit(no, false) + hit(nets, true), 3.0]),
        (no, false, [hit(lit, false) + hit(nets, true) + 2.0 * hit(no, false), 4.0]),
    ];
    let third =
        after.map(|(raid, behind, [sum, ways])| hit(raid, behind) + (1.0 - raid) * sum / ways);
    near(burnt, 0.25 + 0.5 * third.iter().sum::<f64>() / 4.0);
    // Without deterrence and with half of denial: 1 and 0.7.
    let (raided, _) = risks(&beacon.under("doubt").unwrap());
    let nets = 7.0 / 17.0;
    let after = [
        (no, [nets + no + no, 3.0]),
        (nets, [3.0 * nets, 3.0]),
        (no, [no + nets + no, 3.0]),
        (no, [3.0 * no + nets, 4.0]),
    ];
    let third = after.map(|(raid, [sum, ways])| raid + (1.0 - raid) * sum / ways);
    near(raided, 0.5 + 0.5 * third.iter().sum::<f64>() / 4.0);
}

/// East offers in turn 1 with 1/2. West, which would raid with 2, mine with 1, refuse with 1 or hold with 1, accepts
/// in turn 2 with 14/15: the word of East at credibility 60 is worth 7/6, and 40 points against it leave 4/5; so it
/// does with 14/89. In turn 3 it is bound: raiding has 1, mining 1/2, denouncing 1, holding 1. Mines are known
/// at once if those of turn 1 were laid (1/4) and traced (1/2), else traced with 1/2. East denounces or holds.
#[test]
fn the_treaty_is_as_worked_by_hand() {
    let exact = exact(&scenario("treaty"), PolicyKind::Temperament);
    let near = |figure: f64, wanted: f64| assert!((figure - wanted).abs() < 1e-12, "{figure}");
    let [betrayed, fishing, _] = exact.endings[..] else { panic!("three endings") };
    let in_force = 1.0 / 2.0 * 14.0 / 89.0;
    let known = 1.0 / 8.0;
    let found = known + (1.0 - known) / 2.0;
    near(betrayed, in_force * (2.0 / 7.0 + 1.0 / 7.0 * found));
    near(fishing, in_force * (2.0 / 7.0 + 1.0 / 7.0 * (1.0 - found)) / 2.0);
    near(exact.thresholds[0].next_turn, 1.0 / 2.0);
}

/// In turn 1 East offers (1/2) or holds, and West offers, gives way or holds (1/3 each). What is offered can be
/// accepted once West has given way; by then both may have offered, and it is in force as soon as West does. So of
/// turn 2: both have offered: West gives way with 1/2. East has, and West gave way: it accepts, refuses or holds,
/// with 1/3 each. West alone gave way: East, which that makes readier, offers with 3/5, and West with 1/2. Else it
/// can't come into force; West gives way with 1/3 where East offered, 1/2 where it offered itself, and 1/3 where
/// nobody did.
#[test]
fn the_terms_are_as_worked_by_hand() {
    let exact = exact(&scenario("terms"), PolicyKind::Temperament);
    let near = |figure: f64, wanted: f64| assert!((figure - wanted).abs() < 1e-12, "{figure}");
    let [settled, eased, _] = exact.endings[..] else { panic!("three endings") };
    near(settled, (1.0 / 2.0 + 1.0 / 3.0 + 3.0 / 10.0) / 6.0);
    let moved_late = (1.0 / 2.0 + 1.0 / 3.0 + 1.0 / 2.0 + 1.0 / 3.0) / 6.0;
    near(eased, 1.0 / 3.0 + moved_late - settled);
    near(exact.thresholds[0].next_turn, 1.0 / 3.0);
    near(exact.thresholds[0].end, 1.0 / 3.0 + moved_late);
}

fn simulate(arguments: &[&str]) -> (Option<i32>, String, String) {
    let mut command = Command::new(env!("CARGO_BIN_EXE_offramp"));
    said(command.args(["simulate", "--exact"]).args(arguments))
}

#[test]
fn the_command_prints_them() {
    let (code, text, error) = simulate(&[&file("lamp")]);
    assert_eq!((code, error.as_str()), (Some(0), ""));
    let wanted = "\
lamp: exact, from 22 turns played

Endings
  shooting                                  25.275000%
  evening                                   74.725000%

Thresholds crossed: after the first turn, by the end
  boats                                     75.000000%  93.750000%
  shots                                     19.500000%  25.275000%

  a catastrophe                             25.275000%
";
    assert_eq!(text, wanted);
    let (_, text, _) = simulate(&[&file("lamp"), "--format", "json"]);
    let figures: serde_json::Value = serde_json::from_str(&text).unwrap();
    let shooting = figures["endings"]["shooting"].as_f64().unwrap();
    assert!((shooting - 0.25275).abs() < 1e-12, "{text}");
    let boats = figures["thresholds"]["boats"]["first_turn"].as_f64().unwrap();
    assert!((boats - 0.75).abs() < 1e-12, "{text}");
}

#[test]
fn what_is_too_large_says_so() {
    let scenario = scenario("lamp");
    let refused = from_start(
        &scenario,
        |_| PolicyKind::Temperament,
        Limits { turns: 10, ..Limits::default() },
    )
    .unwrap_err();
    let wanted = "this is too large for exact figures: 10 turns were played of at most 10, and turn 2 \
                  of 2 was not done; estimate it with many games instead, or give the scenario fewer \
                  turns, options or outcomes";
    assert_eq!(refused.to_string(), wanted);
    let full = Limits { bytes: 5_000, ..Limits::default() };
    let refused = from_start(&scenario, |_| PolicyKind::Temperament, full).unwrap_err();
    let TooLarge { limit: Limit::Memory { positions, bytes: 5_000 }, .. } = refused else {
        panic!("{refused}");
    };
    assert!((2..10).contains(&positions), "{positions}");
    let limit = Limit::Memory { positions: 40_000, bytes: 256 << 20 };
    let wanted = "this is too large for exact figures: 40000 positions take all of the 256 MiB there are \
                  for them, and turn 2 of 2 was not done; estimate it with many games instead, or give \
                  the scenario fewer turns, options or outcomes";
    assert_eq!(TooLarge { limit, turn: 2, turns: 2 }.to_string(), wanted);
    let (code, text, error) = simulate(&["long-spiral"]);
    assert_eq!((code, text.as_str()), (Some(2), ""));
    let wanted = "offramp: a campaign is too large for exact figures; leave `--exact` out\n";
    assert_eq!(error, wanted);
}
