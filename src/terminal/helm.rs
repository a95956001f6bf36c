//! The facilitator's table: what is sealed, draws to be decided, injects to be thrown in or held.

use crossterm::event::{KeyCode, KeyEvent};
use ratatui::Frame;
use ratatui::style::Style;
use ratatui::text::Line;

use super::draw::KeyHint;
use super::model::{Action, Guard, Input, stray};
use super::page::TextPage;
use super::sheet::TerminalSheet;
use super::{keys, scroll};
use crate::rules::Command;
use crate::table::{self, Decision, LONGEST, Verdict};
use crate::texts::say;

/// What is opened over it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Sheeted {
    /// Nothing.
    None,
    /// A draw: the branch chosen (0 leaves it to the dice), and why or the number rolled, as typed.
    Draw(usize, String),
    /// An inject, to be thrown in.
    Inject,
    /// An inject, to be held or released: why, as typed.
    Amend(String),
    /// Whether to open the orders.
    Orders,
}

/// The facilitator's table.
#[derive(Clone, Debug)]
pub struct HelmScreen {
    /// What there is to decide.
    pub helm: table::Helm,
    /// The line under the cursor: first draws, then injects.
    pub at: usize,
    /// What lies over it.
    pub open: Sheeted,
}

impl HelmScreen {
    pub(super) fn new(helm: table::Helm) -> Self {
        Self { helm, at: 0, open: Sheeted::None }
    }

    fn len(&self) -> usize {
        self.helm.decisions.len() + self.helm.injects.len()
    }

    fn decision(&self) -> Option<&Decision> {
        self.helm.decisions.get(self.at)
    }

    fn inject(&self) -> Option<&table::ToCome> {
        self.helm.injects.get(self.at.checked_sub(self.helm.decisions.len())?)
    }

    /// Whether a text is being typed.
    pub(super) fn typing(&self) -> bool {
        self.typed().is_some()
    }

    fn typed(&self) -> Option<&String> {
        match &self.open {
            Sheeted::Draw(_, typed) | Sheeted::Amend(typed) => Some(typed),
            Sheeted::None | Sheeted::Inject | Sheeted::Orders => None,
        }
    }

    /// What needs a fresh press.
    pub(super) fn guard(&self) -> Option<Guard> {
        match self.open {
            Sheeted::Orders => Some(Guard::Open),
            Sheeted::Inject => Some(Guard::Throw),
            Sheeted::None | Sheeted::Draw(..) | Sheeted::Amend(_) => None,
        }
    }

    pub(super) fn update(&mut self, input: &Input) -> Vec<Action> {
        let key = match input {
            Input::Paste(text) => {
                if let Sheeted::Draw(_, typed) | Sheeted::Amend(typed) = &mut self.open {
                    keys::type_into(typed, text, LONGEST);
                }
                return Vec::new();
            }
            Input::Key(key) => key,
            Input::Rest => return Vec::new(),
        };
        match self.open {
            Sheeted::None => self.list_key(key.code),
            Sheeted::Draw(..) => self.draw_key(key),
            Sheeted::Amend(_) => self.amend_key(key),
            Sheeted::Inject | Sheeted::Orders => self.yes_key(key.code),
        }
    }

    fn list_key(&mut self, key: KeyCode) -> Vec<Action> {
        if let Some(to) = scroll::step(key, self.at, self.len().saturating_sub(1), 5) {
            self.at = to;
            return Vec::new();
        }
        match key {
            KeyCode::Enter => {
                self.open = match (self.decision(), self.inject()) {
                    (Some(decision), _) => {
                        let chosen = decision.decided().map_or(0, |branch| branch + 1);
                        let why = decision.draw.overruled.clone().unwrap_or_default();
                        Sheeted::Draw(chosen, why)
                    }
                    (None, Some(_)) => Sheeted::Inject,
                    (None, None) => Sheeted::None,
                };
            }
            KeyCode::Char('h') if self.inject().is_some_and(|one| one.turned().is_some()) => {
                self.open = Sheeted::Amend(String::new());
            }
            KeyCode::Char('o') if self.helm.ready() => self.open = Sheeted::Orders,
            KeyCode::Char('n') if !self.helm.ready() => return vec![Action::Proceed],
            other => return stray(other),
        }
        Vec::new()
    }

    fn draw_key(&mut self, key: &KeyEvent) -> Vec<Action> {
        let branches = self.decision().map_or(0, |decision| decision.branches.len());
        let Sheeted::Draw(chosen, typed) = &mut self.open else { return Vec::new() };
        match key.code {
            KeyCode::Esc => self.open = Sheeted::None,
            KeyCode::Left | KeyCode::Up => *chosen = (*chosen + branches) % (branches + 1),
            KeyCode::Right | KeyCode::Down => *chosen = (*chosen + 1) % (branches + 1),
            KeyCode::Backspace => {
                typed.pop();
            }
            KeyCode::Enter => return self.decide(),
            KeyCode::Char(letter) if !keys::chord(key) => {
                keys::type_into(typed, letter.encode_utf8(&mut [0; 4]), LONGEST);
            }
            _ => {}
        }
        Vec::new()
    }

