//! No seat learns what it may not know: in any state of 10,000 random games, a seat's view does not
//! change when everything secret from it is changed; and, in every tenth game, holds none of the
//! secrets' words.

use std::collections::BTreeSet;
use std::sync::OnceLock;
use std::sync::atomic::AtomicBool;

use offramp::forecast::{Request, SeenTurn, forecast};
use offramp::policy::{Effort, Foresight, Players, PolicyKind};
use offramp::rules::{
    Chance, Command, Event, Log, Plan, RedLineState, SeatView, Sight, State, Trail, Viewer,
    apply_planned, begin, mix,
};
use offramp::scenario::library::{SHIPPED, Shipped};
use offramp::scenario::{
    ActorIx, FlagIx, IndicatorIx, InjectIx, OptionIx, Quantity, RedLineIx, Scenario, Seats, TimerIx,
};
use offramp::table::{Futures, Scene};
use rayon::prelude::*;

use crate::reference::made;

const GAMES: u64 = 10_000;

#[test]
fn ten_thousand_games_keep_their_secrets() {
    for shipped in SHIPPED {
        let scenario = shipped.load().scenario.unwrap();
        let games = GAMES / SHIPPED.len() as u64;
        let plan = OnceLock::new();
        (0..games).into_par_iter().for_each(|seed| game(&scenario, &plan, seed));
    }
}

/// The same of scenarios made up by chance, which have secrets of every sort.
#[test]
fn scenarios_made_up_by_chance_keep_their_secrets() {
    let all: Vec<_> = (0..40_u64).map(|number| (number, made::scenario(number))).collect();
    let prices = all.iter().filter(|(_, one)| one.options.iter().any(|option| option.price > 0));
    assert!(prices.count() > 30);
    assert!(all.iter().all(|(_, one)| one.options.iter().any(|option| option.private)));
    all.into_par_iter().for_each(|(number, scenario)| {
        assert!(scenario.timers.iter().any(|timer| timer.known_to != Seats::ALL));
        // None is read for words: what they have is the same for all.
        let plan = OnceLock::new();
        (0..3).for_each(|nth| game(&scenario, &plan, 10 * number + 1 + nth));
    });
}

/// Plays a random game and looks at every state, after sealing and before, through a random seat.
fn game(scenario: &Scenario, plan: &OnceLock<Plan>, seed: u64) {
    let mut events = Vec::new();
    let mut state = begin(scenario, Chance::new(seed), &mut Log::to(&mut events));
    let mut history = vec![state.clone()];
    let mut dice = seed;
    while !state.over() {
        for actor in scenario.actor_ids() {
            let sight = Sight::new(scenario, &state, Viewer::Seat(actor));
            // The draws of a policy are explained in the games that are read, too.
            let (orders, draws) = if seed.is_multiple_of(10) {
                PolicyKind::Random.explain(&sight, actor, seed)
            } else {
                dice = mix(dice);
                let menu = sight.menu(actor);
                let at = (dice % (menu.len() as u64 + 1)) as usize;
                (menu.get(at).copied().into_iter().collect(), Vec::new())
            };
            let reason = format!("secret reason of {}", scenario.actor(actor).id);
            let commit = Command::Commit { actor, orders, reason, draws };
            apply_planned(scenario, plan, &mut state, &commit, seed, &mut events).unwrap();
        }
        look(scenario, &history, &state, &events, &mut dice, seed.is_multiple_of(10));
        let (opened, so_far) = (state.clone(), events.len());
        let adjudicate = Command::Adjudicate { rulings: Vec::new() };
        apply_planned(scenario, plan, &mut state, &adjudicate, seed, &mut events).unwrap();
        look_back(
            scenario,
            [&history[history.len() - 1], &opened, &state],
            &events[so_far..],
            &mut dice,
        );
        history.push(state.clone());
        if !state.over() {
            look(scenario, &history, &state, &events, &mut dice, seed.is_multiple_of(10));
        }
    }
}

