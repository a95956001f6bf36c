//! Who plays a seat: a person, the computer, or a program from outside, which runs only if somebody here
//! wants it to.

use serde::{Deserialize, Serialize};

use super::Session;
use crate::legible::unseen;
use crate::policy::PolicyKind;

/// Who plays an actor.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Player {
    /// A person.
    Person,
    /// The computer.
    Computer(PolicyKind),
    /// A program from outside.
    Program(Program),
}

impl Player {
    /// The word for it: "person", a policy's, or "program:" and a command line.
    pub fn word(&self) -> String {
        match self {
            Self::Person => "person".to_owned(),
            Self::Computer(policy) => policy.word().to_owned(),
            Self::Program(program) => format!("program:{}", program.command()),
        }
    }
}

/// The longest command line, in characters.
const LONGEST: usize = 1_000;

/// A program by its command line. One that is read from a record or an exported game is never wanted:
/// whoever wrote that may be anybody.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Program {
    command: String,
    #[serde(skip)]
    wanted: bool,
}

impl Program {
    /// One that somebody at this computer wants run.
    ///
    /// # Errors
    /// It is no command line; says why.
    pub fn wanted(command: &str) -> Result<Self, String> {
        let program = Self { command: command.to_owned(), wanted: true };
        program.fits()?;
        Ok(program)
    }

    /// Its command line.
    pub fn command(&self) -> &str {
        &self.command
    }

    /// The words of the command line of a program that may be run: no shell reads them.
    pub fn words(&self) -> Option<Vec<String>> {
        shlex::split(&self.command).filter(|_| self.wanted)
    }

    /// Whether it is a command line.
    pub(super) fn fits(&self) -> Result<(), String> {
        if self.command.chars().count() > LONGEST {
            return Err(format!("a program's command line has at most {LONGEST} characters"));
        }
        if self.command.contains(|c| unseen(c) || matches!(c, '\n' | '\t')) {
            return Err("there is something in a program's command line that can't be seen".into());
        }
        match shlex::split(&self.command) {
            None => Err(format!("in the command line `{}` a quote is not closed", self.command)),
            Some(words) if words.is_empty() => Err("a program's command line is empty".to_owned()),
            Some(_) => Ok(()),
        }
    }

    /// Wants it if somebody here has named the very same.
    pub(super) fn want_if(&mut self, given: &Self) {
        self.wanted |= given.wanted && given.command == self.command;
    }
}

impl Session {
    /// Somebody here names a program for a seat, or for all: where it is the very one that the set-up has,
    /// it is wanted.
    pub fn want(&mut self, seat: Option<&str>, given: &Program) {
        for (actor, player) in self.scenario.actors.iter().zip(&mut self.setup.players) {
            if let Player::Program(program) = player
                && seat.is_none_or(|seat| seat == actor.id)
            {
                program.want_if(given);
            }
        }
    }
}
