//! A scenario without one of its causes, to see what the cause does.

use super::model::{RedLine, Scenario};
use super::thing::Thing;
use super::visit::Visited;

impl Scenario {
    /// The same scenario in which these things move nobody's odds: every odds factor whose condition
    /// reads one of them is 1. So are, of an actor, its reciprocity and what its red lines deter by; of a
    /// norm, its restraint; of a red line, its resolve and what it deters by; an agreement binds nobody; and an option is no longer symbolic. For an actor, a condition counts
    /// that reads a grievance, trust or credibility of that actor.
    #[must_use]
    pub fn without(&self, causes: &[Thing]) -> Self {
        let mut scenario = self.clone();
        for cause in causes {
            scenario.visit(&mut |_, met| {
                if let Visited::Factor(factor) = met
                    && factor.when.as_ref().is_some_and(|cond| cond.reads(*cause))
                {
                    factor.times = 1.0;
                }
            });
            match cause {
                Thing::Actor(ix) => {
                    scenario.actors[ix.at()].temperament.reciprocity = 1.0;
                    scenario
                        .red_lines
                        .iter_mut()
                        .filter(|line| line.owner == *ix)
                        .for_each(undeter);
                }
                Thing::Norm(ix) => scenario.norms[ix.at()].restraint.fill(1.0),
                Thing::RedLine(ix) => {
                    scenario.red_lines[ix.at()].resolve = 1.0;
                    undeter(&mut scenario.red_lines[ix.at()]);
                }
                Thing::Agreement(ix) => scenario.agreements[ix.at()].bound = 1.0,
                Thing::Option(ix) => scenario.options[ix.at()].symbolic = false,
                _ => {}
            }
        }
        scenario
    }
}

fn undeter(line: &mut RedLine) {
    line.deterrent = None;
}
