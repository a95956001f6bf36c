//! A scenario compiled for play: lists of numbers in the order in which the rules read them.
//!
//! Nothing is decided here. A plan says where each value stands ([`Cells`]), turns conditions into
//! comparisons of them ([`Conditions`]), and lists odds, effects and points; what becomes of them is
//! said where the mechanic is.

mod conditions;

use std::ops::Range;

pub use conditions::{Closed, CondRef, Conditions, LaneSet};

use super::agreement::AgreementsPlan;
use super::perceive::{self, FeltBy};
use super::quantity::{Cell, Cells};
use super::state::bounded;
use super::threshold;
use crate::scenario::{
    Change, Choice, Cond, Effect, InjectIx, Int, NormIx, Odds, OptionIx, Outcome, RedLine, RungIx,
    Scenario, Thresholds, Trigger,
};

/// A scenario compiled for play.
#[derive(Clone, Debug)]
pub struct Plan {
    /// Where values stand.
    pub cells: Cells,
    /// What is asked.
    pub conditions: Conditions,
    pub(super) bounds: Vec<(i32, i32)>,
    pub(super) options: Vec<OptionPlan>,
    pub(super) injects: Vec<InjectPlan>,
    /// Scheduled injects, conditional ones, random ones.
    pub(super) passes: [Pass; 3],
    /// For each rung, the thresholds that standing there crosses.
    pub(super) stands: Vec<Thresholds>,
    /// When each is crossed, and all that this asks.
    pub(super) red_lines: Vec<(CondRef, Closed)>,
    pub(super) agreements: AgreementsPlan,
    pub(super) questions: Vec<CondRef>,
    pub(super) endings: Vec<CondRef>,
    /// Odds to 1 that a turn is the last, where chance decides.
    pub(super) may_end: Option<OddsPlan>,
    /// Odds to 1 of each tap.
    pub(super) taps: Vec<OddsPlan>,
    /// All that outcomes and effects of options ask.
    pub(super) opening: Closed,
    /// All that questions and endings ask.
    pub(super) last: Closed,
    branches: Vec<BranchPlan>,
    factors: Vec<(CondRef, f64)>,
    effects: Vec<(CondRef, PlannedEffect)>,
    /// Amounts that have to be worked out.
    amounts: Vec<Int>,
    sums: Vec<(Cell, i32)>,
    felt: Vec<FeltBy>,
}

/// What happens together: figures that are always added, and all else.
#[derive(Clone, Debug)]
pub(super) struct Effects {
    sums: Range<usize>,
    others: Range<usize>,
}

/// Base odds and where their factors are.
#[derive(Clone, Debug)]
pub struct OddsPlan {
    base: f64,
    factors: Range<usize>,
}

/// What an effect does.
#[derive(Clone, Copy, Debug)]
pub(super) enum PlannedEffect {
    /// Adds a figure.
    Add(Cell, i64),
    /// Adds an amount that has to be worked out.
    AddInt(Cell, usize),
    /// Sets a figure.
    Set(Cell, i32),
    /// Sets an amount that has to be worked out.
    SetInt(Cell, usize),
    /// Attributes an option's acts.
    Attribute(OptionIx),
    /// Breaks a norm.
    Breach(NormIx),
}

/// An amount that is the same in every state.
fn figure(int: &Int) -> Option<i64> {
    match int {
        Int::Const(value) => Some(*value),
        Int::Binary(op, pair) => Some(op.apply(figure(&pair.0)?, figure(&pair.1)?)),
        _ => None,
    }
}

/// One outcome of an option or an inject.
#[derive(Clone, Debug)]
pub(super) struct BranchPlan {
    pub odds: OddsPlan,
    pub rung: Option<RungIx>,
    /// Thresholds that it crosses.
    pub crosses: Thresholds,
    /// With an option's: its costs, and the norms that its kind breaks.
    pub effects: Effects,
    felt: Range<usize>,
}

/// The injects of a pass, and what decides whether they fire.
#[derive(Clone, Debug, Default)]
pub(super) struct Pass {
    pub injects: Vec<InjectIx>,
    /// All that these injects, their branches and their effects ask.
    pub asked: Closed,
}

