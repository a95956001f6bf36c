//! What is on the screen, and how keys change it. No rule of the game is known here.

use crossterm::event::{KeyCode, KeyEvent};
use ratatui::text::Line;

use super::debrief::DebriefScreen;
use super::guide::GuideLine;
use super::helm::HelmScreen;
use super::page::TextPage;
use super::scene::SceneScreen;
use super::scroll;
use super::sheet::TerminalSheet;
use super::table::TableScreen;
use super::veil::Veil;
use super::welcome::Welcome;
use super::{help, keys, rehearsal};
use crate::report::WhyNot;
use crate::rules::Command;
use crate::scenario::OptionIx;
use crate::session::Role;
use crate::table::Verdict;
use crate::texts::say;

/// Everything that is drawn.
#[derive(Clone, Debug)]
pub struct Model {
    /// What it is drawn on.
    pub sheet: TerminalSheet,
    /// The scenario's title.
    pub title: String,
    /// How a game that was left is taken up again, in words.
    pub resume: String,
    /// Whether there is anything of the game to be kept.
    pub begun: bool,
    /// The screen.
    pub screen: TerminalScreen,
    /// What lies over it.
    pub overlay: Overlay,
    /// A message, until the next key.
    pub notice: Option<String>,
    /// A key that means nothing here, until the next.
    pub stray: Option<String>,
    /// What a first player is told here.
    pub guide: Option<GuideLine>,
    /// Whether the guide was put away, and can be taken up again.
    pub guide_away: bool,
    /// Whether no key has come for a moment since what is guarded was drawn.
    pub rested: bool,
    /// Whether it is a rehearsal: then the author may see what is secret.
    pub rehearsed: bool,
    /// Why what may come can't come now, when that was asked last: cards, injects, endings.
    pub why: [Vec<WhyNot>; 3],
}

/// The screens of a game.
#[derive(Clone, Debug)]
pub enum TerminalScreen {
    /// Content note and setting.
    Welcome(Box<Welcome>),
    /// The curtain between two seats.
    Veil(Veil),
    /// A seat's table.
    Table(Box<TableScreen>),
    /// The facilitator's table.
    Helm(Box<HelmScreen>),
    /// A seat's table, whose orders are being sealed.
    Sealing(Box<TableScreen>),
    /// Others decide.
    Waiting,
    /// What came of a turn's orders.
    Scene(Box<SceneScreen>),
    /// The game could not go on; it can be tried again.
    Stuck,
    /// After the end.
    Debrief(Box<DebriefScreen>),
}

/// What can lie over any screen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Overlay {
    /// Nothing.
    None,
    /// The keys, scrolled down so many lines.
    Help(usize),
    /// Whether to leave.
    Leave,
    /// Why what may come can't come now, scrolled down so many lines.
    Why(usize),
}

/// What can't be taken back, or uncovers what only one person may see. It takes a press made after
/// its sheet was drawn, of a key that does not lead there: a key that is held down repeats, and what
/// was typed or pasted before is read after.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Guard {
    /// Leaving.
    Leave,
    /// What lies behind the veil.
    Veil(Role),
    /// Sealing orders.
    Seal,
    /// Writing a move of one's own down.
    Write,
    /// Opening the orders, as who runs the game.
    Open,
    /// Throwing an inject in.
    Throw,
    /// Beginning another game from a turn.
    WhatIf,
}

/// What a player does.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Input {
    /// Presses a key.
    Key(KeyEvent),
    /// Pastes a text.
    Paste(String),
    /// Does nothing, for a moment.
    Rest,
}

/// What a screen asks the game for.
#[derive(Clone, Debug, PartialEq)]
pub enum Action {
    /// Leave the program.
    Leave,
    /// Whatever comes next: a seat, the adjudication, the debrief.
    Proceed,
    /// The seat behind the veil is there.
    Unveil,
    /// Send a command.
    Submit(Command),
    /// Forecast an option beside holding.
    Weigh(OptionIx),
    /// Stop all forecasts.
    StopWeighing,
    /// Show a message.
    Say(String),
    /// Say that a key means nothing here.
    Stray(KeyCode),
    /// Whoever runs the game takes the keyboard.
    TakeHelm,
    /// Decide the draw at this place.
    Decide(usize, Verdict),
    /// Begin another game from the start of this turn.
    WhatIf(u32),
    /// The hint of the guide has been read.
    NextHint,
    /// The guide is put away, or taken up again.
    PutAway(bool),
    /// Show why what may come can't come now.
    WhyNot,
}

/// Changes the model as the input says, and returns what the game has to do.
pub fn update(model: &mut Model, input: &Input) -> Vec<Action> {
    if let Input::Key(key) = input
        && keys::control(key, 'c')
    {
        return vec![Action::Leave];
    }
    match input {
        // Keys act on what can be seen, and only on what could be seen when they were pressed.
        _ if !model.sheet.fits() => Vec::new(),
        Input::Rest => {
            model.rested = true;
            Vec::new()
        }
        _ if model.restless() => Vec::new(),
        Input::Paste(_) if model.overlay != Overlay::None => Vec::new(),
        Input::Paste(_) => screen(model, input),
        Input::Key(key) => {
            (model.notice, model.stray) = (None, None);
            let mut actions = pressed(model, key);
            for action in &mut actions {
                if let Action::Stray(meant) = action {
                    // As it was typed.
                    *meant = key.code;
                }
            }
            actions
        }
    }
}

