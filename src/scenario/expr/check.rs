//! From syntax to typed expressions: looks up names, checks types, says what is wrong and where.

mod acts;
mod agreements;
mod each;
mod effects;
mod operators;
mod words;

use std::ops::Range;

use super::parse::{Problem, Syntax, SyntaxNode};
use super::{Arithmetic, Comparison, Cond, Int, Read};
use crate::diagnostics::{nearest, quoted};
use crate::scenario::ix::{ActorIx, RungIx};
use crate::scenario::names::Names;
use crate::scenario::quantity::{DEEDS, FUNCTIONS, Function};
use crate::scenario::thing::Quantity;
use crate::scenario::thing::{NameSort, Thing};
use operators::{arithmetic, comparison};
pub use words::{RESERVED, every_word, is_function};
use words::{conditions, functions, numbers, usage_of};

/// What a condition or an amount does with a name.
const ASKS: &str = "asks for";
/// What an effect does with it.
const LEADS: &str = "leads to";

/// Checks expressions against a scenario's names and collects what is wrong.
pub struct Checker<'a> {
    names: &'a Names,
    /// Whose expression it is: "option `strike`".
    owner: &'a str,
    /// The actor that `self` stands for: its id.
    me: Option<&'a str>,
    /// The actor that `target` stands for: its id.
    target: Option<&'a str>,
    /// Whether something was asked that an actor stands to itself, which is settled in one copy of a
    /// card and open in the others.
    pub itself: bool,
    /// How many turns ago orders were opened last, where this is asked.
    ago: i64,
    /// What it does with the names it gives.
    verb: &'static str,
    /// What is wrong.
    pub problems: Vec<Problem>,
    /// What something is divided by, with its place.
    pub divisors: Vec<(Range<usize>, Int)>,
    /// Options that were asked about beyond the first few of each card or kind: what a short text takes
    /// in memory.
    pub copies: usize,
    /// Everything that is read, with its place.
    pub reads: Vec<(Range<usize>, Read)>,
}

/// An expression of either type.
enum Typed {
    Int(Int),
    Cond(Cond),
    Rung(Option<RungIx>),
}

impl<'a> Checker<'a> {
    /// A checker that knows these names.
    pub fn new(names: &'a Names, owner: &'a str) -> Self {
        Self {
            names,
            owner,
            me: None,
            target: None,
            itself: false,
            ago: 1,
            verb: ASKS,
            problems: Vec::new(),
            divisors: Vec::new(),
            copies: 0,
            reads: Vec::new(),
        }
    }

    /// The same for what belongs to an option of this actor, which may be called `self`.
    #[must_use]
    pub fn of_actor(self, me: Option<&'a str>) -> Self {
        Self { me, ..self }
    }

    /// The same for what belongs to an option's copy that is done to this actor, which may be called `target`.
    #[must_use]
    pub fn done_to(self, target: Option<&'a str>) -> Self {
        Self { target, ..self }
    }

    /// The same for what is asked once a turn's orders are opened and carried out.
    #[must_use]
    pub fn after_orders(self, after: bool) -> Self {
        Self { ago: i64::from(!after), ..self }
    }

