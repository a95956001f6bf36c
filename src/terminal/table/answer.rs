//! A probability for a question.

use crossterm::event::KeyCode;
use ratatui::style::Style;
use ratatui::text::Line;

use super::{Open, TableScreen};
use crate::forecast::words;
use crate::rules::Command;
use crate::scenario::QuestionIx;
use crate::terminal::keys;
use crate::terminal::model::{Action, stray};
use crate::terminal::page::TextPage;
use crate::terminal::sheet::TerminalSheet;
use crate::texts::say;

impl TableScreen {
    /// Opens the question at this place, unless it has been answered.
    pub(super) fn answer(&self, at: usize) -> Open {
        match self.view.questions.get(at) {
            Some(question) if !question.resolved => {
                let typed = question.percent.map(|percent| percent.to_string());
                Open::Answer(question.ix, typed.unwrap_or_default())
            }
            _ => Open::None,
        }
    }

    pub(super) fn answer_key(
        &mut self,
        key: KeyCode,
        question: QuestionIx,
        mut typed: String,
    ) -> Vec<Action> {
        match keys::command(key) {
            KeyCode::Esc => {
                self.open = Open::None;
                return Vec::new();
            }
            KeyCode::Enter => return self.record(question, &typed),
            KeyCode::Char(digit @ '0'..='9') if typed.len() < 3 => typed.push(digit),
            KeyCode::Backspace => {
                typed.pop();
            }
            KeyCode::Up | KeyCode::Down => typed = stepped(&typed, key == KeyCode::Up),
            _ => return stray(key),
        }
        self.open = Open::Answer(question, typed);
        Vec::new()
    }

    fn record(&self, question: QuestionIx, typed: &str) -> Vec<Action> {
        match typed.parse() {
            Ok(percent @ 0..=100) => {
                let actor = Some(self.actor);
                vec![Action::Submit(Command::Forecast { actor, question, percent })]
            }
            _ => vec![Action::Say(say!("tty-give-a-percent"))],
        }
    }

    pub(super) fn answer_page(
        &self,
        question: QuestionIx,
        typed: &str,
        sheet: TerminalSheet,
    ) -> Vec<Line<'static>> {
        let mut page = TextPage::new(sheet.reading().width, sheet);
        let Some(question) = self.view.questions.iter().find(|q| q.ix == question) else {
            return Vec::new();
        };
        page.text(&question.text, sheet.strong());
        page.gap();
        page.text(&say!("tty-how-likely-in-percent"), Style::new());
        page.gap();
        page.text(&say!("tty-your-probability", typed = format!("{typed}_")), sheet.own());
        if let Ok(percent @ 0..=100) = typed.parse::<u8>() {
            let likely = words(f64::from(percent) / 100.0);
            page.text(&say!("tty-in-words", words = likely), Style::new());
        }
        page.gap();
        page.text(&say!("tty-only-your-seat-sees-it"), sheet.faint());
        page.lines()
    }
}

/// Five more or less.
fn stepped(typed: &str, up: bool) -> String {
    let percent: u8 = typed.parse().unwrap_or(50);
    let to = if up { percent.saturating_add(5) } else { percent.saturating_sub(5) };
    to.min(100).to_string()
}
