//! What was exercised is not talked about.
//!
//! **What it does.** Finds learning objectives that cards or news exercise and that no question of the debrief is `about`.
//!
//! **Why this is bad.** What is learnt in a game is learnt when it is talked over: Kolb, *Experiential Learning* (1984).
//!
//! ```ron,bad,in-options
//! (
//!     id: "boast", actor: "lower", title: "Boast", text: "A song about last year.", exercises: ["asking"],
//!     kind: "public_statement", rung: "words", outcomes: [(id: "sung", text: "It is sung.")],
//! ),
//! ```
//!
//! ```ron,good,in-Scenario
//! options: [
//!     (
//!         id: "boast", actor: "lower", title: "Boast", text: "A song about last year.", exercises: ["asking"],
//!         kind: "public_statement", rung: "words", outcomes: [(id: "sung", text: "It is sung.")],
//!     ),
//! ],
//! debrief: [
//!     questions: (
//!         what: [(text: "Who asked whom?", about: ["asking"])],
//!         so_what: ["What followed?"], now_what: ["What would you write in the letter?"],
//!     ),
//! ],
//! ```

use super::{Checking, Rule};
use crate::diagnostics::{Code, Severity};
use crate::scenario::LearningIx;

pub const RULE: Rule =
    Rule { code: Code("N1702"), name: "not-debriefed", level: Severity::Note, check };

fn check(look: &mut Checking<'_>) {
    let scenario = look.scenario;
    let options = scenario.options.iter().flat_map(|option| &option.exercises);
    let injects = scenario.injects.iter().flat_map(|inject| &inject.exercises);
    let exercised: Vec<_> = options.chain(injects).copied().collect();
    let debrief = &scenario.debrief;
    let steps = debrief.what.iter().chain(&debrief.so_what).chain(&debrief.now_what);
    let asked: Vec<_> = steps.flat_map(|question| &question.about).copied().collect();
    let objectives = look.written.meta.iter().flat_map(|meta| meta.objectives.iter().flatten());
    for (ix, one) in LearningIx::all(scenario.meta.objectives.len()).zip(objectives) {
        if exercised.contains(&ix) && !asked.contains(&ix) {
            let id = &one.id;
            let message =
                format!("`{id}` is exercised, and no question of the debrief is about it");
            let help = format!("ask about it: `(text: \"…?\", about: [\"{id}\"])`");
            look.found(id.span, message, help);
        }
    }
}
