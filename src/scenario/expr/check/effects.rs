//! What an effect changes.

use std::ops::Range;

use super::super::parse::{EffectSyntax, Syntax, SyntaxNode};
use super::super::{Arithmetic, Change, Effect, Int};
use super::{ASKS, Checker, LEADS, RESERVED};
use crate::scenario::quantity::{DEEDS, Deed};
use crate::scenario::thing::Quantity;
use crate::scenario::thing::{NameSort, Thing};

impl Checker<'_> {
    /// An effect; `None` if something is wrong.
    pub fn effect(&mut self, syntax: &EffectSyntax) -> Option<Effect> {
        let change = match &syntax.change {
            Some((sign, value)) => self.assignment(&syntax.target, sign, value),
            None => self.leading(|checker| checker.deed(&syntax.target)),
        };
        // Both are looked at, so that both are reported if both are wrong.
        let only_if = match &syntax.only_if {
            Some(cond) => Some(self.cond(cond)?),
            None => None,
        };
        Some(Effect { only_if, change: change? })
    }

    fn assignment(&mut self, target: &Syntax, sign: &str, value: &Syntax) -> Option<Change> {
        let at = &target.range;
        match &target.node {
            SyntaxNode::Word(word) => match self.names.get(word) {
                Some(Thing::Indicator(ix)) => {
                    Some(Change::Add(Quantity::Indicator(ix), self.amount(at, sign, value)?))
                }
                Some(Thing::Flag(ix)) => {
                    Some(Change::Set(Quantity::Flag(ix), self.setting(at, sign, value)?))
                }
                None if self.names.is_each(word) => self.of_whom(at, word),
                None if !RESERVED.contains(&word.as_str()) => {
                    // Its value may be wrong as well.
                    let _ = self.typed(value);
                    let sorts = match sign {
                        "=" => [NameSort::Flag, NameSort::Indicator],
                        _ => [NameSort::Indicator, NameSort::Flag],
                    };
                    self.leading(|checker| checker.unknown(at, word, &sorts[..1]))
                }
                _ => self.unchangeable(at, word),
            },
            SyntaxNode::Call(name, arguments) if name == "grievance" || name == "trust" => {
                if arguments.len() != 2 {
                    return self.wrong_count(at, name, 2, arguments.len());
                }
                let pair = self.leading(|checker| checker.pair(arguments));
                let amount = self.amount(at, sign, value);
                let (pair, amount) = (pair?, amount?);
                // What `self` feels toward itself nothing changes: this copy has no such effect.
                let (a, b) = pair?;
                let trust = name == "trust";
                let of = if trust { Quantity::Trust(a, b) } else { Quantity::Grievance(a, b) };
                Some(Change::Add(of, amount))
            }
            SyntaxNode::Call(name, arguments) if name == "credibility" && arguments.len() == 1 => {
                let actor = self.leading(|checker| checker.name(&arguments[0], NameSort::Actor));
                let amount = self.amount(at, sign, value);
                Some(Change::Add(Quantity::Credibility(actor?.actor()?), amount?))
            }
            SyntaxNode::Call(name, arguments) if name == "budget" && arguments.len() == 1 => {
                let actor = self.leading(|checker| checker.budget_of(&arguments[0]));
                let amount = self.amount(at, sign, value);
                Some(Change::Add(Quantity::Budget(actor?), amount?))
            }
            SyntaxNode::Call(name, arguments) if self.names.is_each(name) => {
                let indicator = self.leading(|checker| checker.own_indicator(at, name, arguments));
                let amount = self.amount(at, sign, value);
                Some(Change::Add(Quantity::Indicator(indicator?), amount?))
            }
            SyntaxNode::Call(name, _) => self.unchangeable(at, name),
            _ => self.unchangeable(at, "this"),
        }
    }

    /// Says of unknown names that the owner leads to them.
    fn leading<T>(&mut self, look: impl FnOnce(&mut Self) -> T) -> T {
        self.verb = LEADS;
        let found = look(self);
        self.verb = ASKS;
        found
    }

    fn unchangeable<T>(&mut self, at: &Range<usize>, word: &str) -> Option<T> {
        let help = format!(
            "effects change indicators, flags, grievance(a, b), trust(a, b), credibility(actor) and budget(actor), \
             or do {}",
            listed("", "and")
        );
        self.wrong(at, format!("`{word}` can't be changed by an effect"), help)
    }

    fn amount(&mut self, at: &Range<usize>, sign: &str, value: &Syntax) -> Option<Int> {
        let value = self.int(value)?;
        match sign {
            "+=" => Some(value),
            "-=" => Some(Int::Binary(Arithmetic::Sub, Box::new((Int::Const(0), value)))),
            _ => {
                let message = "a number can't be set, only raised or lowered".to_owned();
                self.wrong(
                    at,
                    message,
                    "write `+=` or `-=`: changes of one turn add up, in any order",
                )
            }
        }
    }

    fn setting(&mut self, at: &Range<usize>, sign: &str, value: &Syntax) -> Option<Int> {
        match (sign, &value.node) {
            ("=", SyntaxNode::Word(word)) if word == "true" => Some(Int::Const(1)),
            ("=", SyntaxNode::Word(word)) if word == "false" => Some(Int::Const(0)),
            _ => {
                let message = "a flag can only be set to true or false".to_owned();
                self.wrong(
                    at,
                    message,
                    "write `… = true` or `… = false`, with `if …` behind it if need be",
                )
            }
        }
    }

    fn deed(&mut self, target: &Syntax) -> Option<Change> {
        match &target.node {
            SyntaxNode::Call(name, arguments) if name == "attribute" && arguments.len() == 1 => {
                let card = &arguments[0];
                let all = match &card.node {
                    SyntaxNode::Word(word) => self.names.shared(word).map(|_| word),
                    _ => None,
                };
                if let Some(word) = all {
                    let message = format!("`{word}` is a card of several actors");
                    let help =
                        format!("say whose act: `attribute({word}, self)`, or an actor's id");
                    return self.wrong(&card.range, message, help);
                }
                Some(Change::Attribute(self.name(card, NameSort::Option)?.option()?))
            }
            SyntaxNode::Call(name, arguments)
                if name == "attribute" && matches!(arguments.len(), 2 | 3) =>
            {
                Some(Change::Attribute(self.copy(arguments)?))
            }
            SyntaxNode::Call(name, arguments) => match deed(name, arguments.len()) {
                Some(deed) => self.done(deed, arguments),
                None => self.changes_nothing(target),
            },
            _ => self.changes_nothing(target),
        }
    }

    /// What a word of effects does to the thing behind it.
    fn done(&mut self, deed: &Deed, arguments: &[Syntax]) -> Option<Change> {
        let thing = self.name(&arguments[0], deed.of);
        let amount = match arguments.get(1) {
            Some(amount) => self.int(amount),
            None => Some(Int::Const(0)),
        };
        (deed.change)(thing?, amount?)
    }

    fn changes_nothing(&mut self, target: &Syntax) -> Option<Change> {
        let message = "this changes nothing".to_owned();
        let help = format!(
            "an effect reads like `tension += 10`, `talks_open = true`, {}",
            listed("`", "or")
        );
        self.wrong(&target.range, message, help)
    }
}

/// The word of effects that is called so and takes so many things in its brackets.
fn deed(word: &str, arguments: usize) -> Option<&'static Deed> {
    let takes = |deed: &Deed| 1 + usize::from(deed.amount.is_some());
    DEEDS.iter().find(|deed| deed.word == word && takes(deed) == arguments)
}

/// What words of effects look like: "attribute(option) and breach(norm)", each between these marks.
fn listed(mark: &str, last: &str) -> String {
    let amount = |deed: &Deed| deed.amount.map(|amount| format!(", {amount}")).unwrap_or_default();
    let deeds = DEEDS.iter().map(|d| format!("{}({}{})", d.word, d.of.word(), amount(d)));
    let words = std::iter::once("attribute(option)".to_owned()).chain(deeds);
    let words: Vec<_> = words.map(|word| format!("{mark}{word}{mark}")).collect();
    match words.split_last() {
        Some((one, rest)) => format!("{} {last} {one}", rest.join(", ")),
        None => String::new(),
    }
}
