//! Where each quantity stands in play: in a [`State`], and in a block of integers that many games share.
//!
//! A list of a state is a row of [`columns`]; one that is forgotten does not compile. What a quantity is in
//! a scenario says `scenario::quantity`.

use super::income::Income;
use super::state::{RedLineState, State};
use super::stored::{hide, put, room, short, take};
use crate::scenario::expr::Bounds;
use crate::scenario::{
    ActorIx, AgreementIx, DAY, DateIx, EndingIx, Facts, FlagIx, IndicatorIx, InjectIx,
    MOST_PARTIES, NEVER, NormIx, OptionIx, Quantity, QuestionIx, RedLineIx, RungIx, Scenario,
    ThresholdIx,
};

/// The place of one value in a game's block.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Cell(pub u32);

impl Cell {
    /// As a position in the block.
    pub fn at(self) -> usize {
        self.0 as usize
    }
}

/// Everybody may know a list.
const PUBLIC: Option<fn(usize) -> Quantity> = None;

macro_rules! columns {
    ($($list:ident: $secret:expr;)*) => {
        /// Where the lists of a state begin in the block. Values that a turn brings with it, such as turns
        /// since an option was chosen, have cells too, so that every condition compares cells.
        #[derive(Clone, Debug)]
        pub struct Cells {
            actors: usize,
            options: usize,
            red_line_count: usize,
            agreement_count: usize,
            $($list: usize,)*
            /// Dates that are too far away, at some turn, for a cell to hold the minutes.
            far: Vec<bool>,
            income: Income,
            /// Who may listen to what, in the order of the state's `tapped`.
            taps: Vec<(OptionIx, ActorIx)>,
            since_option: usize,
            since_inject: usize,
            minutes: usize,
            days: usize,
            /// How many cells there are.
            pub len: usize,
        }

        impl Cells {
            /// The cells of a scenario's states.
            pub fn of(scenario: &Scenario) -> Self {
                let state = State::start(scenario);
                let mut len = 7;
                let mut next = |count: usize| {
                    let start = len;
                    len += count;
                    start
                };
                let mut cells = Self {
                    actors: scenario.actors.len(),
                    options: scenario.options.len(),
                    red_line_count: scenario.red_lines.len(),
                    agreement_count: scenario.agreements.len(),
                    $($list: next(room(&state.$list)),)*
                    far: DateIx::all(scenario.dates.len()).map(|ix| is_far(scenario, ix)).collect(),
                    since_option: next(scenario.options.len()),
                    since_inject: next(scenario.injects.len()),
                    minutes: next(scenario.dates.len()),
                    days: next(scenario.dates.len()),
                    income: Income::default(),
                    taps: scenario.taps.iter().map(|tap| (tap.option, tap.by)).collect(),
                    len: 0,
                };
                cells.len = len;
                cells.income = Income::of(scenario, &cells);
                cells
            }

            /// Writes a state into every game of a block. Trails and orders are kept beside it.
            pub(super) fn load<const L: usize>(&self, state: &State, cells: &mut [[i32; L]]) {
                let State { turn: _, rung, highest, pushed, $($list,)* trails: _, sealed: _, aftermath, ending } = state;
                cells[Self::RUNG.at()] = [rung.0.into(); L];
                cells[Self::HIGHEST.at()] = [highest.0.into(); L];
                cells[Self::PUSHED.at()] = [pushed.map_or(0, |rung| i32::from(rung.0) + 1); L];
                cells[Self::AFTERMATH.at()] = [i32::from(*aftermath); L];
                cells[Self::ENDING.at()] = [ending.map_or(0, |ix| i32::from(ix.0) + 1); L];
                $(put(&mut cells[self.$list..], $list);)*
            }

            /// Writes one game of a block over a state of the same scenario.
            pub(super) fn store<const L: usize>(&self, cells: &[[i32; L]], lane: usize, state: &mut State) {
                let State { turn: _, rung, highest, pushed, $($list,)* trails: _, sealed: _, aftermath, ending } = state;
                let one_less = |value: i32| (value > 0).then(|| short(value - 1));
                *rung = RungIx(short(cells[Self::RUNG.at()][lane]));
                *highest = RungIx(short(cells[Self::HIGHEST.at()][lane]));
                *pushed = one_less(cells[Self::PUSHED.at()][lane]).map(RungIx);
                *aftermath = cells[Self::AFTERMATH.at()][lane] != 0;
                *ending = one_less(cells[Self::ENDING.at()][lane]).map(EndingIx);
                $(take(&cells[self.$list..], lane, $list);)*
            }
        }

        impl State {
            /// Puts what is secret and not known as it is in another state of the same scenario. Trails,
            /// orders, and what follows from who may not be known, are left to the caller.
            pub(super) fn veil(&mut self, other: &Self, knows: impl Fn(Quantity) -> bool) {
                // Where the crisis stands, and how it ended, everybody sees.
                let State {
                    turn: _, rung: _, highest: _, pushed: _, $($list,)* trails: _, sealed: _, aftermath: _, ending: _
                } = self;
                $(hide($list, &other.$list, $secret, &knows);)*
            }

            /// Its lists by name, with the number of values in each.
            pub(super) fn lengths(&self) -> Vec<(&'static str, usize)> {
                let State {
                    turn: _, rung: _, highest: _, pushed: _, $($list,)* trails: _, sealed, aftermath: _, ending: _
                } = self;
                vec![$((stringify!($list), $list.len()),)* ("sealed", sealed.len())]
            }

            /// Bytes of its lists.
            pub fn lists_bytes(&self) -> usize {
                let State {
                    turn: _, rung: _, highest: _, pushed: _, $($list,)* trails, sealed, aftermath: _, ending: _
                } = self;
                let orders = sealed.iter().flatten().map(|orders| size_of_val(orders.as_slice()));
                let beside = size_of_val(trails.as_slice()) + size_of_val(sealed.as_slice());
                let lists = 0 $(+ size_of_val($list.as_slice()))*;
                lists + beside + orders.sum::<usize>()
            }
        }
    };
}

