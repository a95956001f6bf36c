//! A process whose pipes are read and written beside whoever asks it, so that it can neither hold
//! anybody up nor fill the memory; and what makes sure that it ends.

use std::io::{BufRead, BufReader, Read, Write};
use std::process::{Child, ChildStderr, ChildStdin, ChildStdout, Command, ExitStatus, Stdio};
use std::sync::mpsc::{Receiver, Sender, SyncSender, channel, sync_channel};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::thread::sleep;
use std::time::{Duration, Instant};

/// The longest line that is read, in bytes.
pub const LONGEST: usize = 64 << 10;

/// Lines that wait to be looked at; what writes more than these has to wait.
const WAITING: usize = 16;

/// How much is kept of what a program complains of, in bytes.
const KEPT: usize = 2 << 10;

/// How much of it is told, in characters.
const TOLD: usize = 200;

/// How often it is looked whether something has ended.
const LOOK: Duration = Duration::from_millis(5);

/// What a program writes.
#[derive(Debug, PartialEq)]
pub enum ProgramLine {
    /// A line; what is not UTF-8 in it is U+FFFD.
    Text(String),
    /// More than [`LONGEST`] bytes without a line's end. Nothing is read after that.
    TooLong,
    /// Nothing more.
    End,
}

/// The pipes of a program that runs. Its input ends when this is dropped.
#[derive(Debug)]
pub struct Process {
    to: Sender<Vec<u8>>,
    from: Receiver<ProgramLine>,
    complaints: Arc<Mutex<Vec<u8>>>,
    /// Ends when nothing more will be complained of.
    complained: Receiver<()>,
}

impl Process {
    fn new(child: &mut Child) -> std::io::Result<Self> {
        let (to, given) = channel();
        let (send, from) = sync_channel(WAITING);
        let (quiet, complained) = channel();
        let complaints = Arc::default();
        let kept = Arc::clone(&complaints);
        // They end with the pipes.
        if let Some(input) = child.stdin.take() {
            beside("program's input", move || write(input, &given))?;
        }
        if let Some(output) = child.stdout.take() {
            beside("program's output", move || read(output, &send))?;
        }
        if let Some(errors) = child.stderr.take() {
            beside("program's errors", move || keep(errors, &kept, quiet))?;
        }
        Ok(Self { to, from, complaints, complained })
    }

    /// Sends bytes, as soon as they are taken.
    pub fn send(&self, bytes: Vec<u8>) {
        // Whether the program has ended shows in what it writes.
        let _ = self.to.send(bytes);
    }

    /// The next line, if there is one within this time.
    pub fn line(&self, within: Duration) -> Option<ProgramLine> {
        use std::sync::mpsc::RecvTimeoutError::{Disconnected, Timeout};
        match self.from.recv_timeout(within) {
            Ok(line) => Some(line),
            Err(Timeout) => None,
            Err(Disconnected) => Some(ProgramLine::End),
        }
    }

    /// Takes up to so many lines that nobody asked for; how many there were.
    pub fn forget(&self, most: usize) -> usize {
        let spoken = |line: &ProgramLine| matches!(line, ProgramLine::Text(_));
        self.from.try_iter().take(most).take_while(spoken).count()
    }

    /// The last line of what it complained of, if that comes within this time.
    pub fn last_words(&self, within: Duration) -> String {
        let _ = self.complained.recv_timeout(within);
        let text = String::from_utf8_lossy(&lock(&self.complaints)).into_owned();
        let last = text.lines().rev().map(str::trim).find(|line| !line.is_empty());
        last.unwrap_or_default().chars().take(TOLD).collect()
    }
}

fn lock<T>(of: &Mutex<T>) -> MutexGuard<'_, T> {
    of.lock().unwrap_or_else(PoisonError::into_inner)
}

fn beside(name: &str, work: impl FnOnce() + Send + 'static) -> std::io::Result<()> {
    std::thread::Builder::new().name(name.to_owned()).spawn(work).map(drop)
}

fn write(mut input: ChildStdin, given: &Receiver<Vec<u8>>) {
    for bytes in given {
        if input.write_all(&bytes).and_then(|()| input.flush()).is_err() {
            return;
        }
    }
}

fn read(output: ChildStdout, send: &SyncSender<ProgramLine>) {
    let mut output = BufReader::new(output);
    let mut bytes = Vec::new();
    loop {
        bytes.clear();
        // One more than a line may have, and its end.
        let mut some = output.by_ref().take(LONGEST as u64 + 1);
        match some.read_until(b'\n', &mut bytes) {
            Ok(0) | Err(_) => return,
            Ok(_) if bytes.len() > LONGEST && bytes.last() != Some(&b'\n') => {
                let _ = send.send(ProgramLine::TooLong);
                return;
            }
            Ok(_) => {
                let text = String::from_utf8_lossy(&bytes).into_owned();
                if send.send(ProgramLine::Text(text)).is_err() {
                    return;
                }
            }
        }
    }
}

/// Keeps the end of what comes.
fn keep(mut errors: ChildStderr, kept: &Mutex<Vec<u8>>, quiet: Sender<()>) {
    let mut some = [0; KEPT];
    while let Ok(count @ 1..) = errors.read(&mut some) {
        let mut kept = lock(kept);
        kept.extend(&some[..count]);
        let before = kept.len().saturating_sub(KEPT);
        kept.drain(..before);
    }
    drop(quiet);
}

/// Holds a program, so that it ends when it is let go: whoever else may be waiting for it.
#[derive(Clone, Debug, Default)]
pub struct Leash(Arc<Mutex<HeldProcess>>);

#[derive(Debug, Default)]
struct HeldProcess {
    child: Option<Child>,
    /// Nothing more is to be started.
    left: bool,
}

impl Leash {
    /// Starts a program.
    pub fn start(&self, words: &[String]) -> std::io::Result<Process> {
        let mut held = lock(&self.0);
        let (Some((program, rest)), false) = (words.split_first(), held.left) else {
            return Err(std::io::ErrorKind::Interrupted.into());
        };
        let mut command = Command::new(program);
        command.args(rest).stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
        // A group of its own: what it starts ends with it.
        #[cfg(unix)]
        std::os::unix::process::CommandExt::process_group(&mut command, 0);
        let child = held.child.insert(command.spawn()?);
        Process::new(child)
    }

    /// Ends the program, if there is one.
    pub fn kill(&self) {
        end(&mut lock(&self.0));
    }

    /// Ends the program, and lets none be started.
    pub fn leave(&self) {
        let mut held = lock(&self.0);
        held.left = true;
        end(&mut held);
    }

    /// How it ended, if it does by itself within this time.
    pub fn ended(&self, within: Duration) -> Option<ExitStatus> {
        let deadline = Instant::now() + within;
        loop {
            {
                let mut held = lock(&self.0);
                if let Ok(Some(status)) = held.child.as_mut()?.try_wait() {
                    held.child = None;
                    return Some(status);
                }
            }
            if Instant::now() >= deadline {
                return None;
            }
            sleep(LOOK);
        }
    }
}

fn end(held: &mut HeldProcess) {
    let Some(mut child) = held.child.take() else { return };
    #[cfg(unix)]
    {
        use rustix::process::{Pid, Signal, kill_process_group};
        // It has not been waited for, so that the number is still its own.
        let _ = kill_process_group(Pid::from_child(&child), Signal::KILL);
    }
    let _ = child.kill();
    let _ = child.wait();
}
