//! The whole window: header, screen, footer, and what lies over them.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::text::{Line, Span, Text};
use ratatui::widgets::{Block, Clear};

use super::model::{Model, Overlay, TerminalScreen};
use super::page::{TextPage, fit, width};
use super::scroll;
use super::sheet::{SMALLEST, TerminalSheet};
use super::{help, rehearsal};
use crate::legible;
use crate::texts::say;

/// Draws everything.
pub fn draw(frame: &mut Frame<'_>, model: &Model) {
    let mut sheet = model.sheet;
    // The window may have changed since the model was told.
    sheet.size = frame.area().as_size();
    if !sheet.fits() {
        return too_small(frame);
    }
    header(frame, model, sheet);
    match model.overlay {
        Overlay::Help(top) => scroll::show(frame, sheet.reading(), &help::lines(sheet), top),
        Overlay::Why(top) => scroll::show(frame, sheet.reading(), &rehearsal::lines(model), top),
        Overlay::None | Overlay::Leave => {
            let hint = model.hint(sheet);
            let above = sheet.without(hint.len());
            screen(frame, model, above);
            let height = sheet.footer().y.saturating_sub(above.footer().y);
            let area = Rect { y: above.footer().y, height, ..sheet.reading() };
            scroll::show(frame, area, &hint, 0);
        }
    }
    footer(frame, model, sheet);
    if model.overlay == Overlay::Leave {
        leave(frame, model);
    }
    if let Some(notice) = &model.notice {
        self::notice(frame, sheet, notice);
    }
}

/// What stands in a window that is too small: then keys do nothing.
pub(super) fn too_small(frame: &mut Frame<'_>) {
    let size = frame.area().as_size();
    let text = say!(
        "tty-too-small",
        width = size.width,
        height = size.height,
        least_width = SMALLEST.width,
        least_height = SMALLEST.height,
    );
    frame.render_widget(Text::raw(text), frame.area());
}

fn screen(frame: &mut Frame<'_>, model: &Model, sheet: TerminalSheet) {
    match &model.screen {
        TerminalScreen::Welcome(welcome) => welcome.draw(frame, sheet),
        TerminalScreen::Veil(veil) => veil.draw(frame, sheet),
        TerminalScreen::Table(table) => table.draw(frame, sheet),
        TerminalScreen::Scene(scene) => scene.draw(frame, sheet),
        TerminalScreen::Debrief(debrief) => debrief.draw(frame, sheet),
        TerminalScreen::Helm(helm) => helm.draw(frame, sheet),
        TerminalScreen::Sealing(_) | TerminalScreen::Waiting => {
            let mut page = TextPage::new(sheet.reading().width, sheet);
            page.text(&say!("tty-the-others-decide"), sheet.strong());
            scroll::show(frame, sheet.reading(), &page.lines(), 0);
        }
        TerminalScreen::Stuck => {
            let mut page = TextPage::new(sheet.reading().width, sheet);
            page.text(&say!("tty-stuck"), sheet.strong());
            page.gap();
            page.text(&say!("tty-enter-tries-again"), Style::new());
            scroll::show(frame, sheet.reading(), &page.lines(), 0);
        }
    }
}

/// Title on the left; turn, date and seat on the right.
fn header(frame: &mut Frame<'_>, model: &Model, sheet: TerminalSheet) {
    let right = match &model.screen {
        TerminalScreen::Welcome(_)
        | TerminalScreen::Stuck
        | TerminalScreen::Sealing(_)
        | TerminalScreen::Waiting => String::new(),
        TerminalScreen::Helm(helm) => say!("tty-turn-you-run", turn = helm.helm.turn),
        TerminalScreen::Veil(veil) => say!("tty-turn", turn = veil.turn),
        TerminalScreen::Table(table) => {
            let view = &table.view;
            let seat = view.actor(table.actor);
            let turn =
                say!("tty-turn-of", turn = view.turn, turns = view.turns, end = view.end_word());
            format!("{} · {turn} · {seat}", view.date)
        }
        TerminalScreen::Scene(scene) => scene.place(),
        TerminalScreen::Debrief(_) => say!("tty-debrief"),
    };
    top(frame, sheet, &model.title, &right);
}

/// The first row: something on the left, something on the right.
pub(super) fn top(frame: &mut Frame<'_>, sheet: TerminalSheet, left: &str, right: &str) {
    let area = sheet.header();
    let columns = usize::from(area.width);
    let left = fit(&format!(" {left}"), columns.saturating_sub(width(right) + 2));
    let text = fit(&format!("{left} {right} "), columns);
    frame.render_widget(Line::styled(text, sheet.bar()), area);
}

