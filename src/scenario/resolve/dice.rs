//! Odds, factors and outcomes.

use super::{Resolver, codes};
use crate::scenario::model::{ActorIx, Factor, Odds, Outcome};
use crate::scenario::names::Sort;
use crate::scenario::raw;

impl Resolver<'_> {
    pub(super) fn factors(
        &mut self,
        given: &[raw::Factor],
        reader: Option<ActorIx>,
    ) -> Vec<Factor> {
        given
            .iter()
            .map(|factor| Factor {
                when: self.cond_opt(factor.when.as_ref(), reader),
                times: self.positive(&factor.times, "these odds factors"),
                why: self.text(&factor.why),
            })
            .collect()
    }

    pub(super) fn outcomes(&mut self, given: &[raw::Outcome]) -> Vec<Outcome> {
        self.distinct(given.iter().map(|outcome| &outcome.id));
        given.iter().map(|outcome| self.outcome(outcome)).collect()
    }

    fn outcome(&mut self, given: &raw::Outcome) -> Outcome {
        let base = self.positive_or(given.odds.as_ref(), 1.0, "the odds");
        Outcome {
            id: given.id.value.clone(),
            text: self.text(&given.text),
            seen: given.seen.as_ref().map(|seen| self.text(seen)),
            odds: Odds { base, factors: self.factors(&given.factors, None) },
            effects: self.effects(&given.effects),
            felt: self.number_or(given.felt.as_ref(), 100, 0..=300, "the percentage felt"),
            hurts: self.actor_list(&given.hurts),
            rung: given.rung.as_ref().and_then(|name| self.find(name, Sort::Rung)?.rung()),
        }
    }

    /// Reports a list with too few or too many items.
    pub(super) fn count(
        &mut self,
        len: usize,
        range: std::ops::RangeInclusive<usize>,
        span: crate::diagnostics::Span,
        what: &str,
    ) {
        if range.contains(&len) {
            return;
        }
        let message = format!("there are {len} {what}");
        self.error(codes::COUNT, span, message).help =
            Some(format!("give {} to {}", range.start(), range.end()));
    }
}
