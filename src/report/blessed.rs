//! A blessed transcript: a game by the computer that somebody has read and found good. When it reads otherwise
//! later, that is a finding.

use std::sync::Arc;

use super::{Transcript, text};
use crate::policy::PolicyKind;
use crate::scenario::Scenario;
use crate::session::{RehearsalStop, Rehearsed, SessionError, Setup, Standpoint};

/// What a file of `transcripts` holds: on its first line from where the game is played, then how it reads.
#[derive(Clone, Debug, PartialEq)]
pub struct Blessed {
    /// From where it is played.
    pub standpoint: Standpoint,
    /// How it reads, line by line.
    pub text: String,
    /// Why it can't be come to any more, if it can't.
    pub stopped: Option<RehearsalStop>,
}

impl Blessed {
    /// A game as it reads now: everybody plays by temperament from where the position ends. What changes with
    /// every letter of the scenario, its edition and the state's hash, is left out.
    ///
    /// # Errors
    /// As [`Standpoint::reach`].
    pub fn new(standpoint: Standpoint, scenario: Arc<Scenario>) -> Result<Self, SessionError> {
        let setup = Setup::all_computers(&scenario, standpoint.seed, PolicyKind::Temperament);
        let Rehearsed { mut session, stopped } = standpoint.reach(scenario, setup)?;
        while stopped.is_none() && !session.state().over() {
            session.advance()?;
        }
        let transcript = text(&Transcript::of(&session, |_| None));
        let whole = transcript.lines().enumerate();
        let kept = whole.filter(|(at, line)| *at != 1 && !line.starts_with("State "));
        let text = kept.map(|(_, line)| line.to_owned() + "\n").collect();
        Ok(Self { standpoint, text, stopped })
    }

    /// What its file says.
    pub fn file(&self) -> String {
        format!("{}\n\n{}", self.standpoint.line(), self.text)
    }

    /// Reads one.
    ///
    /// # Errors
    /// It does not begin with a position; says why.
    pub fn read(file: &str) -> Result<Self, String> {
        let file = file.replace("\r\n", "\n");
        let (head, text) = file.split_once('\n').unwrap_or((&file, ""));
        let standpoint = Standpoint::read(head)?;
        let text = text.strip_prefix('\n').unwrap_or(text).to_owned();
        Ok(Self { standpoint, text, stopped: None })
    }

    /// The first line, from 0, that is another in a game as it reads now, with both; `None` if none is.
    pub fn differs<'a>(&'a self, now: &'a Self) -> Option<(usize, &'a str, &'a str)> {
        let (mut before, mut after) = (self.text.lines(), now.text.lines());
        let mut at = 0;
        loop {
            match (before.next(), after.next()) {
                (None, None) => return None,
                (one, other) if one == other => at += 1,
                (one, other) => {
                    return Some((at, one.unwrap_or_default(), other.unwrap_or_default()));
                }
            }
        }
    }
}
