//! The keyboard: single keys that screens answer to, and what each does.

use bevy_egui::egui::{Event, Key, Modifiers, Ui};

pub(super) use super::presses::shown;
use super::shell::{Page, Phase};
use crate::texts::say;

/// Whether a key was pressed for this part of the screen: not while somebody types, and not under a
/// sheet that lies on top. Uses the key up, so that one press does one thing. In capitals or not is the
/// same, and where a layout has no Latin letter on a key, its place on the keyboard counts.
pub fn pressed(ui: &Ui, key: Key) -> bool {
    pressed_with(ui, Modifiers::NONE, key)
}

/// The same with a modifier held. Ask before asking for the key alone, which doesn't mind Alt.
pub fn pressed_with(ui: &Ui, modifiers: Modifiers, key: Key) -> bool {
    let types = !modifiers.command && key != Key::Escape;
    if covered(ui) || types && ui.text_edit_focused() {
        return false;
    }
    ui.input_mut(|input| input.consume_key(modifiers, key))
}

/// Whether Enter was pressed with Ctrl (on a Mac with Cmd): it says yes also while somebody types.
pub fn yes(ui: &Ui) -> bool {
    pressed_with(ui, Modifiers::COMMAND, Key::Enter)
}

/// Whether a sheet lies on top of this part of the screen.
pub fn covered(ui: &Ui) -> bool {
    ui.memory(|memory| memory.top_modal_layer()).is_some_and(|top| top != ui.layer_id())
}

/// The digit that was pressed, from 1 to 9, as a position from 0.
pub fn digit(ui: &Ui) -> Option<usize> {
    const DIGITS: [Key; 9] = [
        Key::Num1,
        Key::Num2,
        Key::Num3,
        Key::Num4,
        Key::Num5,
        Key::Num6,
        Key::Num7,
        Key::Num8,
        Key::Num9,
    ];
    // By where it is on the keyboard, too: some layouts type digits with Shift only.
    let there = |wanted: Key| {
        ui.input(|input| {
            input.events.iter().find_map(|event| match event {
                Event::Key { key, physical_key, pressed: true, modifiers, .. } => {
                    let here = *physical_key == Some(wanted) && !modifiers.any();
                    (here && !DIGITS.contains(key)).then_some(*key)
                }
                _ => None,
            })
        })
    };
    DIGITS.iter().position(|digit| {
        pressed(ui, *digit) || there(*digit).is_some_and(|typed| pressed(ui, typed))
    })
}

/// A key, and what it does.
pub type Does = (String, String);

fn does(key: impl Into<String>, what: String) -> Does {
    (key.into(), what)
}

/// What keys do on every page. Shown by F1.
pub fn everywhere() -> Vec<Does> {
    vec![
        does("Tab, Shift+Tab", say!("window-keys-focus")),
        does(say!("window-key-enter-space"), say!("window-keys-press")),
        does("Esc", say!("window-keys-close")),
        does(say!("window-key-f1"), say!("window-keys-help")),
        does("F2", say!("window-keys-settings")),
        does("G", say!("window-keys-hint")),
        does("PgUp, PgDn", say!("window-keys-scroll")),
    ]
}

/// What keys do on a page.
pub fn of(page: Page) -> Vec<Does> {
    match page {
        Page::Library => vec![
            does(say!("window-key-1-to-9"), say!("window-keys-open-scenario")),
            does("C", say!("window-keys-continue")),
        ],
        Page::Setup => vec![
            does(say!("window-key-1-to-9"), say!("window-keys-change-player")),
            does("Enter", say!("window-keys-start")),
        ],
        Page::Game(Phase::Table) => at_table(),
        Page::Game(Phase::Brief) => vec![does("N, Enter", say!("window-keys-to-table"))],
        Page::Game(Phase::HandOver) => vec![does("Enter", say!("window-keys-sit-down"))],
        Page::Game(Phase::Helm) => vec![
            does("O", say!("window-keys-open-orders")),
            does("N", say!("window-keys-next-seat")),
        ],
        Page::Game(Phase::Adjudication) => vec![
            does("N, B", say!("window-keys-walk")),
            does("K", say!("window-keys-skip")),
            does("X", say!("window-keys-speed")),
        ],
        Page::Game(Phase::Debrief) => vec![
            does("N, B", say!("window-keys-next")),
            does(say!("window-key-1-to-7"), say!("window-keys-parts")),
            does("E", say!("window-keys-report")),
            does("W", say!("window-keys-what-if")),
        ],
        Page::Settings => vec![does("Esc", say!("window-keys-back"))],
    }
}

fn at_table() -> Vec<Does> {
    vec![
        does(say!("window-key-1-to-9"), say!("window-keys-take")),
        does(say!("window-key-up-down"), say!("window-keys-read")),
        does("F", say!("window-keys-forecast")),
        does("C", say!("window-keys-compare")),
        does(say!("window-key-brackets"), say!("window-keys-order")),
        does("H", say!("window-keys-hold")),
        does("W", say!("window-keys-free-move")),
        does("S", say!("window-keys-seal")),
        does("Ctrl+Enter", say!("window-keys-seal-at-once")),
        does("M", say!("window-keys-map")),
        does("V", say!("window-keys-scrolls")),
        does("P", say!("window-keys-projector")),
    ]
}

/// Whether a function key was pressed: nobody means to type one. Uses it up.
pub fn function(ui: &Ui, key: Key) -> bool {
    ui.input_mut(|input| input.consume_key(Modifiers::NONE, key))
}
