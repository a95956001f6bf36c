//! The names of a scenario: one name, one thing, over the whole scenario.

use std::collections::{BTreeMap, BTreeSet};

use super::ix::{ActorIx, IndicatorIx, OptionIx};
use super::model::Scenario;
use super::thing::{NameSort, Thing, things};
use crate::diagnostics::{Span, nearest, quoted};

/// Whether scenarios, or campaigns, can be called so: small letters, digits and `-`, at most 60.
pub fn is_scenario_id(id: &str) -> bool {
    let ok = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
    (1..=60).contains(&id.len()) && id.chars().all(ok)
}

macro_rules! ids {
    ($($(#[$doc:meta])* $thing:ident($ix:ident) in $list:literal, $word:literal, asked by $usage:literal,
       $method:ident of $($path:ident).+;)*) => {
        impl Thing {
            /// Everything of a scenario that has a name, with its id.
            pub(super) fn all(scenario: &Scenario) -> impl Iterator<Item = (Self, &str)> {
                let none = std::iter::empty();
                none$(.chain(
                    scenario.$($path).+.iter().enumerate().map(|(at, one)| (Self::$thing(at.into()), one.id.as_str()))
                ))*
            }
        }

        impl Scenario {
            /// Everything that has a name, with its id.
            pub fn things(&self) -> impl Iterator<Item = (Thing, &str)> {
                Thing::all(self)
            }

            /// The id of anything that has a name.
            pub fn id_of(&self, thing: Thing) -> &str {
                match thing {
                    $(Thing::$thing(ix) => &self.$($path).+[ix.at()].id,)*
                }
            }
        }
    };
}

things!(ids);

/// The id of an actor's copy of a card that several have.
pub fn copy_id(card: &str, actor: &str) -> String {
    format!("{card}_{actor}")
}

/// All names of a scenario.
#[derive(Clone, Debug, Default)]
pub struct Names {
    things: BTreeMap<String, (Thing, Span)>,
    /// Cards that several actors have: all copies.
    shared: BTreeMap<String, (Vec<OptionIx>, Span)>,
    /// Indicators that each actor has one of: all of them.
    each: BTreeMap<String, (Vec<IndicatorIx>, Span)>,
    /// Options of each kind of act.
    kinds: BTreeMap<String, Vec<OptionIx>>,
    /// Whether more options may be written down in play, of any kind.
    pub argued: bool,
    /// Actors that have a budget: their ids.
    pub budgets: BTreeSet<String>,
    /// Who may listen to private acts of which option.
    pub taps: Vec<(OptionIx, ActorIx)>,
    /// The parties of each agreement.
    pub parties: Vec<Vec<ActorIx>>,
    /// The terms of each agreement: its id, empty if it could not be read, and the card that moves it if it has
    /// one.
    pub terms: Vec<Vec<(String, Option<OptionIx>)>>,
    lost: BTreeSet<String>,
    /// Sorts of which not every name is known.
    partial: Vec<NameSort>,
}

impl Names {
    /// The names of a scenario whose file has been read; places are not known any more.
    pub fn of_scenario(scenario: &Scenario) -> Self {
        let mut names = Self::default();
        for (thing, id) in Thing::all(scenario) {
            names.insert(id, thing, Span::default());
        }
        for (name, copies) in &scenario.shared {
            names.share(name, copies.clone(), Span::default());
        }
        for (at, indicator) in scenario.indicators.iter().enumerate() {
            let Some(owner) = indicator.of else { continue };
            let end = format!("_{}", scenario.actor(owner).id);
            let name = indicator.id.strip_suffix(&end).unwrap_or(&indicator.id);
            names.add_own(name, at.into(), Span::default());
        }
        for (at, option) in scenario.options.iter().enumerate() {
            names.add_kind(&option.kind.id, at.into());
        }
        let owners = scenario.actors.iter().filter(|actor| actor.budget.is_some());
        names.budgets = owners.map(|actor| actor.id.clone()).collect();
        names.taps = scenario.taps.iter().map(|tap| (tap.option, tap.by)).collect();
        names.parties = scenario.agreements.iter().map(|one| one.parties.clone()).collect();
        let terms = |one: &super::Agreement| {
            one.terms.iter().map(|term| (term.id.clone(), Some(term.card))).collect()
        };
        names.terms = scenario.agreements.iter().map(terms).collect();
        names.argued = scenario.rules.argument.is_some();
        names
    }

    /// Gives a name to a thing, or returns where the name was given before.
    pub fn insert(&mut self, name: &str, thing: Thing, span: Span) -> Option<Span> {
        match self.place(name) {
            Some(first) => Some(first),
            None => {
                self.things.insert(name.to_owned(), (thing, span));
                None
            }
        }
    }

    /// Gives a name to a card that several actors have, or returns where it was given before.
    pub fn share(&mut self, name: &str, copies: Vec<OptionIx>, span: Span) -> Option<Span> {
        let first = self.place(name);
        if first.is_none() {
            self.shared.insert(name.to_owned(), (copies, span));
        }
        first
    }

    /// Gives a name to what an actor has of an indicator that each has one of, or returns where something
    /// else was called so before.
    pub fn add_own(&mut self, name: &str, indicator: IndicatorIx, span: Span) -> Option<Span> {
        let other = self.things.get(name).map(|(_, span)| *span);
        let other = other.or_else(|| self.shared.get(name).map(|(_, span)| *span));
        let known = self.each.get(name).map(|(_, first)| *first).filter(|first| *first != span);
        let first = other.or(known);
        if first.is_none() {
            self.each.entry(name.to_owned()).or_insert((Vec::new(), span)).0.push(indicator);
        }
        first
    }

    /// Whether this is the name of an indicator that each actor has one of.
    pub fn is_each(&self, name: &str) -> bool {
        self.each.contains_key(name)
    }

    /// Indicators that each actor has one of.
    pub fn of_each(&self) -> impl Iterator<Item = &str> {
        self.each.keys().map(String::as_str)
    }

    /// What all actors have of an indicator that each has one of.
    pub fn all_own(&self, name: &str) -> &[IndicatorIx] {
        self.each.get(name).map(|(all, _)| all.as_slice()).unwrap_or_default()
    }

    /// What an actor has of it.
    pub fn own_indicator(&self, name: &str, actor: &str) -> Option<IndicatorIx> {
        let (all, _) = self.each.get(name)?;
        let own = self.get(&copy_id(name, actor))?.indicator()?;
        all.contains(&own).then_some(own)
    }

    /// The copies that an actor has of a card.
    pub fn copies_of(&self, card: &str, actor: &str) -> Option<Vec<OptionIx>> {
        let all = self.shared(card)?;
        let id = copy_id(card, actor);
        let own = match self.shared(&id) {
            Some(copies) => copies.to_vec(),
            None => vec![self.get(&id)?.option()?],
        };
        own.iter().all(|copy| all.contains(copy)).then_some(own)
    }

    /// Notes an option's kind of act.
    pub fn add_kind(&mut self, kind: &str, option: OptionIx) {
        self.kinds.entry(kind.to_owned()).or_default().push(option);
    }

    /// The options of a kind of act.
    pub fn of_kind(&self, kind: &str) -> &[OptionIx] {
        self.kinds.get(kind).map(Vec::as_slice).unwrap_or_default()
    }

    /// "kinds of act here are: `a`, `b`".
    pub fn listed_kinds(&self) -> String {
        let all: Vec<_> = self.kinds.keys().map(|kind| quoted(kind)).collect();
        format!("kinds of act here are: {}", all.join(", "))
    }

    /// The copies of a card that several actors have.
    pub fn shared(&self, name: &str) -> Option<&[OptionIx]> {
        self.shared.get(name).map(|(copies, _)| copies.as_slice())
    }

    /// The ids of the copies of a card that several actors have.
    pub fn copies(&self, name: &str) -> Option<Vec<&str>> {
        let copies = self.shared(name)?;
        let things = self.things.iter();
        let ids = things.filter(
            |(_, (thing, _))| matches!(thing, Thing::Option(option) if copies.contains(option)),
        );
        Some(ids.map(|(id, _)| id.as_str()).collect())
    }

    /// Every card that several actors have, with its copies.
    pub fn all_shared(&self) -> Vec<(String, Vec<OptionIx>)> {
        let shared = self.shared.iter();
        shared.map(|(name, (copies, _))| (name.clone(), copies.clone())).collect()
    }

    /// The id in the file of the card that several actors have and that is given here.
    pub fn shared_at(&self, span: Span) -> Option<&str> {
        let mut shared = self.shared.iter();
        shared.find(|(_, (_, given))| *given == span).map(|(name, _)| name.as_str())
    }

    /// Notes the name of something that could not be read, so that nobody complains twice.
    pub fn lose(&mut self, name: &str) {
        self.lost.insert(name.to_owned());
    }

    /// Notes that something of this sort could not be read, and that not even its name is known.
    pub fn lose_one_of(&mut self, sort: NameSort) {
        self.partial.push(sort);
    }

    /// Whether this may be the name of something that could not be read, of one of these sorts.
    pub fn may_be_lost(&self, name: &str, sorts: &[NameSort]) -> bool {
        // A card of several that could not be read has copies, and nobody knows whose.
        let copy =
            |lost: &String| name.strip_prefix(lost.as_str()).is_some_and(|of| of.starts_with('_'));
        self.lost.contains(name)
            || self.lost.iter().any(copy)
            || sorts.iter().any(|sort| self.partial.contains(sort))
    }

    /// What a name stands for.
    pub fn get(&self, name: &str) -> Option<Thing> {
        self.things.get(name).map(|(thing, _)| *thing)
    }

    /// Where a name is given.
    pub fn place(&self, name: &str) -> Option<Span> {
        let thing = self.things.get(name).map(|(_, span)| *span);
        let shared = thing.or_else(|| self.shared.get(name).map(|(_, span)| *span));
        shared.or_else(|| self.each.get(name).map(|(_, span)| *span))
    }

    /// All names of one sort, by alphabet.
    pub fn of(&self, sort: NameSort) -> impl Iterator<Item = &str> {
        let things = self.things.iter().filter(move |(_, (thing, _))| thing.sort() == sort);
        let shared = self.shared.keys().filter(move |_| sort == NameSort::Option);
        let each = self.each.keys().filter(move |_| sort == NameSort::Indicator);
        let names = things.map(|(name, _)| name.as_str()).chain(shared.map(String::as_str));
        names.chain(each.map(String::as_str))
    }

    /// "actors are: `a`, `b`", cut short when there are many.
    pub fn listed(&self, sort: NameSort) -> String {
        const MOST: usize = 12;
        let all: Vec<_> = self.of(sort).map(quoted).collect();
        match all.len() {
            0 => format!("there are no {}s yet", sort.word()),
            n if n <= MOST => format!("{}: {}", sort.these(), all.join(", ")),
            n => format!("{}: {} and {} more", sort.these(), all[..MOST].join(", "), n - MOST),
        }
    }

    /// What to write instead of a name that stands for nothing.
    pub fn suggestion(&self, wrong: &str, sort: NameSort) -> String {
        match nearest(wrong, self.of(sort)) {
            Some(near) => format!("did you mean `{near}`? {}", self.listed(sort)),
            None => self.listed(sort),
        }
    }
}
