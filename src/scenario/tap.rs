//! Private acts: who sees them, and who may listen.

use super::ix::{ActorIx, OptionIx};
use super::model::{Choice, DrawId, Odds, Scenario};

/// An actor that may listen to an option's private acts.
#[derive(Clone, Debug)]
pub struct Tap {
    /// What it may listen to.
    pub option: OptionIx,
    /// Who.
    pub by: ActorIx,
    /// The draw, with `by` as its actor.
    pub draw: DrawId,
    /// Odds to 1, asked whenever the option is carried out.
    pub odds: Odds,
}

impl Scenario {
    /// Where the tap of an option by an actor stands among all, if there is one.
    pub fn tap_at(&self, option: OptionIx, by: ActorIx) -> Option<usize> {
        self.taps.iter().position(|tap| (tap.option, tap.by) == (option, by))
    }
}

impl Choice {
    /// Those who see a private act: its author and those it is done to or aimed against.
    pub fn readers(&self) -> impl Iterator<Item = ActorIx> + '_ {
        std::iter::once(self.actor).chain(self.parties().map(|(party, _)| party))
    }
}
