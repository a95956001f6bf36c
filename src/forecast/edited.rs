//! What an author's edit does to the risk: games before and after it, with the same luck.

use std::sync::atomic::AtomicBool;

use super::difference::Difference;
use super::estimate::Estimate;
use super::rollout::{Headline, Rollouts, risk};
use super::sensitivity::headline;
use crate::policy::{Players, PolicyKind};
use crate::rules::{State, mix};
use crate::scenario::Scenario;

/// Games of each round: the first figures come soon, the last are sharp.
pub const EDIT_ROUNDS: [u32; 3] = [400, 2_000, 8_000];

/// What an edit does to the risk that a scenario is about.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct EditEffect {
    /// Which risk.
    pub headline: Headline,
    /// As it was.
    pub before: Estimate,
    /// As it is.
    pub after: Estimate,
    /// The second less the first, game by game.
    pub less: Difference,
}

/// Plays both scenarios from their start, everybody played by temperament, as often as `rounds` says, and tells what
/// came out after each round. Draws have names and games have numbers, so that game `n` has the same luck in both,
/// but for what is called otherwise. `false` if it was stopped, which is asked between games.
pub fn edited(
    before: &Scenario,
    after: &Scenario,
    rounds: &[u32],
    stop: &AtomicBool,
    tell: &mut dyn FnMut(EditEffect),
) -> bool {
    let headline = headline(after);
    let count = |risk: &super::Risk| {
        let mut estimate = Estimate::default();
        risk.plays.iter().for_each(|came| estimate.count(came.has(headline)));
        estimate
    };
    for runs in rounds {
        let play = |scenario: &Scenario| {
            let player = Players::new(scenario, |_| PolicyKind::Temperament);
            let how = Rollouts { luck: mix(1), runs: *runs, begin: true };
            risk(&player, &State::start(scenario), &how, stop)
        };
        let (Some(was), Some(is)) = (play(before), play(after)) else { return false };
        let less = is.less(&was, headline);
        tell(EditEffect { headline, before: count(&was), after: count(&is), less });
    }
    true
}
