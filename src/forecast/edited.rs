//! What an author's edit does to the risk: games before and after it, with the same luck.

use std::sync::atomic::AtomicBool;

use super::difference::Difference;
use super::estimate::Estimate;
use super::rollout::{Headline, Risk, Rollouts, go_on};
use super::sensitivity::headline;
use crate::policy::{Players, PolicyKind};
use crate::rules::{State, mix};
use crate::scenario::Scenario;

/// Games of each round: the first figures come soon, the last are sharp.
pub const EDIT_ROUNDS: [u32; 3] = [416, 2_048, 8_000];

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
    let by = |scenario| Players::new(scenario, |_| PolicyKind::Temperament);
    let mut both = [before, after].map(|one| (by(one), State::start(one), Risk::none(one)));
    for runs in rounds {
        let how = Rollouts { luck: mix(1), runs: *runs, begin: true };
        let played =
            both.iter_mut().all(|(player, start, risk)| go_on(player, start, &how, risk, stop));
        if !played {
            return false;
        }
        let [was, is] = both.each_ref().map(|(.., risk)| risk);
        let less = is.less(was, headline);
        let (before, after) = (was.counted(headline), is.counted(headline));
        tell(EditEffect { headline, before, after, less });
    }
    true
}
