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
use crate::terminal::page::{TextPage, fit};
use crate::terminal::scroll;
use crate::terminal::sheet::TerminalSheet;
use crate::texts::say;

/// What lies over the pages.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Aside {
    /// A thousand futures, from the start of every turn.
    Futures,
    /// The decisive turn, as two seats saw it.
    OtherRoom,
    /// The road not taken: asked with these digits so far.
    Ask(String),
    /// The same, answered, and what was said before.
    Road(Option<u8>),
}

impl DebriefScreen {
    /// Opens what a key stands for; whether it stands for anything.
    pub(super) fn open_aside(&mut self, key: KeyCode) -> bool {
        let aside = match key {
            KeyCode::Char('t') => Aside::Futures,
            KeyCode::Char('o') => Aside::OtherRoom,
            KeyCode::Char('r') => Aside::Ask(String::new()),
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
        if let Some((Aside::Ask(typed), _)) = &mut self.aside
            && self.seen.found.road.is_some()
        {
            match key {
                KeyCode::Char(digit @ '0'..='9') if typed.len() < 3 => typed.push(digit),
                KeyCode::Backspace => drop(typed.pop()),
                KeyCode::Enter => {
                    let said = typed.parse().ok().filter(|said| *said <= 100);
                    if said.is_some() || typed.is_empty() {
                        self.aside = Some((Aside::Road(said), 0));
                    }
                }
                KeyCode::Esc => self.aside = None,
                other => return stray(other),
            }
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
            Some((Aside::OtherRoom, _)) => self.other_room(&mut page),
            Some((Aside::Ask(typed), _)) => self.ask_road(&mut page, typed),
            Some((Aside::Road(said), _)) => self.road(&mut page, *said),
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

    fn other_room(&self, page: &mut TextPage) {
        page.text(&say!("other-room-title"), page.sheet.strong());
        let Some(other) = &self.seen.other_room else {
            return page.text(&say!("other-room-none"), Style::new());
        };
        page.text(&say!("other-room-about", turn = other.turn), page.sheet.faint());
        for room in &other.rooms {
            page.gap();
            page.text(&say!("other-room-own", name = &room.name), page.sheet.own());
            for (heading, lines) in room.parts() {
                page.item("  ", &heading, page.sheet.strong());
                lines.iter().for_each(|line| page.item("  • ", line, Style::new()));
            }
        }
    }

    /// What is asked before it is shown.
    fn ask_road(&self, page: &mut TextPage, typed: &str) {
        page.text(&say!("road-title"), page.sheet.strong());
        let Some(road) = &self.seen.found.road else {
            let none = match self.seen.found.working {
                true => say!("road-working"),
                false => say!("road-none"),
            };
            return page.text(&none, Style::new());
        };
        page.text(&road.forks(&self.seen.scenario), Style::new());
        page.gap();
        page.text(&say!("road-ask"), page.sheet.strong());
        page.text(&format!("> {typed}_"), page.sheet.own());
        page.text(&say!("road-ask-how"), page.sheet.faint());
    }

    fn road(&self, page: &mut TextPage, said: Option<u8>) {
        let Some(road) = &self.seen.found.road else { return };
        let sheet = page.sheet;
        page.text(&say!("road-title"), sheet.strong());
        page.text(&road.forks(&self.seen.scenario), Style::new());
        page.gap();
        let lines = road.answer(said);
        page.text(&lines[0], sheet.strong());
        lines[1..].iter().for_each(|line| page.text(line, Style::new()));
        page.gap();
        let row = |name: &str, [went, other]: [String; 2]| {
            format!("{}{went:>12}{other:>12}", fit(name, 16))
        };
        page.extend([Line::styled(
            row("", [say!("road-went"), say!("road-other")]),
            sheet.strong(),
        )]);
        for (turn, rungs) in road.rows() {
            let name = match turn {
                0 => say!("term-course-end"),
                turn => say!("futures-turn", turn = turn),
            };
            let apart = rungs[0] != rungs[1];
            let rungs =
                rungs.map(|rung| rung.map_or_else(|| "–".to_owned(), |rung| rung.to_string()));
            let style = if apart { sheet.own() } else { Style::new() };
            page.extend([Line::styled(row(&name, rungs), style)]);
        }
        page.gap();
        page.text(&road.ended(&self.seen.scenario), Style::new());
        page.text(&say!("road-about"), sheet.faint());
    }

    pub(super) fn aside_hints(&self) -> Vec<KeyHint> {
        if let Some((Aside::Ask(_), _)) = self.aside {
            let enter = ("Enter", say!("tty-hint-go-on"));
            return vec![("0-9", say!("tty-hint-percent")), enter, ("Esc", say!("tty-hint-back"))];
        }
        vec![("Esc", say!("tty-hint-back")), ("↑↓", say!("tty-hint-scroll"))]
    }
}
