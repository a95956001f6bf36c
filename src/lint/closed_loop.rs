//! Things wait for each other.
//!
//! **What it does.** Finds options, injects and red lines each of which can come only after another one of them.
//!
//! **Why this is bad.** None of them ever comes: each waits for the next.
//!
//! ```ron,bad,in-options
//! (
//!     id: "boast", actor: "lower", title: "Boast", text: "A song about last year.",
//!     kind: "public_statement", rung: "words", when: "chosen(mock)",
//!     outcomes: [(id: "sung", text: "It is sung.")],
//! ),
//! (
//!     id: "mock", actor: "upper", title: "Mock", text: "A song about that song.",
//!     kind: "public_statement", rung: "words", when: "chosen(boast)",
//!     outcomes: [(id: "sung", text: "It is sung.")],
//! ),
//! ```
//!
//! ```ron,good,in-options
//! (
//!     id: "boast", actor: "lower", title: "Boast", text: "A song about last year.",
//!     kind: "public_statement", rung: "words",
//!     outcomes: [(id: "sung", text: "It is sung.")],
//! ),
//! (
//!     id: "mock", actor: "upper", title: "Mock", text: "A song about that song.",
//!     kind: "public_statement", rung: "words", when: "chosen(boast)",
//!     outcomes: [(id: "sung", text: "It is sung.")],
//! ),
//! ```

use std::collections::BTreeSet;

use super::sites::Hangs;
use super::unreachable::{culprits, never};
use super::{Checking, Rule};
use crate::diagnostics::{Code, Severity, Span};
use crate::scenario::{Change, Effect, Quantity, Scenario, Thing};

pub const RULE: Rule =
    Rule { code: Code("W1003"), name: "closed-loop", level: Severity::Warning, check };

fn check(look: &mut Checking<'_>) {
    let mut said: BTreeSet<Vec<String>> = BTreeSet::new();
    for (span, ring) in loops(look) {
        let id = |thing: &Thing| look.scenario.id_of(*thing).to_owned();
        let mut members: Vec<_> = ring.iter().map(id).collect();
        let all = members.iter().map(|id| format!("`{id}`")).collect::<Vec<_>>().join(", ");
        let again = ring.first().map(id).unwrap_or_default();
        members.sort();
        if said.insert(members) {
            let message = match ring.as_slice() {
                [one] => format!("{} {all} waits for itself", one.sort().word()),
                _ => format!(
                    "{all} and again `{again}` wait for each other, so that none ever comes"
                ),
            };
            let help = "let one of them come without the others, or name something else";
            look.found(span, message, help);
        }
    }
}

/// What is on such a ring.
pub(super) fn on_a_loop(look: &Checking<'_>) -> Vec<Thing> {
    loops(look).into_iter().flat_map(|(_, ring)| ring).collect()
}

/// Each thing that never comes and waits, in the end, for itself: where it says so, and the ring.
fn loops(look: &Checking<'_>) -> Vec<(Span, Vec<Thing>)> {
    let reach = look.reach();
    if reach.open {
        return Vec::new();
    }
    let waits: Vec<(Thing, Span, Vec<Thing>)> = never(look)
        .into_iter()
        .filter_map(|site| {
            let Hangs::Thing(thing) = site.hangs else { return None };
            let on = culprits(reach, site.cond).into_iter();
            let on = on.flat_map(|quantity| behind(look.scenario, quantity)).collect();
            Some((thing, site.span(), on))
        })
        .collect();
    let ring_of = |start: Thing| {
        let mut paths = vec![vec![start]];
        let mut seen = Vec::new();
        while let Some(path) = paths.pop() {
            let here = path.last().copied();
            let next =
                waits.iter().filter(|(thing, ..)| Some(*thing) == here).flat_map(|(.., on)| on);
            for thing in next {
                if *thing == start {
                    return Some(path);
                }
                if !seen.contains(thing) {
                    seen.push(*thing);
                    paths.push(path.iter().copied().chain([*thing]).collect());
                }
            }
        }
        None
    };
    waits.iter().filter_map(|(thing, span, _)| Some((*span, ring_of(*thing)?))).collect()
}

/// What has to come before a value can be another.
fn behind(scenario: &Scenario, quantity: Quantity) -> Vec<Thing> {
    match quantity {
        Quantity::Flag(_) | Quantity::Timer(_) => setters(scenario, quantity),
        other => match other.about() {
            [Some(thing @ (Thing::Option(_) | Thing::Inject(_) | Thing::RedLine(_))), _] => {
                vec![thing]
            }
            _ => Vec::new(),
        },
    }
}

/// What sets a flag or a timer.
fn setters(scenario: &Scenario, wanted: Quantity) -> Vec<Thing> {
    let sets = |effect: &Effect| matches!(&effect.change, Change::Set(of, _) if *of == wanted);
    let options = scenario.options.iter().enumerate().filter(|(_, option)| {
        option.outcomes.iter().any(|outcome| outcome.effects.iter().any(sets))
    });
    let injects = scenario.injects.iter().enumerate().filter(|(_, inject)| {
        inject.effects.iter().chain(inject.outcomes.iter().flat_map(|one| &one.effects)).any(sets)
    });
    let options = options.map(|(at, _)| Thing::Option(at.into()));
    options.chain(injects.map(|(at, _)| Thing::Inject(at.into()))).collect()
}