// The lists of a state: who may know each of their values, if not everybody.
columns! {
    indicators: Some(|at| Quantity::Indicator(at.into()));
    flags: Some(|at| Quantity::Flag(at.into()));
    timers: Some(|at| Quantity::Timer(at.into()));
    grievance: PUBLIC;
    trust: PUBLIC;
    credibility: PUBLIC;
    purse: Some(|at| Quantity::Budget(at.into()));
    breaches: PUBLIC;
    red_lines: Some(|at| Quantity::Crossed(at.into()));
    agreements: Some(|at| Quantity::InForce(at.into()));
    chosen: Some(|at| Quantity::TimesChosen(at.into()));
    attributed: PUBLIC;
    // Whose each is depends on the scenario: `Sight::imagined_as` sees to it.
    tapped: PUBLIC;
    fired: Some(|at| Quantity::Fired(at.into()));
    crossed: PUBLIC;
    met: PUBLIC;
    resolved: PUBLIC;
}

impl Cells {
    /// The turn, from 1.
    pub const TURN: Cell = Cell(0);
    /// Turns after this one.
    pub const TURNS_LEFT: Cell = Cell(1);
    /// Where the crisis stands.
    pub const RUNG: Cell = Cell(2);
    /// The highest it has stood.
    pub const HIGHEST: Cell = Cell(3);
    /// One more than the highest rung acted on by this turn's injects; 0 for none.
    pub const PUSHED: Cell = Cell(4);
    /// One more than the ending; 0 while the game goes on.
    pub const ENDING: Cell = Cell(5);
    /// Whether this turn is the aftermath.
    pub const AFTERMATH: Cell = Cell(6);

