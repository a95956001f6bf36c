//! The sheet on which a move of a player's own is written down: the player says what is done and why
//! it should work, the table why not, and what it is worth.

use crossterm::event::{KeyCode, KeyEvent};
use ratatui::style::Style;
use ratatui::text::Line;

use super::{Open, Tab, TableScreen};
use crate::rules::Command;
use crate::scenario::catalogue::Kind;
use crate::scenario::{Misfit, MovePart};
use crate::table::{Draft, DraftRow, Party};
use crate::terminal::model::{Action, stray};
use crate::terminal::page::TextPage;
use crate::terminal::sheet::TerminalSheet;
use crate::terminal::{keys, scroll};
use crate::texts::say;

/// Kinds of act shown at a time.
const KINDS_SHOWN: usize = 4;

impl TableScreen {
    /// Opens the sheet, where the scenario allows free moves.
    pub(super) fn open_argue(&mut self) -> Vec<Action> {
        if self.view.free_moves.is_none() {
            return vec![Action::Say(say!("tty-no-free-moves"))];
        }
        self.open = Open::Argue;
        Vec::new()
    }

    pub(super) fn argue_key(&mut self, key: KeyEvent) -> Vec<Action> {
        let rows = self.draft.rows(self.actor, &self.view);
        let at = self.draft.cursor(&rows);
        let row = rows[at];
        let forward = key.code != KeyCode::Left;
        if let Some(to) = scroll::step(key.code, at, rows.len() - 1, 5) {
            self.draft.go(to, self.actor, &self.view);
            return Vec::new();
        }
        match key.code {
            KeyCode::Esc => self.open = Open::None,
            KeyCode::Char('y') if row == DraftRow::Write => return self.write_down(),
            KeyCode::Char(_) | KeyCode::Enter if row == DraftRow::Write => return stray(key.code),
            KeyCode::Enter | KeyCode::Tab => self.next_row(at),
            KeyCode::BackTab => self.draft.go(at.saturating_sub(1), self.actor, &self.view),
            KeyCode::Left | KeyCode::Right => self.draft.step(row, forward),
            KeyCode::Char(' ') if matches!(row, DraftRow::Party(_) | DraftRow::Covert) => {
                self.draft.step(row, true);
            }
            KeyCode::Backspace => self.draft.take_back(row, false),
            _ if keys::control(&key, 'u') => self.draft.take_back(row, true),
            KeyCode::Char(letter) if !keys::chord(&key) => {
                self.draft.add(row, letter.encode_utf8(&mut [0; 4]));
            }
            _ => {}
        }
        Vec::new()
    }

    fn next_row(&mut self, at: usize) {
        let last = self.draft.rows(self.actor, &self.view).len() - 1;
        self.draft.go((at + 1).min(last), self.actor, &self.view);
    }

    /// Whether the cursor is on the last line, where the move is written down.
    pub(super) fn at_the_end(&self) -> bool {
        let rows = self.draft.rows(self.actor, &self.view);
        rows[self.draft.cursor(&rows)] == DraftRow::Write
    }

    /// Pastes into the line under the cursor.
    pub(super) fn paste_argument(&mut self, text: &str) {
        let rows = self.draft.rows(self.actor, &self.view);
        let row = rows[self.draft.cursor(&rows)];
        self.draft.add(row, text);
    }

    fn write_down(&self) -> Vec<Action> {
        let free_move = Box::new(self.draft.free_move(self.actor));
        vec![Action::Submit(Command::Write { free_move })]
    }

    /// The move was not written down: says so where the mistake is, and keeps what was typed.
    pub(in crate::terminal) fn refused(&mut self, misfit: Misfit) {
        self.open = Open::Argue;
        self.draft.refused(misfit, self.actor, &self.view);
    }

    /// The move is a card now, the last of the hand; the sheet is empty again.
    pub(in crate::terminal) fn written(&mut self) {
        self.draft = Draft::default();
        self.tab = Tab::Options;
        self.at[Tab::Options as usize] = self.view.menu.len().saturating_sub(1);
    }

    /// The sheet, and the line that has to be in view.
    pub(super) fn argue_page(&self, sheet: TerminalSheet) -> (Vec<Line<'static>>, usize) {
        let mut page = TextPage::new(sheet.reading().width, sheet);
        let rows = self.draft.rows(self.actor, &self.view);
        let cursor = self.draft.cursor(&rows);
        let actor = self.view.actor(self.actor);
        page.text(&say!("tty-a-move-of", actor = actor), sheet.strong());
        page.text(&say!("tty-who-writes-the-move"), sheet.faint());
        let mut focus = 0;
        for (at, row) in rows.iter().enumerate() {
            self.head(&mut page, *row);
            if at == cursor {
                focus = page.height();
            }
            self.argue_row(&mut page, *row, at == cursor);
            let first_party = !matches!(rows.get(at.wrapping_sub(1)), Some(DraftRow::Party(_)));
            let wrong = self.draft.wrong.as_ref().filter(|wrong| match row {
                DraftRow::Party(_) => wrong.part == MovePart::Parties && first_party,
                DraftRow::Covert | DraftRow::Success | DraftRow::Failure => false,
                row => wrong.part == row.part(),
            });
            if let Some(wrong) = wrong {
                page.item("    ! ", &wrong.message, sheet.worse());
            }
        }
        (page.lines(), focus)
    }

