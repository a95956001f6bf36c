//! Moving through texts and lists.

use crossterm::event::KeyCode;
use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::{Line, Text};

use super::sheet::TerminalSheet;

/// Where a movement key leads from `at`, among 0 to `last`; `None` for any other key.
pub(super) fn step(key: KeyCode, at: usize, last: usize, page: usize) -> Option<usize> {
    let at = at.min(last);
    let to = match key {
        KeyCode::Up => at.saturating_sub(1),
        KeyCode::Down => at + 1,
        KeyCode::PageUp => at.saturating_sub(page.max(1)),
        KeyCode::PageDown => at + page.max(1),
        KeyCode::Home => 0,
        KeyCode::End => last,
        _ => return None,
    };
    Some(to.min(last))
}

/// Scrolls a text of so many lines if the key says so.
pub(super) fn scroll(key: KeyCode, top: &mut usize, lines: usize, area: Rect) -> bool {
    let height = usize::from(area.height);
    let to = step(key, *top, lines.saturating_sub(height), height.saturating_sub(1));
    *top = to.unwrap_or(*top);
    to.is_some()
}

/// Draws the part of a text that fits, from line `top`, with arrows where there is more.
pub(super) fn show(frame: &mut Frame<'_>, area: Rect, lines: &[Line<'_>], top: usize) {
    let area = area.intersection(frame.area());
    let height = usize::from(area.height);
    if height == 0 {
        return;
    }
    let last = lines.len().saturating_sub(height);
    let top = top.min(last);
    let part = &lines[top..lines.len().min(top + height)];
    frame.render_widget(Text::from(part.to_vec()), area);
    let margin = area.right().min(frame.area().right().saturating_sub(1));
    if top > 0 {
        frame.render_widget("▲", Rect { x: margin, width: 1, height: 1, ..area });
    }
    if top < last {
        let y = area.bottom().saturating_sub(1);
        frame.render_widget("▼", Rect { x: margin, y, width: 1, height: 1 });
    }
}

/// Draws a list of items of several lines each, the one under the cursor in view and marked.
pub(super) fn list(
    frame: &mut Frame<'_>,
    area: Rect,
    items: &[Vec<Line<'static>>],
    cursor: Option<usize>,
    sheet: TerminalSheet,
) {
    let mut lines = Vec::new();
    let (mut first, mut end) = (0, 0);
    for (at, item) in items.iter().enumerate() {
        let chosen = cursor == Some(at);
        if chosen {
            (first, end) = (lines.len(), lines.len() + item.len());
        }
        for (row, line) in item.iter().enumerate() {
            let mark = if chosen && row == 0 { "▸" } else { " " };
            let mut line = line.clone();
            line.spans.insert(0, mark.into());
            lines.push(if chosen && row == 0 { line.style(sheet.bar()) } else { line });
        }
    }
    let height = usize::from(area.height);
    let top = end.saturating_sub(height).min(first);
    show(frame, area, &lines, top);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn movement_stays_inside() {
        assert_eq!(step(KeyCode::Up, 0, 5, 3), Some(0));
        assert_eq!(step(KeyCode::Down, 5, 5, 3), Some(5));
        assert_eq!(step(KeyCode::PageDown, 1, 5, 3), Some(4));
        assert_eq!(step(KeyCode::End, 1, 5, 3), Some(5));
        assert_eq!(step(KeyCode::Down, 9, 0, 3), Some(0));
        assert_eq!(step(KeyCode::Enter, 1, 5, 3), None);
    }
}
