//! A kept game told as it was decided, without asking the rules; and what has to be kept for that.

use std::sync::Arc;

use super::{After, Entry, Fit, Journal, JournalError, Session, SessionError, Setup, Unrecorded};
use crate::rules::{Command, Event};
use crate::scenario::Scenario;

impl Session {
    /// A game as it was decided, by whatever rules: what came of each command is taken from the record,
    /// not worked out. It is to be read; commands are refused.
    ///
    /// # Errors
    /// As [`Session::start`]; [`SessionError::Unfit`] at the first entry whose outcome is not kept, or
    /// is of something that the scenario does not have.
    pub fn told(
        scenario: Arc<Scenario>,
        setup: Setup,
        begun: After,
        entries: impl IntoIterator<Item = Entry>,
    ) -> Result<Self, SessionError> {
        let mut session = Self::start(scenario, setup, Box::new(ToBeRead))?;
        let (scenario, setup) = (Arc::clone(&session.written), session.setup.clone());
        let mut fit = Fit::new(&scenario, &setup).map_err(SessionError::Setup)?;
        fit.after(&begun).map_err(SessionError::Setup)?;
        session.history = vec![begun.state.clone()];
        session.state = begun.state;
        session.events = begun.events;
        for entry in entries {
            let number = entry.number;
            session.tell(&mut fit, entry).map_err(|what| SessionError::Unfit { number, what })?;
        }
        Ok(session)
    }

    /// Takes in the next entry.
    fn tell(&mut self, fit: &mut Fit<'_>, entry: Entry) -> Result<(), String> {
        let Entry { number, command, after, .. } = entry;
        if self.state.over() || number != self.entries + 1 {
            return Err("nothing can follow here".to_owned());
        }
        fit.command(&command)?;
        match (command, after) {
            (Command::Commit { actor, orders, reason, draws }, None) => {
                fit.orders(actor, &orders)?;
                self.state.sealed[actor.at()] = Some(orders.clone());
                self.events.push(Event::Sealed { actor, orders, reason, draws });
            }
            (Command::Forecast { actor, question, percent }, None) if percent <= 100 => {
                self.events.push(Event::Forecast { actor, question, percent });
            }
            (Command::Write { free_move }, None) => {
                let turn = self.state.turn;
                let changed = self.scenario.with_free_move(&free_move, turn);
                let changed = changed.map_err(|misfit| misfit.to_string())?;
                let option = self.scenario.options.len().into();
                self.events.push(Event::Written { actor: free_move.actor, option });
                self.change(changed);
            }
            (Command::Amend { amendment, reason }, None) => {
                let (turn, fired) = (self.state.turn, &self.state.fired);
                let changed = self.scenario.with_amendment(&amendment, turn, fired);
                let changed = changed.map_err(|fault| fault.message().to_string())?;
                self.events.push(Event::amended(&self.scenario, &amendment, &reason));
                self.change(changed);
            }
            (Command::Inject { .. } | Command::Adjudicate { .. }, Some(after)) => {
                fit.after(&after)?;
                if after.state.turn != self.state.turn {
                    self.history.push(after.state.clone());
                }
                self.state = after.state;
                self.events.extend(after.events);
            }
            _ => return Err("what came of it is not kept".to_owned()),
        }
        self.entries += 1;
        Ok(())
    }
}

/// The journal of a game that is to be read.
struct ToBeRead;

impl Journal for ToBeRead {
    fn append(&mut self, _: &Entry, _: bool) -> Result<(), JournalError> {
        Err(JournalError::ToBeRead)
    }
}

impl Session {
    /// What the game began with: asked before the first command.
    pub fn begun(&self) -> After {
        After { events: self.events.clone(), state: self.state.clone() }
    }

    /// Kept entries played again by the rules as they are, each with what came of it; and what the game
    /// began with.
    ///
    /// # Errors
    /// As [`Session::resume`].
    pub fn retold(
        scenario: Arc<Scenario>,
        setup: Setup,
        entries: impl IntoIterator<Item = Entry>,
    ) -> Result<(Self, After, Vec<Entry>), SessionError> {
        let mut session = Self::start(scenario, setup, Box::new(Unrecorded))?;
        let begun = session.begun();
        let mut all = Vec::new();
        for entry in entries {
            let (number, command) = (entry.number, entry.command.clone());
            let first = session.events.len();
            session.again(entry)?;
            all.push(Entry::new(number, command, &session.state, &session.events[first..]));
        }
        Ok((session, begun, all))
    }
}
