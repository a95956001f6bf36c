//! Every figure that moves odds, by where it stands, so that one at a time can be changed.

use super::model::Scenario;
use super::visit::Visited;

/// A figure that moves somebody's odds.
#[derive(Clone, Debug, PartialEq)]
pub struct Figure {
    /// Where it stands: "option assault_kyiv, outcome hit".
    pub place: String,
    /// What it is: its reason in the file, or its name among the figures of a temperament.
    pub why: String,
    /// What it is in the file.
    pub value: f64,
}

impl Scenario {
    /// Every odds factor of options, outcomes, traces and injects, the odds of random injects, and
    /// every figure of temperaments, norms and red lines, in a fixed order.
    pub fn figures(&self) -> Vec<Figure> {
        let mut figures = Vec::new();
        self.clone().each_figure(&mut |place, why, value| {
            figures.push(Figure { place: place.to_owned(), why: why.to_owned(), value: *value });
        });
        figures
    }

    /// The same scenario with the figure at this place of [`Scenario::figures`] multiplied.
    #[must_use]
    pub fn with_figure(&self, at: usize, times: f64) -> Self {
        let (mut scenario, mut now) = (self.clone(), 0);
        scenario.each_figure(&mut |_, _, value| {
            if now == at {
                *value *= times;
            }
            now += 1;
        });
        for actor in &mut scenario.actors {
            actor.temperament.conciliation = 1.0 / actor.temperament.hawkishness;
        }
        // A warning that is worth less than nothing would be none.
        for deterrent in scenario.red_lines.iter_mut().flat_map(|line| &mut line.deterrent) {
            deterrent.odds = deterrent.odds.min(1.0);
        }
        for agreement in &mut scenario.agreements {
            agreement.bound = agreement.bound.min(1.0);
        }
        scenario
    }

    fn each_figure(&mut self, look: &mut dyn FnMut(&str, &str, &mut f64)) {
        self.visit(&mut |place, met| match met {
            Visited::Figure(name, value) => look(place, name, value),
            Visited::Factor(factor) => look(place, &factor.why, &mut factor.times),
            Visited::Effect(_) => {}
        });
    }
}
