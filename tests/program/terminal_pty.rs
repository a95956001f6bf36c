//! The terminal game in a real pseudo-terminal: this program starts itself again inside one.
#![cfg(unix)]

use std::fs::File;
use std::io::{Read, Write};
use std::os::fd::OwnedFd;
use std::path::Path;
use std::process::{Child, Command, ExitStatus, Stdio};
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

use crate::said::{in_english, in_ukrainian};
use offramp::policy::PolicyKind;
use offramp::scenario::library::Shipped;
use offramp::session::{Entry, Journal, JournalError, Session, Setup, Unrecorded};
use offramp::terminal;
use rustix::pty::{OpenptFlags, grantpt, openpt, ptsname, unlockpt};
use rustix::termios::{LocalModes, Winsize, tcgetattr, tcsetwinsize};

const ASKED: &str = "OFFRAMP_TEST_TERMINAL";

/// A record that breaks the program.
struct Broken;

impl Journal for Broken {
    fn append(&mut self, _: &Entry, _: bool) -> Result<(), JournalError> {
        panic!("the record fell over")
    }
}

/// A game that can't be shown: the ladder it stands on is gone.
fn blank(session: &Session) -> Session {
    let mut scenario = (**session.scenario()).clone();
    scenario.ladder.rungs.clear();
    let setup = session.setup().clone();
    Session::start(Arc::new(scenario), setup, Box::new(Unrecorded)).unwrap()
}

/// The game itself: `SCENARIO SEAT… [broken|blank]`, in the environment. Not a test of its own.
#[test]
#[ignore = "started by the other tests, inside a terminal"]
fn inside() {
    let Ok(asked) = std::env::var(ASKED) else { return };
    let mut words = asked.split_whitespace();
    let shipped = Shipped::find(words.next().unwrap()).unwrap();
    let scenario = Arc::new(shipped.load().scenario.unwrap());
    let seats: Vec<_> = words.filter_map(|id| scenario.find_actor(id)).collect();
    let setup = Setup::all_computers(&scenario, 7, PolicyKind::Temperament).with_people(&seats);
    let broken = asked.contains("broken");
    let journal: Box<dyn Journal> = if broken { Box::new(Broken) } else { Box::new(Unrecorded) };
    let mut session = Session::start(scenario, setup, journal).unwrap();
    if asked.contains("blank") {
        session = blank(&session);
    }
    let outcome = terminal::run(session);
    let outcome = outcome.map(|(outcome, _)| outcome);
    println!("OUTCOME {outcome:?}");
}

/// A pseudo-terminal with the game in it.
pub(super) struct Pty {
    keyboard: File,
    window: OwnedFd,
    child: Child,
    shown: Arc<Mutex<Vec<u8>>>,
}

impl Pty {
    /// This program, inside.
    fn start(asked: &str) -> Self {
        Self::with(Self::program(asked))
    }

    fn program(asked: &str) -> Command {
        let mut command = Command::new(std::env::current_exe().unwrap());
        command
            .args(["terminal_pty::inside", "--exact", "--ignored", "--nocapture"])
            .env(ASKED, asked);
        command
    }

    /// Any program, inside.
    pub(super) fn with(command: Command) -> Self {
        Self::sized(command, 80, 24)
    }

