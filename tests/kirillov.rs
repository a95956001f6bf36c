//! What the Kirillov scenario promises, over 10,000 automatic games.

use offramp::forecast::{Estimate, play_out};
use offramp::policy::PolicyKind;
use offramp::rules::{Chance, Log, State, begin, mix};
use offramp::scenario::library::Shipped;
use offramp::scenario::{ActorIx, InjectIx, OptionIx, Scenario, Tone, Trigger};
use rayon::prelude::*;

const GAMES: u64 = 10_000;

fn scenario() -> Scenario {
    Shipped::find("kirillov").unwrap().load().scenario.unwrap()
}

fn play(scenario: &Scenario, seed: u64, policy: impl Fn(ActorIx) -> PolicyKind) -> State {
    let seed = mix(seed);
    let mut state = begin(scenario, Chance::new(seed), &mut Log::off());
    play_out(scenario, &mut state, seed, policy, |_| {});
    state
}

#[test]
fn with_temperament_no_end_prevails_and_catastrophe_is_rare_but_real() {
    let scenario = scenario();
    let ends: Vec<State> = (0..GAMES)
        .into_par_iter()
        .map(|seed| play(&scenario, seed, |_| PolicyKind::Temperament))
        .collect();
    let count = |of: &dyn Fn(&State) -> bool| {
        Estimate { hits: ends.iter().filter(|s| of(s)).count() as u64, runs: GAMES }.share()
    };
    for (at, ending) in scenario.endings.iter().enumerate() {
        let share = count(&|state| state.ending == Some(at.into()));
        assert!(share <= 0.60, "{} ends {share} of games", ending.id);
    }
    let catastrophe = count(&|state| {
        state.ending.is_some_and(|ix| scenario.endings[ix.at()].tone == Tone::Catastrophe)
    });
    assert!((0.02..=0.15).contains(&catastrophe), "catastrophe ends {catastrophe} of games");
    for ix in InjectIx::all(scenario.injects.len()) {
        let share = count(&|state| state.fired[ix.at()] > 0);
        assert!(share > 0.0, "inject {} is never seen", scenario.inject(ix).id);
    }
    for ix in OptionIx::all(scenario.options.len()) {
        let share = count(&|state| state.chosen[ix.at()].0 > 0);
        assert!(share > 0.0, "option {} is never chosen", scenario.option(ix).id);
    }
}

#[test]
fn every_ending_is_reached_in_some_mix_of_policies() {
    let scenario = scenario();
    let mut reached = vec![false; scenario.endings.len()];
    for mix_of in 0..4_u64 {
        let ends: Vec<_> = (0..2_500_u64)
            .into_par_iter()
            .map(|seed| {
                let policy = |actor: ActorIx| match (mix_of, actor.0 % 2) {
                    (0, _) | (2, 0) | (3, 1) => PolicyKind::Temperament,
                    _ => PolicyKind::Random,
                };
                play(&scenario, seed + mix_of * 10_000, policy).ending
            })
            .collect();
        for ending in ends.into_iter().flatten() {
            reached[ending.at()] = true;
        }
    }
    for (ending, reached) in scenario.endings.iter().zip(reached) {
        assert!(reached, "the ending {} is never reached", ending.id);
    }
}

#[test]
fn it_is_as_large_as_promised() {
    let scenario = scenario();
    assert_eq!(scenario.actors.len(), 6);
    let of = |wanted: fn(&Trigger) -> bool| {
        scenario.injects.iter().filter(|inject| wanted(&inject.trigger)).count()
    };
    assert!(of(|t| matches!(t, Trigger::Turn(_))) >= 12);
    assert!(of(|t| matches!(t, Trigger::When(_))) >= 10);
    assert!(of(|t| matches!(t, Trigger::Random(_))) >= 6);
    assert!(scenario.endings.len() >= 5);
    assert!((8..=14).contains(&scenario.ladder.rungs.len()));
    for actor in &scenario.actors {
        let words = actor.brief.split_whitespace().count();
        assert!(words <= 250, "the brief of {} has {words} words", actor.id);
    }
}
