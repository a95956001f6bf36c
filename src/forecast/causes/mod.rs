//! Why a risk changed over a turn, as one viewer can know it: what was chosen, luck, the clock, lines and
//! agreements, and the rest.
//!
//! The turn is played again from what the viewer knew, first with everybody holding, then with one cause after
//! the other let in, in an order drawn anew for every few plays: Shapley's value by sampling orders. Every
//! world has the same luck in all that is not let in.

mod seen;

use std::sync::atomic::{AtomicBool, Ordering};

use rayon::prelude::*;

use super::difference::Difference;
use super::estimate::Estimate;
use super::parts::in_parts;
use super::rollout::{FORECAST, Headline, OnePlay, Risk, several};
use super::survey::MeanChange;
use crate::policy::{LANES, Players, SideBySide};
use crate::rules::{Cells, Luck, Ruling, STRATA, Trail, counted_from, mix};
use crate::scenario::{PartyIx, Quantity, Scenario, ThresholdIx, Tone};
use seen::JoiningCause;
pub use seen::{Cause, SeenTurn};

/// How much of a change a cause brought.
#[derive(Clone, Copy, Debug, PartialEq, serde::Serialize)]
pub struct CausePart {
    /// What.
    pub cause: Cause,
    /// Its part, with a 95% interval.
    pub part: Difference,
}

/// The change of one risk over a turn, and its causes. [`RiskChange::parts`] and [`RiskChange::rest`] add up to the
/// change.
#[derive(Clone, Debug, PartialEq, serde::Serialize)]
pub struct RiskChange {
    /// Of what.
    pub what: Headline,
    /// When the turn began.
    pub before: Estimate,
    /// When it was over and the next one's injects were given. A threshold that the turn itself crossed counts
    /// as crossed by the end.
    pub after: Estimate,
    /// Whether it came in the turn itself.
    pub came: bool,
    /// After less before.
    pub whole: Difference,
    /// By cause: the clock first, then as they happened.
    pub parts: Vec<CausePart>,
    /// What is left: what the viewer did not see happen, and what can't be played again.
    pub rest: Difference,
}

/// Plays that share an order in which causes join.
const BLOCK: u32 = LANES as u32;

/// Most plays of a rest of the game, of all worlds together.
const BUDGET: usize = 80_000;

/// How many plays of each world a turn with so many causes is given, at most as many as wanted.
fn affordable(causes: usize, wanted: u32) -> u32 {
    let most = u32::try_from(BUDGET / (causes + 3)).unwrap_or(u32::MAX);
    wanted.min(most).next_multiple_of(BLOCK)
}

/// How each risk changed over a turn, and why: of a catastrophe, of each threshold by the end, and of each in
/// the next turn. At most so many plays of each world; fewer where there are many causes. The same turn gives
/// the same figures. `None` if stopped.
pub fn changes(
    player: &Players<'_>,
    turn: &SeenTurn,
    runs: u32,
    stop: &AtomicBool,
) -> Option<Vec<RiskChange>> {
    let scenario = player.scenario();
    let risks = risks(scenario);
    let blocks = affordable(turn.joining.len(), runs) / BLOCK;
    let counted: Option<Vec<Vec<CauseCounts>>> = in_parts(
        0..blocks,
        || Replay::new(player, turn),
        |replay, block| (!stop.load(Ordering::Relaxed)).then(|| replay.block(&risks, block)),
    )
    .collect();
    let mut all: Vec<_> = risks.iter().map(|_| CauseCounts::none(turn.joining.len())).collect();
    for stratum in counted?.chunks(STRATA / LANES) {
        for (at, all) in all.iter_mut().enumerate() {
            let mut together = CauseCounts::none(turn.joining.len());
            stratum.iter().for_each(|block| together.add(&block[at]));
            together.in_a_block();
            all.add(&together);
        }
    }
    Some(
        risks
            .iter()
            .zip(&all)
            .map(|(risk, counted)| counted.change(scenario, *risk, turn))
            .collect(),
    )
}

fn risks(scenario: &Scenario) -> Vec<Headline> {
    let thresholds = || ThresholdIx::all(scenario.ladder.thresholds.len());
    let ends = thresholds().map(Headline::End);
    let next = thresholds().map(Headline::NextTurn);
    std::iter::once(Headline::Catastrophe).chain(ends).chain(next).collect()
}

/// What was counted of one risk.
struct CauseCounts {
    before: Estimate,
    after: Estimate,
    whole: MeanChange,
    /// The clock, then each cause.
    parts: Vec<MeanChange>,
    rest: MeanChange,
}

impl CauseCounts {
    fn none(causes: usize) -> Self {
        Self {
            before: Estimate::default(),
            after: Estimate::default(),
            whole: MeanChange::default(),
            parts: vec![MeanChange::default(); causes + 1],
            rest: MeanChange::default(),
        }
    }

