//! A private act, and who listens to it: its author, those it is done to and whoever has tapped it learn of
//! it, and everybody else is shown the same as if it had not been done.

use std::sync::Arc;
use std::sync::atomic::AtomicBool;

use offramp::policy::PolicyKind;
use offramp::report::{AfterAction, Transcript, facilitated, text};
use offramp::rules::{
    Chance, Command, Event, Log, NewsKind, Ruling, SeatView, Sight, State, Viewer, apply, begin,
};
use offramp::scenario::{ActorIx, OptionIx, Scenario, load_text};
use offramp::session::{Session, Setup, Unrecorded};
use offramp::table::{Helm, Verdict};
use offramp::terminal::TerminalScreen;

use crate::terminal_player::Player;

const EAST: Viewer = Viewer::Seat(ActorIx(0));
const WEST: Viewer = Viewer::Seat(ActorIx(1));
const ISLE: Viewer = Viewer::Seat(ActorIx(2));
const WIRE: OptionIx = OptionIx(0);

/// East may wire West, Isle may hear it, and nothing of it is public.
fn scenario() -> Scenario {
    let text = include_str!("../fixtures/exact/wire.ron");
    let quiet = text.replace(", effects: [\"tension += 5\"]", "");
    // Nor does West answer in public.
    let nod =
        "when: \"did(private_message)\", outcomes: [(id: \"so\", text: \"Nobody knows why.\")]";
    let never = "when: \"turn > 8\", outcomes: [(id: \"so\", text: \"Nobody knows why.\")]";
    assert!(text != quiet && quiet.contains(nod));
    let quiet = quiet.replace(nod, never);
    load_text("wire.ron", &quiet).scenario.unwrap()
}

/// A game after a turn.
struct After {
    state: State,
    history: Vec<State>,
    events: Vec<Event>,
}

/// A turn in which East wires or does not, and Isle hears it or does not; then one in which nothing is done.
fn played(scenario: &Scenario, wires: bool, heard: bool) -> After {
    let mut events = Vec::new();
    let mut state = begin(scenario, Chance::new(7), &mut Log::to(&mut events));
    let mut history = vec![state.clone()];
    for turn in 1..=2 {
        for actor in scenario.actor_ids() {
            let orders = if wires && turn == 1 && actor.0 == 0 { vec![WIRE] } else { Vec::new() };
            let commit =
                Command::Commit { actor, orders, reason: String::new(), draws: Vec::new() };
            apply(scenario, &mut state, &commit, 7, &mut events).unwrap();
        }
        let reason = "so we say".to_owned();
        let (draw, actor) = ("tap/wire".to_owned(), Some(ActorIx(2)));
        let rulings = vec![Ruling { draw, actor, result: u16::from(!heard), reason }];
        apply(scenario, &mut state, &Command::Adjudicate { rulings }, 7, &mut events).unwrap();
        history.push(state.clone());
    }
    After { state, history, events }
}

/// What a viewer is shown, and what its forecasts start from.
fn shown(scenario: &Scenario, game: &After, viewer: Viewer) -> (String, State) {
    let view = SeatView::of(scenario, &game.history, &game.state, &game.events, viewer);
    let imagined = Sight::new(scenario, &game.state, viewer).imagined();
    (serde_json::to_string_pretty(&view).unwrap(), imagined)
}

#[test]
fn who_is_neither_party_to_it_nor_listening_is_shown_the_same() {
    let scenario = scenario();
    let [nothing, unheard, heard] =
        [(false, false), (true, false), (true, true)].map(|(w, h)| played(&scenario, w, h));
    for viewer in [ISLE, Viewer::Public] {
        let [one, other] = [&nothing, &unheard].map(|game| shown(&scenario, game, viewer));
        assert_eq!(one, other, "{viewer:?} can tell that East wired");
    }
    for viewer in [EAST, WEST, Viewer::Public] {
        let [one, other] = [&unheard, &heard].map(|game| shown(&scenario, game, viewer));
        assert_eq!(one, other, "{viewer:?} can tell that Isle listens");
    }
    let news = |game: &After, viewer| {
        let view = SeatView::of(&scenario, &game.history, &game.state, &game.events, viewer);
        let learned = view.news.iter().filter(|news| news.kind != NewsKind::Rung);
        learned.map(|news| (news.title.say(), news.private)).collect::<Vec<_>>()
    };
    let wired = ("Wire West".to_owned(), true);
    let listens = ("Isle listens in: “Wire West” by East".to_owned(), true);
    for viewer in [EAST, WEST] {
        assert_eq!(news(&heard, viewer), std::slice::from_ref(&wired), "{viewer:?}");
    }
    for viewer in [ISLE, Viewer::Facilitator] {
        assert_eq!(news(&heard, viewer), [wired.clone(), listens.clone()], "{viewer:?}");
    }
    assert_eq!(news(&unheard, Viewer::Facilitator), [wired]);
    let menu = |game: &After| Sight::new(&scenario, &game.state, ISLE).menu(ActorIx(2)).len();
    assert_eq!((menu(&unheard), menu(&heard)), (0, 1));
}

