//! Somebody runs the game at the screen: draws decided with a reason, injects thrown in and held back.

use std::sync::Arc;

use offramp::policy::PolicyKind;
use offramp::report::{Transcript, facilitated, text};
use offramp::rules::{Command, Event, Viewer};
use offramp::scenario::{ActorIx, InjectIx, Trigger, load};
use offramp::session::{Role, Session, Setup, Unrecorded};
use offramp::table::{Helm, Verdict};

use crate::terminal_player::{Player, scenario};

/// A game of Varin with somebody who runs it, as far as the seal of its first turn.
fn sealed(seed: u64) -> Player {
    let mut player = Player::facilitated(&scenario("first-steps"), seed, &["varin"]);
    player.press("\n");
    player.sees("Varin moves next");
    player.press(" \x1b2 s\ny");
    player.sees("the facilitator moves next");
    player.press(" ");
    player.sees("You run the game. Only you may look.");
    player.sees("Varin: ");
    player
}

#[test]
fn a_draw_is_decided_with_a_reason_that_is_kept_and_told() {
    let mut player = (1..40)
        .map(sealed)
        .find(|player| {
            player.screen().contains("Varin: Call") && player.screen().contains("dice decide")
        })
        .expect("a game with a draw");
    player.press("\n");
    player.sees("▸ The dice decide");
    player.press("v");
    player.sees("Why? The reason is kept in the record:");
    // Without a reason nothing is decided.
    player.press("\n");
    player.sees("Say why: the reason is kept.");
    player.write("the class argued it well");
    player.press("\n");
    player.sees("(the class argued it well)");
    player.press("o");
    player.sees("Open the orders of turn 1?");
    player.sees("Draws decided by you: 1.");
    player.press("y");
    player.sees("All orders of turn 1 are opened. Everybody may look.");
    let session = player.game.session();
    let decided = |event: &Event| match event {
        Event::Acted { draw: Some(draw), .. } => draw.overruled.clone(),
        _ => None,
    };
    let all: Vec<_> = session.events().iter().filter_map(decided).collect();
    assert_eq!(all, ["the class argued it well"]);
    let told = text(&Transcript::of(session, |_| None));
    assert!(told.contains("the class argued it well"), "{told}");
}

#[test]
fn whoever_runs_the_game_can_take_the_keyboard_and_throw_an_inject_in() {
    let mut player = Player::facilitated(&scenario("first-steps"), 3, &["varin"]);
    player.press("\n");
    player.sees("f gives the keyboard to the facilitator.");
    player.press("f");
    player.sees("when everybody has sealed");
    // What an inject is for is read by whoever runs the game, and by nobody else.
    player.sees("What this turn's injects ask for");
    player.sees("Expected: Each seat reads its brief");
    player.sees("Note to the facilitator: Ask each seat");
    let before = player.game.session().entries();
    player.press("\n");
    player.sees("now?");
    player.press("y");
    assert_eq!(player.game.session().entries(), before + 1);
    let thrown = |event: &&Event| matches!(event, Event::Injected { thrown_in: true, .. });
    assert_eq!(player.game.session().events().iter().filter(thrown).count(), 1);
    player.press("n");
    player.sees("Varin moves next");
    // What lies behind the veil is a seat's, and no key of the facilitator's acts there.
    player.press(" \x1bo");
    assert!(!player.screen().contains("Open the orders"), "{}", player.screen());
}

/// The second inject comes only when chance or the file has it, and until it is released not even then.
#[test]
fn whoever_runs_the_game_holds_an_inject_and_releases_it_with_a_reason() {
    let mut player = Player::facilitated(&scenario("first-steps"), 3, &["varin"]);
    player.press("\nf");
    player.sees("h holds it");
    player.press("h");
    player.sees("until it is released?");
    player.press("\n");
    player.sees("Say why: the reason is kept.");
    player.write("they are late");
    player.press("\n");
    player.sees("Held; released, it comes ");
    player.sees("h release it");
    let held = |player: &Player| {
        player.game.session().scenario().injects.iter().filter(|inject| inject.held).count()
    };
    assert_eq!(held(&player), 1);
    player.press("h");
    player.sees("Release “");
    player.write("they are ready");
    player.press("\n");
    assert_eq!(held(&player), 0);
    player.sees("h hold it");
    let ran: Vec<_> =
        facilitated(player.game.session()).into_iter().map(|(_, text)| text).collect();
    assert!(ran[0].ends_with(" is held until it is released (they are late)."), "{ran:?}");
    assert!(ran[1].ends_with(" is released (they are ready)."), "{ran:?}");
}

/// A session whose seats have all sealed holding.
fn all_hold(people: &[ActorIx]) -> Session {
    let scenario = scenario("kirillov");
    let setup = Setup::all_computers(&scenario, 7, Default::default()).facilitated();
    let mut session =
        Session::start(scenario, setup.with_people(people), Box::new(Unrecorded)).unwrap();
    for actor in session.scenario().actor_ids() {
        let (orders, reason, draws) = (Vec::new(), String::new(), Vec::new());
        session.enter(Command::Commit { actor, orders, reason, draws }).unwrap();
    }
    session
}

