//! How a game ends: by an ending of its own, when its turns are over, or when chance has it; and the
//! aftermath, in which what was done last has its consequences.

use super::event::Event;
use super::plan::{LaneSet, Plan};
use super::quantity::Cells;
use super::{Chance, Games, Log, situation};
use crate::scenario::EndingIx;

/// Step 7 of a turn: the first ending in the scenario's order that holds.
pub(super) fn end<const L: usize>(
    plan: &Plan,
    games: &mut Games<'_, L>,
    lane: usize,
    said: &[LaneSet],
    luck: Chance<'_>,
    log: &mut Log<'_>,
) {
    let holds = |ix: &EndingIx| said[plan.endings[ix.at()].at()].holds_in(lane);
    let endings = &games.scenario.endings;
    let own = |ix: &EndingIx| !endings[ix.at()].at_end && holds(ix);
    let all = || EndingIx::all(plan.endings.len());
    let last = match all().find(own) {
        Some(_) => is_last_by_number(games, lane),
        None => is_last(plan, games, lane, said, luck, log),
    };
    let reached = all().find(|ix| (last || !endings[ix.at()].at_end) && holds(ix));
    if let Some(ending) = reached {
        games.cells[Cells::ENDING.at()][lane] = i32::from(ending.0) + 1;
        log.push(|| Event::Ended { ending });
    }
}

/// Whether no turn can follow.
fn is_last_by_number<const L: usize>(games: &Games<'_, L>, lane: usize) -> bool {
    let meta = &games.scenario.meta;
    in_aftermath(games, lane) || (!meta.aftermath && games.turn >= meta.turns)
}

fn in_aftermath<const L: usize>(games: &Games<'_, L>, lane: usize) -> bool {
    games.cells[Cells::AFTERMATH.at()][lane] != 0
}

/// Whether no turn follows: where there is an aftermath, it follows the last turn with orders.
fn is_last<const L: usize>(
    plan: &Plan,
    games: &mut Games<'_, L>,
    lane: usize,
    said: &[LaneSet],
    luck: Chance<'_>,
    log: &mut Log<'_>,
) -> bool {
    let meta = &games.scenario.meta;
    if is_last_by_number(games, lane) {
        return true;
    }
    if games.turn < meta.turns && !chance_ends_it(plan, games, lane, said, luck, log) {
        return false;
    }
    if meta.aftermath {
        games.cells[Cells::AFTERMATH.at()][lane] = 1;
        log.push(|| Event::AftermathComes);
    }
    !meta.aftermath
}

fn chance_ends_it<const L: usize>(
    plan: &Plan,
    games: &mut Games<'_, L>,
    lane: usize,
    said: &[LaneSet],
    luck: Chance<'_>,
    log: &mut Log<'_>,
) -> bool {
    let scenario = games.scenario;
    let Some((may_end, odds)) = scenario.meta.may_end.as_ref().zip(plan.may_end.as_ref()) else {
        return false;
    };
    if games.turn < may_end.from {
        return false;
    }
    let of = (plan.value(odds, said, lane), &may_end.odds);
    let (ends, draw) = situation::yes_or_no(games, lane, &may_end.draw, None, of, luck, log.on());
    if let Some(draw) = draw {
        log.push(|| Event::MayEnd { ends, draw: *draw });
    }
    ends
}
