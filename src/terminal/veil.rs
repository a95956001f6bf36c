//! The curtain between two people at one screen. It knows a name and nothing else.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::style::Style;

use super::page::Page;
use super::scroll;
use super::sheet::TerminalSheet;
use crate::session::Role;

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
        let mut page = Page::new(area.width, sheet);
        page.text(&format!("Turn {}: {} moves next", self.turn, self.name), sheet.strong());
        page.gap();
        page.text(
            &format!(
                "Give the keyboard to {}. Everybody else looks away.",
                match self.role {
                    Role::Seat(_) => format!("whoever plays {}", self.name),
                    _ => "whoever runs the game".to_owned(),
                }
            ),
            Style::new(),
        );
        page.gap();
        match self.role {
            Role::Seat(_) => {
                page.text(&format!("Space opens the table of {}.", self.name), Style::new());
                if self.facilitated {
                    page.text("f gives the keyboard to the facilitator.", Style::new());
                }
            }
            _ => page.text("Space opens the facilitator's table.", Style::new()),
        }
        scroll::show(frame, area, &page.lines(), 0);
    }
}
