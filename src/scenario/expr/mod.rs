//! The language of conditions, amounts and effects, after checking: typed, with indices for names.
//!
//! [`parse`] reads the text, [`check`] gives it types and indices; both point inside the string
//! when something is wrong. Integers saturate, so no expression can overflow or panic.

pub mod check;
mod manual;
pub mod mend;
pub mod parse;
mod parts;
mod range;
mod satisfy;

pub use manual::{ManualRow, manual};
pub use parts::{CondPart, Joint};
pub use range::{Bounds, Ranges};

use super::ix::{NormIx, OptionIx, RungIx};
use super::thing::{Quantity, Thing};

/// An integer expression.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Int {
    /// A literal.
    Const(i64),
    /// A quantity's value.
    Of(Quantity),
    /// One of two combined.
    Binary(Arithmetic, Box<(Int, Int)>),
    /// `truth(…)`: 1 if a condition holds, else 0.
    Truth(Box<Cond>),
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
    /// `/`, rounded down; by 0 it is 0.
    Div,
    /// `percent(…)`, rounded half up.
    Percent,
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
            Self::Div => divided(a, b),
            Self::Percent => percent(a, b),
            Self::Min => a.min(b),
            Self::Max => a.max(b),
        }
    }
}

/// Rounded down; by 0 it is 0.
fn divided(a: i64, b: i64) -> i64 {
    let Some(quotient) = a.checked_div(b) else { return if b == 0 { 0 } else { i64::MAX } };
    let below = a % b != 0 && (a < 0) != (b < 0);
    quotient - i64::from(below)
}

/// So many percent, rounded half up.
pub(super) fn percent(of: i64, percent: i64) -> i64 {
    let exact = (i128::from(of) * i128::from(percent) + 50).div_euclid(100);
    exact.clamp(i64::MIN.into(), i64::MAX.into()) as i64
}

/// A condition.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Cond {
    /// `true` or `false`.
    Const(bool),
    /// A quantity is more than 0: a flag holds, an option has been chosen, an inject has fired.
    Is(Quantity),
    /// The crisis has stood on this rung or a higher one.
    Reached(RungIx),
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
    /// Some act was carried out in one turn.
    Acted(Box<Acted>),
}

/// Asks whether one of some options was carried out in the turn whose orders were opened last.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Acted {
    /// The kind of act, if it was asked of a kind: free moves of that kind join it.
    pub kind: Option<&'static str>,
    /// The options.
    pub acts: Vec<OptionIx>,
    /// How many turns ago that turn is where it is asked: 0 once this turn's orders are opened, 1 before.
    pub ago: i64,
}

/// Something an expression reads: a single name, a function of names, or a comparison.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Read {
    /// An amount.
    Int(Int),
    /// A condition.
    Cond(Cond),
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
    /// What holds when this does not.
    #[must_use]
    pub fn opposite(self) -> Self {
        match self {
            Self::Equal => Self::NotEqual,
            Self::NotEqual => Self::Equal,
            Self::Less => Self::AtLeast,
            Self::AtMost => Self::Greater,
            Self::Greater => Self::AtMost,
            Self::AtLeast => Self::Less,
        }
    }

    /// What holds with the two exchanged.
    #[must_use]
    pub fn mirrored(self) -> Self {
        match self {
            Self::Equal | Self::NotEqual => self,
            Self::Less => Self::Greater,
            Self::AtMost => Self::AtLeast,
            Self::Greater => Self::Less,
            Self::AtLeast => Self::AtMost,
        }
    }

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
    /// Adds to a quantity.
    Add(Quantity, Int),
    /// Sets a quantity, such as a flag to 1 or to 0; of several in one step, the highest counts.
    Set(Quantity, Int),
    /// Attributes every open covert act of an option.
    Attribute(OptionIx),
    /// Breaks a norm once.
    Breach(NormIx),
}

impl Acted {
    /// The first of its options that was carried out then.
    pub fn done(&self, facts: &impl Facts) -> Option<OptionIx> {
        let done = |ix: &OptionIx| facts.value(Quantity::SinceOption(*ix)) == self.ago;
        self.acts.iter().copied().find(done)
    }
}

/// What expressions can ask. The state answers for the rules; a seat's sight answers for a policy,
/// and then only with what the seat may know.
pub trait Facts {
    /// A quantity's value; of what is yes or no, 0 or more.
    fn value(&self, quantity: Quantity) -> i64;
}

/// What `since(…)` says of what has never happened.
pub const NEVER: i64 = 99;

impl Int {
    /// The value.
    pub fn eval(&self, facts: &impl Facts) -> i64 {
        match self {
            Self::Const(value) => *value,
            Self::Of(quantity) => facts.value(*quantity),
            Self::Binary(op, pair) => op.apply(pair.0.eval(facts), pair.1.eval(facts)),
            Self::Truth(cond) => cond.holds(facts).into(),
        }
    }