#[derive(Clone, Debug)]
pub(super) struct OptionPlan {
    /// Whether its author is not known at once.
    pub covert: bool,
    /// Its outcomes.
    pub branches: Range<usize>,
    /// Odds to 1 of its trace, if it is covert.
    pub trace: Option<OddsPlan>,
    /// Those who may listen, as places in the scenario's list.
    pub taps: Range<usize>,
}

#[derive(Clone, Debug)]
pub(super) struct InjectPlan {
    /// Whether it fires, or is drawn.
    pub when: CondRef,
    /// Odds to 1 of a random one.
    pub odds: OddsPlan,
    pub branches: Range<usize>,
    pub effects: Effects,
    /// Thresholds that it crosses.
    pub crosses: Thresholds,
}

impl Plan {
    /// Compiles what the rules need.
    pub fn new(scenario: &Scenario) -> Self {
        let mut plan = Self::bare(scenario);
        plan.bounds = plan.cells.bounds(scenario);
        plan.stands = threshold::by_rung(scenario);
        plan.options =
            scenario.options.iter().map(|option| plan.option(scenario, option)).collect();
        plan.taps = scenario.taps.iter().map(|tap| plan.odds(&tap.odds)).collect();
        for (at, tap) in scenario.taps.iter().enumerate() {
            let of_option = &mut plan.options[tap.option.at()].taps;
            if *of_option == (0..0) {
                *of_option = at..at;
            }
            of_option.end = at + 1;
        }
        plan.injects =
            InjectIx::all(scenario.injects.len()).map(|ix| plan.inject(scenario, ix)).collect();
        plan.red_lines = scenario.red_lines.iter().map(|line| plan.red_line(line)).collect();
        plan.agreements = AgreementsPlan::of(scenario, &mut plan);
        plan.questions = scenario.questions.iter().map(|q| plan.cond(&q.resolves)).collect();
        plan.endings = scenario.endings.iter().map(|e| plan.optional(e.when.as_ref())).collect();
        let sorts: [fn(&Trigger) -> bool; 3] = [
            |trigger| matches!(trigger, Trigger::Turn(_)),
            |trigger| matches!(trigger, Trigger::When(_)),
            |trigger| matches!(trigger, Trigger::Random(_)),
        ];
        plan.passes = sorts.map(|sort| {
            let all = InjectIx::all(scenario.injects.len());
            let injects: Vec<_> = all.filter(|ix| sort(&scenario.inject(*ix).trigger)).collect();
            let asked = plan.conditions.closed(injects.iter().flat_map(|ix| plan.inject_asks(*ix)));
            Pass { injects, asked }
        });
        let branches = plan.options.iter().flat_map(|option| option.branches.clone());
        plan.opening = plan.conditions.closed(branches.flat_map(|at| plan.branch_asks(at)));
        plan.may_end = scenario.meta.may_end.as_ref().map(|may_end| plan.odds(&may_end.odds));
        let asked = plan.may_end.iter().flat_map(|odds| plan.odds_ask(odds));
        let asked = asked.chain(plan.questions.iter().chain(&plan.endings).copied());
        plan.last = plan.conditions.closed(asked);
        plan
    }

    /// Knows where values stand, and nothing of what happens: enough for a policy.
    pub fn bare(scenario: &Scenario) -> Self {
        Self {
            cells: Cells::of(scenario),
            conditions: Conditions::new(),
            bounds: Vec::new(),
            options: Vec::new(),
            injects: Vec::new(),
            passes: Default::default(),
            opening: Closed::default(),
            last: Closed::default(),
            stands: Vec::new(),
            red_lines: Vec::new(),
            agreements: AgreementsPlan::default(),
            questions: Vec::new(),
            endings: Vec::new(),
            may_end: None,
            taps: Vec::new(),
            branches: Vec::new(),
            factors: Vec::new(),
            effects: Vec::new(),
            amounts: Vec::new(),
            sums: Vec::new(),
            felt: Vec::new(),
        }
    }

    /// A condition of the scenario, compiled.
    pub fn cond(&mut self, cond: &Cond) -> CondRef {
        self.conditions.cond(&self.cells, cond)
    }

    /// As [`Plan::cond`]; one that is left out always holds.
    pub fn optional(&mut self, cond: Option<&Cond>) -> CondRef {
        self.conditions.optional(&self.cells, cond)
    }