    /// The cell of a quantity.
    pub fn of_quantity(&self, quantity: Quantity) -> Cell {
        let pair = |a: ActorIx, b: ActorIx| a.at() * self.actors + b.at();
        match quantity {
            Quantity::Turn => Self::TURN,
            Quantity::TurnsLeft => Self::TURNS_LEFT,
            Quantity::Rung => Self::RUNG,
            Quantity::Highest => Self::HIGHEST,
            Quantity::MinutesTo(ix) => cell(self.minutes, ix.at()),
            Quantity::DaysTo(ix) => cell(self.days, ix.at()),
            Quantity::Indicator(ix) => cell(self.indicators, ix.at()),
            Quantity::Flag(ix) => cell(self.flags, ix.at()),
            Quantity::Timer(ix) => cell(self.timers, ix.at()),
            Quantity::Grievance(a, b) => cell(self.grievance, pair(a, b)),
            Quantity::Trust(a, b) => cell(self.trust, pair(a, b)),
            Quantity::Credibility(ix) => cell(self.credibility, ix.at()),
            Quantity::Budget(ix) => cell(self.purse, ix.at()),
            Quantity::Breaches(ix) => cell(self.breaches, ix.at()),
            Quantity::Crossed(ix) => cell(self.red_lines, ix.at()),
            Quantity::Threshold(ix) => cell(self.crossed, ix.at()),
            Quantity::TimesChosen(ix) => cell(self.chosen, ix.at()),
            Quantity::SinceOption(ix) => cell(self.since_option, ix.at()),
            Quantity::Attributed(ix) => cell(self.attributed, ix.at()),
            Quantity::Tapped(option, by) => {
                // There is one, or no condition could ask.
                let at = self.taps.iter().position(|tap| *tap == (option, by));
                self.tap(at.unwrap_or_default())
            }
            Quantity::Fired(ix) => cell(self.fired, ix.at()),
            Quantity::SinceInject(ix) => cell(self.since_inject, ix.at()),
            Quantity::InForce(ix) => self.of_agreement(0, ix),
            Quantity::KeptTerm(ix) => self.of_agreement(1, ix),
            Quantity::Agreed(ix, party) => self.of_agreement(3 + party.at(), ix),
            Quantity::BrokenBy(ix, party) => self.of_agreement(3 + MOST_PARTIES + party.at(), ix),
        }
    }

    /// The `nth` cell of an agreement.
    fn of_agreement(&self, nth: usize, ix: AgreementIx) -> Cell {
        cell(self.agreements + nth * self.agreement_count, ix.at())
    }

    /// Whether a cell holds every value of a quantity.
    pub(super) fn holds(&self, quantity: Quantity) -> bool {
        match quantity {
            Quantity::MinutesTo(ix) | Quantity::DaysTo(ix) => !self.far[ix.at()],
            _ => true,
        }
    }

    /// The bounds of every cell that effects change; all else is unbounded.
    pub(super) fn bounds(&self, scenario: &Scenario) -> Vec<(i32, i32)> {
        let mut bounds = vec![(i32::MIN, i32::MAX); self.len];
        let ranges = scenario.ranges();
        for quantity in scenario.changeable() {
            let Bounds { low, high } = quantity.bounds(&ranges);
            let fit = |value: i64| i32::try_from(value).unwrap_or(0);
            bounds[self.of_quantity(quantity).at()] = (fit(low), fit(high));
        }
        bounds
    }

