//! Exact figures of small scenarios: they add up, are what is worked by hand, and are what many games
//! show.

use std::process::Command;

use offramp::forecast::exact::{Exact, MOST_STEPS, from_start, from_state};
use offramp::forecast::{Estimate, LANES, Player};
use offramp::policy::PolicyKind;
use offramp::rules::{
    Cells, Chance, Event, Log, RedLineState, Sight, State, Viewer, adjudicate, begin, mix,
};
use offramp::scenario::{Scenario, load};

const ALL: [&str; 6] = ["cable", "fog", "lamp", "purse", "shores", "stair"];

fn file(name: &str) -> String {
    format!("tests/fixtures/exact/{name}.ron")
}

fn scenario(name: &str) -> Scenario {
    let loaded = load(file(name).as_ref());
    assert!(loaded.findings.is_empty(), "{name}: {:?}", loaded.findings);
    loaded.scenario.unwrap()
}

fn exact(scenario: &Scenario, policy: PolicyKind) -> Exact {
    from_start(scenario, |_| policy, MOST_STEPS).unwrap()
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
    let same = from_state(&scenario, &state, temperament, MOST_STEPS).unwrap();
    assert_eq!(same.endings, from_the_start.endings);
    let cut = scenario.options.iter().position(|option| option.id == "cut").unwrap().into();
    state.sealed[1] = Some(vec![cut]);
    let given = from_state(&scenario, &state, temperament, MOST_STEPS).unwrap();
    assert!((given.endings[0] - (0.5 + 0.5 * 0.75)).abs() < 1e-12, "{given:?}");
    let untraced = (1..).find_map(|seed| {
        let mut after = state.clone();
        adjudicate(&scenario, &mut after, Chance::new(seed), &mut Log::off());
        (!after.over()).then_some(after)
    });
    let warm = from_state(&scenario, &untraced.unwrap(), temperament, MOST_STEPS).unwrap();
    assert!((warm.endings[0] - 0.75).abs() < 1e-12, "{warm:?}");
}

/// Plays of a scenario, by ending and by the rung reached.
struct Counts {
    endings: Vec<u64>,
    thresholds: Vec<u64>,
}

fn play(scenario: &Scenario, player: &Player<'_>, plays: u64, seed: u64) -> Counts {
    let rungs: Vec<i32> = scenario.ladder.thresholds.iter().map(|t| t.rung.0.into()).collect();
    let mut counts =
        Counts { endings: vec![0; scenario.endings.len()], thresholds: vec![0; rungs.len()] };
    let start = State::start(scenario);
    let mut table = player.table::<LANES>(&start);
    for first in (0..plays).step_by(LANES) {
        let seeds = std::array::from_fn(|lane| mix(mix(seed) ^ (first + lane as u64)));
        table.restart(&start, seeds);
        table.begin();
        table.play_out();
        let cells = &table.games().cells;
        for (ending, highest) in cells[Cells::ENDING.at()].iter().zip(&cells[Cells::HIGHEST.at()]) {
            counts.endings[*ending as usize - 1] += 1;
            for (count, rung) in counts.thresholds.iter_mut().zip(&rungs) {
                *count += u64::from(highest >= rung);
            }
        }
    }
    counts
}

/// Of 95% intervals 95% cover what they are about. Figures near 0 and 1 are left out: of those the
/// coverage depends on the number of plays more than on whether the rules are the same.
#[test]
fn intervals_of_rollouts_cover_the_exact_figures() {
    const SEEDS: u64 = 200;
    const PLAYS: u64 = 400;
    let mut covered = Estimate::default();
    for name in ALL {
        let scenario = scenario(name);
        let exact = exact(&scenario, PolicyKind::Temperament);
        let player = Player::new(&scenario, |_| PolicyKind::Temperament);
        for seed in 0..SEEDS {
            let counts = play(&scenario, &player, PLAYS, seed);
            let endings = exact.endings.iter().copied().zip(counts.endings);
            let ends = exact.thresholds.iter().map(|crossing| crossing.end);
            for (figure, hits) in endings.chain(ends.zip(counts.thresholds)) {
                if (0.05..=0.95).contains(&figure) {
                    let (low, high) = Estimate { hits, runs: PLAYS }.interval();
                    covered.count((low..=high).contains(&figure));
                }
            }
        }
    }
    assert!(covered.runs >= 3_000, "{covered:?}");
    assert!((0.93..=0.97).contains(&covered.share()), "{covered:?}");
}

