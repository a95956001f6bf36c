//! Rollouts: the rest of the game, played many times by policies, on all cores.

use std::sync::atomic::{AtomicBool, Ordering};

use rayon::prelude::*;
use serde::{Deserialize, Serialize};

use super::estimate::{Estimate, Rare};
use super::fan::Fan;
use super::likelihood::Likelihood;
use super::parts::in_parts;
use super::strata::LEAST;
use crate::policy::{LANES, Players, PolicyKind, SideBySide};
use crate::rules::{Cells, Luck, STRATA, Sight, State, Viewer, counted_from};
use crate::scenario::{
    ActorIx, EndingIx, OptionIx, QuestionIx, RungIx, Scenario, ThresholdIx, Thresholds, Tone,
};
use crate::texts::say;

/// What to forecast.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Request {
    /// As whom: the forecast starts from what this viewer knows.
    pub viewer: Viewer,
    /// Orders this turn that are given rather than left to policies.
    pub orders: Vec<(ActorIx, Vec<OptionIx>)>,
    /// How many plays.
    pub runs: u32,
}

impl Request {
    /// Where plays begin: what the viewer knows, with the orders that are given.
    pub(super) fn start(&self, scenario: &Scenario, state: &State) -> State {
        let mut start = Sight::new(scenario, state, self.viewer).imagined();
        for (actor, orders) in &self.orders {
            start.sealed[actor.at()] = Some(orders.clone());
        }
        start
    }
}

/// What may come.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Risk {
    /// For each threshold of the ladder, lowest first.
    pub thresholds: Vec<Crossing>,
    /// That the game ends in a catastrophe.
    pub catastrophe: Estimate,
    /// For each of the scenario's questions: that it is answered with yes by the end.
    #[serde(default)]
    pub questions: Vec<Estimate>,
    /// For each of the scenario's endings: that the game comes to it.
    #[serde(default)]
    pub endings: Vec<Estimate>,
    /// What happened in each play, so that forecasts can be compared play by play.
    #[serde(skip)]
    pub plays: Vec<OnePlay>,
    /// Where on the ladder the plays stood after each turn.
    #[serde(skip)]
    pub fan: Fan,
    /// Where each of the first [`Risk::PATHS`] plays stood after each turn, this one first. One that has ended
    /// stays where it ended.
    #[serde(skip)]
    pub paths: Vec<Vec<RungIx>>,
}

/// What happened in one play. Play `n` of two forecasts has the same luck.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct OnePlay {
    /// A bit for each risk that is no ending.
    risks: u32,
    /// Which ending came, from 1; 0 if that was not noted.
    ending: u16,
}

/// A risk that a forecast estimates.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub enum Headline {
    /// The game ends in a catastrophe.
    Catastrophe,
    /// This threshold is crossed after this turn's adjudication.
    NextTurn(ThresholdIx),
    /// This threshold is crossed by the end of the game.
    End(ThresholdIx),
    /// The game ends so.
    Ending(EndingIx),
}

impl Headline {
    /// What is risked: the threshold's or ending's name, or "a catastrophe".
    pub fn name(self, scenario: &Scenario) -> String {
        match self {
            Self::Catastrophe => say!("likelihood-of-catastrophe"),
            Self::NextTurn(ix) | Self::End(ix) => scenario.ladder.thresholds[ix.at()].said().say(),
            Self::Ending(ix) => scenario.endings[ix.at()].title.clone(),
        }
    }

    /// Whether it came about in a game that is over.
    pub fn came(self, scenario: &Scenario, end: &State) -> bool {
        match self {
            Self::Catastrophe => end.tone(scenario) == Some(Tone::Catastrophe),
            Self::NextTurn(ix) | Self::End(ix) => end.crossed[ix.at()],
            Self::Ending(ix) => end.ending == Some(ix),
        }
    }
}

impl OnePlay {
    /// Whether it happened.
    pub fn has(self, what: Headline) -> bool {
        match what {
            Headline::Ending(ix) => self.ending == ix.0 + 1,
            other => self.risks & Self::bit(other) != 0,
        }
    }

    /// What happened in either.
    pub(super) fn or(self, other: Self) -> Self {
        Self { risks: self.risks | other.risks, ending: self.ending.max(other.ending) }
    }

    /// Notes that it happened, if it did.
    pub(super) fn note(&mut self, what: Headline, happened: bool) {
        match what {
            Headline::Ending(ix) if happened => self.ending = ix.0 + 1,
            other => self.risks |= if happened { Self::bit(other) } else { 0 },
        }
    }

