//! What comes up in many games of a scenario, and what never does; and what each choice changes, against what else
//! was on the same menu.

use std::collections::BTreeMap;

use rayon::prelude::*;

use super::batch::game_seed;
use super::estimate::Estimate;
use super::parts::in_parts;
use super::survey::{MeanChange, below};
use crate::policy::{LANES, Players, SideBySide};
use crate::rules::{Occasion, Sight, State, Viewer, Witness, Witnessed, mix};
use crate::scenario::{ActorIx, Cond, Objective, OptionIx, Scenario, Tone};

/// Counts over many games.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Coverage {
    /// Games played.
    pub games: u64,
    /// Of each turn that there may be, games that came to it.
    pub turns: Vec<u64>,
    /// Both sides of conditions, outcomes, effects.
    pub seen: Witnessed,
    /// Games with each ending.
    pub endings: Vec<u64>,
    /// Of each threshold, by turn from the first: games that crossed it in that turn. What was crossed before the
    /// game counts in none.
    pub thresholds: Vec<Vec<u64>>,
    /// Of each inject, by turn from the first: games in which it came then.
    pub injects: Vec<Vec<u64>>,
    /// Of each option, games in which it was ever on the menu, and ever chosen.
    pub options: Vec<(u64, u64)>,
    /// Of each actor, the turns in which it could give orders, and those with at most one card on its menu.
    pub menus: Vec<(u64, u64)>,
    /// Of each indicator, by turn and then by band: games in which it stood there when the turn's orders were due.
    pub bands: Vec<Vec<Vec<u64>>>,
    /// Of each indicator, turns after it had once changed: how many there were, and in how many it stood at its
    /// lowest or highest value.
    pub ends: Vec<(u64, u64)>,
    /// Of each actor, by turn: of so many games that were looked at then, in how many some choice of its menu would
    /// have led to another ending than holding.
    pub decisions: Vec<Vec<Estimate>>,
    /// What choosing the first instead of the second does, or instead of holding, in games in which both were on the
    /// menu; of two options the first is the one listed first.
    pub pairs: BTreeMap<(OptionIx, Option<OptionIx>), PairCounts>,
}

/// What one choice does against another, with the same luck.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PairCounts {
    /// That the game ends in a catastrophe.
    pub catastrophe: MeanChange,
    /// Each objective of the owner.
    pub objectives: Vec<MeanChange>,
}

/// So many games are played by a thread before it takes others.
const PART: u32 = 16;

/// Plays so many games by everybody's own temperament or flow chart, and notes what comes up, of these conditions
/// among it. In each game one actor is looked at in one turn, and what else it could have chosen is played, too, one
/// order at a time. The same seed gives the same counts on any number of threads. `tick` is called after each game.
pub fn coverage<'s>(
    scenario: &Scenario,
    conditions: impl IntoIterator<Item = (Occasion, &'s Cond)>,
    games: u32,
    seed: u64,
    tick: &(dyn Fn() + Sync),
) -> Coverage {
    let players = Players::new(scenario, |_| crate::policy::PolicyKind::Temperament);
    let none = (Coverage::of(scenario), Witness::of(scenario, conditions));
    let part = |table: &mut CoverageTable<'_, '_>, part: u32| {
        let (mut counts, mut witness) = none.clone();
        for run in part * PART..games.min((part + 1) * PART) {
            counts.play(table, game_seed(seed, run), &mut witness);
            tick();
        }
        Coverage { seen: witness.into_seen(), ..counts }
    };
    let parts = in_parts(0..games.div_ceil(PART), || CoverageTable::new(&players), part);
    let all = parts.reduce_with(Coverage::plus);
    let (empty, witness) = none;
    let mut all = all.unwrap_or_else(|| Coverage { seen: witness.into_seen(), ..empty });
    all.seen = all.seen.settled();
    all
}

/// What a thread plays on: a game that is watched, and what else might have been chosen in it.
struct CoverageTable<'p, 'a> {
    watched: SideBySide<'p, 'a, 1>,
    tried: SideBySide<'p, 'a, LANES>,
    start: State,
}

impl<'p, 'a> CoverageTable<'p, 'a> {
    fn new(players: &'p Players<'a>) -> Self {
        let start = State::start(players.scenario());
        Self { watched: players.table(&start), tried: players.table(&start), start }
    }
}

