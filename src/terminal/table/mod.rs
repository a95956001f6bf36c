//! A seat's table: everything it may know, what it may do, and its orders until they are sealed.

mod answer;
mod argue;
mod card;
mod ladder;
mod layout;
mod lists;
mod pages;
mod seal;

pub(super) use ladder::style as change_style;
pub(super) use pages::{set_news, set_picture};

use crossterm::event::KeyCode;
use ratatui::Frame;
use ratatui::text::Line;

use super::draw::KeyHint;
use super::keys;
use super::model::{Action, Guard, Input, stray};
use super::risks::{Risks, Weighing};
use super::scroll;
use super::sheet::TerminalSheet;
use crate::rules::{Card, SeatView};
use crate::scenario::{ActorIx, OptionIx, QuestionIx};
use crate::table::{Draft, Hand, LONGEST, other_card};
use crate::texts::say;

/// The parts of the table, one shown at a time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tab {
    /// What the seat has learned.
    News,
    /// What it may do.
    Options,
    /// Indicators.
    Measures,
    /// Its objectives, and red lines.
    Aims,
    /// Who is who, and what holds between them.
    World,
    /// How likely the thresholds are crossed.
    Risk,
    /// What it says will happen.
    Questions,
    /// What was agreed, and what may be; only where there is anything of it that the seat knows.
    Agreements,
}

impl Tab {
    /// In the order of their keys.
    pub const ALL: [Self; 8] = [
        Self::News,
        Self::Options,
        Self::Measures,
        Self::Aims,
        Self::World,
        Self::Risk,
        Self::Questions,
        Self::Agreements,
    ];

    /// What stands on it.
    pub fn name(self) -> String {
        match self {
            Self::News => say!("tty-tab-news"),
            Self::Options => say!("tty-tab-options"),
            Self::Measures => say!("tty-measures"),
            Self::Aims => say!("tty-tab-aims"),
            Self::World => say!("tty-tab-world"),
            Self::Risk => say!("tty-tab-risk"),
            Self::Questions => say!("tty-tab-questions"),
            Self::Agreements => say!("agreements"),
        }
    }
}

/// What is opened over the table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Open {
    /// Nothing.
    None,
    /// The seat's brief, scrolled.
    Brief(usize),
    /// A thousand futures, scrolled.
    Futures(usize),
    /// An option, scrolled.
    Card(OptionIx, usize),
    /// A piece of news, by its place in the list shown, scrolled.
    News(usize, usize),
    /// A question, with the digits typed so far.
    Answer(QuestionIx, String),
    /// A move of the player's own.
    Argue,
    /// The orders, and why.
    Reason,
    /// Whether to seal them, scrolled.
    Seal(usize),
}

/// A seat's table.
#[derive(Clone, Debug)]
pub struct TableScreen {
    /// Whose.
    pub actor: ActorIx,
    /// What it may know.
    pub view: SeatView,
    /// The part shown.
    pub tab: Tab,
    /// For each part that is a list: the item under the cursor.
    pub at: [usize; 8],
    /// For each that is a text: the first line shown.
    tops: [scroll::Top; 8],
    /// What lies over it.
    pub open: Open,
    /// What it has in mind.
    pub hand: Hand,
    /// A move of the player's own, as far as it has been written.
    pub draft: Draft,
    /// Forecasts.
    pub risks: Risks,
}

impl TableScreen {
    /// A seat's table at the start of its turn.
    pub(super) fn new(actor: ActorIx, view: SeatView, tab: Tab) -> Self {
        Self {
            actor,
            view,
            tab,
            at: [0; 8],
            tops: [scroll::Top::default(); 8],
            open: Open::None,
            hand: Hand::default(),
            draft: Draft::default(),
            risks: Risks::default(),
        }
    }