/// Who looks ahead decides the same, for the same reasons, whatever the seat does not know and whatever
/// the others have sealed.
#[test]
fn foresight_does_not_see_beyond_its_seat() {
    let effort = Effort { lookahead: 64, search: 128, ..Effort::default() };
    for shipped in SHIPPED {
        let scenario = shipped.load().scenario.unwrap();
        let (foresight, player) = (
            Foresight::new(&scenario, effort),
            Players::new(&scenario, |_| PolicyKind::Temperament),
        );
        (0..3).into_par_iter().for_each(|seed| {
            let mut dice = mix(seed);
            player.play(seed, |state| {
                dice = mix(dice);
                let seat = ActorIx::from((dice % scenario.actors.len() as u64) as usize);
                let mut state = state.clone();
                let others = scenario.actor_ids().filter(|actor| *actor != seat);
                others.for_each(|actor| state.sealed[actor.at()] = Some(Vec::new()));
                let other = scrambled(&scenario, &state, seat, &mut dice);
                for policy in [PolicyKind::Lookahead, PolicyKind::Search] {
                    let decide = |state: &State| {
                        let sight = Sight::new(&scenario, state, Viewer::Seat(seat));
                        foresight.decide(policy, &sight, seat, seed)
                    };
                    let (one, two) = (decide(&state), decide(&other));
                    let seat = &scenario.actor(seat).id;
                    assert_eq!(one, two, "{seat} by {} knows a secret", policy.word());
                }
            });
        });
    }
}

/// Futures, and the scene of a turn with its stops and moments, are the same whatever the seat does not know.
#[test]
fn futures_and_moments_do_not_see_beyond_their_seat() {
    for id in ["first-steps", "kirillov"] {
        let scenario = Shipped::find(id).unwrap().load().scenario.unwrap();
        let plan = OnceLock::new();
        let (seed, mut dice) = (11, 11);
        let mut events = Vec::new();
        let mut state = begin(&scenario, Chance::new(seed), &mut Log::to(&mut events));
        let mut history = vec![state.clone()];
        while !state.over() {
            let seat = ActorIx::from((state.turn as usize) % scenario.actors.len());
            let viewer = Viewer::Seat(seat);
            let view = |history: &[State], state: &State, events: &[Event]| {
                SeatView::of(&scenario, history, state, events, viewer)
            };
            let other = scrambled(&scenario, &state, seat, &mut dice);
            let others: Vec<State> =
                history.iter().map(|s| scrambled(&scenario, s, seat, &mut dice)).collect();
            let both = [view(&history, &state, &events), view(&others, &other, &events)];
            let futures = [(&state, &both[0]), (&other, &both[1])].map(|(state, view)| {
                let request = Request { viewer, orders: Vec::new(), runs: 16 };
                let risk = forecast(&scenario, state, &request, &AtomicBool::new(false)).unwrap();
                let futures = Futures::of(view, view.turn, &risk).unwrap();
                (futures.headline(), futures)
            });
            assert_eq!(futures[0], futures[1]);
            for actor in scenario.actor_ids() {
                let sight = Sight::new(&scenario, &state, Viewer::Seat(actor));
                let (orders, draws) = PolicyKind::Random.explain(&sight, actor, seed);
                let commit = Command::Commit { actor, orders, reason: String::new(), draws };
                apply_planned(&scenario, &plan, &mut state, &commit, seed, &mut events).unwrap();
            }
            let adjudicate = Command::Adjudicate { rulings: Vec::new() };
            apply_planned(&scenario, &plan, &mut state, &adjudicate, seed, &mut events).unwrap();
            if state.over() {
                break;
            }
            history.push(state.clone());
            let other = scrambled(&scenario, &state, seat, &mut dice);
            let others: Vec<State> =
                history.iter().map(|s| scrambled(&scenario, s, seat, &mut dice)).collect();
            let [one, two] = both;
            let one = Scene::new(one, view(&history, &state, &events)).in_stops();
            let two = Scene::new(two, view(&others, &other, &events)).in_stops();
            assert_eq!(one, two);
        }
    }
}

