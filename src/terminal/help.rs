//! The keys, and what the signs mean.

use std::borrow::Cow;

use ratatui::style::Style;
use ratatui::text::Line;

use super::page::{TextPage, fit};
use super::sheet::TerminalSheet;
use crate::texts::say;

/// Keys or signs, each with what it does or means.
type Rows = Vec<(Cow<'static, str>, String)>;

fn everywhere() -> Rows {
    vec![
        ("↑ ↓ PgUp PgDn".into(), say!("term-help-move")),
        ("Enter".into(), say!("term-help-open")),
        ("y, n".into(), say!("term-help-yes-no")),
        ("Esc".into(), say!("term-help-back")),
        (say!("term-help-keys-key").into(), say!("term-help-keys")),
        ("g".into(), say!("term-help-hint")),
        ("q".into(), say!("term-help-leave")),
    ]
}

fn table() -> Rows {
    vec![
        (say!("term-help-parts-key").into(), say!("term-help-tabs")),
        ("Space".into(), say!("term-help-choose")),
        ("Enter".into(), say!("term-help-open-under")),
        ("f".into(), say!("term-help-forecast")),
        ("x".into(), say!("term-help-stop")),
        ("m".into(), say!("term-help-own-move")),
        ("t".into(), say!("term-help-futures")),
        ("b".into(), say!("term-help-brief")),
        ("s".into(), say!("term-help-seal")),
        ("Space".into(), say!("term-help-veil")),
        ("w".into(), say!("term-help-why")),
    ]
}

fn option() -> Rows {
    vec![
        ("← →".into(), say!("term-help-options")),
        ("Space, f, x".into(), say!("term-help-as-above")),
    ]
}

fn own_move() -> Rows {
    vec![
        ("↑ ↓ Tab".into(), say!("term-help-lines")),
        ("← → Space".into(), say!("term-help-kind")),
        ("Enter".into(), say!("term-help-next-line")),
        ("y".into(), say!("term-help-write-down")),
        ("Esc".into(), say!("term-help-back-to-table")),
    ]
}

fn facilitator() -> Rows {
    vec![
        ("f".into(), say!("term-help-take-helm")),
        ("Enter".into(), say!("term-help-decide")),
        ("↑ ↓".into(), say!("term-help-branch")),
        ("n".into(), say!("term-help-hand-over")),
        ("o".into(), say!("term-help-open-orders")),
    ]
}

fn adjudication() -> Rows {
    vec![
        (say!("term-help-roll-key").into(), say!("term-help-roll")),
        ("←".into(), say!("term-help-card-before")),
        ("s".into(), say!("term-help-skip")),
    ]
}

fn debrief() -> Rows {
    vec![
        (say!("term-help-tabs-key").into(), say!("term-help-pages")),
        ("t".into(), say!("term-help-futures")),
        ("r".into(), say!("term-help-road")),
        ("o".into(), say!("term-help-other-room")),
        ("w".into(), say!("term-help-what-if")),
        ("q".into(), say!("tty-hint-leave")),
    ]
}

fn signs() -> Rows {
    vec![
        ("▶".into(), say!("term-sign-here")),
        ("•".into(), say!("term-sign-stood")),
        ("‡ 12%".into(), say!("term-sign-threshold")),
        (format!("‡ {}", say!("tty-threshold-past")).into(), say!("term-sign-past")),
        ("!".into(), say!("term-sign-worse")),
        ("✓".into(), say!("term-sign-better")),
        ("…".into(), say!("term-sign-more")),
    ]
}

/// The help text.
pub(super) fn lines(sheet: TerminalSheet) -> Vec<Line<'static>> {
    let parts = [
        (say!("term-help-everywhere"), everywhere()),
        (say!("term-help-at-table"), table()),
        (say!("term-help-in-option"), option()),
        (say!("term-help-in-own-move"), own_move()),
        (say!("term-help-facilitator"), facilitator()),
        (say!("term-help-adjudication"), adjudication()),
        (say!("term-help-debrief"), debrief()),
        (say!("term-help-signs"), signs()),
    ];
    let mut page = TextPage::new(sheet.reading().width, sheet);
    for (heading, rows) in parts {
        page.heading(&heading);
        for (key, what) in rows {
            page.item(&fit(&format!("  {key}"), 18), &what, Style::new());
        }
    }
    page.lines()
}
