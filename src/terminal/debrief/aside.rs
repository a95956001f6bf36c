//! What one key opens over the debrief's pages.

use crossterm::event::KeyCode;
use ratatui::Frame;
use ratatui::style::Style;
use ratatui::text::Line;

use super::DebriefScreen;
use crate::table::Futures;
use crate::terminal::draw::KeyHint;
use crate::terminal::futures::set_futures;
use crate::terminal::model::{Action, stray};
use crate::terminal::page::TextPage;
use crate::terminal::scroll;
use crate::terminal::sheet::TerminalSheet;
use crate::texts::say;

/// What lies over the pages.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Aside {
    /// A thousand futures, from the start of every turn.
    Futures,
}

impl DebriefScreen {
    /// Opens what a key stands for; whether it stands for anything.
    pub(super) fn open_aside(&mut self, key: KeyCode) -> bool {
        let aside = match key {
            KeyCode::Char('t') => Aside::Futures,
            _ => return false,
        };
        self.aside = Some((aside, 0));
        true
    }

    pub(super) fn aside_key(&mut self, key: KeyCode, sheet: TerminalSheet) -> Vec<Action> {
        let lines = self.aside_lines(sheet).len();
        let Some((_, top)) = &mut self.aside else { return Vec::new() };
        if scroll::scroll(key, top, lines, Self::area(sheet)) {
            return Vec::new();
        }
        match key {
            KeyCode::Esc | KeyCode::Enter => self.aside = None,
            other if self.open_aside(other) => {}
            other => return stray(other),
        }
        Vec::new()
    }

    pub(super) fn draw_aside(&self, frame: &mut Frame<'_>, sheet: TerminalSheet) {
        let top = self.aside.as_ref().map_or(0, |(_, top)| *top);
        scroll::show(frame, Self::area(sheet), &self.aside_lines(sheet), top);
    }

    fn aside_lines(&self, sheet: TerminalSheet) -> Vec<Line<'static>> {
        let mut page = TextPage::new(Self::area(sheet).width, sheet);
        match &self.aside {
            Some((Aside::Futures, _)) => self.futures(&mut page),
            None => {}
        }
        page.lines()
    }

    fn futures(&self, page: &mut TextPage) {
        page.text(&say!("futures-title"), page.sheet.strong());
        for (at, turn) in self.seen.history.iter().map(|state| state.turn).enumerate() {
            page.heading(&say!("futures-from-turn", turn = turn));
            let weighing = &self.risks[at];
            let futures = weighing.risk().and_then(|risk| Futures::of(&self.seen.view, turn, risk));
            match futures {
                Some(futures) => set_futures(page, &futures),
                None => {
                    page.text(&say!("tty-forecast", state = weighing.word()), Style::new());
                }
            }
        }
    }

    pub(super) fn aside_hints() -> Vec<KeyHint> {
        vec![("Esc", say!("tty-hint-back")), ("↑↓", say!("tty-hint-scroll"))]
    }
}
