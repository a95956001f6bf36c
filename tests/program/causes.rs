//! Why a risk changed over a turn: causes add up to the change, and each is what it says.

use std::sync::atomic::AtomicBool;

use offramp::forecast::{
    Cause, Headline, Players, Request, RiskChange, SeenTurn, UsualRisks, changes, forecast,
    lowering,
};
use offramp::policy::PolicyKind;
use offramp::report::{CauseKind, WhyMoved};
use offramp::rules::{
    Chance, Command, Event, Log, Sight, State, Viewer, apply, begin, counted_from, mix,
};
use offramp::scenario::{OptionIx, Scenario, library::Shipped, load_text};

use crate::reference::made;

static GO_ON: AtomicBool = AtomicBool::new(false);

fn shipped(id: &str) -> Scenario {
    Shipped::find(id).unwrap().load().scenario.unwrap()
}

fn small() -> Scenario {
    load_text("small.ron", include_str!("../fixtures/small.ron")).scenario.unwrap()
}

/// A turn of a game: when it began, when orders were opened, when the next one began, and its events.
struct Played {
    began: State,
    opened: State,
    after: State,
    events: Vec<Event>,
}

impl Played {
    fn seen(&self, scenario: &Scenario, viewer: Viewer) -> SeenTurn {
        SeenTurn::of(scenario, (&self.began, &self.opened, &self.after), &self.events, viewer)
    }

    fn changes(&self, scenario: &Scenario, viewer: Viewer, runs: u32) -> Vec<RiskChange> {
        let players = Players::new(scenario, |_| PolicyKind::Temperament);
        changes(&players, &self.seen(scenario, viewer), runs, &GO_ON).unwrap()
    }
}

/// Every turn of a game in which `choose` gives each actor its orders.
fn played(
    scenario: &Scenario,
    seed: u64,
    mut choose: impl FnMut(&State, usize) -> Vec<OptionIx>,
) -> Vec<Played> {
    let mut state = begin(scenario, Chance::new(seed), &mut Log::off());
    let mut turns = Vec::new();
    while !state.over() {
        let began = state.clone();
        for actor in scenario.actor_ids() {
            let orders = choose(&state, actor.at());
            let commit =
                Command::Commit { actor, orders, reason: String::new(), draws: Vec::new() };
            apply(scenario, &mut state, &commit, seed, &mut Vec::new()).unwrap();
        }
        let (opened, mut events) = (state.clone(), Vec::new());
        let adjudicate = Command::Adjudicate { rulings: Vec::new() };
        apply(scenario, &mut state, &adjudicate, seed, &mut events).unwrap();
        turns.push(Played { began, opened, after: state.clone(), events });
    }
    turns
}

/// A game in which everybody chooses by chance.
fn at_random(scenario: &Scenario, seed: u64) -> Vec<Played> {
    let mut dice = mix(seed);
    played(scenario, seed, |state, actor| {
        dice = mix(dice);
        let actor = actor.into();
        let menu = Sight::new(scenario, state, Viewer::Seat(actor)).menu(actor);
        menu.get((dice % (menu.len() as u64 + 1)) as usize).copied().into_iter().collect()
    })
}

fn viewers(scenario: &Scenario) -> Vec<Viewer> {
    let seats = scenario.actor_ids().map(Viewer::Seat);
    seats.chain([Viewer::Public, Viewer::Facilitator]).collect()
}

fn assert_adds_up(change: &RiskChange) {
    let whole = change.after.share() - change.before.share();
    assert!((change.whole.share - whole).abs() < 1e-9, "{change:?}");
    let parts: f64 = change.parts.iter().map(|part| part.part.share).sum();
    assert!((parts + change.rest.share - whole).abs() < 1e-9, "{change:?}");
}