impl Coverage {
    fn of(scenario: &Scenario) -> Self {
        let turns = scenario.last_turn() as usize;
        let bands = scenario.indicators.iter().map(|one| vec![vec![0; one.bands.len()]; turns]);
        Self {
            turns: vec![0; turns],
            endings: vec![0; scenario.endings.len()],
            thresholds: vec![vec![0; turns]; scenario.ladder.thresholds.len()],
            injects: vec![vec![0; turns]; scenario.injects.len()],
            options: vec![(0, 0); scenario.options.len()],
            menus: vec![(0, 0); scenario.actors.len()],
            bands: bands.collect(),
            ends: vec![(0, 0); scenario.indicators.len()],
            decisions: vec![vec![Estimate::default(); turns]; scenario.actors.len()],
            ..Self::default()
        }
    }

    /// Plays and counts one game.
    fn play(&mut self, table: &mut CoverageTable<'_, '_>, seed: u64, witness: &mut Witness) {
        let scenario = table.watched.scenario();
        // Whom to look at, and when: by the game's own seed, but by no draw of the game.
        let look = mix(seed ^ LOOK);
        let actor = ActorIx::from(below(look, scenario.actors.len()));
        let turn = 1 + below(mix(look), scenario.meta.turns as usize) as u32;
        let mut offered = vec![false; scenario.options.len()];
        let mut changed = vec![false; scenario.indicators.len()];
        let mut crossed = table.start.crossed.clone();
        let mut looked_at = None;
        let end = table.watched.play_before(&table.start, seed, witness, |state| {
            self.crossings(&mut crossed, state, (state.turn - 1).max(1));
            self.turn(scenario, state, &mut offered, &mut changed);
            if state.turn == turn && !state.aftermath {
                looked_at = Some(state.clone());
            }
        });
        self.crossings(&mut crossed, &end, end.turn);
        self.games += 1;
        if let Some(ending) = end.ending {
            self.endings[ending.at()] += 1;
        }
        for (counts, turn) in self.injects.iter_mut().zip(&end.fired) {
            if let Some(count) = at_turn(counts, (*turn).into()) {
                *count += 1;
            }
        }
        for ((on_menu, taken), (offered, chosen)) in
            self.options.iter_mut().zip(offered.iter().zip(&end.chosen))
        {
            *on_menu += u64::from(*offered);
            *taken += u64::from(chosen.0 > 0);
        }
        if let Some(state) = looked_at {
            self.weigh(&mut table.tried, &state, actor, seed);
        }
    }

    /// Thresholds that were crossed since; in which turn that was.
    fn crossings(&mut self, before: &mut [bool], state: &State, turn: u32) {
        for (at, (before, now)) in before.iter_mut().zip(&state.crossed).enumerate() {
            if *now
                && !*before
                && let Some(count) = at_turn(&mut self.thresholds[at], turn)
            {
                *count += 1;
            }
            *before = *now;
        }
    }

    /// The start of a turn's deliberation.
    fn turn(
        &mut self,
        scenario: &Scenario,
        state: &State,
        offered: &mut [bool],
        changed: &mut [bool],
    ) {
        if let Some(count) = at_turn(&mut self.turns, state.turn) {
            *count += 1;
        }
        for (at, indicator) in scenario.indicators.iter().enumerate() {
            let value = state.indicators[at];
            changed[at] |= value != indicator.start;
            if changed[at] {
                let (turns, at_end) = &mut self.ends[at];
                *turns += 1;
                *at_end += u64::from(value == indicator.min || value == indicator.max);
            }
            let band = indicator.bands.iter().position(|band| value <= band.to);
            let band = band.unwrap_or(indicator.bands.len().saturating_sub(1));
            let here = self.bands[at].get_mut(state.turn as usize - 1);
            if let Some(count) = here.and_then(|bands| bands.get_mut(band)) {
                *count += 1;
            }
        }
        if state.aftermath {
            return;
        }
        for actor in scenario.actor_ids() {
            let menu = Sight::new(scenario, state, Viewer::Seat(actor)).menu(actor);
            let (turns, idle) = &mut self.menus[actor.at()];
            *turns += 1;
            *idle += u64::from(menu.len() < 2);
            menu.into_iter().for_each(|ix| offered[ix.at()] = true);
        }
    }

