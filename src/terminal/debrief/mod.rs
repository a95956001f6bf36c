//! After the end: everything is open.

mod aside;
mod course;
mod decisions;
mod pages;
mod what_if;

use crossterm::event::KeyCode;
use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};

use self::decisions::DecisionPart;
use super::draw::KeyHint;
use super::model::{Action, Guard, stray};
use super::page::TextPage;
use super::risks::Weighing;
use super::scroll::{LongText, Top};
use super::sheet::TerminalSheet;
use crate::report::Transcript;
use crate::rules::{Sight, State, Viewer};
use crate::scenario::{OptionIx, RungIx, Scenario};
use crate::table::{Desk, Hindsight, Table};
use crate::texts::say;

/// The debrief's pages.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum DebriefTab {
    Ending,
    Course,
    Decisions,
    Forecasts,
    Really,
    Talk,
    Limits,
}

impl DebriefTab {
    const ALL: [Self; 7] = [
        Self::Ending,
        Self::Course,
        Self::Decisions,
        Self::Forecasts,
        Self::Really,
        Self::Talk,
        Self::Limits,
    ];

    fn name(self) -> String {
        match self {
            Self::Ending => say!("term-debrief-ending"),
            Self::Course => say!("term-debrief-course"),
            Self::Decisions => say!("term-debrief-decisions"),
            Self::Forecasts => say!("term-debrief-forecasts"),
            Self::Really => say!("term-debrief-in-fact"),
            Self::Talk => say!("term-debrief-talk"),
            Self::Limits => say!("term-debrief-limits"),
        }
    }
}

/// A game that is over, with nothing hidden.
#[derive(Clone, Debug)]
pub struct DebriefScreen {
    transcript: Transcript,
    /// The rung at the start of each turn, and at the end.
    rungs: Vec<RungIx>,
    /// What each actor could choose, turn by turn.
    menus: Vec<Vec<Vec<OptionIx>>>,
    ending: Option<crate::scenario::EndingIx>,
    /// What is known now that it is over.
    pub seen: Hindsight,
    /// The risk at the start of each turn.
    pub(super) risks: Vec<Weighing>,
    tab: DebriefTab,
    top: Top,
    /// Whether other games can be begun from its turns.
    branches: bool,
    /// From which turn, by its place, while that is asked.
    from: Option<usize>,
    /// What lies over the pages, scrolled.
    aside: Option<(aside::Aside, usize)>,
}

impl DebriefScreen {
    /// Of a game that has ended.
    pub(super) fn new(table: &Table, seen: Hindsight) -> Self {
        let session = table.session();
        let history = session.history();
        let mut rungs: Vec<_> = history.iter().map(|state| state.rung).collect();
        rungs.push(session.state().rung);
        Self {
            transcript: Transcript::of(session, |_| None),
            rungs,
            menus: history.iter().map(|state| menus(&seen.scenario, state)).collect(),
            seen,
            ending: session.state().ending,
            risks: vec![Weighing::Running; history.len()],
            tab: DebriefTab::Ending,
            top: Top::default(),
            branches: table.branches(),
            from: None,
            aside: None,
        }
    }

    /// Takes in what the desk knows.
    pub(super) fn weighed(&mut self, desk: &Desk) {
        for (risk, forecast) in self.risks.iter_mut().zip(self.seen.risks(desk)) {
            risk.refresh(forecast);
        }
        self.seen.compare(desk);
    }

    /// Whether something is still looked for.
    pub(super) fn looking(&self) -> bool {
        self.seen.looking()
    }

    fn area(sheet: TerminalSheet) -> Rect {
        let reading = sheet.reading();
        Rect { y: reading.y + 1, height: reading.height.saturating_sub(1), ..reading }
    }

