//! What is on the screen, and how keys change it. No rule of the game is known here.

use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};
use ratatui::text::Line;

use super::debrief::Debrief;
use super::help;
use super::page::Page;
use super::scene::Scene;
use super::scroll;
use super::sheet::Sheet;
use super::table::Table;
use super::veil::Veil;
use super::welcome::Welcome;
use crate::rules::Command;
use crate::scenario::OptionIx;

/// Everything that is drawn.
#[derive(Clone, Debug)]
pub struct Model {
    /// What it is drawn on.
    pub sheet: Sheet,
    /// The scenario's title.
    pub title: String,
    /// How a game that was left is taken up again, in words.
    pub resume: String,
    /// The screen.
    pub screen: Screen,
    /// What lies over it.
    pub overlay: Overlay,
    /// A message, until the next key.
    pub notice: Option<String>,
    /// What a first player is told here.
    pub guide: Option<String>,
}

/// The screens of a game.
#[derive(Clone, Debug)]
pub enum Screen {
    /// Content note and setting.
    Welcome(Welcome),
    /// The curtain between two seats.
    Veil(Veil),
    /// A seat's table.
    Table(Box<Table>),
    /// What came of a turn's orders.
    Scene(Box<Scene>),
    /// The game could not go on; it can be tried again.
    Stuck,
    /// After the end.
    Debrief(Box<Debrief>),
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
}

/// What a player does.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Input {
    /// Presses a key.
    Key(KeyEvent),
    /// Pastes a text.
    Paste(String),
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
    /// The hint of the guide has been read.
    NextHint,
    /// No more hints.
    NoHints,
}

/// Changes the model as the input says, and returns what the game has to do.
pub fn update(model: &mut Model, input: &Input) -> Vec<Action> {
    model.notice = None;
    let Input::Key(key) = input else {
        return if model.overlay == Overlay::None { screen(model, input) } else { Vec::new() };
    };
    if key.code == KeyCode::Char('c') && key.modifiers.contains(KeyModifiers::CONTROL) {
        return vec![Action::Leave];
    }
    match model.overlay {
        Overlay::Help(top) => help_key(model, top, key.code),
        Overlay::Leave => match key.code {
            KeyCode::Char('y' | 'Y') => return vec![Action::Leave],
            KeyCode::Char('n' | 'N') | KeyCode::Esc => model.overlay = Overlay::None,
            _ => {}
        },
        Overlay::None if model.typing() => return typing(model, input, key.code),
        Overlay::None => match key.code {
            KeyCode::Char('?') | KeyCode::F(1) => model.overlay = Overlay::Help(0),
            KeyCode::Char('q') if matches!(model.screen, Screen::Debrief(_)) => {
                return vec![Action::Leave];
            }
            KeyCode::Char('q') => model.overlay = Overlay::Leave,
            KeyCode::Char('g') if model.guide.is_some() => return vec![Action::NextHint],
            KeyCode::Char('G') if model.guide.is_some() => return vec![Action::NoHints],
            _ => return screen(model, input),
        },
    }
    Vec::new()
}

fn help_key(model: &mut Model, mut top: usize, key: KeyCode) {
    let lines = help::lines(model.sheet).len();
    let moved = scroll::scroll(key, &mut top, lines, model.sheet.reading());
    model.overlay = if moved { Overlay::Help(top) } else { Overlay::None };
}

/// While a text is typed, letters are letters.
fn typing(model: &mut Model, input: &Input, key: KeyCode) -> Vec<Action> {
    if key == KeyCode::F(1) {
        model.overlay = Overlay::Help(0);
        return Vec::new();
    }
    screen(model, input)
}

fn screen(model: &mut Model, input: &Input) -> Vec<Action> {
    let sheet = model.sheet.without(model.hint(model.sheet).len());
    match (&mut model.screen, input) {
        (Screen::Table(table), input) => table.update(input, sheet),
        (Screen::Welcome(welcome), Input::Key(key)) => welcome.update(key.code, sheet),
        (Screen::Veil(_) | Screen::Stuck, Input::Key(key)) if key.code == KeyCode::Enter => {
            let veiled = matches!(model.screen, Screen::Veil(_));
            vec![if veiled { Action::Unveil } else { Action::Proceed }]
        }
        (Screen::Scene(scene), Input::Key(key)) => scene.update(key.code, sheet),
        (Screen::Debrief(debrief), Input::Key(key)) => debrief.update(key.code, sheet),
        _ => Vec::new(),
    }
}

impl Model {
    /// What a first player is told, in lines at the foot of the screen.
    pub(super) fn hint(&self, sheet: Sheet) -> Vec<Line<'static>> {
        let Some(text) = &self.guide else { return Vec::new() };
        let mut page = Page::new(sheet.reading().width, sheet);
        page.item("Guide: ", text, sheet.own());
        page.lines()
    }

    /// Whether a text is being typed.
    fn typing(&self) -> bool {
        matches!(&self.screen, Screen::Table(table) if table.typing())
    }
}
