//! Texts that would act on a terminal, turn the direction of writing, hide or tear columns: on every
//! screen, at any size.

use crate::{common, terminal_player};

use std::sync::Arc;

use common::with_texts;
use offramp::legible::unseen;
use offramp::scenario::Scenario;
use offramp::terminal::{Input, Menu, MenuRow, TerminalSheet, draw};
use ratatui::Terminal;
use ratatui::backend::TestBackend;
use ratatui::buffer::Buffer;
use ratatui::layout::Size;
use ratatui::text::Span;
use terminal_player::{Player, fixture, scenario};

/// Codes of a terminal, marks of direction, characters of no width, letters with marks, of two
/// columns, joined from several.
const HOSTILE: &str = "\u{1b}[2J\u{7}\u{7f}\u{9b}31m\u{202e}\u{2066}\u{200b}a\u{ad}b\u{e0041}\u{ffff}\
     \u{feff}\u{115f}\u{3164}c\u{34f}e\u{301}\u{302}下町👩‍🚀❤️\u{1f1fa}\u{1f1e6}\r\n\t**x**";

fn spoil(text: &mut String) {
    let middle = text.char_indices().nth(text.chars().count() / 2).map_or(0, |(at, _)| at);
    text.insert_str(middle, HOSTILE);
    text.insert(0, '\u{202e}');
}

/// A scenario with nothing in it that could be trusted.
fn spoilt(scenario: &Scenario) -> Arc<Scenario> {
    with_texts(scenario, &mut spoil)
}

/// Every cell can be seen, and takes just its columns.
fn assert_sound(buffer: &Buffer, place: &str) {
    let width = usize::from(buffer.area.width);
    for (row, cells) in buffer.content.chunks(width).enumerate() {
        let mut at = 0;
        while at < width {
            let symbol = cells[at].symbol();
            assert!(!symbol.contains(unseen), "{place}: {symbol:?} in row {row}");
            let columns = Span::raw(symbol).width();
            assert!((1..=2).contains(&columns), "{place}: {symbol:?} in row {row}");
            assert!(at + columns <= width, "{place}: {symbol:?} is cut in row {row}");
            at += columns;
        }
    }
}

fn assert_sound_at_any_size(player: &mut Player, place: &str) {
    for (width, height) in [(72, 20), (133, 45), (1, 1), (2, 70), (300, 3), (80, 24)] {
        player.resize(width, height);
        assert_sound(&player.buffer(), &format!("{place}, {width} by {height}"));
    }
}

#[test]
fn nothing_that_acts_reaches_any_screen() {
    let spoilt_game = spoilt(&scenario("first-steps"));
    let mut player = Player::new(&spoilt_game, 3, &["varin", "ostrel"]);
    let look = |player: &mut Player, keys: &str| {
        player.press(keys);
        assert_sound_at_any_size(player, keys);
    };
    // Welcome, veil, brief, parts of the table, things opened, the seal, help, leaving.
    let screens = [
        "", "\n", " ", "\n", "1\n", "\n2", "\n", "f", "\x1b ", "3", "4", "5", "6", "7", "\n",
        "35\n", "b", "\nw", "?", "\x1bq", "ns",
    ];
    screens.iter().for_each(|keys| look(&mut player, keys));
    player.game.input(&Input::Paste(HOSTILE.into()));
    look(&mut player, "\n");
    player.settle();
    ["y", " ", "\x1bs\ny", "\n", "\n", "\n", "s"].iter().for_each(|keys| look(&mut player, keys));
    player.press(&"\n \x1bs\ny \x1bs\nys".repeat(2));
    player.settle();
    ["\n", "2", "3", "4", "5", "6", "7", "q"].iter().for_each(|keys| look(&mut player, keys));
    assert!(format!("{:?}", player.game.model().screen).starts_with("Debrief"));
}

#[test]
fn nothing_that_acts_reaches_the_sheet_of_an_own_move() {
    let mut player = Player::new(&spoilt(&fixture("matrix")), 3, &["lower"]);
    player.press("\n\nm");
    for _ in 0..9 {
        player.game.input(&Input::Paste(HOSTILE.into()));
        assert_sound_at_any_size(&mut player, "own move");
        player.press("\n");
    }
}

#[test]
fn nothing_that_acts_reaches_a_menu() {
    let row = || MenuRow {
        title: HOSTILE.into(),
        about: vec![HOSTILE.into(), HOSTILE.repeat(9)],
        game: Some(HOSTILE.into()),
    };
    for (width, height) in [(72, 20), (133, 45), (1, 1), (80, 24)] {
        for keys in ["", "r", "d"] {
            let rows = (0..30).map(|_| row()).collect();
            let mut menu = Menu::new(HOSTILE.into(), HOSTILE.repeat(50), rows, 17)
                .saying(Some(HOSTILE.repeat(40)));
            menu.sheet = TerminalSheet { size: Size::new(width, height), colour: true };
            for key in keys.chars() {
                menu.input(&Input::Rest);
                menu.input(&Input::Key(crossterm::event::KeyCode::Char(key).into()));
                menu.input(&Input::Paste(HOSTILE.into()));
            }
            let mut terminal = Terminal::new(TestBackend::new(width, height)).unwrap();
            terminal.draw(|frame| menu.draw(frame)).unwrap();
            assert_sound(terminal.backend().buffer(), &format!("{keys:?}, {width} by {height}"));
        }
    }
}

/// Words without end, ladders and lists without end.
#[test]
fn what_is_too_long_is_cut_and_the_rung_of_the_crisis_stays_in_view() {
    let mut it = (*scenario("first-steps")).clone();
    let long = "下e\u{301}x".repeat(3_000);
    it.meta.title = long.clone();
    it.actors[0].name = long.clone();
    it.guide.iter_mut().for_each(|hint| hint.text = long.clone());
    it.ladder.rungs.iter_mut().for_each(|rung| rung.name = format!("Rung {long}"));
    let rung = it.ladder.rungs[it.ladder.rungs.len() - 1].clone();
    it.ladder.rungs.extend(std::iter::repeat_n(rung, 200));
    let mut player = Player::new(&Arc::new(it), 3, &["varin"]);
    for keys in ["", "\n", "\n", "s", "\n"] {
        player.press(keys);
        assert_sound_at_any_size(&mut player, keys);
    }
    player.press("n\x1b");
    player.sees("▶ 3 Rung");
    let model = player.game.model().clone();
    for (width, height) in [(1, 1), (5, 500), (1000, 1), (1000, 500)] {
        let mut terminal = Terminal::new(TestBackend::new(width, height)).unwrap();
        terminal.draw(|frame| draw(frame, &model)).unwrap();
    }
}
