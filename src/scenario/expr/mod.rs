//! The language of conditions, amounts and effects, after checking: typed, with indices for names.
//!
//! [`parse`] reads the text, [`check`] gives it types and indices; both point inside the string
//! when something is wrong. Integers saturate, so no expression can overflow or panic.

pub mod check;
pub mod parse;
mod range;

pub use range::{Bounds, Ranges};

use super::calendar::DAY;
use super::model::{
    ActorIx, DateIx, FlagIx, IndicatorIx, InjectIx, NormIx, OptionIx, RedLineIx, RungIx,
};

/// An integer expression.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Int {
    /// A literal.
    Const(i64),
    /// An indicator's value.
    Indicator(IndicatorIx),
    /// The turn, from 1.
    Turn,
    /// Turns after this one.
    TurnsLeft,
    /// What the first holds against the second, 0 to 100.
    Grievance(ActorIx, ActorIx),
    /// What the first trusts the second, −100 to 100.
    Trust(ActorIx, ActorIx),
    /// Whole days until a named date; negative afterwards.
    DaysTo(DateIx),
    /// Minutes until a named date; negative afterwards.
    MinutesTo(DateIx),
    /// How often a norm has been broken.
    Breaches(NormIx),
    /// How much an actor's word counts, 0 to 100.
    Credibility(ActorIx),
    /// How often an option has been chosen.
    TimesChosen(OptionIx),
    /// Turns since an option was last chosen; 99 if never.
    SinceOption(OptionIx),
    /// Turns since an inject fired; 99 if never.
    SinceInject(InjectIx),
    /// One of two combined.
    Binary(Arithmetic, Box<(Int, Int)>),
}

/// How two integers combine.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Arithmetic {
    /// `+`
    Add,
    /// `-`
    Sub,
    /// `*`
    Mul,
    /// `min(…)`
    Min,
    /// `max(…)`
    Max,
}

impl Arithmetic {
    /// The result, saturating.
    pub fn apply(self, a: i64, b: i64) -> i64 {
        match self {
            Self::Add => a.saturating_add(b),
            Self::Sub => a.saturating_sub(b),
            Self::Mul => a.saturating_mul(b),
            Self::Min => a.min(b),
            Self::Max => a.max(b),
        }
    }
}

/// A condition.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Cond {
    /// `true` or `false`.
    Const(bool),
    /// A flag.
    Flag(FlagIx),
    /// An option has been chosen at least once.
    Chosen(OptionIx),
    /// An inject has fired.
    Fired(InjectIx),
    /// The crisis has stood on this rung or a higher one.
    Reached(RungIx),
    /// A red line has been crossed.
    Crossed(RedLineIx),
    /// A covert act of this option has been attributed.
    Attributed(OptionIx),
    /// This is the last turn.
    LastTurn,
    /// Two integers compared.
    Compare(Comparison, Box<(Int, Int)>),
    /// The crisis's rung compared with a rung.
    Rung(Comparison, RungIx),
    /// Both.
    And(Box<(Cond, Cond)>),
    /// Either.
    Or(Box<(Cond, Cond)>),
    /// The opposite.
    Not(Box<Cond>),
}

/// How two integers are compared.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Comparison {
    /// `==`
    Equal,
    /// `!=`
    NotEqual,
    /// `<`
    Less,
    /// `<=`
    AtMost,
    /// `>`
    Greater,
    /// `>=`
    AtLeast,
}

impl Comparison {
    /// The result.
    pub fn apply(self, a: i64, b: i64) -> bool {
        match self {
            Self::Equal => a == b,
            Self::NotEqual => a != b,
            Self::Less => a < b,
            Self::AtMost => a <= b,
            Self::Greater => a > b,
            Self::AtLeast => a >= b,
        }
    }
}

/// One change, when its condition holds. Amounts and conditions are read on the sealed state.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Effect {
    /// Asked first, if there is one.
    pub only_if: Option<Cond>,
    /// The change.
    pub change: Change,
}

/// What an effect changes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Change {
    /// Adds to an indicator.
    Indicator(IndicatorIx, Int),
    /// Sets or clears a flag; of two in one turn, setting wins.
    Flag(FlagIx, bool),
    /// Adds to a grievance.
    Grievance(ActorIx, ActorIx, Int),
    /// Adds to trust.
    Trust(ActorIx, ActorIx, Int),
    /// Adds to an actor's credibility.
    Credibility(ActorIx, Int),
    /// Attributes every open covert act of an option.
    Attribute(OptionIx),
    /// Breaks a norm once.
    Breach(NormIx),
}

