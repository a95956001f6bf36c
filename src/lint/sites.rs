//! Every condition of a scenario, with the place of its text and what hangs on it.

use crate::diagnostics::Span;
use crate::rules::Occasion;
use crate::scenario::raw::{self, Text, Whole};
use crate::scenario::{
    Cond, Effect, EndingIx, Factor, InjectIx, OptionIx, Outcome, QuestionIx, Scenario, Thing,
    Trigger,
};

/// A condition and where it stands.
pub struct Site<'s> {
    /// Whose it is: "option `strike`".
    pub owner: String,
    /// What hangs on it.
    pub hangs: Hangs,
    /// When it is asked.
    pub occasion: Occasion,
    /// What odds are multiplied by, if it holds.
    pub times: Option<f64>,
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
        let now = Occasion::Orders;
        for (line, raw) in actor.flow.iter().zip(&raw.flow) {
            found.add(now, Hangs::FlowLine, raw.when.as_ref(), line.when.as_ref());
        }
        let leanings = actor.temperament.pressure.iter().chain(&actor.temperament.deadline);
        let given = raw.temperament.iter().flat_map(|own| own.pressure.iter().chain(&own.deadline));
        for (leaning, raw) in leanings.zip(given) {
            found.add(now, Hangs::Factor, raw.when.as_ref(), leaning.factor.when.as_ref());
        }
    }
    let lines = written.actors.iter().flat_map(|actor| &actor.red_lines);
    for (at, (line, raw)) in scenario.red_lines.iter().zip(lines).enumerate() {
        found.owner = format!("red line `{}`", raw.id);
        let thing = Hangs::Thing(Thing::RedLine(at.into()));
        let now = Occasion::Line(at.into());
        found.add(now, thing, Some(&raw.crossed_when), Some(&line.crossed_when));
    }
    for (at, (option, raw)) in scenario.options.iter().zip(&written.options).enumerate() {
        let ix = OptionIx::from(at);
        found.owner = format!("option `{}`", raw.id);
        let thing = Hangs::Thing(Thing::Option(ix));
        found.add(Occasion::Orders, thing, raw.when.as_ref(), option.when.as_ref());
        found.factors(Occasion::Menu(ix), &option.weight.factors, &raw.factors);
        if let (Some(covert), Some(raw)) = (&option.covert, &raw.covert) {
            found.factors(Occasion::Acted(ix), &covert.trace.factors, &raw.factors);
        }
        let come = |outcome| (Occasion::Acted(ix), Occasion::Outcome(ix, outcome));
        found.outcomes(come, &option.outcomes, &raw.outcomes);
    }
    for (at, (inject, raw)) in scenario.injects.iter().zip(&written.injects).enumerate() {
        let ix = InjectIx::from(at);
        found.owner = format!("inject `{}`", raw.id);
        let thing = Hangs::Thing(Thing::Inject(ix));
        match (&inject.trigger, &raw.trigger) {
            (Trigger::When(cond), raw::Trigger::When(text)) => {
                found.add(Occasion::May(ix), thing, Some(text), Some(cond));
            }
            (Trigger::Random(odds), raw::Trigger::Random(raw)) => {
                found.factors(Occasion::Drawn(ix), &odds.factors, &raw.factors);
            }
            _ => {}
        }
        found.add(Occasion::May(ix), thing, raw.only_if.as_ref(), inject.only_if.as_ref());
        found.effects(Occasion::Comes(ix), &inject.effects, &raw.effects);
        let come = |outcome| (Occasion::Comes(ix), Occasion::Branch(ix, outcome));
        found.outcomes(come, &inject.outcomes, &raw.outcomes);
    }
    for (at, (question, raw)) in scenario.questions.iter().zip(&written.questions).enumerate() {
        found.owner = format!("question `{}`", raw.id);
        let now = Occasion::Question(QuestionIx::from(at));
        found.add(now, Hangs::Question, Some(&raw.resolves), Some(&question.resolves));
    }
    for (claim, raw) in scenario.claims.iter().zip(&written.claims) {
        found.owner = format!("claim `{}`", raw.id);
        found.add(Occasion::Over, Hangs::Measure, Some(&raw.measure), Some(&claim.measure));
    }
    for (at, (ending, raw)) in scenario.endings.iter().zip(&written.endings).enumerate() {
        found.owner = format!("ending `{}`", raw.id);
        let now = Occasion::Ending(EndingIx::from(at));
        found.add(now, Hangs::Ending(at), raw.when.as_ref(), ending.when.as_ref());
    }
    found.sites
}

#[derive(Default)]
struct SitesSoFar<'s> {
    owner: String,
    sites: Vec<Site<'s>>,
}

impl<'s> SitesSoFar<'s> {
    fn add(
        &mut self,
        occasion: Occasion,
        hangs: Hangs,
        text: Option<&'s Text>,
        cond: Option<&'s Cond>,
    ) {
        if let (Some(text), Some(cond)) = (text, cond) {
            let owner = self.owner.clone();
            self.sites.push(Site { owner, hangs, occasion, times: None, text, cond });
        }
    }

    fn factors(&mut self, now: Occasion, factors: &'s [Factor], raw: &'s [raw::Factor]) {
        for (factor, raw) in factors.iter().zip(raw) {
            let before = self.sites.len();
            self.add(now, Hangs::Factor, raw.when.as_ref(), factor.when.as_ref());
            let added = self.sites[before..].iter_mut();
            added.for_each(|site| site.times = Some(factor.times));
        }
    }

    fn effects(&mut self, now: Occasion, effects: &'s [Effect], raw: &'s [Text]) {
        for (effect, raw) in effects.iter().zip(raw) {
            self.add(now, Hangs::Effect, Some(raw), effect.only_if.as_ref());
        }
    }

    /// `come` says when the odds of an outcome are asked, and when its effects.
    fn outcomes(
        &mut self,
        come: impl Fn(usize) -> (Occasion, Occasion),
        outcomes: &'s [Outcome],
        raw: &'s [raw::Outcome],
    ) {
        for (at, (outcome, raw)) in outcomes.iter().zip(raw).enumerate() {
            let (odds, effects) = come(at);
            self.factors(odds, &outcome.odds.factors, &raw.factors);
            self.effects(effects, &outcome.effects, &raw.effects);
        }
    }
}
