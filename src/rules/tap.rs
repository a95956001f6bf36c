//! Who listens to private acts.

use super::event::Event;
use super::perceive::CarriedOut;
use super::plan::Plan;
use super::{Chance, Games, Log, situation};

/// Whoever may listen to one of these acts and does not yet draws whether it does, on the state as it is
/// now.
pub(super) fn listen<const L: usize>(
    plan: &Plan,
    games: &mut Games<'_, L>,
    lane: usize,
    acts: &[CarriedOut],
    luck: Chance<'_>,
    log: &mut Log<'_>,
) {
    if plan.taps.is_empty() {
        return;
    }
    for act in acts {
        for at in plan.options[act.option.at()].taps.clone() {
            let cell = plan.cells.tap(at).at();
            if games.cells[cell][lane] != 0 {
                continue;
            }
            let tap = &games.scenario.taps[at];
            let odds = (plan.value_now(&plan.taps[at], games, lane), &tap.odds);
            let by = Some(tap.by);
            let (tapped, draw) =
                situation::yes_or_no(games, lane, &tap.draw, by, odds, luck, log.on());
            games.cells[cell][lane] = tapped.into();
            if let Some(draw) = draw {
                let (option, by) = (tap.option, tap.by);
                log.push(|| Event::Tapped { option, by, draw: *draw, tapped });
            }
        }
    }
}
