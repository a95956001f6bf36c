//! Thresholds: acts cross them, or that the crisis stands on a rung or a higher one.

use super::event::Event;
use super::plan::Plan;
use super::state::State;
use super::{Games, Log};
use crate::scenario::{RungIx, Scenario, Threshold, ThresholdIx, Thresholds};

/// When something was before the orders of a turn were opened, as [`State::met`] counts: in its situation.
pub(super) fn before_orders(turn: u32) -> i32 {
    i32::try_from(turn.saturating_mul(2)).unwrap_or(i32::MAX)
}

/// The like for what came when they were opened, or later.
pub(super) fn with_orders(turn: u32) -> i32 {
    before_orders(turn).saturating_add(1)
}

/// From when on it counts that a threshold is crossed, for a game of which this turn is played: from its
/// situation, if that `begins` it, or from its orders.
pub fn counted_from(turn: u32, begins: bool) -> i32 {
    if begins { before_orders(turn) } else { with_orders(turn) }
}

impl Threshold {
    /// Whether it was crossed `since` then: by an act, last `met` at that time; or the crisis stands, or stood
    /// at its `peak`, on its rung or a higher one.
    #[inline]
    pub fn is_met(&self, peak: i32, met: i32, since: i32) -> bool {
        match self.by {
            Some(_) => met >= since,
            None => peak >= self.rung.0.into(),
        }
    }
}

impl State {
    /// Whether a threshold was crossed since then, or, if standing on a rung crosses it, the crisis stands
    /// there or higher.
    pub fn crossed_since(&self, scenario: &Scenario, ix: ThresholdIx, since: i32) -> bool {
        self.crossed_at(scenario, ix, self.rung, since)
    }

    /// The same where the crisis stood as high as this `peak` since then.
    pub fn crossed_at(
        &self,
        scenario: &Scenario,
        ix: ThresholdIx,
        peak: RungIx,
        since: i32,
    ) -> bool {
        let met = self.met.get(ix.at()).copied().unwrap_or(0);
        scenario.ladder.thresholds[ix.at()].is_met(peak.0.into(), met.into(), since)
    }
}

/// Notes that these are crossed, at that time.
pub(super) fn cross<const L: usize>(
    plan: &Plan,
    games: &mut Games<'_, L>,
    lane: usize,
    set: Thresholds,
    when: i32,
    log: &mut Log<'_>,
) {
    if set == Thresholds::default() {
        return;
    }
    for ix in ThresholdIx::all(games.scenario().ladder.thresholds.len()).filter(|ix| set.has(*ix)) {
        if let Some(met) = plan.cells.met(ix) {
            games.cells[met.at()][lane] = when;
        }
        let crossed = &mut games.cells[plan.cells.crossed(ix).at()][lane];
        if *crossed == 0 {
            *crossed = 1;
            log.push(|| Event::ThresholdCrossed { threshold: ix });
        }
    }
}

/// For each rung, the thresholds that standing there crosses.
pub(super) fn by_rung(scenario: &Scenario) -> Vec<Thresholds> {
    RungIx::all(scenario.ladder.rungs.len()).map(|rung| scenario.ladder.stood_on(rung)).collect()
}
