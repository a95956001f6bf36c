//! What an effect changes.

use std::ops::Range;

use super::super::parse::{EffectSyntax, Node, Syntax};
use super::super::{Arithmetic, Change, Effect, Int};
use super::{ASKS, Checker, LEADS, RESERVED};
use crate::scenario::names::{Sort, Thing};

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
            Node::Word(word) => match self.names.get(word) {
                Some(Thing::Indicator(ix)) => {
                    Some(Change::Indicator(ix, self.amount(at, sign, value)?))
                }
                Some(Thing::Flag(ix)) => Some(Change::Flag(ix, self.setting(at, sign, value)?)),
                None if !RESERVED.contains(&word.as_str()) => {
                    // Its value may be wrong as well.
                    let _ = self.typed(value);
                    let sorts = match sign {
                        "=" => [Sort::Flag, Sort::Indicator],
                        _ => [Sort::Indicator, Sort::Flag],
                    };
                    self.leading(|checker| checker.unknown(at, word, &sorts[..1]))
                }
                _ => self.unchangeable(at, word),
            },
            Node::Call(name, arguments) if name == "grievance" || name == "trust" => {
                if arguments.len() != 2 {
                    return self.wrong_count(at, name, 2, arguments.len());
                }
                let pair = self.leading(|checker| checker.pair(arguments));
                let amount = self.amount(at, sign, value);
                let (pair, amount) = (pair?, amount?);
                // What `self` feels toward itself nothing changes: this copy has no such effect.
                let (a, b) = pair?;
                Some(if name == "trust" {
                    Change::Trust(a, b, amount)
                } else {
                    Change::Grievance(a, b, amount)
                })
            }
            Node::Call(name, arguments) if name == "credibility" && arguments.len() == 1 => {
                let actor = self.leading(|checker| checker.name(&arguments[0], Sort::Actor));
                let amount = self.amount(at, sign, value);
                Some(Change::Credibility(actor?.actor()?, amount?))
            }
            Node::Call(name, _) => self.unchangeable(at, name),
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
        let help = "effects change indicators, flags, grievance(a, b), trust(a, b) and \
            credibility(actor), or do attribute(option) and breach(norm)";
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

    fn setting(&mut self, at: &Range<usize>, sign: &str, value: &Syntax) -> Option<bool> {
        match (sign, &value.node) {
            ("=", Node::Word(word)) if word == "true" => Some(true),
            ("=", Node::Word(word)) if word == "false" => Some(false),
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
            Node::Call(name, arguments) if name == "attribute" && arguments.len() == 1 => {
                let card = &arguments[0];
                let all = match &card.node {
                    Node::Word(word) => self.names.shared(word).map(|_| word),
                    _ => None,
                };
                if let Some(word) = all {
                    let message = format!("`{word}` is a card of several actors");
                    let help =
                        format!("say whose act: `attribute({word}, self)`, or an actor's id");
                    return self.wrong(&card.range, message, help);
                }
                Some(Change::Attribute(self.name(card, Sort::Option)?.option()?))
            }
            Node::Call(name, arguments) if name == "attribute" && arguments.len() == 2 => {
                Some(Change::Attribute(self.copy(&arguments[0], &arguments[1])?))
            }
            Node::Call(name, arguments) if name == "breach" && arguments.len() == 1 => {
                Some(Change::Breach(self.name(&arguments[0], Sort::Norm)?.norm()?))
            }
            _ => {
                let message = "this changes nothing".to_owned();
                let help = "an effect reads like `tension += 10`, `talks_open = true`, \
                    `attribute(option)` or `breach(norm)`";
                self.wrong(&target.range, message, help)
            }
        }
    }
}
