//! The adjudication: what came of a turn's orders, card by card, each roll with its odds first.

use crossterm::event::KeyCode;
use ratatui::Frame;
use ratatui::style::Style;
use ratatui::text::Line;

use super::draw::KeyHint;
use super::model::{Action, stray};
use super::page::{TextPage, fit};
use super::scroll;
use super::sheet::TerminalSheet;
use super::table::{change_style, set_news};
use super::why::set_why;
use super::words::Strain;
use crate::forecast::Risk;
use crate::rules::{NewsKind, Viewer};
use crate::scenario::{RungIx, Spot};
use crate::table::{self, Step, Why, spots_of_step};
use crate::texts::{digits, say};

/// A turn's results, as one viewer may know them.
#[derive(Clone, Debug)]
pub struct SceneScreen {
    scene: table::Scene,
    /// Why the risk moved, once it is known.
    pub(super) why: Option<Why>,
    /// What was to be expected before.
    expected: Option<Risk>,
    /// The step shown.
    at: usize,
    top: usize,
}

impl SceneScreen {
    /// At its first step; the forecast is that of the same viewer before the turn.
    pub(super) fn new(scene: table::Scene, expected: Option<Risk>) -> Self {
        Self { scene: scene.with_moments(), why: None, expected, at: 0, top: 0 }
    }

    fn step(&self) -> Step {
        self.scene.steps[self.at]
    }

    /// The turn that was adjudicated.
    pub(super) fn turn(&self) -> u32 {
        self.scene.before.turn
    }

    /// Who looks.
    pub(super) fn viewer(&self) -> Viewer {
        self.scene.after.viewer
    }

    /// What of it is on the screen.
    pub(super) fn spots(&self) -> Vec<Spot> {
        spots_of_step(&self.scene, self.step(), true)
    }

    fn go(&mut self, to: usize) {
        (self.at, self.top) = (to.min(self.scene.steps.len() - 1), 0);
    }

    pub(super) fn update(&mut self, key: KeyCode, sheet: TerminalSheet) -> Vec<Action> {
        let lines = self.lines(sheet).len();
        if scroll::scroll(key, &mut self.top, lines, sheet.reading()) {
            return Vec::new();
        }
        match key {
            KeyCode::Enter if self.step() == Step::Summary => return vec![Action::Proceed],
            KeyCode::Enter | KeyCode::Right | KeyCode::Char(' ') => self.go(self.at + 1),
            KeyCode::Left => {
                // What has been seen once is shown with its result.
                let before = &self.scene.steps[..self.at];
                let seen = before.iter().rposition(|step| !matches!(step, Step::Odds(_)));
                self.go(seen.unwrap_or(0));
            }
            KeyCode::Char('s') | KeyCode::Esc => self.go(usize::MAX),
            other => return stray(other),
        }
        Vec::new()
    }

