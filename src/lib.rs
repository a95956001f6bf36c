//! Offramp: a tabletop crisis wargame with sealed choices, open dice, and escalation risk as a
//! probability.
//!
//! Modules in the order in which to meet them; each may use those above it, never those below.
//! `docs/rules.md` says how a crisis is played, `docs/scenario-format.md` how one is written.

// Tests may unwrap; what input can reach may not.
#![cfg_attr(not(test), warn(clippy::unwrap_used))]

pub mod legible;
pub mod markup;
pub mod typeface;
pub mod texts;
pub mod diagnostics;
pub mod syntax;
pub mod scenario;
pub mod rules;
pub mod campaign;
pub mod policy;
pub mod words;
pub mod forecast;
pub mod lint;
pub mod graph;
pub mod analysis;
pub mod templates;
pub mod session;
pub mod files;
pub mod record;
pub mod report;
pub mod table;
pub mod board;
#[cfg(feature = "classroom")]
pub mod classroom;
pub mod terminal;
#[cfg(feature = "gui")]
pub mod window;
pub mod lsp;
pub mod cli;
