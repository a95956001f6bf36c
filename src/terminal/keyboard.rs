//! What is typed and pasted, read from the terminal so that Ctrl-C is always found.
//!
//! A paste without brackets comes as thousands of keys at once, and one whose end never comes, as a
//! key's sequence that breaks off, would swallow whatever is typed after it. So bytes are read here,
//! and a parser is given only those between one Ctrl-C and the next.

use std::collections::VecDeque;
use std::fs::File;
use std::io::{self, Read};
use std::os::fd::{AsFd, AsRawFd};
use std::os::unix::net::UnixStream;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};
use filedescriptor::{POLLERR, POLLHUP, POLLIN, pollfd};
use signal_hook::SigId;
use signal_hook::consts::{SIGCONT, SIGWINCH};
use signal_hook::low_level::pipe;
use termina::event::{self as heard, Modifiers};
use termina::{Event, Parser};

use super::model::Input;
use super::tty::TerminalEvent;
use crate::texts::say;

/// What Ctrl-C writes.
const CONTROL_C: u8 = 3;

/// How a terminal ends a paste.
const END: &[u8] = b"\x1b[201~";

/// The most bytes of a paste, or of anything else that has begun and not ended. Nothing that is
/// typed in a game is longer than a tenth of it.
const LONGEST: usize = 64 * 1024;

/// The most keys that wait to be acted on. Whoever has typed more than that is no person.
const MOST_WAITING: usize = 4096;

/// The most reads before what was read is acted on.
const MOST_READS: usize = 16;

/// What has begun and not ended is given up after a pause of this length.
const PATIENCE: Duration = Duration::from_secs(1);

/// The keyboard, and what else wakes the game.
pub(super) struct Keyboard {
    tty: File,
    keys: Keys,
    /// Written to when the window changes, and when a stopped program goes on.
    woken: UnixStream,
    /// Whether the program had been stopped.
    resumed: Arc<AtomicBool>,
    signals: [SigId; 3],
}

impl Keyboard {
    pub(super) fn new() -> io::Result<Self> {
        let (woken, wake) = UnixStream::pair()?;
        woken.set_nonblocking(true)?;
        wake.set_nonblocking(true)?;
        let resumed = Arc::new(AtomicBool::new(false));
        let signals = [
            signal_hook::flag::register(SIGCONT, Arc::clone(&resumed))?,
            pipe::register(SIGWINCH, wake.try_clone()?)?,
            pipe::register(SIGCONT, wake)?,
        ];
        let tty = File::from(io::stdin().as_fd().try_clone_to_owned()?);
        Ok(Self { tty, keys: Keys::default(), woken, resumed, signals })
    }

    /// The next thing that happens, waiting no longer than `within`; `None` if nothing did.
    pub(super) fn next(&mut self, within: Option<Duration>) -> io::Result<Option<TerminalEvent>> {
        // What can be read is read first, for Ctrl-C may be in it; but not without end.
        let mut reads = 0;
        loop {
            let waiting = !self.keys.ready.is_empty();
            let patience = self.keys.patience();
            if patience == Some(Duration::ZERO) {
                self.keys.give_up();
                continue;
            }
            let wait = if waiting {
                Some(Duration::ZERO)
            } else {
                [within, patience].into_iter().flatten().min()
            };
            let mut both = [self.tty.as_raw_fd(), self.woken.as_raw_fd()].map(|fd| pollfd {
                fd,
                events: POLLIN,
                revents: 0,
            });
            match filedescriptor::poll(&mut both, wait) {
                Ok(_) => {}
                Err(filedescriptor::Error::Poll(error)) if interrupted(&error) => continue,
                Err(error) => return Err(io::Error::other(error)),
            }
            let [typed, woken] = both.map(|fd| fd.revents & (POLLIN | POLLHUP | POLLERR) != 0);
            if woken {
                return Ok(Some(self.wake()));
            } else if typed && !(waiting && reads == MOST_READS) {
                self.read()?;
                reads += 1;
            } else if waiting {
                return Ok(self.keys.ready.pop_front().map(TerminalEvent::Input));
            } else if wait == within {
                return Ok(None);
            }
        }
    }

