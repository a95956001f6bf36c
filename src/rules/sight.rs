//! What one viewer may know of a state. Policies, menus, forecasts and [`super::SeatView`] read a
//! game through this and in no other way.

use super::state::{RedLineState, State};
use crate::scenario::{ActorIx, Facts, OptionIx, Quantity, RedLineIx, Scenario, Seats, Thing};

/// Who looks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
pub enum Viewer {
    /// A seat.
    Seat(ActorIx),
    /// The wall that everybody sees.
    Public,
    /// The facilitator, who sees all.
    Facilitator,
}

impl Viewer {
    /// Whether something known to `seats` is known to this viewer.
    pub fn among(self, seats: Seats) -> bool {
        match self {
            Self::Seat(actor) => seats.has(actor),
            Self::Public => seats == Seats::ALL,
            Self::Facilitator => true,
        }
    }

    /// Whether this is the seat of `actor`, or the facilitator.
    pub fn is(self, actor: ActorIx) -> bool {
        self == Self::Facilitator || self == Self::Seat(actor)
    }
}

/// A state as one viewer knows it. What the viewer does not know reads as at the start of the
/// scenario, which everybody may read.
#[derive(Clone, Copy, Debug)]
pub struct Sight<'a> {
    scenario: &'a Scenario,
    state: &'a State,
    viewer: Viewer,
}

impl<'a> Sight<'a> {
    /// `viewer`'s knowledge of `state`.
    pub fn new(scenario: &'a Scenario, state: &'a State, viewer: Viewer) -> Self {
        Self { scenario, state, viewer }
    }

    /// The scenario.
    pub fn scenario(&self) -> &'a Scenario {
        self.scenario
    }

    /// Who looks.
    pub fn viewer(&self) -> Viewer {
        self.viewer
    }

    /// Whether the viewer knows a quantity.
    pub fn knows(&self, quantity: Quantity) -> bool {
        match quantity.secret_with() {
            None => true,
            Some(Thing::Option(ix)) => self.knows_author(ix),
            Some(Thing::RedLine(ix)) => self.knows_red_line(ix),
            Some(thing) => self.viewer.among(self.scenario.secrets.of_thing(thing)),
        }
    }

    /// Whether the viewer knows who is behind acts of this option; of a private one, that there are any.
    pub fn knows_author(&self, ix: OptionIx) -> bool {
        let option = self.scenario.option(ix);
        if option.private {
            return self.viewer == Viewer::Facilitator || self.reads(ix);
        }
        option.covert.is_none() || self.viewer.is(option.actor) || self.state.attributed[ix.at()]
    }

    /// Whether a private act is the viewer's own, done to it or aimed against it, or tapped by it.
    fn reads(&self, ix: OptionIx) -> bool {
        let Viewer::Seat(actor) = self.viewer else { return false };
        let tapped = || self.scenario.tap_at(ix, actor).and_then(|at| self.state.tapped.get(at));
        self.scenario.option(ix).readers().any(|one| one == actor) || tapped() == Some(&true)
    }

    /// Whether the viewer knows of this red line.
    pub fn knows_red_line(&self, ix: RedLineIx) -> bool {
        self.viewer.is(self.scenario.red_lines[ix.at()].owner) || self.declared(ix)
    }

    /// Whether everybody knows of this red line: from the start, or since it was declared in play.
    pub fn declared(&self, ix: RedLineIx) -> bool {
        let line = &self.scenario.red_lines[ix.at()];
        line.declared || line.declared_by.iter().any(|by| self.state.chosen[by.at()].0 > 0)
    }

    /// Where a red line stands, as far as the viewer knows of it.
    pub fn red_line(&self, ix: RedLineIx) -> Option<RedLineState> {
        self.knows_red_line(ix).then(|| self.state.red_lines[ix.at()])
    }

    /// Whether a threshold has been crossed, in the ladder's order.
    pub fn thresholds_crossed(&self) -> &'a [bool] {
        &self.state.crossed
    }

    /// What `actor` may choose now: on the menu, not used up, affordable. Only for the actor's own
    /// seat and the facilitator; nobody else may know it.
    pub fn menu(&self, actor: ActorIx) -> Vec<OptionIx> {
        if !self.viewer.is(actor) {
            return Vec::new();
        }
        super::menu::menu(self.scenario, self.state, actor)
    }

    /// A state that fits what the viewer knows: what it does not know is as at the start, nobody's
    /// orders are sealed. Forecasts start from it, so that they give no secret away.
    pub fn imagined(&self) -> State {
        self.imagined_as(&State::start(self.scenario))
    }

    /// As [`Sight::imagined`], but what the viewer does not know (others' undeclared red lines aside) is
    /// as in another game of the scenario.
    pub fn imagined_as(&self, other: &State) -> State {
        let mut state = self.state.clone();
        state.sealed.fill(None);
        if self.viewer == Viewer::Facilitator {
            return state;
        }
        state.veil(other, |quantity| self.knows(quantity));
        let taps = self.scenario.taps.iter().zip(&mut state.tapped).zip(&other.tapped);
        for ((_, listens), other) in taps.filter(|((tap, _), _)| !self.viewer.is(tap.by)) {
            *listens = *other;
        }
        for ix in OptionIx::all(self.scenario.options.len()) {
            // A free move that nobody else has seen yet: nobody else expects it to be played.
            let option = self.scenario.option(ix);
            let unseen = option.written.is_some() && !self.viewer.is(option.actor);
            if unseen && state.chosen[ix.at()].0 == 0 {
                state.chosen[ix.at()].0 = 1;
            }
        }
        for ix in RedLineIx::all(state.red_lines.len()) {
            if !self.knows_red_line(ix) {
                state.red_lines[ix.at()] = RedLineState::Intact;
            }
        }
        state.trails.retain(|trail| self.viewer.is(trail.actor));
        let unknown = other.trails.iter().filter(|trail| !self.knows_author(trail.option));
        state.trails.extend(unknown.cloned());
        state.trails.sort_by_key(|trail| trail.done);
        state
    }
}

impl Facts for Sight<'_> {
    fn value(&self, quantity: Quantity) -> i64 {
        if self.knows(quantity) {
            self.state.facts(self.scenario).value(quantity)
        } else {
            quantity.unknown(self.scenario)
        }
    }
}
