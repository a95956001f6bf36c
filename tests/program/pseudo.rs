//! Every screen of the terminal in the pseudo-language: whatever a player reads comes from the texts.

use std::collections::BTreeSet;

use offramp::terminal::{Input, Menu, MenuRow, TerminalSheet};
use offramp::texts::{Language, strange, within};
use ratatui::Terminal;
use ratatui::backend::TestBackend;
use ratatui::layout::Size;

use crate::common::{plain_words, strange_texts};
use crate::terminal_player::{Player, fixture, scenario};

/// Plays by keys and gathers what is read in no strange letters, each with the keys that led there.
struct Reader {
    player: Player,
    plain: BTreeSet<String>,
}

impl Reader {
    fn press(&mut self, keys: &str) {
        self.player.press(keys);
        for (width, height) in [(80, 24), (133, 45)] {
            self.player.resize(width, height);
            for row in self.player.screen().lines() {
                // Ids and hashes are the same in every language.
                let hash = self.player.game.session().state().hash();
                let words = plain_words(&row.replace(&hash, "").replace("first-steps", ""));
                self.plain.extend(words.iter().map(|word| format!("{word} (in {:?})", row.trim())));
            }
        }
    }
}

fn none(plain: BTreeSet<String>) {
    let all: Vec<_> = plain.into_iter().collect();
    assert!(all.is_empty(), "{} not from the texts:\n{}", all.len(), all.join("\n"));
}

#[test]
fn a_game_from_welcome_to_debrief() {
    within(Language::Pseudo, || {
        let game = strange_texts(&scenario("first-steps"));
        let player = Player::new(&game, 3, &["varin", "ostrel"]);
        let mut reader = Reader { player, plain: BTreeSet::new() };
        let screens = [
            "", "\n", " ", "\n", "1\n", "\n2", "\n", "f", "\x1b ", "3", "4", "5", "6", "7", "\n",
            "35\n", "b", "\nw", "?", "\x1bq", "ns", "\n",
        ];
        screens.iter().for_each(|keys| reader.press(keys));
        reader.player.settle();
        ["y", " ", "\x1bs\ny", "\n", "\n", "\n", "s"].iter().for_each(|keys| reader.press(keys));
        for keys in "\n \x1bs\ny \x1bs\nys".repeat(2).split_inclusive(['\n', ' ']) {
            reader.press(keys);
        }
        reader.player.settle();
        ["\n", "2", "3", "4", "5", "6", "7", "q"].iter().for_each(|keys| reader.press(keys));
        let screen = format!("{:?}", reader.player.game.model().screen);
        assert!(screen.starts_with("Debrief"), "{screen:.40}");
        none(reader.plain);
    });
}

#[test]
fn a_free_move_and_the_facilitators_place() {
    within(Language::Pseudo, || {
        let game = strange_texts(&fixture("matrix"));
        let player = Player::new(&game, 3, &["lower"]);
        let mut reader = Reader { player, plain: BTreeSet::new() };
        reader.press("\n\nm");
        for _ in 0..9 {
            reader.player.game.input(&Input::Paste(strange("a text").into_owned()));
            reader.press("\n");
        }
        let player = Player::facilitated(&game, 3, &["lower"]);
        let mut helm = Reader { player, plain: reader.plain };
        ["", "\n", "\n", "\n", "?", "\x1b", "\x1b", "q", "n"]
            .iter()
            .for_each(|keys| helm.press(keys));
        none(helm.plain);
    });
}

#[test]
fn a_menu() {
    within(Language::Pseudo, || {
        let mut plain = BTreeSet::new();
        for keys in ["", "r", "d"] {
            let game = strange("a game").into_owned();
            let row = MenuRow {
                title: game.clone(),
                about: vec![game.clone()],
                game: Some(game.clone()),
            };
            let mut menu = Menu::new(game.clone(), game, vec![row], 0);
            menu.sheet = TerminalSheet { size: Size::new(80, 24), colour: true };
            menu.input(&Input::Rest);
            keys.chars().for_each(|key| {
                menu.input(&Input::Key(crossterm::event::KeyCode::Char(key).into()));
            });
            let mut terminal = Terminal::new(TestBackend::new(80, 24)).unwrap();
            terminal.draw(|frame| menu.draw(frame)).unwrap();
            let read: String =
                terminal.backend().buffer().content.iter().map(|c| c.symbol()).collect();
            plain.extend(plain_words(&read));
        }
        none(plain);
    });
}
