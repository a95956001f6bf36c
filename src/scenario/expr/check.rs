//! From syntax to typed expressions: looks up names, checks types, says what is wrong and where.

use std::ops::Range;

use super::parse::{EffectSyntax, Node, Problem, Syntax};
use super::{Arithmetic, Change, Comparison, Cond, Effect, Int};
use crate::diagnostics::nearest;
use crate::scenario::model::{ActorIx, RungIx};
use crate::scenario::names::{Names, Sort, Thing};

/// Words that cannot be ids, since expressions use them.
pub const RESERVED: [&str; 27] = [
    "and",
    "or",
    "not",
    "if",
    "true",
    "false",
    "turn",
    "turns_left",
    "last_turn",
    "rung",
    "reached",
    "crossed",
    "fired",
    "chosen",
    "times_chosen",
    "since",
    "attributed",
    "grievance",
    "trust",
    "days_to",
    "breaches",
    "credibility",
    "min",
    "max",
    "attribute",
    "breach",
    "hold",
];

const NUMBERS: &str = "numbers are: whole numbers, indicators, turn, turns_left, grievance(a, b), \
    trust(a, b), days_to(date), breaches(norm), credibility(actor), times_chosen(option), \
    since(option or inject), min(x, y), max(x, y)";
const CONDITIONS: &str = "conditions are: flags, comparisons, true, false, last_turn, \
    chosen(option), fired(inject), reached(rung), crossed(red line), attributed(option)";

/// Checks expressions against a scenario's names and collects what is wrong.
pub struct Checker<'a> {
    names: &'a Names,
    /// What is wrong.
    pub problems: Vec<Problem>,
}

/// An expression of either type.
enum Typed {
    Int(Int),
    Cond(Cond),
    Rung(Option<RungIx>),
}

impl<'a> Checker<'a> {
    /// A checker that knows these names.
    pub fn new(names: &'a Names) -> Self {
        Self { names, problems: Vec::new() }
    }

    fn wrong<T>(
        &mut self,
        at: &Range<usize>,
        message: String,
        help: impl Into<String>,
    ) -> Option<T> {
        self.problems.push(Problem { range: at.clone(), message, help: help.into() });
        None
    }

    /// A condition; `None` if something is wrong.
    pub fn cond(&mut self, syntax: &Syntax) -> Option<Cond> {
        match self.typed(syntax)? {
            Typed::Cond(cond) => Some(cond),
            Typed::Int(_) => {
                let message = "this is a number, but a condition is needed".to_owned();
                self.wrong(&syntax.range, message, "compare it: `… >= 10`")
            }
            Typed::Rung(_) => {
                let message = "a rung is not a condition".to_owned();
                self.wrong(&syntax.range, message, "compare it: `rung >= …`, or ask `reached(…)`")
            }
        }
    }

    /// An amount; `None` if something is wrong.
    pub fn int(&mut self, syntax: &Syntax) -> Option<Int> {
        match self.typed(syntax)? {
            Typed::Int(int) => Some(int),
            Typed::Cond(_) => {
                let message = "this is a condition, but a number is needed".to_owned();
                self.wrong(&syntax.range, message, NUMBERS)
            }
            Typed::Rung(_) => {
                let message = "a rung is not a number".to_owned();
                self.wrong(&syntax.range, message, "compare rungs with rungs: `rung >= …`")
            }
        }
    }

    /// An effect; `None` if something is wrong.
    pub fn effect(&mut self, syntax: &EffectSyntax) -> Option<Effect> {
        let only_if = match &syntax.only_if {
            Some(cond) => Some(self.cond(cond)?),
            None => None,
        };
        let change = match &syntax.change {
            Some((sign, value)) => self.assignment(&syntax.target, sign, value)?,
            None => self.deed(&syntax.target)?,
        };
        Some(Effect { only_if, change })
    }

