//! What actors may do.

use super::{Resolver, codes};
use crate::scenario::draw_id;
use crate::scenario::model::{
    ActorIx, Choice, Covert, IndicatorIx, NormIx, Odds, OptionIx, RedLine, RedLineIx, Rung, RungIx,
};
use crate::scenario::names::Sort;
use crate::scenario::{catalogue::Kind, raw};

impl Resolver<'_> {
    /// Options that can be resolved. If one can't, the scenario is not played, so that indices
    /// need not agree then.
    pub(super) fn options(
        &mut self,
        given: &[raw::Choice],
        norms: &[raw::Norm],
        rungs: &[Rung],
    ) -> Vec<Choice> {
        given.iter().filter_map(|option| self.option(option, norms, rungs)).collect()
    }

    fn option(
        &mut self,
        given: &raw::Choice,
        norms: &[raw::Norm],
        rungs: &[Rung],
    ) -> Option<Choice> {
        let owner = self.actor(&given.actor);
        let kind = self.kind(&given.kind);
        let rung = match &given.rung {
            Some(name) => self.find(name, Sort::Rung).and_then(|thing| thing.rung()),
            None => Some(kind.map_or(RungIx(0), |kind| rung_of(kind, rungs))),
        };
        self.count(given.outcomes.len(), 1..=20, given.id.span, "outcomes of this option");
        let base = self.positive_or(given.weight.as_ref(), 1.0, "the weights");
        let breaks = norms.iter().zip(0..).filter(|(norm, _)| norm.kinds.contains(&given.kind));
        let breaks = breaks.map(|(_, at)| NormIx(at)).collect();
        let toward = self.parties(&given.toward, owner);
        let against = self.parties(&given.against, owner);
        let option = Choice {
            id: given.id.value.clone(),
            draw: draw_id(format!("option/{}", given.id.value)),
            actor: owner.unwrap_or_default(),
            title: self.text(&given.title),
            text: self.text(&given.text),
            kind: kind.or_else(|| crate::scenario::catalogue::kinds().first())?,
            covert: given.covert.as_ref().map(|covert| self.covert(given, covert, owner, kind)),
            toward,
            against,
            symbolic: given.symbolic,
            when: self.cond_opt(given.when.as_ref(), owner),
            uses: given.uses.as_ref().map(|uses| self.number(uses, 1..=100, "`uses`")),
            cost: self.cost(given, owner),
            rung: rung.unwrap_or_default(),
            breaks,
            answers: Vec::new(),
            weight: Odds { base, factors: self.factors(&given.factors, owner) },
            outcomes: self.outcomes(&given.outcomes),
        };
        owner.is_some().then_some(option)
    }

    /// Parties to an act: anyone but its author.
    fn parties(&mut self, names: &[raw::Name], owner: Option<ActorIx>) -> Vec<ActorIx> {
        for name in names {
            if owner.is_some() && self.names.get(&name.value).and_then(|t| t.actor()) == owner {
                let message = "an act can't be done to its own author".to_owned();
                self.error(codes::MISFIT, name.span, message).help =
                    Some("name another actor, or leave it out".to_owned());
            }
        }
        self.actor_list(names)
    }

    fn covert(
        &mut self,
        option: &raw::Choice,
        given: &raw::Covert,
        owner: Option<ActorIx>,
        kind: Option<&Kind>,
    ) -> Covert {
        let default = kind.map_or(1.0, |kind| kind.attribution);
        let base = self.positive_or(given.trace.as_ref(), default, "the odds");
        let turns = self.number_or(given.turns.as_ref(), 3, 1..=9, "`turns`");
        let suspects = self.actor_list(&given.suspects);
        Covert {
            draw: draw_id(format!("trace/{}/", option.id.value)),
            trace: Odds { base, factors: self.factors(&given.factors, None) },
            turns: u16::try_from(turns).unwrap_or(3),
            suspects: if suspects.is_empty() { owner.into_iter().collect() } else { suspects },
        }
    }

    fn cost(&mut self, given: &raw::Choice, owner: Option<ActorIx>) -> Vec<(IndicatorIx, i32)> {
        let mut cost = Vec::new();
        for (name, amount) in &given.cost {
            let amount = self.number(amount, 1..=1_000_000, "the cost");
            let found = self.find(name, Sort::Indicator).and_then(|thing| thing.indicator());
            let Some(ix) = found else { continue };
            if owner.is_some_and(|owner| !self.knows_indicator(ix).has(owner)) {
                let message = format!("its actor does not know `{}`", name.value);
                self.error(codes::SECRET, name.span, message).help =
                    Some("pay with an indicator the actor knows".to_owned());
            }
            cost.push((ix, amount));
        }
        cost
    }
}

/// The highest rung at or below a kind's place on Kahn's ladder.
fn rung_of(kind: &Kind, rungs: &[Rung]) -> RungIx {
    rungs.iter().rposition(|rung| rung.kahn <= kind.kahn).unwrap_or(0).into()
}

/// Notes on each option which red lines choosing it answers.
pub(super) fn with_answers(mut options: Vec<Choice>, red_lines: &[RedLine]) -> Vec<Choice> {
    for ix in OptionIx::all(options.len()) {
        options[ix.at()].answers = RedLineIx::all(red_lines.len())
            .filter(|line| red_lines[line.at()].answers.contains(&ix))
            .collect();
    }
    options
}
