//! How a game ends: by an ending of its own, when its turns are over, or when chance has it; and the
//! aftermath, in which what was done last has its consequences.

use super::event::Event;
use super::plan::{LaneSet, Plan};
use super::quantity::Cells;
use super::{Chance, Games, Log, situation};
use crate::scenario::{EndingIx, Scenario};

/// Step 7 of a turn: the first ending in the scenario's order that holds.
pub(super) fn end<const L: usize>(
    plan: &Plan,
    games: &mut Games<'_, L>,
    lane: usize,
    said: &[LaneSet],
    luck: Chance<'_>,
    log: &mut Log<'_>,
) {
    let last = is_last(plan, games, lane, said, luck, log);
    log.show(|witness| witness.endings(&games.facts(lane), last));
    if let Some(ending) = reached(plan, games.scenario, lane, said, last) {
        games.cells[Cells::ENDING.at()][lane] = i32::from(ending.0) + 1;
        log.push(|| Event::Ended { ending });
        log.show(|witness| witness.over(&games.facts(lane)));
    }
}

fn reached(
    plan: &Plan,
    scenario: &Scenario,
    lane: usize,
    said: &[LaneSet],
    last: bool,
) -> Option<EndingIx> {
    EndingIx::all(plan.endings.len()).find(|ix| {
        let at_end = scenario.endings[ix.at()].at_end;
        (!at_end || last) && said[plan.endings[ix.at()].at()].holds_in(lane)
    })
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
    let scenario = games.scenario;
    let (aftermath, up) = (scenario.meta.aftermath, games.turn >= scenario.meta.turns);
    if games.cells[Cells::AFTERMATH.at()][lane] != 0 || (up && !aftermath) {
        return true;
    }
    let open = up || scenario.meta.may_end.as_ref().is_some_and(|end| games.turn >= end.from);
    // Of a game that ends by itself neither chance nor the calendar is asked.
    if !open || reached(plan, scenario, lane, said, false).is_some() {
        return false;
    }
    let over = up || chance_ends_it(plan, games, lane, said, luck, log);
    if over && aftermath {
        games.cells[Cells::AFTERMATH.at()][lane] = 1;
        log.push(|| Event::AftermathComes);
    }
    over && !aftermath
}

fn chance_ends_it<const L: usize>(
    plan: &Plan,
    games: &mut Games<'_, L>,
    lane: usize,
    said: &[LaneSet],
    luck: Chance<'_>,
    log: &mut Log<'_>,
) -> bool {
    let may_end = games.scenario.meta.may_end.as_ref().zip(plan.may_end.as_ref());
    let Some((may_end, odds)) = may_end else { return false };
    let of = (plan.value(odds, said, lane), &may_end.odds);
    let (ends, draw) = situation::yes_or_no(games, lane, &may_end.draw, None, of, luck, log.on());
    if let Some(draw) = draw {
        log.push(|| Event::MayEnd { ends, draw: *draw });
    }
    ends
}