    /// The parts that there are.
    fn tabs(&self) -> &'static [Tab] {
        let agreed = usize::from(!self.view.agreements.is_empty());
        &Tab::ALL[..Tab::ALL.len() - 1 + agreed]
    }

    /// The part so many after the one shown.
    fn tab_after(&self, by: usize) -> Tab {
        let tabs = self.tabs();
        tabs[(self.tab as usize + by) % tabs.len()]
    }

    /// Whether a text is being typed, so that letters are no commands.
    pub(super) fn typing(&self) -> bool {
        matches!(self.open, Open::Reason | Open::Argue | Open::Answer(..)) && self.guard().is_none()
    }

    /// What needs a fresh press.
    pub(super) fn guard(&self) -> Option<Guard> {
        match self.open {
            Open::Seal(_) => Some(Guard::Seal),
            Open::Argue if self.at_the_end() => Some(Guard::Write),
            _ => None,
        }
    }

    /// A card of the menu.
    fn card(&self, option: OptionIx) -> Option<&Card> {
        self.view.menu.iter().find(|card| card.option == option)
    }

    /// The cursor of the part shown, kept inside a list of this length.
    fn cursor(&self, len: usize) -> usize {
        self.at[self.tab as usize].min(len.saturating_sub(1))
    }

    /// Changes the table as the input says.
    pub(super) fn update(&mut self, input: &Input, sheet: TerminalSheet) -> Vec<Action> {
        let key = match input {
            Input::Paste(text) => {
                match self.open {
                    Open::Reason => keys::type_into(&mut self.hand.reason, text, LONGEST),
                    Open::Argue => self.paste_argument(text),
                    _ => {}
                }
                return Vec::new();
            }
            Input::Key(key) => *key,
            Input::Rest => return Vec::new(),
        };
        match self.open.clone() {
            Open::None => self.table_key(key.code, sheet),
            Open::Brief(top) => self.page_key(key.code, sheet, top, Open::Brief),
            Open::Futures(top) => self.page_key(key.code, sheet, top, Open::Futures),
            Open::News(item, top) => {
                self.page_key(key.code, sheet, top, |top| Open::News(item, top))
            }
            Open::Card(option, top) => self.card_key(key.code, sheet, option, top),
            Open::Answer(question, typed) => self.answer_key(key.code, question, typed),
            Open::Argue => self.argue_key(key),
            Open::Reason => self.reason_key(key),
            Open::Seal(top) => self.seal_key(key.code, sheet, top),
        }
    }

    fn table_key(&mut self, key: KeyCode, sheet: TerminalSheet) -> Vec<Action> {
        if self.move_key(key, sheet) {
            return Vec::new();
        }
        match key {
            KeyCode::Char(digit @ '1'..='8') => {
                match self.tabs().get(usize::from(digit as u8 - b'1')) {
                    Some(tab) => self.tab = *tab,
                    None => return stray(key),
                }
            }
            KeyCode::Tab | KeyCode::Right => self.tab = self.tab_after(1),
            KeyCode::BackTab | KeyCode::Left => self.tab = self.tab_after(self.tabs().len() - 1),
            KeyCode::Char('b') => self.open = Open::Brief(0),
            KeyCode::Char('t') => self.open = Open::Futures(0),
            KeyCode::Char('s') => self.open = Open::Reason,
            KeyCode::Char('m') => return self.open_argue(),
            KeyCode::Char('x') => return vec![Action::StopWeighing],
            KeyCode::Enter => self.open_item(),
            KeyCode::Char(' ' | 'f') if self.tab == Tab::Options => {
                let Some(card) = self.view.menu.get(self.cursor(self.view.menu.len())) else {
                    return Vec::new();
                };
                let option = card.option;
                if key == KeyCode::Char(' ') {
                    return self.choose(option);
                }
                return self.weigh(option, sheet);
            }
            other => return stray(other),
        }
        Vec::new()
    }

    /// Moves the cursor, or scrolls, in the part shown.
    fn move_key(&mut self, key: KeyCode, sheet: TerminalSheet) -> bool {
        let area = layout::areas(sheet).main;
        let part = self.tab as usize;
        match self.list_len() {
            Some(len)
                if self.lists_targets() && matches!(key, KeyCode::PageUp | KeyCode::PageDown) =>
            {
                let forward = key == KeyCode::PageDown;
                self.at[part] = other_card(&self.view.menu, self.cursor(len), forward);
                true
            }
            Some(len) => {
                let to = scroll::step(key, self.at[part], len.saturating_sub(1), 5);
                self.at[part] = to.unwrap_or(self.at[part]);
                to.is_some()
            }
            None => {
                let mut top = self.tops[part];
                let scrolled = self.tab_text(area, sheet).scroll(key, &mut top);
                self.tops[part] = top;
                scrolled
            }
        }
    }

    /// Whether what is shown is a list in which copies of a card lie under its heading.
    fn lists_targets(&self) -> bool {
        self.tab == Tab::Options && self.view.menu.iter().any(|card| card.target.is_some())
    }

    fn open_item(&mut self) {
        let len = self.list_len().unwrap_or(0);
        if len == 0 {
            return;
        }
        let at = self.cursor(len);
        self.open = match self.tab {
            Tab::News => Open::News(at, 0),
            Tab::Options => Open::Card(self.view.menu[at].option, 0),
            Tab::Questions => self.answer(at),
            _ => Open::None,
        };
    }

    /// A text that can be scrolled, or closed.
    fn page_key(
        &mut self,
        key: KeyCode,
        sheet: TerminalSheet,
        mut top: usize,
        open: impl Fn(usize) -> Open,
    ) -> Vec<Action> {
        let lines = self.page_lines(sheet).len();
        if scroll::scroll(key, &mut top, lines, sheet.reading()) {
            self.open = open(top);
        } else if matches!(key, KeyCode::Enter | KeyCode::Esc | KeyCode::Char('b' | 't')) {
            self.open = Open::None;
        } else {
            return stray(key);
        }
        Vec::new()
    }

    /// The text that lies over the table.
    fn page_lines(&self, sheet: TerminalSheet) -> Vec<Line<'static>> {
        match &self.open {
            Open::None => Vec::new(),
            Open::Brief(_) => self.brief_page(sheet),
            Open::Futures(_) => self.futures_page(sheet),
            Open::News(item, _) => self.news_page(*item, sheet),
            Open::Card(option, _) => self.card_page(*option, sheet).0,
            Open::Answer(question, typed) => self.answer_page(*question, typed, sheet),
            Open::Argue => self.argue_page(sheet).0,
            Open::Reason | Open::Seal(_) => self.seal_page(sheet),
        }
    }

    /// Puts an option among the orders, or takes it back.
    fn choose(&mut self, option: OptionIx) -> Vec<Action> {
        let taken = self.hand.take(&self.view, option);
        taken.err().map(|why| Action::Say(why.to_string())).into_iter().collect()
    }

    /// Opens an option at its forecast, which is asked for unless it is there.
    fn weigh(&mut self, option: OptionIx, sheet: TerminalSheet) -> Vec<Action> {
        let (_, forecast) = self.card_page(option, sheet);
        self.open = Open::Card(option, forecast);
        match self.risks.options.get(&option) {
            Some(Weighing::Done(_) | Weighing::Running) => Vec::new(),
            _ => vec![Action::Weigh(option)],
        }
    }

    /// Draws the table, or what lies over it.
    pub(super) fn draw(&self, frame: &mut Frame<'_>, sheet: TerminalSheet) {
        let top = match self.open {
            Open::None => return self.draw_table(frame, sheet),
            Open::Brief(top)
            | Open::Futures(top)
            | Open::Card(_, top)
            | Open::News(_, top)
            | Open::Seal(top) => top,
            Open::Answer(..) => 0,
            Open::Argue => {
                let (lines, focus) = self.argue_page(sheet);
                let above = usize::from(sheet.reading().height) / 2;
                let top = focus.saturating_sub(above);
                return scroll::show(frame, sheet.reading(), &lines, top);
            }
            // The line being typed is near the end.
            Open::Reason => usize::MAX,
        };
        scroll::show(frame, sheet.reading(), &self.page_lines(sheet), top);
    }

    /// The keys that matter now.
    pub(super) fn hints(&self) -> Vec<KeyHint> {
        let table = |key| (key, say!("tty-hint-table"));
        let scroll = ("↑↓", say!("tty-hint-scroll"));
        let line = ("↑↓", say!("tty-hint-line"));
        match self.open {
            Open::Brief(_) | Open::Futures(_) | Open::News(..) => vec![table("Enter"), scroll],
            Open::Card(..) => vec![
                ("Space", say!("tty-hint-choose")),
                ("f", say!("tty-hint-forecast")),
                ("x", say!("tty-hint-stop")),
                ("←→", say!("tty-hint-other-option")),
                table("Esc"),
            ],
            Open::Answer(..) => vec![
                ("0-9", say!("tty-hint-percent")),
                ("Enter", say!("tty-hint-record")),
                ("Esc", say!("tty-hint-back")),
            ],
            Open::Argue if self.at_the_end() => {
                vec![("y", say!("tty-hint-write-it-down")), line, table("Esc")]
            }
            Open::Argue => vec![
                line,
                ("Enter", say!("tty-hint-next-line")),
                ("←→", say!("tty-hint-choose")),
                table("Esc"),
            ],
            Open::Reason => vec![
                ("Enter", say!("tty-hint-go-on")),
                ("Esc", say!("tty-hint-back")),
                ("", say!("tty-hint-type-a-reason")),
            ],
            Open::Seal(_) => {
                vec![("y", say!("tty-hint-seal")), ("n", say!("tty-hint-back")), scroll]
            }
            Open::None => self.table_hints(),
        }
    }

    fn table_hints(&self) -> Vec<KeyHint> {
        let digits = if self.tabs().len() == Tab::ALL.len() { "1-8" } else { "1-7" };
        let mut hints = vec![(digits, say!("tty-hint-parts"))];
        let open = ("Enter", say!("tty-hint-open"));
        match self.tab {
            Tab::Options => hints.extend([("Space", say!("tty-hint-choose")), open]),
            Tab::News => hints.push(open),
            Tab::Questions => hints.push(("Enter", say!("tty-hint-answer"))),
            _ => hints.push(("↑↓", say!("tty-hint-scroll"))),
        }
        if self.lists_targets() {
            hints.push(("PgDn", say!("tty-hint-next-card")));
        }
        if self.view.free_moves.is_some() {
            hints.push(("m", say!("tty-hint-own-move")));
        }
        hints.extend([("b", say!("tty-hint-brief")), ("s", say!("tty-hint-seal"))]);
        hints.push(("t", say!("term-do-futures")));
        hints
    }
}
