//! The keys, and what the signs mean.

use ratatui::style::Style;
use ratatui::text::Line;

use super::page::{Page, fit};
use super::sheet::TerminalSheet;

const KEYS: [(&str, &[(&str, &str)]); 7] = [
    (
        "Everywhere",
        &[
            ("↑ ↓ PgUp PgDn", "move or scroll; Home and End go to the ends"),
            ("Enter", "open, go on"),
            ("y, n", "yes, no: to what can't be taken back"),
            ("Esc", "back"),
            ("? or F1", "these keys"),
            ("g", "next hint, where a scenario has a guide; h: no more hints"),
            ("q", "leave; the game is kept. Ctrl-C leaves at once"),
        ],
    ),
    (
        "Table",
        &[
            ("1 to 7, Tab", "news, options, measures, aims, world, risk, questions"),
            ("Space", "put the option under the cursor among your orders, or take it back"),
            ("Enter", "open what is under the cursor"),
            ("f", "forecast the option against holding"),
            ("x", "stop forecasts"),
            ("m", "a move of your own, where the scenario has free moves"),
            ("b", "your brief"),
            ("s", "seal your orders; with none chosen you hold"),
            ("Space", "at the veil between two people: open the table"),
        ],
    ),
    ("Option", &[("← →", "the option before, the option after"), ("Space, f, x", "as above")]),
    (
        "Own move",
        &[
            ("↑ ↓ Tab", "the line before, the next line; empty lines of lists vanish"),
            ("← → Space", "choose the kind of act, whom it is done to, open or covert"),
            ("Enter", "the next line"),
            ("y", "in the last line: write it down as a card"),
            ("Esc", "back to the table; what you typed is kept. Ctrl-U empties a line"),
        ],
    ),
    (
        "Facilitator",
        &[
            ("f", "at the veil: the keyboard goes to whoever runs the game"),
            ("Enter", "decide the draw under the cursor, or read an inject and throw it in"),
            ("↑ ↓", "in a draw: the dice or a branch; then type why, or what your dice show"),
            ("n", "hand over to the next seat"),
            ("o", "open the orders, once everybody has sealed"),
        ],
    ),
    (
        "Adjudication",
        &[
            ("Enter or →", "roll the dice, then the next card"),
            ("←", "the card before"),
            ("s", "skip to where things stand"),
        ],
    ),
    ("Debrief", &[("1 to 7, Tab", "its pages"), ("q", "leave")]),
];

const SIGNS: [(&str, &str); 7] = [
    ("▶", "where the crisis stands"),
    ("•", "where it has stood"),
    ("‡ 12%", "a threshold and the chance that it is crossed by the end"),
    ("‡ past", "crossed before; the chance is that it is crossed again"),
    ("!", "changed for the worse, or crosses a line"),
    ("✓", "changed for the better"),
    ("…", "being computed, or cut to fit"),
];

/// The help text.
pub(super) fn lines(sheet: TerminalSheet) -> Vec<Line<'static>> {
    let mut page = Page::new(sheet.reading().width, sheet);
    for (place, keys) in KEYS {
        page.heading(place);
        for (key, what) in keys {
            page.item(&fit(&format!("  {key}"), 18), what, Style::new());
        }
    }
    page.heading("Signs");
    for (sign, what) in SIGNS {
        page.item(&fit(&format!("  {sign}"), 18), what, Style::new());
    }
    page.lines()
}