/// Pearson's chi-square against the exact endings, below its 99.9th percentile.
#[test]
fn endings_of_rollouts_fit_the_exact_ones() {
    const PLAYS: u64 = 40_000;
    for name in ALL {
        let scenario = scenario(name);
        let exact = exact(&scenario, PolicyKind::Temperament);
        let player = Player::new(&scenario, |_| PolicyKind::Temperament);
        let counts = play(&scenario, &player, PLAYS, 1);
        let terms = exact.endings.iter().zip(counts.endings).map(|(share, count)| {
            let expected = share * PLAYS as f64;
            (count as f64 - expected) * (count as f64 - expected) / expected
        });
        let chi_square: f64 = terms.sum();
        let most = [10.83, 13.82][exact.endings.len() - 2];
        assert!(chi_square < most, "{name}: {chi_square}");
    }
}

/// Whether an event is of a mechanic.
type Is = fn(&Event) -> bool;

/// What the figures above are about: every mechanic comes up in one of the scenarios.
#[test]
fn the_scenarios_have_every_mechanic() {
    let mut events = Vec::new();
    let mut cooled = false;
    let mut lines = Vec::new();
    for name in ALL {
        let scenario = scenario(name);
        for seed in 0..100 {
            let mut state = begin(&scenario, Chance::new(seed), &mut Log::to(&mut events));
            while !state.over() {
                for actor in scenario.actor_ids() {
                    let sight = Sight::new(&scenario, &state, Viewer::Seat(actor));
                    let (orders, _) = PolicyKind::Temperament.explain(&sight, actor, seed);
                    state.sealed[actor.at()] = Some(orders);
                }
                let rung = state.rung;
                adjudicate(&scenario, &mut state, Chance::new(seed), &mut Log::to(&mut events));
                cooled |= state.rung < rung;
            }
            lines.extend(state.red_lines);
        }
    }
    assert!(cooled && lines.contains(&RedLineState::Kept) && lines.contains(&RedLineState::Lapsed));
    let mechanics: [(&str, Is); 9] = [
        ("a random inject", |e| matches!(e, Event::Injected { draw: Some(_), .. })),
        ("one that stays away", |e| matches!(e, Event::NotInjected { .. })),
        ("an inject's branches", |e| matches!(e, Event::Injected { outcome: Some(_), .. })),
        ("factors of an outcome", |e| {
            let Event::Acted { draw: Some(draw), .. } = e else { return false };
            draw.branches.iter().any(|branch| !branch.factors.is_empty())
        }),
        ("a covert act", |e| matches!(e, Event::Acted { open: false, .. })),
        ("suspicion", |e| matches!(e, Event::Felt { suspected: true, .. })),
        ("a trail found", |e| matches!(e, Event::Traced { draw: Some(_), attributed: true, .. })),
        ("evidence", |e| matches!(e, Event::Traced { draw: None, attributed: true, .. })),
        ("a question answered", |e| matches!(e, Event::Resolved { .. })),
    ];
    for (mechanic, is) in mechanics {
        assert!(events.iter().any(is), "{mechanic}");
    }
}

fn simulate(arguments: &[&str]) -> (Option<i32>, String, String) {
    let mut command = Command::new(env!("CARGO_BIN_EXE_offramp"));
    let output = command.args(["simulate", "--exact"]).args(arguments).output().unwrap();
    let text = |bytes| String::from_utf8(bytes).unwrap();
    (output.status.code(), text(output.stdout), text(output.stderr))
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
    let refused = from_start(&scenario, |_| PolicyKind::Temperament, 10).unwrap_err();
    let wanted = "this is too large for exact figures: 10 turns were played of at most 10, and turn 2 \
                  of 2 was not done; estimate it with many games instead, or give the scenario fewer \
                  turns, options or outcomes";
    assert_eq!(refused.to_string(), wanted);
    let (code, text, error) = simulate(&["long-spiral"]);
    assert_eq!((code, text.as_str()), (Some(2), ""));
    let wanted = "offramp: a campaign is too large for exact figures; leave `--exact` out\n";
    assert_eq!(error, wanted);
}
