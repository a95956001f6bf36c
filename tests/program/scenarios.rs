//! What every crisis that comes with the program promises: its size, its balance, its fairness to
//! the one who chooses.

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::atomic::AtomicBool;
use std::sync::{LazyLock, Mutex, OnceLock};

use offramp::forecast::survey::{Survey, survey};
use offramp::forecast::{Estimate, Players, Request, forecast};
use offramp::policy::PolicyKind;
use offramp::rules::{
    Chance, Command, Event, Log, Plan, State, Viewer, apply_planned, begin, counted_from, mix,
};
use offramp::scenario::library::SHIPPED;
use offramp::scenario::{OptionIx, Scenario, Threshold, ThresholdIx, Tone, Trigger, load};
use rayon::prelude::*;

const GAMES: u32 = 20_000;

/// Every shipped scenario but those to begin with.
fn crises() -> impl Iterator<Item = Scenario> {
    let first = ["first-steps", "first-lesson"];
    let crises = SHIPPED.into_iter().filter(move |shipped| !first.contains(&shipped.id));
    crises.map(|shipped| written(shipped.id))
}

/// A shipped scenario, as its file says now.
fn written(id: &str) -> Scenario {
    let loaded = load(&Path::new("scenarios").join(format!("{id}.ron")));
    loaded.scenario.unwrap_or_else(|| panic!("{:#?}", loaded.findings))
}

fn played(scenario: &Scenario, policy: PolicyKind) -> Survey {
    survey(scenario, &vec![policy; scenario.actors.len()], GAMES, 1, &|| {})
}

/// Survey of a scenario played by temperament, worked out once for all tests.
fn by_temperament(id: &str) -> &'static Survey {
    static SURVEYS: LazyLock<Mutex<BTreeMap<String, &'static Survey>>> =
        LazyLock::new(Mutex::default);
    let mut all = SURVEYS.lock().unwrap();
    all.entry(id.to_owned()).or_insert_with(|| {
        let scenario = written(id);
        Box::leak(Box::new(played(&scenario, PolicyKind::Temperament)))
    })
}

/// Blows that no way out follows at once.
pub const BLOWS: &[&str] = &[
    "deep_strike",
    "energy_strike",
    "symbol_strike",
    "capital_strike",
    "decapitation_strike",
    "targeted_killing",
];

/// Which thresholds the acts of a game cross by their rungs, as its events tell; and the blow that was struck in the
/// last turn with orders of a game that ended by an off-ramp.
fn done(
    player: &Players<'_>,
    plan: &OnceLock<Plan>,
    begun: &State,
    seed: u64,
) -> (Vec<bool>, Option<String>) {
    let scenario = player.scenario();
    let since = counted_from(begun.turn, false);
    let (mut events, mut state) = (Vec::new(), begun.clone());
    let mut table = player.table::<1>(begun);
    while !state.over() {
        table.restart(&state, [seed]);
        table.seal();
        table.games().write(0, &mut state);
        let turn = Command::Adjudicate { rulings: Vec::new() };
        apply_planned(scenario, plan, &mut state, &turn, seed, &mut events).unwrap();
    }
    let (mut rungs, mut blow, mut turn) = (Vec::new(), None, begun.turn);
    for event in &events {
        match event {
            Event::TurnBegan { turn: begins } => turn = *begins,
            Event::Acted { option, outcome, .. } => {
                let option = scenario.option(*option);
                if BLOWS.contains(&option.kind.id.as_str()) {
                    blow = Some((turn, option.id.clone()));
                }
                rungs.push(option.outcomes[outcome.at()].rung.unwrap_or(option.rung));
            }
            Event::Injected { inject, outcome, .. } => {
                let inject = scenario.inject(*inject);
                rungs.extend(inject.rung);
                let branch = outcome.as_ref().map(|(at, _)| &inject.outcomes[at.at()]);
                rungs.extend(branch.and_then(|branch| branch.rung));
            }
            _ => {}
        }
    }
    let by = |one: &Threshold| one.by.as_ref().unwrap().rungs.clone();
    let thresholds = scenario.ladder.thresholds.iter();
    let crossed: Vec<bool> =
        thresholds.map(|one| by(one).iter().any(|rung| rungs.contains(rung))).collect();
    for (ix, crossed) in ThresholdIx::all(crossed.len()).zip(&crossed) {
        assert_eq!(state.crossed_since(scenario, ix, since), *crossed, "game {seed}");
    }
    let last = state.turn - u32::from(state.aftermath);
    let out = state.tone(scenario) == Some(Tone::OffRamp);
    (crossed, blow.filter(|(turn, _)| out && *turn >= last).map(|(_, option)| option))
}

