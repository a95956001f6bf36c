//! Escalation risk: how likely the crisis crosses a threshold, by playing the very same rules many
//! times from the present state.

pub mod claims;
mod estimate;
pub mod exact;
mod rollout;
pub mod splitting;
pub mod survey;

pub use estimate::{Estimate, words};
pub use rollout::{Crossing, LANES, Player, Request, Risk, Table, forecast, play_out};
