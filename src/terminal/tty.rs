//! The terminal itself: taken over for the game, and given back however the game ends.

use std::io::{self, IsTerminal, Write};
use std::sync::{Mutex, MutexGuard, Once, PoisonError};
use std::thread::ThreadId;
use std::time::Duration;

use crossterm::event::{self, DisableBracketedPaste, EnableBracketedPaste};
use crossterm::terminal::{
    EnterAlternateScreen, LeaveAlternateScreen, disable_raw_mode, enable_raw_mode,
};
use crossterm::{cursor, execute};
use ratatui::backend::CrosstermBackend;
use ratatui::layout::Size;
use ratatui::{Frame, Terminal};

/// How often a running forecast is looked at.
const TICK: Duration = Duration::from_millis(100);

/// The thread that has taken the terminal over, if any has.
static OWNER: Mutex<Option<ThreadId>> = Mutex::new(None);

fn owner() -> MutexGuard<'static, Option<ThreadId>> {
    OWNER.lock().unwrap_or_else(PoisonError::into_inner)
}

/// A terminal that is the game's until this is dropped.
pub(super) struct Tty {
    terminal: Terminal<CrosstermBackend<io::Stdout>>,
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
        let taken =
            execute!(io::stdout(), EnterAlternateScreen, EnableBracketedPaste, cursor::Hide)
                .and_then(|()| Terminal::new(CrosstermBackend::new(io::stdout())));
        match taken {
            Ok(terminal) => Ok(Self { terminal }),
            Err(error) => {
                give_back();
                Err(error)
            }
        }
    }

    pub(super) fn size(&self) -> io::Result<Size> {
        self.terminal.size()
    }

    pub(super) fn draw(&mut self, draw: impl FnOnce(&mut Frame<'_>)) -> io::Result<()> {
        self.terminal.draw(draw).map(|_| ())
    }

    /// The next thing that happens; waits for it, without work, unless `busy`.
    pub(super) fn next(&self, busy: bool) -> io::Result<Option<event::Event>> {
        if busy && !event::poll(TICK)? {
            return Ok(None);
        }
        event::read().map(Some)
    }
}

impl Drop for Tty {
    fn drop(&mut self) {
        give_back();
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