fn hints(model: &Model) -> Vec<KeyHint> {
    match (&model.overlay, &model.screen) {
        (Overlay::Help(_) | Overlay::Why(_), _) => {
            vec![("", say!("tty-hint-any-key-back")), ("↑↓", say!("tty-hint-scroll"))]
        }
        (Overlay::Leave, _) => {
            vec![("y", say!("tty-hint-leave")), ("n", say!("tty-hint-stay"))]
        }
        (_, TerminalScreen::Welcome(_)) => {
            vec![("Enter", say!("tty-hint-begin")), ("↑↓", say!("tty-hint-scroll"))]
        }
        (_, TerminalScreen::Veil(_)) => vec![("Space", say!("tty-hint-open-the-table"))],
        (_, TerminalScreen::Helm(helm)) => helm.hints(),
        (_, TerminalScreen::Sealing(_) | TerminalScreen::Waiting) => Vec::new(),
        (_, TerminalScreen::Stuck) => vec![("Enter", say!("tty-hint-try-again"))],
        (_, TerminalScreen::Table(table)) => table.hints(),
        (_, TerminalScreen::Scene(scene)) => scene.hints(),
        (_, TerminalScreen::Debrief(debrief)) => debrief.hints(),
    }
}

/// The keys that matter now.
fn footer(frame: &mut Frame<'_>, model: &Model, sheet: TerminalSheet) {
    let mut keys = hints(model);
    if model.overlay != Overlay::Leave {
        keys.extend(everywhere(model));
    }
    bottom(frame, sheet, model.stray.as_deref(), &keys);
}

/// The keys that are there on every screen.
fn everywhere(model: &Model) -> Vec<KeyHint> {
    if model.typing() {
        return vec![("F1", say!("tty-hint-keys"))];
    }
    let mut keys = Vec::new();
    if let Some(hint) = &model.guide {
        keys.extend(hint.read.then(|| ("g", say!("tty-hint-next-hint"))));
        keys.push(("h", say!("tty-hint-no-more")));
    }
    let table = matches!(model.screen, TerminalScreen::Table(_));
    if model.rehearsed && table && model.overlay == Overlay::None {
        keys.push(("w", say!("tty-hint-why")));
    }
    keys.extend([("?", say!("tty-hint-keys")), ("q", say!("tty-hint-leave"))]);
    keys.extend(model.guide_away.then(|| ("h", say!("tty-hint-guide"))));
    keys
}

/// A key and what it does.
pub(super) type KeyHint = (&'static str, String);

/// The last row: a key that means nothing, and those that mean something, as many as fit.
pub(super) fn bottom(
    frame: &mut Frame<'_>,
    sheet: TerminalSheet,
    stray: Option<&str>,
    keys: &[KeyHint],
) {
    let area = sheet.footer();
    let mut spans = vec![Span::raw(" ")];
    let mut left = usize::from(area.width).saturating_sub(1);
    if let Some(stray) = stray {
        let text = format!("{}  ", say!("tty-does-nothing", key = &*legible::line(stray)));
        left = left.saturating_sub(width(&text));
        spans.push(Span::styled(text, sheet.worse()));
    }
    for (key, what) in keys {
        let blank = if key.is_empty() { "" } else { " " };
        let wide = width(key) + width(what) + 3;
        if wide > left {
            break;
        }
        left -= wide;
        spans.push(Span::styled(*key, sheet.strong()));
        spans.push(Span::styled(format!("{blank}{what}  "), sheet.faint()));
    }
    frame.render_widget(Line::from(spans), area);
}

/// A box over the middle of the window, with this text in it.
pub(super) fn over(frame: &mut Frame<'_>, page: TextPage, bottom: bool) {
    let lines = page.lines();
    let all = frame.area();
    let height = u16::try_from(lines.len() + 2).unwrap_or(all.height).min(all.height);
    let wide = lines.iter().map(Line::width).max().unwrap_or(0) + 4;
    let width = u16::try_from(wide).unwrap_or(all.width).min(all.width);
    let room = all.height - height;
    let y = if bottom { room.saturating_sub(1) } else { room / 2 };
    let area = Rect { x: (all.width - width) / 2, y, width, height };
    let block = Block::bordered();
    let inside = block.inner(area);
    frame.render_widget(Clear, area);
    frame.render_widget(block, area);
    scroll::show(
        frame,
        Rect { x: inside.x + 1, width: inside.width.saturating_sub(2), ..inside },
        &lines,
        0,
    );
}

fn leave(frame: &mut Frame<'_>, model: &Model) {
    let sheet = model.sheet;
    let mut page = TextPage::new(sheet.size.width.min(66).saturating_sub(6), sheet);
    page.text(&say!("tty-leave-the-game"), sheet.strong());
    page.gap();
    if matches!(model.screen, TerminalScreen::Debrief(_)) {
        page.text(&say!("tty-it-has-ended"), Style::new());
        page.gap();
        page.text(&say!("tty-how-to-see-it-again"), Style::new());
    } else if !model.begun {
        page.text(&say!("tty-nothing-to-keep"), Style::new());
    } else {
        page.text(&say!("tty-what-is-kept"), Style::new());
        page.gap();
        page.text(&model.resume, Style::new());
    }
    page.gap();
    let keys = format!("y {}   n {}", say!("tty-hint-leave"), say!("tty-hint-stay"));
    page.text(&keys.replace(' ', "\u{a0}"), sheet.strong());
    over(frame, page, false);
}

/// A message, at the foot.
pub(super) fn notice(frame: &mut Frame<'_>, sheet: TerminalSheet, text: &str) {
    let mut page = TextPage::new(sheet.size.width.saturating_sub(8), sheet);
    page.item("! ", text, sheet.worse());
    over(frame, page, true);
}