    fn amend_key(&mut self, key: &KeyEvent) -> Vec<Action> {
        let Sheeted::Amend(typed) = &mut self.open else { return Vec::new() };
        match key.code {
            KeyCode::Esc => self.open = Sheeted::None,
            KeyCode::Backspace => {
                typed.pop();
            }
            KeyCode::Enter if typed.trim().is_empty() => {
                return vec![Action::Say(say!("tty-say-why"))];
            }
            KeyCode::Enter => {
                let reason = std::mem::take(typed);
                self.open = Sheeted::None;
                let amendment = self.inject().and_then(table::ToCome::turned);
                let amend = |amendment| Command::Amend { amendment: Box::new(amendment), reason };
                return amendment.map(|one| Action::Submit(amend(one))).into_iter().collect();
            }
            KeyCode::Char(letter) if !keys::chord(key) => {
                keys::type_into(typed, letter.encode_utf8(&mut [0; 4]), LONGEST);
            }
            _ => {}
        }
        Vec::new()
    }

    fn decide(&mut self) -> Vec<Action> {
        let Sheeted::Draw(chosen, typed) = &self.open else { return Vec::new() };
        let typed = typed.trim().to_owned();
        let rolled = self.decision().is_some_and(Decision::is_rolled);
        let verdict = match chosen.checked_sub(1) {
            None if !rolled => Verdict::Dice,
            // Left to the dice: the program's, or those on the table.
            None => match table::dice::read(&typed) {
                Ok(number) => number.map_or(Verdict::Dice, Verdict::Rolled),
                Err(_) => {
                    return vec![Action::Say(say!("tty-type-what-dice-show"))];
                }
            },
            Some(_) if typed.is_empty() => {
                return vec![Action::Say(say!("tty-say-why"))];
            }
            Some(branch) => Verdict::Branch(branch, typed),
        };
        self.open = Sheeted::None;
        vec![Action::Decide(self.at, verdict)]
    }

    fn yes_key(&mut self, key: KeyCode) -> Vec<Action> {
        let open = std::mem::replace(&mut self.open, Sheeted::None);
        match (key, &open) {
            (KeyCode::Char('y'), Sheeted::Orders) => {
                let rulings = self.helm.rulings.clone();
                vec![Action::Submit(Command::Adjudicate { rulings })]
            }
            (KeyCode::Char('y'), Sheeted::Inject) => {
                let inject = self.inject().map(|to_come| to_come.offered.inject);
                inject
                    .map(|inject| Action::Submit(Command::Inject { inject }))
                    .into_iter()
                    .collect()
            }
            (KeyCode::Char('n') | KeyCode::Esc, _) => Vec::new(),
            (other, _) => {
                self.open = open;
                stray(other)
            }
        }
    }

    pub(super) fn draw(&self, frame: &mut Frame<'_>, sheet: TerminalSheet) {
        let (lines, focus) = self.lines(sheet);
        let above = usize::from(sheet.reading().height) / 2;
        scroll::show(frame, sheet.reading(), &lines, focus.saturating_sub(above));
    }

    fn lines(&self, sheet: TerminalSheet) -> (Vec<Line<'static>>, usize) {
        let mut page = TextPage::new(sheet.reading().width, sheet);
        match &self.open {
            Sheeted::None => return self.list(page),
            Sheeted::Draw(chosen, typed) => self.draw_sheet(&mut page, *chosen, typed),
            Sheeted::Inject => {
                if let Some(to_come) = self.inject() {
                    let title = say!("tty-throw-in", title = &to_come.offered.title);
                    page.text(&title, sheet.strong());
                    of_inject(&mut page, to_come);
                    page.text(&say!("tty-y-throws-it-in"), sheet.own());
                }
            }
            Sheeted::Amend(typed) => {
                if let Some(to_come) = self.inject() {
                    let title = &to_come.offered.title;
                    let question = match to_come.held {
                        true => say!("helm-release-question", title = title),
                        false => say!("helm-hold-question", title = title),
                    };
                    page.text(&question, sheet.strong());
                    of_inject(&mut page, to_come);
                    page.text(&say!("tty-ask-why-decided"), Style::new());
                    page.item("> ", &format!("{typed}_"), sheet.strong());
                }
            }
            Sheeted::Orders => {
                let text = say!("tty-open-the-orders", turn = self.helm.turn);
                page.text(&text, sheet.strong());
                page.gap();
                let decided = say!("tty-draws-decided", count = self.helm.rulings.len());
                page.text(&decided, Style::new());
                page.text(&say!("tty-y-opens-them"), sheet.own());
            }
        }
        (page.lines(), 0)
    }