fn look(
    scenario: &Scenario,
    history: &[State],
    state: &State,
    events: &[Event],
    dice: &mut u64,
    read: bool,
) {
    *dice = mix(*dice);
    let seat = ActorIx::from((*dice % scenario.actors.len() as u64) as usize);
    let viewer = Viewer::Seat(seat);
    let view = SeatView::of(scenario, history, state, events, viewer);
    let other = scrambled(scenario, state, seat, dice);
    let others: Vec<State> = history.iter().map(|s| scrambled(scenario, s, seat, dice)).collect();
    let again = SeatView::of(scenario, &others, &other, events, viewer);
    assert_eq!(view, again, "the view of {} depends on a secret", scenario.actor(seat).id);
    let imagined = Sight::new(scenario, state, viewer).imagined();
    let again = Sight::new(scenario, &other, viewer).imagined();
    assert_eq!(imagined, again, "the forecast of {} knows a secret", scenario.actor(seat).id);
    if !read {
        return;
    }
    let text = serde_json::to_string(&view).unwrap();
    for secret in words(scenario, state, seat) {
        let secret = serde_json::to_string(&secret).unwrap();
        let secret = secret.trim_matches('"');
        assert!(!text.contains(secret), "{} can read: {secret}", scenario.actor(seat).id);
    }
}

/// What a seat's causes of the turn are worked out from is the same, whatever it does not know of the turn.
fn look_back(scenario: &Scenario, states: [&State; 3], events: &[Event], dice: &mut u64) {
    *dice = mix(*dice);
    let seat = ActorIx::from((*dice % scenario.actors.len() as u64) as usize);
    let viewer = Viewer::Seat(seat);
    let [began, opened, after] = states;
    let seen = SeenTurn::of(scenario, (began, opened, after), events, viewer);
    let [other_began, mut other_opened, other_after] =
        states.map(|state| scrambled(scenario, state, seat, dice));
    let sight = Sight::new(scenario, after, viewer);
    // What has come to light since is no secret.
    let come_to_light = |trail: &&Trail| {
        trail.actor != seat
            && after.attributed[trail.option.at()]
            && sight.knows_author(trail.option)
    };
    other_opened.trails.extend(opened.trails.iter().filter(come_to_light).cloned());
    let known: Vec<Event> = (events.iter())
        .filter(|event| match event {
            Event::Acted { option, .. } => sight.knows_author(*option),
            Event::Traced { actor, attributed, .. } => *actor == seat || *attributed,
            Event::Injected { inject, .. } => scenario.inject(*inject).audience.has(seat),
            Event::NotInjected { .. } | Event::Tapped { .. } => false,
            Event::RedLineCrossed { red_line } | Event::RedLineKept { red_line, .. } => {
                sight.knows_red_line(*red_line)
            }
            Event::Agreement { agreement, .. } => sight.knows(Quantity::InForce(*agreement)),
            _ => true,
        })
        .cloned()
        .collect();
    let others = (&other_began, &other_opened, &other_after);
    let again = SeenTurn::of(scenario, others, &known, viewer);
    assert_eq!(seen, again, "the causes of {} depend on a secret", scenario.actor(seat).id);
}