    /// Odds, compiled.
    pub fn odds(&mut self, odds: &Odds) -> OddsPlan {
        let start = self.factors.len();
        for factor in &odds.factors {
            let asked = self.optional(factor.when.as_ref());
            self.factors.push((asked, factor.times));
        }
        OddsPlan { base: odds.base, factors: start..self.factors.len() }
    }

    pub(super) fn effects(&mut self, effects: &[Effect], of: Option<&Choice>) -> Effects {
        let (sums, others) = (self.sums.len(), self.effects.len());
        if let Some(option) = of {
            for (ix, amount) in &option.cost {
                self.always(PlannedEffect::Add(self.cells.indicator(*ix), -i64::from(*amount)));
            }
            if option.price > 0 {
                let purse = self.cells.of_quantity(crate::scenario::Quantity::Budget(option.actor));
                self.always(PlannedEffect::Add(purse, -i64::from(option.price)));
            }
            option.breaks.iter().for_each(|norm| self.always(PlannedEffect::Breach(*norm)));
        }
        for effect in effects {
            let doing = self.doing(&effect.change);
            match self.optional(effect.only_if.as_ref()) {
                CondRef::ALWAYS => self.always(doing),
                asked => self.effects.push((asked, doing)),
            }
        }
        Effects { sums: sums..self.sums.len(), others: others..self.effects.len() }
    }

    fn always(&mut self, doing: PlannedEffect) {
        match doing {
            PlannedEffect::Add(cell, by) if i32::try_from(by).is_ok() => {
                self.sums.push((cell, by as i32))
            }
            _ => self.effects.push((CondRef::ALWAYS, doing)),
        }
    }

    fn doing(&mut self, change: &Change) -> PlannedEffect {
        match change {
            Change::Add(quantity, by) => {
                let cell = self.cells.of_quantity(*quantity);
                match figure(by) {
                    Some(by) => PlannedEffect::Add(cell, by),
                    None => PlannedEffect::AddInt(cell, self.worked_out(by)),
                }
            }
            Change::Set(quantity, to) => {
                let cell = self.cells.of_quantity(*quantity);
                match figure(to) {
                    Some(to) => PlannedEffect::Set(cell, self.bounded(cell, to)),
                    None => PlannedEffect::SetInt(cell, self.worked_out(to)),
                }
            }
            Change::Attribute(ix) => PlannedEffect::Attribute(*ix),
            Change::Breach(ix) => PlannedEffect::Breach(*ix),
        }
    }

    fn worked_out(&mut self, amount: &Int) -> usize {
        self.amounts.push(amount.clone());
        self.amounts.len() - 1
    }

    /// An amount in one of the games, now.
    pub(super) fn amount<const L: usize>(
        &self,
        at: usize,
        games: &super::Games<'_, L>,
        lane: usize,
    ) -> i64 {
        self.amounts[at].eval(&games.facts(lane))
    }

    /// A value kept in the bounds of its cell.
    #[inline]
    pub(super) fn bounded(&self, cell: Cell, value: i64) -> i32 {
        bounded(value, self.bounds[cell.at()])
    }

    fn branches(
        &mut self,
        scenario: &Scenario,
        outcomes: &[Outcome],
        of: Option<&Choice>,
    ) -> Range<usize> {
        let start = self.branches.len();
        for outcome in outcomes {
            let felt_from = self.felt.len();
            if let Some(option) = of {
                self.felt.extend(perceive::felt_by(scenario, option, outcome));
            }
            let rung = outcome.rung.or(of.map(|option| option.rung));
            let crosses = scenario.ladder.crossed_by(rung, of.map(|option| option.kind));
            let branch = BranchPlan {
                odds: self.odds(&outcome.odds),
                rung,
                crosses: crosses.and(outcome.crosses),
                effects: self.effects(&outcome.effects, of),
                felt: felt_from..self.felt.len(),
            };
            self.branches.push(branch);
        }
        start..self.branches.len()
    }

    fn option(&mut self, scenario: &Scenario, option: &Choice) -> OptionPlan {
        OptionPlan {
            covert: option.covert.is_some(),
            branches: self.branches(scenario, &option.outcomes, Some(option)),
            trace: option.covert.as_ref().map(|covert| self.odds(&covert.trace)),
            taps: 0..0,
        }
    }

