//! Changes that are collected first and made together, so that nobody gains by order.

use offramp::rules::{CREDIBILITY, GRIEVANCE, State, TRUST};
use offramp::scenario::{Change, Effect, FlagIx, IndicatorIx, NormIx, OptionIx, Scenario, holds};

/// Changes not yet made. Numbers add up; of setting and clearing a flag, setting wins.
#[derive(Clone, Debug, Default)]
pub struct Delta {
    indicators: Vec<(IndicatorIx, i64)>,
    set: Vec<FlagIx>,
    cleared: Vec<FlagIx>,
    grievance: Vec<(usize, i64)>,
    trust: Vec<(usize, i64)>,
    credibility: Vec<(usize, i64)>,
    breaches: Vec<NormIx>,
    /// Options whose open covert acts are attributed.
    pub attributed: Vec<OptionIx>,
}

impl Delta {
    /// Adds effects, with conditions and amounts read on `state`.
    pub fn collect(&mut self, scenario: &Scenario, state: &State, effects: &[Effect]) {
        let facts = state.facts(scenario);
        for effect in effects {
            if !holds(effect.only_if.as_ref(), &facts) {
                continue;
            }
            match &effect.change {
                Change::Indicator(ix, by) => self.indicators.push((*ix, by.eval(&facts))),
                Change::Flag(ix, true) => self.set.push(*ix),
                Change::Flag(ix, false) => self.cleared.push(*ix),
                Change::Grievance(a, b, by) => {
                    self.grievance.push((scenario.pair(*a, *b), by.eval(&facts)));
                }
                Change::Trust(a, b, by) => {
                    self.trust.push((scenario.pair(*a, *b), by.eval(&facts)));
                }
                Change::Credibility(a, by) => self.credibility.push((a.at(), by.eval(&facts))),
                Change::Attribute(ix) => self.attributed.push(*ix),
                Change::Breach(ix) => self.breaches.push(*ix),
            }
        }
    }

    /// Adds a payment.
    pub fn pay(&mut self, cost: &[(IndicatorIx, i32)]) {
        self.indicators.extend(cost.iter().map(|(ix, amount)| (*ix, -i64::from(*amount))));
    }

    /// Adds a breach of each norm.
    pub fn breach(&mut self, norms: &[NormIx]) {
        self.breaches.extend_from_slice(norms);
    }

    /// Makes the changes: sums first, then bounds.
    pub fn make(&self, scenario: &Scenario, state: &mut State) {
        self.make_indicators(scenario, state);
        for ix in &self.cleared {
            state.flags[ix.at()] = false;
        }
        for ix in &self.set {
            state.flags[ix.at()] = true;
        }
        add(&mut state.grievance, &self.grievance, GRIEVANCE);
        add(&mut state.trust, &self.trust, TRUST);
        add(&mut state.credibility, &self.credibility, (CREDIBILITY.0, CREDIBILITY.1));
        for norm in &self.breaches {
            let breaches = &mut state.breaches[norm.at()];
            *breaches = breaches.saturating_add(1);
        }
    }

    fn make_indicators(&self, scenario: &Scenario, state: &mut State) {
        let mut sums =
            vec![0_i64; if self.indicators.is_empty() { 0 } else { state.indicators.len() }];
        for (ix, by) in &self.indicators {
            sums[ix.at()] = sums[ix.at()].saturating_add(*by);
        }
        for (at, sum) in sums.into_iter().enumerate() {
            let indicator = &scenario.indicators[at];
            let from = state.indicators[at];
            let to = bounded(i64::from(from).saturating_add(sum), (indicator.min, indicator.max));
            state.indicators[at] = to;
        }
    }
}

/// Adds sums to values and keeps them in bounds.
fn add(values: &mut [i32], changes: &[(usize, i64)], bounds: (i32, i32)) {
    for (n, (at, _)) in changes.iter().enumerate() {
        if changes[..n].iter().any(|(earlier, _)| earlier == at) {
            continue;
        }
        let same = changes[n..].iter().filter(|(other, _)| other == at);
        let sum = same.fold(0_i64, |sum, (_, by)| sum.saturating_add(*by));
        values[*at] = bounded(i64::from(values[*at]).saturating_add(sum), bounds);
    }
}

/// A value kept in bounds.
pub fn bounded(value: i64, (low, high): (i32, i32)) -> i32 {
    // Both bounds fit, so the result does.
    i32::try_from(value.clamp(low.into(), high.into())).unwrap_or(low)
}
