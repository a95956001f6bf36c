//! How a crisis is played and scored. `docs/rules.md` is the authority; this is its first
//! implementation.
//!
//! The rules read no file, clock or randomness: they take a scenario, a state, commands and a seed,
//! and change the state. They play a [`Plan`], which is the scenario compiled, in [`Games`] side by
//! side; one game with a log also says what happened and why.

mod adjudicate;
mod agreement;
mod chance;
mod command;
mod credibility;
mod delta;
mod ending;
mod event;
mod games;
mod income;
mod luck;
mod menu;
mod perceive;
mod plan;
mod quantity;
mod read;
mod reason;
mod script;
pub mod seed;
mod sight;
mod situation;
mod state;
mod stored;
mod tap;
mod threshold;
mod turn;
mod view;
mod witness;

/// The edition of the rules. `docs/rules.md`, “The record”, says when it is raised.
pub const EDITION: u32 = 1;

pub use agreement::{AgreementState, Became};
pub use chance::{
    Applied, Branch, Chance, Draw, Gain, applied, branch, certain, explain, mix, odds, pick,
    uniform,
};
pub use command::{Command, Refusal, Ruling};
pub use event::Event;
pub use games::{Games, OneGame, Orders, ParkedGame};
pub use luck::{Luck, STRATA};
pub use menu::{Besides, MOST_ORDERS, is_on_menu, joins, on_menu, seems_on_menu};
pub use perceive::felt;
pub use plan::{Closed, CondRef, Conditions, LaneSet, OddsPlan, Plan};
pub use quantity::{AllKnown, Cell, Cells};
pub use read::Misread;
pub use reason::Reason;
pub use script::Script;
pub use sight::{Sight, Viewer};
pub use state::{RedLineState, State, Trail, red_line};
pub use threshold::counted_from;
pub use turn::{
    Log, adjudicate, adjudicate_games, apply, apply_planned, begin, begin_games, play_witnessed,
    settle_games,
};
pub use view::*;
pub use witness::{EffectCounts, Near, Occasion, Sides, Witness, Witnessed, parts};
