//! Something is set, and nothing reads it.
//!
//! **What it does.** Finds flags and timers that no condition, amount, objective or question asks about, and that are
//! all that some outcome or inject changes.
//!
//! **Why this is bad.** Players see it and expect that something comes of it, and nothing does; often the
//! condition that should ask about it names another one.
//!
//! ```ron,bad,in-Scenario
//! flags: [
//!     (id: "truce", name: "A truce is signed"),
//! ],
//! injects: [
//!     (
//!         id: "signed", title: "Ink", text: "Both mayors have signed.", medium: Letter,
//!         source: (status: Invented), trigger: When("anger < 40"), effects: ["truce = true"],
//!     ),
//! ],
//! ```
//!
//! ```ron,good,in-Scenario
//! flags: [
//!     (id: "truce", name: "A truce is signed"),
//! ],
//! injects: [
//!     (
//!         id: "signed", title: "Ink", text: "Both mayors have signed.", medium: Letter,
//!         source: (status: Invented), trigger: When("anger < 40"), effects: ["truce = true"],
//!     ),
//! ],
//! questions: [
//!     (id: "will_they", text: "Will there be a truce?", resolves: "truce"),
//! ],
//! ```

use super::heavy_effect::effects;
use super::uses::Uses;
use super::{Checking, Rule};
use crate::diagnostics::{Code, Severity};
use crate::scenario::{Change, Effect, Outcome, Quantity};

pub const RULE: Rule =
    Rule { code: Code("W1304"), name: "written-only", level: Severity::Warning, check };

fn check(look: &mut Checking<'_>) {
    let scenario = look.scenario;
    let uses = Uses::new(scenario);
    let dead =
        |quantity: &Quantity| uses.changed.contains(quantity) && !uses.read.contains(quantity);
    let idle = |effects: &[Effect], wanted: Quantity| {
        let sets = |one: &Effect| matches!(&one.change, Change::Set(of, _) if *of == wanted);
        !effects.is_empty() && effects.iter().all(sets)
    };
    for quantity in scenario.standing().filter(dead) {
        let branches = scenario.options.iter().flat_map(|option| &option.outcomes);
        let branches = branches.chain(scenario.injects.iter().flat_map(|inject| &inject.outcomes));
        let mut all = branches.map(|one: &Outcome| one.effects.as_slice());
        let mut injects = scenario.injects.iter().map(|inject| inject.effects.as_slice());
        if !all.any(|one| idle(one, quantity)) && !injects.any(|one| idle(one, quantity)) {
            continue;
        }
        let Some(thing) = quantity.secret_with() else { continue };
        let (sort, id) = (thing.sort().word(), scenario.id_of(thing));
        let sets = |(_, effect, _): &&(String, &Effect, _)| matches!(&effect.change, Change::Set(of, _) if *of == quantity);
        let all = effects(scenario, look.written);
        let at = all.iter().find(sets).map_or(look.place(id), |(.., raw)| raw.span);
        let message = format!("the {sort} `{id}` is set, and nothing reads it");
        let help = "ask about it in a condition, an objective or a question, or take it out";
        look.found(at, message, help);
    }
}
