//! References to acts: an option, a card that several actors have, a kind of act.

use std::ops::Range;

use super::super::parse::{Syntax, SyntaxNode};
use super::super::{Acted, Arithmetic, Cond, Int, Read};
use super::Checker;
use crate::diagnostics::quoted;
use crate::scenario::catalogue::kind;
use crate::scenario::ix::{ActorIx, InjectIx, OptionIx};
use crate::scenario::names::copy_id;
use crate::scenario::thing::{NameSort, Quantity, Thing};

impl Checker<'_> {
    /// An actor that has a budget.
    pub(super) fn budget_of(&mut self, syntax: &Syntax) -> Option<ActorIx> {
        let actor = self.name(syntax, NameSort::Actor)?.actor()?;
        let id = match (&syntax.node, self.me) {
            (SyntaxNode::Word(word), Some(me)) if word == "self" => me,
            (SyntaxNode::Word(word), _) => word,
            _ => return None,
        };
        if self.names.budgets.contains(id) {
            return Some(actor);
        }
        let help = "`budget: (name: …, start: …, most: …)` gives an actor one";
        self.wrong(&syntax.range, format!("`{id}` has no budget"), help)
    }

    /// Whether an option was carried out; of a card that several have, any copy.
    pub(super) fn acted(&mut self, arguments: &[Syntax]) -> Option<Cond> {
        let acts = self.options(arguments, &[])?;
        Some(Cond::Acted(Box::new(Acted { kind: None, acts, ago: self.ago })))
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

    /// A reference to an option: it, or of a card that several actors have all copies, or that of
    /// the actor who is named behind it.
    pub(super) fn options(
        &mut self,
        arguments: &[Syntax],
        also: &[NameSort],
    ) -> Option<Vec<OptionIx>> {
        let card = &arguments[0];
        if let Some(actor) = arguments.get(1) {
            return Some(vec![self.copy(card, actor)?]);
        }
        if let SyntaxNode::Word(word) = &card.node {
            if let Some(copies) = self.names.shared(word) {
                return Some(copies.to_vec());
            }
            if self.names.get(word).is_none() {
                return self.unknown(&card.range, word, &[&[NameSort::Option], also].concat());
            }
        }
        Some(vec![self.name(card, NameSort::Option)?.option()?])
    }

    /// An actor's copy of a card that several have.
    pub(super) fn copy(&mut self, card: &Syntax, actor: &Syntax) -> Option<OptionIx> {
        let (known, owner) = (self.name(actor, NameSort::Actor), &actor.node);
        let word = match &card.node {
            SyntaxNode::Word(word) if self.names.shared(word).is_some() => word,
            _ => {
                // Reports what is wrong with it.
                self.name(card, NameSort::Option);
                return None;
            }
        };
        known?;
        let owner = match (owner, self.me) {
            (SyntaxNode::Word(name), Some(me)) if name == "self" => me,
            (SyntaxNode::Word(name), _) => name,
            _ => return None,
        };
        let copy = self.names.get(&copy_id(word, owner)).and_then(Thing::option);
        copy.or_else(|| {
            let message = format!("`{owner}` has no card `{word}`");
            self.wrong(&actor.range, message, format!("`actors` of `{word}` says who has it"))
        })
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
        each.into_iter().reduce(|a, b| Int::Binary(together, Box::new((a, b))))
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
        each.into_iter().reduce(|a, b| Cond::Or(Box::new((a, b))))
    }
}
