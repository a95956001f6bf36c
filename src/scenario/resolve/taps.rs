//! Private acts, and who may listen to them.

use std::collections::BTreeSet;

use super::odds::Against;
use super::{Resolver, codes};
use crate::diagnostics::quoted;
use crate::scenario::catalogue::Kind;
use crate::scenario::ix::{ActorIx, OptionIx, Seats};
use crate::scenario::model::{DrawId, Odds};
use crate::scenario::raw::{self, Name};
use crate::scenario::tap::Tap;
use crate::scenario::thing::Thing;

/// Whether an option says that its acts are private.
pub(super) fn is_private(given: &raw::Choice) -> bool {
    given.private.as_ref().is_some_and(|private| private.value)
}

/// Those who see a private act beside its author.
fn parties(given: &raw::Choice) -> impl Iterator<Item = &Name> {
    given.toward.iter().chain(&given.against)
}

impl Resolver<'_> {
    /// Notes who knows of an option's acts from the start.
    pub(super) fn collect_act(&mut self, option: &raw::Choice, ix: OptionIx) {
        let actor =
            |name: &Name| self.names.get(&name.value).and_then(|thing: Thing| thing.actor());
        let owner = option.actor.as_ref().and_then(actor);
        let known_to = match owner {
            Some(owner) if option.covert.is_some() => Seats::only(owner),
            Some(owner) if is_private(option) => {
                parties(option).filter_map(actor).chain([owner]).collect()
            }
            _ => Seats::ALL,
        };
        if is_private(option) {
            self.private.insert(ix);
        }
        self.secrets.set(Thing::Option(ix), known_to);
    }

    /// Notes who may listen to what.
    pub(super) fn collect_taps(&mut self, given: &[raw::Choice]) {
        for (at, option) in given.iter().enumerate() {
            for name in option.tapped.iter().flat_map(|tap| &tap.by) {
                let by = self.names.get(&name.value).and_then(Thing::actor);
                self.names.taps.extend(by.map(|by| (OptionIx::from(at), by)));
            }
        }
    }

    /// Whether an option's acts are private; reports what does not go with that.
    pub(super) fn private(&mut self, given: &raw::Choice, kind: Option<&Kind>) -> bool {
        if let Some(kind) = kind.filter(|kind| {
            let lost = ["private", "covert"].iter().any(|field| self.lost.of(&given.id, field));
            kind.private && given.private.is_none() && given.covert.is_none() && !lost
        }) {
            let message = format!(
                "{} does not say whether it is private, as a `{}` is by its nature",
                self.owner, kind.id
            );
            self.warning(codes::UNSAID, given.kind.span, message).help = Some(
                "add `private: true`, so that only its author and those in `toward` and `against` see \
                 it, or `private: false`"
                    .to_owned(),
            );
        }
        let Some(private) = given.private.as_ref().filter(|private| private.value) else {
            return false;
        };
        if given.covert.is_some() {
            let message = format!("{} is covert and private", self.owner);
            self.error(codes::MISFIT, private.span, message).help = Some(
                "keep one: a covert act hides its author from all, a private one is hidden from all but its \
                 author and those it is done to"
                    .to_owned(),
            );
        }
        let lost = ["toward", "against"].iter().any(|field| self.lost.of(&given.id, field));
        if parties(given).next().is_none() && !lost {
            let message = format!("{} is private, and done to nobody", self.owner);
            self.error(codes::MISFIT, private.span, message).help =
                Some("add `toward: […]` or `against: […]`: who is to see it".to_owned());
        }
        let readers: BTreeSet<&Name> = parties(given).collect();
        for outcome in &given.outcomes {
            for name in outcome.hurts.iter().filter(|name| !readers.contains(name)) {
                let shown = quoted(&name.value);
                let message = format!("{} is private, and hurts {shown}", self.owner);
                self.error(codes::MISFIT, name.span, message).help = Some(
                    "who is hurt sees what was done: name it in `against`, or take `private` out"
                        .to_owned(),
                );
            }
        }
        true
    }

    /// Who may listen to private acts, in the order of the options.
    pub(super) fn taps(&mut self, given: &[raw::Choice]) -> Vec<Tap> {
        let mut taps = Vec::new();
        for (at, option) in given.iter().enumerate().filter(|(_, one)| !one.tapped.is_empty()) {
            let card = self.names.shared_at(option.id.span).unwrap_or(&option.id.value).to_owned();
            self.owner = format!("option {}", quoted(&card));
            self.at_most(option.tapped.len(), Seats::MOST, option.id.span, "tapped");
            self.can_be_tapped(option);
            let mut seen = BTreeSet::new();
            for tap in &option.tapped {
                self.count(tap.by.len(), 1..=Seats::MOST, &option.id, "by");
                let base = self.base_odds(&tap.odds, Against::One, "odds");
                // Taps are asked once the turn's acts are carried out.
                self.after_orders = true;
                let factors = self.factors(&tap.factors, &option.id, None);
                self.after_orders = false;
                for name in &tap.by {
                    if let Some(by) = self.listener(option, name, &mut seen) {
                        taps.push(Tap {
                            option: at.into(),
                            by,
                            draw: DrawId::new(format!("tap/{}", option.id.value)),
                            odds: Odds { base, factors: factors.clone() },
                        });
                    }
                }
            }
        }
        taps
    }

    /// Reports an option that everybody sees anyway.
    fn can_be_tapped(&mut self, option: &raw::Choice) {
        let first = option.tapped.first().filter(|_| !is_private(option));
        if let Some(first) = first.filter(|_| !self.lost.of(&option.id, "private")) {
            let message = format!("{} can be tapped and is not private", self.owner);
            self.error(codes::MISFIT, first.odds.span, message).help =
                Some("add `private: true`, or take `tapped` out".to_owned());
        }
    }

    /// An actor that may listen, once, to what it does not see anyway.
    fn listener<'n>(
        &mut self,
        option: &'n raw::Choice,
        name: &'n Name,
        seen: &mut BTreeSet<&'n Name>,
    ) -> Option<ActorIx> {
        let actor = self.actor(name)?;
        if !seen.insert(name) {
            let message = format!("{} is named twice in `tapped`", quoted(&name.value));
            self.error(codes::TWICE, name.span, message).help =
                Some("each actor may listen with one odds; keep one".to_owned());
        } else if option.actor.iter().chain(parties(option)).any(|reader| reader == name) {
            let message = format!("{} sees {} anyway", quoted(&name.value), self.owner);
            self.error(codes::MISFIT, name.span, message).help =
                Some("name in `by` an actor that would not know of it".to_owned());
        }
        Some(actor)
    }
}
