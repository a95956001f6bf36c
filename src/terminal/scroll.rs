//! Moving through texts and lists.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::rc::Rc;

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
    paint(frame, area, part, top > 0, top < last);
}

/// Draws lines that fit, with arrows where there is more above or below.
fn paint(frame: &mut Frame<'_>, area: Rect, lines: &[Line<'_>], above: bool, below: bool) {
    frame.render_widget(Text::from(lines.to_vec()), area);
    let margin = area.right().min(frame.area().right().saturating_sub(1));
    if above {
        frame.render_widget("▲", Rect { x: margin, width: 1, height: 1, ..area });
    }
    if below {
        let y = area.bottom().saturating_sub(1);
        frame.render_widget("▼", Rect { x: margin, y, width: 1, height: 1 });
    }
}

/// Which line of a long text is the first in sight: that of a part of it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Top {
    part: usize,
    line: usize,
}

/// A text of so many parts, far longer than the window perhaps: only those in sight are set, and those
/// that one scrolls past, each once.
pub(super) struct LongText<F> {
    count: usize,
    area: Rect,
    part: F,
    set: RefCell<BTreeMap<usize, Rc<[Line<'static>]>>>,
}

impl<F: Fn(usize) -> Vec<Line<'static>>> LongText<F> {
    /// Of `count` parts, shown in an area; `part` sets one.
    pub fn new(count: usize, area: Rect, part: F) -> Self {
        Self { count, area, part, set: RefCell::default() }
    }

    fn part(&self, at: usize) -> Rc<[Line<'static>]> {
        let mut set = self.set.borrow_mut();
        Rc::clone(set.entry(at).or_insert_with(|| (self.part)(at).into()))
    }

    fn height(&self) -> usize {
        usize::from(self.area.height)
    }

    /// The lines from there on that fit, and one more if there is one.
    fn from(&self, top: Top) -> Vec<Line<'static>> {
        let mut lines = Vec::new();
        for part in top.part..self.count {
            let skip = if part == top.part { top.line } else { 0 };
            let room = self.height() + 1 - lines.len();
            lines.extend(self.part(part).iter().skip(skip).take(room).cloned());
            if lines.len() > self.height() {
                break;
            }
        }
        lines
    }

    fn up(&self, mut top: Top, mut by: usize) -> Top {
        while by > top.line {
            if top.part == 0 {
                return Top::default();
            }
            by -= top.line;
            top.part -= 1;
            top.line = self.part(top.part).len();
        }
        Top { line: top.line - by, ..top }
    }

    fn down(&self, mut top: Top, mut by: usize) -> Top {
        while top.part < self.count {
            let left = self.part(top.part).len().saturating_sub(top.line);
            if by < left {
                return Top { line: top.line + by, ..top };
            }
            by -= left;
            top = Top { part: top.part + 1, line: 0 };
        }
        self.last()
    }

    /// From where the end of the text fits.
    fn last(&self) -> Top {
        self.up(Top { part: self.count, line: 0 }, self.height())
    }

    /// No further down than that.
    fn within(&self, top: Top) -> Top {
        if self.from(top).len() < self.height() { self.last().min(top) } else { top }
    }

    /// Scrolls if the key says so.
    pub fn scroll(&self, key: KeyCode, top: &mut Top) -> bool {
        let page = self.height().saturating_sub(1).max(1);
        let to = match key {
            KeyCode::Up => self.up(*top, 1),
            KeyCode::Down => self.down(*top, 1),
            KeyCode::PageUp => self.up(*top, page),
            KeyCode::PageDown => self.down(*top, page),
            KeyCode::Home => Top::default(),
            KeyCode::End => self.last(),
            _ => return false,
        };
        *top = self.within(to);
        true
    }

    /// Draws what fits, with arrows where there is more.
    pub fn show(&self, frame: &mut Frame<'_>, top: Top) {
        let area = self.area.intersection(frame.area());
        if area.height == 0 {
            return;
        }
        let top = self.within(top);
        let mut lines = self.from(top);
        let more = lines.len() > self.height();
        lines.truncate(usize::from(area.height));
        let above = top.line > 0 || (0..top.part).any(|at| !self.part(at).is_empty());
        paint(frame, area, &lines, above, more);
    }
}

/// Draws a list of so many items of several lines each, the one under the cursor in view and marked.
/// Only items in sight are set, and one on either side: a list may be far longer than the window.
pub(super) fn list(
    frame: &mut Frame<'_>,
    area: Rect,
    count: usize,
    item: impl Fn(usize) -> Vec<Line<'static>>,
    cursor: Option<usize>,
    sheet: TerminalSheet,
) {
    let height = usize::from(area.height);
    let at = cursor.unwrap_or(0).min(count);
    let set = |at: usize| marked(item(at), cursor == Some(at), sheet);
    let own = if cursor.is_some() && at < count { set(at) } else { Vec::new() };
    let (mut before, mut first) = (Vec::new(), at);
    let mut above = 0;
    while first > 0 && above + own.len() <= height {
        first -= 1;
        before.push(set(first));
        above += before.last().map_or(0, Vec::len);
    }
    let end = above + own.len();
    let top = end.saturating_sub(height).min(above);
    let mut next = if own.is_empty() { at } else { at + 1 };
    let mut lines: Vec<_> = before.into_iter().rev().flatten().chain(own).collect();
    while next < count && lines.len() <= top + height {
        lines.extend(set(next));
        next += 1;
    }
    show(frame, area, &lines, top);
}