/// What expressions can ask. The state answers for the rules; a seat's sight answers for a policy,
/// and then only with what the seat may know.
pub trait Facts {
    /// An indicator's value.
    fn indicator(&self, ix: IndicatorIx) -> i64;
    /// Whether a flag holds.
    fn flag(&self, ix: FlagIx) -> bool;
    /// The turn, from 1.
    fn turn(&self) -> i64;
    /// Turns after this one.
    fn turns_left(&self) -> i64;
    /// The crisis's rung.
    fn rung(&self) -> RungIx;
    /// The highest rung the crisis has stood on.
    fn highest_rung(&self) -> RungIx;
    /// What `from` holds against `to`.
    fn grievance(&self, from: ActorIx, to: ActorIx) -> i64;
    /// What `from` trusts `to`.
    fn trust(&self, from: ActorIx, to: ActorIx) -> i64;
    /// Minutes until a named date.
    fn minutes_to(&self, ix: DateIx) -> i64;
    /// How often a norm has been broken.
    fn breaches(&self, ix: NormIx) -> i64;
    /// How much an actor's word counts.
    fn credibility(&self, ix: ActorIx) -> i64;
    /// How often an option has been chosen, and turns since (99 if never).
    fn choice(&self, ix: OptionIx) -> (i64, i64);
    /// Turns since an inject fired, if it has.
    fn inject(&self, ix: InjectIx) -> Option<i64>;
    /// Whether a red line has been crossed.
    fn crossed(&self, ix: RedLineIx) -> bool;
    /// Whether a covert act of this option has been attributed.
    fn attributed(&self, ix: OptionIx) -> bool;
}

/// What `since(…)` says of what has never happened.
pub const NEVER: i64 = 99;

impl Int {
    /// The value.
    pub fn eval(&self, facts: &impl Facts) -> i64 {
        match self {
            Self::Const(value) => *value,
            Self::Indicator(ix) => facts.indicator(*ix),
            Self::Turn => facts.turn(),
            Self::TurnsLeft => facts.turns_left(),
            Self::Grievance(a, b) => facts.grievance(*a, *b),
            Self::Trust(a, b) => facts.trust(*a, *b),
            Self::DaysTo(ix) => facts.minutes_to(*ix).div_euclid(DAY),
            Self::MinutesTo(ix) => facts.minutes_to(*ix),
            Self::Breaches(ix) => facts.breaches(*ix),
            Self::Credibility(ix) => facts.credibility(*ix),
            Self::TimesChosen(ix) => facts.choice(*ix).0,
            Self::SinceOption(ix) => facts.choice(*ix).1,
            Self::SinceInject(ix) => facts.inject(*ix).unwrap_or(NEVER),
            Self::Binary(op, pair) => op.apply(pair.0.eval(facts), pair.1.eval(facts)),
        }
    }
}

impl Cond {
    /// Whether it holds.
    pub fn holds(&self, facts: &impl Facts) -> bool {
        match self {
            Self::Const(value) => *value,
            Self::Flag(ix) => facts.flag(*ix),
            Self::Chosen(ix) => facts.choice(*ix).0 > 0,
            Self::Fired(ix) => facts.inject(*ix).is_some(),
            Self::Reached(ix) => facts.highest_rung() >= *ix,
            Self::Crossed(ix) => facts.crossed(*ix),
            Self::Attributed(ix) => facts.attributed(*ix),
            Self::LastTurn => facts.turns_left() == 0,
            Self::Compare(op, pair) => op.apply(pair.0.eval(facts), pair.1.eval(facts)),
            Self::Rung(op, ix) => op.apply(facts.rung().0.into(), ix.0.into()),
            Self::And(pair) => pair.0.holds(facts) && pair.1.holds(facts),
            Self::Or(pair) => pair.0.holds(facts) || pair.1.holds(facts),
            Self::Not(inner) => !inner.holds(facts),
        }
    }
}

/// Whether an optional condition holds; one that is left out always does.
pub fn holds(cond: Option<&Cond>, facts: &impl Facts) -> bool {
    cond.is_none_or(|cond| cond.holds(facts))
}
