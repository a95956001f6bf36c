//! What a game came to: for each seat by its own objectives, and what it cost everybody.

use crate::rules::State;
use crate::scenario::{Objective, Scenario, objective};
use crate::texts::{decimal, say};

/// A line for each seat that wants anything, one for everybody, and one for each thing that it cost them;
/// none where the scenario does not say what it costs everybody.
pub fn came_to(scenario: &Scenario, state: &State) -> Vec<String> {
    if scenario.toll.is_empty() {
        return Vec::new();
    }
    let facts = state.facts(scenario);
    let points = |all: &[Objective]| {
        let sum = objective::sum(all, &facts) as f64;
        decimal(sum / objective::weights(all) as f64, 1)
    };
    let wanting = scenario.actors.iter().filter(|actor| !actor.objectives.is_empty());
    let seats = wanting
        .map(|actor| say!("toll-seat", actor = &actor.name, points = points(&actor.objectives)));
    let all = say!("toll-everybody", points = points(&scenario.toll));
    let lines = scenario
        .toll
        .iter()
        .map(|one| say!("toll-line", text = &one.text, points = one.score.eval(&facts)));
    seats.chain([all]).chain(lines).collect()
}
