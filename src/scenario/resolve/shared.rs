//! Cards that several actors have, or that can be done to several: one copy for each.

use super::sections::{MOST_CARDS, MOST_OPTIONS};
use super::{Resolver, codes};
use crate::scenario::ix::OptionIx;
use crate::scenario::names::copy_id;
use crate::scenario::raw::{self, Name};

/// The word that stands for an option's own actor, and that for whom a copy is done to.
const SELF: &str = "self";
const TARGET: &str = "target";

impl Resolver<'_> {
    /// Every option with exactly one actor, and exactly one target if it is done to a chosen one. The copy of
    /// `back` that `east` has is `back_east`, and that which is done to `west` is `back_east_west`; expressions
    /// may ask about `back`, which is all of them.
    pub(super) fn copies(&mut self, given: Vec<raw::Choice>) -> Vec<raw::Choice> {
        let all = std::mem::take(&mut self.actor_ids);
        let called = all.iter().find(|actor| actor.value == TARGET);
        if let Some(actor) = called.filter(|_| given.iter().any(|card| !card.targets.is_empty())) {
            let message = "an actor is called `target`, and cards have `targets`".to_owned();
            self.error(codes::BAD_ID, actor.span, message).help =
                Some("choose another id: in such a card `target` is whom it is done to".to_owned());
        }
        let mut options: Vec<raw::Choice> = Vec::new();
        for mut option in given {
            self.within("option", &option.id);
            if option.targets.is_empty() && called.is_none() {
                self.no_target(&mut option);
            }
            match (&option.actor, option.actors.is_empty()) {
                (Some(actor), true) if option.targets.is_empty() => {
                    let actor = actor.clone();
                    in_lists(&mut option, |name| stand_for(name, SELF, &actor));
                    self.targets.push(None);
                    options.push(option);
                }
                (Some(actor), true) => {
                    let actors = [actor.clone()];
                    self.copy_for(option, &actors, &all, &mut options);
                }
                (None, false) => {
                    let actors: Vec<Name> =
                        self.each_once(option.actors.of(&all)).into_iter().cloned().collect();
                    self.copy_for(option, &actors, &all, &mut options);
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
        self.actor_ids = all;
        options
    }

    /// One copy for each of these actors; of a card with targets, one for each of them and each target.
    fn copy_for(
        &mut self,
        card: raw::Choice,
        actors: &[Name],
        all: &[Name],
        options: &mut Vec<raw::Choice>,
    ) {
        let first = options.len();
        let targets: Vec<Name> =
            self.each_once(card.targets.of(all)).into_iter().cloned().collect();
        for actor in actors {
            let own = options.len();
            let copy = copy(&card, actor);
            if card.targets.is_empty() {
                self.targets.push(None);
                options.push(copy);
                continue;
            }
            for target in targets.iter().filter(|target| *target != actor) {
                self.targets.push(Some(target.clone()));
                options.push(done_to(&copy, target));
            }
            let copies = (own..options.len()).map(OptionIx::from).collect();
            self.shared.push((copy.id, copies));
        }
        if options.len() == first && !card.targets.is_empty() {
            let message = format!("{} can be done to nobody but its own actor", self.owner);
            self.error(codes::MISFIT, card.id.span, message).help =
                Some("name another actor in `targets`, or write `targets: All`".to_owned());
            self.names.lose(&card.id.value);
            return;
        }
        self.shared.push((card.id, (first..options.len()).map(OptionIx::from).collect()));
    }

    /// Reports, and takes out, what only a card with targets can name.
    fn no_target(&mut self, option: &mut raw::Choice) {
        let mut named = Vec::new();
        in_lists(option, |name| {
            if name.value == TARGET {
                named.push(name.span);
            }
        });
        if let Some(span) = named.first() {
            let message = format!("{} names `target`, and has no `targets`", self.owner);
            self.error(codes::DANGLING, *span, message).help =
                Some("add `targets: […]` or `targets: All`, or name an actor".to_owned());
            without(option, TARGET);
        }
    }

    /// Whether cards and their copies are no more, and no longer, than a scenario may have; asked before
    /// they are made.
    pub(super) fn copies_fit(&mut self, given: &[raw::Choice]) -> bool {
        if !self.list_fits("options", given.iter().map(|card| card.id.span), MOST_CARDS) {
            return false;
        }
        let has_copies = |card: &&raw::Choice| !card.actors.is_empty() || !card.targets.is_empty();
        let Some(last) = given.iter().rfind(has_copies) else {
            return true;
        };
        let all: usize = given.iter().map(|card| self.copies_made(card)).sum();
        if all > MOST_OPTIONS {
            let message = format!(
                "there are {all} `options` with all copies, and no more than {MOST_OPTIONS} fit"
            );
            self.error(codes::COUNT, last.id.span, message).help =
                Some("take some out, or give a card to fewer actors or targets".to_owned());
            return false;
        }
        let copied = given.iter().map(|card| size(card) * (self.copies_made(card) - 1));
        if copied.sum::<usize>() > MOST_COPIED {
            let message = "the texts of cards that have copies are too long in all".to_owned();
            let help = format!(
                "each actor and target has a copy, and copies may have {} MiB",
                MOST_COPIED >> 20
            );
            self.error(codes::TOO_MUCH, last.id.span, message).help = Some(help);
            return false;
        }
        true
    }

    /// How many copies a card has, at least 1.
    fn copies_made(&self, card: &raw::Choice) -> usize {
        let one: Vec<Name> = card.actor.iter().cloned().collect();
        let actors = if card.actors.is_empty() { &one } else { card.actors.of(&self.actor_ids) };
        let targets = card.targets.of(&self.actor_ids);
        let of = |actor: &Name| match card.targets.is_empty() {
            true => 1,
            false => targets.iter().filter(|target| *target != actor).count(),
        };
        actors.iter().map(of).sum::<usize>().max(1)
    }
}

/// Most bytes of texts in copies of cards.
const MOST_COPIED: usize = 8 << 20;
/// What each outcome, factor and effect of a copy counts as in addition: about as many bytes as it takes
/// without its texts.
const PIECE: usize = 64;

/// About how many bytes of texts a card has.
fn size(option: &raw::Choice) -> usize {
    let factors = |factors: &[raw::Factor]| -> usize {
        let when = |factor: &raw::Factor| factor.when.as_ref().map_or(0, |when| when.value.len());
        factors.iter().map(|factor| PIECE + factor.why.value.len() + when(factor)).sum()
    };
    let outcome = |outcome: &raw::Outcome| -> usize {
        let seen = outcome.seen.as_ref().map_or(0, |seen| seen.value.len());
        let effects: usize = outcome.effects.iter().map(|effect| PIECE + effect.value.len()).sum();
        PIECE + outcome.text.value.len() + seen + effects + factors(&outcome.factors)
    };
    let outcomes: usize = option.outcomes.iter().map(outcome).sum();
    let covert = option.covert.as_ref().map_or(0, |covert| factors(&covert.factors));
    let exercised: usize = option.exercises.iter().map(|name| PIECE + name.value.len()).sum();
    let picture = option.picture.as_ref().map_or(0, |one| {
        let texts = [&one.file, &one.alt, &one.credit, &one.licence];
        PIECE + texts.map(|text| text.value.len()).iter().sum::<usize>()
    });
    let own = factors(&option.factors) + covert + outcomes + exercised + picture;
    option.title.value.len() + option.text.value.len() + own
}

/// Has a word stand for an actor.
fn stand_for(name: &mut Name, word: &str, actor: &Name) {
    if name.value == word {
        name.value.clone_from(&actor.value);
    }
}

/// Comes by every actor in the lists of a card.
fn in_lists(option: &mut raw::Choice, change: impl FnMut(&mut Name)) {
    let suspects = option.covert.iter_mut().flat_map(|covert| &mut covert.suspects);
    let hurt = option.outcomes.iter_mut().flat_map(|outcome| &mut outcome.hurts);
    option
        .toward
        .iter_mut()
        .chain(&mut option.against)
        .chain(suspects)
        .chain(hurt)
        .for_each(change);
}

/// Takes an actor out of those an act is done to, aimed against or hurts.
fn without(option: &mut raw::Choice, actor: &str) {
    let others = |name: &Name| name.value != actor;
    option.toward.retain(others);
    option.against.retain(others);
    option.outcomes.iter_mut().for_each(|outcome| outcome.hurts.retain(others));
    option.covert.iter_mut().for_each(|covert| covert.suspects.retain(others));
}

/// What one of several has: its own act, done to the others.
fn copy(option: &raw::Choice, actor: &Name) -> raw::Choice {
    let mut copy = option.clone();
    copy.id.value = copy_id(&option.id.value, &actor.value);
    copy.actor = Some(actor.clone());
    copy.actors = raw::ActorList::default();
    let others = |party: &Name| party != actor && party.value != SELF;
    copy.toward.retain(others);
    copy.against.retain(others);
    copy.tapped.iter_mut().for_each(|tap| tap.by.retain(others));
    copy.tapped.retain(|tap| !tap.by.is_empty());
    copy.outcomes.iter_mut().for_each(|outcome| outcome.hurts.retain(others));
    in_lists(&mut copy, |name| stand_for(name, SELF, actor));
    copy
}

/// A copy that is done to this target, which no list names twice, and which feels an act that is done to it
/// as that alone.
fn done_to(option: &raw::Choice, target: &Name) -> raw::Choice {
    let mut copy = option.clone();
    copy.id.value = copy_id(&option.id.value, &target.value);
    copy.targets = raw::ActorList::default();
    in_lists(&mut copy, |name| stand_for(name, TARGET, target));
    let direct = once(&mut copy.toward, target);
    if direct {
        copy.against.retain(|name| name != target);
    }
    let felt = once(&mut copy.against, target) || direct;
    for outcome in &mut copy.outcomes {
        if felt {
            outcome.hurts.retain(|name| name != target);
        }
        once(&mut outcome.hurts, target);
    }
    if let Some(covert) = &mut copy.covert {
        once(&mut covert.suspects, target);
    }
    copy
}

/// Keeps the first mention of an actor; whether there is one.
fn once(list: &mut Vec<Name>, actor: &Name) -> bool {
    let mut mentioned = false;
    list.retain(|name| name != actor || !std::mem::replace(&mut mentioned, true));
    mentioned
}
