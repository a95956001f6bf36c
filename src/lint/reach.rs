//! What can come about in which turn, from the start and by the effects of what can come about before.
//!
//! Always more than really can: each value by itself runs from the least to the most that all that can change it
//! adds up to. What is out of reach here is out of reach in every game.

use std::collections::HashMap;

use crate::scenario::expr::{Bounds, Ranges};
use crate::scenario::{
    Change, Choice, Cond, Effect, IndicatorIx, Inject, InjectIx, NEVER, NormIx, OptionIx, Outcome,
    Quantity, RedLineIx, RungIx, Scenario, ThresholdIx, Thresholds, Trigger,
};

/// Rounds of one turn, after which what still grows is taken for boundless.
const MOST_ROUNDS: usize = 40;

/// What can come about.
pub struct Reach {
    /// Whether players may write down moves of their own, which may do anything.
    pub open: bool,
    /// The ranges of all values in each turn, from the first.
    pub turns: Vec<Ranges>,
    /// The first turn in which each option can be chosen.
    pub options: Vec<Option<u32>>,
    /// The first turn in which each inject can come.
    pub injects: Vec<Option<u32>>,
}

impl Reach {
    /// Of a scenario.
    pub fn new(scenario: &Scenario) -> Self {
        let open = scenario.rules.argument.is_some();
        let mut growing = Growing::new(scenario);
        let turns = (1..=scenario.last_turn()).map(|turn| growing.turn(turn, open)).collect();
        Self { open, turns, options: growing.options, injects: growing.injects }
    }

    /// Whether a condition can hold in some turn.
    pub fn can(&self, cond: &Cond) -> bool {
        self.turns.iter().any(|turn| possible(turn, cond))
    }
}

/// Whether a condition can hold in these ranges.
pub(super) fn possible(ranges: &Ranges, cond: &Cond) -> bool {
    ranges.settled(cond).unwrap_or_else(|| ranges.can(cond, true))
}

/// The same, as it grows from turn to turn.
struct Growing<'s> {
    scenario: &'s Scenario,
    base: Ranges,
    options: Vec<Option<u32>>,
    /// In how many turns so far each can have been chosen.
    chosen: Vec<u32>,
    injects: Vec<Option<u32>>,
    crossed: Vec<bool>,
    /// Of each effect that can have happened: how high and how low its amount can be.
    amounts: HashMap<*const Effect, Bounds>,
}

impl<'s> Growing<'s> {
    fn new(scenario: &'s Scenario) -> Self {
        Self {
            scenario,
            base: scenario.ranges(),
            options: vec![None; scenario.options.len()],
            chosen: vec![0; scenario.options.len()],
            injects: vec![None; scenario.injects.len()],
            crossed: scenario.red_lines.iter().map(|line| line.spent).collect(),
            amounts: HashMap::new(),
        }
    }

    /// What can come about in this turn, after all those before it.
    fn turn(&mut self, turn: u32, open: bool) -> Ranges {
        let here = self.base.clone().in_turn(turn);
        if open {
            self.options.fill(Some(1));
            self.injects.fill(Some(1));
            return here;
        }
        let before = self.chosen.clone();
        let mut ranges = Ranges { known: self.known(turn), ..here };
        for _ in 0..MOST_ROUNDS {
            self.grow(turn, &ranges, &before);
            let known = self.known(turn);
            if known == ranges.known {
                return ranges;
            }
            ranges.known = known;
        }
        ranges.known.retain(|quantity, _| !matches!(quantity, Quantity::Indicator(_)));
        self.grow(turn, &ranges, &before);
        ranges
    }

    /// Adds what can come about in these ranges.
    fn grow(&mut self, turn: u32, ranges: &Ranges, before: &[u32]) {
        let scenario = self.scenario;
        for (at, option) in scenario.options.iter().enumerate() {
            let can = turn <= scenario.meta.turns
                && option.when.as_ref().is_none_or(|when| possible(ranges, when))
                && can_pay(scenario, ranges, option);
            if can {
                self.options[at].get_or_insert(turn);
                self.chosen[at] = before[at] + 1;
            }
            if self.options[at].is_some() {
                self.outcomes(ranges, &option.outcomes);
            }
        }
        for (at, inject) in scenario.injects.iter().enumerate() {
            let fires = match &inject.trigger {
                Trigger::Turn(in_turn) => *in_turn == turn,
                Trigger::When(when) => possible(ranges, when),
                Trigger::Random(_) => true,
            };
            if fires && inject.only_if.as_ref().is_none_or(|only_if| possible(ranges, only_if)) {
                self.injects[at].get_or_insert(turn);
            }
            if self.injects[at].is_some() {
                self.effects(ranges, &inject.effects);
                self.outcomes(ranges, &inject.outcomes);
            }
        }
        for (at, line) in scenario.red_lines.iter().enumerate() {
            self.crossed[at] |= possible(ranges, &line.crossed_when);
        }
        for agreement in &scenario.agreements {
            self.effects(ranges, effects_of(agreement));
        }
    }

