//! What is typed, as the console of Windows tells it: key by key, Ctrl-C among them.

use std::io;
use std::time::Duration;

use crossterm::event::{Event, KeyEventKind, poll, read};

use super::model::Input;
use super::tty::Happened;

/// The keyboard.
pub(super) struct Keyboard;

impl Keyboard {
    pub(super) fn new() -> io::Result<Self> {
        Ok(Self)
    }

    /// The next thing that happens, waiting no longer than `within`; `None` if nothing did.
    pub(super) fn next(&mut self, within: Option<Duration>) -> io::Result<Option<Happened>> {
        if within.map_or(Ok(false), |within| poll(within).map(|there| !there))? {
            return Ok(None);
        }
        Ok(Some(match read()? {
            Event::Key(key) if key.kind != KeyEventKind::Release => {
                Happened::Input(Input::Key(key))
            }
            Event::Paste(text) => Happened::Input(Input::Paste(text)),
            _ => Happened::Resized,
        }))
    }
}