/// What Isle sees at a table that it shares with East, in each turn and on each page, and what both see
/// when orders are opened.
fn screens(scenario: &Arc<Scenario>, seed: u64, wires: bool) -> (Vec<String>, Vec<String>) {
    let mut player = Player::new(scenario, seed, &["east", "isle"]);
    player.resize(100, 40);
    let (mut east, mut isle) = (Vec::new(), Vec::new());
    player.press("\n");
    while !matches!(player.game.model().screen, TerminalScreen::Debrief(_)) {
        let screen = player.screen();
        match &player.game.model().screen {
            TerminalScreen::Veil(_) => {
                isle.push(screen);
                player.press(" \x1b");
            }
            TerminalScreen::Table(table) => {
                let first = table.view.turn == 1;
                let sees = if table.actor.0 == 0 { &mut east } else { &mut isle };
                for page in ["1", "2", "3", "4", "5", "6"] {
                    player.press(page);
                    player.settle();
                    sees.push(player.screen());
                }
                if first && table_of(&player) == 0 {
                    player.press("2\n");
                    east.push(player.screen());
                    player.press(if wires { " \x1b" } else { "\x1b" });
                }
                player.press("s\ny");
            }
            TerminalScreen::Scene(_) => {
                isle.push(screen);
                player.press("s");
                isle.push(player.screen());
                player.press("\n");
            }
            other => panic!("{other:?}"),
        }
    }
    (east, isle)
}

fn table_of(player: &Player) -> u16 {
    match &player.game.model().screen {
        TerminalScreen::Table(table) => table.actor.0,
        other => panic!("{other:?}"),
    }
}

#[test]
fn on_a_shared_screen_a_private_act_shows_to_its_author_only() {
    let scenario = Arc::new(scenario());
    // Isle does not hear it: its roll is above 1/5.
    let deaf = |seed: &u64| !played_by(&scenario, *seed).state.tapped[0];
    let seed = (1..).find(deaf).unwrap();
    let [silent, wired] = [false, true].map(|wires| screens(&scenario, seed, wires));
    assert_eq!(silent.1, wired.1);
    assert_ne!(silent.0, wired.0);
    let has = |screens: &[String], words: &str| screens.iter().any(|one| one.contains(words));
    assert!(has(&wired.0, "private act") && !has(&wired.1, "Wire West"));
    assert!(has(&wired.0, "Private: only you and West will know"));
}

/// The first turn with East wiring, by the dice.
fn played_by(scenario: &Scenario, seed: u64) -> After {
    let mut events = Vec::new();
    let mut state = begin(scenario, Chance::new(seed), &mut Log::to(&mut events));
    for actor in scenario.actor_ids() {
        let orders = if actor.0 == 0 { vec![WIRE] } else { Vec::new() };
        let commit = Command::Commit { actor, orders, reason: String::new(), draws: Vec::new() };
        apply(scenario, &mut state, &commit, seed, &mut events).unwrap();
    }
    let adjudicate = Command::Adjudicate { rulings: Vec::new() };
    apply(scenario, &mut state, &adjudicate, seed, &mut events).unwrap();
    After { history: Vec::new(), state, events }
}

/// Whoever runs the game decides whether Isle hears it; when it is over everybody reads what was said and who
/// listened, and it is recorded.
#[test]
fn the_facilitator_decides_a_tap_and_the_debrief_tells_it() {
    let scenario = Arc::new(scenario());
    let people: Vec<ActorIx> = scenario.actor_ids().collect();
    let setup = Setup::all_computers(&scenario, 7, PolicyKind::Temperament).with_people(&people);
    let mut session =
        Session::start(Arc::clone(&scenario), setup.facilitated(), Box::new(Unrecorded)).unwrap();
    for turn in 1..=3 {
        for actor in people.clone() {
            let orders = if turn == 1 && actor.0 == 0 { vec![WIRE] } else { Vec::new() };
            let (reason, draws) = (String::new(), Vec::new());
            session.enter(Command::Commit { actor, orders, reason, draws }).unwrap();
        }
        let mut helm = Helm::of(&session, &[]);
        if turn == 1 {
            let titles: Vec<_> = helm.decisions.iter().map(|one| one.title.as_str()).collect();
            assert_eq!(titles, ["Does Isle listen to “Wire West”?"]);
            assert_eq!(helm.decisions[0].branches, ["listens", "does not listen"]);
            helm.decide(&session, 0, &Verdict::Branch(0, "a careless clerk".to_owned()));
            // Until the orders are opened nobody else knows, whatever dice would say.
            let asked = session.preview(ISLE, &helm.rulings).unwrap();
            assert!(asked.news.iter().all(|news| !news.private), "{:?}", asked.news);
        }
        session.enter(Command::Adjudicate { rulings: helm.rulings }).unwrap();
    }
    assert!(session.state().over());
    let told = text(&Transcript::of(&session, |_| None));
    for line in [
        "east: Wire West → sent (rung words, private)",
        "isle listens to wire",
        "    tap/wire rolls ",
        ", overruled: a careless clerk",
    ] {
        assert!(told.contains(line), "no {line:?} in\n{told}");
    }
    let ran: Vec<_> = facilitated(&session).into_iter().map(|(_, said)| said).collect();
    assert_eq!(ran, ["It was decided that Isle listens to “Wire West” (a careless clerk)."]);
    let report = AfterAction::of(&session, &AtomicBool::new(false), &|| {}).unwrap();
    let report = report.html().unwrap();
    assert!(report.contains("Isle listened to “Wire West” from then on."), "{report}");
}