    fn wrong<T>(
        &mut self,
        at: &Range<usize>,
        message: String,
        help: impl Into<String>,
    ) -> Option<T> {
        self.problems.push(Problem::new(at.clone(), message, help));
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
                self.wrong(&syntax.range, message, numbers())
            }
            Typed::Rung(_) => {
                let message = "a rung is not a number".to_owned();
                self.wrong(&syntax.range, message, "compare rungs with rungs: `rung >= …`")
            }
        }
    }

    fn typed(&mut self, syntax: &Syntax) -> Option<Typed> {
        let typed = self.type_of(syntax)?;
        let read = match &typed {
            Typed::Int(Int::Const(_) | Int::Binary(..)) | Typed::Rung(_) => None,
            Typed::Cond(Cond::Const(_) | Cond::And(_) | Cond::Or(_) | Cond::Not(_)) => None,
            Typed::Int(int) => Some(Read::Int(int.clone())),
            Typed::Cond(cond) => Some(Read::Cond(cond.clone())),
        };
        self.reads.extend(read.map(|read| (syntax.range.clone(), read)));
        Some(typed)
    }

    fn type_of(&mut self, syntax: &Syntax) -> Option<Typed> {
        let at = &syntax.range;
        match &syntax.node {
            SyntaxNode::Number(value) => Some(Typed::Int(Int::Const(*value))),
            SyntaxNode::Word(word) => self.word(at, word),
            SyntaxNode::Call(name, arguments) => self.call(at, name, arguments),
            SyntaxNode::Unary("not", inner) => {
                Some(Typed::Cond(Cond::Not(Box::new(self.cond(inner)?))))
            }
            SyntaxNode::Unary(_, inner) => {
                let inner = self.int(inner)?;
                let pair = Box::new((Int::Const(0), inner));
                Some(Typed::Int(Int::Binary(Arithmetic::Sub, pair)))
            }
            SyntaxNode::Binary(operator, pair) => self.binary(at, operator, &pair.0, &pair.1),
        }
    }

    fn word(&mut self, at: &Range<usize>, word: &str) -> Option<Typed> {
        Some(match word {
            "true" => Typed::Cond(Cond::Const(true)),
            "false" => Typed::Cond(Cond::Const(false)),
            "turn" => Typed::Int(Int::Of(Quantity::Turn)),
            "turns_left" => Typed::Int(Int::Of(Quantity::TurnsLeft)),
            "last_turn" => Typed::Cond(Cond::LastTurn),
            "rung" => Typed::Rung(None),
            _ => match self.names.get(word) {
                Some(Thing::Indicator(ix)) => Typed::Int(Int::Of(Quantity::Indicator(ix))),
                Some(Thing::Flag(ix)) => Typed::Cond(Cond::Is(Quantity::Flag(ix))),
                Some(Thing::Rung(ix)) => Typed::Rung(Some(ix)),
                Some(thing) => {
                    let (sort, usage) = (thing.sort(), thing.usage());
                    let message =
                        format!("`{word}` is {}, which has no value of its own", sort.a());
                    return self.wrong(at, message, format!("ask {usage}"));
                }
                None if RESERVED.contains(&word) => return self.function(at, word),
                None if self.names.is_each(word) => return self.of_whom(at, word),
                None => {
                    let sorts = [NameSort::Indicator, NameSort::Flag, NameSort::Rung];
                    return self.unknown(at, word, &sorts);
                }
            },
        })
    }

    /// A function's name without brackets, or a word of effects.
    fn function<T>(&mut self, at: &Range<usize>, word: &str) -> Option<T> {
        let message = format!("`{word}` can't stand here alone");
        let help = match word {
            "if" | "attribute" | "breach" => {
                "it belongs to effects: `breach(norm) if turn > 2`".to_owned()
            }
            "hold" => "to hold is no option: ask `not chosen(…)` of the options instead".to_owned(),
            _ => usage_of(word),
        };
        self.wrong(at, message, help)
    }

    /// A name that stands for nothing, where things of these sorts may stand.
    fn unknown<T>(&mut self, at: &Range<usize>, word: &str, sorts: &[NameSort]) -> Option<T> {
        if self.names.may_be_lost(word, sorts) {
            return None;
        }
        let own = sorts.iter().flat_map(|sort| self.names.of(*sort));
        let help = match nearest(word, own.chain(RESERVED)) {
            Some(near) => match self.names.get(near) {
                Some(thing) => {
                    format!("did you mean `{near}`? {}", self.names.listed(thing.sort()))
                }
                None => format!("did you mean `{near}`?"),
            },
            None => {
                let lists: Vec<_> = sorts.iter().map(|sort| self.names.listed(*sort)).collect();
                lists.join("; ")
            }
        };
        let words: Vec<_> = sorts.iter().map(|sort| sort.word()).collect();
        let either = match words.split_last() {
            Some((last, rest)) if !rest.is_empty() => format!("{} or {last}", rest.join(", ")),
            _ => words.concat(),
        };
        let (owner, verb) = (self.owner, self.verb);
        let message = format!("{owner} {verb} {either} {}, which does not exist", quoted(word));
        let unknown =
            Problem { unknown: sorts.first().copied(), ..Problem::new(at.clone(), message, help) };
        self.problems.push(unknown);
        None
    }

    fn call(&mut self, at: &Range<usize>, name: &str, arguments: &[Syntax]) -> Option<Typed> {
        // Of a card that several actors have, one actor's copy can be asked about.
        let known = |word: &String| self.names.get(word).is_some();
        let by_actor = matches!(name, "chosen" | "times_chosen" | "since" | "attributed" | "acted")
            && !matches!(arguments.first().map(|a| &a.node), Some(SyntaxNode::Word(w)) if known(w));
        if self.names.is_each(name) {
            let indicator = self.own_indicator(at, name, arguments)?;
            return Some(Typed::Int(Int::Of(Quantity::Indicator(indicator))));
        }
        let simple = self.row(name, arguments);
        let wanted = match name {
            _ if by_actor && matches!(arguments.len(), 2 | 3) => arguments.len(),
            "min" | "max" | "percent" | "grievance" | "trust" | "agreed" | "broken_by"
            | "moved" => 2,
            "tapped" => arguments.len().clamp(1, 2),
            "offered" | "terms_left" | "truth" => 1,
            "times_chosen" | "since" | "chosen" | "attributed" | "count" | "acted" | "did" => 1,
            _ if simple.is_some() => 1,
            _ => return self.unknown_call(at, name),
        };
        if arguments.len() != wanted {
            return self.wrong_count(at, name, wanted, arguments.len());
        }
        let first = &arguments[0];
        if let Some(function) = simple {
            if name == "budget" {
                self.budget_of(first)?;
            }
            return Some(match (function.reads)(self.name(first, function.of)?)? {
                Read::Int(int) => Typed::Int(int),
                Read::Cond(cond) => Typed::Cond(cond),
            });
        }
        Some(match name {
            "min" | "max" | "percent" => {
                let op = match name {
                    "min" => Arithmetic::Min,
                    "max" => Arithmetic::Max,
                    _ => Arithmetic::Percent,
                };
                let (a, b) = (self.int(first), self.int(&arguments[1]));
                Typed::Int(Int::Binary(op, Box::new((a?, b?))))
            }
            "grievance" | "trust" => {
                let trust = name == "trust";
                Typed::Int(match self.pair(arguments)? {
                    Some((a, b)) if trust => Int::Of(Quantity::Trust(a, b)),
                    Some((a, b)) => Int::Of(Quantity::Grievance(a, b)),
                    None => Int::Const(if trust { 100 } else { 0 }),
                })
            }
            "times_chosen" => {
                let times = |ix| Int::Of(Quantity::TimesChosen(ix));
                Typed::Int(self.of_all(arguments, at, times, Arithmetic::Add)?)
            }
            "count" => Typed::Int(self.count(arguments, at)?),
            "since" => Typed::Int(match self.inject(first) {
                Some(ix) if wanted == 1 => Int::Of(Quantity::SinceInject(ix)),
                _ => {
                    let since = |ix| Int::Of(Quantity::SinceOption(ix));
                    self.of_all(arguments, at, since, Arithmetic::Min)?
                }
            }),
            "chosen" => {
                let chosen = |ix| Cond::Is(Quantity::TimesChosen(ix));
                Typed::Cond(self.of_any(arguments, at, chosen)?)
            }
            "acted" => Typed::Cond(self.acted(arguments)?),
            "tapped" => Typed::Cond(self.tapped(at, arguments)?),
            "did" => Typed::Cond(self.did(first)?),
            "offered" => Typed::Cond(self.offered(first)?),
            "agreed" => Typed::Cond(self.of_party(arguments, Quantity::Agreed)?),
            "broken_by" => Typed::Cond(self.of_party(arguments, Quantity::BrokenBy)?),
            "moved" => Typed::Cond(self.moved(arguments)?),
            "terms_left" => Typed::Int(self.terms_left(at, first)?),
            "truth" => Typed::Int(self.truth(first)?),
            _ => {
                let attributed = |ix| Cond::Is(Quantity::Attributed(ix));
                Typed::Cond(self.of_any(arguments, at, attributed)?)
            }
        })
    }

    /// The row of a word that asks about one thing; of several, that of the sort which is named.
    fn row(&self, name: &str, arguments: &[Syntax]) -> Option<&'static Function> {
        let named = match arguments.first().map(|argument| &argument.node) {
            Some(SyntaxNode::Word(word)) => self.names.get(word).map(Thing::sort),
            _ => None,
        };
        let mut rows = FUNCTIONS.iter().filter(|function| function.word == name);
        let first = rows.clone().next();
        rows.find(|function| Some(function.of) == named).or(first)
    }

    fn wrong_count<T>(
        &mut self,
        at: &Range<usize>,
        name: &str,
        wanted: usize,
        found: usize,
    ) -> Option<T> {
        let things = if wanted == 1 { "one thing" } else { "two things" };
        let message = format!("`{name}` takes {things} in its brackets, not {found}");
        self.wrong(at, message, usage_of(name))
    }

    fn unknown_call<T>(&mut self, at: &Range<usize>, name: &str) -> Option<T> {
        let at = &(at.start..at.start + name.len());
        if name == "attribute" || DEEDS.iter().any(|deed| deed.word == name) {
            let message = format!("`{name}` does something, and here something is asked");
            return self.wrong(at, message, "it belongs to `effects`");
        }
        let help = match nearest(name, functions()) {
            Some(near) => format!("did you mean `{near}`?"),
            None if self.names.get(name).is_some() => format!("write only `{name}`"),
            None => format!("{}; {}", numbers(), conditions()),
        };
        self.wrong(at, format!("there is no function {}", quoted(name)), help)
    }

    /// A reference to a thing of one sort.
    fn name(&mut self, syntax: &Syntax, wanted: NameSort) -> Option<Thing> {
        let at = &syntax.range;
        let SyntaxNode::Word(word) = &syntax.node else {
            let message = format!("the id of {} should stand here", wanted.a());
            return self.wrong(at, message, self.names.listed(wanted));
        };
        let stands_for = self.stands_for(word);
        if word == "self" && self.me.is_none() {
            let message = "`self` is an option's own actor, and this is of no option".to_owned();
            return self.wrong(at, message, self.names.listed(NameSort::Actor));
        }
        let word = stands_for;
        if word == "target" && self.names.get(word).is_none() {
            let message = "`target` is whom a card with `targets` is done to, and this is of none";
            return self.wrong(at, message.to_owned(), self.names.listed(wanted));
        }
        match self.names.get(word) {
            Some(thing) if thing.sort() == wanted => Some(thing),
            Some(thing) => {
                let message = format!("`{word}` is {}, not {}", thing.sort().a(), wanted.a());
                self.wrong(at, message, self.names.listed(wanted))
            }
            None => self.unknown(at, word, &[wanted]),
        }
    }

    /// The actor that a word stands for, or the word.
    fn stands_for<'w>(&self, word: &'w str) -> &'w str
    where
        'a: 'w,
    {
        let meant = match word {
            "self" => self.me,
            "target" => self.target,
            _ => None,
        };
        meant.unwrap_or(word)
    }

    /// Two actors; `None` inside if one stands to itself.
    fn pair(&mut self, arguments: &[Syntax]) -> Option<Option<(ActorIx, ActorIx)>> {
        let a = self.name(&arguments[0], NameSort::Actor);
        let b = self.name(&arguments[1], NameSort::Actor);
        let (a, b) = (a?.actor()?, b?.actor()?);
        let stands_for = |syntax: &Syntax| matches!(&syntax.node, SyntaxNode::Word(word) if self.stands_for(word) != word);
        match (a == b, stands_for(&arguments[0]) != stands_for(&arguments[1])) {
            (false, _) => Some(Some((a, b))),
            (true, true) => {
                self.itself = true;
                Some(None)
            }
            (true, false) => {
                let at = &arguments[1].range;
                let message = "an actor has no relation to itself".to_owned();
                self.wrong(at, message, "name two different actors")
            }
        }
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
            if op == Arithmetic::Div {
                self.divided_by(right, b.as_ref());
            }
            return Some(Typed::Int(Int::Binary(op, Box::new((a?, b?)))));
        }
        if let Some(op) = comparison(operator) {
            return self.compare(at, op, left, right);
        }
        let (a, b) = (self.cond(left), self.cond(right));
        let pair = Box::new((a?, b?));
        Some(Typed::Cond(if operator == "and" { Cond::And(pair) } else { Cond::Or(pair) }))
    }

    /// Notes what something is divided by. Apart, so that long sums need less of the stack.
    fn divided_by(&mut self, at: &Syntax, by: Option<&Int>) {
        self.divisors.extend(by.map(|by| (at.range.clone(), by.clone())));
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
                Some(Typed::Cond(Cond::Rung(op.mirrored(), ix)))
            }
            (Typed::Rung(_), _) | (_, Typed::Rung(_)) => {
                let rungs = self.names.listed(NameSort::Rung);
                let message = "a rung can only be compared with `rung`".to_owned();
                self.wrong(at, message, format!("write `rung >= …`; {rungs}"))
            }
            _ => {
                let message = "only numbers can be compared".to_owned();
                self.wrong(at, message, "a condition holds by itself: write it, or `not` before it")
            }
        }
    }
}
