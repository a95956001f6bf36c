//! Conditions and effects in words, for whoever runs a game.

use crate::scenario::expr::{Acted, Arithmetic, Comparison};
use crate::scenario::{Change, Cond, Effect, Int, Quantity, RungIx, Scenario};
use crate::texts::{digits, say};

/// A condition, in words.
pub fn condition(scenario: &Scenario, cond: &Cond) -> String {
    let both = |pair: &(Cond, Cond)| [&pair.0, &pair.1].map(|cond| condition(scenario, cond));
    match cond {
        Cond::Const(true) => say!("kit-cond-always"),
        Cond::Const(false) => say!("kit-cond-never"),
        Cond::Is(quantity) => is_so(scenario, *quantity),
        Cond::Reached(ix) => say!("kit-cond-reached", rung = rung(scenario, *ix)),
        Cond::LastTurn => say!("kit-cond-last-turn"),
        Cond::Compare(op, pair) => {
            let [a, b] = [&pair.0, &pair.1].map(|int| amount(scenario, int));
            format!("{a} {} {b}", sign(*op))
        }
        Cond::Rung(op, ix) => {
            let (op, rung) = (sign(*op), rung(scenario, *ix));
            say!("kit-cond-rung", sign = op, rung = rung)
        }
        Cond::And(pair) => {
            let [a, b] = both(pair);
            say!("kit-cond-and", a = a, b = b)
        }
        Cond::Or(pair) => {
            let [a, b] = both(pair);
            say!("kit-cond-or", a = a, b = b)
        }
        Cond::Not(inner) => say!("kit-cond-not", cond = condition(scenario, inner)),
        Cond::Acted(acted) => done(scenario, acted),
    }
}

fn sign(op: Comparison) -> &'static str {
    match op {
        Comparison::Equal => "=",
        Comparison::NotEqual => "≠",
        Comparison::Less => "<",
        Comparison::AtMost => "≤",
        Comparison::Greater => ">",
        Comparison::AtLeast => "≥",
    }
}

/// A rung with its number, as the board has it.
fn rung(scenario: &Scenario, ix: RungIx) -> String {
    say!("kit-rung", number = ix.at() + 1, name = &scenario.ladder.rungs[ix.at()].name)
}

fn is_so(scenario: &Scenario, quantity: Quantity) -> String {
    let name = quantity.name(scenario);
    match quantity {
        Quantity::Flag(_) => say!("kit-cond-flag", name = name),
        Quantity::TimesChosen(_) => say!("kit-cond-chosen", name = name),
        Quantity::Attributed(_) => say!("kit-cond-attributed", name = name),
        Quantity::Fired(_) => say!("kit-cond-fired", name = name),
        Quantity::Crossed(_) | Quantity::Threshold(_) => say!("kit-cond-crossed", name = name),
        Quantity::InForce(_) => say!("kit-cond-in-force", name = name),
        Quantity::KeptTerm(_) => say!("kit-cond-kept", name = name),
        Quantity::Tapped(_, by) => {
            say!("kit-cond-tapped", name = name, actor = &scenario.actor(by).name)
        }
        Quantity::Agreed(ix, party) => {
            let parties = &scenario.agreements[ix.at()].parties;
            let actor = parties.get(party.at()).map_or("", |ix| &scenario.actor(*ix).name);
            say!("kit-cond-agreed", name = name, actor = actor)
        }
        Quantity::BrokenBy(ix, party) => {
            let parties = &scenario.agreements[ix.at()].parties;
            let actor = parties.get(party.at()).map_or("", |ix| &scenario.actor(*ix).name);
            say!("kit-cond-broken", name = name, actor = actor)
        }
        _ => format!("{} > 0", amount(scenario, &Int::Of(quantity))),
    }
}