/// Whoever looks, at whatever turn of whatever game: parts and the rest add up to the change.
#[test]
fn causes_add_up_to_the_change() {
    let mut all: Vec<_> = (0..12).map(made::scenario).collect();
    all.extend([small(), shipped("first-steps")]);
    let mut causes = 0;
    for (number, scenario) in all.iter().enumerate() {
        let turns = at_random(scenario, 1 + number as u64);
        let turn = &turns[number % turns.len()];
        for viewer in viewers(scenario) {
            for change in turn.changes(scenario, viewer, 16) {
                assert_eq!((change.before.runs, change.after.runs), (16, 16));
                assert_eq!(change.parts[0].cause, Cause::Clock);
                causes += change.parts.iter().filter(|part| part.part.share != 0.0).count();
                assert_adds_up(&change);
            }
        }
    }
    assert!(causes > 100, "{causes}");
}

/// Before and after are what the desk forecasts for the same viewer, and the same turn gives the same figures.
#[test]
fn the_change_is_that_of_the_forecasts() {
    let scenario = shipped("first-steps");
    let turn = &at_random(&scenario, 4)[0];
    let viewer = Viewer::Seat(0.into());
    let seen = turn.changes(&scenario, viewer, 64);
    assert_eq!(seen, turn.changes(&scenario, viewer, 64));
    let risk = |state: &State| {
        let request = Request { viewer, orders: Vec::new(), runs: 64 };
        forecast(&scenario, state, &request, &GO_ON).unwrap()
    };
    let (before, after) = (risk(&turn.began), risk(&turn.after));
    for change in seen {
        assert_eq!(change.before.share(), before.share(change.what), "{:?}", change.what);
        let crossed = match change.what {
            Headline::End(ix) => turn.after.crossed[ix.at()] && !turn.opened.crossed[ix.at()],
            _ => false,
        };
        let after = if crossed { 1.0 } else { after.share(change.what) };
        assert_eq!(change.after.share(), after, "{:?}", change.what);
    }
}

/// Who sees everything is left with no rest, where nobody listens to anybody: the turn comes out as it came.
#[test]
fn who_sees_all_finds_a_cause_for_all() {
    for (scenario, seeds) in [(small(), 1..6), (shipped("first-steps"), 1..4)] {
        assert!(scenario.taps.is_empty());
        for seed in seeds {
            for turn in at_random(&scenario, seed) {
                for change in turn.changes(&scenario, Viewer::Facilitator, 16) {
                    assert_eq!(change.rest.share, 0.0, "seed {seed}: {change:?}");
                }
            }
        }
    }
}

/// An act that crosses a threshold is why it was crossed, if everybody sees it; that it was another's covert
/// act nobody is told.
#[test]
fn an_act_that_crosses_a_threshold_is_the_cause() {
    let scenario = shipped("kirillov");
    let assault = scenario.options.iter().position(|one| one.id == "assault_kyiv").unwrap();
    let assault = OptionIx::from(assault);
    let moscow = scenario.option(assault).actor;
    let turns = played(&scenario, 7, |state, actor| {
        let first = state.turn == 1 && moscow.at() == actor;
        first.then_some(assault).into_iter().collect()
    });
    let crossed = (0..scenario.ladder.thresholds.len()).find(|at| turns[0].after.crossed[*at]);
    let what = Headline::End(crossed.unwrap().into());
    let all = turns[0].changes(&scenario, Viewer::Public, 64);
    let change = all.iter().find(|change| change.what == what).unwrap();
    assert_eq!(change.after.share(), 1.0, "crossed");
    let act = change.parts.iter().find(|part| part.cause == Cause::Act(moscow, assault)).unwrap();
    assert!(act.part.low > 0.3 && act.part.share < 1.0, "{act:?}");
}

/// What a seat did not see happen is no cause of its own: it is in the rest.
#[test]
fn a_covert_act_is_a_cause_for_its_author_only() {
    let mut seen = 0;
    for (number, scenario) in (0..20).map(|number| (number, made::scenario(number))) {
        for turn in at_random(&scenario, number + 1) {
            let covert = turn.events.iter().find_map(|event| match event {
                Event::Acted { actor, option, open: false, .. }
                    if !turn.after.attributed[option.at()] && !scenario.option(*option).private =>
                {
                    Some((*actor, *option))
                }
                _ => None,
            });
            let Some((actor, option)) = covert else { continue };
            for viewer in viewers(&scenario) {
                let causes = turn.seen(&scenario, viewer).causes();
                let told = causes.contains(&Cause::Act(actor, option));
                assert_eq!(told, viewer.is(actor), "{viewer:?}: {causes:?}");
                seen += 1;
            }
        }
    }
    assert!(seen > 20, "{seen}");
}