    /// The page, in parts: a long game fills many sheets.
    fn text(&self, sheet: TerminalSheet) -> LongText<impl Fn(usize) -> Vec<Line<'static>>> {
        let decisions = match self.tab {
            DebriefTab::Decisions => self.decisions(),
            _ => Vec::new(),
        };
        let count = match self.tab {
            DebriefTab::Course => 1 + 2 * self.transcript.turns.len(),
            DebriefTab::Decisions => decisions.len(),
            DebriefTab::Talk => 1 + self.taught_count(),
            _ => 1,
        };
        LongText::new(count, Self::area(sheet), move |at| self.part(sheet, at, &decisions))
    }

    fn part(
        &self,
        sheet: TerminalSheet,
        at: usize,
        decisions: &[DecisionPart<'_>],
    ) -> Vec<Line<'static>> {
        let mut page = TextPage::new(Self::area(sheet).width, sheet);
        if at > 0 {
            page = page.below();
        }
        match self.tab {
            DebriefTab::Ending => self.ending(&mut page),
            DebriefTab::Course => match at.checked_sub(1) {
                None => self.course(&mut page),
                Some(half) if half % 2 == 0 => self.turn(&mut page, half / 2),
                Some(half) => self.turn_notes(&mut page, half / 2),
            },
            DebriefTab::Decisions => self.decision(&mut page, decisions[at]),
            DebriefTab::Forecasts => self.forecasts(&mut page),
            DebriefTab::Really => self.really(&mut page),
            DebriefTab::Talk => match at.checked_sub(1) {
                None => self.talk(&mut page),
                Some(at) => self.taught(&mut page, at),
            },
            DebriefTab::Limits => self.limits(&mut page),
        }
        page.lines()
    }

    pub(super) fn update(&mut self, key: KeyCode, sheet: TerminalSheet) -> Vec<Action> {
        if self.from.is_some() {
            return self.what_if_key(key);
        }
        if self.aside.is_some() {
            return self.aside_key(key, sheet);
        }
        let mut top = self.top;
        if self.text(sheet).scroll(key, &mut top) {
            self.top = top;
            return Vec::new();
        }
        let (at, count) = (self.tab as usize, DebriefTab::ALL.len());
        let to = match key {
            KeyCode::Char(digit @ '1'..='7') => usize::from(digit as u8 - b'1'),
            KeyCode::Tab | KeyCode::Right | KeyCode::Enter => (at + 1) % count,
            KeyCode::BackTab | KeyCode::Left => (at + count - 1) % count,
            KeyCode::Char('w') => return self.ask_what_if(),
            other if self.open_aside(other) => return Vec::new(),
            other => return stray(other),
        };
        (self.tab, self.top) = (DebriefTab::ALL[to], Top::default());
        Vec::new()
    }

    pub(super) fn draw(&self, frame: &mut Frame<'_>, sheet: TerminalSheet) {
        let mut tabs = vec![Span::raw(" ")];
        for (at, tab) in DebriefTab::ALL.into_iter().enumerate() {
            let name = format!(" {} {} ", at + 1, tab.name());
            let style = if tab == self.tab { sheet.bar() } else { ratatui::style::Style::new() };
            tabs.push(Span::styled(name, style));
        }
        frame.render_widget(Line::from(tabs), Rect { height: 1, ..sheet.body() });
        if let Some(from) = self.from {
            return self.draw_what_if(frame, sheet, from);
        }
        if self.aside.is_some() {
            return self.draw_aside(frame, sheet);
        }
        self.text(sheet).show(frame, self.top);
    }

    pub(super) fn hints(&self) -> Vec<KeyHint> {
        if self.from.is_some() {
            return Self::what_if_hints();
        }
        if self.aside.is_some() {
            return self.aside_hints();
        }
        let mut keys = vec![("Enter", say!("term-do-next-page")), ("1-7", say!("term-do-pages"))];
        keys.extend(self.branches.then(|| ("w", say!("term-do-what-if"))));
        keys.extend([
            ("t", say!("term-do-futures")),
            ("r", say!("term-do-road")),
            ("o", say!("term-do-other-room")),
            ("↑↓", say!("tty-hint-scroll")),
        ]);
        keys
    }

    /// Whether a thousand futures lie over the pages.
    pub(super) fn shows_futures(&self) -> bool {
        matches!(self.aside, Some((aside::Aside::Futures, _)))
    }

    /// What needs a fresh press.
    pub(super) fn guard(&self) -> Option<Guard> {
        self.from.map(|_| Guard::WhatIf)
    }

    /// An actor's name by its id, as transcripts give it.
    fn name(&self, id: &str) -> String {
        let actor = self.seen.scenario.find_actor(id).map(|ix| &self.seen.scenario.actor(ix).name);
        actor.cloned().unwrap_or_else(|| id.to_owned())
    }

    /// A rung's number and name.
    fn rung(&self, ix: RungIx) -> String {
        format!("{} {}", ix.0 + 1, self.seen.scenario.ladder.rungs[ix.at()].name)
    }
}

/// What each actor could choose in a state.
fn menus(scenario: &Scenario, state: &State) -> Vec<Vec<OptionIx>> {
    let sight = Sight::new(scenario, state, Viewer::Facilitator);
    scenario.actor_ids().map(|actor| sight.menu(actor)).collect()
}