    fn sized(mut command: Command, ws_col: u16, ws_row: u16) -> Self {
        let window = openpt(OpenptFlags::RDWR | OpenptFlags::NOCTTY).unwrap();
        grantpt(&window).unwrap();
        unlockpt(&window).unwrap();
        let size = Winsize { ws_row, ws_col, ws_xpixel: 0, ws_ypixel: 0 };
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

    pub(super) fn text(&self) -> String {
        String::from_utf8_lossy(&self.shown.lock().unwrap()).into_owned()
    }

    /// Waits until something has been shown.
    pub(super) fn wait_for(&self, wanted: &str) {
        let end = Instant::now() + Duration::from_secs(30);
        while !plain(&self.text()).contains(wanted) {
            assert!(Instant::now() < end, "no `{wanted}` in:\n{}", plain(&self.text()));
            std::thread::sleep(Duration::from_millis(20));
        }
    }

    pub(super) fn press(&mut self, keys: &str) {
        self.keyboard.write_all(keys.as_bytes()).unwrap();
    }

    /// Presses keys that count only if nothing was pressed for a moment.
    pub(super) fn press_rested(&mut self, keys: &str) {
        std::thread::sleep(Duration::from_millis(600));
        self.press(keys);
    }

    fn seal(&mut self) {
        self.wait_for("no reason given");
        self.press_rested("y");
    }

    fn raw(&self) -> bool {
        !tcgetattr(&self.window).unwrap().local_modes.contains(LocalModes::ICANON)
    }

    pub(super) fn wait(&mut self) -> ExitStatus {
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
    pty.press_rested("y");
    assert!(pty.wait().success());
    pty.wait_for("OUTCOME Ok(Left)");
    pty.assert_given_back();
}

/// The program itself, with a record of its own, and no display.
fn offramp(folder: &Path, args: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_offramp"));
    command.arg("play").args(args).arg("--store").arg(folder.join("games.sqlite"));
    in_english(&mut command).env_remove("DISPLAY").env_remove("WAYLAND_DISPLAY");
    command
}

/// Seals the first turn of a game that has just been begun, and leaves.
fn one_turn(mut pty: Pty) {
    pty.wait_for("Before you begin");
    pty.press("\r\rs\r");
    pty.seal();
    pty.wait_for("nothing to be seen");
    pty.press("s");
    pty.wait_for("Enter begins the next turn.");
    pty.press("q");
    pty.wait_for("Leave the game?");
    pty.press_rested("y");
    assert!(pty.wait().success());
    pty.assert_given_back();
}

/// Left after a sealed turn, and taken up again: all that were left are offered.
#[test]
fn games_that_were_left_are_offered_and_go_on() {
    let folder = tempfile::tempdir().unwrap();
    let program = |args: &[&str]| Pty::with(offramp(folder.path(), args));
    one_turn(program(&["first-steps", "--seat", "varin", "--seed", "1"]));

    // Looked at, a new game leaves nothing.
    let mut looked = program(&["first-steps"]);
    looked.wait_for("One game was left.");
    looked.press_rested("\x1b[B\r");
    looked.wait_for("Before you begin");
    looked.press("\x03");
    looked.wait();

    let mut second = program(&["first-steps", "--seed", "1"]);
    second.wait_for("One game was left.");
    second.press_rested("\x1b[B\r");
    one_turn(second);

    let mut third = program(&["first-steps"]);
    third.wait_for("2 games were left, that of the latest move first.");
    third.press_rested("r");
    third.wait_for("be called?");
    third.press("Tuesday\r");
    third.wait_for("Go on with Tuesday");
    // The other one goes.
    third.press_rested("\x1b[Bd");
    third.wait_for("for good?");
    third.press_rested("y");
    third.wait_for("One game was left.");
    third.press_rested("\x03");
    third.wait();

    // Without a scenario, too.
    let mut fourth = program(&[]);
    fourth.wait_for("Go on with Tuesday");
    fourth.wait_for("Begin first-steps");
    fourth.press_rested("\r");
    fourth.wait_for("you go on where it was left");
    fourth.press("\r");
    fourth.wait_for("turn 2 of 3");
    fourth.press("\x03");
    assert!(fourth.wait().success());
    fourth.assert_given_back();
}

/// Who names no seed can have that of the week.
#[test]
fn the_weeks_game_is_on_the_menu() {
    let folder = tempfile::tempdir().unwrap();
    let mut pty = Pty::with(offramp(folder.path(), &["first-steps"]));
    pty.wait_for("Begin the game of week ");
    pty.wait_for("The same luck for everybody who plays it this week.");
    pty.press_rested("\x1b[B\r");
    pty.wait_for("Before you begin");
    pty.wait_for("• week ");
    pty.press("\x03");
    assert!(pty.wait().success());
    pty.assert_given_back();
}

#[test]
fn an_edited_file_is_noticed_and_a_new_game_is_the_default() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("steps.ron");
    let text = std::fs::read_to_string("scenarios/first-steps.ron").unwrap();
    std::fs::write(&file, &text).unwrap();
    // Of seeds that end the game in its first turn there are some.
    let program = || Pty::with(offramp(folder.path(), &[file.to_str().unwrap(), "--seed", "1"]));
    one_turn(program());
    std::fs::write(&file, text.replace("Two invented neighbours", "Two quite other neighbours"))
        .unwrap();
    let mut again = program();
    again.wait_for("The file has changed since");
    again.press_rested("\r");
    again.wait_for("Two quite other neighbours");
    again.wait_for("Before you begin");
    again.press("\x03");
    assert!(again.wait().success());
}

#[test]
fn it_speaks_the_language_of_the_system() {
    let folder = tempfile::tempdir().unwrap();
    let mut command = offramp(folder.path(), &["first-steps"]);
    in_ukrainian(&mut command);
    let mut pty = Pty::with(command);
    pty.wait_for("Почати гру тижня: ");
    pty.press_rested("\r");
    pty.wait_for("Перш ніж почати");
    pty.press("?");
    pty.wait_for("рухатися або гортати");
    pty.press("\x03");
    assert!(pty.wait().success());
    pty.assert_given_back();
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

/// Whatever was pasted before, and whether or not it ends.
#[test]
fn control_c_is_found_behind_any_paste() {
    let long = "w".repeat(20_000);
    let endless = format!("\x1b[200~{}", "never ended\n".repeat(400));
    for pasted in [&long, &endless, "\x1b[?", "\x1b[1;"] {
        let mut pty = Pty::start("first-steps varin");
        pty.wait_for("Before you begin");
        pty.press(pasted);
        std::thread::sleep(Duration::from_millis(100));
        pty.press("\x03");
        assert!(pty.wait().success());
        pty.wait_for("OUTCOME Ok(Left)");
        pty.assert_given_back();
    }
}

#[test]
fn keys_are_read_behind_a_paste_and_what_was_pasted_leaves_nothing() {
    let mut pty = Pty::start("first-steps varin");
    pty.wait_for("Before you begin");
    // As a paste without brackets comes: keys, at once.
    pty.press(&format!("{}qy", "w".repeat(3_000)));
    pty.wait_for("Leave the game?");
    pty.press_rested("n");
    // With brackets that never close: given up after a pause.
    pty.press("\x1b[200~qy");
    std::thread::sleep(Duration::from_millis(1_200));
    pty.press("\r");
    pty.wait_for("For your eyes only");
    pty.press("\x03");
    assert!(pty.wait().success());
}

/// As a shell does with a program that is stopped and goes on.
#[test]
fn a_program_that_was_stopped_takes_the_terminal_again() {
    use rustix::process::{Signal, kill_process};
    use rustix::termios::{OptionalActions, tcsetattr};
    let mut pty = Pty::start("first-steps varin");
    pty.wait_for("Before you begin");
    let pid = rustix::process::Pid::from_child(&pty.child);
    kill_process(pid, Signal::STOP).unwrap();
    let mut modes = tcgetattr(&pty.window).unwrap();
    modes.local_modes.insert(LocalModes::ICANON | LocalModes::ECHO);
    tcsetattr(&pty.window, OptionalActions::Now, &modes).unwrap();
    pty.shown.lock().unwrap().clear();
    kill_process(pid, Signal::CONT).unwrap();
    pty.wait_for("Before you begin");
    assert!(pty.raw());
    pty.press("\x03");
    assert!(pty.wait().success());
    pty.assert_given_back();
}

#[test]
fn a_terminal_of_any_size_is_played_in_or_told_so() {
    for (columns, rows, told) in [(u16::MAX, u16::MAX, "Before you begin"), (1, 1, "T")] {
        let mut pty = Pty::sized(Pty::program("first-steps varin"), columns, rows);
        pty.wait_for(told);
        pty.press("\x03");
        assert!(pty.wait().success());
        pty.assert_given_back();
    }
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
    let mut pty = Pty::start("first-steps varin blank");
    pty.wait_for("Before you begin");
    pty.press("\r");
    pty.wait_for("For your eyes only");
    pty.press("\rs\r");
    pty.seal();
    pty.wait();
    pty.assert_given_back();
    let text = pty.text();
    assert!(text.rfind("index out of bounds") > text.rfind("\x1b[?1049l"), "{text}");
}

#[test]
fn a_record_that_breaks_down_is_said_and_the_game_can_be_left() {
    let mut pty = Pty::start("first-steps varin broken");
    pty.wait_for("Before you begin");
    pty.press("\r");
    pty.wait_for("For your eyes only");
    pty.press("\rs\r");
    pty.seal();
    pty.wait_for("not saved, so not done: the record broke down: the record fell over");
    pty.press("\x03");
    assert!(pty.wait().success());
    pty.assert_given_back();
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
        .args(["terminal_pty::inside", "--exact", "--ignored", "--nocapture"])
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
