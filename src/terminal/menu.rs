//! What there is to go on with, one of which is picked: games that were left, a new one, chapters.

use crossterm::event::{KeyCode, KeyEvent};
use ratatui::Frame;
use ratatui::layout::{Rect, Size};
use ratatui::style::Style;

use super::draw::{KeyHint, bottom, notice, over, too_small, top};
use super::model::Input;
use super::page::TextPage;
use super::sheet::{SMALLEST, TerminalSheet};
use super::{TerminalFace, keys, scroll};
use crate::texts::say;

/// The longest name that can be typed, in characters.
const LONGEST: usize = 80;

/// A list with a cursor.
#[derive(Clone, Debug)]
pub struct Menu {
    /// What it is drawn on.
    pub sheet: TerminalSheet,
    title: String,
    /// What is to be read before, in Markdown.
    text: String,
    rows: Vec<MenuRow>,
    at: usize,
    open: MenuOpen,
    notice: Option<String>,
    stray: Option<String>,
    /// Whether no key has come for a moment since it was drawn.
    rested: bool,
    /// What was picked, once something has been.
    pub picked: Option<MenuPick>,
}

/// Something to go on with.
#[derive(Clone, Debug, Default)]
pub struct MenuRow {
    /// In a few words.
    pub title: String,
    /// What else is to be known.
    pub about: Vec<String>,
    /// What a game is called, by which it can be renamed and deleted.
    pub game: Option<String>,
}

/// What is done with a menu.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum MenuPick {
    /// Go on with this row.
    Row(usize),
    /// Call this row's game so.
    Rename(usize, String),
    /// Delete this row's game.
    Delete(usize),
    /// Nothing: leave.
    Nothing,
}

#[derive(Clone, Debug, PartialEq, Eq)]
enum MenuOpen {
    List,
    /// A name, as typed so far.
    Name(String),
    /// Whether to delete.
    Delete,
}

impl Menu {
    /// With the cursor on a row.
    pub fn new(title: String, text: String, rows: Vec<MenuRow>, at: usize) -> Self {
        let at = at.min(rows.len().saturating_sub(1));
        Self {
            sheet: TerminalSheet { size: SMALLEST, colour: false },
            title,
            text,
            rows,
            at,
            open: MenuOpen::List,
            notice: None,
            stray: None,
            rested: false,
            picked: None,
        }
    }

    /// The same with a message.
    #[must_use]
    pub fn saying(self, notice: Option<String>) -> Self {
        Self { notice, ..self }
    }

    /// Somebody does something.
    pub fn input(&mut self, input: &Input) {
        let before = self.open == MenuOpen::Delete;
        match input {
            Input::Key(key) if keys::control(key, 'c') => self.picked = Some(MenuPick::Nothing),
            _ if !self.sheet.fits() => {}
            Input::Rest => self.rested = true,
            _ if self.restless() => {}
            Input::Paste(text) => {
                if let MenuOpen::Name(name) = &mut self.open {
                    keys::type_into(name, text, LONGEST);
                }
            }
            Input::Key(key) => {
                (self.notice, self.stray) = (None, None);
                self.key(key);
            }
        }
        self.rested &= before == (self.open == MenuOpen::Delete);
    }

    fn key(&mut self, key: &KeyEvent) {
        if let MenuOpen::Name(name) = &self.open {
            return self.name_key(key, name.clone());
        }
        if keys::chord(key) {
            return;
        }
        match (&self.open, keys::command(key.code)) {
            (MenuOpen::Delete, KeyCode::Char('y')) => self.picked = Some(MenuPick::Delete(self.at)),
            (MenuOpen::Delete, KeyCode::Char('n') | KeyCode::Esc) => self.open = MenuOpen::List,
            (MenuOpen::Delete, _) => self.stray = keys::name(key.code),
            (_, code) => self.list_key(code, key.code),
        }
    }

    fn list_key(&mut self, code: KeyCode, typed: KeyCode) {
        let last = self.rows.len().saturating_sub(1);
        if let Some(to) = scroll::step(code, self.at, last, 5) {
            self.at = to;
            return;
        }
        let game = self.rows.get(self.at).and_then(|row| row.game.clone());
        match (code, game) {
            (KeyCode::Enter, _) => self.picked = Some(MenuPick::Row(self.at)),
            (KeyCode::Char('q') | KeyCode::Esc, _) => self.picked = Some(MenuPick::Nothing),
            (KeyCode::Char('r'), Some(_)) => self.open = MenuOpen::Name(String::new()),
            (KeyCode::Char('d'), Some(_)) => self.open = MenuOpen::Delete,
            _ => self.stray = keys::name(typed),
        }
    }

