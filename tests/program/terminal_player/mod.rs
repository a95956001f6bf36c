//! Plays the terminal game by its keys, on a screen in memory.
#![allow(dead_code, reason = "each test uses a part of it")]

use std::sync::Arc;

use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};
use offramp::policy::PolicyKind;
use offramp::scenario::Scenario;
use offramp::scenario::library::Shipped;
use offramp::session::{Journal, Session, Setup, Unrecorded};
use offramp::terminal::{Input, TerminalGame, TerminalSheet, draw};
use ratatui::Terminal;
use ratatui::backend::TestBackend;
use ratatui::buffer::Buffer;
use ratatui::layout::Size;

/// A shipped scenario.
pub fn scenario(id: &str) -> Arc<Scenario> {
    Arc::new(Shipped::find(id).unwrap().load().scenario.unwrap())
}

/// A scenario of the tests.
pub fn fixture(name: &str) -> Arc<Scenario> {
    let path = format!("tests/fixtures/{name}.ron");
    Arc::new(offramp::scenario::load(std::path::Path::new(&path)).scenario.unwrap())
}

/// `\n` is Enter, `\x1b` is Escape, `^` is Left, `\t` is Tab, `v` is Down, `\x08` is Backspace.
fn code(letter: char) -> KeyCode {
    match letter {
        '\n' => KeyCode::Enter,
        '\x1b' => KeyCode::Esc,
        '\t' => KeyCode::Tab,
        '\x08' => KeyCode::Backspace,
        '^' => KeyCode::Left,
        'v' => KeyCode::Down,
        letter => KeyCode::Char(letter),
    }
}

/// A game with a screen and a keyboard.
pub struct Player {
    pub game: TerminalGame,
    pub size: (u16, u16),
}

impl Player {
    /// At 80 by 24, with these seats played by people.
    pub fn new(scenario: &Arc<Scenario>, seed: u64, seats: &[&str]) -> Self {
        Self::with_journal(scenario, seed, seats, Box::new(Unrecorded))
    }

    /// The same with somebody who runs the game.
    pub fn facilitated(scenario: &Arc<Scenario>, seed: u64, seats: &[&str]) -> Self {
        let seats: Vec<_> = seats.iter().map(|id| scenario.find_actor(id).unwrap()).collect();
        let setup = Setup::all_computers(scenario, seed, PolicyKind::Temperament);
        let setup = setup.with_people(&seats).facilitated();
        let session = Session::start(Arc::clone(scenario), setup, Box::new(Unrecorded)).unwrap();
        let sheet = TerminalSheet { size: Size::new(80, 24), colour: true };
        Self { game: TerminalGame::new(session, sheet), size: (80, 24) }
    }

    pub fn with_journal(
        scenario: &Arc<Scenario>,
        seed: u64,
        seats: &[&str],
        journal: Box<dyn Journal>,
    ) -> Self {
        let seats: Vec<_> = seats.iter().map(|id| scenario.find_actor(id).unwrap()).collect();
        let setup =
            Setup::all_computers(scenario, seed, PolicyKind::Temperament).with_people(&seats);
        let session = Session::start(Arc::clone(scenario), setup, journal).unwrap();
        let sheet = TerminalSheet { size: Size::new(80, 24), colour: true };
        Self { game: TerminalGame::new(session, sheet), size: (80, 24) }
    }

    pub fn resize(&mut self, width: u16, height: u16) {
        self.size = (width, height);
        self.game.resize(Size::new(width, height));
    }

    /// Presses keys, as a person does who has looked at what is on the screen: each character is a
    /// key, as [`code`] says.
    pub fn press(&mut self, keys: &str) {
        keys.chars().for_each(|letter| self.key(code(letter)));
    }

    /// The same keys held down, typed ahead or pasted.
    pub fn burst(&mut self, keys: &str) {
        keys.chars().for_each(|letter| self.at_once(code(letter)));
    }

    pub fn key(&mut self, code: KeyCode) {
        self.game.input(&Input::Rest);
        self.at_once(code);
    }

    fn at_once(&mut self, code: KeyCode) {
        self.game.input(&Input::Key(KeyEvent::new(code, KeyModifiers::NONE)));
        self.game.settle();
    }

    /// Types letters as letters.
    pub fn write(&mut self, text: &str) {
        text.chars().for_each(|letter| self.key(KeyCode::Char(letter)));
    }

    /// Waits for forecasts.
    pub fn settle(&mut self) {
        while self.game.busy() {
            std::thread::sleep(std::time::Duration::from_millis(5));
            self.game.look();
        }
    }

    pub fn buffer(&self) -> Buffer {
        let mut terminal = Terminal::new(TestBackend::new(self.size.0, self.size.1)).unwrap();
        terminal.draw(|frame| draw(frame, self.game.model())).unwrap();
        terminal.backend().buffer().clone()
    }

    /// What is on the screen, as text.
    pub fn screen(&self) -> String {
        let buffer = self.buffer();
        let width = usize::from(buffer.area.width);
        let rows = buffer.content.chunks(width);
        let rows = rows.map(|row| row.iter().map(|cell| cell.symbol()).collect::<String>());
        rows.map(|row| row.trim_end().to_owned() + "\n").collect()
    }

    #[track_caller]
    pub fn sees(&self, wanted: &str) {
        let screen = self.screen();
        assert!(screen.contains(wanted), "no `{wanted}` on the screen:\n{screen}");
    }
}
