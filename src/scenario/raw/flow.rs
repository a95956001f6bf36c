//! A flow chart by which an actor is played, as a file has it.

use serde::Deserialize;

use super::{Name, Text};

/// One line of a flow chart.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FlowLine {
    /// When it fits; always if left out.
    #[serde(default)]
    pub when: Option<Text>,
    /// The actor's options to take, the first that it can; empty to hold.
    pub take: Vec<Name>,
    /// The reason.
    pub why: Text,
}
