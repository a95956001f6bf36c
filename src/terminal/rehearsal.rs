//! A game that an author tries while the scenario is written: it is kept nowhere, goes on with each edition of the
//! files, and tells what is secret.

use std::sync::Arc;

use ratatui::style::Style;
use ratatui::text::Line;

use super::game::TerminalGame;
use super::guide;
use super::model::{Model, Overlay, TerminalScreen};
use super::page::TextPage;
use super::sheet::TerminalSheet;
use super::table::{Open, Tab, TableScreen};
use super::welcome::Welcome;
use crate::files::FileWatch;
use crate::report::WhyNot;
use crate::scenario::Scenario;
use crate::session::Session;
use crate::table::{Desk, Edited, OneScreen, Table, same_card};
use crate::texts::say;

impl TerminalGame {
    /// At its first screen, of a game that is kept nowhere.
    pub fn rehearsing(
        session: Session,
        sheet: TerminalSheet,
        watch: Option<FileWatch>,
        said: Option<String>,
    ) -> Self {
        let mut game = Self::new(session, sheet);
        game.model.notice = said;
        game.model.rehearsed = true;
        game.model.begun = false;
        game.watch = watch;
        game
    }

    /// Goes on with what the scenario's files say now, if they have changed.
    pub(super) fn take_in_edits(&mut self) {
        let Some(loaded) = self.watch.as_mut().and_then(FileWatch::changed) else { return };
        let guard = self.model.guard();
        let edited = Edited::of(self.table.session(), loaded);
        if let Some(session) = edited.session {
            self.go_on_with(session);
        }
        self.model.notice = Some(edited.said);
        self.changed(guard);
    }

    /// The same game on another edition, at the same screen where there is one.
    fn go_on_with(&mut self, session: Session) {
        let old = Arc::clone(self.table.scenario());
        let turn = self.table.moment().turn;
        self.desk.stop();
        self.desk = Desk::default();
        let seats =
            |scenario: &Scenario| scenario.actors.iter().map(|a| a.id.clone()).collect::<Vec<_>>();
        if seats(&old) != seats(session.scenario()) {
            self.sits = OneScreen::of(&session);
        }
        if old.guide != session.scenario().guide {
            let (turn, people) = (session.state().turn, self.sits.people());
            self.guide = guide::begin(session.scenario(), turn, people);
        }
        self.model.title.clone_from(&session.scenario().meta.title);
        let decides = self.table.decides;
        self.table = Table::new(session, Arc::new(|| ()));
        self.table.decides = decides;
        if self.model.overlay == Overlay::Leave {
            self.model.overlay = Overlay::None;
        }
        let screen = std::mem::replace(&mut self.model.screen, TerminalScreen::Waiting);
        match screen {
            TerminalScreen::Welcome(_) => {
                let welcome = Welcome::new(self.table.session());
                self.model.screen = TerminalScreen::Welcome(Box::new(welcome));
            }
            TerminalScreen::Table(open) if self.table.moment().turn == turn => {
                self.open_again(&old, &open);
            }
            // What came of the turn before, as it was.
            TerminalScreen::Scene(scene) => self.model.screen = TerminalScreen::Scene(scene),
            TerminalScreen::Veil(veil) if self.table.moment().turn == turn => {
                self.model.screen = TerminalScreen::Veil(veil);
            }
            _ => self.proceed(),
        }
        if let Overlay::Why(_) = self.model.overlay {
            self.why_not();
        }
    }

    /// A seat's table as it was, with what can still be taken.
    fn open_again(&mut self, old: &Scenario, before: &TableScreen) {
        self.proceed();
        let new = Arc::clone(self.table.scenario());
        let TerminalScreen::Table(table) = &mut self.model.screen else { return };
        if old.actor(before.actor).id != new.actor(table.actor).id {
            return;
        }
        let same = |option| same_card(old, &new, option);
        let on_menu = |option: &_| table.view.menu.iter().any(|card| card.option == *option);
        table.tab = before.tab;
        table.at = before.at;
        table.hand = before.hand.clone();
        table.hand.taken.retain(|option| same(*option).is_some_and(|new| on_menu(&new)));
        table.hand.taken.iter_mut().for_each(|option| *option = same(*option).unwrap_or(*option));
        table.hand.percents.retain(|(ix, _)| ix.at() < new.questions.len());
        table.draft = before.draft.clone();
        table.open = match before.open.clone() {
            Open::Card(option, top) => match same(option).filter(on_menu) {
                Some(option) => Open::Card(option, top),
                None => Open::None,
            },
            Open::News(..) | Open::Answer(..) | Open::Seal(_) => Open::None,
            other => other,
        };
        if table.tab == Tab::Agreements && table.view.agreements.is_empty() {
            table.tab = Tab::News;
        }
    }

    /// Shows why what may come can't come now.
    pub(super) fn why_not(&mut self) {
        let TerminalScreen::Table(table) = &self.model.screen else {
            return self.model.overlay = Overlay::None;
        };
        let session = self.table.session();
        self.model.why = WhyNot::all(session.scenario(), session.state(), table.actor);
        if !matches!(self.model.overlay, Overlay::Why(_)) {
            self.model.overlay = Overlay::Why(0);
        }
    }
}

/// Why what may come can't come now, as lines.
pub(super) fn lines(model: &Model) -> Vec<Line<'static>> {
    let sheet = model.sheet;
    let mut page = TextPage::new(sheet.reading().width, sheet);
    let headings = [say!("why-cards"), say!("why-injects"), say!("why-endings")];
    for (heading, all) in headings.iter().zip(&model.why) {
        page.heading(heading);
        if all.is_empty() {
            page.text(&say!("why-nothing"), Style::new());
        }
        for one in all {
            page.item(&format!("{} ", mark(one.holds)), &one.title, sheet.strong());
            for part in &one.parts {
                let mark = format!("{}{} ", "  ".repeat(part.depth + 1), mark(part.holds));
                let text = match part.now.as_str() {
                    "" => part.text.clone(),
                    now => say!("why-part", what = &part.text, now = now),
                };
                page.item(&mark, &text, Style::new());
            }
        }
    }
    page.lines()
}

/// Whether something holds, as a sign.
fn mark(holds: bool) -> &'static str {
    if holds { "✓" } else { "×" }
}
