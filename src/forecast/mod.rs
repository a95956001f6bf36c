//! Escalation risk: how likely the crisis crosses a threshold, by playing the very same rules many
//! times from the present state.

pub mod calibration;
pub mod batch;
pub mod claims;
mod difference;
mod estimate;
pub mod exact;
mod regret;
mod rollout;
mod sensitivity;
mod split;
pub mod splitting;
pub mod survey;
pub mod tournament;

pub use crate::policy::{LANES, Player, Table, play_out};
pub use difference::Difference;
pub use estimate::{Estimate, words};
pub use regret::{Alternative, Regret, regret};
pub use rollout::{Came, Crossing, Headline, Request, Risk, forecast};
pub use sensitivity::{Swing, headline, swings};
pub use split::{ActPart, Past, Split, split};
