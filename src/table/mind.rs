//! Whoever moves a seat that no person moves.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Arc;
use std::sync::atomic::AtomicBool;
use std::sync::mpsc::channel;

use super::writer::said;
use crate::policy::PolicyKind;
use crate::rules::{Command, Draw};
use crate::scenario::{ActorIx, OptionIx};
use crate::session::Position;

/// What a mind has chosen.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Decided {
    /// Options in order; empty to hold.
    pub orders: Vec<OptionIx>,
    /// Why; may be empty.
    pub reason: String,
    /// How it came to choose, if chance had a part in it.
    pub draws: Vec<Draw>,
}

impl Decided {
    /// As a command of an actor.
    pub(super) fn by(self, actor: ActorIx) -> Command {
        let Self { orders, reason, draws } = self;
        Command::Commit { actor, orders, reason, draws }
    }
}

/// Why a mind has not chosen, in words.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{0}")]
pub struct Trouble(pub String);

/// Moves a seat. It is asked beside the table, may take its time, and knows what its seat knows.
pub trait Mind: Send {
    /// Chooses. `stop` tells that nobody wants to know any more.
    ///
    /// # Errors
    /// It can't: somebody stands in for it.
    fn choose(&mut self, position: &Position, stop: &AtomicBool) -> Result<Decided, Trouble>;

    /// The game has ended; this is how its seat sees it. It is asked no more.
    fn end(&mut self, position: &Position) {
        let _ = position;
    }
}

impl Mind for PolicyKind {
    fn choose(&mut self, position: &Position, _: &AtomicBool) -> Result<Decided, Trouble> {
        let (orders, draws) = position.chosen_by(*self);
        Ok(Decided { orders, reason: String::new(), draws })
    }
}

/// The choice of whoever stands in: by temperament.
pub(super) fn stand_in(position: &Position, trouble: &Trouble) -> Decided {
    let (orders, draws) = position.chosen_by(PolicyKind::Temperament);
    Decided { orders, reason: format!("By temperament: {trouble}."), draws }
}

/// A mind with what it has thought.
pub(super) struct Thought {
    pub actor: ActorIx,
    pub mind: Box<dyn Mind>,
    pub position: Position,
    pub choice: Result<Decided, Trouble>,
}

/// Lets a mind think on a thread of its own.
pub(super) fn beside(
    mind: Box<dyn Mind>,
    position: Position,
    stop: Arc<AtomicBool>,
    done: impl FnOnce(Thought) + Send + 'static,
) {
    let (mut mind, actor) = (mind, position.actor());
    apart(move || {
        let choose = AssertUnwindSafe(|| mind.choose(&position, &stop));
        let broke = |panic| Err(Trouble(format!("it broke down: {}", said(&panic))));
        let choice = catch_unwind(choose).unwrap_or_else(broke);
        done(Thought { actor, mind, position, choice });
    });
}

/// Tells minds beside the table that the game has ended.
pub(super) fn part(minds: Vec<(Box<dyn Mind>, Position)>, done: impl FnOnce() + Send + 'static) {
    apart(move || {
        minds.into_iter().for_each(|(mut mind, position)| mind.end(&position));
        done();
    });
}

/// Works on a thread of its own; here, if the system has none to give.
fn apart(work: impl FnOnce() + Send + 'static) {
    // Handed over only once there is a thread.
    let (give, given) = channel::<Box<dyn FnOnce() + Send>>();
    let wait = move || given.iter().for_each(|work| work());
    match std::thread::Builder::new().name("mind".to_owned()).spawn(wait) {
        // The thread waits for it.
        Ok(_) => drop(give.send(Box::new(work))),
        Err(_) => work(),
    }
}
