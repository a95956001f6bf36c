//! The whole window: header, screen, footer, and what lies over them.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::text::{Line, Span, Text};
use ratatui::widgets::{Block, Clear};

use super::help;
use super::model::{Model, Overlay, Screen};
use super::page::{Page, fit, width};
use super::scroll;
use super::sheet::{SMALLEST, Sheet};

/// Draws everything.
pub fn draw(frame: &mut Frame<'_>, model: &Model) {
    let mut sheet = model.sheet;
    // The window may have changed since the model was told.
    sheet.size = frame.area().as_size();
    if !sheet.fits() {
        let text = format!(
            "This window is {} by {}.\nThe game needs {} by {}.\nMake it larger.\nCtrl-C leaves; the game is kept.",
            sheet.size.width, sheet.size.height, SMALLEST.width, SMALLEST.height
        );
        return frame.render_widget(Text::raw(text), frame.area());
    }
    header(frame, model, sheet.header());
    match model.overlay {
        Overlay::Help(top) => scroll::show(frame, sheet.reading(), &help::lines(sheet), top),
        Overlay::None | Overlay::Leave => {
            let hint = model.hint(sheet);
            let above = sheet.without(hint.len());
            screen(frame, model, above);
            let area = Rect { y: above.footer().y, height: hint.len() as u16, ..sheet.reading() };
            scroll::show(frame, area, &hint, 0);
        }
    }
    footer(frame, model, sheet.footer());
    if model.overlay == Overlay::Leave {
        leave(frame, model);
    }
    if let Some(notice) = &model.notice {
        self::notice(frame, model, notice);
    }
}

fn screen(frame: &mut Frame<'_>, model: &Model, sheet: Sheet) {
    match &model.screen {
        Screen::Welcome(welcome) => welcome.draw(frame, sheet),
        Screen::Veil(veil) => veil.draw(frame, sheet),
        Screen::Table(table) => table.draw(frame, sheet),
        Screen::Scene(scene) => scene.draw(frame, sheet),
        Screen::Debrief(debrief) => debrief.draw(frame, sheet),
        Screen::Stuck => {
            let mut page = Page::new(sheet.reading().width, sheet);
            page.text("The turn could not be adjudicated. Nothing is lost.", sheet.strong());
            page.gap();
            page.text("Enter tries again; q leaves, and the game is kept.", Style::new());
            scroll::show(frame, sheet.reading(), &page.lines(), 0);
        }
    }
}

/// Title on the left; turn, date and seat on the right.
fn header(frame: &mut Frame<'_>, model: &Model, area: Rect) {
    let right = match &model.screen {
        Screen::Welcome(_) | Screen::Stuck => String::new(),
        Screen::Veil(veil) => format!("Turn {}", veil.turn),
        Screen::Table(table) => {
            let view = &table.view;
            let seat = view.actor(table.actor);
            format!("{} · turn {} of {} · {}", view.date, view.turn, view.turns, seat)
        }
        Screen::Scene(scene) => scene.place(),
        Screen::Debrief(_) => "Debrief".to_owned(),
    };
    let columns = usize::from(area.width);
    let left = fit(&format!(" {}", model.title), columns.saturating_sub(width(&right) + 2));
    let text = fit(&format!("{left} {right} "), columns);
    frame.render_widget(Line::styled(text, model.sheet.bar()), area);
}

fn hints(model: &Model) -> Vec<(&'static str, &'static str)> {
    match (&model.overlay, &model.screen) {
        (Overlay::Help(_), _) => vec![("any key", "back"), ("↑↓", "scroll")],
        (_, Screen::Welcome(_)) => vec![("Enter", "begin"), ("↑↓", "scroll")],
        (_, Screen::Veil(_)) => vec![("Enter", "open the table")],
        (_, Screen::Stuck) => vec![("Enter", "try again")],
        (_, Screen::Table(table)) => table.hints(),
        (_, Screen::Scene(scene)) => scene.hints(),
        (_, Screen::Debrief(debrief)) => debrief.hints(),
    }
}

/// The keys that matter now, as many as fit.
fn footer(frame: &mut Frame<'_>, model: &Model, area: Rect) {
    let typing = matches!(&model.screen, Screen::Table(table) if table.typing());
    let mut last = if typing { vec![("F1", "keys")] } else { vec![("?", "keys"), ("q", "leave")] };
    if model.guide.is_some() && !typing {
        last.splice(0..0, [("g", "next hint"), ("G", "no more")]);
    }
    let mut spans = vec![Span::raw(" ")];
    let mut left = usize::from(area.width).saturating_sub(1);
    for (key, what) in hints(model).into_iter().chain(last) {
        let blank = if key.is_empty() { "" } else { " " };
        let wide = width(key) + width(what) + 3;
        if wide > left {
            break;
        }
        left -= wide;
        spans.push(Span::styled(key, model.sheet.strong()));
        spans.push(Span::styled(format!("{blank}{what}  "), model.sheet.faint()));
    }
    frame.render_widget(Line::from(spans), area);
}

/// A box over the middle of the window, with this text in it.
fn over(frame: &mut Frame<'_>, page: Page, bottom: bool) {
    let lines = page.lines();
    let all = frame.area();
    let height = u16::try_from(lines.len() + 2).unwrap_or(all.height).min(all.height);
    let wide = lines.iter().map(Line::width).max().unwrap_or(0) + 4;
    let width = u16::try_from(wide).unwrap_or(all.width).min(all.width);
    let y = if bottom { all.height - height - 1 } else { (all.height - height) / 2 };
    let area = Rect { x: (all.width - width) / 2, y, width, height };
    let block = Block::bordered();
    let inside = block.inner(area);
    frame.render_widget(Clear, area);
    frame.render_widget(block, area);
    scroll::show(frame, Rect { x: inside.x + 1, width: inside.width - 2, ..inside }, &lines, 0);
}

fn leave(frame: &mut Frame<'_>, model: &Model) {
    let sheet = model.sheet;
    let mut page = Page::new(sheet.size.width.min(66) - 6, sheet);
    page.text("Leave the game?", sheet.strong());
    page.gap();
    page.text(
        "It is kept: every sealed order and every probability. Options chosen but not sealed are \
         forgotten.",
        Style::new(),
    );
    page.gap();
    page.text(&model.resume, Style::new());
    page.gap();
    page.text("y\u{a0}leave\u{a0}\u{a0}\u{a0}n\u{a0}stay", sheet.strong());
    over(frame, page, false);
}

fn notice(frame: &mut Frame<'_>, model: &Model, text: &str) {
    let mut page = Page::new(model.sheet.size.width - 8, model.sheet);
    page.item("! ", text, model.sheet.worse());
    over(frame, page, true);
}
