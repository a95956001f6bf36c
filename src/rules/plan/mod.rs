//! A scenario compiled for play: lists of numbers in the order in which the rules read them.
//!
//! Nothing is decided here. A plan says where each value stands ([`Cells`]), turns conditions into
//! comparisons of them ([`Conditions`]), and lists odds, effects and points; what becomes of them is
//! said where the mechanic is.

pub(super) mod cells;
mod conditions;

use std::ops::Range;

pub use cells::{Cell, Cells, red_line};
pub use conditions::{Asked, Conditions, NO, Said};

use super::perceive::{self, Felt};
use crate::scenario::{
    Change, Choice, Cond, Effect, Inject, InjectIx, Int, NormIx, Odds, OptionIx, Outcome, RungIx,
    Scenario, Trigger,
};

/// A scenario compiled for play.
#[derive(Debug)]
pub struct Plan<'a> {
    /// The scenario.
    pub scenario: &'a Scenario,
    /// Where values stand.
    pub cells: Cells,
    /// What is asked.
    pub conditions: Conditions<'a>,
    pub(super) bounds: Vec<(i32, i32)>,
    pub(super) options: Vec<OptionPlan>,
    pub(super) injects: Vec<InjectPlan>,
    /// Scheduled injects, conditional ones, random ones.
    pub(super) passes: [Pass; 3],
    pub(super) red_lines: Vec<Asked>,
    pub(super) questions: Vec<Asked>,
    pub(super) endings: Vec<Asked>,
    /// All that questions and endings ask.
    pub(super) last: Vec<Asked>,
    branches: Vec<BranchPlan>,
    factors: Vec<(Asked, f64)>,
    effects: Vec<(Asked, Doing<'a>)>,
    felt: Vec<Felt>,
}

/// Base odds and where their factors are.
#[derive(Clone, Debug)]
pub struct OddsPlan {
    base: f64,
    factors: Range<usize>,
}

