//! Changes of one step: read on the state before it, added up, then made together.

use std::collections::BTreeMap;

use offramp::scenario::{Change, Effect, NormIx, OptionIx, Quantity, Scenario};

use super::game::{Facts, State};

/// Changes that are not made yet: sums by place.
#[derive(Default)]
pub struct Changes {
    indicators: BTreeMap<usize, i64>,
    grievance: BTreeMap<usize, i64>,
    trust: BTreeMap<usize, i64>,
    credibility: BTreeMap<usize, i64>,
    purse: BTreeMap<usize, i64>,
    set: Vec<usize>,
    timers: Vec<(usize, i64)>,
    cleared: Vec<usize>,
    breaches: Vec<NormIx>,
    /// Options that `attribute` names, in order.
    pub attributed: Vec<OptionIx>,
}

fn add(sums: &mut BTreeMap<usize, i64>, at: usize, by: i64) {
    *sums.entry(at).or_default() += by.clamp(-2_147_483_647, 2_147_483_647);
}

impl Changes {
    pub fn cost(&mut self, indicator: usize, amount: i32) {
        add(&mut self.indicators, indicator, -i64::from(amount));
    }

    pub fn price(&mut self, actor: usize, amount: i32) {
        if amount > 0 {
            add(&mut self.purse, actor, -i64::from(amount));
        }
    }

    pub fn breach(&mut self, norm: NormIx) {
        self.breaches.push(norm);
    }

    pub fn read(&mut self, facts: Facts<'_>, effects: &[Effect]) {
        for effect in effects.iter().filter(|effect| facts.allows(effect.only_if.as_ref())) {
            match &effect.change {
                Change::Add(quantity, by) => {
                    let by = facts.value(by);
                    match *quantity {
                        Quantity::Indicator(ix) => add(&mut self.indicators, ix.at(), by),
                        Quantity::Grievance(from, to) => {
                            add(&mut self.grievance, facts.scenario.pair(from, to), by);
                        }
                        Quantity::Trust(from, to) => {
                            add(&mut self.trust, facts.scenario.pair(from, to), by);
                        }
                        Quantity::Credibility(ix) => add(&mut self.credibility, ix.at(), by),
                        Quantity::Budget(ix) => add(&mut self.purse, ix.at(), by),
                        other => panic!("no effect adds to {other}"),
                    }
                }
                Change::Set(Quantity::Flag(ix), to) => match facts.value(to) {
                    0 => self.cleared.push(ix.at()),
                    _ => self.set.push(ix.at()),
                },
                Change::Set(Quantity::Timer(ix), to) => {
                    self.timers.push((ix.at(), facts.value(to)));
                }
                Change::Set(other, _) => panic!("no effect sets {other}"),
                Change::Attribute(ix) => self.attributed.push(*ix),
                Change::Breach(ix) => self.breaches.push(*ix),
            }
        }
    }

    /// The sums are added, then the values kept in their bounds. Setting a flag wins over clearing it, and of
    /// several settings of a timer the longest counts.
    pub fn make(&self, scenario: &Scenario, state: &mut State) {
        for (at, sum) in &self.indicators {
            let indicator = &scenario.indicators[*at];
            let value = state.indicators[*at] + *sum;
            state.indicators[*at] = value.clamp(indicator.min.into(), indicator.max.into());
        }
        for (values, sums, low) in [
            (&mut state.grievance, &self.grievance, 0),
            (&mut state.trust, &self.trust, -100),
            (&mut state.credibility, &self.credibility, 0),
        ] {
            for (at, sum) in sums {
                values[*at] = (values[*at] + *sum).clamp(low, 100);
            }
        }
        for (at, sum) in &self.purse {
            let most = scenario.actors[*at].budget.as_ref().map_or(0, |budget| budget.most);
            if let Some(left) = state.purse.get_mut(*at) {
                *left = (*left + *sum).clamp(0, most.into());
            }
        }
        self.cleared.iter().for_each(|at| state.flags[*at] = false);
        self.set.iter().for_each(|at| state.flags[*at] = true);
        for (at, _) in &self.timers {
            let all = self.timers.iter().filter(|(other, _)| other == at);
            let most = all.map(|(_, turns)| (*turns).clamp(0, 99)).max();
            state.timers[*at] = most.unwrap_or(0);
        }
        for norm in &self.breaches {
            state.breaches[norm.at()] = state.breaches[norm.at()].saturating_add(1);
        }
    }
}
