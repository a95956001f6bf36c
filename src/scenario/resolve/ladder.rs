//! The ladder, and acts that nothing places on it.

use super::{Resolver, codes};
use crate::diagnostics::quoted;
use crate::scenario::catalogue;
use crate::scenario::model::{Ladder, Rung};
use crate::scenario::raw;
use crate::scenario::raw::Whole;

impl Resolver<'_> {
    pub(super) fn ladder(&mut self, given: &raw::Ladder) -> Option<Ladder> {
        if !self.lost.somewhere("rungs") {
            self.count(given.rungs.len(), 2..=20, &given.start, "rungs");
        }
        let numbered = given.rungs.iter().any(|rung| rung.kahn.is_some());
        let mut rungs: Vec<Rung> = Vec::new();
        for rung in &given.rungs {
            let id = quoted(&rung.id.value);
            let kahn = rung.kahn.as_ref().map(|kahn| self.number(kahn, 1..=44, "kahn"));
            if let Some(given) = &rung.kahn
                && rungs.last().is_some_and(|below| below.kahn > kahn)
            {
                let message = format!("rung {id} is lower on Kahn's ladder than the one before it");
                self.error(codes::RUNGS, given.span, message).help =
                    Some("list rungs lowest first; neighbours may have the same number".to_owned());
            }
            if kahn.is_none() && numbered && !self.lost.of(&rung.id, "kahn") {
                let message = format!("rung {id} has no place on Kahn's ladder, and others have");
                self.error(codes::RUNGS, rung.id.span, message).help =
                    Some("give every rung its `kahn`, or none".to_owned());
            }
            rungs.push(Rung { id: rung.id.value.clone(), name: self.label(&rung.name), kahn });
        }
        let thresholds = self.thresholds(given);
        let cooling = self.number_or(given.cooling.as_ref(), 1, 0..=5, "cooling");
        let start = self.rung(&given.start)?;
        Some(Ladder { start, cooling: u16::try_from(cooling).unwrap_or(0), rungs, thresholds })
    }

    /// Reports acts that provoke and that nothing places on a ladder without Kahn's numbers. Cards of
    /// agreements can't say where they stand.
    pub(super) fn all_are_placed(&mut self, whole: &Whole) {
        let Some(ladder) = &whole.ladder else { return };
        let numbered = ladder.rungs.iter().any(|rung| rung.kahn.is_some());
        if numbered || self.lost.somewhere("rungs") || self.lost.somewhere("kahn") {
            return;
        }
        let silent = |option: &&raw::Choice| {
            let rung = |outcome: &raw::Outcome| outcome.rung.is_some();
            option.rung.is_none() && !option.outcomes.iter().all(rung)
        };
        for option in whole.options.iter().filter(silent) {
            let of_agreement = whole.agreements.iter().any(|one| one.id.span == option.id.span);
            let provokes = catalogue::kind(&option.kind.value)
                .is_some_and(|kind| kind.provocation() > 0 || kind.provocation_against() > 0);
            if of_agreement || !provokes || self.lost.of(&option.id, "rung") {
                continue;
            }
            let card = self.names.shared_at(option.id.span).unwrap_or(&option.id.value);
            let message = format!("option {} does not say on which rung it acts", quoted(card));
            self.warning(codes::UNSAID, option.id.span, message).help = Some(
                "add `rung: \"…\"`: on a ladder without `kahn` its kind does not place it, and it acts on \
                 the lowest"
                    .to_owned(),
            );
        }
    }
}
