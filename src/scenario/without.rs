//! A scenario without one of its causes, to see what the cause does.

use super::expr::{Cond, Int};
use super::model::{Factor, Scenario, Trigger};
use super::quantity::Thing;

impl Scenario {
    /// The same scenario in which these things move nobody's odds: every odds factor whose condition
    /// reads one of them is 1. So are, of an actor, its reciprocity; of a norm, its restraint; of a
    /// red line, its resolve; and an option is no longer symbolic. For an actor, a condition counts
    /// that reads a grievance, trust or credibility of that actor.
    #[must_use]
    pub fn without(&self, causes: &[Thing]) -> Self {
        let mut scenario = self.clone();
        for cause in causes {
            scenario.each_factor(&mut |factor| {
                if factor.when.as_ref().is_some_and(|cond| cond.reads(*cause)) {
                    factor.times = 1.0;
                }
            });
            match cause {
                Thing::Actor(ix) => scenario.actors[ix.at()].temperament.reciprocity = 1.0,
                Thing::Norm(ix) => scenario.norms[ix.at()].restraint.fill(1.0),
                Thing::RedLine(ix) => scenario.red_lines[ix.at()].resolve = 1.0,
                Thing::Option(ix) => scenario.options[ix.at()].symbolic = false,
                _ => {}
            }
        }
        scenario
    }

    fn each_factor(&mut self, change: &mut dyn FnMut(&mut Factor)) {
        for actor in &mut self.actors {
            let temperament = &mut actor.temperament;
            let leanings = temperament.pressure.iter_mut().chain(&mut temperament.deadline);
            leanings.for_each(|leaning| change(&mut leaning.factor));
        }
        for option in &mut self.options {
            option.weight.factors.iter_mut().for_each(&mut *change);
            let trace = option.covert.iter_mut().flat_map(|covert| &mut covert.trace.factors);
            trace.for_each(&mut *change);
            let outcomes = option.outcomes.iter_mut().flat_map(|o| &mut o.odds.factors);
            outcomes.for_each(&mut *change);
        }
        for inject in &mut self.injects {
            if let Trigger::Random(odds) = &mut inject.trigger {
                odds.factors.iter_mut().for_each(&mut *change);
            }
            let outcomes = inject.outcomes.iter_mut().flat_map(|o| &mut o.odds.factors);
            outcomes.for_each(&mut *change);
        }
    }
}

impl Cond {
    /// Whether it asks about a thing.
    pub fn reads(&self, thing: Thing) -> bool {
        match self {
            Self::Const(_) | Self::LastTurn => false,
            Self::Is(quantity) => quantity.about().contains(&Some(thing)),
            Self::Reached(ix) | Self::Rung(_, ix) => thing == Thing::Rung(*ix),
            Self::Compare(_, pair) => pair.0.reads(thing) || pair.1.reads(thing),
            Self::And(pair) | Self::Or(pair) => pair.0.reads(thing) || pair.1.reads(thing),
            Self::Not(inner) => inner.reads(thing),
        }
    }
}

impl Int {
    /// Whether it asks about a thing.
    pub fn reads(&self, thing: Thing) -> bool {
        match self {
            Self::Const(_) => false,
            Self::Of(quantity) => quantity.about().contains(&Some(thing)),
            Self::Binary(_, pair) => pair.0.reads(thing) || pair.1.reads(thing),
        }
    }
}
