//! Indicators that each actor has one of.

use super::{Resolver, codes};
use crate::diagnostics::quoted;
use crate::scenario::expr::check::is_function;
use crate::scenario::ix::{ActorIx, IndicatorIx};
use crate::scenario::names::copy_id;
use crate::scenario::raw::{self, ActorList, Name};
use crate::scenario::thing::NameSort;

impl Resolver<'_> {
    /// One for all, or one for each actor: what `varin` has of `military` is `military_varin`.
    pub(super) fn each(&mut self, given: Vec<raw::Indicator>) -> Vec<raw::Indicator> {
        let all = std::mem::take(&mut self.actor_ids);
        let mut indicators = Vec::new();
        for indicator in given {
            self.within("indicator", &indicator.id);
            let actor = [NameSort::Actor];
            let named = |name: &Name| {
                let lost = self.names.may_be_lost(&name.value, &actor);
                lost || indicator.each.of(&all).contains(name)
            };
            if let Some(name) = indicator.starts.keys().find(|name| !named(name)) {
                let message =
                    format!("{} starts for {}, which has none", self.owner, quoted(&name.value));
                self.error(codes::MISFIT, name.span, message).help =
                    Some("`each` says which actors have one".to_owned());
            }
            if indicator.each.is_empty() {
                self.own.push(None);
                indicators.push(indicator);
                continue;
            }
            if is_function(&indicator.id.value) {
                let message = format!("`{}` is a word of the expression language", indicator.id);
                let help = format!("choose another id, such as `{}_2`", indicator.id);
                self.error(codes::BAD_ID, indicator.id.span, message).help = Some(help);
            }
            let actors: Vec<Name> =
                self.each_once(indicator.each.of(&all)).into_iter().cloned().collect();
            for actor in actors {
                indicators.push(own(&indicator, &actor));
                self.own.push(Some((indicator.id.clone(), actor)));
            }
        }
        self.actor_ids = all;
        indicators
    }

    /// How many indicators there are with those of each actor, before they are made.
    pub(super) fn each_fit(&mut self, given: &[raw::Indicator], most: usize) -> bool {
        let of = |one: &raw::Indicator| one.each.of(&self.actor_ids).len().max(1);
        let all: usize = given.iter().map(of).sum();
        let each = given.iter().rfind(|one| !one.each.is_empty());
        let (Some(last), true) = (each, all > most) else { return true };
        let message = format!(
            "there are {all} `indicators` with those of each actor, and no more than {most} fit"
        );
        self.error(codes::COUNT, last.id.span, message).help =
            Some("take some out, or give one to fewer actors".to_owned());
        false
    }

    /// Notes under which name an actor's indicator can be asked for.
    pub(super) fn name_own(&mut self, ix: IndicatorIx) {
        let Some((id, _)) = self.own[ix.at()].clone() else { return };
        if let Some(first) = self.names.add_own(&id.value, ix, id.span) {
            self.duplicate(&id, first);
        }
    }

    /// Looks at the fields of an indicator from now on, by its id in the file.
    pub(super) fn within_indicator(&mut self, ix: IndicatorIx, id: &Name) {
        let written = self.own[ix.at()].as_ref().map_or(id, |(id, _)| id).clone();
        self.within("indicator", &written);
    }

    /// Whose an indicator is, if each actor has one.
    pub(super) fn owner_of(&mut self, ix: IndicatorIx) -> Option<ActorIx> {
        let (_, actor) = self.own[ix.at()].clone()?;
        self.actor(&actor)
    }

    /// An indicator that an option costs: of one that each actor has, the own actor's.
    pub(super) fn paid_from(&mut self, name: &Name) -> Option<IndicatorIx> {
        if !self.names.is_each(&name.value) {
            return self.find(name, NameSort::Indicator)?.indicator();
        }
        let me = self.me.clone()?;
        let own = self.names.own_indicator(&name.value, &me);
        if own.is_none() {
            let message = format!(
                "{} costs {}, which {} has not",
                self.owner,
                quoted(&name.value),
                quoted(&me)
            );
            let help = format!("`each` of {} says who has it", quoted(&name.value));
            self.error(codes::MISFIT, name.span, message).help = Some(help);
        }
        own
    }
}

/// What an actor has of it.
fn own(indicator: &raw::Indicator, actor: &Name) -> raw::Indicator {
    let mut own = indicator.clone();
    own.id.value = copy_id(&indicator.id.value, &actor.value);
    own.each = ActorList::default();
    if let Some(start) = own.starts.get(actor.value.as_str()) {
        own.start = *start;
    }
    own.starts.clear();
    for name in own.known_to.iter_mut().filter(|name| name.value == "self") {
        name.value.clone_from(&actor.value);
    }
    own
}
