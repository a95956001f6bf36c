//! Games played side by side: so many of the same scenario, in the same turn, each with its own luck.
//!
//! A game is a column of a block of integers. One column is a game that is looked at; more are for
//! asking how games go. The rules are the same.

use super::chance::{mix, unit};
use super::delta::Delta;
use super::luck::{Luck, in_stratum};
use super::perceive::CarriedOut;
use super::plan::{LaneSet, Plan};
use super::quantity::{Cell, Cells};
use super::script::Script;
use super::state::{State, Trail};
use crate::scenario::{
    ActorIx, AgreementIx, DAY, EndingIx, Facts, InjectIx, OptionIx, PartyIx, Quantity, Scenario,
};

/// The options an actor has sealed.
pub type Orders = Vec<OptionIx>;

/// `L` games.
#[derive(Debug)]
pub struct Games<'a, const L: usize> {
    pub(super) scenario: &'a Scenario,
    places: Cells,
    /// The turn all of them are in.
    pub turn: u32,
    /// The turn each is in, or ended in.
    turns: [u32; L],
    /// Every value of every game, by cell.
    pub cells: Vec<[i32; L]>,
    /// Each game's seed.
    seeds: [u64; L],
    /// Its place in a block that has this seed together, if luck is drawn in strata.
    strata: Option<[u8; L]>,
    /// The part of a draw's number that is the same for the whole turn.
    luck: [u64; L],
    /// What is asked for rolls instead, if anything.
    script: Option<Script>,
    /// Covert acts whose trail is still warm, by game.
    pub(super) trails: [Vec<Trail>; L],
    /// Whether an actor has sealed, by actor.
    is_sealed: Vec<[bool; L]>,
    /// What actors have sealed, by actor; its lists are kept for the next turn.
    orders: Vec<[Orders; L]>,
    pub(super) scratch: Scratch<L>,
}

/// Lists that are used again and again.
#[derive(Debug)]
pub(super) struct Scratch<const L: usize> {
    pub acts: [Vec<CarriedOut>; L],
    pub delta: [Delta; L],
    /// Breaches of agreements that have come to light and are not yet noted.
    pub breaches: [Vec<(AgreementIx, PartyIx)>; L],
    pub odds: Vec<f64>,
    pub said: Vec<LaneSet>,
    pub firing: Vec<Vec<(InjectIx, Option<Box<super::Draw>>)>>,
}

impl<'a, const L: usize> Games<'a, L> {
    /// As many games as there are seeds, all from the same state.
    pub fn from_state(scenario: &'a Scenario, plan: &Plan, state: &State, seeds: [u64; L]) -> Self {
        let cells = plan.cells.len;
        let scratch = Scratch {
            acts: std::array::from_fn(|_| Vec::new()),
            delta: std::array::from_fn(|_| Delta::of(cells)),
            breaches: std::array::from_fn(|_| Vec::new()),
            odds: Vec::new(),
            said: Vec::new(),
            firing: (0..L).map(|_| Vec::new()).collect(),
        };
        let actors = scenario.actors.len();
        let mut games = Self {
            scenario,
            places: plan.cells.clone(),
            turn: state.turn,
            turns: [state.turn; L],
            cells: vec![[0; L]; cells],
            seeds,
            strata: None,
            luck: [0; L],
            script: None,
            trails: std::array::from_fn(|_| Vec::new()),
            is_sealed: vec![[false; L]; actors],
            orders: (0..actors).map(|_| std::array::from_fn(|_| Vec::new())).collect(),
            scratch,
        };
        games.restart(state, seeds);
        games
    }

