//! Before the first turn: what this is about, and who plays.

use crossterm::event::KeyCode;
use ratatui::Frame;
use ratatui::style::Style;
use ratatui::text::Line;

use super::model::{Action, stray};
use super::page::TextPage;
use super::scroll;
use super::sheet::TerminalSheet;
use super::table::set_picture;
use crate::report::own_games;
use crate::rules::{TheoryView, Viewer};
use crate::scenario::{LeftBehind, Picture};
use crate::session::{OwnGames, Player, Session};
use crate::table::unwanted;
use crate::texts::{Message, say};
use crate::words;

/// The first screen.
#[derive(Clone, Debug)]
pub struct Welcome {
    title: String,
    dilemma: Option<String>,
    summary: String,
    picture: Option<Picture>,
    content_note: String,
    deals_with: Option<String>,
    when: String,
    learning: Vec<String>,
    /// Each with what pulls it apart.
    seats: Vec<(String, Option<String>)>,
    taken_up: bool,
    /// The theory it is played under, in a sentence.
    theory: Option<String>,
    /// What sets the game apart from others.
    apart: Vec<String>,
    left_behind: Vec<LeftBehind>,
    /// What one's games before this one came to.
    own: Vec<String>,
    top: usize,
}

/// A seat with what it is and who plays it.
fn seat(session: &Session, at: usize) -> String {
    let actor = &session.scenario().actors[at];
    let (name, role) = (&actor.name, &actor.role);
    match &session.setup().players[at] {
        Player::Person => say!("term-seat-person", name = name, role = role),
        Player::Computer(policy) => {
            let level = words::level(*policy);
            say!("term-seat-computer", name = name, role = role, level = level)
        }
        Player::Program(program) if program.words().is_none() => {
            let why = unwanted(&actor.id, program);
            say!("term-seat-unwanted", name = name, role = role, why = why)
        }
        Player::Program(program) => {
            say!("term-seat-program", name = name, role = role, command = program.command())
        }
    }
}

impl Welcome {
    /// For a game that begins, or is taken up again.
    pub(super) fn new(session: &Session) -> Self {
        let meta = &session.scenario().meta;
        let last = session.scenario().date_of(meta.turns);
        Self {
            title: meta.title.clone(),
            dilemma: meta.dilemma.clone(),
            summary: meta.summary.clone(),
            picture: meta.picture.clone(),
            content_note: meta.content_note.clone(),
            deals_with: meta.deals_with(),
            when: say!(
                "term-welcome-when",
                turns = meta.turns,
                first = meta.calendar.start.to_string(),
                last = last.to_string(),
                minutes = meta.solo_minutes,
            ),
            learning: meta.objectives.iter().map(|one| one.text.clone()).collect(),
            seats: (0..session.scenario().actors.len())
                .map(|at| (seat(session, at), session.scenario().actors[at].dilemma.clone()))
                .collect(),
            taken_up: session.entries() > 0,
            theory: TheoryView::of(session.scenario()).map(|theory| theory.said().say()),
            apart: session.setup().apart().iter().map(Message::say).collect(),
            left_behind: session.left_behind(Viewer::Public),
            own: Vec::new(),
            top: 0,
        }
    }

    /// Games that were played before have been read.
    pub(super) fn own_games(&mut self, session: &Session, found: &OwnGames) {
        self.own = own_games(session.scenario(), session.people(), found);
    }

    fn lines(&self, sheet: TerminalSheet) -> Vec<Line<'static>> {
        let mut page = TextPage::new(sheet.reading().width, sheet);
        page.text(&self.title, sheet.strong());
        self.dilemma.iter().for_each(|text| page.text(text, sheet.own()));
        page.gap();
        page.text(&self.summary, Style::new());
        set_picture(&mut page, self.picture.as_ref());
        page.heading(&say!("term-welcome-before"));
        page.text(&self.content_note, Style::new());
        self.deals_with.iter().for_each(|text| page.text(text, Style::new()));
        page.text(&say!("term-outcomes-are-fictional"), Style::new());
        if self.taken_up {
            page.gap();
            page.text(&say!("term-welcome-begun-before"), sheet.own());
        }
        if let Some(theory) = &self.theory {
            page.gap();
            page.text(theory, Style::new());
        }
        for apart in &self.apart {
            page.item("• ", apart, sheet.own());
        }
        if !self.left_behind.is_empty() {
            page.heading(&say!("term-welcome-left-behind"));
        }
        for left in &self.left_behind {
            page.item(
                "• ",
                &say!("term-welcome-left", what = &left.what, why = &left.why),
                Style::new(),
            );
        }
        page.heading(&say!("term-welcome-calendar"));
        page.text(&self.when, Style::new());
        page.heading(&say!("term-welcome-seats"));
        for (seat, dilemma) in &self.seats {
            page.item("• ", seat, Style::new());
            dilemma.iter().for_each(|text| page.item("  ", text, sheet.faint()));
        }
        for own in &self.own {
            page.item("  ", own, sheet.faint());
        }
        page.heading(&say!("term-welcome-afterwards"));
        for learning in &self.learning {
            page.item("• ", learning, Style::new());
        }
        page.lines()
    }

    pub(super) fn update(&mut self, key: KeyCode, sheet: TerminalSheet) -> Vec<Action> {
        let lines = self.lines(sheet).len();
        if scroll::scroll(key, &mut self.top, lines, sheet.reading()) {
            return Vec::new();
        }
        if key == KeyCode::Enter { vec![Action::Proceed] } else { stray(key) }
    }

    pub(super) fn draw(&self, frame: &mut Frame<'_>, sheet: TerminalSheet) {
        scroll::show(frame, sheet.reading(), &self.lines(sheet), self.top);
    }
}
