//! What earlier crises left behind: other values at the start than the file has.

use serde::{Deserialize, Serialize};

use super::expr::Bounds;
use super::ix::Seats;
use super::model::Scenario;
use super::thing::Quantity;
use crate::texts::Message;

/// One value at the start that is not the file's.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Inherited {
    /// Of what.
    pub what: Quantity,
    /// The value; of a flag or a red line 1 for yes, 0 for no.
    pub value: i32,
    /// Why it is not the file's.
    pub why: String,
}

/// Something that history left behind, in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LeftBehind {
    /// What is different: "Tension: 63, not 55".
    pub what: Message,
    /// Why.
    pub why: String,
}

impl Scenario {
    /// The same scenario with other values at the start. What does not fit this scenario is left as
    /// the file has it.
    #[must_use]
    pub fn inheriting(&self, legacy: &[Inherited]) -> Self {
        let mut scenario = self.clone();
        scenario.inherit(legacy);
        scenario
    }

    /// As [`Scenario::inheriting`], in place.
    pub fn inherit(&mut self, legacy: &[Inherited]) {
        for Inherited { what, value, .. } in legacy {
            if self.has(*what) {
                what.set_start(self, self.bounded(*what, *value));
            }
        }
    }

    /// Whether everything in it is there in this scenario, and within its bounds.
    ///
    /// # Errors
    /// Says what does not fit.
    pub fn check_legacy(&self, legacy: &[Inherited]) -> Result<(), String> {
        for Inherited { what, value, .. } in legacy {
            if !self.has(*what) {
                return Err(format!("an earlier chapter left behind {what}, which is not there"));
            }
            if self.bounded(*what, *value) != *value {
                return Err(format!(
                    "an earlier chapter left behind {value} for {what}, which is out of bounds"
                ));
            }
        }
        Ok(())
    }

    fn has(&self, what: Quantity) -> bool {
        what.start(self).is_some()
    }

    /// A value at the start: that of the file, or an inherited one; 0 where there is none.
    pub fn start_of(&self, what: Quantity) -> i32 {
        what.start(self).unwrap_or(0)
    }

    /// A value kept within its bounds at the start.
    pub fn bounded(&self, what: Quantity, value: i32) -> i32 {
        let Bounds { low, high } = what.bounds(&self.ranges());
        let high = high.min(what.most_at_start());
        i32::try_from(i64::from(value).clamp(low, high)).unwrap_or(0)
    }

    /// What was left behind, in words, as far as whoever asks is among those who know it; for the
    /// scenario as its file has it.
    pub fn left_behind(
        &self,
        legacy: &[Inherited],
        known: impl Fn(Seats) -> bool,
    ) -> Vec<LeftBehind> {
        let legacy = legacy.iter().filter(|one| self.has(one.what));
        let legacy = legacy.filter(|one| known(self.secrets.of(one.what)));
        legacy
            .map(|one| LeftBehind {
                what: one.what.left_behind(self, one.value, self.start_of(one.what)),
                why: one.why.clone(),
            })
            .collect()
    }
}
