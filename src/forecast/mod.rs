//! Escalation risk: how likely the crisis crosses a threshold, by playing the very same rules many
//! times from the present state.

mod background;
pub mod batch;
pub mod calibration;
mod causes;
pub mod claims;
pub mod coverage;
mod difference;
mod difficulty;
mod edited;
mod estimate;
pub mod exact;
mod fan;
pub mod history;
mod likelihood;
mod lowering;
pub mod menus;
mod parts;
mod published;
mod regret;
mod rollout;
mod sensitivity;
mod shortest;
mod split;
pub mod splitting;
mod strata;
pub mod survey;
pub mod tournament;
pub mod verbal;
mod usual;

pub use crate::policy::{LANES, Players, SideBySide, play_out};
pub use background::Background;
pub use causes::{Cause, CausePart, RiskChange, SeenTurn, changes};
pub use difference::Difference;
pub use difficulty::{Difficulties, Difficulty};
pub use edited::{EDIT_ROUNDS, EditEffect, edited};
pub use estimate::{Estimate, Rare, words};
pub use fan::Fan;
pub use likelihood::{
    DrawFigures, Likelihood, estimated, of_hundred, percent, percent_to, rounded, score, short,
    whole, whole_points, with_interval,
};
pub use lowering::lowering;
pub use regret::{Alternative, Regret, regret};
pub use rollout::{Crossing, Foreseen, Headline, OnePlay, Request, Risk, forecast, from_the_start};
pub use sensitivity::{Swing, headline, swings};
pub use shortest::{AsNear, Shortest, shortest};
pub use split::{ActPart, Past, Split, split, worlds};
pub use splitting::forecast_with_rare;
pub use usual::{UsualRisk, UsualRisks};
