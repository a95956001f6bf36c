//! Where each value of a state stands in a block of integers.

use crate::rules::state::{CREDIBILITY, GRIEVANCE, TRUST};
use crate::scenario::{
    ActorIx, DateIx, FlagIx, IndicatorIx, InjectIx, NormIx, OptionIx, QuestionIx, RedLineIx,
    Scenario, ThresholdIx,
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

/// Where the lists of a state begin in the block. Values that a turn brings with it, such as turns
/// since an option was chosen, have cells too, so that every condition compares cells.
#[derive(Clone, Debug)]
pub struct Cells {
    actors: usize,
    indicators: usize,
    flags: usize,
    grievance: usize,
    trust: usize,
    credibility: usize,
    breaches: usize,
    red_lines: usize,
    crossed_in: usize,
    times: usize,
    last: usize,
    since_option: usize,
    attributed: usize,
    fired: usize,
    since_inject: usize,
    crossed: usize,
    resolved: usize,
    minutes: usize,
    days: usize,
    /// How many cells there are.
    pub len: usize,
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

    /// The cells of a scenario's states.
    pub fn of(scenario: &Scenario) -> Self {
        let mut len = 6;
        let mut next = |count: usize| {
            let start = len;
            len += count;
            start
        };
        let actors = scenario.actors.len();
        let (options, injects) = (scenario.options.len(), scenario.injects.len());
        let lines = scenario.red_lines.len();
        let mut cells = Self {
            actors,
            indicators: next(scenario.indicators.len()),
            flags: next(scenario.flags.len()),
            grievance: next(actors * actors),
            trust: next(actors * actors),
            credibility: next(actors),
            breaches: next(scenario.norms.len()),
            red_lines: next(lines),
            crossed_in: next(lines),
            times: next(options),
            last: next(options),
            since_option: next(options),
            attributed: next(options),
            fired: next(injects),
            since_inject: next(injects),
            crossed: next(scenario.ladder.thresholds.len()),
            resolved: next(scenario.questions.len()),
            minutes: next(scenario.dates.len()),
            days: next(scenario.dates.len()),
            len: 0,
        };
        cells.len = len;
        cells
    }

    /// The bounds of every cell that effects add to; all else is unbounded.
    pub fn bounds(&self, scenario: &Scenario) -> Vec<(i32, i32)> {
        let mut bounds = vec![(i32::MIN, i32::MAX); self.len];
        for (at, indicator) in scenario.indicators.iter().enumerate() {
            bounds[self.indicators + at] = (indicator.min, indicator.max);
        }
        bounds[self.grievance..self.trust].fill(GRIEVANCE);
        bounds[self.trust..self.credibility].fill(TRUST);
        bounds[self.credibility..self.breaches].fill((CREDIBILITY.0, CREDIBILITY.1));
        bounds
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
        cell(self.grievance, from.at() * self.actors + to.at())
    }

    /// What `from` trusts `to`.
    pub fn trust(&self, from: ActorIx, to: ActorIx) -> Cell {
        cell(self.trust, from.at() * self.actors + to.at())
    }
}

macro_rules! places {
    ($($(#[$doc:meta])* $name:ident($ix:ident) in $list:ident;)*) => {
        impl Cells {
            $($(#[$doc])* pub fn $name(&self, ix: $ix) -> Cell {
                cell(self.$list, ix.at())
            })*
        }
    };
}

places! {
    /// An indicator's value.
    indicator(IndicatorIx) in indicators;
    /// Whether a flag holds, 0 or 1.
    flag(FlagIx) in flags;
    /// How much an actor's word counts.
    credibility(ActorIx) in credibility;
    /// How often a norm has been broken.
    breaches(NormIx) in breaches;
    /// A red line: one of the constants of [`red_line`].
    red_line(RedLineIx) in red_lines;
    /// The turn in which a red line was crossed.
    crossed_in(RedLineIx) in crossed_in;
    /// How often an option was chosen.
    times(OptionIx) in times;
    /// When an option was chosen last.
    last(OptionIx) in last;
    /// Turns since an option was chosen last.
    since_option(OptionIx) in since_option;
    /// Whether an act of an option has been attributed, 0 or 1.
    attributed(OptionIx) in attributed;
    /// When an inject fired, 0 if it has not.
    fired(InjectIx) in fired;
    /// Turns since an inject fired.
    since_inject(InjectIx) in since_inject;
    /// Whether a threshold has been crossed, 0 or 1.
    crossed(ThresholdIx) in crossed;
    /// Whether a question has been answered with yes, 0 or 1.
    resolved(QuestionIx) in resolved;
    /// Minutes until a date.
    minutes(DateIx) in minutes;
    /// Whole days until a date.
    days(DateIx) in days;
}

fn cell(start: usize, at: usize) -> Cell {
    // A scenario's lists are counted in 16 bits each, a table of pairs in 8.
    Cell(u32::try_from(start + at).unwrap_or(u32::MAX))
}

/// The values of a red line's cell.
pub mod red_line {
    /// Not crossed.
    pub const INTACT: i32 = 0;
    /// Crossed; its owner still has time to act.
    pub const CROSSED: i32 = 1;
    /// Its owner acted.
    pub const KEPT: i32 = 2;
    /// Its owner let the time pass.
    pub const LAPSED: i32 = 3;
}
