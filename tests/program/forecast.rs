//! Escalation risk: the rules themselves, played many times, from what the viewer knows.

use std::sync::atomic::AtomicBool;

use offramp::forecast::{Estimate, Request, Risk, forecast, play_out};
use offramp::policy::PolicyKind;
use offramp::rules::{Chance, Log, State, Viewer, begin, mix};
use offramp::scenario::library::Shipped;
use offramp::scenario::{ActorIx, OptionIx, Scenario, Tone};

fn kirillov() -> (Scenario, State) {
    let scenario = Shipped::find("kirillov").unwrap().load().scenario.unwrap();
    let state = begin(&scenario, Chance::new(7), &mut Log::off());
    (scenario, state)
}

fn risk(
    scenario: &Scenario,
    state: &State,
    viewer: Viewer,
    orders: &[(ActorIx, Vec<OptionIx>)],
) -> Risk {
    let request = Request { viewer, orders: orders.to_vec(), runs: 2_000 };
    forecast(scenario, state, &request, &AtomicBool::new(false)).unwrap()
}

fn option(scenario: &Scenario, id: &str) -> OptionIx {
    scenario.options.iter().position(|option| option.id == id).unwrap().into()
}

/// The forecast from the first turn and whole games from the start tell the same story.
#[test]
fn it_agrees_with_games_played_to_their_end() {
    let (scenario, state) = kirillov();
    let forecast = risk(&scenario, &state, Viewer::Facilitator, &[]);
    let mut games = Estimate::default();
    let mut questions = vec![Estimate::default(); scenario.questions.len()];
    for run in 0..2_000_u64 {
        let mut state = state.clone();
        play_out(&scenario, &mut state, mix(run), |_| PolicyKind::Temperament, |_| {});
        let tone = scenario.endings[state.ending.unwrap().at()].tone;
        games.count(tone == Tone::Catastrophe);
        questions.iter_mut().zip(&state.resolved).for_each(|(games, yes)| games.count(*yes));
    }
    for (games, said) in questions.iter().zip(&forecast.questions) {
        assert_eq!(said.runs, 2_000);
        let ((low, high), (other_low, other_high)) = (games.interval(), said.interval());
        assert!(low < other_high && other_low < high, "{games:?} and {said:?}");
    }
    let (low, high) = games.interval();
    let (other_low, other_high) = forecast.catastrophe.interval();
    assert!(low < other_high && other_low < high, "{games:?} and {:?}", forecast.catastrophe);
}

#[test]
fn a_missile_assault_on_the_capital_is_riskier_than_holding() {
    let (scenario, state) = kirillov();
    let moscow = scenario.find_actor("moscow").unwrap();
    let seat = Viewer::Seat(moscow);
    let assault = vec![option(&scenario, "assault_kyiv")];
    let strike = risk(&scenario, &state, seat, &[(moscow, assault)]);
    let hold = risk(&scenario, &state, seat, &[(moscow, Vec::new())]);
    let capital = &strike.thresholds[0];
    assert_eq!(capital.next_turn.share(), 1.0, "the assault crosses the threshold at once");
    assert!(hold.thresholds[0].next_turn.share() < 0.5);
    for (with, without) in strike.thresholds.iter().zip(&hold.thresholds) {
        assert!(with.end.hits >= with.next_turn.hits, "the end comes after the next turn");
        assert!(without.end.hits >= without.next_turn.hits);
    }
}

/// Who stands on a rung has passed those below; an act is not a milder one as well.
#[test]
fn standing_on_a_higher_rung_is_rarer_and_its_act_need_not_be() {
    let mut scenario = kirillov().0;
    let hits = |scenario: &Scenario| -> Vec<u64> {
        let state = begin(scenario, Chance::new(7), &mut Log::off());
        let risk = risk(scenario, &state, Viewer::Public, &[]);
        risk.thresholds.iter().map(|crossing| crossing.end.hits).collect()
    };
    let acts = hits(&scenario);
    scenario.ladder.thresholds.iter_mut().for_each(|threshold| threshold.by = None);
    let standing = hits(&scenario);
    assert!(standing.is_sorted_by(|a, b| a >= b), "{standing:?}");
    assert!(!acts.is_sorted_by(|a, b| a >= b), "{acts:?}");
}

#[test]
fn the_number_of_threads_changes_nothing() {
    let (scenario, state) = kirillov();
    let on = |threads| {
        let pool = rayon::ThreadPoolBuilder::new().num_threads(threads).build().unwrap();
        pool.install(|| risk(&scenario, &state, Viewer::Public, &[]))
    };
    assert_eq!(on(1), on(3));
}

#[test]
fn it_can_be_stopped() {
    let (scenario, state) = kirillov();
    let request = Request { viewer: Viewer::Public, orders: Vec::new(), runs: u32::MAX };
    let stop = AtomicBool::new(true);
    assert_eq!(forecast(&scenario, &state, &request, &stop), None);
}
