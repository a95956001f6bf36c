//! Where things lie on the table.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};
use ratatui::widgets::{Block, Borders};

use super::{Tab, TableScreen};
use crate::terminal::page::width;
use crate::terminal::scroll;
use crate::terminal::sheet::TerminalSheet;
use crate::texts::say;

/// From this width on, there is room for a third column.
const WIDE: u16 = 130;

/// The table's parts.
#[derive(Clone, Copy, Debug)]
pub(super) struct Areas {
    tabs: Rect,
    left: Rect,
    /// The part that has the cursor.
    pub main: Rect,
    /// A second part beside it, in a wide window.
    side: Option<Rect>,
}

pub(super) fn areas(sheet: TerminalSheet) -> Areas {
    let body = sheet.body();
    let tabs = Rect { height: 1, ..body };
    let rest = Rect { y: body.y + 2, height: body.height.saturating_sub(2), ..body };
    let left = (rest.width * 38 / 100).clamp(29, 48);
    let right = rest.width.saturating_sub(left);
    let (x, margin) = (rest.x + left, 2);
    let column =
        |x: u16, width: u16| Rect { x: x + 1, width: width.saturating_sub(margin + 1), ..rest };
    let (main, side) = if rest.width >= WIDE {
        let half = right * 55 / 100;
        (column(x, half), Some(column(x + half, right - half)))
    } else {
        (column(x, right), None)
    };
    Areas { tabs, left: Rect { width: left, ..rest }, main, side }
}

impl TableScreen {
    pub(super) fn draw_table(&self, frame: &mut Frame<'_>, sheet: TerminalSheet) {
        let areas = areas(sheet);
        frame.render_widget(self.tab_line(areas.tabs.width, sheet), areas.tabs);
        let block = Block::new().borders(Borders::RIGHT).border_style(sheet.faint());
        let inside = block.inner(areas.left);
        frame.render_widget(block, areas.left);
        let inside = Rect { x: inside.x + 1, width: inside.width.saturating_sub(1), ..inside };
        self.draw_ladder(frame, inside, sheet);
        self.draw_part(frame, areas.main, self.tab, true, sheet);
        if let Some(side) = areas.side {
            let other = if self.tab == Tab::News { Tab::Options } else { Tab::News };
            let block = Block::new().borders(Borders::LEFT).border_style(sheet.faint());
            let edge = Rect { x: side.x - 2, width: 1, ..side };
            frame.render_widget(block, edge);
            self.draw_part(frame, side, other, false, sheet);
        }
    }

    fn draw_part(
        &self,
        frame: &mut Frame<'_>,
        area: Rect,
        tab: Tab,
        active: bool,
        sheet: TerminalSheet,
    ) {
        let (view, width) = (&self.view, area.width);
        let (rows, row) = self.option_rows(active);
        let count = match tab {
            Tab::News => view.news.len(),
            Tab::Options => rows.len(),
            Tab::Questions => view.questions.len(),
            _ => {
                return self.tab_text(area, sheet).show(frame, self.tops[tab as usize]);
            }
        };
        let news = self.news();
        let item = |at: usize| match tab {
            Tab::News => self.news_item(news[at], width, sheet),
            Tab::Options => self.option_item(rows[at], width, sheet),
            _ => self.question_item(&view.questions[at], width, sheet),
        };
        let head = self.list_head(tab, width, sheet);
        let used = u16::try_from(head.len()).unwrap_or(u16::MAX).min(area.height);
        let rest = Rect { y: area.y + used, height: area.height - used, ..area };
        scroll::show(frame, Rect { height: used, ..area }, &head, 0);
        let cursor = match tab {
            Tab::Options => row,
            _ => active.then(|| self.cursor(count)),
        };
        scroll::list(frame, rest, count, item, cursor, sheet);
    }

    fn tab_line(&self, room: u16, sheet: TerminalSheet) -> Line<'static> {
        let names: Vec<_> =
            self.tabs().iter().zip(1..).map(|(tab, at)| format!("{at} {}", tab.name())).collect();
        let needed: usize = names.iter().map(|name| width(name) + 2).sum();
        let end = if needed < usize::from(room) { " " } else { "" };
        let mut spans = vec![Span::raw(end)];
        for (tab, name) in self.tabs().iter().zip(names) {
            let (tab, name) = (*tab, format!(" {name}{end}"));
            let style = if tab == self.tab { sheet.bar() } else { ratatui::style::Style::new() };
            spans.push(Span::styled(name, style));
        }
        let chosen = self.hand.taken.len();
        if chosen > 0 {
            spans.push(Span::styled(
                format!(" {}", say!("tty-chosen", count = chosen)),
                sheet.own(),
            ));
        }
        Line::from(spans)
    }
}
