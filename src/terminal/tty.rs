//! The terminal itself: taken over for the game, and given back however the game ends.

use std::io::{self, IsTerminal, Write};
use std::sync::{Mutex, MutexGuard, Once, PoisonError};
use std::thread::ThreadId;
use std::time::Duration;

use crossterm::event::{DisableBracketedPaste, EnableBracketedPaste};
use crossterm::terminal::{
    EnterAlternateScreen, LeaveAlternateScreen, disable_raw_mode, enable_raw_mode,
};
use crossterm::{cursor, execute};
use ratatui::backend::CrosstermBackend;
use ratatui::layout::{Rect, Size};
use ratatui::{Frame, Terminal, TerminalOptions, Viewport};

use super::keyboard::Keyboard;
use super::model::Input;

/// More than any screen has. What a terminal says of its size is not believed beyond it: a screen is
/// kept in memory, twice.
const LARGEST: Size = Size { width: 1000, height: 500 };

/// What a terminal has if it does not say.
const USUAL: Size = Size { width: 80, height: 24 };

/// The thread that has taken the terminal over, if any has.
static OWNER: Mutex<Option<ThreadId>> = Mutex::new(None);

fn owner() -> MutexGuard<'static, Option<ThreadId>> {
    OWNER.lock().unwrap_or_else(PoisonError::into_inner)
}

/// A terminal that is the game's until this is dropped.
pub(super) struct Tty {
    terminal: Terminal<CrosstermBackend<io::Stdout>>,
    keyboard: Keyboard,
}

/// What happens at a terminal.
pub(super) enum TerminalEvent {
    /// Somebody does something.
    Input(Input),
    /// It has another size.
    Resized,
    /// The program was stopped, and goes on; the terminal was somebody else's in between.
    #[cfg_attr(windows, expect(dead_code, reason = "programs are not stopped there"))]
    Resumed,
}

/// Whether there is a terminal the game can be played in.
pub(super) fn usable() -> bool {
    let dumb = std::env::var_os("TERM").is_some_and(|term| term == "dumb");
    io::stdin().is_terminal() && io::stdout().is_terminal() && !dumb
}

/// Whether colours are wanted: see no-color.org.
pub(super) fn colour() -> bool {
    std::env::var_os("NO_COLOR").is_none_or(|value| value.is_empty())
}

impl Tty {
    /// Takes the terminal over.
    pub(super) fn take() -> io::Result<Self> {
        watch();
        enable_raw_mode()?;
        *owner() = Some(std::thread::current().id());
        let taken = enter().and_then(|()| {
            let viewport = Viewport::Fixed(Rect::from((Default::default(), size())));
            let backend = CrosstermBackend::new(io::stdout());
            let terminal = Terminal::with_options(backend, TerminalOptions { viewport })?;
            Ok(Self { terminal, keyboard: Keyboard::new()? })
        });
        taken.inspect_err(|_| give_back())
    }

    /// Draws, and says how large what was drawn on is.
    pub(super) fn draw(&mut self, draw: impl FnOnce(&mut Frame<'_>)) -> io::Result<Size> {
        let size = size();
        if self.terminal.get_frame().area().as_size() != size {
            self.clear(size)?;
        }
        self.terminal.draw(draw).map(|drawn| drawn.area.as_size())
    }

    /// The next thing that happens; waits for it, without work, no longer than `within`.
    pub(super) fn next(&mut self, within: Option<Duration>) -> io::Result<Option<TerminalEvent>> {
        let happened = self.keyboard.next(within)?;
        if let Some(TerminalEvent::Resumed) = happened {
            disable_raw_mode()?;
            enable_raw_mode()?;
            enter()?;
            self.clear(size())?;
        }
        Ok(happened)
    }

    /// What is drawn next is drawn on nothing.
    fn clear(&mut self, size: Size) -> io::Result<()> {
        // Not `Terminal::clear`, which asks the terminal where its cursor is and reads the answer.
        self.terminal.resize(Rect::from((Default::default(), size)))
    }
}

impl Drop for Tty {
    fn drop(&mut self) {
        // What was typed ahead is not for whoever reads next, and a terminal without a second screen
        // would keep what was on this one.
        while self.keyboard.next(Some(Duration::ZERO)).is_ok_and(|more| more.is_some()) {}
        let _ = self.terminal.draw(|_| ());
        give_back();
    }
}

/// The other screen, which leaves nothing behind.
fn enter() -> io::Result<()> {
    execute!(io::stdout(), EnterAlternateScreen, EnableBracketedPaste, cursor::Hide)
}

/// How large the terminal is.
pub(super) fn size() -> Size {
    match crossterm::terminal::size() {
        Ok((width, height)) if width > 0 && height > 0 => {
            Size::new(width.min(LARGEST.width), height.min(LARGEST.height))
        }
        _ => USUAL,
    }
}

/// Leaves the terminal as it was found. Doing it twice does no harm.
fn give_back() {
    if owner().take().is_none() {
        return;
    }
    // Nothing is left to be done if this fails.
    let mut out = io::stdout();
    let _ = execute!(out, DisableBracketedPaste, LeaveAlternateScreen, cursor::Show);
    let _ = disable_raw_mode();
    let _ = out.flush();
}

/// Sees to it that a panic and a signal give the terminal back too.
fn watch() {
    static WATCHED: Once = Once::new();
    WATCHED.call_once(|| {
        let before = std::panic::take_hook();
        std::panic::set_hook(Box::new(move |panic| {
            let elsewhere = owner().is_some_and(|owner| owner != std::thread::current().id());
            if elsewhere {
                // A forecast that fails says so on its own; text here would tear the screen.
                return;
            }
            give_back();
            before(panic);
        }));
        // Whoever set a handler before knows better.
        let _ = ctrlc::set_handler(|| {
            give_back();
            // What a shell expects of a program that was interrupted.
            std::process::exit(130);
        });
    });
}