    /// A ladder has at most ten thresholds.
    fn bit(what: Headline) -> u32 {
        let place = match what {
            Headline::Catastrophe => 0,
            Headline::NextTurn(ix) => 1 + 2 * u32::from(ix.0),
            Headline::End(ix) => 2 + 2 * u32::from(ix.0),
            Headline::Ending(_) => return 0,
        };
        1_u32.checked_shl(place).unwrap_or(0)
    }
}

/// That a threshold is crossed at some time from now on.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Crossing {
    /// When this turn's orders are opened, or by the injects that follow.
    pub next_turn: Estimate,
    /// By the end of the game, counted in plays; [`Crossing::by_end`] is what to show.
    pub end: Estimate,
    /// The same by splitting, if it was asked for and plays showed too little.
    pub rare: Option<Rare>,
}

impl Crossing {
    /// By the end of the game, as well as it is known.
    pub fn by_end(&self) -> Likelihood {
        self.rare.map_or(self.end.into(), Likelihood::Split)
    }
}

impl Risk {
    /// So many plays are followed turn by turn.
    pub const PATHS: usize = 200;

    pub(super) fn none(scenario: &Scenario) -> Self {
        Self {
            thresholds: vec![Crossing::default(); scenario.ladder.thresholds.len()],
            questions: vec![Estimate::default(); scenario.questions.len()],
            endings: vec![Estimate::default(); scenario.endings.len()],
            ..Self::default()
        }
    }

    /// One of its risks, as it was counted in plays.
    pub(super) fn counted(&self, what: Headline) -> Estimate {
        match what {
            Headline::Catastrophe => self.catastrophe,
            Headline::NextTurn(ix) => self.thresholds[ix.at()].next_turn,
            Headline::End(ix) => self.thresholds[ix.at()].end,
            Headline::Ending(ix) => self.endings[ix.at()],
        }
    }

    /// How uncertain the most uncertain of its thresholds is, or the catastrophe: half of the interval, 0 to 1.
    pub fn uncertainty(&self) -> f64 {
        let both = |crossing: &Crossing| [crossing.next_turn, crossing.end];
        let all = self.thresholds.iter().flat_map(both).chain([self.catastrophe]);
        let half = |(low, high): (f64, f64)| (high - low) / 2.0;
        all.map(|estimate| half(estimate.interval())).fold(0.0, f64::max)
    }

    /// Plays behind it.
    pub fn runs(&self) -> u32 {
        u32::try_from(self.plays.len()).unwrap_or(u32::MAX)
    }

    /// One of its risks.
    pub fn of(&self, what: Headline) -> Likelihood {
        match what {
            Headline::Catastrophe => self.catastrophe.into(),
            Headline::NextTurn(ix) => self.thresholds[ix.at()].next_turn.into(),
            Headline::End(ix) => self.thresholds[ix.at()].by_end(),
            Headline::Ending(ix) => self.endings[ix.at()].into(),
        }
    }

    /// Counts one play.
    fn count(&mut self, came: OnePlay) {
        for (at, crossing) in self.thresholds.iter_mut().enumerate() {
            crossing.next_turn.count(came.has(Headline::NextTurn(at.into())));
            crossing.end.count(came.has(Headline::End(at.into())));
        }
        self.catastrophe.count(came.has(Headline::Catastrophe));
        self.plays.push(came);
    }

    /// That all its plays are one block of strata.
    fn in_a_block(&mut self) {
        let crossings = self.thresholds.iter_mut();
        let crossings = crossings.flat_map(|crossing| [&mut crossing.next_turn, &mut crossing.end]);
        let others = self.questions.iter_mut().chain(&mut self.endings);
        let all = crossings.chain(others).chain([&mut self.catastrophe]);
        all.for_each(Estimate::in_a_block);
    }

    fn plus(mut self, other: &Self) -> Self {
        for (mine, theirs) in self.thresholds.iter_mut().zip(&other.thresholds) {
            mine.next_turn = mine.next_turn.plus(theirs.next_turn);
            mine.end = mine.end.plus(theirs.end);
        }
        self.catastrophe = self.catastrophe.plus(other.catastrophe);
        let mine = self.questions.iter_mut().chain(&mut self.endings);
        for (mine, theirs) in mine.zip(other.questions.iter().chain(&other.endings)) {
            *mine = mine.plus(*theirs);
        }
        self.plays.extend(&other.plays);
        self.fan.add(&other.fan);
        let more = Self::PATHS.saturating_sub(self.paths.len());
        self.paths.extend(other.paths.iter().take(more).cloned());
        self
    }
}