/// What the table shows at the start as the chance of an act is how often the act is done: in each game a threshold is
/// crossed if, and only if, its events tell of such an act, and in many of them it is as often as was shown. And no game ends by an off-ramp in whose last turn with
/// orders somebody struck.
#[test]
fn the_risk_shown_at_the_start_is_how_often_it_is_done() {
    for shipped in SHIPPED {
        let scenario = written(shipped.id);
        let begun = begin(&scenario, Chance::new(1), &mut Log::off());
        let (player, plan) =
            (Players::new(&scenario, |_| PolicyKind::Temperament), OnceLock::new());
        let seeds = (0..u64::from(GAMES)).into_par_iter().map(|n| mix(0x666f_7265_6361_7374 ^ n));
        let games: Vec<_> = seeds.map(|seed| done(&player, &plan, &begun, seed)).collect();
        let request = Request { viewer: Viewer::Facilitator, orders: Vec::new(), runs: GAMES };
        let risk = forecast(&scenario, &begun, &request, &AtomicBool::new(false)).unwrap();
        for (at, threshold) in scenario.ladder.thresholds.iter().enumerate() {
            let hits = games.iter().filter(|(done, _)| done[at]).count() as u64;
            let (shown, found) = (risk.thresholds[at].end.share(), hits as f64 / f64::from(GAMES));
            // Four standard errors of a difference of two such shares, and a little where there is none.
            let far = 4.0 * (2.0 * found * (1.0 - found) / f64::from(GAMES)).sqrt() + 0.0005;
            assert!((shown - found).abs() < far, "{}: {shown}, and {found} of games", threshold.id);
        }
        let contradictions: Vec<_> = games.iter().filter_map(|(_, blow)| blow.as_ref()).collect();
        assert!(contradictions.is_empty(), "{}: {contradictions:?}", scenario.meta.id);
        let none = risk.thresholds.iter().all(|crossing| crossing.end.hits == 0);
        assert!(!none, "{}: nothing is ever done", shipped.id);
    }
}

#[test]
fn each_is_as_large_as_promised() {
    for scenario in crises() {
        let id = &scenario.meta.id;
        let seats = scenario.actors.iter().filter(|actor| actor.flow.is_empty()).count();
        assert!((5..=6).contains(&seats), "{id}: seats that go by no flow chart");
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
        let seen = by_temperament(id);
        let share = |count: u64| Estimate::of(count, seen.games).share();
        let ends = scenario.endings.iter().zip(&seen.endings);
        for (ending, count) in ends.clone() {
            let share = share(*count);
            assert!(*count > 0 && share <= 0.60, "{id}: {} ends {share} of games", ending.id);
        }
        let grave = ends.filter(|(ending, _)| ending.tone == Tone::Catastrophe);
        let grave = share(grave.map(|(_, count)| count).sum());
        assert!(grave <= 0.15, "{id}: catastrophes end {grave} of games");
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
        let seen = by_temperament(&scenario.meta.id);
        let menus: u64 = seen.menus.iter().sum();
        let fit: u64 = seen.menus[4..=7].iter().sum();
        let share = fit as f64 / menus as f64;
        assert!(share >= 0.90, "{}: {share} of the menus have 4 to 7 options", scenario.meta.id);
    }
}

/// A scenario that is only ever played well is not the same scenario.
#[test]
fn at_random_it_ends_otherwise() {
    let kirillov = written("kirillov");
    let catastrophes = |seen: &Survey| -> u64 {
        let ends = kirillov.endings.iter().zip(&seen.endings);
        ends.filter(|(e, _)| e.tone == Tone::Catastrophe).map(|(_, count)| count).sum()
    };
    let random = catastrophes(&played(&kirillov, PolicyKind::Random));
    let temperament = catastrophes(by_temperament("kirillov"));
    assert!(random > 2 * temperament, "{random} against {temperament}");
}
