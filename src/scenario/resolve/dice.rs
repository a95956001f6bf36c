//! Odds, factors and outcomes.

use super::Resolver;
use crate::scenario::ix::ActorIx;
use crate::scenario::model::{Factor, Odds, Outcome};
use crate::scenario::raw::{self, Name};

/// Most factors on one thing's odds.
const MOST_FACTORS: usize = 12;
/// Most effects of one outcome or inject: a turn adds up all of them.
pub(super) const MOST_EFFECTS: usize = 50;

impl Resolver<'_> {
    /// The factors on the odds of the thing named `of`.
    pub(super) fn factors(
        &mut self,
        given: &[raw::Factor],
        of: &Name,
        reader: Option<ActorIx>,
    ) -> Vec<Factor> {
        self.count(given.len(), 0..=MOST_FACTORS, of, "factors");
        given
            .iter()
            .map(|factor| Factor {
                when: self.cond_opt(factor.when.as_ref(), reader),
                times: self.positive(&factor.times, "times"),
                why: self.label(&factor.why),
            })
            .collect()
    }

    pub(super) fn outcomes(&mut self, given: &[raw::Outcome]) -> Vec<Outcome> {
        self.distinct(given.iter().map(|outcome| &outcome.id));
        given.iter().map(|outcome| self.outcome(outcome)).collect()
    }

    fn outcome(&mut self, given: &raw::Outcome) -> Outcome {
        let base = self.positive_or(given.odds.as_ref(), 1.0, "odds");
        self.at_most(given.effects.len(), MOST_EFFECTS, given.id.span, "effects");
        Outcome {
            id: given.id.value.clone(),
            text: self.markdown(&given.text),
            seen: given.seen.as_ref().map(|seen| self.markdown(seen)),
            odds: Odds { base, factors: self.factors(&given.factors, &given.id, None) },
            effects: self.effects(&given.effects),
            felt: self.number_or(given.felt.as_ref(), 100, 0..=300, "felt"),
            hurts: self.actor_list(&given.hurts),
            rung: given.rung.as_ref().and_then(|name| self.rung(name)),
            crosses: self.crosses(&given.crosses),
        }
    }
}
