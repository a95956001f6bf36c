//! Causal statements of the sources.

use super::reader::kept_apart;
use super::{Resolver, codes};
use crate::diagnostics::{nearest, quoted};
use crate::scenario::ix::OutcomeIx;
use crate::scenario::model::{Choice, Claim, Compared, Forced};
use crate::scenario::raw::{self, Name};
use crate::scenario::thing::{NameSort, Thing};

impl Resolver<'_> {
    pub(super) fn claims(&mut self, given: &[raw::Claim], options: &[Choice]) -> Vec<Claim> {
        self.distinct(given.iter().map(|claim| &claim.id));
        given.iter().map(|claim| self.claim(claim, options)).collect()
    }

    fn claim(&mut self, given: &raw::Claim, options: &[Choice]) -> Claim {
        self.within("claim", &given.id);
        self.count(given.after.len(), 1..=20, &given.id, "after");
        self.count(given.driver.len(), 0..=20, &given.id, "driver");
        Claim {
            id: given.id.value.clone(),
            text: self.text(&given.text),
            source: self.source(&given.source, &given.id),
            measure: self.cond_after(&given.measure),
            turn: self.number_or(given.turn.as_ref(), 1, 1..=self.last_turn(), "turn"),
            after: self.forced(&given.after, options),
            than: self.forced(&given.than, options),
            relation: match &given.relation {
                None | Some(raw::Compared::More) => Compared::More,
                Some(raw::Compared::Within(percent)) => {
                    Compared::Within(self.number(percent, 1..=100, "Within"))
                }
            },
            driver: self.driver(&given.driver),
        }
    }

    /// Options that can be chosen together in one turn.
    fn forced(&mut self, names: &[Name], options: &[Choice]) -> Vec<Forced> {
        let mut found: Vec<Forced> = Vec::new();
        for name in self.each_once(names) {
            let (option, outcome) = match name.value.split_once('/') {
                Some((option, outcome)) => (option, Some(outcome)),
                None => (name.value.as_str(), None),
            };
            let part = Name { value: option.to_owned(), span: name.span };
            let Some(ix) = self.find(&part, NameSort::Option).and_then(Thing::option) else {
                continue;
            };
            // Of an option that could not be resolved, the index means nothing.
            let Some(option) = options.get(ix.at()) else { continue };
            let same = found.iter().filter(|o| options[o.option.at()].actor == option.actor);
            if same.count() >= self.orders {
                let actor = self.actor_names.get(option.actor.at()).cloned().unwrap_or_default();
                let message = format!("{} has {actor} choose too much in one turn", self.owner);
                self.error(codes::MISFIT, name.span, message).help =
                    Some(format!("`orders_per_turn` is {}", self.orders));
            }
            if let Some(apart) = kept_apart(options, ix, found.iter().map(|other| other.option)) {
                let [one, other] = apart.map(|it| quoted(&it.id));
                let message =
                    format!("{} forces {other} and {one}, which exclude each other", self.owner);
                self.error(codes::MISFIT, name.span, message).help =
                    Some("take one of them out, or out of `excludes`".to_owned());
            }
            let outcome = outcome.and_then(|outcome| self.forced_outcome(name, option, outcome));
            found.push(Forced { option: ix, outcome });
        }
        found
    }

    fn forced_outcome(&mut self, name: &Name, option: &Choice, wanted: &str) -> Option<OutcomeIx> {
        let ids = || option.outcomes.iter().map(|outcome| outcome.id.as_str());
        let found = ids().position(|id| id == wanted);
        if found.is_none() {
            let (owner, of) = (&self.owner, quoted(&option.id));
            let message = format!(
                "{owner} names the outcome {} of {of}, which has none so called",
                quoted(wanted)
            );
            let all = ids().map(quoted).collect::<Vec<_>>().join(", ");
            let help = match nearest(wanted, ids()) {
                Some(near) => format!("did you mean `{near}`? its outcomes are: {all}"),
                None => format!("its outcomes are: {all}"),
            };
            self.error(codes::DANGLING, name.span, message).help = Some(help);
        }
        found.map(OutcomeIx::from)
    }

    /// What a claim says carries the cause: anything that a condition can read.
    fn driver(&mut self, names: &[Name]) -> Vec<Thing> {
        let mut things = Vec::new();
        for name in self.each_once(names) {
            let copies = self.names.shared(&name.value).unwrap_or_default();
            let each = self.names.all_own(&name.value);
            match copies.is_empty() && each.is_empty() {
                true => things.extend(self.find_any(name)),
                false => {
                    things.extend(copies.iter().copied().map(Thing::Option));
                    things.extend(each.iter().copied().map(Thing::Indicator));
                }
            }
        }
        things
    }
}
