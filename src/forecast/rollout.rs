//! Rollouts: the rest of the game, played many times by policies, on all cores.

use std::sync::atomic::{AtomicBool, Ordering};

use rayon::prelude::*;
use serde::{Deserialize, Serialize};

use super::estimate::Estimate;
use super::likelihood::Likelihood;
use super::splitting::Rare;
use crate::policy::{Minds, Pad, PolicyKind};
use crate::rules::{
    Cells, Games, Plan, Ruling, Sight, State, Viewer, adjudicate_games, begin_games, mix,
    settle_games,
};
use crate::scenario::{ActorIx, OptionIx, QuestionIx, Scenario, ThresholdIx, Tone};

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
    /// What happened in each play, so that forecasts can be compared play by play.
    #[serde(skip)]
    pub plays: Vec<Came>,
}

/// What happened in one play. Play `n` of two forecasts has the same luck.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Came(u32);

/// A risk that a forecast estimates.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Headline {
    /// The game ends in a catastrophe.
    Catastrophe,
    /// This threshold is crossed after this turn's adjudication.
    NextTurn(ThresholdIx),
    /// This threshold is crossed by the end of the game.
    End(ThresholdIx),
}

impl Came {
    /// Whether it happened.
    pub fn has(self, what: Headline) -> bool {
        self.0 & Self::bit(what) != 0
    }

    /// What happened in either.
    pub(super) fn or(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// Notes that it happened, if it did.
    pub(super) fn note(&mut self, what: Headline, happened: bool) {
        self.0 |= if happened { Self::bit(what) } else { 0 };
    }

    /// A ladder has at most ten thresholds.
    fn bit(what: Headline) -> u32 {
        let place = match what {
            Headline::Catastrophe => 0,
            Headline::NextTurn(ix) => 1 + 2 * u32::from(ix.0),
            Headline::End(ix) => 2 + 2 * u32::from(ix.0),
        };
        1_u32.checked_shl(place).unwrap_or(0)
    }
}

/// That the crisis stands at or above a threshold's rung at some time from now on.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Crossing {
    /// After this turn's adjudication.
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
    fn none(scenario: &Scenario) -> Self {
        Self {
            thresholds: vec![Crossing::default(); scenario.ladder.thresholds.len()],
            questions: vec![Estimate::default(); scenario.questions.len()],
            ..Self::default()
        }
    }

    /// Counts one play.
    fn count(&mut self, came: Came) {
        for (at, crossing) in self.thresholds.iter_mut().enumerate() {
            crossing.next_turn.count(came.has(Headline::NextTurn(at.into())));
            crossing.end.count(came.has(Headline::End(at.into())));
        }
        self.catastrophe.count(came.has(Headline::Catastrophe));
        self.plays.push(came);
    }

    fn plus(mut self, other: &Self) -> Self {
        for (mine, theirs) in self.thresholds.iter_mut().zip(&other.thresholds) {
            mine.next_turn = mine.next_turn.plus(theirs.next_turn);
            mine.end = mine.end.plus(theirs.end);
        }
        self.catastrophe = self.catastrophe.plus(other.catastrophe);
        for (mine, theirs) in self.questions.iter_mut().zip(&other.questions) {
            *mine = mine.plus(*theirs);
        }
        self.plays.extend(&other.plays);
        self
    }
}

/// The seeds of plays `first` and following.
pub(super) fn seeds(luck: u64, first: u32) -> [u64; LANES] {
    std::array::from_fn(|lane| mix(luck ^ (u64::from(first) + lane as u64)))
}

/// Games played side by side.
pub const LANES: usize = 8;

/// Plays played together before looking whether to stop; a multiple of [`LANES`].
const BATCH: u32 = 64;

/// Estimates the risk from `state` as the viewer knows it, everybody played by temperament but for
/// the given orders. Play `n` has the same luck in every forecast of a turn, so that options can be
/// compared; its luck is not the game's. `None` if stopped.
///
/// A threshold that was crossed before counts only if the crisis stands there, or higher, again.
pub fn forecast(
    scenario: &Scenario,
    state: &State,
    request: &Request,
    stop: &AtomicBool,
) -> Option<Risk> {
    if state.over() {
        return Some(Risk::none(scenario));
    }
    let start = request.start(scenario, state);
    let player = Player::new(scenario, |_| PolicyKind::Temperament);
    player.risk(&start, &Rollouts { luck: FORECAST, runs: request.runs, begin: false }, stop)
}

/// A number no game's seed is likely to be, so that rollouts don't replay the game's own luck.
pub(super) const FORECAST: u64 = 0x666f_7265_6361_7374;

/// How often to play on, and with what luck.
#[derive(Clone, Copy, Debug)]
pub(super) struct Rollouts {
    /// Play `n` has the seed `mix(luck ^ n)`.
    pub luck: u64,
    /// How many plays.
    pub runs: u32,
    /// Whether this turn's injects are still to be given.
    pub begin: bool,
}

/// Plays the games of a table to their end and counts the first so many of them.
fn several(table: &mut Table<'_, '_, LANES>, count: usize, risk: &mut Risk) {
    let scenario = table.scenario();
    let rung = |table: &Table<'_, '_, LANES>| table.games.cells[Cells::RUNG.at()];
    table.play_turn(&[]);
    let next = rung(table);
    let mut peaks = next;
    while !table.games.all_over() {
        table.play_turn(&[]);
        let rungs = rung(table);
        peaks = std::array::from_fn(|lane| peaks[lane].max(rungs[lane]));
    }
    let endings = table.games.cells[Cells::ENDING.at()];
    for lane in 0..count {
        let mut came = Came::default();
        for (at, threshold) in scenario.ladder.thresholds.iter().enumerate() {
            let least = i32::from(threshold.rung.0);
            came.note(Headline::NextTurn(at.into()), next[lane] >= least);
            came.note(Headline::End(at.into()), peaks[lane] >= least);
        }
        let ending = usize::try_from(endings[lane] - 1).ok();
        let ending = ending.and_then(|at| scenario.endings.get(at));
        came.note(Headline::Catastrophe, ending.is_some_and(|e| e.tone == Tone::Catastrophe));
        risk.count(came);
    }
    for (ix, question) in QuestionIx::all(scenario.questions.len()).zip(&mut risk.questions) {
        let resolved = table.games.cells[table.player.plan.cells.resolved(ix).at()];
        resolved[..count].iter().for_each(|yes| question.count(*yes != 0));
    }
}

