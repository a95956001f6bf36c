//! The debrief of the largest scenario: every page, with keys that scroll it.

use std::hint::black_box;
use std::sync::Arc;
use std::sync::atomic::AtomicBool;

use bevy_egui::egui::Key;
use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};
use offramp::forecast::{Players, Regret, Request, forecast, regret, split};
use offramp::policy::PolicyKind;
use offramp::report::{Findings, Lookback, past};
use offramp::rules::{Command, Viewer};
use offramp::scenario::{ActorIx, Scenario};
use offramp::session::{Session, Setup, Unrecorded};
use offramp::table::Known;
use offramp::terminal::{Input, TerminalGame, TerminalScreen, TerminalSheet, draw, update};
use offramp::window::{DebriefPart, Forecast, HindsightShown, Look, debrief_ui};
use ratatui::Terminal;
use ratatui::backend::TestBackend;
use ratatui::layout::Size;

use crate::{drawn, dressed, input, once, slowest};

/// Says the slowest frame of each page in both faces.
pub fn largest(scenario: &Arc<Scenario>, look: &Look) {
    let session = finished(scenario);
    let found = found(&session);
    let alternatives: usize = found.regrets.iter().map(|one| one.alternatives.len()).sum();
    let acts: usize = found.splits.iter().flatten().map(|split| split.acts.len()).sum();
    println!(
        "largest, debrief: {} turns, {alternatives} alternatives, {acts} parts of risks",
        session.history().len()
    );
    window(&session, &found, look);
    terminal(session, &found);
}

/// A game to its end, in which a person gives as many orders as may be.
fn finished(scenario: &Arc<Scenario>) -> Session {
    let person = ActorIx(0);
    let setup = Setup::all_computers(scenario, 7, PolicyKind::Temperament).with_people(&[person]);
    let mut session =
        Session::start(Arc::clone(scenario), setup, Box::new(Unrecorded)).expect("it fits");
    while !session.state().over() {
        let menu = session.view(Viewer::Seat(person)).menu;
        let fits = (0..=8).rev().any(|count| {
            let orders = menu.iter().take(count).map(|card| card.option).collect();
            let reason = "Because ".repeat(30);
            let command = Command::Commit { actor: person, orders, reason, draws: Vec::new() };
            session.enter(command).is_ok()
        });
        assert!(fits, "one may hold");
        session.advance().expect("a turn");
    }
    session
}

/// What looking back finds: that of the last turn for every turn, since the others take long to play out
/// and are no shorter to read.
fn found(session: &Session) -> Findings {
    let (scenario, go_on) = (session.scenario(), AtomicBool::new(false));
    let players = Players::new(scenario, |_| PolicyKind::Temperament);
    let (mut found, risks, pasts) = (Findings::default(), Lookback::risks(scenario), past(session));
    let last = pasts.last().expect("a turn");
    let cost = regret(&players, &last.opened, ActorIx(0), 1, &go_on);
    let splits = split(&players, last, 7, 1, &risks, &go_on);
    for past in &pasts {
        found.regrets.extend(cost.clone().map(|cost| Regret { turn: past.opened.turn, ..cost }));
        found.splits.extend(splits.clone());
    }
    found
}

fn window(session: &Session, found: &Findings, look: &Look) {
    let mut seen = HindsightShown::of(session);
    (seen.found, seen.branches) = (found.clone(), true);
    let request = Request { viewer: Viewer::Facilitator, orders: Vec::new(), runs: 10 };
    let risks: Vec<_> = (seen.history.iter())
        .filter_map(|state| forecast(&seen.scenario, state, &request, &AtomicBool::new(false)))
        .map(|risk| Known { risk, rounds: 3 })
        .collect();
    let risks: Vec<_> =
        risks.iter().map(|known| Forecast { known: Some(known), pending: false }).collect();
    let keys = [Key::PageDown; 12].into_iter().chain([Key::End, Key::PageUp, Key::Home]);
    let keys: Vec<_> = keys.collect();
    let ((ctx, points), mut time) = (dressed(look, 1920.0, 1080.0), 0.0);
    for mut part in DebriefPart::ALL {
        let mut frame = |key| {
            time += 1.0 / 60.0;
            drawn(&ctx, input(points, time, key), &mut |ui| {
                black_box(debrief_ui(ui, &seen, &risks, &mut part));
            });
        };
        let mut frames = vec![once(|| frame(None))];
        frames.extend((0..30).map(|_| once(|| frame(None))));
        frames.extend(
            keys.iter().flat_map(|key| [Some(*key), None, None]).map(|key| once(|| frame(key))),
        );
        println!("largest, debrief, window, {part:?}: {}", slowest(&mut frames));
    }
}

fn terminal(session: Session, found: &Findings) {
    let size = Size::new(200, 60);
    let mut game = TerminalGame::new(session, TerminalSheet { size, colour: true });
    let press = |code| Input::Key(KeyEvent::new(code, KeyModifiers::NONE));
    game.input(&press(KeyCode::Enter));
    let mut model = game.model().clone();
    drop(game);
    let TerminalScreen::Debrief(debrief) = &mut model.screen else { panic!("it has ended") };
    debrief.seen.stop();
    debrief.seen.found = found.clone();
    let mut terminal = Terminal::new(TestBackend::new(size.width, size.height)).expect("memory");
    let keys = [KeyCode::PageDown; 12].into_iter();
    let keys: Vec<_> =
        keys.chain([KeyCode::End, KeyCode::Up, KeyCode::PageUp, KeyCode::Home]).collect();
    for page in '1'..='7' {
        let keys = [KeyCode::Char(page)].into_iter().chain(keys.iter().copied());
        let frame = |key| {
            once(|| {
                update(&mut model, &press(key));
                terminal.draw(|frame| draw(frame, &model)).expect("memory");
            })
        };
        let mut frames: Vec<_> = keys.map(frame).collect();
        println!("largest, debrief, terminal, page {page}: {}", slowest(&mut frames));
    }
}
