//! What would lower a risk: a seat's own cards, each against holding.

use std::sync::atomic::AtomicBool;

use super::difference::Difference;
use super::rollout::{Headline, Request, Risk, forecast};
use super::survey::MeanChange;
use crate::rules::{Sight, State, Viewer};
use crate::scenario::{ActorIx, OptionIx, Scenario};

/// Plays of every card, by which the best are found.
const TRIED: u32 = 500;

/// Plays of the best: what is said of them is of the plays after the first [`TRIED`], so that none is among
/// them by its luck alone.
const SAID: u32 = 4_000;

/// How many are told.
const BEST: usize = 3;

/// The cards of a seat's menu that lower a risk most, the best first: each alone, less holding, play by play with
/// the same luck. Only those of which it can be told that they lower it at all. `None` if stopped.
pub fn lowering(
    scenario: &Scenario,
    state: &State,
    seat: ActorIx,
    what: Headline,
    stop: &AtomicBool,
) -> Option<Vec<(OptionIx, Difference)>> {
    let viewer = Viewer::Seat(seat);
    let risk = |orders: Vec<OptionIx>, runs| {
        let request = Request { viewer, orders: vec![(seat, orders)], runs };
        forecast(scenario, state, &request, stop)
    };
    let menu = match state.over() || state.aftermath {
        true => Vec::new(),
        false => Sight::new(scenario, state, viewer).menu(seat),
    };
    if menu.is_empty() {
        return Some(Vec::new());
    }
    let hold = risk(Vec::new(), TRIED)?;
    let mut tried = Vec::new();
    for option in menu {
        let less = risk(vec![option], TRIED)?.less(&hold, what);
        tried.push((option, less.share));
    }
    tried.retain(|(_, share)| *share < 0.0);
    tried.sort_by(|(_, one), (_, other)| one.total_cmp(other));
    tried.truncate(BEST);
    if tried.is_empty() {
        return Some(Vec::new());
    }
    let hold = risk(Vec::new(), SAID)?;
    let mut best = Vec::new();
    for (option, _) in tried {
        best.push((option, after_tried(&risk(vec![option], SAID)?, &hold, what)));
    }
    best.retain(|(_, less)| less.high < 0.0);
    best.sort_by(|(_, one), (_, other)| one.share.total_cmp(&other.share));
    Some(best)
}

/// A difference of two forecasts in the plays by which nothing was chosen.
fn after_tried(with: &Risk, hold: &Risk, what: Headline) -> Difference {
    let mut change = MeanChange::default();
    for (one, two) in with.plays.iter().zip(&hold.plays).skip(TRIED as usize) {
        change.count(i64::from(one.has(what)) - i64::from(two.has(what)));
    }
    change.into()
}