    fn list(&self, mut page: TextPage) -> (Vec<Line<'static>>, usize) {
        let sheet = page.sheet;
        page.text(&say!("tty-only-you-may-look"), sheet.strong());
        page.heading(&say!("tty-heading-sealed"));
        for sealed in &self.helm.sealed {
            let text = match &sealed.orders {
                None => say!("tty-not-sealed-yet"),
                Some(orders) if orders.is_empty() => say!("tty-holds"),
                Some(orders) => orders.join("; "),
            };
            page.item("  ", &format!("{}: {text}", sealed.name), Style::new());
        }
        let mut focus = 0;
        page.heading(&say!("tty-heading-draws"));
        if self.helm.decisions.is_empty() {
            let text = match self.helm.ready() {
                true => say!("tty-none"),
                false => say!("tty-when-everybody-has-sealed"),
            };
            page.item("  ", &text, sheet.faint());
        }
        for (at, decision) in self.helm.decisions.iter().enumerate() {
            if at == self.at {
                focus = page.height();
            }
            let mark = if at == self.at { "▸ " } else { "  " };
            page.item(
                mark,
                &decision.title,
                if at == self.at { sheet.own() } else { Style::new() },
            );
            let draw = &decision.draw;
            let branch = usize::from(draw.result);
            let came = decision.branches.get(branch).map_or("", String::as_str);
            let text = match &draw.overruled {
                Some(why) => say!("tty-decided", came = came, why = why),
                None if decision.is_rolled() => say!("tty-the-dice-decide"),
                None => say!("tty-as-the-scenario-has-it"),
            };
            page.item("    ", &text, sheet.faint());
        }
        if !self.helm.came.is_empty() {
            page.heading(&say!("helm-came"));
        }
        for came in &self.helm.came {
            page.item("  ", &came.title, Style::new());
            notes(&mut page, "    ", came);
        }
        page.heading(&say!("tty-heading-injects"));
        for (at, to_come) in self.helm.injects.iter().enumerate() {
            let here = at + self.helm.decisions.len() == self.at;
            if here {
                focus = page.height();
            }
            let looks = if here { sheet.own() } else { Style::new() };
            page.item(if here { "▸ " } else { "  " }, &to_come.offered.title, looks);
            page.item("    ", &to_come.said(), sheet.faint());
        }
        (page.lines(), focus)
    }

    fn draw_sheet(&self, page: &mut TextPage, chosen: usize, typed: &str) {
        let sheet = page.sheet;
        let Some(decision) = self.decision() else { return };
        page.text(&decision.title, sheet.strong());
        page.gap();
        for (at, row) in decision.choices().iter().enumerate() {
            let (mark, looks) =
                if at == chosen { ("▸ ", sheet.own()) } else { ("  ", Style::new()) };
            page.item(mark, row, looks);
        }
        page.gap();
        let ask = match (chosen, decision.is_rolled()) {
            (0, true) => say!("tty-ask-what-dice-show"),
            (0, false) => return page.text(&say!("tty-enter-leaves-it-so"), Style::new()),
            _ => say!("tty-ask-why-decided"),
        };
        page.text(&ask, Style::new());
        page.item("> ", &format!("{typed}_"), sheet.strong());
    }

    pub(super) fn hints(&self) -> Vec<KeyHint> {
        let back = |key| (key, say!("tty-hint-back"));
        let decide = ("Enter", say!("tty-hint-decide"));
        match self.open {
            Sheeted::None => {
                let next = match self.helm.ready() {
                    true => ("o", say!("tty-hint-open-the-orders")),
                    false => ("n", say!("tty-hint-next-seat")),
                };
                let turned = self.inject().filter(|one| one.turned().is_some());
                let turned = turned.map(|one| match one.held {
                    true => ("h", say!("tty-hint-release")),
                    false => ("h", say!("tty-hint-hold")),
                });
                let first = [("↑↓", say!("tty-hint-line")), decide];
                first.into_iter().chain(turned).chain([next]).collect()
            }
            Sheeted::Amend(_) => vec![decide, back("Esc")],
            Sheeted::Draw(..) => vec![("↑↓", say!("tty-hint-choose")), decide, back("Esc")],
            Sheeted::Inject => vec![("y", say!("tty-hint-throw-it-in")), back("n")],
            Sheeted::Orders => vec![("y", say!("tty-hint-open-them")), back("n")],
        }
    }
}

/// An inject to be decided on: its text, when it comes, and what only the facilitator reads of it.
fn of_inject(page: &mut TextPage, to_come: &table::ToCome) {
    page.gap();
    page.markdown(&to_come.offered.text);
    page.gap();
    page.text(&to_come.said(), page.sheet.faint());
    notes(page, "", &to_come.offered);
}

/// What only the facilitator reads of an inject.
fn notes(page: &mut TextPage, before: &str, offered: &table::Offered) {
    for note in &offered.notes {
        page.item(before, note, page.sheet.faint());
    }
}
