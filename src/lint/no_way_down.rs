//! One seat has nothing conciliatory to do.
//!
//! **What it does.** Finds seats that in some turn can have cards on their menu, all of them hostile, while another
//! seat can have one that is not.
//!
//! **Why this is bad.** That seat can only escalate or hold, and its player is blamed for it.
//!
//! ```ron,bad,in-Scenario
//! actors: [
//!     (
//!         id: "miller", name: "The miller", role: "Between the towns", brief: "Your wheel stands still.",
//!         objectives: [(text: "Grind", score: "100 - anger")],
//!     ),
//! ],
//! options: [
//!     (
//!         id: "jeer", actor: "miller", title: "Jeer at both", text: "From the mill's roof.",
//!         kind: "public_accusation", toward: ["upper"], outcomes: [(id: "heard", text: "They hear it.")],
//!     ),
//! ],
//! ```
//!
//! ```ron,good,in-Scenario
//! actors: [
//!     (
//!         id: "miller", name: "The miller", role: "Between the towns", brief: "Your wheel stands still.",
//!         objectives: [(text: "Grind", score: "100 - anger")],
//!     ),
//! ],
//! options: [
//!     (
//!         id: "jeer", actor: "miller", title: "Jeer at both", text: "From the mill's roof.",
//!         kind: "public_accusation", toward: ["upper"], outcomes: [(id: "heard", text: "They hear it.")],
//!     ),
//!     (
//!         id: "bread", actor: "miller", title: "Bake for both", text: "Bread at the weir.",
//!         kind: "public_statement", rung: "words", outcomes: [(id: "eaten", text: "They eat.")],
//!     ),
//! ],
//! ```

use super::{Checking, Rule};
use crate::diagnostics::{Code, Severity};
use crate::scenario::{OptionIx, Sort};

pub const RULE: Rule =
    Rule { code: Code("W1801"), name: "no-way-down", level: Severity::Warning, check };

fn check(look: &mut Checking<'_>) {
    let (scenario, reach) = (look.scenario, look.reach());
    if reach.open {
        return;
    }
    let on = |ix: &OptionIx, turn: usize| {
        let when = scenario.option(*ix).when.as_ref();
        reach.turns.get(turn).is_some_and(|ranges| when.is_none_or(|when| ranges.can(when, true)))
    };
    let calm = |ix: &OptionIx| scenario.option(*ix).is(Sort::Conciliatory);
    for actor in &scenario.actors {
        let stuck: Vec<String> = (0..scenario.meta.turns as usize)
            .filter(|turn| {
                let own: Vec<_> = actor.options.iter().filter(|ix| on(ix, *turn)).collect();
                let others = scenario.actors.iter().filter(|other| other.id != actor.id);
                let mut others = others.flat_map(|other| &other.options);
                !own.is_empty()
                    && !own.iter().any(|ix| calm(ix))
                    && others.any(|ix| calm(ix) && on(ix, *turn))
            })
            .map(|turn| (turn + 1).to_string())
            .collect();
        if stuck.is_empty() {
            continue;
        }
        let turns = if stuck.len() == 1 { "turn" } else { "turns" };
        let message = format!(
            "actor `{}` can do nothing conciliatory in {turns} {}, and others can",
            actor.id,
            stuck.join(", ")
        );
        look.found(
            look.place(&actor.id),
            message,
            "give it a card that provokes nobody, or widen the `when` of one",
        );
    }
}