    /// Plays on from a state after each option of the actor's menu, and after holding.
    fn weigh(
        &mut self,
        table: &mut SideBySide<'_, '_, LANES>,
        from: &State,
        actor: ActorIx,
        seed: u64,
    ) {
        let scenario = table.scenario();
        let menu = Sight::new(scenario, from, Viewer::Seat(actor)).menu(actor);
        if menu.is_empty() {
            return;
        }
        let objectives = &scenario.actor(actor).objectives;
        let choices: Vec<_> = menu.into_iter().map(Some).chain([None]).collect();
        let mut ends = Vec::new();
        for together in choices.chunks(LANES) {
            table.restart(from, [seed; LANES]);
            for (lane, choice) in together.iter().enumerate() {
                table.games.seal(lane, actor, choice.as_slice());
            }
            table.games.keep(together.len());
            table.play_out();
            for (lane, choice) in together.iter().enumerate() {
                let games = table.games();
                let score = |one: &Objective| one.score.eval(&games.facts(lane));
                let (scores, ending) =
                    (objectives.iter().map(score).collect::<Vec<_>>(), games.ending(lane));
                let tone = ending.map(|ix| scenario.endings[ix.at()].tone);
                let catastrophe = i64::from(tone == Some(Tone::Catastrophe));
                ends.push((*choice, catastrophe, scores, ending));
            }
        }
        let held = ends.last().map(|(.., ending)| *ending);
        let differs = ends.iter().any(|(.., ending)| Some(*ending) != held);
        self.decisions[actor.at()][from.turn as usize - 1].count(differs);
        for (at, (first, catastrophe, scores, _)) in ends.iter().enumerate() {
            let Some(first) = first else { continue };
            for (second, other, others, _) in &ends[at + 1..] {
                let pair = self.pairs.entry((*first, *second)).or_default();
                pair.catastrophe.count(catastrophe - other);
                pair.objectives.resize(scores.len(), MeanChange::default());
                for (change, (a, b)) in pair.objectives.iter_mut().zip(scores.iter().zip(others)) {
                    change.count(a.saturating_sub(*b));
                }
            }
        }
    }

    fn plus(mut self, other: Self) -> Self {
        fn add(a: &mut [u64], b: Vec<u64>) {
            a.iter_mut().zip(b).for_each(|(a, b)| *a += b);
        }
        fn add_pairs(a: &mut [(u64, u64)], b: Vec<(u64, u64)>) {
            for (a, b) in a.iter_mut().zip(b) {
                *a = (a.0 + b.0, a.1 + b.1);
            }
        }
        self.games += other.games;
        self.seen = self.seen.plus(other.seen);
        add(&mut self.turns, other.turns);
        add(&mut self.endings, other.endings);
        self.thresholds.iter_mut().zip(other.thresholds).for_each(|(a, b)| add(a, b));
        self.injects.iter_mut().zip(other.injects).for_each(|(a, b)| add(a, b));
        add_pairs(&mut self.options, other.options);
        add_pairs(&mut self.menus, other.menus);
        for (a, b) in self.bands.iter_mut().zip(other.bands) {
            a.iter_mut().zip(b).for_each(|(a, b)| add(a, b));
        }
        add_pairs(&mut self.ends, other.ends);
        for (a, b) in self.decisions.iter_mut().zip(other.decisions) {
            a.iter_mut().zip(b).for_each(|(a, b)| *a = a.plus(b));
        }
        for (pair, counts) in other.pairs {
            let mine = self.pairs.entry(pair).or_default();
            mine.catastrophe.plus(counts.catastrophe);
            mine.objectives.resize(counts.objectives.len(), MeanChange::default());
            for (a, b) in mine.objectives.iter_mut().zip(counts.objectives) {
                a.plus(b);
            }
        }
        self
    }

    /// In how many of all games something happened.
    pub fn share(&self, games: u64) -> Estimate {
        Estimate::of(games, self.games)
    }

    /// What choosing an option instead of another of the same menu, or instead of holding, does; `None` if they
    /// were never looked at together.
    pub fn against(&self, option: OptionIx, other: Option<OptionIx>) -> Option<PairCounts> {
        if let Some(pair) = self.pairs.get(&(option, other)) {
            return Some(pair.clone());
        }
        let pair = self.pairs.get(&(other?, Some(option)))?;
        Some(PairCounts {
            catastrophe: pair.catastrophe.turned(),
            objectives: pair.objectives.iter().map(|one| one.turned()).collect(),
        })
    }
}

impl PairCounts {
    /// Whether the first serves every objective better, each by more than three standard errors.
    pub fn better(&self) -> bool {
        let clear = |one: &MeanChange| one.mean() > 3.0 * one.error();
        !self.objectives.is_empty() && self.objectives.iter().all(clear)
    }
}

/// The count of a turn, from 1.
fn at_turn(counts: &mut [u64], turn: u32) -> Option<&mut u64> {
    counts.get_mut((turn as usize).checked_sub(1)?)
}

/// A number that no draw of a game is mixed with.
const LOOK: u64 = 0x0063_6f76_6572_6167;
