//! Offramp: a tabletop crisis wargame with sealed choices, open dice, and escalation risk as a
//! probability.
//!
//! Modules in the order in which to meet them; each may use those above it, never those below.
//! `docs/rules.md` says how a crisis is played, `docs/scenario-format.md` how one is written.

pub mod cli;
pub mod diagnostics;
pub mod forecast;
pub mod policy;
pub mod report;
pub mod rules;
pub mod scenario;
pub mod session;
pub mod terminal;
