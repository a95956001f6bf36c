//! A seat played by a program from outside, as `docs/agents.md` has it: messages as lines of JSON, a
//! time to answer, and a stand-in for whatever comes of it that is no answer.

mod message;
mod process;
#[cfg(all(test, unix))]
mod tests;

use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

use super::mind::{Decided, Mind, Trouble};
use crate::legible::line;
use crate::scenario::ActorIx;
use crate::session::{Position, Program, Session};
use message::{Answer, Hello, ProgramMessage};
pub(super) use process::Leash;
use process::{LONGEST, Process, ProgramLine};

/// How long a program may take for a decision, its start included.
const LIMIT: Duration = Duration::from_secs(10);

/// How long it may take to end by itself when the game has ended.
const PARTING: Duration = Duration::from_secs(1);

/// Lines it may write for a decision.
const MOST_LINES: usize = 100;

/// How often it is started in a game: anew once after it failed.
const STARTS: u32 = 2;

/// How often it is looked whether anybody still wants to know.
const LOOK: Duration = Duration::from_millis(50);

/// Why a program that a kept game names has not been started.
pub fn unwanted(seat: &str, program: &Program) -> String {
    let command = program.command();
    format!(
        "the game names the program `{command}`, which runs only if `play` is told to by `--policy \
         \"{seat}=program:{command}\"`"
    )
}

/// A program that plays a seat.
pub(super) struct Outside {
    words: Vec<String>,
    hello: Vec<u8>,
    limit: Duration,
    leash: Leash,
    process: Option<Process>,
    starts: u32,
    /// Why it is not asked.
    silent: Option<Trouble>,
}

/// What a program did instead of answering.
enum Fault {
    /// It goes on, and is asked again the next time.
    Nonsense(String),
    /// It is ended.
    Broken(String),
}

impl Outside {
    /// For a seat of a game. It is started when it is first asked, unless nobody wants it run.
    pub fn new(session: &Session, actor: ActorIx, program: &Program, leash: Leash) -> Self {
        let scenario = session.scenario();
        let seat = scenario.actor(actor);
        let hello = ProgramMessage::Hello(Hello {
            protocol: message::PROTOCOL,
            offramp: env!("CARGO_PKG_VERSION"),
            scenario: &scenario.meta.id,
            title: &scenario.meta.title,
            seat: &seat.id,
            name: &seat.name,
            turns: scenario.meta.turns,
            seconds: LIMIT.as_secs(),
            bytes: LONGEST,
        });
        let words = program.words();
        Self {
            hello: hello.line(),
            limit: LIMIT,
            leash,
            process: None,
            starts: 0,
            silent: words.is_none().then(|| Trouble(unwanted(&seat.id, program))),
            words: words.unwrap_or_default(),
        }
    }

    /// The program, started and greeted.
    fn process(&mut self) -> Result<&mut Process, Fault> {
        if self.process.is_none() {
            self.starts += 1;
            let started = self.leash.start(&self.words).map_err(|why| {
                let word = self.words.first().map_or("", String::as_str);
                match why.kind() {
                    std::io::ErrorKind::NotFound => format!("there is no program `{word}`"),
                    _ => format!("its program `{word}` could not be started: {why}"),
                }
            });
            self.process = Some(started.map_err(Fault::Broken)?);
            if let Some(process) = &self.process {
                process.send(self.hello.clone());
            }
        }
        // It has just been made if there was none.
        self.process.as_mut().ok_or_else(|| Fault::Broken(String::new()))
    }

    fn ask(&mut self, position: &Position, stop: &AtomicBool) -> Result<Decided, Fault> {
        let deadline = Instant::now() + self.limit;
        let seconds = self.limit.as_secs_f64();
        let turn = position.view().turn;
        let process = self.process()?;
        let mut lines = process.forget(MOST_LINES);
        process.send(ProgramMessage::decide(position).line());
        while lines < MOST_LINES {
            let left = deadline.saturating_duration_since(Instant::now());
            if left.is_zero() {
                return Err(Fault::Broken(format!(
                    "its program did not answer within {seconds} s"
                )));
            }
            if stop.load(Ordering::Relaxed) {
                return Err(Fault::Broken("nobody wants to know any more".to_owned()));
            }
            match process.line(left.min(LOOK)) {
                None => continue,
                Some(ProgramLine::Text(text)) if text.trim().is_empty() => {}
                Some(ProgramLine::Text(text)) => {
                    match Answer::of(&text).map_err(Fault::Nonsense)? {
                        answer if answer.turn < turn => {}
                        answer => return answer.choice(position).map_err(Fault::Nonsense),
                    }
                }
                Some(ProgramLine::TooLong) => {
                    return Err(Fault::Broken(format!(
                        "its program wrote a line of more than {LONGEST} bytes"
                    )));
                }
                Some(ProgramLine::End) => return Err(Fault::Broken(self.ended())),
            }
            lines += 1;
        }
        Err(Fault::Broken(format!("its program wrote {MOST_LINES} lines without an answer")))
    }

    /// How it ended, and what it said last.
    fn ended(&mut self) -> String {
        let status = self.leash.ended(2 * LOOK);
        let said = self.process.as_ref().map(|process| process.last_words(LOOK));
        let how = status.map_or("closed its output".to_owned(), |how| format!("ended ({how})"));
        match said.filter(|said| !said.is_empty()) {
            Some(said) => format!("its program {how}: {}", line(&said)),
            None => format!("its program {how}"),
        }
    }

    fn give_up(&mut self, why: String) -> Trouble {
        self.process = None;
        self.leash.kill();
        if self.starts >= STARTS {
            self.silent = Some(Trouble(format!("its program failed twice, lastly so: {why}")));
        }
        Trouble(why)
    }
}

impl Mind for Outside {
    fn choose(&mut self, position: &Position, stop: &AtomicBool) -> Result<Decided, Trouble> {
        if let Some(trouble) = &self.silent {
            return Err(trouble.clone());
        }
        self.ask(position, stop).map_err(|fault| match fault {
            Fault::Nonsense(why) => Trouble(why),
            Fault::Broken(why) => self.give_up(why),
        })
    }

    fn end(&mut self, position: &Position) {
        if let Some(process) = self.process.take() {
            process.send(ProgramMessage::end(position).line());
            // Its input ends with this.
            drop(process);
            self.leash.ended(PARTING);
        }
        self.leash.kill();
    }
}

impl Drop for Outside {
    fn drop(&mut self) {
        self.leash.kill();
    }
}
