//! Actors that are played by a flow chart: for each order it is read from the top, and the first line that
//! fits is followed.

use super::expr::Cond;
use super::ix::OptionIx;

/// One line of a flow chart. It fits if its condition holds and one of what it says to take can be taken, or
/// if it says to hold.
#[derive(Clone, Debug)]
pub struct FlowLine {
    /// The condition; `None` if it always holds.
    pub when: Option<Cond>,
    /// The condition as the file has it; empty without one.
    pub written: String,
    /// What to take: the first that can be taken. Empty to hold.
    pub take: Vec<OptionIx>,
    /// The reason.
    pub why: String,
}
