//! Policies by what they bring a seat: where foresight pays, search does better than look-ahead,
//! look-ahead than temperament, temperament than chance, in each seat. `cargo test --test program tournament:: --
//! --nocapture` prints the figures.

use crate::said::said;
use std::process::Command;

use offramp::forecast::tournament::{Standing, TournamentRules, scores, standings};
use offramp::policy::{Effort, PolicyKind, weights};
use offramp::scenario::{ActorIx, Scenario, load};

const HARBOUR: &str = "tests/fixtures/harbour.ron";

fn harbour() -> Scenario {
    load(HARBOUR.as_ref()).scenario.unwrap()
}

/// A seat by each policy, weakest first.
fn tournament(scenario: &Scenario, seat: ActorIx, rules: TournamentRules) -> Option<Vec<Standing>> {
    let scores = PolicyKind::ALL.map(|policy| scores(scenario, seat, policy, rules, &|_| {}));
    standings(&scores, weights(scenario, seat))
}

#[test]
fn more_foresight_is_worth_more_in_each_seat() {
    let scenario = harbour();
    // Enough for so small a game.
    let effort = Effort { lookahead: 128, search: 256, ..Effort::default() };
    let rules = TournamentRules { games: 1_000, seed: 1, effort };
    for seat in scenario.actor_ids() {
        let standings = tournament(&scenario, seat, rules).unwrap();
        for standing in &standings {
            println!("{} {standing:.2?}", scenario.actor(seat).id);
        }
        for (policy, standing) in PolicyKind::ALL.iter().zip(&standings).skip(1) {
            let lead = standing.lead.unwrap();
            let policy = policy.word();
            assert!(lead.low > 0.0, "{} by {policy}: {lead:?}", scenario.actor(seat).id);
        }
    }
}

fn run(arguments: &[&str], threads: &str) -> (Option<i32>, String, String) {
    let mut command = Command::new(env!("CARGO_BIN_EXE_offramp"));
    said(command.arg("tournament").args(arguments).env("RAYON_NUM_THREADS", threads))
}

#[test]
fn the_command_prints_the_same_on_any_number_of_threads() {
    let arguments = [HARBOUR, "--games", "24", "--seat", "west", "--format", "json"];
    let (one, three) = (run(&arguments, "1"), run(&arguments, "3"));
    assert_eq!((one.0, one.2.as_str()), (Some(0), ""));
    assert_eq!(one.1, three.1);
    let figures: serde_json::Value = serde_json::from_str(&one.1).unwrap();
    let standings = figures["seats"][0]["standings"].as_array().unwrap();
    let words: Vec<_> = standings.iter().map(|row| row["policy"].as_str().unwrap()).collect();
    // The deep search takes ten times as long, and has to be named.
    assert_eq!(words, ["random", "temperament", "lookahead", "search"]);
    for pair in standings.windows(2) {
        let mean = |row: &serde_json::Value| row["points"]["mean"].as_f64().unwrap();
        let lead = pair[1]["lead"]["points"]["mean"].as_f64().unwrap();
        assert!((mean(&pair[1]) - mean(&pair[0]) - lead).abs() < 1e-9, "{pair:?}");
        assert_eq!(pair[1]["lead"]["over"], pair[0]["policy"]);
    }
}

/// The same policy twice, with the same luck, is no better than itself: and it is said.
#[test]
fn what_can_not_be_told_apart_is_said_so() {
    let arguments = [HARBOUR, "--games", "16", "--seat", "east", "--policies", "random,random"];
    let (code, text, error) = run(&arguments, "2");
    assert_eq!((code, error.as_str()), (Some(0), ""));
    assert!(text.contains("+0.00 (+0.00 to +0.00) over random, not distinguishable\n"), "{text}");
    let (code, _, error) = run(&[HARBOUR, "--seat", "north"], "1");
    assert_eq!(code, Some(2));
    assert_eq!(error, "offramp: there is no seat `north`; seats are: east, west\n");
}

/// Every seat of a file has objectives; a scenario need not come from a file.
#[test]
fn a_seat_without_objectives_can_not_be_measured() {
    let mut scenario = harbour();
    let west = scenario.find_actor("west").unwrap();
    scenario.actors[west.at()].objectives.clear();
    let rules = TournamentRules { games: 8, seed: 1, effort: Effort::default() };
    assert_eq!(tournament(&scenario, west, rules), None);
    // It is played all the same.
    let policy = |_| PolicyKind::Search;
    let end = offramp::forecast::Players::new(&scenario, policy).play(1, |_| {});
    assert!(end.over());
}