    fn name_key(&mut self, key: &KeyEvent, mut name: String) {
        match key.code {
            KeyCode::Enter => {
                self.picked = Some(MenuPick::Rename(self.at, name));
                return;
            }
            KeyCode::Esc => {
                self.open = MenuOpen::List;
                return;
            }
            KeyCode::Backspace => {
                name.pop();
            }
            _ if keys::control(key, 'u') => name.clear(),
            KeyCode::Char(letter) if !keys::chord(key) => {
                keys::type_into(&mut name, letter.encode_utf8(&mut [0; 4]), LONGEST);
            }
            _ => {}
        }
        self.open = MenuOpen::Name(name);
    }

    /// The window has another size.
    pub fn resize(&mut self, size: Size) {
        self.rested &= self.sheet.size == size;
        self.sheet.size = size;
    }

    /// Draws it.
    pub fn draw(&self, frame: &mut Frame<'_>) {
        let sheet = TerminalSheet { size: frame.area().as_size(), ..self.sheet };
        if !sheet.fits() {
            return too_small(frame);
        }
        top(frame, sheet, &self.title, "");
        self.list(frame, sheet);
        bottom(frame, sheet, self.stray.as_deref(), &self.hints());
        let game = self.rows.get(self.at).and_then(|row| row.game.as_deref()).unwrap_or_default();
        let mut page = TextPage::new(60, sheet);
        match &self.open {
            MenuOpen::List => {}
            MenuOpen::Name(name) => {
                page.text(&say!("term-menu-called", game = game), sheet.strong());
                page.gap();
                page.item("> ", &format!("{name}_"), sheet.own());
                page.gap();
                page.text(&say!("term-menu-called-how", most = LONGEST), sheet.faint());
                over(frame, page, false);
            }
            MenuOpen::Delete => {
                page.text(&say!("term-menu-delete", game = game), sheet.strong());
                page.gap();
                page.text(&say!("term-menu-not-brought-back"), Style::new());
                page.gap();
                let keys = format!("y {}   n {}", say!("term-do-delete"), say!("term-do-keep"));
                page.text(&keys.replace(' ', "\u{a0}"), sheet.strong());
                over(frame, page, false);
            }
        }
        if let Some(text) = &self.notice {
            notice(frame, sheet, text);
        }
    }

    fn list(&self, frame: &mut Frame<'_>, sheet: TerminalSheet) {
        let area = sheet.reading();
        let mut page = TextPage::new(area.width, sheet);
        page.markdown(&self.text);
        page.gap();
        // At least half is for the list.
        let text = page.lines();
        let height = u16::try_from(text.len()).unwrap_or(u16::MAX).min(area.height / 2);
        scroll::show(frame, Rect { height, ..area }, &text, 0);
        let set = |at: usize| item(&self.rows[at], area.width, sheet);
        let rest = Rect { y: area.y + height, height: area.height - height, ..area };
        scroll::list(frame, rest, self.rows.len(), set, Some(self.at), sheet);
    }

    fn hints(&self) -> Vec<KeyHint> {
        let game = self.rows.get(self.at).is_some_and(|row| row.game.is_some());
        match self.open {
            MenuOpen::Name(_) => {
                vec![("Enter", say!("term-do-call-it-so")), ("Esc", say!("tty-hint-back"))]
            }
            MenuOpen::Delete => vec![("y", say!("term-do-delete")), ("n", say!("term-do-keep"))],
            MenuOpen::List => {
                let mut hints =
                    vec![("↑↓", say!("tty-hint-choose")), ("Enter", say!("tty-hint-go-on"))];
                if game {
                    hints.extend([("r", say!("term-do-rename")), ("d", say!("term-do-delete"))]);
                }
                hints.push(("q", say!("tty-hint-leave")));
                hints
            }
        }
    }
}

fn item(row: &MenuRow, width: u16, sheet: TerminalSheet) -> Vec<ratatui::text::Line<'static>> {
    let mut page = TextPage::new(width.saturating_sub(1), sheet);
    page.text(&row.title, sheet.strong());
    for about in &row.about {
        page.item("  ", about, sheet.faint());
    }
    page.lines()
}

impl TerminalFace for Menu {
    fn draw(&self, frame: &mut Frame<'_>) {
        self.draw(frame);
    }

    fn resize(&mut self, size: Size) {
        self.resize(size);
    }

    fn input(&mut self, input: &Input) {
        self.input(input);
    }

    fn restless(&self) -> bool {
        self.sheet.fits() && !self.rested && !matches!(self.open, MenuOpen::Name(_))
    }

    fn done(&self) -> bool {
        self.picked.is_some()
    }
}