    /// What a turn brings with it: the calendar, and how long ago things were.
    pub(super) fn turn_begins<const L: usize>(
        &self,
        scenario: &Scenario,
        number: u32,
        cells: &mut [[i32; L]],
    ) {
        let turn = i32::try_from(number).unwrap_or(i32::MAX);
        let last = i32::try_from(scenario.meta.turns).unwrap_or(i32::MAX);
        cells[Self::TURN.at()] = [turn; L];
        let left = |aftermath: i32| if aftermath == 0 { (last - turn).max(0) } else { 0 };
        cells[Self::TURNS_LEFT.at()] = cells[Self::AFTERMATH.at()].map(left);
        let since = |then: i32, ever: bool| if ever { turn - then } else { NEVER as i32 };
        for ix in OptionIx::all(scenario.options.len()) {
            // Of a free move that nobody has seen yet it counts that it can't be chosen, not when it was.
            let last = cells[self.last(ix).at()];
            cells[self.since_option(ix).at()] = last.map(|then| since(then, then > 0));
        }
        for ix in InjectIx::all(scenario.injects.len()) {
            let fired = cells[self.fired(ix).at()];
            cells[self.since_inject(ix).at()] = fired.map(|then| since(then, then > 0));
        }
        for ix in DateIx::all(scenario.dates.len()) {
            // Of a date too far away for a cell no condition asks its cell.
            let minutes = scenario.minutes_to(ix, number);
            let fit = |value: i64| i32::try_from(value).unwrap_or(0);
            cells[self.of_quantity(Quantity::MinutesTo(ix)).at()] = [fit(minutes); L];
            let days = minutes.div_euclid(DAY);
            cells[self.of_quantity(Quantity::DaysTo(ix)).at()] = [fit(days); L];
        }
    }

    /// What the end of a turn takes with it: what injects have pushed and, where the game goes on, one turn
    /// of every timer that runs.
    pub(super) fn turn_over<const L: usize>(&self, cells: &mut [[i32; L]]) {
        cells[Self::PUSHED.at()] = [0; L];
        let passed = cells[Self::ENDING.at()].map(|ending| i32::from(ending == 0));
        self.income.earn(cells, passed);
        for timers in &mut cells[self.timers..self.grievance] {
            for (left, passed) in timers.iter_mut().zip(passed) {
                *left = (*left - passed).max(0);
            }
        }
    }

    /// The indicator of a cell, if it is one's.
    pub fn indicator_of(&self, cell: Cell) -> Option<IndicatorIx> {
        let at = cell.at();
        (self.indicators..self.flags).contains(&at).then(|| (at - self.indicators).into())
    }

    /// All grievances.
    pub fn grievances(&self) -> std::ops::Range<usize> {
        self.grievance..self.trust
    }

    /// What `from` holds against `to`.
    pub fn grievance(&self, from: ActorIx, to: ActorIx) -> Cell {
        self.of_quantity(Quantity::Grievance(from, to))
    }

    /// When an option was chosen last.
    pub fn last(&self, ix: OptionIx) -> Cell {
        cell(self.chosen + self.options, ix.at())
    }

    /// The turn in which a red line was crossed.
    pub fn crossed_in(&self, ix: RedLineIx) -> Cell {
        cell(self.red_lines + self.red_line_count, ix.at())
    }

    /// When a threshold was last crossed, as in [`State::met`]; `None` where no act crosses any.
    pub fn met(&self, ix: ThresholdIx) -> Option<Cell> {
        (self.met < self.resolved).then(|| cell(self.met, ix.at()))
    }

    /// Whether the tap at this place in the scenario's list listens, 0 or 1.
    pub fn tap(&self, at: usize) -> Cell {
        cell(self.tapped, at)
    }

    /// Whether a question has been answered with yes, 0 or 1.
    pub fn resolved(&self, ix: QuestionIx) -> Cell {
        cell(self.resolved, ix.at())
    }
}

