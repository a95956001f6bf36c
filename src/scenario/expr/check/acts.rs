//! References to acts: an option, the copies of a card, a kind of act.

use std::ops::Range;

use super::super::parse::{Syntax, SyntaxNode};
use super::super::{Acted, Arithmetic, Cond, Int, NEVER, Read};
use super::Checker;
use crate::diagnostics::quoted;
use crate::scenario::catalogue::kind;
use crate::scenario::ix::{ActorIx, InjectIx, OptionIx};
use crate::scenario::names::copy_id;
use crate::scenario::thing::{NameSort, Quantity, Thing};

/// Copies of a card, or options of a kind, that a short text may ask about for nothing.
const FEW: usize = 16;

fn times_chosen(ix: OptionIx) -> Int {
    Int::Of(Quantity::TimesChosen(ix))
}

impl Checker<'_> {
    /// An actor that has a budget.
    pub(super) fn budget_of(&mut self, syntax: &Syntax) -> Option<ActorIx> {
        let actor = self.name(syntax, NameSort::Actor)?.actor()?;
        let SyntaxNode::Word(word) = &syntax.node else { return None };
        let id = self.stands_for(word);
        if self.names.budgets.contains(id) {
            return Some(actor);
        }
        let help = "`budget: (name: …, start: …, most: …)` gives an actor one";
        self.wrong(&syntax.range, format!("`{id}` has no budget"), help)
    }

    /// Whether an option was carried out; of a card that has copies, any that is named.
    pub(super) fn acted(&mut self, arguments: &[Syntax]) -> Option<Cond> {
        let acts = self.options(arguments, &[])?;
        Some(Cond::Acted(Box::new(Acted { kind: None, acts, ago: self.ago })))
    }

    /// 1 if a condition holds, else 0. Free moves join what asks about a kind in conditions only, so that no
    /// amount may.
    pub(super) fn truth(&mut self, syntax: &Syntax) -> Option<Int> {
        let cond = self.cond(syntax)?;
        if cond.asks_kinds() {
            let message = "`did(…)` can't be asked within an amount".to_owned();
            return self.wrong(&syntax.range, message, "ask `acted(option)` of each option");
        }
        Some(Int::Truth(Box::new(cond)))
    }

    /// Whether an option's private acts have been tapped: by anybody, or by the actor named behind it.
    pub(super) fn tapped(&mut self, at: &Range<usize>, arguments: &[Syntax]) -> Option<Cond> {
        let options = self.options(&arguments[..1], &[])?;
        let by = match arguments.get(1) {
            Some(actor) => Some(self.name(actor, NameSort::Actor)?.actor()?),
            None => None,
        };
        let fits = |(option, actor): &&(OptionIx, ActorIx)| {
            options.contains(option) && by.is_none_or(|by| by == *actor)
        };
        let taps = self.names.taps.iter().filter(fits);
        let each: Vec<Cond> =
            taps.map(|(option, by)| Cond::Is(Quantity::Tapped(*option, *by))).collect();
        if each.is_empty() {
            let card = match &arguments[0].node {
                SyntaxNode::Word(word) => quoted(word),
                _ => "this".to_owned(),
            };
            let (message, place) = match arguments.get(1).map(|actor| (&actor.node, &actor.range)) {
                Some((SyntaxNode::Word(actor), place)) => {
                    (format!("{} can't tap {card}", quoted(actor)), place)
                }
                _ => (format!("nobody can tap {card}"), &arguments[0].range),
            };
            let help = "`tapped: [(by: [\"…\"], odds: 0.25)]` of a private option says who may";
            return self.wrong(place, message, help);
        }
        if each.len() > 1 {
            self.reads.extend(each.iter().map(|cond| (at.clone(), Read::Cond(cond.clone()))));
        }
        each.into_iter().reduce(|a, b| Cond::Or(Box::new((a, b))))
    }

    /// Whether any option of a kind of act was.
    pub(super) fn did(&mut self, syntax: &Syntax) -> Option<Cond> {
        let at = &syntax.range;
        let named = match &syntax.node {
            SyntaxNode::Word(word) => kind(word).ok_or(quoted(word)),
            _ => Err("this".to_owned()),
        };
        let kind = match named {
            Ok(kind) => kind.id.as_str(),
            Err(shown) => {
                let message = format!("{shown} is no kind of act");
                return self.wrong(at, message, self.names.listed_kinds());
            }
        };
        let acts = self.names.of_kind(kind).to_vec();
        self.copies += acts.len().saturating_sub(FEW);
        let complete = !self.names.may_be_lost("", &[NameSort::Option]);
        if acts.is_empty() && complete && !self.names.argued {
            let message = format!("no option is of the kind `{kind}`, so nobody ever does that");
            return self.wrong(at, message, self.names.listed_kinds());
        }
        Some(Cond::Acted(Box::new(Acted { kind: Some(kind), acts, ago: self.ago })))
    }

    /// A reference to an inject, where an option may stand as well.
    pub(super) fn inject(&self, syntax: &Syntax) -> Option<InjectIx> {
        let SyntaxNode::Word(word) = &syntax.node else { return None };
        self.names.get(word).and_then(Thing::inject)
    }

    /// A reference to an option: it, or of a card that has copies all of them, or those of the actor who is
    /// named behind it, or the one that is done to the target named behind that. There are none of what `self`
    /// or `target` has no card for in one of the copies that ask.
    pub(super) fn options(
        &mut self,
        arguments: &[Syntax],
        also: &[NameSort],
    ) -> Option<Vec<OptionIx>> {
        let card = &arguments[0];
        if let Some(actor) = arguments.get(1) {
            return self.copies_of(card, actor, arguments.get(2));
        }
        if let SyntaxNode::Word(word) = &card.node {
            if let Some(copies) = self.names.shared(word) {
                self.copies += copies.len().saturating_sub(FEW);
                return Some(copies.to_vec());
            }
            if self.names.get(word).is_none() {
                return self.unknown(&card.range, word, &[&[NameSort::Option], also].concat());
            }
        }
        Some(vec![self.name(card, NameSort::Option)?.option()?])
    }

    /// An actor's copies of a card, or the one that is done to this target.
    fn copies_of(
        &mut self,
        card: &Syntax,
        actor: &Syntax,
        target: Option<&Syntax>,
    ) -> Option<Vec<OptionIx>> {
        let known = self.name(actor, NameSort::Actor);
        let to = target.map(|target| self.name(target, NameSort::Actor));
        let word = match &card.node {
            SyntaxNode::Word(word) if self.names.shared(word).is_some() => word,
            _ => {
                // Reports what is wrong with it.
                self.name(card, NameSort::Option);
                return None;
            }
        };
        known?;
        let SyntaxNode::Word(named) = &actor.node else { return None };
        let owner = self.stands_for(named).to_owned();
        // Of a card with targets, not all can do what others can.
        let settled = self.target.is_some() && owner != *named;
        let Some(copies) = self.names.copies_of(word, &owner) else {
            if settled {
                self.itself = true;
                return Some(Vec::new());
            }
            let message = format!("`{owner}` has no card `{word}`");
            let help = format!("`actors` of `{word}` says who has it");
            return self.wrong(&actor.range, message, help);
        };
        let (Some(target), Some(to)) = (target, to) else { return Some(copies) };
        let (_, SyntaxNode::Word(named)) = (to?, &target.node) else { return None };
        let to = self.stands_for(named).to_owned();
        let settled = settled || self.target.is_some() && to != *named;
        match self.names.copies_of(&copy_id(word, &owner), &to) {
            Some(copy) => Some(copy),
            None if settled => {
                self.itself = true;
                Some(Vec::new())
            }
            None => {
                let message = format!("`{owner}` has no card `{word}` that is done to `{to}`");
                let help = format!("`targets` of `{word}` says to whom it can be done");
                self.wrong(&target.range, message, help)
            }
        }
    }

    /// The one act that `attribute` names behind a card.
    pub(super) fn copy(&mut self, arguments: &[Syntax]) -> Option<OptionIx> {
        let copies = self.options(arguments, &[])?;
        if let [one] = copies[..] {
            return Some(one);
        }
        let (at, SyntaxNode::Word(word)) = (&arguments[0].range, &arguments[0].node) else {
            return None;
        };
        if copies.is_empty() {
            return self.wrong(at, "nobody does anything to itself".to_owned(), "name two actors");
        }
        let message = format!("`{word}` has several targets");
        let help = format!("say to whom: `attribute({word}, self, target)`, or actors' ids");
        self.wrong(at, message, help)
    }

    /// How many actors have chosen an option.
    pub(super) fn count(&mut self, arguments: &[Syntax], at: &Range<usize>) -> Option<Int> {
        let SyntaxNode::Word(word) = &arguments[0].node else {
            return self.of_all(arguments, at, times_chosen, Arithmetic::Add);
        };
        let owners: Vec<_> = self.names.of(NameSort::Actor).map(str::to_owned).collect();
        let copies = owners.iter().filter_map(|owner| self.names.copies_of(word, owner));
        let copies: Vec<_> = copies.collect();
        let once = |times| Int::Binary(Arithmetic::Min, Box::new((Int::Const(1), times)));
        if copies.iter().all(|of_one| of_one.len() < 2) {
            return self.of_all(arguments, at, |ix| once(times_chosen(ix)), Arithmetic::Add);
        }
        // It is looked up, and what it reads is noted.
        self.of_all(arguments, at, times_chosen, Arithmetic::Add)?;
        let each = copies.into_iter().filter_map(|of_one| {
            let times = of_one.into_iter().map(times_chosen);
            times.reduce(|a, b| Int::Binary(Arithmetic::Add, Box::new((a, b)))).map(once)
        });
        each.reduce(|a, b| Int::Binary(Arithmetic::Add, Box::new((a, b))))
    }

    /// An amount of an option; of a card that several have, of all copies together.
    pub(super) fn of_all(
        &mut self,
        option: &[Syntax],
        at: &Range<usize>,
        of: impl Fn(OptionIx) -> Int,
        together: Arithmetic,
    ) -> Option<Int> {
        let also: &[NameSort] = if together == Arithmetic::Min { &[NameSort::Inject] } else { &[] };
        let each: Vec<Int> = self.options(option, also)?.into_iter().map(of).collect();
        if each.len() > 1 || matches!(each[..], [Int::Binary(..)]) {
            self.reads.extend(each.iter().map(|int| (at.clone(), Read::Int(int.clone()))));
        }
        let none = if together == Arithmetic::Min { NEVER } else { 0 };
        let all = each.into_iter().reduce(|a, b| Int::Binary(together, Box::new((a, b))));
        Some(all.unwrap_or(Int::Const(none)))
    }

    /// A condition on an option; of a card that several have, on any copy.
    pub(super) fn of_any(
        &mut self,
        option: &[Syntax],
        at: &Range<usize>,
        of: impl Fn(OptionIx) -> Cond,
    ) -> Option<Cond> {
        let each: Vec<Cond> = self.options(option, &[])?.into_iter().map(of).collect();
        if each.len() > 1 {
            self.reads.extend(each.iter().map(|cond| (at.clone(), Read::Cond(cond.clone()))));
        }
        let any = each.into_iter().reduce(|a, b| Cond::Or(Box::new((a, b))));
        Some(any.unwrap_or(Cond::Const(false)))
    }
}
