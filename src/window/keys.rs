//! The keyboard: what single keys do, on which page, and whether one was pressed. Screens ask for an act,
//! never for a key, so that the list that F1 shows is the list of what there is.

use bevy_egui::egui::{Event, Key, Modifiers, Ui};

pub(super) use super::presses::shown;
use super::shell::{Page, Phase};
use crate::texts::say;

/// A key, with what is held.
type Stroke = (Modifiers, Key);

const fn key(key: Key) -> Stroke {
    (Modifiers::NONE, key)
}

const DIGITS: [Stroke; 9] = [
    key(Key::Num1),
    key(Key::Num2),
    key(Key::Num3),
    key(Key::Num4),
    key(Key::Num5),
    key(Key::Num6),
    key(Key::Num7),
    key(Key::Num8),
    key(Key::Num9),
];

macro_rules! acts {
    ($($(#[$doc:meta])* $act:ident: $strokes:expr;)*) => {
        /// What keys can do.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
        pub enum Act {
            $($(#[$doc])* $act,)*
        }

        impl Act {
            /// Every act.
            pub const ALL: &[Self] = &[$(Self::$act),*];

            /// Keys that do it; any of them. One with something held comes first, for a key alone
            /// does not mind that.
            pub fn strokes(self) -> &'static [Stroke] {
                match self {
                    $(Self::$act => const { &$strokes },)*
                }
            }
        }
    };
}

acts! {
    /// Closes what lies on top, or leads back.
    Close: [key(Key::Escape)];
    /// Shows the list of keys.
    Help: [key(Key::F1)];
    /// Opens the settings.
    Settings: [key(Key::F2)];
    /// Opens the wall in a window of its own, and closes it.
    Wall: [key(Key::F3)];
    /// Has the wall's window fill the screen, and back.
    FillScreen: [key(Key::F11)];
    /// Shows the next hint.
    Hint: [key(Key::G)];
    /// Puts an end to hints.
    NoHints: [(Modifiers::SHIFT, Key::G)];
    /// Scrolls a page up.
    PageUp: [key(Key::PageUp)];
    /// Scrolls a page down.
    PageDown: [key(Key::PageDown)];
    /// Scrolls to the top.
    Top: [key(Key::Home)];
    /// Scrolls to the end.
    End: [key(Key::End)];
    /// Opens the book of that number.
    OpenBook: DIGITS;
    /// Goes on with the game that was played last.
    Continue: [key(Key::C)];
    /// Goes along a tie to what leads to the chosen thing.
    WalkBack: [key(Key::ArrowLeft)];
    /// Goes along a tie to what follows from it.
    WalkOn: [key(Key::ArrowRight)];
    /// Goes to what stands above it.
    WalkUp: [key(Key::ArrowUp)];
    /// Goes to what stands below it.
    WalkDown: [key(Key::ArrowDown)];
    /// Fits the whole picture into the window.
    Fit: [key(Key::Home)];
    /// Makes the picture larger.
    Closer: [key(Key::Plus), key(Key::Equals)];
    /// Makes it smaller.
    Farther: [key(Key::Minus)];
    /// Chooses the next lens.
    NextLens: [key(Key::V)];
    /// Chooses the seat of that number; changes who plays it, if it is chosen or all is unfolded.
    ChangePlayer: DIGITS;
    /// Unfolds all that need not be chosen, or folds it.
    More: [key(Key::M)];
    /// Begins a game that one runs besides the seats.
    RunGame: [key(Key::R)];
    /// Hosts a class.
    HostClass: [key(Key::H)];
    /// Opens the console of a class.
    Console: [key(Key::C)];
    /// Takes the card of that number, or puts it back.
    TakeCard: DIGITS;
    /// Reads the card above.
    CardAbove: [key(Key::ArrowUp)];
    /// Reads the card below.
    CardBelow: [key(Key::ArrowDown)];
    /// Reads the card on the left.
    CardBefore: [key(Key::ArrowLeft)];
    /// Reads the card on the right.
    CardAfter: [key(Key::ArrowRight)];
    /// Forecasts the card that is read.
    Forecast: [key(Key::F)];
    /// Compares the card that is read with another, and back.
    Compare: [key(Key::C)];
    /// Plays the card that is read earlier.
    Earlier: [(Modifiers::ALT, Key::ArrowUp), key(Key::OpenBracket)];
    /// Plays it later.
    Later: [(Modifiers::ALT, Key::ArrowDown), key(Key::CloseBracket)];
    /// Puts all cards back.
    Hold: [key(Key::H)];
    /// Writes a move of one's own.
    Write: [key(Key::W)];
    /// Seals, or has the computer play the turn.
    Seal: [key(Key::S)];
    /// Says yes on a sheet, also while somebody types. On a Mac Ctrl is Cmd.
    Yes: [(Modifiers::COMMAND, Key::Enter)];
    /// Answers a question with the figure that its slider shows.
    Answer: [key(Key::Enter), key(Key::Space)];
    /// Shows a thousand futures.
    Futures: [key(Key::T)];
    /// Shows the road not taken.
    Road: [key(Key::R)];
    /// Shows the decisive turn as the other room saw it.
    OtherRoom: [key(Key::O)];
    /// Reads the agreements.
    Agreements: [key(Key::A)];
    /// Unfolds all indicators, or folds them.
    AllIndicators: [key(Key::I)];
    /// Makes the map large, and small again.
    LargeMap: [key(Key::M)];
    /// In a rehearsal, says why what may come can't come now.
    WhyNot: [key(Key::Q)];
    /// In a rehearsal, looks inside the scenario.
    LookInside: [key(Key::L)];
    /// Chooses the next part of the table.
    NextPart: [key(Key::V)];
    /// Begins projector mode, and ends it.
    Projector: [key(Key::P)];
    /// Held down, shows what is a seat's own on a projector.
    Peek: [key(Key::E)];
    /// Asks the room by show of hands.
    Hands: [key(Key::U)];
    /// From the brief to the table.
    ToTable: [key(Key::N)];
    /// Asks whether the orders are to be opened.
    OpenOrders: [key(Key::O)];
    /// Says yes to what can't be taken back.
    YesForGood: [key(Key::Y)];
    /// Hands over to the next seat.
    HandOver: [key(Key::N)];
    /// One step on.
    Next: [key(Key::N)];
    /// One step back.
    Back: [key(Key::B)];
    /// To the last step.
    Skip: [key(Key::K)];
    /// Unfolds the details of an adjudication, or folds them.
    Detail: [key(Key::D)];
    /// Makes an adjudication faster, or slow again.
    Pace: [key(Key::X)];
    /// The part of the debrief of that number.
    DebriefPart: DIGITS;
    /// Saves the report, or stops it.
    SaveReport: [key(Key::E)];
    /// Asks from which turn another game is to begin.
    WhatIf: [key(Key::W)];
    /// Begins one from the turn of that number, on the sheet that asks.
    FromTurn: DIGITS;
    /// Sets the next chapter up.
    NextChapter: [key(Key::C)];
    /// Deletes a game, on the sheet that asks.
    Delete: [key(Key::D)];
    /// Leaves the table, on the sheet that asks.
    LeaveTable: [key(Key::L)];
}

/// Acts whose keys are listed nowhere: they stand on their buttons.
pub const ON_BUTTONS: &[Act] = &[Act::FromTurn, Act::NextChapter, Act::Delete, Act::LeaveTable];

/// A row of the list of keys.
#[derive(Clone, Debug)]
pub struct Row {
    /// What the keys do that it lists; nothing where egui itself hears them.
    pub acts: &'static [Act],
    /// The keys, in words.
    pub keys: String,
    /// What they do, in words.
    pub does: String,
}

fn row(acts: &'static [Act], keys: impl Into<String>, does: String) -> Row {
    Row { acts, keys: keys.into(), does }
}

/// What keys do on every page. Shown by F1.
pub fn everywhere() -> Vec<Row> {
    vec![
        row(&[], "Tab, Shift+Tab", say!("window-keys-focus")),
        row(&[], say!("window-key-enter-space"), say!("window-keys-press")),
        row(&[Act::Close], "Esc", say!("window-keys-close")),
        row(&[Act::Help], say!("window-key-f1"), say!("window-keys-help")),
        row(&[Act::Settings], "F2", say!("window-keys-settings")),
        row(&[Act::Wall], "F3", say!("window-keys-wall")),
        row(&[Act::FillScreen], "F11", say!("window-keys-fill-screen")),
        row(&[Act::Hint, Act::NoHints], "G", say!("window-keys-hint")),
        row(
            &[Act::PageUp, Act::PageDown, Act::Top, Act::End],
            "PgUp, PgDn",
            say!("window-keys-scroll"),
        ),
    ]
}

/// What keys do on a page.
pub fn rows(page: Page) -> Vec<Row> {
    match page {
        Page::Library => vec![
            row(&[Act::OpenBook], say!("window-key-1-to-9"), say!("window-keys-open-scenario")),
            row(&[Act::Continue], "C", say!("window-keys-continue")),
        ],
        Page::Setup => {
            let mut rows = vec![
                row(
                    &[Act::ChangePlayer],
                    say!("window-key-1-to-9"),
                    say!("window-keys-change-player"),
                ),
                row(&[], "Enter", say!("window-keys-start")),
                row(&[Act::More], "M", say!("window-keys-more")),
                row(&[Act::RunGame], "R", say!("window-keys-run")),
            ];
            let hosts = || row(&[Act::HostClass], "H", say!("window-keys-host-class"));
            rows.extend(cfg!(feature = "classroom").then(hosts));
            rows
        }
        Page::Game(Phase::Table) => at_table(),
        Page::Game(Phase::Brief) => {
            vec![
                row(&[Act::ToTable], "N, Enter", say!("window-keys-to-table")),
                row(&[Act::Peek], "E", say!("window-keys-peek")),
            ]
        }
        Page::Game(Phase::HandOver) => vec![row(&[], "Enter", say!("window-keys-sit-down"))],
        Page::Game(Phase::Helm) => vec![
            row(&[Act::OpenOrders, Act::YesForGood], "O", say!("window-keys-open-orders")),
            row(&[Act::HandOver], "N", say!("window-keys-next-seat")),
            row(&[Act::Hands], "U", say!("window-keys-hands")),
        ],
        Page::Game(Phase::Adjudication) => vec![
            row(&[Act::Next, Act::Back], "N, B", say!("window-keys-walk")),
            row(&[Act::Skip], "K", say!("window-keys-skip")),
            row(&[Act::Detail], "D", say!("window-keys-detail")),
            row(&[Act::Pace], "X", say!("window-keys-speed")),
        ],
        Page::Game(Phase::Debrief) => vec![
            row(&[Act::Next, Act::Back], "N, B", say!("window-keys-next")),
            row(&[Act::DebriefPart], say!("window-key-1-to-7"), say!("window-keys-parts")),
            row(&[Act::SaveReport], "E", say!("window-keys-report")),
            row(&[Act::WhatIf], "W", say!("window-keys-what-if")),
            row(&[Act::Futures], "T", say!("window-keys-futures")),
            row(&[Act::Road], "R", say!("window-keys-road")),
            row(&[Act::OtherRoom], "O", say!("window-keys-other-room")),
        ],
        Page::Hosting => vec![
            row(&[Act::Next, Act::Back], "N, B", say!("hosting-keys-next")),
            row(&[Act::Skip], "K", say!("window-keys-skip")),
            row(&[Act::Detail], "D", say!("window-keys-detail")),
            row(&[Act::Pace], "X", say!("window-keys-speed")),
            row(&[Act::Console], "C", say!("hosting-keys-console")),
        ],
        Page::Inside => vec![
            row(
                &[Act::WalkBack, Act::WalkOn],
                say!("window-key-left-right"),
                say!("window-keys-along"),
            ),
            row(
                &[Act::WalkUp, Act::WalkDown],
                say!("window-key-up-down"),
                say!("window-keys-column"),
            ),
            row(&[], "Enter", say!("window-keys-centre")),
            row(&[Act::Fit], say!("inside-key-home"), say!("window-keys-fit")),
            row(&[Act::Closer, Act::Farther], "+, −", say!("window-keys-zoom")),
            row(&[Act::NextLens], "V", say!("window-keys-lens")),
        ],
        Page::Settings => vec![row(&[Act::Close], "Esc", say!("window-keys-back"))],
    }
}

fn at_table() -> Vec<Row> {
    vec![
        row(&[Act::TakeCard], say!("window-key-1-to-9"), say!("window-keys-take")),
        row(
            &[Act::CardAbove, Act::CardBelow, Act::CardBefore, Act::CardAfter],
            say!("window-key-arrows"),
            say!("window-keys-read"),
        ),
        row(&[Act::Forecast], "F", say!("window-keys-forecast")),
        row(&[Act::Compare], "C", say!("window-keys-compare")),
        row(&[Act::Earlier, Act::Later], say!("window-key-brackets"), say!("window-keys-order")),
        row(&[Act::Hold], "H", say!("window-keys-hold")),
        row(&[Act::Write], "W", say!("window-keys-free-move")),
        row(&[Act::Seal], "S", say!("window-keys-seal")),
        row(&[Act::Yes], "Ctrl+Enter", say!("window-keys-seal-at-once")),
        row(&[Act::Answer], say!("window-key-enter-space"), say!("window-keys-answer")),
        row(&[Act::Futures], "T", say!("window-keys-futures")),
        row(&[Act::Agreements], "A", say!("window-keys-agreements")),
        row(&[Act::AllIndicators], "I", say!("window-keys-indicators")),
        row(&[Act::LargeMap], "M", say!("window-keys-map")),
        row(&[Act::NextPart], "V", say!("window-keys-scrolls")),
        row(&[Act::Hands], "U", say!("window-keys-hands")),
        row(&[Act::Projector], "P", say!("window-keys-projector")),
        row(&[Act::WhyNot], "Q", say!("window-keys-why")),
        row(&[Act::LookInside], "L", say!("window-keys-inside")),
        row(&[Act::Peek], "E", say!("window-keys-peek")),
    ]
}

/// Whether a key was pressed for this part of the screen that does this: not while somebody types, and not
/// under a sheet that lies on top. Uses the key up, so that one press does one thing. In capitals or not is
/// the same, and where a layout has no Latin letter on a key, its place on the keyboard counts.
pub fn pressed(ui: &Ui, act: Act) -> bool {
    act.strokes().iter().any(|stroke| struck(ui, *stroke))
}

fn struck(ui: &Ui, (modifiers, key): Stroke) -> bool {
    let types = !modifiers.command && key != Key::Escape;
    if covered(ui) || types && ui.text_edit_focused() {
        return false;
    }
    ui.input_mut(|input| input.consume_key(modifiers, key))
}

/// The same also while somebody types and on top of whatever lies there: for function keys, which nobody
/// means to type.
pub fn pressed_anywhere(ui: &Ui, act: Act) -> bool {
    act.strokes()
        .iter()
        .any(|(modifiers, key)| ui.input_mut(|input| input.consume_key(*modifiers, *key)))
}

/// Whether a sheet lies on top of this part of the screen.
pub fn covered(ui: &Ui) -> bool {
    ui.memory(|memory| memory.top_modal_layer()).is_some_and(|top| top != ui.layer_id())
}

/// Which of the keys was pressed that do this, as a position from 0: for acts on numbered things.
pub fn number(ui: &Ui, act: Act) -> Option<usize> {
    let digits = act.strokes();
    // By where it is on the keyboard, too: some layouts type digits with Shift only.
    let there = |wanted: Key| {
        ui.input(|input| {
            input.events.iter().find_map(|event| match event {
                Event::Key { key, physical_key, pressed: true, modifiers, .. } => {
                    let here = *physical_key == Some(wanted) && !modifiers.any();
                    let digit = digits.iter().any(|(_, digit)| digit == key);
                    (here && !digit).then_some(*key)
                }
                _ => None,
            })
        })
    };
    digits.iter().position(|(modifiers, digit)| {
        struck(ui, (*modifiers, *digit))
            || there(*digit).is_some_and(|typed| struck(ui, (*modifiers, typed)))
    })
}