    fn add(&mut self, other: &Self) {
        self.before = self.before.plus(other.before);
        self.after = self.after.plus(other.after);
        self.whole.plus(other.whole);
        self.rest.plus(other.rest);
        self.parts.iter_mut().zip(&other.parts).for_each(|(mine, theirs)| mine.plus(*theirs));
    }

    /// That all of it is one block of strata.
    fn in_a_block(&mut self) {
        [&mut self.before, &mut self.after].into_iter().for_each(Estimate::in_a_block);
        let changes = self.parts.iter_mut().chain([&mut self.whole, &mut self.rest]);
        changes.for_each(MeanChange::in_a_block);
    }

    fn change(&self, scenario: &Scenario, what: Headline, turn: &SeenTurn) -> RiskChange {
        let unit = i64::from(BLOCK);
        let causes = turn.joining.iter().map(|one| one.cause);
        let causes = std::iter::once(Cause::Clock).chain(causes);
        let part = |change: &MeanChange| {
            // Plays of a block share an order, so that blocks are what is independent.
            let (low, high) = change.interval();
            let share = |sum: f64| sum / unit as f64;
            Difference { share: share(change.mean()), low: share(low), high: share(high) }
        };
        RiskChange {
            what,
            before: self.before,
            after: self.after,
            came: turn.brought(scenario, what),
            whole: part(&self.whole),
            parts: causes
                .zip(&self.parts)
                .map(|(cause, change)| CausePart { cause, part: part(change) })
                .collect(),
            rest: part(&self.rest),
        }
    }
}

/// What came in the plays of a block.
type Plays = [OnePlay; LANES];

/// Where a world stands, lane by lane: cells and trails, and what came of it.
type WorldEnd = (Vec<[i32; LANES]>, [Vec<Trail>; LANES], Plays);

/// A table on which a turn is played again.
struct Replay<'p, 'a> {
    table: SideBySide<'p, 'a, LANES>,
    turn: &'p SeenTurn,
    /// Values when orders were opened.
    opened: Vec<i32>,
    /// Where the last world stood, and what came of it: most causes change nothing in most plays.
    last: Option<WorldEnd>,
}

impl<'p, 'a> Replay<'p, 'a> {
    fn new(player: &'p Players<'a>, turn: &'p SeenTurn) -> Self {
        let table = player.table(&turn.opened);
        let opened = table.games().cells.iter().map(|lanes| lanes[0]).collect();
        Self { table, turn, opened, last: None }
    }

    /// Plays everything of a block, and counts it for each risk.
    fn block(&mut self, risks: &[Headline], block: u32) -> Vec<CauseCounts> {
        let luck = Luck::stratified(FORECAST, block * BLOCK);
        self.last = None;
        let before = self.before(luck);
        let mut joined = vec![false; self.turn.joining.len()];
        let mut worlds = vec![self.world(&joined, luck)];
        let order = order(&self.turn.joining, block);
        for at in &order {
            joined[*at] = true;
            worlds.push(self.world(&joined, luck));
        }
        let after = self.after(luck);
        let of = |risk: &Headline| {
            let hits = |plays: &Plays| plays.iter().filter(|play| play.has(*risk)).count() as i64;
            let count = |plays: &Plays| {
                let mut estimate = Estimate::default();
                plays.iter().for_each(|play| estimate.count(play.has(*risk)));
                estimate
            };
            let one = |difference: i64| {
                let mut change = MeanChange::default();
                change.count(difference);
                change
            };
            let mut parts = vec![MeanChange::default(); joined.len() + 1];
            parts[0] = one(hits(&worlds[0]) - hits(&before));
            for (at, pair) in order.iter().zip(worlds.windows(2)) {
                parts[at + 1] = one(hits(&pair[1]) - hits(&pair[0]));
            }
            CauseCounts {
                before: count(&before),
                after: count(&after),
                whole: one(hits(&after) - hits(&before)),
                parts,
                rest: one(hits(&after) - hits(&worlds[joined.len()])),
            }
        };
        risks.iter().map(of).collect()
    }

    /// The risk when the turn began, everybody's orders left open.
    fn before(&mut self, luck: Luck<LANES>) -> Plays {
        self.table.restart(&self.turn.began, luck);
        let since = counted_from(self.turn.began.turn, false);
        self.play_on(self.turn.began.turn, since)
    }

    /// The risk when the next turn has begun.
    fn after(&mut self, luck: Luck<LANES>) -> Plays {
        self.table.restart(&self.turn.after, luck);
        self.rest()
    }