/// Plays played together before looking whether to stop: a block of strata.
const BATCH: u32 = STRATA as u32;

/// Estimates the risk from `state` as the viewer knows it, everybody played by temperament but for
/// the given orders. Play `n` has the same luck in every forecast of a turn, so that options can be
/// compared; its luck is not the game's. `None` if stopped.
///
/// A threshold that was crossed before counts only if it is crossed again: by another act, or where standing
/// on its rung crosses it, if the crisis stands there, or higher.
pub fn forecast(
    scenario: &Scenario,
    state: &State,
    request: &Request,
    stop: &AtomicBool,
) -> Option<Risk> {
    let player = Players::new(scenario, |_| PolicyKind::Temperament);
    let mut foreseen = Foreseen::new(&player, state, request);
    foreseen.play_to(request.runs, stop).then_some(foreseen.risk)
}

/// A [`forecast`] that gets finer while it is looked at: what has been played is kept.
#[derive(Debug)]
pub struct Foreseen<'p, 'a> {
    pub(super) player: &'p Players<'a>,
    pub(super) start: State,
    /// A number that all have in common which are to be compared play by play.
    pub(super) luck: u64,
    /// What is known so far.
    pub risk: Risk,
}

impl<'p, 'a> Foreseen<'p, 'a> {
    /// Of no plays yet; how many are requested is not read.
    pub fn new(player: &'p Players<'a>, state: &State, request: &Request) -> Self {
        let scenario = player.scenario();
        let start = if state.over() { state.clone() } else { request.start(scenario, state) };
        Self { player, start, luck: FORECAST, risk: Risk::none(scenario) }
    }

    /// Plays on until there are so many. Whether it has not been stopped before.
    pub fn play_to(&mut self, runs: u32, stop: &AtomicBool) -> bool {
        let how = Rollouts { luck: self.luck, runs, begin: false };
        self.start.over() || go_on(self.player, &self.start, &how, &mut self.risk, stop)
    }

    /// Plays on until no threshold, and not the catastrophe, is [more uncertain](Risk::uncertainty) than this, 0 to 1,
    /// or until there are so many plays. Whether it has not been stopped before.
    pub fn play_until(&mut self, sure: f64, most: u32, stop: &AtomicBool) -> bool {
        loop {
            let (runs, wide) = (self.risk.runs(), self.risk.uncertainty());
            if self.start.over() || runs >= most || (runs >= FIRST && wide <= sure) {
                return true;
            }
            if runs < FIRST {
                if !self.play_to(FIRST.min(most), stop) {
                    return false;
                }
                continue;
            }
            // An interval shrinks with the root of the plays; a little more, since it was but an estimate itself.
            let wider = wide / sure;
            let times = 1.05 * wider * wider;
            let wanted = (f64::from(runs) * times) as u32;
            let wanted = wanted.max(runs + BATCH).next_multiple_of(BATCH);
            if !self.play_to(wanted.min(most), stop) {
                return false;
            }
        }
    }
}

/// The fewest plays from which can be told how many more it takes.
const FIRST: u32 = LEAST as u32 * BATCH;

/// Estimates the risk of whole games, with the injects of turn 1, everybody played by temperament. Play `n` has the
/// same luck for every edition of a scenario, so that editions can be compared. `None` if stopped.
pub fn from_the_start(scenario: &Scenario, runs: u32, stop: &AtomicBool) -> Option<Risk> {
    let player = Players::new(scenario, |_| PolicyKind::Temperament);
    let how = Rollouts { luck: FORECAST, runs, begin: true };
    risk(&player, &State::start(scenario), &how, stop)
}

/// A number no game's seed is likely to be, so that rollouts don't replay the game's own luck.
pub(super) const FORECAST: u64 = 0x666f_7265_6361_7374;

/// How often to play on, and with what luck.
#[derive(Clone, Copy, Debug)]
pub(super) struct Rollouts {
    /// Drawn in strata: play `n` has the same in all that are played with this number.
    pub luck: u64,
    /// How many plays.
    pub runs: u32,
    /// Whether this turn's injects are still to be given.
    pub begin: bool,
}

