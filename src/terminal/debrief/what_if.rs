//! What if: another game, begun from a turn of the one that has ended.

use crossterm::event::KeyCode;
use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::style::Style;

use super::DebriefScreen;
use crate::terminal::draw::KeyHint;
use crate::terminal::model::{Action, stray};
use crate::terminal::page::TextPage;
use crate::terminal::scroll;
use crate::terminal::sheet::TerminalSheet;
use crate::texts::say;

impl DebriefScreen {
    /// Asks from which turn, or says why none can be.
    pub(super) fn ask_what_if(&mut self) -> Vec<Action> {
        if !self.branches {
            return vec![Action::Say(say!("table-what-if-not-kept"))];
        }
        self.from = Some(0);
        Vec::new()
    }

    pub(super) fn what_if_key(&mut self, key: KeyCode) -> Vec<Action> {
        let turns: Vec<_> = self.seen.decided().collect();
        let (from, last) = (self.from.unwrap_or(0), turns.len().saturating_sub(1));
        if let Some(to) = scroll::step(key, from, last, 5) {
            self.from = Some(to);
            return Vec::new();
        }
        match key {
            KeyCode::Enter => {
                self.from = None;
                turns.get(from).map(|turn| Action::WhatIf(turn.turn)).into_iter().collect()
            }
            KeyCode::Esc | KeyCode::Char('n') => {
                self.from = None;
                Vec::new()
            }
            other => stray(other),
        }
    }

    pub(super) fn draw_what_if(&self, frame: &mut Frame<'_>, sheet: TerminalSheet, from: usize) {
        let area = Self::area(sheet);
        let mut about = TextPage::new(area.width, sheet);
        about.text(&say!("term-what-if-ask"), sheet.strong());
        about.text(&say!("table-what-if-about"), Style::new());
        about.gap();
        let above = about.lines();
        scroll::show(frame, area, &above, 0);
        let above = u16::try_from(above.len()).unwrap_or(u16::MAX).min(area.height);
        let rest = Rect { y: area.y + above, height: area.height - above, ..area };
        let turns: Vec<_> = self.seen.decided().collect();
        let turn = |at: usize| {
            let mut page = TextPage::new(area.width.saturating_sub(1), sheet);
            page.text(&say!("table-what-if", turn = turns[at].turn), Style::new());
            page.lines()
        };
        scroll::list(frame, rest, turns.len(), turn, Some(from), sheet);
    }

    pub(super) fn what_if_hints() -> Vec<KeyHint> {
        vec![
            ("↑↓", say!("term-do-turn")),
            ("Enter", say!("term-do-begin")),
            ("Esc", say!("tty-hint-back")),
        ]
    }
}
