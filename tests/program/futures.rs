//! A thousand futures, the moments of a turn, the road not taken and the other room: what they hold, and how
//! the terminal tells them.

use std::collections::BTreeSet;
use std::sync::atomic::AtomicBool;

use offramp::forecast::{Request, Risk, forecast};
use offramp::policy::PolicyKind;
use offramp::report::{Findings, Lookback, Road, course, perceived};
use offramp::rules::{NewsKind, State, Viewer};
use offramp::scenario::RungIx;
use offramp::session::{Session, Setup, Unrecorded};
use offramp::table::{Futures, MomentKind, OtherRoom, Scene, Step};
use offramp::terminal::TerminalScreen;

use crate::terminal_player::{Player, scenario};

/// A game that computers have played to its end, and what each turn looked like to a viewer before and after.
fn played(id: &str, seed: u64, viewer: Viewer) -> (Session, Vec<Scene>) {
    let scenario = scenario(id);
    let setup = Setup::all_computers(&scenario, seed, PolicyKind::Temperament);
    let mut session = Session::start(scenario, setup, Box::new(Unrecorded)).unwrap();
    let mut scenes = Vec::new();
    while !session.state().over() {
        let before = session.view(viewer);
        session.advance().unwrap();
        scenes.push(Scene::new(before, session.view(viewer)));
    }
    (session, scenes)
}

fn risk(session: &Session, state: &State, viewer: Viewer) -> Risk {
    let request = Request { viewer, orders: Vec::new(), runs: 240 };
    forecast(session.scenario(), state, &request, &AtomicBool::new(false)).unwrap()
}

/// The rungs at the start of each turn, and at the end.
fn trail(session: &Session) -> Vec<RungIx> {
    session.history().iter().chain([session.state()]).map(|state| state.rung).collect()
}

#[test]
fn futures_are_those_of_the_forecast_and_none_comes_back() {
    let viewer = Viewer::Facilitator;
    let (session, _) = played("first-steps", 7, viewer);
    let (view, trail) = (session.view(viewer), trail(&session));
    let mut thinned = 0;
    for state in session.history() {
        let risk = risk(&session, state, viewer);
        let futures = Futures::of(&view, state.turn, &risk).unwrap();
        assert_eq!(futures.lines.len(), 200, "so many of the forecast's plays");
        assert_eq!(futures, Futures::of(&view, state.turn, &risk).unwrap());
        let begun = state.turn as usize - 1;
        assert_eq!((futures.from, futures.came.as_slice()), (trail[begun], &trail[begun + 1..]));
        // What the first 200 plays came to is what the forecast counts.
        let first = risk.thresholds[0].end.hits as usize;
        let here = futures.lines.iter().filter(|line| line.crosses.contains(&0.into())).count();
        assert!(here <= first && first - here <= 40, "{here} of 200, {first} of 240");
        assert_eq!(futures.left(0), 200);
        for turns in 1..=futures.came.len() {
            assert!(futures.left(turns) <= futures.left(turns - 1), "none comes back");
            for line in &futures.lines {
                let possible = futures.left_after(line).is_none_or(|after| turns < after);
                assert_eq!(possible, futures.possible(line, turns));
            }
        }
        thinned += usize::from(futures.left(1) < 200);
        // The last lines are what happened.
        let left = futures.lines.iter().filter(|line| futures.possible(line, usize::MAX));
        left.for_each(|line| assert_eq!(line.rungs[..futures.came.len()], futures.came));
    }
    assert!(thinned > 0, "luck has its say in some turn");
}

#[test]
fn futures_say_in_how_many_what_happens() {
    let viewer = Viewer::Public;
    let (session, _) = played("first-steps", 7, viewer);
    let risk = risk(&session, &session.history()[0], viewer);
    let futures = Futures::of(&session.view(viewer), 1, &risk).unwrap();
    let headline = futures.headline();
    assert!(headline.starts_with("In ") && headline.contains(" of 200 futures: "), "{headline}");
    let crosses =
        |at: usize| futures.lines.iter().filter(|l| l.crosses.contains(&at.into())).count();
    assert!(headline.contains(&format!("In {}", crosses(0))), "{headline}");
    let quiet = futures.lines.iter().filter(|line| line.crosses.is_empty()).count();
    assert!(headline.ends_with(&format!("In {quiet} none of this.")), "{headline}");
    let left = futures.said_left(1).unwrap();
    let wanted = format!("After turn 1 {} of 200 are still possible", futures.left(1));
    assert!(left.starts_with(&wanted), "{left}");
    assert_eq!(futures.said_left(0), None);
    let json = serde_json::to_string(&futures).unwrap();
    assert_eq!(serde_json::from_str::<Futures>(&json).unwrap(), futures);
}

