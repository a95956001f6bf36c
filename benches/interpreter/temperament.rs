//! Temperament: what moves an actor to choose, as base odds times named factors.
//!
//! The factors, in the order in which they multiply: the option's own, hawkishness, reciprocity,
//! caution, norms, red lines, pressure at home, deadlines. `docs/rules.md` has the formulas.

use offramp::rules::{RedLineState, Sight};
use offramp::scenario::{ActorIx, Choice, Facts, OptionIx, Scenario, Temperament, holds};

/// The odds of an offer (`None` is to hold).
pub fn odds(sight: &Sight<'_>, actor: ActorIx, offer: Option<OptionIx>) -> f64 {
    let temperament = &sight.scenario().actor(actor).temperament;
    let Some(ix) = offer else {
        return temperament.hold;
    };
    let mut odds = sight.scenario().option(ix).weight.base;
    each_factor(sight, actor, ix, &mut |times, _| odds *= times);
    odds
}

fn each_factor(sight: &Sight<'_>, actor: ActorIx, ix: OptionIx, yield_: &mut dyn FnMut(f64, &str)) {
    let scenario = sight.scenario();
    let option = scenario.option(ix);
    let temperament = &scenario.actor(actor).temperament;
    for factor in &option.weight.factors {
        if holds(factor.when.as_ref(), sight) {
            yield_(factor.times, &factor.why);
        }
    }
    if option.hostile() {
        yield_(temperament.hawkishness, "hawkishness");
        reciprocity(sight, actor, option, temperament, yield_);
        if near_threshold(sight, scenario, option, temperament) {
            yield_(temperament.caution, "caution near a threshold");
        }
    } else {
        yield_(temperament.conciliation, "hawkishness, on a conciliatory step");
    }
    for norm in &option.breaks {
        let times = scenario.norms[norm.at()].factor(sight.breaches(*norm));
        yield_(times, &scenario.norms[norm.at()].name);
    }
    for line in &option.answers {
        if matches!(sight.red_line(*line), Some(RedLineState::Crossed(_))) {
            yield_(scenario.red_lines[line.at()].resolve, &scenario.red_lines[line.at()].title);
        }
    }
    for leaning in temperament.pressure.iter().chain(&temperament.deadline) {
        if option.is(leaning.on) && holds(leaning.factor.when.as_ref(), sight) {
            yield_(leaning.factor.times, &leaning.factor.why);
        }
    }
}

/// Once for a grievance toward any party the option provokes, once more for one twice as large.
fn reciprocity(
    sight: &Sight<'_>,
    actor: ActorIx,
    option: &Choice,
    temperament: &Temperament,
    yield_: &mut dyn FnMut(f64, &str),
) {
    let provoked = option.parties().filter(|(party, _)| option.provocation(*party) > 0);
    let most = provoked.map(|(party, _)| sight.grievance(actor, party)).max().unwrap_or(0);
    if most >= temperament.reciprocity_from {
        yield_(temperament.reciprocity, "answers what was done to it");
    }
    if most >= 2 * temperament.reciprocity_from {
        yield_(temperament.reciprocity, "answers much that was done to it");
    }
}

/// Whether the option's rung is within reach of the lowest threshold not yet crossed.
fn near_threshold(
    sight: &Sight<'_>,
    scenario: &Scenario,
    option: &Choice,
    temperament: &Temperament,
) -> bool {
    let crossed = sight.thresholds_crossed();
    let thresholds = scenario.ladder.thresholds.iter().zip(crossed);
    let lowest = thresholds.filter(|(_, crossed)| !**crossed).map(|(t, _)| t.rung).min();
    lowest.is_some_and(|rung| option.rung.0 + temperament.caution_within >= rung.0)
}