    fn wake(&mut self) -> TerminalEvent {
        // How often it was woken does not matter.
        while self.woken.read(&mut [0; 64]).is_ok_and(|count| count > 0) {}
        let resumed = self.resumed.swap(false, Ordering::Relaxed);
        if resumed { TerminalEvent::Resumed } else { TerminalEvent::Resized }
    }

    fn read(&mut self) -> io::Result<()> {
        let mut bytes = [0; 4096];
        match self.tty.read(&mut bytes) {
            Ok(0) => Err(io::Error::new(io::ErrorKind::UnexpectedEof, say!("term-was-closed"))),
            Ok(count) => {
                self.keys.feed(&bytes[..count], count == bytes.len());
                Ok(())
            }
            Err(error) if interrupted(&error) => Ok(()),
            Err(error) => Err(error),
        }
    }
}

impl Drop for Keyboard {
    fn drop(&mut self) {
        for signal in self.signals {
            signal_hook::low_level::unregister(signal);
        }
    }
}

fn interrupted(error: &io::Error) -> bool {
    matches!(error.kind(), io::ErrorKind::Interrupted | io::ErrorKind::WouldBlock)
}

/// Bytes as keys and pastes.
#[derive(Default)]
struct Keys {
    parser: Parser,
    /// At most so many bytes have begun what has not ended.
    held: usize,
    /// The end of a paste that is too long, up to where its own end may begin.
    skipped: Option<Vec<u8>>,
    /// When the last bytes came, if they may have begun what has not ended.
    unsure: Option<Instant>,
    ready: VecDeque<Input>,
}

impl Keys {
    /// How long to wait for the end of what may have begun.
    fn patience(&self) -> Option<Duration> {
        self.unsure.map(|since| PATIENCE.saturating_sub(since.elapsed()))
    }

    /// Forgets what has begun.
    fn give_up(&mut self) {
        *self = Self { ready: std::mem::take(&mut self.ready), ..Self::default() };
    }

    /// Takes bytes in; `more` if others are waiting. Ctrl-C counts wherever it stands, and nothing
    /// typed before it does.
    fn feed(&mut self, bytes: &[u8], more: bool) {
        let mut rest = bytes;
        if let Some(at) = bytes.iter().rposition(|byte| *byte == CONTROL_C) {
            *self = Self::default();
            let key = KeyEvent::new(KeyCode::Char('c'), KeyModifiers::CONTROL);
            self.ready.push_back(Input::Key(key));
            rest = &bytes[at + 1..];
        }
        match self.skipped.take() {
            Some(skipped) => self.skip(skipped, rest, more),
            None => self.parse(rest, more),
        }
    }

    fn parse(&mut self, bytes: &[u8], more: bool) {
        if bytes.is_empty() {
            return;
        }
        self.unsure = Some(Instant::now());
        self.parser.parse(bytes, more);
        self.held += bytes.len();
        while let Some(event) = self.parser.pop() {
            self.held = bytes.len();
            if self.ready.len() < MOST_WAITING {
                self.ready.extend(input(event));
            }
        }
        if self.held > LONGEST {
            self.give_up();
            self.unsure = Some(Instant::now());
            self.skipped = Some(bytes[bytes.len().saturating_sub(END.len() - 1)..].to_vec());
        }
    }

    /// Drops bytes up to where the paste ends.
    fn skip(&mut self, mut skipped: Vec<u8>, bytes: &[u8], more: bool) {
        skipped.extend_from_slice(bytes);
        match skipped.windows(END.len()).position(|part| part == END) {
            Some(end) => self.parse(&skipped[end + END.len()..], more),
            None => {
                self.unsure = Some(Instant::now());
                let last = skipped.len().saturating_sub(END.len() - 1);
                self.skipped = Some(skipped.split_off(last));
            }
        }
    }
}

/// What the game understands of what a terminal tells.
fn input(event: Event) -> Option<Input> {
    match event {
        Event::Paste(text) => Some(Input::Paste(text)),
        Event::Key(key) if key.kind != heard::KeyEventKind::Release => {
            Some(Input::Key(KeyEvent::new(code(key.code)?, modifiers(key.modifiers))))
        }
        _ => None,
    }
}

