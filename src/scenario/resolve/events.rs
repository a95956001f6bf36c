//! What players forecast, and how it can end.

use super::{Resolver, codes};
use crate::scenario::expr::Cond;
use crate::scenario::model::{Ending, Question};
use crate::scenario::raw;

impl Resolver<'_> {
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
