//! The terminal game in a real pseudo-terminal: this program starts itself again inside one.
#![cfg(unix)]

use std::fs::File;
use std::io::{Read, Write};
use std::os::fd::OwnedFd;
use std::process::{Child, Command, ExitStatus, Stdio};
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

use offramp::policy::PolicyKind;
use offramp::scenario::library::Shipped;
use offramp::session::{Entry, Journal, Session, Setup, Unrecorded};
use offramp::terminal;
use rustix::pty::{OpenptFlags, grantpt, openpt, ptsname, unlockpt};
use rustix::termios::{LocalModes, Winsize, tcgetattr, tcsetwinsize};

const ASKED: &str = "OFFRAMP_TEST_TERMINAL";

/// A record that breaks the program.
struct Broken;

impl Journal for Broken {
    fn append(&mut self, _: &Entry, _: bool) -> Result<(), String> {
        panic!("the record fell over")
    }
}

/// The game itself: `SCENARIO SEAT… [broken]`, in the environment. Not a test of its own.
#[test]
#[ignore = "started by the other tests, inside a terminal"]
fn inside() {
    let Ok(asked) = std::env::var(ASKED) else { return };
    let mut words = asked.split_whitespace();
    let shipped = Shipped::find(words.next().unwrap()).unwrap();
    let scenario = Arc::new(shipped.load().scenario.unwrap());
    let broken = asked.contains("broken");
    let seats: Vec<_> = words.filter_map(|id| scenario.find_actor(id)).collect();
    let setup = Setup::all_computers(&scenario, 7, PolicyKind::Temperament).with_people(&seats);
    let journal: Box<dyn Journal> = if broken { Box::new(Broken) } else { Box::new(Unrecorded) };
    let outcome = terminal::run(Session::start(scenario, setup, journal).unwrap());
    let outcome = outcome.map(|(outcome, _)| outcome);
    println!("OUTCOME {outcome:?}");
}

/// A pseudo-terminal with the game in it.
struct Pty {
    keyboard: File,
    window: OwnedFd,
    child: Child,
    shown: Arc<Mutex<Vec<u8>>>,
}

impl Pty {
    /// This program, inside.
    fn start(asked: &str) -> Self {
        let mut command = Command::new(std::env::current_exe().unwrap());
        command.args(["inside", "--exact", "--ignored", "--nocapture"]).env(ASKED, asked);
        Self::with(command)
    }

    /// Any program, inside.
    fn with(mut command: Command) -> Self {
        let window = openpt(OpenptFlags::RDWR | OpenptFlags::NOCTTY).unwrap();
        grantpt(&window).unwrap();
        unlockpt(&window).unwrap();
        let size = Winsize { ws_row: 24, ws_col: 80, ws_xpixel: 0, ws_ypixel: 0 };
        let name = ptsname(&window, Vec::new()).unwrap().into_string().unwrap();
        let end = || File::options().read(true).write(true).open(&name).unwrap();
        let keep = end();
        tcsetwinsize(&keep, size).unwrap();
        let child = command
            .env("TERM", "xterm-256color")
            .stdin(Stdio::from(end()))
            .stdout(Stdio::from(end()))
            .stderr(Stdio::from(end()))
            .spawn()
            .unwrap();
        let mut screen = File::from(window.try_clone().unwrap());
        let shown = Arc::new(Mutex::new(Vec::new()));
        let into = Arc::clone(&shown);
        std::thread::spawn(move || {
            let mut part = [0; 4096];
            while let Ok(count @ 1..) = screen.read(&mut part) {
                into.lock().unwrap().extend_from_slice(&part[..count]);
            }
        });
        Self {
            keyboard: File::from(window.try_clone().unwrap()),
            window: keep.into(),
            child,
            shown,
        }
    }

    fn text(&self) -> String {
        String::from_utf8_lossy(&self.shown.lock().unwrap()).into_owned()
    }

    /// Waits until something has been shown.
    fn wait_for(&self, wanted: &str) {
        let end = Instant::now() + Duration::from_secs(30);
        while !plain(&self.text()).contains(wanted) {
            assert!(Instant::now() < end, "no `{wanted}` in:\n{}", plain(&self.text()));
            std::thread::sleep(Duration::from_millis(20));
        }
    }

    fn press(&mut self, keys: &str) {
        self.keyboard.write_all(keys.as_bytes()).unwrap();
    }

    fn raw(&self) -> bool {
        !tcgetattr(&self.window).unwrap().local_modes.contains(LocalModes::ICANON)
    }

    fn wait(&mut self) -> ExitStatus {
        let end = Instant::now() + Duration::from_secs(60);
        loop {
            if let Some(status) = self.child.try_wait().unwrap() {
                return status;
            }
            assert!(Instant::now() < end, "it does not end:\n{}", self.text());
            std::thread::sleep(Duration::from_millis(20));
        }
    }

    /// The terminal is as it was: no raw mode, the other screen left, the cursor shown.
    fn assert_given_back(&self) {
        assert!(!self.raw(), "raw mode was left on");
        let text = self.text();
        assert!(text.rfind("\x1b[?1049l") > text.rfind("\x1b[?1049h"), "{text}");
        assert!(text.rfind("\x1b[?25h") > text.rfind("\x1b[?25l"), "{text}");
    }
}

