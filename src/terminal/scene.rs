//! The adjudication: what came of a turn's orders, card by card, each roll with its odds first.

use crossterm::event::KeyCode;
use ratatui::Frame;
use ratatui::style::Style;
use ratatui::text::Line;

use super::model::{Action, stray};
use super::page::{Page, fit};
use super::scroll;
use super::sheet::Sheet;
use super::table::{change_style, set_news};
use super::words::Turn;
use crate::rules::{News, SeatView, Viewer};
use crate::scenario::{RungIx, Spot};

/// A turn's results, as one viewer may know them.
#[derive(Clone, Debug)]
pub struct Scene {
    /// What the viewer knows now; its news are the cards.
    view: SeatView,
    /// The turn that was adjudicated.
    turn: u32,
    /// Where the crisis stood before.
    from: RungIx,
    /// Indicators with their values before the turn's orders were opened.
    before: Vec<i32>,
    /// The card shown; one past the last is how things stand.
    at: usize,
    /// Whether its dice have been rolled.
    rolled: bool,
    top: usize,
}

impl Scene {
    /// `view` holds only the news of this adjudication; `before` is the same viewer's knowledge
    /// before it.
    pub(super) fn new(view: SeatView, before: &SeatView) -> Self {
        let old = |ix| before.indicators.iter().find(|old| old.ix == ix).map(|old| old.value);
        let values = view.indicators.iter().map(|now| old(now.ix).unwrap_or(now.value)).collect();
        Self {
            view,
            turn: before.turn,
            from: before.rung,
            before: values,
            at: 0,
            rolled: false,
            top: 0,
        }
    }

    fn card(&self) -> Option<&News> {
        self.view.news.get(self.at)
    }

    /// Whether the card's dice are still to be rolled.
    fn to_roll(&self) -> bool {
        !self.rolled && self.card().is_some_and(|card| card.draw.is_some())
    }

    /// The turn that was adjudicated, and what of it is on the screen.
    pub(super) fn spots(&self) -> (u32, Vec<Spot>) {
        let mut spots = Vec::new();
        match self.card() {
            None => spots.push(Spot::Summary),
            Some(card) => {
                spots.extend((self.at == 0 && !self.rolled).then_some(Spot::Orders));
                let draw = if self.to_roll() { Spot::Odds } else { Spot::Roll };
                spots.extend(card.draw.is_some().then_some(draw));
            }
        }
        (self.turn, spots)
    }

    fn go(&mut self, to: usize, rolled: bool) {
        self.at = to.min(self.view.news.len());
        (self.rolled, self.top) = (rolled, 0);
    }

    pub(super) fn update(&mut self, key: KeyCode, sheet: Sheet) -> Vec<Action> {
        let lines = self.lines(sheet).len();
        if scroll::scroll(key, &mut self.top, lines, sheet.reading()) {
            return Vec::new();
        }
        match key {
            KeyCode::Enter | KeyCode::Right | KeyCode::Char(' ') if self.to_roll() => {
                self.rolled = true;
            }
            KeyCode::Enter if self.card().is_none() => return vec![Action::Proceed],
            KeyCode::Enter | KeyCode::Right | KeyCode::Char(' ') => self.go(self.at + 1, false),
            // What has been seen once is shown with its result.
            KeyCode::Left => self.go(self.at.saturating_sub(1), true),
            KeyCode::Char('s') | KeyCode::Esc => self.go(self.view.news.len(), true),
            other => return stray(other),
        }
        Vec::new()
    }

    fn lines(&self, sheet: Sheet) -> Vec<Line<'static>> {
        let mut page = Page::new(sheet.reading().width, sheet);
        let cards = self.view.news.len();
        let everybody =
            if self.view.viewer == Viewer::Public { " Everybody may look." } else { "" };
        match self.card() {
            Some(card) => {
                let text = format!("What came of it, {} of {cards}.{everybody}", self.at + 1);
                page.text(&text, sheet.faint());
                page.gap();
                set_news(&mut page, card, &self.view, !self.to_roll());
                if self.to_roll() {
                    page.gap();
                    page.text("Enter rolls.", sheet.own());
                }
            }
            None => self.stand(&mut page),
        }
        page.lines()
    }

    /// How things stand now.
    fn stand(&self, page: &mut Page) {
        let sheet = page.sheet;
        page.text(&format!("Where things stand after turn {}", self.turn), sheet.strong());
        page.gap();
        let name = |rung: RungIx| format!("{} {}", rung.0 + 1, self.view.rungs[rung.at()].name);
        let (now, looks) = (self.view.rung, sheet.strong());
        match now.cmp(&self.from) {
            std::cmp::Ordering::Greater => page.text(
                &format!("! The crisis climbs from {} to {}.", name(self.from), name(now)),
                sheet.worse(),
            ),
            std::cmp::Ordering::Less => page.text(
                &format!("✓ The crisis comes down from {} to {}.", name(self.from), name(now)),
                sheet.better(),
            ),
            std::cmp::Ordering::Equal => {
                page.text(&format!("The crisis stays at {}.", name(now)), looks);
            }
        }
        page.heading("Measures that changed");
        let mut none = true;
        for (view, before) in self.view.indicators.iter().zip(&self.before) {
            let change = view.value - before;
            if change == 0 {
                continue;
            }
            none = false;
            let turn = Turn::of(view.polarity, change);
            let name = fit(&view.name, 30);
            let text = format!("{name} {before:>4} →{:>4}", view.value);
            let what = format!(" {change:+} {} · {}", turn.word(), view.band);
            page.spans(
                &[(&text.replace(' ', "\u{a0}"), Style::new()), (&what, change_style(turn, sheet))],
                &format!("{} ", turn.sign()),
                "  ",
            );
        }
        if none {
            page.text("None.", Style::new());
        }
        page.gap();
        let next = match self.view.ending {
            Some(_) => "The game has ended. Enter opens the debrief.",
            None => "Enter begins the next turn.",
        };
        page.text(next, sheet.own());
    }

    pub(super) fn draw(&self, frame: &mut Frame<'_>, sheet: Sheet) {
        scroll::show(frame, sheet.reading(), &self.lines(sheet), self.top);
    }

    /// What stands at the right of the header.
    pub(super) fn place(&self) -> String {
        format!("Adjudication of turn {} of {}", self.turn, self.view.turns)
    }

    pub(super) fn hints(&self) -> Vec<(&'static str, &'static str)> {
        let enter = if self.to_roll() { "roll" } else { "go on" };
        vec![("Enter", enter), ("←", "back"), ("s", "skip"), ("↑↓", "scroll")]
    }
}
