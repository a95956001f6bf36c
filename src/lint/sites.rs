//! Every condition of a scenario, with the place of its text and what hangs on it.

use crate::diagnostics::Span;
use crate::scenario::raw::{self, Text, Whole};
use crate::scenario::{Cond, Effect, Factor, Outcome, Scenario, Thing, Trigger};

/// A condition and where it stands.
pub struct Site<'s> {
    /// Whose it is: "option `strike`".
    pub owner: String,
    /// What hangs on it.
    pub hangs: Hangs,
    /// The text of the condition, or of the effect that has it.
    pub text: &'s Text,
    /// The condition.
    pub cond: &'s Cond,
}

/// What hangs on a condition.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Hangs {
    /// Whether this can come at all: an option, an inject, or a red line's being crossed.
    Thing(Thing),
    /// An ending, by its position.
    Ending(usize),
    /// The answer to a question.
    Question,
    /// What a claim measures.
    Measure,
    /// Odds.
    Factor,
    /// An effect.
    Effect,
    /// A line of a flow chart.
    FlowLine,
}

impl Site<'_> {
    /// Its place.
    pub fn span(&self) -> Span {
        self.text.span
    }
}

/// All of them, in the order of the file.
pub fn sites<'s>(scenario: &'s Scenario, written: &'s Whole) -> Vec<Site<'s>> {
    let mut found = SitesSoFar::default();
    let actors = scenario.actors.iter().zip(&written.actors);
    for (actor, raw) in actors.clone() {
        found.owner = format!("actor `{}`", raw.id);
        for (line, raw) in actor.flow.iter().zip(&raw.flow) {
            found.add(Hangs::FlowLine, raw.when.as_ref(), line.when.as_ref());
        }
        let leanings = actor.temperament.pressure.iter().chain(&actor.temperament.deadline);
        let given = raw.temperament.iter().flat_map(|own| own.pressure.iter().chain(&own.deadline));
        for (leaning, raw) in leanings.zip(given) {
            found.add(Hangs::Factor, raw.when.as_ref(), leaning.factor.when.as_ref());
        }
    }
    let lines = written.actors.iter().flat_map(|actor| &actor.red_lines);
    for (at, (line, raw)) in scenario.red_lines.iter().zip(lines).enumerate() {
        found.owner = format!("red line `{}`", raw.id);
        let thing = Hangs::Thing(Thing::RedLine(at.into()));
        found.add(thing, Some(&raw.crossed_when), Some(&line.crossed_when));
    }
    for (at, (option, raw)) in scenario.options.iter().zip(&written.options).enumerate() {
        found.owner = format!("option `{}`", raw.id);
        found.add(Hangs::Thing(Thing::Option(at.into())), raw.when.as_ref(), option.when.as_ref());
        found.factors(&option.weight.factors, &raw.factors);
        if let (Some(covert), Some(raw)) = (&option.covert, &raw.covert) {
            found.factors(&covert.trace.factors, &raw.factors);
        }
        found.outcomes(&option.outcomes, &raw.outcomes);
    }
    for (at, (inject, raw)) in scenario.injects.iter().zip(&written.injects).enumerate() {
        found.owner = format!("inject `{}`", raw.id);
        let thing = Hangs::Thing(Thing::Inject(at.into()));
        match (&inject.trigger, &raw.trigger) {
            (Trigger::When(cond), raw::Trigger::When(text)) => {
                found.add(thing, Some(text), Some(cond));
            }
            (Trigger::Random(odds), raw::Trigger::Random(raw)) => {
                found.factors(&odds.factors, &raw.factors);
            }
            _ => {}
        }
        found.add(thing, raw.only_if.as_ref(), inject.only_if.as_ref());
        found.effects(&inject.effects, &raw.effects);
        found.outcomes(&inject.outcomes, &raw.outcomes);
    }
    for (question, raw) in scenario.questions.iter().zip(&written.questions) {
        found.owner = format!("question `{}`", raw.id);
        found.add(Hangs::Question, Some(&raw.resolves), Some(&question.resolves));
    }
    for (claim, raw) in scenario.claims.iter().zip(&written.claims) {
        found.owner = format!("claim `{}`", raw.id);
        found.add(Hangs::Measure, Some(&raw.measure), Some(&claim.measure));
    }
    for (at, (ending, raw)) in scenario.endings.iter().zip(&written.endings).enumerate() {
        found.owner = format!("ending `{}`", raw.id);
        found.add(Hangs::Ending(at), raw.when.as_ref(), ending.when.as_ref());
    }
    found.sites
}

#[derive(Default)]
struct SitesSoFar<'s> {
    owner: String,
    sites: Vec<Site<'s>>,
}

impl<'s> SitesSoFar<'s> {
    fn add(&mut self, hangs: Hangs, text: Option<&'s Text>, cond: Option<&'s Cond>) {
        if let (Some(text), Some(cond)) = (text, cond) {
            self.sites.push(Site { owner: self.owner.clone(), hangs, text, cond });
        }
    }

    fn factors(&mut self, factors: &'s [Factor], raw: &'s [raw::Factor]) {
        for (factor, raw) in factors.iter().zip(raw) {
            self.add(Hangs::Factor, raw.when.as_ref(), factor.when.as_ref());
        }
    }

    fn effects(&mut self, effects: &'s [Effect], raw: &'s [Text]) {
        for (effect, raw) in effects.iter().zip(raw) {
            self.add(Hangs::Effect, Some(raw), effect.only_if.as_ref());
        }
    }

    fn outcomes(&mut self, outcomes: &'s [Outcome], raw: &'s [raw::Outcome]) {
        for (outcome, raw) in outcomes.iter().zip(raw) {
            self.factors(&outcome.odds.factors, &raw.factors);
            self.effects(&outcome.effects, &raw.effects);
        }
    }
}
