//! What a thing of a scenario is, asks and does, in words. For authors and for who looks inside: it tells what is
//! secret.

use super::saying::{condition, effect};
use crate::graph::Knot;
use crate::markup;
use crate::scenario::{
    Cond, Effect, EndingIx, Goal, InjectIx, OptionIx, Outcome, Quantity, Scenario, Thing, Trigger,
};
use crate::texts::say;

/// A thing in words.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct AboutKnot {
    /// Its text, plain; empty if it has none.
    pub text: String,
    /// What has to be so for it to come about, each part by itself.
    pub asks: Vec<String>,
    /// What comes of it, outcome by outcome where it has several.
    pub does: Vec<String>,
}

impl AboutKnot {
    /// Of a thing of a scenario.
    pub fn of(scenario: &Scenario, knot: Knot) -> Self {
        let mut about = match knot {
            Knot::Thing(Thing::Option(ix)) => Self::option(scenario, ix),
            Knot::Thing(Thing::Inject(ix)) => Self::inject(scenario, ix),
            Knot::Ending(ix) => Self::ending(scenario, ix),
            Knot::Thing(thing) => Self::other(scenario, thing),
        };
        about.text = markup::plain(&about.text);
        about
    }

    fn option(scenario: &Scenario, ix: OptionIx) -> Self {
        let option = scenario.option(ix);
        let mut asks = asked(scenario, Goal::Card(ix));
        asks.extend(option.uses.map(|uses| say!("why-uses", count = uses)));
        let costs = option.cost.iter().map(|(ix, cost)| (Quantity::Indicator(*ix), *cost));
        let price = (option.price > 0).then_some((Quantity::Budget(option.actor), option.price));
        asks.extend(
            costs
                .chain(price)
                .map(|(payer, cost)| say!("why-cost", name = payer.name(scenario), amount = cost)),
        );
        Self { text: option.text.clone(), asks, does: outcomes(scenario, &option.outcomes) }
    }

    fn inject(scenario: &Scenario, ix: InjectIx) -> Self {
        let inject = scenario.inject(ix);
        let mut asks: Vec<_> = match &inject.trigger {
            Trigger::Turn(turn) => vec![say!("why-turn", turn = *turn)],
            Trigger::Random(_) => vec![say!("why-chance")],
            Trigger::When(_) => Vec::new(),
        };
        asks.extend(asked(scenario, Goal::Inject(ix)));
        let mut does = effects(scenario, &inject.effects);
        does.extend(outcomes(scenario, &inject.outcomes));
        Self { text: inject.text.clone(), asks, does }
    }

    fn ending(scenario: &Scenario, ix: EndingIx) -> Self {
        let ending = &scenario.endings[ix.at()];
        let late = ending.at_end || ending.when.is_none();
        let mut asks: Vec<_> =
            late.then(|| say!("why-at-end", turn = scenario.last_turn())).into_iter().collect();
        asks.extend(asked(scenario, Goal::Ending(ix)));
        Self { text: ending.text.clone(), asks, does: Vec::new() }
    }

    fn other(scenario: &Scenario, thing: Thing) -> Self {
        let mut about = Self::default();
        match thing {
            Thing::Actor(ix) => about.text.clone_from(&scenario.actor(ix).role),
            Thing::Agreement(ix) => {
                let agreement = &scenario.agreements[ix.at()];
                about.text.clone_from(&agreement.text);
                about.does = effects(scenario, &agreement.begun);
            }
            Thing::Indicator(ix) => {
                let one = &scenario.indicators[ix.at()];
                about.text.clone_from(&one.about);
                let (from, to, start) = (one.min, one.max, one.start);
                about.asks.push(say!("graph-range", from = from, to = to, start = start));
            }
            Thing::Norm(ix) => about.text.clone_from(&scenario.norms[ix.at()].text),
            Thing::RedLine(ix) => {
                let line = &scenario.red_lines[ix.at()];
                about.text.clone_from(&line.text);
                about.asks = parts(scenario, &line.crossed_when);
            }
            Thing::Date(ix) => about.text = scenario.dates[ix.at()].date.to_string(),
            _ => {}
        }
        about
    }
}

fn asked(scenario: &Scenario, goal: Goal) -> Vec<String> {
    goal.conditions(scenario).into_iter().flat_map(|cond| parts(scenario, cond)).collect()
}

/// What has to hold, each by itself.
fn parts(scenario: &Scenario, cond: &Cond) -> Vec<String> {
    match cond {
        Cond::And(pair) => {
            let [mut a, b] = [&pair.0, &pair.1].map(|cond| parts(scenario, cond));
            a.extend(b);
            a
        }
        one => vec![condition(scenario, one)],
    }
}

fn effects(scenario: &Scenario, all: &[Effect]) -> Vec<String> {
    all.iter().map(|one| effect(scenario, one)).collect()
}

/// Each outcome with what changes; where there is one only, just that.
fn outcomes(scenario: &Scenario, all: &[Outcome]) -> Vec<String> {
    if let [one] = all {
        return effects(scenario, &one.effects);
    }
    let one = |outcome: &Outcome| {
        let text = markup::plain(&outcome.text);
        match effects(scenario, &outcome.effects).join("; ") {
            none if none.is_empty() => text,
            changes => say!("graph-outcome", text = text, changes = changes),
        }
    };
    all.iter().map(one).collect()
}