    fn outcomes(&mut self, ranges: &Ranges, outcomes: &'s [Outcome]) {
        outcomes.iter().for_each(|outcome| self.effects(ranges, &outcome.effects));
    }

    fn effects(&mut self, ranges: &Ranges, effects: impl IntoIterator<Item = &'s Effect>) {
        for effect in effects {
            if !effect.only_if.as_ref().is_none_or(|only_if| possible(ranges, only_if)) {
                continue;
            }
            let now = match &effect.change {
                Change::Add(_, amount) | Change::Set(_, amount) => ranges.of(amount),
                Change::Attribute(_) | Change::Breach(_) => Bounds::new(1, 1),
            };
            let all = self.amounts.entry(effect).or_insert(now);
            *all = Bounds::new(all.low.min(now.low), all.high.max(now.high));
        }
    }

    /// How often in a game so far something can have come out.
    fn times(&self, turn: u32, at: usize, option: &Choice) -> i64 {
        self.chosen[at].min(option.uses.unwrap_or(turn)).into()
    }

    /// The bounds of all values by the end of this turn.
    fn known(&self, turn: u32) -> HashMap<Quantity, Bounds> {
        let scenario = self.scenario;
        let mut known = HashMap::new();
        let mut sums = Totals::new(scenario);
        let mut rung = scenario.ladder.start;
        let mut crosses = Thresholds::default();
        let mut breaches: Vec<NormIx> = Vec::new();
        for (at, option) in scenario.options.iter().enumerate() {
            let ix = OptionIx::from(at);
            let times = self.times(turn, at, option);
            let since = if times > 0 { 0 } else { NEVER };
            let yes = i64::from(times > 0);
            known.insert(Quantity::TimesChosen(ix), Bounds::new(0, times));
            known.insert(Quantity::SinceOption(ix), Bounds::new(since, NEVER));
            known.insert(Quantity::Attributed(ix), Bounds::new(0, yes));
            if times == 0 {
                continue;
            }
            for outcome in &option.outcomes {
                let stands = outcome.rung.unwrap_or(option.rung);
                rung = rung.max(stands);
                let acts = scenario.ladder.crossed_by(Some(stands), Some(option.kind));
                crosses = crosses.and(acts).and(outcome.crosses);
                sums.add(&self.amounts, &outcome.effects, times);
            }
            option.cost.iter().for_each(|(ix, cost)| sums.lower(*ix, i64::from(*cost) * times));
            breaches.extend(&option.breaks);
        }
        for tap in &scenario.taps {
            let chosen = i64::from(self.chosen[tap.option.at()] > 0);
            known.insert(Quantity::Tapped(tap.option, tap.by), Bounds::new(0, chosen));
        }
        for (at, inject) in scenario.injects.iter().enumerate() {
            let ix = InjectIx::from(at);
            let comes = self.injects[at].is_some();
            let (last, since) = if comes { (turn.into(), 0) } else { (0, NEVER) };
            known.insert(Quantity::Fired(ix), Bounds::new(0, last));
            known.insert(Quantity::SinceInject(ix), Bounds::new(since, NEVER));
            if comes {
                (rung, crosses) = stood(scenario, inject, rung, crosses);
                sums.add(&self.amounts, &inject.effects, 1);
                let branches = inject.outcomes.iter();
                branches.for_each(|one| sums.add(&self.amounts, &one.effects, 1));
            }
        }
        for agreement in &scenario.agreements {
            let times = i64::from(turn) * 8;
            effects_of(agreement).for_each(|one| sums.add(&self.amounts, [one], times));
        }
        breaches.extend(&sums.breaches);
        for (at, norm) in scenario.norms.iter().enumerate() {
            let so_far = i64::from(norm.breaches);
            if !breaches.contains(&NormIx::from(at)) {
                known.insert(Quantity::Breaches(at.into()), Bounds::new(so_far, so_far));
            }
        }
        known.insert(Quantity::Rung, Bounds::new(0, rung.0.into()));
        known.insert(Quantity::Highest, Bounds::new(scenario.ladder.start.0.into(), rung.0.into()));
        for ix in RedLineIx::all(scenario.red_lines.len()) {
            known.insert(Quantity::Crossed(ix), Bounds::new(0, self.crossed[ix.at()].into()));
        }
        let stands = (0..=rung.0).map(|at| scenario.ladder.stood_on(RungIx(at)));
        let crosses = stands.fold(crosses, Thresholds::and);
        for ix in ThresholdIx::all(scenario.ladder.thresholds.len()) {
            known.insert(Quantity::Threshold(ix), Bounds::new(0, crosses.has(ix).into()));
        }
        sums.into_known(scenario, turn, &mut known);
        known
    }
}

