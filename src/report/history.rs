//! What was really done, beside what was done in a game.

use super::Taught;
use super::course::by_turn;
use crate::rules::Event;
use crate::scenario::{OptionIx, Scenario};
use crate::texts::say;

/// Each turn of a game of which the scenario tells what was really done, with what was done in the game.
pub fn history(scenario: &Scenario, events: &[Event]) -> Vec<Taught> {
    let mut all = Vec::new();
    for (turn, events) in by_turn(events) {
        let told = scenario.history.iter().filter(|one| one.turn == turn);
        let lines: Vec<_> = told
            .filter_map(|one| {
                let here = events.iter().find_map(|event| match event {
                    Event::Sealed { actor, orders, .. } if *actor == one.actor => Some(orders),
                    _ => None,
                })?;
                Some(say!(
                    "history-line",
                    actor = &scenario.actor(one.actor).name,
                    really = orders(scenario, &one.orders),
                    here = orders(scenario, here),
                    same = if one.is(here) { "yes" } else { "no" }
                ))
            })
            .collect();
        let date = scenario.date_of(turn).to_string();
        let heading = say!("history-turn", turn = turn, date = date);
        if !lines.is_empty() {
            all.push(Taught { heading, lines });
        }
    }
    all
}

fn orders(scenario: &Scenario, orders: &[OptionIx]) -> String {
    let titles: Vec<_> = orders.iter().map(|ix| scenario.option(*ix).title.as_str()).collect();
    if titles.is_empty() { say!("history-nothing") } else { titles.join(", ") }
}
