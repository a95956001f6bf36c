//! How a room goes about it.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// How a delegation decides.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum SeatRule {
    /// Its head seals.
    #[default]
    Captain,
    /// A proposal is sealed once more than half of those present stand behind it.
    Vote,
    /// A proposal is sealed once everybody present stands behind it.
    Consensus,
}

/// What happens when time is up.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum AtTimeUp {
    /// The teacher decides when the orders are opened; then the best proposal is taken.
    #[default]
    Wait,
    /// The best proposal of each seat is taken at once.
    Take,
    /// Whoever has not sealed holds.
    Hold,
}

/// How people get their names.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum NamesGiven {
    /// From a list of the program's.
    #[default]
    Generated,
    /// They choose one.
    Free,
}

/// How a room goes about it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub struct RoomSettings {
    /// Minutes a turn's clock begins with; 0 for no clock.
    pub minutes: u32,
    /// How delegations decide, unless one decides otherwise.
    pub rule: SeatRule,
    /// What happens when time is up.
    pub at_time_up: AtTimeUp,
    /// Whether phones see what came of a turn as soon as the orders are opened, and not only when the teacher
    /// shows it.
    pub show_at_once: bool,
    /// Whether the teacher lets each person in.
    pub admission: bool,
    /// How people get their names.
    pub names: NamesGiven,
    /// Whether everybody is asked, before the game and after it, what it understands of such a crisis.
    pub questionnaire: bool,
}

impl Default for RoomSettings {
    fn default() -> Self {
        Self {
            minutes: 4,
            rule: SeatRule::default(),
            at_time_up: AtTimeUp::default(),
            show_at_once: false,
            admission: false,
            names: NamesGiven::default(),
            questionnaire: false,
        }
    }
}