macro_rules! places {
    ($($(#[$doc:meta])* $name:ident: $quantity:ident($ix:ident);)*) => {
        impl Cells {
            $($(#[$doc])* pub fn $name(&self, ix: $ix) -> Cell {
                self.of_quantity(Quantity::$quantity(ix))
            })*
        }
    };
}

// Those that the rules name themselves.
places! {
    /// An indicator's value.
    indicator: Indicator(IndicatorIx);
    /// Whether a flag holds, 0 or 1.
    flag: Flag(FlagIx);
    /// How much an actor's word counts.
    credibility: Credibility(ActorIx);
    /// How often a norm has been broken.
    breaches: Breaches(NormIx);
    /// A red line: one of the constants of [`super::state::red_line`].
    red_line: Crossed(RedLineIx);
    /// Whether a threshold has been crossed, 0 or 1.
    crossed: Threshold(ThresholdIx);
    /// How often an option was chosen.
    times: TimesChosen(OptionIx);
    /// Turns since an option was chosen last.
    since_option: SinceOption(OptionIx);
    /// Whether an act of an option has been attributed, 0 or 1.
    attributed: Attributed(OptionIx);
    /// When an inject fired, 0 if it has not.
    fired: Fired(InjectIx);
    /// Turns since an inject fired.
    since_inject: SinceInject(InjectIx);
}

#[inline]
fn cell(start: usize, at: usize) -> Cell {
    // A scenario's lists are counted in 16 bits each, a table of pairs in 8.
    Cell(u32::try_from(start + at).unwrap_or(u32::MAX))
}

fn is_far(scenario: &Scenario, date: DateIx) -> bool {
    let fits = |turn: u32| i32::try_from(scenario.minutes_to(date, turn)).is_ok();
    !fits(1) || !fits(scenario.last_turn())
}

/// A state that expressions can ask: all of it, for the rules.
#[derive(Clone, Copy, Debug)]
pub struct AllKnown<'a> {
    scenario: &'a Scenario,
    state: &'a State,
}

impl State {
    /// The state with the scenario, so that expressions can ask it.
    pub fn facts<'a>(&'a self, scenario: &'a Scenario) -> AllKnown<'a> {
        AllKnown { scenario, state: self }
    }
}

impl Facts for AllKnown<'_> {
    fn value(&self, quantity: Quantity) -> i64 {
        let Self { scenario, state } = self;
        let turn = i64::from(state.turn);
        match quantity {
            Quantity::Turn => turn,
            Quantity::TurnsLeft if state.aftermath => 0,
            Quantity::TurnsLeft => i64::from(scenario.meta.turns) - turn,
            Quantity::Rung => state.rung.0.into(),
            Quantity::Highest => state.highest.0.into(),
            Quantity::MinutesTo(ix) => scenario.minutes_to(ix, state.turn),
            Quantity::DaysTo(ix) => scenario.minutes_to(ix, state.turn).div_euclid(DAY),
            Quantity::Indicator(ix) => state.indicators[ix.at()].into(),
            Quantity::Flag(ix) => state.flags[ix.at()].into(),
            Quantity::Timer(ix) => state.timers[ix.at()].into(),
            Quantity::Grievance(a, b) => state.grievance[scenario.pair(a, b)].into(),
            Quantity::Trust(a, b) => state.trust[scenario.pair(a, b)].into(),
            Quantity::Credibility(ix) => state.credibility[ix.at()].into(),
            Quantity::Budget(ix) => state.purse.get(ix.at()).copied().unwrap_or(0).into(),
            Quantity::Breaches(ix) => state.breaches[ix.at()].into(),
            Quantity::Threshold(ix) => state.crossed[ix.at()].into(),
            Quantity::Crossed(ix) => (state.red_lines[ix.at()] != RedLineState::Intact).into(),
            Quantity::TimesChosen(ix) => state.chosen[ix.at()].0.into(),
            Quantity::SinceOption(ix) => match state.chosen[ix.at()] {
                (_, 0) => NEVER,
                (_, last) => turn - i64::from(last),
            },
            Quantity::Attributed(ix) => state.attributed[ix.at()].into(),
            Quantity::Tapped(option, by) => {
                let tap = scenario.tap_at(option, by).and_then(|at| state.tapped.get(at));
                tap.copied().unwrap_or(false).into()
            }
            Quantity::Fired(ix) => state.fired[ix.at()].into(),
            Quantity::SinceInject(ix) => match state.fired[ix.at()] {
                0 => NEVER,
                fired => turn - i64::from(fired),
            },
            Quantity::InForce(ix) => state.agreements[ix.at()].since.into(),
            Quantity::KeptTerm(ix) => state.agreements[ix.at()].kept.into(),
            Quantity::Agreed(ix, by) => state.agreements[ix.at()].agreed[by.at()].into(),
            Quantity::BrokenBy(ix, by) => state.agreements[ix.at()].broken[by.at()].into(),
        }
    }
}