fn code(code: heard::KeyCode) -> Option<KeyCode> {
    use heard::KeyCode as Heard;
    Some(match code {
        Heard::Char(c) => KeyCode::Char(c),
        Heard::Enter => KeyCode::Enter,
        Heard::Backspace => KeyCode::Backspace,
        Heard::Tab => KeyCode::Tab,
        Heard::BackTab => KeyCode::BackTab,
        Heard::Escape => KeyCode::Esc,
        Heard::Left => KeyCode::Left,
        Heard::Right => KeyCode::Right,
        Heard::Up => KeyCode::Up,
        Heard::Down => KeyCode::Down,
        Heard::Home => KeyCode::Home,
        Heard::End => KeyCode::End,
        Heard::PageUp => KeyCode::PageUp,
        Heard::PageDown => KeyCode::PageDown,
        Heard::Function(number) => KeyCode::F(number),
        _ => return None,
    })
}

fn modifiers(held: Modifiers) -> KeyModifiers {
    let pairs = [
        (Modifiers::SHIFT, KeyModifiers::SHIFT),
        (Modifiers::ALT, KeyModifiers::ALT),
        (Modifiers::CONTROL, KeyModifiers::CONTROL),
    ];
    let held = pairs.into_iter().filter(|(heard, _)| held.contains(*heard));
    held.fold(KeyModifiers::NONE, |all, (_, own)| all | own)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn heard(keys: &mut Keys, bytes: &[u8]) -> Vec<Input> {
        keys.feed(bytes, false);
        std::mem::take(&mut keys.ready).into()
    }

    fn key(code: KeyCode) -> Input {
        Input::Key(KeyEvent::new(code, KeyModifiers::NONE))
    }

    fn control_c() -> Vec<Input> {
        vec![Input::Key(KeyEvent::new(KeyCode::Char('c'), KeyModifiers::CONTROL))]
    }

    #[test]
    fn keys_and_pastes_are_told_apart() {
        let mut keys = Keys::default();
        let arrows = heard(&mut keys, "aю\r\x1b[A\x1b[200~a\rb\x1b[201~s".as_bytes());
        let wanted = [
            key(KeyCode::Char('a')),
            key(KeyCode::Char('ю')),
            key(KeyCode::Enter),
            key(KeyCode::Up),
            Input::Paste("a\rb".to_owned()),
            key(KeyCode::Char('s')),
        ];
        assert_eq!(arrows, wanted);
    }

    #[test]
    fn control_c_is_found_in_whatever_has_begun() {
        let begun = [
            "",
            "\x1b[200~pasted and never ended",
            "\x1b[?",
            "\x1b[1;",
            "\x1b[M",
            "\x1b]",
            "\x1bP",
        ];
        for begun in begun.map(str::as_bytes).into_iter().chain([&b"\xe4"[..]]) {
            let mut keys = Keys::default();
            assert_eq!(heard(&mut keys, begun), []);
            assert_eq!(heard(&mut keys, b"\x03"), control_c(), "{begun:?}");
            assert_eq!(heard(&mut keys, b"a"), [key(KeyCode::Char('a'))], "{begun:?}");
            let mut keys = Keys::default();
            assert_eq!(heard(&mut keys, &[begun, b"\x03"].concat()), control_c(), "{begun:?}");
        }
    }

    #[test]
    fn what_has_begun_is_given_up_in_a_pause() {
        let mut keys = Keys::default();
        assert_eq!(heard(&mut keys, b"a\x1b[?"), [key(KeyCode::Char('a'))]);
        assert!(keys.patience().is_some());
        keys.give_up();
        assert_eq!(heard(&mut keys, b"b"), [key(KeyCode::Char('b'))]);
    }

    #[test]
    fn a_paste_that_is_too_long_is_dropped_up_to_its_end() {
        let mut keys = Keys::default();
        assert_eq!(heard(&mut keys, b"\x1b[200~"), []);
        for _ in 0..100 {
            assert_eq!(heard(&mut keys, &[b'y'; 1000]), []);
        }
        assert_eq!(heard(&mut keys, b"y\x1b[20"), []);
        assert_eq!(heard(&mut keys, b"1~n"), [key(KeyCode::Char('n'))]);
        // Without brackets they are keys, and more than anybody types.
        keys.feed(&[b'y'; 10_000], false);
        assert_eq!(keys.ready.len(), MOST_WAITING);
        assert_eq!(heard(&mut keys, b"yy\x03"), control_c());
    }
}