/// Plays the games of a table to their end, so many turns off, and counts the first so many of them: what
/// crossed a threshold `since` then, and which way they went if that is kept.
pub(super) fn several(
    table: &mut SideBySide<'_, '_, LANES>,
    (turns, since): (usize, i32),
    (count, kept): (usize, bool),
    risk: &mut Risk,
) {
    let scenario = table.scenario();
    let mut paths = vec![Vec::new(); if kept { count } else { 0 }];
    let mut follow = |rungs: &[i32; LANES]| {
        for (path, rung) in paths.iter_mut().zip(rungs) {
            path.push(RungIx::from(usize::try_from(*rung).unwrap_or(0)));
        }
    };
    let rung = |table: &SideBySide<'_, '_, LANES>| table.games().cells[Cells::RUNG.at()];
    let met = |table: &SideBySide<'_, '_, LANES>| {
        let mut met = [[0; LANES]; Thresholds::MOST];
        for (ix, last) in ThresholdIx::all(scenario.ladder.thresholds.len()).zip(&mut met) {
            *last =
                table.plan().cells.met(ix).map_or([0; LANES], |at| table.games().cells[at.at()]);
        }
        met
    };
    table.play_turn(&[]);
    let next = rung(table);
    let next_met = met(table);
    risk.fan.count(0, &next[..count]);
    follow(&next);
    let mut peaks = next;
    for turn in 1.. {
        match table.games().all_over() {
            false => table.play_turn(&[]),
            true if turn < turns => {}
            true => break,
        }
        let rungs = rung(table);
        risk.fan.count(turn, &rungs[..count]);
        follow(&rungs);
        peaks = std::array::from_fn(|lane| peaks[lane].max(rungs[lane]));
    }
    risk.paths.extend(paths);
    let met = met(table);
    for lane in 0..count {
        let mut came = OnePlay::default();
        for (at, threshold) in scenario.ladder.thresholds.iter().enumerate() {
            let soon = threshold.is_met(next[lane], next_met[at][lane], since);
            came.note(Headline::NextTurn(at.into()), soon);
            came.note(
                Headline::End(at.into()),
                threshold.is_met(peaks[lane], met[at][lane], since),
            );
        }
        let ending = table.games().ending(lane);
        for (ix, count) in EndingIx::all(scenario.endings.len()).zip(&mut risk.endings) {
            count.count(ending == Some(ix));
        }
        if let Some(ix) = ending {
            came.note(Headline::Ending(ix), true);
        }
        let tone = ending.map(|ix| scenario.endings[ix.at()].tone);
        came.note(Headline::Catastrophe, tone == Some(Tone::Catastrophe));
        risk.count(came);
    }
    for (ix, question) in QuestionIx::all(scenario.questions.len()).zip(&mut risk.questions) {
        let resolved = table.games.cells[table.plan().cells.resolved(ix).at()];
        resolved[..count].iter().for_each(|yes| question.count(*yes != 0));
    }
}

/// Plays on from a state so often. `None` if stopped.
pub(super) fn risk(
    player: &Players<'_>,
    start: &State,
    how: &Rollouts,
    stop: &AtomicBool,
) -> Option<Risk> {
    let mut risk = Risk::none(player.scenario());
    go_on(player, start, how, &mut risk, stop).then_some(risk)
}

/// Plays what is missing until there are so many plays. `false` if stopped.
pub(super) fn go_on(
    player: &Players<'_>,
    start: &State,
    how: &Rollouts,
    so_far: &mut Risk,
    stop: &AtomicBool,
) -> bool {
    let scenario = player.scenario();
    let none = || Risk::none(scenario);
    let turns = (scenario.last_turn() + 1).saturating_sub(start.turn) as usize;
    let since = counted_from(start.turn, how.begin);
    let whole = so_far.runs() / BATCH;
    if so_far.runs() > whole * BATCH {
        // A block is played as a whole.
        *so_far = none();
        return go_on(player, start, how, so_far, stop);
    }
    let parts: Option<Vec<Risk>> = in_parts(
        whole..how.runs.div_ceil(BATCH).max(whole),
        || player.table(start),
        |table, batch| {
            if stop.load(Ordering::Relaxed) {
                return None;
            }
            let mut risk = none();
            let end = ((batch + 1) * BATCH).min(how.runs);
            for first in (batch * BATCH..end).step_by(LANES) {
                table.restart(start, Luck::stratified(how.luck, first));
                if how.begin {
                    table.begin();
                }
                let count = (end - first).min(LANES as u32) as usize;
                let kept = (first as usize) < Risk::PATHS;
                several(table, (turns, since), (count, kept), &mut risk);
            }
            risk.in_a_block();
            Some(risk)
        },
    )
    .collect();
    let Some(parts) = parts else { return false };
    // Plays stay in their order, whatever the threads did.
    *so_far = parts.iter().fold(std::mem::take(so_far), Risk::plus);
    true
}