    fn typed(&mut self, syntax: &Syntax) -> Option<Typed> {
        let at = &syntax.range;
        match &syntax.node {
            Node::Number(value) => Some(Typed::Int(Int::Const(*value))),
            Node::Word(word) => self.word(at, word),
            Node::Call(name, arguments) => self.call(at, name, arguments),
            Node::Unary("not", inner) => Some(Typed::Cond(Cond::Not(Box::new(self.cond(inner)?)))),
            Node::Unary(_, inner) => {
                let inner = self.int(inner)?;
                let pair = Box::new((Int::Const(0), inner));
                Some(Typed::Int(Int::Binary(Arithmetic::Sub, pair)))
            }
            Node::Binary(operator, pair) => self.binary(at, operator, &pair.0, &pair.1),
        }
    }

    fn word(&mut self, at: &Range<usize>, word: &str) -> Option<Typed> {
        Some(match word {
            "true" => Typed::Cond(Cond::Const(true)),
            "false" => Typed::Cond(Cond::Const(false)),
            "turn" => Typed::Int(Int::Turn),
            "turns_left" => Typed::Int(Int::TurnsLeft),
            "last_turn" => Typed::Cond(Cond::LastTurn),
            "rung" => Typed::Rung(None),
            _ => match self.names.get(word) {
                Some(Thing::Indicator(ix)) => Typed::Int(Int::Indicator(ix)),
                Some(Thing::Flag(ix)) => Typed::Cond(Cond::Flag(ix)),
                Some(Thing::Rung(ix)) => Typed::Rung(Some(ix)),
                Some(thing) => {
                    let (sort, usage) = (thing.sort(), thing.usage());
                    let message =
                        format!("`{word}` is {}, which has no value of its own", sort.a());
                    return self.wrong(at, message, format!("ask {usage}"));
                }
                None => return self.unknown(at, word),
            },
        })
    }

    fn unknown<T>(&mut self, at: &Range<usize>, word: &str) -> Option<T> {
        if self.names.was_dropped(word) {
            return None;
        }
        let words = [Sort::Indicator, Sort::Flag, Sort::Rung];
        let own = words.into_iter().flat_map(|sort| self.names.of(sort));
        let help = match nearest(word, own.chain(RESERVED)) {
            Some(near) => format!("did you mean `{near}`?"),
            None if RESERVED.contains(&word) => format!("{NUMBERS}; {CONDITIONS}"),
            None => format!("indicators are: {}", self.names.listed(Sort::Indicator)),
        };
        self.wrong(at, format!("there is no indicator, flag or rung `{word}`"), help)
    }

    fn call(&mut self, at: &Range<usize>, name: &str, arguments: &[Syntax]) -> Option<Typed> {
        let wanted = match name {
            "min" | "max" | "grievance" | "trust" => 2,
            "days_to" | "breaches" | "credibility" | "times_chosen" | "since" | "chosen"
            | "fired" | "reached" | "crossed" | "attributed" => 1,
            _ => return self.unknown_call(at, name),
        };
        if arguments.len() != wanted {
            let message = format!("`{name}` takes {wanted}, not {}", arguments.len());
            return self.wrong(at, message, usage_of(name));
        }
        let first = &arguments[0];
        Some(match name {
            "min" | "max" => {
                let op = if name == "min" { Arithmetic::Min } else { Arithmetic::Max };
                let (a, b) = (self.int(first), self.int(&arguments[1]));
                Typed::Int(Int::Binary(op, Box::new((a?, b?))))
            }
            "grievance" | "trust" => {
                let (a, b) = self.pair(arguments)?;
                let int = if name == "trust" { Int::Trust(a, b) } else { Int::Grievance(a, b) };
                Typed::Int(int)
            }
            "days_to" => Typed::Int(Int::DaysTo(self.name(first, Sort::Date)?.date()?)),
            "breaches" => Typed::Int(Int::Breaches(self.name(first, Sort::Norm)?.norm()?)),
            "credibility" => Typed::Int(Int::Credibility(self.name(first, Sort::Actor)?.actor()?)),
            "times_chosen" => {
                Typed::Int(Int::TimesChosen(self.name(first, Sort::Option)?.option()?))
            }
            "since" => Typed::Int(match self.either(first)? {
                Thing::Inject(ix) => Int::SinceInject(ix),
                thing => Int::SinceOption(thing.option()?),
            }),
            "chosen" => Typed::Cond(Cond::Chosen(self.name(first, Sort::Option)?.option()?)),
            "attributed" => {
                Typed::Cond(Cond::Attributed(self.name(first, Sort::Option)?.option()?))
            }
            "fired" => Typed::Cond(Cond::Fired(self.name(first, Sort::Inject)?.inject()?)),
            "reached" => Typed::Cond(Cond::Reached(self.name(first, Sort::Rung)?.rung()?)),
            _ => Typed::Cond(Cond::Crossed(self.name(first, Sort::RedLine)?.red_line()?)),
        })
    }

