//! The orders, read once more, with a reason, and sealed.

use crossterm::event::{KeyCode, KeyEvent};
use ratatui::style::Style;
use ratatui::text::Line;

use super::{Open, TableScreen};
use crate::table::LONGEST;
use crate::terminal::model::{Action, stray};
use crate::terminal::page::TextPage;
use crate::terminal::sheet::TerminalSheet;
use crate::terminal::{keys, scroll};
use crate::texts::say;

impl TableScreen {
    /// While the reason is typed. Nothing typed here seals.
    pub(super) fn reason_key(&mut self, key: KeyEvent) -> Vec<Action> {
        match key.code {
            KeyCode::Enter => self.open = Open::Seal(usize::MAX),
            KeyCode::Esc => self.open = Open::None,
            KeyCode::Backspace => {
                self.hand.reason.pop();
            }
            _ if keys::control(&key, 'u') => self.hand.reason.clear(),
            KeyCode::Char(letter) if !keys::chord(&key) => {
                let mut room = [0; 4];
                keys::type_into(&mut self.hand.reason, letter.encode_utf8(&mut room), LONGEST);
            }
            _ => {}
        }
        Vec::new()
    }

    pub(super) fn seal_key(
        &mut self,
        key: KeyCode,
        sheet: TerminalSheet,
        mut top: usize,
    ) -> Vec<Action> {
        let lines = self.seal_page(sheet).len();
        match key {
            KeyCode::Char('y') => {
                return self.hand.sealing(self.actor).into_iter().map(Action::Submit).collect();
            }
            KeyCode::Char('n') | KeyCode::Esc => self.open = Open::Reason,
            key if scroll::scroll(key, &mut top, lines, sheet.reading()) => {
                self.open = Open::Seal(top);
            }
            other => return stray(other),
        }
        Vec::new()
    }

    pub(super) fn seal_page(&self, sheet: TerminalSheet) -> Vec<Line<'static>> {
        let mut page = TextPage::new(sheet.reading().width, sheet);
        let name = self.view.actor(self.actor);
        let ask = say!("tty-seal-the-orders", actor = name, turn = self.view.turn);
        page.text(&ask, sheet.strong());
        page.gap();
        if self.hand.taken.is_empty() {
            page.text(&say!("tty-you-hold"), sheet.own());
        }
        for (at, option) in self.hand.taken.iter().enumerate() {
            let Some(card) = self.card(*option) else { continue };
            let rung = say!("tty-on-rung", rung = card.rung.0 + 1);
            page.item(&format!("{}. ", at + 1), &format!("{} ({rung})", card.title), sheet.own());
            for one in &card.thresholds {
                page.item("   ! ", &one.say(), sheet.worse());
            }
            for line in &card.crosses {
                page.item("   ! ", &say!("tty-could-cross", line = line), sheet.worse());
            }
            for title in &card.violates {
                let text = say!("agreement-would-break", title = title);
                page.item("   ! ", &text, sheet.worse());
            }
            for norm in &card.breaks {
                page.item("   ! ", &say!("tty-breaks", norm = norm), sheet.worse());
            }
        }
        if let Some(budget) = self.hand.budget(&self.view) {
            page.text(&budget, sheet.faint());
        }
        let open = self.view.questions.iter().filter(|q| q.percent.is_none() && !q.resolved);
        match open.count() {
            0 => {}
            count => page.text(&say!("tty-questions-open", count = count), sheet.faint()),
        }
        page.gap();
        if matches!(self.open, Open::Reason) {
            page.text(&say!("tty-ask-why"), Style::new());
            page.item("> ", &format!("{}_", self.hand.reason), sheet.strong());
            page.gap();
            page.text(&say!("tty-enter-goes-on-to-the-seal"), Style::new());
        } else {
            let reason = match self.hand.reason.trim() {
                "" => say!("tty-no-reason-given"),
                reason => reason.to_owned(),
            };
            page.item(&format!("{} ", say!("tty-why")), &reason, sheet.strong());
            page.gap();
            page.text(&say!("tty-y-seals"), Style::new());
        }
        page.lines()
    }
}