    fn inject(&mut self, scenario: &Scenario, ix: InjectIx) -> InjectPlan {
        let inject = scenario.inject(ix);
        let only_if = self.optional(inject.only_if.as_ref());
        let mut odds = OddsPlan { base: 1.0, factors: 0..0 };
        let trigger = match &inject.trigger {
            Trigger::Turn(turn) => {
                self.conditions.between(Cells::TURN, (*turn).into(), (*turn).into())
            }
            Trigger::When(cond) => self.cond(cond),
            Trigger::Random(given) => {
                odds = self.odds(given);
                CondRef::ALWAYS
            }
        };
        let unfired = self.conditions.between(self.cells.fired(ix), 0, 0);
        let open = match inject.held {
            true => self.cond(&Cond::Const(false)),
            false => self.conditions.and(trigger, only_if),
        };
        InjectPlan {
            when: self.conditions.and(unfired, open),
            odds,
            branches: self.branches(scenario, &inject.outcomes, None),
            effects: self.effects(&inject.effects, None),
            crosses: scenario.ladder.crossed_by(inject.rung, None).and(inject.crosses),
        }
    }

    fn red_line(&mut self, line: &RedLine) -> (CondRef, Closed) {
        let crossed = self.cond(&line.crossed_when);
        (crossed, self.conditions.closed([crossed]))
    }

    pub(super) fn branch(&self, of: &Range<usize>, outcome: usize) -> &BranchPlan {
        &self.branches[of.start + outcome]
    }

    pub(super) fn branches_of(&self, of: &Range<usize>) -> &[BranchPlan] {
        &self.branches[of.clone()]
    }

    pub(super) fn felt_of(&self, branch: &BranchPlan) -> &[FeltBy] {
        &self.felt[branch.felt.clone()]
    }

    pub(super) fn sums_of(&self, effects: &Effects) -> &[(Cell, i32)] {
        &self.sums[effects.sums.clone()]
    }

    pub(super) fn others_of(&self, effects: &Effects) -> &[(CondRef, PlannedEffect)] {
        &self.effects[effects.others.clone()]
    }

    /// The conditions that odds ask.
    pub fn odds_ask(&self, odds: &OddsPlan) -> impl Iterator<Item = CondRef> {
        self.factors[odds.factors.clone()].iter().map(|(asked, _)| *asked)
    }

    fn branch_asks(&self, at: usize) -> impl Iterator<Item = CondRef> {
        let branch = &self.branches[at];
        let effects = self.others_of(&branch.effects).iter().map(|(asked, _)| *asked);
        self.odds_ask(&branch.odds).chain(effects)
    }

    fn inject_asks(&self, ix: InjectIx) -> impl Iterator<Item = CondRef> {
        let inject = &self.injects[ix.at()];
        let effects = self.others_of(&inject.effects).iter().map(|(asked, _)| *asked);
        let branches = inject.branches.clone().flat_map(|at| self.branch_asks(at));
        let own = std::iter::once(inject.when).chain(self.odds_ask(&inject.odds));
        own.chain(effects).chain(branches)
    }

    /// Base times the factors whose condition holds, as has been asked.
    pub fn value(&self, odds: &OddsPlan, said: &[LaneSet], lane: usize) -> f64 {
        let factors = &self.factors[odds.factors.clone()];
        factors.iter().fold(odds.base, |value, (asked, times)| {
            value * if said[asked.at()].holds_in(lane) { *times } else { 1.0 }
        })
    }

    /// The same in games side by side.
    pub fn values<const L: usize>(&self, odds: &OddsPlan, said: &[LaneSet]) -> [f64; L] {
        let mut values = [odds.base; L];
        for (asked, times) in &self.factors[odds.factors.clone()] {
            said[asked.at()].times(*times, &mut values);
        }
        values
    }

    /// The same, asked of a game as it is.
    pub(super) fn value_now<const L: usize>(
        &self,
        odds: &OddsPlan,
        games: &super::Games<'_, L>,
        lane: usize,
    ) -> f64 {
        let factors = &self.factors[odds.factors.clone()];
        factors.iter().fold(odds.base, |value, (asked, times)| {
            value * if self.conditions.holds(*asked, games, lane) { *times } else { 1.0 }
        })
    }
}
