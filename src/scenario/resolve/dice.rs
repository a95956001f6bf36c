//! Odds, factors and outcomes.

use super::odds::Against;
use super::{Resolver, codes};
use crate::diagnostics::quoted;
use crate::scenario::ix::{ActorIx, OutcomeIx};
use crate::scenario::model::{Factor, Odds, Outcome};
use crate::scenario::raw::{self, Name};

/// Most factors on one thing's odds.
const MOST_FACTORS: usize = 12;
/// Most effects of one outcome or inject: a turn adds up all of them.
pub(in crate::scenario) const MOST_EFFECTS: usize = 50;

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

    /// Outcomes, whose odds `reader`, if given, must be able to know.
    pub(super) fn outcomes(
        &mut self,
        given: &[raw::Outcome],
        reader: Option<ActorIx>,
    ) -> Vec<Outcome> {
        self.distinct(given.iter().map(|outcome| &outcome.id));
        given.iter().map(|outcome| self.outcome(outcome, reader)).collect()
    }

    /// The outcomes that an option is done for.
    pub(super) fn sought(&mut self, given: &raw::Choice) -> Vec<OutcomeIx> {
        let mut sought = Vec::new();
        for name in self.each_once(&given.sought) {
            match given.outcomes.iter().position(|outcome| outcome.id.value == name.value) {
                Some(at) => sought.push(OutcomeIx::from(at)),
                None if self.lost.of(&given.id, "outcomes") => {}
                None => {
                    let shown = quoted(&name.value);
                    let message =
                        format!("{} seeks {shown}, which none of its outcomes is", self.owner);
                    let ids: Vec<_> =
                        given.outcomes.iter().map(|one| quoted(&one.id.value)).collect();
                    self.error(codes::DANGLING, name.span, message).help =
                        Some(format!("its outcomes are: {}", ids.join(", ")));
                }
            }
        }
        let moved = given.outcomes.iter().any(|outcome| !outcome.factors.is_empty());
        let fixed = !moved || sought.len() == given.outcomes.len();
        if let Some(first) = given.sought.first().filter(|_| fixed && self.errors == 0) {
            let message =
                format!("nothing changes how likely {} is to do what it is done for", self.owner);
            self.warning(codes::NO_EFFECT, first.span, message).help = Some(
                "take `sought` out, or give an outcome `factors`: what has been defended is less worth \
                 attacking"
                    .to_owned(),
            );
        }
        sought.sort_unstable();
        sought
    }

    fn outcome(&mut self, given: &raw::Outcome, reader: Option<ActorIx>) -> Outcome {
        let base = self.base_odds_or(given.odds.as_ref(), 1.0, Against::Others, "odds");
        self.at_most(given.effects.len(), MOST_EFFECTS, given.id.span, "effects");
        Outcome {
            id: given.id.value.clone(),
            text: self.markdown(&given.text),
            seen: given.seen.as_ref().map(|seen| self.markdown(seen)),
            odds: Odds { base, factors: self.factors(&given.factors, &given.id, reader) },
            effects: self.effects(&given.effects),
            felt: self.number_or(given.felt.as_ref(), 100, 0..=300, "felt"),
            hurts: self.actor_list(&given.hurts),
            rung: given.rung.as_ref().and_then(|name| self.rung(name)),
            crosses: self.crosses(&given.crosses),
            source: given.source.as_ref().map(|source| self.source(source, &given.id)),
        }
    }
}
