//! Something can never come about.
//!
//! **What it does.** Follows from the start what can come about in each turn: what can be on a menu, what that
//! can change, what comes of it. Finds options, injects, red lines, thresholds, endings, answers, odds factors and
//! effects that no game ever comes to. A part that can't hold by itself is said by `W0701` or `contradiction`,
//! parts that wait for each other by `closed-loop`.
//!
//! **Why this is bad.** What was written is never seen; often one number or name is wrong.
//!
//! ```ron,bad,in-options
//! (
//!     id: "boast", actor: "lower", title: "Boast", text: "A song about last year.",
//!     kind: "public_statement", rung: "words", when: "anger >= 98",
//!     outcomes: [(id: "sung", text: "It is sung.")],
//! ),
//! ```
//!
//! ```ron,good,in-options
//! (
//!     id: "boast", actor: "lower", title: "Boast", text: "A song about last year.",
//!     kind: "public_statement", rung: "words", when: "anger >= 60",
//!     outcomes: [(id: "sung", text: "It is sung.")],
//! ),
//! ```

use std::collections::{BTreeMap, BTreeSet};

use super::closed_loop::on_a_loop;
use super::reach::Reach;
use super::sites::{Hangs, Site};
use super::{Checking, Rule};
use crate::diagnostics::{Code, Severity, Span};
use crate::scenario::expr::Ranges;
use crate::scenario::{Cond, Quantity, Scenario, Thing};

pub const RULE: Rule =
    Rule { code: Code("W1001"), name: "unreachable", level: Severity::Warning, check };

fn check(look: &mut Checking<'_>) {
    let reach = look.reach();
    if reach.open {
        return;
    }
    let looped = on_a_loop(look);
    for site in never(look) {
        if !matches!(site.hangs, Hangs::Thing(thing) if looped.contains(&thing)) {
            look.found(site.span(), never_comes(&site), because(look.scenario, reach, site.cond));
        }
    }
    let ladder = &look.scenario.ladder;
    let Some(written) = &look.written.ladder else { return };
    let Some(end) = reach.turns.last() else { return };
    let mut found = Vec::new();
    for (at, (threshold, raw)) in ladder.thresholds.iter().zip(&written.thresholds).enumerate() {
        // Beside the file, thresholds stand from the lowest.
        let raw =
            written.thresholds.iter().find(|one| one.name.value == threshold.name).unwrap_or(raw);
        if end.quantity(Quantity::Threshold(at.into())).high == 0 {
            let rung = &ladder.rungs[threshold.rung.at()].id;
            let help = match threshold.by {
                None => format!(
                    "no option, outcome or inject that can come stands on `{rung}` or higher: give one \
                     `rung: \"{rung}\"`"
                ),
                Some(_) => "no act that crosses it can come: look at its `by`, or give an outcome `crosses`".to_owned(),
            };
            found.push((
                raw.name.span,
                format!("nothing can cross the threshold `{}`", threshold.name),
                help,
            ));
        }
    }
    for (span, message, help) in found {
        look.found(span, message, help);
    }
}

/// Conditions that can't hold in any turn, though each part of them can by itself. Of a card that has copies,
/// those that can't in any copy.
pub(super) fn never<'a>(look: &Checking<'a>) -> Vec<Site<'a>> {
    let reach = look.reach();
    let mut can: BTreeMap<Span, bool> = BTreeMap::new();
    let sites = look.sites();
    for site in &sites {
        let holds = reach.can(site.cond) || impossible_by_itself(look.scenario, site.cond);
        *can.entry(site.span()).or_default() |= holds;
    }
    let mut said = BTreeSet::new();
    let new = |site: &Site<'_>| !can[&site.span()] && said.insert(site.span());
    let mut new = new;
    sites.into_iter().filter(|site| new(site)).collect()
}

