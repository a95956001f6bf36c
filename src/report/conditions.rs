//! Why something can come now, or can't: each part of its condition, with its value. For authors: it tells
//! what is secret.

use serde::Serialize;

use super::saying::{condition, quantity_name};
use crate::rules::State;
use crate::scenario::expr::Joint;
use crate::scenario::{
    ActorIx, Cond, EndingIx, Facts, Goal, InjectIx, OptionIx, Quantity, RungIx, Scenario, Trigger,
};
use crate::texts::say;

/// Why something can come, or can't.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct WhyNot {
    /// Its title.
    pub title: String,
    /// Whether it can come as things stand, as far as its parts say.
    pub holds: bool,
    /// What it asks, each before what it is made of.
    pub parts: Vec<WhyPart>,
}

/// One of the things that are asked.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct WhyPart {
    /// How deep it stands, from 0.
    pub depth: usize,
    /// What is asked, in words.
    pub text: String,
    /// How it is now, in words; empty where whether it holds says it.
    pub now: String,
    /// Whether it holds.
    pub holds: bool,
}

impl WhyNot {
    /// Of something, as things stand.
    pub fn of(scenario: &Scenario, state: &State, goal: Goal) -> Self {
        let mut asked = AskedParts { scenario, state, parts: Vec::new() };
        match goal {
            Goal::Card(ix) => asked.card(ix),
            Goal::Inject(ix) => asked.inject(ix),
            Goal::Ending(ix) => asked.ending(ix),
        }
        let holds = asked.parts.iter().all(|part| part.depth > 0 || part.holds);
        Self { title: goal.title(scenario).to_owned(), holds, parts: asked.parts }
    }

    /// All that a seat does not have on its menu, all injects that have not come, and all endings.
    pub fn all(scenario: &Scenario, state: &State, seat: ActorIx) -> [Vec<Self>; 3] {
        let of = |goal| Self::of(scenario, state, goal);
        let cards = scenario.options_of(seat).map(|ix| of(Goal::Card(ix)));
        let injects = InjectIx::all(scenario.injects.len());
        let injects = injects.filter(|ix| state.fired[ix.at()] == 0).map(|ix| of(Goal::Inject(ix)));
        let endings = EndingIx::all(scenario.endings.len()).map(|ix| of(Goal::Ending(ix)));
        [cards.filter(|card| !card.holds).collect(), injects.collect(), endings.collect()]
    }
}

struct AskedParts<'a> {
    scenario: &'a Scenario,
    state: &'a State,
    parts: Vec<WhyPart>,
}

impl AskedParts<'_> {
    fn add(&mut self, text: String, now: String, holds: bool) {
        self.parts.push(WhyPart { depth: 0, text, now, holds });
    }

    fn card(&mut self, ix: OptionIx) {
        let (scenario, state) = (self.scenario, self.state);
        let (option, facts) = (scenario.option(ix), state.facts(scenario));
        self.conditions(Goal::Card(ix));
        if let Some(uses) = option.uses {
            let used = u32::from(state.chosen[ix.at()].0);
            let now = say!("why-times", count = used);
            self.add(say!("why-uses", count = uses), now, used < uses);
        }
        let costs = option.cost.iter().map(|(ix, cost)| (Quantity::Indicator(*ix), *cost));
        let price = (option.price > 0).then_some((Quantity::Budget(option.actor), option.price));
        for (payer, cost) in costs.chain(price) {
            let least = match payer {
                Quantity::Indicator(ix) => scenario.indicators[ix.at()].min.into(),
                _ => 0,
            };
            let has = facts.value(payer);
            let text = say!("why-cost", name = payer.name(scenario), amount = cost);
            self.add(text, has.to_string(), has - i64::from(cost) >= least);
        }
        if state.aftermath || state.over() {
            self.add(say!("why-orders"), String::new(), false);
        }
        if self.parts.is_empty() {
            self.add(say!("kit-cond-always"), String::new(), true);
        }
    }

    fn inject(&mut self, ix: InjectIx) {
        let (inject, turn) = (self.scenario.inject(ix), self.state.turn);
        let fired = self.state.fired[ix.at()];
        if fired > 0 {
            self.add(say!("why-once"), say!("why-came", turn = fired), false);
        }
        if inject.held {
            self.add(say!("why-not-held"), String::new(), false);
        }
        match &inject.trigger {
            Trigger::Turn(when) => {
                let now = say!("why-turn-now", turn = turn);
                self.add(say!("why-turn", turn = *when), now, *when == turn);
            }
            Trigger::Random(_) => self.add(say!("why-chance"), String::new(), true),
            Trigger::When(_) => {}
        }
        self.conditions(Goal::Inject(ix));
    }

    fn ending(&mut self, ix: EndingIx) {
        let ending = &self.scenario.endings[ix.at()];
        if ending.at_end || ending.when.is_none() {
            let (last, turn) = (self.scenario.last_turn(), self.state.turn);
            let now = say!("why-turn-now", turn = turn);
            self.add(say!("why-at-end", turn = last), now, turn == last);
        }
        self.conditions(Goal::Ending(ix));
    }

    fn conditions(&mut self, goal: Goal) {
        let (scenario, facts) = (self.scenario, self.state.facts(self.scenario));
        for part in goal.conditions(scenario).into_iter().flat_map(Cond::parts) {
            let (text, now) = match part.joint {
                Joint::All => (say!("why-all"), String::new()),
                Joint::Any => (say!("why-any"), String::new()),
                Joint::Not => (say!("why-none"), String::new()),
                Joint::One => (condition(scenario, part.cond), now(scenario, part.cond, &facts)),
            };
            let holds = part.cond.holds(&facts);
            self.parts.push(WhyPart { depth: part.depth, text, now, holds });
        }
    }
}

/// How the values are that a condition compares.
fn now(scenario: &Scenario, cond: &Cond, facts: &impl Facts) -> String {
    match cond {
        Cond::Not(inner) => return now(scenario, inner, facts),
        Cond::Rung(..) | Cond::Reached(_) => {
            let which =
                if matches!(cond, Cond::Rung(..)) { Quantity::Rung } else { Quantity::Highest };
            let ix = RungIx::from(usize::try_from(facts.value(which)).unwrap_or(0));
            let name = scenario.ladder.rungs.get(ix.at()).map_or("", |rung| rung.name.as_str());
            return say!("kit-rung", number = ix.at() + 1, name = name);
        }
        Cond::Compare(..) => {}
        _ => return String::new(),
    }
    let mut all: Vec<Quantity> = Vec::new();
    cond.quantities(&mut |quantity| {
        if !all.contains(&quantity) {
            all.push(quantity);
        }
    });
    if let [one] = all.as_slice() {
        return facts.value(*one).to_string();
    }
    let said = |one: &Quantity| format!("{}: {}", quantity_name(scenario, *one), facts.value(*one));
    all.iter().map(said).collect::<Vec<_>>().join(", ")
}
