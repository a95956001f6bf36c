//! Temperament: what moves an actor to choose, as base odds times named factors.
//!
//! The factors, in the order in which they multiply: the option's own, hawkishness, reciprocity,
//! caution, norms, red lines, pressure at home, deadlines; then what restrains, `deterrence.rs`.
//! `docs/rules.md` has the formulas.

use crate::rules::{CondRef, Plan, red_line};
use crate::scenario::{
    ActorIx, Choice, Leaning, OptionIx, Scenario, Temperament, TheoryScales, ThresholdIx,
};

/// One factor: when it works, what the odds are multiplied by, and why.
#[derive(Clone, Copy, Debug)]
pub(super) struct Moved<'a> {
    pub when: CondRef,
    pub times: f64,
    pub why: &'a str,
}

/// Every factor on an option.
pub(super) fn factors<'a>(
    scenario: &'a Scenario,
    plan: &mut Plan,
    actor: ActorIx,
    ix: OptionIx,
) -> Vec<Moved<'a>> {
    let option = scenario.option(ix);
    let temperament = &scenario.actor(actor).temperament;
    let mut factors = Vec::new();
    for factor in &option.weight.factors {
        let when = plan.optional(factor.when.as_ref());
        factors.push(Moved { when, times: factor.times, why: &factor.why });
    }
    if option.hostile() {
        let times = temperament.hawkishness;
        factors.push(Moved { when: CondRef::ALWAYS, times, why: "hawkishness" });
        reciprocity(scenario, plan, (actor, option), &mut factors);
        let (when, times) =
            (near_threshold(scenario, plan, option, temperament), temperament.caution);
        let times = TheoryScales::factor(scenario.scales().caution, times);
        factors.push(Moved { when, times, why: "caution near a threshold" });
    } else {
        let (times, why) = (temperament.conciliation, "hawkishness, on a conciliatory step");
        factors.push(Moved { when: CondRef::ALWAYS, times, why });
    }
    for norm in &option.breaks {
        let breaches = plan.cells.breaches(*norm);
        let norm = &scenario.norms[norm.at()];
        for (so_many, times) in (0..).zip(&norm.restraint) {
            let when = plan.conditions.between(breaches, so_many, so_many);
            factors.push(Moved { when, times: *times, why: &norm.name });
        }
    }
    for line in &option.answers {
        let (cell, crossed) = (plan.cells.red_line(*line), red_line::CROSSED.into());
        let when = plan.conditions.between(cell, crossed, crossed);
        let line = &scenario.red_lines[line.at()];
        factors.push(Moved { when, times: line.resolve, why: &line.title });
    }
    for Leaning { on, factor } in temperament.pressure.iter().chain(&temperament.deadline) {
        if option.is(*on) {
            let when = plan.optional(factor.when.as_ref());
            factors.push(Moved { when, times: factor.times, why: &factor.why });
        }
    }
    factors
}

/// Once for a grievance toward any party the option provokes, once more for one twice as large.
fn reciprocity(
    scenario: &Scenario,
    plan: &mut Plan,
    (actor, option): (ActorIx, &Choice),
    factors: &mut Vec<Moved<'_>>,
) {
    let temperament = &scenario.actor(actor).temperament;
    let times = TheoryScales::factor(scenario.scales().reciprocity, temperament.reciprocity);
    let reasons = ["answers what was done to it", "answers much that was done to it"];
    for (so_large, why) in (1..).zip(reasons) {
        let provoked = option.parties().filter(|(party, _)| option.provocation(*party) > 0);
        let cells = provoked.map(|(party, _)| plan.cells.grievance(actor, party));
        let from = so_large * temperament.reciprocity_from;
        let held: Vec<_> = cells.map(|cell| plan.conditions.at_least(cell, from)).collect();
        let when = plan.conditions.any(held);
        factors.push(Moved { when, times, why });
    }
}

/// Whether the option's rung is within reach of the lowest threshold not yet crossed.
fn near_threshold(
    scenario: &Scenario,
    plan: &mut Plan,
    option: &Choice,
    temperament: &Temperament,
) -> CondRef {
    let reach = u32::from(option.rung.0) + u32::from(temperament.caution_within);
    let thresholds = &scenario.ladder.thresholds;
    let near = ThresholdIx::all(thresholds.len())
        .filter(|ix| u32::from(thresholds[ix.at()].rung.0) <= reach);
    let uncrossed: Vec<_> =
        near.map(|ix| plan.conditions.between(plan.cells.crossed(ix), 0, 0)).collect();
    plan.conditions.any(uncrossed)
}
