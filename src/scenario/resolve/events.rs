//! What happens to the players, what they forecast, and how it can end.

use super::dice::MOST_EFFECTS;
use super::odds::Against;
use super::{Resolver, codes};
use crate::scenario::expr::Cond;
use crate::scenario::model::{DrawId, Ending, Inject, Odds, Question, Source, Status, Trigger};
use crate::scenario::raw::{self, Name, Text};
use crate::scenario::thing::Thing;

impl Resolver<'_> {
    pub(super) fn injects(&mut self, given: &[raw::Inject]) -> Vec<Inject> {
        given.iter().enumerate().map(|(at, inject)| self.inject(at, inject)).collect()
    }

    fn inject(&mut self, at: usize, given: &raw::Inject) -> Inject {
        self.within("inject", &given.id);
        let source = match &given.source {
            Some(source) => self.source(source, &given.id),
            None => {
                self.no_source(&given.id);
                Source { from: None, status: Status::Invented, by: None }
            }
        };
        let outcomes = self.outcomes(&given.outcomes, None);
        self.count(given.outcomes.len(), 0..=20, &given.id, "outcomes");
        self.at_most(given.effects.len(), MOST_EFFECTS, given.id.span, "effects");
        self.without_effect(&given.outcomes);
        Inject {
            id: given.id.value.clone(),
            draw: DrawId::new(format!("inject/{}", given.id.value)),
            outcome_draw: DrawId::new(format!("inject/{}/outcome", given.id.value)),
            title: self.label(&given.title),
            text: self.markdown(&given.text),
            medium: given.medium,
            place: self.place(given.place.as_ref()),
            source,
            trigger: self.trigger(&given.trigger, &given.id),
            audience: self.secrets.of_thing(Thing::Inject(at.into())),
            only_if: self.cond_opt(given.only_if.as_ref(), None),
            effects: self.effects(&given.effects),
            rung: given.rung.as_ref().and_then(|name| self.rung(name)),
            crosses: self.crosses(&given.crosses),
            outcomes,
        }
    }

    fn no_source(&mut self, id: &Name) {
        if self.lost.of(id, "source") {
            return;
        }
        let message = format!("{} names no source", self.owner);
        self.warning(codes::NO_SOURCE, id.span, message).help = Some(
            "add `source: (from: \"…\", status: Reported)`, or `source: (status: Invented)`"
                .to_owned(),
        );
    }

    /// Reports what counts for acts only: an inject is nobody's act.
    fn without_effect(&mut self, outcomes: &[raw::Outcome]) {
        for outcome in outcomes {
            let felt = outcome.felt.as_ref().map(|felt| ("felt", felt.span));
            let hurts = outcome.hurts.first().map(|name| ("hurts", name.span));
            let seen = outcome.seen.as_ref().map(|seen| ("seen", seen.span));
            for (field, span) in [felt, hurts, seen].into_iter().flatten() {
                let message = format!("`{field}` does nothing in an inject");
                self.warning(codes::NO_EFFECT, span, message).help =
                    Some("take it out: nobody did this, so nobody is blamed for it".to_owned());
            }
        }
    }

    fn trigger(&mut self, given: &raw::Trigger, of: &Name) -> Trigger {
        match given {
            raw::Trigger::Turn(turn) => {
                Trigger::Turn(self.number(turn, 1..=self.last_turn(), "Turn"))
            }
            raw::Trigger::At(text) => Trigger::Turn(self.turn_at(text)),
            raw::Trigger::When(text) => Trigger::When(self.cond(text, None)),
            raw::Trigger::Random(odds) => Trigger::Random(Odds {
                base: self.base_odds(&odds.odds, Against::One, "odds"),
                factors: self.factors(&odds.factors, of, None),
            }),
        }
    }

    /// The turn that begins at a moment, or the first after it.
    fn turn_at(&mut self, text: &Text) -> u32 {
        let (Some(moment), Some(calendar)) = (self.moment(text), self.calendar.clone()) else {
            return 1;
        };
        let (turn, last) = (calendar.first_turn_from(moment), self.last_turn());
        let (first_day, last_day) = (calendar.moment(1), calendar.moment(last));
        let early = moment.minutes_since(calendar.start) < 0;
        if (early || turn > i64::from(last)) && self.pace_known {
            let message = format!("no turn begins at `{}` or just after it", text.value);
            self.error(codes::OUT_OF_RANGE, text.span, message).help =
                Some(format!("turns begin from {first_day} to {last_day}"));
        }
        u32::try_from(turn).unwrap_or(1).clamp(1, last)
    }

    pub(super) fn questions(&mut self, given: &[raw::Question]) -> Vec<Question> {
        self.distinct(given.iter().map(|question| &question.id));
        given
            .iter()
            .map(|question| {
                self.within("question", &question.id);
                Question {
                    id: question.id.value.clone(),
                    text: self.text(&question.text),
                    resolves: self.cond_after(&question.resolves),
                }
            })
            .collect()
    }

    pub(super) fn endings(&mut self, given: &[raw::Ending]) -> Vec<Ending> {
        self.distinct(given.iter().map(|ending| &ending.id));
        let endings: Vec<_> = given.iter().map(|ending| self.ending(ending)).collect();
        let last = given.last();
        let span = last.map_or_else(|| self.whole_file(), |ending| ending.id.span);
        let lost = self.lost.somewhere("endings") || self.lost.somewhere("when");
        if last.is_none_or(|ending| ending.when.is_some()) && !lost {
            let message = "the game could stop without an ending".to_owned();
            self.error(codes::NO_ENDING, span, message).help = Some(
                "end the list with an ending without `when`: it ends the last turn if no other does"
                    .to_owned(),
            );
        }
        for (ending, raw) in endings.iter().zip(given).rev().skip(1) {
            // What could not be read stands as `None` or `true`.
            let literal = raw.when.as_ref().is_none_or(|when| when.value.trim() == "true");
            let always = matches!(ending.when, None | Some(Cond::Const(true)));
            if always && literal && !self.lost.of(&raw.id, "when") {
                let message = "no ending after this one can be reached".to_owned();
                self.error(codes::NO_ENDING, raw.id.span, message).help =
                    Some("give it a `when`, or put it last".to_owned());
            }
        }
        endings
    }

    fn ending(&mut self, given: &raw::Ending) -> Ending {
        self.within("ending", &given.id);
        let mut meaning = vec![String::new(); self.actor_names.len()];
        for (name, text) in &given.meaning {
            if let Some(actor) = self.actor(name) {
                meaning[actor.at()] = self.text(text);
            }
        }
        Ending {
            id: given.id.value.clone(),
            title: self.label(&given.title),
            text: self.markdown(&given.text),
            tone: given.tone,
            when: given.when.as_ref().map(|when| self.cond_after(when)),
            at_end: given.at_end || given.when.is_none(),
            meaning,
        }
    }
}
