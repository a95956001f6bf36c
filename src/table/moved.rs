//! What is different in a game after its scenario was edited: for an author who tries a change.

use crate::scenario::{Facts, Quantity, Scenario, Thing};
use crate::session::Session;
use crate::texts::{from_to, say};

/// Values that are said; of the others, how many.
const SAID: usize = 6;

/// Which values of a game are others in the same game on another edition, in a sentence; the largest differences for
/// their range come first. `None` if none is.
pub(super) fn said(before: &Session, after: &Session) -> Option<String> {
    let mut all = differences(before, after);
    all.sort_by(|(a, _), (b, _)| b.total_cmp(a));
    let more = all.len().saturating_sub(SAID);
    let mut said: Vec<_> = all.into_iter().take(SAID).map(|(_, said)| said).collect();
    if more > 0 {
        said.push(say!("rehearsal-more", count = more));
    }
    (!said.is_empty()).then(|| say!("rehearsal-values", values = said.join("; ")))
}

/// Each value that differs, with the share of its range by which it does.
fn differences(before: &Session, after: &Session) -> Vec<(f64, String)> {
    let (old, new) = (before.scenario(), after.scenario());
    let (was, is) = (before.state().facts(old), after.state().facts(new));
    let ranges = new.ranges();
    let mut all = Vec::new();
    let (from, to) = (was.value(Quantity::Rung) + 1, is.value(Quantity::Rung) + 1);
    if from != to {
        let rungs = new.ladder.rungs.len().max(2) as f64 - 1.0;
        let said = say!("rehearsal-rung", change = from_to(from, to));
        all.push(((to - from).abs() as f64 / rungs, said));
    }
    for (here, there) in values(old, new) {
        let (from, to) = (was.value(here), is.value(there));
        if from == to {
            continue;
        }
        let name = there.name(new).say();
        let bounds = there.bounds(&ranges);
        let range = (bounds.high - bounds.low).max(1) as f64;
        let said = match there {
            Quantity::Flag(_) if to > 0 => say!("rehearsal-holds", name = name),
            Quantity::Flag(_) => say!("rehearsal-ends", name = name),
            _ => format!("{name} {}", from_to(from, to)),
        };
        all.push(((to - from).abs() as f64 / range, said));
    }
    all
}

/// Values that both editions have, by the ids of what they are of.
fn values(old: &Scenario, new: &Scenario) -> Vec<(Quantity, Quantity)> {
    let kept =
        |thing: &Thing| !matches!(thing, Thing::RedLine(_)) && Quantity::carried(*thing).is_some();
    let before: Vec<_> = old.things().collect();
    let mut all = Vec::new();
    for (thing, id) in new.things().filter(|(thing, _)| kept(thing)) {
        let same = |(other, of): &&(Thing, _)| *of == id && other.sort() == thing.sort();
        let there = before.iter().find(same).and_then(|(other, _)| Quantity::carried(*other));
        all.extend(there.zip(Quantity::carried(thing)));
    }
    let seats: Vec<_> =
        (new.actor_ids()).filter_map(|ix| Some((old.find_actor(&new.actor(ix).id)?, ix))).collect();
    for (here, there) in &seats {
        all.push((Quantity::Credibility(*here), Quantity::Credibility(*there)));
        if old.actor(*here).budget.is_some() && new.actor(*there).budget.is_some() {
            all.push((Quantity::Budget(*here), Quantity::Budget(*there)));
        }
        for (toward, whom) in seats.iter().filter(|(toward, _)| toward != here) {
            all.push((Quantity::Trust(*here, *toward), Quantity::Trust(*there, *whom)));
            all.push((Quantity::Grievance(*here, *toward), Quantity::Grievance(*there, *whom)));
        }
    }
    all
}