    fn lines(&self, sheet: TerminalSheet) -> Vec<Line<'static>> {
        let mut page = TextPage::new(sheet.reading().width, sheet);
        let view = &self.scene.after;
        match self.step() {
            Step::Orders => self.orders(&mut page),
            Step::Odds(at) | Step::Result(at) => {
                let rolled = matches!(self.step(), Step::Result(_));
                let (nth, of) = self.card(at);
                let text = say!("tty-what-came-of-it", number = nth, of = of);
                page.text(&self.to_everybody(text), sheet.faint());
                page.gap();
                set_news(&mut page, &view.news[at], view, rolled);
                if !rolled {
                    page.gap();
                    page.text(&say!("tty-enter-rolls"), sheet.own());
                }
            }
            Step::Moment(at) => self.moment(&mut page, at),
            Step::Dice | Step::Rest | Step::Summary => self.stand(&mut page),
        }
        page.lines()
    }

    /// The text, and that everybody may look, if everybody may.
    fn to_everybody(&self, text: String) -> String {
        match self.scene.after.viewer {
            Viewer::Public => format!("{text} {}", say!("tty-everybody-may-look")),
            _ => text,
        }
    }

    /// Which of the pieces of news it is, from 1, and of how many.
    fn card(&self, news: usize) -> (usize, usize) {
        let cards = self.scene.steps.iter().filter_map(|step| match step {
            Step::Result(at) => Some(*at),
            _ => None,
        });
        let cards: Vec<_> = cards.collect();
        (cards.iter().position(|at| *at == news).map_or(0, |at| at + 1), cards.len())
    }

    /// What everybody did, as far as it can be seen.
    fn orders(&self, page: &mut TextPage) {
        let sheet = page.sheet;
        let text = say!("tty-orders-are-opened", turn = self.turn());
        page.text(&self.to_everybody(text), sheet.strong());
        for actor in &self.scene.after.actors {
            page.gap();
            page.text(&actor.name, sheet.own());
            let mut acts = self.scene.acts(actor.ix).peekable();
            if acts.peek().is_none() {
                page.item("  ", &say!("tty-nothing-to-be-seen"), sheet.faint());
            }
            acts.for_each(|act| page.item("  ", &act.title.say(), Style::new()));
        }
    }

    /// What is too large for a card: its name between lines, a sentence, and how likely it was.
    fn moment(&self, page: &mut TextPage, at: usize) {
        let (sheet, moment) = (page.sheet, &self.scene.moments[at]);
        let line = "━".repeat(page.width());
        if let Some(caption) = moment.caption() {
            page.text(&caption, sheet.faint());
        }
        page.gap();
        page.text(&line, sheet.faint());
        page.gap();
        page.item("  ", &moment.name.say(), sheet.worse());
        page.gap();
        page.text(&line, sheet.faint());
        if !moment.sentence.is_empty() {
            page.gap();
            page.markdown(&moment.sentence.say());
        }
        if let Some(was) = moment.was(self.expected.as_ref()) {
            page.gap();
            page.text(&was, sheet.strong());
        }
    }

    /// How things stand now.
    fn stand(&self, page: &mut TextPage) {
        let sheet = page.sheet;
        page.text(&say!("tty-where-things-stand", turn = self.turn()), sheet.strong());
        page.gap();
        let name =
            |rung: RungIx| format!("{} {}", rung.0 + 1, self.scene.after.rungs[rung.at()].name);
        let (from, now) = (self.scene.before.rung, self.scene.after.rung);
        match now.cmp(&from) {
            std::cmp::Ordering::Greater => {
                let text = say!("tty-crisis-climbs", from = name(from), to = name(now));
                page.text(&format!("! {text}"), sheet.worse());
            }
            std::cmp::Ordering::Less => {
                let text = say!("tty-crisis-comes-down", from = name(from), to = name(now));
                page.text(&format!("✓ {text}"), sheet.better());
            }
            std::cmp::Ordering::Equal => {
                page.text(&say!("tty-crisis-stays", rung = name(now)), sheet.strong());
            }
        }
        for news in self.scene.consequences() {
            let text = match news.kind {
                NewsKind::Question => format!("{}: {}", news.title, news.text),
                _ => news.title.say(),
            };
            page.item("! ", &text, sheet.worse());
        }
        set_why(page, self.why.as_ref());
        page.heading(&say!("tty-measures-that-changed"));
        let mut none = true;
        for (view, before) in self.scene.indicators() {
            let change = view.value - before;
            if change == 0 {
                continue;
            }
            none = false;
            let turn = Strain::of(view.polarity, change);
            let name = fit(&view.name, 30);
            let text = format!("{name} {before:>4} →{:>4}", view.value);
            let what =
                format!(" {} {} · {}", digits(&format!("{change:+}")), turn.word(), view.band);
            page.spans(
                &[(&text.replace(' ', "\u{a0}"), Style::new()), (&what, change_style(turn, sheet))],
                &format!("{} ", turn.sign()),
                "  ",
            );
        }
        if none {
            page.text(&say!("tty-no-measure-changed"), Style::new());
        }
        page.gap();
        let next = match self.scene.after.ending {
            Some(_) => say!("tty-enter-opens-the-debrief"),
            None => say!("tty-enter-begins-the-next-turn"),
        };
        page.text(&next, sheet.own());
    }

    pub(super) fn draw(&self, frame: &mut Frame<'_>, sheet: TerminalSheet) {
        scroll::show(frame, sheet.reading(), &self.lines(sheet), self.top);
    }

    /// What stands at the right of the header.
    pub(super) fn place(&self) -> String {
        say!("tty-adjudication-of-turn", turn = self.turn(), turns = self.scene.after.turns)
    }

    pub(super) fn hints(&self) -> Vec<KeyHint> {
        let enter = match self.step() {
            Step::Odds(_) => say!("tty-hint-roll"),
            _ => say!("tty-hint-go-on"),
        };
        vec![
            ("Enter", enter),
            ("←", say!("tty-hint-back")),
            ("s", say!("tty-hint-skip")),
            ("↑↓", say!("tty-hint-scroll")),
        ]
    }
}
