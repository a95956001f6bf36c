//! Every figure that moves odds, by where it stands, so that one at a time can be changed.

use super::model::{Actor, Choice, Factor, Inject, Odds, Outcome, Scenario, Trigger};

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

type Look<'l> = &'l mut dyn FnMut(&str, &str, &mut f64);

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
        scenario
    }

    fn each_figure(&mut self, look: Look<'_>) {
        self.actors.iter_mut().for_each(|actor| of_actor(actor, look));
        self.options.iter_mut().for_each(|option| of_option(option, look));
        self.injects.iter_mut().for_each(|inject| of_inject(inject, look));
        for norm in &mut self.norms {
            let place = format!("norm {}", norm.id);
            for (breaches, times) in norm.restraint.iter_mut().enumerate() {
                look(&place, &format!("restraint after {breaches} breaches"), times);
            }
        }
        for line in &mut self.red_lines {
            look(&format!("red line {}", line.id), "resolve", &mut line.resolve);
        }
    }
}

fn of_actor(actor: &mut Actor, look: Look<'_>) {
    let place = format!("actor {}", actor.id);
    let own = &mut actor.temperament;
    look(&place, "hold", &mut own.hold);
    look(&place, "hawkishness", &mut own.hawkishness);
    own.conciliation = 1.0 / own.hawkishness;
    look(&place, "reciprocity", &mut own.reciprocity);
    look(&place, "caution", &mut own.caution);
    for (leanings, word) in [(&mut own.pressure, "pressure"), (&mut own.deadline, "deadline")] {
        let place = format!("{place}, {word}");
        leanings.iter_mut().for_each(|leaning| of_factor(&mut leaning.factor, &place, look));
    }
}

fn of_option(option: &mut Choice, look: Look<'_>) {
    let place = format!("option {}", option.id);
    look(&place, "weight", &mut option.weight.base);
    of_odds(&mut option.weight, &place, look);
    if let Some(covert) = &mut option.covert {
        let place = format!("{place}, trace");
        look(&place, "odds", &mut covert.trace.base);
        of_odds(&mut covert.trace, &place, look);
    }
    of_outcomes(&mut option.outcomes, &place, look);
}

fn of_inject(inject: &mut Inject, look: Look<'_>) {
    let place = format!("inject {}", inject.id);
    if let Trigger::Random(odds) = &mut inject.trigger {
        look(&place, "odds", &mut odds.base);
        of_odds(odds, &place, look);
    }
    of_outcomes(&mut inject.outcomes, &place, look);
}

/// An outcome that stands alone comes whatever its odds.
fn of_outcomes(outcomes: &mut [Outcome], place: &str, look: Look<'_>) {
    if outcomes.len() < 2 {
        return;
    }
    for outcome in outcomes {
        let place = format!("{place}, outcome {}", outcome.id);
        look(&place, "odds", &mut outcome.odds.base);
        of_odds(&mut outcome.odds, &place, look);
    }
}

fn of_odds(odds: &mut Odds, place: &str, look: Look<'_>) {
    odds.factors.iter_mut().for_each(|factor| of_factor(factor, place, look));
}

fn of_factor(factor: &mut Factor, place: &str, look: Look<'_>) {
    look(place, &factor.why, &mut factor.times);
}
