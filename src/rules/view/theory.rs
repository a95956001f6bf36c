//! The theory that a game is played under.

use serde::{Deserialize, Serialize};

use crate::scenario::Scenario;
use crate::texts::{Message, message};

/// A theory of what moves states.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct TheoryView {
    /// Its name.
    pub name: String,
    /// What it holds.
    pub text: String,
}

impl TheoryView {
    /// The theory that a scenario is played under.
    pub fn of(scenario: &Scenario) -> Option<Self> {
        scenario.theory().map(|one| Self { name: one.name.clone(), text: one.text.clone() })
    }

    /// In a sentence: that it is played under it, and what it holds.
    pub fn said(&self) -> Message {
        message!("theory-played-under", theory = &self.name, text = &self.text)
    }
}
