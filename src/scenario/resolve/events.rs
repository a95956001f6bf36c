//! What happens to the players, what they forecast, and how it can end.

use super::{Resolver, codes};
use crate::scenario::draw_id;
use crate::scenario::expr::Cond;
use crate::scenario::model::{
    Choice, Claim, Ending, Inject, Odds, OptionIx, Question, Source, Status, Trigger,
};
use crate::scenario::names::{Sort, Thing};
use crate::scenario::raw;

impl Resolver<'_> {
    pub(super) fn injects(&mut self, given: &[raw::Inject]) -> Vec<Inject> {
        given.iter().enumerate().map(|(at, inject)| self.inject(at, inject)).collect()
    }

    fn inject(&mut self, at: usize, given: &raw::Inject) -> Inject {
        let source = match &given.source {
            Some(source) => self.source(source, given.id.span),
            None => {
                let message = format!("inject `{}` names no source", given.id.value);
                self.warning(codes::NO_SOURCE, given.id.span, message).help = Some(
                    "add `source: (from: \"…\", status: Reported)`, or `(status: Invented)`"
                        .to_owned(),
                );
                Source { from: None, status: Status::Invented, by: None }
            }
        };
        Inject {
            id: given.id.value.clone(),
            draw: draw_id(format!("inject/{}", given.id.value)),
            outcome_draw: draw_id(format!("inject/{}/outcome", given.id.value)),
            title: self.text(&given.title),
            text: self.text(&given.text),
            medium: given.medium,
            source,
            trigger: self.trigger(&given.trigger),
            audience: self.secrets.injects[at],
            only_if: self.cond_opt(given.only_if.as_ref(), None),
            effects: self.effects(&given.effects),
            rung: given.rung.as_ref().and_then(|name| self.find(name, Sort::Rung)?.rung()),
            outcomes: self.outcomes(&given.outcomes),
        }
    }

    fn trigger(&mut self, given: &raw::Trigger) -> Trigger {
        match given {
            raw::Trigger::Turn(turn) => {
                let last = u32::try_from(self.ranges.turns).unwrap_or(1);
                Trigger::Turn(self.number(turn, 1..=last, "the turn"))
            }
            raw::Trigger::When(text) => Trigger::When(self.cond(text, None)),
            raw::Trigger::Random(odds) => Trigger::Random(Odds {
                base: self.positive(&odds.odds, "the odds"),
                factors: self.factors(&odds.factors, None),
            }),
        }
    }

    pub(super) fn questions(&mut self, given: &[raw::Question]) -> Vec<Question> {
        self.distinct(given.iter().map(|question| &question.id));
        given
            .iter()
            .map(|question| Question {
                id: question.id.value.clone(),
                text: self.text(&question.text),
                resolves: self.cond(&question.resolves, None),
            })
            .collect()
    }

    pub(super) fn claims(&mut self, given: &[raw::Claim], options: &[Choice]) -> Vec<Claim> {
        self.distinct(given.iter().map(|claim| &claim.id));
        given
            .iter()
            .map(|claim| {
                let last = u32::try_from(self.ranges.turns).unwrap_or(1);
                Claim {
                    id: claim.id.value.clone(),
                    text: self.text(&claim.text),
                    source: self.source(&claim.source, claim.id.span),
                    measure: self.cond(&claim.measure, None),
                    turn: self.number_or(claim.turn.as_ref(), 1, 1..=last, "the turn"),
                    after: self.forced(&claim.after, options),
                    than: self.forced(&claim.than, options),
                }
            })
            .collect()
    }

    fn forced(&mut self, names: &[raw::Name], options: &[Choice]) -> Vec<OptionIx> {
        let mut found = Vec::new();
        for name in names {
            if let Some(Thing::Option(ix)) = self.find(name, Sort::Option)
                && ix.at() < options.len()
            {
                found.push(ix);
            }
        }
        found
    }

    pub(super) fn endings(&mut self, given: &[raw::Ending]) -> Vec<Ending> {
        self.distinct(given.iter().map(|ending| &ending.id));
        let endings: Vec<_> = given.iter().map(|ending| self.ending(ending)).collect();
        let last = given.last();
        let span = last.map_or_else(|| self.whole_file(), |ending| ending.id.span);
        if last.is_none_or(|ending| ending.when.is_some()) {
            let message = "the game could stop without an ending".to_owned();
            self.error(codes::NO_ENDING, span, message).help = Some(
                "end the list with an ending without `when`: it ends the last turn if no other does"
                    .to_owned(),
            );
        }
        for (ending, raw) in endings.iter().zip(given).rev().skip(1) {
            if matches!(ending.when, None | Some(Cond::Const(true))) {
                let message = "no ending after this one can be reached".to_owned();
                self.error(codes::NO_ENDING, raw.id.span, message).help =
                    Some("give it a `when`, or put it last".to_owned());
            }
        }
        endings
    }

    fn ending(&mut self, given: &raw::Ending) -> Ending {
        let mut meaning = vec![String::new(); self.actor_names.len()];
        for (name, text) in &given.meaning {
            if let Some(actor) = self.actor(name) {
                meaning[actor.at()] = self.text(text);
            }
        }
        Ending {
            id: given.id.value.clone(),
            title: self.text(&given.title),
            text: self.text(&given.text),
            tone: given.tone,
            when: self.cond_opt(given.when.as_ref(), None),
            at_end: given.at_end || given.when.is_none(),
            meaning,
        }
    }
}
