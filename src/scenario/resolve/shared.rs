//! Cards that several actors have: one copy for each.

use super::{Resolver, codes};
use crate::scenario::model::OptionIx;
use crate::scenario::names::copy_id;
use crate::scenario::raw::{self, Name};

impl Resolver<'_> {
    /// Every option with exactly one actor. The copy of `back` that `east` has is `back_east`, and
    /// expressions may ask about `back`, which is all of them.
    pub(super) fn copies(&mut self, given: Vec<raw::Choice>) -> Vec<raw::Choice> {
        let mut options: Vec<raw::Choice> = Vec::new();
        for option in given {
            self.within("option", &option.id);
            match (&option.actor, option.actors.is_empty()) {
                (Some(_), true) => options.push(option),
                (None, false) => {
                    let actors: Vec<Name> =
                        self.each_once(&option.actors).into_iter().cloned().collect();
                    let first = options.len();
                    options.extend(actors.iter().map(|actor| copy(&option, actor)));
                    let copies = (first..options.len()).map(OptionIx::from).collect();
                    self.shared.push((option.id, copies));
                }
                (Some(actor), false) => {
                    let message = format!("{} has `actor` and `actors`", self.owner);
                    self.error(codes::TWICE, actor.span, message).help =
                        Some("keep `actors` for a card that several have".to_owned());
                }
                (None, true) => {
                    let lost = ["actor", "actors"].iter().any(|f| self.lost.of(&option.id, f));
                    if !lost {
                        let message = format!("{} is nobody's", self.owner);
                        self.error(codes::MISSING_SECTION, option.id.span, message).help =
                            Some("add `actor: \"…\"` with the id of an actor".to_owned());
                    }
                    self.names.lose(&option.id.value);
                }
            }
        }
        options
    }
}

/// What one of several has: its own act, done to the others.
fn copy(option: &raw::Choice, actor: &Name) -> raw::Choice {
    let mut copy = option.clone();
    copy.id.value = copy_id(&option.id.value, &actor.value);
    copy.actor = Some(actor.clone());
    copy.actors.clear();
    copy.toward.retain(|party| party != actor);
    copy.against.retain(|party| party != actor);
    copy.outcomes.iter_mut().for_each(|outcome| outcome.hurts.retain(|party| party != actor));
    copy
}
