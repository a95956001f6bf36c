//! What a viewer sees of thresholds.

use serde::{Deserialize, Serialize};

use super::{SeatView, Sight};
use crate::scenario::{RungIx, ThresholdIx, threshold};

/// A threshold.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ThresholdView {
    /// Its rung; of acts, the lowest on which one that crosses it stands.
    pub rung: RungIx,
    /// Its name, a sentence.
    pub name: String,
    /// The same in few words.
    pub short: String,
    /// Whether standing on its rung, or higher, crosses it, and not acts.
    pub standing: bool,
    /// Whether it has been crossed.
    pub crossed: bool,
}

impl SeatView {
    /// The thresholds that lie on a rung, as one.
    pub fn threshold_on(&self, rung: RungIx) -> Option<ThresholdView> {
        let mut here = self.thresholds.iter().filter(|threshold| threshold.rung == rung);
        let first = here.next()?.clone();
        Some(here.fold(first, |all, one| ThresholdView {
            rung,
            name: format!("{}; {}", all.said(), one.said()),
            short: format!("{}; {}", all.short_said(), one.short_said()),
            standing: false,
            crossed: all.crossed && one.crossed,
        }))
    }
}

impl ThresholdView {
    /// What crossing it is called: of standing on a rung, that a higher one will do.
    pub fn said(&self) -> String {
        threshold::said(&self.name, self.standing).say()
    }

    /// The same in few words.
    pub fn short_said(&self) -> String {
        threshold::said(&self.short, self.standing).say()
    }
}

pub(super) fn thresholds(sight: &Sight<'_>) -> Vec<ThresholdView> {
    let all = &sight.scenario().ladder.thresholds;
    ThresholdIx::all(all.len())
        .map(|ix| ThresholdView {
            rung: all[ix.at()].rung,
            name: all[ix.at()].name.clone(),
            short: sight.scenario().ladder.short_name(ix).to_owned(),
            standing: all[ix.at()].by.is_none(),
            crossed: sight.thresholds_crossed()[ix.at()],
        })
        .collect()
}
