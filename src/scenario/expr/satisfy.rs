//! Whether a condition can hold at all: parts that read the same value are held against each other, so that
//! `turn > 2 and turn < 2` is found.

use super::{Bounds, Comparison, Cond, Int, Ranges};
use crate::scenario::thing::Quantity;

/// How many choices between two parts are followed into each other: a chain of so many `or`s fits a small stack.
const DEEPEST: usize = 64;

/// Steps of one search; a condition that takes more can hold, for all we know.
const MOST_STEPS: usize = 4_000;

impl Ranges {
    /// Whether a condition can hold, or with `wanted: false` fail to hold. What can't be settled can do both.
    pub fn can(&self, cond: &Cond, wanted: bool) -> bool {
        self.can_all(&[(cond, wanted)])
    }

    /// Whether all of these can be as wanted at the same time.
    pub fn can_all(&self, wanted: &[(&Cond, bool)]) -> bool {
        Supposing { ranges: self, steps: MOST_STEPS, depth: 0 }
            .can(wanted.to_vec(), Supposed::default())
    }
}

struct Supposing<'r> {
    ranges: &'r Ranges,
    steps: usize,
    depth: usize,
}

/// What has been supposed so far.
#[derive(Clone, Default)]
struct Supposed<'c> {
    /// Amounts with what is left of their bounds, and values that they don't have.
    amounts: Vec<(Int, Bounds, Vec<i64>)>,
    /// What else holds, or does not.
    others: Vec<(&'c Cond, bool)>,
}

impl<'c> Supposing<'_> {
    fn can(&mut self, mut todo: Vec<(&'c Cond, bool)>, mut supposed: Supposed<'c>) -> bool {
        while let Some((cond, wanted)) = todo.pop() {
            self.steps = self.steps.saturating_sub(1);
            if self.steps == 0 {
                return true;
            }
            match (cond, wanted) {
                (Cond::Not(inner), _) => todo.push((inner, !wanted)),
                (Cond::And(pair), true) | (Cond::Or(pair), false) => {
                    todo.extend([(&pair.0, wanted), (&pair.1, wanted)]);
                }
                (Cond::And(pair), false) | (Cond::Or(pair), true) => {
                    if self.depth == DEEPEST {
                        return true;
                    }
                    self.depth += 1;
                    let either = [&pair.0, &pair.1].into_iter().any(|one| {
                        let mut todo = todo.clone();
                        todo.push((one, wanted));
                        self.can(todo, supposed.clone())
                    });
                    self.depth -= 1;
                    return either;
                }
                _ if !self.suppose(cond, wanted, &mut supposed) => return false,
                _ => {}
            }
        }
        true
    }

    /// Supposes one more thing; `false` if that can't be.
    fn suppose(&self, cond: &'c Cond, wanted: bool, supposed: &mut Supposed<'c>) -> bool {
        if self.ranges.settled(cond) == Some(!wanted) {
            return false;
        }
        let compared = match cond {
            Cond::Is(quantity) => Some((Int::Of(*quantity), Comparison::Greater, 0)),
            Cond::Reached(ix) => {
                Some((Int::Of(Quantity::Highest), Comparison::AtLeast, ix.0.into()))
            }
            Cond::Rung(op, ix) => Some((Int::Of(Quantity::Rung), *op, ix.0.into())),
            Cond::Compare(op, pair) => match &**pair {
                (amount, Int::Const(value)) => Some((amount.clone(), *op, *value)),
                (Int::Const(value), amount) => Some((amount.clone(), op.mirrored(), *value)),
                _ => None,
            },
            _ => None,
        };
        match compared {
            Some((amount, op, value)) => {
                let op = if wanted { op } else { op.opposite() };
                self.narrow(amount, op, value, supposed)
            }
            None if supposed.others.contains(&(cond, !wanted)) => false,
            None => {
                supposed.others.push((cond, wanted));
                true
            }
        }
    }

    /// Narrows what an amount can be; `false` if nothing is left.
    fn narrow(&self, amount: Int, op: Comparison, value: i64, supposed: &mut Supposed<'c>) -> bool {
        let at = supposed.amounts.iter().position(|(known, ..)| *known == amount);
        let at = at.unwrap_or_else(|| {
            let bounds = self.ranges.of(&amount);
            supposed.amounts.push((amount, bounds, Vec::new()));
            supposed.amounts.len() - 1
        });
        let (_, bounds, without) = &mut supposed.amounts[at];
        match op {
            Comparison::Equal => {
                bounds.low = bounds.low.max(value);
                bounds.high = bounds.high.min(value);
            }
            Comparison::NotEqual => without.push(value),
            Comparison::Less => bounds.high = bounds.high.min(value.saturating_sub(1)),
            Comparison::AtMost => bounds.high = bounds.high.min(value),
            Comparison::Greater => bounds.low = bounds.low.max(value.saturating_add(1)),
            Comparison::AtLeast => bounds.low = bounds.low.max(value),
        }
        while bounds.low <= bounds.high && without.contains(&bounds.low) {
            bounds.low += 1;
        }
        while bounds.low <= bounds.high && without.contains(&bounds.high) {
            bounds.high -= 1;
        }
        bounds.low <= bounds.high
    }
}