fn pressed(model: &mut Model, key: &KeyEvent) -> Vec<Action> {
    if model.overlay == Overlay::None && model.typing() {
        return typing(model, key);
    }
    if keys::chord(key) {
        return Vec::new();
    }
    let code = keys::command(key.code);
    match (model.overlay, code) {
        (Overlay::Help(top), code) => help_key(model, top, code),
        (Overlay::Leave, KeyCode::Char('y')) => return vec![Action::Leave],
        (Overlay::Leave, KeyCode::Char('n') | KeyCode::Esc) => model.overlay = Overlay::None,
        (Overlay::Leave, _) => return stray(key.code),
        (Overlay::Why(top), code) => {
            let lines = rehearsal::lines(model).len();
            model.overlay =
                scrolled(model.sheet, (top, lines), code).map_or(Overlay::None, Overlay::Why);
        }
        (Overlay::None, KeyCode::Char('w'))
            if model.rehearsed && matches!(model.screen, TerminalScreen::Table(_)) =>
        {
            return vec![Action::WhyNot];
        }
        (Overlay::None, KeyCode::Char('?') | KeyCode::F(1)) => model.overlay = Overlay::Help(0),
        (Overlay::None, KeyCode::Char('q')) => model.overlay = Overlay::Leave,
        (Overlay::None, KeyCode::Char('g'))
            if model.guide.as_ref().is_some_and(|hint| hint.read) =>
        {
            return vec![Action::NextHint];
        }
        (Overlay::None, KeyCode::Char('h')) if model.guide.is_some() || model.guide_away => {
            return vec![Action::PutAway(!model.guide_away)];
        }
        (Overlay::None, _) => {
            return screen(model, &Input::Key(KeyEvent { code, ..*key }));
        }
    }
    Vec::new()
}

/// A key that means nothing here: says so, if it is one that could mean something.
pub(super) fn stray(key: KeyCode) -> Vec<Action> {
    vec![Action::Stray(key)]
}

fn help_key(model: &mut Model, top: usize, key: KeyCode) {
    let lines = help::lines(model.sheet).len();
    model.overlay = scrolled(model.sheet, (top, lines), key).map_or(Overlay::None, Overlay::Help);
}

/// The first line shown of a text after a key; `None` if the key does not scroll.
fn scrolled(sheet: TerminalSheet, (mut top, lines): (usize, usize), key: KeyCode) -> Option<usize> {
    scroll::scroll(key, &mut top, lines, sheet.reading()).then_some(top)
}

/// While a text is typed, letters are letters.
fn typing(model: &mut Model, key: &KeyEvent) -> Vec<Action> {
    if key.code == KeyCode::F(1) {
        model.overlay = Overlay::Help(0);
        return Vec::new();
    }
    screen(model, &Input::Key(*key))
}

fn screen(model: &mut Model, input: &Input) -> Vec<Action> {
    let sheet = model.sheet.without(model.hint(model.sheet).len());
    match (&mut model.screen, input) {
        (TerminalScreen::Table(table), input) => table.update(input, sheet),
        (TerminalScreen::Welcome(welcome), Input::Key(key)) => welcome.update(key.code, sheet),
        (TerminalScreen::Helm(helm), input) => helm.update(input),
        (TerminalScreen::Veil(veil), Input::Key(key)) => match key.code {
            KeyCode::Char('f') if veil.facilitated => vec![Action::TakeHelm],
            KeyCode::Char(' ') => vec![Action::Unveil],
            code => stray(code),
        },
        (TerminalScreen::Stuck, Input::Key(key)) => match key.code {
            KeyCode::Enter => vec![Action::Proceed],
            code => stray(code),
        },
        (TerminalScreen::Scene(scene), Input::Key(key)) => scene.update(key.code, sheet),
        (TerminalScreen::Debrief(debrief), Input::Key(key)) => debrief.update(key.code, sheet),
        _ => Vec::new(),
    }
}

impl Model {
    /// What a first player is told, in lines at the foot of the screen.
    pub(super) fn hint(&self, sheet: TerminalSheet) -> Vec<Line<'static>> {
        let Some(GuideLine { text, .. }) = &self.guide else { return Vec::new() };
        let mut page = TextPage::new(sheet.reading().width, sheet);
        page.item(&format!("{} ", say!("tty-guide")), text, sheet.own());
        let mut lines = page.lines();
        // What it is about has to be seen too.
        lines.truncate(usize::from(sheet.body().height / 2));
        lines
    }

    /// What on the screen needs a fresh press.
    pub(super) fn guard(&self) -> Option<Guard> {
        match (self.overlay, &self.screen) {
            (Overlay::Leave, _) => Some(Guard::Leave),
            (Overlay::Help(_) | Overlay::Why(_), _) => None,
            (_, TerminalScreen::Veil(veil)) => Some(Guard::Veil(veil.role)),
            (_, TerminalScreen::Table(table)) => table.guard(),
            (_, TerminalScreen::Helm(helm)) => helm.guard(),
            (_, TerminalScreen::Debrief(debrief)) => debrief.guard(),
            _ => None,
        }
    }

    /// Whether what is guarded was drawn so short a time ago that keys don't count.
    pub(super) fn restless(&self) -> bool {
        self.sheet.fits() && self.guard().is_some() && !self.rested
    }

    /// Whether a text is being typed.
    pub(super) fn typing(&self) -> bool {
        match &self.screen {
            TerminalScreen::Table(table) => table.typing(),
            TerminalScreen::Helm(helm) => helm.typing(),
            _ => false,
        }
    }
}
