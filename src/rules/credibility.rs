//! How much an actor's word counts, when it is kept and when it is not.

use super::Games;
use super::plan::Plan;
use super::state::bounded;
use crate::scenario::{ActorIx, CREDIBILITY};

/// What keeping a red line, or an agreement to its term, adds.
pub(super) const KEPT: i64 = 10;
/// What letting a red line pass, or breaking an agreement, takes.
pub(super) const NOT_KEPT: i64 = -15;

/// Changes what an actor's word counts, as far as the theory has it.
pub(super) fn change<const L: usize>(
    plan: &Plan,
    games: &mut Games<'_, L>,
    lane: usize,
    actor: ActorIx,
    change: i64,
) {
    let change = games.scenario.scales().credibility_change(change);
    let word = &mut games.cells[plan.cells.credibility(actor).at()][lane];
    *word = bounded(i64::from(*word) + change, CREDIBILITY);
}
