//! What actors may do.

use std::collections::BTreeSet;

use super::actors::MOST_BUDGET;
use super::odds::Against;
use super::taps::is_private;
use super::{Resolver, codes};
use crate::diagnostics::quoted;
use crate::scenario::catalogue::Kind;
use crate::scenario::ix::{ActorIx, IndicatorIx, NormIx, OptionIx, RedLineIx, RungIx};
use crate::scenario::model::{Choice, Covert, DrawId, Odds, RedLine, Rung, rung_of};
use crate::scenario::raw::{self, Name};
use crate::scenario::target::Target;
use crate::scenario::thing::NameSort;

/// Most options that are kept apart, with all copies, counted for each: a card names all of them.
const MOST_EXCLUDED: usize = 250_000;

impl Resolver<'_> {
    /// Options that can be resolved. If one can't, the scenario is not played, so that indices
    /// need not agree then.
    pub(super) fn options(
        &mut self,
        given: &[raw::Choice],
        norms: &[raw::Norm],
        rungs: &[Rung],
    ) -> Vec<Choice> {
        let mut options = Vec::new();
        let targets = std::mem::take(&mut self.targets);
        for (option, target) in given.iter().zip(targets) {
            self.me = option.actor.as_ref().map(|actor| actor.value.clone());
            options.extend(self.option(option, target, norms, rungs));
        }
        (self.me, self.target) = (None, None);
        options
    }

    fn option(
        &mut self,
        given: &raw::Choice,
        target: Option<Name>,
        norms: &[raw::Norm],
        rungs: &[Rung],
    ) -> Option<Choice> {
        let card = self.names.shared_at(given.id.span).unwrap_or(&given.id.value).to_owned();
        self.owner = format!("option {}", quoted(&card));
        let of = self.target_of(given, target.as_ref());
        let owner = given.actor.as_ref().and_then(|actor| self.actor(actor));
        let kind = self.kind(&given.kind);
        let rung = match &given.rung {
            Some(name) => self.rung(name),
            None => Some(kind.map_or(RungIx(0), |kind| rung_of(rungs, kind))),
        };
        self.count(given.outcomes.len(), 1..=20, &given.id, "outcomes");
        let base = self.base_odds_or(given.weight.as_ref(), 1.0, Against::Others, "weight");
        let breaks = norms.iter().zip(0..).filter(|(norm, _)| norm.kinds.contains(&given.kind));
        let breaks = breaks.map(|(_, at)| NormIx(at)).collect();
        let toward = self.parties(&given.toward, owner);
        let against = self.parties(&given.against, owner);
        self.overlaps(given, owner);
        let outcomes = self.outcomes(&given.outcomes, owner.filter(|_| !given.sought.is_empty()));
        let option = Choice {
            id: given.id.value.clone(),
            draw: DrawId::new(format!("option/{}", drawn(given, of.as_ref()))),
            actor: owner.unwrap_or_default(),
            title: self.title(&given.title),
            text: self.markdown(&given.text),
            picture: self.picture(given.picture.as_ref()),
            kind: kind.or_else(|| crate::scenario::catalogue::kinds().first())?,
            covert: given
                .covert
                .as_ref()
                .map(|covert| self.covert(given, covert, (owner, of.as_ref()), kind)),
            private: self.private(given, kind),
            toward,
            against,
            place: self.place(given.place.as_ref()),
            symbolic: given.symbolic,
            when: self.cond_opt(given.when.as_ref(), owner),
            uses: given.uses.as_ref().map(|uses| self.number(uses, 1..=100, "uses")),
            cost: self.cost(given, owner),
            price: self.price(given, owner),
            excludes: self.excludes(given),
            rung: rung.unwrap_or_default(),
            breaks,
            answers: Vec::new(),
            weight: Odds { base, factors: self.factors(&given.factors, &given.id, owner) },
            sought: self.sought(given),
            exercises: self.learning(&given.exercises),
            source: given.source.as_ref().map(|source| self.source(source, &given.id)),
            outcomes,
            target: of,
            written: None,
        };
        let known = owner.is_some() && option.target.is_some() == target.is_some();
        known.then_some(option)
    }

    /// Parties to an act: anyone but its author.
    fn parties(&mut self, names: &[Name], owner: Option<ActorIx>) -> Vec<ActorIx> {
        self.not_its_author(names, owner);
        self.actor_list(names)
    }

    fn not_its_author(&mut self, names: &[Name], owner: Option<ActorIx>) {
        for name in names {
            if owner.is_some() && self.names.get(&name.value).and_then(|t| t.actor()) == owner {
                let message = format!("{} is done to its own author", self.owner);
                self.error(codes::MISFIT, name.span, message).help =
                    Some("name another actor, or leave it out".to_owned());
            }
        }
    }

    /// Reports parties that are named for a second part, which then counts for nothing, and what
    /// only a covert act has.
    fn overlaps(&mut self, given: &raw::Choice, owner: Option<ActorIx>) {
        let provoked: BTreeSet<&Name> = given.toward.iter().chain(&given.against).collect();
        let toward: BTreeSet<&Name> = given.toward.iter().collect();
        for name in given.against.iter().filter(|name| toward.contains(name)) {
            let message = format!("it is done to {} already", quoted(&name.value));
            self.warning(codes::NO_EFFECT, name.span, message).help =
                Some("name an actor in `toward` or in `against`".to_owned());
        }
        let open = given.covert.is_none() && !self.lost.of(&given.id, "covert");
        for outcome in &given.outcomes {
            self.not_its_author(&outcome.hurts, owner);
            for name in outcome.hurts.iter().filter(|name| provoked.contains(name)) {
                let shown = quoted(&name.value);
                let message =
                    format!("{shown} feels this act anyway: `toward` or `against` names it");
                self.warning(codes::NO_EFFECT, name.span, message).help =
                    Some("`hurts` is for third parties".to_owned());
            }
            if let Some(seen) = outcome.seen.as_ref().filter(|_| open) {
                let (message, help) = match is_private(given) {
                    true => ("others see nothing of a private act", "take `seen` out"),
                    false => {
                        let help = "take `seen` out, or add `covert: ()`";
                        ("everybody sees an open act as it is", help)
                    }
                };
                self.warning(codes::NO_EFFECT, seen.span, message.to_owned()).help =
                    Some(help.to_owned());
            }
        }
    }

    fn covert(
        &mut self,
        option: &raw::Choice,
        given: &raw::Covert,
        (owner, target): (Option<ActorIx>, Option<&Target>),
        kind: Option<&Kind>,
    ) -> Covert {
        let default = kind.map_or(1.0, |kind| kind.attribution);
        let base = self.base_odds_or(given.trace.as_ref(), default, Against::One, "trace");
        let turns = self.number_or(given.turns.as_ref(), 3, 1..=9, "turns");
        let suspects = self.actor_list(&given.suspects);
        // Trails are followed once the turn's acts are carried out.
        self.after_orders = true;
        let factors = self.factors(&given.factors, &option.id, None);
        self.after_orders = false;
        Covert {
            draw: DrawId::new(format!("trace/{}/", drawn(option, target))),
            trace: Odds { base, factors },
            turns: u16::try_from(turns).unwrap_or(3),
            suspects: if suspects.is_empty() { owner.into_iter().collect() } else { suspects },
        }
    }

    /// Options that can't be chosen together with this one: of a card that several have, the actor's own
    /// copy.
    fn excludes(&mut self, given: &raw::Choice) -> Vec<OptionIx> {
        if let Some(first) = given.excludes.first().filter(|_| self.orders == 1) {
            let message = "`excludes` has nothing to keep apart: a turn has one order".to_owned();
            self.warning(codes::NO_EFFECT, first.span, message).help =
                Some("take it out, or raise `orders_per_turn`".to_owned());
        }
        let me = self.me.clone().unwrap_or_default();
        let mut all = Vec::new();
        let own = self.names.get(&given.id.value).and_then(|own| own.option());
        for name in self.each_once(&given.excludes) {
            if self.names.shared(&name.value).is_none() {
                all.extend(self.find(name, NameSort::Option).and_then(|found| found.option()));
                continue;
            }
            match self.names.copies_of(&name.value, &me) {
                // Done to one target, it excludes itself done to another.
                Some(copies) if self.target.is_some() => {
                    all.extend(copies.into_iter().filter(|copy| Some(*copy) != own));
                }
                Some(copies) => all.extend(copies),
                None => self.not_beside(name),
            }
        }
        all
    }

    fn not_beside(&mut self, name: &Name) {
        let message = format!(
            "{} excludes {}, which its actor can't choose",
            self.owner,
            quoted(&name.value)
        );
        self.error(codes::MISFIT, name.span, message).help =
            Some("name another option of the same actor".to_owned());
    }

    /// Sees to it that options which exclude each other are of one actor, and both say so.
    pub(super) fn both_exclude(&mut self, given: &[raw::Choice], options: &mut [Choice]) {
        let pairs: usize = options.iter().map(|option| option.excludes.len()).sum();
        let last = given.iter().rfind(|option| !option.excludes.is_empty());
        if let Some(last) = last.filter(|_| pairs > MOST_EXCLUDED) {
            let message =
                format!("`excludes` keeps options apart {pairs} times, with all their copies");
            self.error(codes::TOO_MUCH, last.id.span, message).help = Some(format!(
                "keep it to {MOST_EXCLUDED}; a lower `orders_per_turn` keeps more apart"
            ));
            return;
        }
        if given.len() != options.len() {
            return;
        }
        for (at, raw) in given.iter().enumerate().filter(|(_, raw)| !raw.excludes.is_empty()) {
            let ix = OptionIx::from(at);
            let card = self.names.shared_at(raw.id.span).unwrap_or(&raw.id.value).to_owned();
            self.owner = format!("option {}", quoted(&card));
            for other in options[at].excludes.clone() {
                let id = &options[other.at()].id;
                let named = raw.excludes.iter().find(|name| {
                    name.value == *id
                        || self.names.shared(&name.value).is_some_and(|all| all.contains(&other))
                });
                let Some(named) = named else { continue };
                if other == ix {
                    let message = format!("{} excludes itself", self.owner);
                    self.error(codes::MISFIT, named.span, message).help =
                        Some("an order is given once a turn anyway; take it out".to_owned());
                } else if options[other.at()].actor != options[at].actor {
                    self.not_beside(named);
                } else {
                    options[other.at()].excludes.push(ix);
                }
            }
        }
        for option in options {
            option.excludes.sort_unstable();
            option.excludes.dedup();
        }
    }

    /// What it takes from its actor's budget, which there must be.
    fn price(&mut self, given: &raw::Choice, owner: Option<ActorIx>) -> i32 {
        let Some(price) = &given.price else { return 0 };
        let amount = self.number(price, 1..=MOST_BUDGET, "price");
        let most = owner.and_then(|owner| self.ranges.budgets.get(owner.at()).copied());
        if most == Some(0) {
            let message = format!("{} has a price, and its actor has no budget", self.owner);
            self.error(codes::MISFIT, price.span, message).help = Some(
                "give the actor `budget: (name: …, start: …, most: …)`, or take `price` out"
                    .to_owned(),
            );
        }
        amount
    }

    fn cost(&mut self, given: &raw::Choice, owner: Option<ActorIx>) -> Vec<(IndicatorIx, i32)> {
        let mut cost = Vec::new();
        for (name, amount) in &given.cost {
            let amount = self.number(amount, 1..=1_000_000, &name.value);
            let Some(ix) = self.paid_from(name) else { continue };
            if owner.is_some_and(|owner| !self.knows_indicator(ix).has(owner)) {
                let message =
                    format!("{} costs `{}`, which its actor does not know", self.owner, name.value);
                self.error(codes::SECRET, name.span, message).help =
                    Some("pay with an indicator that the actor is in `known_to` of".to_owned());
            }
            cost.push((ix, amount));
        }
        cost
    }
}

/// What names an option's draws: its id, with a stroke before that of whom it is done to.
fn drawn(option: &raw::Choice, target: Option<&Target>) -> String {
    let id = &option.id.value;
    let of = target.and_then(|target| {
        let to = id.strip_prefix(&target.card)?.strip_prefix('_')?;
        Some(format!("{}/{to}", target.card))
    });
    of.unwrap_or_else(|| id.clone())
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