    fn unknown_call<T>(&mut self, at: &Range<usize>, name: &str) -> Option<T> {
        let at = &(at.start..at.start + name.len());
        let help = match nearest(name, RESERVED) {
            Some(near) => format!("did you mean `{near}`?"),
            None => format!("{NUMBERS}; {CONDITIONS}"),
        };
        self.wrong(at, format!("there is no function `{name}`"), help)
    }

    /// A reference to a thing of one sort.
    fn name(&mut self, syntax: &Syntax, wanted: Sort) -> Option<Thing> {
        let at = &syntax.range;
        let Node::Word(word) = &syntax.node else {
            let message = format!("the id of {} should stand here", wanted.a());
            return self.wrong(
                at,
                message,
                format!("{}: {}", wanted.these(), self.names.listed(wanted)),
            );
        };
        match self.names.get(word) {
            Some(thing) if thing.sort() == wanted => Some(thing),
            Some(thing) => {
                let message = format!("`{word}` is {}, not {}", thing.sort().a(), wanted.a());
                let help = format!("{}: {}", wanted.these(), self.names.listed(wanted));
                self.wrong(at, message, help)
            }
            None if self.names.was_dropped(word) => None,
            None => {
                let help = self.names.suggestion(word, wanted);
                self.wrong(at, format!("there is no {} `{word}`", wanted.word()), help)
            }
        }
    }

    /// A reference to an option or an inject.
    fn either(&mut self, syntax: &Syntax) -> Option<Thing> {
        match &syntax.node {
            Node::Word(word) if matches!(self.names.get(word), Some(Thing::Inject(_))) => {
                self.name(syntax, Sort::Inject)
            }
            _ => self.name(syntax, Sort::Option),
        }
    }

    fn pair(&mut self, arguments: &[Syntax]) -> Option<(ActorIx, ActorIx)> {
        let a = self.name(&arguments[0], Sort::Actor);
        let b = self.name(&arguments[1], Sort::Actor);
        let (a, b) = (a?.actor()?, b?.actor()?);
        if a == b {
            let at = &arguments[1].range;
            let message = "an actor has no relation to itself".to_owned();
            return self.wrong(at, message, "name two different actors");
        }
        Some((a, b))
    }

    fn binary(
        &mut self,
        at: &Range<usize>,
        operator: &'static str,
        left: &Syntax,
        right: &Syntax,
    ) -> Option<Typed> {
        if let Some(op) = arithmetic(operator) {
            let (a, b) = (self.int(left), self.int(right));
            return Some(Typed::Int(Int::Binary(op, Box::new((a?, b?)))));
        }
        if let Some(op) = comparison(operator) {
            return self.compare(at, op, left, right);
        }
        let (a, b) = (self.cond(left), self.cond(right));
        let pair = Box::new((a?, b?));
        Some(Typed::Cond(if operator == "and" { Cond::And(pair) } else { Cond::Or(pair) }))
    }