/// An item with the mark of the cursor, if it is there, before its first line.
fn marked(item: Vec<Line<'static>>, chosen: bool, sheet: TerminalSheet) -> Vec<Line<'static>> {
    let rows = item.into_iter().enumerate();
    rows.map(|(row, mut line)| {
        let here = chosen && row == 0;
        line.spans.insert(0, if here { "▸" } else { " " }.into());
        if here { line.style(sheet.bar()) } else { line }
    })
    .collect()
}

#[cfg(test)]
mod tests {
    use std::cell;

    use ratatui::Terminal;
    use ratatui::backend::TestBackend;
    use ratatui::buffer::Cell;
    use ratatui::layout::Size;

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

    /// What stands in each row of 20 columns.
    fn rows(terminal: &Terminal<TestBackend>) -> Vec<String> {
        let rows = terminal.backend().buffer().content.chunks(20);
        let row = |cells: &[Cell]| cells.iter().map(Cell::symbol).collect::<String>();
        rows.map(|cells| row(cells).trim_end().to_owned()).collect()
    }

    /// What a text of parts of no to three lines shows of itself after these keys, in rows of 20 columns; and
    /// how many parts were set for the last.
    fn read(count: usize, keys: &[KeyCode]) -> (Vec<String>, usize) {
        let mut terminal = Terminal::new(TestBackend::new(20, 7)).unwrap();
        let set = cell::Cell::new(0);
        let part = |at: usize| {
            set.set(set.get() + 1);
            (0..at % 4).map(|row| Line::from(format!("{at}/{row}"))).collect()
        };
        let text = LongText::new(count, Rect::new(0, 0, 19, 7), part);
        let mut top = Top::default();
        for key in keys {
            set.set(0);
            assert!(text.scroll(*key, &mut top));
        }
        terminal.draw(|frame| text.show(frame, top)).unwrap();
        (rows(&terminal), set.get())
    }

    #[test]
    fn a_long_text_scrolls_as_if_all_of_it_were_set() {
        use KeyCode::{Down, End, Home, PageDown, PageUp, Up};
        for count in [0, 1, 3, 5, 6, 300] {
            let all: Vec<_> = (0..count)
                .flat_map(|at| (0..at % 4).map(move |row| Line::from(format!("{at}/{row}"))))
                .collect();
            let mut whole = 0;
            let mut keys = Vec::new();
            let pressed = [Down, Down, PageDown, Up, PageDown, End, Up, Up, PageUp, Down, PageDown];
            for key in pressed.into_iter().chain([End, Down, PageUp, PageUp, Home, Up, PageDown]) {
                keys.push(key);
                let area = Rect::new(0, 0, 19, 7);
                scroll(key, &mut whole, all.len(), area);
                let mut terminal = Terminal::new(TestBackend::new(20, 7)).unwrap();
                terminal.draw(|frame| show(frame, area, &all, whole)).unwrap();
                let (shown, set) = read(count, &keys);
                assert_eq!(shown, rows(&terminal), "{count} parts after {keys:?}");
                assert!(set < 50, "{set} parts set");
            }
        }
    }

    /// What a list of items of one to three lines shows of itself in 20 columns and 7 rows, with what
    /// stands in the margin; and how many of them were set for it.
    fn listed(count: usize, cursor: Option<usize>) -> (Vec<String>, usize) {
        let sheet = TerminalSheet { size: Size::new(20, 7), colour: false };
        let mut terminal = Terminal::new(TestBackend::new(20, 7)).unwrap();
        let set = cell::Cell::new(0);
        let item = |at: usize| {
            set.set(set.get() + 1);
            (0..=at % 3).map(|row| Line::from(format!("{at}/{row}"))).collect()
        };
        let area = Rect::new(0, 0, 19, 7);
        terminal.draw(|frame| list(frame, area, count, item, cursor, sheet)).unwrap();
        (rows(&terminal), set.get())
    }

    #[test]
    fn a_list_shows_the_same_however_little_of_it_is_set() {
        let count = 300;
        let all: Vec<_> =
            (0..count).flat_map(|at| (0..=at % 3).map(move |row| (at, row))).collect();
        for cursor in [0, 1, 2, 3, 4, 7, 150, 151, 152, 297, 298, 299] {
            let first = all.iter().position(|line| *line == (cursor, 0)).unwrap();
            let end = first + cursor % 3 + 1;
            let top = end.saturating_sub(7).min(first);
            let (shown, set) = listed(count, Some(cursor));
            for (row, line) in shown.iter().enumerate() {
                let (at, of) = all[top + row];
                let mark = if (at, of) == (cursor, 0) { "▸" } else { " " };
                let said = format!("{mark}{at}/{of}");
                let edge = match row {
                    0 if top > 0 => "▲",
                    6 if top + 7 < all.len() => "▼",
                    _ => "",
                };
                assert_eq!(*line, format!("{said:<19}{edge}").trim_end(), "{cursor}");
            }
            assert!(set <= 8, "{set} of {count} items are set for seven rows");
        }
        assert_eq!(listed(2, Some(0)).0[..4], ["▸0/0", " 1/0", " 1/1", ""]);
        assert_eq!(listed(300, None).0[0], " 0/0");
        assert_eq!(listed(0, Some(0)).0[0], "");
    }
}
