//! What is drawn on: its size and its looks.

use ratatui::layout::{Rect, Size};
use ratatui::style::{Color, Modifier, Style};

/// The smallest window in which the game is drawn.
pub const SMALLEST: Size = Size { width: 72, height: 20 };

/// Lines are no longer than this, so that the eye finds the next one.
const READING_WIDTH: u16 = 92;

/// The window, as drawing and scrolling need to know it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TerminalSheet {
    /// Columns and rows.
    pub size: Size,
    /// Whether colours are wanted. No meaning hangs on them.
    pub colour: bool,
}

impl TerminalSheet {
    /// Everything.
    pub fn all(self) -> Rect {
        Rect { x: 0, y: 0, width: self.size.width, height: self.size.height }
    }

    /// The same with so many rows less at its foot.
    pub fn without(self, rows: usize) -> Self {
        let rows = u16::try_from(rows).unwrap_or(u16::MAX);
        let height = self.size.height.saturating_sub(rows);
        Self { size: Size { height, ..self.size }, ..self }
    }

    /// The first row.
    pub fn header(self) -> Rect {
        Rect { height: self.size.height.min(1), ..self.all() }
    }

    /// The last row.
    pub fn footer(self) -> Rect {
        Rect { y: self.size.height.saturating_sub(1), ..self.header() }
    }

    /// What is between.
    pub fn body(self) -> Rect {
        Rect { y: 1, height: self.size.height.saturating_sub(2), ..self.all() }
    }

    /// The part of the body that text to be read stands in.
    pub fn reading(self) -> Rect {
        let body = self.body();
        let width = body.width.saturating_sub(4).min(READING_WIDTH);
        Rect {
            x: body.width.saturating_sub(width) / 2,
            y: body.y + 1,
            width,
            height: body.height.saturating_sub(2),
        }
    }

    /// Whether the game can be drawn.
    pub fn fits(self) -> bool {
        self.size.width >= SMALLEST.width && self.size.height >= SMALLEST.height
    }

    fn tint(self, colour: Color) -> Style {
        if self.colour { Style::new().fg(colour) } else { Style::new() }
    }

    /// Headings, and what counts.
    pub fn strong(self) -> Style {
        Style::new().add_modifier(Modifier::BOLD)
    }

    /// Emphasis in a text.
    pub fn emphasis(self) -> Style {
        Style::new().add_modifier(Modifier::ITALIC)
    }

    /// What may be skipped.
    pub fn faint(self) -> Style {
        Style::new().add_modifier(Modifier::DIM)
    }

    /// Danger and change for the worse; always beside a word or a sign.
    pub fn worse(self) -> Style {
        self.tint(Color::Red).add_modifier(Modifier::BOLD)
    }

    /// Change for the better; always beside a word or a sign.
    pub fn better(self) -> Style {
        self.tint(Color::Green).add_modifier(Modifier::BOLD)
    }

    /// The seat's own.
    pub fn own(self) -> Style {
        self.tint(Color::Cyan).add_modifier(Modifier::BOLD)
    }

    /// Where the cursor is, and bars.
    pub fn bar(self) -> Style {
        Style::new().add_modifier(Modifier::REVERSED)
    }
}