/// What an effect does.
#[derive(Clone, Copy, Debug)]
pub(super) enum Doing<'a> {
    /// Adds a figure.
    Add(Cell, i64),
    /// Adds an amount that has to be worked out.
    AddInt(Cell, &'a Int),
    /// Sets a flag, or clears it.
    Flag(Cell, bool),
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
#[derive(Debug)]
pub(super) struct BranchPlan {
    pub odds: OddsPlan,
    pub rung: Option<RungIx>,
    effects: Range<usize>,
    felt: Range<usize>,
}

/// The injects of a pass, and what decides whether they fire.
#[derive(Debug, Default)]
pub(super) struct Pass {
    pub injects: Vec<InjectIx>,
    pub asked: Vec<Asked>,
}

#[derive(Debug)]
pub(super) struct OptionPlan {
    /// Its outcomes.
    pub branches: Range<usize>,
    /// Odds to 1 of its trace, if it is covert.
    pub trace: Option<OddsPlan>,
}

#[derive(Debug)]
pub(super) struct InjectPlan {
    /// Whether it fires, or is drawn, but for having fired before.
    pub when: Asked,
    /// Odds to 1 of a random one.
    pub odds: OddsPlan,
    pub branches: Range<usize>,
    effects: Range<usize>,
}

impl<'a> Plan<'a> {
    /// Compiles what the rules need.
    pub fn new(scenario: &'a Scenario) -> Self {
        let mut plan = Self::bare(scenario);
        plan.bounds = plan.cells.bounds(scenario);
        plan.options = scenario.options.iter().map(|option| plan.option(option)).collect();
        plan.injects = scenario.injects.iter().map(|inject| plan.inject(inject)).collect();
        plan.red_lines = scenario.red_lines.iter().map(|l| plan.cond(&l.crossed_when)).collect();
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
            let asked = injects.iter().map(|ix| plan.injects[ix.at()].when);
            Pass { asked: plan.conditions.closed(asked), injects }
        });
        plan.last = plan.conditions.closed(plan.questions.iter().chain(&plan.endings).copied());
        plan
    }

    /// Knows where values stand, and nothing of what happens: enough for a policy.
    pub fn bare(scenario: &'a Scenario) -> Self {
        Self {
            scenario,
            cells: Cells::of(scenario),
            conditions: Conditions::new(),
            bounds: Vec::new(),
            options: Vec::new(),
            injects: Vec::new(),
            passes: Default::default(),
            last: Vec::new(),
            red_lines: Vec::new(),
            questions: Vec::new(),
            endings: Vec::new(),
            branches: Vec::new(),
            factors: Vec::new(),
            effects: Vec::new(),
            felt: Vec::new(),
        }
    }

    /// A condition of the scenario, compiled.
    pub fn cond(&mut self, cond: &'a Cond) -> Asked {
        self.conditions.cond(self.scenario, &self.cells, cond)
    }

    /// As [`Plan::cond`]; one that is left out always holds.
    pub fn optional(&mut self, cond: Option<&'a Cond>) -> Asked {
        self.conditions.optional(self.scenario, &self.cells, cond)
    }

    fn odds(&mut self, odds: &'a Odds) -> OddsPlan {
        let start = self.factors.len();
        for factor in &odds.factors {
            let asked = self.optional(factor.when.as_ref());
            self.factors.push((asked, factor.times));
        }
        OddsPlan { base: odds.base, factors: start..self.factors.len() }
    }

    fn effects(&mut self, effects: &'a [Effect]) -> Range<usize> {
        let start = self.effects.len();
        for effect in effects {
            let asked = self.optional(effect.only_if.as_ref());
            let doing = self.doing(&effect.change);
            self.effects.push((asked, doing));
        }
        start..self.effects.len()
    }

    fn doing(&self, change: &'a Change) -> Doing<'a> {
        let add = |cell, by: &'a Int| match figure(by) {
            Some(by) => Doing::Add(cell, by),
            None => Doing::AddInt(cell, by),
        };
        match change {
            Change::Indicator(ix, by) => add(self.cells.indicator(*ix), by),
            Change::Grievance(a, b, by) => add(self.cells.grievance(*a, *b), by),
            Change::Trust(a, b, by) => add(self.cells.trust(*a, *b), by),
            Change::Credibility(a, by) => add(self.cells.credibility(*a), by),
            Change::Flag(ix, set) => Doing::Flag(self.cells.flag(*ix), *set),
            Change::Attribute(ix) => Doing::Attribute(*ix),
            Change::Breach(ix) => Doing::Breach(*ix),
        }
    }

    fn branches(&mut self, outcomes: &'a [Outcome], of: Option<&'a Choice>) -> Range<usize> {
        let start = self.branches.len();
        for outcome in outcomes {
            let felt_from = self.felt.len();
            if let Some(option) = of {
                self.felt.extend(perceive::felt_by(self.scenario, option, outcome));
            }
            let branch = BranchPlan {
                odds: self.odds(&outcome.odds),
                rung: outcome.rung.or(of.map(|option| option.rung)),
                effects: self.effects(&outcome.effects),
                felt: felt_from..self.felt.len(),
            };
            self.branches.push(branch);
        }
        start..self.branches.len()
    }

    fn option(&mut self, option: &'a Choice) -> OptionPlan {
        OptionPlan {
            branches: self.branches(&option.outcomes, Some(option)),
            trace: option.covert.as_ref().map(|covert| self.odds(&covert.trace)),
        }
    }

    fn inject(&mut self, inject: &'a Inject) -> InjectPlan {
        let only_if = self.optional(inject.only_if.as_ref());
        let mut odds = OddsPlan { base: 1.0, factors: 0..0 };
        let trigger = match &inject.trigger {
            Trigger::Turn(turn) => {
                self.conditions.between(Cells::TURN, (*turn).into(), (*turn).into())
            }
            Trigger::When(cond) => self.cond(cond),
            Trigger::Random(given) => {
                odds = self.odds(given);
                Asked::ALWAYS
            }
        };
        InjectPlan {
            when: self.conditions.and(trigger, only_if),
            odds,
            branches: self.branches(&inject.outcomes, None),
            effects: self.effects(&inject.effects),
        }
    }

    pub(super) fn branch(&self, of: &Range<usize>, outcome: usize) -> &BranchPlan {
        &self.branches[of.start + outcome]
    }

    pub(super) fn branches_of(&self, of: &Range<usize>) -> &[BranchPlan] {
        &self.branches[of.clone()]
    }

    pub(super) fn felt_of(&self, branch: &BranchPlan) -> &[Felt] {
        &self.felt[branch.felt.clone()]
    }

    pub(super) fn effects_of(&self, branch: &BranchPlan) -> &[(Asked, Doing<'a>)] {
        &self.effects[branch.effects.clone()]
    }

    pub(super) fn effects_of_inject(&self, inject: &InjectPlan) -> &[(Asked, Doing<'a>)] {
        &self.effects[inject.effects.clone()]
    }

    /// Base times the factors whose condition holds.
    pub(super) fn value<const L: usize>(
        &self,
        odds: &OddsPlan,
        games: &super::Games<L>,
        lane: usize,
    ) -> f64 {
        let factors = &self.factors[odds.factors.clone()];
        factors.iter().fold(odds.base, |value, (asked, times)| {
            let holds = self.conditions.holds(*asked, games, lane);
            value * if holds { *times } else { 1.0 }
        })
    }
}