fn done(scenario: &Scenario, acted: &Acted) -> String {
    let titles: Vec<_> = match acted.kind {
        Some(kind) => {
            let kinds = crate::scenario::catalogue::kinds();
            kinds.iter().filter(|one| one.id == kind).map(|one| one.label.clone()).collect()
        }
        None => acted.acts.iter().map(|ix| scenario.option(*ix).title.clone()).collect(),
    };
    let mut different = titles;
    different.dedup();
    let names = different.join(" / ");
    match acted.ago {
        0 => say!("kit-cond-acted-now", name = names),
        _ => say!("kit-cond-acted-before", name = names),
    }
}

/// An amount.
pub(super) fn amount(scenario: &Scenario, int: &Int) -> String {
    match int {
        Int::Const(value) => digits(&value.to_string()),
        Int::Truth(cond) => say!("kit-int-truth", cond = condition(scenario, cond)),
        Int::Of(quantity) => quantity_name(scenario, *quantity),
        Int::Binary(op, pair) => {
            let [a, b] = [&pair.0, &pair.1].map(|int| amount(scenario, int));
            match op {
                Arithmetic::Add => format!("({a} + {b})"),
                Arithmetic::Sub => format!("({a} − {b})"),
                Arithmetic::Mul => format!("{a} × {b}"),
                Arithmetic::Div => format!("({a} : {b})"),
                Arithmetic::Percent => say!("kit-int-percent", a = a, b = b),
                Arithmetic::Min => say!("kit-int-least", a = a, b = b),
                Arithmetic::Max => say!("kit-int-most", a = a, b = b),
            }
        }
    }
}

pub(super) fn quantity_name(scenario: &Scenario, quantity: Quantity) -> String {
    let name = quantity.name(scenario);
    match quantity {
        Quantity::TimesChosen(_) => say!("kit-int-times", name = name),
        Quantity::SinceOption(_) | Quantity::SinceInject(_) => say!("kit-int-since", name = name),
        Quantity::DaysTo(_) => say!("kit-int-days", name = name),
        Quantity::MinutesTo(_) => say!("kit-int-minutes", name = name),
        Quantity::Breaches(_) => say!("kit-int-breaches", name = name),
        Quantity::Highest => say!("kit-int-highest"),
        Quantity::Timer(_) => say!("kit-int-timer", name = name),
        other => other.name(scenario).say(),
    }
}

/// An effect.
pub(super) fn effect(scenario: &Scenario, effect: &Effect) -> String {
    let change = match &effect.change {
        Change::Add(quantity, by) => {
            let (sign, by) = match by {
                Int::Const(by) if *by < 0 => ('−', by.unsigned_abs().to_string()),
                // So `-=` is kept.
                Int::Binary(Arithmetic::Sub, pair) if pair.0 == Int::Const(0) => {
                    ('−', amount(scenario, &pair.1))
                }
                by => ('+', amount(scenario, by)),
            };
            format!("{} {sign}{by}", quantity_name(scenario, *quantity))
        }
        Change::Set(quantity @ Quantity::Flag(_), Int::Const(to)) => {
            let name = quantity.name(scenario);
            if *to == 0 {
                say!("kit-effect-ends", name = name)
            } else {
                say!("kit-effect-holds", name = name)
            }
        }
        Change::Set(quantity, to) => {
            format!("{} = {}", quantity_name(scenario, *quantity), amount(scenario, to))
        }
        Change::Attribute(ix) => {
            say!("kit-effect-attributed", name = &scenario.option(*ix).title)
        }
        Change::Breach(ix) => say!("kit-effect-breach", name = &scenario.norms[ix.at()].name),
    };
    match &effect.only_if {
        Some(cond) => say!("kit-effect-if", change = change, cond = condition(scenario, cond)),
        None => change,
    }
}

/// Effects one after the other; empty of none.
pub(super) fn effects(scenario: &Scenario, all: &[Effect]) -> String {
    let all: Vec<_> = all.iter().map(|one| effect(scenario, one)).collect();
    all.join("; ")
}
