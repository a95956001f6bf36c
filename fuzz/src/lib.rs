//! What both fuzz targets share.

use std::path::Path;
use std::sync::LazyLock;

use offramp::legible;
use offramp::report::{Transcript, course, past, text};
use offramp::rules::{Viewer, mix};
use offramp::session::Session;
use offramp::terminal::{TerminalGame, TerminalSheet, draw};
use ratatui::Terminal;
use ratatui::backend::TestBackend;
use ratatui::layout::Size;

/// A folder in memory, where there is one; it goes with the process.
pub fn scratch() -> &'static Path {
    static FOLDER: LazyLock<tempfile::TempDir> = LazyLock::new(|| {
        let memory = Path::new("/dev/shm");
        let folder = if memory.is_dir() { memory.to_owned() } else { std::env::temp_dir() };
        tempfile::tempdir_in(folder).expect("a scratch folder can be made")
    });
    FOLDER.path()
}

/// Shows a game in every way a face would: its transcript in words and as JSON, what every viewer knows,
/// the first page in a terminal.
///
/// # Panics
/// If anything of it does.
pub fn show(mut session: Session) {
    let transcript = Transcript::of(&session, |_| None);
    text(&transcript);
    serde_json::to_string(&transcript).expect("a transcript is JSON");
    past(&session);
    course(session.events());
    let seats = session.scenario().actor_ids().map(Viewer::Seat);
    for viewer in seats.chain([Viewer::Public, Viewer::Facilitator]) {
        serde_json::to_string(&session.view(viewer)).expect("a view is JSON");
        session.left_behind(viewer);
    }
    // Only to see what happens: an imported game may be one that the computer can't go on with.
    let _ = session.advance();
    let size = Size::new(100, 40);
    let game = TerminalGame::new(session, TerminalSheet { size, colour: true });
    let backend = TestBackend::new(size.width, size.height);
    let mut terminal = Terminal::new(backend).expect("a screen in memory");
    terminal.draw(|frame| draw(frame, game.model())).expect("a screen in memory");
    for cell in terminal.backend().buffer().content() {
        readable(cell.symbol());
    }
}

/// A text that is about to be shown.
///
/// # Panics
/// If it has a character that no reader can see.
pub fn readable(text: &str) {
    if let Some(c) = text.chars().find(|c| *c != '\n' && legible::unseen(*c)) {
        panic!("{c:?} is shown in {text:?}");
    }
}

/// Numbers for mutations: the same for the same seed.
pub struct Dice(u64);

impl Dice {
    /// From a seed.
    pub fn new(seed: u32) -> Self {
        Self(u64::from(seed))
    }

    /// A number below this, which is at least 1.
    pub fn below(&mut self, end: usize) -> usize {
        self.0 = mix(self.0);
        (self.0 % end.max(1) as u64) as usize
    }

    /// One of these, of which there is at least one.
    pub fn pick<'a, T: ?Sized>(&mut self, among: &[&'a T]) -> &'a T {
        among[self.below(among.len())]
    }
}

/// Texts that have made trouble elsewhere.
pub const TEXTS: [&str; 14] = [
    "",
    " ",
    "\u{1b}[2J",
    "\u{202e}",
    "\u{200b}",
    "a\u{301}",
    "\u{ffff}",
    "=1+1",
    "../../x",
    "<b>&amp;",
    "**[a](file:///etc/passwd)**",
    "- - - - - - - a",
    "a\r\nb",
    "日本語",
];

/// Numbers that have made trouble elsewhere.
pub const NUMBERS: [i64; 14] = [
    -1,
    0,
    1,
    2,
    15,
    16,
    100,
    101,
    65_535,
    65_536,
    2_147_483_647,
    4_294_967_296,
    9_007_199_254_740_993,
    i64::MAX,
];

/// Puts a mutation in libFuzzer's buffer; its length. What does not fit is cut off.
pub fn put(data: &mut [u8], most: usize, new: &[u8]) -> usize {
    let length = new.len().min(most);
    data[..length].copy_from_slice(&new[..length]);
    length
}
