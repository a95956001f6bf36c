//! Changes that are collected first and made together, so that nobody gains by order.

use super::event::Event;
use super::plan::{CondRef, Effects, LaneSet, Plan, PlannedEffect};
use super::quantity::Cell;
use super::{Games, Log, Witness};
use crate::scenario::{NormIx, OptionIx};

/// Changes not yet made. Numbers add up; of what is set several times, the highest counts.
#[derive(Debug, Default)]
pub(super) struct Delta {
    /// What is to be added to each cell.
    sums: Vec<i64>,
    /// Cells that something is added to.
    touched: Vec<Cell>,
    /// What cells are set to.
    set: Vec<(Cell, i32)>,
    breaches: Vec<NormIx>,
    /// Options whose open covert acts are attributed.
    pub attributed: Vec<OptionIx>,
}

impl Delta {
    /// No changes to so many cells.
    pub fn of(cells: usize) -> Self {
        Self { sums: vec![0; cells], ..Self::default() }
    }

    /// Adds effects, with conditions as they have been asked and amounts read on the game as it is.
    pub fn collect<const L: usize>(
        &mut self,
        plan: &Plan,
        games: &Games<'_, L>,
        lane: usize,
        said: &[LaneSet],
        effects: &Effects,
    ) {
        self.collect_if(plan, games, lane, effects, |asked| said[asked.at()].holds_in(lane));
    }

    /// The same with conditions asked of the game as it is.
    pub fn collect_now<const L: usize>(
        &mut self,
        plan: &Plan,
        games: &Games<'_, L>,
        lane: usize,
        effects: &Effects,
    ) {
        self.collect_if(plan, games, lane, effects, |asked| {
            plan.conditions.holds(asked, games, lane)
        });
    }

    #[inline]
    fn collect_if<const L: usize>(
        &mut self,
        plan: &Plan,
        games: &Games<'_, L>,
        lane: usize,
        effects: &Effects,
        holds: impl Fn(CondRef) -> bool,
    ) {
        for (cell, by) in plan.sums_of(effects) {
            self.add(*cell, (*by).into());
        }
        for (asked, doing) in plan.others_of(effects) {
            if *asked != CondRef::ALWAYS && !holds(*asked) {
                continue;
            }
            match *doing {
                PlannedEffect::Add(cell, by) => self.add(cell, amount(by)),
                PlannedEffect::AddInt(cell, by) => {
                    self.add(cell, amount(plan.amount(by, games, lane)))
                }
                PlannedEffect::Set(cell, to) => self.set.push((cell, to)),
                PlannedEffect::SetInt(cell, to) => {
                    let to = plan.amount(to, games, lane);
                    self.set.push((cell, plan.bounded(cell, to)));
                }
                PlannedEffect::Attribute(option) => self.attributed.push(option),
                PlannedEffect::Breach(norm) => self.breaches.push(norm),
            }
        }
    }

    #[inline]
    fn add(&mut self, cell: Cell, by: i64) {
        self.sums[cell.at()] += by;
        self.touched.push(cell);
    }

    /// Makes the changes: sums first, then bounds. What is attributed is left to the caller.
    pub fn make<const L: usize>(
        &mut self,
        plan: &Plan,
        games: &mut Games<'_, L>,
        lane: usize,
        log: &mut Log<'_>,
    ) {
        if log.on() {
            self.touched.sort_unstable();
        }
        let seen = log.seen();
        for cell in self.touched.drain(..) {
            // A cell touched twice has nothing left to add the second time.
            let sum = std::mem::take(&mut self.sums[cell.at()]);
            let value = &mut games.cells[cell.at()][lane];
            let from = *value;
            let wanted = i64::from(from).saturating_add(sum);
            *value = plan.bounded(cell, wanted);
            let to = *value;
            if seen && i64::from(to) != wanted {
                log.show(|witness| witness.cut(cell, wanted, to.into()));
            }
            log.push_some(|| {
                let indicator = plan.cells.indicator_of(cell).filter(|_| from != to)?;
                Some(Event::Changed { indicator, from, to })
            });
        }
        log.show(Witness::carried_out);
        // Of what is set several times the highest is last, and stays.
        self.set.sort_unstable_by_key(|(_, to)| *to);
        for (cell, to) in self.set.drain(..) {
            games.cells[cell.at()][lane] = to;
        }
        for norm in self.breaches.drain(..) {
            let breaches = &mut games.cells[plan.cells.breaches(norm).at()][lane];
            *breaches = (*breaches + 1).min(u16::MAX.into());
            let breaches = u16::try_from(*breaches).unwrap_or(u16::MAX);
            log.push(|| Event::NormBroken { norm, breaches });
        }
    }
}

/// The amount of an effect, kept to what fits 32 bits either way: as many as a turn can have never leave
/// 64 bits together, so their order does not matter.
#[inline]
fn amount(value: i64) -> i64 {
    const MOST: i64 = i32::MAX as i64;
    value.clamp(-MOST, MOST)
}