/// Where an inject can have the crisis stand, and what it crosses.
fn stood(
    scenario: &Scenario,
    inject: &Inject,
    mut rung: RungIx,
    mut crosses: Thresholds,
) -> (RungIx, Thresholds) {
    let own = [(inject.rung, inject.crosses)];
    let branches = inject.outcomes.iter().map(|one| (one.rung, one.crosses));
    for (stands, also) in own.into_iter().chain(branches) {
        rung = rung.max(stands.unwrap_or_default());
        crosses = crosses.and(scenario.ladder.crossed_by(stands, None)).and(also);
    }
    (rung, crosses)
}

fn can_pay(scenario: &Scenario, ranges: &Ranges, option: &Choice) -> bool {
    option.cost.iter().all(|(ix, cost)| {
        let least = i64::from(scenario.indicators[ix.at()].min) + i64::from(*cost);
        ranges.quantity(Quantity::Indicator(*ix)).high >= least
    })
}

fn effects_of(agreement: &crate::scenario::Agreement) -> impl Iterator<Item = &Effect> {
    let broken = agreement.broken.iter().chain(&agreement.denounced).flatten();
    agreement.begun.iter().chain(&agreement.kept).chain(broken)
}

/// What all effects on a value can add up to.
struct Totals {
    /// Most and least that is added, and the highest and lowest to which it is set.
    of: HashMap<Quantity, (i64, i64, Option<Bounds>)>,
    breaches: Vec<NormIx>,
}

impl Totals {
    fn new(scenario: &Scenario) -> Self {
        let none = scenario.declared().map(|quantity| (quantity, (0, 0, None)));
        Self { of: none.collect(), breaches: Vec::new() }
    }

    fn lower(&mut self, ix: IndicatorIx, by: i64) {
        if let Some((_, low, _)) = self.of.get_mut(&Quantity::Indicator(ix)) {
            *low = low.saturating_sub(by);
        }
    }

    /// Adds effects that can have happened so many times.
    fn add<'s>(
        &mut self,
        amounts: &HashMap<*const Effect, Bounds>,
        effects: impl IntoIterator<Item = &'s Effect>,
        times: i64,
    ) {
        for effect in effects {
            let Some(amount) = amounts.get(&std::ptr::from_ref(effect)) else { continue };
            match &effect.change {
                Change::Add(quantity, _) => {
                    let Some((high, low, _)) = self.of.get_mut(quantity) else { continue };
                    *high = high.saturating_add(amount.high.max(0).saturating_mul(times));
                    *low = low.saturating_add(amount.low.min(0).saturating_mul(times));
                }
                Change::Set(quantity, _) => {
                    let Some((_, _, set)) = self.of.get_mut(quantity) else { continue };
                    let all = set.unwrap_or(*amount);
                    *set = Some(Bounds::new(all.low.min(amount.low), all.high.max(amount.high)));
                }
                Change::Breach(norm) => self.breaches.push(*norm),
                Change::Attribute(_) => {}
            }
        }
    }

    fn into_known(self, scenario: &Scenario, turn: u32, known: &mut HashMap<Quantity, Bounds>) {
        let base = scenario.ranges();
        for (quantity, (more, less, set)) in self.of {
            let start = i64::from(quantity.start(scenario).unwrap_or(0));
            let from = set.map_or(start, |set| set.low.min(start));
            let to = set.map_or(start, |set| set.high.max(start));
            let all = quantity.bounds(&base);
            let passed = match quantity {
                Quantity::Timer(_) => i64::from(turn),
                _ => 0,
            };
            let low = from.saturating_add(less).saturating_sub(passed).clamp(all.low, all.high);
            let high = to.saturating_add(more).clamp(all.low, all.high);
            known.insert(quantity, Bounds::new(low, high));
        }
    }
}