/// The state with everything changed that this seat does not know.
fn scrambled(scenario: &Scenario, state: &State, seat: ActorIx, dice: &mut u64) -> State {
    let sight = Sight::new(scenario, state, Viewer::Seat(seat));
    let mut other = state.clone();
    let mut roll = |below: i32| {
        *dice = mix(*dice);
        i32::try_from(*dice % below.max(1) as u64).unwrap()
    };
    for ix in IndicatorIx::all(scenario.indicators.len()) {
        if !sight.knows(Quantity::Indicator(ix)) {
            let indicator = &scenario.indicators[ix.at()];
            other.indicators[ix.at()] = indicator.min + roll(indicator.max - indicator.min + 1);
        }
    }
    for ix in FlagIx::all(scenario.flags.len()) {
        if !sight.knows(Quantity::Flag(ix)) {
            other.flags[ix.at()] ^= roll(2) == 1;
        }
    }
    for ix in TimerIx::all(scenario.timers.len()) {
        if !sight.knows(Quantity::Timer(ix)) {
            other.timers[ix.at()] = roll(100);
        }
    }
    for (ix, agreement) in scenario.each_agreement() {
        if !sight.knows(Quantity::InForce(ix)) {
            let one = &mut other.agreements[ix.at()];
            one.since = roll(state.turn as i32 + 1) as u16;
            one.kept = roll(2) as u16;
            for party in agreement.party_ids() {
                one.agreed[party.at()] = roll(state.turn as i32 + 1) as u16;
                one.broken[party.at()] = roll(2) as u16;
            }
        }
    }
    for (at, left) in other.purse.iter_mut().enumerate() {
        if !sight.knows(Quantity::Budget(at.into())) {
            let budget = scenario.actors[at].budget.as_ref();
            *left = roll(budget.map_or(0, |budget| budget.most) + 1);
        }
    }
    for ix in OptionIx::all(scenario.options.len()) {
        if !sight.knows_author(ix) {
            other.chosen[ix.at()] = (roll(2) as u16, roll(state.turn as i32) as u16);
        }
    }
    for (tap, listens) in scenario.taps.iter().zip(&mut other.tapped) {
        if tap.by != seat {
            *listens ^= roll(2) == 1;
        }
    }
    for ix in InjectIx::all(scenario.injects.len()) {
        if !scenario.inject(ix).audience.has(seat) {
            other.fired[ix.at()] = roll(state.turn as i32 + 1) as u16;
        }
    }
    for ix in RedLineIx::all(scenario.red_lines.len()) {
        if !sight.knows_red_line(ix) {
            other.red_lines[ix.at()] =
                if roll(2) == 1 { RedLineState::Intact } else { RedLineState::Lapsed };
        }
    }
    other.trails.retain(|trail| trail.actor == seat);
    for actor in scenario.actor_ids().filter(|actor| *actor != seat) {
        if let Some(orders) = &mut other.sealed[actor.at()] {
            *orders = scenario.options_of(actor).take(1).collect();
        }
    }
    other
}

/// Texts that a seat must not read now.
fn words(scenario: &Scenario, state: &State, seat: ActorIx) -> Vec<String> {
    let sight = Sight::new(scenario, state, Viewer::Seat(seat));
    let mut words = Vec::new();
    for actor in scenario.actor_ids().filter(|actor| *actor != seat) {
        let actor = scenario.actor(actor);
        words.push(actor.brief.clone());
        words.push(format!("secret reason of {}", actor.id));
    }
    let indicators = IndicatorIx::all(scenario.indicators.len());
    let hidden = indicators.filter(|ix| !sight.knows(Quantity::Indicator(*ix)));
    words.extend(hidden.map(|ix| scenario.indicators[ix.at()].about.clone()));
    let lines = RedLineIx::all(scenario.red_lines.len()).filter(|ix| !sight.knows_red_line(*ix));
    words.extend(lines.map(|ix| scenario.red_lines[ix.at()].text.clone()));
    let injects = scenario.injects.iter().filter(|inject| !inject.audience.has(seat));
    // The same note may go to several, to each by itself.
    let own = scenario.injects.iter().filter(|inject| inject.audience.has(seat));
    let own: Vec<_> = own.map(|inject| &inject.text).collect();
    let others = injects.filter(|inject| !own.contains(&&inject.text));
    words.extend(others.map(|inject| inject.text.clone()));
    let notes = scenario.injects.iter().flat_map(|inject| [&inject.expects, &inject.controller]);
    words.extend(notes.flatten().cloned());
    let covert = OptionIx::all(scenario.options.len()).filter(|ix| !sight.knows_author(*ix));
    // Another's copy of the same card may be known.
    let known = OptionIx::all(scenario.options.len()).filter(|ix| sight.knows_author(*ix));
    let texts = |ix: OptionIx| {
        let option = scenario.option(ix);
        let outcomes = option.outcomes.iter().filter(|o| o.seen.as_ref() != Some(&o.text));
        outcomes.map(|outcome| &outcome.text).chain([&option.text])
    };
    let known: BTreeSet<_> = known.flat_map(texts).collect();
    words.extend(covert.flat_map(texts).filter(|text| !known.contains(text)).cloned());
    words
}
