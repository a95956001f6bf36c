//! What every crisis that comes with the program promises: its size, its balance, its fairness to
//! the one who chooses.

use offramp::forecast::Estimate;
use offramp::forecast::survey::{Survey, survey};
use offramp::policy::PolicyKind;
use offramp::scenario::library::{SHIPPED, Shipped};
use offramp::scenario::{OptionIx, Scenario, Tone, Trigger};

const GAMES: u32 = 20_000;

/// Every shipped scenario but the tutorial.
fn crises() -> impl Iterator<Item = Scenario> {
    let crises = SHIPPED.into_iter().filter(|shipped| shipped.id != "first-steps");
    crises.map(|shipped| shipped.load().scenario.unwrap())
}

fn played(scenario: &Scenario, policy: PolicyKind) -> Survey {
    survey(scenario, &vec![policy; scenario.actors.len()], GAMES, 1, &|| {})
}

#[test]
fn each_is_as_large_as_promised() {
    for scenario in crises() {
        let id = &scenario.meta.id;
        assert!((5..=6).contains(&scenario.actors.len()), "{id}: seats");
        assert!((6..=9).contains(&scenario.meta.turns), "{id}: turns");
        assert!((8..=14).contains(&scenario.ladder.rungs.len()), "{id}: rungs");
        assert!(scenario.endings.len() >= 5, "{id}: endings");
        assert!(scenario.claims.len() >= 7, "{id}: claims");
        let of = |wanted: fn(&Trigger) -> bool| {
            scenario.injects.iter().filter(|inject| wanted(&inject.trigger)).count()
        };
        assert!(of(|t| matches!(t, Trigger::Turn(_))) >= 12, "{id}: scheduled injects");
        assert!(of(|t| matches!(t, Trigger::When(_))) >= 10, "{id}: conditional injects");
        assert!(of(|t| matches!(t, Trigger::Random(_))) >= 6, "{id}: random injects");
        let tones: Vec<_> = scenario.endings.iter().map(|ending| ending.tone).collect();
        assert!(tones.contains(&Tone::OffRamp) && tones.contains(&Tone::Catastrophe), "{id}");
        for ending in &scenario.endings {
            let silent = ending.meaning.iter().position(|text| text.is_empty());
            let silent = silent.map(|at| &scenario.actors[at].id);
            assert_eq!(silent, None, "{id}: {} means nothing to this seat", ending.id);
        }
        assert!(!scenario.debrief.sources.is_empty(), "{id}: sources of the debrief");
    }
}

#[test]
fn with_temperament_no_end_prevails_and_nothing_is_there_for_show() {
    for scenario in crises() {
        let id = &scenario.meta.id;
        let seen = played(&scenario, PolicyKind::Temperament);
        let share = |count: u64| Estimate { hits: count, runs: seen.games }.share();
        let ends = scenario.endings.iter().zip(&seen.endings);
        for (ending, count) in ends.clone() {
            let share = share(*count);
            assert!(*count > 0 && share <= 0.60, "{id}: {} ends {share} of games", ending.id);
        }
        let grave = ends.filter(|(ending, _)| ending.tone == Tone::Catastrophe);
        let grave = share(grave.map(|(_, count)| count).sum());
        assert!((0.01..=0.15).contains(&grave), "{id}: catastrophes end {grave} of games");
        for (inject, count) in scenario.injects.iter().zip(&seen.injects) {
            assert!(*count > 0, "{id}: the inject {} is never seen", inject.id);
        }
        for ix in OptionIx::all(scenario.options.len()) {
            let (option, counts) = (&scenario.option(ix).id, &seen.options[ix.at()]);
            assert!(counts.offered > 0, "{id}: {option} is never on the menu");
            assert!(counts.chosen > 0, "{id}: {option} is never chosen");
            let better = seen.dominated_by(&scenario, ix);
            let better = better.map(|other| other.map(|other| &scenario.option(other).id));
            assert_eq!(better, None, "{id}: this always serves every aim better than {option}");
        }
    }
}

/// A hand of four to seven cards is enough to choose from and few enough to read.
#[test]
fn hands_can_be_read() {
    for scenario in crises() {
        let seen = played(&scenario, PolicyKind::Temperament);
        let menus: u64 = seen.menus.iter().sum();
        let fit: u64 = seen.menus[4..=7].iter().sum();
        let share = fit as f64 / menus as f64;
        assert!(share >= 0.90, "{}: {share} of the menus have 4 to 7 options", scenario.meta.id);
    }
}

/// A scenario that is only ever played well is not the same scenario.
#[test]
fn at_random_it_ends_otherwise() {
    let kirillov = Shipped::find("kirillov").unwrap().load().scenario.unwrap();
    let catastrophes = |seen: &Survey| -> u64 {
        let ends = kirillov.endings.iter().zip(&seen.endings);
        ends.filter(|(e, _)| e.tone == Tone::Catastrophe).map(|(_, count)| count).sum()
    };
    let random = catastrophes(&played(&kirillov, PolicyKind::Random));
    let temperament = catastrophes(&played(&kirillov, PolicyKind::Temperament));
    assert!(random > 2 * temperament, "{random} against {temperament}");
}