#[test]
fn an_inject_that_its_file_schedules_is_held_back_and_comes_when_thrown_in() {
    let mut session = all_hold(&[]);
    let scheduled = |session: &Session| {
        let due = session.state().turn + 1;
        let injects = session.scenario().injects.iter();
        let at = |trigger: &Trigger| matches!(trigger, Trigger::Turn(turn) if *turn == due);
        injects.clone().position(|inject| at(&inject.trigger)).map(InjectIx::from)
    };
    let inject = scheduled(&session).expect("an inject of turn 2");
    let mut helm = Helm::of(&session, &[]);
    let title = format!("Next turn: {}", session.scenario().inject(inject).title);
    let at = helm.decisions.iter().position(|decision| decision.title == title).unwrap();
    assert_eq!(helm.decisions[at].branches, ["comes", "is held back"]);
    let choices = helm.decisions[at].choices();
    assert_eq!(choices[0], "As the scenario has it", "nothing is rolled for it");
    helm.decide(&session, at, &Verdict::Branch(1, "not before the break".to_owned()));
    assert_eq!(helm.decisions[at].decided(), Some(1));
    session.enter(Command::Adjudicate { rulings: helm.rulings }).unwrap();
    assert_eq!(session.state().fired[inject.at()], 0);
    let told = text(&Transcript::of(&session, |_| None));
    assert!(told.contains("not before the break"), "{told}");
    session.enter(Command::Inject { inject }).unwrap();
    assert!(session.state().fired[inject.at()] > 0);
    // So it stands in the report.
    let title = &session.scenario().inject(inject).title;
    let held = format!("“{title}” was held back (not before the break).");
    let thrown = format!("“{title}” was thrown in.");
    assert_eq!(facilitated(&session), [(2, held), (2, thrown)]);
}

/// Where chance decides whether a turn was the last, whoever runs the game can decide it.
#[test]
fn the_end_is_decided_with_a_reason_that_is_kept_and_told() {
    let scenario = Arc::new(load("tests/fixtures/exact/dusk.ron".as_ref()).scenario.unwrap());
    for (branch, ends, told) in [
        (0, true, "It was decided that this was the last turn (the bell rang)."),
        (1, false, "It was decided that the game goes on (the bell rang)."),
    ] {
        let setup = Setup::all_computers(&scenario, 1, PolicyKind::Temperament).facilitated();
        let mut session =
            Session::start(Arc::clone(&scenario), setup, Box::new(Unrecorded)).unwrap();
        session.play_computers().unwrap();
        let mut helm = Helm::of(&session, &[]);
        let is_end = |title: &str| title == "Is this the last turn with orders?";
        let at = helm.decisions.iter().position(|decision| is_end(&decision.title)).unwrap();
        assert_eq!(helm.decisions[at].branches, ["The end", "It goes on"]);
        helm.decide(&session, at, &Verdict::Branch(branch, "the bell rang".to_owned()));
        session.enter(Command::Adjudicate { rulings: helm.rulings }).unwrap();
        assert_eq!((session.state().turn, session.state().aftermath), (2, ends));
        assert_eq!(facilitated(&session), [(1, told.to_owned())]);
    }
}

#[test]
fn nobody_else_may_do_what_is_for_the_facilitator() {
    let mut session = all_hold(&[ActorIx(0)]);
    let moment = session.moment();
    let open = || Command::Adjudicate { rulings: Vec::new() };
    for (role, who) in [
        (Role::Seat(ActorIx(0)), "the seat of Kyiv"),
        (Role::Observer, "an observer"),
        (Role::Public, "somebody without a seat"),
    ] {
        let error = session.apply(role, moment, open()).unwrap_err().to_string();
        assert_eq!(error, format!("{who} can't do that: it is for the facilitator"));
    }
    let (orders, reason, draws) = (Vec::new(), String::new(), Vec::new());
    let commit = Command::Commit { actor: ActorIx(0), orders, reason, draws };
    let error = session.apply(Role::Seat(ActorIx(1)), moment, commit).unwrap_err().to_string();
    assert_eq!(error, "the seat of Moscow can't do that: it is for the seat of Kyiv");
    session.apply(Role::Facilitator, moment, open()).unwrap();
    let (orders, reason, draws) = (Vec::new(), String::new(), Vec::new());
    let late = Command::Commit { actor: ActorIx(0), orders, reason, draws };
    let error = session.apply(Role::Seat(ActorIx(0)), moment, late).unwrap_err().to_string();
    assert_eq!(
        error,
        "this was decided in turn 1 on what has changed since (it is turn 2); look at the table and decide again"
    );
    assert_eq!(Role::Observer.viewer(), Viewer::Facilitator);
}

#[test]
fn when_an_inject_comes_is_said_without_any_id() {
    let mut conditions = 0;
    for shipped in offramp::scenario::library::SHIPPED {
        let scenario = Arc::new(shipped.load().scenario.unwrap());
        let setup = Setup::all_computers(&scenario, 1, PolicyKind::Temperament).facilitated();
        let session = Session::start(Arc::clone(&scenario), setup, Box::new(Unrecorded)).unwrap();
        for one in Helm::of(&session, &[]).injects {
            let raw = one.when.contains('_') || one.when.contains(">=") || one.when.contains("&&");
            assert!(!raw, "{}: {}", one.offered.title, one.when);
            conditions += usize::from(one.when.starts_with("once "));
        }
    }
    assert!(conditions > 10, "{conditions}");
}