/// A scenario with policies for all its actors, ready to be played as often as one likes.
#[derive(Debug)]
pub struct Player<'a> {
    plan: Plan<'a>,
    minds: Minds<'a>,
}

impl<'a> Player<'a> {
    /// Each actor by its policy.
    pub fn new(scenario: &'a Scenario, policy: impl Fn(ActorIx) -> PolicyKind) -> Self {
        let mut plan = Plan::new(scenario);
        let minds = Minds::new(&mut plan, policy);
        Self { plan, minds }
    }

    /// What is played.
    pub fn scenario(&self) -> &'a Scenario {
        self.plan.scenario
    }

    /// Room for `L` games, to be used again and again.
    pub fn table<const L: usize>(&self, state: &State) -> Table<'_, 'a, L> {
        let games = Games::from_state(&self.plan, state, [0; L]);
        Table { player: self, games, pad: Pad::default() }
    }

    /// Plays a game from its start to its end; `look` sees the state before each turn's orders are
    /// opened.
    pub fn play(&self, seed: u64, look: impl FnMut(&State)) -> State {
        let mut state = State::start(self.plan.scenario);
        let mut table = self.table(&state);
        table.restart(&state, [seed]);
        table.begin();
        table.games.write(0, &mut state);
        table.look_on(&mut state, look);
        state
    }

    /// Plays on from a state so often. `None` if stopped.
    pub(super) fn risk(&self, start: &State, how: &Rollouts, stop: &AtomicBool) -> Option<Risk> {
        let none = || Risk::none(self.plan.scenario);
        let parts: Option<Vec<Risk>> = (0..how.runs.div_ceil(BATCH))
            .into_par_iter()
            .map_init(
                || self.table(start),
                |table, batch| {
                    if stop.load(Ordering::Relaxed) {
                        return None;
                    }
                    let mut risk = none();
                    let end = ((batch + 1) * BATCH).min(how.runs);
                    for first in (batch * BATCH..end).step_by(LANES) {
                        table.restart(start, seeds(how.luck, first));
                        if how.begin {
                            table.begin();
                        }
                        several(table, (end - first).min(LANES as u32) as usize, &mut risk);
                    }
                    Some(risk)
                },
            )
            .collect();
        // Plays stay in their order, whatever the threads did.
        Some(parts?.iter().fold(none(), Risk::plus))
    }

    /// Plays a game to its end; `look` sees the state before each turn's orders are opened.
    pub fn play_out(&self, state: &mut State, seed: u64, look: impl FnMut(&State)) {
        let mut table = self.table(state);
        table.restart(state, [seed]);
        table.look_on(state, look);
    }
}

/// Games side by side, and what is needed to play them.
#[derive(Debug)]
pub struct Table<'p, 'a, const L: usize> {
    player: &'p Player<'a>,
    pub(super) games: Games<'a, L>,
    pad: Pad<L>,
}

impl<'a, const L: usize> Table<'_, 'a, L> {
    /// What is played.
    pub fn scenario(&self) -> &'a Scenario {
        self.player.scenario()
    }

    /// All games anew from a state, each with its seed.
    pub fn restart(&mut self, state: &State, seeds: [u64; L]) {
        self.games.restart(state, seeds);
    }

    /// The games.
    pub fn games(&self) -> &Games<'a, L> {
        &self.games
    }

    /// Gives the injects of the turn that the games are in.
    pub fn begin(&mut self) {
        begin_games(&self.player.plan, &mut self.games);
    }

    /// Lets policies seal for whoever has not.
    pub fn seal(&mut self) {
        let Player { plan, minds } = self.player;
        minds.seal(plan, &mut self.games, &mut self.pad, None);
    }

    /// The same, and adjudicates.
    pub fn play_turn(&mut self, rulings: &[Ruling]) {
        self.seal();
        adjudicate_games(&self.player.plan, &mut self.games, rulings);
    }

    /// Adjudicates what is sealed; who has sealed nothing holds. The next turn's injects are not
    /// given yet.
    pub(super) fn settle(&mut self, rulings: &[Ruling]) {
        settle_games(&self.player.plan, &mut self.games, rulings);
    }

    /// Plays all games to their end.
    pub fn play_out(&mut self) {
        while !self.games.all_over() {
            self.play_turn(&[]);
        }
    }
}

impl Table<'_, '_, 1> {
    /// Plays the game to its end, written to `state` after each turn.
    fn look_on(&mut self, state: &mut State, mut look: impl FnMut(&State)) {
        while !state.over() {
            look(state);
            self.play_turn(&[]);
            self.games.write(0, state);
        }
    }
}

/// Plays a game to its end, each actor by its policy; `look` sees the state before each turn's
/// orders are opened.
pub fn play_out(
    scenario: &Scenario,
    state: &mut State,
    seed: u64,
    policy: impl Fn(ActorIx) -> PolicyKind,
    look: impl FnMut(&State),
) {
    Player::new(scenario, policy).play_out(state, seed, look);
}
