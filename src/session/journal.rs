//! What keeps the accepted commands of a game.

use std::error::Error;
use std::sync::Arc;

use super::{Brancher, Entry, OwnReader};

/// Keeps accepted commands. `append` returns only when the entry would survive a power cut.
pub trait Journal: Send {
    /// Makes one entry durable. The last one of a game says that it `ends` it.
    ///
    /// # Errors
    /// Says why, with a remedy; the entry then was not accepted.
    fn append(&mut self, entry: &Entry, ends: bool) -> Result<(), JournalError>;

    /// What begins games that are the one kept here up to a turn; `None` if it is kept nowhere.
    fn brancher(&self) -> Option<Brancher> {
        None
    }

    /// What finds other games that are kept where this one is; `None` if it is kept nowhere.
    fn own_reader(&self) -> Option<OwnReader> {
        None
    }
}

/// Why an entry could not be made durable.
#[derive(Clone, Debug, thiserror::Error)]
pub enum JournalError {
    /// Other rules can't play the game on.
    #[error("the game was made with another edition of the rules; it can be read, not played on")]
    ToBeRead,
    /// It fell over while it wrote.
    #[error("the record broke down: {0}; start again")]
    BrokeDown(String),
    /// Whoever writes has stopped.
    #[error("the writer has stopped; start the program again")]
    Stopped,
    /// The game has been left.
    #[error("nothing is written any more")]
    Closed,
    /// What keeps the game could not; it says why, with a remedy.
    #[error("{0}")]
    NotKept(Arc<dyn Error + Send + Sync>),
}

impl JournalError {
    /// Of an error of what keeps the game.
    pub fn of(error: impl Into<Box<dyn Error + Send + Sync>>) -> Self {
        Self::NotKept(Arc::from(error.into()))
    }
}

/// Errors that say the same are the same.
impl PartialEq for JournalError {
    fn eq(&self, other: &Self) -> bool {
        self.to_string() == other.to_string()
    }
}

impl Eq for JournalError {}

/// A journal that keeps nothing: for forecasts, tests and automatic play.
#[derive(Clone, Copy, Debug, Default)]
pub struct Unrecorded;

impl Journal for Unrecorded {
    fn append(&mut self, _: &Entry, _: bool) -> Result<(), JournalError> {
        Ok(())
    }
}