    fn compare(
        &mut self,
        at: &Range<usize>,
        op: Comparison,
        left: &Syntax,
        right: &Syntax,
    ) -> Option<Typed> {
        let (a, b) = (self.typed(left), self.typed(right));
        match (a?, b?) {
            (Typed::Int(a), Typed::Int(b)) => {
                Some(Typed::Cond(Cond::Compare(op, Box::new((a, b)))))
            }
            (Typed::Rung(None), Typed::Rung(Some(ix))) => Some(Typed::Cond(Cond::Rung(op, ix))),
            (Typed::Rung(Some(ix)), Typed::Rung(None)) => {
                Some(Typed::Cond(Cond::Rung(mirrored(op), ix)))
            }
            (Typed::Rung(_), _) | (_, Typed::Rung(_)) => {
                let rungs = self.names.listed(Sort::Rung);
                let message = "a rung can only be compared with `rung`".to_owned();
                self.wrong(at, message, format!("write `rung >= …`; rungs are: {rungs}"))
            }
            _ => {
                let message = "only numbers can be compared".to_owned();
                self.wrong(at, message, "a condition holds by itself: write it, or `not` before it")
            }
        }
    }

    fn assignment(&mut self, target: &Syntax, sign: &str, value: &Syntax) -> Option<Change> {
        let at = &target.range;
        match &target.node {
            Node::Word(word) => match self.names.get(word) {
                Some(Thing::Indicator(ix)) => {
                    Some(Change::Indicator(ix, self.amount(at, sign, value)?))
                }
                Some(Thing::Flag(ix)) => Some(Change::Flag(ix, self.setting(at, sign, value)?)),
                None if !RESERVED.contains(&word.as_str()) => self.unknown(at, word),
                _ => self.unchangeable(at, word),
            },
            Node::Call(name, arguments) if name == "grievance" || name == "trust" => {
                if arguments.len() != 2 {
                    let message = format!("`{name}` takes 2, not {}", arguments.len());
                    return self.wrong(at, message, usage_of(name));
                }
                let (a, b) = self.pair(arguments)?;
                let amount = self.amount(at, sign, value)?;
                Some(if name == "trust" {
                    Change::Trust(a, b, amount)
                } else {
                    Change::Grievance(a, b, amount)
                })
            }
            Node::Call(name, arguments) if name == "credibility" && arguments.len() == 1 => {
                let actor = self.name(&arguments[0], Sort::Actor)?.actor()?;
                Some(Change::Credibility(actor, self.amount(at, sign, value)?))
            }
            Node::Call(name, _) => self.unchangeable(at, name),
            _ => self.unchangeable(at, "this"),
        }
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
                Some(Change::Attribute(self.name(&arguments[0], Sort::Option)?.option()?))
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

fn arithmetic(operator: &str) -> Option<Arithmetic> {
    match operator {
        "+" => Some(Arithmetic::Add),
        "-" => Some(Arithmetic::Sub),
        "*" => Some(Arithmetic::Mul),
        _ => None,
    }
}

fn comparison(operator: &str) -> Option<Comparison> {
    match operator {
        "==" => Some(Comparison::Equal),
        "!=" => Some(Comparison::NotEqual),
        "<" => Some(Comparison::Less),
        "<=" => Some(Comparison::AtMost),
        ">" => Some(Comparison::Greater),
        ">=" => Some(Comparison::AtLeast),
        _ => None,
    }
}

fn mirrored(op: Comparison) -> Comparison {
    match op {
        Comparison::Less => Comparison::Greater,
        Comparison::AtMost => Comparison::AtLeast,
        Comparison::Greater => Comparison::Less,
        Comparison::AtLeast => Comparison::AtMost,
        same => same,
    }
}

fn usage_of(name: &str) -> &'static str {
    match name {
        "grievance" => "write `grievance(who, toward_whom)`",
        "trust" => "write `trust(who, toward_whom)`",
        "min" => "write `min(x, y)`",
        "max" => "write `max(x, y)`",
        _ => "give it one id",
    }
}