    /// Comes by every quantity it reads.
    pub fn quantities(&self, meet: &mut dyn FnMut(Quantity)) {
        match self {
            Self::Const(_) => {}
            Self::Of(quantity) => meet(*quantity),
            Self::Binary(_, pair) => {
                pair.0.quantities(meet);
                pair.1.quantities(meet);
            }
            Self::Truth(cond) => cond.quantities(meet),
        }
    }

    /// Whether it asks about a thing.
    pub fn reads(&self, thing: Thing) -> bool {
        match self {
            Self::Const(_) => false,
            Self::Of(quantity) => quantity.about().contains(&Some(thing)),
            Self::Binary(_, pair) => pair.0.reads(thing) || pair.1.reads(thing),
            Self::Truth(cond) => cond.reads(thing),
        }
    }
}

impl Cond {
    /// Whether it holds.
    pub fn holds(&self, facts: &impl Facts) -> bool {
        match self {
            Self::Const(value) => *value,
            Self::Is(quantity) => facts.value(*quantity) > 0,
            Self::Reached(ix) => facts.value(Quantity::Highest) >= ix.0.into(),
            Self::LastTurn => facts.value(Quantity::TurnsLeft) == 0,
            Self::Compare(op, pair) => op.apply(pair.0.eval(facts), pair.1.eval(facts)),
            Self::Rung(op, ix) => op.apply(facts.value(Quantity::Rung), ix.0.into()),
            Self::And(pair) => pair.0.holds(facts) && pair.1.holds(facts),
            Self::Or(pair) => pair.0.holds(facts) || pair.1.holds(facts),
            Self::Not(inner) => !inner.holds(facts),
            Self::Acted(acted) => acted.done(facts).is_some(),
        }
    }

    /// Comes by every quantity it reads.
    pub fn quantities(&self, meet: &mut dyn FnMut(Quantity)) {
        match self {
            Self::Const(_) => {}
            Self::Is(quantity) => meet(*quantity),
            Self::Reached(_) => meet(Quantity::Highest),
            Self::LastTurn => meet(Quantity::TurnsLeft),
            Self::Rung(..) => meet(Quantity::Rung),
            Self::Compare(_, pair) => {
                pair.0.quantities(meet);
                pair.1.quantities(meet);
            }
            Self::And(pair) | Self::Or(pair) => {
                pair.0.quantities(meet);
                pair.1.quantities(meet);
            }
            Self::Not(inner) => inner.quantities(meet),
            Self::Acted(acted) => acted.acts.iter().for_each(|ix| meet(Quantity::TimesChosen(*ix))),
        }
    }

    /// Whether it asks about acts of a kind.
    pub(super) fn asks_kinds(&self) -> bool {
        match self {
            Self::And(pair) | Self::Or(pair) => pair.0.asks_kinds() || pair.1.asks_kinds(),
            Self::Not(inner) => inner.asks_kinds(),
            Self::Acted(acted) => acted.kind.is_some(),
            _ => false,
        }
    }

    /// Has whatever asks whether acts of a kind were done ask about one more option of that kind.
    pub(super) fn join_kind(&mut self, kind: &str, option: OptionIx) {
        match self {
            Self::And(pair) | Self::Or(pair) => {
                pair.0.join_kind(kind, option);
                pair.1.join_kind(kind, option);
            }
            Self::Not(inner) => inner.join_kind(kind, option),
            Self::Acted(acted) if acted.kind == Some(kind) => acted.acts.push(option),
            _ => {}
        }
    }

    /// Has whatever asks whether acts of a kind were done leave these options out.
    pub(super) fn leave_out(&mut self, options: &impl Fn(OptionIx) -> bool) {
        match self {
            Self::And(pair) | Self::Or(pair) => {
                pair.0.leave_out(options);
                pair.1.leave_out(options);
            }
            Self::Not(inner) => inner.leave_out(options),
            Self::Acted(acted) if acted.kind.is_some() => acted.acts.retain(|ix| !options(*ix)),
            _ => {}
        }
    }

    /// Whether it asks about a thing.
    pub fn reads(&self, thing: Thing) -> bool {
        match self {
            Self::Const(_) | Self::LastTurn => false,
            Self::Is(quantity) => quantity.about().contains(&Some(thing)),
            Self::Reached(ix) | Self::Rung(_, ix) => thing == Thing::Rung(*ix),
            Self::Compare(_, pair) => pair.0.reads(thing) || pair.1.reads(thing),
            Self::And(pair) | Self::Or(pair) => pair.0.reads(thing) || pair.1.reads(thing),
            Self::Not(inner) => inner.reads(thing),
            Self::Acted(acted) => acted.acts.iter().any(|ix| thing == Thing::Option(*ix)),
        }
    }
}

/// Whether an optional condition holds; one that is left out always does.
pub fn holds(cond: Option<&Cond>, facts: &impl Facts) -> bool {
    cond.is_none_or(|cond| cond.holds(facts))
}
