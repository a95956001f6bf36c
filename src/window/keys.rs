//! The keyboard: single keys that screens answer to, and what each does.

use bevy_egui::egui::{Event, Key, Modifiers, Ui};

pub(super) use super::presses::shown;

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

/// Keys and what they do: everywhere, and on each screen by its name. Shown by F1.
pub const KEYS: &[(&str, &[(&str, &str)])] = &[
    (
        "Everywhere",
        &[
            ("Tab, Shift+Tab", "to the next or the last button or field"),
            ("Enter, Space", "press it"),
            ("Esc", "close, or back"),
            ("F1 or ?", "this page; F1 also while you type"),
            ("F2", "settings"),
            ("G", "next hint, where a scenario has a guide; Shift+G: no more hints"),
            ("PgUp, PgDn", "scroll; Home and End to the ends"),
        ],
    ),
    (
        "Library",
        &[
            ("1 to 9", "open that scenario"),
            ("C", "continue the unfinished game that was played last"),
        ],
    ),
    ("Set-up", &[("1 to 9", "change who plays that seat"), ("Enter", "start")]),
    (
        "Table",
        &[
            ("1 to 9", "take that card, or put it back"),
            ("Up, Down", "read the card above or below"),
            ("F", "forecast the card you read"),
            ("C", "compare the card you read with the next you read, and back"),
            ("[ and ]", "play that card earlier or later; Alt with Up and Down does the same"),
            ("H", "put all cards back, to hold"),
            ("W", "a move of your own, where the scenario has free moves"),
            ("S", "seal: reason and probabilities; or drag a taken card onto the seal"),
            ("Ctrl+Enter", "on the sheet that seals: seal, also while you type the reason"),
            ("M", "large map, and back; on the map arrows move, + and − zoom, 0 shows all"),
            ("V", "which part Page Up and Page Down scroll"),
            ("P", "begin projector mode, which shows what everybody may know; and end it"),
        ],
    ),
    ("Brief", &[("N, Enter", "to the table")]),
    ("Hand over", &[("Enter", "sit down and show the table")]),
    (
        "Facilitator",
        &[
            ("O", "open the orders, once everybody has sealed; Y on the sheet that asks"),
            ("N", "hand over to the next seat"),
        ],
    ),
    (
        "Adjudication",
        &[
            ("N, B", "next factor or step, back"),
            ("K", "skip to the result"),
            ("X", "speed: 1×, 2×, at once"),
        ],
    ),
    (
        "Debrief",
        &[
            ("N, B", "next, back"),
            ("1 to 7", "parts of the debrief"),
            ("E", "save the report: a page and its pictures; again to stop"),
        ],
    ),
    ("Settings", &[("Esc", "back to where you were")]),
];

/// Whether a function key was pressed: nobody means to type one. Uses it up.
pub fn function(ui: &Ui, key: Key) -> bool {
    ui.input_mut(|input| input.consume_key(Modifiers::NONE, key))
}
