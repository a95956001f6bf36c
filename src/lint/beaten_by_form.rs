//! A card is worse than another one by what is written.
//!
//! **What it does.** Finds options that are the same act as another one of their actor, with the same outcomes and odds,
//! but dearer, to be chosen less often or in fewer turns, or with effects that serve the actor's objectives less; and
//! in nothing better. Options that a condition, a red line, a claim or an agreement names are left out: somebody asks
//! which of the two it was. So are effects on values that objectives do not simply count for or against.
//!
//! **Why this is bad.** There is no reason to choose it: whoever sees both cards takes the other one.
//!
//! ```ron,bad,in-options
//! (
//!     id: "drum", actor: "upper", title: "Drums on the dam", text: "All night.",
//!     kind: "public_statement", rung: "words", outcomes: [(id: "heard", text: "They are heard.", effects: ["anger += 4"])],
//! ),
//! (
//!     id: "flute", actor: "upper", title: "A flute on the dam", text: "All night.",
//!     kind: "public_statement", rung: "words", outcomes: [(id: "heard", text: "It is heard.", effects: ["anger += 2"])],
//! ),
//! ```
//!
//! ```ron,good,in-options
//! (
//!     id: "drum", actor: "upper", title: "Drums on the dam", text: "All night.",
//!     kind: "public_statement", rung: "words", outcomes: [(id: "heard", text: "They are heard.", effects: ["anger += 4"])],
//! ),
//! (
//!     id: "flute", actor: "upper", title: "A flute on the dam", text: "All night.", uses: 1,
//!     kind: "public_statement", rung: "words", outcomes: [(id: "heard", text: "It is heard.", effects: ["anger += 2"])],
//! ),
//! ```

use std::cmp::Ordering;
use std::collections::HashMap;

use super::twin_options::{asked_about, same_act, same_come};
use super::{Checking, Rule};
use crate::diagnostics::{Code, Severity};
use crate::scenario::expr::Arithmetic;
use crate::scenario::{Actor, Change, Choice, Effect, Int, Quantity};

pub const RULE: Rule =
    Rule { code: Code("W1103"), name: "beaten-by-form", level: Severity::Warning, check };

fn check(look: &mut Checking<'_>) {
    let scenario = look.scenario;
    let asked = asked_about(scenario);
    for actor in &scenario.actors {
        for one in actor.options.iter().filter(|ix| !asked.contains(ix)) {
            let mine = scenario.option(*one);
            let beats = |other: &Choice| {
                look.place(&mine.id) != look.place(&other.id) && beaten(actor, mine, other)
            };
            let others = actor.options.iter().filter(|ix| *ix != one && !asked.contains(ix));
            let Some(other) = others.map(|ix| scenario.option(*ix)).find(|other| beats(other))
            else {
                continue;
            };
            let message = format!(
                "option `{}` does what `{}` does, and is in nothing better and in something worse",
                mine.id, other.id
            );
            let help = "give it something that the other has not: another outcome, other odds, a lower cost";
            look.found(look.place(&mine.id), message, help);
        }
    }
}

/// Whether a card is in nothing better and in something worse than another one of its actor.
fn beaten(actor: &Actor, mine: &Choice, other: &Choice) -> bool {
    if !same_act(mine, other) || !same_come(mine, other) {
        return false;
    }
    let uses = |option: &Choice| option.uses.unwrap_or(u32::MAX);
    let menu = match (&mine.when, &other.when) {
        (mine, other) if mine == other => Ordering::Equal,
        (Some(_), None) => Ordering::Less,
        // It may be on the menu where the other is not.
        _ => return false,
    };
    let costs = |one: &Choice, more: &Choice| {
        let of = |ix| more.cost.iter().find(|(other, _)| *other == ix).map_or(0, |(_, cost)| *cost);
        one.cost.iter().all(|(ix, cost)| *cost <= of(*ix))
    };
    let cost = match (costs(mine, other), costs(other, mine)) {
        (true, true) => Ordering::Equal,
        (false, true) => Ordering::Less,
        _ => return false,
    };
    let mut all = vec![menu, cost, other.price.cmp(&mine.price), uses(mine).cmp(&uses(other))];
    for (a, b) in mine.outcomes.iter().zip(&other.outcomes) {
        match served(actor, &a.effects, &b.effects) {
            Some(serves) => all.extend(serves),
            None => return false,
        }
    }
    !all.contains(&Ordering::Greater) && all.contains(&Ordering::Less)
}

/// How effects serve an actor's objectives against others, value by value; `None` where that can't be said.
fn served(actor: &Actor, mine: &[Effect], others: &[Effect]) -> Option<Vec<Ordering>> {
    let (mine, rest) = added(mine);
    let (others, others_rest) = added(others);
    if rest != others_rest {
        return None;
    }
    let of = |all: &HashMap<Quantity, i64>, quantity| all.get(quantity).copied().unwrap_or(0);
    let mut ways = Vec::new();
    for quantity in mine.keys().chain(others.keys()) {
        let (a, b) = (of(&mine, quantity), of(&others, quantity));
        if a == b {
            continue;
        }
        let mut serves = Vec::new();
        for objective in &actor.objectives {
            match way(&objective.score, *quantity)? {
                0 => {}
                up if up > 0 => serves.push(a.cmp(&b)),
                _ => serves.push(b.cmp(&a)),
            }
        }
        // What no objective counts may be for something else.
        if serves.is_empty() {
            return None;
        }
        ways.extend(serves);
    }
    Some(ways)
}

/// What effects add to values by themselves, and all others.
fn added(effects: &[Effect]) -> (HashMap<Quantity, i64>, Vec<&Effect>) {
    let (mut sums, mut rest) = (HashMap::new(), Vec::new());
    for effect in effects {
        match &effect.change {
            Change::Add(quantity, Int::Const(by)) if effect.only_if.is_none() => {
                *sums.entry(*quantity).or_insert(0) += by;
            }
            _ => rest.push(effect),
        }
    }
    (sums, rest)
}

/// Whether an amount rises (1) or falls (-1) with a value, or does not hang on it (0); `None` if that can't be said.
fn way(amount: &Int, quantity: Quantity) -> Option<i64> {
    let mut reads = false;
    amount.quantities(&mut |one| reads |= one == quantity);
    if !reads {
        return Some(0);
    }
    let both = |a: i64, b: i64| (a * b >= 0).then_some((a + b).signum());
    match amount {
        Int::Of(_) => Some(1),
        Int::Binary(how, pair) => {
            let (a, b) = (way(&pair.0, quantity)?, way(&pair.1, quantity)?);
            match (how, &pair.0, &pair.1) {
                (Arithmetic::Add | Arithmetic::Min | Arithmetic::Max, ..) => both(a, b),
                (Arithmetic::Sub, ..) => both(a, -b),
                (Arithmetic::Mul | Arithmetic::Div, _, Int::Const(by)) => Some(a * by.signum()),
                (Arithmetic::Mul, Int::Const(by), _) => Some(b * by.signum()),
                _ => None,
            }
        }
        Int::Const(_) | Int::Truth(_) => None,
    }
}
