//! What values an expression can take at all, from the types alone: finds `turn > 9` in a game of
//! seven turns.

use std::collections::HashMap;

use super::{Arithmetic, Comparison, Cond, Int};
use crate::scenario::calendar::DAY;
use crate::scenario::ix::DateIx;
use crate::scenario::thing::Quantity;

/// Lowest and highest value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Bounds {
    /// Lowest.
    pub low: i64,
    /// Highest.
    pub high: i64,
}

impl Bounds {
    /// Any value at all.
    pub const ANY: Self = Self { low: i64::MIN, high: i64::MAX };

    /// Bounds that include both.
    pub fn new(low: i64, high: i64) -> Self {
        Self { low, high }
    }
}

/// The ranges of what a scenario's expressions read.
#[derive(Clone, Debug, Default)]
pub struct Ranges {
    /// Of each indicator: lowest and highest.
    pub indicators: Vec<(i64, i64)>,
    /// Number of turns, the aftermath among them.
    pub turns: i64,
    /// Whether the last of them is the aftermath.
    pub aftermath: bool,
    /// The one turn that is asked about; any turn when left out.
    pub turn: Option<i64>,
    /// Minutes from turn 1 to each turn.
    pub passed: Vec<i64>,
    /// Minutes from turn 1 to each named date; `None` if nobody knows.
    pub dates: Vec<Option<i64>>,
    /// The most that each actor's budget holds; 0 without one.
    pub budgets: Vec<i64>,
    /// Number of rungs.
    pub rungs: i64,
    /// Narrower bounds of what is known better than by its type.
    pub known: HashMap<Quantity, Bounds>,
}

impl Ranges {
    /// The same in one turn.
    #[must_use]
    pub fn in_turn(mut self, turn: u32) -> Self {
        self.turn = Some(turn.into());
        self
    }

    /// Turns that are asked about.
    pub fn turn(&self) -> Bounds {
        self.turn.map_or(Bounds::new(1, self.turns), |turn| Bounds::new(turn, turn))
    }

    fn last_with_orders(&self) -> i64 {
        self.turns - i64::from(self.aftermath)
    }

    /// Turns with orders after those.
    pub fn turns_left(&self) -> Bounds {
        let (turn, last) = (self.turn(), self.last_with_orders());
        Bounds::new((last - turn.high).max(0), (last - turn.low).max(0))
    }

    /// Whole days until a date.
    pub fn days_to(&self, date: DateIx) -> Bounds {
        let Bounds { low, high } = self.minutes_to(date);
        Bounds::new(low.div_euclid(DAY), high.div_euclid(DAY))
    }

    /// Minutes until a date.
    pub fn minutes_to(&self, date: DateIx) -> Bounds {
        let Some(first) = self.dates[date.at()] else { return Bounds::ANY };
        let turn = self.turn();
        let minutes = |turn: i64| {
            let at = usize::try_from(turn - 1).unwrap_or(0);
            first - self.passed.get(at).or(self.passed.last()).copied().unwrap_or(0)
        };
        Bounds::new(minutes(turn.high), minutes(turn.low))
    }

    /// The values a quantity can have.
    pub fn quantity(&self, quantity: Quantity) -> Bounds {
        self.known.get(&quantity).copied().unwrap_or_else(|| quantity.bounds(self))
    }

    /// The values an amount can take.
    pub fn of(&self, int: &Int) -> Bounds {
        match int {
            Int::Const(value) => Bounds::new(*value, *value),
            Int::Of(quantity) => self.quantity(*quantity),
            Int::Binary(op, pair) => combine(*op, self.of(&pair.0), self.of(&pair.1)),
            Int::Truth(cond) => match self.settled(cond) {
                Some(value) => Bounds::new(value.into(), value.into()),
                None => Bounds::new(0, 1),
            },
        }
    }

    /// `Some` if a condition always or never holds, whatever happens in the game.
    pub fn settled(&self, cond: &Cond) -> Option<bool> {
        match cond {
            Cond::Const(value) => Some(*value),
            Cond::Compare(op, pair) => compare(*op, self.of(&pair.0), self.of(&pair.1)),
            Cond::LastTurn => {
                let (turn, end) = (self.turn(), self.last_with_orders());
                let (last, first) = (turn.low >= end, turn.high < end);
                if last { Some(true) } else { first.then_some(false) }
            }
            Cond::Rung(op, ix) => {
                let rung = i64::from(ix.0);
                compare(*op, self.quantity(Quantity::Rung), Bounds::new(rung, rung))
            }
            Cond::Is(quantity) => {
                compare(Comparison::Greater, self.quantity(*quantity), Bounds::new(0, 0))
            }
            Cond::Reached(ix) => {
                let (rung, stood) = (i64::from(ix.0), self.known.get(&Quantity::Highest)?);
                compare(Comparison::AtLeast, *stood, Bounds::new(rung, rung))
            }
            Cond::Acted(acted) => {
                let never = |ix| self.quantity(Quantity::TimesChosen(ix)).high == 0;
                (!acted.acts.is_empty() && acted.acts.iter().all(|ix| never(*ix))).then_some(false)
            }
            Cond::And(pair) => match (self.settled(&pair.0), self.settled(&pair.1)) {
                (Some(false), _) | (_, Some(false)) => Some(false),
                (Some(true), Some(true)) => Some(true),
                _ => None,
            },
            Cond::Or(pair) => match (self.settled(&pair.0), self.settled(&pair.1)) {
                (Some(true), _) | (_, Some(true)) => Some(true),
                (Some(false), Some(false)) => Some(false),
                _ => None,
            },
            Cond::Not(inner) => self.settled(inner).map(|value| !value),
        }
    }
}

fn combine(op: Arithmetic, a: Bounds, b: Bounds) -> Bounds {
    let within = |value: &i64| (b.low..=b.high).contains(value);
    // Between these, each operation grows or shrinks all the way. A quotient does so on either side of 0.
    let turns = [-1, 0, 1].into_iter().filter(|_| op == Arithmetic::Div).filter(within);
    let seconds = turns.chain([b.low, b.high]);
    let values = seconds.flat_map(|y| [op.apply(a.low, y), op.apply(a.high, y)]);
    let (low, high) =
        values.fold((i64::MAX, i64::MIN), |(low, high), value| (low.min(value), high.max(value)));
    Bounds::new(low, high)
}

fn compare(op: Comparison, a: Bounds, b: Bounds) -> Option<bool> {
    let (always, never) = match op {
        Comparison::Less => (a.high < b.low, a.low >= b.high),
        Comparison::AtMost => (a.high <= b.low, a.low > b.high),
        Comparison::Greater => (a.low > b.high, a.high <= b.low),
        Comparison::AtLeast => (a.low >= b.high, a.high < b.low),
        Comparison::Equal => (a.low == a.high && a == b, a.high < b.low || b.high < a.low),
        Comparison::NotEqual => (a.high < b.low || b.high < a.low, a.low == a.high && a == b),
    };
    if always {
        Some(true)
    } else if never {
        Some(false)
    } else {
        None
    }
}
