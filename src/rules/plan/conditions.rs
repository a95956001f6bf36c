//! Conditions compiled to comparisons of cells. Equal conditions are one, asked once for many games.

use std::collections::HashMap;

use super::figure;
use crate::rules::games::Games;
use crate::rules::quantity::{Cell, Cells};
use crate::scenario::expr::{Acted, Comparison};
use crate::scenario::{Cond, Int, OptionIx};

/// A condition of a [`Conditions`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct CondRef(u32);

impl CondRef {
    /// Holds always.
    pub const ALWAYS: Self = Self(0);

    /// As a position among all conditions.
    pub fn at(self) -> usize {
        self.0 as usize
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
enum CondNode {
    Const(bool),
    /// A cell's value is in bounds.
    Between(Cell, i32, i32),
    And(CondRef, CondRef),
    Or(CondRef, CondRef),
    Not(CondRef),
    /// A comparison of sums and products, asked as the file has it.
    Tree(usize),
}

/// All conditions of a plan, each after those it is made of.
#[derive(Clone, Debug)]
pub struct Conditions {
    nodes: Vec<CondNode>,
    known: HashMap<CondNode, CondRef>,
    trees: Vec<Cond>,
}

impl Conditions {
    pub(super) fn new() -> Self {
        let mut conditions = Self { nodes: Vec::new(), known: HashMap::new(), trees: Vec::new() };
        conditions.node(CondNode::Const(true));
        conditions
    }

    fn node(&mut self, node: CondNode) -> CondRef {
        if let Some(asked) = self.known.get(&node) {
            return *asked;
        }
        let asked = CondRef(u32::try_from(self.nodes.len()).unwrap_or(u32::MAX));
        self.nodes.push(node);
        self.known.insert(node, asked);
        asked
    }

    /// Whether a cell's value is from `low` to `high`.
    pub fn between(&mut self, cell: Cell, low: i64, high: i64) -> CondRef {
        if low > high || low > i32::MAX.into() || high < i32::MIN.into() {
            return self.node(CondNode::Const(false));
        }
        let fit = |value: i64| value.clamp(i32::MIN.into(), i32::MAX.into()) as i32;
        self.node(CondNode::Between(cell, fit(low), fit(high)))
    }

    /// Whether a cell's value is at least `low`.
    pub fn at_least(&mut self, cell: Cell, low: i64) -> CondRef {
        self.between(cell, low, i64::MAX)
    }

    /// Both.
    pub fn and(&mut self, a: CondRef, b: CondRef) -> CondRef {
        match (a, b) {
            (CondRef::ALWAYS, other) | (other, CondRef::ALWAYS) => other,
            (a, b) => self.node(CondNode::And(a, b)),
        }
    }

    /// Any of them.
    pub fn any(&mut self, all: impl IntoIterator<Item = CondRef>) -> CondRef {
        let first = all.into_iter().reduce(|a, b| self.node(CondNode::Or(a, b)));
        first.unwrap_or_else(|| self.node(CondNode::Const(false)))
    }

    /// The opposite.
    pub fn not(&mut self, asked: CondRef) -> CondRef {
        self.node(CondNode::Not(asked))
    }

    /// An optional condition; one that is left out always holds.
    pub(super) fn optional(&mut self, cells: &Cells, cond: Option<&Cond>) -> CondRef {
        cond.map_or(CondRef::ALWAYS, |cond| self.cond(cells, cond))
    }

    /// A condition of the scenario.
    pub(super) fn cond(&mut self, cells: &Cells, cond: &Cond) -> CondRef {
        match cond {
            Cond::Const(value) => self.node(CondNode::Const(*value)),
            Cond::Is(quantity) => self.at_least(cells.of_quantity(*quantity), 1),
            Cond::Reached(ix) => self.at_least(Cells::HIGHEST, ix.0.into()),
            Cond::LastTurn => self.between(Cells::TURNS_LEFT, 0, 0),
            Cond::Rung(op, ix) => self.compare(*op, Cells::RUNG, ix.0.into()),
            Cond::Compare(op, pair) => match (cell_of(cells, &pair.0), figure(&pair.1)) {
                (Some(cell), Some(value)) => self.compare(*op, cell, value),
                _ => match truths(pair) {
                    (Some(first), 1..=MOST_CASES) => {
                        let first = first.clone();
                        self.in_two_cases(cells, *op, pair, &first)
                    }
                    _ => {
                        self.trees.push(cond.clone());
                        self.node(CondNode::Tree(self.trees.len() - 1))
                    }
                },
            },
            Cond::And(pair) => {
                let a = self.cond(cells, &pair.0);
                let b = self.cond(cells, &pair.1);
                self.and(a, b)
            }
            Cond::Or(pair) => {
                let a = self.cond(cells, &pair.0);
                let b = self.cond(cells, &pair.1);
                self.any([a, b])
            }
            Cond::Not(inner) => {
                let inner = self.cond(cells, inner);
                self.not(inner)
            }
            Cond::Acted(acted) => self.acted(cells, acted),
        }
    }

    /// A comparison in which `truth(…)` counts: where that holds, and where not, so that what is left may be a cell
    /// and a figure.
    fn in_two_cases(
        &mut self,
        cells: &Cells,
        op: Comparison,
        pair: &(Int, Int),
        truth: &Cond,
    ) -> CondRef {
        let when = self.cond(cells, truth);
        let cases = [(when, 1), (self.not(when), 0)].map(|(when, value)| {
            let settled = [&pair.0, &pair.1].map(|int| settled(int, truth, value));
            let compared = self.cond(cells, &Cond::Compare(op, Box::new(settled.into())));
            self.and(when, compared)
        });
        self.any(cases)
    }

    fn acted(&mut self, cells: &Cells, Acted { acts, ago, .. }: &Acted) -> CondRef {
        let since = |ix: &OptionIx| cells.since_option(*ix);
        let each: Vec<_> = acts.iter().map(|ix| self.between(since(ix), *ago, *ago)).collect();
        self.any(each)
    }

    fn compare(&mut self, op: Comparison, cell: Cell, value: i64) -> CondRef {
        match op {
            Comparison::Equal => self.between(cell, value, value),
            Comparison::NotEqual => {
                let equal = self.between(cell, value, value);
                self.not(equal)
            }
            Comparison::Less => self.between(cell, i64::MIN, value.saturating_sub(1)),
            Comparison::AtMost => self.between(cell, i64::MIN, value),
            Comparison::Greater => self.between(cell, value.saturating_add(1), i64::MAX),
            Comparison::AtLeast => self.at_least(cell, value),
        }
    }

    /// These and all they are made of, ready to be asked together.
    pub fn closed(&self, wanted: impl IntoIterator<Item = CondRef>) -> Closed {
        let mut needed = vec![false; self.nodes.len()];
        wanted.into_iter().for_each(|asked| needed[asked.at()] = true);
        for at in (0..self.nodes.len()).rev().filter(|at| needed[*at]).collect::<Vec<_>>() {
            self.need(at, &mut needed);
        }
        let mut closed = Closed::default();
        for (at, node) in self.nodes.iter().enumerate().filter(|(at, _)| needed[*at]) {
            let asked = CondRef(at as u32);
            closed.add(asked, *node);
        }
        closed
    }

    fn need(&self, at: usize, needed: &mut [bool]) {
        needed[at] = true;
        match self.nodes[at] {
            CondNode::And(a, b) | CondNode::Or(a, b) => {
                self.need(a.at(), needed);
                self.need(b.at(), needed);
            }
            CondNode::Not(a) => self.need(a.at(), needed),
            CondNode::Const(_) | CondNode::Between(..) | CondNode::Tree(_) => {}
        }
    }

    /// Whether a condition holds in one of the games, now.
    pub fn holds<const L: usize>(&self, asked: CondRef, games: &Games<'_, L>, lane: usize) -> bool {
        match self.nodes[asked.at()] {
            CondNode::Const(value) => value,
            CondNode::Between(cell, low, high) => {
                let value = games.cells[cell.at()][lane];
                low <= value && value <= high
            }
            CondNode::And(a, b) => self.holds(a, games, lane) && self.holds(b, games, lane),
            CondNode::Or(a, b) => self.holds(a, games, lane) || self.holds(b, games, lane),
            CondNode::Not(a) => !self.holds(a, games, lane),
            CondNode::Tree(at) => self.trees[at].holds(&games.facts(lane)),
        }
    }

    /// Asks conditions of a closed list in all games; what they say is written where they stand.
    pub fn ask<const L: usize>(
        &self,
        closed: &Closed,
        games: &Games<'_, L>,
        said: &mut Vec<LaneSet>,
    ) {
        said.resize(self.nodes.len(), LaneSet::NOWHERE);
        for (asked, cell, low, high) in &closed.compared {
            let values = &games.cells[cell.at()];
            said[asked.at()] = LaneSet::of(values.map(|value| (*low <= value) & (value <= *high)));
        }
        said[CondRef::ALWAYS.at()] = LaneSet(u32::MAX);
        for (asked, at) in &closed.trees {
            let holds = |lane| self.trees[*at].holds(&games.facts(lane));
            said[asked.at()] = LaneSet::of::<L>(std::array::from_fn(holds));
        }
        for joined in &closed.joined {
            let [a, b] = joined.of.map(|asked| said[asked.at()].0 ^ joined.inner);
            said[joined.asked.at()] = LaneSet((a & b) ^ joined.outer);
        }
    }
}

/// Conditions that are asked together: first those that need no others.
#[derive(Clone, Debug, Default)]
pub struct Closed {
    compared: Vec<(CondRef, Cell, i32, i32)>,
    trees: Vec<(CondRef, usize)>,
    joined: Vec<Joined>,
}

/// A condition made of two others, in one form, so that asking needs no jump: both, each turned over by `inner`, and
/// what comes of it by `outer`. Either is that neither does not hold.
#[derive(Clone, Copy, Debug)]
struct Joined {
    asked: CondRef,
    of: [CondRef; 2],
    inner: u32,
    outer: u32,
}

impl Closed {
    /// What it is made of is there already.
    fn add(&mut self, asked: CondRef, node: CondNode) {
        let (yes, not) = (0, u32::MAX);
        let (of, inner, outer) = match node {
            CondNode::Between(cell, low, high) => {
                self.compared.push((asked, cell, low, high));
                return;
            }
            CondNode::Tree(at) => {
                self.trees.push((asked, at));
                return;
            }
            CondNode::And(a, b) => ([a, b], yes, yes),
            CondNode::Or(a, b) => ([a, b], not, not),
            CondNode::Not(a) => ([a, a], yes, not),
            CondNode::Const(value) => ([CondRef::ALWAYS; 2], yes, if value { yes } else { not }),
        };
        self.joined.push(Joined { asked, of, inner, outer });
    }
}

/// In which games a condition holds: one bit for each, so that what all conditions say fits into the
/// nearest memory. Bits of games that are not there mean nothing; nor does the lowest, which is left free
/// since a compiler then treats all games alike, and at once.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct LaneSet(u32);

impl LaneSet {
    /// In none of them.
    pub const NOWHERE: Self = Self(0);

    /// In both.
    #[inline]
    pub fn and(self, other: Self) -> Self {
        Self(self.0 & other.0)
    }

    /// In either.
    #[inline]
    pub fn or(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// Of up to 31 games.
    #[inline]
    pub fn of<const L: usize>(holds: [bool; L]) -> Self {
        let bits: [u32; L] = std::array::from_fn(|lane| if holds[lane] { 2 << lane } else { 0 });
        Self(bits.iter().fold(0, |all, bit| all | bit))
    }

    /// Whether it holds in this game.
    #[inline]
    pub fn holds_in(self, lane: usize) -> bool {
        self.0 & (2 << lane) != 0
    }

    /// Whether it holds in one of `L` games.
    #[inline]
    pub fn anywhere<const L: usize>(self) -> bool {
        self.0 << (31 - L) >> (32 - L) != 0
    }

    /// The games, of `L`, in which it holds.
    #[inline]
    pub fn games<const L: usize>(self) -> impl Iterator<Item = usize> {
        let mut bits = self.0 << (31 - L) >> (32 - L);
        std::iter::from_fn(move || {
            let lane = bits.trailing_zeros();
            bits &= bits.wrapping_sub(1);
            (lane < 32).then_some(lane as usize)
        })
    }

    /// Multiplies values where it holds, without a jump: elsewhere by 1, which changes no bit.
    #[inline]
    pub fn times<const L: usize>(self, times: f64, values: &mut [f64; L]) {
        const ONE: u64 = 1.0_f64.to_bits();
        let moves = ONE ^ times.to_bits();
        for (lane, value) in values.iter_mut().enumerate() {
            *value *= f64::from_bits(ONE ^ (moves & self.mask(lane)));
        }
    }

    /// All bits where it holds in this game, else none, to choose between two numbers without a jump.
    #[inline]
    pub fn mask(self, lane: usize) -> u64 {
        if self.0 & (2 << lane) != 0 { u64::MAX } else { 0 }
    }
}

/// The cell of an amount, if it is a single value that fits one.
fn cell_of(cells: &Cells, int: &Int) -> Option<Cell> {
    match int {
        Int::Of(quantity) => cells.holds(*quantity).then(|| cells.of_quantity(*quantity)),
        Int::Const(_) | Int::Binary(..) | Int::Truth(_) => None,
    }
}

/// The most of `truth(…)` in a comparison that is taken apart: each doubles its cases.
const MOST_CASES: usize = 3;

/// The first `truth(…)` of a comparison, and how many there are.
fn truths(pair: &(Int, Int)) -> (Option<&Cond>, usize) {
    let (mut all, mut left) = (Vec::new(), vec![&pair.1, &pair.0]);
    while let Some(int) = left.pop() {
        match int {
            Int::Truth(cond) => all.push(&**cond),
            Int::Binary(_, pair) => left.extend([&pair.1, &pair.0]),
            Int::Const(_) | Int::Of(_) => {}
        }
    }
    (all.first().copied(), all.len())
}

/// An amount with this value for one `truth(…)`.
fn settled(int: &Int, truth: &Cond, value: i64) -> Int {
    match int {
        Int::Truth(cond) if **cond == *truth => Int::Const(value),
        Int::Binary(op, pair) => {
            let [a, b] = [&pair.0, &pair.1].map(|int| settled(int, truth, value));
            Int::Binary(*op, Box::new((a, b)))
        }
        other => other.clone(),
    }
}