    /// The risk when these causes have joined and all else is left to chance or did not happen.
    fn world(&mut self, joined: &[bool], luck: Luck<LANES>) -> Plays {
        let with =
            || self.turn.joining.iter().zip(joined).filter(|(_, is)| **is).map(|(one, _)| one);
        let mut start = self.turn.opened.clone();
        start.sealed.fill(Some(Vec::new()));
        for one in with() {
            if let Cause::Act(actor, option) = one.cause {
                start.sealed[actor.at()].get_or_insert_default().push(option);
            }
            start.trails.extend(one.trail.clone());
        }
        start.trails.sort_by_key(|trail| trail.done);
        let rulings: Vec<Ruling> = with().flat_map(|one| &one.rulings).cloned().collect();
        self.table.restart(&start, luck);
        self.table.settle(&rulings);
        for (one, _) in self.turn.joining.iter().zip(joined).filter(|(_, is)| !**is) {
            self.put_back(one);
        }
        self.table.begin_ruled(&rulings);
        let (cells, trails) = self.table.games().standing();
        if let Some((last_cells, last_trails, came)) = &self.last
            && last_cells == cells
            && last_trails == trails
        {
            return *came;
        }
        let (cells, trails) = (cells.to_vec(), trails.clone());
        let came = self.rest();
        self.last = Some((cells, trails, came));
        came
    }

    /// Lets what became of a line or an agreement not have happened.
    fn put_back(&mut self, one: &JoiningCause) {
        let scenario = self.table.scenario();
        let cells = &self.table.plan().cells;
        let back: Vec<_> = match one.cause {
            Cause::RedLine(ix) => {
                let owner = scenario.red_lines[ix.at()].owner;
                vec![cells.red_line(ix), cells.crossed_in(ix), cells.credibility(owner)]
            }
            Cause::Norm(ix) => vec![cells.breaches(ix)],
            Cause::Agreement(ix) => {
                let of_party = |party: PartyIx| {
                    let actor = scenario.agreements[ix.at()].actor(party);
                    let of = [Quantity::Agreed(ix, party), Quantity::BrokenBy(ix, party)];
                    of.into_iter().chain([Quantity::Credibility(actor)])
                };
                let parties = scenario.agreements[ix.at()].party_ids().flat_map(of_party);
                let own = [Quantity::InForce(ix), Quantity::KeptTerm(ix)];
                own.into_iter().chain(parties).map(|one| cells.of_quantity(one)).collect()
            }
            _ => return,
        };
        for cell in back {
            self.table.games.cells[cell.at()] = [self.opened[cell.at()]; LANES];
        }
    }

    /// Plays on from where a turn that is over has led; what it brought itself counts.
    fn rest(&mut self) -> Plays {
        let turn = self.turn.opened.turn;
        let brought = self.brought(counted_from(turn, false));
        let over: [bool; LANES] = std::array::from_fn(|lane| self.table.games().over(lane));
        let came = self.play_on(turn + 1, counted_from(turn + 1, false));
        std::array::from_fn(|lane| match over[lane] {
            true => brought[lane],
            false => brought[lane].or(came[lane]),
        })
    }

    /// What the turn brought, since then.
    fn brought(&self, since: i32) -> Plays {
        let scenario = self.table.scenario();
        let games = self.table.games();
        std::array::from_fn(|lane| {
            let mut came = OnePlay::default();
            let rung = games.cell(Cells::RUNG, lane);
            for (ix, threshold) in ThresholdIx::all(scenario.ladder.thresholds.len())
                .zip(scenario.ladder.thresholds.iter())
            {
                let met = self.table.plan().cells.met(ix).map_or(0, |cell| games.cell(cell, lane));
                came.note(Headline::End(ix), threshold.is_met(rung, met, since));
            }
            let tone = games.ending(lane).map(|ix| scenario.endings[ix.at()].tone);
            came.note(Headline::Catastrophe, tone == Some(Tone::Catastrophe));
            came
        })
    }

    fn play_on(&mut self, turn: u32, since: i32) -> Plays {
        let scenario = self.table.scenario();
        let turns = (scenario.last_turn() + 1).saturating_sub(turn) as usize;
        let mut risk = Risk::none(scenario);
        several(&mut self.table, (turns, since), (LANES, false), &mut risk);
        std::array::from_fn(|lane| risk.plays[lane])
    }
}

/// In which order causes join in a block: stage by stage, within each by chance, but an act before its roll
/// and that before its trace. All such orders are equally likely.
fn order(joining: &[JoiningCause], block: u32) -> Vec<usize> {
    let mut dice = mix(FORECAST ^ (u64::from(block) << 32));
    let mut order: Vec<usize> = (0..joining.len()).collect();
    for last in (1..order.len()).rev() {
        dice = mix(dice);
        order.swap(last, (dice % (last as u64 + 1)) as usize);
    }
    order.sort_by_key(|at| joining[*at].stage);
    for at in 0..order.len() {
        let Some(chain) = joining[order[at]].chain() else { continue };
        let later = (at + 1..order.len()).filter(|other| {
            joining[order[*other]].chain() == Some(chain) && order[*other] < order[at]
        });
        if let Some(first) = later.min_by_key(|other| order[*other]) {
            order.swap(at, first);
        }
    }
    order
}
