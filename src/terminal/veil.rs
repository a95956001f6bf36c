//! The curtain between two people at one screen. It knows a name and nothing else.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::style::Style;

use super::page::TextPage;
use super::scroll;
use super::sheet::TerminalSheet;
use crate::session::Role;
use crate::texts::say;

/// Waits for a person.
#[derive(Clone, Debug)]
pub struct Veil {
    /// Who is behind it.
    pub role: Role,
    /// Its name.
    pub name: String,
    /// Which turn.
    pub turn: u32,
    /// Whether somebody runs the game, who may take the keyboard.
    pub facilitated: bool,
}

impl Veil {
    pub(super) fn draw(&self, frame: &mut Frame<'_>, sheet: TerminalSheet) {
        let reading = sheet.reading();
        let area = Rect { y: reading.y + reading.height / 3, height: 7, ..reading };
        let mut page = TextPage::new(area.width, sheet);
        page.text(&say!("tty-moves-next", turn = self.turn, seat = &self.name), sheet.strong());
        page.gap();
        let give = match self.role {
            Role::Seat(_) => say!("tty-give-the-keyboard-to-seat", seat = &self.name),
            _ => say!("tty-give-the-keyboard-to-facilitator"),
        };
        page.text(&give, Style::new());
        page.gap();
        match self.role {
            Role::Seat(_) => {
                page.text(&say!("tty-space-opens-table-of", seat = &self.name), Style::new());
                if self.facilitated {
                    page.text(&say!("tty-f-gives-the-keyboard"), Style::new());
                }
            }
            _ => page.text(&say!("tty-space-opens-facilitators-table"), Style::new()),
        }
        scroll::show(frame, area, &page.lines(), 0);
    }
}
