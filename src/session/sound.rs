//! Whether the program keeps its own promises in a game: the same luck and the same commands make the same game, and a
//! game that was left goes on as if nobody had left it.

use std::sync::{Arc, Mutex, PoisonError};

use super::{Entry, Journal, JournalError, Session, SessionError, Setup, Unrecorded};
use crate::policy::PolicyKind;
use crate::scenario::Scenario;

/// A promise that was not kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unkept {
    /// Two games with the same luck differ from this turn on.
    Same(u32),
    /// Gone on with after so many commands, a game differs.
    Resumed(u64),
}

/// Plays a game of computers with this luck twice, and goes on with it after each of its commands, from what a record
/// would have kept. `None` if all is as it should be.
///
/// # Errors
/// As [`Session::start`].
pub fn unkept(scenario: &Arc<Scenario>, seed: u64) -> Result<Option<Unkept>, SessionError> {
    let setup = Setup::all_computers(scenario, seed, PolicyKind::default());
    let kept = KeptEntries::default();
    let start = |journal| Session::start(Arc::clone(scenario), setup.clone(), journal);
    let mut session = start(Box::new(kept.clone()))?;
    let mut again = start(Box::new(Unrecorded))?;
    // By the number of its last command, how things stood after each turn.
    let mut stood = vec![(session.entries(), session.state().hash())];
    while !session.state().over() {
        let turn = session.state().turn;
        session.advance()?;
        again.advance()?;
        stood.push((session.entries(), session.state().hash()));
        if session.state() != again.state() || session.events() != again.events() {
            return Ok(Some(Unkept::Same(turn)));
        }
    }
    let entries = kept.all();
    for count in 0..entries.len() {
        let number = count as u64;
        let next = stood.iter().find(|(last, _)| *last > number);
        let goes_on = entries_again(&entries[..count]).and_then(|entries| {
            let journal = Box::new(Unrecorded);
            let mut left =
                Session::resume(Arc::clone(scenario), setup.clone(), entries, journal).ok()?;
            left.advance().ok()?;
            Some(left.state().hash())
        });
        if goes_on.as_ref() != next.map(|(_, hash)| hash) {
            return Ok(Some(Unkept::Resumed(number)));
        }
    }
    Ok(None)
}

/// Entries as they are read again from what was written of them.
fn entries_again(entries: &[Entry]) -> Option<Vec<Entry>> {
    serde_json::from_str(&serde_json::to_string(entries).ok()?).ok()
}

/// Keeps all entries of a game in memory.
#[derive(Clone, Default)]
struct KeptEntries(Arc<Mutex<Vec<Entry>>>);

impl KeptEntries {
    fn all(&self) -> Vec<Entry> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }
}

impl Journal for KeptEntries {
    fn append(&mut self, entry: &Entry, _: bool) -> Result<(), JournalError> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).push(entry.clone());
        Ok(())
    }
}
