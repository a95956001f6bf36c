//! Two cards of one actor do the same.
//!
//! **What it does.** Finds two options of one actor with equal kind, parties, condition, cost, rung and outcomes,
//! but for their words.
//!
//! **Why this is bad.** Choosing between them decides nothing; usually one was copied and not changed.
//!
//! ```ron,bad,in-options
//! (
//!     id: "boast", actor: "lower", title: "Boast", text: "A song about last year.",
//!     kind: "public_statement", rung: "words", outcomes: [(id: "sung", text: "It is sung.", effects: ["anger += 2"])],
//! ),
//! (
//!     id: "whistle", actor: "lower", title: "Whistle", text: "The same song, whistled.",
//!     kind: "public_statement", rung: "words", outcomes: [(id: "heard", text: "It is heard.", effects: ["anger += 2"])],
//! ),
//! ```
//!
//! ```ron,good,in-options
//! (
//!     id: "boast", actor: "lower", title: "Boast", text: "A song about last year.",
//!     kind: "public_statement", rung: "words", outcomes: [(id: "sung", text: "It is sung.", effects: ["anger += 2"])],
//! ),
//! (
//!     id: "whistle", actor: "lower", title: "Whistle", text: "The same song, whistled.",
//!     kind: "public_statement", rung: "words", outcomes: [(id: "heard", text: "It is heard.", effects: ["anger += 1"])],
//! ),
//! ```

use super::{Checking, Rule};
use crate::diagnostics::{Code, Severity};
use crate::scenario::{Choice, Factor, Odds, OptionIx, Quantity, Scenario, Thing};

pub const RULE: Rule =
    Rule { code: Code("W1102"), name: "twin-options", level: Severity::Warning, check };

fn check(look: &mut Checking<'_>) {
    let scenario = look.scenario;
    let asked = asked_about(scenario);
    for actor in &scenario.actors {
        for (at, one) in actor.options.iter().enumerate() {
            for other in &actor.options[at + 1..] {
                let (a, b) = (scenario.option(*one), scenario.option(*other));
                // What is asked about one of them makes it another.
                let alone = !asked.contains(one) && !asked.contains(other);
                if !alone || !alike(a, b) || look.place(&a.id) == look.place(&b.id) {
                    continue;
                }
                let message = format!("options `{}` and `{}` do the same", a.id, b.id);
                let help = "change the odds or effects of one, or take it out";
                look.found(look.place(&b.id), message, help);
            }
        }
    }
}

/// Options about which something else than a menu asks.
pub(super) fn asked_about(scenario: &Scenario) -> Vec<OptionIx> {
    let uses = super::uses::Uses::new(scenario);
    let of = |quantity: &Quantity| quantity.about()[0].and_then(Thing::option);
    let mut asked: Vec<_> = uses.read.iter().filter_map(of).collect();
    let answers =
        scenario.red_lines.iter().flat_map(|line| line.answers.iter().chain(&line.declared_by));
    asked.extend(answers);
    let named = scenario.claims.iter().flat_map(|claim| claim.after.iter().chain(&claim.than));
    asked.extend(named.map(|forced| forced.option));
    for agreement in &scenario.agreements {
        asked.extend(agreement.cards.iter().flatten());
        asked.extend(agreement.does.iter().flat_map(|duty| &duty.options));
        asked.extend(agreement.refrains.iter().flat_map(|refrain| &refrain.options));
        asked.extend(agreement.terms.iter().map(|term| term.card));
    }
    asked
}

fn alike(a: &Choice, b: &Choice) -> bool {
    let effects = a.outcomes.iter().zip(&b.outcomes).all(|(a, b)| a.effects == b.effects);
    let to_choose = (&a.when, a.uses, &a.cost, a.price) == (&b.when, b.uses, &b.cost, b.price);
    effects && to_choose && same_act(a, b) && same_come(a, b)
}

/// Whether they are the same act, whatever it takes to choose them and whatever comes of it.
pub(super) fn same_act(a: &Choice, b: &Choice) -> bool {
    a.kind.id == b.kind.id
        && (&a.toward, &a.against, a.rung, a.private) == (&b.toward, &b.against, b.rung, b.private)
        && a.covert.is_some() == b.covert.is_some()
        && (&a.breaks, &a.answers, &a.excludes) == (&b.breaks, &b.answers, &b.excludes)
}

/// Whether they come out in the same ways, as likely, but for effects.
pub(super) fn same_come(a: &Choice, b: &Choice) -> bool {
    a.outcomes.len() == b.outcomes.len()
        && a.outcomes.iter().zip(&b.outcomes).all(|(a, b)| {
            same(&a.odds, &b.odds)
                && (a.felt, &a.hurts, a.rung, a.crosses) == (b.felt, &b.hurts, b.rung, b.crosses)
        })
}

fn same(a: &Odds, b: &Odds) -> bool {
    let factor = |(a, b): (&Factor, &Factor)| a.times == b.times && a.when == b.when;
    let len = a.factors.len() == b.factors.len();
    a.base == b.base && len && a.factors.iter().zip(&b.factors).all(factor)
}
