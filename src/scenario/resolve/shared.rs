//! Cards that several actors have: one copy for each.

use super::sections::MOST_OPTIONS;
use super::{Resolver, codes};
use crate::scenario::ix::OptionIx;
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

    /// Whether cards and their copies are no more, and no longer, than a scenario may have; asked before
    /// they are made.
    pub(super) fn copies_fit(&mut self, given: &[raw::Choice]) -> bool {
        let Some(last) = given.iter().rfind(|option| !option.actors.is_empty()) else {
            return true;
        };
        let all: usize = given.iter().map(|option| option.actors.len().max(1)).sum();
        if all > MOST_OPTIONS {
            let message = format!(
                "there are {all} `options` with all copies, and no more than {MOST_OPTIONS} fit"
            );
            self.error(codes::COUNT, last.id.span, message).help =
                Some("take some out, or give a card to fewer actors".to_owned());
            return false;
        }
        let copied =
            given.iter().map(|option| size(option) * option.actors.len().saturating_sub(1));
        if copied.sum::<usize>() > MOST_COPIED {
            let message =
                "the texts of cards that several actors have are too long in all".to_owned();
            let help =
                format!("each actor has a copy, and copies may have {} MiB", MOST_COPIED >> 20);
            self.error(codes::TOO_MUCH, last.id.span, message).help = Some(help);
            return false;
        }
        true
    }
}

/// Most bytes of texts in copies of cards.
const MOST_COPIED: usize = 8 << 20;

/// About how many bytes of texts a card has.
fn size(option: &raw::Choice) -> usize {
    let factors = |factors: &[raw::Factor]| -> usize {
        let when = |factor: &raw::Factor| factor.when.as_ref().map_or(0, |when| when.value.len());
        factors.iter().map(|factor| factor.why.value.len() + when(factor)).sum()
    };
    let outcome = |outcome: &raw::Outcome| -> usize {
        let seen = outcome.seen.as_ref().map_or(0, |seen| seen.value.len());
        let effects: usize = outcome.effects.iter().map(|effect| effect.value.len()).sum();
        outcome.text.value.len() + seen + effects + factors(&outcome.factors)
    };
    let outcomes: usize = option.outcomes.iter().map(outcome).sum();
    option.title.value.len() + option.text.value.len() + factors(&option.factors) + outcomes
}

/// What one of several has: its own act, done to the others.
fn copy(option: &raw::Choice, actor: &Name) -> raw::Choice {
    let mut copy = option.clone();
    copy.id.value = copy_id(&option.id.value, &actor.value);
    copy.actor = Some(actor.clone());
    copy.actors.clear();
    copy.toward.retain(|party| party != actor);
    copy.against.retain(|party| party != actor);
    copy.tapped.iter_mut().for_each(|tap| tap.by.retain(|by| by != actor));
    copy.tapped.retain(|tap| !tap.by.is_empty());
    copy.outcomes.iter_mut().for_each(|outcome| outcome.hurts.retain(|party| party != actor));
    copy
}
