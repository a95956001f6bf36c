//! A flow chart by which an actor is played, as a file has it.

use serde::Deserialize;

use super::{Name, Text};

described! {
    /// One line of a flow chart.
    pub struct FlowLine {
        /// When it fits.
        #[is(condition)]
        #[or("always")]
        pub when: Option<Text>,
        /// The actor's options to take, the first that it can; empty to hold.
        #[is(name Option)]
        pub take: Vec<Name>,
        /// The reason.
        #[is(label)]
        pub why: Text,
    }
}
