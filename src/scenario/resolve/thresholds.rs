//! What is forecast: thresholds, the acts that cross them, and where they lie on the ladder.

use super::{Resolver, codes};
use crate::diagnostics::quoted;
use crate::scenario::ix::{RungIx, ThresholdIx};
use crate::scenario::model::{Choice, Inject, Ladder};
use crate::scenario::raw::Whole;
use crate::scenario::raw::{self, Name};
use crate::scenario::thing::{NameSort, Thing};
use crate::scenario::threshold::{CrossedBy, Threshold, Thresholds};

/// Most rungs, or kinds, that cross a threshold.
const MOST: usize = 20;

/// Thresholds in the order in which a scenario has them: lowest first, or as in the file if one is of acts.
fn in_order(ladder: &raw::Ladder) -> Vec<&raw::Threshold> {
    let mut all: Vec<_> = ladder.thresholds.iter().collect();
    if all.iter().all(|one| one.by.is_none()) {
        let rung = |name: &Name| ladder.rungs.iter().position(|rung| rung.id.value == name.value);
        all.sort_by_key(|one| one.rung.as_ref().and_then(rung));
    }
    all
}

impl Resolver<'_> {
    /// Gives the id of every threshold that has one its index.
    pub(super) fn name_thresholds(&mut self, whole: &Whole) {
        let Some(ladder) = &whole.ladder else {
            return self.names.lose_one_of(NameSort::Threshold);
        };
        for (at, threshold) in in_order(ladder).into_iter().enumerate() {
            if let Some(id) = &threshold.id {
                self.name(id, Thing::Threshold(at.into()));
            }
        }
    }

    pub(super) fn thresholds(&mut self, given: &raw::Ladder) -> Vec<Threshold> {
        if !self.lost.somewhere("thresholds") {
            self.count(given.thresholds.len(), 1..=Thresholds::MOST, &given.start, "thresholds");
        }
        let ordered = in_order(given);
        let rungs: Vec<_> = ordered.iter().filter_map(|one| one.rung.as_ref()).collect();
        self.each_once(rungs);
        ordered.into_iter().filter_map(|threshold| self.threshold(threshold)).collect()
    }

    fn threshold(&mut self, given: &raw::Threshold) -> Option<Threshold> {
        let name = self.label(&given.name);
        let (wrong, help) = match (&given.id, &given.by, &given.rung) {
            (id, None, Some(rung)) => {
                let id = id.as_ref().unwrap_or(rung).value.clone();
                return Some(Threshold { id, rung: self.rung(rung)?, name, by: None });
            }
            (Some(id), Some(by), None) => {
                let by = self.crossing(by, id);
                return Some(Threshold {
                    id: id.value.clone(),
                    rung: RungIx::default(),
                    name,
                    by: Some(by),
                });
            }
            (None, Some(_), None) => {
                ("has no id", "add `id: \"…\"`, by which conditions and `crosses` name it")
            }
            (_, Some(_), Some(_)) => (
                "has both `by` and `rung`",
                "keep `by` for the acts that cross it, or `rung` for standing there or higher",
            ),
            (_, None, None) => (
                "says nowhere what crosses it",
                "add `by: (rungs: […], kinds: […])`, or `rung: \"…\"`",
            ),
        };
        let lost = ["id", "by", "rung"].into_iter().any(|field| self.lost.somewhere(field));
        if !lost {
            let message = format!("the threshold {} {wrong}", quoted(&given.name.value));
            self.error(codes::RUNGS, given.name.span, message).help = Some(help.to_owned());
        }
        None
    }

    fn crossing(&mut self, given: &raw::CrossedBy, id: &Name) -> CrossedBy {
        self.at_most(given.rungs.len(), MOST, id.span, "rungs");
        self.at_most(given.kinds.len(), MOST, id.span, "kinds");
        let rungs = self.each_once(&given.rungs);
        let rungs = rungs.into_iter().filter_map(|name| self.rung(name)).collect();
        let kinds = self.each_once(&given.kinds);
        let kinds =
            kinds.into_iter().filter_map(|name| self.kind(name)).map(|kind| kind.id.clone());
        CrossedBy { rungs, kinds: kinds.collect() }
    }

    /// Thresholds that an outcome or an inject names.
    pub(super) fn crosses(&mut self, names: &[Name]) -> Thresholds {
        let found = self.list(names, NameSort::Threshold);
        found.into_iter().filter_map(|(thing, _)| thing.threshold()).collect()
    }

    /// Puts each threshold of acts on the lowest rung on which one that crosses it stands, and reports
    /// those that nothing crosses, and those that are named though standing on a rung crosses them.
    pub(super) fn place_thresholds(
        &mut self,
        whole: &Whole,
        ladder: &mut Ladder,
        options: &[Choice],
        injects: &[Inject],
    ) {
        let mut met: Vec<(Option<RungIx>, Thresholds)> = Vec::new();
        for option in options {
            for outcome in &option.outcomes {
                let rung = Some(outcome.rung.unwrap_or(option.rung));
                let by = ladder.crossed_by(rung, Some(option.kind));
                met.push((rung, by.and(outcome.crosses)));
            }
        }
        for inject in injects {
            met.push((inject.rung, ladder.crossed_by(inject.rung, None).and(inject.crosses)));
            for outcome in &inject.outcomes {
                let by = ladder.crossed_by(outcome.rung, None);
                met.push((outcome.rung.or(inject.rung), by.and(outcome.crosses)));
            }
        }
        let Some(given) = &whole.ladder else { return };
        for (ix, raw) in ThresholdIx::all(ladder.thresholds.len()).zip(in_order(given)) {
            let crossing = met.iter().filter(|(_, set)| set.has(ix));
            if ladder.thresholds[ix.at()].by.is_some() {
                let lowest = crossing.clone().map(|(rung, _)| rung.unwrap_or_default()).min();
                ladder.thresholds[ix.at()].rung = lowest.unwrap_or_default();
                if lowest.is_none() && self.errors == 0 {
                    self.never_crossed(raw);
                }
            } else if crossing.count() > 0 {
                let message = format!(
                    "the threshold {} is crossed by standing on its rung, and named in `crosses`",
                    quoted(&raw.name.value)
                );
                self.error(codes::RUNGS, raw.name.span, message).help =
                    Some("give it `by: (…)` instead of `rung`".to_owned());
            }
        }
    }

    fn never_crossed(&mut self, given: &raw::Threshold) {
        let message = format!("nothing crosses the threshold {}", quoted(&given.name.value));
        self.warning(codes::NO_EFFECT, given.name.span, message).help = Some(
            "no option and no inject has one of its rungs or kinds, or names it in `crosses`"
                .to_owned(),
        );
    }
}