    /// What is played.
    pub fn scenario(&self) -> &'a Scenario {
        self.scenario
    }

    /// A value in one of the games.
    pub fn cell(&self, cell: Cell, lane: usize) -> i32 {
        self.cells[cell.at()][lane]
    }

    /// The same again from another state of the same scenario, without asking for memory.
    pub fn restart(&mut self, state: &State, luck: impl Into<Luck<L>>) {
        Luck { seeds: self.seeds, places: self.strata } = luck.into();
        self.turn = state.turn;
        self.turns = [state.turn; L];
        self.places.load(state, &mut self.cells);
        for trails in &mut self.trails {
            trails.clone_from(&state.trails);
        }
        for (at, orders) in state.sealed.iter().enumerate() {
            self.is_sealed[at] = [orders.is_some(); L];
            for lane in &mut self.orders[at] {
                lane.clear();
                lane.extend(orders.iter().flatten());
            }
        }
        self.turn_begins();
    }

    /// Takes one of another table's games, with what is sealed in it; all taken together must be in the same turn, and
    /// have luck of their own.
    pub fn take_over<const M: usize>(&mut self, lane: usize, from: &Games<'a, M>, of: usize) {
        self.turn = from.turn;
        self.turns[lane] = from.turns[of];
        self.seeds[lane] = from.seeds[of];
        self.luck[lane] = from.luck[of];
        for (mine, theirs) in self.cells.iter_mut().zip(&from.cells) {
            mine[lane] = theirs[of];
        }
        self.trails[lane].clone_from(&from.trails[of]);
        for (mine, theirs) in self.is_sealed.iter_mut().zip(&from.is_sealed) {
            mine[lane] = theirs[of];
        }
        for (mine, theirs) in self.orders.iter_mut().zip(&from.orders) {
            mine[lane].clone_from(&theirs[of]);
        }
    }

    /// All that a game stands on between two turns: values, and trails that are still warm.
    pub(crate) fn standing(&self) -> (&[[i32; L]], &[Vec<Trail>; L]) {
        (&self.cells, &self.trails)
    }

    /// A copy of a game between two turns.
    pub fn park(&self, lane: usize) -> ParkedGame {
        let cells = self.cells.iter().map(|cell| cell[lane]).collect();
        ParkedGame { turn: self.turns[lane], cells, trails: self.trails[lane].clone() }
    }

    /// Goes on with a game that was parked in the turn the others are in, with luck of its own.
    pub fn unpark(&mut self, lane: usize, parked: &ParkedGame, seed: u64) {
        self.turn = parked.turn;
        self.turns[lane] = parked.turn;
        self.seeds[lane] = seed;
        self.luck[lane] = luck_of(seed, parked.turn);
        self.cells.iter_mut().zip(&parked.cells).for_each(|(mine, value)| mine[lane] = *value);
        self.trails[lane].clone_from(&parked.trails);
    }

    /// A game is not played on.
    pub fn leave(&mut self, lane: usize) {
        let ending = &mut self.cells[Cells::ENDING.at()][lane];
        *ending = (*ending).max(1);
    }

    /// Only the first so many games are played on.
    pub fn keep(&mut self, count: usize) {
        (count..L).for_each(|lane| self.leave(lane));
    }

    /// One of the games as a state.
    pub fn state(&self, lane: usize) -> State {
        let mut state = State::start(self.scenario);
        self.write(lane, &mut state);
        state
    }

    /// Writes one of the games over a state of the same scenario.
    pub fn write(&self, lane: usize, state: &mut State) {
        state.turn = self.turns[lane];
        self.places.store(&self.cells, lane, state);
        state.trails.clone_from(&self.trails[lane]);
        for (at, orders) in state.sealed.iter_mut().enumerate() {
            *orders = self.is_sealed[at][lane].then(|| self.orders[at][lane].clone());
        }
    }

    /// What the turn brings with it: the calendar, and how long ago things were.
    pub(super) fn turn_begins(&mut self) {
        self.luck = self.seeds.map(|seed| luck_of(seed, self.turn));
        self.places.turn_begins(self.scenario, self.turn, &mut self.cells);
    }

    /// The turn, as far as a state can hold it.
    pub(super) fn turn_mark(&self) -> i32 {
        u16::try_from(self.turn).unwrap_or(u16::MAX).into()
    }

    /// From now on rolls come from this script rather than from seeds, or again from seeds. A script is
    /// for a single game: lanes would take turns with it. Returns the one followed until now.
    pub fn follow(&mut self, script: Option<Script>) -> Option<Script> {
        std::mem::replace(&mut self.script, script)
    }

    /// The number behind a draw of this turn; `actor` is the hash of the actor's id, or 0. The odds
    /// are read only by a script.
    pub fn roll(
        &mut self,
        lane: usize,
        draw: u64,
        actor: u64,
        odds: impl Iterator<Item = f64>,
    ) -> f64 {
        match &mut self.script {
            None => {
                let hash = mix(mix(self.luck[lane] ^ draw) ^ actor);
                self.strata.map_or_else(|| unit(hash), |places| in_stratum(hash, places[lane]))
            }
            Some(script) => script.roll(odds),
        }
    }

    /// The turn that a game is in, or ended in.
    pub fn turn_of(&self, lane: usize) -> u32 {
        self.turns[lane]
    }

    /// A game's seed.
    pub fn seed(&self, lane: usize) -> u64 {
        self.seeds[lane]
    }

    /// Whether a game has ended.
    pub fn over(&self, lane: usize) -> bool {
        self.cells[Cells::ENDING.at()][lane] != 0
    }

    /// How it ended, if it has.
    pub fn ending(&self, lane: usize) -> Option<EndingIx> {
        let from_one = self.cells[Cells::ENDING.at()][lane];
        usize::try_from(from_one - 1).ok().map(EndingIx::from)
    }

    /// Whether all have.
    pub fn all_over(&self) -> bool {
        self.cells[Cells::ENDING.at()].iter().all(|ending| *ending != 0)
    }

    /// Seals an actor's orders.
    pub fn seal(&mut self, lane: usize, actor: ActorIx, orders: &[OptionIx]) {
        self.is_sealed[actor.at()][lane] = true;
        let list = &mut self.orders[actor.at()][lane];
        list.clear();
        // Of one or two, which calling for a copy of memory would not be worth.
        orders.iter().for_each(|order| list.push(*order));
    }

    /// Whether an actor has sealed.
    pub fn sealed(&self, lane: usize, actor: ActorIx) -> bool {
        self.is_sealed[actor.at()][lane]
    }

    /// What it has sealed; nothing if it has not.
    pub fn orders(&self, lane: usize, actor: ActorIx) -> &[OptionIx] {
        if self.is_sealed[actor.at()][lane] { &self.orders[actor.at()][lane] } else { &[] }
    }

    /// What was sealed and pushed is done with; games that have not ended go on to the next turn.
    pub(super) fn turn_over(&mut self) {
        self.is_sealed.fill([false; L]);
        self.places.turn_over(&mut self.cells);
        if self.all_over() {
            return;
        }
        self.turn += 1;
        for lane in 0..L {
            if !self.over(lane) {
                self.turns[lane] = self.turn;
            }
        }
    }

    /// A game that expressions of the scenario can ask.
    pub fn facts(&self, lane: usize) -> OneGame<'_, 'a, L> {
        OneGame { games: self, lane }
    }
}

/// The part of a draw's number that is the same for the whole turn.
fn luck_of(seed: u64, turn: u32) -> u64 {
    mix(mix(seed) ^ u64::from(turn))
}

/// A game that was taken from a table between two turns, when nothing is sealed.
#[derive(Debug)]
pub struct ParkedGame {
    /// The turn it is in.
    pub turn: u32,
    cells: Vec<i32>,
    trails: Vec<Trail>,
}

/// One of the games.
#[derive(Clone, Copy, Debug)]
pub struct OneGame<'g, 'a, const L: usize> {
    games: &'g Games<'a, L>,
    lane: usize,
}

impl<const L: usize> Facts for OneGame<'_, '_, L> {
    fn value(&self, quantity: Quantity) -> i64 {
        let Games { scenario, places, turn, cells, .. } = self.games;
        match quantity {
            // Of a date too far away for a cell.
            Quantity::MinutesTo(ix) => scenario.minutes_to(ix, *turn),
            Quantity::DaysTo(ix) => scenario.minutes_to(ix, *turn).div_euclid(DAY),
            other => cells[places.of_quantity(other).at()][self.lane].into(),
        }
    }
}
