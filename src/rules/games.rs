//! Games played side by side: so many of the same scenario, in the same turn, each with its own luck.
//!
//! A game is a column of a block of integers. One column is a game that is looked at; more are for
//! asking how games go. The rules are the same.

use super::delta::Delta;
use super::mix;
use super::perceive::Act;
use super::plan::{Cells, Plan, Said, red_line};
use super::script::Script;
use super::state::{RedLineState, State, Trail};
use crate::scenario::{
    ActorIx, DateIx, EndingIx, Facts, FlagIx, IndicatorIx, InjectIx, NEVER, NormIx, OptionIx,
    RedLineIx, RungIx, Scenario,
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
    pub acts: [Vec<Act>; L],
    pub delta: [Delta; L],
    pub odds: Vec<f64>,
    pub said: Vec<Said>,
    pub firing: Vec<Vec<(InjectIx, Option<Box<super::Draw>>)>>,
}

impl<'a, const L: usize> Games<'a, L> {
    /// As many games as there are seeds, all from the same state.
    pub fn from_state(plan: &Plan<'a>, state: &State, seeds: [u64; L]) -> Self {
        let cells = plan.cells.len;
        let scratch = Scratch {
            acts: std::array::from_fn(|_| Vec::new()),
            delta: std::array::from_fn(|_| Delta::of(cells)),
            odds: Vec::new(),
            said: Vec::new(),
            firing: (0..L).map(|_| Vec::new()).collect(),
        };
        let actors = plan.scenario.actors.len();
        let mut games = Self {
            scenario: plan.scenario,
            places: plan.cells.clone(),
            turn: state.turn,
            turns: [state.turn; L],
            cells: vec![[0; L]; cells],
            seeds,
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

    /// The same again from another state of the same scenario, without asking for memory.
    pub fn restart(&mut self, state: &State, seeds: [u64; L]) {
        self.seeds = seeds;
        self.turn = state.turn;
        self.turns = [state.turn; L];
        self.cells[Cells::RUNG.at()] = [state.rung.0.into(); L];
        self.cells[Cells::HIGHEST.at()] = [state.highest.0.into(); L];
        self.cells[Cells::PUSHED.at()] = [state.pushed.map_or(0, |rung| i32::from(rung.0) + 1); L];
        self.cells[Cells::ENDING.at()] = [state.ending.map_or(0, |ix| i32::from(ix.0) + 1); L];
        let places = self.places.clone();
        let mut put = |cell: super::plan::Cell, value: i32| self.cells[cell.at()] = [value; L];
        for (at, value) in state.indicators.iter().enumerate() {
            put(places.indicator(at.into()), *value);
        }
        for (at, value) in state.flags.iter().enumerate() {
            put(places.flag(at.into()), (*value).into());
        }
        let first = ActorIx(0);
        let table = |start: super::plan::Cell, at: usize| super::plan::Cell(start.0 + at as u32);
        for (at, value) in state.grievance.iter().enumerate() {
            put(table(places.grievance(first, first), at), *value);
        }
        for (at, value) in state.trust.iter().enumerate() {
            put(table(places.trust(first, first), at), *value);
        }
        for (at, value) in state.credibility.iter().enumerate() {
            put(places.credibility(at.into()), *value);
        }
        for (at, value) in state.breaches.iter().enumerate() {
            put(places.breaches(at.into()), (*value).into());
        }
        for (at, line) in state.red_lines.iter().enumerate() {
            let (value, turn) = match line {
                RedLineState::Intact => (red_line::INTACT, 0),
                RedLineState::Crossed(turn) => (red_line::CROSSED, *turn),
                RedLineState::Kept => (red_line::KEPT, 0),
                RedLineState::Lapsed => (red_line::LAPSED, 0),
            };
            put(places.red_line(at.into()), value);
            put(places.crossed_in(at.into()), turn.into());
        }
        for (at, (times, last)) in state.chosen.iter().enumerate() {
            put(places.times(at.into()), (*times).into());
            put(places.last(at.into()), (*last).into());
        }
        for (at, value) in state.attributed.iter().enumerate() {
            put(places.attributed(at.into()), (*value).into());
        }
        for (at, value) in state.fired.iter().enumerate() {
            put(places.fired(at.into()), (*value).into());
        }
        for (at, value) in state.crossed.iter().enumerate() {
            put(places.crossed(at.into()), (*value).into());
        }
        for (at, value) in state.resolved.iter().enumerate() {
            put(places.resolved(at.into()), (*value).into());
        }
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

    /// One of the games as a state.
    pub fn state(&self, lane: usize) -> State {
        let mut state = State::start(self.scenario);
        self.write(lane, &mut state);
        state
    }

    /// Writes one of the games over a state of the same scenario.
    pub fn write(&self, lane: usize, state: &mut State) {
        let places = &self.places;
        let get = |cell: super::plan::Cell| self.cells[cell.at()][lane];
        let rung = |value: i32| RungIx(short(value));
        let one_less = |value: i32| (value > 0).then(|| short(value - 1));
        state.turn = self.turns[lane];
        state.rung = rung(get(Cells::RUNG));
        state.highest = rung(get(Cells::HIGHEST));
        state.pushed = one_less(get(Cells::PUSHED)).map(RungIx);
        state.ending = one_less(get(Cells::ENDING)).map(EndingIx);
        for (at, value) in state.indicators.iter_mut().enumerate() {
            *value = get(places.indicator(at.into()));
        }
        for (at, value) in state.flags.iter_mut().enumerate() {
            *value = get(places.flag(at.into())) != 0;
        }
        let actors = self.scenario.actors.len();
        let pair = |at: usize| (ActorIx::from(at / actors), ActorIx::from(at % actors));
        for (at, value) in state.grievance.iter_mut().enumerate() {
            *value = get(places.grievance(pair(at).0, pair(at).1));
        }
        for (at, value) in state.trust.iter_mut().enumerate() {
            *value = get(places.trust(pair(at).0, pair(at).1));
        }
        for (at, value) in state.credibility.iter_mut().enumerate() {
            *value = get(places.credibility(at.into()));
        }
        for (at, value) in state.breaches.iter_mut().enumerate() {
            *value = short(get(places.breaches(at.into())));
        }
        for (at, line) in state.red_lines.iter_mut().enumerate() {
            *line = match get(places.red_line(at.into())) {
                red_line::INTACT => RedLineState::Intact,
                red_line::KEPT => RedLineState::Kept,
                red_line::LAPSED => RedLineState::Lapsed,
                _ => RedLineState::Crossed(short(get(places.crossed_in(at.into())))),
            };
        }
        for (at, chosen) in state.chosen.iter_mut().enumerate() {
            let ix = at.into();
            *chosen = (short(get(places.times(ix))), short(get(places.last(ix))));
        }
        for (at, value) in state.attributed.iter_mut().enumerate() {
            *value = get(places.attributed(at.into())) != 0;
        }
        for (at, value) in state.fired.iter_mut().enumerate() {
            *value = short(get(places.fired(at.into())));
        }
        for (at, value) in state.crossed.iter_mut().enumerate() {
            *value = get(places.crossed(at.into())) != 0;
        }
        for (at, value) in state.resolved.iter_mut().enumerate() {
            *value = get(places.resolved(at.into())) != 0;
        }
        state.trails.clone_from(&self.trails[lane]);
        for (at, orders) in state.sealed.iter_mut().enumerate() {
            *orders = self.is_sealed[at][lane].then(|| self.orders[at][lane].clone());
        }
    }

    /// What the turn brings with it: the calendar, and how long ago things were.
    pub(super) fn turn_begins(&mut self) {
        let turn = i32::try_from(self.turn).unwrap_or(i32::MAX);
        let last = i32::try_from(self.scenario.meta.turns).unwrap_or(i32::MAX);
        self.luck = self.seeds.map(|seed| mix(mix(seed) ^ u64::from(self.turn)));
        self.cells[Cells::TURN.at()] = [turn; L];
        self.cells[Cells::TURNS_LEFT.at()] = [last - turn; L];
        let since = |then: i32, ever: bool| if ever { turn - then } else { NEVER as i32 };
        for ix in OptionIx::all(self.scenario.options.len()) {
            let last = self.cells[self.places.last(ix).at()];
            let times = self.cells[self.places.times(ix).at()];
            let ago = std::array::from_fn(|lane| since(last[lane], times[lane] > 0));
            self.cells[self.places.since_option(ix).at()] = ago;
        }
        for ix in InjectIx::all(self.scenario.injects.len()) {
            let fired = self.cells[self.places.fired(ix).at()];
            self.cells[self.places.since_inject(ix).at()] = fired.map(|then| since(then, then > 0));
        }
        let passed = self.scenario.meta.calendar.minutes_passed(self.turn.into());
        for (at, date) in self.scenario.dates.iter().enumerate() {
            // Of a date too far away for a cell no condition asks its cell.
            let minutes = date.minutes_from_start - passed;
            let fit = |value: i64| i32::try_from(value).unwrap_or(0);
            self.cells[self.places.minutes(at.into()).at()] = [fit(minutes); L];
            let days = minutes.div_euclid(crate::scenario::DAY);
            self.cells[self.places.days(at.into()).at()] = [fit(days); L];
        }
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
            None => super::chance::unit(mix(mix(self.luck[lane] ^ draw) ^ actor)),
            Some(script) => script.roll(odds),
        }
    }

    /// A game's seed.
    pub fn seed(&self, lane: usize) -> u64 {
        self.seeds[lane]
    }

    /// Whether a game has ended.
    pub fn over(&self, lane: usize) -> bool {
        self.cells[Cells::ENDING.at()][lane] != 0
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
        self.cells[Cells::PUSHED.at()] = [0; L];
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
    pub fn facts(&self, lane: usize) -> Seen<'_, 'a, L> {
        Seen { games: self, lane }
    }
}

/// A value that fits, since every cell stays within what it was read from.
fn short(value: i32) -> u16 {
    u16::try_from(value).unwrap_or(u16::MAX)
}

/// One of the games.
#[derive(Clone, Copy, Debug)]
pub struct Seen<'g, 'a, const L: usize> {
    games: &'g Games<'a, L>,
    lane: usize,
}

impl<const L: usize> Seen<'_, '_, L> {
    fn get(&self, cell: super::plan::Cell) -> i64 {
        self.games.cells[cell.at()][self.lane].into()
    }

    fn at(&self) -> &Cells {
        &self.games.places
    }
}

impl<const L: usize> Facts for Seen<'_, '_, L> {
    fn indicator(&self, ix: IndicatorIx) -> i64 {
        self.get(self.at().indicator(ix))
    }
    fn flag(&self, ix: FlagIx) -> bool {
        self.get(self.at().flag(ix)) != 0
    }
    fn turn(&self) -> i64 {
        self.games.turn.into()
    }
    fn turns_left(&self) -> i64 {
        i64::from(self.games.scenario.meta.turns) - i64::from(self.games.turn)
    }
    fn rung(&self) -> RungIx {
        RungIx(short(self.games.cells[Cells::RUNG.at()][self.lane]))
    }
    fn highest_rung(&self) -> RungIx {
        RungIx(short(self.games.cells[Cells::HIGHEST.at()][self.lane]))
    }
    fn grievance(&self, from: ActorIx, to: ActorIx) -> i64 {
        self.get(self.at().grievance(from, to))
    }
    fn trust(&self, from: ActorIx, to: ActorIx) -> i64 {
        self.get(self.at().trust(from, to))
    }
    fn minutes_to(&self, ix: DateIx) -> i64 {
        let scenario = self.games.scenario;
        let passed = scenario.meta.calendar.minutes_passed(self.games.turn.into());
        scenario.dates[ix.at()].minutes_from_start - passed
    }
    fn breaches(&self, ix: NormIx) -> i64 {
        self.get(self.at().breaches(ix))
    }
    fn credibility(&self, ix: ActorIx) -> i64 {
        self.get(self.at().credibility(ix))
    }
    fn choice(&self, ix: OptionIx) -> (i64, i64) {
        (self.get(self.at().times(ix)), self.get(self.at().since_option(ix)))
    }
    fn inject(&self, ix: InjectIx) -> Option<i64> {
        (self.get(self.at().fired(ix)) > 0).then(|| self.get(self.at().since_inject(ix)))
    }
    fn crossed(&self, ix: RedLineIx) -> bool {
        self.get(self.at().red_line(ix)) != 0
    }
    fn attributed(&self, ix: OptionIx) -> bool {
        self.get(self.at().attributed(ix)) != 0
    }
}