#[test]
fn a_turn_has_six_stops_at_most_and_nothing_gets_lost() {
    let (mut largest, mut moments, mut norms) = (0, 0, 0);
    for seed in 1..12 {
        for viewer in [Viewer::Facilitator, Viewer::Public, Viewer::Seat(2.into())] {
            for scene in played("kirillov", seed, viewer).1 {
                let told = |scene: &Scene| -> Vec<usize> {
                    let steps = scene.steps.iter();
                    steps
                        .filter_map(
                            |step| if let Step::Result(at) = step { Some(*at) } else { None },
                        )
                        .collect()
                };
                let all = told(&scene);
                largest = largest.max(scene.steps.len());
                let short = scene.clone().in_stops();
                assert!(short.stops() <= 6, "{:?}", short.steps);
                assert_eq!(short.steps.last(), Some(&Step::Summary));
                let mut again = [told(&short), short.rest()].concat();
                again.sort_unstable();
                assert_eq!(again, all);
                assert_eq!(short.steps.contains(&Step::Rest), !short.rest().is_empty());
                let stops: Vec<_> = (0..short.steps.len()).map(|at| short.stop_of(at)).collect();
                assert_eq!(stops.last(), Some(&short.stops()));
                let crossed = short.before.thresholds.iter().zip(&short.after.thresholds);
                let crossed = crossed.filter(|(before, after)| !before.crossed && after.crossed);
                let thresholds = short.moments.iter();
                let thresholds =
                    thresholds.filter(|one| matches!(one.kind, MomentKind::Threshold(_)));
                assert_eq!(thresholds.count(), crossed.count());
                moments += short.moments.len();
                for moment in &short.moments {
                    let kind = short.after.news[moment.news].kind;
                    use NewsKind::{Agreement, Attribution, Norm, RedLine, Threshold};
                    assert!(matches!(kind, Threshold | Attribution | RedLine | Agreement | Norm));
                }
                let of_turn = short.after.news.iter().filter(|one| one.turn == short.before.turn);
                let broken = of_turn.filter(|one| one.kind == NewsKind::Norm);
                let broken: BTreeSet<_> = broken.map(|one| one.title.say()).collect();
                let told = short.moments.iter().filter(|one| one.kind == MomentKind::Norm);
                let told: Vec<_> = told.map(|one| one.name.say()).collect();
                assert_eq!(told.iter().cloned().collect::<BTreeSet<_>>(), broken);
                assert_eq!(told.len(), broken.len(), "a norm that is broken twice is told once");
                norms += told.len();
            }
        }
    }
    assert!(largest > 12, "there was something to shorten: {largest} steps");
    assert!(moments > 5 && norms > 5, "{moments} moments, {norms} of norms");
}

fn road(session: &Session) -> Road {
    let mut found = Findings::default();
    Lookback::of(session).work_out(&AtomicBool::new(false), &mut |finding| found.add(finding));
    found.road.unwrap()
}

#[test]
fn the_other_road_is_the_game_up_to_its_fork() {
    let scenario = scenario("first-steps");
    let varin = scenario.find_actor("varin").unwrap();
    let mut player = Player::new(&scenario, 3, &["varin"]);
    player.press("\n\ns\nys\ns\nys\ns\nys\n");
    let session = player.game.session();
    let road = road(session);
    assert_eq!(road, self::road(session), "the same luck, the same road");
    assert_eq!(road.actor, varin, "the person's decision");
    assert_eq!(road.went, trail(session));
    let fork = road.turn as usize;
    assert_eq!(road.went[..fork], road.other[..fork]);
    assert_ne!(Some(road.taken.clone()), Some(road.instead.into_iter().collect::<Vec<_>>()));
    assert_eq!(road.pairs, 200);
    assert!(road.lower + road.higher <= road.pairs);
    assert!(road.ending.is_some());
}

#[test]
fn two_rooms_saw_one_turn() {
    let mut hidden = 0;
    for seed in 1..6 {
        let (session, _) = played("kirillov", seed, Viewer::Public);
        let felt = perceived(session.scenario(), &course(session.events()));
        let other = OtherRoom::of(&session, &felt).unwrap();
        let [mine, theirs] = &other.rooms;
        assert_ne!(mine.seat, theirs.seat);
        for (room, beside) in [(mine, theirs), (theirs, mine)] {
            // What one saw and the other did not stands on the other's side as hidden.
            let known = |line: &&String| !line.starts_with("Nobody claims this");
            for line in room.told.iter().chain(&room.saw).filter(known) {
                let there = beside.told.contains(line) || beside.saw.contains(line);
                assert_ne!(there, beside.hidden.contains(line), "{line}");
            }
            hidden += room.hidden.len() + room.knew.len();
        }
        let seat = |name: &str| session.scenario().actors.iter().any(|actor| actor.name == name);
        assert!(seat(&mine.name) && seat(&theirs.name));
    }
    assert!(hidden > 0, "they did not see the same");
}

#[test]
fn the_terminal_shows_futures_at_the_table() {
    let mut player = Player::new(&scenario("first-steps"), 3, &["varin"]);
    player.press("\n\n");
    player.press("t");
    player.sees("A thousand futures");
    player.settle();
    player.resize(100, 40);
    player.sees("of 200 futures: ");
    player.sees("plays on each rung after turn");
    player.sees("▶");
    insta::assert_snapshot!("futures_at_the_table", player.screen());
    player.press("t");
    player.sees("t futures");
    // A turn later those of the turn before are there, too, and thinned.
    player.press("s\nys\n");
    player.settle();
    player.press("t");
    player.resize(100, 80);
    player.sees("From the start of turn 1");
    player.sees("of 200 are still possible");
}

#[test]
fn the_terminals_debrief_has_futures_the_other_road_and_the_other_room() {
    let mut player = Player::new(&scenario("first-steps"), 3, &["varin"]);
    player.press("\n\ns\nys\ns\nys\ns\nys\n");
    assert!(matches!(player.game.model().screen, TerminalScreen::Debrief(_)));
    player.settle();
    player.resize(100, 60);
    player.press("t");
    player.sees("From the start of turn 1");
    player.sees("of 200 futures went the way that the crisis went.");
    player.press("\x1br");
    player.sees("Choice or chance?");
    assert!(!player.screen().contains("as it went"), "first the question");
    player.press("42");
    player.sees("> 42_");
    player.press("\n");
    player.sees("You said 42.");
    player.sees("as it went");
    insta::assert_snapshot!("the_road_not_taken", player.screen());
    player.press("o");
    insta::assert_snapshot!("the_other_room", player.screen());
    player.press("\x1b");
    player.sees("Enter next page");
}
