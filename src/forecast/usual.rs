//! What is usual: how likely each threshold is crossed, turn by turn, in games that nobody interferes with.

use std::sync::atomic::{AtomicBool, Ordering};

use rayon::prelude::*;

use super::estimate::Estimate;
use super::parts::in_tables;
use super::rollout::FORECAST;
use crate::policy::{LANES, Players, PolicyKind, SideBySide, seeds};
use crate::rules::{Cells, State, counted_from};
use crate::scenario::{Scenario, ThresholdIx};

/// What is usual of one threshold at the start of one turn's deliberation, in games that get there.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, serde::Serialize)]
pub struct UsualRisk {
    /// That it is crossed when the turn's orders are opened, or by the injects that follow.
    pub next_turn: Estimate,
    /// That it is crossed from then on by the end.
    pub end: Estimate,
}

/// What is usual in a scenario, everybody played by temperament.
#[derive(Clone, Debug, Default, PartialEq, Eq, serde::Serialize)]
pub struct UsualRisks {
    /// By turn, from the first; by threshold.
    turns: Vec<Vec<UsualRisk>>,
}

impl UsualRisks {
    /// What is usual in a scenario, from so many games. The same number gives the same figures. `None` if stopped.
    pub fn of(scenario: &Scenario, games: u32, stop: &AtomicBool) -> Option<Self> {
        let player = Players::new(scenario, |_| PolicyKind::Temperament);
        let start = State::start(scenario);
        let none = || {
            let thresholds = vec![UsualRisk::default(); scenario.ladder.thresholds.len()];
            Self { turns: vec![thresholds; scenario.last_turn() as usize] }
        };
        let parts: Option<Vec<Self>> = in_tables(&player, &start, games, |table, first, _| {
            let mut usual = none();
            table.restart(&start, seeds(FORECAST, first));
            table.begin();
            usual.count(table);
            (!stop.load(Ordering::Relaxed)).then_some(usual)
        })
        .collect();
        Some(parts?.iter().fold(none(), Self::plus))
    }

    /// What is usual of a threshold at the start of a turn's deliberation; nothing where no game came so far.
    pub fn at(&self, turn: u32, threshold: ThresholdIx) -> Option<UsualRisk> {
        let turn = self.turns.get((turn as usize).checked_sub(1)?)?;
        turn.get(threshold.at()).copied().filter(|usual| usual.end.runs > 0)
    }

    /// Plays games to their end.
    fn count(&mut self, table: &mut SideBySide<'_, '_, LANES>) {
        let scenario = table.scenario();
        let thresholds = ThresholdIx::all(scenario.ladder.thresholds.len());
        // By turn: whether each game was still on, and which thresholds it crossed.
        let mut course: Vec<([bool; LANES], Vec<[bool; LANES]>)> = Vec::new();
        for turn in 1..=scenario.last_turn() {
            if table.games().all_over() {
                break;
            }
            let on: [bool; LANES] = std::array::from_fn(|lane| !table.games().over(lane));
            table.play_turn(&[]);
            let since = counted_from(turn, false);
            let crossed = thresholds.clone().map(|ix| {
                let threshold = &scenario.ladder.thresholds[ix.at()];
                let met = table.plan().cells.met(ix);
                std::array::from_fn(|lane| {
                    let met = met.map_or(0, |cell| table.games().cell(cell, lane));
                    let rung = table.games().cell(Cells::RUNG, lane);
                    on[lane] && threshold.is_met(rung, met, since)
                })
            });
            course.push((on, crossed.collect()));
        }
        let mut later = vec![[false; LANES]; scenario.ladder.thresholds.len()];
        for (risks, (on, crossed)) in self.turns.iter_mut().zip(&course).rev() {
            for ((risk, crossed), later) in risks.iter_mut().zip(crossed).zip(&mut later) {
                for lane in (0..LANES).filter(|lane| on[*lane]) {
                    later[lane] |= crossed[lane];
                    risk.next_turn.count(crossed[lane]);
                    risk.end.count(later[lane]);
                }
            }
        }
    }

    fn plus(mut self, other: &Self) -> Self {
        let mine = self.turns.iter_mut().flatten();
        for (mine, theirs) in mine.zip(other.turns.iter().flatten()) {
            mine.next_turn = mine.next_turn.plus(theirs.next_turn);
            mine.end = mine.end.plus(theirs.end);
        }
        self
    }
}