/// What is shown is in whole points, and these add up as well: to what the headline shows.
#[test]
fn whole_points_add_up_to_the_headline() {
    let mut moved = 0;
    for (number, scenario) in (0..8).map(|number| (number, made::scenario(number))) {
        let usual = UsualRisks::of(&scenario, 16, &GO_ON).unwrap();
        for turn in at_random(&scenario, number + 3) {
            let next = (!turn.after.over()).then_some(turn.after.turn);
            let changes = turn.changes(&scenario, Viewer::Public, 64);
            for why in WhyMoved::all(&scenario, &changes, &usual, next) {
                let sum: i32 = why.causes.iter().map(|line| line.points).sum();
                assert_eq!(sum, why.points(), "{why:?}");
                assert!(why.points() != 0 && !why.headline().is_empty());
                for line in &why.causes {
                    assert_ne!(line.points, 0, "{line:?}");
                    let told = line.part.is_some_and(|part| part.distinguishable());
                    assert_eq!(told, line.kind != CauseKind::Rest, "{line:?}");
                }
                moved += 1;
            }
        }
    }
    assert!(moved > 10, "{moved}");
}

/// What is usual at a turn is counted in games that nobody interferes with and that get there.
#[test]
fn the_usual_is_counted_turn_by_turn() {
    let scenario = shipped("kirillov");
    let games = 16;
    let usual = UsualRisks::of(&scenario, games, &GO_ON).unwrap();
    let players = Players::new(&scenario, |_| PolicyKind::Temperament);
    let (mut on, mut soon, mut later) = ([0; 40], [0; 40], [0; 40]);
    let first = 0.into();
    for game in 0..u64::from(games) {
        let mut states = Vec::new();
        let luck = mix(u64::from_be_bytes(*b"forecast") ^ game);
        let end = players.play(luck, |state| states.push(state.clone()));
        states.push(end);
        let crossed: Vec<bool> = states
            .windows(2)
            .map(|pair| pair[1].crossed_since(&scenario, first, counted_from(pair[0].turn, false)))
            .collect();
        for (at, crosses) in crossed.iter().enumerate() {
            on[at] += 1;
            soon[at] += u64::from(*crosses);
            later[at] += u64::from(crossed[at..].contains(&true));
        }
    }
    for turn in 1..=scenario.last_turn() {
        let at = turn as usize - 1;
        let Some(risk) = usual.at(turn, first) else {
            assert_eq!(on[at], 0, "turn {turn}");
            continue;
        };
        assert_eq!((risk.next_turn.runs, risk.next_turn.hits), (on[at], soon[at]), "turn {turn}");
        assert_eq!((risk.end.runs, risk.end.hits), (on[at], later[at]), "turn {turn}");
    }
    assert!(usual.at(99, first).is_none());
}

/// What would lower a risk: at most three of the seat's own cards, the best first, and only where that is sure.
#[test]
fn cards_that_lower_a_risk_are_told_best_first() {
    let scenario = shipped("first-steps");
    let state = begin(&scenario, Chance::new(3), &mut Log::off());
    let mut found = 0;
    for seat in scenario.actor_ids() {
        let menu = Sight::new(&scenario, &state, Viewer::Seat(seat)).menu(seat);
        let what = Headline::End(0.into());
        let best = lowering(&scenario, &state, seat, what, &GO_ON).unwrap();
        assert!(best.len() <= 3);
        assert!(best.iter().all(|(option, less)| menu.contains(option) && less.high < 0.0));
        assert!(best.windows(2).all(|pair| pair[0].1.share <= pair[1].1.share));
        found += best.len();
    }
    assert!(found > 0, "some card lowers it");
}