/// Without control sequences; each movement of the cursor is a blank.
fn plain(text: &str) -> String {
    let mut parts = text.split("\x1b[");
    let mut plain = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let end = part.find(|c: char| c.is_ascii_alphabetic()).map_or(part.len(), |at| at + 1);
        let (sequence, rest) = part.split_at(end);
        plain.push_str(if sequence.ends_with('H') { " " } else { "" });
        plain.push_str(rest);
    }
    plain
}

impl Drop for Pty {
    fn drop(&mut self) {
        // It has usually ended by itself.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

#[test]
fn a_game_is_begun_and_left() {
    let mut pty = Pty::start("first-steps varin");
    pty.wait_for("Before you begin");
    assert!(pty.raw());
    pty.press("\r");
    pty.wait_for("For your eyes only");
    pty.press("\r2");
    pty.wait_for("Call your counterpart quietly");
    pty.press("q");
    pty.wait_for("Leave the game?");
    pty.press("y");
    assert!(pty.wait().success());
    pty.wait_for("OUTCOME Ok(Left)");
    pty.assert_given_back();
}

/// The program itself: left after a sealed turn, and taken up again.
#[test]
fn a_game_that_was_left_goes_on() {
    let folder = tempfile::tempdir().unwrap();
    let program = || {
        let mut command = Command::new(env!("CARGO_BIN_EXE_offramp"));
        command.args(["play", "first-steps", "--seed", "3", "--seat", "varin", "--store"]);
        command.arg(folder.path().join("games.sqlite"));
        command.env_remove("DISPLAY").env_remove("WAYLAND_DISPLAY");
        command
    };
    let mut first = Pty::with(program());
    first.wait_for("Before you begin");
    first.press("\r\rs");
    first.wait_for("taken back");
    first.press("\r");
    first.wait_for("What came of it");
    first.press("s");
    first.wait_for("Where things stand after turn 1");
    first.press("qy");
    assert!(first.wait().success());
    first.assert_given_back();

    let mut second = Pty::with(program());
    second.wait_for("Go on with it?");
    second.press("\n");
    second.wait_for("you go on where it was left");
    second.press("\r");
    second.wait_for("turn 2 of 3");
    second.press("\x03");
    assert!(second.wait().success());
    second.assert_given_back();
}

#[test]
fn control_c_leaves() {
    let mut pty = Pty::start("first-steps varin");
    pty.wait_for("Before you begin");
    pty.press("\x03");
    assert!(pty.wait().success());
    pty.wait_for("OUTCOME Ok(Left)");
    pty.assert_given_back();
}

#[test]
fn a_signal_gives_the_terminal_back() {
    let mut pty = Pty::start("first-steps varin");
    pty.wait_for("Before you begin");
    let pid = rustix::process::Pid::from_child(&pty.child);
    rustix::process::kill_process(pid, rustix::process::Signal::TERM).unwrap();
    assert_eq!(pty.wait().code(), Some(130));
    pty.assert_given_back();
}

#[test]
fn a_panic_gives_the_terminal_back_and_can_be_read() {
    let mut pty = Pty::start("first-steps varin broken");
    pty.wait_for("Before you begin");
    pty.press("\r");
    pty.wait_for("For your eyes only");
    pty.press("\rs");
    pty.wait_for("can't be taken back");
    pty.press("\r");
    pty.wait();
    pty.assert_given_back();
    let text = pty.text();
    assert!(text.rfind("the record fell over") > text.rfind("\x1b[?1049l"), "{text}");
}

/// Waiting for a key takes no processor time.
#[test]
#[cfg(target_os = "linux")]
fn waiting_is_idle() {
    let mut pty = Pty::start("first-steps varin");
    pty.wait_for("Before you begin");
    let ticks = |pid: u32| -> u64 {
        let stat = std::fs::read_to_string(format!("/proc/{pid}/stat")).unwrap();
        let fields: Vec<_> = stat.rsplit(')').next().unwrap().split_whitespace().collect();
        fields[11].parse::<u64>().unwrap() + fields[12].parse::<u64>().unwrap()
    };
    let before = ticks(pty.child.id());
    std::thread::sleep(Duration::from_secs(2));
    let used = ticks(pty.child.id()) - before;
    assert!(used <= 2, "{used} hundredths of a second in two seconds");
    pty.press("\x03");
    pty.wait();
}

/// Without a terminal, it says what to do instead.
#[test]
fn without_a_terminal_it_says_what_to_do() {
    let scenario = Arc::new(Shipped::find("first-steps").unwrap().load().scenario.unwrap());
    let setup = Setup::all_computers(&scenario, 7, PolicyKind::Temperament);
    let child = Command::new(std::env::current_exe().unwrap())
        .args(["inside", "--exact", "--ignored", "--nocapture"])
        .env(ASKED, "first-steps varin")
        .stdin(Stdio::null())
        .output()
        .unwrap();
    let text = String::from_utf8_lossy(&child.stdout);
    assert!(text.contains("OUTCOME Err(NoTerminal(\"first-steps\"))"), "{text}");
    let message = terminal::TerminalError::NoTerminal(setup.scenario).to_string();
    assert!(
        message.contains("offramp play first-steps") && message.contains("--auto"),
        "{message}"
    );
}