/// Whether it can't hold whatever happens, which other findings say.
fn impossible_by_itself(scenario: &Scenario, cond: &Cond) -> bool {
    let ranges = scenario.ranges();
    let alone =
        (1..=scenario.last_turn()).all(|turn| !ranges.clone().in_turn(turn).can(cond, true));
    alone || any_settled(&ranges, cond)
}

fn any_settled(ranges: &Ranges, cond: &Cond) -> bool {
    match cond {
        Cond::And(pair) | Cond::Or(pair) => {
            any_settled(ranges, &pair.0) || any_settled(ranges, &pair.1)
        }
        Cond::Not(inner) => any_settled(ranges, inner),
        one => ranges.settled(one).is_some(),
    }
}

fn never_comes(site: &Site<'_>) -> String {
    let owner = &site.owner;
    match site.hangs {
        Hangs::Thing(Thing::Option(_)) => format!("{owner} can never be on the menu"),
        Hangs::Thing(Thing::RedLine(_)) => format!("{owner} can never be crossed"),
        Hangs::Thing(_) | Hangs::Ending(_) => format!("{owner} can never come"),
        Hangs::Question => format!("{owner} is always answered with no"),
        Hangs::Measure => format!("what {owner} measures can never hold"),
        Hangs::Factor => format!("this factor of {owner} never works"),
        Hangs::Effect => format!("this effect of {owner} never happens"),
        Hangs::FlowLine => format!("this line of {owner}'s flow chart is never followed"),
    }
}

/// What keeps a condition from holding.
fn because(scenario: &Scenario, reach: &Reach, cond: &Cond) -> String {
    let why: Vec<String> =
        culprits(reach, cond).into_iter().filter_map(|one| reason(scenario, reach, one)).collect();
    match why.as_slice() {
        [] => "there is no turn in which all of it can hold; look at the turns and numbers it asks for".to_owned(),
        why => format!("{}; mend that, or the condition", why.join(", and ")),
    }
}

/// The values without whose bounds it could hold.
pub(super) fn culprits(reach: &Reach, cond: &Cond) -> Vec<Quantity> {
    let mut all = Vec::new();
    cond.quantities(&mut |quantity| {
        if !all.contains(&quantity) {
            all.push(quantity);
        }
    });
    let free = |quantity: &Quantity| {
        reach.turns.iter().any(|turn| {
            turn.known.contains_key(quantity) && {
                let mut turn = turn.clone();
                turn.known.remove(quantity);
                turn.can(cond, true)
            }
        })
    };
    all.retain(free);
    all
}

fn reason(scenario: &Scenario, reach: &Reach, quantity: Quantity) -> Option<String> {
    let end = reach.turns.last()?.quantity(quantity);
    let [about, _] = quantity.about();
    let id = about.map(|thing| scenario.id_of(thing)).unwrap_or_default();
    let never = end.high == 0;
    Some(match (quantity, about) {
        (Quantity::Rung | Quantity::Highest, _) => {
            let rung = scenario.ladder.rungs.get(usize::try_from(end.high).ok()?)?;
            format!("the crisis never stands higher than `{}`", rung.id)
        }
        (Quantity::Indicator(_), _) => format!("`{id}` stays between {} and {}", end.low, end.high),
        (Quantity::Flag(_) | Quantity::Timer(_), _) if never => {
            format!("nothing that can happen sets `{id}`")
        }
        (_, Some(Thing::Option(ix))) => match reach.options[ix.at()] {
            None => format!("option `{id}` can never be chosen"),
            Some(turn) => format!("option `{id}` can be chosen from turn {turn} on"),
        },
        (_, Some(Thing::Inject(ix))) => match reach.injects[ix.at()] {
            None => format!("inject `{id}` can never come"),
            Some(turn) => format!("inject `{id}` comes in turn {turn} at the earliest"),
        },
        (_, Some(thing)) if never => {
            format!("{} `{id}` is never crossed", thing.sort().word())
        }
        (Quantity::Breaches(_), _) => format!("nothing that can happen breaks `{id}`"),
        _ => format!("`{id}` comes too late"),
    })
}