    /// What stands above a part of the sheet.
    fn head(&self, page: &mut TextPage, row: DraftRow) {
        let head = match row {
            DraftRow::Title => say!("tty-the-player-says"),
            DraftRow::Con(0) => say!("tty-the-table-says"),
            DraftRow::Success => say!("tty-if-it-works"),
            DraftRow::Failure => say!("tty-if-it-does-not"),
            DraftRow::Write => return page.gap(),
            _ => return,
        };
        page.heading(&head);
        if row == DraftRow::Success {
            page.text(&self.draft.odds(&self.view), page.sheet.faint());
        }
    }

    fn argue_row(&self, page: &mut TextPage, row: DraftRow, here: bool) {
        let draft = &self.draft;
        let said = || draft.said(row).to_owned();
        let (name, said) = match row {
            DraftRow::Title => (say!("tty-what-is-done"), said()),
            DraftRow::Text => (say!("tty-it-is-to-bring-about"), said()),
            DraftRow::Pro(at) => (say!("tty-reason-for", number = at + 1), said()),
            DraftRow::Con(at) => (say!("tty-reason-against", number = at + 1), said()),
            DraftRow::Kind => (say!("tty-kind-of-act"), self.kind(here)),
            DraftRow::Party(actor) => {
                let what = match draft.party(actor) {
                    Party::None => say!("tty-not-touched"),
                    Party::Toward => say!("tty-done-to-them"),
                    Party::Against => say!("tty-aimed-against-them"),
                };
                (format!("{}:", self.view.actor(actor)), what)
            }
            DraftRow::Covert => {
                let covert = match draft.covert {
                    true => say!("tty-done-covertly"),
                    false => say!("tty-done-openly"),
                };
                (say!("tty-done"), covert)
            }
            DraftRow::Success | DraftRow::Failure => (say!("tty-outcome-in-words"), said()),
            DraftRow::Gain(at) | DraftRow::Loss(at) => {
                (say!("tty-effect", number = at + 1), said())
            }
            DraftRow::Write if here => {
                (say!("tty-write-it-down-sure"), say!("tty-y-writes-it-down"))
            }
            DraftRow::Write => (say!("tty-write-it-down"), String::new()),
        };
        let typed = here && !matches!(row, DraftRow::Party(_) | DraftRow::Covert | DraftRow::Write);
        let (mark, end) = (if here { "▸ " } else { "  " }, if typed { "_" } else { "" });
        let looks = if here { page.sheet.own() } else { Style::new() };
        let name_looks = if here { page.sheet.own() } else { page.sheet.faint() };
        let name = format!("{name} ");
        page.spans(&[(&name, name_looks), (&format!("{said}{end}"), looks)], mark, "    ");
        match row {
            DraftRow::Kind if here => self.kinds(page),
            DraftRow::Gain(_) | DraftRow::Loss(_) if here => self.words(page),
            _ => {}
        }
    }

    /// The kind chosen, or what has been typed to find one.
    fn kind(&self, here: bool) -> String {
        match self.draft.kind {
            Some(kind) if !here => named(kind),
            _ => self.draft.filter.clone(),
        }
    }

    /// Kinds of act that fit, the chosen one among them.
    fn kinds(&self, page: &mut TextPage) {
        let matching = self.draft.matching();
        let chosen = self.draft.chosen(&matching);
        let first = chosen.unwrap_or(0).saturating_sub(KINDS_SHOWN - 1);
        for (at, kind) in matching.iter().enumerate().skip(first).take(KINDS_SHOWN) {
            let mark = if chosen == Some(at) { "    › " } else { "      " };
            let looks = if chosen == Some(at) { page.sheet.own() } else { page.sheet.faint() };
            page.item(mark, &named(kind), looks);
        }
        let hint = match matching.len() {
            0 => say!("tty-no-kind-fits"),
            count => say!("tty-kinds-fit", count = count),
        };
        page.item("      ", &hint, page.sheet.faint());
    }

    /// What effects can change.
    fn words(&self, page: &mut TextPage) {
        let Some(free) = &self.view.free_moves else { return };
        let words: Vec<_> = free.words.iter().map(|(id, name)| format!("{id} ({name})")).collect();
        let looks = page.sheet.faint();
        let actors = free.actors.join(", ");
        page.item("    ", &say!("tty-numbers-and-flags", names = words.join(", ")), looks);
        page.item("    ", &say!("tty-actors", names = actors), looks);
        page.item("    ", &say!("tty-write-like"), looks);
    }
}

/// A kind of act, with where it belongs and how grave it is.
fn named(kind: &Kind) -> String {
    let domain = kind.domain.to_string();
    say!("tty-kind", kind = &kind.label, domain = domain, kahn = &kind.scales(true).words()[0])
}
